// The bar at the foot of every screen, within a wheelchair user's reach: back, home | text size, languages.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

constexpr std::size_t kLanguagesInBar = 5;  // more than these, or than there is room for, open a sheet

// Further up and further down, for whoever cannot drag; `id` begins their names.
void scroll_buttons(Frame& f, std::string_view id, const core::ScrollArea& area, const core::Scroller& scroller, const RectU& up,
                    const RectU& down) {
  const double at = core::goal_px(scroller), most = static_cast<double>(area.content_u - area.view_u);
  const std::string name(id);
  lozenge_button(f, name + ".up", up, "up", {}, core::ScrollPage{area, false}, {.enabled = at > 1, .repeats = true},
                 word_in(f, "scroll.up"));
  lozenge_button(f, name + ".down", down, "down", {}, core::ScrollPage{area, true}, {.enabled = at < most - 1, .repeats = true},
                 word_in(f, "scroll.down"));
}

}  // namespace

void draw_bar(Frame& f, const RectU& bar) {
  fill(f, bar, f.theme.bar);
  block(f, "bar", bar);  // what scrolls goes on beneath it, and must not be touched through it
  fill(f, {bar.x, bar.y, bar.w, 3}, f.theme.accent);
  const float d = 96, gap = 8, margin = f.m.portrait ? 32.0f : 40.0f;
  const float y = bar.y + 3 + (bar.h - 3 - d) / 2;
  const auto cell = [&](float x) { return RectU{x, y, d, d}; };

  const bool home = f.state.place.screen == core::Screen::Home;
  lozenge_button(f, "nav.back", cell(bar.x + margin), "back", {}, core::GoBack{}, {.enabled = !home}, word_in(f, "nav.back"));
  lozenge_button(f, "nav.home", cell(bar.x + margin + d + gap), "home", {}, core::GoHome{}, {.enabled = !home},
                 word_in(f, "nav.home"));

  if (home) {
    lozenge_button(f, "nav.credits", cell(bar.x + margin + 2 * (d + gap)), "info", {}, core::OpenCredits{}, {},
                   word_in(f, "credits.title"));
  }

  float x = bar.end() - margin - d;
  const auto& languages = f.catalogue.languages;
  // Room beside the cells at the start (back, home, up, down) and the text size, whether or not this screen has all of them.
  const float room = bar.w - 2 * margin - 5 * (d + gap) - 2 * gap;
  if (languages.size() > kLanguagesInBar || static_cast<float>(languages.size()) * (d + gap) > room) {
    lozenge_button(f, "nav.language", cell(x), "language", {}, core::ToggleLanguageSheet{},
                   {.primary = f.state.language_sheet}, word_in(f, "nav.language"));
    x -= d + gap;
  } else {
    for (std::size_t i = languages.size(); i-- > 0;) {
      const auto lang = static_cast<LangIndex>(i);
      lozenge_button(f, "lang." + languages[i].tag, cell(x), "", in(f, languages[i].short_name, lang),
                     core::SetLanguage{lang}, {.primary = lang == f.lang}, in(f, languages[i].name, lang));
      x -= d + gap;
    }
  }
  x -= gap * 2;
  // What lies over the screen scrolls before the screen does.
  const bool over = f.state.doubt || f.state.filter_sheet;
  if (const Region* page = f.widgets.region_of(over ? core::Surface::Panel : core::Surface::Page)) {
    const core::ScrollArea& area = std::get<Scrolls>(page->what).area;
    if (area.content_u > area.view_u) {
      const float start = bar.x + margin + 2 * (d + gap), middle = (start + x) / 2;
      const float left = f.m.portrait ? std::round(middle - d - gap / 2) : std::round(bar.x + (bar.w - gap) / 2 - d);
      scroll_buttons(f, "scroll", area, over ? f.state.panel_scroll : f.state.scroll, cell(left), cell(left + d + gap));
    }
  }
  lozenge_button(f, "nav.text", cell(x), "text-size", {}, core::ToggleLargeText{}, {.primary = f.m.large_text},
                 word_in(f, f.m.large_text ? "nav.smaller_text" : "nav.larger_text"));
}

