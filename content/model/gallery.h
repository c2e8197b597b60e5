// Galleries: what their cards can be filtered by, and what one shows of them. A facet is a question that the curator asks of
// every card ("side", "people", "period"); a card has any number of its values. Plain values; any thread.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::model {

inline constexpr std::size_t kMostFacets = 8, kMostFacetValues = 64;  // of a pack, of a facet

struct FacetValue {
  std::string slug;
  Localized name;
};
struct Facet {
  std::string slug;
  Localized name;
  std::vector<FacetValue> values;
};

// A gallery of one kind, or of all of them, one after the other.
inline constexpr KindIndex kAllKinds = 0xFF;

enum class GalleryOrder : std::uint8_t { Curator, Name, Date };

// The values chosen: a card is shown if it has one of the chosen of every facet of which any is chosen.
struct GalleryFilter {
  std::array<std::uint64_t, kMostFacets> chosen{};  // by facet: a bit for each value
  bool any() const {
    for (const std::uint64_t bits : chosen) {
      if (bits != 0) return true;
    }
    return false;
  }
  bool has(std::size_t facet, std::size_t value) const {
    return facet < kMostFacets && value < kMostFacetValues && (chosen[facet] >> value & 1) != 0;
  }
  void toggle(std::size_t facet, std::size_t value) {
    if (facet < kMostFacets && value < kMostFacetValues) chosen[facet] ^= std::uint64_t{1} << value;
  }
  friend bool operator==(const GalleryFilter&, const GalleryFilter&) = default;
};

// Which cards, in which order. `lang` matters to the order by name alone: leave it 0 elsewhere, so that equal galleries are
// equal queries.
struct GalleryQuery {
  KindIndex kind = 0;
  GalleryFilter filter;
  GalleryOrder order = GalleryOrder::Curator;
  LangIndex lang = 0;
  friend bool operator==(const GalleryQuery&, const GalleryQuery&) = default;
};

// How many cards a query has, and how many each other choice would have beside what is chosen elsewhere.
struct GalleryTotals {
  std::uint32_t total = 0;
  std::uint32_t all_kinds = 0;                        // under the same filter
  std::vector<std::uint32_t> by_kind;                 // under the same filter
  std::vector<std::vector<std::uint32_t>> by_value;   // [facet][value]: with this one alone chosen of its facet
};

struct GalleryTile {
  CardSummary card;
  std::string letter;         // order by name: the letter of the index that it is found under
  bool begins_letter = false; // the first of the query that is
  std::optional<Date> date;   // order by date: the one that gives it its place; none = it has no year
};

// The date that places a card in time: the one that begins first. Null where none says a year.
const Date* first_date(const std::vector<Date>& dates);
// The year in which it begins, CE; from the hijri year where only that is known; 0 = not known.
int first_year(const Date& date);

}  // namespace azetta::model

template <>
struct std::hash<azetta::model::GalleryQuery> {
  std::size_t operator()(const azetta::model::GalleryQuery& q) const noexcept {
    std::uint64_t h = std::uint64_t{q.kind} << 16 | static_cast<std::uint64_t>(q.order) << 8 | q.lang;
    for (const std::uint64_t bits : q.filter.chosen) h = (h ^ bits) * 0x9E3779B97F4A7C15u + (h >> 29);
    return static_cast<std::size_t>(h);
  }
};
