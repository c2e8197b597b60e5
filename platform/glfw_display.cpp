// display.h over GLFW's X11 window. Its own input, because Dear ImGui's GLFW backend asks the X server a
// question every frame and knows no touch; its own waiting, because GLFW waits for nothing but its own
// connection.
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

#include "platform/host.h"
#include "platform/mouse_touch.h"
#include "platform/pacer.h"

// Last, because Xlib's header defines plain words as macros.
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>
#undef Status

namespace azetta::platform {
namespace {

struct KeyName {
  int key;
  const char* name;
};
// By position on a US keyboard, whatever the layout: a technician's keyboard may be Arabic.
constexpr std::array kKeyNames = {
    KeyName{GLFW_KEY_ESCAPE, "escape"},
    KeyName{GLFW_KEY_ENTER, "enter"},
    KeyName{GLFW_KEY_KP_ENTER, "enter"},
    KeyName{GLFW_KEY_TAB, "tab"},
    KeyName{GLFW_KEY_BACKSPACE, "backspace"},
    KeyName{GLFW_KEY_INSERT, "insert"},
    KeyName{GLFW_KEY_DELETE, "delete"},
    KeyName{GLFW_KEY_LEFT, "left"},
    KeyName{GLFW_KEY_RIGHT, "right"},
    KeyName{GLFW_KEY_UP, "up"},
    KeyName{GLFW_KEY_DOWN, "down"},
    KeyName{GLFW_KEY_PAGE_UP, "pageup"},
    KeyName{GLFW_KEY_PAGE_DOWN, "pagedown"},
    KeyName{GLFW_KEY_HOME, "home"},
    KeyName{GLFW_KEY_END, "end"},
    KeyName{GLFW_KEY_SPACE, "space"},
    KeyName{GLFW_KEY_PRINT_SCREEN, "print"},
    KeyName{GLFW_KEY_PAUSE, "pause"},
    KeyName{GLFW_KEY_MINUS, "minus"},
    KeyName{GLFW_KEY_EQUAL, "equal"},
};

// Empty for keys nobody needs a name for.
std::string key_name(int key) {
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z)
    return std::string(1, static_cast<char>('a' + (key - GLFW_KEY_A)));
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9)
    return std::string(1, static_cast<char>('0' + (key - GLFW_KEY_0)));
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F25)
    return std::string("f").append(std::to_string(key - GLFW_KEY_F1 + 1));
  const auto found = std::ranges::find(kKeyNames, key, &KeyName::key);
  return found == kKeyNames.end() ? std::string() : found->name;
}

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

// GLFW is one per process, and so is the display.
bool alive = false;

class GlfwDisplay : public Display {
 public:
  static Result<std::unique_ptr<Display>> open(const DisplayOptions& options);
  ~GlfwDisplay() override;

  FrameInput poll(double max_wait_s) override;
  void wake() override;
  void present() override;
  float panel_width_mm() const override { return panel_width_mm_; }
  float panel_height_mm() const override { return panel_height_mm_; }

 private:
  GlfwDisplay() = default;
  Status open_window(const DisplayOptions& options);
  void listen();
  void drain();
  bool something_happened() const;
  bool sleep_until(double deadline_s);

  static GlfwDisplay& of(GLFWwindow* window) {
    return *static_cast<GlfwDisplay*>(glfwGetWindowUserPointer(window));
  }
  void mouse_button(int button, int action);
  void mouse_at(double x, double y);

  GLFWwindow* window_ = nullptr;
  int wake_fd_ = -1;
  bool visible_ = true, vsync_ = true;
  bool woken_ = false;
  float panel_width_mm_ = 0, panel_height_mm_ = 0;
  float pixels_per_unit_x_ = 1,
        pixels_per_unit_y_ = 1;  // window units are pixels on X11, but GLFW does not promise it
  Pacer pacer_{0};
  MouseTouch* mouse_ = nullptr;  // in sources_; null where the mouse is no finger
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
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  if (options.fullscreen && !mode) {
    return Error{
        "no monitor: the X server reports none; connect one, or run in a window (--windowed 1280x720)"};
  }
  if (monitor) {
    int width_mm = 0, height_mm = 0;
    glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
    panel_width_mm_ = static_cast<float>(std::max(width_mm, 0));
    panel_height_mm_ = static_cast<float>(std::max(height_mm, 0));
  }
  pacer_ = Pacer(mode ? mode->refreshRate : 0);
  visible_ = options.visible;
  vsync_ = options.vsync && options.visible;

  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  // The painter needs neither; at 4K each would cost 32 MB.
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_ALPHA_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);  // a kiosk that loses focus stays on screen
  const bool fullscreen = options.fullscreen && options.visible;
  if (fullscreen) {
    // The mode the screen already has: nothing flickers, nothing is left changed.
    glfwWindowHint(GLFW_RED_BITS, mode->redBits);
    glfwWindowHint(GLFW_GREEN_BITS, mode->greenBits);
    glfwWindowHint(GLFW_BLUE_BITS, mode->blueBits);
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
  }
  const bool panel_sized = options.fullscreen && mode;
  const int width_px = panel_sized ? mode->width : options.width_px > 0 ? options.width_px : 1280;
  const int height_px = panel_sized ? mode->height : options.height_px > 0 ? options.height_px : 720;
  window_ =
      glfwCreateWindow(width_px, height_px, options.title.c_str(), fullscreen ? monitor : nullptr, nullptr);
  if (!window_) {
    return Error{"no OpenGL 3.3 on this display (" + glfw_reason() +
                 "); install the graphics driver, or libgl1-mesa-dri to draw in software"};
  }
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(vsync_ ? 1 : 0);
  if (fullscreen) glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  wake_fd_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (wake_fd_ < 0)
    return Error{"cannot make an eventfd: too many open files; raise LimitNOFILE of the service"};
  if (options.mouse_as_touch) {
    auto mouse = std::make_unique<MouseTouch>();
    mouse_ = mouse.get();
    sources_.push_back(std::move(mouse));
  }
  return Done{};
}

