#include "platform/touch_map.h"

namespace azetta::platform {

TouchPoint TouchMap::calibrate(TouchPoint window, int width_px, int height_px) const {
  // Without calibration nothing is divided: not a bit of the position is lost.
  if (matrix_ == kUncalibrated || width_px < 1 || height_px < 1) return window;
  const double x = window.x_px / width_px, y = window.y_px / height_px;
  const auto& m = matrix_;
  return {(m[0] * x + m[1] * y + m[2]) * width_px, (m[3] * x + m[4] * y + m[5]) * height_px};
}

TouchPoint TouchMap::to_window(TouchPoint screen, const TouchArea& area, bool spread) const {
  TouchPoint window{screen.x_px - area.x_px, screen.y_px - area.y_px};
  const bool whole = area.screen_width_px == area.width_px && area.screen_height_px == area.height_px;
  if (spread && !whole && area.screen_width_px > 0 && area.screen_height_px > 0) {
    window = {screen.x_px * area.width_px / area.screen_width_px,
              screen.y_px * area.height_px / area.screen_height_px};
  }
  return calibrate(window, area.width_px, area.height_px);
}

}  // namespace azetta::platform
