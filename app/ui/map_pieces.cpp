#include "app/ui/map_pieces.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace azetta::ui {
namespace {

ImU32 colour(std::uint32_t rgb, float alpha) {
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(std::clamp(alpha, 0.0f, 1.0f) * 255 + 0.5f));
}

// A frame of reference that stands on a unit and looks where it faces: u across its front, v towards the enemy (up).
struct Stand {
  float cx, cy, c, s;
  ImVec2 at(float u, float v) const { return {cx + u * c + v * s, cy + u * s - v * c}; }
};

void dashed(ImDrawList* draw, const std::vector<ImVec2>& line, ImU32 c, float thick, float dash) {
  float left = dash;
  bool on = true;
  for (std::size_t i = 1; i < line.size(); ++i) {
    ImVec2 a = line[i - 1];
    const ImVec2 b = line[i];
    float d = std::hypot(b.x - a.x, b.y - a.y);
    while (d > 0.01f) {
      const float step = std::min(d, left);
      const ImVec2 m{a.x + (b.x - a.x) * step / d, a.y + (b.y - a.y) * step / d};
      if (on) draw->AddLine(a, m, c, thick);
      a = m;
      d -= step;
      left -= step;
      if (left <= 0.01f) {
        on = !on;
        left = on ? dash : dash * 0.7f;
      }
    }
  }
}

std::vector<ImVec2> outline_of(const Stand& st, model::SideShape shape, float w, float h) {
  switch (shape) {
    case model::SideShape::Pointed:  // a lozenge drawn long, as a weaver's spindle
      return {st.at(-w, 0), st.at(-w * 0.62f, h), st.at(w * 0.62f, h), st.at(w, 0), st.at(w * 0.62f, -h), st.at(-w * 0.62f, -h)};
    case model::SideShape::Round: {
      std::vector<ImVec2> p;
      for (int i = 0; i <= 8; ++i) {
        const float a = 3.14159265f * static_cast<float>(i) / 8;
        p.push_back(st.at(-w * std::cos(a), h * 0.1f + h * 0.9f * std::sin(a)));
      }
      p.push_back(st.at(w, -h));
      p.push_back(st.at(-w, -h));
      return p;
    }
    case model::SideShape::Square: break;
  }
  return {st.at(-w, h), st.at(w, h), st.at(w, -h), st.at(-w, -h)};
}

void small_lozenge(ImDrawList* draw, const Stand& st, float u, float v, float r, ImU32 c) {
  const ImVec2 p[4] = {st.at(u, v + r), st.at(u + r, v), st.at(u, v - r), st.at(u - r, v)};
  draw->AddConvexPolyFilled(p, 4, c);
}

// What the unit is: slashes for horse, squares for foot, dots for slingers, ...
void mark(ImDrawList* draw, const Stand& st, model::UnitKind kind, float w, float h, ImU32 c) {
  const float t = h * 0.26f;
  switch (kind) {
    case model::UnitKind::Horse:
      for (int i = -1; i <= 1; ++i) {
        const float u = static_cast<float>(i) * w * 0.36f;
        draw->AddLine(st.at(u - t, -h * 0.5f), st.at(u + t, h * 0.5f), c, t);
      }
      break;
    case model::UnitKind::Foot:
      for (int i = -1; i <= 1; ++i) {
        const float u = static_cast<float>(i) * w * 0.38f;
        const ImVec2 p[4] = {st.at(u - t, t), st.at(u + t, t), st.at(u + t, -t), st.at(u - t, -t)};
        draw->AddConvexPolyFilled(p, 4, c);
      }
      break;
    case model::UnitKind::Slingers:
      for (int i = -1; i <= 1; ++i) draw->AddCircleFilled(st.at(static_cast<float>(i) * w * 0.38f, 0), t, c, 8);
      break;
    case model::UnitKind::Mares:
      for (int i = -1; i <= 1; ++i) {
        const float u = static_cast<float>(i) * w * 0.4f;
        const ImVec2 p[3] = {st.at(u, h * 0.55f), st.at(u + t * 1.3f, -h * 0.45f), st.at(u - t * 1.3f, -h * 0.45f)};
        draw->AddConvexPolyFilled(p, 3, c);
      }
      break;
    case model::UnitKind::Ships:
      draw->AddLine(st.at(-w * 0.5f, -h * 0.3f), st.at(w * 0.5f, -h * 0.3f), c, t);
      draw->AddLine(st.at(0, -h * 0.3f), st.at(0, h * 0.6f), c, t);
      break;
    case model::UnitKind::Camp: break;  // drawn as tents
    case model::UnitKind::Commander:
      small_lozenge(draw, st, 0, 0, h * 0.7f, c);
      break;
  }
}

}  // namespace

float unit_size_px(const Frame& f, const MapView& map) {
  // A block is about a twentieth of the map wide, and big enough to be read and touched.
  return std::max(map.view.w * 0.036f, 34 * f.m.k);
}

