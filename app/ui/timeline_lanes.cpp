// The timeline's lanes: events and lives with their words, how sure their dates are, and how many more there are.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/text/style.h"
#include "app/ui/controls.h"
#include "app/ui/paint.h"
#include "app/ui/timeline_room.h"

namespace azetta::ui {
namespace {

constexpr float kMark = 22;         // lozenge before the words
constexpr float kBadge = 64;        // "+7"
constexpr float kBar = 8, kThin = 4;
constexpr float kDash = 14;         // of uncertain ends
constexpr int kNewWords = 6;        // titles laid out in one frame: half a millisecond
constexpr float kOpenEnd = 54;      // dashes of an end that nobody knows
constexpr double kSpread = 1.25;    // of the window: how wide events that were gathered stand after a tap

class Lanes {
 public:
  Lanes(Frame& f, const TimelineSight& sight) : f_(f), s_(sight), room_(sight.room) {}

  void draw() {
    const RectPx clip = f_.px(room_.window);
    if (!f_.dry()) f_.draw->PushClipRect({clip.x, clip.y}, {clip.right(), clip.bottom()}, true);
    const float beyond = 12 * f_.m.k;  // the first row's room for a finger reaches into the ruler, which is not touched
    f_.touch_window = {clip.x, clip.y - beyond, clip.w, clip.h + beyond};
    if (s_.layout) {
      for (std::size_t lane = 0; lane < room_.lanes.size() && lane < s_.layout->lanes.size(); ++lane) {
        specks(lane);
        bars(lane);
        words(lane);
      }
    }
    f_.touch_window = {};
    if (!f_.dry()) f_.draw->PopClipRect();
  }

 private:
  const core::TimelineEntry& entry(const core::TimelineCell& cell) const { return s_.index->entries[cell.entry]; }
  bool is_life(const core::TimelineEntry& e) const { return e.lane == s_.index->lanes; }
  float row_y(std::size_t lane, std::uint8_t row) const { return room_.lanes[lane].rows_y + static_cast<float>(row) * room_.row_u; }
  std::uint32_t ground(std::size_t lane) const { return lane % 2 == 0 ? f_.theme.ground : f_.theme.panel; }
  bool shown(float x0, float x1) const { return x1 > room_.window.x && x0 < room_.window.end(); }

  // A stroke for every event, at the foot of its lane: how dense the times are, whether or not there is room for words.
  void specks(std::size_t lane) {
    if (f_.dry() || lane == s_.index->lanes) return;
    const auto& all = s_.layout->lanes[lane].specks;
    const float foot = room_.lanes[lane].all.bottom();
    for (auto it = std::ranges::lower_bound(all, s_.first()); it != all.end() && *it <= s_.last(); ++it) {
      fill(f_, {s_.x(*it) - 1.5f, foot - 9, 3, 7}, f_.theme.muted, 0.7f);
    }
  }

  void bars(std::size_t lane) {
    const core::TimelineLane& laid = s_.layout->lanes[lane];
    const auto begin_of = [&](std::uint32_t i) { return entry(laid.cells[i]).span.begin; };
    auto it = std::ranges::lower_bound(laid.by_begin, s_.first() - laid.longest, {}, begin_of);
    for (; it != laid.by_begin.end() && begin_of(*it) <= s_.last(); ++it) {
      const core::TimelineCell& cell = laid.cells[*it];
      const core::TimelineEntry& e = entry(cell);
      if (!shown(s_.x(e.span.begin) - kOpenEnd, s_.x(e.span.end) + kOpenEnd)) continue;
      const float y = row_y(lane, cell.row) + room_.row_u - kBar - 1;
      if (is_life(e)) {
        life_bar(s_.index->lives[e.row], y);
      } else {
        event_bar(e, cell, y);
      }
    }
  }

