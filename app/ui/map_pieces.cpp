#include "app/ui/map_pieces.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace azetta::ui {
namespace {

ImU32 colour(std::uint32_t rgb, float alpha) {
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(std::clamp(alpha, 0.0f, 1.0f) * 255 + 0.5f));
}

std::uint32_t blend(std::uint32_t a_rgb, std::uint32_t b_rgb, float share) {
  std::uint32_t out = 0;
  for (int shift = 0; shift <= 16; shift += 8) {
    const float a = static_cast<float>(a_rgb >> shift & 255), b = static_cast<float>(b_rgb >> shift & 255);
    out |= static_cast<std::uint32_t>(a + (b - a) * share + 0.5f) << shift;
  }
  return out;
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
    case model::UnitKind::Man: break;  // no blocks
  }
}

// What a piece is drawn with: attested pieces are full and ink round them, conjectured ones pale, their edge dashed in the side's
// own colour.
struct Paints {
  ImU32 body, mark, edge, ground;
  float edge_px;
  bool dashes;
  float dash_px;
};

Paints paints(const Frame& f, const model::Side& side, float size_px, const PieceLook& look) {
  const float edge = std::max(1.5f, size_px * 0.07f);
  if (!look.conjecture) {
    return {colour(side.fill_rgb, look.presence), colour(side.mark_rgb, look.presence), colour(f.theme.ink, look.presence),
            colour(f.theme.paper, look.presence), edge, false, 0};
  }
  const std::uint32_t dark = blend(side.fill_rgb, f.theme.ink, 0.25f);
  return {colour(blend(side.fill_rgb, f.theme.paper, 0.62f), look.presence), colour(dark, look.presence), colour(dark, look.presence),
          colour(f.theme.paper, look.presence), edge * 1.5f, true, size_px * 0.22f};
}

// A convex shape with its edge. Under a dashed edge lies the paper's colour, so that the gaps are gaps on any ground.
void shape(ImDrawList* draw, std::vector<ImVec2> points, const Paints& with) {
  draw->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), with.body);
  if (!with.dashes) {
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), with.edge, ImDrawFlags_Closed, with.edge_px);
    return;
  }
  draw->AddPolyline(points.data(), static_cast<int>(points.size()), with.ground, ImDrawFlags_Closed, with.edge_px);
  points.push_back(points.front());
  dashed(draw, points, with.edge, with.edge_px, with.dash_px);
}

void shadow(ImDrawList* draw, std::vector<ImVec2> points, float off_px, ImU32 c) {
  for (ImVec2& p : points) p = {p.x + off_px * 0.8f, p.y + off_px};
  draw->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), c);
}

// A leader: a pennon on its staff, upright whichever way the troop looks. The side's shape is that of the pennon's end.
void pennon(ImDrawList* draw, float cx, float cy, float s, model::SideShape side, const Paints& with, ImU32 dark) {
  const float x = cx - s * 0.42f, top = cy - s * 0.82f, foot = cy + s * 0.82f, w = s * 1.15f, h = s * 0.84f;
  std::vector<ImVec2> flag = {{x, top}, {x + w, top}};
  switch (side) {
    case model::SideShape::Pointed: flag = {{x, top}, {x + w * 0.62f, top}, {x + w * 1.05f, top + h / 2}, {x + w * 0.62f, top + h}}; break;
    case model::SideShape::Square: flag.push_back({x + w, top + h}); break;
    case model::SideShape::Round:
      flag = {{x, top}, {x + w * 0.6f, top}, {x + w * 0.86f, top + h * 0.16f}, {x + w * 0.98f, top + h / 2}, {x + w * 0.86f, top + h * 0.84f},
              {x + w * 0.6f, top + h}};
      break;
  }
  flag.push_back({x, top + h});
  shadow(draw, flag, s * 0.12f, dark);
  draw->AddLine({x, top - s * 0.12f}, {x, foot}, with.edge, with.edge_px * 1.7f);
  draw->AddTriangleFilled({x - s * 0.2f, foot + with.edge_px}, {x, foot - s * 0.22f}, {x + s * 0.2f, foot + with.edge_px}, with.edge);
  shape(draw, flag, with);
  small_lozenge(draw, {x + w * 0.42f, top + h / 2, 1, 0}, 0, 0, h * 0.3f, with.mark);
}

