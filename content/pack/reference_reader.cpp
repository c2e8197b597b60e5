// What cards refer to: the glossary, the places, the timeline.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

constexpr std::int16_t kFurthestYear = 32'000;

std::int16_t year(Query& row, int column) {
  return static_cast<std::int16_t>(row.integer(column, -kFurthestYear, kFurthestYear));
}

}  // namespace

void PackFile::collect_terms(Reading& reading, Query& rows, std::vector<model::Term>& out) {
  while (rows.next()) {
    if (out.size() >= limits_.terms) return rows.fault(0, "there are too many terms");
    model::Term term;
    term.id = {rows.row_id(0)};
    term.slug = rows.slug(1);
    term.word = localized(reading, rows, 2);
    term.text = localized(reading, rows, 3);
    term.sources = sources(reading, rows, 4);
    term.card = {rows.row_id(5)};
    out.push_back(std::move(term));
  }
}

Result<std::vector<model::Term>> PackFile::terms(std::uint32_t first, std::uint32_t count) {
  Reading reading = reference_reading();
  std::vector<model::Term> all;
  {
    Query rows(database_, reading, "glossary", first,
               "SELECT id, slug, word, text, sources, card FROM term ORDER BY id LIMIT ?2 OFFSET ?1", first,
               std::min(count, kMostSummaries));
    collect_terms(reading, rows, all);
  }
  AZ_CHECK(reading.status());
  return all;
}

Result<model::Term> PackFile::term(TermId id) {
  Reading reading = reference_reading();
  std::vector<model::Term> found;
  {
    Query row(database_, reading, "term", id.row, "SELECT id, slug, word, text, sources, card FROM term WHERE id = ?1", id.row);
    collect_terms(reading, row, found);
  }
  AZ_CHECK(reading.status());
  if (found.empty()) return Error{file_ + ": term " + std::to_string(id.row) + " is not in the pack; build it again"};
  return std::move(found.front());
}

Result<std::vector<model::Place>> PackFile::places(std::uint32_t first, std::uint32_t count) {
  Reading reading = reference_reading();
  std::vector<model::Place> all;
  for (Query row(database_, reading, "places", first,
                 "SELECT id, slug, kind, lat_deg, lon_deg, uncertainty_km, ce_from, ce_to, name, today, note, "
                 "card, rank FROM place ORDER BY id LIMIT ?2 OFFSET ?1",
                 first, std::min(count, kMostSummaries));
       row.next();) {
    model::Place place;
    place.id = {row.row_id(0)};
    place.slug = row.slug(1);
    place.kind = row.one_of(2, model::kLastPlaceKind);
    place.lat_deg = row.real(3, -90, 90);
    place.lon_deg = row.real(4, -180, 180);
    place.uncertainty_km = row.real(5, 0, kWidestUncertainty_km);
    place.ce_from = year(row, 6);
    place.ce_to = year(row, 7);
    place.name = localized(reading, row, 8);
    place.today = localized(reading, row, 9);
    place.note = localized(reading, row, 10);
    place.card = {row.row_id(11)};
    place.rank = static_cast<std::uint8_t>(row.integer(12, 1, model::kLastRank));
    all.push_back(std::move(place));
  }
  AZ_CHECK(reading.status());
  return all;
}

// Ids run from 1 without gaps, so a stretch of the timeline is a range of keys.
Result<std::vector<model::Event>> PackFile::events(std::uint32_t first, std::uint32_t count) {
  Reading reading = reference_reading();
  const std::int64_t begin = std::int64_t{first} + 1;
  const std::int64_t end = begin + std::min(count, kMostSummaries);
  std::vector<model::Event> all;
  for (Query row(database_, reading, "events", first,
                 "SELECT id, slug, lane, certainty, precision, ce_from, ce_to, ah_from, ah_to, month, day, label, "
                 "title, text, sources, place, rank, "
                 "coalesce((SELECT name FROM place WHERE place.id = event.place), 0) FROM event WHERE id >= ?1 AND id < ?2 ORDER BY id",
                 begin, end);
       row.next();) {
    model::Event event;
    const std::int64_t next = begin + static_cast<std::int64_t>(all.size());
    event.id = {static_cast<std::uint32_t>(row.integer(0, next, next))};
    event.slug = row.slug(1);
    event.lane =
        static_cast<LaneIndex>(row.integer(2, 0, static_cast<std::int64_t>(catalogue_.lanes.size()) - 1));
    event.certainty = row.one_of(3, model::Certainty::Legendary);
    event.date.precision = row.one_of(4, model::DatePrecision::Disputed);
    event.date.ce_from = year(row, 5);
    event.date.ce_to = year(row, 6);
    event.date.ah_from = year(row, 7);
    event.date.ah_to = year(row, 8);
    event.date.month = static_cast<std::uint8_t>(row.integer(9, 0, 12));
    event.date.day = static_cast<std::uint8_t>(row.integer(10, 0, 31));
    event.date.label = localized(reading, row, 11);
    event.title = localized(reading, row, 12);
    event.text = localized(reading, row, 13);
    event.sources = sources(reading, row, 14);
    event.place = {row.row_id(15)};
    event.rank = static_cast<std::uint8_t>(row.integer(16, 1, 5));
    event.place_name = localized(reading, row, 17);
    all.push_back(std::move(event));
  }
  for (Query row(database_, reading, "cards of events", first,
                 "SELECT event, card FROM event_card WHERE event >= ?1 AND event < ?2 ORDER BY event, position",
                 begin, end);
       row.next();) {
    const auto event = row.integer(0, begin, begin + static_cast<std::int64_t>(all.size()) - 1);
    if (!reading.good()) break;
    all[static_cast<std::size_t>(event - begin)].cards.push_back({row.row_id(1)});
  }
  AZ_CHECK(reading.status());
  return all;
}

}  // namespace azetta::pack
