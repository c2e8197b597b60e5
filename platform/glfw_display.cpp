// display.h over GLFW's X11 window. Its own input, because Dear ImGui's GLFW backend asks the X server a
// question every frame and knows no touch; its own waiting, because GLFW waits for nothing but its own
// connection; its own fullscreen, because GLFW lets go of a monitor that goes away, and changes video modes.
#include "platform/display.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <tuple>
#include <utility>

#include "content/base/log.h"
#include "platform/gl_window.h"
#include "platform/host.h"
#include "platform/key_names.h"
#include "platform/mouse_touch.h"
#include "platform/pacer.h"
#include "platform/quarter_turn.h"
#include "platform/screen_x11.h"
#include "platform/shm_surface.h"
#include "platform/touch_x11.h"

// Last, because Xlib's header defines plain words as macros.
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#include <X11/Xatom.h>
#undef Status

namespace azetta::platform {
namespace {

// GLFW's last complaint, for the end of our own sentences.
std::string glfw_reason() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text ? text : "no reason given";
}

timespec to_timespec(double s) {
  const double whole = std::floor(s);
  return {.tv_sec = static_cast<time_t>(whole), .tv_nsec = static_cast<long>((s - whole) * 1e9)};
}

void sleep_s(double s) {
  const timespec time = to_timespec(s);
  nanosleep(&time, nullptr);
}

// Longer waits than this are cut: the caller's loop comes round and asks again.
constexpr double kLongestWait_s = 3600;

// A panel's own touches make the X server move its pointer as well; for that long after one the mouse is no
// finger.
constexpr double kMouseSilent_s = 0.5;

// GLFW is one per process, and so is the display.
bool alive = false;

// What the X server refuses must not end a kiosk, as Xlib would have it: a monitor or panel that goes away
// while it is asked about is such a refusal.
int say_x_error(::Display* connection, XErrorEvent* error) {
  static int said = 0;  // main thread only, as all of this file
  if (said++ < 10) {
    std::array<char, 120> words{};
    XGetErrorText(connection, error->error_code, words.data(), static_cast<int>(words.size()));
    log::warn("display", std::string("the X server refused a request (") + words.data() + ", request " +
                             std::to_string(error->request_code) + "." + std::to_string(error->minor_code) +
                             ")");
  }
  return 0;
}

class GlfwDisplay : public Display {
 public:
  static Result<std::unique_ptr<Display>> open(const DisplayOptions& options);
  ~GlfwDisplay() override;

  FrameInput poll(double max_wait_s) override;
  void wake() override;
  void present() override;
  Surface* surface() override { return surface_.get(); }
  KeptWindow* kept_window() override { return gl_window_ && gl_window_->keeps() ? gl_window_.get() : nullptr; }
  float panel_width_mm() const override { return turn_.size(panel_width_mm_, panel_height_mm_).first; }
  float panel_height_mm() const override { return turn_.size(panel_width_mm_, panel_height_mm_).second; }

 private:
  GlfwDisplay() = default;
  Status open_window(const DisplayOptions& options);
  void make_untouchable();
  void cover();
  void find_fingers(const DisplayOptions& options);
  void listen();
  void drain();
  void drain_panels();
  void map_fingers(FrameInput& input) const;
  bool something_happened() const;
  bool sleep_until(double deadline_s);

  static GlfwDisplay& of(GLFWwindow* window) {
    return *static_cast<GlfwDisplay*>(glfwGetWindowUserPointer(window));
  }
  void mouse_button(int button, int action);
  void mouse_at(double x, double y);
  bool mouse_is_silent() const;

