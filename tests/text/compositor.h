// A painter without GPU for tests: blends quads onto an RGB picture, and reads and writes PNG.
// Blending is the GPU's: linear filtering of the page, coverage times colour over the ground, in display values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/text/engine.h"

namespace azetta::text::testing {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0;
};
inline constexpr Colour kNight{0x0e, 0x13, 0x22}, kWool{0xf4, 0xe9, 0xd2}, kKohl{0x1d, 0x1a, 0x1f}, kStraw{0xef, 0xc8, 0x73};

struct Picture {
  int w = 0, h = 0;
  std::vector<std::uint8_t> rgb;

  Picture() = default;
  Picture(int width, int height, Colour ground);
};

// Copies of an engine's pages, kept up to date from end_frame().
class Pages {
 public:
  explicit Pages(const Engine& engine);
  void take(Engine& engine);
  float sample(const Quad& quad, float u, float v) const;  // 0..1

 private:
  int side_;
  std::vector<std::vector<std::uint8_t>> pages_;
};

void blend(Picture& picture, const Pages& pages, const std::vector<Quad>& quads, Colour ink);

// Lays out, draws and blends one request; returns its block.
BlockPtr draw(Engine& engine, Pages& pages, Picture& picture, const Request& request, float x, float y, float scale,
              Colour ink, Tone tone = Tone::OnDark, bool moving = false);

bool write_png(const std::string& path, const Picture& picture);
Picture read_png(const std::string& path);  // empty if it cannot be read

}  // namespace azetta::text::testing
