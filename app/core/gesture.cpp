#include "app/core/gesture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace azetta::core {
namespace {

constexpr float kFarAway_px = 100000;
constexpr double kForever_s = 1e12;

bool is_sane(const platform::TouchEvent& event) {
  return std::isfinite(event.x_px) && std::isfinite(event.y_px) && std::isfinite(event.t_s) &&
         std::abs(event.x_px) <= kFarAway_px && std::abs(event.y_px) <= kFarAway_px &&
         std::abs(event.t_s) <= kForever_s && std::isfinite(event.size_mm);
}

// Slope at the newest sample of a parabola (or, for two samples, a line) through points (t, x), t <= 0, by
// least squares without weights: Android's LeastSquaresVelocityTrackerStrategy, degree 2.
struct Fit {
  double n = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, x0 = 0, x1 = 0, x2 = 0;
  void add(double t, double x) {
    n += 1;
    t1 += t;
    t2 += t * t;
    t3 += t * t * t;
    t4 += t * t * t * t;
    x0 += x;
    x1 += t * x;
    x2 += t * t * x;
  }
  double slope() const {
    if (n < 2) return 0;
    const double stt = t2 - t1 * t1 / n, sxt = x1 - t1 * x0 / n;
    if (n >= 3) {
      const double stq = t3 - t1 * t2 / n, sqq = t4 - t2 * t2 / n, sxq = x2 - t2 * x0 / n;
      const double det = stt * sqq - stq * stq;
      // Samples at fewer than three moments leave the parabola open: then the line has to do.
      if (det > 1e-9 * stt * sqq) return (sxt * sqq - sxq * stq) / det;
    }
    return stt > 1e-12 ? sxt / stt : 0;
  }
};

}  // namespace

Gestures::Gestures(double px_per_mm) {
  set_px_per_mm(px_per_mm);
}

void Gestures::set_px_per_mm(double px_per_mm) {
  px_per_mm_ = px_per_mm >= 0.5 && px_per_mm <= 100 ? px_per_mm : 3.78;
}

void Gestures::set_screen(int width_px, int height_px) {
  width_px_ = width_px;
  height_px_ = height_px;
}

bool Gestures::on_rim(const platform::TouchEvent& event) const {
  if (width_px_ <= 0 || height_px_ <= 0) return false;
  const float rim = px(touch::kRim_mm);
  return event.x_px < rim || event.y_px < rim || event.x_px > static_cast<float>(width_px_) - rim ||
         event.y_px > static_cast<float>(height_px_) - rim;
}

std::size_t Gestures::contacts() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(contacts_, [](const Contact& c) { return c.mode != Mode::Up; }));
}

bool Gestures::counts(std::uint8_t slot) const {
  const Mode mode = slot < contacts_.size() ? contacts_[slot].mode : Mode::Up;
  return mode == Mode::Press || mode == Mode::Drag || mode == Mode::Pinch;
}

std::uint8_t Gestures::slot_of(const Contact& contact) const {
  return static_cast<std::uint8_t>(&contact - contacts_.data());
}

Gesture Gestures::make(GestureKind kind, const Contact& contact, double t_s) const {
  Gesture gesture;
  gesture.kind = kind;
  gesture.slot = slot_of(contact);
  gesture.zone = contact.zone;
  gesture.x_px = contact.x_px;
  gesture.y_px = contact.y_px;
  gesture.start_x_px = contact.start_x_px;
  gesture.start_y_px = contact.start_y_px;
  gesture.axis = contact.axis;
  gesture.t_s = t_s;
  return gesture;
}

void Gestures::restart_samples(Contact& contact, double t_s) {
  contact.sample_count = 0;
  add_sample(contact, t_s);
}

void Gestures::add_sample(Contact& contact, double t_s) {
  contact.samples[contact.sample_count % contact.samples.size()] = {t_s, contact.x_px, contact.y_px};
  ++contact.sample_count;
}

void Gestures::velocity(const Contact& contact, double t_s, float& vx_px_s, float& vy_px_s) const {
  vx_px_s = vy_px_s = 0;
  if (contact.sample_count == 0) return;
  const std::size_t size = contact.samples.size();
  const Sample& newest = contact.samples[(contact.sample_count - 1) % size];
  if (t_s - newest.t_s > touch::kAssumeStopped_s) return;
  Fit x, y;
  for (std::size_t i = 0; i < std::min(contact.sample_count, size); ++i) {
    const Sample& sample = contact.samples[(contact.sample_count - 1 - i) % size];
    const double age_s = newest.t_s - sample.t_s;
    if (age_s > touch::kVelocityHorizon_s) break;
    x.add(-age_s, sample.x_px);
    y.add(-age_s, sample.y_px);
  }
  const double vx = x.slope(), vy = y.slope(), speed = std::hypot(vx, vy);
  if (!(speed >= touch::kMinFling_mm_s * px_per_mm_)) return;
  const double limit = std::min(1.0, touch::kMaxFling_mm_s * px_per_mm_ / speed);
  vx_px_s = static_cast<float>(vx * limit);
  vy_px_s = static_cast<float>(vy * limit);
}