  // From x0 to x1, in dashes.
  void dashes(float x0, float x1, float y, float h, std::uint32_t rgb) {
    x0 = std::max(x0, room_.window.x - 2 * kDash), x1 = std::min(x1, room_.window.end() + 2 * kDash);
    for (float x = x0; x < x1; x += kDash) fill(f_, {x, y, std::min(kDash * 0.6f, x1 - x), h}, rgb);
  }

  // A day is a lozenge, a month or year a bar, and what is not sure ends in dashes.
  void event_bar(const core::TimelineEntry& e, const core::TimelineCell& cell, float y) {
    if (f_.dry()) return;
    const std::uint32_t rgb = f_.theme.accent;
    const float x0 = s_.x(e.span.begin), x1 = s_.x(e.span.end), at = s_.x(cell.at);
    if (at - x0 > 4 && at > x1) fill(f_, {x1, y + kBar / 2 - 1, at - x1, 2}, f_.theme.line);  // its words stand aside
    const bool short_one = x1 - x0 < 20;
    if (e.precision == model::DatePrecision::Day || short_one) {
      const float d = 16, middle = short_one && e.precision != model::DatePrecision::Day ? (x0 + x1) / 2 : x0 + std::min(8.0f, (x1 - x0) / 2);
      const bool sure = e.precision <= model::DatePrecision::Year;
      lozenge(f_, {middle - d / 2, y + kBar / 2 - d / 2, d, d}, sure ? rgb : f_.theme.ground, rgb, sure ? 0.0f : 2.0f);
      return;
    }
    if (e.precision == model::DatePrecision::Disputed) return dashes(x0, x1, y, kBar, rgb);
    if (e.precision == model::DatePrecision::About) {
      const float end = std::min((x1 - x0) / 3, 4 * kDash);
      dashes(x0, x0 + end, y, kBar, rgb);
      fill(f_, {x0 + end, y, x1 - x0 - 2 * end, kBar}, rgb);
      return dashes(x1 - end, x1, y, kBar, rgb);
    }
    fill(f_, {x0, y + (kBar - kThin) / 2, x1 - x0, kThin}, rgb);
    fill(f_, {x0, y, 3, kBar}, rgb);
    fill(f_, {x1 - 3, y, 3, kBar}, rgb);
  }

  // Reigns and deeds as a bar, the rest of the life as a line; an end that is a span of years in dashes, one that nobody knows
  // in dashes that lead away.
  void life_bar(const model::Life& life, float y) {
    if (f_.dry()) return;
    const std::uint32_t rgb = f_.theme.second;
    const model::LifeYears all = model::whole(life);
    const core::YearSpan span = core::span_of(all);
    float x0 = s_.x(span.begin), x1 = s_.x(span.end);
    const float thin_y = y + (kBar - kThin) / 2;
    if (life.born) {
      const core::YearSpan born = core::span_of(life.born);
      x0 = end_of_life(born, life.born, y, rgb);
    } else {
      dashes(x0 - kOpenEnd, x0 - 4, thin_y, kThin, rgb);
    }
    if (life.died) {
      const core::YearSpan died = core::span_of(life.died);
      end_of_life(died, life.died, y, rgb);
      x1 = s_.x(died.begin);
    } else {
      dashes(x1 + 8, x1 + kOpenEnd, thin_y, kThin, rgb);
    }
    if (x1 > x0) fill(f_, {x0, thin_y, x1 - x0, kThin}, rgb);
    if (!life.active) return;
    const core::YearSpan active = core::span_of(life.active);
    const float a0 = s_.x(active.begin), a1 = std::max(s_.x(active.end), a0 + 6);
    if (life.active.precision >= model::DatePrecision::About) {
      dashes(a0, a1, y, kBar, rgb);
    } else {
      fill(f_, {a0, y, a1 - a0, kBar}, rgb);
    }
  }

