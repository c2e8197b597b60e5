// From a touch panel's own numbers to the sixteen slots of input.h: one batch of raw events in, touches out.
// Whatever a panel sends, the touches make sense: each slot gets Begin, any number of Updates, then End or
// Cancel, and nothing else. Pure; knows no X server. Main thread only.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "platform/input.h"

namespace azetta::platform {

// What a panel said of one contact. Positions are window pixels, times those of FrameInput::now_s.
struct RawTouch {
  Phase phase = Phase::Begin;  // Begin, Update or End
  int device = 0;              // the panel's number
  std::uint32_t id = 0;        // the panel's number of the contact, from Begin to End
  double x_px = 0, y_px = 0;
  double t_s = 0;
};

// What was not passed on, since the start.
struct TouchCounters {
  std::uint32_t too_many = 0;     // contacts beyond sixteen, or a batch too full to begin another
  std::uint32_t unknown = 0;      // Update or End of a contact that is not down
  std::uint32_t doubled = 0;      // Begin of a contact that is down
  std::uint32_t bad_numbers = 0;  // NaN, infinite, or further than 100,000 px away
  std::uint32_t bad_times = 0;    // later than now or older than 5 s: now counts
  std::uint32_t coalesced = 0;    // Updates that the next one replaced, because too many lay there unread
  std::uint32_t cancelled = 0;    // contacts whose panel went away under them
};

class TouchSlots {
 public:
  static constexpr std::size_t kSlots = 16;
  // Of one contact in one batch. A panel of 1000 Hz fills that in a quarter of a second.
  static constexpr std::size_t kMostUpdates = 256;
  // Of one batch; Ends always have room.
  static constexpr std::size_t kMostEvents = 8192;

  void add(const RawTouch& raw);
  // The panel was unplugged or switched off. Its fingers have not lifted: what ended in this batch and what
  // is still down becomes Cancel.
  void device_gone(int device, double t_s);
  // Whether the batch ends contacts: then the panel's end may be right behind, and should be read into the
  // same batch.
  bool any_ended() const { return ended_; }
  // Ends the batch and appends its touches, oldest first.
  void take(std::vector<TouchEvent>& out);

  std::size_t contacts() const;  // down now
  TouchCounters& counters() { return counters_; }
  const TouchCounters& counters() const { return counters_; }

 private:
  struct Contact {
    bool down = false;
    int device = 0;
    std::uint32_t id = 0;
    float x_px = 0, y_px = 0;
    double t_s = 0;
    std::size_t updates = 0, last_update = 0;  // in this batch: how many, and where the newest lies
  };
  struct Held {
    int device = 0;
    TouchEvent event;
  };
  Contact* find(int device, std::uint32_t id);
  bool is_ignored(int device, std::uint32_t id) const;
  void ignore(int device, std::uint32_t id);
  void begin(const RawTouch& raw);
  void update(Contact& contact, const RawTouch& raw);
  void push(const Contact& contact, Phase phase);

  std::array<Contact, kSlots> slots_{};
  std::vector<std::pair<int, std::uint32_t>> ignored_;  // down, but for nobody
  std::vector<Held> batch_;
  bool ended_ = false;
  TouchCounters counters_;
};

// The X server's milliseconds (32 bits of CLOCK_MONOTONIC, round every 49.7 days) as seconds of `now_s`.
// Never later than now; more than 5 s ago counts as now, for then the server has another clock.
double event_time_s(std::uint32_t server_ms, double now_s, TouchCounters& counters);

}  // namespace azetta::platform
