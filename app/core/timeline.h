// The timeline as state: what stretch of time is seen, which event is told over it. What happens there are events of its own,
// and one function acts on them for update(). Pure values; any thread.
#pragma once
#include <string>
#include <variant>

#include "app/core/timeline_view.h"
#include "content/base/ids.h"

namespace azetta::core {

struct AppState;
struct Place;
struct Rules;

struct Timeline {
  TimeView view;
  EventId event;            // its panel lies over the timeline; 0 = none
  bool panel_first = false; // the panel lies on the side of the early times, since what it tells of is on the other
  friend bool operator==(const Timeline&, const Timeline&) = default;
};

// Fingers and buttons on the line of time; `frame` as it was drawn. Lengths along the line of reading, see timeline_view.h.
struct TimeGrab { TimeFrame frame; };
struct TimePull { TimeFrame frame; float x_u = 0, dx_u = 0, factor = 1; };
struct TimeRelease { TimeFrame frame; float speed_u_s = 0; };
struct TimeZoom { TimeFrame frame; double factor = 1; float x_u = 0; };
struct TimeStep { TimeFrame frame; double share = 0; };
struct TimeWhole { TimeFrame frame; };
struct TimeShow { TimeFrame frame; TimeLook look; };             // a number of events that stands for many
struct TimeSlide { TimeFrame frame; double middle = 0; bool held = false; };  // a finger on the overview
// An event is told. If its moment `at` is out of sight, or would be under the panel (covered_u of the window), the view
// goes there.
struct TimeTell { TimeFrame frame; EventId event; double at = 0; float covered_u = 0; };
struct TimeHush { TimeFrame frame; };                            // and the panel goes

using TimelineEvent = std::variant<TimeGrab, TimePull, TimeRelease, TimeZoom, TimeStep, TimeWhole, TimeShow, TimeSlide, TimeTell, TimeHush>;

// For update() alone.
void update_timeline(AppState& state, const TimelineEvent& event, const Rules& rules, double now_s);

// What a Place keeps of it, and back.
void keep(Place& place, const Timeline& timeline, double now_s);
Timeline timeline_of(const Place& place);

// All of it that somebody standing before the kiosk can tell apart.
std::string to_bytes(const Timeline& timeline, double now_s);

}  // namespace azetta::core
