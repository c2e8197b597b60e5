// Pixels to the files a pack stores: baseline JPEG (libjpeg) and PNG (libpng). The same pixels give the same
// bytes: no time, no comment, no profile is written. Pure; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/pack/image_codec.h"

namespace azetta::author {

// A part of a picture. Lies inside it.
struct Cut {
  std::uint32_t x = 0, y = 0, width_px = 0, height_px = 0;
};

inline constexpr int kJpegQuality = 85;

// Transparency is dropped. full_colour: 4:4:4 (drawings and cloth, whose edges are colour edges); else 4:2:0
// (photographs).
Result<std::vector<std::uint8_t>> write_jpeg(const pack::Pixels& pixels, const Cut& cut, bool full_colour);

// 8 bits, RGB where the picture is opaque, else RGBA. Small takes some ten times as long as Quick.
enum class PngEffort { Small, Quick };
Result<std::vector<std::uint8_t>> write_png(const pack::Pixels& pixels, const Cut& cut,
                                            PngEffort effort = PngEffort::Small);

// "libjpeg 62 (turbo 2.1.5) libpng 1.6.39", for the cache.
std::string writer_version();

}  // namespace azetta::author
