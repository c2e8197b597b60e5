// A source picture to what a pack stores: levels from full size down, the big ones in tiles, each tile a JPEG
// or PNG file.
//
// Level 0 is the picture at its full size; each next one is half of it, down to about 256 px on the long side
// (192 to 383). A level longer than 2048 px is cut into tiles of 1024. Levels of woven pictures with a long
// side up to 300 px come from the flat drawing: beads would only be grain there. Pure apart from its threads;
// the same file and settings give the same bytes.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "app/author/source.h"
#include "content/base/result.h"
#include "content/model/image.h"
#include "content/write/writer.h"

namespace azetta::author {

struct Picture {
  std::vector<model::ImageLevel> levels;
  std::vector<pack::TileBytes> tiles;  // by level, row, column
};

inline constexpr std::uint32_t kMaxWhole_px = 2048, kTile_px = 1024, kFlatBelow_px = 300;

// Level 0's size, from the file's header alone.
struct PictureSize {
  std::uint32_t width_px = 0, height_px = 0;
  bool has_text = false;  // an SVG with <text>
};
Result<PictureSize> measure_picture(std::span<const std::uint8_t> file, const ImageSource& source);

// Errors are sentences without a place.
Result<Picture> make_picture(std::span<const std::uint8_t> file, const ImageSource& source);

}  // namespace azetta::author
