// What happened, when and where, in one sentence: an entry of the timeline. Plain immutable values once loaded.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::model {

// A lane of the timeline: whose story it is.
struct Lane {
  std::string slug;
  Localized name;
};

struct Event {
  EventId id;
  std::string slug;
  LaneIndex lane = 0;
  Certainty certainty = Certainty::WellAttested;
  std::uint8_t rank = 3;  // 1 (seen from afar) to 5
  Date date;  // role Happened; its years are never 0, so that every event has its place in time
  Localized title, text;
  std::vector<SourceId> sources;  // never empty
  PlaceId place;                  // 0 = nowhere in particular
  Localized place_name;           // of `place`, as read from a pack
  std::vector<CardId> cards;      // whom and what it concerns
};

// What a timeline needs of every event at once: of a hundred thousand, two megabytes. The n-th is of EventId n.
struct EventMark {
  LaneIndex lane = 0;
  std::uint8_t rank = 3;
  Certainty certainty = Certainty::WellAttested;
  DatePrecision precision = DatePrecision::Year;
  std::int16_t ce_from = 0, ce_to = 0;
  std::uint8_t month = 0, day = 0;
};

// The order of the timeline: by the first day that a date may mean; of two that begin alike the shorter span first. A month or
// day that is not known stands before those that are.
bool earlier_in_time(const Date& a, const Date& b);

}  // namespace azetta::model
