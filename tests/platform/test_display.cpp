// The window on a real X server, pressed by a second client (synthetic events of the core protocol).
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include "platform/display.h"
#include "platform/gpu.h"
#include "platform/host.h"
#include "tests/platform/imgui_frame.h"

// Last, because Xlib's header defines plain words as macros.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#undef Status
#undef None

using namespace azetta;
using platform::Phase;

namespace {

std::unique_ptr<platform::Display> open(const platform::DisplayOptions& options) {
  auto opened = platform::make_glfw_display(options);
  REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().what));
  return std::move(opened).value();
}

platform::DisplayOptions windowed() {
  return {.fullscreen = false, .width_px = 320, .height_px = 200, .vsync = false, .mouse_as_touch = true};
}

// Polls until the window is quiet, so that what follows is the test's own doing.
void settle(platform::Display& display) {
  for (int i = 0; i < 100; ++i) {
    const auto input = display.poll(0.05);
    if (!input.exposed && input.touches.empty() && input.keys.empty()) return;
  }
  FAIL("the window never came to rest");
}

// Another client of the same server: finds our window by its title and sends it events.
class Visitor {
 public:
  explicit Visitor(const char* title) : connection_(XOpenDisplay(nullptr)) {
    REQUIRE(connection_);
    window_ = find(DefaultRootWindow(connection_), title);
    REQUIRE(window_ != 0);
  }
  ~Visitor() { XCloseDisplay(connection_); }

  void button(bool down, int x, int y, unsigned which = 1) {
    XEvent event{};
    event.xbutton = {.type = down ? ButtonPress : ButtonRelease,
                     .serial = 0,
                     .send_event = True,
                     .display = connection_,
                     .window = window_,
                     .root = DefaultRootWindow(connection_),
                     .subwindow = 0,
                     .time = CurrentTime,
                     .x = x,
                     .y = y,
                     .x_root = x,
                     .y_root = y,
                     .state = 0,
                     .button = which,
                     .same_screen = True};
    send(event, down ? ButtonPressMask : ButtonReleaseMask);
  }
  void move(int x, int y) {
    XWarpPointer(connection_, 0, window_, 0, 0, 0, 0, x, y);
    XSync(connection_, False);
  }
  void key(unsigned long symbol) {
    for (const bool down : {true, false}) {
      XEvent event{};
      event.xkey = {.type = down ? KeyPress : KeyRelease,
                    .serial = 0,
                    .send_event = True,
                    .display = connection_,
                    .window = window_,
                    .root = DefaultRootWindow(connection_),
                    .subwindow = 0,
                    .time = time_ += 10,
                    .x = 0,
                    .y = 0,
                    .x_root = 0,
                    .y_root = 0,
                    .state = 0,
                    .keycode = XKeysymToKeycode(connection_, symbol),
                    .same_screen = True};
      send(event, down ? KeyPressMask : KeyReleaseMask);
    }
  }
  void ask_to_close() {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window_;
    event.xclient.message_type = XInternAtom(connection_, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(connection_, "WM_DELETE_WINDOW", False));
    send(event, NoEventMask);
  }
  void resize(unsigned width, unsigned height) {
    XResizeWindow(connection_, window_, width, height);
    XSync(connection_, False);
  }
  std::uint32_t pixel(int x, int y) {  // 0xRRGGBB as the screen has it
    XImage* image = XGetImage(connection_, window_, x, y, 1, 1, AllPlanes, ZPixmap);
    REQUIRE(image);
    const auto value = static_cast<std::uint32_t>(XGetPixel(image, 0, 0)) & 0xffffff;
    XDestroyImage(image);
    return value;
  }
  XWindowAttributes attributes() {
    XWindowAttributes found{};
    XGetWindowAttributes(connection_, window_, &found);
    return found;
  }

