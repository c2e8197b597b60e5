// A painter without GPU for tests: blends quads onto a picture as the GPU would (linear filtering of the
// page, coverage times colour over the ground, in display values). Exact: the same quads give the same bytes.
#pragma once
#include <cstdint>
#include <vector>

#include "app/text/engine.h"
#include "tests/support/golden.h"

namespace azetta::text::testing {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0;
};
inline constexpr Colour kNight{0x0e, 0x13, 0x22}, kWool{0xf4, 0xe9, 0xd2}, kKohl{0x1d, 0x1a, 0x1f},
    kStraw{0xef, 0xc8, 0x73};

test::Picture ground(int width, int height, Colour colour);

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

void blend(test::Picture& picture, const Pages& pages, const std::vector<Quad>& quads, Colour ink);

struct Draw {
  float x = 0, y = 0, scale = 1;
  Colour ink = kWool;
  Tone tone = Tone::OnDark;
  bool moving = false;
};
// One frame of one text: laid out, drawn, uploaded, blended. Returns its block.
BlockPtr paint(Engine& engine, Pages& pages, test::Picture& picture, const Request& request, const Draw& how);

}  // namespace azetta::text::testing