  // Returns where the line of the life goes on.
  float end_of_life(const core::YearSpan& span, const model::LifeYears& years, float y, std::uint32_t rgb) {
    const float x0 = s_.x(span.begin), x1 = s_.x(span.end);
    const bool sure = years.first == years.last && years.precision <= model::DatePrecision::Year;
    if (sure || x1 - x0 < 12) {
      fill(f_, {x0 - 2, y - 4, 4, kBar + 8}, rgb);
      return x0;
    }
    dashes(x0, x1, y + (kBar - kThin) / 2, kThin, rgb);
    fill(f_, {x1 - 2, y - 4, 4, kBar + 8}, rgb);
    return x1;
  }

  void words(std::size_t lane) {
    const core::TimelineLane& laid = s_.layout->lanes[lane];
    const double cell_years = static_cast<double>(room_.cell_u) / s_.year_u;
    std::vector<float> free_to(room_.lanes[lane].rows, room_.window.end());  // of each row, from the window's start
    auto it = std::ranges::lower_bound(laid.cells, s_.first() - cell_years, {}, &core::TimelineCell::at);
    for (; it != laid.cells.end() && it->at <= s_.last(); ++it) {
      const RectU r{s_.x(it->at), row_y(lane, it->row), room_.cell_u - 10, room_.row_u};
      if (!shown(r.x, r.end())) continue;
      if (it->row < free_to.size()) free_to[it->row] = std::min(free_to[it->row], r.x);
      const RectPx px = f_.px(r), window = f_.px(room_.window);
      const Unnoted unnoted(f_, px.x < window.x - 1 || px.right() > window.right() + 1);
      const core::TimelineEntry& e = entry(*it);
      RectU own = r;
      if (it->under > 0) own.w -= kBadge + 8;
      const float end = is_life(e) ? life(e, lane, own, it->under > 0) : event(e, lane, own, e.span.begin, it->under > 0);
      if (it->under > 0) badge(laid, *it, lane, {end + 8, r.y, kBadge, r.h});
    }
    going_on(lane, free_to);
  }

  // What began before the window and goes on in it says so at the window's start, if its row is free there.
  void going_on(std::size_t lane, const std::vector<float>& free_to) {
    const core::TimelineLane& laid = s_.layout->lanes[lane];
    std::vector<const core::TimelineCell*> latest(free_to.size(), nullptr);
    const double words = static_cast<double>(room_.cell_u) / s_.year_u;
    const auto begin_of = [&](std::uint32_t i) { return entry(laid.cells[i]).span.begin; };
    auto it = std::ranges::lower_bound(laid.by_begin, s_.first() - laid.longest, {}, begin_of);
    for (; it != laid.by_begin.end() && begin_of(*it) < s_.first(); ++it) {
      const core::TimelineCell& cell = laid.cells[*it];
      if (cell.row < latest.size() && cell.at + words < s_.first() && entry(cell).span.end > s_.first() + words * 0.8) latest[cell.row] = &cell;
    }
    for (std::size_t row = 0; row < latest.size(); ++row) {
      if (!latest[row] || free_to[row] < room_.window.x + room_.cell_u) continue;
      const core::TimelineEntry& e = entry(*latest[row]);
      const RectU r{room_.window.x + 6, row_y(lane, static_cast<std::uint8_t>(row)), room_.cell_u - 16, room_.row_u};
      if (is_life(e)) {
        life(e, lane, r, false);
      } else {
        event(e, lane, r, s_.first() + words / 2, false);
      }
    }
  }

  Look word_look(std::size_t lane, std::uint32_t rgb) const {
    return {.style = text::Style::Small, .rgb = rgb, .on_rgb = ground(lane), .max_lines = room_.lines, .size = room_.text, .fixed = true};
  }

