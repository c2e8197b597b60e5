#include "app/ui/source_panel.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/core/dates.h"
#include "app/core/doubt_rules.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

using core::DoubtOf;

constexpr float kPad = 48, kClose = 96, kGap = 20, kIndent = 36;

// One thing in the panel's column.
struct Line {
  std::string id;
  TextIn words;
  Look look;
  float indent = 0, gap_after = kGap;
  std::optional<model::Certainty> mark = std::nullopt;  // three lozenges before the words
  bool rule = false;                                    // a hairline, no words
  float h = 0;
};
constexpr float kMark = 116;

class Column {
 public:
  explicit Column(Frame& f) : f_(f) {}
  void put(std::string id, const TextIn& words, text::Style style, std::uint32_t rgb, float gap_after, float indent = 0) {
    if (words.utf8.empty()) return;
    lines_.push_back({.id = std::move(id), .words = words,
                      .look = {.style = style, .rgb = rgb, .on_rgb = f_.theme.panel, .own_side = indent == 0},
                      .indent = indent, .gap_after = gap_after});
  }
  void mark(model::Certainty certainty) { lines_.back().mark = certainty; }
  void rule() { lines_.push_back({.gap_after = kGap, .rule = true, .h = 2}); }

  float measure(float w) {
    float h = 0;
    for (Line& line : lines_) {
      if (!line.rule) line.h = height_of(f_, line.words, width(line, w), line.look);
      h += line.h + line.gap_after;
    }
    return lines_.empty() ? 0 : h - lines_.back().gap_after;
  }
  // Down from `y`; what lies outside `view` is left out.
  void draw(float x, float y, float w, const RectU& view) const {
    for (const Line& line : lines_) {
      const float at = y;
      y += line.h + line.gap_after;
      if (at + line.h < view.y || at > view.bottom()) continue;
      if (line.rule) {
        fill(f_, {x, at, w, 2}, f_.theme.line);
        continue;
      }
      if (line.mark) certainty_mark(f_, {x, at + 8 * f_.m.text, 92, 24}, *line.mark);
      write(f_, line.id, {x + line.indent + (line.mark ? kMark : 0), at, width(line, w), line.h}, line.words, line.look);
    }
  }

 private:
  static float width(const Line& line, float w) { return w - line.indent - (line.mark ? kMark : 0); }
  Frame& f_;
  std::vector<Line> lines_;
};

std::string_view certainty_meaning(model::Certainty certainty, bool alone) {
  switch (certainty) {
    case model::Certainty::WellAttested: return alone ? "certainty.well_attested_by_one.means" : "certainty.well_attested.means";
    case model::Certainty::OneTradition: return "certainty.one_tradition.means";
    case model::Certainty::Disputed: return "certainty.disputed.means";
    case model::Certainty::Legendary: return "certainty.legendary.means";
  }
  return "";
}

// "Written before 871 · about 130 years after"
TextIn when_written(Frame& f, const model::Source& source, const std::optional<std::pair<int, int>>& told) {
  if (source.written.empty()) return {};
  constexpr std::string_view kAtMost = "≤ ";
  const bool latest = source.written.starts_with(kAtMost);
  const std::string written = latest ? source.written.substr(kAtMost.size()) : source.written;
  const core::Word said = f.word(latest ? "sources.written_before" : "sources.written");
  std::string line = core::fill(said.text, {{"written", core::isolated(written)}});
  if (told) {
    const core::Later later = core::years_later(source.written, *told);
    const std::string_view key = later.how == core::Later::How::Then   ? "sources.then"
                                 : later.how == core::Later::How::Soon ? "sources.soon"
                                                                       : "sources.later";
    const core::Word word = f.word(key);
    // Both halves are in one language, or the second is left out.
    if (later.how != core::Later::How::Unknown && word.tag == said.tag)
      line += " · " + core::fill(word.text, {{"n", std::to_string(later.years)}});
  }
  return in_tag(f, f.keep(std::move(line)), said.tag);
}

