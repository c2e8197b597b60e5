// The pointer as one finger: its left button is the touch of slot 0. A developer's mouse, or the pointer that the X server
// emulates for a touch panel. Main thread only. Positions are window pixels; times are monotonic_s() of host.h.
#pragma once
#include "platform/touch_source.h"

namespace azetta::platform {

class MouseTouch : public TouchSource {
 public:
  void button(bool down, double t_s);  // where move() last saw it
  void move(float x_px, float y_px, double t_s);
  void lost(double t_s);  // the window lost the mouse: a finger that is down is cancelled

  int fd() const override { return -1; }
  bool pending() override { return !events_.empty(); }
  void drain(std::vector<TouchEvent>& out) override;

 private:
  void add(Phase phase, double t_s);

  bool down_ = false;
  float x_px_ = 0, y_px_ = 0;
  std::vector<TouchEvent> events_;
};

}  // namespace azetta::platform
