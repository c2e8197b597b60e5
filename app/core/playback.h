// A walkthrough between two steps, as a pure function of time: where each unit is, how far the arrows have grown, where the
// camera looks. Positions are fractions of the ground.
#pragma once
#include <cstddef>
#include <vector>

#include "content/model/scene.h"

namespace azetta::core {

struct UnitPose {
  std::uint16_t unit = 0;
  model::Point at;
  float facing_deg = 0;
  float presence = 1;  // 0..1: coming or going
  bool conjecture = false, broken = false;
};
struct SceneMoment {
  std::vector<UnitPose> units;  // in the scene's unit order
  float arrows = 1;             // 0..1: of the step's arrows, how much of their length is drawn
  model::Rect camera;
  bool at_rest = true;
};

// Seconds of a move: units and camera first, then the arrows grow.
inline constexpr double kMoveS = 0.9, kArrowS = 0.9;

// since_s: seconds since leaving step `from` for `to`. Indices beyond the steps are clamped; a scene without steps gives an
// empty moment. instant: low motion, everything is where it goes.
SceneMoment scene_at(const model::Scene& scene, std::size_t from, std::size_t to, double since_s, bool instant);

// Points on the smooth curve (centripetal Catmull-Rom) through an arrow's path, up to `share` of its length.
std::vector<model::Point> arrow_curve(const std::vector<model::Point>& path, float share);

}  // namespace azetta::core
