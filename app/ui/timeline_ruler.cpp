// The timeline's two rulers, the lines they draw through the lanes, and the overview at its foot.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/timeline_room.h"

namespace azetta::ui {
namespace {

constexpr float kEra = 260;       // at the start of each ruler, at most: which years these are
constexpr float kSpeck = 5;       // on the overview
constexpr float kLeastWindow = 28;

Look ruler_look(const Frame& f, bool strong) {
  return {.style = text::Style::Small, .rgb = strong ? f.theme.second : f.theme.muted, .on_rgb = f.theme.bar,
          .align = text::Align::Center, .max_lines = 1, .fixed = true};
}

class Ruler {
 public:
  Ruler(Frame& f, const TimelineSight& sight, core::Calendar calendar)
      : f_(f), s_(sight), calendar_(calendar), r_(hijri() ? sight.room.hijri : sight.room.julian),
        all_(core::ticks(calendar, sight.first() - 0.1 * sight.look.span, sight.last() + 0.1 * sight.look.span, sight.year_u, {})) {}

  void lines() {
    if (f_.dry() || hijri()) return;
    for (const core::RulerTick& tick : all_) {
      if (tick.named) fill(f_, {s_.x(tick.at) - 1, s_.room.window.y, 2, s_.room.window.h}, f_.theme.line, tick.unit == core::TickUnit::Year ? 0.55f : 0.3f);
    }
  }

  void draw() {
    fill(f_, r_, f_.theme.bar);
    const RectPx clip = f_.px(r_);
    if (!f_.dry()) f_.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
    const core::TickRoom need;
    const auto [said, look] = era();
    const float pad = f_.m.portrait ? 32.0f : 16.0f;
    const RectU era_r{r_.x, r_.y, pad + std::min(kEra, width_of(f_, said, kEra, look)) + 14, r_.h};
    const float from = era_r.end();
    for (const core::RulerTick& tick : all_) {
      const float x = s_.x(tick.at);
      const float h = tick.named ? 14.0f : 7.0f;
      fill(f_, {x - 1, hijri() ? r_.y : r_.bottom() - h, 2, h}, tick.named ? f_.theme.second : f_.theme.line);
      if (!tick.named) continue;
      const double room = tick.unit == core::TickUnit::Day ? need.day_u : tick.unit == core::TickUnit::Month || tick.month != 1 ? need.month_u : need.year_u;
      auto w = static_cast<float>(room) - 6;
      if (months() && tick.unit == core::TickUnit::Year) w = static_cast<float>(need.month_u) - 6;
      if (x - w / 2 < from || x + w / 2 > r_.end()) continue;
      const TextIn words = name_of(tick);
      write_middle(f_, id() + "." + std::to_string(tick.year) + "." + std::to_string(tick.month) + "." + std::to_string(tick.day),
                   {x - w / 2, hijri() ? r_.y + 8 : r_.y, w, r_.h - 8}, words,
                   one_line(f_, words, w, ruler_look(f_, tick.unit == core::TickUnit::Year), 0.75f));
    }
    if (!f_.dry()) f_.draw->PopClipRect();
    fill(f_, era_r, f_.theme.bar);
    write_middle(f_, id(), {era_r.x + pad, era_r.y, from - 14 - era_r.x - pad, era_r.h}, said, look);
  }

 private:
  bool hijri() const { return calendar_ == core::Calendar::Hijri; }
  std::string id() const { return hijri() ? "timeline.ah" : "timeline.ce"; }
  bool months() const {
    return std::ranges::any_of(all_, [](const core::RulerTick& t) { return t.named && t.unit != core::TickUnit::Year; });
  }

  TextIn name_of(const core::RulerTick& tick) {
    if (tick.unit == core::TickUnit::Day) return in(f_, f_.keep(std::to_string(tick.day)));
    if (!months()) {
      if (tick.year > 0) return in(f_, f_.keep(std::to_string(tick.year)));
      const core::Word bce = f_.word("date.bce");
      return in_tag(f_, f_.keep(core::fill(bce.text, {{"years", std::to_string(-tick.year)}})), bce.tag);
    }
    const core::Word month = f_.word(core::month_key(calendar_, tick.month));
    if (tick.month != 1) return in_tag(f_, month.text, month.tag);
    const core::Word both = f_.word("date.month_year");
    return in_tag(f_, f_.keep(core::fill(both.text, {{"month", month.text}, {"year", std::to_string(std::abs(tick.year))}})), month.tag);
  }

