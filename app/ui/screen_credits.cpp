// Who made what, under which licence: of the pack, and the fonts of the kiosk itself.
#include <imgui.h>

#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/type.h"

namespace azetta::ui {

void draw_credits(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const float margin = f.m.portrait ? 64.0f : 160.0f, w = area.w - 2 * margin;
  float y = 56;
  y += write(f, "credits.title", {margin, y, w, 0}, word_in(f, "credits.title"),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  y += write(f, "credits.line", {margin, y, w, 0}, word_in(f, "credits.line"),
             {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .fixed = true}) + 20;
  fill(f, {margin, y, w, 2}, f.theme.line);
  y += 20;
  const RectU view{area.x, y, area.w, area.bottom() - y};
  const float offset = f.dry() ? 0 : static_cast<float>(core::position_px(f.state.scroll, f.now_s));
  const RectPx clip = f.px(view);
  if (!f.dry()) f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  float at = y - offset;
  const float half = w / 2;
  for (std::size_t i = 0; i < f.catalogue.credits.size(); ++i) {
    const model::Credit& credit = f.catalogue.credits[i];
    const float a = write(f, "credits.what." + std::to_string(i), {margin, at, half - 24, 0}, in(f, credit.what),
                          {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.ground, .fixed = true});
    const TextIn who = in_tag(f, f.keep(credit.who + " · " + credit.licence), "en");
    const float b = write(f, "credits.who." + std::to_string(i), {margin + half, at, half, 0}, who,
                          {.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = f.theme.ground, .fixed = true});
    at += std::max(a, b) + 16;
  }
  if (!f.dry()) {
    f.draw->PopClipRect();
    f.widgets.set_scroll({clip, at + offset - y + 40, view.h});
  }
}

}  // namespace azetta::ui
