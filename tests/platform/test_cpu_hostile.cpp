// Draw data that nobody in their right mind makes: never a crash, nothing written where it does not belong (the sanitizers look on).
#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"

using namespace azetta;
using platform::TextureFormat;
using platform::TextureId;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN(), kInf = std::numeric_limits<float>::infinity();
constexpr float kOdd[] = {kNan, kInf, -kInf, 1e30f, -1e30f, 1e9f, -1e9f, 131072, -131072, 0, -0.5f, 1e-30f, 3.4e38f};

}  // namespace

TEST_CASE("vertices, clips and indices of any kind are harmless, and what is good beside them is drawn") {
  test::ImGuiFrame imgui;
  const auto gpu = platform::make_cpu_gpu();
  const std::vector<std::uint8_t> pixels(16 * 16 * 4, 200);
  const TextureId picture = gpu->create_texture(16, 16, TextureFormat::Rgba, pixels);
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    ImDrawData* data = imgui.draw(200, 150, [&](ImDrawList& d) {
      for (int i = 0; i < 12; ++i) {
        d.AddRectFilled({20, 20}, {60, 60}, IM_COL32_WHITE);
        d.AddImage(test::imgui_texture(picture), {30, 30}, {90, 80});
        d.AddCircleFilled({100, 80}, 20, IM_COL32(9, 99, 200, 180));
        d.AddLine({3, 3}, {150, 120}, IM_COL32_WHITE, 4);
      }
      d.AddRectFilled({180, 130}, {190, 140}, IM_COL32(255, 0, 0, 255));
      const int spared = 4;  // the last rectangle's
      const auto odd = [&] { return kOdd[random() % std::size(kOdd)]; };
      for (int k = 0; k < 20; ++k) {
        ImDrawVert& v = d.VtxBuffer[static_cast<int>(random() % static_cast<unsigned>(d.VtxBuffer.Size - spared))];
        switch (random() % 4) {
          case 0: v.pos.x = odd(); break;
          case 1: v.pos.y = odd(); break;
          case 2: v.uv.x = odd(); break;
          default: v.uv.y = odd(); break;
        }
      }
      if (round % 3 == 0) {
        for (int k = 0; k < 6; ++k) d.IdxBuffer[static_cast<int>(random() % static_cast<unsigned>(d.IdxBuffer.Size - 6))] = static_cast<ImDrawIdx>(60000 + random() % 5000);
      }
      if (round % 4 == 0 && d.CmdBuffer.Size > 2) {
        ImDrawCmd& c = d.CmdBuffer[static_cast<int>(random() % static_cast<unsigned>(d.CmdBuffer.Size - 1))];
        float* clip = &c.ClipRect.x;
        for (int k = 0; k < 4; ++k) {
          if (random() % 2) clip[k] = odd();
        }
      }
      if (round % 5 == 0 && d.CmdBuffer.Size > 2) {
        ImDrawCmd& c = d.CmdBuffer[static_cast<int>(random() % static_cast<unsigned>(d.CmdBuffer.Size - 1))];
        c.VtxOffset = static_cast<unsigned>(random());
        if (round % 2) c.IdxOffset = static_cast<unsigned>(random());
      }
    });
    gpu->render(data, 0);
    const auto shown = gpu->read_pixels(200, 150);
    REQUIRE_EQ(shown.size(), std::size_t{200} * 150 * 4);
    const std::uint8_t* p = &shown[(135 * 200 + 185) * 4];
    CHECK_EQ(int{p[0]}, 255);
    CHECK_EQ(int{p[1]}, 0);
  }
}

TEST_CASE("textures that are gone, and sizes that cannot be") {
  test::ImGuiFrame imgui;
  const auto gpu = platform::make_cpu_gpu();
  CHECK_EQ(gpu->create_texture(0, 5, TextureFormat::Rgba, {}), 0u);
  CHECK_EQ(gpu->create_texture(5, -1, TextureFormat::Coverage, {}), 0u);
  CHECK_EQ(gpu->create_texture(40000, 5, TextureFormat::Coverage, {}), 0u);
  std::vector<std::uint8_t> pixels(16 * 16 * 4, 77);
  for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
  const TextureId gone = gpu->create_texture(16, 16, TextureFormat::Rgba, pixels);
  const auto paint = [&](ImDrawList& d) { d.AddImage(test::imgui_texture(gone), {0, 0}, {50, 50}); };
  gpu->render(imgui.draw(64, 64, paint), 0x010203);
  CHECK_EQ(int{gpu->read_pixels(64, 64)[0]}, 77);
  // Between the list's making and its drawing.
  ImDrawData* data = imgui.draw(64, 64, paint);
  gpu->destroy_texture(gone);
  gpu->render(data, 0x010203);
  CHECK_EQ(int{gpu->read_pixels(64, 64)[0]}, 1);
  gpu->destroy_texture(gone);
  for (const auto& [w, h] : {std::pair{1, 1}, std::pair{7680, 4320}, std::pair{1, 4000}, std::pair{4000, 1}}) {
    gpu->render(imgui.draw(w, h, [](ImDrawList& d) {
                  d.AddCircleFilled({5, 5}, 9000, IM_COL32(1, 200, 3, 255));
                  d.AddLine({-100, -100}, {9000, 9000}, IM_COL32_WHITE, 3);
                }),
                0);
    CHECK_EQ(gpu->read_pixels(w, h).size(), std::size_t(w) * std::size_t(h) * 4);
  }
  for (const float size : {0.0f, -5.0f, kNan, kInf, 1e9f}) {
    ImDrawData* odd = imgui.draw(64, 64, [](ImDrawList& d) { d.AddRectFilled({0, 0}, {9, 9}, IM_COL32_WHITE); });
    odd->DisplaySize = {size, 64};
    gpu->render(odd, 0);
    odd->DisplaySize = {64, size};
    gpu->render(odd, 0);
  }
  CHECK(gpu->read_pixels(100000, 5).empty());
}
