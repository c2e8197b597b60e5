#include "app/ui/frame.h"

#include <cmath>

#include "app/core/mirror.h"

namespace azetta::ui {

RectPx Frame::px(const RectU& r) const {
  // Both edges are rounded as the left-to-right screen rounds them, so that the mirrored screen is its exact mirror.
  const float x0 = std::round(r.x * m.k), x1 = std::round(r.end() * m.k);
  const float y0 = std::round(r.y * m.k), y1 = std::round(r.bottom() * m.k);
  const core::Mirror mirror{rtl, static_cast<double>(m.width_px)};
  const auto left = static_cast<float>(mirror.box(x0, x1 - x0));
  return {left + shift_px, y0, x1 - x0, y1 - y0};
}

}  // namespace azetta::ui
