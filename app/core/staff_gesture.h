// The hand sign that opens the staff's PIN pad: two fingers, each resting in a corner of the glass, three seconds long.
// Pure; time comes with the events. Fed with every raw contact, beside core::Gestures and without a say in it.
//
// Complete is it only if all of this holds:
//   exactly two fingers are down, both came down within a second of each other, each in a corner square of 20 mm,
//   the two corners belong together (below), neither has moved further than an arm trembles, and no third finger
//   came down meanwhile. Whoever breaks it has to lift and begin again.
// Corners belong together if they are diagonally opposite. Two hands of one adult reach about 1.5 m in comfort (arm span
// 1.6 to 1.8 m, less with one arm high and the other low), so where the diagonal is longer than that (panels from 60
// inches on) the two corners of a long side do as well, and where even the long side is longer (from 68 inches on) those
// of a short side. The diagonal stays: two people can always do it.
// A contact that has rested for long (touch::kStuck_s) is dirt or a bag, not a finger: it neither helps nor hinders.
// Whatever comes in (NaN, unknown contacts, a Begin of one that is down, slots over 15, time that runs backwards) spoils
// the sign and nothing else.
#pragma once
#include <array>
#include <cstdint>
#include <limits>

#include "platform/input.h"

namespace azetta::core {

namespace staff_sign {
inline constexpr double kHold_s = 3;
inline constexpr double kTogether_s = 1;
inline constexpr double kCorner_mm = 20;
inline constexpr double kSlop_mm = 4;  // an arm that is stretched out trembles more than a finger that taps
inline constexpr double kReach_mm = 1500;
}  // namespace staff_sign

class StaffGesture {
 public:
  // The window and its pixels per millimetre, for contacts to come. Nonsense makes the sign impossible.
  void set_screen(int width_px, int height_px, double px_per_mm);
  void feed(const platform::TouchEvent& event);
  // True once, when the sign is complete. The two fingers then mean nothing more until they lift.
  bool tick(double now_s);
  // When tick() would next say true if nothing else happens, +infinity if never: a finger that rests sends no events.
  double due_s() const { return due_s_; }

 private:
  struct Contact {
    bool down = false, spoiled = false;
    int corner = -1;  // clockwise from the top left; -1 = none
    float x_px = 0, y_px = 0;
    double begin_s = 0;
  };
  int corner_at(float x_px, float y_px) const;
  bool belong_together(int a, int b) const;
  void begin(Contact& contact, const platform::TouchEvent& event);
  void spoil_all();
  double complete_at_s(double now_s) const;  // +infinity: not as things are

  int width_px_ = 0, height_px_ = 0;
  double px_per_mm_ = 0;
  std::array<Contact, 16> contacts_{};
  double due_s_ = std::numeric_limits<double>::infinity();
};

}  // namespace azetta::core
