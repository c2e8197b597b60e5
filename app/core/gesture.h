// From contacts to gestures: press, tap, double tap, long press, drag with its axis and its speed at the end,
// pinch and two-finger pan (turning is ignored). Pure state fed with events; no clock, no window; time comes
// with the events. Positions and speeds in window px and px/s, thresholds in mm and s.
//
// What it guarantees to whoever draws:
//   Down, then exactly one of Tap, DragBegin or Cancel for each press; after DragBegin any number of
//   DragMove, then DragEnd. PinchBegin, any number of PinchMove, PinchEnd. A press that has become a drag or
//   a pinch never taps. Each contact is a press of its own: ten fingers may tap ten buttons. Two contacts
//   pinch only if they began in the same zone, a number that the caller gives at Begin (a picture, a map), and
//   no further apart than one person reaches; zone 0 never pinches. They do so when the distance between them
//   changes, or when both drag: then the focal point carries the picture. When one finger of a pinch lifts,
//   the other goes on as a drag.
//   LongPress comes once while a press rests (from tick()) and takes nothing away: the tap still comes.
//   DoubleTap comes after the second Tap of two at one place; both Taps have been said.
//   What is no finger says nothing: a contact as large as a palm, and one that rests on the rim of the glass,
//   where hands hold the frame. On the rim a finger is one that moves inwards or lifts soon; its Down comes
//   then. Whatever rests for 10 s is given up. All of these count for nothing until they lift.
// Whatever comes in, this holds: an Update or End of an unknown contact, a Begin of one that is down, an
// eleventh contact, slots over 15, NaN and coordinates beyond 100,000 px are dropped and counted.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "platform/input.h"

namespace azetta::core {

// One table for all thresholds. Where Android has a value it is taken over (its 160 dpi units in mm: 1 dp =
// 0.15875 mm), since it has been tuned on more hands than we shall ever see.
namespace touch {
inline constexpr double kSlop_mm = 1.27;       // ViewConfiguration.TOUCH_SLOP, 8 dp: further is a drag
inline constexpr double kPinchSlop_mm = 2.54;  // ScaleGestureDetector: twice the slop, of the span
inline constexpr double kMinPinchSpan_mm =
    15;  // Android: 27 mm, but children's hands are small: closer counts as this
inline constexpr double kMinFling_mm_s =
    7.9;  // ViewConfiguration.MINIMUM_FLING_VELOCITY, 50 dp/s: slower is rest
inline constexpr double kMaxFling_mm_s = 1270;     // ViewConfiguration.MAXIMUM_FLING_VELOCITY, 8000 dp/s
inline constexpr double kVelocityHorizon_s = 0.1;  // VelocityTracker: least squares over the last 100 ms ...
inline constexpr std::size_t kVelocitySamples = 20;  // ... and at most 20 samples, a parabola (LSQ2)
inline constexpr double kAssumeStopped_s = 0.04;     // VelocityTracker.ASSUME_POINTER_STOPPED_TIME
inline constexpr double kDoubleTap_s = 0.3;      // DOUBLE_TAP_TIMEOUT: from the first lift to the second touch
inline constexpr double kBounce_s = 0.04;        // DOUBLE_TAP_MIN_TIME: sooner is a panel that bounces
inline constexpr double kDoubleTapSlop_mm = 15.9;  // DOUBLE_TAP_SLOP, 100 dp: further away is another tap
// UILongPressGestureRecognizer.minimumPressDuration (Android: 0.4 s). A long press never takes a tap's place
// here: small children and careful readers rest their finger on a button.
inline constexpr double kLongPress_s = 0.5;
inline constexpr double kRim_mm = 1.9;     // ViewConfiguration.EDGE_SLOP, 12 dp
inline constexpr double kRimTap_s = 0.7;   // a tap on the rim lifts sooner; a hand on the frame stays
inline constexpr double kPalm_mm = 30;     // fingertips measure 8 to 14 mm, a thumb laid flat 25 at most
inline constexpr double kStuck_s = 10;     // still for that long is a bag or a sleeve: ignored until it lifts
inline constexpr double kReach_mm = 400;   // two contacts further apart belong to two people
inline constexpr std::size_t kContacts = 10;
}  // namespace touch

enum class GestureKind : std::uint8_t {
  Down,
  Tap,
  DoubleTap,
  LongPress,
  DragBegin,
  DragMove,
  DragEnd,
  PinchBegin,
  PinchMove,
  PinchEnd,
  Cancel,
};

// The direction in which a drag left the slop; it keeps it until its end. None: not a drag.
enum class Axis : std::uint8_t { None, X, Y };

struct Gesture {
  GestureKind kind = GestureKind::Down;
  std::uint8_t slot = 0;     // the contact; of a pinch: the one that began first
  std::uint16_t zone = 0;    // as given at Begin
  float x_px = 0, y_px = 0;  // where the contact is; of a pinch: the focal point, midway between the two
  float start_x_px = 0, start_y_px = 0;  // where the press began; of a pinch: the focal point at PinchBegin
  // Since the gesture before. DragBegin carries only what goes beyond the slop, so that content does not
  // jump.
  float dx_px = 0, dy_px = 0;
  float vx_px_s = 0, vy_px_s = 0;  // DragEnd: speed of the fling, 0 below the threshold
  Axis axis = Axis::None;
  float factor = 1;                // pinch: span now / span at PinchBegin
  double t_s = 0;
};

// What was dropped, since the start.
struct GestureCounters {
  std::uint32_t unknown = 0;  // Update, End or Cancel of a contact that is not down
  std::uint32_t doubled =
      0;  // Begin of a contact that is down: the old press is cancelled, the new one counts
  std::uint32_t too_many = 0;     // the eleventh contact, slots over 15
  std::uint32_t bad_numbers = 0;  // NaN, infinite or absurd coordinates and times
  std::uint32_t stuck = 0;        // presses given up after 10 s
  std::uint32_t palms = 0;        // contacts as large as a palm
  std::uint32_t rim = 0;          // contacts that rested on the rim
};

class Gestures {
 public:
  // px_per_mm from the panel's real size; values that are not between 0.5 and 100 count as 3.78 (96 dpi).
  explicit Gestures(double px_per_mm);
  // Thresholds of the presses to come; a screen that moved to another mode.
  void set_px_per_mm(double px_per_mm);
  // Where the rim is; 0, 0 (as at first): nowhere.
  void set_screen(int width_px, int height_px);