  // The years that are seen, with their era; of the Hijra by months "about", since nobody knows its days so well.
  std::pair<TextIn, Look> era() {
    const double last = s_.last() - 1e-6;
    int from = core::year_at(s_.first()), to = core::year_at(last);
    if (hijri()) {
      from = core::hijri_years(s_.first(), last).first, to = core::hijri_years(s_.first(), last).second;
      if (to == 0) return {};
    }
    const auto range = [&](int a, int b) {
      if (a == b) return std::to_string(a);
      return core::fill(f_.word("date.range").text, {{"from", std::to_string(a)}, {"to", std::to_string(b)}});
    };
    core::Word word = f_.word(hijri() ? "date.ah" : "date.ce");
    std::string said;
    if (hijri() || from > 0) {
      said = core::fill(word.text, {{"years", range(from, to)}});
    } else if (to < 0) {
      word = f_.word("date.bce");
      said = core::fill(word.text, {{"years", range(-from, -to)}});
    } else {
      const std::string a = core::fill(f_.word("date.bce").text, {{"years", std::to_string(-from)}});
      said = core::fill(f_.word("date.range_long").text, {{"from", a}, {"to", core::fill(word.text, {{"years", std::to_string(to)}})}});
    }
    if (hijri() && months()) said = core::fill(f_.word("date.about").text, {{"date", said}});
    Look look = ruler_look(f_, true);
    look.align = text::Align::Start;
    if (!hijri()) look.style = text::Style::Label;
    look.rgb = hijri() ? f_.theme.muted : f_.theme.heading;
    const TextIn words = in_tag(f_, f_.keep(std::move(said)), word.tag);
    return {words, one_line(f_, words, kEra, look, 0.6f)};
  }

  Frame& f_;
  const TimelineSight& s_;
  core::Calendar calendar_;
  RectU r_;
  std::vector<core::RulerTick> all_;
};

}  // namespace

void draw_rulers(Frame& f, const TimelineSight& sight) {
  Ruler julian(f, sight, core::Calendar::Julian), hijri(f, sight, core::Calendar::Hijri);
  const RectPx clip = f.px(sight.room.window);
  if (!f.dry()) f.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
  julian.lines();
  if (!f.dry()) f.draw->PopClipRect();
  julian.draw();
  hijri.draw();
}

void draw_strip(Frame& f, const TimelineSight& sight) {
  const RectU& r = sight.room.strip;
  const double whole = sight.index->end - sight.index->begin;
  cut_panel(f, r, 12, f.theme.panel, f.theme.line, 2);
  note_drawn(f, "timeline.strip", Role::Progress, r, word_in(f, "timeline.title"));
  if (f.dry()) return;
  const auto x = [&](double axis) { return r.x + 6 + static_cast<float>((axis - sight.index->begin) / whole) * (r.w - 12); };
  const float x0 = std::clamp(x(sight.first()), r.x, r.end()), x1 = std::clamp(x(sight.last()), r.x, r.end());
  const float w = std::max(kLeastWindow, x1 - x0);
  const RectU window{std::clamp((x0 + x1 - w) / 2, r.x, std::max(r.x, r.end() - w)), r.y, w, r.h};
  fill(f, window.inset(0, 3), f.theme.chip);
  if (sight.layout) {
    const std::size_t lanes = sight.layout->lanes.size();
    const float lane_h = (r.h - 24) / static_cast<float>(std::max<std::size_t>(lanes, 1)), h = std::min(lane_h - 2, 12.0f);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      float last = r.x - kSpeck;
      const float y = r.y + 12 + (static_cast<float>(lane) + 0.5f) * lane_h - h / 2;
      const std::uint32_t rgb = lane == sight.index->lanes ? f.theme.second : f.theme.accent;
      for (const double at : sight.layout->lanes[lane].specks) {
        const float speck = x(at);
        if (speck - last < kSpeck) continue;
        last = speck;
        fill(f, {speck - 1.5f, y, 3, h}, rgb, 0.8f);
      }
    }
  }
  outline(f, window, f.theme.accent, 3);
  const core::TimeFrame frame = sight.frame;
  const double begin = sight.index->begin;
  f.widgets.add(Region{.id = "timeline.strip", .rect = f.px(r), .what = Slides{f.rtl, [frame, begin, whole](float share, bool held) {
    return core::Event(core::TimelineEvent(core::TimeSlide{frame, begin + static_cast<double>(share) * whole, held}));
  }}});
}

}  // namespace azetta::ui
