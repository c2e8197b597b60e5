#include "app/core/timeline.h"

#include <bit>
#include <cmath>
#include <cstdint>

#include "app/core/state.h"
#include "app/core/update.h"

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

constexpr double kClear_u = 60;      // from the rim of the window: nearer counts as out of sight
constexpr double kIntoOverview = 4;  // a tap on the overview of a whole timeline comes so much closer

// Tells `e.event` beside its moment, which is brought into sight.
void tell(AppState& s, const TimeTell& e, double now_s, double travel_s) {
  TimeView& view = s.timeline.view;
  const bool fresh = !s.timeline.event;
  s.timeline.event = e.event;
  s.scroll = {};
  const double half = e.frame.view_u / 2, covered = std::fmin(std::fmax(0.0f, e.covered_u), e.frame.view_u);
  const auto x = [&](const TimeLook& look) { return place_u(e.frame, look, e.at); };
  // In sight where the panel, on either side, does not lie.
  const auto seen = [&](const TimeLook& look, bool first) {
    const double at = x(look);
    return at > -half + (first ? covered : 0) + kClear_u && at < half - (first ? 0 : covered) - kClear_u;
  };
  const TimeLook look = goal(view, now_s);
  if (fresh) s.timeline.panel_first = x(look) > 0;
  if (seen(look, s.timeline.panel_first)) return;
  if (seen(look, !s.timeline.panel_first)) {
    s.timeline.panel_first = !s.timeline.panel_first;
    return;
  }
  // To the middle of what the panel leaves free.
  const double free_u = (s.timeline.panel_first ? covered : -covered) / 2;
  show(view, {e.at - free_u / year_u(e.frame, look), look.span}, now_s, travel_s);
  const TimeLook there = goal(view, now_s);
  if (!seen(there, s.timeline.panel_first)) s.timeline.panel_first = x(there) > 0;
}

void put(std::string& out, std::uint64_t v) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i) & 255));
}

}  // namespace

void update_timeline(AppState& s, const TimelineEvent& event, const Rules& rules, double now_s) {
  if (s.place.screen != Screen::Timeline) return;
  TimeView& view = s.timeline.view;
  const double travel_s = rules.low_motion ? 0 : time_view::kTravel_s;
  std::visit([&](const auto& e) { set_frame(view, e.frame, now_s); }, event);
  // What nobody has moved yet stays as it is seen, whatever becomes of the place to begin.
  if (!(view.from.span > 0)) view.from = look_at(view, now_s);
  std::visit(Cases{
                 [&](const TimeGrab&) { grab(view, now_s); },
                 [&](const TimePull& e) {
                   pull(view, static_cast<double>(e.x_u), static_cast<double>(e.dx_u), static_cast<double>(e.factor), now_s);
                 },
                 [&](const TimeRelease& e) { release(view, static_cast<double>(e.speed_u_s), now_s, rules.low_motion); },
                 [&](const TimeZoom& e) { zoom_by(view, e.factor, static_cast<double>(e.x_u), now_s, travel_s); },
                 [&](const TimeStep& e) { step_by(view, e.share, now_s, travel_s); },
                 [&](const TimeWhole&) { show_whole(view, now_s, travel_s); },
                 [&](const TimeShow& e) { show(view, e.look, now_s, travel_s); },
                 [&](const TimeSlide& e) {
                   const TimeLook look = goal(view, now_s);
                   const bool closer = !e.held && is_whole(view, now_s);
                   show(view, {e.middle, closer ? look.span / kIntoOverview : look.span}, now_s, e.held ? 0 : travel_s);
                 },
                 [&](const TimeTell& e) { tell(s, e, now_s, travel_s); },
                 [&](const TimeHush&) {
                   s.timeline.event = {};
                   s.scroll = {};
                 },
             },
             event);
}

void keep(Place& place, const Timeline& timeline, double now_s) {
  if (place.screen != Screen::Timeline) return;
  place.time = kept(timeline.view, now_s);
  place.event = timeline.event;
  place.panel_first = timeline.panel_first;
}

Timeline timeline_of(const Place& place) {
  Timeline timeline;
  timeline.view.from = place.time;
  timeline.event = place.event;
  timeline.panel_first = place.panel_first;
  return timeline;
}

std::string to_bytes(const Timeline& timeline, double now_s) {
  std::string out;
  const TimeLook look = kept(timeline.view, now_s);
  put(out, std::bit_cast<std::uint64_t>(look.middle));
  put(out, std::bit_cast<std::uint64_t>(look.span));
  put(out, std::uint64_t{at_rest(timeline.view, now_s)});
  put(out, std::uint64_t{timeline.event.row});
  put(out, std::uint64_t{timeline.panel_first});
  return out;
}

}  // namespace azetta::core
