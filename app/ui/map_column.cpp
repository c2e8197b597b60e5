// Beside the map: what happened in the year and the key; or what was touched, with what is known of it and who says so. It scrolls where
// it has to. At its foot: what can be hidden, or the way to the card.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "app/core/dates.h"
#include "app/ui/controls.h"
#include "app/ui/map_parts.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

using core::MapThing;

constexpr float kGap = 14, kRow = 96, kKeyRow = 46, kClose = 96;
constexpr std::size_t kMostRows = 12;

// One thing under another in a window that scrolls; what is not in view is only measured.
class Told {
 public:
  Told(Frame& f, const RectU& view, float pad)
      : f_(f), view_(view), pad_(pad), offset_(f.dry() ? 0 : static_cast<float>(core::position_px(f.state.scroll, f.now_s))), y_(view.y - offset_) {
    clip_ = f.px(view);
    if (!f.dry()) f.draw->PushClipRect({clip_.x, clip_.y}, {clip_.right(), clip_.bottom()}, true);
    f.touch_window = clip_;
  }
  ~Told() {
    f_.touch_window = {};
    if (f_.dry()) return;
    f_.draw->PopClipRect();
    const float content = y_ + offset_ - view_.y + kGap;
    f_.widgets.add(Region{.id = "map.told", .rect = clip_, .what = Scrolls{{core::Surface::Page, content, view_.h}}});
    if (content <= view_.h + 1) return;
    const float thread = std::max(48.0f, view_.h * view_.h / content);
    const float at = std::clamp(offset_ / std::max(content - view_.h, 1.0f), 0.0f, 1.0f);
    fill(f_, {view_.end() - 12, view_.y + (view_.h - thread) * at, 4, thread}, f_.theme.line);
  }
  Told(const Told&) = delete;

  float w() const { return view_.w - 2 * pad_; }
  void gap(float u) { y_ += u; }

  void put(const std::string& id, const TextIn& words, const Look& look, float gap_after = kGap) {
    if (words.utf8.empty()) return;
    const float h = height_of(f_, words, w(), look);
    if (seen(h)) {
      f_.words_window = clip_;
      write(f_, "map.told." + id, {view_.x + pad_, y_, w(), h}, words, look);
      f_.words_window = {};
    }
    y_ += h + gap_after;
  }
  void line() {
    if (!f_.dry()) fill(f_, {view_.x + pad_, y_ + 4, w(), 2}, f_.theme.line);
    y_ += 22;
  }
  // A row of `h` u drawn by `draw` where it is seen.
  template <class Draw>
  void row(float h, Draw draw) {
    if (seen(h)) draw(RectU{view_.x + pad_, y_, w(), h});
    y_ += h;
  }
  // Words that can be touched, a mark before them.
  template <class Mark>
  void button(const std::string& id, const TextIn& words, const TextIn& under, core::Event event, Mark mark) {
    const float mark_w = 56, inner = w() - mark_w - 20;
    const Look look{.style = text::Style::Label, .rgb = f_.theme.heading, .on_rgb = f_.theme.chip, .max_lines = 3, .fixed = true};
    const Look small{.style = text::Style::Small, .rgb = f_.theme.muted, .on_rgb = f_.theme.chip, .max_lines = 3, .fixed = true};
    const float h1 = height_of(f_, words, inner, look), h2 = height_of(f_, under, inner, small);
    row(std::max(kRow, h1 + h2 + 20), [&](const RectU& r) {
      const bool down = touchable(f_, id, Role::Button, r, std::move(event), words);
      cut_panel(f_, r, 12, down ? f_.theme.faint : f_.theme.chip, f_.theme.line, 2);
      mark(RectU{r.x, r.y, mark_w, r.h});
      f_.words_window = clip_;
      const float y = r.y + (r.h - h1 - h2) / 2;
      write(f_, id + ".text", {r.x + mark_w, y, inner, h1}, words, look);
      write(f_, id + ".when", {r.x + mark_w, y + h1, inner, h2}, under, small);
      f_.words_window = {};
    });
    y_ += 10;
  }

 private:
  bool seen(float h) const { return f_.dry() || (y_ + h > view_.y && y_ < view_.bottom()); }
  Frame& f_;
  RectU view_;
  float pad_, offset_, y_;
  RectPx clip_;
};

