// The map: relief under fingers, who held what in the year, battles and marches, names by rank; the years under it, and beside it (upright:
// below it) the key or what was touched. The map itself never mirrors.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/map_parts.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/zoom_picture.h"

namespace azetta::ui {
namespace {

constexpr float kColumn = 480, kButton = 96, kButtonGap = 10;
constexpr double kCutsLittle = 1.12;     // a window that is filled by so much
constexpr float kTouchMovement_u = 30;  // so near to an arrow is meant to be on it

struct MapLayout {
  RectU window, strip, column;
};

MapLayout layout(const Metrics& m, const RectU& area) {
  MapLayout at;
  const float strip = map_strip_height();
  if (m.portrait) {
    const float column = std::round(std::min(620.0f, area.h * 0.36f));
    at.column = {area.x, area.bottom() - column, area.w, column};
    at.strip = {area.x, at.column.y - strip, area.w, strip};
    at.window = {area.x, area.y, area.w, at.strip.y - area.y};
  } else {
    at.column = {area.end() - kColumn, area.y, kColumn, area.h};
    at.strip = {area.x, area.bottom() - strip, area.w - kColumn, strip};
    at.window = {area.x, area.y, at.strip.w, at.strip.y - area.y};
  }
  return at;
}

core::ZoomFrame frame_of(const Frame& f, const core::MapSheet& sheet, const model::ImageInfo& info, const RectU& window) {
  core::ZoomFrame frame = zoom_frame(f, info, window);
  // It begins filling its window where that cuts off little; upright it always does, with what the pack tells of in the middle.
  const double fills = std::max(frame.view_w / frame.picture_w, frame.view_h / frame.picture_h);
  frame.start_scale = std::clamp(f.m.portrait || fills <= kCutsLittle ? fills : 1.0, 1.0, frame.max_scale);
  frame.start_x = static_cast<double>(sheet.middle.x) - 0.5;
  frame.start_y = static_cast<double>(sheet.middle.y) - 0.5;
  return frame;
}

// Where zoom_picture draws the whole picture.
RectPx whole_of(const Frame& f, const RectPx& window, const core::ZoomFrame& frame, const core::ZoomView& view, bool at_rest) {
  const auto k = static_cast<double>(f.m.k);
  RectPx whole;
  whole.w = static_cast<float>(static_cast<double>(std::max(1L, std::lround(frame.picture_w * k))) * view.scale);
  whole.h = static_cast<float>(static_cast<double>(std::max(1L, std::lround(frame.picture_h * k))) * view.scale);
  whole.x = window.x + (window.w - whole.w) / 2 + static_cast<float>(view.x) * f.m.k;
  whole.y = window.y + (window.h - whole.h) / 2 + static_cast<float>(view.y) * f.m.k;
  if (at_rest) {
    whole.x = std::round(whole.x);
    whole.y = std::round(whole.y);
  }
  return whole;
}

// Larger, smaller, whole: over the map, at the side where reading ends, low enough for everybody.
RectU buttons_of(const RectU& window) {
  const float h = 3 * kButton + 2 * kButtonGap;
  return {window.end() - 20 - kButton, window.bottom() - 20 - h, kButton, h};
}

void buttons(Frame& f, const RectU& r, const core::ZoomFrame& frame, const core::ZoomView& view) {
  const auto cell = [&](int i) { return RectU{r.x, r.y + static_cast<float>(i) * (kButton + kButtonGap), kButton, kButton}; };
  const bool whole = view.scale <= 1.001, closest = view.scale >= frame.max_scale * 0.999;
  const auto by = static_cast<float>(core::zoom::kButton);
  lozenge_button(f, "map.larger", cell(0), "zoom-in", {}, core::ZoomBy{frame, by}, {.enabled = !closest, .repeats = true}, word_in(f, "viewer.larger"));
  lozenge_button(f, "map.smaller", cell(1), "zoom-out", {}, core::ZoomBy{frame, 1 / by}, {.enabled = !whole, .repeats = true},
                 word_in(f, "viewer.smaller"));
  lozenge_button(f, "map.whole", cell(2), "whole", {}, core::ZoomWhole{frame}, {.enabled = !whole}, word_in(f, "map.whole"));
}

// What a tap on the land itself means: the movement or area that lies there; else that nothing is explained any more.
std::optional<core::Event> touched(const core::MapSheet& sheet, const core::MapPlace& state, const model::Point& at, float near) {
  core::MapPick pick;
  if (!state.hides(core::MapLayer::Battles)) {
    if (const auto movement = core::movement_near(sheet, state.year, at, near)) pick = {core::MapThing::Movement, static_cast<std::uint32_t>(*movement + 1)};
  }
  if (pick.what == core::MapThing::None && !state.hides(core::MapLayer::Holders)) {
    if (const auto holding = core::holding_under(sheet, state.year, at)) pick = {core::MapThing::Holding, static_cast<std::uint32_t>(*holding + 1)};
  }
  if (pick.what != core::MapThing::None) return core::MapAction{core::MapTouch{pick, 0}};
  if (state.pick.what != core::MapThing::None) return core::MapAction{core::MapClose{}};
  return std::nullopt;
}

}  // namespace

void draw_map(Frame& f, const RectU& area) {
  fill(f, area, f.theme.bar);
  const core::MapSheetPtr sheet = f.content.map();
  const model::ImageInfo* info = sheet ? f.content.image(sheet->map.image) : nullptr;
  if (!info) {
    f.failed = f.content.map_failed() || (sheet && f.content.failed(sheet->map.image));
    ++f.missing;
    return;
  }
  const MapLayout at = layout(f.m, area);
  const core::ZoomFrame frame = frame_of(f, *sheet, *info, at.window);
  core::Zoomer zoomer = f.state.zoom;  // in this layout, whatever it was when a finger last moved it
  core::set_frame(zoomer, frame, f.now_s);
  const core::ZoomView view = core::view_at(zoomer, f.now_s);
  const bool at_rest = core::at_rest(zoomer, f.now_s);
  zoom_picture(f, sheet->map.image, *info, at.window, frame, view, at_rest);
  const RectPx px = f.px(at.window);
  const MapWindow map{*sheet, at.window, px, whole_of(f, px, frame, view, at_rest), f.state.place.map.year};
  note_drawn(f, "map", Role::Map, at.window, in(f, sheet->map.note));
  if (!f.dry()) {
    const float near = kTouchMovement_u * f.m.k / map.whole.w;
    f.widgets.add(Region{.id = "map", .rect = px, .what = Zooms{frame, [sheet, state = f.state.place.map, whole = map.whole, near](float x, float y) {
                           return touched(*sheet, state, {(x - whole.x) / whole.w, (y - whole.y) / whole.h}, near);
                         }}});
    f.draw->PushClipRect({px.x, px.y}, {px.right(), px.bottom()}, true);
  }
  // The dark beside the picture is no land.
  if (!f.dry()) f.draw->PushClipRect({std::round(map.whole.x), std::round(map.whole.y)}, {std::round(map.whole.right()), std::round(map.whole.bottom())}, true);
  draw_holdings(f, map);
  draw_movements(f, map);
  if (!f.dry()) f.draw->PopClipRect();
  const RectU over = buttons_of(at.window);
  const RectPx over_px = f.px(over);
  draw_places(f, map, {{over_px.x, over_px.y, over_px.w, over_px.h}});
  if (!f.dry()) f.draw->PopClipRect();
  buttons(f, over, frame, core::goal(zoomer, f.now_s));
  draw_map_column(f, *sheet, at.column);
  draw_map_strip(f, *sheet, at.strip);
}

}  // namespace azetta::ui
