// A place on the map of the exhibition, as well as it is known. Plain immutable values once loaded.
#pragma once
#include <cstdint>
#include <string>

#include "content/base/ids.h"
#include "content/model/localized.h"

namespace azetta::model {

enum class PlaceKind : std::uint8_t { City, Village, Fort, Region, River, Mountain, Island, Battlefield, Sea, Desert, Plain };
inline constexpr PlaceKind kLastPlaceKind = PlaceKind::Plain;
inline constexpr std::uint8_t kUsualRank = 3, kLastRank = 5;

struct Place {
  PlaceId id;
  std::string slug;
  PlaceKind kind = PlaceKind::City;
  std::uint8_t rank = kUsualRank;       // 1 to 5: 1 is shown first
  // Degrees, WGS 84; north and east are positive. The place lies within uncertainty_km of the point; a region, a river or
  // a mountain reaches about that far. What is uncertain by more than its mark is drawn as an area.
  float lat_deg = 0, lon_deg = 0, uncertainty_km = 0;
  std::int16_t ce_from = 0, ce_to = 0;  // the years in which it may stand on a map; 0 = open on that side
  Localized name;                       // as the exhibition calls it
  Localized today;                      // where that is today ("Kairouan, Tunisia"); may be empty
  Localized note;                       // what happened there, what is doubted; may be empty
  CardId card;                          // tells more; 0 = none
};

}  // namespace azetta::model
