// Pictures as the pack stores them: several sizes of the same picture, the big ones cut into tiles, so that nothing big is
// ever decoded to be shown small. Plain values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"

namespace azetta::model {

// One size of a picture. Level 0 is the full size; each next one is at most as large, usually half.
// tile_px == 0: the level is one file. Else it is cut into tiles of tile_px (the last of a row or column is smaller).
struct ImageLevel {
  std::uint32_t width_px = 0, height_px = 0;
  std::uint32_t tile_px = 0;
};

struct ImageInfo {
  ImageId id;
  std::string slug;
  std::vector<ImageLevel> levels;  // 1 to 16, largest first
};

}  // namespace azetta::model
