// Rows in, levels of tiles out: a picture of any size in the memory of one band of tiles and its halves, some 4 KiB for each
// pixel of its width. The levels are those of make_picture(): each half of the one before, two by two pixels to one. The
// same rows give the same files in the same order. Encodes on all cores; else one thread.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "content/base/result.h"
#include "content/model/image.h"
#include "content/pack/image_codec.h"
#include "content/write/writer.h"

namespace azetta::author {

// No level is shorter than this on its long side, unless level 0 is.
inline constexpr std::uint32_t kSmallest_px = 192;

struct PyramidSettings {
  std::uint32_t tile_px = 512;    // even
  std::uint32_t whole_px = 1024;  // levels with no longer side than this are one file
  bool png = false;               // every tile; else only those that are transparent somewhere
  bool full_colour = true;        // image_writer.h
};

std::vector<model::ImageLevel> pyramid_levels(std::uint32_t width_px, std::uint32_t height_px, const PyramidSettings& settings);

// Two by two to one, in whole numbers; colours weigh as much as they cover. `b` may be `a`: the last row of an odd number.
// `out` has (width + 1) / 2 pixels. RGBA.
void halve_row(const std::uint8_t* a, const std::uint8_t* b, std::size_t width, std::uint8_t* out);

class Pyramid {
 public:
  using Put = std::function<Status(pack::TileBytes tile)>;
  Pyramid(std::uint32_t width_px, std::uint32_t height_px, const PyramidSettings& settings, Put put);

  const std::vector<model::ImageLevel>& levels() const { return levels_; }
  // The next row, RGBA. After the last one everything has been put. Fails as `put` does.
  Status add_row(const std::uint8_t* rgba) { return add_row(0, rgba); }

 private:
  struct Band {
    pack::Pixels pixels;           // the rows of the tiles that are being filled
    std::uint32_t rows = 0;        // of them
    std::uint32_t first_row = 0;   // of the level
    std::vector<std::uint8_t> half;
  };
  Status add_row(std::size_t level, const std::uint8_t* rgba);
  Status put_band(std::size_t level);

  PyramidSettings settings_;
  Put put_;
  std::vector<model::ImageLevel> levels_;
  std::vector<Band> bands_;  // by level
};

}  // namespace azetta::author