void draw_unit(Frame& f, const model::Side& side, model::UnitKind kind, float cx, float cy, float size_px, float facing_deg,
               float presence, bool conjecture, bool broken) {
  if (f.dry()) return;
  ImDrawList* draw = f.draw;
  const float a = facing_deg * 3.14159265f / 180;
  const float grow = 0.7f + 0.3f * presence;
  const float w = size_px * grow, h = size_px * 0.5f * grow;
  const Stand st{cx, cy, std::cos(a), std::sin(a)};
  const float edge = std::max(1.5f, size_px * 0.07f);

  if (kind == model::UnitKind::Camp) {
    for (int i = -1; i <= 1; ++i) {
      const float x = cx + static_cast<float>(i) * size_px * 0.72f, y = cy + (i == 0 ? -size_px * 0.28f : size_px * 0.12f);
      const ImVec2 p[3] = {{x, y - size_px * 0.5f}, {x + size_px * 0.52f, y + size_px * 0.36f}, {x - size_px * 0.52f, y + size_px * 0.36f}};
      draw->AddTriangleFilled(p[0], p[1], p[2], colour(side.fill_rgb, presence));
      draw->AddTriangleFilled({x, y - size_px * 0.14f}, {x + size_px * 0.16f, y + size_px * 0.36f}, {x - size_px * 0.16f, y + size_px * 0.36f},
                              colour(side.mark_rgb, presence));
      draw->AddPolyline(p, 3, colour(f.theme.ink, presence), ImDrawFlags_Closed, edge);
    }
    return;
  }
  if (broken) {  // a line that no longer stands: the same unit in pieces
    for (int i = -1; i <= 1; ++i) {
      const float k = static_cast<float>(i);
      const ImVec2 c = st.at(k * w * 0.78f, (i == 0 ? -0.7f : 0.5f) * h);
      const float b = a + k * 0.5f + 0.35f;
      const Stand piece{c.x, c.y, std::cos(b), std::sin(b)};
      const auto points = outline_of(piece, side.shape, w * 0.36f, h * 0.62f);
      draw->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour(side.fill_rgb, presence * 0.85f));
      draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(f.theme.ink, presence), ImDrawFlags_Closed, edge);
    }
    return;
  }
  auto points = outline_of(st, side.shape, w, h);
  // A hard short shadow lifts the piece off the ground.
  std::vector<ImVec2> shadow = points;
  for (ImVec2& p : shadow) p = {p.x + size_px * 0.09f, p.y + size_px * 0.11f};
  draw->AddConvexPolyFilled(shadow.data(), static_cast<int>(shadow.size()), colour(f.theme.ink, presence * 0.35f));
  draw->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour(side.fill_rgb, conjecture ? presence * 0.7f : presence));
  mark(draw, st, kind, w, h, colour(side.mark_rgb, presence));
  if (conjecture) {
    points.push_back(points.front());
    dashed(draw, points, colour(f.theme.ink, presence), edge, size_px * 0.24f);
  } else {
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(f.theme.ink, presence), ImDrawFlags_Closed, edge);
  }
}

void draw_arrow(Frame& f, const MapView& map, const model::Side& side, const model::Arrow& arrow, float share) {
  if (f.dry() || share <= 0) return;
  const auto curve = core::arrow_curve(arrow.path, share);
  if (curve.size() < 2) return;
  std::vector<ImVec2> line;
  for (const model::Point& p : curve) line.push_back({map.x(p.x), map.y(p.y)});
  const float size = unit_size_px(f, map);
  const float thick = size * 0.30f, head = size * 0.75f;
  // The shaft ends where the head begins.
  ImVec2 tip = line.back();
  float back = head;
  while (line.size() > 2 && std::hypot(tip.x - line[line.size() - 2].x, tip.y - line[line.size() - 2].y) < back) line.pop_back();
  ImVec2& end = line.back();
  const ImVec2 from = line[line.size() - 2];
  float dx = tip.x - from.x, dy = tip.y - from.y;
  const float len = std::max(std::hypot(dx, dy), 0.01f);
  dx /= len, dy /= len;
  end = {tip.x - dx * head * 0.8f, tip.y - dy * head * 0.8f};
  const ImU32 ink = colour(f.theme.ink, 1), body = colour(side.fill_rgb, 1);
  const float edge = std::max(1.5f, size * 0.07f);
  ImDrawList* draw = f.draw;
  if (arrow.conjecture) {
    dashed(draw, line, ink, thick * 0.72f + 2 * edge, size * 0.5f);
    dashed(draw, line, body, thick * 0.72f, size * 0.5f);
  } else {
    draw->AddPolyline(line.data(), static_cast<int>(line.size()), ink, ImDrawFlags_None, thick + 2 * edge);
    draw->AddPolyline(line.data(), static_cast<int>(line.size()), body, ImDrawFlags_None, thick);
  }
  const float half = head * 0.62f;
  const ImVec2 base{tip.x - dx * head, tip.y - dy * head};
  const ImVec2 p[3] = {tip, {base.x - dy * half, base.y + dx * half}, {base.x + dy * half, base.y - dx * half}};
  draw->AddTriangleFilled(p[0], p[1], p[2], body);
  draw->AddPolyline(p, 3, ink, ImDrawFlags_Closed, edge);
}

}  // namespace azetta::ui
