#include "app/core/zoomer.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"

namespace azetta::core {
namespace {

using Phase = Zoomer::Phase;

constexpr double kWhole = 1.001;
constexpr double kFarthest = 1e7;  // no finger pulls further; keeps numbers finite

double finite(double value) {
  return std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0;
}

double max_scale(const ZoomFrame& frame) {
  return std::max(frame.max_scale, 1.0);
}

// How far the picture's middle may lie from the window's at this scale.
double reach(double picture, double view, double scale) {
  return std::max(0.0, (picture * scale - view) / 2);
}

ZoomView clamped(const ZoomFrame& frame, ZoomView view) {
  view.scale = view.scale < kWhole ? 1 : std::min(view.scale, max_scale(frame));
  const double rx = reach(frame.picture_w, frame.view_w, view.scale), ry = reach(frame.picture_h, frame.view_h, view.scale);
  view.x = std::clamp(view.x, -rx, rx);
  view.y = std::clamp(view.y, -ry, ry);
  return view;
}

// A pull beyond `most`, as shown; and back, for fingers that take hold of what is stretched.
double pulled_to_shown(double pulled, double most, double view) {
  const double inside = std::clamp(pulled, -most, most), beyond = std::abs(pulled - inside);
  return beyond == 0 ? inside : inside + std::copysign(stretched(beyond, view), pulled - inside);
}
double shown_to_pulled(double shown, double most, double view) {
  const double inside = std::clamp(shown, -most, most), beyond = std::abs(shown - inside);
  return beyond == 0 ? inside : inside + std::copysign(unstretched(beyond, view), shown - inside);
}

double given(double scale, double most, double power) {
  if (scale < 1) return std::pow(scale, power);
  return scale > most ? most * std::pow(scale / most, power) : scale;
}

ZoomView shown_from_pulled(const ZoomFrame& frame, const ZoomView& pulled) {
  ZoomView view;
  view.scale = given(pulled.scale, max_scale(frame), zoom::kGive);
  view.x = pulled_to_shown(pulled.x, reach(frame.picture_w, frame.view_w, view.scale), frame.view_w);
  view.y = pulled_to_shown(pulled.y, reach(frame.picture_h, frame.view_h, view.scale), frame.view_h);
  return view;
}

ZoomView pulled_from_shown(const ZoomFrame& frame, const ZoomView& shown) {
  ZoomView view;
  view.scale = given(shown.scale, max_scale(frame), 1 / zoom::kGive);
  view.x = shown_to_pulled(shown.x, reach(frame.picture_w, frame.view_w, shown.scale), frame.view_w);
  view.y = shown_to_pulled(shown.y, reach(frame.picture_h, frame.view_h, shown.scale), frame.view_h);
  return view;
}

// The view at `scale` in which the point of the picture that lies at (x, y) now stays there.
ZoomView around(const ZoomView& view, double x, double y, double scale) {
  const double factor = scale / view.scale;
  return {scale, x + (view.x - x) * factor, y + (view.y - y) * factor};
}

void rest_at(Zoomer& zoomer, const ZoomView& view) {
  const ZoomFrame frame = zoomer.frame;
  zoomer = {};
  zoomer.frame = frame;
  zoomer.from = view;
}

void travel_to(Zoomer& zoomer, ZoomView to, double focus_x, double focus_y, double now_s, double duration_s) {
  const ZoomView from = view_at(zoomer, now_s);
  to = clamped(zoomer.frame, to);
  if (!(duration_s > 0) || from == to) {
    rest_at(zoomer, to);
    return;
  }
  rest_at(zoomer, from);
  zoomer.phase = Phase::Travel;
  zoomer.to = to;
  zoomer.focus_x = focus_x;
  zoomer.focus_y = focus_y;
  zoomer.begin_s = now_s;
  zoomer.duration_s = duration_s;
}

ZoomView travelled(const Zoomer& zoomer, double now_s) {
  const double share = ease_out(progress(now_s, zoomer.begin_s, zoomer.duration_s));
  if (share >= 1) return zoomer.to;
  // Even steps of the scale's logarithm look even to the eye. The focus stays; what the ends of the picture do not allow of
  // that is made up for on the way.
  const double scale = zoomer.from.scale * std::pow(zoomer.to.scale / zoomer.from.scale, share);
  ZoomView view = around(zoomer.from, zoomer.focus_x, zoomer.focus_y, scale);
  const ZoomView end = around(zoomer.from, zoomer.focus_x, zoomer.focus_y, zoomer.to.scale);
  view.x += (zoomer.to.x - end.x) * share;
  view.y += (zoomer.to.y - end.y) * share;
  return view;
}

// One axis of a glide: position 0 shows the picture's beginning, as scroller.h counts.
Scroller glide(double picture, double view, double scale, double middle, double speed, double now_s) {
  Scroller scroller;
  const double most = reach(picture, view, scale);
  resize(scroller, view, view + 2 * most, now_s);
  scroller.from_px = most - middle;  // also beyond the ends: jump_to() would cut that off
  grab(scroller, now_s);
  release(scroller, most > 0 ? -speed : 0, now_s);
  return scroller;
}

}  // namespace

ZoomView view_at(const Zoomer& zoomer, double now_s) {
  switch (zoomer.phase) {
    case Phase::Rest: return zoomer.from;
    case Phase::Hand: return shown_from_pulled(zoomer.frame, zoomer.from);
    case Phase::Travel: return travelled(zoomer, now_s);
    case Phase::Glide: break;
  }
  return {zoomer.from.scale, zoomer.glide_x.max_px / 2 - position_px(zoomer.glide_x, now_s),
          zoomer.glide_y.max_px / 2 - position_px(zoomer.glide_y, now_s)};
}

bool at_rest(const Zoomer& zoomer, double now_s) {
  switch (zoomer.phase) {
    case Phase::Rest: return true;
    case Phase::Hand: return false;
    case Phase::Travel: return now_s >= zoomer.begin_s + zoomer.duration_s;
    case Phase::Glide: break;
  }
  return at_rest(zoomer.glide_x, now_s) && at_rest(zoomer.glide_y, now_s);
}

ZoomView goal(const Zoomer& zoomer, double now_s) {
  return zoomer.phase == Phase::Travel ? zoomer.to : view_at(zoomer, now_s);
}

bool is_whole(const Zoomer& zoomer, double now_s) {
  return view_at(zoomer, now_s).scale <= kWhole;
}

void set_frame(Zoomer& zoomer, const ZoomFrame& frame, double now_s) {
  if (frame == zoomer.frame) return;
  ZoomView view = view_at(zoomer, now_s);
  if (zoomer.frame.picture_w <= 0 && view == ZoomView{}) {
    view.scale = std::max(frame.start_scale, 1.0);
    view.x = -finite(frame.start_x) * frame.picture_w * view.scale;
    view.y = -finite(frame.start_y) * frame.picture_h * view.scale;
  }
  // The part of the picture in the middle stays in the middle.
  if (zoomer.frame.picture_w > 0 && zoomer.frame.picture_h > 0) {
    view.x *= frame.picture_w / zoomer.frame.picture_w;
    view.y *= frame.picture_h / zoomer.frame.picture_h;
  }
  zoomer.frame = frame;
  rest_at(zoomer, clamped(frame, view));
}

void grab(Zoomer& zoomer, double now_s) {
  if (zoomer.phase == Phase::Hand) return;
  const ZoomView shown = view_at(zoomer, now_s);
  rest_at(zoomer, pulled_from_shown(zoomer.frame, shown));
  zoomer.phase = Phase::Hand;
}

void pull(Zoomer& zoomer, double x, double y, double dx, double dy, double factor, double now_s) {
  grab(zoomer, now_s);
  // As far as fingers can mean it: what they pull beyond the ends hardly shows any more.
  const double scale = std::clamp(zoomer.from.scale * (factor > 0 && std::isfinite(factor) ? factor : 1), 0.05,
                                  max_scale(zoomer.frame) * 20);
  zoomer.from = around(zoomer.from, finite(x), finite(y), scale);
  zoomer.from.x = finite(zoomer.from.x + finite(dx));
  zoomer.from.y = finite(zoomer.from.y + finite(dy));
}

void release(Zoomer& zoomer, double vx, double vy, double now_s, bool low_motion) {
  if (zoomer.phase != Phase::Hand) return;
  const ZoomView shown = view_at(zoomer, now_s), inside = clamped(zoomer.frame, shown);
  rest_at(zoomer, shown);
  if (low_motion) {
    rest_at(zoomer, inside);
  } else if (shown.scale != inside.scale) {
    travel_to(zoomer, inside, 0, 0, now_s, zoom::kTravel_s);
  } else {
    const ZoomFrame& f = zoomer.frame;
    zoomer.phase = Phase::Glide;
    zoomer.glide_x = glide(f.picture_w, f.view_w, shown.scale, shown.x, finite(vx), now_s);
    zoomer.glide_y = glide(f.picture_h, f.view_h, shown.scale, shown.y, finite(vy), now_s);
    if (at_rest(zoomer.glide_x, now_s) && at_rest(zoomer.glide_y, now_s)) rest_at(zoomer, inside);
  }
}

void zoom_by(Zoomer& zoomer, double factor, double x, double y, double now_s, double duration_s) {
  // Presses that follow each other quickly add up: from where the one before is going.
  const ZoomView start = goal(zoomer, now_s);
  const double scale = std::clamp(start.scale * (factor > 0 && std::isfinite(factor) ? factor : 1), 1.0, max_scale(zoomer.frame));
  travel_to(zoomer, around(start, finite(x), finite(y), scale), finite(x), finite(y), now_s, duration_s);
}

void zoom_toggle(Zoomer& zoomer, double x, double y, double now_s, double duration_s) {
  if (view_at(zoomer, now_s).scale <= std::max(zoomer.frame.start_scale, 1.0) * kWhole) {
    zoom_by(zoomer, zoom::kDoubleTap, x, y, now_s, duration_s);
  } else {
    show_whole(zoomer, now_s, duration_s);
  }
}

void centre_on(Zoomer& zoomer, double x, double y, double now_s, double duration_s) {
  const ZoomView view = view_at(zoomer, now_s);
  travel_to(zoomer, {view.scale, view.x - finite(x), view.y - finite(y)}, 0, 0, now_s, duration_s);
}

ZoomView parts_of(const Zoomer& zoomer, double now_s) {
  if (zoomer.frame.picture_w <= 0 || zoomer.frame.picture_h <= 0) return {0, 0, 0};
  const ZoomView view = clamped(zoomer.frame, goal(zoomer, now_s));
  return {view.scale, view.x / zoomer.frame.picture_w, view.y / zoomer.frame.picture_h};
}

Zoomer zoomer_at(const ZoomView& parts) {
  Zoomer zoomer;
  if (!(parts.scale > 0)) return zoomer;
  zoomer.frame = {.view_w = 1, .view_h = 1, .picture_w = 1, .picture_h = 1, .max_scale = parts.scale};
  zoomer.from = parts;
  return zoomer;
}

void centre_at(Zoomer& zoomer, double x, double y, double now_s, double duration_s) {
  const double scale = goal(zoomer, now_s).scale;
  travel_to(zoomer, {scale, (0.5 - finite(x)) * zoomer.frame.picture_w * scale, (0.5 - finite(y)) * zoomer.frame.picture_h * scale}, 0, 0, now_s,
            duration_s);
}

void show_whole(Zoomer& zoomer, double now_s, double duration_s) {
  travel_to(zoomer, {}, 0, 0, now_s, duration_s);
}

}  // namespace azetta::core
