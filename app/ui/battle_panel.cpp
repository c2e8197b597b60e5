// Beside or under a walkthrough's map: what happens in this step, how far one has come, what the signs mean.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/core/reading_time.h"
#include "app/ui/battle_view.h"
#include "app/ui/controls.h"
#include "app/ui/map_pieces.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

constexpr float kChip = 100, kChipGap = 12;
constexpr float kLeastChip = 260;  // two lines of a short name

// How long each step stands while it plays, for each language of the pack.
core::BattlePlayOn play_event(const Frame& f, const BattleView& view) {
  core::BattlePlayOn event;
  event.steps = static_cast<std::uint16_t>(view.steps.size());
  const auto& languages = f.catalogue.languages;
  for (std::size_t lang = 0; lang < languages.size(); ++lang) {
    for (const std::uint16_t index : view.steps) {
      const model::Step& step = view.scene.steps[index];
      const auto said = [&](const model::Localized& text) { return *model::pick(text, static_cast<LangIndex>(lang), languages).text; };
      event.waits_s.push_back(static_cast<float>(core::reading_s(said(step.title) + " " + said(step.text), false)));
    }
  }
  return event;
}

// The track, a mark for each step, the handle where the walkthrough stands.
void track(Frame& f, const BattleView& view, const RectU& r) {
  const auto count = static_cast<float>(view.steps.size());
  const float mark = std::clamp(r.w / count * 0.5f, 8.0f, 26.0f), handle = 44, line = 6;
  const float x0 = r.x + handle / 2, w = r.w - handle, y = r.y + r.h - 42;
  const auto share = view.last() > 0 ? static_cast<float>(std::clamp(view.position, 0.0, static_cast<double>(view.last())) / static_cast<double>(view.last())) : 0.0f;
  const float at = x0 + w * share;
  fill(f, {x0, y - line / 2, w, line}, f.theme.faint);
  fill(f, {x0, y - line / 2, at - x0, line}, f.theme.accent);
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    const float mx = view.last() > 0 ? x0 + w * static_cast<float>(i) / static_cast<float>(view.last()) : x0;
    const bool done = mx <= at + 1;
    lozenge(f, {mx - mark / 2, y - mark / 2, mark, mark}, done ? f.theme.accent : f.theme.faint, f.theme.line, done ? 0.0f : 2.0f);
  }
  lozenge(f, {at - handle / 2, y - handle / 2, handle, handle}, f.theme.heading, f.theme.accent, 4);
  const core::Word word = f.word("battle.step");
  const std::string words = core::fill(word.text, {{"n", std::to_string(view.now + 1)}, {"m", std::to_string(view.steps.size())}});
  const TextIn said = in_tag(f, f.keep(words), word.tag);
  note_drawn(f, "battle.progress.track", Role::Progress, r, said);
  write_middle(f, "battle.progress", {r.x, r.y + 4, r.w, 44}, said,
               {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel, .align = text::Align::Center, .max_lines = 1, .fixed = true});
  if (f.dry() || view.open || view.last() == 0) return;
  const auto last = static_cast<float>(view.last());
  // The whole of it answers, the halves of the handle beyond its ends, too.
  const float whole = r.w / w, ahead = handle / 2 / w;
  f.widgets.add(Region{.id = "battle.bar", .rect = f.px(r), .what = Slides{f.rtl, [=](float along, bool held) -> core::Event {
    return core::BattleScrub{std::clamp(along * whole - ahead, 0.0f, 1.0f) * last, held};
  }}});
}

void key(Frame& f, const BattleView& view, const RectU& r, int abreast) {
  touchable(f, "battle.key", Role::Button, r, core::BattleOpen{core::BattlePanel::About, 0}, word_in(f, "battle.about"));
  cut_panel(f, r, 16, f.is_pressed("battle.key") ? f.theme.chip : f.theme.panel, f.is_pressed("battle.key") ? f.theme.accent : f.theme.line, 2);
  // The sides, then the signs: below each other, or in a column each.
  const float pad = 20, w = (r.w - 2 * pad) / static_cast<float>(abreast);
  const std::size_t sides = view.scene.sides.size();
  const auto cell = [&](std::size_t row, float column) {
    return RectU{r.x + pad + column * w, r.y + 12 + static_cast<float>(row) * kKeyRow, w, kKeyRow};
  };
  for (std::size_t i = 0; i < sides; ++i) key_side(f, view.scene.sides[i], cell(i, 0), f.theme.panel);
  for (const bool dashed : {false, true}) {
    key_line(f, dashed, abreast == 2 ? cell(dashed ? 1 : 0, 1) : cell(sides + (dashed ? 1 : 0), 0), f.theme.panel);
  }
}

float key_height(std::size_t sides, int abreast) {
  const std::size_t rows = abreast == 2 ? std::max<std::size_t>(sides, 2) : sides + 2;
  return 24 + kKeyRow * static_cast<float>(rows);
}

