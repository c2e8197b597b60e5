// From gestures to events: what a finger on the glass means on the screen as it was last drawn. A tap on a widget is that
// widget's event; a drag over a scrolling region scrolls it; a finger that stops a moving page taps nothing. UI thread.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/event.h"
#include "app/core/gesture.h"
#include "app/ui/widgets.h"
#include "platform/input.h"

namespace azetta::shell {

class Pointer {
 public:
  explicit Pointer(double px_per_mm) : gestures_(px_per_mm) {}

  // Appends what `touches` mean. `widgets` are those of the last drawn frame; k: px per design unit.
  // `scrolling`: the page glides right now, so a new finger only stops it.
  void feed(const std::vector<platform::TouchEvent>& touches, const ui::Widgets& widgets, float k, bool scrolling, double now_s,
            std::vector<core::Event>& out);
  // The screen changed under the fingers: none of them means anything until it lifts.
  void forget(double now_s);

  std::string_view pressed() const { return pressed_; }  // id of the widget under the newest press, "" for none
  std::size_t contacts() const { return gestures_.contacts(); }
  const core::GestureCounters& counters() const { return gestures_.counters(); }

 private:
  struct Press {
    std::string id;
    bool caught = false;  // it stopped a movement
    bool scrolls = false;
  };
  void act(const core::Gesture& gesture, const ui::Widgets& widgets, float k, bool scrolling, std::vector<core::Event>& out);

  core::Gestures gestures_;
  std::array<Press, 16> presses_;
  std::vector<core::Gesture> scratch_;
  std::string pressed_;
  int scroll_slot_ = -1;  // the one finger that scrolls; a second hand never takes the page from the first
};

}  // namespace azetta::shell
