#include "app/core/ground_view.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"

namespace azetta::core {

ZoomFrame ground_frame(double view_w, double view_h, double ground_aspect, double max_scale) {
  ZoomFrame frame;
  frame.view_w = view_w;
  frame.view_h = view_h;
  frame.picture_w = std::max(view_w, view_h * ground_aspect);
  frame.picture_h = frame.picture_w / std::max(ground_aspect, 1e-6);
  frame.max_scale = std::max(max_scale, 1.0);
  return frame;
}

model::Rect framed(const model::Rect& wanted, double ground_aspect, double window_aspect) {
  // In fractions of the ground the window is this much wider than high.
  const double ratio = window_aspect / std::max(ground_aspect, 1e-6);
  const auto finite = [](float v, float other) { return static_cast<double>(std::isfinite(v) ? v : other); };
  const double ww = std::clamp(finite(wanted.w, 1), 1e-3, 1.0), wh = std::clamp(finite(wanted.h, 1), 1e-3, 1.0);
  double w = std::max(ww, wh * ratio), h = w / ratio;
  const double too_large = std::max({w, h, 1.0});
  w /= too_large;
  h /= too_large;
  const double cx = finite(wanted.x, 0) + finite(wanted.w, 1) / 2, cy = finite(wanted.y, 0) + finite(wanted.h, 1) / 2;
  const double x = std::clamp(cx - w / 2, 0.0, 1 - w), y = std::clamp(cy - h / 2, 0.0, 1 - h);
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(w), static_cast<float>(h)};
}

model::Rect seen(const ZoomFrame& frame, const ZoomView& view) {
  const double pw = std::max(frame.picture_w * view.scale, 1e-6), ph = std::max(frame.picture_h * view.scale, 1e-6);
  const double left = (pw - frame.view_w) / 2 - view.x, top = (ph - frame.view_h) / 2 - view.y;
  return {static_cast<float>(left / pw), static_cast<float>(top / ph), static_cast<float>(frame.view_w / pw),
          static_cast<float>(frame.view_h / ph)};
}

ZoomView view_of(const ZoomFrame& frame, const model::Rect& camera) {
  ZoomView view;
  const double w = std::max(static_cast<double>(camera.w), 1e-6);
  view.scale = frame.view_w / std::max(frame.picture_w * w, 1e-6);
  view.x = frame.picture_w * view.scale * (0.5 - (static_cast<double>(camera.x) + static_cast<double>(camera.w) / 2));
  view.y = frame.picture_h * view.scale * (0.5 - (static_cast<double>(camera.y) + static_cast<double>(camera.h) / 2));
  return view;
}

model::Rect between(const model::Rect& from, const model::Rect& to, double share) {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const auto even = [share](float a, float b) {
    const double da = std::max(static_cast<double>(a), 1e-6), db = std::max(static_cast<double>(b), 1e-6);
    return da * std::pow(db / da, share);
  };
  const auto line = [share](double a, double b) { return mix(a, b, share); };
  const double w = even(from.w, to.w), h = even(from.h, to.h);
  const double cx = line(static_cast<double>(from.x + from.w / 2), static_cast<double>(to.x + to.w / 2));
  const double cy = line(static_cast<double>(from.y + from.h / 2), static_cast<double>(to.y + to.h / 2));
  return {static_cast<float>(cx - w / 2), static_cast<float>(cy - h / 2), static_cast<float>(w), static_cast<float>(h)};
}

}  // namespace azetta::core
