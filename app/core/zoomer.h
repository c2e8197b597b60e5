// A picture under fingers: pinched, dragged, flung, zoomed by buttons. Plain state and pure functions of time, like
// scroller.h: nothing is stepped, so the same touches end at the same place at any frame rate. Lengths in one unit of the
// caller (the kiosk: design units), speeds per second, times in s of one clock.
//
// Scale 1 shows the whole picture. The point under the fingers stays under them; turning is ignored. Beyond the smallest and
// the largest scale the picture gives way and returns when the fingers lift, as a page does beyond its ends (UIScrollView's
// bouncesZoom); where it is smaller than its window it stands in the middle. A flung picture glides and springs as a page
// (scroller.h), each axis for itself.
#pragma once
#include <cstdint>

#include "app/core/scroller.h"

namespace azetta::core {

// What is seen: scale, and where the picture's middle lies, from the middle of the window.
struct ZoomView {
  double scale = 1, x = 0, y = 0;
  friend bool operator==(const ZoomView&, const ZoomView&) = default;
};

// The window and the picture in it at scale 1; made anew with each layout.
struct ZoomFrame {
  double view_w = 0, view_h = 0;
  double picture_w = 0, picture_h = 0;  // fitted into the window, or covering it
  double max_scale = 1;
  // What has not been laid out before begins at this scale, with this point of the picture (parts of it, from its middle) in the middle.
  double start_scale = 1, start_x = 0, start_y = 0;
  ZoomView home;  // what is seen until somebody moves it (a battle's camera); a zoomer's own frame has none
  friend bool operator==(const ZoomFrame&, const ZoomFrame&) = default;
};

struct Zoomer {
  enum class Phase : std::uint8_t { Rest, Hand, Glide, Travel };
  Phase phase = Phase::Rest;
  ZoomFrame frame;
  ZoomView from;  // Rest: what is seen. Hand: pulled, without what gives way. Travel: where it began
  ZoomView to;    // Travel: where it ends
  double focus_x = 0, focus_y = 0;  // Travel: the point of the window that stays, if it can
  double begin_s = 0, duration_s = 0;
  Scroller glide_x, glide_y;  // Glide
  friend bool operator==(const Zoomer&, const Zoomer&) = default;
};

namespace zoom {
inline constexpr double kTravel_s = 0.25;   // of a button, a double tap, the return from beyond
inline constexpr double kGive = 0.35;       // beyond the ends the scale follows with this power
inline constexpr double kButton = 1.6;      // factor of one press of a button
inline constexpr double kDoubleTap = 2.5;   // scale that a double tap goes to, as far as the picture has it
}  // namespace zoom

ZoomView view_at(const Zoomer& zoomer, double now_s);
bool at_rest(const Zoomer& zoomer, double now_s);
// What a button's travel leads to; else what is seen.
ZoomView goal(const Zoomer& zoomer, double now_s);
// Within a thousandth of scale 1.
bool is_whole(const Zoomer& zoomer, double now_s);

// Another layout (rotation, large text, another picture): what is in the middle stays there; movement ends.
void set_frame(Zoomer& zoomer, const ZoomFrame& frame, double now_s);
// A finger takes hold: everything stops where it is.
void grab(Zoomer& zoomer, double now_s);
// The fingers moved by dx, dy and spread by `factor` around x, y (from the middle of the window). Grabs first if nobody did.
void pull(Zoomer& zoomer, double x, double y, double dx, double dy, double factor, double now_s);
// The last finger lifts with this speed. With low_motion it stops at once, within what is allowed.
void release(Zoomer& zoomer, double vx, double vy, double now_s, bool low_motion = false);
// Larger (factor above 1) or smaller around x, y; travels for duration_s, 0 = at once.
void zoom_by(Zoomer& zoomer, double factor, double x, double y, double now_s, double duration_s = zoom::kTravel_s);
// A double tap at x, y: from the whole (or what is seen at first) zoom::kDoubleTap closer there, from everything else back to the whole.
void zoom_toggle(Zoomer& zoomer, double x, double y, double now_s, double duration_s = zoom::kTravel_s);
// The point at x, y comes to the middle, as far as the picture reaches: a tap, for whoever cannot drag.
void centre_on(Zoomer& zoomer, double x, double y, double now_s, double duration_s = zoom::kTravel_s);
// What is seen with x and y as parts of the picture at scale 1, whatever the layout; scale 0 if it was never laid out. And a zoomer
// that rests there, and will be laid out with the next frame it gets.
ZoomView parts_of(const Zoomer& zoomer, double now_s);
Zoomer zoomer_at(const ZoomView& parts);
// The same for a place of the picture, in fractions of it.
void centre_at(Zoomer& zoomer, double x, double y, double now_s, double duration_s = zoom::kTravel_s);
void show_whole(Zoomer& zoomer, double now_s, double duration_s = zoom::kTravel_s);

}  // namespace azetta::core
