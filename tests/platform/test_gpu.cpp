// The OpenGL 3 painter, pixel for pixel, on a hidden window.
#include <doctest/doctest.h>

#include <array>
#include <memory>

#include "platform/display.h"
#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"
#include "tests/support/golden.h"

using namespace azetta;
using platform::TextureFormat;
using platform::TextureId;

namespace {

constexpr int kWidth = 64, kHeight = 48;

struct Painter {
  test::ImGuiFrame imgui;
  std::unique_ptr<platform::Display> display;
  std::unique_ptr<platform::Gpu> gpu;

  Painter() {
    auto opened = platform::make_glfw_display(
        {.fullscreen = false, .width_px = kWidth, .height_px = kHeight, .visible = false, .vsync = false});
    REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().what));
    display = std::move(opened).value();
    auto made = platform::make_gl3_gpu();
    REQUIRE_MESSAGE(made, (made ? "" : made.error().what));
    gpu = std::move(made).value();
    REQUIRE(gpu->set_offscreen(kWidth, kHeight));
  }
  ~Painter() { gpu.reset(); }  // before its context

  std::vector<std::uint8_t> paint(std::uint32_t clear_rgb, const std::function<void(ImDrawList&)>& add) {
    gpu->render(imgui.draw(kWidth, kHeight, add), clear_rgb);
    return gpu->read_pixels(kWidth, kHeight);
  }
};

// 0xRRGGBBAA of one pixel.
std::uint32_t at(const std::vector<std::uint8_t>& pixels, int x, int y) {
  const std::size_t i = (std::size_t(y) * kWidth + std::size_t(x)) * 4;
  return std::uint32_t(pixels[i]) << 24 | std::uint32_t(pixels[i + 1]) << 16 |
         std::uint32_t(pixels[i + 2]) << 8 | pixels[i + 3];
}

// A texture drawn 1:1 with its upper left corner at (x, y).
void quad(ImDrawList& list, TextureId id, float x, float y, float w, float h, ImU32 colour = IM_COL32_WHITE) {
  list.AddImage(test::imgui_texture(id), {x, y}, {x + w, y + h}, {0, 0}, {1, 1}, colour);
}

}  // namespace

TEST_CASE("a picture drawn 1:1 keeps every pixel, top row first") {
  Painter painter;
  std::vector<std::uint8_t> rgba;
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 16; ++x) {
      for (const int v : {x * 16, y * 32, 77, 255}) rgba.push_back(static_cast<std::uint8_t>(v));
    }
  }
  const TextureId id = painter.gpu->create_texture(16, 8, TextureFormat::Rgba, rgba);
  REQUIRE(id != 0);
  const auto pixels = painter.paint(0x204060, [&](ImDrawList& list) { quad(list, id, 5, 3, 16, 8); });
  REQUIRE_EQ(pixels.size(), std::size_t(kWidth * kHeight * 4));
  int wrong = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const bool inside = x >= 5 && x < 21 && y >= 3 && y < 11;
      const auto expected =
          inside ? std::uint32_t((x - 5) * 16) << 24 | std::uint32_t((y - 3) * 32) << 16 | 77u << 8 | 255u
                 : 0x204060ffu;
      wrong += at(pixels, x, y) != expected;
    }
  }
  CHECK_EQ(wrong, 0);
  CHECK_EQ(test::compare_golden("platform/picture.png", {kWidth, kHeight, pixels}), "");
}

TEST_CASE("coverage is the vertex colour with the byte as alpha") {
  Painter painter;
  const std::array<std::uint8_t, 4> bytes = {0, 255, 128, 51};
  const TextureId id = painter.gpu->create_texture(4, 1, TextureFormat::Coverage, bytes);
  REQUIRE(id != 0);
  CHECK_EQ(painter.gpu->counters().texture_bytes, 4);
  const auto pixels = painter.paint(0x000000, [&](ImDrawList& list) {
    quad(list, id, 0, 0, 4, 1, IM_COL32(255, 100, 0, 255));
    quad(list, id, 0, 1, 4, 1, IM_COL32(255, 255, 255, 51));  // alpha of the vertex times that of the byte
  });
  CHECK_EQ(at(pixels, 0, 0), 0x000000ffu);
  CHECK_EQ(at(pixels, 1, 0), 0xff6400ffu);
  CHECK_EQ(at(pixels, 2, 0), 0x803200ffu);
  CHECK_EQ(at(pixels, 3, 0), 0x331400ffu);
  CHECK_EQ(at(pixels, 1, 1), 0x333333ffu);
  CHECK_EQ(at(pixels, 3, 1), 0x0a0a0affu);
}

