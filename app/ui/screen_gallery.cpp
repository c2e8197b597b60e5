// A section's cards as tiles. Only the rows on screen are drawn, so that a hundred thousand cost what twelve do.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {

void draw_gallery(Frame& f, const RectU& area) {
  const KindIndex index = f.state.place.kind;
  if (index >= f.catalogue.kinds.size()) return;
  const model::Kind& kind = f.catalogue.kinds[index];
  fill(f, area, f.theme.ground);

  const float margin = f.m.portrait ? 40.0f : 56.0f, gap = 24;
  const float head_h = f.m.portrait ? 200.0f : 176.0f;
  const int columns = f.m.portrait ? 2 : 4;
  const float w = (area.w - 2 * margin - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = std::round(w * 3 / 4) + kTileWordsU;
  const int rows = (static_cast<int>(kind.count) + columns - 1) / columns;
  const double row_h = static_cast<double>(h + gap);  // a hundred thousand cards are more pixels than a float counts
  const auto content_h = static_cast<float>(rows * row_h) + gap;
  const RectU view{area.x, area.y + head_h, area.w, area.h - head_h};

  const float most = std::max(0.0f, content_h - view.h);
  const double offset = f.dry() ? static_cast<double>(f.state.place.scroll_u) : core::position_px(f.state.scroll, f.now_s);
  const core::ScrollArea scroll{core::Surface::Page, content_h, view.h};
  if (!f.dry()) {
    f.widgets.add(Region{.id = "gallery", .rect = f.px(view), .what = Scrolls{scroll}});
    const RectPx clip = f.px(view);
    f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  }
  const int first_row = std::clamp(static_cast<int>((offset - static_cast<double>(gap)) / row_h), 0, std::max(0, rows - 1));
  const int last_row = std::clamp(static_cast<int>((offset + static_cast<double>(view.h)) / row_h) + 1, 0, rows);
  for (int row = first_row; row < last_row; ++row) {
    for (int column = 0; column < columns; ++column) {
      const int i = row * columns + column;
      if (i >= static_cast<int>(kind.count)) break;
      const RectU tile{margin + static_cast<float>(column) * (w + gap),
                       view.y + gap + static_cast<float>(row * row_h - offset), w, h};
      card_tile(f, f.content.summary(index, static_cast<std::uint32_t>(i)), tile);
    }
  }
  if (!f.dry()) {
    f.draw->PopClipRect();
    // How far down: a thread at the far edge, only where there is more than fits.
    if (most > 0) {
      const float thread = std::max(48.0f, view.h * view.h / content_h);
      const float at = view.y + (view.h - thread) * std::clamp(static_cast<float>(offset) / most, 0.0f, 1.0f);
      fill(f, {area.end() - 12, at, 4, thread}, f.theme.line);
    }
  }

  if (kind.count == 0) {
    write_middle(f, "gallery.empty", view, word_in(f, "gallery.empty"),
                 {.style = text::Style::Heading, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::Center,
                  .fixed = true});
  }

  // The head lies over what scrolls under it.
  const RectU head{area.x, area.y, area.w, head_h};
  fill(f, head, f.theme.ground);
  block(f, "gallery.head", head);
  const float band_h = 54;
  band(f, index, {area.x, area.y, area.w, band_h});
  fill(f, {area.x, area.y + band_h, area.w, 4}, f.theme.accent);
  write_middle(f, "gallery.title", {margin, area.y + band_h + 4, area.w - 2 * margin - 320, head_h - band_h - 4}, in(f, kind.name),
               {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  const core::Word word = f.word("gallery.count");
  const std::string count = core::fill(word.text, {{"n", std::to_string(kind.count)}});
  write_middle(f, "gallery.count", {area.end() - margin - 300, area.y + band_h + 4, 300, head_h - band_h - 4}, in_tag(f, count, word.tag),
               {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::End,
                .max_lines = 1, .fixed = true});
}

}  // namespace azetta::ui
