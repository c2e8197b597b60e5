// Easing curves: 0..1 in, 0..1 out; anything outside is clamped, NaN counts as finished. Pure.
// Cubic curves, as in Robert Penner's easing functions.
#pragma once

namespace azetta::core {

inline double unit(double x) {
  return x < 1 ? (x > 0 ? x : 0) : 1;
}

// Comes fast and settles: what answers a touch.
inline double ease_out(double x) {
  const double rest = 1 - unit(x);
  return 1 - rest * rest * rest;
}

// Starts and ends at rest: what moves on its own (a camera, units on a map).
inline double ease_in_out(double x) {
  x = unit(x);
  if (x < 0.5) return 4 * x * x * x;
  const double rest = 1 - x;
  return 1 - 4 * rest * rest * rest;
}

inline double mix(double from, double to, double share) {
  return from + (to - from) * share;
}

// Share of a movement that began at begin_s and takes duration_s; a duration of 0 or less is over at once
// (low motion).
inline double progress(double now_s, double begin_s, double duration_s) {
  return duration_s > 0 ? unit((now_s - begin_s) / duration_s) : 1;
}

}  // namespace azetta::core
