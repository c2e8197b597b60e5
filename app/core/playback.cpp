#include "app/core/playback.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"

namespace azetta::core {
namespace {

float blend(float a, float b, float t) { return a + (b - a) * t; }

// The short way round.
float turn(float from_deg, float to_deg, float t) {
  const float d = std::remainder(to_deg - from_deg, 360.0f);
  return from_deg + d * t;
}

const model::Placement* find(const model::Step& step, std::size_t telling, std::size_t unit) {
  for (const model::Placement& p : step.placements) {
    if (p.unit == unit && model::belongs(p.reconstruction, telling)) return &p;
  }
  return nullptr;
}

float distance(const model::Point& a, const model::Point& b) { return std::hypot(b.x - a.x, b.y - a.y); }

// The same on the ground, whose fractions are not as high as they are wide.
float on_ground(const model::Point& a, const model::Point& b, float aspect) { return std::hypot(b.x - a.x, (b.y - a.y) / aspect); }

// The arrow that is the way from `a` to `b`, or null.
const model::Arrow* path_of(const model::Scene& scene, const model::Step& step, std::size_t telling, std::uint8_t side, const model::Point& a,
                            const model::Point& b) {
  const model::Arrow* best = nullptr;
  float best_off = 0;
  for (const model::Arrow& arrow : step.arrows) {
    if (arrow.side != side || arrow.path.size() < 2 || !model::belongs(arrow.reconstruction, telling)) continue;
    const float begins = on_ground(a, arrow.path.front(), scene.aspect), ends = on_ground(b, arrow.path.back(), scene.aspect);
    if (begins > playback::kNear || ends > playback::kNear) continue;
    if (!best || begins + ends < best_off) best = &arrow, best_off = begins + ends;
  }
  return best;
}

// The unit keeps what it was off the arrow's beginning less and less, and is what it is off its end more and more.
model::Point along(const model::Arrow& arrow, const model::Point& a, const model::Point& b, float t) {
  const std::vector<model::Point> way = arrow_curve(arrow.path, 0, std::max(t, 1e-4f));
  if (way.empty()) return a;
  const model::Point &first = arrow.path.front(), &last = arrow.path.back(), &at = way.back();
  return {at.x + blend(a.x - first.x, b.x - last.x, t), at.y + blend(a.y - first.y, b.y - last.y, t)};
}

std::vector<model::Point> curve_of(const std::vector<model::Point>& path) {
  std::vector<model::Point> curve;
  constexpr int kSteps = 12;
  const auto at = [&](std::ptrdiff_t i) {
    return path[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(path.size()) - 1))];
  };
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const auto k = static_cast<std::ptrdiff_t>(i);
    const model::Point p0 = at(k - 1), p1 = at(k), p2 = at(k + 1), p3 = at(k + 2);
    const auto knot = [](float t, const model::Point& a, const model::Point& b) {
      return t + std::max(std::sqrt(distance(a, b)), 1e-4f);
    };
    const float t0 = 0, t1 = knot(t0, p0, p1), t2 = knot(t1, p1, p2), t3 = knot(t2, p2, p3);
    for (int s = i == 0 ? 0 : 1; s <= kSteps; ++s) {
      const float t = blend(t1, t2, static_cast<float>(s) / kSteps);
      const auto lerp = [t](const model::Point& a, const model::Point& b, float ta, float tb) {
        const float w = (t - ta) / (tb - ta);
        return model::Point{blend(a.x, b.x, w), blend(a.y, b.y, w)};
      };
      const model::Point a1 = lerp(p0, p1, t0, t1), a2 = lerp(p1, p2, t1, t2), a3 = lerp(p2, p3, t2, t3);
      const model::Point b1 = lerp(a1, a2, t0, t2), b2 = lerp(a2, a3, t1, t3);
      curve.push_back(lerp(b1, b2, t1, t2));
    }
  }
  return curve;
}

void add_arrows(SceneMoment& m, const model::Scene& scene, std::uint16_t step, std::size_t telling, float from, float to) {
  if (to <= from) return;
  const auto& arrows = scene.steps[step].arrows;
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    if (model::belongs(arrows[i].reconstruction, telling)) m.arrows.push_back({step, static_cast<std::uint16_t>(i), from, to});
  }
}

}  // namespace

