// The timeline: lanes of events and lives between two rulers, from centuries to days. Time runs the way the visitor reads.
#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/timeline_room.h"

namespace azetta::ui {
namespace {

constexpr double kClosest_u = 15'600;      // of a year: a month fills most of the screen
constexpr double kAroundEvent = 1.0 / 8;   // of the whole: what is seen around an event that was asked for

// What is seen at first: all of it, or the surroundings of the event that the visitor came for.
core::TimeLook home(const Frame& f, const core::TimelineIndex& index) {
  const double whole = index.end - index.begin;
  const std::uint32_t row = f.state.timeline.event.row;
  if (row == 0 || row > index.events) return {(index.begin + index.end) / 2, whole};
  const core::YearSpan& span = index.entries[row - 1].span;
  const double seen = std::max(whole * kAroundEvent, (span.end - span.begin) * 2);
  // Beside the panel.
  return {span.begin + (f.m.portrait ? 0.0 : seen / 6), seen};
}

// The button leads to something, not into the emptiness between two years: the words nearest to the middle stay where they are.
float anchor(const TimelineSight& sight) {
  const float middle = sight.room.window.x + sight.room.window.w / 2;
  float best = sight.room.window.w;
  if (!sight.layout) return 0;
  for (const core::TimelineLane& lane : sight.layout->lanes) {
    auto it = std::ranges::lower_bound(lane.cells, sight.first(), {}, &core::TimelineCell::at);
    for (; it != lane.cells.end() && it->at <= sight.last(); ++it) {
      const float u = sight.x(it->at) - middle;
      if (std::abs(u) < std::abs(best)) best = u;
    }
  }
  return best == sight.room.window.w ? 0 : best;
}

void names(Frame& f, const TimelineSight& sight) {
  const TimelineRoom& room = sight.room;
  for (std::size_t i = 0; i < room.lanes.size(); ++i) {
    const bool lives = i == sight.index->lanes;
    const LaneRoom& lane = room.lanes[i];
    const std::uint32_t ground = i % 2 == 0 ? f.theme.ground : f.theme.panel;
    if (!f.m.portrait) fill(f, {lane.all.x, lane.all.y, room.window.x, lane.all.h}, ground);
    fill(f, {lane.all.x, lane.all.y, lane.all.w, 2}, f.theme.line);
    const std::string id = lives ? "timeline.lives" : "timeline.lane." + f.catalogue.lanes[i].slug;
    const TextIn words = lives ? word_in(f, "timeline.lives") : in(f, f.catalogue.lanes[i].name);
    Look look{.style = text::Style::Label, .rgb = f.theme.heading, .on_rgb = ground, .max_lines = f.m.portrait || lane.all.h < 80 ? 1 : 3, .fixed = true};
    if (look.max_lines == 1) look = one_line(f, words, lane.name.w, look, 0.7f);
    while (look.max_lines > 1 && look.size > 0.7f && height_of(f, words, lane.name.w, look) > lane.name.h) look.size -= 0.1f;
    write_middle(f, id, lane.name, words, look);
  }
  if (!f.m.portrait) fill(f, {room.window.x - 3, room.window.y, 3, room.window.h}, f.theme.accent);
}

void buttons(Frame& f, const TimelineSight& sight) {
  const core::TimeView& view = f.state.timeline.view;
  core::TimeView here = view;
  core::set_frame(here, sight.frame, f.now_s);
  const core::TimeLook goal = core::goal(here, f.now_s);
  const bool whole = core::is_whole(here, f.now_s), closest = core::is_closest(here, f.now_s);
  const double slack = goal.span * 0.002;
  const auto one = [&](const char* id, const RectU& r, const char* icon, core::TimelineEvent event, bool on, const char* key) {
    lozenge_button(f, id, r, icon, {}, core::Event(std::move(event)), {.enabled = on, .repeats = true}, word_in(f, key));
  };
  const TimelineRoom& room = sight.room;
  one("timeline.earlier", room.earlier, "back", core::TimeStep{sight.frame, -core::time_view::kStep},
      goal.middle - goal.span / 2 > sight.frame.begin + slack, "timeline.earlier");
  one("timeline.later", room.later, "next", core::TimeStep{sight.frame, core::time_view::kStep},
      goal.middle + goal.span / 2 < sight.frame.end - slack, "timeline.later");
  one("timeline.wider", room.wider, "zoom-out", core::TimeZoom{sight.frame, 1 / core::time_view::kButton, 0}, !whole, "timeline.wider");
  lozenge_button(f, "timeline.whole", room.whole, "whole", {}, core::Event(core::TimelineEvent(core::TimeWhole{sight.frame})),
                 {.enabled = !whole}, word_in(f, "timeline.whole"));
  one("timeline.closer", room.closer, "zoom-in", core::TimeZoom{sight.frame, core::time_view::kButton, sight.anchor_u}, !closest, "timeline.closer");
}

}  // namespace

void draw_timeline(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  TimelineSight sight;
  sight.index = f.content.timeline();
  if (!sight.index) {
    f.failed = f.failed || f.content.timeline_failed();
    ++f.missing;
    return;
  }
  const core::TimelineIndex& index = *sight.index;
  const bool lives = !index.by_lane[index.lanes].empty();
  std::vector<std::size_t> members;
  for (const auto& lane : index.by_lane) members.push_back(lane.size());
  if (!lives) members.pop_back();
  sight.room = timeline_room(f.m, area, members);
  const RectU& window = sight.room.window;
  sight.frame = {index.begin, index.end, static_cast<double>(window.w), kClosest_u * static_cast<double>(f.m.text), home(f, index)};
  core::TimeView view = f.state.timeline.view;
  core::set_frame(view, sight.frame, f.now_s);
  sight.look = core::look_at(view, f.now_s);
  sight.year_u = core::year_u(sight.frame, sight.look);
  core::LayoutShape shape{core::step_of(sight.year_u), {}, sight.room.cell_u};
  for (const LaneRoom& lane : sight.room.lanes) shape.rows.push_back(lane.rows);
  sight.layout = f.content.timeline_layout(shape);
  if (!sight.layout || !(sight.layout->shape == shape)) ++f.missing;
  sight.anchor_u = anchor(sight);

  for (std::size_t i = 1; i < sight.room.lanes.size(); i += 2) fill(f, sight.room.lanes[i].all, f.theme.panel);
  if (!f.dry()) {
    f.widgets.add(Region{.id = "timeline", .rect = f.px({window.x, area.y, window.w, window.bottom() - area.y}),
                         .what = Times{sight.frame, f.rtl}});
  }
  note_drawn(f, "timeline", Role::Map, window, word_in(f, "timeline.title"));
  draw_rulers(f, sight);
  draw_lanes(f, sight);
  names(f, sight);
  const TimelineRoom& room = sight.room;
  fill(f, {area.x, area.y, f.m.portrait ? area.w : window.x, f.m.portrait ? room.title.h : window.y - area.y}, f.theme.bar);
  const TextIn title = word_in(f, "timeline.title");
  Look look{.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = f.theme.bar, .max_lines = 2, .fixed = true};
  if (!f.m.portrait) look.style = text::Style::Label;
  write_middle(f, "timeline.title", room.title, title, look);
  const RectU foot{area.x, window.bottom(), area.w, area.bottom() - window.bottom()};
  fill(f, foot, f.theme.ground);
  fill(f, {foot.x, foot.y, foot.w, 2}, f.theme.line);
  draw_strip(f, sight);
  buttons(f, sight);
  if (f.state.timeline.event) draw_told_event(f, sight);
}

}  // namespace azetta::ui
