// Attract: a picture in slow movement, a headline that goes through the languages, and each language as a button. Touching
// a language, or the headline in it, begins in that language; touching anywhere else begins in the usual one.
#include <algorithm>
#include <cmath>

#include "app/core/attract.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

model::Rect between(const model::Rect& a, const model::Rect& b, float t) {
  const auto mix = [t](float x, float y) { return x + (y - x) * t; };
  return {mix(a.x, b.x), mix(a.y, b.y), mix(a.w, b.w), mix(a.h, b.h)};
}

model::Rect both(const model::Rect& a, const model::Rect& b) {
  const float x0 = std::min(a.x, b.x), y0 = std::min(a.y, b.y);
  return {x0, y0, std::max(a.x + a.w, b.x + b.w) - x0, std::max(a.y + a.h, b.y + b.h) - y0};
}

void item_picture(Frame& f, const model::AttractItem& item, const RectU& r, float progress, float alpha) {
  const model::Rect camera = f.motion.low ? item.from : between(item.from, item.to, progress);
  camera_picture(f, item.image, r, camera, f.motion.low ? item.from : both(item.from, item.to), std::min(item.from.w, item.to.w),
                 alpha, f.theme.ground);
}

// The language of this turn: one that has a headline for the item.
LangIndex headline_language(const Frame& f, const model::AttractItem& item, std::size_t round) {
  const std::size_t n = f.catalogue.languages.size();
  for (std::size_t i = 0; i < n; ++i) {
    const auto lang = static_cast<LangIndex>((round + i) % n);
    if (!item.headline.in(lang).empty()) return lang;
  }
  return f.lang;
}

}  // namespace

void draw_attract(Frame& f) {
  const auto& items = f.catalogue.attract;
  const auto& languages = f.catalogue.languages;
  const RectU all{0, 0, f.m.w, f.m.h};
  const double t = f.now_s - f.state.entered_s;
  const double fade_s = f.motion.low ? 1e-6 : f.motion.attract_fade_s;
  const auto moment = core::attract_at(t, items.size(), languages.size(), f.motion.attract_item_s, fade_s);

  // Never quite in the same place, so that no panel remembers the words.
  const float drift = f.motion.low ? 0 : 8 * static_cast<float>(std::sin(t / 61));
  const int columns = f.m.portrait ? 2 : static_cast<int>(std::min<std::size_t>(languages.size(), 6));
  const int rows = (static_cast<int>(languages.size()) + columns - 1) / columns;
  const float gap = 24, h = f.m.portrait ? 124.0f : 112.0f;
  const float words_h = f.m.portrait ? 400.0f : 250.0f;  // band, headline, line
  const float panel_h = words_h + static_cast<float>(rows) * (h + gap) + 12;
  const RectU view{0, 0, all.w, all.h - panel_h};
  const RectU panel{0, view.bottom(), all.w, panel_h};
  if (!f.dry()) f.widgets.add({"attract.anywhere", f.px(all), core::Wake{f.lang}, false});
  fill(f, panel, f.theme.ground);

  // The words' language decides the side they start on; the picture does not care.
  LangIndex spoken = f.lang;
  if (!items.empty()) {
    if (moment.fade < 1) item_picture(f, items[moment.previous], view, moment.previous_progress, 1);
    item_picture(f, items[moment.item], view, moment.progress, moment.fade);
    // The next picture is fetched while this one is shown.
    if (f.dry() || moment.progress > 0.3f) {
      const auto missing = f.missing;
      const auto draw = f.draw;
      f.draw = nullptr;
      item_picture(f, items[(moment.item + 1) % items.size()], view, 0, 1);
      f.draw = draw;
      f.missing = missing;
    }
    spoken = headline_language(f, items[moment.item], moment.round);
  }
  const LangIndex lang = f.lang;
  const bool rtl = f.rtl;
  f.lang = spoken;
  f.rtl = languages[spoken].rtl;

  const KindIndex sign = [&]() -> KindIndex {
    if (!items.empty() && items[moment.item].card) {
      if (const auto* card = f.content.summary(items[moment.item].card)) return card->kind;
    }
    return 0;
  }();
  band(f, sign, {0, panel.y, all.w, 48});
  fill(f, {0, panel.y + 48, all.w, 4}, f.theme.accent);

  const float margin = f.m.portrait ? 72.0f : 96.0f;
  const float inner = all.w - 2 * margin;
  float y = panel.y + 48 + (f.m.portrait ? 44.0f : 24.0f) + drift;
  const auto say = [&](std::string_view id, const model::Localized& words, const Look& look) {
    const TextIn said = in(f, words.in(spoken), spoken);
    y += write(f, id, {margin, y, inner, 0}, said, look.max_lines == 1 ? one_line(f, said, inner, look, 0.7f) : look);
  };
  const RectU head{margin, panel.y + 52, inner, words_h - 64};
  if (!items.empty()) {
    if (!f.dry()) f.widgets.add({"attract.headline", f.px(head), core::Wake{spoken}, false});
    say("attract.headline", items[moment.item].headline,
        {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = f.m.portrait ? 2 : 1,
         .size = f.m.portrait ? 1.3f : 1.2f, .fixed = true});
    say("attract.line", items[moment.item].line,
        {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .max_lines = f.m.portrait ? 2 : 1,
         .size = f.m.portrait ? 1.25f : 1.0f, .fixed = true});
  } else {
    say("attract.headline", f.catalogue.title,
        {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 2, .fixed = true});
  }

  // One button a language, each inviting in its own words; on the same spot whatever language is speaking.
  f.lang = lang;
  f.rtl = rtl;
  const float w = (inner - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float top = panel.bottom() - 32 - static_cast<float>(rows) * (h + gap) + gap;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto each = static_cast<LangIndex>(i);
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    const RectU r{margin + column * (w + gap), top + row * (h + gap), w, h};
    const std::string id = "attract.lang." + languages[i].tag;
    const bool down = touchable(f, id, Role::Button, r, core::Wake{each}, in(f, languages[i].name, each));
    const bool lit = down || each == spoken;
    cut_panel(f, r, 16, down ? f.theme.accent : f.theme.panel, lit ? f.theme.accent : f.theme.line, lit ? 4.0f : 2.0f);
    const std::uint32_t on = down ? f.theme.accent : f.theme.panel;
    write_middle(f, id + ".name", {r.x + 16, r.y + 8, r.w - 32, 56}, in(f, languages[i].name, each),
                 {.style = text::Style::Heading, .rgb = down ? f.theme.accent_text : f.theme.second, .on_rgb = on,
                  .align = text::Align::Center, .max_lines = 1, .fixed = true});
    const core::TagChain chain = core::tag_chain(each, languages);  // outlives the word, whose tag points into it
    const core::Word touch = f.words.find(chain, "attract.touch");
    write_middle(f, id + ".touch", {r.x + 16, r.y + 60, r.w - 32, 44}, in_tag(f, touch.text, touch.tag),
                 {.style = text::Style::Small, .rgb = down ? f.theme.accent_text : f.theme.text, .on_rgb = on,
                  .align = text::Align::Center, .max_lines = 1, .fixed = true});
  }

  if (f.motion.low || items.empty()) {
    f.wake_at(f.now_s + moment.next_turn_s);
  } else {
    f.wake_at(f.now_s + 1 / f.motion.attract_hz);
  }
}

}  // namespace azetta::ui
