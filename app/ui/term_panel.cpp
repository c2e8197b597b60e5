#include "app/ui/term_panel.h"

#include <algorithm>

#include "app/ui/card_pages.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"

namespace azetta::ui {

void draw_term(Frame& f, const model::Card& card, const RectU& area) {
  const auto term = std::ranges::find(card.terms, f.state.term, &model::Term::id);
  if (term != card.terms.end()) draw_term(f, *term, card.id, area);
}

void draw_term(Frame& f, const model::Term& term, CardId here, const RectU& area) {
  shade(f, area);
  if (!f.dry()) f.widgets.add(Target{.id = "term.outside", .rect = f.px(area), .event = core::CloseTerm{}, .covers = true});

  const float pad = 48, gap = 20, close = 96, foot_h = 100;
  const float w = std::min(f.m.large_text || f.m.portrait ? 1640.0f : 1160.0f, area.w - 2 * 40);
  const float inner = w - 2 * pad;
  const bool more = term.card && term.card != here;
  const TextIn word = in(f, term.word), text = in(f, term.text);
  const Look word_look{.style = text::Style::Title, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true};
  const Look text_look{.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.panel, .own_side = true};
  const Look small_look{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel, .max_lines = 2};
  const TextIn sources = in(f, f.keep(source_names(f, term.sources)));
  const float word_w = inner - close - gap;
  const float word_h = std::max(height_of(f, word, word_w, word_look), close);
  const float text_h = height_of(f, text, inner, text_look);
  const float sources_h = sources.utf8.empty() ? 0 : height_of(f, sources, inner, small_look) + gap;
  const float h = pad + word_h + gap + text_h + sources_h + (more ? foot_h + gap : 0) + pad;

  // Upright it stands low, within a wheelchair user's reach.
  const float room = std::max(0.0f, area.h - h);
  const RectU panel{area.x + (area.w - w) / 2, area.y + (f.m.portrait ? std::max(0.0f, room - 48) : room / 2), w, h};
  block(f, "term", panel);
  cut_panel(f, panel, 22, f.theme.panel, f.theme.accent, 3);
  float y = panel.y + pad;
  write_middle(f, "term.word", {panel.x + pad, y, word_w, word_h}, word, word_look);
  lozenge_button(f, "term.close", {panel.end() - pad - close + 16, y + (word_h - close) / 2, close, close}, "close", {},
                 core::CloseTerm{}, {}, word_in(f, "term.close"));
  y += word_h + gap;
  write(f, "term.text", {panel.x + pad, y, inner, text_h}, text, text_look);
  y += text_h;
  if (sources_h > 0) write(f, "term.sources", {panel.x + pad, y + gap, inner, sources_h}, sources, small_look);
  y += sources_h + gap;
  if (more) {
    chip(f, "term.more", {panel.x + pad, y, std::min(inner, 420.0f), foot_h}, "cards",
         word_in(f, "term.more"), core::OpenCard{term.card}, false);
  }
}

}  // namespace azetta::ui
