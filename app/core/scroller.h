// Scrolling along one axis: follows the finger, glides on, springs back at the ends. Plain state and pure
// functions of time: nothing is stepped, so the same touches end at the same place at any frame rate.
// Positions in px, speeds in px/s, times in s of one clock. Position 0 shows the beginning of the content,
// `max` its end.
//
// Glide: x(t) = x0 + v/k (1 - exp(-k t)), the exponential law of Android's FlingAnimation. k = 2.3 /s carries
// a middling fling (476 mm/s, which is 3000 px/s at 160 dpi) as far as Android's lists (OverScroller) do: 208
// mm. Ends: the finger pulls through a rubber band, shown = (1 - 1 / (0.55 pulled/viewport + 1)) * viewport
// (UIScrollView), and what stands or flies beyond an end returns on a critically damped spring of 14 /s.
#pragma once
#include <cstdint>

namespace azetta::core {

struct Scroller {
  enum class Phase : std::uint8_t { Rest, Drag, Glide, Return, Travel };
  Phase phase = Phase::Rest;
  double viewport_px = 0, max_px = 0;  // max = content - viewport, at least 0
  double from_px =
      0;  // Rest: where. Drag: pulled position, without the rubber band. Else: where the phase began
  double speed_px_s = 0;               // Glide, Return: at the phase's beginning
  double to_px = 0;                    // Return, Travel: where it ends
  double begin_s = 0, duration_s = 0;  // duration: Travel only
  friend bool operator==(const Scroller&, const Scroller&) = default;
};

namespace scroll {
inline constexpr double kFriction_per_s = 2.3;
inline constexpr double kSpring_per_s = 14;
inline constexpr double kBand = 0.55;
inline constexpr double kRest_px = 0.25;       // nearer than this to the goal it has arrived
inline constexpr double kTravel_s = 0.3;       // of animate_to, where nothing else is asked for
inline constexpr double kMaxOvershoot = 0.25;  // of the viewport, when a glide runs into an end
}  // namespace scroll

// The rubber band: how far a pull by `beyond` past an end shows, in a window of this size, and the other way round.
// It saturates at one window; both are 0 or more.
double stretched(double beyond, double viewport);
double unstretched(double shown, double viewport);

// Where the content stands. Beyond 0..max while the rubber band is stretched.
double position_px(const Scroller& scroller, double now_s);
double speed_px_s(const Scroller& scroller, double now_s);
// Where it will stand when it has come to rest, if nobody touches it.
double goal_px(const Scroller& scroller);
// True when nothing will move any more by itself and no finger holds it: no frame needs to be drawn for it.
bool at_rest(const Scroller& scroller, double now_s);
// When it will be at rest, if nobody touches it; 0 for a scroller that rests, +inf under a finger.
double rest_time_s(const Scroller& scroller);

// New sizes (rotation, another language, larger text). What was moving goes on from where it is, within the
// new ends.
void resize(Scroller& scroller, double viewport_px, double content_px, double now_s);
// A finger takes hold: everything stops where it is, even in mid-flight or beyond an end.
void grab(Scroller& scroller, double now_s);
// The finger moved: content follows. Positive = the content's later parts come into view. Grabs first if
// nobody did.
void drag(Scroller& scroller, double delta_px, double now_s);
// The finger lifts with this speed of the content (0 = put down). With low_motion it stops at once, inside
// the ends.
void release(Scroller& scroller, double speed_px_s, double now_s, bool low_motion = false);
// Travels to a position, clamped to the ends; duration 0 = at once.
void animate_to(Scroller& scroller, double target_px, double now_s, double duration_s = scroll::kTravel_s);
void jump_to(Scroller& scroller, double target_px);

}  // namespace azetta::core