Look heading(const Frame& f) {
  return {.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.panel, .max_lines = 4, .size = 0.9f, .fixed = true};
}
Look body(const Frame& f) { return {.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.panel}; }
Look small(const Frame& f) { return {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.panel}; }

// The mark of a place on a piece of the map's paper.
void mark_on_paper(Frame& f, const RectU& r, const model::Place* place) {
  const float s = 36;
  const RectU chip{r.x + 10, r.y + (r.h - s) / 2, s, s};
  fill(f, chip, f.theme.paper);
  if (!place) return;
  const RectPx p = f.px(chip);
  place_mark(f, p.x + p.w / 2, p.y + p.h / 2, 22 * f.m.k, *place, true, false);
}

void arrow_on_paper(Frame& f, const RectU& r, std::uint32_t rgb) {
  const float s = 36;
  const RectU chip{r.x + 10, r.y + (r.h - s) / 2, s, s};
  fill(f, chip, f.theme.paper);
  if (f.dry()) return;
  const RectPx p = f.px(chip);
  const float cy = p.y + p.h / 2, k = f.m.k;
  const ImU32 c = IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 255);
  f.draw->AddRectFilled({p.x + 5 * k, cy - 3 * k}, {p.x + 20 * k, cy + 3 * k}, c);
  f.draw->AddTriangleFilled({p.x + 31 * k, cy}, {p.x + 18 * k, cy - 9 * k}, {p.x + 18 * k, cy + 9 * k}, c);
}

TextIn date_in(Frame& f, const model::Date& date) {
  const core::DateLine line = core::date_text(date, f.lang, f.catalogue.languages, f.words);
  return in_tag(f, f.keep(line.text), f.keep(line.tag));
}

std::uint32_t movement_rgb(const Frame& f, const core::MapSheet& sheet, const model::Movement& movement) {
  return movement.holder ? sheet.map.holders[*movement.holder].colour_rgb : f.theme.map_land;
}

void happened(Frame& f, const core::MapSheet& sheet, Told& told) {
  const int year = f.state.place.map.year;
  told.put("happened", word_in(f, "map.happened"), heading(f), 8);
  std::size_t rows = 0;
  for (const std::size_t i : core::events_of(sheet, year)) {
    const model::Event& event = sheet.events[i];
    if (!event.place || rows == kMostRows) continue;
    const auto place = sheet.place_index(event.place);
    if (!place) continue;
    ++rows;
    const core::MapTouch touch{{MapThing::Place, event.place.row}, 0};
    told.button("map.told.event." + event.slug, in(f, event.title), {}, core::MapAction{touch}, [&](const RectU& r) { mark_on_paper(f, r, &sheet.places[*place]); });
  }
  for (const std::size_t i : core::movements_of(sheet, year)) {
    const model::Movement& movement = sheet.map.movements[i];
    if (rows == kMostRows) break;
    ++rows;
    const core::MapTouch touch{{MapThing::Movement, static_cast<std::uint32_t>(i + 1)}, 0};
    told.button("map.told.march." + movement.slug, in(f, movement.name), {}, core::MapAction{touch},
                [&](const RectU& r) { arrow_on_paper(f, r, movement_rgb(f, sheet, movement)); });
  }
  if (rows == 0) told.put("nothing", word_in(f, "map.nothing"), small(f));
}

void key(Frame& f, const core::MapSheet& sheet, Told& told) {
  const std::vector<std::size_t> holdings = core::holdings_of(sheet, f.state.place.map.year);
  if (!holdings.empty()) {
    told.put("key", word_in(f, "map.key"), heading(f), 6);
    for (std::size_t h = 0; h < sheet.map.holders.size(); ++h) {
      bool any = false, known = false;
      for (const std::size_t i : holdings) {
        if (sheet.map.holdings[i].holder != h) continue;
        any = true;
        known = known || sheet.map.holdings[i].certainty == model::Certainty::WellAttested;
      }
      if (!any) continue;
      const model::Holder& holder = sheet.map.holders[h];
      told.row(kKeyRow, [&](const RectU& r) {
        holder_swatch(f, {r.x, r.y + 7, 56, r.h - 14}, holder.colour_rgb, !known);
        const Look look{.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true};
        const TextIn name = in(f, holder.name);
        write_middle(f, "map.told.holder." + holder.slug, {r.x + 72, r.y, r.w - 72, r.h}, name, one_line(f, name, r.w - 72, look, 0.75f));
      });
    }
    told.gap(8);
    told.put("hatched", word_in(f, "map.hatched"), small(f), 4);
    told.line();
  }
}

