#include "app/core/staff_gesture.h"

#include <algorithm>
#include <cmath>

#include "app/core/gesture.h"

namespace azetta::core {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

}  // namespace

void StaffGesture::set_screen(int width_px, int height_px, double px_per_mm) {
  width_px_ = width_px;
  height_px_ = height_px;
  px_per_mm_ = std::isfinite(px_per_mm) && px_per_mm > 0 ? px_per_mm : 0;
}

int StaffGesture::corner_at(float x_px, float y_px) const {
  if (px_per_mm_ <= 0 || width_px_ <= 0 || height_px_ <= 0) return -1;
  // On a small window the corners must not meet.
  const double side = std::min({staff_sign::kCorner_mm * px_per_mm_, width_px_ / 4.0, height_px_ / 4.0});
  // Panels report fingers on the rim a little outside; further out there is no glass.
  const bool left = x_px >= -side && x_px < side, right = x_px >= width_px_ - side && x_px < width_px_ + side;
  const bool top = y_px >= -side && y_px < side, bottom = y_px >= height_px_ - side && y_px < height_px_ + side;
  if (top) return left ? 0 : right ? 1 : -1;
  if (bottom) return right ? 2 : left ? 3 : -1;
  return -1;
}

bool StaffGesture::belong_together(int a, int b) const {
  if (a < 0 || b < 0 || a == b) return false;
  const int apart = std::abs(a - b);
  if (apart == 2) return true;
  const double w = width_px_ / px_per_mm_, h = height_px_ / px_per_mm_;
  if (std::hypot(w, h) <= staff_sign::kReach_mm) return false;
  const bool side_is_wide = a + b == 1 || a + b == 5;  // top (0, 1) or bottom (2, 3)
  const bool side_is_long = side_is_wide == (w >= h);
  return std::max(w, h) <= staff_sign::kReach_mm ? side_is_long : !side_is_long;
}

void StaffGesture::spoil_all() {
  for (Contact& contact : contacts_) contact.spoiled = true;
}

void StaffGesture::begin(Contact& contact, const platform::TouchEvent& event) {
  const bool sane = !contact.down && std::isfinite(event.x_px) && std::isfinite(event.y_px) && std::isfinite(event.t_s);
  contact = {.down = true, .spoiled = !sane, .corner = -1};
  if (!sane) return;
  contact.corner = corner_at(event.x_px, event.y_px);
  contact.x_px = event.x_px;
  contact.y_px = event.y_px;
  contact.begin_s = event.t_s;
  const auto fingers = std::ranges::count_if(
      contacts_, [&](const Contact& c) { return c.down && event.t_s - c.begin_s <= touch::kStuck_s; });
  if (fingers > 2) spoil_all();
}

void StaffGesture::feed(const platform::TouchEvent& event) {
  if (event.slot >= contacts_.size()) {
    spoil_all();
  } else if (Contact& contact = contacts_[event.slot]; event.phase == platform::Phase::Begin) {
    begin(contact, event);
  } else if (event.phase == platform::Phase::Update && contact.down) {
    // NaN is never within.
    const bool within = std::hypot(event.x_px - contact.x_px, event.y_px - contact.y_px) <= staff_sign::kSlop_mm * px_per_mm_;
    if (!within) contact.spoiled = true;
  } else if (event.phase != platform::Phase::Update) {
    contact = {};
  }
  due_s_ = std::isfinite(event.t_s) ? complete_at_s(event.t_s) : kNever;
}

double StaffGesture::complete_at_s(double now_s) const {
  const Contact* pair[2] = {};
  std::size_t fingers = 0;
  for (const Contact& contact : contacts_) {
    if (!contact.down || now_s - contact.begin_s > touch::kStuck_s) continue;
    if (fingers < 2) pair[fingers] = &contact;
    ++fingers;
  }
  if (fingers != 2 || pair[0]->spoiled || pair[1]->spoiled || !belong_together(pair[0]->corner, pair[1]->corner)) return kNever;
  if (std::abs(pair[0]->begin_s - pair[1]->begin_s) > staff_sign::kTogether_s) return kNever;
  return std::max(pair[0]->begin_s, pair[1]->begin_s) + staff_sign::kHold_s;
}

bool StaffGesture::tick(double now_s) {
  if (!std::isfinite(now_s)) return false;
  due_s_ = complete_at_s(now_s);
  // What the sum of two times loses in its last bits is not held against anybody.
  if (now_s < due_s_ - 1e-6) return false;
  spoil_all();
  due_s_ = kNever;
  return true;
}

}  // namespace azetta::core