TEST_CASE("an empty texture is clear, and a part of it can be replaced from a wider picture") {
  Painter painter;
  for (const auto& [format, bytes] :
       {std::pair{TextureFormat::Rgba, 4}, std::pair{TextureFormat::Coverage, 1}}) {
    const TextureId id = painter.gpu->create_texture(20, 10, format, {});
    REQUIRE(id != 0);
    auto pixels = painter.paint(
        0xffffff, [&](ImDrawList& list) { quad(list, id, 0, 0, 20, 10, IM_COL32(255, 0, 0, 255)); });
    for (int y = 0; y < 10; ++y) {
      for (int x = 0; x < 20; ++x) CHECK_EQ(at(pixels, x, y), 0xffffffffu);
    }
    // 3x2 opaque pixels out of rows that are 7 pixels and, with `odd`, a byte long.
    for (const int odd : {0, 1}) {
      const int stride = 7 * bytes + odd;
      std::vector<std::uint8_t> part(std::size_t(stride) * 2, 0);
      for (int row = 0; row < 2; ++row)
        std::fill_n(part.begin() + std::ptrdiff_t{row} * stride, 3 * bytes, std::uint8_t{255});
      const std::uint64_t before = painter.gpu->counters().upload_bytes;
      painter.gpu->update_texture(id, 4, 5 - odd, 3, 2, part.data(), stride);
      CHECK_EQ(painter.gpu->counters().upload_bytes - before, 3 * 2 * bytes);
    }
    pixels = painter.paint(0xffffff,
                           [&](ImDrawList& list) { quad(list, id, 0, 0, 20, 10, IM_COL32(255, 0, 0, 255)); });
    int red = 0;
    for (int y = 0; y < 10; ++y) {
      for (int x = 0; x < 20; ++x) red += at(pixels, x, y) == 0xff0000ffu;
    }
    CHECK_EQ(red, 9);  // rows 4..6, columns 4..6
    CHECK_EQ(at(pixels, 4, 4), 0xff0000ffu);
    CHECK_EQ(at(pixels, 6, 6), 0xff0000ffu);
    painter.gpu->destroy_texture(id);
  }
}

TEST_CASE("edges do not bleed from the opposite side") {
  Painter painter;
  const std::array<std::uint8_t, 8> two = {255, 0, 0, 255, 0, 0, 255, 255};
  const TextureId id = painter.gpu->create_texture(2, 1, TextureFormat::Rgba, two);
  const auto pixels = painter.paint(0, [&](ImDrawList& list) { quad(list, id, 0, 0, 32, 4); });
  CHECK_EQ(at(pixels, 0, 0), 0xff0000ffu);
  CHECK_EQ(at(pixels, 31, 3), 0x0000ffffu);
  CHECK(at(pixels, 15, 1) != 0xff0000ffu);  // and between them it is smooth
}

TEST_CASE("counters return to nothing, and what a driver must refuse is refused") {
  Painter painter;
  const TextureId a = painter.gpu->create_texture(10, 10, TextureFormat::Rgba, {});
  const TextureId b = painter.gpu->create_texture(10, 10, TextureFormat::Coverage, {});
  CHECK(a != b);
  CHECK_EQ(painter.gpu->counters().textures, 2);
  CHECK_EQ(painter.gpu->counters().texture_bytes, 500);
  CHECK_EQ(painter.gpu->create_texture(1 << 20, 1, TextureFormat::Rgba, {}), 0);
  CHECK_EQ(painter.gpu->create_texture(0, 5, TextureFormat::Rgba, {}), 0);
  CHECK_FALSE(painter.gpu->set_offscreen(1 << 20, 16));
  painter.gpu->destroy_texture(a);
  painter.gpu->destroy_texture(b);
  painter.gpu->destroy_texture(b);
  CHECK_EQ(painter.gpu->counters().textures, 0);
  CHECK_EQ(painter.gpu->counters().texture_bytes, 0);
}

TEST_CASE("the window shows what the off-screen buffer shows") {
  Painter painter;
  const auto add = [](ImDrawList& list) {
    list.AddRectFilled({10, 12}, {30, 40}, IM_COL32(200, 30, 40, 255));
  };
  const auto offscreen = painter.paint(0x123456, add);
  REQUIRE(painter.gpu->set_offscreen(0, 0));
  const auto window = painter.paint(0x123456, add);
  CHECK_EQ(at(offscreen, 10, 12), 0xc81e28ffu);
  CHECK_EQ(at(offscreen, 9, 12), 0x123456ffu);
  CHECK_EQ(at(window, 10, 12), 0xc81e28ffu);
  CHECK_EQ(at(window, 29, 39), 0xc81e28ffu);
  CHECK_EQ(at(window, 30, 40), 0x123456ffu);
  // The upper left part alone.
  const auto corner = painter.gpu->read_pixels(11, 13);
  REQUIRE_EQ(corner.size(), std::size_t(11 * 13 * 4));
  CHECK_EQ(corner[corner.size() - 4], 200);
  CHECK_EQ(corner[0], 0x12);
}

TEST_CASE("a resized off-screen buffer draws at its new size") {
  Painter painter;
  REQUIRE(painter.gpu->set_offscreen(200, 100));
  painter.gpu->render(
      painter.imgui.draw(200, 100,
                         [](ImDrawList& list) {
                           list.AddRectFilled({190, 90}, {200, 100}, IM_COL32(0, 255, 0, 255));
                         }),
      0xff0000);
  const auto pixels = painter.gpu->read_pixels(200, 100);
  REQUIRE_EQ(pixels.size(), 80000u);
  CHECK_EQ(pixels[0], 255);
  CHECK_EQ(pixels[pixels.size() - 4], 0);
  CHECK_EQ(pixels[pixels.size() - 3], 255);
}