  GLFWwindow* window_ = nullptr;
  int wake_fd_ = -1;
  bool visible_ = true, vsync_ = true, fullscreen_ = false;
  bool covers_ = false;  // it has filled a monitor, or what there was
  bool woken_ = false;
  QuarterTurn turn_;
  int width_px_ = 0, height_px_ = 0;                // of the window, not turned
  float panel_width_mm_ = 0, panel_height_mm_ = 0;  // not turned
  double refresh_hz_ = 0;
  double pixels_per_unit_x_ = 1,
         pixels_per_unit_y_ = 1;  // window units are pixels on X11, but GLFW does not promise it
  bool paced_ = false;  // no swap waits for the screen
  Pacer pacer_{0};
  double next_frame_s_ = 0;  // not before that, where the swap does not wait
  TouchMap mouse_map_;
  MouseTouch* mouse_ = nullptr;  // in sources_; null where the mouse is no finger
  TouchX11* panels_ = nullptr;   // in sources_; null where the X server knows no touch
  double last_touch_s_ = -1000;  // of a panel
  std::unique_ptr<ScreenX11> screen_;
  std::unique_ptr<ShmSurface> surface_;  // null: OpenGL draws
  std::unique_ptr<GlWindow> gl_window_;  // null: it does not
  bool uncovered_ = false;               // the server has forgotten a part of the window
  std::optional<std::array<int, 4>> saver_;  // the server's screen saver as it was before
  std::vector<std::unique_ptr<TouchSource>> sources_;
  FrameInput input_;  // filled by the callbacks during poll()
};

Result<std::unique_ptr<Display>> GlfwDisplay::open(const DisplayOptions& options) {
  assert(!alive);
  const char* server = std::getenv("DISPLAY");
  if (!server || !*server) {
    return Error{"no display server: DISPLAY is not set; start the kiosk in an X session (or under Xvfb)"};
  }
  if (!glfwInit()) {
    return Error{"no display server: cannot open display " + std::string(server) + " (" + glfw_reason() +
                 "); check that the X server runs and that this user may use it (XAUTHORITY)"};
  }
  std::unique_ptr<GlfwDisplay> display(new GlfwDisplay);  // from here on its destructor cleans up
  alive = true;
  AZ_CHECK(display->open_window(options));
  display->listen();
  return std::unique_ptr<Display>(std::move(display));
}

Status GlfwDisplay::open_window(const DisplayOptions& options) {
  AZ_TRY(screen_, ScreenX11::open(options.monitor));
  const ScreenLayout layout = screen_->layout();
  if (!layout.monitor && options.fullscreen && options.visible) {
    log::warn("display",
              "the X server reports no monitor; check cable and power: the kiosk fills one when it comes");
  }
  panel_width_mm_ = static_cast<float>(layout.width_mm);
  panel_height_mm_ = static_cast<float>(layout.height_mm);
  refresh_hz_ = layout.refresh_hz;
  visible_ = options.visible;
  vsync_ = options.vsync && options.visible;
  paced_ = !options.gl;
  pacer_ = Pacer(refresh_hz_, paced_);
  fullscreen_ = options.fullscreen && options.visible;
  turn_ = QuarterTurn(options.rotation);

  glfwDefaultWindowHints();
  if (!options.gl) glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_CONTEXT_ROBUSTNESS, GLFW_LOSE_CONTEXT_ON_RESET);  // Gpu::lost(); where the driver can
  // The painter needs neither; at 4K each would cost 32 MB.
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_ALPHA_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, options.visible && !fullscreen_ ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_DECORATED, fullscreen_ ? GLFW_FALSE : GLFW_TRUE);
  const bool panel_sized = options.fullscreen;
  width_px_ = panel_sized ? layout.area.width_px : options.width_px > 0 ? options.width_px : 1280;
  height_px_ = panel_sized ? layout.area.height_px : options.height_px > 0 ? options.height_px : 720;
  window_ = glfwCreateWindow(width_px_, height_px_, options.title.c_str(), nullptr, nullptr);
  if (!window_ && !options.gl) return Error{"no window on this display (" + glfw_reason() + "); look into the X server's log and start it again"};
  if (!window_) {
    return Error{"no OpenGL 3.3 on this display (" + glfw_reason() +
                 "); install the graphics driver, or libgl1-mesa-dri to draw in software"};
  }
  // GLFW sets and forgets one of its own while it makes a window.
  XSetErrorHandler(say_x_error);
  if (options.gl) {
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(vsync_ ? 1 : 0);
    gl_window_ = std::make_unique<GlWindow>(window_);
  } else {
    AZ_TRY(surface_, ShmSurface::open(glfwGetX11Window(window_)));
  }
  glfwGetFramebufferSize(window_, &width_px_, &height_px_);
  wake_fd_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (wake_fd_ < 0)
    return Error{"cannot make an eventfd: too many open files; raise LimitNOFILE of the service"};
  find_fingers(options);
  if (fullscreen_) {
    glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    make_untouchable();
    cover();
    glfwShowWindow(window_);
  }
  return Done{};
}

