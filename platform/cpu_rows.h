// Rows of pixels: what the CPU painter does most, in whole numbers, so that every machine and every set of instructions gives the same
// bytes. A pixel is 0xAARRGGBB in a little-endian word (blue first), as X servers have it; alpha is straight, and 255 on the canvas.
// Any thread; rows may not overlap. n >= 0 pixels.
#pragma once
#include <cstdint>
#include <span>

namespace azetta::platform {

// Texel coordinates: 32 bits before the point and 32 behind it.
using Fixed = std::int64_t;
inline constexpr int kFixedBits = 32;
inline constexpr int kRowStep = 8;  // pixels at a time

struct Rows {
  const char* name;  // of the instructions, for people
  void (*fill)(std::uint32_t* out, int n, std::uint32_t colour);
  // colour over out; its alpha is `alpha`, 0 to 255.
  void (*blend)(std::uint32_t* out, int n, std::uint32_t colour, unsigned alpha);
  // The same where each pixel has a share (0 to 255) of it: letters.
  void (*cover)(std::uint32_t* out, const std::uint8_t* shares, int n, std::uint32_t colour, unsigned alpha);
  // Opaque texels over out, all with the same alpha: a picture that fades.
  void (*fade)(std::uint32_t* out, const std::uint32_t* in, int n, unsigned alpha);
  // Texels of any alpha, times the tint, over out.
  void (*tint)(std::uint32_t* out, const std::uint32_t* in, int n, std::uint32_t tint);
  // Where stretched rows come from, once for all rows of a picture: pixel i lies between the texels around u + i * du (in texel middles),
  // beyond 0..last it is the outermost. texel, weight and out have room for n rounded up to kRowStep, in has last + 1 pixels.
  void (*place)(std::int32_t* texel, std::uint32_t* weight, int last, Fixed u, Fixed du, int n);
  void (*stretch)(std::uint32_t* out, const std::uint32_t* in, int last, const std::int32_t* texel, const std::uint32_t* weight, int n);
  void (*stretch_shares)(std::uint8_t* out, const std::uint8_t* in, int last, const std::int32_t* texel, const std::uint32_t* weight, int n);
  // Between two rows: weight/256 of the one below. out may be either of them.
  void (*between)(std::uint32_t* out, const std::uint32_t* above, const std::uint32_t* below, int n, unsigned weight);
  void (*between_shares)(std::uint8_t* out, const std::uint8_t* above, const std::uint8_t* below, int n, unsigned weight);
  // From red first to blue first. Returns whether all of them are opaque.
  bool (*turn)(std::uint32_t* out, const std::uint8_t* rgba, int n);
};

// The fastest that this processor can.
const Rows& rows();
// All that it can, the plainest first; for tests.
std::span<const Rows* const> all_rows();

// x / 255, rounded; 0 <= x <= 255 * 255.
constexpr unsigned over_255(unsigned x) { return (x + 128 + ((x + 128) >> 8)) >> 8; }

}  // namespace azetta::platform