void draw_language_sheet(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h - bar_height(f.m)};
  shade(f, all);
  if (!f.dry()) f.widgets.add(Target{.id = "sheet.outside", .rect = f.px(all), .event = core::ToggleLanguageSheet{}, .covers = true});
  const auto& languages = f.catalogue.languages;
  const int columns = f.m.portrait ? 2 : 4;
  const float h = 104, gap = 16, pad = 40;
  const float w = std::min(360.0f, (all.w - 2 * 24 - 2 * pad + gap) / static_cast<float>(columns) - gap);
  const int rows = (static_cast<int>(languages.size()) + columns - 1) / columns;
  const float sheet_w = static_cast<float>(columns) * (w + gap) - gap + 2 * pad;
  // More rows than the screen has room for scroll, with buttons beside them.
  const float rows_h = static_cast<float>(rows) * (h + gap) - gap, view_h = std::min(rows_h, all.h - 2 * 24 - 2 * pad);
  const bool scrolls = rows_h > view_h + 1;
  const float buttons_w = scrolls ? 96 + 24 : 0;
  const float row_w = scrolls ? std::min(sheet_w, all.w - 2 * 24 - buttons_w) : sheet_w;
  const RectU sheet{all.end() - row_w - buttons_w - 24, all.bottom() - view_h - 2 * pad - 24, row_w + buttons_w, view_h + 2 * pad};
  const float chip_w = (row_w - 2 * pad + gap) / static_cast<float>(columns) - gap;
  block(f, "sheet", sheet);
  cut_panel(f, sheet, 22, f.theme.panel, f.theme.accent, 3);
  const RectU view{sheet.x, sheet.y + pad, sheet.w - buttons_w, view_h};
  const core::ScrollArea area{core::Surface::Sheet, rows_h, view_h};
  const auto offset = scrolls ? static_cast<float>(core::position_px(f.state.sheet_scroll, f.now_s)) : 0.0f;
  const RectPx window = f.px({view.x, view.y - 8, view.w, view.h + 16});
  if (scrolls && !f.dry()) {
    f.widgets.add(Region{.id = "sheet.list", .rect = f.px(view), .what = Scrolls{area}});
    f.draw->PushClipRect({window.x, window.y}, {window.right(), window.bottom()}, true);
    f.touch_window = window;
  }
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto lang = static_cast<LangIndex>(i);
    const float x = view.x + pad + static_cast<float>(i % static_cast<std::size_t>(columns)) * (chip_w + gap);
    const float y = view.y + static_cast<float>(i / static_cast<std::size_t>(columns)) * (h + gap) - offset;
    if (y + h < view.y || y > view.bottom()) continue;
    chip(f, "lang." + languages[i].tag, {x, y, chip_w, h}, "", in(f, languages[i].name, lang), core::SetLanguage{lang},
         lang == f.lang);
  }
  if (!scrolls) return;
  if (!f.dry()) f.draw->PopClipRect();
  f.touch_window = {};
  const float d = 96, x = sheet.end() - pad - d + 16;
  scroll_buttons(f, "sheet", area, f.state.sheet_scroll, {x, view.y, d, d}, {x, view.bottom() - d, d, d});
}

void draw_still_here(Frame& f) {
  const RectU all{0, 0, f.m.w, f.m.h};
  const int left = core::seconds_left(f.state, f.rules, f.now_s);
  f.wake_at(f.state.warned_s + f.rules.warn_s - (left - 1));
  shade(f, all, 0.72f);
  const float w = std::min(f.m.portrait ? 920.0f : 1040.0f, all.w - 64), h = 560;
  const RectU panel{(all.w - w) / 2, (all.h - h) / 2, w, h};
  // Any touch is an answer; the button is there for those who look for one.
  if (!f.dry()) f.widgets.add(Target{.id = "idle", .rect = f.px(all), .event = core::StayHere{}, .covers = true});
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
  const bool down = touchable(f, "idle.stay", Role::Button, stay, core::StayHere{}, word_in(f, "idle.stay"));
  cut_panel(f, stay, 16, f.theme.accent, f.theme.heading, down ? 4.0f : 0.0f);
  write_middle(f, "idle.stay.text", stay.inset(20, 0), word_in(f, "idle.stay"),
               {.style = text::Style::Heading, .rgb = f.theme.accent_text, .on_rgb = f.theme.accent,
                .align = text::Align::Center, .max_lines = 1, .fixed = true});
}

}  // namespace azetta::ui
