// A section's cards as tiles, or those of all sections, filtered and ordered as the visitor chose. Only the rows on screen are
// drawn, so that a hundred thousand cost what twelve do.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/core/dates.h"
#include "app/ui/controls.h"
#include "app/ui/filter_sheet.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

constexpr float kBand = 54, kChosenRow = 96 + 16;

// Of all sections: a row of lozenges in their colours, since two bands on one screen are too many.
void many_bands(Frame& f, const RectU& r) {
  fill(f, r, f.theme.panel);
  const float d = 30, step = 60;
  int n = 0;
  for (float x = r.x + step / 2; x + d < r.end(); x += step, ++n) {
    const auto& kinds = f.catalogue.kinds;
    const std::uint32_t rgb = kinds.empty() ? f.theme.accent : kinds[static_cast<std::size_t>(n) % kinds.size()].colour_rgb;
    lozenge(f, {x, r.y + (r.h - d) / 2, d, d}, rgb, f.theme.second, 2);
  }
}

void tile(Frame& f, const model::GalleryQuery& query, std::uint32_t index, const RectU& r) {
  const model::GalleryTile* at = f.content.gallery_tile(query, index);
  TileSigns signs;
  if (at && at->date) {
    const core::DateLine line = core::date_text(*at->date, f.lang, f.catalogue.languages, f.words);
    signs.when = in_tag(f, f.keep(line.text), f.keep(line.tag));
  }
  if (at && at->begins_letter) signs.letter = in(f, at->letter);
  card_tile(f, at ? &at->card : nullptr, r, signs);
}

// Nothing that was chosen is in the pack: said calmly, with the way back to everything.
void nothing(Frame& f, const model::GalleryQuery& query, const RectU& view) {
  const bool filtered = query.filter.any();
  const RectU line{view.x + 60, view.y + view.h / 2 - 120, view.w - 120, 120};
  write_middle(f, "gallery.empty", line, word_in(f, filtered ? "filter.nothing" : "gallery.empty"),
               {.style = text::Style::Heading, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::Center,
                .max_lines = 2, .fixed = true});
  if (filtered) {
    const float w = 460;
    chip(f, "gallery.all", {view.x + (view.w - w) / 2, line.bottom() + 16, w, 96}, "replay", word_in(f, "filter.clear"), core::ClearFilter{});
  }
}

// Lies over what scrolls under it: band, name, how many, and the way to the choice.
void head(Frame& f, const model::GalleryQuery& query, const GalleryCount& count, const RectU& r, float margin) {
  fill(f, r, f.theme.ground);
  block(f, "gallery.head", r);
  const bool all = query.kind == model::kAllKinds;
  if (all) {
    many_bands(f, {r.x, r.y, r.w, kBand});
  } else {
    band(f, query.kind, {r.x, r.y, r.w, kBand});
  }
  fill(f, {r.x, r.y + kBand, r.w, 4}, f.theme.accent);
  const float row_y = r.y + kBand + 4, row_h = (query.filter.any() ? r.h - kChosenRow : r.h) - kBand - 4;
  const TextIn button = word_in(f, "filter.open");
  const float button_w = f.catalogue.card_count > 1
                             ? std::clamp(110 + width_of(f, button, 600, {.style = text::Style::Label, .max_lines = 1, .fixed = true}), 210.0f, 400.0f)
                             : 0;
  if (button_w > 0) {
    chip(f, "filter.open", {r.end() - margin - button_w, row_y + (row_h - 96) / 2, button_w, 96}, "filter", button,
         core::ToggleFilterSheet{}, query.filter.any());
  }
  const float words = r.w - 2 * margin - button_w - 24, count_w = f.m.portrait ? 250.0f : 340.0f;
  const TextIn title = all ? word_in(f, "filter.all") : in(f, f.catalogue.kinds[query.kind].name);
  write_middle(f, "gallery.title", {r.x + margin, row_y, words - count_w, row_h}, title,
               one_line(f, title, words - count_w,
                        {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true}, 0.6f));
  if (count.known) {
    const core::Word word = f.word("gallery.count");
    const TextIn many = in_tag(f, f.keep(core::fill(word.text, {{"n", std::to_string(count.n)}})), word.tag);
    write_middle(f, "gallery.count", {r.x + margin + words - count_w, row_y, count_w - 12, row_h}, many,
                 one_line(f, many, count_w - 12,
                          {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::End,
                           .max_lines = 1, .fixed = true}, 0.7f));
  }
  if (query.filter.any()) draw_chosen(f, {r.x + margin, row_y + row_h, r.w - 2 * margin, 96});
}

}  // namespace

void draw_gallery(Frame& f, const RectU& area) {
  const model::GalleryQuery query = gallery_query(f);
  if (query.kind != model::kAllKinds && query.kind >= f.catalogue.kinds.size()) return;
  fill(f, area, f.theme.ground);
  const GalleryCount cards = gallery_count(f, query);

  const float margin = f.m.portrait ? 40.0f : 56.0f, gap = 24;
  const float head_h = (f.m.portrait ? 200.0f : 176.0f) + (query.filter.any() ? kChosenRow : 0);
  const int columns = f.m.portrait ? 2 : 4;
  const float w = (area.w - 2 * margin - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = std::round(w * 3 / 4) + kTileWordsU;
  const int rows = (static_cast<int>(cards.n) + columns - 1) / columns;
  const double row_h = static_cast<double>(h + gap);  // a hundred thousand cards are more pixels than a float counts
  const auto content_h = static_cast<float>(rows * row_h) + gap;
  const RectU view{area.x, area.y + head_h, area.w, area.h - head_h};

  const float most = std::max(0.0f, content_h - view.h);
  const double offset = core::position_px(f.state.scroll, f.now_s);
  const core::ScrollArea scroll{core::Surface::Page, content_h, view.h};
  if (!f.dry()) {
    f.widgets.add(Region{.id = "gallery", .rect = f.px(view), .what = Scrolls{scroll}});
    const RectPx clip = f.px(view);
    f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  }
  const int first_row = std::clamp(static_cast<int>((offset - static_cast<double>(gap)) / row_h), 0, std::max(0, rows - 1));
  const int last_row = std::clamp(static_cast<int>((offset + static_cast<double>(view.h)) / row_h) + 1, 0, rows);
  const auto draw_row = [&](int row) {
    for (int column = 0; column < columns; ++column) {
      const int i = row * columns + column;
      if (i >= static_cast<int>(cards.n)) break;
      tile(f, query, static_cast<std::uint32_t>(i),
           {margin + static_cast<float>(column) * (w + gap), view.y + gap + static_cast<float>(row * row_h - offset), w, h});
    }
  };
  for (int row = first_row; row < last_row; ++row) draw_row(row);
  // The rows next to them are fetched meanwhile: a fling meets complete tiles.
  if (!f.dry()) {
    const auto missing = f.missing;
    const auto draw = std::exchange(f.draw, nullptr);
    if (last_row < rows) draw_row(last_row);
    if (first_row > 0) draw_row(first_row - 1);
    f.draw = draw;
    f.missing = missing;
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
  // The sheet's counts are made ready while nobody touches anything: of a large pack the first take a moment.
  if (f.ahead) f.content.gallery(query);
  if (cards.known && cards.n == 0) nothing(f, query, view);
  head(f, query, cards, {area.x, area.y, area.w, head_h}, margin);
  if (f.state.filter_sheet) draw_filter_sheet(f, area);
}

}  // namespace azetta::ui
