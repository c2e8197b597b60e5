// The window and its fingers. Free of GLFW and GL types. Main thread only.
#pragma once
#include <memory>
#include <string>

#include "content/base/result.h"
#include "platform/input.h"

namespace azetta::platform {

struct DisplayOptions {
  bool fullscreen = true;
  int width_px = 0, height_px = 0;  // windowed only; 0 = 1280x720
  bool visible = true;              // rehearsals draw off-screen
  bool vsync = true;
  bool mouse_as_touch = false;      // the left button (a mouse, or the pointer that X emulates for a panel) is finger 0
  std::string title = "Azetta";
};

class Display {
 public:
  virtual ~Display() = default;
  // Sleeps until something happens, wake() is called, or max_wait_s has passed (0 = do not sleep), then reports all of it.
  virtual FrameInput poll(double max_wait_s) = 0;
  // From any thread: ends a poll() early.
  virtual void wake() = 0;
  virtual void present() = 0;  // shows what the painter drew
  // Millimetres of the whole panel as the screen reports them (EDID); 0 where unknown. Not to be trusted below 50 mm.
  virtual float panel_width_mm() const = 0;
  virtual float panel_height_mm() const = 0;
};

// Opens the window and makes its OpenGL 3.3 context current on this thread.
// Fails with a sentence: no display server, no OpenGL, no monitor.
Result<std::unique_ptr<Display>> make_glfw_display(const DisplayOptions& options);

}  // namespace azetta::platform