void GlfwDisplay::listen() {
  glfwSetWindowUserPointer(window_, this);
  // Reported, not obeyed: nobody asks glfwWindowShouldClose().
  glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) { of(window).input_.close = true; });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window).input_.exposed = true; });
  glfwSetFramebufferSizeCallback(window_,
                                 [](GLFWwindow* window, int, int) { of(window).input_.exposed = true; });
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int, int action, int) {
    if (action != GLFW_PRESS) return;
    if (std::string name = key_name(key); !name.empty()) of(window).input_.keys.push_back({std::move(name)});
  });
  // A touch panel also moves the X pointer, once for every touch. Where the pointer is no finger, nobody listens
  // to that, or each such motion would end a poll() for nothing.
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
  if (window_) glfwDestroyWindow(window_);
  glfwTerminate();
  if (wake_fd_ >= 0) close(wake_fd_);
  alive = false;
}

void GlfwDisplay::mouse_button(int button, int action) {
  // The place is that of the last motion: glfwGetCursorPos would ask where the pointer is now, after later
  // motions.
  if (button == GLFW_MOUSE_BUTTON_LEFT) mouse_->button(action == GLFW_PRESS, monotonic_s());
}

void GlfwDisplay::mouse_at(double x, double y) {
  mouse_->move(static_cast<float>(x) * pixels_per_unit_x_, static_cast<float>(y) * pixels_per_unit_y_,
               monotonic_s());
}

bool GlfwDisplay::something_happened() const {
  return woken_ || input_.close || input_.exposed || !input_.touches.empty() || !input_.keys.empty();
}

// Everything that waits on any connection. Sources with their own connection first: a finger is more urgent
// than the window, and what it did is older than what we are about to read there.
void GlfwDisplay::drain() {
  for (auto& source : sources_) {
    if (source->fd() >= 0) source->drain(input_.touches);
  }
  glfwPollEvents();
  for (auto& source : sources_) {
    if (source->fd() < 0) source->drain(input_.touches);
  }
}

// Until any connection has something to read, wake() or the deadline. False on the deadline.
bool GlfwDisplay::sleep_until(double deadline_s) {
  // XPending sends what waits to be sent and finds events that Xlib has read from the socket before.
  ::Display* connection = glfwGetX11Display();
  if (XPending(connection) > 0) return true;
  for (const auto& source : sources_) {
    if (source->pending()) return true;
  }
  std::vector<pollfd> fds = {{.fd = wake_fd_, .events = POLLIN, .revents = 0},
                             {.fd = ConnectionNumber(connection), .events = POLLIN, .revents = 0}};
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
  const double deadline_s = monotonic_s() + std::max(max_wait_s, 0.0);
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
  glfwGetFramebufferSize(window_, &input.width_px, &input.height_px);
  if (mouse_) {
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    if (width > 0) pixels_per_unit_x_ = static_cast<float>(input.width_px) / static_cast<float>(width);
    if (height > 0) pixels_per_unit_y_ = static_cast<float>(input.height_px) / static_cast<float>(height);
  }
  input.now_s = monotonic_s();
  return input;
}

void GlfwDisplay::wake() {
  const std::uint64_t one = 1;
  // Fails only when 2^64-2 wakes wait already; then the next poll() ends early anyway.
  [[maybe_unused]] const auto written = write(wake_fd_, &one, sizeof one);
}

void GlfwDisplay::present() {
  if (!visible_) return;
  glfwSwapBuffers(window_);
  if (!vsync_) return;
  if (const double rest_s = pacer_.after_swap(monotonic_s()); rest_s > 0) sleep_s(rest_s);
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
