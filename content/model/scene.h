// A walkthrough: a ground (map picture), units that move over it from step to step, arrows, a text per step.
// Positions are fractions of the ground picture: x 0..1 from its left, y 0..1 from its top. Maps never mirror.
// Plain immutable values once loaded.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::model {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};
struct Rect {  // camera and areas, in fractions of the ground
  float x = 0, y = 0, w = 1, h = 1;
  friend bool operator==(const Rect&, const Rect&) = default;
};

// Sides differ in shape before they differ in colour.
enum class SideShape : std::uint8_t { Pointed, Square, Round };
struct Side {
  std::string key;
  Localized name;
  SideShape shape = SideShape::Square;
  std::uint32_t fill_rgb = 0, mark_rgb = 0;
};

enum class UnitKind : std::uint8_t { Foot, Horse, Slingers, Mares, Ships, Camp, Commander, Man };  // Man: one, on foot or horse
struct Claim {  // a number and who says so; never shown without its author
  Localized text;  // "12,000"
  std::vector<SourceId> sources;
};
struct Unit {
  std::string key;
  std::uint8_t side = 0;  // index into Scene::sides
  UnitKind kind = UnitKind::Foot;
  Localized name;
  CardId person;  // who leads it, 0 = nobody known
  std::vector<Claim> strength;
};

// What sources or historians tell in rival ways: a walkthrough has none or 2 to 4, and steps, places and arrows may belong to one only.
struct Reconstruction {
  std::string key;
  Localized name;  // short: on the toggle
  Localized note;  // who says so
  std::vector<SourceId> sources;
};
inline constexpr std::size_t kFewestReconstructions = 2, kMostReconstructions = 4;
// `of`: 0 = belongs to all, n = to the n-th only. `index` counts from 0, as the visitor's choice does.
constexpr bool belongs(std::uint8_t of, std::size_t index) { return of == 0 || of == index + 1; }

struct Placement {  // a unit in one step; a unit without one is not on the map in that step
  std::uint16_t unit = 0;  // index into Scene::units
  Point at;
  float facing_deg = 0;  // 0 = up, clockwise
  bool conjecture = false;
  bool broken = false;   // routed: drawn scattered
  std::uint8_t reconstruction = 0;  // see belongs()
};
struct Arrow {
  std::uint8_t side = 0;
  std::vector<Point> path;  // 2 to 16 points, drawn as a smooth curve
  bool conjecture = false;
  std::uint8_t reconstruction = 0;
};
struct Step {
  std::string key;
  Localized title, text;
  std::vector<SourceId> sources;
  bool conjecture = false;  // the whole step is a reconstruction
  Rect camera;
  std::vector<Placement> placements;
  std::vector<Arrow> arrows;
  std::uint8_t reconstruction = 0;
};

enum class MapLabelKind : std::uint8_t { Town, Mountain, Region, Water, Camp };
struct MapLabel {
  Point at;
  MapLabelKind kind = MapLabelKind::Town;
  Localized text;
};

struct Scene {
  SceneId id;
  std::string slug;
  CardId card;
  ImageId ground;
  float aspect = 4.0f / 3.0f;  // width / height of the ground
  Localized note;              // what on this map is schematic or invented
  std::vector<Side> sides;
  std::vector<Unit> units;
  std::vector<Step> steps;     // 1 to 32
  std::vector<MapLabel> labels;
  std::vector<Reconstruction> reconstructions;  // none or 2 to 4; each has a step
};

}  // namespace azetta::model