// Before the window is shown. Without a window manager none may ever touch it; where one runs, on a
// developer's desk, it is asked to fill the screen with it.
void GlfwDisplay::make_untouchable() {
  ::Display* connection = glfwGetX11Display();
  const Window window = glfwGetX11Window(window_), root = DefaultRootWindow(connection);
  Atom type = 0;
  int format = 0;
  unsigned long count = 0, left = 0;
  unsigned char* data = nullptr;
  const Atom check = XInternAtom(connection, "_NET_SUPPORTING_WM_CHECK", False);
  XGetWindowProperty(connection, root, check, 0, 1, False, XA_WINDOW, &type, &format, &count, &left, &data);
  const bool managed = type == XA_WINDOW && count == 1;
  if (data) XFree(data);
  if (managed) {
    const Atom state = XInternAtom(connection, "_NET_WM_STATE_FULLSCREEN", False);
    XChangeProperty(connection, window, XInternAtom(connection, "_NET_WM_STATE", False), XA_ATOM, 32,
                    PropModeReplace, reinterpret_cast<const unsigned char*>(&state), 1);
  } else {
    XSetWindowAttributes attributes{};
    attributes.override_redirect = True;
    XChangeWindowAttributes(connection, window, CWOverrideRedirect, &attributes);
  }
  auto& saver = saver_.emplace();
  XGetScreenSaver(connection, &saver[0], &saver[1], &saver[2], &saver[3]);
  XSetScreenSaver(connection, 0, 0, DontPreferBlanking, DefaultExposures);
}

// Fills the monitor as it is now. Fullscreen only.
void GlfwDisplay::cover() {
  const ScreenLayout layout = screen_->layout();
  const TouchArea& area = layout.area;
  input_.exposed = true;
  // No monitor to fill: it stays as it is until there is one.
  if (!layout.monitor && covers_) return;
  covers_ = true;
  ::Display* connection = glfwGetX11Display();
  const Window window = glfwGetX11Window(window_);
  // Xlib and not GLFW, which says nothing about windows that no window manager sees.
  XMoveResizeWindow(connection, window, area.x_px, area.y_px,
                    static_cast<unsigned>(std::max(area.width_px, 1)),
                    static_cast<unsigned>(std::max(area.height_px, 1)));
  XRaiseWindow(connection, window);
  XFlush(connection);
  if (panels_) panels_->set_area(area);
  if (layout.refresh_hz != refresh_hz_) {
    refresh_hz_ = layout.refresh_hz;
    pacer_ = Pacer(refresh_hz_, paced_);
  }
}

void GlfwDisplay::find_fingers(const DisplayOptions& options) {
  mouse_map_ = TouchMap(options.touch_matrix);
  if (options.visible && options.touch) {
    auto panels = TouchX11::open({.window = glfwGetX11Window(window_),
                                  .device = options.touch_device,
                                  .fills_monitor = fullscreen_,
                                  .map = TouchMap(options.touch_matrix)});
    if (panels) {
      panels_ = panels->get();
      sources_.push_back(std::move(panels).value());
    } else {
      // It can still be looked at, and perhaps the pointer is a finger.
      log::warn("touch", panels.error().what);
    }
  }
  if (options.mouse_as_touch) {
    auto mouse = std::make_unique<MouseTouch>();
    mouse_ = mouse.get();
    sources_.push_back(std::move(mouse));
  }
}

