// The picture on a panel that is mounted turned: what the X server shows, pixel for pixel, against the
// upright picture.
#include <GL/gl.h>
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <vector>

#include "platform/display.h"
#include "platform/gpu.h"
#include "platform/quarter_turn.h"
#include "tests/platform/imgui_frame.h"

using namespace azetta;
using platform::QuarterTurn;
using platform::TextureFormat;

namespace {

constexpr int kWidth = 61, kHeight = 47;  // of the upright picture; odd, so that nothing is right by chance

// Grounds, a clipped panel with uneven edges, an opaque picture and glyphs: each of the painter's programs.
void paint(ImDrawList& list, platform::TextureId picture, platform::TextureId glyphs) {
  list.AddRectFilled({3, 2}, {30, 9}, IM_COL32(250, 20, 40, 255));
  list.PushClipRect({10.6f, 12.2f}, {41.3f, 30.7f}, false);
  list.AddRectFilled({0, 0}, {61, 47}, IM_COL32(20, 240, 60, 255));
  list.AddImage(test::imgui_texture(picture), {12, 14}, {12 + 5, 14 + 3});
  list.PopClipRect();
  list.AddImage(test::imgui_texture(glyphs), {50, 40}, {54, 42}, {0, 0}, {1, 1}, IM_COL32(0, 0, 255, 255));
}

using Pixels = std::vector<std::uint8_t>;

// 0xRRGGBB of one pixel, rows from above.
std::uint32_t at(const Pixels& pixels, int width, int x, int y) {
  const std::size_t i = (std::size_t(y) * std::size_t(width) + std::size_t(x)) * 4;
  return std::uint32_t(pixels[i]) << 16 | std::uint32_t(pixels[i + 1]) << 8 | pixels[i + 2];
}

struct Shown {
  Pixels upright;  // as gpu.h reads it back
  Pixels window;   // as it lies in the window, rows from above; empty off-screen
};

Shown show(int degrees, bool offscreen) {
  const auto [window_width, window_height] = QuarterTurn(degrees).size(kWidth, kHeight);
  test::ImGuiFrame imgui;
  auto display = platform::make_glfw_display({.fullscreen = false,
                                              .width_px = window_width,
                                              .height_px = window_height,
                                              .visible = false,
                                              .vsync = false});
  REQUIRE_MESSAGE(display, (display ? "" : display.error().what));
  auto gpu = platform::make_gl3_gpu();
  REQUIRE(gpu);
  std::vector<std::uint8_t> rgba;
  for (int i = 0; i < 5 * 3; ++i) {
    for (const int v : {i * 17, 255 - i * 11, i * 5, 255}) rgba.push_back(static_cast<std::uint8_t>(v));
  }
  const std::array<std::uint8_t, 8> coverage = {255, 0, 255, 128, 0, 255, 60, 255};
  const auto picture = (*gpu)->create_texture(5, 3, TextureFormat::Rgba, rgba);
  const auto glyphs = (*gpu)->create_texture(4, 2, TextureFormat::Coverage, coverage);
  (*gpu)->set_rotation(degrees);
  if (offscreen) REQUIRE((*gpu)->set_offscreen(kWidth, kHeight));
  (*gpu)->render(imgui.draw(kWidth, kHeight, [&](ImDrawList& list) { paint(list, picture, glyphs); }),
                 0x102030);
  Shown found{(*gpu)->read_pixels(kWidth, kHeight), {}};
  REQUIRE_EQ(found.upright.size(), std::size_t(kWidth * kHeight * 4));
  // A part of it comes from the same corner.
  const Pixels corner = (*gpu)->read_pixels(13, 7);
  REQUIRE_EQ(corner.size(), std::size_t(13 * 7 * 4));
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 13; ++x) REQUIRE_EQ(at(corner, 13, x, y), at(found.upright, kWidth, x, y));
  }
  if (offscreen) return found;
  Pixels lying(found.upright.size());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, window_width, window_height, GL_RGBA, GL_UNSIGNED_BYTE, lying.data());
  const std::size_t row = std::size_t(window_width) * 4;
  for (int y = window_height - 1; y >= 0; --y) {  // OpenGL counts rows from below
    const auto from = lying.begin() + static_cast<std::ptrdiff_t>(row) * y;
    found.window.insert(found.window.end(), from, from + static_cast<std::ptrdiff_t>(row));
  }
  return found;
}

}  // namespace

TEST_CASE("on a turned panel every pixel lies where the visitor sees it upright") {
  const Pixels upright = show(0, false).upright;
  CHECK_EQ(at(upright, kWidth, 3, 2), 0xfa1428u);
  CHECK_EQ(at(upright, kWidth, 39, 29), 0x14f03cu);
  CHECK_EQ(at(upright, kWidth, 50, 40), 0x0000ffu);
  for (const int degrees : {0, 90, 180, 270}) {
    CAPTURE(degrees);
    const Shown turned = show(degrees, false);
    CHECK(turned.upright == upright);
    const int window_width = QuarterTurn(degrees).size(kWidth, kHeight).first;
    int wrong = 0;
    for (int y = 0; y < kHeight; ++y) {
      for (int x = 0; x < kWidth; ++x) {
        // Written out, not by the code under test: a panel turned clockwise by 90 degrees has its lower left
        // corner above on the left.
        const int window_x = degrees == 90    ? y
                             : degrees == 180 ? kWidth - 1 - x
                             : degrees == 270 ? kHeight - 1 - y
                                              : x;
        const int window_y = degrees == 90    ? kWidth - 1 - x
                             : degrees == 180 ? kHeight - 1 - y
                             : degrees == 270 ? x
                                              : y;
        wrong += at(turned.window, window_width, window_x, window_y) != at(upright, kWidth, x, y);
      }
    }
    CHECK_EQ(wrong, 0);
  }
}

TEST_CASE("buffers off the screen are never turned") {
  const Pixels upright = show(0, true).upright;
  for (const int degrees : {90, 180, 270}) CHECK(show(degrees, true).upright == upright);
}