void Gestures::feed(const platform::TouchEvent& event, std::uint16_t zone, std::vector<Gesture>& out) {
  if (event.slot >= contacts_.size()) {
    ++counters_.too_many;
    return;
  }
  Contact& contact = contacts_[event.slot];
  const bool lifts = event.phase == platform::Phase::End || event.phase == platform::Phase::Cancel;
  if (!is_sane(event)) {
    ++counters_.bad_numbers;
    // A finger that lifts has lifted, wherever it says it was.
    if (lifts && contact.mode != Mode::Up) {
      give_up(contact, contact.last_s, out);
      contact.mode = Mode::Up;
    }
    return;
  }
  if (event.phase == platform::Phase::Begin) {
    begin(event, zone, out);
    return;
  }
  if (contact.mode == Mode::Up) {
    ++counters_.unknown;
    return;
  }
  platform::TouchEvent in_order = event;
  in_order.t_s = std::max(event.t_s, contact.last_s);
  if (event.phase == platform::Phase::Update) {
    update(contact, in_order, out);
  } else if (event.phase == platform::Phase::End) {
    end(contact, in_order, out);
  } else {
    give_up(contact, in_order.t_s, out);
    contact.mode = Mode::Up;
  }
}

void Gestures::begin(const platform::TouchEvent& event, std::uint16_t zone, std::vector<Gesture>& out) {
  Contact& contact = contacts_[event.slot];
  if (contact.mode != Mode::Up) {
    ++counters_.doubled;
    give_up(contact, std::max(event.t_s, contact.last_s), out);
    contact.mode = Mode::Up;
  }
  if (contacts() >= touch::kContacts) {
    ++counters_.too_many;
    return;
  }
  contact = Contact{};
  contact.mode = Mode::Press;
  contact.zone = zone;
  contact.order = next_order_++;
  contact.x_px = contact.start_x_px = event.x_px;
  contact.y_px = contact.start_y_px = event.y_px;
  contact.begin_s = contact.last_s = event.t_s;
  restart_samples(contact, event.t_s);
  if (event.size_mm > touch::kPalm_mm) {
    ++counters_.palms;
    contact.mode = Mode::Ignored;
    return;
  }
  if (on_rim(event)) {
    contact.mode = Mode::Rim;
    return;
  }
  find_partner(contact);
  out.push_back(make(GestureKind::Down, contact, event.t_s));
}

void Gestures::update(Contact& contact, const platform::TouchEvent& event, std::vector<Gesture>& out) {
  const float before_x = contact.x_px, before_y = contact.y_px;
  contact.x_px = event.x_px;
  contact.y_px = event.y_px;
  if (event.t_s - contact.last_s > touch::kAssumeStopped_s) {
    restart_samples(contact, event.t_s);
  } else {
    add_sample(contact, event.t_s);
  }
  contact.last_s = event.t_s;
  if (contact.mode == Mode::Ignored) return;
  if (event.size_mm > touch::kPalm_mm) {  // a hand that lies down comes as a finger first
    ++counters_.palms;
    give_up(contact, event.t_s, out);
    return;
  }
  if (contact.mode == Mode::Pinch) {
    move_pinch(contact, GestureKind::PinchMove, event.t_s, out);
    return;
  }
  const float dx = contact.x_px - contact.start_x_px, dy = contact.y_px - contact.start_y_px;
  const float distance = std::hypot(dx, dy), slop = px(touch::kSlop_mm);
  const bool moved = contact.mode == Mode::Drag || distance > slop;
  if (contact.mode == Mode::Rim) {
    if (!moved) return;
    contact.mode = Mode::Press;  // it comes in from the rim: a finger
    find_partner(contact);
    out.push_back(make(GestureKind::Down, contact, event.t_s));
  }
  if (try_pinch(contact, moved, event.t_s, out) || !moved) return;
  if (contact.mode == Mode::Drag) {
    Gesture gesture = make(GestureKind::DragMove, contact, event.t_s);
    gesture.dx_px = contact.x_px - before_x;
    gesture.dy_px = contact.y_px - before_y;
    out.push_back(gesture);
    return;
  }
  contact.mode = Mode::Drag;
  contact.axis = std::abs(dx) > std::abs(dy) ? Axis::X : Axis::Y;
  Gesture gesture = make(GestureKind::DragBegin, contact, event.t_s);
  gesture.dx_px = dx * (distance - slop) / distance;
  gesture.dy_px = dy * (distance - slop) / distance;
  out.push_back(gesture);
}

