// A life as the timeline draws it: when somebody was born, is known to have acted, and died. Made of the dates of a card.
// Plain values; any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"

namespace azetta::model {

// Julian years CE, first <= last, neither 0; both 0 = not known.
struct LifeYears {
  std::int16_t first = 0, last = 0;
  DatePrecision precision = DatePrecision::Year;
  explicit operator bool() const { return first != 0; }
  friend bool operator==(const LifeYears&, const LifeYears&) = default;
};

struct Life {
  CardId card;
  std::uint8_t rank = 5;  // 1 (seen from afar) to 5: by how many events of the timeline tell of the card
  LifeYears born, active, died;  // active: reign, deeds, writings, from the first to the last year of them
  friend bool operator==(const Life&, const Life&) = default;
};

// From all dates of a card, those in AH alone included; the widest span where there are several, with the least precision
// among them. Nothing for a card that has neither birth, death nor reign: what merely happened is no life. card and rank are
// left alone.
std::optional<Life> life_of(const std::vector<Date>& dates);

// The first and last year of all that is known.
LifeYears whole(const Life& life);
// The order in which a pack holds them: by the first year, then by the last, then by card.
bool earlier_life(const Life& a, const Life& b);

// 1 for a card that six events or more tell of, 5 for one that none does.
std::uint8_t life_rank(std::uint32_t events);

}  // namespace azetta::model
