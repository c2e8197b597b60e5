// What is drawn by changes alone is what is drawn from nothing, byte for byte; and it is little.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"
#include "tests/platform/moving_scenes.h"

using namespace azetta;
using platform::Gpu;
using platform::Painting;
using platform::TextureFormat;
using platform::TextureId;

namespace {

constexpr int kWidth = test::List::kWidth_px, kHeight = test::List::kHeight_px;

// Two painters that are told the same.
struct Both {
  test::ImGuiFrame imgui;
  std::unique_ptr<Gpu> changes = platform::make_cpu_gpu(nullptr, Painting::Changes), whole = platform::make_cpu_gpu(nullptr, Painting::Whole);

  TextureId texture(int w, int h, TextureFormat format, const std::vector<std::uint8_t>& pixels) {
    const TextureId a = changes->create_texture(w, h, format, pixels), b = whole->create_texture(w, h, format, pixels);
    REQUIRE_EQ(a, b);
    return a;
  }
  bool same(const std::function<void(ImDrawList&)>& paint) {
    ImDrawData* data = imgui.draw(kWidth, kHeight, paint);
    changes->render(data, 0x102030);
    whole->render(data, 0x102030);
    return changes->read_pixels(kWidth, kHeight) == whole->read_pixels(kWidth, kHeight);
  }
  std::uint64_t drawn_px() const { return changes->counters().drawn_px; }
  std::uint64_t copied_px() const { return changes->counters().copied_px; }
};

}  // namespace

TEST_CASE("a frame like the one before costs no pixel, and a small change few") {
  Both both;
  std::uint8_t left = 40;
  const auto paint = [&](ImDrawList& d) {
    d.AddRectFilled({left * 1.0f, 40}, {left + 60.0f, 90}, IM_COL32(200, 90, 10, 255));
    d.AddRectFilled({500, 400}, {800, 600}, IM_COL32(10, 90, 200, 255));
  };
  CHECK(both.same(paint));
  std::uint64_t before = both.drawn_px();
  CHECK_EQ(before, std::uint64_t{kWidth} * kHeight);
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px(), before);
  left = 45;
  CHECK(both.same(paint));
  CHECK_GT(both.drawn_px(), before);
  CHECK_LE(both.drawn_px() - before, std::uint64_t{256} * 32 * 6);
}

TEST_CASE("a letter that comes to a page makes drawn what shows it, and not the rest of the page") {
  Both both;
  const TextureId page = both.texture(256, 256, TextureFormat::Coverage, test::noise(256 * 256, 1));
  const auto paint = [&](ImDrawList& d) {
    d.AddImage(test::imgui_texture(page), {20, 20}, {40, 40}, {0, 0}, {20.0f / 256, 20.0f / 256}, IM_COL32_WHITE);
    d.AddImage(test::imgui_texture(page), {600, 500}, {620, 520}, {200.0f / 256, 200.0f / 256}, {220.0f / 256, 220.0f / 256}, IM_COL32_WHITE);
  };
  CHECK(both.same(paint));
  const auto fresh = test::noise(20 * 20, 2);
  const auto update = [&](int x, int y) {
    for (Gpu* gpu : {both.changes.get(), both.whole.get()}) gpu->update_texture(page, x, y, 20, 20, fresh.data(), 20);
  };
  std::uint64_t before = both.drawn_px();
  update(120, 0);  // nobody shows that
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px(), before);
  update(0, 0);
  CHECK(both.same(paint));
  CHECK_EQ(both.drawn_px() - before, std::uint64_t{256} * 64);  // of two tiles
}

TEST_CASE("a list that scrolls is copied, and is what would have been drawn") {
  Both both;
  test::List list{both.texture(100, 100, TextureFormat::Rgba, test::noise(100 * 100 * 4, 3, true)), both.texture(64, 64, TextureFormat::Coverage, test::noise(64 * 64, 4))};
  CHECK(both.same([&](ImDrawList& d) { list.paint(d); }));
  std::mt19937 random(9);
  std::uint64_t before = both.drawn_px();
  int frames = 0;
  for (int i = 0; i < 120; ++i) {
    list.scroll_px += static_cast<int>(random() % 70) - 20;
    list.scroll_px = std::clamp(list.scroll_px, 0, 4000);
    if (i % 17 == 0) list.wave = !list.wave;
    CAPTURE(i);
    CHECK(both.same([&](ImDrawList& d) { list.paint(d); }));
    ++frames;
  }
  CHECK_GT(both.copied_px(), std::uint64_t{kWidth} * kHeight * 20);
  CHECK_LT(both.drawn_px() - before, std::uint64_t(frames) * kWidth * kHeight * 6 / 10);
}

TEST_CASE("whatever comes and goes, drawn by changes is drawn from nothing") {
  Both both;
  test::Things things;
  things.make_textures([&](int w, int h, TextureFormat format, const std::vector<std::uint8_t>& pixels) { return both.texture(w, h, format, pixels); });
  int wrong = 0;
  for (int frame = 0; frame < 200; ++frame) {
    things.step({both.changes.get(), both.whole.get()}, kWidth, kHeight);
    if (!both.same([&](ImDrawList& d) { things.paint(d); })) ++wrong;
  }
  CHECK_EQ(wrong, 0);
}