void Gestures::end(Contact& contact, const platform::TouchEvent& event, std::vector<Gesture>& out) {
  // A panel may report the last bit of the way only with the End.
  if (event.x_px != contact.x_px || event.y_px != contact.y_px) update(contact, event, out);
  if (contact.mode == Mode::Rim) {
    if (event.t_s - contact.begin_s <= touch::kRimTap_s) {
      out.push_back(make(GestureKind::Down, contact, event.t_s));
      tap(contact, event.t_s, out);
    } else {
      ++counters_.rim;
    }
  } else if (contact.mode == Mode::Press) {
    tap(contact, event.t_s, out);
  } else if (contact.mode == Mode::Drag) {
    Gesture gesture = make(GestureKind::DragEnd, contact, event.t_s);
    velocity(contact, event.t_s, gesture.vx_px_s, gesture.vy_px_s);
    out.push_back(gesture);
  } else if (contact.mode == Mode::Pinch) {
    end_pinch(contact, event.t_s, true, out);
  }
  contact.mode = Mode::Up;
  leave_partner(contact);
}

// A tap, and a double tap if it is the second at its place.
void Gestures::tap(const Contact& contact, double t_s, std::vector<Gesture>& out) {
  out.push_back(make(GestureKind::Tap, contact, t_s));
  for (LastTap& last : last_taps_) {
    const double pause_s = contact.begin_s - last.t_s;
    if (last.t_s < 0 || pause_s < touch::kBounce_s || pause_s > touch::kDoubleTap_s) continue;
    if (last.zone != contact.zone) continue;
    if (std::hypot(contact.x_px - last.x_px, contact.y_px - last.y_px) > px(touch::kDoubleTapSlop_mm)) continue;
    last.t_s = -1;  // a third tap begins anew
    out.push_back(make(GestureKind::DoubleTap, contact, t_s));
    return;
  }
  *std::ranges::min_element(last_taps_, {}, &LastTap::t_s) = {t_s, contact.x_px, contact.y_px, contact.zone};
}

// Ends whatever the contact was without a tap and without speed. It counts for nothing until it lifts.
void Gestures::give_up(Contact& contact, double t_s, std::vector<Gesture>& out) {
  if (contact.mode == Mode::Press) out.push_back(make(GestureKind::Cancel, contact, t_s));
  if (contact.mode == Mode::Drag) out.push_back(make(GestureKind::DragEnd, contact, t_s));
  if (contact.mode == Mode::Pinch) end_pinch(contact, t_s, true, out);
  contact.mode = Mode::Ignored;
  leave_partner(contact);
}

float Gestures::span_px(const Contact& a, const Contact& b) const {
  return std::hypot(a.x_px - b.x_px, a.y_px - b.y_px);
}

// The eldest contact of the same zone that has no partner.
void Gestures::find_partner(Contact& contact) {
  const auto free = [&](const Contact& c) {
    return (c.mode == Mode::Press || c.mode == Mode::Drag) && c.partner < 0;
  };
  if (contact.zone == 0 || !free(contact)) return;
  Contact* best = nullptr;
  for (Contact& other : contacts_) {
    if (&other == &contact || !free(other) || other.zone != contact.zone) continue;
    if (span_px(contact, other) > px(touch::kReach_mm)) continue;
    if (!best || other.order < best->order) best = &other;
  }
  if (!best) return;
  contact.partner = static_cast<std::int8_t>(slot_of(*best));
  best->partner = static_cast<std::int8_t>(slot_of(contact));
  contact.pair_span_px = best->pair_span_px = span_px(contact, *best);
}

// The one left behind may pair up with a third finger.
void Gestures::leave_partner(Contact& contact) {
  if (contact.partner < 0) return;
  Contact& other = contacts_[static_cast<std::size_t>(contact.partner)];
  contact.partner = other.partner = -1;
  find_partner(other);
}

