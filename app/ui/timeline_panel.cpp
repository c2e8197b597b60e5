// One event told, over the timeline: when, what, how sure that is, who says so and when they wrote, where, and who took part.
// Its words scroll where they have no room; the events before and after it are a touch away.
#include <imgui.h>

#include <algorithm>

#include "app/core/dates.h"
#include "app/ui/card_pages.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/timeline_room.h"

namespace azetta::ui {
namespace {

constexpr float kPad = 32, kGap = 20, kClose = 96;

class Told {
 public:
  Told(Frame& f, const TimelineSight& sight, const model::Event& event)
      : f_(f), s_(sight), event_(event), panel_(f.state.timeline.panel_first ? sight.room.panel_first : sight.room.panel_last) {}

  void draw() {
    block(f_, "timeline.told", panel_);
    if (f_.notes()) f_.widgets.cover(f_.px(panel_));
    cut_panel(f_, panel_, 22, f_.theme.panel, f_.theme.accent, 3);
    head();
    const float foot = kClose + 2 * 12;
    const RectU view{panel_.x + kPad, y_, panel_.w - 2 * kPad, panel_.bottom() - foot - y_};
    body(view);
    walk({panel_.x, view.bottom(), panel_.w, foot});
  }

 private:
  void head() {
    const float w = panel_.w - 2 * kPad - kClose - 12;
    const TextIn title = in(f_, event_.title);
    Look look{.style = text::Style::Heading, .rgb = f_.theme.second, .on_rgb = f_.theme.panel, .max_lines = 3, .fixed = true};
    const float h = std::max(height_of(f_, title, w, look), kClose);
    write_middle(f_, "timeline.told.title", {panel_.x + kPad, panel_.y + 20, w, h}, title, look);
    lozenge_button(f_, "timeline.close", {panel_.end() - kPad - kClose + 12, panel_.y + 20 + (h - kClose) / 2, kClose, kClose}, "close", {},
                   core::Event(core::TimelineEvent(core::TimeHush{s_.frame})), {}, word_in(f_, "term.close"));
    y_ = panel_.y + 20 + h + 12;
    fill(f_, {panel_.x + kPad, y_, panel_.w - 2 * kPad, 2}, f_.theme.line);
    y_ += 6;
  }

  // Draws the column at `r`, from its top, and returns its height.
  float column(const RectU& r) {
    float y = r.y;
    const core::DateLine date = core::date_text(event_.date, f_.lang, f_.catalogue.languages, f_.words);
    y += write(f_, "timeline.told.date", {r.x, y, r.w, 0}, in_tag(f_, f_.keep(date.text), date.tag),
               {.style = text::Style::Label, .rgb = f_.theme.heading, .on_rgb = f_.theme.panel, .size = f_.m.text, .fixed = true}) + 8;
    if (!event_.place_name.empty()) {
      icon(f_, "place", {r.x, y + 2, 34, 34}, f_.theme.second);
      y += std::max(40.0f, write(f_, "timeline.told.place", {r.x + 46, y, r.w - 46, 0}, in(f_, event_.place_name),
                                 {.style = text::Style::Label, .rgb = f_.theme.muted, .on_rgb = f_.theme.panel, .size = f_.m.text, .fixed = true}));
    }
    y += 12;
    y += write(f_, "timeline.told.text", {r.x, y, r.w, 0}, in(f_, event_.text),
               {.style = text::Style::Body, .rgb = f_.theme.text, .on_rgb = f_.theme.panel, .own_side = true}) + kGap;

    certainty_mark(f_, {r.x, y + 8, 90, 24}, event_.certainty);
    const TextIn sure = word_in(f_, certainty_key_of(event_));
    y += std::max(42.0f, write(f_, "timeline.told.certainty", {r.x + 116, y, r.w - 116, 0}, sure,
                               {.style = text::Style::Small, .rgb = f_.theme.heading, .on_rgb = f_.theme.panel, .size = f_.m.text, .fixed = true})) + 6;
    for (const SourceId id : event_.sources) {
      if (!id || id.row > f_.catalogue.sources.size()) continue;
      y += write(f_, "timeline.told.source." + f_.catalogue.sources[id.row - 1].slug, {r.x, y, r.w, 0}, source(f_.catalogue.sources[id.row - 1]),
                 {.style = text::Style::Small, .rgb = f_.theme.muted, .on_rgb = f_.theme.panel, .size = f_.m.text, .fixed = true});
    }
    y += kGap;
    for (const CardId id : event_.cards) {
      const model::CardSummary* card = f_.content.summary(id);
      if (!card) {
        ++f_.missing;
        continue;
      }
      const TextIn title = in(f_, card->title);
      chip(f_, "card." + card->slug, {r.x, y, r.w, 96}, f_.catalogue.kinds[card->kind].icon, title, core::OpenCard{id});
      y += 96 + 12;
    }
    return y - r.y;
  }

