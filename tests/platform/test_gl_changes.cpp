// What OpenGL draws by changes alone is what it draws from nothing, byte for byte; and where little changes, little is drawn. The window's
// side of it: test_surface.cpp.
#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <vector>

#include "platform/display.h"
#include "platform/gpu.h"
#include "tests/platform/imgui_frame.h"
#include "tests/platform/moving_scenes.h"

using namespace azetta;
using platform::Painting;
using platform::TextureFormat;

namespace {

constexpr int kWidth = test::List::kWidth_px, kHeight = test::List::kHeight_px;

// A painter of its own with a hidden window, which draws into its own buffer.
struct Painter {
  test::ImGuiFrame imgui;
  std::unique_ptr<platform::Display> display;
  std::unique_ptr<platform::Gpu> gpu;

  explicit Painter(Painting painting) {
    auto opened = platform::make_glfw_display({.fullscreen = false, .width_px = 64, .height_px = 48, .visible = false, .vsync = false});
    REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().what));
    display = std::move(opened).value();
    auto made = platform::make_gl3_gpu(nullptr, painting);
    REQUIRE_MESSAGE(made, (made ? "" : made.error().what));
    gpu = std::move(made).value();
    REQUIRE(gpu->set_offscreen(kWidth, kHeight));
  }
  ~Painter() { gpu.reset(); }  // before its context

  std::vector<std::uint8_t> paint(const std::function<void(ImDrawList&)>& add) {
    gpu->render(imgui.draw(kWidth, kHeight, add), 0x102030);
    return gpu->read_pixels(kWidth, kHeight);
  }
  std::uint64_t drawn_px() const { return gpu->counters().drawn_px; }
};

// One is alive at a time: the same is played to each. Pixels of every frame.
using Frames = std::vector<std::vector<std::uint8_t>>;
struct Played {
  Frames frames;
  std::uint64_t drawn_px;
};
template <class Play>
Played play(Painting painting, const Play& play) {
  Painter painter(painting);
  Played out{play(painter), 0};
  out.drawn_px = painter.drawn_px();
  return out;
}
int differing(const Frames& a, const Frames& b) {
  REQUIRE_EQ(a.size(), b.size());
  int wrong = 0;
  for (std::size_t i = 0; i < a.size(); ++i) wrong += a[i] != b[i];
  return wrong;
}

}  // namespace

TEST_CASE("OpenGL: a frame like the one before costs no pixel, and a small change few") {
  Painter painter(Painting::Changes);
  float left = 40;
  const auto paint = [&](ImDrawList& d) {
    d.AddRectFilled({left, 40}, {left + 60, 90}, IM_COL32(200, 90, 10, 255));
    d.AddRectFilled({500, 400}, {800, 600}, IM_COL32(10, 90, 200, 255));
  };
  painter.paint(paint);
  const std::uint64_t before = painter.drawn_px();
  CHECK_EQ(before, std::uint64_t{kWidth} * kHeight);
  painter.paint(paint);
  CHECK_EQ(painter.drawn_px(), before);
  left = 45;
  painter.paint(paint);
  CHECK_GT(painter.drawn_px(), before);
  CHECK_LE(painter.drawn_px() - before, std::uint64_t{256} * 32 * 6);
  // Another buffer holds nothing.
  REQUIRE(painter.gpu->set_offscreen(kWidth, kHeight));
  const std::uint64_t after = painter.drawn_px();
  painter.paint(paint);
  CHECK_EQ(painter.drawn_px() - after, std::uint64_t{kWidth} * kHeight);
}

TEST_CASE("OpenGL: whatever comes and goes, drawn by changes is drawn from nothing") {
  const auto things = [](Painter& painter) {
    test::Things scene;
    scene.make_textures([&](int w, int h, TextureFormat format, const std::vector<std::uint8_t>& pixels) { return painter.gpu->create_texture(w, h, format, pixels); });
    Frames frames;
    for (int i = 0; i < 60; ++i) {
      scene.step({painter.gpu.get()}, kWidth, kHeight);
      frames.push_back(painter.paint([&](ImDrawList& d) { scene.paint(d); }));
    }
    return frames;
  };
  const Played changes = play(Painting::Changes, things), whole = play(Painting::Whole, things);
  CHECK_EQ(differing(changes.frames, whole.frames), 0);
  CHECK_EQ(whole.drawn_px, std::uint64_t{60} * kWidth * kHeight);
  CHECK_LT(changes.drawn_px, whole.drawn_px * 7 / 10);
}

TEST_CASE("OpenGL: a list that scrolls under a head that stands still") {
  const auto scroll = [](Painter& painter) {
    test::List list{painter.gpu->create_texture(100, 100, TextureFormat::Rgba, test::noise(100 * 100 * 4, 3, true)),
                    painter.gpu->create_texture(64, 64, TextureFormat::Coverage, test::noise(64 * 64, 4))};
    Frames frames;
    for (int i = 0; i < 30; ++i) {
      list.scroll_px += i % 3 == 0 ? 0 : 37 - i;
      list.wave = i % 7 == 3;
      frames.push_back(painter.paint([&](ImDrawList& d) { list.paint(d); }));
    }
    return frames;
  };
  const Played changes = play(Painting::Changes, scroll), whole = play(Painting::Whole, scroll);
  CHECK_EQ(differing(changes.frames, whole.frames), 0);
  CHECK_LT(changes.drawn_px, whole.drawn_px * 8 / 10);
}
