// What lies under the names: areas in their holders' colours, hatched where their extent is not known, and arrows.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"
#include "app/ui/map_parts.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

using core::MapThing;

constexpr float kSolid = 0.42f, kHatchedGround = 0.14f, kHatch = 0.66f, kEdge = 0.85f;  // opacity
constexpr float kHatchSpacing_u = 13, kHatchLine_u = 3;

ImU32 colour(std::uint32_t rgb, float alpha) {
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(std::clamp(alpha, 0.0f, 1.0f) * 255 + 0.5f));
}

std::vector<model::Point> on_screen(const MapWindow& map, std::span<const model::Point> points) {
  std::vector<model::Point> out;
  out.reserve(points.size());
  for (const model::Point& p : points) out.push_back({map.x(p.x), map.y(p.y)});
  return out;
}

bool meets(const MapWindow& map, const model::Rect& box) {
  return map.x(box.x) < map.px.right() && map.x(box.x + box.w) > map.px.x && map.y(box.y) < map.px.bottom() && map.y(box.y + box.h) > map.px.y;
}

void fill_triangles(ImDrawList* draw, const std::vector<model::Point>& ring, const std::vector<std::uint16_t>& triangles, ImU32 c) {
  if (triangles.empty()) return;
  const ImVec2 white = ImGui::GetDrawListSharedData() ? ImGui::GetFontTexUvWhitePixel() : ImVec2{};
  draw->PrimReserve(static_cast<int>(triangles.size()), static_cast<int>(ring.size()));
  const auto base = static_cast<ImDrawIdx>(draw->_VtxCurrentIdx);
  for (const std::uint16_t i : triangles) draw->PrimWriteIdx(static_cast<ImDrawIdx>(base + i));
  for (const model::Point& p : ring) draw->PrimWriteVtx({p.x, p.y}, white, c);
}

void edge(ImDrawList* draw, const std::vector<model::Point>& ring, ImU32 c, float thick) {
  std::vector<ImVec2> line;
  line.reserve(ring.size());
  for (const model::Point& p : ring) {
    if (line.empty() || std::hypot(p.x - line.back().x, p.y - line.back().y) > 0.7f) line.push_back({p.x, p.y});
  }
  if (line.size() > 2) draw->AddPolyline(line.data(), static_cast<int>(line.size()), c, ImDrawFlags_Closed, thick);
}

void holding(Frame& f, const MapWindow& map, std::size_t i, float presence) {
  const core::MapArea& area = map.sheet.areas[i];
  if (presence <= 0 || !meets(map, area.box)) return;
  const model::Holding& what = map.sheet.map.holdings[i];
  const std::uint32_t rgb = map.sheet.map.holders[what.holder].colour_rgb;
  const bool known = what.certainty == model::Certainty::WellAttested;
  const std::vector<model::Point> ring = on_screen(map, area.ring);
  fill_triangles(f.draw, ring, area.triangles, colour(rgb, presence * (known ? kSolid : kHatchedGround)));
  const core::MapPick& pick = f.state.place.map.pick;
  const bool picked = pick.what == MapThing::Holding && pick.row == i + 1;
  if (!known) {
    // Lines that stay with the land while it moves; when it grows, twice as many come between them.
    const float usual = kHatchSpacing_u * f.m.k;
    const float level = std::floor(std::log2(std::max(map.whole.w / std::max(map.px.w, 1.0f), 1e-3f)) + 0.5f);
    const float spacing = usual * (map.whole.w / std::max(map.px.w, 1.0f)) / std::exp2(level);
    std::vector<core::HatchLine> lines;
    core::hatch_ring(ring, spacing, {map.whole.x, map.whole.y}, {map.px.x, map.px.y, map.px.w, map.px.h}, lines);
    const ImU32 c = colour(rgb, presence * kHatch);
    const float thick = std::max(1.5f, kHatchLine_u * f.m.k);
    for (const core::HatchLine& line : lines) f.draw->AddLine({line.a.x, line.a.y}, {line.b.x, line.b.y}, c, thick);
  }
  if (known || picked) {
    edge(f.draw, ring, picked ? colour(f.theme.accent, 1) : colour(rgb, presence * kEdge), std::max(1.5f, (picked ? 5.0f : 2.5f) * f.m.k));
  }
}

