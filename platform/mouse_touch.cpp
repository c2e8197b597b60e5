#include "platform/mouse_touch.h"

namespace azetta::platform {

void MouseTouch::add(Phase phase, double t_s) {
  events_.push_back({.slot = 0, .phase = phase, .x_px = x_px_, .y_px = y_px_, .t_s = t_s});
}

void MouseTouch::button(bool down, double t_s) {
  if (down == down_) return;
  down_ = down;
  add(down ? Phase::Begin : Phase::End, t_s);
}

void MouseTouch::move(float x_px, float y_px, double t_s) {
  if (x_px == x_px_ && y_px == y_px_) return;
  x_px_ = x_px;
  y_px_ = y_px;
  if (down_) add(Phase::Update, t_s);
}

void MouseTouch::lost(double t_s) {
  if (!down_) return;
  down_ = false;
  add(Phase::Cancel, t_s);
}

void MouseTouch::drain(std::vector<TouchEvent>& out) {
  out.insert(out.end(), events_.begin(), events_.end());
  events_.clear();
}

}  // namespace azetta::platform
