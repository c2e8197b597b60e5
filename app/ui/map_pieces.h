// Our map language: units as blocks that differ in shape by side and in mark by kind, arrows, solid where the sources say so
// and dashed where it is conjecture. Drawn in pixels, never mirrored. UI thread.
#pragma once
#include <vector>

#include "app/core/playback.h"
#include "app/ui/frame.h"
#include "content/model/scene.h"

namespace azetta::ui {

struct MapView {  // from fractions of the ground to pixels
  RectPx view;
  model::Rect camera;
  float x(float fx) const { return view.x + (fx - camera.x) / camera.w * view.w; }
  float y(float fy) const { return view.y + (fy - camera.y) / camera.h * view.h; }
};

// Half-length of a unit's block in px at this size of map.
float unit_size_px(const Frame& f, const MapView& map);
void draw_unit(Frame& f, const model::Side& side, model::UnitKind kind, float cx, float cy, float size_px, float facing_deg,
               float presence, bool conjecture, bool broken);
void draw_arrow(Frame& f, const MapView& map, const model::Side& side, const model::Arrow& arrow, float share);

}  // namespace azetta::ui