// One man: a peg with a lozenge for a head; never a face.
void peg(ImDrawList* draw, float cx, float cy, float s, const Paints& with, ImU32 dark) {
  const std::vector<ImVec2> body = {{cx - s * 0.2f, cy - s * 0.16f}, {cx + s * 0.2f, cy - s * 0.16f}, {cx + s * 0.42f, cy + s * 0.66f},
                                    {cx - s * 0.42f, cy + s * 0.66f}};
  const float r = s * 0.3f, head = cy - s * 0.46f;
  shadow(draw, body, s * 0.12f, dark);
  shape(draw, body, with);
  shape(draw, {{cx, head - r}, {cx + r, head}, {cx, head + r}, {cx - r, head}}, with);
}

void tents(ImDrawList* draw, float cx, float cy, float size_px, const Paints& with) {
  for (int i = -1; i <= 1; ++i) {
    const float x = cx + static_cast<float>(i) * size_px * 0.72f, y = cy + (i == 0 ? -size_px * 0.28f : size_px * 0.12f);
    shape(draw, {{x, y - size_px * 0.5f}, {x + size_px * 0.52f, y + size_px * 0.36f}, {x - size_px * 0.52f, y + size_px * 0.36f}}, with);
    draw->AddTriangleFilled({x, y - size_px * 0.14f}, {x + size_px * 0.16f, y + size_px * 0.36f}, {x - size_px * 0.16f, y + size_px * 0.36f},
                            with.mark);
  }
}

constexpr float kArrowThick = 0.30f, kArrowHead = 0.75f;  // of a block's half-length

}  // namespace

float unit_size_px(const Frame& f, const RectPx& map) {
  // A block is about a fourteenth of the map wide, and big enough to be read and touched.
  return std::max(map.w * 0.036f, 34 * f.m.k);
}

RectPx unit_box(model::UnitKind kind, float cx, float cy, float size_px, const PieceLook& look) {
  const float s = size_px;
  switch (kind) {
    case model::UnitKind::Camp: return {cx - 1.26f * s, cy - 0.8f * s, 2.52f * s, 1.3f * s};
    case model::UnitKind::Commander: return {cx - 0.66f * s, cy - 0.96f * s, 1.5f * s, 1.85f * s};
    case model::UnitKind::Man: return {cx - 0.45f * s, cy - 0.8f * s, 0.9f * s, 1.5f * s};
    default: break;
  }
  const float a = look.facing_deg * 3.14159265f / 180;
  const float c = std::abs(std::cos(a)), n = std::abs(std::sin(a));
  const float w = (look.broken ? 1.2f : 1.05f) * s, h = (look.broken ? 0.85f : 0.55f) * s;
  const float hw = w * c + h * n, hh = w * n + h * c;
  return {cx - hw, cy - hh, 2 * hw, 2 * hh};
}

void draw_unit(Frame& f, const model::Side& side, model::UnitKind kind, float cx, float cy, float size_px, const PieceLook& look) {
  if (f.dry()) return;
  ImDrawList* draw = f.draw;
  const float grow = 0.7f + 0.3f * look.presence, s = size_px * grow;
  const Paints with = paints(f, side, size_px, look);
  const ImU32 dark = colour(f.theme.ink, look.presence * (look.conjecture ? 0.2f : 0.35f));
  if (kind == model::UnitKind::Camp) return tents(draw, cx, cy, s, with);
  if (kind == model::UnitKind::Commander && !look.broken) return pennon(draw, cx, cy, s * 0.92f, side.shape, with, dark);
  if (kind == model::UnitKind::Man && !look.broken) return peg(draw, cx, cy, s * 0.9f, with, dark);
  const float a = look.facing_deg * 3.14159265f / 180;
  const float w = s, h = s * 0.5f;
  const Stand st{cx, cy, std::cos(a), std::sin(a)};
  if (look.broken) {  // a line that no longer stands, a leader who fell: the same in pieces
    const bool one = kind == model::UnitKind::Commander || kind == model::UnitKind::Man;
    for (int i = -1; i <= 1; ++i) {
      const float k = static_cast<float>(i), spread = one ? 0.55f : 0.78f;
      const ImVec2 c = st.at(k * w * spread, (i == 0 ? -0.7f : 0.5f) * h);
      const float b = a + k * 0.5f + 0.35f;
      const Stand piece{c.x, c.y, std::cos(b), std::sin(b)};
      const auto points = outline_of(piece, side.shape, w * (one ? 0.26f : 0.36f), h * (one ? 0.5f : 0.62f));
      shadow(draw, points, size_px * 0.08f, dark);
      shape(draw, points, with);
    }
    return;
  }
  const auto points = outline_of(st, side.shape, w, h);
  shadow(draw, points, size_px * 0.11f, dark);  // hard and short: it lifts the piece off the ground
  shape(draw, points, with);
  mark(draw, st, kind, w, h, with.mark);
}

