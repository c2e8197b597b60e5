#include "app/shell/screen.h"

#include <cstdlib>
#include <fstream>

#include "app/shell/assets.h"
#include "content/base/log.h"
#include "platform/host.h"

namespace azetta::shell {

namespace fs = std::filesystem;

namespace {

constexpr int kRehearsed_width_px = 1920, kRehearsed_height_px = 1080;

bool software_is_asked_for() {
  const char* asked = std::getenv("LIBGL_ALWAYS_SOFTWARE");
  return asked && *asked && std::string_view(asked) != "0" && std::string_view(asked) != "false";
}

}  // namespace

fs::path painter_note(const core::Config& config) {
  const char* cache = std::getenv("CACHE_DIRECTORY");
  const fs::path folder = cache && *cache ? fs::path(cache) : fs::path(config.state.folder);
  return folder.empty() ? folder : folder / "painter";
}

Result<std::unique_ptr<Screen>> Screen::open(const ScreenWish& wish) {
  std::unique_ptr<Screen> screen(new Screen(wish));
  switch (wish.renderer) {
    case core::Renderer::Gl: AZ_CHECK(screen->open_gl()); break;
    case core::Renderer::Cpu: AZ_CHECK(screen->open_cpu("the settings say so")); break;
    case core::Renderer::Auto:
      if (wish.blind) {
        AZ_CHECK(screen->open_cpu("nobody watches"));
      } else if (software_is_asked_for()) {
        AZ_CHECK(screen->open_cpu("drawing in software was asked for"));
      } else if (!platform::has_graphics_card()) {
        AZ_CHECK(screen->open_cpu("no graphics card was found"));
      } else if (screen->ended_badly()) {
        AZ_CHECK(screen->open_cpu("the program was lost while the graphics card drew; it is tried again when the machine starts anew"));
      } else if (const Status opened = screen->open_gl(); !opened) {
        screen->forget_note();
        AZ_CHECK(screen->open_cpu(opened.error().what));
      } else if (const std::string driver = screen->gpu_->driver(); platform::draws_in_software(driver)) {
        screen->forget_note();
        AZ_CHECK(screen->open_cpu("the graphics driver draws in software itself (" + driver + ")"));
      }
      break;
  }
  screen->say();
  return screen;
}

void Screen::say() const {
  if (!wish_.blind) log::info("display", "drawn by " + gpu_->driver() + (why_.empty() ? "" : ": " + why_));
}

void Screen::wake() {
  const std::lock_guard lock(waking_);
  if (display_) display_->wake();
}

Status Screen::fall_back(std::string why) {
  log::error("display", why + "; the CPU draws from now on, until the program is started anew");
  AZ_CHECK(open_cpu(std::move(why)));
  say();
  return Done{};
}

Status Screen::open_gl() {
  if (!wish_.note.empty()) std::ofstream(wish_.note, std::ios::trunc) << "gl " << wish_.boot << "\n";  // a full disk must not keep it from showing
  AZ_TRY(display_, platform::make_glfw_display(wish_.window));
  imgui_ = std::make_unique<ImGuiContextGuard>();
  AZ_TRY(gpu_, platform::make_gl3_gpu(display_->kept_window()));
  gpu_->set_rotation(wish_.window.rotation);
  return Done{};
}

Status Screen::open_cpu(std::string why) {
  cpu_ = true;
  why_ = std::move(why);
  gpu_.reset();
  imgui_.reset();
  const std::lock_guard lock(waking_);
  display_.reset();
  wish_.window.gl = false;
  if (wish_.blind) {
    display_ = platform::make_blind_display(kRehearsed_width_px, kRehearsed_height_px);
  } else {
    AZ_TRY(display_, platform::make_glfw_display(wish_.window));
  }
  imgui_ = std::make_unique<ImGuiContextGuard>();
  gpu_ = platform::make_cpu_gpu(display_->surface());
  gpu_->set_rotation(wish_.window.rotation);
  return Done{};
}

bool Screen::ended_badly() const {
  if (wish_.note.empty() || wish_.boot == "unknown") return false;
  const auto note = read_text(wish_.note);
  return note && *note == "gl " + wish_.boot + "\n";
}

void Screen::forget_note() const {
  std::error_code ignored;
  if (!wish_.note.empty()) fs::remove(wish_.note, ignored);
}

// After a fall_back() the note stays: this run of the machine has seen the driver fail.
Screen::~Screen() {
  if (!cpu_) forget_note();
}

}  // namespace azetta::shell
