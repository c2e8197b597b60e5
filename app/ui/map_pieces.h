// Our map language: units as blocks that differ in shape by side and in mark by kind, arrows, solid where the sources say so
// and dashed and pale where it is conjecture. Drawn in pixels, never mirrored. UI thread.
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

struct PieceLook {
  float facing_deg = 0;
  float presence = 1;  // 0..1: coming or going
  bool conjecture = false, broken = false;
};

// Half-length of a unit's block in px at this size of map.
float unit_size_px(const Frame& f, const RectPx& map);
void draw_unit(Frame& f, const model::Side& side, model::UnitKind kind, float cx, float cy, float size_px, const PieceLook& look);
// What it covers, turned as it is.
RectPx unit_box(model::UnitKind kind, float cx, float cy, float size_px, const PieceLook& look);
void draw_arrow(Frame& f, const MapView& map, const model::Side& side, const model::Arrow& arrow, float from, float to);
// What its whole length covers, in pieces along it.
std::vector<RectPx> arrow_boxes(const Frame& f, const MapView& map, const model::Arrow& arrow);
// For the key: a block in this colour as attested or conjectured pieces are drawn, in the middle of `r`.
void draw_sample(Frame& f, const RectU& r, std::uint32_t rgb, bool conjecture);

}  // namespace azetta::ui
