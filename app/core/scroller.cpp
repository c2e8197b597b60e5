#include "app/core/scroller.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/core/ease.h"

namespace azetta::core {
namespace {

using Phase = Scroller::Phase;

double clamped(const Scroller& s, double px) {
  return std::clamp(px, 0.0, s.max_px);
}

double shown_from_pulled(const Scroller& s, double pulled_px) {
  const double inside = clamped(s, pulled_px), beyond = std::abs(pulled_px - inside);
  return inside + std::copysign(stretched(beyond, s.viewport_px), pulled_px - inside);
}
double pulled_from_shown(const Scroller& s, double shown_px) {
  const double inside = clamped(s, shown_px), beyond = std::abs(shown_px - inside);
  return inside + std::copysign(unstretched(beyond, s.viewport_px), shown_px - inside);
}

// A critically damped spring: x(t) = to + (d + (v + w d) t) e^(-w t), d = distance at t = 0.
struct Spring {
  double to, d, v;
  double x(double t) const {
    return to + (d + (v + scroll::kSpring_per_s * d) * t) * std::exp(-scroll::kSpring_per_s * t);
  }
  double speed(double t) const {
    const double w = scroll::kSpring_per_s;
    return (v - w * (v + w * d) * t) * std::exp(-w * t);
  }
  // From then on it stays within kRest_px. |x - to| <= (|d| + |c| t) e^(-w t), whose bound falls for good
  // after its peak.
  double rest_s() const {
    const double w = scroll::kSpring_per_s, c = std::abs(v + w * d), a = std::abs(d);
    const auto bound = [&](double t) { return (a + c * t) * std::exp(-w * t); };
    double low = c > 0 ? std::max(0.0, 1 / w - a / c) : 0;
    if (bound(low) <= scroll::kRest_px) return 0;
    double high = low + 1;
    while (bound(high) > scroll::kRest_px) high += 1;
    for (int i = 0; i < 50; ++i) {
      const double middle = (low + high) / 2;
      (bound(middle) > scroll::kRest_px ? low : high) = middle;
    }
    return high;
  }
};

// The peak of a spring started at its end with speed v lies at t = 1/w and is v / (w e): faster than this
// flies too far.
double bounded_speed(const Scroller& s, double v) {
  const double limit = scroll::kMaxOvershoot * s.viewport_px * scroll::kSpring_per_s * std::exp(1.0);
  return std::clamp(v, -limit, limit);
}

// A glide until it meets an end, if it does.
struct Glide {
  double goal_px;  // where it would come to rest
  double hit_s;    // when it meets the end; +inf if it does not
  double end_px, end_speed_px_s;
};
Glide glide_of(const Scroller& s) {
  const double k = scroll::kFriction_per_s;
  Glide glide{s.from_px + s.speed_px_s / k, std::numeric_limits<double>::infinity(), 0, 0};
  const double end = clamped(s, glide.goal_px);
  if (end == glide.goal_px || s.speed_px_s == 0) return glide;
  const double share = k * (end - s.from_px) / s.speed_px_s;  // of the whole way, up to the end: 0..1
  glide.hit_s = share < 1 ? -std::log(1 - std::max(share, 0.0)) / k : std::numeric_limits<double>::infinity();
  glide.end_px = end;
  glide.end_speed_px_s = bounded_speed(s, s.speed_px_s * (1 - std::max(share, 0.0)));
  return glide;
}

Spring spring_of(const Scroller& s) {
  return {s.to_px, s.from_px - s.to_px, s.speed_px_s};
}

// How long the phase lasts from its beginning.
double length_s(const Scroller& s) {
  switch (s.phase) {
    case Phase::Rest:
      return 0;
    case Phase::Drag:
      return std::numeric_limits<double>::infinity();
    case Phase::Return:
      return spring_of(s).rest_s();
    case Phase::Travel:
      return s.duration_s;
    case Phase::Glide:
      break;
  }
  const Glide glide = glide_of(s);
  if (std::isfinite(glide.hit_s)) return glide.hit_s + Spring{glide.end_px, 0, glide.end_speed_px_s}.rest_s();
  const double way_px = std::abs(glide.goal_px - s.from_px);
  return way_px <= scroll::kRest_px ? 0 : std::log(way_px / scroll::kRest_px) / scroll::kFriction_per_s;
}

struct Motion {
  double px, speed_px_s;
};
Motion motion(const Scroller& s, double now_s) {
  if (s.phase == Phase::Rest) return {s.from_px, 0};
  if (s.phase == Phase::Drag) return {shown_from_pulled(s, s.from_px), 0};
  const double t = std::max(now_s - s.begin_s, 0.0);
  if (t >= length_s(s)) return {goal_px(s), 0};
  if (s.phase == Phase::Return) return {spring_of(s).x(t), spring_of(s).speed(t)};
  if (s.phase == Phase::Travel) {
    const double rest = 1 - t / s.duration_s;
    return {mix(s.from_px, s.to_px, ease_out(t / s.duration_s)),
            3 * rest * rest * (s.to_px - s.from_px) / s.duration_s};
  }
  const Glide glide = glide_of(s);
  if (t >= glide.hit_s) {
    const Spring spring{glide.end_px, 0, glide.end_speed_px_s};
    return {spring.x(t - glide.hit_s), spring.speed(t - glide.hit_s)};
  }
  const double left = std::exp(-scroll::kFriction_per_s * t);
  return {s.from_px + s.speed_px_s / scroll::kFriction_per_s * (1 - left), s.speed_px_s * left};
}

void rest_at(Scroller& s, double px) {
  s.phase = Phase::Rest;
  s.from_px = px;
  s.to_px = s.speed_px_s = s.begin_s = s.duration_s = 0;
}

// On from (px, speed): back if beyond an end, gliding if fast, else at rest.
void go_on(Scroller& s, double px, double speed_px_s, double now_s) {
  rest_at(s, px);
  if (px != clamped(s, px)) {
    s.phase = Phase::Return;
    s.to_px = clamped(s, px);
    // Back inwards no faster than the spring can stop at the end.
    const double beyond = px - s.to_px, inwards = scroll::kSpring_per_s * std::abs(beyond);
    speed_px_s = bounded_speed(s, speed_px_s);
    s.speed_px_s = beyond > 0 ? std::max(speed_px_s, -inwards) : std::min(speed_px_s, inwards);
  } else if (speed_px_s != 0) {
    s.phase = Phase::Glide;
    s.speed_px_s = speed_px_s;
  }
  s.begin_s = now_s;
}

double finite(double value) {
  return std::isfinite(value) ? value : 0;
}

}  // namespace

double stretched(double beyond, double viewport) {
  return viewport > 0 ? (1 - 1 / (scroll::kBand * beyond / viewport + 1)) * viewport : 0;
}

double unstretched(double shown, double viewport) {
  if (viewport <= 0) return 0;
  const double share = std::min(shown / viewport, 0.99);
  return (1 / (1 - share) - 1) * viewport / scroll::kBand;
}

double goal_px(const Scroller& s) {
  if (s.phase == Phase::Return || s.phase == Phase::Travel) return s.to_px;
  if (s.phase == Phase::Glide) return clamped(s, glide_of(s).goal_px);
  return s.from_px;
}

double position_px(const Scroller& scroller, double now_s) {
  return motion(scroller, now_s).px;
}

double speed_px_s(const Scroller& scroller, double now_s) {
  return motion(scroller, now_s).speed_px_s;
}

bool at_rest(const Scroller& scroller, double now_s) {
  return scroller.phase == Phase::Rest || now_s >= rest_time_s(scroller);
}

double rest_time_s(const Scroller& scroller) {
  return scroller.phase == Phase::Rest ? 0 : scroller.begin_s + length_s(scroller);
}

void resize(Scroller& scroller, double viewport_px, double content_px, double now_s) {
  viewport_px = std::max(finite(viewport_px), 0.0);
  const double max_px = std::max(finite(content_px) - viewport_px, 0.0);
  if (viewport_px == scroller.viewport_px && max_px == scroller.max_px) return;
  const Motion now = motion(scroller, now_s);
  const Phase phase = at_rest(scroller, now_s) ? Phase::Rest : scroller.phase;
  const double to = scroller.to_px, until_s = scroller.begin_s + scroller.duration_s;
  scroller.viewport_px = viewport_px;
  scroller.max_px = max_px;
  if (phase == Phase::Drag) {
    scroller.from_px = pulled_from_shown(scroller, now.px);
  } else if (phase == Phase::Travel) {
    rest_at(scroller, now.px);
    animate_to(scroller, to, now_s, until_s - now_s);
  } else if (phase == Phase::Rest) {
    rest_at(scroller,
            clamped(scroller, now.px));  // new text is complete in its first frame, not after a spring
  } else {
    go_on(scroller, now.px, now.speed_px_s, now_s);
  }
}

void grab(Scroller& scroller, double now_s) {
  if (scroller.phase == Phase::Drag) return;
  const double px = position_px(scroller, now_s);
  rest_at(scroller, pulled_from_shown(scroller, px));
  scroller.phase = Phase::Drag;
  scroller.begin_s = now_s;
}

void drag(Scroller& scroller, double delta_px, double now_s) {
  grab(scroller, now_s);
  scroller.from_px += finite(delta_px);
}

void release(Scroller& scroller, double speed_px_s, double now_s, bool low_motion) {
  if (scroller.phase != Phase::Drag) return;
  const double px = position_px(scroller, now_s);
  if (low_motion) {
    rest_at(scroller, clamped(scroller, px));
  } else {
    go_on(scroller, px, finite(speed_px_s), now_s);
  }
}

void animate_to(Scroller& scroller, double target_px, double now_s, double duration_s) {
  const double from = position_px(scroller, now_s), to = clamped(scroller, finite(target_px));
  if (!(duration_s > 0) || std::abs(to - from) < scroll::kRest_px) {
    rest_at(scroller, to);
    return;
  }
  rest_at(scroller, from);
  scroller.phase = Phase::Travel;
  scroller.to_px = to;
  scroller.begin_s = now_s;
  scroller.duration_s = duration_s;
}

void jump_to(Scroller& scroller, double target_px) {
  rest_at(scroller, clamped(scroller, finite(target_px)));
}

}  // namespace azetta::core
