// Random fingers: taps, drags, flings, pinches, many fingers at once, contacts that are cancelled or leave
// the window. Deterministic: the same seed, window and frames give the same touches on any machine. Pure. The
// stream is well-formed as a panel's is (Begin, Updates, End or Cancel for each slot); malformed streams are
// the business of gesture.h's tests.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "platform/input.h"

namespace azetta::core {

// SplitMix64 (Steele, Lea, Flood 2014): the standard library's distributions differ from machine to machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  // 0 <= result < n
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>((next() >> 32) * n >> 32); }
  // 0 <= result < 1
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

class Monkey {
 public:
  explicit Monkey(std::uint64_t seed) : random_(seed) {}
  // The touches of one frame, all at time t_s, in a window of that size.
  void frame(double t_s, int width_px, int height_px, std::vector<platform::TouchEvent>& out);
  // Lifts every finger that is down.
  void lift_all(double t_s, std::vector<platform::TouchEvent>& out);

 private:
  struct Finger {
    bool down = false;
    int frames = 0;  // left until it lifts
    float x_px = 0, y_px = 0, dx_px = 0, dy_px = 0;
  };
  void come_down(std::size_t slot, float x_px, float y_px, float dx_px, float dy_px, int frames, double t_s,
                 std::vector<platform::TouchEvent>& out);

  Random random_;
  std::array<Finger, 10> fingers_{};
};

}  // namespace azetta::core
