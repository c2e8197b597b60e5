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
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true}) + 20;
  fill(f, {margin, y, w, 2}, f.theme.line);
  y += 20;
  const RectU view{area.x, y, area.w, area.bottom() - y};
  const float offset = f.dry() ? 0 : static_cast<float>(core::position_px(f.state.scroll, f.now_s));
  const RectPx clip = f.px(view);
  if (!f.dry()) f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  float at = y - offset;
  const core::Word pattern = f.word("credits.line");
  for (std::size_t i = 0; i < f.catalogue.credits.size(); ++i) {
    const model::Credit& credit = f.catalogue.credits[i];
    const model::Picked what = f.pick(credit.what);
    const std::string line = core::fill(pattern.text, {{"what", *what.text},
                                                       {"who", core::isolated(credit.who)},
                                                       {"licence", core::isolated(credit.licence)}});
    at += write(f, "credits.line." + std::to_string(i), {margin, at, w, 0}, in_tag(f, line, pattern.tag),
                {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground, .fixed = true}) + 20;
  }
  if (!f.dry()) {
    f.draw->PopClipRect();
    f.widgets.add(Region{.id = "credits", .rect = clip, .what = Scrolls{{core::Surface::Page, at + offset - y + 40, view.h}}});
  }
}

}  // namespace azetta::ui
