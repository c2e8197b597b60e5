// Nothing to show, or something is broken: calm, in every language that the kiosk knows. The reason is in the log.
#include <algorithm>

#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/type.h"

namespace azetta::ui {

void draw_soon(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h};
  fill(f, all, f.theme.ground);
  const auto tags = f.words.tags("soon.title");
  const float w = std::min(all.w - 160, 1100.0f), row_h = 128;
  const float mark = 132;
  const float total = mark + 56 + row_h * static_cast<float>(tags.size());
  float y = (all.h - total) / 2;
  const RectU big{(all.w - mark) / 2, y, mark, mark};
  lozenge(f, big, f.theme.panel, f.theme.accent, 5);
  lozenge(f, big.inset(mark * 0.32f), f.theme.accent, 0, 0);
  y += mark + 56;
  for (const std::string& tag : tags) {
    const std::string* title = f.words.in(tag, "soon.title");
    const std::string* line = f.words.in(tag, "soon.line");
    write(f, "soon.title." + tag, {(all.w - w) / 2, y, w, 0}, in_tag(f, title ? *title : "", tag),
          {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .align = text::Align::Center,
           .max_lines = 1, .fixed = true});
    write(f, "soon.line." + tag, {(all.w - w) / 2, y + 66, w, 0}, in_tag(f, line ? *line : "", tag),
          {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::Center,
           .max_lines = 1, .fixed = true});
    y += row_h;
  }
}

}  // namespace azetta::ui
