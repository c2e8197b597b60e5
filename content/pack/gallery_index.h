// Which cards a gallery's choice has, and in which order: all cards of a pack as a few numbers each, so that a choice among a
// hundred thousand takes a millisecond. Knows no file; the reader fills it. Internal to content/pack. One thread.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/gallery.h"

namespace azetta::pack {

class GalleryIndex {
 public:
  // All cards in the curator's order: kind after kind. Facets: how many values each of the pack's has.
  GalleryIndex(std::size_t kinds, std::vector<std::size_t> facet_values);
  void add_card(std::uint32_t id, KindIndex kind);
  void cards_done();  // before the others below
  // False where there is no such card, facet or value.
  bool set_value(std::uint32_t card, std::size_t facet, std::size_t value);
  // An ordering (pack_file.h, kDateOrdering) by card ids, each card once; false otherwise. Letters: where each begins.
  struct Letter {
    std::uint32_t position = 0;
    std::string letter;
  };
  bool set_ordering(std::uint8_t ordering, const std::vector<std::uint32_t>& ids, std::vector<Letter> letters);
  bool has_ordering(std::uint8_t ordering) const { return orderings_.contains(ordering); }

  std::size_t size() const { return ids_.size(); }

  struct Found {
    std::uint32_t card = 0;
    std::string_view letter;  // "" where the order has none; valid as long as the index
    bool begins_letter = false;
  };
  // From `first` on, at most `count`. The ordering that the query needs has been set.
  std::vector<Found> find(const model::GalleryQuery& query, std::uint32_t first, std::uint32_t count) const;
  model::GalleryTotals totals(const model::GalleryQuery& query) const;

  static std::uint8_t ordering_of(const model::GalleryQuery& query);  // kNoOrdering: the curator's
  static constexpr std::uint8_t kNoOrdering = 0xFF;

 private:
  struct Ordering {
    std::vector<std::uint32_t> slots;  // into ids_
    std::vector<Letter> letters;
  };
  bool fits(std::size_t slot, const model::GalleryQuery& query) const;
  const std::vector<std::uint32_t>& select(const model::GalleryQuery& query) const;  // positions in the order

  std::size_t kinds_;
  std::vector<std::size_t> values_;                 // by facet
  std::vector<std::uint32_t> ids_;                  // by slot
  std::vector<KindIndex> kind_;                     // by slot
  std::vector<std::vector<std::uint64_t>> bits_;    // by facet, by slot
  std::vector<std::uint32_t> by_id_;                // slots, sorted by id
  std::map<std::uint8_t, Ordering> orderings_;
  // The last choice: a visitor scrolls through one gallery, page after page.
  mutable std::optional<model::GalleryQuery> last_;
  mutable std::vector<std::uint32_t> last_found_;
};

}  // namespace azetta::pack
