// What lies over a walkthrough while a visitor asks: who a unit is; numbers, sources and what of the map is ours; and its end.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/battle_view.h"
#include "app/ui/controls.h"
#include "app/ui/map_pieces.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

constexpr float kPad = 48, kClose = 96, kGap = 20, kChipH = 100;

// The dimmed screen and the panel on it. A touch beside it closes it; at the end there is nothing to close.
RectU panel(Frame& f, const RectU& area, float w, float h, bool closes) {
  shade(f, area);
  if (closes) {
    if (!f.dry()) f.widgets.add(Target{.id = "battle.outside", .rect = f.px(area), .event = core::BattleClose{}, .covers = true});
  } else {
    block(f, "battle.under", area);
  }
  // Upright it stands low, within a wheelchair user's reach.
  const float room = std::max(0.0f, area.h - h);
  const RectU r{area.x + (area.w - w) / 2, area.y + (f.m.portrait ? std::max(0.0f, room - 32) : room / 2), w, h};
  block(f, "battle.panel", r);
  cut_panel(f, r, 22, f.theme.panel, f.theme.accent, 3);
  return r;
}

// Texts below each other, which scroll where they are more than the window holds.
class Sheet {
 public:
  explicit Sheet(Frame& f, float w) : f_(f), w_(w) {}

  void text(std::string id, const TextIn& words, const Look& look, float gap_after, float indent = 0) {
    if (words.utf8.empty()) return;
    const float h = height_of(f_, words, w_ - indent, look);
    rows_.push_back({std::move(id), words, look, y_, h, indent, {}});
    y_ += h + gap_after;
  }
  // Anything else of this height; drawn into its rectangle.
  void row(float h, float gap_after, std::function<void(const RectU&)> draw) {
    rows_.push_back({{}, {}, {}, y_, h, 0, std::move(draw)});
    y_ += h + gap_after;
  }
  void gap(float h) { y_ += h; }
  float height() const { return y_; }

  void show(const RectU& window, std::string_view region) {
    const bool scrolls = y_ > window.h + 1;
    const auto offset = scrolls && !f_.dry() ? static_cast<float>(core::position_px(f_.state.scroll, f_.now_s)) : 0.0f;
    const RectPx clip = f_.px(window);
    if (scrolls && !f_.dry()) {
      f_.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
      f_.words_window = clip;
    }
    for (const Row& row : rows_) {
      const RectU at{window.x + row.indent, window.y + row.y - offset, w_ - row.indent, row.h};
      if (!f_.dry() && (at.bottom() < window.y || at.y > window.bottom())) continue;
      if (row.draw) {
        row.draw(at);
      } else {
        write(f_, row.id, at, row.words, row.look);
      }
    }
    if (!scrolls || f_.dry()) return;
    f_.words_window = {};
    f_.draw->PopClipRect();
    f_.widgets.add(Region{.id = std::string(region), .rect = clip, .what = Scrolls{{core::Surface::Page, y_, window.h}}});
  }

 private:
  struct Row {
    std::string id;
    TextIn words;
    Look look;
    float y, h, indent;
    std::function<void(const RectU&)> draw;
  };
  Frame& f_;
  float w_, y_ = 0;
  std::vector<Row> rows_;
};

Look head_look(const Frame& f) {
  return {.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true};
}
Look text_look(const Frame& f) { return {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.panel}; }
Look small_look(const Frame& f) { return {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel}; }

// The sources, each with the year of its writing.
void put_sources(Frame& f, Sheet& sheet, const std::string& id, const std::vector<SourceId>& sources) {
  std::string all;
  std::string_view lang;
  for (const SourceId source : sources) {
    if (!source || source.row > f.catalogue.sources.size()) continue;
    const TextIn said = dated_source(f, f.catalogue.sources[source.row - 1]);
    if (!all.empty()) all += f.word("list.separator").text;
    all += core::isolated(said.utf8);
    if (lang.empty()) lang = said.lang;
  }
  if (!all.empty()) sheet.text(id, in_tag(f, f.keep(std::move(all)), lang), text_look(f), kGap);
}

// "12,000, according to al-Raqiq (1026)": a number never stands without its author.
void put_claims(Frame& f, Sheet& sheet, const model::Unit& unit, float indent) {
  const core::Word word = f.word("battle.claimed");
  for (std::size_t i = 0; i < unit.strength.size(); ++i) {
    const model::Claim& claim = unit.strength[i];
    std::string who;
    for (const SourceId source : claim.sources) {
      if (!source || source.row > f.catalogue.sources.size()) continue;
      if (!who.empty()) who += f.word("list.separator").text;
      who += core::isolated(dated_source(f, f.catalogue.sources[source.row - 1]).utf8);
    }
    const std::string said = core::fill(word.text, {{"n", core::isolated(*f.pick(claim.text).text)}, {"who", who}});
    sheet.text("battle.claim." + unit.key + "." + std::to_string(i), in_tag(f, f.keep(said), word.tag), text_look(f), 6, indent);
  }
}

