// A walkthrough at a moment, as a pure function of its position: where each unit is, how much of the arrows is drawn, where the
// camera looks. A position is a real number: 3 is the fourth step at rest, 3.25 a quarter of the move to the fifth. So playing, stepping
// and a finger on the progress bar are the same thing, forward and backward. Places are fractions of the ground.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "content/model/scene.h"

namespace azetta::core {

struct UnitPose {
  std::uint16_t unit = 0;
  model::Point at;
  float facing_deg = 0;
  float presence = 1;  // 0..1: coming or going
  bool conjecture = false, broken = false;
  bool moves = false;  // between two places right now
};
struct ArrowPart {  // the piece [from, to] of an arrow's length
  std::uint16_t step = 0, arrow = 0;  // of the scene's steps, of that step's arrows
  float from = 0, to = 1;
};
struct SceneMoment {
  std::vector<UnitPose> units;  // in the scene's unit order
  std::vector<ArrowPart> arrows;
  model::Rect camera;
  bool at_rest = true;
};

namespace playback {
// Of a move: units and camera go first, then the arrows grow; those of the step before draw in while the units set out.
inline constexpr double kUnitsUntil = 0.55, kArrowsFrom = 0.5, kGoneBy = 0.3;
inline constexpr double kEntry = 0.5;   // a walkthrough opens this much before its first step: its arrows grow
inline constexpr double kMoveS = 1.9;   // of one move
inline constexpr float kNear = 0.1f;    // of the ground's width: an arrow that begins and ends this near is the unit's path
}  // namespace playback

// The steps of one reconstruction (belongs()), in order: a position counts these. Empty for a scene without steps.
std::vector<std::uint16_t> steps_of(const model::Scene& scene, std::size_t telling);

// The position is clamped to the steps there are; -kEntry to 0 is the opening of the first. A scene without steps gives an empty moment.
// A unit goes along an arrow of the step it comes to, where one of its side's begins near it and ends near its goal; else straight.
SceneMoment scene_at(const model::Scene& scene, std::size_t telling, double position);

// Points on the smooth curve (centripetal Catmull-Rom) through an arrow's path, from one share of its length to another.
std::vector<model::Point> arrow_curve(const std::vector<model::Point>& path, float from, float to);

}  // namespace azetta::core
