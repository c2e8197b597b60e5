// From gestures to events: what a finger on the glass means on the screen as it was last drawn. A tap on a widget is that
// widget's event; a drag in a region scrolls it, turns its pages or moves its picture; a finger that stops what moves taps
// nothing. Each region answers to the hand that took it first: a second visitor's hand never takes it away. UI thread.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/event.h"
#include "app/core/gesture.h"
#include "app/ui/metrics.h"
#include "app/ui/widgets.h"
#include "platform/input.h"

namespace azetta::shell {

// What moves by itself right now: a new finger there only stops it.
struct Moving {
  bool page = false, sheet = false, picture = false, time = false, panel = false;
};

class Pointer {
 public:
  // Appends what `touches` mean, beginning with Touched if a finger of somebody's is among them: not a palm, not what has
  // been resting for long. `widgets` are those of the last drawn frame. Called in every turn, with or without touches.
  void feed(const std::vector<platform::TouchEvent>& touches, const ui::Widgets& widgets, const ui::Metrics& metrics,
            const Moving& moving, double now_s, std::vector<core::Event>& out);
  // The screen changed under the fingers: none of them means anything until it lifts.
  void forget(double now_s);
  // When feed() will next have something to say if nobody moves; +infinity if never.
  double next_wake_s() const;

  std::string_view pressed() const { return newest_; }          // id of the widget under the newest press, "" for none
  const std::vector<std::string>& all_pressed() const { return pressed_; }  // of every press, oldest slot first
  std::size_t contacts() const { return gestures_.contacts(); }
  const core::GestureCounters& counters() const { return gestures_.counters(); }

 private:
  struct Press {
    std::string id;          // of the target it may tap
    std::string region;      // that it stopped or holds
    bool caught = false;     // it stopped a movement
    bool holds = false;      // its drag or pinch is that region's
    bool repeating = false;
    double begin_s = 0, repeat_s = 0;
    float factor = 1;        // of the pinch so far
  };
  struct Now {  // of one feed()
    const ui::Widgets& widgets;
    const ui::Metrics& metrics;
    const Moving& moving;
    double now_s;
    std::vector<core::Event>& out;
  };
  void act(const core::Gesture& gesture, Now& now);
  void down(Press& press, const core::Gesture& gesture, Now& now);
  void tap(Press& press, const core::Gesture& gesture, Now& now);
  void begin_drag(Press& press, const core::Gesture& gesture, Now& now);
  void move(Press& press, const core::Gesture& gesture, Now& now);
  void let_go(Press& press, const core::Gesture& gesture, Now& now);
  void long_press(Press& press, const core::Gesture& gesture, Now& now);
  void repeat(Now& now);
  bool taken(std::string_view region) const;
  void complain();  // in the log, once a kind
  void note_pressed();

  core::Gestures gestures_{0};
  float px_per_mm_ = 0;
  std::array<Press, 16> presses_;
  std::vector<core::Gesture> scratch_;
  std::vector<std::string> pressed_;
  std::string newest_;
  bool said_stuck_ = false, said_many_ = false;
  struct Fired {  // the last tap that did something
    std::string id;
    bool quick = false;
    double t_s = -1e9;
    float x_px = 0, y_px = 0;
  } fired_;
};

}  // namespace azetta::shell
