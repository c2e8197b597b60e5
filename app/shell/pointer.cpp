#include "app/shell/pointer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/core/page_turn.h"
#include "content/base/log.h"

namespace azetta::shell {
namespace {

using core::GestureKind;
using ui::Points;
using ui::Region;
using ui::Scrolls;
using ui::Slides;
using ui::Times;
using ui::Turns;
using ui::Zooms;

constexpr double kRepeat_s = 0.1;  // of a button that is held

const Scrolls* scrolls(const Region& region) { return std::get_if<Scrolls>(&region.what); }
const Turns* turns(const Region& region) { return std::get_if<Turns>(&region.what); }
const Zooms* zooms(const Region& region) { return std::get_if<Zooms>(&region.what); }
const Points* points(const Region& region) { return std::get_if<Points>(&region.what); }
const Slides* slides(const Region& region) { return std::get_if<Slides>(&region.what); }

const Times* times(const Region& region) { return std::get_if<Times>(&region.what); }

// Along the line of time: where a finger is from the middle of its window, and how far it went.
float time_u(const Region& line, float x_px, float k) {
  const float x = (x_px - line.rect.x - line.rect.w / 2) / k;
  return times(line)->rtl ? -x : x;
}
float time_by_u(const Region& line, float dx_px, float k) { return (times(line)->rtl ? -dx_px : dx_px) / k; }

// Where on a track a finger is, from its beginning.
float share_of(const Region& track, float x_px) {
  const float share = track.rect.w > 0 ? std::clamp((x_px - track.rect.x) / track.rect.w, 0.0f, 1.0f) : 0.0f;
  return slides(track)->rtl ? 1 - share : share;
}

core::Event place_on(const Region& small, const core::Gesture& g, bool held) {
  const auto share = [](float at, float from, float size) { return size > 0 ? std::clamp((at - from) / size, 0.0f, 1.0f) : 0.0f; };
  return points(small)->event(share(g.x_px, small.rect.x, small.rect.w), share(g.y_px, small.rect.y, small.rect.h), held);
}

// A picture that fingers move; not where something smaller lies on it and takes them.
const Region* zoom_under(const ui::Widgets& widgets, float x_px, float y_px) {
  return widgets.region_under<Points>(x_px, y_px) ? nullptr : widgets.region_under<Zooms>(x_px, y_px);
}

// Pages that follow the finger.
const core::PagePos* page_of(const std::optional<core::Event>& event) {
  const auto* show = event ? std::get_if<core::ShowPage>(&*event) : nullptr;
  return show ? &show->page : nullptr;
}
bool follows(const Turns& pages) { return page_of(pages.before) || page_of(pages.after); }

// Along the line of writing.
float along(const Turns& pages, float dx_px, float k) { return (pages.rtl ? -dx_px : dx_px) / k; }

}  // namespace

void Pointer::feed(const std::vector<platform::TouchEvent>& touches, const ui::Widgets& widgets, const ui::Metrics& metrics,
                   const Moving& moving, double now_s, std::vector<core::Event>& out) {
  px_per_mm_ = metrics.px_per_mm;
  gestures_.set_px_per_mm(static_cast<double>(metrics.px_per_mm));
  gestures_.set_screen(metrics.width_px, metrics.height_px);
  Now now{widgets, metrics, moving, now_s, out};
  bool lively = false;
  scratch_.clear();
  for (const platform::TouchEvent& touch : touches) {
    std::uint16_t zone = 0;
    if (touch.phase == platform::Phase::Begin) {
      if (const Region* picture = zoom_under(widgets, touch.x_px, touch.y_px)) {
        zone = static_cast<std::uint16_t>(picture - widgets.regions().data() + 1);
      } else if (const Region* line = widgets.region_under<Times>(touch.x_px, touch.y_px)) {
        zone = static_cast<std::uint16_t>(line - widgets.regions().data() + 1);
      }
    }
    const bool before = gestures_.counts(touch.slot);
    gestures_.feed(touch, zone, scratch_);
    lively = lively || before || gestures_.counts(touch.slot) || !scratch_.empty();
  }
  gestures_.tick(now_s, scratch_);
  if (lively) out.push_back(core::Touched{});
  for (const core::Gesture& gesture : scratch_) act(gesture, now);
  repeat(now);
  note_pressed();
  complain();
}

void Pointer::forget(double now_s) {
  scratch_.clear();
  gestures_.cancel_all(now_s, scratch_);
  presses_ = {};
  newest_.clear();
  note_pressed();
}

double Pointer::next_wake_s() const {
  double next_s = gestures_.next_tick_s();
  for (const Press& press : presses_) {
    if (press.repeating) next_s = std::min(next_s, press.repeat_s);
  }
  return next_s;
}

// What a source of touches cannot know; nonsense it drops itself (platform/touch_slots.h).
void Pointer::complain() {
  const core::GestureCounters& c = gestures_.counters();
  const auto once = [](bool& said, std::uint32_t count, const char* what) {
    if (said || count == 0) return;
    said = true;
    log::warn("touch", what);
  };
  once(said_stuck_, c.stuck, "a contact has rested for 10 s and is ignored until it lifts; look for something that lies on the glass");
  once(said_many_, c.too_many, "more than ten fingers at once; those beyond are ignored");
}

bool Pointer::taken(std::string_view region) const {
  return std::ranges::any_of(presses_, [&](const Press& p) { return p.holds && p.region == region; });
}

void Pointer::note_pressed() {
  pressed_.clear();
  for (const Press& press : presses_) {
    if (!press.id.empty()) pressed_.push_back(press.id);
  }
  if (std::ranges::find(pressed_, newest_) == pressed_.end()) newest_ = pressed_.empty() ? "" : pressed_.back();
}

void Pointer::act(const core::Gesture& g, Now& now) {
  if (g.slot >= presses_.size()) return;
  Press& press = presses_[g.slot];
  switch (g.kind) {
    case GestureKind::Down: down(press, g, now); break;
    case GestureKind::Tap: tap(press, g, now); break;
    case GestureKind::DoubleTap:
      if (const Region* r = zoom_under(now.widgets, g.start_x_px, g.start_y_px)) {
        now.out.push_back(core::ZoomToggle{zooms(*r)->frame, (g.start_x_px - r->rect.x - r->rect.w / 2) / now.metrics.k,
                                           (g.start_y_px - r->rect.y - r->rect.h / 2) / now.metrics.k});
      } else if ((r = now.widgets.region_under<Times>(g.start_x_px, g.start_y_px)) != nullptr &&
                 !now.widgets.under(g.start_x_px, g.start_y_px)) {
        now.out.push_back(core::TimelineEvent(core::TimeZoom{times(*r)->frame, core::time_view::kDoubleTap, time_u(*r, g.start_x_px, now.metrics.k)}));
      }
      break;
    case GestureKind::LongPress: long_press(press, g, now); break;
    case GestureKind::DragBegin: begin_drag(press, g, now); break;
    case GestureKind::PinchBegin: begin_drag(press, g, now); break;
    case GestureKind::DragMove:
    case GestureKind::PinchMove: move(press, g, now); break;
    case GestureKind::DragEnd:
    case GestureKind::PinchEnd:
    case GestureKind::Cancel: let_go(press, g, now); break;
  }
}

void Pointer::down(Press& press, const core::Gesture& g, Now& now) {
  press = {};
  press.begin_s = g.t_s;
  const ui::Target* target = now.widgets.under(g.x_px, g.y_px);
  if (target && !target->blocks) press.id = target->id;
  // Does it stop something?
  const Region* r = now.widgets.region_under<Scrolls>(g.x_px, g.y_px);
  if (r) {
    const core::Surface surface = scrolls(*r)->area.surface;
    const bool moves = surface == core::Surface::Sheet   ? now.moving.sheet
                       : surface == core::Surface::Panel ? now.moving.panel
                                                         : now.moving.page;
    if (moves && !taken(r->id)) now.out.push_back(core::ScrollGrab{scrolls(*r)->area});
    press.caught = moves;
  } else if ((r = zoom_under(now.widgets, g.x_px, g.y_px)) != nullptr) {
    if (now.moving.picture && !taken(r->id)) now.out.push_back(core::ZoomGrab{zooms(*r)->frame});
    press.caught = now.moving.picture;
  } else if ((r = now.widgets.region_under<Times>(g.x_px, g.y_px)) != nullptr) {
    if (now.moving.time && !taken(r->id)) now.out.push_back(core::TimelineEvent(core::TimeGrab{times(*r)->frame}));
    press.caught = now.moving.time;
  }
  if (press.caught) {
    press.id.clear();
    press.region = r->id;
  }
  newest_ = press.id;
}

void Pointer::tap(Press& press, const core::Gesture& g, Now& now) {
  const Press pressed = press;
  let_go(press, g, now);
  if (pressed.caught || pressed.repeating) return;
  const ui::Target* target = now.widgets.under(g.start_x_px, g.start_y_px);
  if (pressed.id.empty()) {
    // A panel blocks what lies beneath it, not the tracks on it.
    const auto open = [&](const Region* r) { return r && (!target || !now.widgets.above(*target, *r)); };
    if (const Region* track = now.widgets.region_under<Slides>(g.start_x_px, g.start_y_px); open(track)) {
      now.out.push_back(slides(*track)->event(share_of(*track, g.x_px), false));
      return;
    }
    if (const Region* small = now.widgets.region_under<Points>(g.start_x_px, g.start_y_px); open(small)) {
      now.out.push_back(place_on(*small, g, false));
      return;
    }
    // A picture has no widget on it: a tap brings that place to the middle.
    const Region* r = zoom_under(now.widgets, g.start_x_px, g.start_y_px);
    if (open(r)) {
      if (const auto event = zooms(*r)->tap ? zooms(*r)->tap(g.start_x_px, g.start_y_px) : std::nullopt) now.out.push_back(*event);
      now.out.push_back(core::ZoomCentre{zooms(*r)->frame, (g.start_x_px - r->rect.x - r->rect.w / 2) / now.metrics.k,
                                         (g.start_y_px - r->rect.y - r->rect.h / 2) / now.metrics.k});
    }
    return;
  }
  // What lies under the finger now must be what it was put down on.
  if (!target || target->id != pressed.id || target->blocks) return;
  // The second tap of a double tap opens nothing of the screen that the first one opened; on the same button it counts.
  const bool again = pressed.begin_s - fired_.t_s <= core::touch::kDoubleTap_s &&
                     std::hypot(g.x_px - fired_.x_px, g.y_px - fired_.y_px) <=
                         static_cast<float>(core::touch::kDoubleTapSlop_mm) * px_per_mm_;
  if (again && target->id != fired_.id && !(target->quick && fired_.quick)) return;
  fired_ = {target->id, target->quick, g.t_s, g.x_px, g.y_px};
  now.out.push_back(target->event);
}

// The region whose drag this is: where a page both scrolls and turns, the first movement decides which.
void Pointer::begin_drag(Press& press, const core::Gesture& g, Now& now) {
  press.id.clear();
  press.repeating = false;
  press.factor = 1;
  const float x = g.start_x_px, y = g.start_y_px;
  const Region* r = now.widgets.region_under<Slides>(x, y);
  if (!r) r = now.widgets.region_under<Points>(x, y);
  if (!r) r = zoom_under(now.widgets, x, y);
  if (!r) r = now.widgets.region_under<Times>(x, y);
  if (!r) {
    const Region* page = now.widgets.region_under<Scrolls>(x, y);
    const Region* pages = now.widgets.region_under<Turns>(x, y);
    r = page && pages ? (g.axis == core::Axis::X ? pages : page) : page ? page : pages;
    if (r == pages && g.axis != core::Axis::X) return;
  }
  if (!r || taken(r->id)) return;
  press.holds = true;
  press.region = r->id;
  if (const auto* s = scrolls(*r)) {
    now.out.push_back(core::ScrollGrab{s->area});
  } else if (const auto* t = turns(*r)) {
    if (follows(*t)) {
      now.out.push_back(core::TurnGrab{t->width_u, t->before.has_value(), t->after.has_value()});
    }
  } else if (zooms(*r)) {
    now.out.push_back(core::ZoomGrab{zooms(*r)->frame});
  } else if (times(*r)) {
    now.out.push_back(core::TimelineEvent(core::TimeGrab{times(*r)->frame}));
  }
  move(press, g, now);
}

void Pointer::move(Press& press, const core::Gesture& g, Now& now) {
  const Region* r = press.holds ? now.widgets.region(press.region) : nullptr;
  if (!r) return;
  const float k = now.metrics.k;
  if (const auto* s = scrolls(*r)) {
    now.out.push_back(core::ScrollBy{s->area, -g.dy_px / k});
  } else if (const auto* t = turns(*r)) {
    if (follows(*t)) now.out.push_back(core::TurnPush{along(*t, g.dx_px, k)});
  } else if (const auto* track = slides(*r)) {
    now.out.push_back(track->event(share_of(*r, g.x_px), true));
  } else if (const auto* line = times(*r)) {
    const float factor = g.factor / press.factor;
    press.factor = g.factor;
    now.out.push_back(core::TimelineEvent(core::TimePull{line->frame, time_u(*r, g.x_px - g.dx_px, k), time_by_u(*r, g.dx_px, k), factor}));
  } else if (points(*r)) {
    now.out.push_back(place_on(*r, g, true));
  } else {
    const float factor = g.factor / press.factor;
    press.factor = g.factor;
    // Around where the fingers were; then they carry the picture along.
    now.out.push_back(core::ZoomPull{zooms(*r)->frame, (g.x_px - g.dx_px - r->rect.x - r->rect.w / 2) / k,
                                     (g.y_px - g.dy_px - r->rect.y - r->rect.h / 2) / k, g.dx_px / k, g.dy_px / k, factor});
  }
}

// The press is over: by a lift, or because it came to nothing.
void Pointer::let_go(Press& press, const core::Gesture& g, Now& now) {
  if (g.kind == GestureKind::PinchEnd) move(press, g, now);
  const Press was = press;
  press = {};
  const Region* r = was.holds || was.caught ? now.widgets.region(was.region) : nullptr;
  if (!r || taken(was.region)) return;
  const float k = now.metrics.k;
  if (const auto* s = scrolls(*r)) {
    now.out.push_back(core::ScrollRelease{s->area, -g.vy_px_s / k});
  } else if (const auto* t = turns(*r)) {
    const float flick = static_cast<float>(core::page_turn::kFlick_mm_s) * now.metrics.px_per_mm / k;
    const float speed = along(*t, g.vx_px_s, k);
    if (follows(*t)) {
      const core::PagePos* before = page_of(t->before);
      const core::PagePos* after = page_of(t->after);
      now.out.push_back(core::TurnRelease{speed, flick, before ? *before : core::PagePos{}, after ? *after : core::PagePos{}});
    } else if (std::abs(speed) >= flick) {
      const auto& event = speed < 0 ? t->after : t->before;
      if (event) now.out.push_back(*event);
    }
  } else if (const auto* track = slides(*r)) {
    now.out.push_back(track->event(share_of(*r, g.x_px), false));
  } else if (const auto* line = times(*r)) {
    now.out.push_back(core::TimelineEvent(core::TimeRelease{line->frame, time_by_u(*r, g.vx_px_s, k)}));
  } else if (points(*r)) {
    now.out.push_back(place_on(*r, g, false));
  } else {
    now.out.push_back(core::ZoomRelease{zooms(*r)->frame, g.vx_px_s / k, g.vy_px_s / k});
  }
}

void Pointer::long_press(Press& press, const core::Gesture& g, Now& now) {
  const ui::Target* target = press.id.empty() ? nullptr : now.widgets.under(g.start_x_px, g.start_y_px);
  if (!target || target->id != press.id || !target->repeats) return;
  press.repeating = true;
  press.repeat_s = now.now_s;
}

void Pointer::repeat(Now& now) {
  for (Press& press : presses_) {
    if (!press.repeating || now.now_s < press.repeat_s) continue;
    // Not made up for after a late frame: a button must not run away.
    press.repeat_s = now.now_s + kRepeat_s;
    if (const ui::Target* target = now.widgets.find(press.id)) now.out.push_back(target->event);
  }
}

}  // namespace azetta::shell
