// Which part of the X server's screen is the kiosk's monitor, and word when that changes: by RandR, on an X
// connection of its own, since GLFW tells of monitors that come and go but not of one that changes its size.
// Free of Xlib types. Main thread only.
#pragma once
#include <memory>
#include <string>

#include "content/base/result.h"
#include "platform/touch_map.h"

namespace azetta::platform {

struct ScreenLayout {
  bool monitor = false;             // false: none is on; the area is then the whole screen
  std::string name;                 // of the monitor's output ("HDMI-1")
  TouchArea area;                   // the monitor on the screen
  int width_mm = 0, height_mm = 0;  // as it says itself; 0 = it does not
  double refresh_hz = 0;            // 0 = unknown
};

class ScreenX11 {
 public:
  // `monitor`: the output's name; empty = the primary one, else the first. Fails with a sentence: no further
  // connection.
  static Result<std::unique_ptr<ScreenX11>> open(const std::string& monitor);
  virtual ~ScreenX11() = default;

  virtual int fd() const = 0;  // readable when there may be a change
  virtual bool pending() = 0;  // events wait in memory
  // Reads what came; true if the layout may have changed since the last call.
  virtual bool changed() = 0;
  // As it is now. Where the monitor that is meant is not on, another one stands in, and the log says so once.
  virtual ScreenLayout layout() = 0;
};

}  // namespace azetta::platform
