#include "tests/text/compositor.h"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace azetta::text::testing {

Picture::Picture(int width, int height, Colour ground) : w(width), h(height) {
  rgb.reserve(static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 3);
  for (int i = 0; i < w * h; ++i) rgb.insert(rgb.end(), {ground.r, ground.g, ground.b});
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
    const int ix = std::clamp(static_cast<int>(px), 0, side_ - 1), iy = std::clamp(static_cast<int>(py), 0, side_ - 1);
    return static_cast<float>(pages_[quad.page][static_cast<std::size_t>(iy * side_ + ix)]) / 255.0f;
  };
  return (at(fx, fy) * (1 - ax) + at(fx + 1, fy) * ax) * (1 - ay) +
         (at(fx, fy + 1) * (1 - ax) + at(fx + 1, fy + 1) * ax) * ay;
}

void blend(Picture& picture, const Pages& pages, const std::vector<Quad>& quads, Colour ink) {
  for (const Quad& q : quads) {
    // The pixels whose centres lie inside.
    const int x0 = std::max(0, static_cast<int>(std::ceil(q.x0 - 0.5f))), y0 = std::max(0, static_cast<int>(std::ceil(q.y0 - 0.5f)));
    const int x1 = std::min(picture.w, static_cast<int>(std::ceil(q.x1 - 0.5f)));
    const int y1 = std::min(picture.h, static_cast<int>(std::ceil(q.y1 - 0.5f)));
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        const float tx = (static_cast<float>(x) + 0.5f - q.x0) / (q.x1 - q.x0);
        const float ty = (static_cast<float>(y) + 0.5f - q.y0) / (q.y1 - q.y0);
        const float c = pages.sample(q, q.u0 + tx * (q.u1 - q.u0), q.v0 + ty * (q.v1 - q.v0));
        std::uint8_t* p = &picture.rgb[static_cast<std::size_t>(y * picture.w + x) * 3];
        const std::uint8_t to[3] = {ink.r, ink.g, ink.b};
        for (int i = 0; i < 3; ++i)
          p[i] = static_cast<std::uint8_t>(std::lround(static_cast<float>(p[i]) * (1 - c) + static_cast<float>(to[i]) * c));
      }
    }
  }
}

BlockPtr draw(Engine& engine, Pages& pages, Picture& picture, const Request& request, float x, float y, float scale,
              Colour ink, Tone tone, bool moving) {
  engine.begin_frame();
  BlockPtr block = engine.get(request);
  std::vector<Quad> quads;
  engine.quads(*block, x, y, scale, tone, moving, quads);
  pages.take(engine);
  blend(picture, pages, quads, ink);
  return block;
}

bool write_png(const std::string& path, const Picture& picture) {
  return stbi_write_png(path.c_str(), picture.w, picture.h, 3, picture.rgb.data(), picture.w * 3) != 0;
}

Picture read_png(const std::string& path) {
  Picture picture;
  int channels = 0;
  std::uint8_t* data = stbi_load(path.c_str(), &picture.w, &picture.h, &channels, 3);
  if (!data) return {};
  picture.rgb.assign(data, data + static_cast<std::ptrdiff_t>(picture.w) * picture.h * 3);
  stbi_image_free(data);
  return picture;
}

}  // namespace azetta::text::testing
