// Home: the exhibition's name, the story to begin with, its sections, and the other ways through it: timeline, map, search.
#include <algorithm>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/screens.h"

namespace azetta::ui {
namespace {

void hero(Frame& f, const RectU& r) {
  CardId id = f.catalogue.hero;
  const model::CardSummary* card = nullptr;
  if (id) {
    card = f.content.summary(id);
  } else if (const auto first = std::ranges::find_if(f.catalogue.kinds, [](const model::Kind& k) { return k.count > 0; });
             first != f.catalogue.kinds.end()) {
    card = f.content.summary(static_cast<KindIndex>(first - f.catalogue.kinds.begin()), 0);
  }
  if (!card) {
    if (id || f.catalogue.card_count > 0) ++f.missing;
    fill(f, r, f.theme.panel);
    return;
  }
  const core::Event open = card->scene ? core::Event(core::OpenScene{card->scene}) : core::Event(core::OpenCard{card->id});
  const bool down = touchable(f, "home.start", Role::Tile, r, open, word_in(f, "home.start"));
  const float words_h = f.m.portrait ? 190.0f : 172.0f, band_h = 40;
  const RectU top{r.x, r.y, r.w, r.h - words_h - band_h};
  if (card->image) {
    picture(f, card->image, top, f.catalogue.kinds[card->kind].colour_rgb);
  } else {
    fill(f, top, f.theme.chip);
  }
  band(f, card->kind, {r.x, top.bottom(), r.w, band_h});
  const RectU words{r.x, top.bottom() + band_h, r.w, words_h};
  const std::uint32_t back = down ? f.theme.chip : f.theme.panel;
  fill(f, words, back);
  const float button = 140;
  const RectU text{words.x + 32, words.y, words.w - 32 - button - 56, words.h};
  const TextIn title = in(f, card->title), line = word_in(f, "home.start");
  const Look title_look{.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = back, .max_lines = 1, .fixed = true};
  const Look line_look{.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = back, .max_lines = 1, .fixed = true};
  const float title_h = height_of(f, title, text.w, title_look), line_h = height_of(f, line, text.w, line_look);
  const float y = text.y + (text.h - title_h - line_h - 4) / 2;
  write(f, "home.start.title", {text.x, y, text.w, title_h}, title, title_look);
  write(f, "home.start.line", {text.x, y + title_h + 4, text.w, line_h}, line, line_look);
  const RectU play{words.end() - button - 24, words.y + (words.h - button) / 2, button, button};
  lozenge(f, play, f.theme.accent, f.theme.ground, 5);
  const float s = 56;
  icon(f, "play", {play.x + (button - s) / 2, play.y + (button - s) / 2, s, s}, f.theme.accent_text);
  outline(f, r, f.theme.accent, down ? 6 : 3);
}

void section(Frame& f, KindIndex index, const RectU& r) {
  const model::Kind& kind = f.catalogue.kinds[index];
  const model::Picked name = f.pick(kind.name);
  const bool down = touchable(f, "home." + kind.slug, Role::Tile, r, core::OpenGallery{index}, in(f, *name.text, name.lang));
  const float words_h = 92, band_h = 28, s = 56;
  const std::uint32_t back = down ? f.theme.chip : f.theme.panel;
  // A wide tile has its picture whole, beside the name; a square one has the name under it.
  const bool wide = r.w > 1.7f * r.h;
  const RectU top = wide ? RectU{r.x, r.y, std::round((r.h - band_h) * 4 / 3), r.h - band_h} : RectU{r.x, r.y, r.w, r.h - words_h - band_h};
  if (kind.picture) {
    picture(f, kind.picture, top, kind.colour_rgb);
  } else {
    fill(f, top, kind.colour_rgb);
  }
  band(f, index, {r.x, wide ? r.bottom() - band_h : top.bottom(), r.w, band_h});
  const Look look{.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = back, .max_lines = wide ? 2 : 1, .fixed = true};
  if (wide) {
    const RectU words{top.end(), r.y, r.w - top.w, top.h};
    fill(f, words, back);
    const float y = words.y + (words.h - s - 24 - 56) / 2;
    icon(f, kind.icon, {words.x + 32, y, s, s}, f.theme.second);
    write(f, "home." + kind.slug + ".name", {words.x + 32, y + s + 24, words.w - 48, 0}, in(f, *name.text, name.lang), look);
  } else {
    const RectU words{r.x, top.bottom() + band_h, r.w, words_h};
    fill(f, words, back);
    const float small = 44;
    icon(f, kind.icon, {words.end() - small - 20, words.y + (words.h - small) / 2, small, small}, f.theme.second);
    const RectU beside{words.x + 20, words.y, words.w - small - 56, words.h};
    Look narrow = one_line(f, in(f, *name.text, name.lang), beside.w, look, 0.7f);
    narrow.max_lines = 2;
    write_middle(f, "home." + kind.slug + ".name", beside, in(f, *name.text, name.lang), narrow);
  }
  outline(f, r, down ? f.theme.accent : f.theme.line, down ? 4 : 2);
}

struct Way {
  std::string_view id, icon_name;
  core::Event event;
};

// In a row, each as wide as the others.
void ways(Frame& f, const std::vector<Way>& all, const RectU& r, float gap) {
  const float w = (r.w - gap * static_cast<float>(all.size() - 1)) / static_cast<float>(all.size());
  float x = r.x;
  for (const Way& way : all) {
    const RectU at{x, r.y, w, r.h};
    const TextIn words = word_in(f, way.id);
    const bool down = touchable(f, way.id, Role::Button, at, way.event, words);
    const std::uint32_t back = down ? f.theme.chip : f.theme.panel;
    fill(f, at, back);
    fill(f, {at.x, at.y, 6, at.h}, f.theme.accent);
    outline(f, at, down ? f.theme.accent : f.theme.line, down ? 4 : 2);
    const float s = 52;
    icon(f, way.icon_name, {at.x + 32, at.y + (at.h - s) / 2, s, s}, f.theme.second);
    const RectU room{at.x + 32 + s + 20, at.y, at.w - s - 32 - 20 - 16, at.h};
    const Look look{.style = text::Style::Heading, .rgb = f.theme.heading, .on_rgb = back, .max_lines = 1, .fixed = true};
    write_middle(f, std::string(way.id) + ".name", room, words, one_line(f, words, room.w, look, 0.7f));
    x += w + gap;
  }
}

}  // namespace

void draw_home(Frame& f, const RectU& area) {
  fill(f, area, f.theme.ground);
  const float edge = f.m.portrait ? 72.0f : 96.0f;
  picture(f, f.catalogue.theme.selvedge, {0, 0, edge, area.h}, f.theme.panel, {0, 0, 1, 1});
  fill(f, {edge, 0, 4, area.h}, f.theme.accent);
  const float left = edge + 4 + (f.m.portrait ? 40.0f : 56.0f), right = area.end() - (f.m.portrait ? 40.0f : 56.0f);
  const float w = right - left;

  float y = f.m.portrait ? 64.0f : 36.0f;
  const TextIn title = in(f, f.catalogue.title);
  const Look title_look{.style = text::Style::Display, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
  y += write(f, "home.title", {left, y, w, 0}, title, one_line(f, title, w, title_look, 0.6f));
  y += write(f, "home.subtitle", {left, y, w, 0}, in(f, f.catalogue.subtitle),
             {.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  y += write(f, "home.tagline", {left, y, w, 0}, in(f, f.catalogue.tagline),
             {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .max_lines = f.m.portrait ? 2 : 1, .fixed = true});
  // What is touchable stands on fixed lines: the same in every language.
  const float top = f.m.portrait ? 340.0f : 268.0f;
  RectU body{left, top, w, area.bottom() - top - (f.m.portrait ? 40.0f : 36.0f)};
  const float gap = 24;
  std::vector<Way> more;
  if (f.catalogue.event_count > 0) more.push_back({"home.timeline", "timeline", core::OpenTimeline{}});
  if (f.catalogue.map) more.push_back({"home.map", "map", core::OpenMap{}});
  if (f.catalogue.card_count > 0) more.push_back({"home.search", "search", core::OpenSearch{}});
  if (!more.empty()) {
    const float h = f.m.portrait ? 116.0f : 104.0f;
    ways(f, more, {body.x, body.bottom() - h, body.w, h}, gap);
    body.h -= h + gap;
  }

  std::vector<KindIndex> kinds;
  for (std::size_t i = 0; i < f.catalogue.kinds.size(); ++i) {
    if (f.catalogue.kinds[i].on_home && f.catalogue.kinds[i].count > 0) kinds.push_back(static_cast<KindIndex>(i));
  }
  RectU hero_r = body, sections = body;
  const int columns = f.m.portrait ? 2 : kinds.size() > 3 ? 2 : 1;
  const int rows = std::max(1, (static_cast<int>(kinds.size()) + columns - 1) / columns);
  if (f.m.portrait) {
    const float h = std::min(400.0f * static_cast<float>(rows), body.h * 0.5f);
    hero_r.h = body.h - h - gap;
    sections = {body.x, hero_r.bottom() + gap, body.w, h};
  } else {
    sections.w = (body.w - 11 * gap) / 12 * 5 + 4 * gap;
    hero_r = {sections.end() + gap, body.y, body.w - sections.w - gap, body.h};
  }
  if (kinds.empty()) hero_r = body;
  hero(f, hero_r);
  const float cw = (sections.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float ch = (sections.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    section(f, kinds[i], {sections.x + column * (cw + gap), sections.y + row * (ch + gap), cw, ch});
  }
}

}  // namespace azetta::ui