// How far the year has come since it gave way to another, 0..1.
float come(Frame& f, double lasts_s) {
  const core::MapMotion& motion = f.state.map;
  if (motion.year_from == f.state.place.map.year || f.motion.low) return 1;
  const double share = core::progress(f.now_s, motion.year_s, lasts_s);
  if (share < 1) f.animating = true;
  return static_cast<float>(core::ease_out(share));
}

// The line up to a part of its length.
std::vector<ImVec2> until(const std::vector<model::Point>& line, float share) {
  std::vector<ImVec2> out;
  float length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  float left = length * std::clamp(share, 0.0f, 1.0f);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == 0) {
      out.push_back({line[0].x, line[0].y});
      continue;
    }
    const float d = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    if (d >= left && share < 1) {
      const float w = d > 0 ? left / d : 0;
      out.push_back({line[i - 1].x + (line[i].x - line[i - 1].x) * w, line[i - 1].y + (line[i].y - line[i - 1].y) * w});
      break;
    }
    left -= d;
    if (d > 0.5f || i + 1 == line.size()) out.push_back({line[i].x, line[i].y});
  }
  return out;
}

void dashed(ImDrawList* draw, const std::vector<ImVec2>& line, ImU32 c, float thick, float dash) {
  float left = dash;
  bool on = true;
  int most = 2'000;
  for (std::size_t i = 1; i < line.size(); ++i) {
    ImVec2 a = line[i - 1];
    const ImVec2 b = line[i];
    for (float d = std::hypot(b.x - a.x, b.y - a.y); d > 0.01f && most-- > 0;) {
      const float step = std::min(d, left);
      const ImVec2 m{a.x + (b.x - a.x) * step / d, a.y + (b.y - a.y) * step / d};
      if (on) draw->AddLine(a, m, c, thick);
      a = m;
      d -= step;
      left -= step;
      if (left <= 0.01f) {
        on = !on;
        left = on ? dash : dash * 0.6f;
      }
    }
  }
}

void movement(Frame& f, const MapWindow& map, std::size_t i, float share, float presence) {
  const model::Movement& what = map.sheet.map.movements[i];
  std::vector<ImVec2> line = until(on_screen(map, map.sheet.paths[i]), share);
  if (share <= 0 || presence <= 0 || line.size() < 2) return;
  const std::uint32_t rgb = what.holder ? map.sheet.map.holders[*what.holder].colour_rgb : f.theme.map_land;
  const core::MapPick& pick = f.state.place.map.pick;
  const bool picked = pick.what == MapThing::Movement && pick.row == i + 1;
  const float thick = 8 * f.m.k, head = 30 * f.m.k, rim = std::max(1.5f, 2.5f * f.m.k);
  const ImVec2 tip = line.back();
  while (line.size() > 2 && std::hypot(tip.x - line[line.size() - 2].x, tip.y - line[line.size() - 2].y) < head) {
    line.erase(line.end() - 2);
  }
  const ImVec2 from = line[line.size() - 2];
  const float length = std::max(std::hypot(tip.x - from.x, tip.y - from.y), 0.01f);
  const float dx = (tip.x - from.x) / length, dy = (tip.y - from.y) / length;
  const float size = std::min(head, length);
  line.back() = {tip.x - dx * size * 0.8f, tip.y - dy * size * 0.8f};
  const ImU32 paper = colour(picked ? f.theme.accent : f.theme.paper, presence), body = colour(rgb, presence);
  const float around = thick + 2 * rim + (picked ? 2 * rim : 0);
  if (what.certainty == model::Certainty::WellAttested) {
    f.draw->AddPolyline(line.data(), static_cast<int>(line.size()), paper, ImDrawFlags_None, around);
    f.draw->AddPolyline(line.data(), static_cast<int>(line.size()), body, ImDrawFlags_None, thick);
  } else {
    dashed(f.draw, line, paper, around, 22 * f.m.k);
    dashed(f.draw, line, body, thick, 22 * f.m.k);
  }
  const float half = size * 0.56f;
  const ImVec2 base{tip.x - dx * size, tip.y - dy * size};
  const ImVec2 p[3] = {tip, {base.x - dy * half, base.y + dx * half}, {base.x + dy * half, base.y - dx * half}};
  f.draw->AddTriangleFilled(p[0], p[1], p[2], body);
  f.draw->AddPolyline(p, 3, paper, ImDrawFlags_Closed, rim);
}