void close_button(Frame& f, const RectU& r, float y) {
  lozenge_button(f, "battle.close", {r.end() - kPad - kClose + 16, y, kClose, kClose}, "close", {}, core::BattleClose{}, {}, word_in(f, "term.close"));
}

std::string kind_key(model::UnitKind kind) {
  static constexpr const char* kKeys[] = {"foot", "horse", "slingers", "mares", "ships", "camp", "commander", "man"};
  const auto i = static_cast<std::size_t>(kind);
  return std::string("battle.kind.") + (i < std::size(kKeys) ? kKeys[i] : kKeys[0]);
}

const model::Placement* placement_of(const BattleView& view, std::uint16_t unit) {
  for (const model::Placement& p : view.step().placements) {
    if (p.unit == unit && model::belongs(p.reconstruction, view.telling)) return &p;
  }
  return nullptr;
}

}  // namespace

void draw_unit_sheet(Frame& f, const BattleView& view, const RectU& area) {
  const std::uint16_t index = f.state.battle.unit;
  if (index >= view.scene.units.size()) return;
  const model::Unit& unit = view.scene.units[index];
  const model::CardSummary* person = unit.person ? f.content.summary(unit.person) : nullptr;
  if (unit.person && !person && !f.content.failed(unit.person)) ++f.missing;
  const bool pictured = person && person->image;
  const float w = std::min(f.m.large_text || f.m.portrait ? 1640.0f : 1180.0f, area.w - 2 * 40);
  const float picture_w = pictured ? (f.m.portrait ? 300.0f : 400.0f) : 0.0f, picture_h = picture_w * 0.75f;
  const float aside = pictured ? picture_w + 36 : 0;
  const float inner = w - 2 * kPad;

  Sheet sheet(f, inner - aside);
  const model::Side& side = view.scene.sides[unit.side];
  sheet.row(kKeyRow, 8, [&](const RectU& r) { key_side(f, side, r, f.theme.panel); });
  sheet.text("battle.unit.kind", word_in(f, f.keep(kind_key(unit.kind))), text_look(f), 14);
  put_claims(f, sheet, unit, 0);
  if (person) {
    sheet.gap(6);
    sheet.text("battle.unit.summary", in(f, person->summary), text_look(f), 14);
  }
  const model::Placement* at = placement_of(view, index);
  if ((at && at->conjecture) || view.step().conjecture) {
    sheet.gap(6);
    sheet.row(kKeyRow, 4, [&](const RectU& r) { key_line(f, true, r, f.theme.panel); });
    sheet.text("battle.unit.guess", word_in(f, "battle.unit_guess"), small_look(f), 8);
    sheet.text("battle.unit.note", in(f, view.scene.note), small_look(f), 8);
    put_sources(f, sheet, "battle.unit.sources", view.step().sources);
  }
  const TextIn name = in(f, unit.name);
  const Look name_look{.style = text::Style::Title, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true};
  const float name_w = inner - kClose - kGap, name_h = std::max(height_of(f, name, name_w, name_look), kClose);
  const float foot = person ? kChipH + kGap : 0;
  const float body_most = area.h - 2 * 32 - 2 * kPad - name_h - kGap - foot;
  const float body = std::min(body_most, std::max(sheet.height(), picture_h));
  const RectU r = panel(f, area, w, 2 * kPad + name_h + kGap + body + foot, true);
  float y = r.y + kPad;
  write_middle(f, "battle.unit.title", {r.x + kPad, y, name_w, name_h}, name, name_look);
  close_button(f, r, y + (name_h - kClose) / 2);
  y += name_h + kGap;
  if (pictured) {
    const RectU frame{r.x + kPad, y, picture_w, picture_h};
    picture(f, person->image, frame, f.theme.chip);
    outline(f, frame, f.theme.line, 3);
  }
  sheet.show({r.x + kPad + aside, y, inner - aside, body}, "battle.unit.sheet");
  if (person) {
    chip(f, "battle.unit.card", {r.x + kPad, r.bottom() - kPad - kChipH, std::min(inner, 460.0f), kChipH}, "cards", word_in(f, "battle.to_card"),
         core::OpenCard{person->id});
  }
}