void GlfwDisplay::listen() {
  glfwSetWindowUserPointer(window_, this);
  // Reported, not obeyed: nobody asks glfwWindowShouldClose().
  glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) { of(window).input_.close = true; });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) {
    of(window).input_.exposed = true;
    of(window).uncovered_ = true;
  });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int width, int height) {
    GlfwDisplay& display = of(window);
    display.width_px_ = width;
    display.height_px_ = height;
    display.input_.exposed = true;
    if (display.gl_window_) display.gl_window_->resized();
  });
  // A kiosk on the floor has no keyboard; if somebody plugs one in, it is nothing.
  if (!fullscreen_) {
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int, int action, int) {
      if (action != GLFW_PRESS) return;
      if (std::string name = key_name(key); !name.empty())
        of(window).input_.keys.push_back({std::move(name)});
    });
  }
  // A touch panel also moves the X pointer, once for every touch. Where the pointer is no finger, nobody
  // listens to that, or each such motion would end a poll() for nothing.
  if (!mouse_) return;
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
    of(window).mouse_button(button, action);
  });
  glfwSetCursorPosCallback(window_,
                           [](GLFWwindow* window, double x, double y) { of(window).mouse_at(x, y); });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
    if (!focused) of(window).mouse_->lost(monotonic_s());
  });
}

GlfwDisplay::~GlfwDisplay() {
  sources_.clear();
  screen_.reset();
  surface_.reset();
  if (window_) {
    if (saver_) XSetScreenSaver(glfwGetX11Display(), (*saver_)[0], (*saver_)[1], (*saver_)[2], (*saver_)[3]);
    glfwDestroyWindow(window_);
    XSetErrorHandler(nullptr);
  }
  glfwTerminate();
  if (wake_fd_ >= 0) close(wake_fd_);
  alive = false;
}

void GlfwDisplay::mouse_button(int button, int action) {
  // The place is that of the last motion: glfwGetCursorPos would ask where the pointer is now, after later
  // motions.
  if (button != GLFW_MOUSE_BUTTON_LEFT) return;
  if (action == GLFW_PRESS && mouse_is_silent()) return;
  mouse_->button(action == GLFW_PRESS, monotonic_s());
}

bool GlfwDisplay::mouse_is_silent() const {
  return panels_ && (panels_->contacts() > 0 || monotonic_s() - last_touch_s_ < kMouseSilent_s);
}

void GlfwDisplay::mouse_at(double x, double y) {
  const TouchPoint at =
      mouse_map_.calibrate({x * pixels_per_unit_x_, y * pixels_per_unit_y_}, width_px_, height_px_);
  mouse_->move(static_cast<float>(at.x_px), static_cast<float>(at.y_px), monotonic_s());
}

bool GlfwDisplay::something_happened() const {
  return woken_ || input_.close || input_.exposed || !input_.touches.empty() || !input_.keys.empty();
}

// Everything that waits on any connection. Sources with their own connection first: a finger is more urgent
// than the window, and what it did is older than what we are about to read there.
void GlfwDisplay::drain() {
  drain_panels();
  if (screen_->changed() && fullscreen_) cover();
  glfwPollEvents();
  for (auto& source : sources_) {
    if (source->fd() < 0) source->drain(input_.touches);
  }
}

void GlfwDisplay::drain_panels() {
  if (!panels_) return;
  const std::size_t before = input_.touches.size();
  panels_->drain(input_.touches);
  if (input_.touches.size() == before) return;
  last_touch_s_ = monotonic_s();
  if (!mouse_) return;
  // The mouse's finger has slot 0 too: it goes before a panel's comes.
  mouse_->lost(last_touch_s_);
  std::vector<TouchEvent> lost;
  mouse_->drain(lost);
  input_.touches.insert(input_.touches.begin() + static_cast<std::ptrdiff_t>(before), lost.begin(),
                        lost.end());
}

