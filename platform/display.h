// The window and its fingers. Free of GLFW and GL types. Main thread only.
// Fullscreen the window fills its monitor and does so again when the monitor changes its size, goes away and comes back,
// or another one appears; it has no cursor, drops all keys, and no window manager may touch it.
#pragma once
#include <array>
#include <memory>
#include <string>

#include "content/base/result.h"
#include "platform/input.h"
#include "platform/surface.h"

namespace azetta::platform {

struct DisplayOptions {
  bool fullscreen = true;
  int width_px = 0, height_px = 0;  // windowed only; 0 = 1280x720
  bool visible = true;              // rehearsals draw off-screen
  bool vsync = true;
  bool touch = true;                // panels are listened to; only where there is something to see
  // The left button is finger 0: a developer's mouse, or a panel that X takes for a mouse. Silent for 500 ms after a touch,
  // which moves the pointer as well.
  bool mouse_as_touch = false;
  std::string monitor;              // output that fullscreen fills ("HDMI-1"); empty = the primary one
  int rotation = 0;                 // how far the panel was turned clockwise, 0, 90, 180 or 270: FrameInput, touches and
                                    // millimetres are of the picture that visitors see upright (Gpu::set_rotation draws it)
  std::string touch_device;         // the panel to listen to, a part of its name; empty = all
  std::array<double, 6> touch_matrix = {1, 0, 0, 0, 1, 0};  // calibration, in fractions of the panel (touch_map.h)
  std::string title = "Azetta";
  bool gl = true;                   // false: no OpenGL; surface() is what is shown
};

class Display {
 public:
  virtual ~Display() = default;
  // Sleeps until something happens, wake() is called, or max_wait_s has passed (0 = do not sleep), then reports all of it.
  // After a frame it first waits out that frame's time, where the swap did not wait for the screen (pacer.h).
  virtual FrameInput poll(double max_wait_s) = 0;
  // From any thread: ends a poll() early.
  virtual void wake() = 0;
  virtual void present() = 0;  // shows what the painter drew
  // What a painter without OpenGL draws into (make_cpu_gpu); null where OpenGL draws.
  virtual Surface* surface() { return nullptr; }
  // Where OpenGL draws (make_gl3_gpu) and parts of a frame can be shown alone; null where not.
  virtual KeptWindow* kept_window() { return nullptr; }
  // Millimetres of the whole panel as the screen reports them (EDID), turned as the picture is; 0 where unknown. Not to be
  // trusted below 50 mm.
  virtual float panel_width_mm() const = 0;
  virtual float panel_height_mm() const = 0;
};

// Opens the window and makes its OpenGL 3.3 context, if one is wanted, current on this thread. One at a time.
// Fails with a sentence: no display server, no OpenGL. Without a monitor it waits for one to come.
Result<std::unique_ptr<Display>> make_glfw_display(const DisplayOptions& options);
// No window, no fingers, no X server: poll() waits for wake() alone.
std::unique_ptr<Display> make_blind_display(int width_px, int height_px);

}  // namespace azetta::platform
