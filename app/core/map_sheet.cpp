#include "app/core/map_sheet.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/core/playback.h"
#include "content/model/projection.h"

namespace azetta::core {
namespace {

constexpr std::size_t kMostRoundedPoints = 1'024;  // of one area
constexpr float kBeside = 0.02f;                   // a place may lie a little beside the picture's edge

MapArea make_area(const model::Projector& projector, const model::Holding& holding, float aspect) {
  MapArea area;
  area.ring = rounded_ring(projector.line(holding.area), kMostRoundedPoints);
  area.triangles = triangulate(area.ring);
  if (area.ring.empty()) return area;
  const auto [west, east] = std::ranges::minmax(area.ring, {}, &model::Point::x);
  const auto [north, south] = std::ranges::minmax(area.ring, {}, &model::Point::y);
  area.box = {west.x, north.y, east.x - west.x, south.y - north.y};
  const Room room = room_in(area.ring, aspect);
  area.label = room.at;
  area.room = room.radius;
  if (holding.label_at) {
    if (const auto at = projector.at(holding.label_at->lat_deg, holding.label_at->lon_deg)) area.label = *at;
  }
  return area;
}

float median(std::vector<float>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

bool covers(int from, int to, int year) { return from <= year && year <= to; }

template <class List>
std::vector<std::size_t> those_of(const List& list, int year) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (covers(list[i].ce_from, list[i].ce_to, year)) out.push_back(i);
  }
  return out;
}

}  // namespace

MapSheet make_map_sheet(model::Map map, std::vector<model::Place> places, std::vector<model::Event> events, float aspect) {
  MapSheet sheet;
  sheet.aspect = aspect > 0 ? aspect : 1;
  const model::Projector projector(map.frame, sheet.aspect);
  std::ranges::stable_sort(places, {}, &model::Place::rank);
  for (const model::Place& place : places) {
    MapSpot spot;
    if (const auto at = projector.at(place.lat_deg, place.lon_deg)) {
      spot.at = *at;
      spot.on_map = model::on_picture(*at, kBeside);
      spot.reach = place.uncertainty_km * projector.km(place.lat_deg);
    }
    sheet.spots.push_back(spot);
  }
  for (const model::Holding& holding : map.holdings) sheet.areas.push_back(make_area(projector, holding, sheet.aspect));
  for (const model::Movement& movement : map.movements) {
    const auto path = projector.line(movement.path);
    auto curve = arrow_curve(path, 0, 1);
    sheet.paths.push_back(curve.size() >= 2 ? std::move(curve) : path);
  }
  std::vector<float> xs, ys;
  for (const MapSpot& spot : sheet.spots) {
    if (spot.on_map) xs.push_back(spot.at.x), ys.push_back(spot.at.y);
  }
  if (!xs.empty()) sheet.middle = {median(xs), median(ys)};
  sheet.events_at.resize(places.size());
  sheet.map = std::move(map);
  sheet.places = std::move(places);
  std::unordered_map<PlaceId, std::size_t> by_id;
  for (std::size_t i = 0; i < sheet.places.size(); ++i) by_id.emplace(sheet.places[i].id, i);
  for (std::size_t i = 0; i < events.size(); ++i) {
    sheet.hijri = sheet.hijri || events[i].date.ah_from != 0;
    if (const auto place = by_id.find(events[i].place); place != by_id.end()) {
      sheet.events_at[place->second].push_back(static_cast<std::uint32_t>(i));
    }
  }
  sheet.events = std::move(events);
  return sheet;
}

std::optional<std::size_t> MapSheet::place_index(PlaceId id) const {
  const auto at = std::ranges::find(places, id, &model::Place::id);
  return at == places.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - places.begin()));
}

const model::Event* MapSheet::event(EventId id) const {
  const auto at = std::ranges::lower_bound(events, id, {}, &model::Event::id);
  return at != events.end() && at->id == id ? &*at : nullptr;
}

std::vector<std::size_t> holdings_of(const MapSheet& sheet, int year) { return those_of(sheet.map.holdings, year); }
std::vector<std::size_t> movements_of(const MapSheet& sheet, int year) { return those_of(sheet.map.movements, year); }

std::vector<std::size_t> events_of(const MapSheet& sheet, int year) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < sheet.events.size(); ++i) {
    if (covers(sheet.events[i].date.ce_from, sheet.events[i].date.ce_to, year)) out.push_back(i);
  }
  return out;
}

bool stands_in(const model::Place& place, int year) {
  return (place.ce_from == 0 || place.ce_from <= year) && (place.ce_to == 0 || year <= place.ce_to);
}

bool happens_at(const MapSheet& sheet, std::size_t place, int year) {
  return std::ranges::any_of(sheet.events_at[place], [&](std::uint32_t i) {
    return covers(sheet.events[i].date.ce_from, sheet.events[i].date.ce_to, year);
  });
}

std::optional<std::size_t> holding_under(const MapSheet& sheet, int year, const model::Point& at) {
  std::optional<std::size_t> found;
  for (const std::size_t i : holdings_of(sheet, year)) {
    const MapArea& area = sheet.areas[i];
    if (at.x < area.box.x || at.y < area.box.y || at.x > area.box.x + area.box.w || at.y > area.box.y + area.box.h) continue;
    if (ring_contains(area.ring, at)) found = i;
  }
  return found;
}

std::optional<std::size_t> movement_near(const MapSheet& sheet, int year, const model::Point& at, float within) {
  std::optional<std::size_t> found;
  float best = within;
  for (const std::size_t i : movements_of(sheet, year)) {
    std::vector<model::Point> line = sheet.paths[i];
    for (model::Point& p : line) p.y /= sheet.aspect;
    const float away = distance_to_line(line, {at.x, at.y / sheet.aspect});
    if (away < best) best = away, found = i;
  }
  return found;
}

}  // namespace azetta::core
