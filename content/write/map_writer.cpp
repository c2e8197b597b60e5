// The map.
#include <cassert>
#include <cmath>

#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

constexpr auto kCard = PendingSlug::Names::Card;
constexpr auto kImage = PendingSlug::Names::Image;
constexpr auto kEvent = PendingSlug::Names::Event;

// Written so that a NaN is refused too.
bool on_earth(const model::GeoPoint& p) { return std::abs(p.lat_deg) <= 90 && std::abs(p.lon_deg) <= 180; }

Status check_points(const std::string& where, const std::vector<model::GeoPoint>& points, std::size_t fewest, std::size_t most) {
  if (points.size() < fewest || points.size() > most) {
    return Error{where + ": it has " + std::to_string(points.size()) + " points; it needs " + std::to_string(fewest) + " to " +
                 std::to_string(most)};
  }
  for (const model::GeoPoint& point : points) {
    if (!on_earth(point)) return Error{where + ": a point is not on this earth; latitudes run from -90 to 90, longitudes from -180 to 180"};
  }
  return Done{};
}

Status check_span(const std::string& where, int from, int to, const model::Map& map) {
  if (to < from) return Error{where + ": it ends before it begins"};
  if (from < -kFurthestMapYear || to > kFurthestMapYear) return Error{where + ": years run from -9999 to 9999"};
  if (to < map.year_from || from > map.year_to) return Error{where + ": it lies outside the years of the map"};
  return Done{};
}

std::string slug_at(const std::vector<std::string>& slugs, std::size_t i) { return i < slugs.size() ? slugs[i] : std::string(); }

}  // namespace

Status WriteFile::add_map(const MapDraft& draft) {
  assert(has_catalogue_);
  const model::Map& map = draft.map;
  const model::MapFrame& frame = map.frame;
  if (has_map_) return Error{"map: there is one already"};
  has_map_ = true;
  if (frame.projection > model::Projection::PlateCarree) return Error{"map: its projection is unknown"};
  if (!on_earth({frame.centre_lat_deg, frame.centre_lon_deg})) return Error{"map: its middle is not on this earth"};
  if (!(std::abs(frame.parallel_1_deg) <= 90 && std::abs(frame.parallel_2_deg) <= 90)) return Error{"map: its parallels are not on this earth"};
  if (frame.projection == model::Projection::Lambert && std::abs(frame.parallel_1_deg + frame.parallel_2_deg) < static_cast<float>(kFlattestCone_deg))
    return Error{"map: its parallels lie on either side of the equator, where there is no cone"};
  if (!(frame.width_km >= static_cast<float>(kNarrowestMap_km) && frame.width_km <= static_cast<float>(kWidestMap_km)))
    return Error{"map: it is not 1 to 100000 km wide"};
  if (map.year_from < -kFurthestMapYear || map.year_to > kFurthestMapYear || map.year_from >= map.year_to ||
      map.start_year < map.year_from || map.start_year > map.year_to)
    return Error{"map: its years do not run forward from -9999 to 9999, or it does not begin among them"};
  if (map.holders.size() > limits_.holders) return Error{"map: it has more than 64 holders"};
  if (map.holdings.size() > limits_.holdings) return Error{"map: it has more than 512 areas"};
  if (map.movements.size() > limits_.movements) return Error{"map: it has more than 512 movements"};
  AZ_TRY(const auto note, put_localized("map, note", map.note));
  AZ_CHECK(put("INSERT INTO map VALUES(1, 0, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", frame.projection, double{frame.centre_lat_deg},
               double{frame.centre_lon_deg}, double{frame.parallel_1_deg}, double{frame.parallel_2_deg}, double{frame.width_km},
               map.year_from, map.year_to, map.start_year, note));
  refer(kImage, "UPDATE map SET image = ?1 WHERE one = ?2", 1, 0, draft.image, "map, image");
  std::unordered_map<std::string, std::uint32_t> holders, movements;
  for (std::size_t i = 0; i < map.holders.size(); ++i) {
    const model::Holder& holder = map.holders[i];
    const std::string where = "holder " + holder.slug;
    AZ_TRY(const auto id, take_slug(holders, where, holder.slug, limits_.holders));
    if (holder.colour_rgb > 0xFFFFFF) return Error{where + ": its colour is not 0xRRGGBB"};
    AZ_TRY(const auto name, put_localized(where + ", name", holder.name));
    if (name == 0) return Error{where + ": it has no name in any language; write one"};
    AZ_CHECK(put("INSERT INTO holder VALUES(?1, ?2, ?3, ?4, 0)", id, std::string_view(holder.slug), holder.colour_rgb, name));
    refer(kCard, "UPDATE holder SET card = ?1 WHERE id = ?2", id, 0, slug_at(draft.holder_cards, i), where + ", card");
  }
  std::size_t points = 0;
  for (std::size_t i = 0; i < map.holdings.size(); ++i) {
    points += map.holdings[i].area.size();
    AZ_CHECK(put_holding("holding " + std::to_string(i + 1), static_cast<std::uint32_t>(i + 1), map, map.holdings[i]));
  }
  for (std::size_t i = 0; i < map.movements.size(); ++i) {
    const std::string where = "movement " + map.movements[i].slug;
    AZ_TRY(const auto id, take_slug(movements, where, map.movements[i].slug, limits_.movements));
    points += map.movements[i].path.size();
    AZ_CHECK(put_movement(where, id, draft, i));
  }
  if (points > limits_.map_points) {
    return Error{"map: its areas and movements have " + std::to_string(points) + " points; " + std::to_string(limits_.map_points) + " are allowed"};
  }
  return Done{};
}

