// The kiosk without window, display or graphics driver, on a clock of its own: what a visitor would see, as pixels. For the
// authoring tool's preview. One at a time (Dear ImGui's context is global). UI thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "app/shell/kiosk.h"
#include "content/base/result.h"

namespace azetta::shell {

class Headless {
 public:
  // Nothing glides, so that every frame is at rest. Fails if the pack or the kiosk's assets cannot be read.
  static Result<std::unique_ptr<Headless>> open(const std::filesystem::path& pack, int width_px, int height_px);
  virtual ~Headless() = default;

  virtual Kiosk& kiosk() = 0;
  // As Kiosk's, and everything of the new place is there when they return. False: the pack has no such place or language.
  virtual bool go(std::string_view screen, std::string_view id = {}) = 0;
  virtual bool language(std::string_view tag) = 0;
  virtual void act(const core::Event& event) = 0;
  virtual void pass(double seconds) = 0;
  // What stands on the screen: RGBA, rows top to bottom.
  virtual std::vector<std::uint8_t> picture() = 0;
};

}  // namespace azetta::shell
