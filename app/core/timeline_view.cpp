#include "app/core/timeline_view.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"

namespace azetta::core {
namespace {

using Phase = TimeView::Phase;

constexpr double kFarthest = 1e7;  // no finger pulls further; keeps numbers finite
constexpr double kSame = 1e-6;     // scales that differ by less are one

double finite(double value) { return std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0; }

double whole_span(const TimeFrame& f) { return std::max(f.end - f.begin, 1e-3); }
double least_span(const TimeFrame& f) { return std::min(f.view_u / std::max(f.most_u, 1e-6), whole_span(f)); }

double clamped_middle(const TimeFrame& f, double middle, double span) {
  const double half = span / 2;
  if (span >= whole_span(f)) return (f.begin + f.end) / 2;
  return std::clamp(middle, f.begin + half, f.end - half);
}

TimeLook clamped(const TimeFrame& f, TimeLook look) {
  if (!(look.span > 0)) look = f.home.span > 0 ? f.home : TimeLook{(f.begin + f.end) / 2, whole_span(f)};
  look.span = std::clamp(look.span, least_span(f), whole_span(f));
  look.middle = clamped_middle(f, look.middle, look.span);
  return look;
}

double given(double span, double least, double most, double power) {
  if (span < least) return least * std::pow(span / least, power);
  return span > most ? most * std::pow(span / most, power) : span;
}

// A pull beyond an end as it is shown, and back: in years, through the rubber band of a page.
TimeLook shown_from_pulled(const TimeFrame& f, const TimeLook& pulled) {
  TimeLook look{pulled.middle, given(pulled.span, least_span(f), whole_span(f), time_view::kGive)};
  const double inside = clamped_middle(f, look.middle, look.span), beyond = std::abs(look.middle - inside);
  look.middle = inside + std::copysign(stretched(beyond, look.span), look.middle - inside);
  return look;
}
TimeLook pulled_from_shown(const TimeFrame& f, const TimeLook& shown) {
  TimeLook look{shown.middle, given(shown.span, least_span(f), whole_span(f), 1 / time_view::kGive)};
  const double inside = clamped_middle(f, shown.middle, shown.span), beyond = std::abs(shown.middle - inside);
  look.middle = inside + std::copysign(unstretched(beyond, shown.span), shown.middle - inside);
  return look;
}

// The look at `span` in which the moment at x_u stays where it is.
TimeLook around(const TimeFrame& f, const TimeLook& look, double x_u, double span) {
  return {look.middle + x_u / f.view_u * (look.span - span), span};
}

void rest_at(TimeView& view, const TimeLook& look) {
  const TimeFrame frame = view.frame;
  view = {};
  view.frame = frame;
  view.from = look;
}

void travel_to(TimeView& view, const TimeLook& wanted, double now_s, double duration_s) {
  const TimeLook from = look_at(view, now_s), to = clamped(view.frame, wanted);
  if (!(duration_s > 0) || from == to) {
    rest_at(view, to);
    return;
  }
  rest_at(view, from);
  view.phase = Phase::Travel;
  view.to = to;
  view.begin_s = now_s;
  view.duration_s = duration_s;
}

// Even steps of the scale's logarithm look even to the eye. Between two looks one moment stands still on the glass; the middle
// follows from that, and for looks of one scale it goes straight.
TimeLook travelled(const TimeView& view, double now_s) {
  const double share = ease_out(progress(now_s, view.begin_s, view.duration_s));
  if (share >= 1) return view.to;
  const double whole = view.to.span / view.from.span, part = std::pow(whole, share);
  const double way = std::abs(whole - 1) < kSame ? share : (1 - part) / (1 - whole);
  return {mix(view.from.middle, view.to.middle, way), view.from.span * part};
}

}  // namespace

TimeLook look_at(const TimeView& view, double now_s) {
  switch (view.phase) {
    case Phase::Rest: return clamped(view.frame, view.from);
    case Phase::Hand: return shown_from_pulled(view.frame, view.from);
    case Phase::Travel: return travelled(view, now_s);
    case Phase::Glide: break;
  }
  const double u = position_px(view.glide, now_s);
  return {view.frame.begin + view.from.span * (u / view.frame.view_u + 0.5), view.from.span};
}

bool at_rest(const TimeView& view, double now_s) {
  switch (view.phase) {
    case Phase::Rest: return true;
    case Phase::Hand: return false;
    case Phase::Travel: return now_s >= view.begin_s + view.duration_s;
    case Phase::Glide: break;
  }
  return at_rest(view.glide, now_s);
}

TimeLook kept(const TimeView& view, double now_s) {
  return view.phase == Phase::Rest ? view.from : look_at(view, now_s);
}

TimeLook goal(const TimeView& view, double now_s) {
  return view.phase == Phase::Travel ? view.to : look_at(view, now_s);
}

bool is_whole(const TimeView& view, double now_s) {
  return goal(view, now_s).span >= whole_span(view.frame) * 0.999;
}

bool is_closest(const TimeView& view, double now_s) {
  return goal(view, now_s).span <= least_span(view.frame) * 1.001;
}

double year_u(const TimeFrame& frame, const TimeLook& look) { return look.span > 0 ? frame.view_u / look.span : 1; }

double place_u(const TimeFrame& frame, const TimeLook& look, double axis) {
  return (axis - look.middle) * year_u(frame, look);
}

double moment_at(const TimeFrame& frame, const TimeLook& look, double x_u) {
  return look.middle + x_u / year_u(frame, look);
}

void set_frame(TimeView& view, const TimeFrame& frame, double now_s) {
  if (frame == view.frame) return;
  // `home` alone changes nothing of a view that somebody has moved.
  TimeFrame same = view.frame;
  same.home = frame.home;
  if (same == frame && view.from.span > 0) {
    view.frame.home = frame.home;
    return;
  }
  const TimeLook look = kept(view, now_s);
  view.frame = frame;
  rest_at(view, look.span > 0 ? clamped(frame, look) : TimeLook{});
}

void grab(TimeView& view, double now_s) {
  if (view.phase == Phase::Hand) return;
  const TimeLook shown = look_at(view, now_s);
  rest_at(view, pulled_from_shown(view.frame, shown));
  view.phase = Phase::Hand;
}

void pull(TimeView& view, double x_u, double dx_u, double factor, double now_s) {
  grab(view, now_s);
  // As far as fingers can mean it: what they pull beyond the ends hardly shows any more.
  const TimeFrame& f = view.frame;
  const double span = std::clamp(view.from.span / (factor > 0 && std::isfinite(factor) ? factor : 1), least_span(f) / 20,
                                 whole_span(f) * 20);
  const double reach = 20 * whole_span(f);
  view.from = around(f, view.from, finite(x_u), span);
  view.from.middle = std::clamp(view.from.middle - finite(dx_u) / f.view_u * span, f.begin - reach, f.end + reach);
}

void release(TimeView& view, double speed_u_s, double now_s, bool low_motion) {
  if (view.phase != Phase::Hand) return;
  const TimeLook shown = look_at(view, now_s), inside = clamped(view.frame, shown);
  rest_at(view, shown);
  if (low_motion) {
    rest_at(view, inside);
    return;
  }
  if (shown.span != inside.span) {
    travel_to(view, inside, now_s, time_view::kTravel_s);
    return;
  }
  const TimeFrame& f = view.frame;
  view.phase = Phase::Glide;
  resize(view.glide, f.view_u, whole_span(f) / shown.span * f.view_u, now_s);
  view.glide.from_px = ((shown.middle - f.begin) / shown.span - 0.5) * f.view_u;  // also beyond the ends
  grab(view.glide, now_s);
  release(view.glide, view.glide.max_px > 0 ? -finite(speed_u_s) : 0, now_s);
  if (at_rest(view.glide, now_s)) rest_at(view, inside);
}

void zoom_by(TimeView& view, double factor, double x_u, double now_s, double duration_s) {
  const TimeLook start = goal(view, now_s);
  const double span = std::clamp(start.span / (factor > 0 && std::isfinite(factor) ? factor : 1), least_span(view.frame),
                                 whole_span(view.frame));
  travel_to(view, around(view.frame, start, finite(x_u), span), now_s, duration_s);
}

void step_by(TimeView& view, double share, double now_s, double duration_s) {
  const TimeLook start = goal(view, now_s);
  travel_to(view, {start.middle + finite(share) * start.span, start.span}, now_s, duration_s);
}

void show(TimeView& view, const TimeLook& look, double now_s, double duration_s) {
  travel_to(view, {finite(look.middle), std::max(finite(look.span), 1e-6)}, now_s, duration_s);
}

void show_whole(TimeView& view, double now_s, double duration_s) {
  travel_to(view, {0, whole_span(view.frame)}, now_s, duration_s);
}

}  // namespace azetta::core
