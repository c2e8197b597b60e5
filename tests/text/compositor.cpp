#include "tests/text/compositor.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace azetta::text::testing {

test::Picture ground(int width, int height, Colour colour) {
  test::Picture picture{width, height, {}};
  for (int i = 0; i < width * height; ++i)
    picture.rgba.insert(picture.rgba.end(), {colour.r, colour.g, colour.b, std::uint8_t{255}});
  return picture;
}

Pages::Pages(const Engine& engine) : side_(engine.page_px()) {
  pages_.resize(static_cast<std::size_t>(engine.max_pages()));
}

void Pages::take(Engine& engine) {
  engine.end_frame([&](const DirtyRect& d) {
    auto& page = pages_[d.page];
    page.resize(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_));
    for (int row = 0; row < d.h; ++row)
      std::memcpy(&page[static_cast<std::size_t>((d.y + row) * side_ + d.x)], d.pixels + row * d.stride_bytes,
                  static_cast<std::size_t>(d.w));
  });
}

float Pages::sample(const Quad& quad, float u, float v) const {
  const float x = u * static_cast<float>(side_) - 0.5f, y = v * static_cast<float>(side_) - 0.5f;
  const float fx = std::floor(x), fy = std::floor(y), ax = x - fx, ay = y - fy;
  const auto at = [&](float px, float py) {
    const int ix = std::clamp(static_cast<int>(px), 0, side_ - 1),
              iy = std::clamp(static_cast<int>(py), 0, side_ - 1);
    return static_cast<float>(pages_[quad.page][static_cast<std::size_t>(iy * side_ + ix)]) / 255.0f;
  };
  return (at(fx, fy) * (1 - ax) + at(fx + 1, fy) * ax) * (1 - ay) +
         (at(fx, fy + 1) * (1 - ax) + at(fx + 1, fy + 1) * ax) * ay;
}

void blend(test::Picture& picture, const Pages& pages, const std::vector<Quad>& quads, Colour ink) {
  const auto first_centre = [](float edge) { return std::max(0, static_cast<int>(std::ceil(edge - 0.5f))); };
  for (const Quad& q : quads) {
    const int x1 = std::min(picture.width_px, first_centre(q.x1)),
              y1 = std::min(picture.height_px, first_centre(q.y1));
    for (int y = first_centre(q.y0); y < y1; ++y) {
      for (int x = first_centre(q.x0); x < x1; ++x) {
        const float tx = (static_cast<float>(x) + 0.5f - q.x0) / (q.x1 - q.x0);
        const float ty = (static_cast<float>(y) + 0.5f - q.y0) / (q.y1 - q.y0);
        const float c = pages.sample(q, q.u0 + tx * (q.u1 - q.u0), q.v0 + ty * (q.v1 - q.v0));
        std::uint8_t* p = &picture.rgba[static_cast<std::size_t>(y * picture.width_px + x) * 4];
        const std::uint8_t to[3] = {ink.r, ink.g, ink.b};
        for (int i = 0; i < 3; ++i)
          p[i] = static_cast<std::uint8_t>(
              std::lround(static_cast<float>(p[i]) * (1 - c) + static_cast<float>(to[i]) * c));
      }
    }
  }
}

BlockPtr paint(Engine& engine, Pages& pages, test::Picture& picture, const Request& request,
               const Draw& how) {
  engine.begin_frame();
  BlockPtr block = engine.get(request);
  std::vector<Quad> quads;
  engine.quads(*block, how.x, how.y, how.scale, how.tone, how.moving, quads);
  pages.take(engine);
  blend(picture, pages, quads, how.ink);
  return block;
}

}  // namespace azetta::text::testing