void draw_about_sheet(Frame& f, const BattleView& view, const RectU& area) {
  const model::Step& step = view.step();
  const float w = std::min(1640.0f, area.w - 2 * 40), inner = w - 2 * kPad;
  Sheet sheet(f, inner);
  // The signs first: they say how the rest is to be taken.
  const bool conjecture = step.conjecture ||
                          std::ranges::any_of(step.placements, [](const model::Placement& p) { return p.conjecture; }) ||
                          std::ranges::any_of(step.arrows, [](const model::Arrow& a) { return a.conjecture; });
  const std::vector<model::Side>& sides = view.scene.sides;
  const float key_h = kKeyRow * static_cast<float>(std::max<std::size_t>(2, (sides.size() + 1) / (f.m.portrait ? 1 : 2)));
  sheet.row(key_h, 12, [&f, &sides](const RectU& r) {
    const int columns = f.m.portrait ? 1 : 2;
    const float column_w = r.w / static_cast<float>(columns + 1), most = column_w - 20;
    for (const bool dashed : {false, true}) key_line(f, dashed, {r.x, r.y + (dashed ? kKeyRow : 0), most, kKeyRow}, f.theme.panel);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const auto column = static_cast<float>(static_cast<int>(i) % columns + 1), row = static_cast<float>(static_cast<int>(i) / columns);
      key_side(f, sides[i], {r.x + column * column_w, r.y + row * kKeyRow, most, kKeyRow}, f.theme.panel);
    }
  });
  if (step.conjecture) sheet.text("battle.about.guess", word_in(f, "battle.step_guess"), text_look(f), 8);
  if (conjecture || !view.scene.note.empty()) sheet.text("battle.note", in(f, view.scene.note), text_look(f), kGap);
  if (!view.scene.reconstructions.empty()) {
    const model::Reconstruction& telling = view.scene.reconstructions[view.telling];
    sheet.gap(kGap);
    sheet.text("battle.about.telling", in(f, telling.name), head_look(f), 4);
    sheet.text("battle.telling.note", in(f, telling.note), text_look(f), 8);
    put_sources(f, sheet, "battle.telling.sources", telling.sources);
  }
  if (!step.sources.empty()) {
    sheet.gap(kGap);
    sheet.text("battle.about.sources", word_in(f, "battle.step_sources"), head_look(f), 4);
    put_sources(f, sheet, "battle.sources", step.sources);
  }
  bool any = false;
  for (const model::Placement& placement : step.placements) {
    const model::Unit& unit = view.scene.units[placement.unit];
    if (unit.strength.empty() || !model::belongs(placement.reconstruction, view.telling)) continue;
    if (!any) {
      sheet.gap(kGap);
      sheet.text("battle.about.numbers", word_in(f, "battle.numbers"), head_look(f), 4);
      any = true;
    }
    Look name = text_look(f);
    name.rgb = f.theme.heading;
    sheet.text("battle.numbers." + unit.key, in(f, unit.name), name, 2);
    put_claims(f, sheet, unit, 32);
    sheet.gap(8);
  }
  const TextIn title = in(f, step.title);
  const Look title_look{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true};
  const float title_w = inner - kClose - kGap, title_h = std::max(height_of(f, title, title_w, title_look), kClose);
  const float body = std::min(sheet.height(), area.h - 2 * 32 - 2 * kPad - title_h - kGap);
  const RectU r = panel(f, area, w, 2 * kPad + title_h + kGap + body, true);
  write_middle(f, "battle.about.title", {r.x + kPad, r.y + kPad, title_w, title_h}, title, title_look);
  close_button(f, r, r.y + kPad + (title_h - kClose) / 2);
  sheet.show({r.x + kPad, r.y + kPad + title_h + kGap, inner, body}, "battle.about.sheet");
}