 private:
  Window find(Window from, std::string_view title) {
    char* name = nullptr;
    if (XFetchName(connection_, from, &name) && name) {
      const bool same = title == name;
      XFree(name);
      if (same) return from;
    }
    Window root = 0, parent = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    if (XQueryTree(connection_, from, &root, &parent, &children, &count)) {
      for (unsigned i = 0; i < count && !found; ++i) found = find(children[i], title);
      if (children) XFree(children);
    }
    return found;
  }
  void send(XEvent& event, long mask) {
    XSendEvent(connection_, window_, True, mask, &event);
    XSync(connection_, False);
  }

  ::Display* connection_;
  Window window_ = 0;
  Time time_ = 1000;
};

// Polls until `count` touches have come.
std::vector<platform::TouchEvent> touches(platform::Display& display, std::size_t count) {
  std::vector<platform::TouchEvent> all;
  for (int i = 0; i < 100 && all.size() < count; ++i) {
    const auto input = display.poll(0.1);
    for (const auto& touch : input.touches) {
      CHECK(touch.t_s <= input.now_s);
      all.push_back(touch);
    }
  }
  CHECK_EQ(all.size(), count);
  return all;
}

}  // namespace

TEST_CASE("without a display server a sentence says so") {
  const char* server = std::getenv("DISPLAY");
  REQUIRE_MESSAGE(server, "run this through tests/support/with_display.sh");
  const std::string before = server;
  unsetenv("DISPLAY");
  const auto none = platform::make_glfw_display({});
  REQUIRE_FALSE(none);
  CHECK_EQ(none.error().what,
           "no display server: DISPLAY is not set; start the kiosk in an X session (or under Xvfb)");
  setenv("DISPLAY", ":4711", 1);
  const auto wrong = platform::make_glfw_display({});
  REQUIRE_FALSE(wrong);
  CHECK_EQ(wrong.error().what.substr(0, 47), "no display server: cannot open display :4711 (X");
  setenv("DISPLAY", before.c_str(), 1);
  CHECK(platform::make_glfw_display(windowed()));  // a failure leaves nothing behind
}

TEST_CASE("the window opens at its size and is told to draw itself") {
  auto display = open(windowed());
  bool exposed = false;
  for (int i = 0; i < 100 && !exposed; ++i) {
    const auto input = display->poll(0.1);
    exposed = input.exposed;
    CHECK_EQ(input.width_px, 320);
    CHECK_EQ(input.height_px, 200);
  }
  CHECK(exposed);
  settle(*display);
  Visitor("Azetta").resize(400, 300);
  platform::FrameInput input;
  exposed = false;
  for (int i = 0; i < 100 && input.width_px != 400; ++i) {
    input = display->poll(0.1);
    exposed = exposed || input.exposed;
  }
  CHECK(exposed);
  CHECK_EQ(input.width_px, 400);
  CHECK_EQ(input.height_px, 300);
}

TEST_CASE("fullscreen covers the whole screen") {
  auto display = open({.vsync = false});
  const auto input = display->poll(0);
  CHECK_EQ(input.width_px, 3840);
  CHECK_EQ(input.height_px, 2160);
  CHECK(display->panel_width_mm() > 50);
  Visitor visitor("Azetta");
  CHECK_EQ(visitor.attributes().map_state, IsViewable);
  CHECK_EQ(visitor.attributes().x, 0);
  CHECK_EQ(visitor.attributes().width, 3840);
  // Without a window manager fullscreen means that no window manager may ever touch it.
  CHECK(visitor.attributes().override_redirect);
}

TEST_CASE("what the painter drew is on the screen after present()") {
  test::ImGuiFrame imgui;
  auto display = open(windowed());
  auto gpu = platform::make_gl3_gpu();
  REQUIRE(gpu);
  settle(*display);
  (*gpu)->render(imgui.draw(320, 200,
                            [](ImDrawList& list) {
                              list.AddRectFilled({0, 0}, {160, 100}, IM_COL32(10, 200, 30, 255));
                            }),
                 0xaa5511);
  display->present();
  Visitor visitor("Azetta");
  std::uint32_t corner = 0;
  for (int i = 0; i < 250 && corner != 0x0ac81e; ++i) {
    display->poll(0.02);
    corner = visitor.pixel(3, 3);
  }
  CHECK_EQ(corner, 0x0ac81e);
  CHECK_EQ(visitor.pixel(310, 190), 0xaa5511);
}

