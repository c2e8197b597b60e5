// How the timeline's screen is shared out: names, rulers, lanes, overview, buttons; and where a moment stands on it. UI thread.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "app/core/timeline_layout.h"
#include "app/core/timeline_view.h"
#include "app/ui/frame.h"

namespace azetta::ui {

struct LaneRoom {
  RectU all;                // over the whole width
  RectU name;
  float rows_y = 0;         // top of the first row
  std::uint8_t rows = 1;
};

struct TimelineRoom {
  RectU title;              // beside or above the rulers
  RectU julian, hijri;      // the rulers, as wide as the window
  RectU window;             // where the lanes' time is seen
  std::vector<LaneRoom> lanes;  // of events, then that of the lives, if there is one
  RectU strip;              // the overview
  RectU earlier, later, wider, whole, closer;
  RectU panel_first, panel_last;  // where an event is told, on the side of the early or of the late times
  float row_u = 0, cell_u = 0;
  int lines = 2;            // of words in a row
  float text = 1;           // of the words in rows, times the reading size
};

// `members`: how many entries each lane has, that of the lives last (left out where there are none). Rows go where the most is
// to be said.
TimelineRoom timeline_room(const Metrics& m, const RectU& area, std::span<const std::size_t> members);

// What the timeline draws with in one frame.
struct TimelineSight {
  const core::TimelineIndex* index = nullptr;
  const core::TimelineLayout* layout = nullptr;  // null while none is at hand
  TimelineRoom room;
  core::TimeFrame frame;
  core::TimeLook look;
  float covered_u = 0;      // of the window, by a panel
  double year_u = 1;
  float anchor_u = 0;       // of what "closer" goes to: the words nearest to the middle of the window

  // From the side where reading begins, as all of RectU.
  float x(double axis) const;
  double first() const { return look.middle - look.span / 2; }  // the window's ends in time
  double last() const { return look.middle + look.span / 2; }
};

// Texts and buttons that the rim of the window cuts are not noted for whoever measures the screen: they go on beyond it.
class Unnoted {
 public:
  Unnoted(Frame& f, bool on) : f_(f), was_(f.widgets.keep_drawn) {
    if (on) f_.widgets.keep_drawn = false;
  }
  ~Unnoted() { f_.widgets.keep_drawn = was_; }
  Unnoted(const Unnoted&) = delete;

 private:
  Frame& f_;
  bool was_;
};

// The parts of the screen, each in a file of its own.
void draw_lanes(Frame& f, const TimelineSight& sight);         // timeline_lanes.cpp
void draw_rulers(Frame& f, const TimelineSight& sight);        // timeline_ruler.cpp: the marks, the lines through the lanes
void draw_strip(Frame& f, const TimelineSight& sight);         // timeline_ruler.cpp: the overview and where in it one is
void draw_told_event(Frame& f, const TimelineSight& sight);    // timeline_panel.cpp

}  // namespace azetta::ui
