// Picture bytes to pixels: the only door to stb_image.h. Bounds are checked from the header before anything is decoded.
// Pure; any thread.
#pragma once
#include <cstdint>
#include <span>

#include "content/base/large_memory.h"
#include "content/base/result.h"

namespace azetta::pack {

struct ImageHeader {
  std::uint32_t width_px = 0, height_px = 0;
  bool has_alpha = false;
};

using PixelBytes = LargeVector<std::uint8_t>;

struct Pixels {  // RGBA, 8 bits, straight alpha, rows top to bottom, no padding
  std::uint32_t width_px = 0, height_px = 0;
  bool opaque = true;
  PixelBytes rgba;
};

// JPEG (baseline, progressive) and PNG (8 bit) only; anything else is an Error.
Result<ImageHeader> read_header(std::span<const std::uint8_t> file);
// `memory`: of pixels that are no longer needed, taken for the new ones.
Result<Pixels> decode(std::span<const std::uint8_t> file, std::uint64_t max_bytes, PixelBytes memory = {});

// The part [x, y, w, h] of `in` (fractions of a pixel allowed, clamped to the picture), resampled to exactly out_w x out_h.
// Area-averaging when smaller, Catmull-Rom or bilinear when larger. out_w, out_h >= 1.
Pixels resample(const Pixels& in, float x, float y, float w, float h, std::uint32_t out_w, std::uint32_t out_h);

}  // namespace azetta::pack