// The step's own text always stands, set smaller if it must be; the rest follows as far as there is room, and all of it stands behind
// the button below.
void words(Frame& f, const BattleView& view, const RectU& r) {
  const model::Step& step = view.step();
  float y = r.y;
  if (view.card) {
    model::Localized title;
    for (const model::CardText& text : view.card->text) title.by_lang.push_back(text.title);
    const model::Picked name = f.pick(title);
    y += write(f, "battle.title", {r.x, y, r.w, 0}, in(f, f.keep(*name.text), name.lang),
               {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  }
  y += write(f, "battle.step_title", {r.x, y, r.w, 0}, in(f, step.title),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 2, .fixed = true});
  y += 10;
  fill(f, {r.x, y, r.w, 2}, f.theme.line);
  y += 18;
  const TextIn body = in(f, step.text);
  Look body_look{.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.ground};
  while (body_look.size > 0.6f && y + height_of(f, body, r.w, body_look) > r.bottom()) body_look.size -= 0.05f;
  y += write(f, "battle.text", {r.x, y, r.w, 0}, body, body_look) + 14;
  const auto put = [&](std::string_view id, const TextIn& said) {
    const Look look{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground};
    const float h = height_of(f, said, r.w, look);
    if (said.utf8.empty() || y + h > r.bottom()) return;
    write(f, id, {r.x, y, r.w, h}, said, look);
    y += h + 14;
  };
  if (!step.sources.empty()) put("battle.sources", in(f, f.keep(source_names(f, step.sources))));
  if (!view.scene.reconstructions.empty()) put("battle.telling.note", in(f, view.scene.reconstructions[view.telling].note));
  if (view.now == 0 || step.conjecture) put("battle.note", in(f, view.scene.note));
}

}  // namespace

void key_side(Frame& f, const model::Side& side, const RectU& r, std::uint32_t on_rgb) {
  // A piece of the map's light ground, so that dark pieces stand out on the dark panel.
  const RectU chip{r.x, r.y + 3, 64, r.h - 6};
  fill(f, chip, f.theme.paper);
  const RectPx p = f.px(chip);
  draw_unit(f, side, model::UnitKind::Foot, p.x + p.w / 2, p.y + p.h / 2, 24 * f.m.k, {});
  const TextIn name = in(f, side.name);
  const Look look = one_line(f, name, r.w - 84, {.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = on_rgb, .max_lines = 1, .fixed = true}, 0.8f);
  write_middle(f, "battle.side." + side.key, {r.x + 80, r.y, r.w - 84, r.h}, name, look);
}

void key_line(Frame& f, bool conjecture, const RectU& r, std::uint32_t on_rgb) {
  // The sign itself, as on the map: full and edged, or pale and dashed; of no side.
  const RectU chip{r.x, r.y + 3, 64, r.h - 6};
  fill(f, chip, f.theme.paper);
  draw_sample(f, chip, f.theme.map_land, conjecture);
  const std::string_view word = conjecture ? "battle.conjecture" : "battle.attested";
  write_middle(f, word, {r.x + 80, r.y, r.w - 84, r.h}, word_in(f, word),
               {.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = on_rgb, .max_lines = 1, .fixed = true});
}

float tellings_height(const BattleView& view, float w) {
  const auto n = static_cast<float>(view.scene.reconstructions.size());
  if (n == 0) return 0;
  const bool two_rows = (w - 2 * kChipGap + kChipGap) / n - kChipGap < kLeastChip;
  return (two_rows ? 2 * kChip + kChipGap : kChip) + 2 * kChipGap;
}

void draw_tellings(Frame& f, const BattleView& view, const RectU& band) {
  fill(f, band, f.theme.panel);
  fill(f, {band.x, band.bottom() - 3, band.w, 3}, f.theme.line);
  const RectU r = band.inset(kChipGap, kChipGap);
  const auto& tellings = view.scene.reconstructions;
  const std::size_t rows = r.h > kChip + 1 ? 2 : 1, columns = (tellings.size() + rows - 1) / rows;
  const float w = std::min(400.0f, (r.w + kChipGap) / static_cast<float>(columns) - kChipGap);
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    const RectU at{r.x + static_cast<float>(i % columns) * (w + kChipGap), r.y + static_cast<float>(i / columns) * (kChip + kChipGap), w, kChip};
    // The same step there, or the one that as many have gone before.
    const std::vector<std::uint16_t> there = core::steps_of(view.scene, i);
    std::size_t step = std::min(view.now, there.empty() ? 0 : there.size() - 1);
    const auto same = std::ranges::find(there, view.steps[view.now]);
    if (same != there.end()) step = static_cast<std::size_t>(same - there.begin());
    chip(f, "battle.telling." + tellings[i].key, at, {}, in(f, tellings[i].name),
         core::BattleTell{static_cast<std::uint8_t>(i), static_cast<std::uint16_t>(step)}, i == view.telling);
  }
}

