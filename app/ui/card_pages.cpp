#include "app/ui/card_pages.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/core/dates.h"
#include "app/core/doubt_rules.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/source_panel.h"

namespace azetta::ui {
namespace {

using core::PagePos;
using core::Part;
using Column = std::vector<FlowItem>;

constexpr float kParagraphGap = 18;
constexpr int kFactTag = 1;
constexpr float kShortPage = 0.35f;  // of a page's room: less than this looks forgotten

text::Mark mark_of(model::SpanStyle style) {
  switch (style) {
    case model::SpanStyle::Emphasis: return text::Mark::Emphasis;
    case model::SpanStyle::Strong: return text::Mark::Strong;
    case model::SpanStyle::Term:
    case model::SpanStyle::Card: return text::Mark::Term;
  }
  return text::Mark::Emphasis;
}

// `card` lends the terms that its words lead to.
FlowItem paragraph(const Frame& f, const model::Paragraph& p, LangIndex lang, std::string id, const model::Card* card = nullptr) {
  FlowItem item;
  item.id = std::move(id);
  item.words = in(f, p.text, lang);
  item.look = {.style = text::Style::Body, .rgb = f.theme.text, .on_rgb = f.theme.ground, .own_side = true,
               .mark_rgb = f.theme.heading};
  switch (p.kind) {
    case model::ParagraphKind::Heading:
      item.look.style = text::Style::Heading;
      item.look.rgb = f.theme.second;
      item.keep_with_next = true;
      break;
    case model::ParagraphKind::Quote:
      item.look.style = text::Style::Quote;
      item.look.rgb = f.theme.second;
      break;
    case model::ParagraphKind::Item:
    case model::ParagraphKind::Body: break;
  }
  for (const model::Span& s : p.spans) {
    item.marks.push_back({s.begin, s.end, mark_of(s.style)});
    if (s.style == model::SpanStyle::Card && s.card) {
      item.links.push_back({s.begin, s.end, "link." + s.target, core::OpenCard{s.card}});
    }
    if (s.style != model::SpanStyle::Term || !card) continue;
    const auto term = std::ranges::find(card->terms, s.target, &model::Term::slug);
    if (term != card->terms.end()) item.links.push_back({s.begin, s.end, "word." + s.target, core::OpenTerm{term->id}});
  }
  item.gap_after = kParagraphGap * f.m.text;
  return item;
}

FlowItem small_print(const Frame& f, const TextIn& words, std::uint32_t rgb, std::uint32_t on, std::string id) {
  FlowItem item;
  item.id = std::move(id);
  item.words = words;
  item.look = {.style = text::Style::Small, .rgb = rgb, .on_rgb = on, .own_side = true};
  item.gap_after = kParagraphGap * f.m.text;
  return item;
}

void story(Frame& f, const model::Card& card, const CardLayout& at, CardPages& out) {
  const CardWords words = card_words(f, card);
  const auto& pages = words.text->pages;
  const float first_h = title_block(f, card, at.head, true), later_h = short_title(f, card, at.later, true);
  Column items;
  if (words.lang != f.lang && !pages.empty()) {
    const core::Word word = f.word("text.other_language");
    const std::string_view note = f.keep(core::fill(word.text, {{"language", core::isolated(f.language().name)},
                                                                {"other", core::isolated(f.catalogue.languages[words.lang].name)}}));
    items.push_back(small_print(f, in_tag(f, note, word.tag), f.theme.muted, f.theme.ground, "card.other_language"));
  }
  // Below a tall picture there is room for the gist; the story follows.
  if (f.m.portrait && !pages.empty() && !words.text->summary.empty()) {
    FlowItem item = paragraph(f, {}, words.lang, "card.summary");
    item.words = in(f, words.text->summary, words.lang);
    item.look.rgb = f.theme.heading;
    items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (std::size_t k = 0; k < pages[i].size(); ++k) {
      items.push_back(paragraph(f, pages[i][k], words.lang, "card.text." + std::to_string(i) + "." + std::to_string(k), &card));
      items.back().begins_page = i > 0 && k == 0;
      items.back().tag = static_cast<int>(i);
    }
  }
  if (pages.empty() && !words.text->summary.empty()) {
    FlowItem item = paragraph(f, {}, words.lang, "card.summary");
    item.words = in(f, words.text->summary, words.lang);
    items.push_back(std::move(item));
  }
  // The first page of all carries the title block; what does not fit goes on under the short title, and the curator's next
  // page follows it where a page would stay half empty otherwise.
  const float later_room = at.later.h - later_h, first_room = at.text.bottom() - at.head.y - first_h;
  std::vector<Column> columns = paginate(f, items, at.text.w, later_room, first_room);
  // A last page of a line or two: the pages before it give some of theirs, as long as they become no more.
  const auto fill_of = [](const Column& column) {
    float h = 0;
    for (const FlowItem& item : column) h += item.h + item.gap_after;
    return h;
  };
  for (const float share : {0.9f, 0.8f, 0.7f, 0.6f}) {
    if (columns.size() < 2 || fill_of(columns.back()) > kShortPage * later_room) break;
    std::vector<Column> even = paginate(f, items, at.text.w, later_room * share, std::min(first_room, later_room * share));
    if (even.size() > columns.size()) break;
    columns = std::move(even);
  }
  PagePos pos{Part::Story, 0, 0};
  for (std::size_t n = 0; n < columns.size(); ++n) {
    const auto index = static_cast<std::uint16_t>(columns[n].empty() ? 0 : columns[n].front().tag);
    pos = {Part::Story, index, static_cast<std::uint16_t>(n > 0 && index == pos.index ? pos.sub + 1 : 0)};
    CardPage page;
    page.pos = pos;
    page.first = n == 0;
    page.columns = {std::move(columns[n])};
    out.pages.push_back(std::move(page));
  }
}

void facts(Frame& f, const model::Card& card, const CardLayout& at, CardPages& out) {
  if (card.facts.empty()) return;
  const std::size_t per_page = f.m.portrait ? 1 : 2;
  const float gap = 72, w = per_page == 2 ? (at.full.w - gap) / 2 : at.full.w;
  Column items;
  for (const model::Fact& fact : card.facts) {
    FlowItem item;
    item.tag = kFactTag;
    item.of = &fact;
    item.look.style = text::Style::Label;
    item.h = fact_height(f, fact, w);
    item.gap_after = 24;
    items.push_back(std::move(item));
  }
  std::vector<Column> columns = paginate(f, items, w, at.full.h, at.full.h);
  // Shared out over the columns of as many pages as they need: no column full and the next one empty.
  const std::size_t shares = (columns.size() + per_page - 1) / per_page * per_page;
  if (shares > 1 && items.size() > 1) {
    float total = 0;
    for (const FlowItem& item : items) total += item.h + item.gap_after;
    for (float h = total / static_cast<float>(shares); h <= at.full.h; h += 20) {
      std::vector<Column> even = paginate(f, items, w, h, h);
      if (even.size() <= shares) {
        columns = std::move(even);
        break;
      }
    }
  }
  for (std::size_t i = 0; i < columns.size(); i += per_page) {
    CardPage page;
    page.pos = {Part::Facts, 0, static_cast<std::uint16_t>(i / per_page)};
    for (std::size_t k = i; k < std::min(i + per_page, columns.size()); ++k) page.columns.push_back(std::move(columns[k]));
    out.pages.push_back(std::move(page));
  }
}

// The voices of a dispute stand side by side; more than fit beside each other come on further pages.
void disputes(Frame& f, const model::Card& card, const CardLayout& at, CardPages& out) {
  for (std::size_t d = 0; d < card.disputes.size(); ++d) {
    const model::Dispute& dispute = card.disputes[d];
    const std::size_t room = f.m.portrait ? 2 : 3;
    const std::size_t n = std::max<std::size_t>(dispute.positions.size(), 1);
    // Four voices are two and two, not three and one.
    const std::size_t pages_of_it = (n + room - 1) / room, most = (n + pages_of_it - 1) / pages_of_it;
    const float gap = 24, pad = 32;
    const std::size_t beside = std::min(n, most);
    const float w = (at.full.w - gap * static_cast<float>(beside - 1)) / static_cast<float>(beside) - 2 * pad;
    float intro_h = 0;
    if (!f.pick(dispute.text).text->empty()) {
      intro_h = height_of(f, in(f, dispute.text), at.full.w, {.style = text::Style::Label}) + 24;
    }
    std::uint16_t sub = 0;
    for (std::size_t first = 0; first < dispute.positions.size(); first += most) {
      std::vector<std::vector<Column>> texts;
      std::size_t pages = 1;
      for (std::size_t i = first; i < std::min(first + most, dispute.positions.size()); ++i) {
        const model::Position& position = dispute.positions[i];
        Column items;
        const std::string id = "card.dispute." + dispute.key + "." + position.key;
        const model::Picked title = f.pick(position.title), text = f.pick(position.text);
        FlowItem head = paragraph(f, {.kind = model::ParagraphKind::Heading, .text = {}, .spans = {}}, title.lang, id + ".title");
        head.words = in(f, *title.text, title.lang);
        head.look.on_rgb = f.theme.panel;
        FlowItem body = paragraph(f, {}, text.lang, id);
        body.words = in(f, *text.text, text.lang);
        body.look.on_rgb = f.theme.panel;
        items.push_back(std::move(head));
        items.push_back(std::move(body));
        if (!position.sources.empty()) {
          items.push_back(small_print(f, in(f, f.keep(source_names(f, position.sources))), f.theme.muted, f.theme.panel,
                                      id + ".sources"));
        }
        texts.push_back(paginate(f, items, w, at.full.h - intro_h - 2 * pad - kVoiceFoot,
                                 at.full.h - intro_h - 2 * pad - kVoiceFoot));
        pages = std::max(pages, texts.back().size());
      }
      for (std::size_t k = 0; k < pages; ++k, ++sub) {
        CardPage page;
        page.pos = {Part::Dispute, static_cast<std::uint16_t>(d), sub};
        page.dispute = &dispute;
        for (std::size_t i = 0; i < texts.size(); ++i) {
          page.columns.push_back(k < texts[i].size() ? texts[i][k] : Column{});
          page.positions.push_back(&dispute.positions[first + i]);
        }
        out.pages.push_back(std::move(page));
      }
    }
  }
}

}  // namespace

CardLayout card_layout(const Metrics& m, const RectU& area) {
  CardLayout at;
  const float margin = m.portrait ? 64.0f : 40.0f;
  const float tabs_h = m.portrait ? 144.0f : 112.0f, pager_h = 104;  // upright tabs are narrow: two lines
  at.tabs = {margin, area.bottom() - 16 - tabs_h, area.w - 2 * margin, tabs_h};
  if (m.portrait) {
    at.pager = {margin, at.tabs.y - 16 - pager_h, at.tabs.w, pager_h};
    // On a small panel, whose letters are large, the picture leaves room for the name, its scripts and the dates.
    const float caption_h = 40 + 112, title_h = 380;
    at.picture = {0, 0, area.w, std::round(std::min({area.w * 3 / 4, area.h * 0.46f, at.pager.y - 12 - title_h - 28 - caption_h}))};
    at.caption = {0, at.picture.bottom(), area.w, caption_h};
    at.head = {margin, at.caption.bottom() + 28, area.w - 2 * margin, 0};
    at.text = {margin, at.head.y, at.head.w, at.pager.y - 12 - at.head.y};
    at.later = {margin, 62, area.w - 2 * margin, at.pager.y - 16 - 62};
    at.later_picture = false;
    at.full = {margin, 250, area.w - 2 * margin, at.pager.y - 16 - 250};
  } else {
    const float pager_w = 520;
    at.pager = {at.tabs.end() - pager_w, at.tabs.y + (tabs_h - pager_h) / 2, pager_w, pager_h};
    at.tabs.w -= pager_w + 40;
    const float caption_h = 116;  // three lines
    const float picture_h = at.tabs.y - 16 - caption_h;
    const float picture_w = std::min(std::round(picture_h * 4 / 3), area.w * 0.58f);
    at.picture = {0, 0, picture_w, picture_h};
    at.caption = {0, picture_h, picture_w, caption_h};
    at.head = {picture_w + 56, 36, area.w - picture_w - 56 - 64, 0};
    at.text = {at.head.x, at.head.y, at.head.w, at.tabs.y - 20 - at.head.y};
    at.later = {at.head.x, at.head.y, at.head.w, at.text.bottom() - at.head.y};
    at.full = {64, 220, area.w - 128, at.tabs.y - 16 - 220};
  }
  return at;
}

CardWords card_words(const Frame& f, const model::Card& card) {
  const auto has = [&](LangIndex lang) { return lang < card.text.size() && !card.text[lang].pages.empty(); };
  if (has(f.lang)) return {&card.text[f.lang], f.lang};
  for (const LangIndex lang : f.language().fallback) {
    if (has(lang)) return {&card.text[lang], lang};
  }
  return {&card.text[f.lang], f.lang};
}

CardPages card_pages(Frame& f, const model::Card& card, const CardLayout& layout) {
  CardPages out;
  story(f, card, layout, out);
  facts(f, card, layout, out);
  disputes(f, card, layout, out);
  if (!card.related.empty()) {
    CardPage page;
    page.pos = {Part::Related, 0, 0};
    out.pages.push_back(std::move(page));
  }
  // The last page that does not lie behind the wanted one: part first, then index, then sub-page.
  const PagePos want = f.state.place.page;
  const auto key = [](const PagePos& p) { return std::tuple(p.part, p.index, p.sub); };
  for (std::size_t i = 0; i < out.pages.size(); ++i) {
    if (key(out.pages[i].pos) <= key(want)) out.current = i;
  }
  return out;
}

float short_title(Frame& f, const model::Card& card, const RectU& r, bool measure_only) {
  model::Localized title;
  for (const model::CardText& text : card.text) title.by_lang.push_back(text.title);
  const model::Picked p = f.pick(title);
  const TextIn words = in(f, f.keep(*p.text), p.lang);
  const Look look{.style = text::Style::Heading, .rgb = f.theme.second, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
  const float h = height_of(f, words, r.w, look);
  if (!measure_only) {
    write(f, "card.title", r, words, look);
    fill(f, {r.x, r.y + h + 8, r.w, 2}, f.theme.line);
  }
  return h + 30;
}

namespace {

constexpr float kLeastMm = 15.2f;  // that a finger is offered, and a little, for whole pixels

// A date that the sources do not fix can be asked for: underlined as what leads somewhere is.
void ask_date(Frame& f, const model::Card& card, std::size_t date, const RectU& r, const TextIn& words, const Look& look,
              std::size_t begin, std::size_t end) {
  if (f.dry()) return;
  const std::string id = "ask.date." + std::to_string(date);
  const float line_px = std::max(2.0f, std::round(3 * f.m.k)), least_px = std::max(88 * f.m.k, kLeastMm * f.m.px_per_mm);
  const bool down = f.is_pressed(id);
  for (const RectPx& piece : pieces_of(f, r, words, look, {}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end))) {
    f.draw->AddRectFilled({piece.x, piece.bottom() - 2 * line_px}, {piece.right(), piece.bottom() + (down ? 0 : -1) * line_px},
                          IM_COL32(f.theme.accent >> 16 & 255, f.theme.accent >> 8 & 255, f.theme.accent & 255, 255));
    const float dx = std::max(0.0f, least_px - piece.w) / 2, dy = std::max(0.0f, least_px - piece.h) / 2;
    // Upwards: above stand names, which nobody touches, below it the parts of the card.
    const RectPx touch{piece.x - dx, piece.y - 2 * dy, piece.w + 2 * dx, piece.h + 2 * dy};
    f.widgets.add(Target{.id = id, .rect = touch, .event = core::OpenSources{core::doubt_of_date(card, date)}});
    if (!f.widgets.keep_drawn) continue;
    Drawn d;
    d.id = id;
    d.role = Role::Button;
    d.text = words.utf8.substr(begin, end - begin);
    d.lang = words.lang;
    d.rtl = words.rtl;
    d.rect = touch;
    f.widgets.note(std::move(d));
  }
}

}  // namespace

float title_block(Frame& f, const model::Card& card, const RectU& r, bool measure_only) {
  model::Localized title, subtitle;
  for (const model::CardText& text : card.text) {
    title.by_lang.push_back(text.title);
    subtitle.by_lang.push_back(text.subtitle);
  }
  float y = r.y;
  const auto put = [&](std::string_view id, const TextIn& words, const Look& look) {
    const float h = height_of(f, words, r.w, look);
    if (!measure_only) write(f, id, {r.x, y, r.w, h}, words, look);
    y += h;
  };
  const model::Picked name = f.pick(title), under = f.pick(subtitle);
  const TextIn name_in = in(f, f.keep(*name.text), name.lang);
  Look name_look{.style = text::Style::Display, .rgb = f.theme.heading, .on_rgb = f.theme.ground, .fixed = true};
  // A long name is set smaller rather than broken.
  if (height_of(f, name_in, r.w, name_look) > height_of(f, name_in, 4000, name_look) * 1.5f) {
    name_look.style = text::Style::Title;
    name_look.max_lines = 2;
  }
  put("card.title", name_in, name_look);

  // A title that is a form of our own making says so.
  if (std::ranges::any_of(card.names, [&](const model::OwnName& own) { return own.reconstructed && own.text == *name.text; })) {
    put("card.title.note", word_in(f, "card.reconstructed"),
        {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true});
  }

  // The name in its other scripts, one after the other.
  // Forms of our own making are smaller, and say so.
  float x = 0, row_h = 0;
  // `beside`: room that what belongs to it needs on the same line.
  const auto put_name = [&](const std::string& id, const TextIn& words, bool quiet, float gap, float beside = 0) {
    const Look look{.style = quiet ? text::Style::Small : text::Style::Heading,
                    .rgb = quiet ? f.theme.muted : f.theme.second,
                    .on_rgb = f.theme.ground, .max_lines = 1, .fixed = true};
    const float w = std::min(width_of(f, words, r.w, look) + 2, r.w), h = height_of(f, words, r.w, look);
    if (x > 0 && x + w + beside > r.w) {
      x = 0;
      y += row_h;
      row_h = 0;
    }
    if (!measure_only) write(f, id, {r.x + x, y, w, h}, words, look);
    x += w + gap;
    row_h = std::max(row_h, h);
  };
  for (const bool quiet : {false, true}) {
    for (std::size_t i = 0; i < card.names.size() && i < 6; ++i) {
      const model::OwnName& own = card.names[i];
      if (own.reconstructed != quiet || own.text == *name.text) continue;
      const TextIn note = word_in(f, "card.reconstructed");
      const float note_w = quiet ? width_of(f, note, r.w, {.style = text::Style::Small, .max_lines = 1, .fixed = true}) + 16 : 0;
      put_name("card.name." + std::to_string(i), in_tag(f, own.text, own.lang), quiet, quiet ? 14 : 36, note_w);
      if (quiet) put_name("card.name." + std::to_string(i) + ".note", word_in(f, "card.reconstructed"), true, 36);
    }
  }
  y += row_h;

  put("card.subtitle", in(f, f.keep(*under.text), under.lang),
      {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground, .max_lines = 2, .fixed = true});
  std::string dates, tag;
  struct Asked {  // bytes of a date that is not certain
    std::size_t date, begin, end;
  };
  std::vector<Asked> asked;
  for (std::size_t i = 0; i < card.dates.size(); ++i) {
    core::DateLine line = core::date_line(card.dates[i], f.lang, f.catalogue.languages, f.words);
    if (line.text.empty()) continue;
    if (!dates.empty()) dates += " · ";
    if (core::is_doubtful(card.dates[i])) asked.push_back({i, dates.size(), dates.size() + line.text.size()});
    dates += line.text;
    tag = line.tag;
  }
  if (!dates.empty()) {
    const TextIn words = in_tag(f, f.keep(std::move(dates)), f.keep(tag));
    const Look look{.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground, .max_lines = 2, .fixed = true};
    const RectU at{r.x, y, r.w, height_of(f, words, r.w, look)};
    put("card.dates", words, look);
    for (const Asked& date : asked) {
      if (!measure_only) ask_date(f, card, date.date, at, words, look, date.begin, date.end);
    }
  }
  y += 14;
  if (!measure_only) {
    const model::Kind& kind = f.catalogue.kinds[card.kind];
    lozenge(f, {r.x, y - 9, 20, 20}, kind.colour_rgb, 0, 0);
    fill(f, {r.x + 34, y, r.w - 34, 2}, f.theme.line);
  }
  return y + 24 - r.y;
}

namespace {

struct FactParts {
  TextIn text, small;
  Look text_look, small_look;
};
constexpr float kMarkColumn = 124;

FactParts fact_parts(Frame& f, const model::Fact& fact) {
  FactParts p;
  p.text = in(f, fact.text);
  // One witness who is believed is not "most sources".
  const bool alone = fact.certainty == model::Certainty::WellAttested && fact.sources.size() == 1;
  const core::Word word = f.word(alone ? "certainty.well_attested_by_one" : certainty_key(fact.certainty));
  std::string small(word.text);
  if (const std::string names = source_names(f, fact.sources); !names.empty()) small += " · " + names;
  p.small = in_tag(f, f.keep(std::move(small)), word.tag);
  p.text_look = {.style = text::Style::Label, .rgb = f.theme.text, .on_rgb = f.theme.ground};
  p.small_look = {.style = text::Style::Small, .rgb = f.theme.muted, .on_rgb = f.theme.ground};
  return p;
}

}  // namespace

float fact_height(Frame& f, const model::Fact& fact, float w_u) {
  const FactParts p = fact_parts(f, fact);
  const float w = w_u - kMarkColumn;
  return std::max(88.0f, height_of(f, p.text, w, p.text_look) + height_of(f, p.small, w, p.small_look) + 4);
}

void draw_fact(Frame& f, const model::Fact& fact, const RectU& r, bool pressed) {
  const FactParts p = fact_parts(f, fact);
  const RectU words{r.x + kMarkColumn, r.y, r.w - kMarkColumn, r.h};
  certainty_mark(f, {r.x, r.y + 9 * f.m.text, 92, 24}, fact.certainty);
  source_mark(f, {r.x + 25, r.y + 9 * f.m.text + 36, 42, 42}, pressed);
  const float h = write(f, "card.fact." + fact.key, words, p.text, p.text_look);
  write(f, "card.fact." + fact.key + ".sources", {words.x, words.y + h + 4, words.w, 0}, p.small, p.small_look);
}

}  // namespace azetta::ui
