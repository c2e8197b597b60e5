#include "app/ui/controls.h"

#include <imgui.h>

#include <algorithm>

#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

RectU grown(const RectU& r, float share) { return r.inset(-r.w * share, -r.h * share); }

constexpr float kMarkRoom_u = 96;

bool touchable(Frame& f, std::string_view id, Role role, const RectU& r, Target target, const TextIn& says) {
  if (f.dry()) {
    note_drawn(f, id, role, r, says);
    return false;
  }
  RectPx& p = target.rect;
  if (f.touch_window.w > 0) {
    const float x = std::max(p.x, f.touch_window.x), y = std::max(p.y, f.touch_window.y);
    p = {x, y, std::min(p.right(), f.touch_window.right()) - x, std::min(p.bottom(), f.touch_window.bottom()) - y};
    if (p.w <= 0 || p.h <= 0) return false;
  }
  f.widgets.add(std::move(target));
  note_drawn(f, id, role, r, says);
  return f.is_pressed(id);
}

}  // namespace

bool touchable(Frame& f, std::string_view id, Role role, const RectU& r, core::Event event, const TextIn& says, bool repeats) {
  return touchable(f, id, role, r, {.id = std::string(id), .rect = f.px(r), .event = std::move(event), .repeats = repeats}, says);
}

bool touchable_mark(Frame& f, std::string_view id, Role role, const RectU& r, core::Event event, const TextIn& says) {
  const float dx = std::max(0.0f, kMarkRoom_u - r.w) / 2, dy = std::max(0.0f, kMarkRoom_u - r.h) / 2;
  const RectU room{r.x - dx, r.y - dy, r.w + 2 * dx, r.h + 2 * dy};
  return touchable(f, id, role, r, {.id = std::string(id), .rect = f.px(room), .event = std::move(event), .nearest = true}, says);
}

void note_drawn(Frame& f, std::string_view id, Role role, const RectU& r, const TextIn& says) {
  if (!f.notes()) return;
  Drawn d;
  d.id = id;
  d.role = role;
  d.text = says.utf8;
  d.lang = says.lang;
  d.rtl = says.rtl;
  d.rect = f.px(r);
  d.listed = f.touch_window.w > 0;
  f.widgets.note(std::move(d));
}

void shade(Frame& f, const RectU& r, float opacity) {
  fill(f, r, f.theme.ground, opacity);
  if (f.notes()) f.widgets.cover(f.px(r));
}

void block(Frame& f, std::string_view id, const RectU& r) {
  if (!f.dry()) f.widgets.add(Target{.id = std::string(id), .rect = f.px(r), .event = core::Touched{}, .blocks = true, .covers = true});
}

void lozenge_button(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& letters,
                    core::Event event, const LozengeLook& look, const TextIn& says) {
  const bool down = look.enabled && touchable(f, id, Role::Button, r, std::move(event), says.utf8.empty() ? letters : says, look.repeats);
  const bool filled = look.primary || down;
  const RectU shape = down ? grown(r, 0.02f) : r;
  const std::uint32_t ink = !look.enabled ? f.theme.line : filled ? f.theme.accent_text : f.theme.text;
  lozenge(f, shape, filled ? f.theme.accent : f.theme.panel, filled ? f.theme.accent : look.enabled ? f.theme.line : f.theme.faint,
          filled ? 0 : 3);
  if (letters.utf8.empty()) {
    const float s = r.w * look.icon_share;
    icon(f, icon_name, {r.x + (r.w - s) / 2, r.y + (r.h - s) / 2, s, s}, ink);
  } else {
    write_ink_centred(f, std::string(id) + ".text", r, letters,
                      {.style = text::Style::Heading, .rgb = ink, .on_rgb = filled ? f.theme.accent : f.theme.panel,
                       .align = text::Align::Center, .max_lines = 1, .fixed = true});
  }
}

