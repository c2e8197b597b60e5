// The stretch of time that a timeline shows, under fingers: dragged, flung, spread and pinched, moved by buttons. Plain state
// and pure functions of time, like scroller.h and zoomer.h: nothing is stepped, so the same touches end at the same place at
// any frame rate. Moments are numbers of years (time_axis.h), lengths and speeds in design units along the line of reading:
// positive is towards later times, on whichever side they lie. Times in s of one clock.
//
// The moment under the fingers stays under them. Beyond the ends of the timeline and of its scale the view gives way and
// returns when the fingers lift.
#pragma once
#include <cstdint>

#include "app/core/scroller.h"

namespace azetta::core {

// What is seen: the moment in the middle, and how many years fit. span 0: as at first, see TimeFrame::home.
struct TimeLook {
  double middle = 0, span = 0;
  friend bool operator==(const TimeLook&, const TimeLook&) = default;
};

// The timeline and the window that shows it; made anew with each layout.
struct TimeFrame {
  double begin = 0, end = 1;  // of the timeline
  double view_u = 1;          // width of the window
  double most_u = 1;          // of one year, at the closest
  TimeLook home;              // what is seen at first
  friend bool operator==(const TimeFrame&, const TimeFrame&) = default;
};

struct TimeView {
  enum class Phase : std::uint8_t { Rest, Hand, Glide, Travel };
  Phase phase = Phase::Rest;
  TimeFrame frame;
  TimeLook from;  // Rest: what is seen. Hand: pulled, without what gives way. Glide, Travel: where it began
  TimeLook to;    // Travel: where it ends
  double begin_s = 0, duration_s = 0;
  Scroller glide;  // Glide: 0 shows the beginning
  friend bool operator==(const TimeView&, const TimeView&) = default;
};

namespace time_view {
inline constexpr double kTravel_s = 0.3;   // of a button, a double tap, the return from beyond
inline constexpr double kButton = 2;       // factor of one press of a button
inline constexpr double kDoubleTap = 3;
inline constexpr double kStep = 0.7;       // of the window that "earlier" and "later" go
inline constexpr double kGive = 0.35;      // beyond its ends the scale follows with this power
}  // namespace time_view

TimeLook look_at(const TimeView& view, double now_s);
bool at_rest(const TimeView& view, double now_s);
// What another layout is to show again, or a place that one comes back to: span 0 for a view that nobody has moved.
TimeLook kept(const TimeView& view, double now_s);
// Where a button's travel leads, else what is seen.
TimeLook goal(const TimeView& view, double now_s);
// All of the timeline is seen (within a thousandth).
bool is_whole(const TimeView& view, double now_s);
// It is as close as it gets.
bool is_closest(const TimeView& view, double now_s);

// Units of one year, and where a moment stands from the middle of the window.
double year_u(const TimeFrame& frame, const TimeLook& look);
double place_u(const TimeFrame& frame, const TimeLook& look, double axis);
double moment_at(const TimeFrame& frame, const TimeLook& look, double x_u);

// Another layout (rotation, large text, another pack): the same stretch of time is seen; movement ends.
void set_frame(TimeView& view, const TimeFrame& frame, double now_s);
// A finger takes hold: everything stops where it is.
void grab(TimeView& view, double now_s);
// The fingers went by dx_u and spread by `factor` around x_u (from the middle of the window). Grabs first if nobody did.
void pull(TimeView& view, double x_u, double dx_u, double factor, double now_s);
// The last finger lifts with this speed. With low_motion it stops at once, within the ends.
void release(TimeView& view, double speed_u_s, double now_s, bool low_motion = false);
// Closer (factor above 1) or wider around x_u. Presses that follow quickly add up.
void zoom_by(TimeView& view, double factor, double x_u, double now_s, double duration_s = time_view::kTravel_s);
// Earlier (negative) or later by this part of the window.
void step_by(TimeView& view, double share, double now_s, double duration_s = time_view::kTravel_s);
// To this stretch of time, as far as the ends allow.
void show(TimeView& view, const TimeLook& look, double now_s, double duration_s = time_view::kTravel_s);
void show_whole(TimeView& view, double now_s, double duration_s = time_view::kTravel_s);

}  // namespace azetta::core