float strip_height(const Metrics& m) { return m.portrait ? 216.0f : 124.0f; }

void draw_battle_strip(Frame& f, const BattleView& view, const MapSight& map, const RectU& strip) {
  fill(f, strip, f.theme.panel);
  fill(f, {strip.x, strip.y, strip.w, 3}, f.theme.accent);
  const float d = 100, gap = 10, y = strip.bottom() - 10 - d;
  const auto cell = [&](int i) { return RectU{strip.x + 20 + static_cast<float>(i) * (d + gap), y, d, d}; };
  const auto end_cell = [&](int i) { return RectU{strip.end() - 20 - d - static_cast<float>(i) * (d + gap), y, d, d}; };
  const auto go = [](std::size_t step) { return core::BattleGo{static_cast<std::uint16_t>(step)}; };
  // Between two steps "back" is the one that lies behind.
  const bool inside = view.position > static_cast<double>(view.now) + 0.01;
  const bool first = view.now == 0 && !inside;
  lozenge_button(f, "battle.previous", cell(0), "back", {}, go(inside || first ? view.now : view.now - 1), {.enabled = !first && !view.end},
                 word_in(f, "battle.previous"));
  if (f.state.battle.playing) {
    lozenge_button(f, "battle.pause", cell(1), "pause", {}, core::BattlePause{}, {.primary = true}, word_in(f, "battle.pause"));
  } else {
    lozenge_button(f, "battle.play", cell(1), "play", {}, view.open ? core::Event(core::BattlePause{}) : core::Event(play_event(f, view)),
                   {.enabled = view.last() > 0}, word_in(f, "battle.play"));
  }
  const bool before = view.position < static_cast<double>(view.now) - 0.01 && !core::moves(f.state.battle, f.now_s);
  lozenge_button(f, "battle.next", cell(2), "next", {}, go(before ? view.now : view.now + 1),
                 {.primary = !f.state.battle.playing, .enabled = !view.end}, word_in(f, "battle.next"));
  const bool closest = map.view.scale >= map.frame.max_scale * 0.999, whole = map.view.scale <= 1.001;
  const auto by = static_cast<float>(core::zoom::kButton);
  lozenge_button(f, "battle.larger", end_cell(2), "zoom-in", {}, core::ZoomBy{map.frame, by}, {.enabled = !closest, .repeats = true},
                 word_in(f, "viewer.larger"));
  lozenge_button(f, "battle.smaller", end_cell(1), "zoom-out", {}, core::ZoomBy{map.frame, 1 / by}, {.enabled = !whole, .repeats = true},
                 word_in(f, "viewer.smaller"));
  lozenge_button(f, "battle.whole", end_cell(0), "whole", {}, core::BattleRecentre{}, {.enabled = f.state.battle.held}, word_in(f, "battle.whole"));
  if (f.m.portrait) {
    track(f, view, {strip.x + 20, strip.y + 3, strip.w - 40, y - strip.y - 3});
  } else {
    const float from = cell(3).x + 6, to = end_cell(2).x - 16;
    track(f, view, {from, strip.y + 3, to - from, strip.h - 3});
  }
}

void draw_battle_words(Frame& f, const BattleView& view, const RectU& panel) {
  const float side = f.m.portrait ? 64.0f : 40.0f;
  const RectU inner{panel.x + side, panel.y + (f.m.portrait ? 24.0f : 28.0f), panel.w - 2 * side, panel.h - (f.m.portrait ? 48.0f : 52.0f)};
  const RectU about{inner.x, inner.bottom() - kChip, inner.w, kChip};
  chip(f, "battle.about", about, "source", word_in(f, "battle.about"), core::BattleOpen{core::BattlePanel::About, 0});
  float bottom = about.y - 16;
  // Large letters beside the map need the room of its key: it stands among the numbers and sources, too.
  if (f.m.portrait || !f.m.large_text) {
    const int abreast = f.m.portrait ? 2 : 1;
    const float h = key_height(view.scene.sides.size(), abreast);
    key(f, view, {inner.x, bottom - h, inner.w, h}, abreast);
    bottom -= h + 16;
  }
  words(f, view, {inner.x, inner.y, inner.w, bottom - inner.y});
  if (f.dry() || view.open) return;
  // A flick over the words turns to the next step, too; the ground is no page.
  Turns turns{inner.w, f.rtl, {}, {}};
  if (view.now > 0) turns.before = core::BattleGo{static_cast<std::uint16_t>(view.now - 1)};
  turns.after = core::BattleGo{static_cast<std::uint16_t>(view.now + 1)};
  f.widgets.add(Region{.id = "battle.words", .rect = f.px(panel), .what = std::move(turns)});
}

}  // namespace azetta::ui