bool Gestures::try_pinch(Contact& contact, bool moved, double t_s, std::vector<Gesture>& out) {
  if (contact.partner < 0) return false;
  Contact& other = contacts_[static_cast<std::size_t>(contact.partner)];
  const bool stretched = std::abs(span_px(contact, other) - contact.pair_span_px) > px(touch::kPinchSlop_mm);
  if (!stretched && !(moved && other.mode == Mode::Drag)) return false;
  Contact& elder = contact.order < other.order ? contact : other;
  for (Contact* each : {&contact, &other}) {
    out.push_back(make(each->mode == Mode::Drag ? GestureKind::DragEnd : GestureKind::Cancel, *each, t_s));
    each->mode = Mode::Pinch;
  }
  Pinch& pinch = pinches_[slot_of(elder)];
  pinch.start_span_px = std::max(span_px(contact, other), px(touch::kMinPinchSpan_mm));
  pinch.x_px = pinch.start_x_px = (contact.x_px + other.x_px) / 2;
  pinch.y_px = pinch.start_y_px = (contact.y_px + other.y_px) / 2;
  move_pinch(contact, GestureKind::PinchBegin, t_s, out);
  return true;
}

void Gestures::move_pinch(const Contact& contact, GestureKind kind, double t_s, std::vector<Gesture>& out) {
  const Contact& other = contacts_[static_cast<std::size_t>(contact.partner)];
  const Contact& elder = contact.order < other.order ? contact : other;
  Pinch& pinch = pinches_[slot_of(elder)];
  const float x = (contact.x_px + other.x_px) / 2, y = (contact.y_px + other.y_px) / 2;
  Gesture gesture = make(kind, elder, t_s);
  gesture.start_x_px = pinch.start_x_px;
  gesture.start_y_px = pinch.start_y_px;
  gesture.dx_px = x - pinch.x_px;
  gesture.dy_px = y - pinch.y_px;
  gesture.x_px = pinch.x_px = x;
  gesture.y_px = pinch.y_px = y;
  gesture.factor = std::max(span_px(contact, other), px(touch::kMinPinchSpan_mm)) / pinch.start_span_px;
  out.push_back(gesture);
}

// Ends the pinch that `contact` leaves. The finger that stays goes on as a drag from where it is.
void Gestures::end_pinch(Contact& contact, double t_s, bool other_goes_on, std::vector<Gesture>& out) {
  Contact& other = contacts_[static_cast<std::size_t>(contact.partner)];
  move_pinch(contact, GestureKind::PinchEnd, t_s, out);
  contact.mode = Mode::Ignored;
  other.mode = other_goes_on ? Mode::Drag : Mode::Ignored;
  if (other_goes_on) {
    other.start_x_px = other.x_px;
    other.start_y_px = other.y_px;
    other.last_s = std::max(t_s, other.last_s);
    restart_samples(other, other.last_s);
    out.push_back(make(GestureKind::DragBegin, other, t_s));
  }
  leave_partner(contact);
}

// A press trembles within the slop; a drag or pinch that is held says nothing at all.
double Gestures::still_since_s(const Contact& contact) {
  return contact.mode == Mode::Press || contact.mode == Mode::Rim ? contact.begin_s : contact.last_s;
}

void Gestures::tick(double now_s, std::vector<Gesture>& out) {
  if (!std::isfinite(now_s)) return;
  for (Contact& contact : contacts_) {
    if (contact.mode == Mode::Up || contact.mode == Mode::Ignored) continue;
    if (contact.mode == Mode::Press && !contact.long_said && now_s >= contact.begin_s + touch::kLongPress_s) {
      contact.long_said = true;
      out.push_back(make(GestureKind::LongPress, contact, now_s));
    }
    if (now_s <= still_since_s(contact) + touch::kStuck_s) continue;
    ++counters_.stuck;
    give_up(contact, now_s, out);
  }
}

double Gestures::next_tick_s() const {
  double next_s = std::numeric_limits<double>::infinity();
  for (const Contact& contact : contacts_) {
    if (contact.mode == Mode::Up || contact.mode == Mode::Ignored) continue;
    if (contact.mode == Mode::Press && !contact.long_said) {
      next_s = std::min(next_s, contact.begin_s + touch::kLongPress_s);
    } else {
      // Just after, since what has rested for exactly that long is not stuck yet.
      next_s = std::min(next_s, still_since_s(contact) + touch::kStuck_s + 1e-3);
    }
  }
  return next_s;
}

void Gestures::cancel_all(double now_s, std::vector<Gesture>& out) {
  for (Contact& contact : contacts_) {
    if (contact.mode == Mode::Pinch) end_pinch(contact, now_s, false, out);
    if (contact.mode != Mode::Up) give_up(contact, now_s, out);
  }
  last_taps_.fill({});  // half a double tap on another screen is none
}

}  // namespace azetta::core
