// The layout of right-to-left languages: everything is laid out as for left-to-right, then mirrored in the
// width it lies in. Pure; any unit. Maps and pictures are never mirrored.
#pragma once

namespace azetta::core {

struct Mirror {
  bool on = false;   // a right-to-left screen
  double width = 0;  // of what is mirrored

  // Left edge of a box of width w whose left edge lies at x in the left-to-right layout. Its own inverse.
  double box(double x, double w) const { return on ? width - x - w : x; }
  double point(double x) const { return on ? width - x : x; }
  // A movement or speed along x: "forward" is +1 in either direction of writing.
  double delta(double dx) const { return on ? -dx : dx; }
};

}  // namespace azetta::core
