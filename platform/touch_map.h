// Where in the window a finger is, from where the X server says it is. Pure; any thread.
#pragma once
#include <array>

namespace azetta::platform {

// Six numbers a b c d e f: x' = a x + b y + c, y' = d x + e y + f, in fractions of the panel, as the upper
// two rows of libinput's calibration matrix.
using TouchMatrix = std::array<double, 6>;
inline constexpr TouchMatrix kUncalibrated = {1, 0, 0, 0, 1, 0};

struct TouchPoint {
  double x_px = 0, y_px = 0;
};

// The window on the X server's screen, which may be larger: it holds all monitors.
struct TouchArea {
  int screen_width_px = 0, screen_height_px = 0;
  int x_px = 0, y_px = 0, width_px = 0, height_px = 0;
};

class TouchMap {
 public:
  explicit TouchMap(const TouchMatrix& matrix = kUncalibrated) : matrix_(matrix) {}

  // From pixels of the X server's screen to window pixels. `spread`: the server spreads the panel over its
  // whole screen, as it does with every panel that nobody has told it the monitor of. With a second monitor
  // that is wrong by the size of both: the panel is then taken for what it is, the glass before the window.
  TouchPoint to_window(TouchPoint screen, const TouchArea& area, bool spread) const;
  // The calibration alone, of window pixels.
  TouchPoint calibrate(TouchPoint window, int width_px, int height_px) const;

 private:
  TouchMatrix matrix_;
};

}  // namespace azetta::platform