  static std::string_view certainty_key_of(const model::Event& event) {
    if (event.certainty == model::Certainty::WellAttested && event.sources.size() == 1) return "certainty.well_attested_by_one";
    return certainty_key(event.certainty);
  }

  // "Ibn Idhari (1306)", "al-Baladhuri (before 892)".
  TextIn source(const model::Source& source) {
    constexpr std::string_view kAtMost = "≤ ";
    const model::Picked called = f_.pick(source.name);
    if (source.written.empty()) return in(f_, *called.text, called.lang);
    const bool latest = source.written.starts_with(kAtMost);
    const core::Word said = f_.word(latest ? "credits.source.before" : "credits.source");
    const std::string written = latest ? source.written.substr(kAtMost.size()) : source.written;
    return in_tag(f_, f_.keep(core::fill(said.text, {{"name", *called.text}, {"written", core::isolated(written)}})), said.tag);
  }

  void body(const RectU& view) {
    const RectPx window = f_.px(view);
    const auto offset = f_.dry() ? 0.0f : static_cast<float>(core::position_px(f_.state.scroll, f_.now_s));
    if (f_.draw) f_.draw->PushClipRect({window.x - 4, window.y}, {window.right() + 4, window.bottom()}, true);
    f_.touch_window = window;
    const float h = column({view.x, view.y + 8 - offset, view.w, view.h}) + 8;
    f_.touch_window = {};
    if (f_.draw) f_.draw->PopClipRect();
    if (f_.dry() || h <= view.h) return;
    f_.widgets.add(Region{.id = "timeline.told.words", .rect = window, .what = Scrolls{{core::Surface::Page, h, view.h}}});
    const float thread = std::max(48.0f, view.h * view.h / h);
    const float at = view.y + (view.h - thread) * std::clamp(offset / (h - view.h), 0.0f, 1.0f);
    fill(f_, {panel_.end() - 14, at, 4, thread}, f_.theme.muted);
  }

  // To the events before and after, in the order of time.
  void walk(const RectU& r) {
    fill(f_, {r.x + kPad, r.y, r.w - 2 * kPad, 2}, f_.theme.line);
    const float y = r.y + 12;
    const auto step = [&](const char* id, const RectU& at, const char* icon_name, std::uint32_t row, const char* key) {
      const bool there = row >= 1 && row <= s_.index->events;
      const double moment = there ? s_.index->entries[row - 1].span.begin : 0;
      lozenge_button(f_, id, at, icon_name, {},
                     core::Event(core::TimelineEvent(core::TimeTell{s_.frame, EventId{row}, moment, f_.m.portrait ? 0.0f : panel_.w + 40})),
                     {.enabled = there}, word_in(f_, key));
    };
    const std::uint32_t row = event_.id.row;
    step("timeline.previous", {r.x + kPad, y, kClose, kClose}, "back", row - 1, "timeline.previous");
    step("timeline.next", {r.end() - kPad - kClose, y, kClose, kClose}, "next", row + 1, "timeline.next");
    const core::Word word = f_.word("timeline.nth");
    const TextIn words = in_tag(f_, f_.keep(core::fill(word.text, {{"n", std::to_string(row)}, {"m", std::to_string(s_.index->events)}})), word.tag);
    write_middle(f_, "timeline.nth", {r.x + kPad + kClose + 8, y, r.w - 2 * (kPad + kClose + 8), kClose}, words,
                 {.style = text::Style::Small, .rgb = f_.theme.muted, .on_rgb = f_.theme.panel, .align = text::Align::Center, .max_lines = 1, .fixed = true});
  }

  Frame& f_;
  const TimelineSight& s_;
  const model::Event& event_;
  RectU panel_;
  float y_ = 0;
};

}  // namespace

void draw_told_event(Frame& f, const TimelineSight& sight) {
  const EventId id = f.state.timeline.event;
  const model::Event* event = f.content.event(id);
  if (event) return Told(f, sight, *event).draw();
  if (!f.content.failed(id)) ++f.missing;
}

}  // namespace azetta::ui
