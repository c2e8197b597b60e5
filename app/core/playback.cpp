#include "app/core/playback.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"

namespace azetta::core {
namespace {

float mix(float a, float b, float t) { return a + (b - a) * t; }

// The short way round.
float turn(float from_deg, float to_deg, float t) {
  const float d = std::remainder(to_deg - from_deg, 360.0f);
  return from_deg + d * t;
}

const model::Placement* find(const model::Step& step, std::size_t unit) {
  for (const model::Placement& p : step.placements) {
    if (p.unit == unit) return &p;
  }
  return nullptr;
}

float distance(const model::Point& a, const model::Point& b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

SceneMoment scene_at(const model::Scene& scene, std::size_t from, std::size_t to, double since_s, bool instant) {
  SceneMoment m;
  if (scene.steps.empty()) return m;
  from = std::min(from, scene.steps.size() - 1);
  to = std::min(to, scene.steps.size() - 1);
  const model::Step &a = scene.steps[from], &b = scene.steps[to];
  const bool moves = from != to && !instant;
  const float t = moves ? static_cast<float>(ease_in_out(std::clamp(since_s / kMoveS, 0.0, 1.0))) : 1.0f;
  const double arrows_after = moves ? kMoveS : 0;
  m.arrows = instant ? 1.0f : static_cast<float>(ease_out(std::clamp((since_s - arrows_after) / kArrowS, 0.0, 1.0)));
  m.at_rest = t >= 1 && (m.arrows >= 1 || b.arrows.empty());
  m.camera = {mix(a.camera.x, b.camera.x, t), mix(a.camera.y, b.camera.y, t), mix(a.camera.w, b.camera.w, t),
              mix(a.camera.h, b.camera.h, t)};
  for (std::size_t u = 0; u < scene.units.size(); ++u) {
    const model::Placement *pa = find(a, u), *pb = find(b, u);
    if (!pa && !pb) continue;
    UnitPose pose;
    pose.unit = static_cast<std::uint16_t>(u);
    if (pa && pb) {
      pose.at = {mix(pa->at.x, pb->at.x, t), mix(pa->at.y, pb->at.y, t)};
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

std::vector<model::Point> arrow_curve(const std::vector<model::Point>& path, float share) {
  std::vector<model::Point> curve;
  if (path.size() < 2 || share <= 0) return curve;
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
      const float t = mix(t1, t2, static_cast<float>(s) / kSteps);
      const auto lerp = [t](const model::Point& a, const model::Point& b, float ta, float tb) {
        const float w = (t - ta) / (tb - ta);
        return model::Point{mix(a.x, b.x, w), mix(a.y, b.y, w)};
      };
      const model::Point a1 = lerp(p0, p1, t0, t1), a2 = lerp(p1, p2, t1, t2), a3 = lerp(p2, p3, t2, t3);
      const model::Point b1 = lerp(a1, a2, t0, t2), b2 = lerp(a2, a3, t1, t3);
      curve.push_back(lerp(b1, b2, t1, t2));
    }
  }
  if (share >= 1) return curve;
  float length = 0;
  for (std::size_t i = 1; i < curve.size(); ++i) length += distance(curve[i - 1], curve[i]);
  float left = length * share;
  for (std::size_t i = 1; i < curve.size(); ++i) {
    const float d = distance(curve[i - 1], curve[i]);
    if (d >= left) {
      const float w = d > 0 ? left / d : 0;
      curve[i] = {mix(curve[i - 1].x, curve[i].x, w), mix(curve[i - 1].y, curve[i].y, w)};
      curve.resize(i + 1);
      return curve;
    }
    left -= d;
  }
  return curve;
}

}  // namespace azetta::core
