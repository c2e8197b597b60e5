#include "app/ui/timeline_room.h"

#include <algorithm>
#include <cmath>

namespace azetta::ui {
namespace {

constexpr float kRow = 79, kLine = 48;  // two lines of small words and the line of time beneath them; one line
constexpr float kCell = 370;
constexpr float kPad = 8;               // at a lane's foot: for the strokes that say how dense it is
constexpr std::uint8_t kMostRows = 6;
constexpr float kButton = 96, kGap = 8, kFoot = 112;
constexpr float kJulian = 52, kHijri = 50;

// So many rows to as many lanes, one at least to each: the next always to whom it relieves most (Sainte-Laguë).
std::vector<std::uint8_t> apportion(std::span<const std::size_t> members, int rows) {
  std::vector<std::uint8_t> out(members.size(), 1);
  for (int left = rows - static_cast<int>(members.size()); left > 0; --left) {
    std::size_t best = members.size();
    const auto need = [&](std::size_t i) { return static_cast<double>(members[i]) / (2 * out[i] + 1); };
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (out[i] < kMostRows && (best == members.size() || need(i) > need(best))) best = i;
    }
    if (best == members.size()) break;
    ++out[best];
  }
  return out;
}

void share_out(const Metrics& m, const RectU& area, std::span<const std::size_t> members, float margin, TimelineRoom& room) {
  const std::size_t lanes = std::max<std::size_t>(members.size(), 1);
  const auto count = static_cast<float>(lanes);
  const float name_h = m.portrait ? std::round(44 * std::min(m.text, 1.3f)) : 0.0f;
  const float free = room.window.h - count * (name_h + kPad);
  room.text = m.text;
  room.row_u = std::round(kRow * m.text);
  std::vector<std::uint8_t> rows(members.size(), 1);
  if (free >= count * room.row_u) {
    const int all = static_cast<int>(free / room.row_u);
    rows = apportion(members, all);
    room.row_u = std::min(std::floor(free / static_cast<float>(all)), std::floor(room.row_u * 1.1f));
  } else {
    // Many lanes, or very large words: one row each, as large as it can be; in the end one line.
    room.row_u = std::max(std::floor(free / count), 24.0f);
    room.text = std::min(m.text, std::max(room.row_u / kRow, std::min(1.0f, room.row_u / kLine)));
    room.lines = room.row_u >= kRow * room.text * 0.98f ? 2 : 1;
  }
  room.cell_u = std::round(kCell * std::max(room.text, 1.0f));
  float used = 0;
  for (const std::uint8_t r : rows) used += name_h + kPad + static_cast<float>(r) * room.row_u;
  const float spare = std::max(0.0f, std::floor((room.window.h - used) / count));
  float at = room.window.y;
  for (std::size_t i = 0; i < members.size(); ++i) {
    LaneRoom lane;
    lane.rows = rows[i];
    const float h = i + 1 == members.size() ? room.window.bottom() - at : name_h + kPad + static_cast<float>(lane.rows) * room.row_u + spare;
    lane.all = {area.x, at, area.w, h};
    lane.name = m.portrait ? RectU{margin, at, area.w - 2 * margin, name_h} : RectU{margin, at, room.window.x - margin - 12, h};
    lane.rows_y = at + name_h + std::floor(spare / 2) + 2;
    room.lanes.push_back(lane);
    at += h;
  }
}

}  // namespace

TimelineRoom timeline_room(const Metrics& m, const RectU& area, std::span<const std::size_t> members) {
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

  share_out(m, area, members, margin, room);

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