// Until any connection has something to read, wake() or the deadline. False on the deadline.
bool GlfwDisplay::sleep_until(double deadline_s) {
  // XPending sends what waits to be sent and finds events that Xlib has read from the socket before.
  ::Display* connection = glfwGetX11Display();
  if (XPending(connection) > 0 || screen_->pending()) return true;
  for (const auto& source : sources_) {
    if (source->pending()) return true;
  }
  std::vector<pollfd> fds = {{.fd = wake_fd_, .events = POLLIN, .revents = 0},
                             {.fd = ConnectionNumber(connection), .events = POLLIN, .revents = 0},
                             {.fd = screen_->fd(), .events = POLLIN, .revents = 0}};
  for (const auto& source : sources_) {
    if (source->fd() >= 0) fds.push_back({.fd = source->fd(), .events = POLLIN, .revents = 0});
  }
  const double left_s = std::min(deadline_s - monotonic_s(), kLongestWait_s);
  if (left_s <= 0) return false;
  const timespec timeout = to_timespec(left_s);
  const int ready = ppoll(fds.data(), fds.size(), &timeout, nullptr);
  if (ready < 0 && errno == EINTR) woken_ = true;  // a signal: let the caller look at what it asked for
  return ready != 0;
}

FrameInput GlfwDisplay::poll(double max_wait_s) {
  const double asked_s = monotonic_s(), deadline_s = Pacer::wait_ends_s(asked_s, max_wait_s, next_frame_s_);
  // Here and not in present(): the frame is on the screen already, and what fingers do meanwhile is in the
  // next one.
  if (next_frame_s_ > asked_s) sleep_s(next_frame_s_ - asked_s);
  woken_ = false;
  for (;;) {
    drain();
    std::uint64_t wakes = 0;
    if (read(wake_fd_, &wakes, sizeof wakes) > 0) woken_ = true;
    if (something_happened() || monotonic_s() >= deadline_s) break;
    if (!sleep_until(deadline_s) && deadline_s - monotonic_s() <= 0) {
      drain();
      break;
    }
  }
  FrameInput input = std::exchange(input_, {});
  // As the last ConfigureNotify had it: asking would cost a round trip in every turn.
  std::tie(input.width_px, input.height_px) = turn_.size(width_px_, height_px_);
  map_fingers(input);
  if (mouse_) {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    if (width > 0) pixels_per_unit_x_ = static_cast<double>(width_px_) / width;
    if (height > 0) pixels_per_unit_y_ = static_cast<double>(height_px_) / height;
  }
  input.now_s = monotonic_s();
  return input;
}

// From window pixels to the picture's.
void GlfwDisplay::map_fingers(FrameInput& input) const {
  if (turn_.degrees() == 0) return;
  const auto w = static_cast<float>(width_px_), h = static_cast<float>(height_px_);
  for (TouchEvent& touch : input.touches) {
    std::tie(touch.x_px, touch.y_px) = turn_.to_picture(touch.x_px, touch.y_px, w, h);
  }
}

void GlfwDisplay::wake() {
  const std::uint64_t one = 1;
  // Fails only when 2^64-2 wakes wait already; then the next poll() ends early anyway.
  [[maybe_unused]] const auto written = write(wake_fd_, &one, sizeof one);
}

void GlfwDisplay::present() {
  if (!visible_) return;
  if (surface_) {
    surface_->present(std::exchange(uncovered_, false));
  } else {
    gl_window_->present(std::exchange(uncovered_, false), width_px_, height_px_);
  }
  if (!vsync_) return;
  const double now_s = monotonic_s();
  next_frame_s_ = now_s + pacer_.after_swap(now_s);
}

}  // namespace

Result<std::unique_ptr<Display>> make_glfw_display(const DisplayOptions& options) {
  return GlfwDisplay::open(options);
}

}  // namespace azetta::platform

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Reports can name a driver's frames, and suppressions match them, only while the driver is loaded; closing
// the display would unload it. In checked builds libraries stay.
extern "C" int dlclose(void*) noexcept {
  return 0;
}
#endif