// Facts of the card with these keys tell the end; a pack that has none tells it with the card's summary.
void draw_end_sheet(Frame& f, const BattleView& view, const RectU& area) {
  const CardId* following = view.card ? f.content.next_walkthrough(view.card->id) : nullptr;
  if (view.card && !following) ++f.missing;
  const model::CardSummary* next = following && *following ? f.content.summary(*following) : nullptr;
  if (following && *following && !next && !f.content.failed(*following)) ++f.missing;

  const float w = std::min(1640.0f, area.w - 2 * 40), inner = w - 2 * kPad;
  const float tile_w = f.m.portrait ? 400.0f : 440.0f, tile_h = tile_w * 0.68f + 150;
  const bool beside = next && !f.m.portrait;
  const float words_w = beside ? inner - tile_w - 56 : inner;
  Sheet sheet(f, words_w);
  const Look body_look{.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.panel};
  bool told = false;
  if (view.card) {
    for (const std::string_view key : {"outcome", "consequence"}) {
      const auto fact = std::ranges::find(view.card->facts, key, &model::Fact::key);
      if (fact == view.card->facts.end()) continue;
      sheet.text("battle.end." + std::string(key), in(f, fact->text), body_look, 8);
      const RectU mark{0, 0, 26, 26};
      const model::Certainty certainty = fact->certainty;
      sheet.row(44, 4, [&f, certainty, mark](const RectU& r) {
        certainty_mark(f, {r.x, r.y + (r.h - mark.h) / 2, mark.w, mark.h}, certainty);
        write_middle(f, "battle.end.certainty", {r.x + 130, r.y, r.w - 130, r.h}, word_in(f, certainty_key(certainty)),
                     {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true});
      });
      put_sources(f, sheet, "battle.end." + std::string(key) + ".sources", fact->sources);
      told = true;
    }
    if (!told) {
      model::Localized summary;
      for (const model::CardText& text : view.card->text) summary.by_lang.push_back(text.summary);
      const model::Picked said = f.pick(summary);
      sheet.text("battle.end.summary", in(f, f.keep(*said.text), said.lang), body_look, kGap);
    }
  }
  if (!told) {
    sheet.text("battle.end.last", in(f, view.step().text), body_look, kGap);
    sheet.text("battle.about.sources", word_in(f, "battle.step_sources"), head_look(f), 4);
    put_sources(f, sheet, "battle.sources", view.step().sources);
  }

  const TextIn title = word_in(f, "battle.end");
  const Look title_look{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true};
  const float head_h = 56 + 76;
  const float foot = kChipH + kGap, under = next && f.m.portrait ? tile_h + kGap : 0;
  const float body_most = area.h - 2 * 32 - 2 * kPad - head_h - foot - under;
  const float body = std::clamp(std::max(sheet.height(), beside ? tile_h + 44 - foot : 0.0f), 0.0f, body_most);
  const RectU r = panel(f, area, w, 2 * kPad + head_h + body + foot + under, false);
  float y = r.y + kPad;
  if (view.card) {
    model::Localized name;
    for (const model::CardText& text : view.card->text) name.by_lang.push_back(text.title);
    const model::Picked called = f.pick(name);
    write(f, "battle.end.card", {r.x + kPad, y, words_w, 56}, in(f, f.keep(*called.text), called.lang),
          {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true});
  }
  write(f, "battle.end.title", {r.x + kPad, y + 48, words_w, 76}, title, title_look);
  y += head_h;
  sheet.show({r.x + kPad, y, words_w, body}, "battle.end.sheet");
  y += body + kGap;
  // Back to the last step, again from the start, to the card.
  lozenge_button(f, "battle.last", {r.x + kPad - 8, y, kChipH, kChipH}, "back", {}, core::BattleGo{static_cast<std::uint16_t>(view.last())}, {},
                 word_in(f, "battle.previous"));
  const float chips = words_w - kChipH - 8, chip_w = std::min(400.0f, (chips - 16) / 2), x = r.x + kPad + kChipH + 8;
  chip(f, "battle.replay", {x, y, chip_w, kChipH}, "replay", word_in(f, "battle.replay"), core::BattleGo{0}, !next);
  if (view.scene.card) {
    chip(f, "battle.to_card", {x + chip_w + 16, y, chip_w, kChipH}, "source", word_in(f, "battle.to_card"), core::OpenCard{view.scene.card});
  }
  if (!next) return;
  const RectU tile = beside ? RectU{r.end() - kPad - tile_w, r.y + kPad, tile_w, r.h - 2 * kPad}
                            : RectU{r.x + kPad, r.bottom() - kPad - tile_h, inner, tile_h};
  const model::Picked name = f.pick(next->title);
  const bool down = touchable(f, "battle.following", Role::Tile, tile, core::OpenScene{next->scene}, in(f, *name.text, name.lang));
  const RectU top = f.m.portrait ? RectU{tile.x, tile.y, tile_w, tile.h} : RectU{tile.x, tile.y, tile.w, tile.h - 150};
  const RectU said = f.m.portrait ? RectU{tile.x + tile_w, tile.y, tile.w - tile_w, tile.h} : RectU{tile.x, top.bottom(), tile.w, 150};
  const std::uint32_t back = down ? f.theme.accent : f.theme.chip;
  fill(f, said, back);
  if (next->image) {
    picture(f, next->image, top, f.theme.chip);
  } else {
    fill(f, top, f.theme.chip);
  }
  const std::uint32_t ink = down ? f.theme.accent_text : f.theme.heading;
  const float lead = f.m.portrait ? (said.h - 150) / 2 : 0;
  write_middle(f, "battle.following.lead", {said.x + 24, said.y + lead + 8, said.w - 48, 48}, word_in(f, "battle.following"),
               {.style = text::Style::Small, .rgb = down ? f.theme.accent_text : f.theme.second, .on_rgb = back, .max_lines = 1, .fixed = true});
  write_middle(f, "battle.following.title", {said.x + 24, said.y + lead + 54, said.w - 48, 88}, in(f, *name.text, name.lang),
               {.style = text::Style::Label, .rgb = ink, .on_rgb = back, .max_lines = 2, .fixed = true});
  outline(f, tile, down ? f.theme.heading : f.theme.accent, 4);
}

}  // namespace azetta::ui