void put_statement(Frame& f, const core::Doubt& doubt, const model::Card* card, Column& column) {
  if (doubt.of == DoubtOf::Date) {
    if (!card || doubt.date >= card->dates.size()) return;
    const model::Date& date = card->dates[doubt.date];
    const core::DateLine line = core::date_line(date, f.lang, f.catalogue.languages, f.words);
    column.put("sources.said", in_tag(f, f.keep(line.text), f.keep(line.tag)), text::Style::Body, f.theme.heading, kGap);
    column.put("sources.certainty.means",
               word_in(f, date.precision == model::DatePrecision::Disputed ? "sources.date_disputed" : "sources.date_about"),
               text::Style::Label, f.theme.text, kGap);
    for (const model::Fact* fact : core::facts_of_date(doubt, *card)) {
      column.put("sources.fact." + fact->key, in(f, fact->text), text::Style::Label, f.theme.heading, kGap);
      column.mark(fact->certainty);
    }
    return;
  }
  column.put("sources.said", in(f, doubt.said), text::Style::Body, f.theme.heading, doubt.of == DoubtOf::Voice ? 6 : kGap);
  if (doubt.of == DoubtOf::Voice && card) {
    for (const model::Dispute& dispute : card->disputes) {
      if (dispute.key != doubt.key) continue;
      const auto voice = std::ranges::find(dispute.positions, doubt.voice, &model::Position::key);
      if (voice != dispute.positions.end())
        column.put("sources.said.text", in(f, voice->text), text::Style::Label, f.theme.text, kGap);
    }
  }
  if (doubt.certainty) {
    const bool alone = *doubt.certainty == model::Certainty::WellAttested && doubt.sources.size() == 1;
    column.put("sources.certainty", word_in(f, alone ? "certainty.well_attested_by_one" : certainty_key(*doubt.certainty)),
               text::Style::Label, f.theme.second, 4);
    column.mark(*doubt.certainty);
    column.put("sources.certainty.means", word_in(f, certainty_meaning(*doubt.certainty, alone)), text::Style::Label, f.theme.text, kGap);
  }
  if (doubt.conjecture)
    column.put("sources.conjecture", word_in(f, "sources.conjecture"), text::Style::Label, f.theme.text, kGap);
  if (doubt.of == DoubtOf::Number)
    column.put("sources.number", word_in(f, "sources.number"), text::Style::Label, f.theme.text, kGap);
}

void put_sources(Frame& f, const core::Doubt& doubt, const model::Card* card, Column& column) {
  const auto told = core::told_years(doubt, card);
  for (const SourceId id : doubt.sources) {
    if (!id || id.row > f.catalogue.sources.size()) continue;
    const model::Source& source = f.catalogue.sources[id.row - 1];
    const std::string name = "sources.source." + source.slug;
    column.rule();
    column.put(name, in(f, source.name), text::Style::Heading, f.theme.second, 2);
    column.put(name + ".written", when_written(f, source, told), text::Style::Small, f.theme.heading, 6);
    column.put(name + ".about", in(f, source.about), text::Style::Label, f.theme.text, kGap);
  }
  if (doubt.sources.empty() && doubt.of != DoubtOf::Date) {
    column.rule();
    column.put("sources.none", word_in(f, "sources.none"), text::Style::Label, f.theme.text, kGap);
  }
}

// A voice in short: what it says, in a word and a sentence, and whose it is.
void put_voice(Frame& f, const std::string& id, const TextIn& title, const TextIn& text, const std::vector<SourceId>& sources,
               Column& column) {
  column.put(id + ".title", title, text::Style::Label, f.theme.second, 2, kIndent);
  column.put(id, text, text::Style::Label, f.theme.text, 2, kIndent);
  column.put(id + ".sources", in(f, f.keep(source_names(f, sources))), text::Style::Small, f.theme.muted, kGap, kIndent);
}

void put_others(Frame& f, const core::Doubt& doubt, const model::Card* card, Column& column) {
  const std::vector<core::Concern> concerns = card ? core::what_others_say(doubt, *card) : std::vector<core::Concern>{};
  if (concerns.empty() && doubt.others.empty()) return;
  column.rule();
  column.put("sources.others", word_in(f, "sources.others"), text::Style::Heading, f.theme.second, 10);
  for (const core::Concern& concern : concerns) {
    const std::string id = "sources.others." + concern.dispute->key;
    column.put(id, in(f, concern.dispute->title), text::Style::Body, f.theme.heading, 10);
    for (const model::Position* voice : concern.voices)
      put_voice(f, id + "." + voice->key, in(f, voice->title), in(f, voice->text), voice->sources, column);
  }
  for (std::size_t i = 0; i < doubt.others.size(); ++i) {
    const core::OtherVoice& other = doubt.others[i];
    put_voice(f, "sources.others." + std::to_string(i), in(f, other.said), {}, other.sources, column);
  }
}

}  // namespace

void source_mark(Frame& f, const RectU& r, bool pressed) { icon(f, "source", r, pressed ? f.theme.heading : f.theme.accent); }

