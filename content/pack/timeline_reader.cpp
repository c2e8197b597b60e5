// The timeline's index: what it needs of every event and life at once, a page at a time.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

constexpr std::int64_t kFurthestYear = 32'000;

std::int16_t year(Query& row, int column) {
  return static_cast<std::int16_t>(row.integer(column, -kFurthestYear, kFurthestYear));
}

model::LifeYears life_years(Query& row, int column) {
  model::LifeYears years{year(row, column), year(row, column + 1), row.one_of(column + 2, model::DatePrecision::Disputed)};
  if ((years.first == 0) != (years.last == 0) || years.last < years.first) row.fault(column, "the years are no span");
  return years;
}

}  // namespace

Result<std::vector<model::EventMark>> PackFile::event_marks(std::uint32_t first, std::uint32_t count) {
  Reading reading(file_, limits_.text_bytes, kMostMarks + 1, 0);
  const std::int64_t begin = std::int64_t{first} + 1, end = begin + std::min(count, kMostMarks);
  std::vector<model::EventMark> all;
  for (Query row(database_, reading, "events", first,
                 "SELECT id, lane, rank, certainty, precision, ce_from, ce_to, month, day FROM event "
                 "WHERE id >= ?1 AND id < ?2 ORDER BY id",
                 begin, end);
       row.next();) {
    const std::int64_t next = begin + static_cast<std::int64_t>(all.size());
    row.integer(0, next, next);
    model::EventMark mark;
    mark.lane = static_cast<LaneIndex>(row.integer(1, 0, static_cast<std::int64_t>(catalogue_.lanes.size()) - 1));
    mark.rank = static_cast<std::uint8_t>(row.integer(2, 1, 5));
    mark.certainty = row.one_of(3, model::Certainty::Legendary);
    mark.precision = row.one_of(4, model::DatePrecision::Disputed);
    mark.ce_from = year(row, 5);
    mark.ce_to = year(row, 6);
    mark.month = static_cast<std::uint8_t>(row.integer(7, 0, 12));
    mark.day = static_cast<std::uint8_t>(row.integer(8, 0, 31));
    all.push_back(mark);
  }
  AZ_CHECK(reading.status());
  return all;
}

Result<std::vector<model::Life>> PackFile::lives(std::uint32_t first, std::uint32_t count) {
  Reading reading(file_, limits_.text_bytes, kMostMarks + 1, 0);
  const std::int64_t begin = std::int64_t{first} + 1, end = begin + std::min(count, kMostMarks);
  std::vector<model::Life> all;
  for (Query row(database_, reading, "lives", first,
                 "SELECT id, card, rank, born_from, born_to, born_precision, active_from, active_to, active_precision, "
                 "died_from, died_to, died_precision FROM life WHERE id >= ?1 AND id < ?2 ORDER BY id",
                 begin, end);
       row.next();) {
    const std::int64_t next = begin + static_cast<std::int64_t>(all.size());
    row.integer(0, next, next);
    if (next > std::int64_t{limits_.lives}) {
      row.fault(0, "there are too many lives");
      break;
    }
    model::Life life;
    life.card = {row.row_id(1)};
    life.rank = static_cast<std::uint8_t>(row.integer(2, 1, 5));
    life.born = life_years(row, 3);
    life.active = life_years(row, 6);
    life.died = life_years(row, 9);
    if (reading.good() && !whole(life)) row.fault(3, "the life has no years");
    all.push_back(life);
  }
  AZ_CHECK(reading.status());
  return all;
}

EventId PackFile::find_event(std::string_view slug) {
  Reading reading = card_reading();
  Query row(database_, reading, "event", 0, "SELECT id FROM event WHERE slug = ?1", slug);
  return row.next() ? EventId{row.row_id(0)} : EventId{};
}

}  // namespace azetta::pack
