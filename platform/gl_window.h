// The window that OpenGL draws and shows. Where a driver draws in software, and can copy parts of what it drew to the screen
// (GLX_MESA_copy_sub_buffer), it is a KeptWindow: a swap would leave what was drawn undefined. A graphics card swaps: whole frames cost
// it little, and only a swap waits for the panel's own beat. Free of GL types. Main thread, with the window's context current.
#pragma once
#include <memory>
#include <vector>

#include "platform/surface.h"

struct GLFWwindow;

namespace azetta::platform {

class GlWindow : public KeptWindow {
 public:
  explicit GlWindow(GLFWwindow* window);  // which outlives it
  bool keeps() const { return copy_ != nullptr; }

  bool begin() override;
  void changed(std::span<const PxBox> parts) override;
  // To the screen: what changed, or all of it where the painter named no parts or the screen lost some (`whole`).
  void present(bool whole, int width_px, int height_px);
  // The window has another size: what was drawn is lost.
  void resized() { kept_ = false; }

 private:
  GLFWwindow* window_;
  void (*copy_)() = nullptr;  // null: parts cannot be shown alone
  bool kept_ = false, named_ = false;
  std::vector<PxBox> parts_;
};

}  // namespace azetta::platform
