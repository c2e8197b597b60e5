#include "app/core/touch_trace.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace azetta::core {
namespace {

constexpr int kLong = 12, kShort = 7;
constexpr std::size_t kSlots = 16;

int field(float share, int count) { return std::clamp(static_cast<int>(share * static_cast<float>(count)), 0, count - 1); }

}  // namespace

void TouchTrace::start(bool tall) {
  clear();
  cols_ = tall ? kShort : kLong;
  rows_ = tall ? kLong : kShort;
  fingers_.resize(kSlots);
}

TouchTrace::Cells TouchTrace::leave_button() const {
  const int w = cols_ > rows_ ? 4 : 3;
  return {(cols_ - w) / 2, rows_ / 2, w, 1};
}

int TouchTrace::rim_index(int col, int row) const {
  if (row == 0) return col;
  if (row == rows_ - 1) return cols_ + col;
  if (col == 0) return 2 * cols_ + row - 1;
  if (col == cols_ - 1) return 2 * cols_ + rows_ - 2 + row - 1;
  return -1;
}

bool TouchTrace::touched(int col, int row) const {
  const int index = rim_index(col, row);
  return index >= 0 && (rim_ >> index & 1) != 0;
}

int TouchTrace::rim_left() const { return 2 * cols_ + 2 * (rows_ - 2) - std::popcount(rim_); }

int TouchTrace::down() const {
  return static_cast<int>(std::ranges::count_if(fingers_, &Finger::down));
}

double TouchTrace::leaving_since_s() const {
  double since = std::numeric_limits<double>::infinity();
  for (const Finger& finger : fingers_) {
    if (finger.down && finger.leaves) since = std::min(since, finger.down_s);
  }
  return since;
}

void TouchTrace::feed(std::uint8_t slot, platform::Phase phase, float x, float y, double t_s) {
  using platform::Phase;
  ++events_;
  const bool lifts = phase == Phase::End || phase == Phase::Cancel;
  if (slot >= fingers_.size() || !std::isfinite(t_s)) {
    ++dropped_;
    return;
  }
  Finger& finger = fingers_[slot];
  if (!std::isfinite(x) || !std::isfinite(y) || std::abs(x) > 10 || std::abs(y) > 10) {
    ++dropped_;
    if (lifts) finger.down = finger.leaves = false;
    return;
  }
  const int col = field(x, cols_), row = field(y, rows_);
  const Cells button = leave_button();
  const bool on_button = col >= button.col && col < button.col + button.w && row >= button.row && row < button.row + button.h;
  if (phase == Phase::Begin) {
    finger = {.down = true, .leaves = on_button, .down_s = t_s};
    most_ = std::max(most_, down());
  } else if (!finger.down) {  // it was down before the test began
    if (lifts) return;
    finger = {.down = true, .down_s = t_s};
  }
  if (!on_button) finger.leaves = false;
  if (finger.trail.size() == kTrail) finger.trail.erase(finger.trail.begin());
  finger.trail.push_back({x, y});
  if (const int rim = rim_index(col, row); rim >= 0) rim_ |= std::uint64_t{1} << rim;
  if (lifts) finger.down = finger.leaves = false;
}

}  // namespace azetta::core
