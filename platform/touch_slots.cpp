#include "platform/touch_slots.h"

#include <algorithm>
#include <cmath>

namespace azetta::platform {
namespace {

constexpr double kFarthest_px = 100'000;  // as core::Gestures has it
constexpr std::size_t kMostIgnored = 256;
constexpr std::int32_t kOldest_ms = 5000;

bool sane(const RawTouch& raw) {
  return std::isfinite(raw.x_px) && std::isfinite(raw.y_px) && std::abs(raw.x_px) <= kFarthest_px &&
         std::abs(raw.y_px) <= kFarthest_px;
}

}  // namespace

TouchSlots::Contact* TouchSlots::find(int device, std::uint32_t id) {
  const auto found = std::ranges::find_if(
      slots_, [&](const Contact& c) { return c.down && c.device == device && c.id == id; });
  return found == slots_.end() ? nullptr : &*found;
}

bool TouchSlots::is_ignored(int device, std::uint32_t id) const {
  return std::ranges::find(ignored_, std::pair{device, id}) != ignored_.end();
}

void TouchSlots::ignore(int device, std::uint32_t id) {
  if (ignored_.size() < kMostIgnored) ignored_.emplace_back(device, id);
}

std::size_t TouchSlots::contacts() const {
  return static_cast<std::size_t>(std::ranges::count_if(slots_, &Contact::down));
}

void TouchSlots::push(const Contact& contact, Phase phase) {
  batch_.push_back({contact.device,
                    {.slot = static_cast<std::uint8_t>(&contact - slots_.data()),
                     .phase = phase,
                     .x_px = contact.x_px,
                     .y_px = contact.y_px,
                     .t_s = contact.t_s}});
}

void TouchSlots::begin(const RawTouch& raw) {
  const auto free = std::ranges::find_if(slots_, [](const Contact& c) { return !c.down; });
  if (!sane(raw)) {
    ++counters_.bad_numbers;
    ignore(raw.device, raw.id);
  } else if (free == slots_.end() || batch_.size() >= kMostEvents) {
    ++counters_.too_many;
    ignore(raw.device, raw.id);
  } else {
    *free = {.down = true,
             .device = raw.device,
             .id = raw.id,
             .x_px = static_cast<float>(raw.x_px),
             .y_px = static_cast<float>(raw.y_px),
             .t_s = raw.t_s};
    push(*free, Phase::Begin);
  }
}

void TouchSlots::update(Contact& contact, const RawTouch& raw) {
  if (!sane(raw)) {
    ++counters_.bad_numbers;
    return;
  }
  contact.x_px = static_cast<float>(raw.x_px);
  contact.y_px = static_cast<float>(raw.y_px);
  const bool full = contact.updates >= kMostUpdates || batch_.size() >= kMostEvents;
  if (full) {
    ++counters_.coalesced;
    if (contact.updates == 0) return;  // its place goes out with the next event of it
    TouchEvent& last = batch_[contact.last_update].event;
    last.x_px = contact.x_px;
    last.y_px = contact.y_px;
    last.t_s = contact.t_s;
    return;
  }
  contact.last_update = batch_.size();
  ++contact.updates;
  push(contact, Phase::Update);
}

void TouchSlots::add(const RawTouch& raw) {
  Contact* contact = find(raw.device, raw.id);
  if (raw.phase == Phase::Begin) {
    if (contact) {
      ++counters_.doubled;
    } else {
      // A contact that was passed over and begins again has lifted unseen.
      std::erase(ignored_, std::pair{raw.device, raw.id});
      begin(raw);
    }
    return;
  }
  const bool ends = raw.phase != Phase::Update;
  if (!contact) {
    if (!is_ignored(raw.device, raw.id)) {
      ++counters_.unknown;
    } else if (ends) {
      std::erase(ignored_, std::pair{raw.device, raw.id});
    }
    return;
  }
  // The times of one contact never go back.
  if (raw.t_s > contact->t_s) contact->t_s = raw.t_s;
  if (!ends) return update(*contact, raw);
  if (sane(raw)) {
    contact->x_px = static_cast<float>(raw.x_px);
    contact->y_px = static_cast<float>(raw.y_px);
  } else {
    ++counters_.bad_numbers;  // it lifts where it was seen last
  }
  push(*contact, raw.phase);
  ended_ = true;
  contact->down = false;
}

void TouchSlots::device_gone(int device, double t_s) {
  for (Held& held : batch_) {
    if (held.device != device || held.event.phase != Phase::End) continue;
    held.event.phase = Phase::Cancel;
    ++counters_.cancelled;
  }
  for (Contact& contact : slots_) {
    if (!contact.down || contact.device != device) continue;
    contact.t_s = std::max(contact.t_s, t_s);
    push(contact, Phase::Cancel);
    contact.down = false;
    ++counters_.cancelled;
  }
  std::erase_if(ignored_, [&](const auto& ignored) { return ignored.first == device; });
}

void TouchSlots::take(std::vector<TouchEvent>& out) {
  for (const Held& held : batch_) out.push_back(held.event);
  batch_.clear();
  ended_ = false;
  for (Contact& contact : slots_) contact.updates = 0;
}

double event_time_s(std::uint32_t server_ms, double now_s, TouchCounters& counters) {
  const auto now_ms = static_cast<std::uint32_t>(static_cast<std::uint64_t>(now_s * 1000));
  const auto age_ms = static_cast<std::int32_t>(now_ms - server_ms);
  if (age_ms >= 0 && age_ms <= kOldest_ms) {
    // Whole milliseconds of the same clock: not before the millisecond in which it was.
    return std::min(now_s, (std::floor(now_s * 1000) - age_ms) / 1000);
  }
  // One millisecond of rounding between the two is no other clock.
  if (age_ms < -1 || age_ms > kOldest_ms) ++counters.bad_times;
  return now_s;
}

}  // namespace azetta::platform