void chip(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& words, core::Event event,
          bool active) {
  const bool down = touchable(f, id, Role::Button, r, std::move(event), words);
  const bool filled = active || down;
  const std::uint32_t back = filled ? f.theme.accent : f.theme.chip;
  cut_panel(f, r, 16, back, f.theme.accent, filled ? 0 : 2);
  float x = r.x + 24;
  if (!icon_name.empty()) {
    const float s = 44;
    icon(f, icon_name, {x, r.y + (r.h - s) / 2, s, s}, filled ? f.theme.accent_text : f.theme.second);
    x += s + 16;
  }
  write_middle(f, std::string(id) + ".text", {x, r.y, r.end() - 20 - x, r.h}, words,
               {.style = text::Style::Label, .rgb = filled ? f.theme.accent_text : f.theme.heading, .on_rgb = back,
                .max_lines = 2, .fixed = true});
}

void tab(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& words, core::Event event,
         bool active) {
  const bool down = touchable(f, id, Role::Button, r, std::move(event), words);
  const bool filled = active || down;
  const std::uint32_t back = filled ? f.theme.accent : f.theme.chip;
  cut_panel(f, r, 16, back, f.theme.line, filled ? 0 : 2);
  const float s = 40;
  icon(f, icon_name, {r.x + (r.w - s) / 2, r.y + 14, s, s}, filled ? f.theme.accent_text : f.theme.second);
  const Look look{.style = text::Style::Small, .rgb = filled ? f.theme.accent_text : f.theme.heading, .on_rgb = back,
                  .align = text::Align::Center, .max_lines = r.h >= 140 ? 2 : 1, .fixed = true};
  write_middle(f, std::string(id) + ".text", {r.x + 8, r.y + 58, r.w - 16, r.h - 64}, words,
               look.max_lines == 1 ? one_line(f, words, r.w - 16, look, 0.8f) : look);
}

void band(Frame& f, KindIndex kind, const RectU& r) {
  if (kind >= f.catalogue.kinds.size()) return;
  const model::Kind& k = f.catalogue.kinds[kind];
  picture(f, k.band, r, k.colour_rgb);
}

void card_tile(Frame& f, const model::CardSummary* card, const RectU& r, const TileSigns& signs) {
  const TextIn& when = signs.when;
  if (!card) {
    ++f.missing;
    fill(f, r, f.theme.panel);
    return;
  }
  const model::Picked title = f.pick(card->title);
  const bool down = touchable(f, "card." + card->slug, Role::Tile, r, core::OpenCard{card->id},
                              in(f, *title.text, title.lang));
  const std::uint32_t back = down ? f.theme.chip : f.theme.panel;
  const RectU top{r.x, r.y, r.w, r.h - kTileWordsU};
  fill(f, {r.x, top.bottom(), r.w, kTileWordsU}, back);
  if (card->image) {
    picture(f, card->image, top, f.catalogue.kinds[card->kind].colour_rgb);
  } else {
    fill(f, top, f.theme.chip);
    band(f, card->kind, {top.x, top.y + (top.h - 96) / 2, top.w, 96});
  }
  const TextIn title_in = in(f, *title.text, title.lang);
  // A long name is set a little smaller, then on two lines.
  const float sign = 84, title_w = r.w - 40 - (signs.letter.utf8.empty() ? 0 : sign);
  Look title_look = one_line(f, title_in, title_w, {.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = back, .fixed = true}, 0.82f);
  title_look.max_lines = 2;
  const float title_h = height_of(f, title_in, title_w, title_look);
  const bool two = title_h > 60;
  const RectU words{r.x + 20, top.bottom() + (two ? 4.0f : 8.0f), r.w - 40, two ? title_h : 58};
  write_middle(f, "tile." + card->slug + ".title", {words.x, words.y, title_w, words.h}, title_in, title_look);
  float y = words.bottom();
  if (!when.utf8.empty()) {
    const Look look = one_line(f, when, words.w, {.style = text::Style::Small, .rgb = f.theme.second, .on_rgb = back, .max_lines = 1, .fixed = true}, 0.75f);
    y += write(f, "tile." + card->slug + ".when", {words.x, y, words.w, 0}, when, look);
  }
  const TextIn subtitle = in(f, card->subtitle);
  const Look subtitle_look{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = back, .max_lines = 2, .fixed = true};
  if (when.utf8.empty() || y + height_of(f, subtitle, words.w, subtitle_look) <= r.bottom() - 4)
    write(f, "tile." + card->slug + ".subtitle", {words.x, y, words.w, 0}, subtitle, subtitle_look);
  outline(f, r, down ? f.theme.accent : f.theme.line, down ? 4 : 2);
  if (signs.letter.utf8.empty()) return;
  const RectU mark{r.end() - 12 - sign, top.bottom() - sign / 2, sign, sign};
  lozenge(f, mark, f.theme.panel, f.theme.accent, 3);
  write_ink_centred(f, "tile." + card->slug + ".letter", mark, signs.letter,
                    {.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.panel, .align = text::Align::Center,
                     .max_lines = 1, .fixed = true});
}