bool covers(const auto& thing, int year) { return thing.ce_from <= year && year <= thing.ce_to; }

}  // namespace

void draw_holdings(Frame& f, const MapWindow& map) {
  if (f.state.place.map.hides(core::MapLayer::Holders)) return;
  const float now = come(f, core::map_rules::kFade_s);
  if (f.dry()) return;
  const int before = f.state.map.year_from;
  for (std::size_t i = 0; i < map.sheet.map.holdings.size(); ++i) {
    const model::Holding& what = map.sheet.map.holdings[i];
    const bool is = covers(what, map.year), was = covers(what, before);
    if (is || (was && now < 1)) holding(f, map, i, is && was ? 1 : is ? now : 1 - now);
  }
}

void draw_movements(Frame& f, const MapWindow& map) {
  if (f.state.place.map.hides(core::MapLayer::Battles)) return;
  bool any = false;
  for (const model::Movement& what : map.sheet.map.movements) any = any || covers(what, map.year);
  const float fades = come(f, core::map_rules::kFade_s);
  const float grows = any ? come(f, core::map_rules::kGrow_s) : 1;
  if (f.dry()) return;
  const int before = f.state.map.year_from;
  for (std::size_t i = 0; i < map.sheet.map.movements.size(); ++i) {
    const model::Movement& what = map.sheet.map.movements[i];
    const bool is = covers(what, map.year), was = covers(what, before);
    if (is || (was && fades < 1)) movement(f, map, i, is && !was ? grows : 1, is ? 1 : 1 - fades);
  }
}

void holder_swatch(Frame& f, const RectU& r, std::uint32_t rgb, bool hatched) {
  if (f.dry()) return;
  fill(f, r, f.theme.paper);
  fill(f, r, rgb, hatched ? kHatchedGround : kSolid);
  const RectPx p = f.px(r);
  if (hatched) {
    const model::Point ring[4] = {{p.x, p.y}, {p.right(), p.y}, {p.right(), p.bottom()}, {p.x, p.bottom()}};
    std::vector<core::HatchLine> lines;
    core::hatch_ring(ring, 10 * f.m.k, {p.x, p.y}, {p.x, p.y, p.w, p.h}, lines);
    f.draw->PushClipRect({p.x, p.y}, {p.right(), p.bottom()}, true);
    for (const core::HatchLine& line : lines) f.draw->AddLine({line.a.x, line.a.y}, {line.b.x, line.b.y}, colour(rgb, 0.9f), std::max(1.5f, 3 * f.m.k));
    f.draw->PopClipRect();
  }
  outline(f, r, rgb, 3);
}

std::uint32_t readable_on_paper(const Frame& f, std::uint32_t rgb) {
  const auto part = [](std::uint32_t of, int shift) { return static_cast<float>(of >> shift & 255); };
  std::uint32_t out = rgb;
  for (float share = 0.1f; share < 1 && contrast(out, f.theme.paper) < 4.6f; share += 0.1f) {
    out = 0;
    for (const int shift : {16, 8, 0}) {
      out |= static_cast<std::uint32_t>(part(rgb, shift) + (part(f.theme.ink, shift) - part(rgb, shift)) * share + 0.5f) << shift;
    }
  }
  return out;
}

}  // namespace azetta::ui
