// The CPU painter: pixel for pixel where that is plain, and beside the OpenGL painter where it is not.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <memory>

#include "platform/display.h"
#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"

using namespace azetta;
using platform::TextureFormat;
using platform::TextureId;

namespace {

constexpr int kWidth = 64, kHeight = 48;

std::uint32_t at(const std::vector<std::uint8_t>& pixels, int x, int y) {
  const std::size_t i = (std::size_t(y) * kWidth + std::size_t(x)) * 4;
  return std::uint32_t(pixels[i]) << 24 | std::uint32_t(pixels[i + 1]) << 16 |
         std::uint32_t(pixels[i + 2]) << 8 | pixels[i + 3];
}

std::vector<std::uint8_t> gradient(int w, int h) {
  std::vector<std::uint8_t> rgba;
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      for (const int v : {x * 16, y * 32, 77, 255}) rgba.push_back(static_cast<std::uint8_t>(v));
    }
  }
  return rgba;
}

// Everything that screens draw with: rectangles, soft-edged shapes and lines, pictures stretched and not,
// letters, clips.
void scene(ImDrawList& list, TextureId picture, TextureId letters) {
  list.AddRectFilled({2, 2}, {30, 20}, IM_COL32(200, 40, 60, 255));
  list.AddRectFilled({10, 10}, {40, 30}, IM_COL32(40, 200, 60, 128));
  const ImVec2 lozenge[4] = {{50, 4}, {60, 14}, {50, 24}, {40, 14}};
  list.AddConvexPolyFilled(lozenge, 4, IM_COL32(224, 160, 48, 255));
  list.AddPolyline(lozenge, 4, IM_COL32_WHITE, ImDrawFlags_Closed, 2);
  list.AddCircleFilled({12, 36}, 8, IM_COL32(30, 80, 220, 255));
  list.AddImage(test::imgui_texture(picture), {24, 26}, {40, 34});
  list.AddImage(test::imgui_texture(picture), {42.5f, 26.25f}, {62.5f, 44}, {0.1f, 0.1f}, {0.9f, 0.8f});
  list.PushClipRect({24, 36}, {38, 44}, true);
  list.AddImage(test::imgui_texture(letters), {20, 34}, {36, 42}, {0, 0}, {1, 1},
                IM_COL32(248, 241, 225, 255));
  list.PopClipRect();
}

}  // namespace

TEST_CASE("the CPU painter draws pictures, letters and grounds pixel for pixel") {
  test::ImGuiFrame imgui;
  const auto gpu = platform::make_cpu_gpu();
  const TextureId picture = gpu->create_texture(16, 8, TextureFormat::Rgba, gradient(16, 8));
  const std::uint8_t coverage[4] = {0, 255, 128, 64};
  const TextureId letter = gpu->create_texture(4, 1, TextureFormat::Coverage, coverage);
  gpu->render(imgui.draw(kWidth, kHeight,
                         [&](ImDrawList& list) {
                           list.AddImage(test::imgui_texture(picture), {5, 3}, {21, 11});
                           list.AddRectFilled({30, 3}, {34, 5}, IM_COL32(255, 0, 0, 255));
                           list.AddImage(test::imgui_texture(letter), {40, 3}, {44, 4}, {0, 0}, {1, 1},
                                         IM_COL32(0, 255, 0, 255));
                           list.PushClipRect({50, 0}, {52, 2}, true);
                           list.AddRectFilled({48, 0}, {60, 9}, IM_COL32_WHITE);
                           list.PopClipRect();
                         }),
              0x204060);
  const auto pixels = gpu->read_pixels(kWidth, kHeight);
  REQUIRE_EQ(pixels.size(), std::size_t(kWidth * kHeight * 4));
  int wrong = 0;
  for (int y = 3; y < 11; ++y) {
    for (int x = 5; x < 21; ++x) {
      wrong += at(pixels, x, y) !=
               (std::uint32_t((x - 5) * 16) << 24 | std::uint32_t((y - 3) * 32) << 16 | 77u << 8 | 255u);
    }
  }
  CHECK_EQ(wrong, 0);
  CHECK_EQ(at(pixels, 0, 0), 0x204060ffu);
  CHECK_EQ(at(pixels, 29, 3), 0x204060ffu);
  CHECK_EQ(at(pixels, 30, 3), 0xff0000ffu);
  CHECK_EQ(at(pixels, 33, 4), 0xff0000ffu);
  CHECK_EQ(at(pixels, 34, 4), 0x204060ffu);
  CHECK_EQ(at(pixels, 40, 3), 0x204060ffu);
  CHECK_EQ(at(pixels, 41, 3), 0x00ff00ffu);
  CHECK_EQ(at(pixels, 42, 3) >> 16 & 0xff, 0xa0u);  // half of green over 0x40
  CHECK_EQ(at(pixels, 51, 1), 0xffffffffu);
  CHECK_EQ(at(pixels, 52, 1), 0x204060ffu);
  CHECK_EQ(at(pixels, 51, 2), 0x204060ffu);
  gpu->destroy_texture(picture);
  gpu->destroy_texture(letter);
  CHECK_EQ(gpu->counters().textures, 1u);  // Dear ImGui's own
}

TEST_CASE("the CPU painter and OpenGL draw the same") {
  std::vector<std::uint8_t> coverage;
  for (int i = 0; i < 16 * 8; ++i) coverage.push_back(static_cast<std::uint8_t>(i * 37 % 256));
  const auto paint = [&](platform::Gpu& gpu, test::ImGuiFrame& imgui) {
    const TextureId picture = gpu.create_texture(16, 8, TextureFormat::Rgba, gradient(16, 8));
    const TextureId letters = gpu.create_texture(16, 8, TextureFormat::Coverage, coverage);
    gpu.render(imgui.draw(kWidth, kHeight, [&](ImDrawList& list) { scene(list, picture, letters); }),
               0x0e1322);
    auto pixels = gpu.read_pixels(kWidth, kHeight);
    gpu.destroy_texture(picture);
    gpu.destroy_texture(letters);
    return pixels;
  };
  std::vector<std::uint8_t> wanted, found;
  {
    test::ImGuiFrame imgui;
    auto display = platform::make_glfw_display(
        {.fullscreen = false, .width_px = kWidth, .height_px = kHeight, .visible = false, .vsync = false});
    REQUIRE(display);
    auto gpu = platform::make_gl3_gpu();
    REQUIRE(gpu);
    REQUIRE((*gpu)->set_offscreen(kWidth, kHeight));
    wanted = paint(**gpu, imgui);
    std::move(gpu).value().reset();
  }
  {
    test::ImGuiFrame imgui;
    const auto gpu = platform::make_cpu_gpu();
    found = paint(*gpu, imgui);
  }
  REQUIRE_EQ(found.size(), wanted.size());
  std::size_t off = 0;
  int worst = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i % 4 == 3) continue;
    const int d = std::abs(int(found[i]) - int(wanted[i]));
    worst = std::max(worst, d);
    off += d > 2;
  }
  MESSAGE("colours that differ by more than 2: ", off, ", at most ", worst);
  CHECK_EQ(off, 0u);
}
