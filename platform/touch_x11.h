// Touch panels by XInput 2.2, on an X connection of its own: GLFW reads such events on its connection and
// throws them away. Listens to every panel with fingers on glass (direct touch), or to the one that is named;
// looks the panels up again when one comes or goes, so a cable may be pulled and put back. Free of Xlib
// types. Main thread only. Nothing that a panel sends ends the kiosk: what makes no sense is dropped,
// counted, and said once in the log.
#pragma once
#include <memory>
#include <string>

#include "content/base/result.h"
#include "platform/touch_map.h"
#include "platform/touch_slots.h"
#include "platform/touch_source.h"

namespace azetta::platform {

struct TouchX11Options {
  unsigned long window = 0;  // the X id of the window; its fingers are meant
  std::string device;        // the panel's name as `xinput list` has it, or a part of it; empty = all panels
  // The window fills its monitor: fingers elsewhere on the X server's screen are meant too, since with a
  // second monitor the server may take them there (touch_map.h).
  bool fills_monitor = true;
  TouchMap map;
};

class TouchX11 : public TouchSource {
 public:
  // Fails with a sentence: no second connection, no XInput 2.2. Not if there is no panel: one may come.
  static Result<std::unique_ptr<TouchX11>> open(const TouchX11Options& options);

  // Where the window is now; for windows that fill their monitor.
  virtual void set_area(const TouchArea& area) = 0;
  virtual std::size_t contacts() const = 0;  // down now
  virtual const TouchCounters& counters() const = 0;
};

}  // namespace azetta::platform