void progress(Frame& f, std::string_view id, const RectU& r, int n, int count, std::string_view word_key) {
  const core::Word word = f.word(word_key);
  const std::string words = core::fill(word.text, {{"n", std::to_string(n)}, {"m", std::to_string(count)}});
  // Many steps make small lozenges; beyond that the words alone say it.
  const float cell = std::min(32.0f, r.w / static_cast<float>(std::max(count, 1)));
  const float dot = cell * 0.64f, gap = cell - dot;
  const float wide = static_cast<float>(count) * cell - gap;
  const bool dots = dot >= 9 && count > 1;
  note_drawn(f, std::string(id) + ".lozenges", Role::Progress, r, in_tag(f, words, word.tag));
  const RectU line = dots ? RectU{r.x, r.y + r.h / 2 - 4, r.w, r.h / 2} : r;
  if (dots) {
    float x = r.x + (r.w - wide) / 2;
    for (int i = 1; i <= count; ++i, x += dot + gap) {
      lozenge(f, {x, r.y + r.h / 2 - dot - 12, dot, dot}, i <= n ? f.theme.accent : f.theme.faint, 0, 0);
    }
  }
  write_middle(f, id, line, in_tag(f, words, word.tag),
               {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::Center,
                .max_lines = 1, .fixed = true});
}

void certainty_mark(Frame& f, const RectU& r, model::Certainty certainty) {
  const int filled = certainty == model::Certainty::WellAttested ? 3 : certainty == model::Certainty::OneTradition ? 2 : 1;
  const float d = r.h;
  for (int i = 0; i < 3; ++i) {
    const RectU at{r.x + static_cast<float>(i) * (d + 10), r.y, d, d};
    // A legend's one lozenge is hollow: told, not attested.
    const bool hollow = certainty == model::Certainty::Legendary && i == 0;
    lozenge(f, at, i < filled && !hollow ? f.theme.accent : f.theme.faint, f.theme.accent, hollow ? 3.0f : 0.0f);
  }
}

std::string_view certainty_key(model::Certainty certainty) {
  switch (certainty) {
    case model::Certainty::WellAttested: return "certainty.well_attested";
    case model::Certainty::OneTradition: return "certainty.one_tradition";
    case model::Certainty::Disputed: return "certainty.disputed";
    case model::Certainty::Legendary: return "certainty.legendary";
  }
  return "";
}

TextIn dated_source(Frame& f, const model::Source& source) {
  const model::Picked called = f.pick(source.name);
  if (source.written.empty()) return in(f, *called.text, called.lang);
  // "≤ 871" is for those who keep the pack; a visitor reads "before 871".
  constexpr std::string_view kAtMost = "≤ ";
  const bool latest = source.written.starts_with(kAtMost);
  const core::Word said = f.word(latest ? "credits.source.before" : "credits.source");
  const std::string written = latest ? source.written.substr(kAtMost.size()) : source.written;
  return in_tag(f, f.keep(core::fill(said.text, {{"name", *called.text}, {"written", core::isolated(written)}})), said.tag);
}

std::string source_names(const Frame& f, const std::vector<SourceId>& sources) {
  std::string out;
  for (const SourceId id : sources) {
    if (!id || id.row > f.catalogue.sources.size()) continue;
    if (!out.empty()) out += f.word("list.separator").text;
    out += *f.pick(f.catalogue.sources[id.row - 1].name).text;
  }
  return out;
}

}  // namespace azetta::ui
