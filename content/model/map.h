// The map of the exhibition: its picture and how the earth lies on it, who held what and when, who went where. Points are
// degrees (WGS 84, north and east positive); projection.h brings them onto the picture. Plain immutable values once loaded.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::model {

enum class Projection : std::uint8_t { Lambert, Mercator, PlateCarree };  // the order is part of the pack format

// How the earth lies on the picture: north is up at its middle, which shows (centre_lat, centre_lon).
struct MapFrame {
  Projection projection = Projection::Lambert;
  float centre_lat_deg = 0, centre_lon_deg = 0;
  float parallel_1_deg = 0, parallel_2_deg = 0;  // Lambert: the parallels that are true to scale
  float width_km = 1;  // of the picture where the projection is true to scale: Lambert's parallels, else the equator
};

struct GeoPoint {
  float lat_deg = 0, lon_deg = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

// Who held land. The order is that of the map's key.
struct Holder {
  std::string slug;
  std::uint32_t colour_rgb = 0;
  Localized name;
  CardId card;  // tells more; 0 = none
};

// An area that a holder had for some years, as far as it is known: what is not well attested is drawn hatched.
struct Holding {
  std::uint8_t holder = 0;                // index into Map::holders
  std::int16_t ce_from = 0, ce_to = 0;    // first and last year
  Certainty certainty = Certainty::WellAttested;
  std::vector<SourceId> sources;
  std::optional<GeoPoint> label_at;       // where its name stands; else in its middle
  Localized note;                         // what is known and what is drawn by us; may be empty
  std::vector<GeoPoint> area;             // a ring of 3 to 512 points, closed by itself
};

// A campaign, a flight, a mission.
struct Movement {
  std::string slug;
  std::int16_t ce_from = 0, ce_to = 0;
  std::optional<std::uint8_t> holder;     // whose it is, and its colour
  Certainty certainty = Certainty::WellAttested;
  std::vector<SourceId> sources;
  EventId event;                          // of the timeline; 0 = none
  CardId card;                            // tells more; 0 = none
  Localized name;
  std::vector<GeoPoint> path;             // 2 to 64 points
};

struct Map {
  ImageId image;      // the relief
  MapFrame frame;
  std::int16_t year_from = 0, year_to = 0, start_year = 0;  // of the slider, and where it stands at first
  Localized note;     // what this map simplifies; may be empty
  std::vector<Holder> holders;
  std::vector<Holding> holdings;
  std::vector<Movement> movements;
};

// What the catalogue says of the map, so that the slider needs nothing else.
struct MapYears {
  std::int16_t from = 0, to = 0, start = 0;
  std::vector<std::int16_t> eventful;  // years in which something happens on the map, in order
};

}  // namespace azetta::model
