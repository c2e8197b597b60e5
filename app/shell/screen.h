// The window and what draws in it: the graphics card where there is one that works, else the kiosk's own painter on the CPU. Which it is,
// and why, is said in the log and on the staff screen. UI thread.
#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "app/core/config.h"
#include "app/shell/imgui_context.h"
#include "content/base/result.h"
#include "platform/display.h"
#include "platform/gpu.h"

namespace azetta::shell {

struct ScreenWish {
  platform::DisplayOptions window;
  core::Renderer renderer = core::Renderer::Auto;
  bool blind = false;            // a rehearsal that nobody watches: no window where the CPU draws
  // Where it is written down that OpenGL draws, until the program ends well; empty = nowhere. Found at a start in the same run of the
  // machine (`boot`, "unknown" = none), it says that OpenGL took the program with it: then the CPU draws until the machine starts anew.
  std::filesystem::path note;
  std::string boot;
};

// For ScreenWish::note: in the folder that the service manager gives for what may be lost at any time (CACHE_DIRECTORY, systemd.exec(5)),
// else in state.folder; empty where there is neither.
std::filesystem::path painter_note(const core::Config& config);

class Screen {
 public:
  // Fails with a sentence where nothing can be shown at all.
  static Result<std::unique_ptr<Screen>> open(const ScreenWish& wish);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  // Only until the next fall_back().
  platform::Display& display() { return *display_; }
  platform::Gpu& gpu() { return *gpu_; }
  bool cpu() const { return cpu_; }
  const std::string& why() const { return why_; }  // half a sentence: "no graphics card was found"
  // Any thread: ends the display's poll().
  void wake();
  // The CPU draws from now on, in a window of its own. Whoever has textures has destroyed them; display() and gpu() are others
  // afterwards. Fails where no window can be had.
  Status fall_back(std::string why);

 private:
  explicit Screen(ScreenWish wish) : wish_(std::move(wish)) {}
  Status open_gl();
  Status open_cpu(std::string why);
  void say() const;
  bool ended_badly() const;
  void forget_note() const;

  ScreenWish wish_;
  std::mutex waking_;  // display_ is there for wake()
  std::unique_ptr<platform::Display> display_;
  std::unique_ptr<ImGuiContextGuard> imgui_;
  std::unique_ptr<platform::Gpu> gpu_;  // goes before what it draws with
  bool cpu_ = false;
  std::string why_;
};

}  // namespace azetta::shell
