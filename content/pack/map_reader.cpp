// The map: how it lies on its picture, who held what, who went where.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

std::int16_t year(Query& row, int column) {
  return static_cast<std::int16_t>(row.integer(column, -kFurthestMapYear, kFurthestMapYear));
}

model::GeoPoint geo_point(Query& row, int column) { return {row.real(column, -90, 90), row.real(column + 1, -180, 180)}; }

}  // namespace

Reading PackFile::map_reading() const {
  const std::int64_t things = std::int64_t{limits_.holders} + limits_.holdings + limits_.movements;
  return Reading(file_, limits_.text_bytes, things * (limits_.languages + 32) + limits_.map_points, limits_.catalogue_text_bytes);
}

void PackFile::read_map_years(Reading& reading) {
  for (Query row(database_, reading, "map", 0, "SELECT year_from, year_to, start_year FROM map WHERE one = 1"); row.next();) {
    model::MapYears years;
    years.from = year(row, 0);
    years.to = year(row, 1);
    years.start = year(row, 2);
    if (reading.good() && (years.from >= years.to || years.start < years.from || years.start > years.to)) row.fault(0, "its years do not run forward");
    catalogue_.map = std::move(years);
  }
  if (!catalogue_.map || !reading.good()) return;
  for (Query row(database_, reading, "year of the map", 0, "SELECT year FROM map_year ORDER BY year"); row.next();) {
    catalogue_.map->eventful.push_back(static_cast<std::int16_t>(row.integer(0, catalogue_.map->from, catalogue_.map->to)));
  }
}

Result<model::Map> PackFile::map() {
  Reading reading = map_reading();
  model::Map map;
  bool found = false;
  for (Query row(database_, reading, "map", 0,
                 "SELECT image, projection, centre_lat_deg, centre_lon_deg, parallel_1_deg, parallel_2_deg, width_km, year_from, "
                 "year_to, start_year, note FROM map WHERE one = 1");
       row.next();) {
    found = true;
    map.image = {row.row_id(0)};
    map.frame.projection = row.one_of(1, model::Projection::PlateCarree);
    map.frame.centre_lat_deg = row.real(2, -90, 90);
    map.frame.centre_lon_deg = row.real(3, -180, 180);
    map.frame.parallel_1_deg = row.real(4, -90, 90);
    map.frame.parallel_2_deg = row.real(5, -90, 90);
    map.frame.width_km = row.real(6, kNarrowestMap_km, kWidestMap_km);
    map.year_from = year(row, 7);
    map.year_to = year(row, 8);
    map.start_year = year(row, 9);
    map.note = localized(reading, row, 10);
  }
  if (!found) reading.fault("map", "the pack has none");
  for (Query row(database_, reading, "holder", 0, "SELECT id, slug, colour, name, card FROM holder ORDER BY id"); row.next();) {
    if (map.holders.size() >= limits_.holders) {
      row.fault(0, "there are too many holders");
      break;
    }
    const auto next = static_cast<std::int64_t>(map.holders.size()) + 1;
    row.integer(0, next, next);
    model::Holder holder;
    holder.slug = row.slug(1);
    holder.colour_rgb = row.colour(2);
    holder.name = localized(reading, row, 3);
    holder.card = {row.row_id(4)};
    map.holders.push_back(std::move(holder));
  }
  if (reading.good()) read_holdings(reading, map);
  if (reading.good()) read_movements(reading, map);
  AZ_CHECK(reading.status());
  return map;
}

