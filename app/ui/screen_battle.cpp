// A walkthrough: the ground with its pieces fills the screen; the words of the step stand beside it (landscape) or below (portrait),
// and between them the buttons and the bar along which its moments lie.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/battle_view.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

struct BattleLayout {
  RectU tellings, map, strip, words;
};

BattleLayout layout(const Metrics& m, const BattleView& view, const RectU& area) {
  BattleLayout at;
  const float strip_h = strip_height(m);
  if (m.portrait) {
    // Reading letters that were asked for large need more of the screen than the map.
    const float map_h = std::round(area.h * (m.large_text ? 0.39f : 0.45f));
    at.map = {area.x, area.y, area.w, map_h};
    at.strip = {area.x, at.map.bottom(), area.w, strip_h};
    at.words = {area.x, at.strip.bottom(), area.w, area.bottom() - at.strip.bottom()};
  } else {
    const float map_w = std::round(area.w * 0.66f);
    at.map = {area.x, area.y, map_w, area.h - strip_h};
    at.strip = {area.x, at.map.bottom(), map_w, strip_h};
    at.words = {area.x + map_w, area.y, area.w - map_w, area.h};
  }
  // Rival reconstructions stand above the map, over nothing of it.
  at.tellings = {at.map.x, at.map.y, at.map.w, tellings_height(view, at.map.w)};
  at.map.y += at.tellings.h;
  at.map.h -= at.tellings.h;
  return at;
}

}  // namespace

void draw_battle(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const model::Scene* scene = f.content.scene(f.state.place.scene);
  if (!scene || scene->steps.empty()) {
    f.failed = f.content.failed(f.state.place.scene) || (scene && scene->steps.empty());
    ++f.missing;
    return;
  }
  const model::Card* card = scene->card ? f.content.card(scene->card) : nullptr;
  if (scene->card && !card && !f.content.failed(scene->card)) ++f.missing;

  const std::size_t telling = scene->reconstructions.empty() ? 0 : std::min<std::size_t>(f.state.place.battle.telling, scene->reconstructions.size() - 1);
  BattleView view{.scene = *scene, .card = card, .steps = core::steps_of(*scene, telling), .telling = telling, .moment = {}};
  if (view.steps.empty()) {
    f.failed = true;
    ++f.missing;
    return;
  }
  view.now = std::min<std::size_t>(f.state.place.step, view.last());
  view.end = f.state.place.step > view.last();
  view.position = std::clamp(core::position_at(f.state.battle, f.now_s), -core::playback::kEntry, static_cast<double>(view.last()));
  view.moment = core::scene_at(*scene, telling, view.position);
  view.open = view.end || f.state.battle.panel != core::BattlePanel::None;

  // What lies beneath a panel is seen, but neither touched nor read.
  const bool noted = f.widgets.keep_drawn;
  if (view.open) {
    f.touch_window = {-2, -2, 1, 1};
    f.widgets.keep_drawn = false;
  }
  const BattleLayout at = layout(f.m, view, area);
  draw_battle_words(f, view, at.words);
  if (at.tellings.h > 0) draw_tellings(f, view, at.tellings);
  const MapSight seen = draw_battle_map(f, view, at.map);
  draw_battle_strip(f, view, seen, at.strip);
  if (!f.m.portrait) fill(f, {at.map.end(), area.y, 4, area.h}, f.theme.accent);
  f.touch_window = {};
  f.widgets.keep_drawn = noted;
  if (view.end) {
    draw_end_sheet(f, view, area);
  } else if (f.state.battle.panel == core::BattlePanel::Unit) {
    draw_unit_sheet(f, view, area);
  } else if (f.state.battle.panel == core::BattlePanel::About) {
    draw_about_sheet(f, view, area);
  }
  if (!f.ahead || view.open) return;
  // What the visitor may turn to next is laid out, too.
  for (const std::size_t near : {view.now + 1, view.now - 1}) {
    if (near > view.last()) continue;
    BattleView next = view;
    next.now = near;
    draw_battle_words(f, next, at.words);
  }
}

}  // namespace azetta::ui
