// The map as it is drawn: everything of the pack that lies on it, brought onto the picture once. Made on the worker, immutable,
// kept in a cache that may be emptied. Pure; any thread.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/core/polygon.h"
#include "content/model/event.h"
#include "content/model/map.h"
#include "content/model/place.h"
#include "content/model/scene.h"

namespace azetta::core {

// Points are fractions of the picture; lengths are parts of its width.
struct MapArea {
  std::vector<model::Point> ring;        // as drawn: corners rounded
  std::vector<std::uint16_t> triangles;
  model::Rect box;                       // around it
  model::Point label;                    // where its name stands
  float room = 0;                        // around the label
};
struct MapSpot {
  model::Point at;
  float reach = 0;        // of its uncertainty
  bool on_map = false;
};

struct MapSheet {
  model::Map map;
  float aspect = 1;                        // of the picture: width / height
  std::vector<model::Place> places;        // those of lower rank first, else as in the pack
  std::vector<MapSpot> spots;              // by place
  std::vector<MapArea> areas;              // by holding
  std::vector<std::vector<model::Point>> paths;        // by movement: the curve, ready to be drawn
  std::vector<model::Event> events;        // in the order of time
  std::vector<std::vector<std::uint32_t>> events_at;   // by place: indices of events
  model::Point middle{0.5f, 0.5f};         // of what lies on it: the medians of its places
  bool hijri = false;                      // the pack counts in years of the Hijra, too

  std::optional<std::size_t> place_index(PlaceId id) const;
  const model::Event* event(EventId id) const;  // null: not among them
};
using MapSheetPtr = std::shared_ptr<const MapSheet>;

MapSheet make_map_sheet(model::Map map, std::vector<model::Place> places, std::vector<model::Event> events, float aspect);

// Indices of what there is in a year, in the order of the pack.
std::vector<std::size_t> holdings_of(const MapSheet& sheet, int year);
std::vector<std::size_t> movements_of(const MapSheet& sheet, int year);
std::vector<std::size_t> events_of(const MapSheet& sheet, int year);
// Whether a place may stand on the map of a year, and whether something happened there in it.
bool stands_in(const model::Place& place, int year);
bool happens_at(const MapSheet& sheet, std::size_t place, int year);

// What lies under a point of the picture in a year: the last drawn area, the nearest movement within `within` (parts of the width).
std::optional<std::size_t> holding_under(const MapSheet& sheet, int year, const model::Point& at);
std::optional<std::size_t> movement_near(const MapSheet& sheet, int year, const model::Point& at, float within);

}  // namespace azetta::core
