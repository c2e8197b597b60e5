// What fingers do, as data. No clock, no window: whoever has fingers (a panel, a mouse, a rehearsal) makes these.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace azetta::platform {

enum class Phase : std::uint8_t { Begin, Update, End, Cancel };

// One contact. x_px, y_px are window pixels from the top left, y down, and may lie outside the window.
struct TouchEvent {
  std::uint8_t slot = 0;  // 0..15: ours, not the device's; the same finger keeps its slot from Begin to End or Cancel
  Phase phase = Phase::Begin;
  float x_px = 0, y_px = 0;
  double t_s = 0;  // same clock as FrameInput::now_s
  float size_mm = 0;  // longer diameter of the contact; 0 where the panel does not tell
};

// A key, by name ("escape", "f5"); development and tests only, never bound to anything a visitor needs.
struct KeyEvent {
  std::string name;
};

// Everything one turn of the main loop gets from outside.
struct FrameInput {
  double now_s = 0;  // monotonic; a rehearsal's own clock in a rehearsal
  int width_px = 0, height_px = 0;  // of the drawing area
  std::vector<TouchEvent> touches;  // oldest first
  std::vector<KeyEvent> keys;
  bool close = false;    // the window was asked to close
  bool exposed = false;  // the window's contents were lost and must be drawn again
};

}  // namespace azetta::platform
