// The bar at the foot of every screen, within a wheelchair user's reach: back, home | text size, languages.
#include <algorithm>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

constexpr std::size_t kLanguagesInBar = 5;  // more than these, or than there is room for, open a sheet

}  // namespace

void draw_bar(Frame& f, const RectU& bar) {
  fill(f, bar, f.theme.bar);
  block(f, "bar", bar);  // what scrolls goes on beneath it, and must not be touched through it
  fill(f, {bar.x, bar.y, bar.w, 3}, f.theme.accent);
  const float d = 96, gap = 8, margin = f.m.portrait ? 32.0f : 40.0f;
  const float y = bar.y + 3 + (bar.h - 3 - d) / 2;
  const auto cell = [&](float x) { return RectU{x, y, d, d}; };

  const bool home = f.state.place.screen == core::Screen::Home;
  lozenge_button(f, "nav.back", cell(bar.x + margin), "back", {}, core::GoBack{}, {.enabled = !home}, f.word("nav.back").text);
  lozenge_button(f, "nav.home", cell(bar.x + margin + d + gap), "home", {}, core::GoHome{}, {.enabled = !home},
                 f.word("nav.home").text);

  if (home) {
    lozenge_button(f, "nav.credits", cell(bar.x + margin + 2 * (d + gap)), "info", {}, core::OpenCredits{}, {},
                   f.word("credits.title").text);
  }

  float x = bar.end() - margin - d;
  const auto& languages = f.catalogue.languages;
  // Room beside the three cells at the start and the text size, whether or not this screen has all of them.
  const float room = bar.w - 2 * margin - 4 * (d + gap) - 2 * gap;
  if (languages.size() > kLanguagesInBar || static_cast<float>(languages.size()) * (d + gap) > room) {
    lozenge_button(f, "nav.language", cell(x), "language", {}, core::ToggleLanguageSheet{},
                   {.primary = f.state.language_sheet}, f.word("nav.language").text);
    x -= d + gap;
  } else {
    for (std::size_t i = languages.size(); i-- > 0;) {
      const auto lang = static_cast<LangIndex>(i);
      lozenge_button(f, "lang." + languages[i].tag, cell(x), "", in(f, languages[i].short_name, lang),
                     core::SetLanguage{lang}, {.primary = lang == f.lang}, languages[i].name);
      x -= d + gap;
    }
  }
  x -= gap * 2;
  lozenge_button(f, "nav.text", cell(x), "text-size", {}, core::ToggleLargeText{}, {.primary = f.m.large_text},
                 f.word(f.m.large_text ? "nav.smaller_text" : "nav.larger_text").text);
}

void draw_language_sheet(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h - bar_height(f.m)};
  fill(f, all, f.theme.ground, 0.8f);
  if (!f.dry()) f.widgets.add({"sheet.outside", f.px(all), core::ToggleLanguageSheet{}, false});
  const auto& languages = f.catalogue.languages;
  const int columns = f.m.portrait ? 2 : 4;
  const float h = 104, gap = 16, pad = 40;
  const float w = std::min(360.0f, (all.w - 2 * 24 - 2 * pad + gap) / static_cast<float>(columns) - gap);
  const int rows = (static_cast<int>(languages.size()) + columns - 1) / columns;
  const float sheet_w = static_cast<float>(columns) * (w + gap) - gap + 2 * pad;
  const float sheet_h = static_cast<float>(rows) * (h + gap) - gap + 2 * pad;
  const RectU sheet{all.end() - sheet_w - 24, all.bottom() - sheet_h - 24, sheet_w, sheet_h};
  block(f, "sheet", sheet);
  cut_panel(f, sheet, 22, f.theme.panel, f.theme.accent, 3);
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto lang = static_cast<LangIndex>(i);
    const float x = sheet.x + pad + static_cast<float>(i % static_cast<std::size_t>(columns)) * (w + gap);
    const float y = sheet.y + pad + static_cast<float>(i / static_cast<std::size_t>(columns)) * (h + gap);
    chip(f, "lang." + languages[i].tag, {x, y, w, h}, "", in(f, languages[i].name, lang), core::SetLanguage{lang},
         lang == f.lang);
  }
}

void draw_still_here(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h};
  const int left = core::seconds_left(f.state, f.rules, f.now_s);
  f.wake_at(f.state.warned_s + f.rules.warn_s - (left - 1));
  fill(f, all, f.theme.ground, 0.72f);
  const float w = std::min(f.m.portrait ? 920.0f : 1040.0f, all.w - 64), h = 560;
  const RectU panel{(all.w - w) / 2, (all.h - h) / 2, w, h};
  // Any touch is an answer; the button is there for those who look for one.
  if (!f.dry()) f.widgets.add({"idle", f.px(all), core::StayHere{}, false});
  cut_panel(f, panel, 22, f.theme.panel, f.theme.accent, 4);
  const float count = 148;
  const RectU mark{panel.x + (w - count) / 2, panel.y + 48, count, count};
  lozenge(f, mark, f.theme.ground, f.theme.accent, 4);
  write_middle(f, "idle.count", mark, in(f, std::to_string(left)),
               {.style = text::Style::Numeral, .rgb = f.theme.second, .on_rgb = f.theme.ground,
                .align = text::Align::Center, .max_lines = 1, .fixed = true});
  float y = mark.bottom() + 28;
  const float inner = w - 96;
  y += write(f, "idle.title", {panel.x + 48, y, inner, 80}, word_in(f, "idle.title"),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .align = text::Align::Center,
              .max_lines = 2, .fixed = true}) + 8;
  const core::Word word = f.word("idle.line");
  const std::string line = core::fill(word.text, {{"n", std::to_string(left)}});
  write(f, "idle.line", {panel.x + 48, y, inner, 60}, in_tag(f, line, word.tag),
        {.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.panel, .align = text::Align::Center,
         .max_lines = 2, .fixed = true});
  const RectU stay{panel.x + (w - 440) / 2, panel.bottom() - 136, 440, 100};
  const bool down = touchable(f, "idle.stay", Role::Button, stay, core::StayHere{}, f.word("idle.stay").text);
  cut_panel(f, stay, 16, f.theme.accent, f.theme.heading, down ? 4.0f : 0.0f);
  write_middle(f, "idle.stay.text", stay.inset(20, 0), word_in(f, "idle.stay"),
               {.style = text::Style::Heading, .rgb = f.theme.accent_text, .on_rgb = f.theme.accent,
                .align = text::Align::Center, .max_lines = 1, .fixed = true});
}

}  // namespace azetta::ui
