// Galleries by choice: the index of all cards, read when it is first needed, and the tiles of a page of it.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {

Result<std::vector<model::GalleryTile>> PackFile::gallery(const model::GalleryQuery& query, std::uint32_t first,
                                                          std::uint32_t count) {
  count = std::min(count, kMostSummaries);
  if (!query.filter.any() && query.order == model::GalleryOrder::Curator) return plain_gallery(query, first, count);
  AZ_TRY(const GalleryIndex* const index, gallery_index(query));
  const std::vector<GalleryIndex::Found> found = index->find(query, first, count);
  std::vector<CardId> ids;
  for (const GalleryIndex::Found& card : found) ids.push_back({card.card});
  AZ_TRY(std::vector<model::CardSummary> cards, summaries(ids));
  std::vector<model::GalleryTile> out;
  Reading reading = page_reading();
  for (std::size_t i = 0, at = 0; i < found.size() && at < cards.size(); ++i) {
    if (cards[at].id.row != found[i].card) continue;  // summaries() leaves out what is not there
    model::GalleryTile tile{std::move(cards[at++]), std::string(found[i].letter), found[i].begins_letter, std::nullopt};
    if (query.order == model::GalleryOrder::Date) {
      std::vector<model::Date> dates;
      for (Query row(database_, reading, "date of card", tile.card.id.row,
                     "SELECT role, precision, ce_from, ce_to, ah_from, ah_to, month, day, label FROM date WHERE card = ?1 "
                     "ORDER BY position",
                     tile.card.id.row);
           row.next();) {
        dates.push_back(read_date(reading, row));
      }
      if (const model::Date* date = model::first_date(dates)) tile.date = *date;
    }
    out.push_back(std::move(tile));
  }
  AZ_CHECK(reading.status());
  return out;
}

// Kind after kind, by the index over (kind, ordinal).
Result<std::vector<model::GalleryTile>> PackFile::plain_gallery(const model::GalleryQuery& query, std::uint32_t first,
                                                                std::uint32_t count) {
  std::vector<model::GalleryTile> out;
  std::uint64_t before = 0;  // cards of the kinds passed
  for (std::size_t kind = 0; kind < catalogue_.kinds.size() && out.size() < count; ++kind) {
    if (query.kind != model::kAllKinds && query.kind != kind) continue;
    const std::uint32_t cards = catalogue_.kinds[kind].count;
    if (first < before + cards) {
      const auto from = static_cast<std::uint32_t>(first > before ? first - before : 0);
      AZ_TRY(std::vector<model::CardSummary> page,
             summaries(static_cast<KindIndex>(kind), from, count - static_cast<std::uint32_t>(out.size())));
      for (model::CardSummary& card : page) out.push_back({std::move(card), {}, false, std::nullopt});
    }
    before += cards;
  }
  return out;
}

Result<model::GalleryTotals> PackFile::gallery_totals(const model::GalleryQuery& query) {
  model::GalleryQuery counted = query;
  counted.order = model::GalleryOrder::Curator;  // counting needs no order
  AZ_TRY(const GalleryIndex* const index, gallery_index(counted));
  return index->totals(counted);
}

Result<const GalleryIndex*> PackFile::gallery_index(const model::GalleryQuery& query) {
  if (catalogue_.card_count > limits_.gallery_cards) {
    return Error{file_ + ": the pack has " + std::to_string(catalogue_.card_count) + " cards; galleries of more than " +
                 std::to_string(limits_.gallery_cards) + " cannot be filtered: make two packs of it"};
  }
  const auto rows = std::int64_t{catalogue_.card_count} * (1 + static_cast<std::int64_t>(model::kMostFacetValues)) + kMostIndexLetters;
  Reading reading(file_, limits_.text_bytes, rows, limits_.catalogue_text_bytes);
  if (!gallery_) AZ_CHECK(read_gallery_cards(reading));
  const std::uint8_t ordering = GalleryIndex::ordering_of(query);
  if (ordering != GalleryIndex::kNoOrdering && !gallery_->has_ordering(ordering)) AZ_CHECK(read_ordering(reading, ordering));
  return &*gallery_;
}

Status PackFile::read_gallery_cards(Reading& reading) {
  std::vector<std::size_t> values;
  for (const model::Facet& facet : catalogue_.facets) values.push_back(facet.values.size());
  GalleryIndex index(catalogue_.kinds.size(), std::move(values));
  for (Query row(database_, reading, "gallery", 0, "SELECT id, kind FROM card ORDER BY kind, ordinal"); row.next();) {
    index.add_card(row.row_id(0), static_cast<KindIndex>(row.integer(1, 0, static_cast<std::int64_t>(catalogue_.kinds.size()) - 1)));
  }
  AZ_CHECK(reading.status());
  index.cards_done();
  for (Query row(database_, reading, "card_facet", 0, "SELECT card, facet, value FROM card_facet"); row.next();) {
    const std::uint32_t card = row.row_id(0);
    const auto facet = static_cast<std::size_t>(row.integer(1, 0, static_cast<std::int64_t>(catalogue_.facets.size()) - 1));
    const auto value = static_cast<std::size_t>(row.integer(2, 0, static_cast<std::int64_t>(model::kMostFacetValues) - 1));
    if (reading.good() && !index.set_value(card, facet, value)) row.fault(0, "has a value that no card or facet of this pack has");
  }
  AZ_CHECK(reading.status());
  gallery_ = std::move(index);
  return Done{};
}

Status PackFile::read_ordering(Reading& reading, std::uint8_t ordering) {
  std::vector<std::uint32_t> ids;
  ids.reserve(gallery_->size());
  for (Query row(database_, reading, "card_order", ordering,
                 "SELECT card, position FROM card_order WHERE ordering = ?1 ORDER BY position", ordering);
       row.next();) {
    if (ids.size() >= gallery_->size()) {
      row.fault(1, "there are more cards in it than in the pack");
      break;
    }
    ids.push_back(row.row_id(0));
  }
  std::vector<GalleryIndex::Letter> letters;
  for (Query row(database_, reading, "index_letter", ordering,
                 "SELECT position, letter FROM index_letter WHERE ordering = ?1 ORDER BY position", ordering);
       row.next();) {
    if (letters.size() >= kMostIndexLetters) {
      row.fault(0, "there are too many letters");
      break;
    }
    GalleryIndex::Letter letter{row.row_id(0), row.text(1)};
    if (letter.letter.size() > kIndexLetter_bytes) row.fault(1, "is no letter");
    letters.push_back(std::move(letter));
  }
  AZ_CHECK(reading.status());
  if (!gallery_->set_ordering(ordering, ids, std::move(letters)))
    return Error{file_ + ": card_order " + std::to_string(ordering) + ": it does not hold every card once; build the pack again"};
  return Done{};
}

}  // namespace azetta::pack