void PackFile::read_holdings(Reading& reading, model::Map& map) {
  for (Query row(database_, reading, "holding", 0,
                 "SELECT id, holder, ce_from, ce_to, certainty, sources, labelled, label_lat_deg, label_lon_deg, note FROM holding "
                 "ORDER BY id");
       row.next();) {
    if (map.holdings.size() >= limits_.holdings) return row.fault(0, "there are too many areas");
    const auto next = static_cast<std::int64_t>(map.holdings.size()) + 1;
    row.integer(0, next, next);
    model::Holding holding;
    holding.holder = static_cast<std::uint8_t>(row.integer(1, 1, static_cast<std::int64_t>(map.holders.size())) - 1);
    holding.ce_from = year(row, 2);
    holding.ce_to = year(row, 3);
    holding.certainty = row.one_of(4, model::Certainty::Legendary);
    holding.sources = sources(reading, row, 5);
    const model::GeoPoint label = geo_point(row, 7);
    if (row.flag(6)) holding.label_at = label;
    holding.note = localized(reading, row, 9);
    if (!reading.good()) return;
    map.holdings.push_back(std::move(holding));
  }
  std::size_t points = 0;
  for (Query row(database_, reading, "point of an area", 0, "SELECT holding, lat_deg, lon_deg FROM holding_point ORDER BY holding, position");
       row.next();) {
    const auto holding = row.integer(0, 1, static_cast<std::int64_t>(map.holdings.size()));
    const model::GeoPoint point = geo_point(row, 1);
    if (!reading.good()) return;
    auto& area = map.holdings[static_cast<std::size_t>(holding) - 1].area;
    if (area.size() >= kMostAreaPoints || ++points > limits_.map_points) return row.fault(0, "there are too many points");
    area.push_back(point);
  }
  for (std::size_t i = 0; i < map.holdings.size(); ++i) {
    if (map.holdings[i].area.size() < kFewestAreaPoints) reading.fault("holding " + std::to_string(i + 1), "its area has fewer than 3 points");
  }
}

void PackFile::read_movements(Reading& reading, model::Map& map) {
  for (Query row(database_, reading, "movement", 0,
                 "SELECT id, slug, ce_from, ce_to, holder, certainty, sources, event, card, name FROM movement ORDER BY id");
       row.next();) {
    if (map.movements.size() >= limits_.movements) return row.fault(0, "there are too many movements");
    const auto next = static_cast<std::int64_t>(map.movements.size()) + 1;
    row.integer(0, next, next);
    model::Movement movement;
    movement.slug = row.slug(1);
    movement.ce_from = year(row, 2);
    movement.ce_to = year(row, 3);
    const auto holder = row.integer(4, 0, static_cast<std::int64_t>(map.holders.size()));
    if (holder > 0) movement.holder = static_cast<std::uint8_t>(holder - 1);
    movement.certainty = row.one_of(5, model::Certainty::Legendary);
    movement.sources = sources(reading, row, 6);
    movement.event = {row.row_id(7)};
    movement.card = {row.row_id(8)};
    movement.name = localized(reading, row, 9);
    if (!reading.good()) return;
    map.movements.push_back(std::move(movement));
  }
  std::size_t points = 0;
  for (Query row(database_, reading, "point of a path", 0, "SELECT movement, lat_deg, lon_deg FROM movement_point ORDER BY movement, position");
       row.next();) {
    const auto movement = row.integer(0, 1, static_cast<std::int64_t>(map.movements.size()));
    const model::GeoPoint point = geo_point(row, 1);
    if (!reading.good()) return;
    auto& path = map.movements[static_cast<std::size_t>(movement) - 1].path;
    if (path.size() >= kMostPathPoints || ++points > limits_.map_points) return row.fault(0, "there are too many points");
    path.push_back(point);
  }
  for (const model::Movement& movement : map.movements) {
    if (movement.path.size() < kFewestPathPoints) reading.fault("movement " + movement.slug, "its path has fewer than 2 points");
  }
}

Result<std::vector<model::Event>> PackFile::map_events(EventId after, std::uint32_t count) {
  Reading reading = reference_reading();
  std::vector<std::uint32_t> ids;
  for (Query row(database_, reading, "events of the map", after.row,
                 "SELECT id FROM event WHERE id > ?1 AND (place != 0 OR id IN (SELECT event FROM movement)) ORDER BY id LIMIT ?2",
                 after.row, std::min(count, kMostSummaries));
       row.next();) {
    ids.push_back(static_cast<std::uint32_t>(row.integer(0, 1, limits_.events)));
  }
  AZ_CHECK(reading.status());
  // Neighbours in time are read at once.
  std::vector<model::Event> all;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && ids[end] == ids[end - 1] + 1) ++end;
    AZ_TRY(auto some, events(ids[i] - 1, static_cast<std::uint32_t>(end - i)));
    for (model::Event& event : some) all.push_back(std::move(event));
    i = end;
  }
  return all;
}

}  // namespace azetta::pack