void notes(Frame& f, const core::MapSheet& sheet, Told& told) {
  const bool rings = std::ranges::any_of(sheet.places, [](const model::Place& p) { return p.uncertainty_km > 0; });
  if (rings) told.put("ring", word_in(f, "map.ring"), small(f), 4);
  told.gap(6);
  told.put("note", in(f, sheet.map.note), small(f));
}

// What is known, how firmly, by whom.
void certainty(Frame& f, Told& told, const std::string& id, model::Certainty of, const std::vector<SourceId>& sources) {
  const TextIn words = word_in(f, of == model::Certainty::WellAttested && sources.size() == 1 ? "certainty.well_attested_by_one" : certainty_key(of));
  const Look look = one_line(f, words, told.w() - 106,
                             {.style = text::Style::Label, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true}, 0.6f);
  told.row(std::max(40.0f, height_of(f, words, told.w() - 106, look)), [&](const RectU& r) {
    certainty_mark(f, {r.x, r.y + (r.h - 20) / 2, 20, 20}, of);
    write_middle(f, "map.told." + id + ".certainty", {r.x + 106, r.y, r.w - 106, r.h}, words, look);
  });
  told.gap(6);
  told.put(id + ".sources", in(f, f.keep(source_names(f, sources))), small(f));
}

void place_told(Frame& f, const core::MapSheet& sheet, std::size_t index, Told& told) {
  const model::Place& place = sheet.places[index];
  told.put("today", in(f, place.today), small(f), 8);
  if (place.uncertainty_km > 0) {
    const bool land = place.kind != model::PlaceKind::City && place.kind != model::PlaceKind::Village && place.kind != model::PlaceKind::Fort &&
                      place.kind != model::PlaceKind::Battlefield;
    if (!land && place.uncertainty_km >= 5) {
      const core::Word word = f.word("map.within");
      const std::string km = std::to_string(static_cast<int>(place.uncertainty_km + 0.5f));
      told.put("within", in_tag(f, f.keep(core::fill(word.text, {{"n", core::isolated(km)}})), word.tag),
               {.style = text::Style::Label, .rgb = f.theme.second, .on_rgb = f.theme.panel}, 8);
    }
  }
  told.put("text", in(f, place.note), body(f));
  if (sheet.events_at[index].empty()) return;
  told.line();
  told.put("events", word_in(f, "map.events"), heading(f), 8);
  for (const std::uint32_t i : sheet.events_at[index]) {
    const model::Event& event = sheet.events[i];
    const core::MapTouch touch{{MapThing::Place, place.id.row}, event.date.ce_from};
    told.button("map.told.event." + event.slug, in(f, event.title), date_in(f, event.date), core::MapAction{touch},
                [&](const RectU& r) { mark_on_paper(f, r, &place); });
    Look text = body(f);
    text.style = text::Style::Label;
    told.put(event.slug + ".text", in(f, event.text), text, 8);
    certainty(f, told, event.slug, event.certainty, event.sources);
  }
}

void holding_told(Frame& f, const core::MapSheet& sheet, const model::Holding& holding, Told& told) {
  told.put("years", years_in(f, sheet, holding.ce_from, holding.ce_to, true), heading(f), 8);
  told.put("text", in(f, holding.note), body(f));
  certainty(f, told, "area", holding.certainty, holding.sources);
  if (holding.certainty != model::Certainty::WellAttested) told.put("hatched", word_in(f, "map.hatched"), small(f));
}