Status WriteFile::put_holding(const std::string& where, std::uint32_t id, const model::Map& map, const model::Holding& holding) {
  if (holding.holder >= map.holders.size()) return Error{where + ": its holder is not declared"};
  if (holding.certainty > model::Certainty::Legendary) return Error{where + ": its certainty is unknown"};
  AZ_CHECK(check_span(where, holding.ce_from, holding.ce_to, map));
  AZ_CHECK(check_points(where + ", area", holding.area, kFewestAreaPoints, kMostAreaPoints));
  const model::GeoPoint label = holding.label_at.value_or(model::GeoPoint{});
  AZ_CHECK(check_points(where + ", label", {label}, 1, 1));
  AZ_TRY(const auto sources, put_citation(where, holding.sources));
  AZ_TRY(const auto note, put_localized(where + ", note", holding.note));
  AZ_CHECK(put("INSERT INTO holding VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", id, holding.holder + 1, holding.ce_from, holding.ce_to,
               holding.certainty, sources, holding.label_at.has_value(), double{label.lat_deg}, double{label.lon_deg}, note));
  for (std::size_t i = 0; i < holding.area.size(); ++i) {
    AZ_CHECK(put("INSERT INTO holding_point VALUES(?1, ?2, ?3, ?4)", id, i, double{holding.area[i].lat_deg}, double{holding.area[i].lon_deg}));
  }
  return Done{};
}

Status WriteFile::put_movement(const std::string& where, std::uint32_t id, const MapDraft& draft, std::size_t index) {
  const model::Map& map = draft.map;
  const model::Movement& movement = map.movements[index];
  if (movement.holder && *movement.holder >= map.holders.size()) return Error{where + ": its holder is not declared"};
  if (movement.certainty > model::Certainty::Legendary) return Error{where + ": its certainty is unknown"};
  AZ_CHECK(check_span(where, movement.ce_from, movement.ce_to, map));
  AZ_CHECK(check_points(where + ", path", movement.path, kFewestPathPoints, kMostPathPoints));
  AZ_TRY(const auto sources, put_citation(where, movement.sources));
  AZ_TRY(const auto name, put_localized(where + ", name", movement.name));
  if (name == 0) return Error{where + ": it has no name in any language; write one"};
  AZ_CHECK(put("INSERT INTO movement VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, ?8)", id, std::string_view(movement.slug), movement.ce_from,
               movement.ce_to, movement.holder ? *movement.holder + 1 : 0, movement.certainty, sources, name));
  refer(kEvent, "UPDATE movement SET event = ?1 WHERE id = ?2", id, 0, slug_at(draft.movement_events, index), where + ", event");
  refer(kCard, "UPDATE movement SET card = ?1 WHERE id = ?2", id, 0, slug_at(draft.movement_cards, index), where + ", card");
  for (std::size_t i = 0; i < movement.path.size(); ++i) {
    AZ_CHECK(put("INSERT INTO movement_point VALUES(?1, ?2, ?3, ?4)", id, i, double{movement.path[i].lat_deg}, double{movement.path[i].lon_deg}));
  }
  return Done{};
}

Status WriteFile::put_map_years() {
  return put(
      "INSERT INTO map_year SELECT y FROM (SELECT ce_from AS y FROM event WHERE place != 0 UNION SELECT ce_from FROM movement UNION "
      "SELECT ce_from FROM holding UNION SELECT ce_to + 1 FROM holding), map WHERE y BETWEEN year_from AND year_to ORDER BY y");
}

}  // namespace azetta::pack
