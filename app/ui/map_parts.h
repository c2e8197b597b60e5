// The parts of the map's screen: what lies on the picture, the years under it, what is told beside it. Each is a function of
// the frame and of the sheet (core/map_sheet.h). UI thread.
#pragma once
#include <vector>

#include "app/core/label_place.h"
#include "app/core/map_sheet.h"
#include "app/ui/frame.h"
#include "app/ui/type.h"

namespace azetta::ui {

// The window on the picture. Never mirrored; only where it stands is.
struct MapWindow {
  const core::MapSheet& sheet;
  RectU at;
  RectPx px;         // of the window
  RectPx whole;      // where the whole picture would be
  int year = 0;
  float x(float fx) const { return whole.x + fx * whole.w; }
  float y(float fy) const { return whole.y + fy * whole.h; }
  model::Point picture(float x_px, float y_px) const { return {(x_px - whole.x) / whole.w, (y_px - whole.y) / whole.h}; }
  bool sees(float x_px, float y_px, float around_px) const {
    return x_px > px.x - around_px && y_px > px.y - around_px && x_px < px.right() + around_px && y_px < px.bottom() + around_px;
  }
};

// Areas and movements of the year, those of the year before fading. map_land.cpp
void draw_holdings(Frame& f, const MapWindow& map);
void draw_movements(Frame& f, const MapWindow& map);
// A piece of the map's key: a swatch in the colour of a holder, hatched or solid.
void holder_swatch(Frame& f, const RectU& r, std::uint32_t rgb, bool hatched);
// That colour, darkened until letters in it can be read on the map's paper.
std::uint32_t readable_on_paper(const Frame& f, std::uint32_t rgb);

// Marks of places, and all names, none over another; `taken`: what lies over the map. Declares what is touchable. map_names.cpp
void draw_places(Frame& f, const MapWindow& map, std::vector<core::LabelBox> taken);
// The mark of a kind of place, s px wide, as on the map; `strong`: something happened there in the year.
void place_mark(Frame& f, float cx, float cy, float s, const model::Place& place, bool strong, bool open);

// The track of years, its buttons under it. map_strip.cpp
float map_strip_height();
void draw_map_strip(Frame& f, const core::MapSheet& sheet, const RectU& r);

// What is told beside the map: what happened in the year and the key, or what was touched; and what can be hidden. map_column.cpp
void draw_map_column(Frame& f, const core::MapSheet& sheet, const RectU& r);

// "640–669 CE (19–49 AH)"; AH only where the pack counts in it and `hijri` is asked for.
TextIn years_in(Frame& f, const core::MapSheet& sheet, int from, int to, bool hijri);

}  // namespace azetta::ui