void movement_told(Frame& f, const core::MapSheet& sheet, const model::Movement& movement, Told& told) {
  const model::Event* event = movement.event ? sheet.event(movement.event) : nullptr;
  told.put("years", event ? date_in(f, event->date) : years_in(f, sheet, movement.ce_from, movement.ce_to, true), heading(f), 8);
  if (movement.holder) {
    const model::Holder& holder = sheet.map.holders[*movement.holder];
    told.row(kKeyRow, [&](const RectU& r) {
      arrow_on_paper(f, {r.x - 10, r.y, 56, r.h}, holder.colour_rgb);
      write_middle(f, "map.told.holder", {r.x + 56, r.y, r.w - 56, r.h}, in(f, holder.name),
                   {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.panel, .max_lines = 1, .fixed = true});
    });
    told.gap(6);
  }
  if (event) told.put("text", in(f, event->text), body(f));
  certainty(f, told, "movement", movement.certainty, movement.sources);
  if (movement.certainty != model::Certainty::WellAttested) told.put("guess", word_in(f, "map.guess"), small(f));
}

// The way to the card: its picture, its name.
void card_button(Frame& f, CardId id, const RectU& r) {
  const model::CardSummary* card = f.content.summary(id);
  if (!card) {
    ++f.missing;
    fill(f, r, f.theme.chip);
    return;
  }
  const TextIn title = in(f, card->title), line = word_in(f, "term.more");
  const bool down = touchable(f, "map.card", Role::Tile, r, core::OpenCard{id}, title);
  const std::uint32_t back = down ? f.theme.faint : f.theme.chip;
  fill(f, r, back);
  const RectU picture_r{r.x, r.y, std::round(r.h * 4 / 3), r.h};
  if (card->image) {
    picture(f, card->image, picture_r, f.catalogue.kinds[card->kind].colour_rgb);
  } else {
    fill(f, picture_r, f.catalogue.kinds[card->kind].colour_rgb);
  }
  const RectU words{picture_r.end() + 20, r.y, r.w - picture_r.w - 40, r.h};
  Look look{.style = text::Style::Label, .rgb = f.theme.heading, .on_rgb = back, .max_lines = 2, .fixed = true};
  const Look under{.style = text::Style::Small, .rgb = f.theme.second, .on_rgb = back, .max_lines = 1, .fixed = true};
  look.max_lines = height_of(f, title, 8'000, look) * 3 + height_of(f, line, 8'000, under) <= words.h ? 3 : 2;
  look = one_line(f, title, words.w * static_cast<float>(look.max_lines) * 0.85f, look, 0.75f);
  const float h = height_of(f, title, words.w, look), h2 = height_of(f, line, words.w, under);
  const float y = words.y + (words.h - h - h2) / 2;
  write(f, "map.card.title", {words.x, y, words.w, h}, title, look);
  write(f, "map.card.line", {words.x, y + h, words.w, h2}, line, one_line(f, line, words.w, under, 0.8f));
  outline(f, r, f.theme.accent, down ? 5.0f : 3.0f);
}

