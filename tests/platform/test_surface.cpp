// What painters draw is what the X server shows: pixel for pixel, on upright and turned panels, by changes and after the window was
// covered; the CPU's through shared memory and, where that is refused, through the connection.
#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "platform/display.h"
#include "platform/gpu.h"
#include "platform/shm_surface.h"
#include "tests/platform/imgui_frame.h"

// Last, because Xlib's header defines plain words as macros.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#undef Status
#undef None

using namespace azetta;
using platform::PxBox;

namespace {

constexpr int kWidth = 301, kHeight = 197;

// Another client of the same server, that looks.
class Watcher {
 public:
  Watcher() : connection_(XOpenDisplay(nullptr)) { REQUIRE(connection_); }
  ~Watcher() { XCloseDisplay(connection_); }

  Window find(const std::string& title) { return find(DefaultRootWindow(connection_), title); }
  Window make(int w, int h) {
    const Window window = XCreateSimpleWindow(connection_, DefaultRootWindow(connection_), 0, 0, static_cast<unsigned>(w), static_cast<unsigned>(h), 0, 0, 0);
    XSetWindowAttributes own{};
    own.override_redirect = True;
    XChangeWindowAttributes(connection_, window, CWOverrideRedirect, &own);
    XMapRaised(connection_, window);
    XSync(connection_, False);
    return window;
  }
  void resize(Window window, int w, int h) {
    XResizeWindow(connection_, window, static_cast<unsigned>(w), static_cast<unsigned>(h));
    XSync(connection_, False);
  }
  void raise(Window window) {
    XRaiseWindow(connection_, window);
    XSync(connection_, False);
  }
  void remove(Window window) {
    XDestroyWindow(connection_, window);
    XSync(connection_, False);
  }
  // 0xRRGGBB, rows from above.
  std::vector<std::uint32_t> look(Window window, int w, int h) {
    XSync(connection_, False);
    XImage* image = XGetImage(connection_, window, 0, 0, static_cast<unsigned>(w), static_cast<unsigned>(h), AllPlanes, ZPixmap);
    REQUIRE(image);
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < h; ++y) {
      for (int x = 0; x < w; ++x) pixels.push_back(static_cast<std::uint32_t>(XGetPixel(image, x, y)) & 0xffffff);
    }
    XDestroyImage(image);
    return pixels;
  }

 private:
  Window find(Window root, const std::string& title) {
    Window parent = 0, same = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    char* name = nullptr;
    if (XFetchName(connection_, root, &name) && name) {
      if (title == name) found = root;
      XFree(name);
    }
    if (!found && XQueryTree(connection_, root, &same, &parent, &children, &count)) {
      for (unsigned i = 0; i < count && !found; ++i) found = find(children[i], title);
      if (children) XFree(children);
    }
    return found;
  }
  ::Display* connection_;
};

void settle(platform::Display& display) {
  for (int i = 0; i < 100; ++i) {
    if (!display.poll(0.05).exposed) return;
  }
}

std::uint32_t at(const std::vector<std::uint8_t>& rgba, int x, int y) {
  const std::size_t i = (std::size_t(y) * kWidth + std::size_t(x)) * 4;
  return std::uint32_t(rgba[i]) << 16 | std::uint32_t(rgba[i + 1]) << 8 | rgba[i + 2];
}

int wrong_pixels(const std::vector<std::uint32_t>& window, const std::vector<std::uint8_t>& picture, int degrees) {
  const int window_width = degrees % 180 ? kHeight : kWidth;
  int wrong = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const int wx = degrees == 90 ? y : degrees == 180 ? kWidth - 1 - x : degrees == 270 ? kHeight - 1 - y : x;
      const int wy = degrees == 90 ? kWidth - 1 - x : degrees == 180 ? kHeight - 1 - y : degrees == 270 ? x : y;
      wrong += window[std::size_t(wy) * std::size_t(window_width) + std::size_t(wx)] != at(picture, x, y);
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("what painters draw is on the screen") {
  for (const auto& [gl, degrees] : {std::pair{false, 0}, {false, 90}, {false, 180}, {false, 270}, {true, 0}, {true, 90}, {true, 180}, {true, 270}}) {
    CAPTURE(gl);
    CAPTURE(degrees);
    const int ww = degrees % 180 ? kHeight : kWidth, wh = degrees % 180 ? kWidth : kHeight;
    auto opened = platform::make_glfw_display(
        {.fullscreen = false, .width_px = ww, .height_px = wh, .vsync = false, .rotation = degrees, .title = "surface test", .gl = gl});
    REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().what));
    platform::Display& display = **opened;
    test::ImGuiFrame imgui;
    std::unique_ptr<platform::Gpu> gpu;
    if (gl) {
      REQUIRE(display.kept_window());
      auto made = platform::make_gl3_gpu(display.kept_window());
      REQUIRE(made);
      gpu = std::move(made).value();
    } else {
      REQUIRE(display.surface());
      CHECK_EQ(std::string(display.surface()->way()), "shared memory");
      gpu = platform::make_cpu_gpu(display.surface());
    }
    gpu->set_rotation(degrees);
    Watcher watcher;
    const Window window = watcher.find("surface test");
    REQUIRE(window != 0);
    watcher.raise(window);
    settle(display);
    std::vector<std::uint8_t> shown;
    const auto frame = [&](int step, int mark) {
      gpu->render(imgui.draw(kWidth, kHeight, [&](ImDrawList& d) {
        for (int i = 0; i < 30; ++i) {
          const float y = static_cast<float>(i * 23 - step * 5);
          d.AddRectFilled({10, y}, {290, y + 17}, IM_COL32(i * 8, 255 - i * 8, 90, 255));
          d.AddCircleFilled({40, y + 8}, 7, IM_COL32(255, 255, i * 8, 255));
        }
        d.AddRectFilled({150, 40}, {200, 90}, IM_COL32(1, 2, mark, 255));
      }),
                  0x102030);
      shown = gpu->read_pixels(kWidth, kHeight);
      display.present();
      if (!gl) display.surface()->begin(ww, wh);  // waits until the server has read it: the watcher's connection is another
    };
    // Of OpenGL nobody says when the server has read it.
    const auto wrong = [&] {
      int pixels = wrong_pixels(watcher.look(window, ww, wh), shown, degrees);
      for (int i = 0; i < 50 && gl && pixels > 0; ++i) {
        display.poll(0.01);
        pixels = wrong_pixels(watcher.look(window, ww, wh), shown, degrees);
      }
      return pixels;
    };
    for (int step = 0; step < 6; ++step) {
      frame(step, step);
      CHECK_EQ(wrong(), 0);
      display.poll(0);
    }
    // A part alone.
    std::uint64_t drawn_px = gpu->counters().drawn_px;
    frame(5, 200);
    CHECK_EQ(wrong(), 0);
    CHECK_LT(gpu->counters().drawn_px - drawn_px, std::uint64_t{kWidth} * kHeight * 2 / 3);
    drawn_px = gpu->counters().drawn_px;
    // Covered and uncovered: the server has forgotten it, and nothing else has changed.
    const Window cover = watcher.make(120, 90);
    settle(display);
    watcher.remove(cover);
    bool exposed = false;
    for (int i = 0; i < 40 && !exposed; ++i) exposed = display.poll(0.05).exposed;
    CHECK(exposed);
    frame(5, 200);
    CHECK_EQ(wrong(), 0);
    CHECK_EQ(gpu->counters().drawn_px, drawn_px);  // shown again, not drawn again
  }
}

