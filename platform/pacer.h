// Keeps a display that does not wait for the screen from drawing as fast as it can. Not every swap waits:
// servers without a real screen and some drivers return at once. Pure: time comes as an argument. Seconds.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>

namespace azetta::platform {

class Pacer {
 public:
  // refresh_hz <= 0: unknown, taken as 60.
  // known: no swap ever waits for the screen, which need not be found out.
  explicit Pacer(double refresh_hz, bool known = false);

  // Call after each swap. Returns how long to sleep before the next frame; 0 while the swap itself seems to
  // wait.
  double after_swap(double now_s);

  // What a wait of so long from now means while the next frame is not due: it ends when both are over, not one after the other.
  static double wait_ends_s(double now_s, double max_wait_s, double next_frame_s) {
    return std::max(next_frame_s, now_s + std::max(max_wait_s, 0.0));
  }

  double period_s() const { return period_s_; }
  // True once the swaps were seen to come faster than the screen can show them.
  bool pacing() const { return pacing_; }

 private:
  // This many swaps in less than this part of the time the screen needs for them prove that the swap does not
  // wait; a shorter window could be fooled by a driver that queues two or three frames.
  static constexpr std::size_t kWindow = 24;
  static constexpr double kTooFast = 0.85;

  double period_s_;
  bool pacing_ = false;
  std::array<double, kWindow> swaps_{};  // ring of the last swaps' times
  std::size_t count_ = 0;
  double slot_s_ = 0;  // when the frame last shown was due
};

}  // namespace azetta::platform