void draw_arrow(Frame& f, const MapView& map, const model::Side& side, const model::Arrow& arrow, float from, float to) {
  if (f.dry()) return;
  const auto curve = core::arrow_curve(arrow.path, from, to);
  if (curve.size() < 2) return;
  std::vector<ImVec2> line;
  for (const model::Point& p : curve) line.push_back({map.x(p.x), map.y(p.y)});
  const float size = unit_size_px(f, map.view);
  const float thick = size * kArrowThick, head = size * kArrowHead;
  // The shaft ends where the head begins.
  ImVec2 tip = line.back();
  float back = head;
  while (line.size() > 2 && std::hypot(tip.x - line[line.size() - 2].x, tip.y - line[line.size() - 2].y) < back) line.pop_back();
  ImVec2& end = line.back();
  const ImVec2 before = line[line.size() - 2];
  float dx = tip.x - before.x, dy = tip.y - before.y;
  const float len = std::max(std::hypot(dx, dy), 0.01f);
  dx /= len, dy /= len;
  end = {tip.x - dx * head * 0.8f, tip.y - dy * head * 0.8f};
  const Paints with = paints(f, side, size, {.conjecture = arrow.conjecture});
  ImDrawList* draw = f.draw;
  const int n = static_cast<int>(line.size());
  if (arrow.conjecture) {
    const float edge = with.edge_px * 0.6f;
    draw->AddPolyline(line.data(), n, colour(f.theme.paper, 0.75f), ImDrawFlags_None, thick * 0.72f + 2 * edge);
    dashed(draw, line, colour(side.fill_rgb, 1), thick * 0.72f, size * 0.5f);
  } else {
    draw->AddPolyline(line.data(), n, with.edge, ImDrawFlags_None, thick + 2 * with.edge_px);
    draw->AddPolyline(line.data(), n, with.body, ImDrawFlags_None, thick);
  }
  const float half = head * 0.62f;
  const ImVec2 base{tip.x - dx * head, tip.y - dy * head};
  shape(draw, {tip, {base.x - dy * half, base.y + dx * half}, {base.x + dy * half, base.y - dx * half}}, with);
}

std::vector<RectPx> arrow_boxes(const Frame& f, const MapView& map, const model::Arrow& arrow) {
  std::vector<RectPx> boxes;
  const float d = unit_size_px(f, map.view) * 0.42f;
  float x = 0, y = 0;
  for (const model::Point& p : core::arrow_curve(arrow.path, 0, 1)) {
    const float px = map.x(p.x), py = map.y(p.y);
    if (!boxes.empty() && std::hypot(px - x, py - y) < d) continue;
    x = px, y = py;
    boxes.push_back({px - d, py - d, 2 * d, 2 * d});
  }
  return boxes;
}

void draw_sample(Frame& f, const RectU& r, std::uint32_t rgb, bool conjecture) {
  if (f.dry()) return;
  const RectPx p = f.px(r);
  model::Side side;
  side.fill_rgb = side.mark_rgb = rgb;
  const float w = 24 * f.m.k, h = 12 * f.m.k, cx = p.x + p.w / 2, cy = p.y + p.h / 2;
  shape(f.draw, {{cx - w, cy - h}, {cx + w, cy - h}, {cx + w, cy + h}, {cx - w, cy + h}}, paints(f, side, w * 1.3f, {.conjecture = conjecture}));
}

}  // namespace azetta::ui