TEST_CASE("a window that OpenGL keeps is drawn anew after it had another size for a moment") {
  auto opened = platform::make_glfw_display({.fullscreen = false, .width_px = kWidth, .height_px = kHeight, .vsync = false, .title = "resize test"});
  REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().what));
  platform::Display& display = **opened;
  test::ImGuiFrame imgui;
  auto gpu = platform::make_gl3_gpu(display.kept_window());
  REQUIRE(gpu);
  Watcher watcher;
  const Window window = watcher.find("resize test");
  REQUIRE(window != 0);
  settle(display);
  const auto frame = [&] {
    (*gpu)->render(imgui.draw(kWidth, kHeight, [](ImDrawList& d) { d.AddRectFilled({10, 10}, {200, 150}, IM_COL32(200, 100, 50, 255)); }), 0x102030);
    display.present();
  };
  frame();
  frame();
  constexpr std::uint64_t kWhole = std::uint64_t{kWidth} * kHeight;
  CHECK_EQ((*gpu)->counters().drawn_px, kWhole);
  watcher.resize(window, 90, 60);
  watcher.resize(window, kWidth, kHeight);
  settle(display);
  frame();
  CHECK_EQ((*gpu)->counters().drawn_px, 2 * kWhole);
}

TEST_CASE("without shared memory pictures go through the connection, and windows may change their size") {
  Watcher watcher;
  for (const bool share : {false, true}) {
    CAPTURE(share);
    const Window window = watcher.make(64, 40);
    auto opened = platform::ShmSurface::open(window, share);
    REQUIRE(opened);
    platform::ShmSurface& surface = **opened;
    CHECK_EQ(std::string(surface.way()), share ? "shared memory" : "the X connection");
    for (const auto& [w, h] : {std::array{64, 40}, std::array{90, 70}, std::array{1, 1}, std::array{64, 40}}) {
      watcher.resize(window, w, h);
      platform::SurfacePixels p = surface.begin(w, h);
      REQUIRE(p.pixels);
      CHECK_FALSE(p.kept);
      for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) p.pixels[y * p.stride_px + x] = 0xff000000u | static_cast<unsigned>(x * 3 + y * 256 + w * 65536);
      }
      // Boxes that reach beyond it are cut.
      const PxBox all[] = {{-5, -5, w + 9, h + 9}};
      surface.changed(all);
      surface.present(false);
      CHECK(surface.begin(w, h).kept);
      int wrong = 0;
      const auto seen = watcher.look(window, w, h);
      for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) wrong += seen[std::size_t(y) * std::size_t(w) + std::size_t(x)] != static_cast<unsigned>(x * 3 + y * 256 + w * 65536);
      }
      CHECK_EQ(wrong, 0);
    }
    // Many small parts are put as one.
    platform::SurfacePixels p = surface.begin(64, 40);
    std::vector<PxBox> parts;
    for (int i = 0; i < 40; ++i) {
      p.pixels[i * p.stride_px + i] = 0xffabcdef;
      parts.push_back({i, i, i + 1, i + 1});
    }
    surface.changed(parts);
    surface.present(false);
    surface.begin(64, 40);
    CHECK_EQ(watcher.look(window, 64, 40)[39 * 64 + 39], 0xabcdefu);
    opened->reset();
    watcher.remove(window);
  }
}