namespace {

// A disputed fact of which no dispute bears the name: the card's disputes are a touch away.
const model::Card* leads_to_disputes(const Frame& f, const core::Doubt& doubt, const model::Card* card) {
  const bool here = f.state.place.screen == core::Screen::Card && card && f.state.place.card == card->id;
  if (!here || doubt.of != DoubtOf::Fact || doubt.certainty != model::Certainty::Disputed || card->disputes.empty()) return nullptr;
  return core::what_others_say(doubt, *card).empty() ? card : nullptr;
}

}  // namespace

void draw_sources(Frame& f, const RectU& area) {
  const core::Doubt& doubt = f.state.doubt;
  const model::Card* card = doubt.card ? f.content.card(doubt.card) : nullptr;
  if (doubt.card && !card && !f.content.failed(doubt.card)) ++f.missing;
  shade(f, area);
  if (!f.dry()) f.widgets.add(Target{.id = "sources.outside", .rect = f.px(area), .event = core::CloseSources{}, .covers = true});

  const float margin = 40, inset = 28;
  const float w = std::min(f.m.large_text || f.m.portrait ? 1640.0f : 1240.0f, area.w - 2 * margin), inner = w - 2 * kPad;
  Column column(f);
  put_statement(f, doubt, card, column);
  put_sources(f, doubt, card, column);
  put_others(f, doubt, card, column);
  const float content_h = column.measure(inner), head_h = inset + kClose + 8;
  const float foot_h = leads_to_disputes(f, doubt, card) ? 96 + 16 : 0;
  const float h = std::min(head_h + content_h + inset + 16 + foot_h, area.h - 2 * margin);
  // Upright it stands low, within a wheelchair user's reach.
  const float room = std::max(0.0f, area.h - h);
  const RectU panel{area.x + (area.w - w) / 2, area.y + (f.m.portrait ? room - margin : room / 2), w, h};
  block(f, "sources", panel);
  cut_panel(f, panel, 22, f.theme.panel, f.theme.accent, 3);

  const RectU head{panel.x + kPad, panel.y + inset, inner, kClose};
  const float s = 52;
  icon(f, "source", {head.x, head.y + (head.h - s) / 2, s, s}, f.theme.accent);
  const TextIn title = word_in(f, "sources.title");
  const float title_w = inner - s - kGap - kClose;
  write_middle(f, "sources.title", {head.x + s + kGap, head.y, title_w, head.h}, title,
               one_line(f, title, title_w, {.style = text::Style::Title, .rgb = f.theme.heading, .on_rgb = f.theme.panel, .fixed = true}, 0.7f));
  lozenge_button(f, "sources.close", {panel.end() - kPad - kClose + 16, head.y, kClose, kClose}, "close", {}, core::CloseSources{}, {},
                 word_in(f, "sources.close"));

  if (foot_h > 0) {
    const TextIn words = word_in(f, "card.disputes");
    const float chip_w = std::clamp(120 + width_of(f, words, 900, {.style = text::Style::Label, .max_lines = 1, .fixed = true}), 360.0f, inner);
    chip(f, "sources.disputes", {panel.x + kPad, panel.bottom() - inset + 4 - 96, chip_w, 96}, "contrast", words,
         core::ShowPage{{core::Part::Dispute, 0, 0}});
  }
  const RectU view{panel.x, panel.y + head_h, panel.w, panel.bottom() - inset - foot_h - panel.y - head_h};
  const core::ScrollArea scroll{core::Surface::Panel, content_h + 12, view.h};
  const bool scrolls = scroll.content_u > scroll.view_u + 1;
  const float offset = scrolls && !f.measuring ? static_cast<float>(core::position_px(f.state.panel_scroll, f.now_s)) : 0.0f;
  if (f.measuring) {  // the whole of it, as if there were no end to the screen
    column.draw(panel.x + kPad, view.y, inner, {view.x, view.y, view.w, content_h + 1});
    return;
  }
  if (f.dry()) return;
  const RectPx window = f.px(view);
  if (scrolls) f.widgets.add(Region{.id = "sources.list", .rect = window, .what = Scrolls{scroll}});
  f.draw->PushClipRect({window.x, window.y}, {window.right(), window.bottom()}, true);
  f.words_window = f.touch_window = window;
  column.draw(panel.x + kPad, view.y - offset, inner, view);
  f.words_window = f.touch_window = {};
  f.draw->PopClipRect();
  if (scrolls) {  // how far down: a thread at the edge
    const float thread = std::max(48.0f, view.h * view.h / scroll.content_u);
    const float share = std::clamp(offset / (scroll.content_u - scroll.view_u), 0.0f, 1.0f);
    fill(f, {panel.end() - 16, view.y + (view.h - thread) * share, 4, thread}, f.theme.line);
  }
}

}  // namespace azetta::ui
