// A picture of any size, made by rule and not by hand: a shaded field with woven specks, a ruled grid down to 64 px, and in
// every square of 1024 px its column and row in figures. Each level of it is drawn by itself, tile by tile, so that a picture
// of a gigapixel takes no more memory than a tile; the same size gives the same bytes. For tests and measurements.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "content/base/result.h"
#include "content/pack/image_codec.h"

namespace azetta::test {

struct LargePicture {
  std::uint32_t width_px = 0, height_px = 0;
  std::uint32_t tile_px = 512;
  std::uint32_t whole_px = 1024;    // levels with no longer side than this are one file
  std::uint32_t smallest_px = 256;  // no level's longer side is below this
};

// The part [x, y, w, h] of a level (0 = full size, each next one half of it), RGBA.
pack::Pixels draw_part(std::uint32_t level, std::uint32_t x, std::uint32_t y, std::uint32_t w, std::uint32_t h);

// A pack in one language with one card, "large", whose picture it is. JPEG tiles; `leave_out` names tiles to be stored as
// bytes that are no picture (level, column, row).
Status write_large_pack(const std::filesystem::path& target, const LargePicture& picture,
                        const std::function<bool(std::uint32_t, std::uint32_t, std::uint32_t)>& leave_out = {});

}  // namespace azetta::test
