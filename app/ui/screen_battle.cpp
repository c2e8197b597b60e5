// A walkthrough: the ground with its pieces, the text of the step beside it (landscape) or below (portrait), a key that says
// what is attested and what is conjecture.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/flow.h"
#include "app/ui/map_pieces.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

struct BattleLayout {
  RectU map, text, key, pager;
  bool with_key = true;
};

constexpr float kKeyRow = 42;

// The sides, then "attested" and "conjecture": one below the other beside the map, two abreast below it.
float key_height(std::size_t sides, bool two_abreast) {
  const std::size_t rows = sides + 2;
  return 24 + kKeyRow * static_cast<float>(two_abreast ? (rows + 1) / 2 : rows);
}

BattleLayout layout(const Metrics& m, const RectU& area, float aspect, std::size_t sides) {
  BattleLayout at;
  // Large letters beside the map need the room of its key.
  at.with_key = m.portrait || !m.large_text;
  const float pager_h = 104;
  if (m.portrait) {
    at.map = {0, 0, area.w, std::round(std::min(area.w / aspect, area.h * 0.5f))};
    at.pager = {64, area.bottom() - 16 - pager_h, area.w - 128, pager_h};
    at.key = {64, at.pager.y - 16 - key_height(sides, true), area.w - 128, key_height(sides, true)};
    at.text = {64, at.map.bottom() + 32, area.w - 128, at.key.y - 16 - at.map.bottom() - 32};
  } else {
    at.map = {0, 0, std::round(std::min(area.h * aspect, area.w * 0.66f)), area.h};
    const float x = at.map.end() + 48, w = area.end() - 48 - x;
    at.pager = {x, area.bottom() - 16 - pager_h, w, pager_h};
    at.key = {x, at.pager.y - 16 - key_height(sides, false), w, key_height(sides, false)};
    at.text = {x, 36, w, (at.with_key ? at.key.y : at.pager.y) - 16 - 36};
  }
  return at;
}

