// The map as state: which year it shows, what is explained, which kinds of things are hidden, and the years going by by
// themselves. What "back" brings back is in MapPlace, a part of core::Place. Pure values; any thread.
#pragma once
#include <cstdint>
#include <variant>

#include "app/core/zoomer.h"
#include "content/base/ids.h"
#include "content/model/catalogue.h"

namespace azetta::core {

struct AppState;

// What of the map can be touched and explained. row: the place's id; 1 + the index of the area or movement.
enum class MapThing : std::uint8_t { None, Place, Holding, Movement };
struct MapPick {
  MapThing what = MapThing::None;
  std::uint32_t row = 0;
  friend bool operator==(const MapPick&, const MapPick&) = default;
};

// What a visitor can hide.
enum class MapLayer : std::uint8_t { Towns, Battles, Lands, Holders };

struct MapPlace {
  std::int16_t year = 0;
  std::uint8_t hidden = 0;      // a bit for each MapLayer
  MapPick pick;
  ZoomView view{0, 0, 0};       // x and y as parts of the picture at scale 1; scale 0: as the map opens
  bool hides(MapLayer layer) const { return (hidden >> static_cast<unsigned>(layer) & 1) != 0; }
  friend bool operator==(const MapPlace&, const MapPlace&) = default;
};

struct MapMotion {
  std::int16_t year_from = 0;   // the year shown before, and when it gave way: arrows grow, areas fade
  double year_s = 0;
  bool playing = false;         // the years go by
  double next_s = 0;            // when the next one comes
  friend bool operator==(const MapMotion&, const MapMotion&) = default;
};

namespace map_rules {
inline constexpr double kEventful_s = 2.4, kQuiet_s = 0.16;  // a year lasts while the years go by
inline constexpr double kPlayMost_s = 300;                   // all of them; longer spans go by faster
inline constexpr double kGrow_s = 0.9;                       // an arrow grows
inline constexpr double kFade_s = 0.3;                       // an area comes or goes
}  // namespace map_rules

struct MapShowYear { std::int16_t year = 0; };       // a finger on the track
struct MapStep { int years = 1; bool eventful = false; };  // a year on or back; to the next one in which something happened
struct MapPlay {};                                   // the years begin to go by, or stop
struct MapTouch { MapPick pick; std::int16_t year = 0; };  // explained from now on; year 0: in the one that is shown
struct MapClose {};                                  // nothing is explained any more
struct MapToggle { MapLayer layer = MapLayer::Towns; };

using MapAction = std::variant<MapShowYear, MapStep, MapPlay, MapTouch, MapClose, MapToggle>;

// The first year after (years > 0) or before `year` in which something happens; the last or first of the slider where there is none.
std::int16_t eventful_year(const model::MapYears& years, int year, bool after);
// How long a year lasts while the years go by.
double year_lasts_s(const model::MapYears& years, int year);

// For update() alone. The pack has a map.
void update_map(AppState& state, const MapAction& action, const model::MapYears& years, double now_s);
// The years go by. True if one did.
bool tick_map(AppState& state, const model::MapYears& years, double now_s);
// When tick_map() would next change something: absolute, or +infinity.
double map_next_change_s(const AppState& state);

}  // namespace azetta::core