  // A title that needs more than its lines is set a little smaller; one that needs more even so is cut.
  Look fitted(const TextIn& title, float w, Look look) {
    Look free = look;
    free.max_lines = 0;
    const float line_h = text::metrics(look.style).line_height_px * look.size;
    for (const float share : {1.0f, 0.92f, 0.84f}) {
      free.size = look.size * share;
      if (height_of(f_, title, w, free) <= line_h * share * static_cast<float>(room_.lines) + 0.5f) return free;
    }
    look.size = free.size;
    return look;
  }

  // Words and their width; w = 0: they come with a later frame.
  struct Title {
    Look look;
    float w = 0;
  };
  Title prepare(const TextIn& title, float w, Look look, bool narrow) {
    Look first = look;
    first.max_lines = 0;
    if (!f_.dry() && !at_hand(f_, title, w, first) && ++new_words_ > kNewWords) {
      // While time rushes by, not all at once.
      ++f_.missing;
      f_.animating = true;
      return {look, 0};
    }
    look = fitted(title, w, look);
    // A number behind them stands close to the words it belongs to.
    if (narrow) w = std::min(w, std::ceil((width_of(f_, title, w, look) + 2) / 8) * 8);
    return {look, w};
  }

  void put(const std::string& id, const TextIn& words, const RectU& r, const Title& title) {
    if (title.w <= 0) return;
    const float h = height_of(f_, words, title.w, title.look);
    write(f_, id, {r.x, r.y + std::max(0.0f, (r.h - kBar - h) / 2), title.w, h}, words, title.look);
  }

  // Draws it and says where it ends: `narrow`: with its words, else with its room.
  float event(const core::TimelineEntry& e, std::size_t lane, RectU r, double at, bool narrow) {
    const EventId id{e.row};
    const model::Event* told = f_.content.event(id);
    if (!told) {
      if (!f_.content.failed(id)) ++f_.missing;
      return r.end();
    }
    const std::string name = "timeline.event." + told->slug;
    const TextIn title = in(f_, told->title);
    const bool active = f_.state.timeline.event == id;
    const std::uint32_t rgb = e.rank == 1 ? f_.theme.heading : e.rank <= 3 ? f_.theme.text : f_.theme.muted;
    Look look = word_look(lane, rgb);
    const float before = kMark + 14;
    Title words = prepare(title, r.w - before - 4, look, narrow);
    if (narrow && words.w > 0) r.w = before + words.w + 4;
    const bool down = touchable_mark(f_, name, Role::Tile, r,
                                core::TimelineEvent(core::TimeTell{s_.frame, id, at, cover_u()}), title);
    if (active || down) cut_panel(f_, {r.x - 4, r.y, r.w + 4, r.h - kBar - 3}, 10, f_.theme.chip, f_.theme.accent, 3);
    mark(e.certainty, {r.x + 4, r.y + (r.h - kBar - kMark) / 2, kMark, kMark});
    if (active || down) words.look.on_rgb = f_.theme.chip;
    put(name + ".title", title, {r.x + before, r.y, words.w, r.h}, words);
    return r.end();
  }

  // Filled as far as the sources support it; a legend is hollow.
  void mark(model::Certainty certainty, const RectU& r) {
    if (f_.dry()) return;
    lozenge(f_, r, f_.theme.ground, f_.theme.accent, 2.5f);
    const float share = certainty == model::Certainty::WellAttested ? 1.0f
                        : certainty == model::Certainty::OneTradition ? 0.62f
                        : certainty == model::Certainty::Disputed     ? 0.34f
                                                                      : 0.0f;
    if (share > 0) lozenge(f_, r.inset(r.w * (1 - share) / 2), f_.theme.accent, 0, 0);
  }

  float cover_u() const { return f_.m.portrait ? 0.0f : room_.panel_last.w + 40; }