bool overlaps(const RectPx& a, const RectPx& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

void map(Frame& f, const model::Scene& scene, const RectU& r) {
  const auto moment = core::scene_at(scene, f.state.step_from, f.state.place.step, f.now_s - f.state.step_s, f.motion.low);
  if (!moment.at_rest) f.animating = true;
  RectPx p = f.px(r);
  const model::Rect camera = cover(moment.camera, scene.aspect, p.w / p.h);
  float closest_w = 1;
  for (const model::Step& s : scene.steps) closest_w = std::min(closest_w, s.camera.w);
  camera_picture(f, scene.ground, r, moment.camera, {0, 0, 1, 1}, closest_w, 1, f.theme.paper);
  if (!f.dry()) f.draw->PushClipRect({p.x, p.y}, {p.right(), p.bottom()}, true);
  const MapView view{p, camera};
  const std::size_t step_index = std::min<std::size_t>(f.state.place.step, scene.steps.size() - 1);
  const model::Step& step = scene.steps[step_index];
  for (const model::Arrow& arrow : step.arrows) {
    if (arrow.side < scene.sides.size()) draw_arrow(f, view, scene.sides[arrow.side], arrow, moment.arrows);
  }
  note_drawn(f, "battle.map", Role::Map, r, in(f, scene.note));
  const float size = unit_size_px(f, view);
  for (const core::UnitPose& pose : moment.units) {
    const model::Unit& unit = scene.units[pose.unit];
    draw_unit(f, scene.sides[unit.side], unit.kind, view.x(pose.at.x), view.y(pose.at.y), size, pose.facing_deg, pose.presence,
              pose.conjecture, pose.broken);
  }
  // Names: the units' first, then the land's; one that would lie on another is left out.
  std::vector<RectPx> taken;
  for (const core::UnitPose& pose : moment.units) {
    taken.push_back({view.x(pose.at.x) - size, view.y(pose.at.y) - size * 0.6f, size * 2, size * 1.2f});
  }
  // `moves`: a name of the land may stand beside its place; a unit's name stands under or over its piece or not at all.
  const auto label = [&](std::string_view id, float cx, float cy, const TextIn& words, const Look& look, bool moves) {
    if (words.utf8.empty()) return false;
    const float w = width_of(f, words, 420, look) * f.m.k, h = height_of(f, words, 420, look) * f.m.k;
    RectPx box{cx - w / 2, cy - h / 2, w, h};
    // Never over the edge of the map.
    const float inside = 8 * f.m.k;
    box.x = std::clamp(box.x, p.x + inside, std::max(p.x + inside, p.right() - inside - w));
    if (moves) box.y = std::clamp(box.y, p.y, std::max(p.y, p.bottom() - h));
    const RectPx core_box{box.x, box.y + h * 0.2f, w, h * 0.6f};
    for (const RectPx& t : taken) {
      if (overlaps(core_box, t)) return false;
    }
    if (core_box.y < p.y || core_box.bottom() > p.bottom()) return false;
    taken.push_back(core_box);
    write_at(f, id, box.x + w / 2, box.y + h / 2, words, look, f.theme.paper);
    return true;
  };
  const Look unit_look{.style = text::Style::Small, .rgb = f.theme.ink, .on_rgb = f.theme.paper, .max_lines = 1, .fixed = true};
  for (const core::UnitPose& pose : moment.units) {
    if (pose.presence < 1) continue;
    if (!p.contains(view.x(pose.at.x), view.y(pose.at.y))) continue;  // outside the camera
    const model::Unit& unit = scene.units[pose.unit];
    const std::string id = "battle.unit." + unit.key;
    const float cx = view.x(pose.at.x), cy = view.y(pose.at.y), off = size + 16 * f.m.k;
    if (!label(id, cx, cy + off, in(f, unit.name), unit_look, false)) label(id, cx, cy - off, in(f, unit.name), unit_look, false);
  }
  for (std::size_t i = 0; i < scene.labels.size(); ++i) {
    const model::MapLabel& land = scene.labels[i];
    Look look = unit_look;
    look.rgb = land.kind == model::MapLabelKind::Water      ? f.theme.map_water
               : land.kind == model::MapLabelKind::Mountain ? f.theme.map_mountain
                                                            : f.theme.map_land;
    if (land.kind != model::MapLabelKind::Town && land.kind != model::MapLabelKind::Camp) look.style = text::Style::Label;
    const float cx = view.x(land.at.x), cy = view.y(land.at.y);
    if (cx < p.x || cx > p.right() || cy < p.y || cy > p.bottom()) continue;
    label("battle.label." + std::to_string(i), cx, cy, in(f, land.text), look, true);
  }
  if (!f.dry()) f.draw->PopClipRect();
  if (!f.m.portrait) fill(f, {r.end(), r.y, 4, r.h}, f.theme.accent);
}

void key(Frame& f, const model::Scene& scene, const RectU& r) {
  cut_panel(f, r, 16, f.theme.panel, f.theme.line, 2);
  const float pad = 20;
  const int abreast = f.m.portrait ? 2 : 1;
  const float w = (r.w - 2 * pad) / static_cast<float>(abreast);
  const Look look{.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true};
  int n = 0;
  const auto cell = [&] {
    const RectU at{r.x + pad + static_cast<float>(n % abreast) * w, r.y + 12 + static_cast<float>(n / abreast) * kKeyRow, w, kKeyRow};
    ++n;
    return at;
  };
  for (const model::Side& side : scene.sides) {
    const RectU at = cell();
    // A piece of the map's light ground, so that dark pieces stand out on the dark panel.
    const RectU chip{at.x, at.y + 3, 64, kKeyRow - 6};
    fill(f, chip, f.theme.paper);
    const RectPx p = f.px(chip);
    draw_unit(f, side, model::UnitKind::Foot, p.x + p.w / 2, p.y + p.h / 2, 24 * f.m.k, 0, 1, false, false);
    const TextIn name = in(f, side.name);
    Look fitting = one_line(f, name, at.w - 84, look, 0.8f);
    write_middle(f, "battle.side." + side.key, {at.x + 80, at.y, at.w - 84, at.h}, name, fitting);
  }
  for (const bool dashed : {false, true}) {
    const RectU at = cell();
    const float y = at.y + at.h / 2 - 2.5f;
    if (dashed) {
      for (int i = 0; i < 3; ++i) fill(f, {at.x + static_cast<float>(i) * 24, y, 16, 5}, f.theme.second);
    } else {
      fill(f, {at.x, y, 64, 5}, f.theme.second);
    }
    const std::string_view word = dashed ? "battle.conjecture" : "battle.attested";
    write_middle(f, word, {at.x + 80, at.y, at.w - 84, at.h}, word_in(f, word), look);
  }
}

void step_text(Frame& f, const model::Scene& scene, const model::Card* card, const model::Step& step, const RectU& r) {
  float y = r.y;
  if (card) {
    model::Localized title;
    for (const model::CardText& text : card->text) title.by_lang.push_back(text.title);
    const model::Picked name = f.pick(title);
    y += write(f, "battle.title", {r.x, y, r.w, 0}, in(f, f.keep(*name.text), name.lang),
               {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  }
  y += write(f, "battle.step_title", {r.x, y, r.w, 0}, in(f, step.title),
             {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 2, .fixed = true});
  y += 10;
  fill(f, {r.x, y, r.w, 2}, f.theme.line);
  y += 18;
  // The step's own text always stands, set smaller if it must be; the rest follows as far as there is room.
  const TextIn body = in(f, step.text);
  Look body_look{.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.ground};
  while (body_look.size > 0.6f && y + height_of(f, body, r.w, body_look) > r.bottom()) body_look.size -= 0.05f;
  y += write(f, "battle.text", {r.x, y, r.w, 0}, body, body_look) + 14;
  const auto put = [&](std::string_view id, const TextIn& words, text::Style style, std::uint32_t rgb) {
    const Look look{.style = style, .rgb = rgb, .on_rgb = f.theme.ground};
    const float h = height_of(f, words, r.w, look);
    if (words.utf8.empty() || y + h > r.bottom()) return;
    write(f, id, {r.x, y, r.w, h}, words, look);
    y += h + 14;
  };
  if (!step.sources.empty()) {
    put("battle.sources", in(f, f.keep(source_names(f, step.sources))), text::Style::Small, f.theme.muted);
  }
  // What of the map is ours is said before the numbers.
  const std::size_t now = f.state.place.step;
  if (now == 0 || step.conjecture) put("battle.note", in(f, scene.note), text::Style::Small, f.theme.muted);
  // Numbers never stand without their author. Those of units that come in with this step go first.
  const auto there_before = [&](std::uint16_t unit) {
    if (now == 0 || now >= scene.steps.size()) return false;
    return std::ranges::any_of(scene.steps[now - 1].placements, [&](const model::Placement& p) { return p.unit == unit; });
  };
  const auto put_claims = [&](const model::Unit& unit) {
    std::string claims;
    const core::Word word = f.word("battle.claimed");
    for (const model::Claim& claim : unit.strength) {
      if (!claims.empty()) claims += f.word("list.separator").text;
      claims += core::fill(word.text, {{"n", core::isolated(*f.pick(claim.text).text)},
                                       {"who", core::isolated(source_names(f, claim.sources))}});
    }
    if (claims.empty()) return;
    claims = *f.pick(unit.name).text + "\n" + claims;
    put("battle.claim." + unit.key, in_tag(f, f.keep(std::move(claims)), word.tag), text::Style::Small, f.theme.muted);
  };
  for (const bool old : {false, true}) {
    for (const model::Placement& placement : step.placements) {
      if (there_before(placement.unit) == old) put_claims(scene.units[placement.unit]);
    }
  }
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
  const BattleLayout at = layout(f.m, area, scene->aspect, scene->sides.size());
  const std::size_t last = scene->steps.size() - 1;
  const std::size_t now = std::min<std::size_t>(f.state.place.step, last);
  step_text(f, *scene, card, scene->steps[now], at.text);
  map(f, *scene, at.map);
  if (at.with_key) key(f, *scene, at.key);

  const float d = at.pager.h;
  const auto step = [](std::size_t i) { return core::ShowStep{static_cast<std::uint16_t>(i)}; };
  if (!f.dry()) {  // a flick over the words turns to the next step, too; the ground is no page
    Turns turns{at.text.w, f.rtl, {}, {}};
    if (now > 0) turns.before = step(now - 1);
    if (now < last) turns.after = step(now + 1);
    const float top = f.m.portrait ? at.map.bottom() : area.y, left = f.m.portrait ? area.x : at.map.end();
    f.widgets.add(Region{.id = "battle.words", .rect = f.px({left, top, area.end() - left, area.bottom() - top}), .what = std::move(turns)});
  }
  lozenge_button(f, "battle.previous", {at.pager.x, at.pager.y, d, d}, "back", {}, step(now > 0 ? now - 1 : 0), {.enabled = now > 0},
                 word_in(f, "battle.previous"));
  const RectU end{at.pager.end() - d, at.pager.y, d, d};
  if (now < last) {
    lozenge_button(f, "battle.next", end, "next", {}, step(now + 1), {.primary = true}, word_in(f, "battle.next"));
  } else {
    lozenge_button(f, "battle.replay", end, "replay", {}, step(0), {.primary = true}, word_in(f, "battle.replay"));
  }
  // At the end the story goes on with the card.
  const RectU middle{at.pager.x + d + 12, at.pager.y, at.pager.w - 2 * d - 24, d};
  if (now == last && scene->card) {
    chip(f, "battle.to_card", middle.inset(8, 0), "source", word_in(f, "battle.to_card"), core::OpenCard{scene->card});
  } else {
    progress(f, "battle.progress", middle, static_cast<int>(now) + 1, static_cast<int>(last) + 1, "battle.step");
  }
}

}  // namespace azetta::ui