std::vector<std::uint16_t> steps_of(const model::Scene& scene, std::size_t telling) {
  std::vector<std::uint16_t> steps;
  for (std::size_t i = 0; i < scene.steps.size(); ++i) {
    if (model::belongs(scene.steps[i].reconstruction, telling)) steps.push_back(static_cast<std::uint16_t>(i));
  }
  return steps;
}

SceneMoment scene_at(const model::Scene& scene, std::size_t telling, double position) {
  SceneMoment m;
  const std::vector<std::uint16_t> steps = steps_of(scene, telling);
  if (steps.empty()) return m;
  const double last = static_cast<double>(steps.size() - 1);
  position = std::isfinite(position) ? std::clamp(position, -playback::kEntry, last) : 0;
  // From step a to step b, share of the way; before the first step both are the first.
  const double whole = std::floor(position);
  double share = position - whole;
  std::size_t from = static_cast<std::size_t>(std::max(0.0, whole)), to = from;
  if (share > 0 && whole >= 0) ++to;
  if (whole >= 0 && share == 0) share = 1;  // at rest on it: all of its move is done
  const model::Step &a = scene.steps[steps[from]], &b = scene.steps[steps[to]];
  const auto t = static_cast<float>(from == to ? 1 : ease_in_out(share / playback::kUnitsUntil));
  const auto grown = static_cast<float>(ease_out((share - playback::kArrowsFrom) / (1 - playback::kArrowsFrom)));
  m.at_rest = share >= 1;
  m.camera = {blend(a.camera.x, b.camera.x, t), blend(a.camera.y, b.camera.y, t), blend(a.camera.w, b.camera.w, t),
              blend(a.camera.h, b.camera.h, t)};
  if (from != to) add_arrows(m, scene, steps[from], telling, static_cast<float>(unit(share / playback::kGoneBy)), 1);
  add_arrows(m, scene, steps[to], telling, 0, grown);
  for (std::size_t u = 0; u < scene.units.size(); ++u) {
    const model::Placement *pa = find(a, telling, u), *pb = find(b, telling, u);
    if (!pa && !pb) continue;
    UnitPose pose;
    pose.unit = static_cast<std::uint16_t>(u);
    if (pa && pb) {
      pose.at = {blend(pa->at.x, pb->at.x, t), blend(pa->at.y, pb->at.y, t)};
      pose.moves = t < 1 && t > 0 && pa->at != pb->at;
      if (pose.moves) {
        const model::Arrow* way = path_of(scene, b, telling, scene.units[u].side, pa->at, pb->at);
        if (way) pose.at = along(*way, pa->at, pb->at, t);
      }
      pose.facing_deg = turn(pa->facing_deg, pb->facing_deg, t);
      pose.conjecture = t < 0.5f ? pa->conjecture : pb->conjecture;
      pose.broken = t < 0.5f ? pa->broken : pb->broken;
    } else {
      const model::Placement& only = pb ? *pb : *pa;
      pose.at = only.at;
      pose.facing_deg = only.facing_deg;
      pose.conjecture = only.conjecture;
      pose.broken = only.broken;
      pose.presence = pb ? t : 1 - t;
      if (pose.presence <= 0) continue;
    }
    m.units.push_back(pose);
  }
  return m;
}

std::vector<model::Point> arrow_curve(const std::vector<model::Point>& path, float from, float to) {
  if (path.size() < 2 || !(to > from) || to <= 0 || from >= 1) return {};
  std::vector<model::Point> curve = curve_of(path);
  if (from <= 0 && to >= 1) return curve;
  float length = 0;
  for (std::size_t i = 1; i < curve.size(); ++i) length += distance(curve[i - 1], curve[i]);
  const float begin = std::max(from, 0.0f) * length, end = std::min(to, 1.0f) * length;
  std::vector<model::Point> part;
  float at = 0;
  const auto cut = [&](std::size_t i, float d, float where) {
    const float w = d > 0 ? (where - at) / d : 0;
    return model::Point{blend(curve[i - 1].x, curve[i].x, w), blend(curve[i - 1].y, curve[i].y, w)};
  };
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const float d = distance(curve[i - 1], curve[i]);
    if (part.empty() && at + d >= begin) part.push_back(cut(i, d, begin));
    if (!part.empty()) {
      if (at + d >= end) {
        part.push_back(cut(i, d, end));
        return part;
      }
      part.push_back(curve[i]);
    }
    at += d;
  }
  return part;
}

}  // namespace azetta::core
