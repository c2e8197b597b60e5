// The years under the map: a track with a lozenge for each year in which something happened, a year on or back, the next
// such year, and the years going by.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/core/dates.h"
#include "app/ui/controls.h"
#include "app/ui/map_parts.h"
#include "app/ui/paint.h"
#include "content/base/calendar.h"

namespace azetta::ui {
namespace {

constexpr float kButton = 96, kGap = 10;

float share_of(const model::Map& map, int year) {
  return static_cast<float>(year - map.year_from) / static_cast<float>(std::max(map.year_to - map.year_from, 1));
}

void track(Frame& f, const core::MapSheet& sheet, const RectU& r) {
  const model::Map& map = sheet.map;
  const int year = f.state.place.map.year;
  const float y = r.y + 40, now = r.x + r.w * share_of(map, year);
  fill(f, {r.x, y - 3, r.w, 6}, f.theme.faint);
  fill(f, {r.x, y - 3, now - r.x, 6}, f.theme.accent);
  // Years in which something happened; where they stand too close, some of them.
  if (f.catalogue.map) {
    float last = -100;
    for (const std::int16_t eventful : f.catalogue.map->eventful) {
      const float x = r.x + r.w * share_of(map, eventful);
      if (x - last < 9) continue;
      last = x;
      lozenge(f, {x - 6, y - 6, 12, 12}, f.theme.second, f.theme.panel, 2);
    }
  }
  // Numbers at round years, as many as there is room for.
  const Look look{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel, .align = text::Align::Center, .max_lines = 1, .fixed = true};
  const int span = std::max(map.year_to - map.year_from, 1);
  int every = 1;
  for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1'000, 2'000, 5'000}) {
    every = step;
    if (r.w * static_cast<float>(step) / static_cast<float>(span) >= 110) break;
  }
  const int first = static_cast<int>(std::ceil(static_cast<float>(map.year_from) / static_cast<float>(every))) * every;
  for (int at = first; at <= map.year_to; at += every) {
    const float x = r.x + r.w * share_of(map, at);
    fill(f, {x - 1, y + 8, 2, 10}, f.theme.line);
    write(f, "map.track." + std::to_string(at), {x - 50, y + 18, 100, 0}, in(f, f.keep(std::to_string(at))), look);
  }
  lozenge(f, {now - 22, y - 22, 44, 44}, f.theme.accent, f.theme.bar, 4);
  const std::int16_t from = map.year_from, to = map.year_to;
  note_drawn(f, "map.track", Role::Progress, r, in(f, f.keep(std::to_string(year))));
  if (f.dry()) return;
  f.widgets.add(Region{.id = "map.track", .rect = f.px(r), .what = Slides{f.rtl, [from, to](float share, bool) {
                         const auto at = static_cast<std::int16_t>(std::lround(static_cast<float>(from) + share * static_cast<float>(to - from)));
                         return core::Event(core::MapAction{core::MapShowYear{at}});
                       }}});
}

void year_words(Frame& f, const core::MapSheet& sheet, const RectU& r, text::Align align) {
  const int year = f.state.place.map.year;
  model::Date date;
  date.ce_from = date.ce_to = static_cast<std::int16_t>(year);
  const core::DateLine ce = core::date_text(date, f.lang, f.catalogue.languages, f.words);
  const TextIn words = in_tag(f, f.keep(ce.text), f.keep(ce.tag));
  Look look{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .align = align, .max_lines = 1, .fixed = true};
  look.size = 1.4f;
  look = one_line(f, words, r.w * 0.6f, look, 0.5f);
  TextIn hijri;
  if (sheet.hijri && year >= 622) {
    const auto [first, last] = ah_years_of(year);
    const core::Word word = f.word("date.ah");
    const std::string years = first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
    // One line is in one language, as everywhere.
    if (first > 0 && word.tag == ce.tag) hijri = in_tag(f, f.keep(core::fill(word.text, {{"years", core::isolated(years)}})), word.tag);
  }
  const Look small{.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.panel, .align = align, .max_lines = 1, .fixed = true};
  const float w = width_of(f, words, r.w * 0.62f, look), x = r.x + w + 24;
  write_middle(f, "map.year", {r.x, r.y, w + 2, r.h}, words, look);
  write_middle(f, "map.year.hijri", {x, r.y + 8, r.end() - x, r.h}, hijri, one_line(f, hijri, r.end() - x, small, 0.7f));
}

}  // namespace

float map_strip_height() { return 222; }

void draw_map_strip(Frame& f, const core::MapSheet& sheet, const RectU& r) {
  fill(f, r, f.theme.panel);
  block(f, "map.strip", r);
  fill(f, {r.x, r.y, r.w, 3}, f.theme.accent);
  const model::Map& map = sheet.map;
  const int year = f.state.place.map.year;
  const bool first = year <= map.year_from, last = year >= map.year_to;
  const auto step = [](int years, bool eventful) { return core::MapAction{core::MapStep{years, eventful}}; };
  const auto button = [&](const char* id, const RectU& at, const char* icon, core::Event event, bool enabled, bool repeats) {
    lozenge_button(f, id, at, icon, {}, std::move(event), {.enabled = enabled, .repeats = repeats}, word_in(f, id));
  };
  const auto play = [&](const RectU& at) {
    const bool on = f.state.map.playing;
    lozenge_button(f, "map.play", at, on ? "pause" : last ? "replay" : "play", {}, core::MapAction{core::MapPlay{}}, {.primary = true},
                   word_in(f, on ? "map.stop" : "map.play"));
  };
  const float margin = 40, y = r.y + 116;
  track(f, sheet, {r.x + margin + 16, r.y + 12, r.w - 2 * margin - 32, 92});
  const auto cell = [&](float x) { return RectU{x, y, kButton, kButton}; };
  button("map.before", cell(r.x + margin), "skip-back", step(-1, true), !first, false);
  button("map.earlier", cell(r.x + margin + kButton + kGap), "back", step(-1, false), !first, true);
  button("map.later", cell(r.end() - margin - 2 * kButton - kGap), "next", step(1, false), !last, true);
  button("map.after", cell(r.end() - margin - kButton), "skip-next", step(1, true), !last, false);
  // Between them the years going by, and the year itself.
  const float inner = std::min(r.w - 2 * margin - 4 * kButton - 4 * kGap, 560.0f), x = r.x + (r.w - inner) / 2;
  play(cell(x + 16));
  year_words(f, sheet, {x + 16 + kButton + 24, y - 4, inner - kButton - 40, kButton + 8}, text::Align::Start);
}

TextIn years_in(Frame& f, const core::MapSheet& sheet, int from, int to, bool hijri) {
  model::Date date;
  date.ce_from = static_cast<std::int16_t>(from);
  date.ce_to = static_cast<std::int16_t>(to);
  if (hijri && sheet.hijri && from >= 622) {
    date.ah_from = static_cast<std::int16_t>(ah_years_of(from).first);
    date.ah_to = static_cast<std::int16_t>(ah_years_of(to).second);
  }
  const core::DateLine line = core::date_text(date, f.lang, f.catalogue.languages, f.words);
  return in_tag(f, f.keep(line.text), f.keep(line.tag));
}

}  // namespace azetta::ui