  // Takes one event and appends what it means. `zone` matters for Begin alone.
  void feed(const platform::TouchEvent& event, std::uint16_t zone, std::vector<Gesture>& out);
  // Once a frame: says LongPress, gives up what is stuck. Never needed for the outcome of a living press.
  void tick(double now_s, std::vector<Gesture>& out);
  // When tick() will next have something to say if no finger moves; +infinity if never.
  double next_tick_s() const;
  // Gives up everything, as when the screen changes under the fingers: Cancel, DragEnd without speed,
  // PinchEnd. The fingers count for nothing until they lift.
  void cancel_all(double now_s, std::vector<Gesture>& out);

  std::size_t contacts() const;  // down now
  bool counts(std::uint8_t slot) const;  // it is down, and a finger as far as anybody can tell
  const GestureCounters& counters() const { return counters_; }

 private:
  enum class Mode : std::uint8_t { Up, Rim, Press, Drag, Pinch, Ignored };
  struct Sample {
    double t_s;
    float x_px, y_px;
  };
  struct Contact {
    Mode mode = Mode::Up;
    std::uint16_t zone = 0;
    Axis axis = Axis::None;
    bool long_said = false;
    std::int8_t partner = -1;  // slot of the contact it may pinch with, or does; mutual; -1 = none
    std::uint32_t order = 0;   // of the Begins
    float x_px = 0, y_px = 0, start_x_px = 0, start_y_px = 0;
    float pair_span_px = 0;  // distance to the partner when the two became partners
    double begin_s = 0, last_s = 0;
    std::array<Sample, touch::kVelocitySamples> samples{};
    std::size_t sample_count = 0;  // the newest is samples[(sample_count - 1) % size]
  };
  struct LastTap {
    double t_s = -1;  // when it lifted; negative: none
    float x_px = 0, y_px = 0;
    std::uint16_t zone = 0;
  };
  struct Pinch {  // of the pair whose elder contact has this slot
    float start_span_px = 1, start_x_px = 0, start_y_px = 0, x_px = 0, y_px = 0;
  };

  void begin(const platform::TouchEvent& event, std::uint16_t zone, std::vector<Gesture>& out);
  void update(Contact& contact, const platform::TouchEvent& event, std::vector<Gesture>& out);
  void end(Contact& contact, const platform::TouchEvent& event, std::vector<Gesture>& out);
  void tap(const Contact& contact, double t_s, std::vector<Gesture>& out);
  void give_up(Contact& contact, double t_s, std::vector<Gesture>& out);
  bool on_rim(const platform::TouchEvent& event) const;
  void find_partner(Contact& contact);
  void leave_partner(Contact& contact);
  bool try_pinch(Contact& contact, bool moved, double t_s, std::vector<Gesture>& out);
  void move_pinch(const Contact& contact, GestureKind kind, double t_s, std::vector<Gesture>& out);
  void end_pinch(Contact& contact, double t_s, bool other_goes_on, std::vector<Gesture>& out);
  Gesture make(GestureKind kind, const Contact& contact, double t_s) const;
  std::uint8_t slot_of(const Contact& contact) const;
  static double still_since_s(const Contact& contact);
  static void restart_samples(Contact& contact, double t_s);
  static void add_sample(Contact& contact, double t_s);
  void velocity(const Contact& contact, double t_s, float& vx_px_s, float& vy_px_s) const;
  float span_px(const Contact& a, const Contact& b) const;
  float px(double mm) const { return static_cast<float>(mm * px_per_mm_); }

  double px_per_mm_ = 3.78;
  int width_px_ = 0, height_px_ = 0;
  std::array<Contact, 16> contacts_{};
  std::array<Pinch, 16> pinches_{};
  std::array<LastTap, 4> last_taps_{};  // of as many visitors; the oldest is overwritten
  std::uint32_t next_order_ = 1;
  GestureCounters counters_;
};

}  // namespace azetta::core
