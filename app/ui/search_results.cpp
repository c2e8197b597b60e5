#include "app/ui/search_results.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/text/style.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

constexpr std::size_t kMostFamous = 8;
constexpr float kGapU = 16, kMarkShare = 0.30f;  // how much of the accent lies behind words that matched

float line_u(const Frame& f, text::Style style) { return text::metrics(style).line_height_px * f.m.text; }
float row_height(const Frame& f) { return std::round(24 + line_u(f, text::Style::Label) + line_u(f, text::Style::Small)); }

std::uint32_t mixed(std::uint32_t a, std::uint32_t b, float share) {
  const auto channel = [&](int shift) {
    const float x = static_cast<float>(a >> shift & 255), y = static_cast<float>(b >> shift & 255);
    return static_cast<std::uint32_t>(x + (y - x) * share + 0.5f) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

// The list as it grows: rows of equal cells, or whole lines.
class Layout {
 public:
  Layout(const Frame& f, float x, float w) : f_(f), x_(x), w_(w), columns_(f.m.portrait ? 1 : 2) {}

  void line(Shown shown, float h, float gap_after) {
    end_row();
    shown.r = {x_, y_, w_, h};
    y_ += h + gap_after;
    out_.all.push_back(shown);
  }
  void cell(Shown shown, float h, std::size_t columns) {
    if (columns != row_columns_) end_row();
    row_columns_ = columns;
    const float w = (w_ - kGapU * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    shown.r = {x_ + static_cast<float>(column_) * (w + kGapU), y_, w, h};
    row_h_ = h + kGapU;
    out_.all.push_back(shown);
    if (++column_ == columns) end_row();
  }
  void end_row() {
    if (column_ > 0) y_ += row_h_;
    column_ = 0;
  }
  void space(float h) {
    end_row();
    y_ += h;
  }

  void heading(std::string_view key, const model::FoundGroup* group = nullptr) {
    line({.what = Shown::What::Heading, .r = {}, .group = group, .hit = nullptr, .key = key}, 68, 8);
  }
  void hits(const std::vector<model::FoundHit>& all) {
    for (const model::FoundHit& hit : all) {
      cell({.what = Shown::What::Hit, .r = {}, .group = nullptr, .hit = &hit}, row_height(f_), columns_);
    }
    end_row();
  }

  // Where one can begin without a word.
  void sections() {
    heading("search.sections");
    const auto& kinds = f_.catalogue.kinds;
    const auto shown = [](const model::Kind& kind) { return kind.on_home && kind.count > 0; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(kinds, shown)) + (f_.catalogue.event_count > 0) + f_.catalogue.map.has_value();
    // One line where they are few: names to begin with are to be seen below.
    const std::size_t columns = f_.m.portrait ? 2 : std::clamp<std::size_t>(count, 3, w_ >= 1'600 ? 6 : 4);
    for (std::size_t i = 0; i < f_.catalogue.kinds.size(); ++i) {
      const model::Kind& kind = f_.catalogue.kinds[i];
      if (!shown(kind)) continue;
      cell({.what = Shown::What::Section, .r = {}, .group = nullptr, .hit = nullptr, .key = {}, .kind = static_cast<KindIndex>(i)}, 104,
           columns);
    }
    if (f_.catalogue.event_count > 0) cell({.what = Shown::What::Timeline}, 104, columns);
    if (f_.catalogue.map) cell({.what = Shown::What::Map}, 104, columns);
    space(8);
  }
  // Of the attract loop: what the exhibition shows first. Never what somebody looked for.
  void famous() {
    std::vector<CardId> cards;
    for (const model::AttractItem& item : f_.catalogue.attract) {
      if (item.card && std::ranges::find(cards, item.card) == cards.end() && cards.size() < kMostFamous) cards.push_back(item.card);
    }
    if (cards.empty()) return;
    heading("search.famous");
    for (const CardId card : cards) {
      cell({.what = Shown::What::Famous, .r = {}, .group = nullptr, .hit = nullptr, .key = {}, .kind = 0, .card = card}, row_height(f_),
           columns_);
    }
    end_row();
  }

  void of(const model::Found* found) { out_.found = found; }
  ShownList take() {
    end_row();
    out_.height = y_ + 24;
    return std::move(out_);
  }

 private:
  const Frame& f_;
  float x_, w_, y_ = 16, row_h_ = 0;
  std::size_t columns_, column_ = 0, row_columns_ = 0;
  ShownList out_;
};

// Behind the letters, so that they stay joined; and a line beneath, for whoever sees colours badly.
void mark_words(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look, const std::vector<ByteRange>& marks,
                std::uint32_t back) {
  if (f.dry()) return;
  const std::uint32_t rgb = mixed(back, f.theme.accent, kMarkShare);
  const auto colour = [](std::uint32_t c) { return IM_COL32(c >> 16 & 255, c >> 8 & 255, c & 255, 255); };
  const float thick = std::max(1.0f, std::round(2 * f.m.k));
  for (const ByteRange& mark : marks) {
    for (const RectPx& piece : pieces_of(f, r, words, look, {}, mark.begin, mark.end)) {
      const float y0 = std::round(piece.y + piece.h * 0.06f), y1 = std::round(piece.bottom() - piece.h * 0.04f);
      f.draw->AddRectFilled({std::floor(piece.x) - 1, y0}, {std::ceil(piece.right()) + 1, y1}, colour(rgb));
      f.draw->AddRectFilled({std::floor(piece.x) - 1, y1 - thick}, {std::ceil(piece.right()) + 1, y1}, colour(f.theme.accent));
      if (!f.widgets.keep_drawn) continue;
      Drawn d;
      d.id = std::string(id) + ".mark";
      d.role = Role::Progress;
      d.text = words.utf8.substr(mark.begin, mark.end - mark.begin);
      d.lang = words.lang;
      d.rtl = words.rtl;
      d.rect = piece;
      f.widgets.note(std::move(d));
    }
  }
}

struct Row {
  ImageId image;
  KindIndex kind = 0;
  std::string_view icon_name;  // where there is no picture
  TextIn title, also, line;
  const std::vector<ByteRange>*title_marks = nullptr, *also_marks = nullptr, *line_marks = nullptr;
};

void write_marked(Frame& f, std::string_view id, const RectU& r, const TextIn& words, const Look& look, const std::vector<ByteRange>* marks,
                  std::uint32_t back) {
  if (words.utf8.empty()) return;
  if (marks) mark_words(f, id, r, words, look, *marks, back);
  write(f, id, r, words, look);
}

// Without an event it is only read. `words_id` begins the names of its texts.
void draw_row(Frame& f, std::string_view id, std::string_view words_id, const RectU& r, const Row& row,
              const std::optional<core::Event>& event) {
  const bool down = event && touchable(f, id, Role::Tile, r, *event, row.title);
  const std::uint32_t back = down ? f.theme.chip : f.theme.panel;
  const float picture_w = std::round(r.h * 4 / 3);
  const RectU shot{r.x, r.y, picture_w, r.h};
  fill(f, {r.x + picture_w, r.y, r.w - picture_w, r.h}, back);
  const std::uint32_t colour = row.kind < f.catalogue.kinds.size() ? f.catalogue.kinds[row.kind].colour_rgb : f.theme.chip;
  if (row.image) {
    picture(f, row.image, shot, colour);
  } else {
    fill(f, shot, f.theme.chip);
    const float s = 56;
    icon(f, row.icon_name, {shot.x + (shot.w - s) / 2, shot.y + (shot.h - s) / 2, s, s}, f.theme.second);
  }
  const float x = r.x + picture_w + 20, w = r.end() - 20 - x;
  const float title_h = line_u(f, text::Style::Label), line_h = line_u(f, text::Style::Small);
  const float lines = row.line.utf8.empty() ? title_h : title_h + line_h;
  const float y = r.y + (r.h - lines) / 2;
  const Look title_look{.style = text::Style::Label, .rgb = f.theme.heading, .on_rgb = back, .max_lines = 1};
  const Look also_look{.style = text::Style::Small, .rgb = f.theme.second, .on_rgb = back, .max_lines = 1};
  const Look line_look{.style = text::Style::Small, .rgb = f.theme.text, .on_rgb = back, .max_lines = 1};
  const std::string name(words_id);
  float title_w = w;
  if (!row.also.utf8.empty()) {
    title_w = std::min(std::ceil(width_of(f, row.title, w, title_look)) + 2, w * 0.62f);
    // On one baseline with the title.
    const float lower = (text::baseline_px(text::Style::Label) - text::baseline_px(text::Style::Small)) * f.m.text;
    const RectU beside{x + title_w + 20, y + lower, w - title_w - 20, line_h};
    write_marked(f, name + ".also", beside, row.also, also_look, row.also_marks, back);
  }
  write_marked(f, name + ".title", {x, y, title_w, title_h}, row.title, title_look, row.title_marks, back);
  write_marked(f, name + ".line", {x, y + title_h, w, line_h}, row.line, line_look, row.line_marks, back);
  outline(f, r, down ? f.theme.accent : f.theme.faint, down ? 4 : 2);
}

TextIn text_of(const Frame& f, const model::FoundLine& line) { return in_tag(f, line.text, line.lang); }

std::string id_of(const model::FoundHit& hit) {
  switch (hit.what) {
    case model::FoundWhat::Card: return "found." + hit.slug;
    case model::FoundWhat::Place: return "found.place." + hit.slug;
    case model::FoundWhat::Event: return "found.event." + hit.slug;
    case model::FoundWhat::Term: return "found.term." + hit.slug;
    case model::FoundWhat::Step: return "found.step." + hit.slug + "." + std::to_string(hit.step + 1);
  }
  return {};
}

// Where a touch leads; nowhere for a place without a card in a pack without a map.
std::optional<core::Event> event_of(const Frame& f, const model::FoundHit& hit) {
  switch (hit.what) {
    case model::FoundWhat::Card: return core::OpenCard{hit.card};
    case model::FoundWhat::Step: return core::OpenScene{hit.scene, hit.step};
    case model::FoundWhat::Place:
      if (hit.card) return core::OpenCard{hit.card};
      if (f.catalogue.map) return core::OpenMap{.place = hit.place};
      return std::nullopt;
    case model::FoundWhat::Event: return hit.card ? core::Event(core::OpenCard{hit.card}) : core::Event(core::OpenTimeline{hit.event});
    case model::FoundWhat::Term: return core::OpenTerm{hit.term};
  }
  return std::nullopt;
}

std::string_view icon_of(const Frame& f, const model::FoundHit& hit) {
  switch (hit.what) {
    case model::FoundWhat::Place: return "place";
    case model::FoundWhat::Event: return "timeline";
    case model::FoundWhat::Term: return "source";
    default: return hit.kind < f.catalogue.kinds.size() ? std::string_view(f.catalogue.kinds[hit.kind].icon) : "cards";
  }
}

void draw_hit(Frame& f, const model::FoundHit& hit, const RectU& r) {
  if (!hit.described) {
    ++f.missing;
    fill(f, r, f.theme.panel);
    return;
  }
  Row row;
  row.image = hit.image;
  row.kind = hit.kind;
  row.icon_name = icon_of(f, hit);
  row.title = text_of(f, hit.title);
  row.also = text_of(f, hit.also);
  row.line = text_of(f, hit.line);
  row.title_marks = &hit.title.marks, row.also_marks = &hit.also.marks, row.line_marks = &hit.line.marks;
  const std::string id = id_of(hit);
  draw_row(f, id, id, r, row, event_of(f, hit));
}

void draw_famous(Frame& f, CardId id, const RectU& r) {
  const model::CardSummary* card = f.content.summary(id);
  if (!card) {
    if (!f.content.failed(id)) ++f.missing;
    fill(f, r, f.theme.panel);
    return;
  }
  Row row;
  row.image = card->image;
  row.kind = card->kind;
  row.icon_name = card->kind < f.catalogue.kinds.size() ? std::string_view(f.catalogue.kinds[card->kind].icon) : "cards";
  row.title = in(f, card->title);
  row.line = in(f, card->subtitle);
  draw_row(f, "card." + card->slug, "found.first." + card->slug, r, row, core::OpenCard{id});
}

// The group's name, and how many there are.
void draw_heading(Frame& f, const Shown& shown, const RectU& r) {
  TextIn words;
  std::string name = "search.heading";
  if (!shown.group) {
    words = word_in(f, shown.key);
    name = shown.key;
  } else if (shown.group->what == model::FoundWhat::Card) {
    const model::Kind& kind = f.catalogue.kinds[shown.group->kind];
    words = in(f, kind.name);
    name = "search.group." + kind.slug;
    fill(f, {r.x, r.y + r.h / 2 - 18, 8, 36}, kind.colour_rgb);
  } else {
    const char* key = shown.group->what == model::FoundWhat::Place   ? "search.places"
                      : shown.group->what == model::FoundWhat::Event ? "search.events"
                                                                     : "search.words";
    words = word_in(f, key);
    name = key;
    fill(f, {r.x, r.y + r.h / 2 - 18, 8, 36}, f.theme.muted);
  }
  const float x = shown.group ? r.x + 24 : r.x;
  const Look look{.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
  write_middle(f, name, {x, r.y, r.w - 160, r.h}, words, one_line(f, words, r.w - 160, look, 0.7f));
  if (!shown.group) return;
  const std::string count = std::to_string(shown.group->count) + (shown.group->more ? "+" : "");
  write_middle(f, name + ".count", {r.end() - 140, r.y, 140, r.h}, TextIn{f.keep(count), f.language().tag, false},
               {.style = text::Style::Label, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .align = text::Align::End, .max_lines = 1, .fixed = true});
}

void draw_words(Frame& f, std::string_view id, std::string_view key, std::string_view name, std::string_view value, const RectU& r,
                std::uint32_t rgb) {
  const core::Word word = f.word(key);
  const std::string_view text = f.keep(core::fill(word.text, {{name, value}}));
  write_middle(f, id, r, in_tag(f, text, word.tag), {.style = text::Style::Label, .rgb = rgb, .on_rgb = f.theme.ground, .max_lines = 2});
}

}  // namespace

ShownList lay_out_results(const Frame& f, const model::Found* found, float x, float w) {
  Layout layout(f, x, w);
  if (!found) {
    layout.sections();
    layout.famous();
    return layout.take();
  }
  layout.of(found);
  for (const model::FoundGroup& group : found->groups) {
    layout.heading({}, &group);
    layout.hits(group.hits);
    if (group.more || group.count > group.hits.size()) {
      layout.line({.what = Shown::What::More, .r = {}, .group = &group}, std::round(line_u(f, text::Style::Label) + 16), 0);
    }
    layout.space(12);
  }
  if (found->groups.empty()) {
    layout.line({.what = Shown::What::Words, .r = {}, .group = nullptr, .hit = nullptr, .key = "search.none"},
                std::round(2 * line_u(f, text::Style::Label) + 8), 8);
    if (!found->near.empty()) {
      layout.heading("search.perhaps");
      layout.hits(found->near);
      layout.space(12);
    }
    layout.sections();
    layout.famous();
  }
  return layout.take();
}

void draw_results(Frame& f, const ShownList& list, const RectU& view, float offset_u) {
  for (const Shown& shown : list.all) {
    RectU r = shown.r;
    r.y += view.y - offset_u;
    if (r.bottom() < view.y || r.y > view.bottom()) continue;
    switch (shown.what) {
      case Shown::What::Heading: draw_heading(f, shown, r); break;
      case Shown::What::Hit: draw_hit(f, *shown.hit, r); break;
      case Shown::What::Famous: draw_famous(f, shown.card, r); break;
      case Shown::What::More: {
        const std::size_t rest = shown.group->count - shown.group->hits.size();
        const std::string id = "search.more." + std::to_string(static_cast<int>(shown.group->what)) + "." + std::to_string(shown.group->kind);
        draw_words(f, id, shown.group->more ? "search.many" : "search.more", "n", std::to_string(rest), r, f.theme.muted);
        break;
      }
      case Shown::What::Words:
        draw_words(f, shown.key, shown.key, "q", core::isolated(list.found ? list.found->typed : std::string()), r, f.theme.heading);
        break;
      case Shown::What::Section: {
        const model::Kind& kind = f.catalogue.kinds[shown.kind];
        chip(f, "search.kind." + kind.slug, r, kind.icon, in(f, kind.name), core::OpenGallery{shown.kind});
        break;
      }
      case Shown::What::Timeline: chip(f, "search.timeline", r, "timeline", word_in(f, "home.timeline"), core::OpenTimeline{}); break;
      case Shown::What::Map: chip(f, "search.map", r, "map", word_in(f, "home.map"), core::OpenMap{}); break;
    }
  }
}

}  // namespace azetta::ui