void toggles(Frame& f, const RectU& r) {
  static constexpr struct {
    core::MapLayer layer;
    const char *id, *icon;
  } kToggles[] = {{core::MapLayer::Towns, "map.layer.towns", "place"},
                  {core::MapLayer::Battles, "map.layer.battles", "battle"},
                  {core::MapLayer::Lands, "map.layer.lands", "mountain"},
                  {core::MapLayer::Holders, "map.layer.holders", "map"}};
  const int columns = f.m.portrait ? 4 : 2;
  const float gap = 12, w = (r.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (int i = 0; i < 4; ++i) {
    const auto& t = kToggles[i];
    const bool on = !f.state.place.map.hides(t.layer);
    const RectU at{r.x + static_cast<float>(i % columns) * (w + gap), r.y + static_cast<float>(i / columns) * (kRow + gap), w, kRow};
    const TextIn words = word_in(f, t.id);
    const bool down = touchable(f, t.id, Role::Button, at, core::MapAction{core::MapToggle{t.layer}}, words);
    const std::uint32_t back = down ? f.theme.faint : on ? f.theme.chip : f.theme.panel;
    cut_panel(f, at, 12, back, on ? f.theme.accent : f.theme.line, 2);
    // Its lozenge is full while it is shown.
    lozenge(f, {at.x + 14, at.y + (at.h - 26) / 2, 26, 26}, on ? f.theme.accent : f.theme.panel, on ? f.theme.accent : f.theme.muted, 3);
    const RectU label{at.x + 52, at.y, at.w - 60, at.h};
    write_middle(f, std::string(t.id) + ".text", label, words,
                 {.style = text::Style::Small, .rgb = on ? f.theme.heading : f.theme.muted, .on_rgb = back, .max_lines = 2, .fixed = true});
  }
}

// What is explained, if it is there.
struct Explained {
  TextIn name;
  CardId card;
  MapThing what = MapThing::None;
  std::size_t index = 0;
};

Explained explained(Frame& f, const core::MapSheet& sheet) {
  const core::MapPick& pick = f.state.place.map.pick;
  Explained out;
  if (pick.what == MapThing::Place) {
    const auto place = sheet.place_index({pick.row});
    if (!place) return out;
    out = {in(f, sheet.places[*place].name), sheet.places[*place].card, pick.what, *place};
    for (const std::uint32_t i : sheet.events_at[*place]) {
      if (!out.card && !sheet.events[i].cards.empty()) out.card = sheet.events[i].cards.front();
    }
  } else if (pick.what == MapThing::Holding && pick.row >= 1 && pick.row <= sheet.map.holdings.size()) {
    const model::Holder& holder = sheet.map.holders[sheet.map.holdings[pick.row - 1].holder];
    out = {in(f, holder.name), holder.card, pick.what, pick.row - 1};
  } else if (pick.what == MapThing::Movement && pick.row >= 1 && pick.row <= sheet.map.movements.size()) {
    const model::Movement& movement = sheet.map.movements[pick.row - 1];
    out = {in(f, movement.name), movement.card, pick.what, pick.row - 1};
    const model::Event* event = movement.event ? sheet.event(movement.event) : nullptr;
    if (!out.card && event && !event->cards.empty()) out.card = event->cards.front();
  }
  return out;
}

}  // namespace

void draw_map_column(Frame& f, const core::MapSheet& sheet, const RectU& r) {
  fill(f, r, f.theme.panel);
  block(f, "map.column", r);
  if (!f.m.portrait) fill(f, {r.x, r.y, 4, r.h}, f.theme.accent);
  const float pad = f.m.portrait ? 40.0f : 28.0f;
  const Explained what = explained(f, sheet);
  if (what.what == MapThing::None) {
    const float foot = f.m.portrait ? kRow : 2 * kRow + 12;
    const RectU at{r.x + pad, r.bottom() - 20 - foot, r.w - 2 * pad, foot};
    {
      Told told(f, {r.x, r.y + 12, r.w, at.y - 12 - r.y - 12}, pad);
      told.gap(4);
      key(f, sheet, told);
      happened(f, sheet, told);
      told.line();
      notes(f, sheet, told);
    }
    toggles(f, at);
    return;
  }
  const float head_w = r.w - 2 * pad - kClose - 12;
  Look look{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .max_lines = 2, .fixed = true};
  look = one_line(f, what.name, head_w, look, 0.7f);
  look.max_lines = 3;
  const float head = std::max(kClose + 16, height_of(f, what.name, head_w, look) + 16);
  write_middle(f, "map.name", {r.x + pad, r.y + 8, head_w, head - 8}, what.name, look);
  lozenge_button(f, "map.close", {r.end() - pad - kClose + 8, r.y + 12, kClose, kClose}, "close", {}, core::MapAction{core::MapClose{}}, {},
                 word_in(f, "term.close"));
  fill(f, {r.x + pad, r.y + head, r.w - 2 * pad, 2}, f.theme.line);
  const float foot = what.card ? 120.0f : 0;
  {
    Told told(f, {r.x, r.y + head + 6, r.w, r.h - head - 6 - (foot > 0 ? foot + 32 : 12)}, pad);
    told.gap(10);
    switch (what.what) {
      case MapThing::Place: place_told(f, sheet, what.index, told); break;
      case MapThing::Holding: holding_told(f, sheet, sheet.map.holdings[what.index], told); break;
      case MapThing::Movement: movement_told(f, sheet, sheet.map.movements[what.index], told); break;
      case MapThing::None: break;
    }
  }
  if (foot > 0) card_button(f, what.card, {r.x + pad, r.bottom() - foot - 16, r.w - 2 * pad, foot});
}

}  // namespace azetta::ui
