#include "app/ui/timeline_room.h"

#include <algorithm>
#include <cmath>

namespace azetta::ui {
namespace {

constexpr float kRow = 84, kLine = 48;  // two lines of small words and the line of time beneath them; one line
constexpr float kCell = 330;
constexpr float kButton = 96, kGap = 8, kFoot = 112;
constexpr float kJulian = 52, kHijri = 42;

}  // namespace

TimelineRoom timeline_room(const Metrics& m, const RectU& area, std::size_t lanes, bool lives) {
  TimelineRoom room;
  const float margin = m.portrait ? 32.0f : 40.0f;
  const float title_h = m.portrait ? 76.0f : 0.0f;
  const float names_w = m.portrait ? 0.0f : 236.0f;
  const float foot_h = m.portrait ? 2 * kFoot : kFoot;
  const float top = area.y + title_h;
  room.title = m.portrait ? RectU{margin, area.y, area.w - 2 * margin, title_h} : RectU{margin, area.y, names_w - margin - 8, kJulian + kHijri};
  room.julian = {area.x + names_w, top, area.w - names_w, kJulian};
  room.hijri = {area.x + names_w, top + kJulian, area.w - names_w, kHijri};
  room.window = {area.x + names_w, room.hijri.bottom(), area.w - names_w, area.bottom() - foot_h - room.hijri.bottom()};

  // The foot: the overview between "earlier" and "later", then the three of the scale; upright in two rows.
  float y = area.bottom() - foot_h + (kFoot - kButton) / 2;
  const auto button = [&](float x) { return RectU{x, y, kButton, kButton}; };
  if (m.portrait) {
    room.strip = {margin, y, area.w - 2 * margin, kButton};
    y += kFoot;
    const float step = kButton + 3 * kGap, first = (area.w - 5 * kButton - 4 * 3 * kGap) / 2;
    RectU* const all[] = {&room.earlier, &room.later, &room.wider, &room.whole, &room.closer};
    for (std::size_t i = 0; i < 5; ++i) *all[i] = button(first + static_cast<float>(i) * step);
  } else {
    room.earlier = button(margin);
    room.closer = button(area.w - margin - kButton);
    room.whole = button(room.closer.x - kButton - kGap);
    room.wider = button(room.whole.x - kButton - kGap);
    room.later = button(room.wider.x - kButton - 4 * kGap);
    room.strip = {room.earlier.end() + 2 * kGap, y, room.later.x - room.earlier.end() - 4 * kGap, kButton};
  }

  room.text = m.text;
  room.row_u = std::round(kRow * m.text);
  room.cell_u = std::round(kCell * m.text);
  const float name_h = m.portrait ? std::round(44 * std::min(m.text, 1.3f)) : 0.0f;
  const float lives_h = lives ? name_h + std::round(room.row_u * 1.08f) : 0.0f;
  const auto count = static_cast<float>(std::max<std::size_t>(lanes, 1));
  float lane_h = std::floor((room.window.h - lives_h) / count);
  const float rows_h = lane_h - name_h;
  // Many lanes have one line each, and that may have to be small.
  if (rows_h < room.row_u) {
    room.lines = rows_h < room.row_u * 0.85f ? 1 : 2;
    const float row = std::max(rows_h, 24.0f);
    if (room.lines == 1) room.text = std::min(room.text, row / kLine);
    room.row_u = row;
  }
  const auto rows = static_cast<std::uint8_t>(std::clamp(static_cast<int>(rows_h / room.row_u), 1, 6));
  // Rows take what room there is.
  if (room.lines == 2) room.row_u = std::min(std::floor(rows_h / static_cast<float>(rows)), room.row_u * 1.12f);
  float at = room.window.y;
  for (std::size_t i = 0; i < lanes + (lives ? 1 : 0); ++i) {
    const bool last = i == lanes;
    const float h = last ? room.window.bottom() - at : lane_h;
    LaneRoom lane;
    lane.all = {area.x, at, area.w, h};
    lane.name = m.portrait ? RectU{margin, at, area.w - 2 * margin, name_h} : RectU{margin, at, names_w - margin - 12, h};
    lane.rows = last ? static_cast<std::uint8_t>(std::clamp(static_cast<int>((h - name_h) / room.row_u), 1, 6)) : rows;
    lane.rows_y = at + name_h + std::max(0.0f, (h - name_h - static_cast<float>(lane.rows) * room.row_u) / 2);
    room.lanes.push_back(lane);
    at += h;
  }

  if (m.portrait) {
    const float h = std::min(area.h * 0.62f, m.large_text ? 1180.0f : 940.0f);
    room.panel_first = room.panel_last = {24, room.strip.y - 8 - h, area.w - 48, h};
  } else {
    const float w = std::min(m.large_text ? 900.0f : 680.0f, area.w * 0.5f);
    room.panel_first = {24, area.y + 16, w, room.strip.y - area.y - 24};
    room.panel_last = {area.w - 24 - w, area.y + 16, w, room.panel_first.h};
  }
  return room;
}

float TimelineSight::x(double axis) const {
  // Beyond the window by more than a screen it does not matter how far.
  const double u = core::place_u(frame, look, axis) + frame.view_u / 2;
  return room.window.x + static_cast<float>(std::clamp(u, -20'000.0, 40'000.0));
}

}  // namespace azetta::ui