  float life(const core::TimelineEntry& e, std::size_t lane, RectU r, bool narrow) {
    const CardId id = s_.index->lives[e.row].card;
    const model::CardSummary* card = f_.content.summary(id);
    if (!card) {
      ++f_.missing;
      return r.end();
    }
    const std::string name = "timeline.life." + card->slug;
    const TextIn title = in(f_, card->title);
    const float thumb = card->image && room_.lines == 2 ? r.h - kBar - 8 : 0, before = thumb > 0 ? thumb + 14 : 4;
    const Title words = prepare(title, r.w - before - 4, word_look(lane, f_.theme.second), narrow);
    if (narrow && words.w > 0) r.w = before + words.w + 4;
    const bool down = touchable_mark(f_, name, Role::Tile, r, core::OpenCard{id}, title);
    if (down) cut_panel(f_, {r.x - 4, r.y, r.w + 4, r.h - kBar - 3}, 10, f_.theme.chip, f_.theme.accent, 3);
    if (thumb > 0) {
      const RectU at{r.x + 4, r.y + 2, thumb, thumb};
      picture(f_, card->image, at, f_.catalogue.kinds[card->kind].colour_rgb);
      outline(f_, at, down ? f_.theme.accent : f_.theme.line, 2);
    }
    put(name + ".name", title, {r.x + before, r.y, words.w, r.h}, words);
    return r.end();
  }

  // A number that stands for what found no room here. A touch goes closer until there is; where that would not help, since all
  // of it is of one day, the first of them is told, and from there one goes on to the next.
  void badge(const core::TimelineLane& laid, const core::TimelineCell& cell, std::size_t lane, const RectU& r) {
    const core::TimelineEntry& head = entry(cell);
    double first = head.span.begin, last = first;
    for (std::uint32_t i = cell.under_first; i < cell.under_first + cell.under; ++i) {
      const double at = s_.index->entries[laid.under[i]].span.begin;
      first = std::min(first, at), last = std::max(last, at);
    }
    const core::TimelineEntry& next = s_.index->entries[laid.under[cell.under_first]];
    const double closest = s_.frame.view_u / s_.frame.most_u;
    const double wanted = std::max((last - first) * kSpread, closest);
    const bool closer = s_.look.span > wanted * 1.02 && s_.look.span > closest * 1.01;
    core::Event event;
    if (closer) {
      // At least twice as close: each touch leads on.
      const core::TimeLook look{(first + last) / 2 + 0.1 * wanted, std::min(wanted, s_.look.span / 2)};
      event = core::TimelineEvent(core::TimeShow{s_.frame, look});
    } else if (is_life(next)) {
      event = core::OpenCard{s_.index->lives[next.row].card};
    } else {
      event = core::TimelineEvent(core::TimeTell{s_.frame, EventId{next.row}, next.span.begin, cover_u()});
    }
    const std::string id = "timeline.more." + std::to_string(lane) + "." + std::to_string(cell.entry);
    const core::Word word = f_.word("timeline.more");
    const TextIn says = in_tag(f_, f_.keep(core::fill(word.text, {{"n", std::to_string(cell.under)}})), word.tag);
    const bool down = touchable_mark(f_, id, Role::Button, r, std::move(event), says);
    const float h = std::min(56.0f, r.h - kBar - 6);
    const RectU at{r.x, r.y + (r.h - kBar - h) / 2, r.w, h};
    cut_panel(f_, at, 12, down ? f_.theme.accent : f_.theme.chip, f_.theme.line, 2);
    Look look{.style = text::Style::Small, .rgb = down ? f_.theme.accent_text : f_.theme.second,
              .on_rgb = down ? f_.theme.accent : f_.theme.chip, .align = text::Align::Center, .max_lines = 1, .fixed = true};
    write_middle(f_, id + ".text", at, says, one_line(f_, says, at.w - 8, look, 0.7f));
  }

  Frame& f_;
  const TimelineSight& s_;
  const TimelineRoom& room_;
  int new_words_ = 0;
};

}  // namespace

void draw_lanes(Frame& f, const TimelineSight& sight) { Lanes(f, sight).draw(); }

}  // namespace azetta::ui
