// The touch test: what the panel reports, undigested. A field grid over the whole glass; the fields along the rim turn solid
// when touched, every contact has its slot's number, cross hairs and its trail. Nothing of it mirrors: this is the glass.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/core/touch_trace.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/staff_views.h"
#include "app/ui/type.h"

namespace azetta::ui {
namespace {

ImU32 opaque(std::uint32_t rgb) { return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255); }

struct Glass {
  float w = 0, h = 0, k = 1;
  int cols = 1, rows = 1;
  // Edges of a field on whole pixels.
  float x(int col) const { return std::round(w * static_cast<float>(col) / static_cast<float>(cols)); }
  float y(int row) const { return std::round(h * static_cast<float>(row) / static_cast<float>(rows)); }
  float line(float u) const { return std::max(1.0f, std::round(u * k)); }
};

void lozenge_px(ImDrawList* draw, float cx, float cy, float rx, float ry, ImU32 back, ImU32 line, float thick) {
  const ImVec2 points[4] = {{cx, cy - ry}, {cx + rx, cy}, {cx, cy + ry}, {cx - rx, cy}};
  if (back) draw->AddConvexPolyFilled(points, 4, back);
  if (thick > 0) draw->AddPolyline(points, 4, line, ImDrawFlags_Closed, thick);
}

void grid(Frame& f, const Glass& g, const core::TouchTrace& trace) {
  const float t = g.line(2);
  for (int col = 1; col < g.cols; ++col) f.draw->AddRectFilled({g.x(col) - t / 2, 0}, {g.x(col) + t / 2, g.h}, opaque(f.theme.chip));
  for (int row = 1; row < g.rows; ++row) f.draw->AddRectFilled({0, g.y(row) - t / 2}, {g.w, g.y(row) + t / 2}, opaque(f.theme.chip));
  for (int row = 0; row < g.rows; ++row) {
    for (int col = 0; col < g.cols; ++col) {
      if (row > 0 && row < g.rows - 1 && col > 0 && col < g.cols - 1) continue;
      const bool hit = trace.touched(col, row);
      const float cx = (g.x(col) + g.x(col + 1)) / 2, cy = (g.y(row) + g.y(row + 1)) / 2;
      const float rx = (g.x(col + 1) - g.x(col)) * 0.36f, ry = (g.y(row + 1) - g.y(row)) * 0.36f;
      lozenge_px(f.draw, cx, cy, rx, ry, opaque(hit ? f.theme.accent : f.theme.panel), opaque(f.theme.line), hit ? 0 : g.line(3));
    }
  }
}

void cross_hairs(Frame& f, const Glass& g, const core::TracePoint& at) {
  const float t = g.line(2), x = std::round(at.x * g.w), y = std::round(at.y * g.h);
  f.draw->AddRectFilled({0, y - t / 2}, {g.w, y + t / 2}, opaque(f.theme.line));
  f.draw->AddRectFilled({x - t / 2, 0}, {x + t / 2, g.h}, opaque(f.theme.line));
}

void finger(Frame& f, const Glass& g, const core::TouchTrace::Finger& contact, std::size_t slot) {
  if (contact.trail.empty()) return;
  std::vector<ImVec2> line;
  for (const core::TracePoint& p : contact.trail) line.push_back({p.x * g.w, p.y * g.h});
  const ImU32 ink = opaque(contact.down ? f.theme.second : f.theme.muted);
  if (line.size() > 1) f.draw->AddPolyline(line.data(), static_cast<int>(line.size()), ink, ImDrawFlags_None, g.line(4));
  const ImVec2 at = line.back();
  // A finger hides what is under it: the mark is wider than one, and its number stands beside it.
  const float r = f.m.px_per_mm * (contact.down ? 16.0f : 4.0f);
  lozenge_px(f.draw, at.x, at.y, r, r, 0, ink, g.line(contact.down ? 5 : 3));
  if (!contact.down) return;
  const float up = r + 34 * g.k, side = at.y > up + 20 * g.k ? -1.0f : 1.0f;
  write_at(f, f.keep("touches.slot." + std::to_string(slot)), std::clamp(at.x, 30 * g.k, g.w - 30 * g.k), at.y + side * up,
           in_tag(f, f.keep(std::to_string(slot)), "en"),
           {.style = text::Style::Numeral, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true}, f.theme.ground);
}

// The button that is held: it fills while it is. A panel that taps by itself does not leave the test by chance.
void leave_button(Frame& f, const Glass& g, const core::TouchTrace& trace) {
  const core::TouchTrace::Cells cells = trace.leave_button();
  const float x0 = g.x(cells.col), x1 = g.x(cells.col + cells.w), y0 = g.y(cells.row), y1 = g.y(cells.row + cells.h);
  const RectU r{x0 / g.k, y0 / g.k, (x1 - x0) / g.k, (y1 - y0) / g.k};  // in the middle: mirroring changes nothing
  cut_panel(f, r, 16, f.theme.panel, f.theme.accent, 3);
  const double held = f.now_s - trace.leaving_since_s();
  const bool holds = held >= 0;
  if (holds) {
    const float share = static_cast<float>(std::clamp(held / core::staff_rules::kLeaveHold_s, 0.0, 1.0));
    const RectU inside = r.inset(6);
    fill(f, {inside.x, inside.bottom() - 12, inside.w * share, 12}, f.theme.accent);
    f.animating = true;
  }
  note_drawn(f, "touches.leave", Role::Button, r, word_in(f, "staff.test.leave"));
  write_middle(f, "touches.leave.text", r.inset(20, 0), word_in(f, "staff.test.leave"),
               {.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .align = text::Align::Center, .max_lines = 2, .fixed = true});
  const core::Word count = f.word("staff.test.count");
  const std::string_view counted = f.keep(core::fill(count.text, {{"n", std::to_string(trace.down())}, {"m", std::to_string(trace.most())}}));
  const core::Word rim = f.word(trace.rim_left() > 0 ? "staff.test.rim" : "staff.test.whole");
  const std::string_view around = f.keep(core::fill(rim.text, {{"n", std::to_string(trace.rim_left())}}));
  const float w = std::min(f.m.w - 2 * f.m.w / static_cast<float>(g.cols) - 40, 1100.0f), x = (f.m.w - w) / 2;
  const Look look{.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground, .align = text::Align::Center, .max_lines = 2, .fixed = true};
  const TextIn above = in_tag(f, counted, count.tag);
  write(f, "touches.count", {x, r.y - 28 - height_of(f, above, w, look), w, 0}, above, look);
  write(f, "touches.rim", {x, r.bottom() + 28, w, 0}, in_tag(f, around, rim.tag), look);
}

}  // namespace

void draw_staff_touches(Frame& f) {
  const core::TouchTrace& trace = f.state.staff.trace;
  fill(f, {0, 0, f.m.w, f.m.h}, f.theme.ground);
  if (f.dry() || trace.cols() == 0) return;
  const Glass g{static_cast<float>(f.m.width_px), static_cast<float>(f.m.height_px), f.m.k, trace.cols(), trace.rows()};
  grid(f, g, trace);
  for (const core::TouchTrace::Finger& contact : trace.fingers()) {
    if (contact.down && !contact.trail.empty()) cross_hairs(f, g, contact.trail.back());
  }
  leave_button(f, g, trace);
  for (std::size_t slot = 0; slot < trace.fingers().size(); ++slot) {
    if (!trace.fingers()[slot].down) finger(f, g, trace.fingers()[slot], slot);
  }
  for (std::size_t slot = 0; slot < trace.fingers().size(); ++slot) {
    if (trace.fingers()[slot].down) finger(f, g, trace.fingers()[slot], slot);
  }
}

}  // namespace azetta::ui
