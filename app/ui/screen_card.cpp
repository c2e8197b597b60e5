// A card: picture and story; what is known and how well; where the chronicles disagree, side by side; where to go on.
#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/core/doubt_rules.h"
#include "app/ui/card_pages.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"
#include "app/ui/source_panel.h"
#include "app/ui/term_panel.h"

namespace azetta::ui {
namespace {

using core::Part;

void part_band(Frame& f, const model::Card& card, const RectU& area) {
  band(f, card.kind, {area.x, area.y, area.w, 40});
  fill(f, {area.x, area.y + 40, area.w, 4}, f.theme.accent);
}

// The picture, its caption under it (never on it), the section's band.
void picture_block(Frame& f, const model::Card& card, const CardLayout& at) {
  if (card.image) {
    picture(f, card.image, at.picture, f.catalogue.kinds[card.kind].colour_rgb);
  } else {
    fill(f, at.picture, f.theme.panel);
    const float s = 180;
    icon(f, f.catalogue.kinds[card.kind].icon,
         {at.picture.x + (at.picture.w - s) / 2, at.picture.y + (at.picture.h - s) / 2, s, s}, f.theme.line);
  }
  const CardWords words = card_words(f, card);
  if (card.image) {
    const bool down = touchable(f, "card.picture", Role::Picture, at.picture, core::OpenViewer{card.id},
                                in(f, words.text->alt, words.lang));
    // That it can be looked at more closely is said in its corner.
    const float d = 80, inset = 24, s = 36;
    const RectU mark{at.picture.end() - inset - d, at.picture.bottom() - inset - d, d, d};
    lozenge(f, mark, down ? f.theme.accent : f.theme.panel, down ? f.theme.heading : f.theme.line, 3);
    icon(f, "zoom-in", {mark.x + (d - s) / 2, mark.y + (d - s) / 2, s, s}, down ? f.theme.accent_text : f.theme.text);
  }
  RectU caption = at.caption;
  if (f.m.portrait) {
    band(f, card.kind, {caption.x, caption.y, caption.w, 40});
    caption = {caption.x, caption.y + 40, caption.w, caption.h - 40};
  }
  fill(f, caption, f.theme.panel);
  write_middle(f, "card.caption", caption.inset(f.m.portrait ? 64.0f : 40.0f, 0),
               in(f, card.image ? std::string_view(words.text->caption) : f.word("picture.none").text, words.lang),
               {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel, .max_lines = 3, .fixed = true});
  if (!f.m.portrait) fill(f, {at.picture.end(), 0, 4, at.caption.bottom()}, f.theme.accent);
}

void story(Frame& f, const model::Card& card, const CardPage& page, const CardLayout& at, const RectU& area) {
  if (page.first || at.later_picture) {
    picture_block(f, card, at);
  } else {
    part_band(f, card, area);
  }
  const RectU& r = page.first ? at.head : at.later;
  const float used = page.first ? title_block(f, card, r, false) : short_title(f, card, r, false);
  write_column(f, page.columns[0], {r.x, r.y + used, r.w, 0});
}

// The head of the other parts: the section's band, the card's name, what this page is.
void part_head(Frame& f, const model::Card& card, const RectU& area, const CardLayout& at, const TextIn& heading) {
  part_band(f, card, area);
  short_title(f, card, {at.full.x, area.y + 62, at.full.w, 0}, false);
  Look look = one_line(f, heading, at.full.w, {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .fixed = true}, 0.7f);
  look.max_lines = 2;
  write_middle(f, "card.part", {at.full.x, area.y + 124, at.full.w, 90}, heading, look);
}

void facts(Frame& f, const model::Card& card, const CardPage& page, const CardLayout& at) {
  const float gap = 72, w = f.m.portrait ? at.full.w : (at.full.w - gap) / 2;
  float x = at.full.x;
  for (const auto& column : page.columns) {
    float y = at.full.y;
    for (const FlowItem& item : column) {
      const auto& fact = *static_cast<const model::Fact*>(item.of);
      // One that is longer than a page goes on over the page.
      const bool down = touchable(f, "ask.fact." + fact.key, Role::Button, {x - 10, y - 7, w + 20, item.h + 14},
                                  core::OpenSources{core::doubt_of(card, fact)}, in(f, fact.text));
      if (down) cut_panel(f, {x - 10, y - 7, w + 20, item.h + 14}, 12, f.theme.ground, f.theme.accent, 3);
      const bool cut = (!f.dry() || f.measuring) && (item.from_u > 0 || item.h + 0.5f < fact_height(f, fact, w));
      if (cut) {
        f.words_window = f.px({x, y, w, item.h});
        if (f.draw) f.draw->PushClipRect({f.words_window.x, f.words_window.y}, {f.words_window.right(), f.words_window.bottom()}, true);
      }
      draw_fact(f, fact, {x, y - item.from_u, w, item.h}, down);
      if (cut) {
        if (f.draw) f.draw->PopClipRect();
        f.words_window = {};
      }
      y += item.h + item.gap_after;
    }
    x += w + gap;
  }
}

void dispute(Frame& f, const model::Card& card, const CardPage& page, const CardLayout& at) {
  RectU r = at.full;
  const TextIn intro = in(f, page.dispute->text);
  if (!intro.utf8.empty()) {
    const float h = write(f, "card.dispute." + page.dispute->key, r, intro,
                          {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground});
    r.y += h + 24;
    r.h -= h + 24;
  }
  const float gap = 24, pad = 32;
  const auto n = static_cast<float>(page.columns.size());
  const float w = (r.w - gap * (n - 1)) / n;
  float tallest = 0;
  for (const auto& column : page.columns) {
    float h = 0;
    for (const FlowItem& item : column) h += item.h + item.gap_after;
    tallest = std::max(tallest, h);
  }
  const float panel_h = std::min(r.h, tallest + 2 * pad + kVoiceFoot);
  for (std::size_t i = 0; i < page.columns.size(); ++i) {
    const RectU panel{r.x + static_cast<float>(i) * (w + gap), r.y, w, panel_h};
    const model::Position& voice = *page.positions[i];
    const TextIn ask = word_in(f, "sources.title");
    const bool down = touchable(f, "ask.voice." + page.dispute->key + "." + voice.key, Role::Button, panel,
                                core::OpenSources{core::doubt_of(card, *page.dispute, voice)}, ask);
    cut_panel(f, panel, 22, f.theme.panel, down ? f.theme.accent : f.theme.line, down ? 4 : 2);
    write_column(f, page.columns[i], panel.inset(pad));
    const float s = 36;
    const RectU foot{panel.x + pad, panel.bottom() - kVoiceFoot - 12, panel.w - 2 * pad, kVoiceFoot};
    source_mark(f, {foot.x, foot.y + (foot.h - s) / 2, s, s}, down);
    const RectU said{foot.x + s + 14, foot.y, foot.w - s - 14, foot.h};
    write_middle(f, "ask.voice." + page.dispute->key + "." + voice.key + ".text", said, ask,
                 one_line(f, ask, said.w, {.style = text::Style::Small, .rgb = f.theme.second, .on_rgb = f.theme.panel, .fixed = true}, 0.7f));
  }
}

void related(Frame& f, const model::Card& card, const CardLayout& at) {
  const int columns = f.m.portrait ? 2 : 4;
  const std::size_t most = f.m.portrait ? 4 : 4;
  const float gap = 24;
  const float w = (at.full.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = std::min(w * 3 / 4 + kTileWordsU, f.m.portrait ? (at.full.h - gap) / 2 : at.full.h);
  for (std::size_t i = 0; i < std::min(card.related.size(), most); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    card_tile(f, f.content.summary(card.related[i]), {at.full.x + column * (w + gap), at.full.y + row * (h + gap), w, h});
  }
}

void tabs(Frame& f, const model::Card& card, const CardPages& pages, const RectU& r) {
  struct Tab {
    std::string id;
    std::string_view icon, key;
    core::Event event;
    bool active;
  };
  std::vector<Tab> list;
  const Part now = pages.pages[pages.current].pos.part;
  const auto part = [&](Part p, const char* id, std::string_view icon_name, std::string_view key) {
    const auto it = std::ranges::find_if(pages.pages, [p](const CardPage& page) { return page.pos.part == p; });
    if (it != pages.pages.end()) list.push_back({id, icon_name, key, core::ShowPage{it->pos}, now == p});
  };
  part(Part::Story, "card.story", f.catalogue.kinds[card.kind].icon, "card.story");
  part(Part::Facts, "card.facts", "info", "card.facts");
  part(Part::Dispute, "card.disputes", "contrast", "card.disputes");
  part(Part::Related, "card.related", "cards", "card.related");
  if (card.scene) list.push_back({"battle." + card.slug, "play", "card.walkthrough", core::OpenScene{card.scene}, false});
  const float gap = 16;
  const float w = std::min((r.w - gap * static_cast<float>(list.size() - 1)) / static_cast<float>(list.size()),
                           f.m.portrait ? 400.0f : 232.0f);
  float x = r.x;
  for (const Tab& t : list) {
    tab(f, t.id, {x, r.y, w, r.h}, t.icon, word_in(f, t.key), t.event, t.active);
    x += w + gap;
  }
}

// One page in its place; what stands still beside it (parts, pager) is not its.
void draw_page(Frame& f, const model::Card& card, const CardPage& page, const CardLayout& at, const RectU& area) {
  switch (page.pos.part) {
    case Part::Story: story(f, card, page, at, area); break;
    case Part::Facts:
      part_head(f, card, area, at, word_in(f, "card.facts"));
      facts(f, card, page, at);
      break;
    case Part::Dispute: {
      const TextIn title = in(f, page.dispute->title);
      part_head(f, card, area, at, title.utf8.empty() ? word_in(f, "card.disputes") : title);
      dispute(f, card, page, at);
      break;
    }
    case Part::Related:
      part_head(f, card, area, at, word_in(f, "card.related"));
      related(f, card, at);
      break;
  }
}

}  // namespace

void draw_card(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const model::Card* card = f.content.card(f.state.place.card);
  if (!card) {
    ++f.missing;
    f.failed = f.content.failed(f.state.place.card);
    return;
  }
  const CardLayout at = card_layout(f.m, area);
  const CardPages pages = card_pages(f, *card, at);
  const std::size_t n = pages.pages.size(), i = pages.current;

  // A finger pushes the page aside, and its neighbour comes along.
  const auto pushed = static_cast<float>(core::offset(f.state.turn, f.now_s));
  const float own_shift = f.shift_px, to_px = f.rtl ? -f.m.k : f.m.k;
  const auto show = [&](std::size_t index, float offset_u) {
    f.shift_px = own_shift + offset_u * to_px;
    draw_page(f, *card, pages.pages[index], at, area);
    f.shift_px = own_shift;
  };
  if (!f.dry()) {
    Turns turns{area.w, f.rtl, {}, {}};
    if (i > 0) turns.before = core::ShowPage{pages.pages[i - 1].pos};
    if (i + 1 < n) turns.after = core::ShowPage{pages.pages[i + 1].pos};
    f.widgets.add(Region{.id = "card.pages", .rect = f.px(area), .what = std::move(turns)});
  }
  if (i > 0 && (pushed > 0 || f.ahead)) show(i - 1, pushed - area.w);
  if (i + 1 < n && (pushed < 0 || f.ahead)) show(i + 1, pushed + area.w);
  show(i, pushed);
  tabs(f, *card, pages, at.tabs);

  const float d = at.pager.h;
  lozenge_button(f, "card.previous", {at.pager.x, at.pager.y, d, d}, "back", {},
                 core::ShowPage{pages.pages[i > 0 ? i - 1 : 0].pos}, {.enabled = i > 0}, word_in(f, "card.previous"));
  lozenge_button(f, "card.next", {at.pager.end() - d, at.pager.y, d, d}, "next", {},
                 core::ShowPage{pages.pages[std::min(i + 1, n - 1)].pos}, {.primary = i + 1 < n, .enabled = i + 1 < n},
                 word_in(f, "card.next"));
  progress(f, "card.progress", {at.pager.x + d + 12, at.pager.y, at.pager.w - 2 * d - 24, d}, static_cast<int>(i) + 1,
           static_cast<int>(n), "card.page");
  if (f.state.term) draw_term(f, *card, area);
}

}  // namespace azetta::ui
