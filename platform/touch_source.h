// Something with fingers that glfw_display.cpp listens to: the mouse of a developer, a touch panel on a
// connection of its own. Internal to platform/. Main thread only; owned by the display and gone before the
// window is.
#pragma once
#include <vector>

#include "platform/input.h"

namespace azetta::platform {

class TouchSource {
 public:
  virtual ~TouchSource() = default;
  // Readable when there may be something to drain, so that poll() wakes for it; -1 where events come with the
  // window's own.
  virtual int fd() const = 0;
  // True when events already wait in memory (a library may have read them from fd() before).
  virtual bool pending() = 0;
  // Appends everything that happened since the last call, oldest first.
  virtual void drain(std::vector<TouchEvent>& out) = 0;
};

}  // namespace azetta::platform