TEST_CASE("the developer's mouse is finger 0") {
  auto display = open(windowed());
  Visitor visitor("Azetta");
  visitor.move(40, 50);
  settle(*display);
  visitor.button(true, 40, 50);
  visitor.move(60, 55);
  visitor.button(false, 60, 55);
  visitor.button(true, 60, 55, 3);  // the right button is none
  visitor.button(false, 60, 55, 3);
  const auto events = touches(*display, 3);
  REQUIRE_EQ(events.size(), 3);
  CHECK_EQ(events[0].phase, Phase::Begin);
  CHECK_EQ(events[0].x_px, 40);
  CHECK_EQ(events[0].y_px, 50);
  CHECK_EQ(events[1].phase, Phase::Update);
  CHECK_EQ(events[1].x_px, 60);
  CHECK_EQ(events[2].phase, Phase::End);
  CHECK(events[0].t_s <= events[2].t_s);
}

TEST_CASE("in a kiosk the mouse is nothing and wakes nobody") {
  auto options = windowed();
  options.mouse_as_touch = false;
  auto display = open(options);
  Visitor visitor("Azetta");
  visitor.move(40, 50);
  settle(*display);
  visitor.button(true, 40, 50);
  visitor.move(60, 55);
  visitor.button(false, 60, 55);
  const double begin = platform::monotonic_s();
  CHECK(display->poll(0.1).touches.empty());
  CHECK(platform::monotonic_s() - begin >= 0.099);
}

TEST_CASE("keys come by name, and closing is only reported") {
  auto display = open(windowed());
  settle(*display);
  Visitor visitor("Azetta");
  for (const unsigned long symbol : {0xff1bul, 0xffc2ul, 0x71ul, 0x37ul, 0xff55ul}) visitor.key(symbol);
  std::string names;
  for (int i = 0; i < 100 && names.size() < 21; ++i) {
    for (const auto& key : display->poll(0.1).keys) names += key.name + " ";
  }
  CHECK_EQ(names, "escape f5 q 7 pageup ");
  visitor.ask_to_close();
  bool close = false;
  for (int i = 0; i < 100 && !close; ++i) close = display->poll(0.1).close;
  CHECK(close);
  CHECK_FALSE(display->poll(0).close);
}

TEST_CASE("poll sleeps as long as it may, and wake() from another thread ends it") {
  auto display = open(windowed());
  settle(*display);
  double begin = platform::monotonic_s();
  const double cpu = platform::process_cpu_s();
  display->poll(0.2);
  CHECK(platform::monotonic_s() - begin >= 0.2);
  CHECK(platform::process_cpu_s() - cpu < 0.05);

  begin = platform::monotonic_s();
  display->poll(0);
  CHECK(platform::monotonic_s() - begin < 5);

  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    display->wake();
  });
  begin = platform::monotonic_s();
  display->poll(30);
  CHECK(platform::monotonic_s() - begin < 5);
  other.join();

  display->wake();  // before the poll: it does not sleep at all
  begin = platform::monotonic_s();
  display->poll(30);
  CHECK(platform::monotonic_s() - begin < 5);
  begin = platform::monotonic_s();
  display->poll(0.05);  // and only once
  CHECK(platform::monotonic_s() - begin >= 0.05);
}

TEST_CASE("with vsync asked for, frames are paced even where the screen does not wait") {
  auto options = windowed();
  options.vsync = true;
  auto display = open(options);
  const auto frame = [&] {
    display->poll(0);
    display->present();
  };
  for (int i = 0; i < 40; ++i) frame();
  const double begin = platform::monotonic_s();
  for (int i = 0; i < 30; ++i) frame();
  const double took = platform::monotonic_s() - begin;
  CHECK(took > 0.4);  // 30 frames at 60 a second are 0.5 s
}
