// Whatever a panel says, each slot gets Begin, Updates, then End or Cancel.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "platform/touch_slots.h"

using namespace azetta::platform;

namespace {

RawTouch raw(Phase phase, std::uint32_t id, double x, double y, double t_s = 1, int device = 7) {
  return {.phase = phase, .device = device, .id = id, .x_px = x, .y_px = y, .t_s = t_s};
}

std::string taken(TouchSlots& slots) {
  std::vector<TouchEvent> events;
  slots.take(events);
  std::string text;
  for (const TouchEvent& e : events) {
    text += "BUEC"[static_cast<int>(e.phase)] + std::to_string(e.slot) + "@" +
            std::to_string(static_cast<int>(e.x_px)) + "," + std::to_string(static_cast<int>(e.y_px)) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a finger keeps its slot, and a lifted one's is free") {
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 100, 1, 2));
  slots.add(raw(Phase::Begin, 101, 3, 4));
  slots.add(raw(Phase::Update, 101, 5, 6));
  slots.add(raw(Phase::End, 100, 7, 8));
  slots.add(raw(Phase::Begin, 102, 9, 9));
  CHECK(slots.any_ended());
  CHECK_EQ(taken(slots), "B0@1,2 B1@3,4 U1@5,6 E0@7,8 B0@9,9 ");
  CHECK_FALSE(slots.any_ended());
  CHECK_EQ(slots.contacts(), 2);
  CHECK_EQ(taken(slots), "");
}

TEST_CASE("the same number on two panels is two fingers") {
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 1, 1, 1, 1, 7));
  slots.add(raw(Phase::Begin, 1, 2, 2, 1, 8));
  slots.add(raw(Phase::End, 1, 2, 2, 1, 8));
  CHECK_EQ(taken(slots), "B0@1,1 B1@2,2 E1@2,2 ");
}

TEST_CASE("the seventeenth finger and all after it are nothing, until they come again") {
  TouchSlots slots;
  for (std::uint32_t id = 0; id < 64; ++id) slots.add(raw(Phase::Begin, id, id, 0));
  CHECK_EQ(slots.contacts(), 16);
  CHECK_EQ(slots.counters().too_many, 48);
  taken(slots);
  for (std::uint32_t id = 16; id < 64; ++id) slots.add(raw(Phase::Update, id, id, 1));
  CHECK_EQ(taken(slots), "");
  slots.add(raw(Phase::End, 3, 3, 0));
  slots.add(raw(Phase::Update, 20, 5, 5));  // still nobody, though there is room now
  slots.add(raw(Phase::End, 20, 5, 5));
  slots.add(raw(Phase::Begin, 64, 6, 6));
  CHECK_EQ(taken(slots), "E3@3,0 B3@6,6 ");
  CHECK_EQ(slots.counters().unknown, 0);  // those were known to be ignored
  slots.add(raw(Phase::End, 20, 5, 5));
  CHECK_EQ(slots.counters().unknown, 1);
}

TEST_CASE("moving and lifting what is not down, and putting down what is, is dropped and counted") {
  TouchSlots slots;
  slots.add(raw(Phase::Update, 5, 1, 1));
  slots.add(raw(Phase::End, 5, 1, 1));
  slots.add(raw(Phase::Begin, 5, 1, 1));
  slots.add(raw(Phase::Begin, 5, 2, 2));
  slots.add(raw(Phase::End, 5, 1, 1, 1, 8));  // of another panel
  CHECK_EQ(taken(slots), "B0@1,1 ");
  CHECK_EQ(slots.counters().unknown, 3);
  CHECK_EQ(slots.counters().doubled, 1);
}

TEST_CASE("places that are none are dropped; a finger that lifts there lifts where it was") {
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 1, nan, 1));
  slots.add(raw(Phase::Update, 1, 5, 5));  // it never came down
  slots.add(raw(Phase::End, 1, 5, 5));
  slots.add(raw(Phase::Begin, 2, 10, 20));
  slots.add(raw(Phase::Update, 2, inf, 5));
  slots.add(raw(Phase::Update, 2, 5, -1e9));
  slots.add(raw(Phase::End, 2, nan, nan));
  CHECK_EQ(taken(slots), "B0@10,20 E0@10,20 ");
  CHECK_EQ(slots.counters().bad_numbers, 4);
  CHECK_EQ(slots.counters().unknown, 0);
  slots.add(raw(Phase::Begin, 3, -50, 99999));  // beside the window is a place
  CHECK_EQ(taken(slots), "B0@-50,99999 ");
}

TEST_CASE("a panel that goes away takes its fingers with it: nothing of this batch ends as a tap") {
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 1, 1, 1, 1, 7));
  slots.add(raw(Phase::Begin, 2, 2, 2, 1, 7));
  slots.add(raw(Phase::Begin, 3, 3, 3, 1, 8));
  taken(slots);
  slots.add(raw(Phase::End, 3, 3, 3, 2, 8));
  slots.add(raw(Phase::End, 1, 1, 1, 2, 7));  // what the X server says when a cable is pulled
  slots.device_gone(7, 3);                    // finger 2 was not even lifted
  CHECK_EQ(taken(slots), "E2@3,3 C0@1,1 C1@2,2 ");
  CHECK_EQ(slots.contacts(), 0);
  CHECK_EQ(slots.counters().cancelled, 2);
  slots.add(raw(Phase::End, 9, 1, 1));
  taken(slots);
  slots.device_gone(7, 4);  // what was taken before stays as it was
  CHECK_EQ(taken(slots), "");
}

TEST_CASE("a flood of updates is bounded, and its last place is kept") {
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 1, 0, 0));
  for (int i = 1; i <= 20'000; ++i) slots.add(raw(Phase::Update, 1, i, i, 1 + i * 1e-3));
  slots.add(raw(Phase::End, 1, 20'001, 0, 30));
  std::vector<TouchEvent> events;
  slots.take(events);
  REQUIRE_EQ(events.size(), TouchSlots::kMostUpdates + 2);
  CHECK_EQ(events[events.size() - 2].x_px, 20'000);
  CHECK_EQ(events[events.size() - 2].t_s, doctest::Approx(21));
  CHECK_EQ(events.back().phase, Phase::End);
  CHECK_EQ(slots.counters().coalesced, 20'000 - TouchSlots::kMostUpdates);
  slots.add(raw(Phase::Begin, 2, 0, 0));
  slots.add(raw(Phase::Update, 2, 1, 1));
  CHECK_EQ(taken(slots), "B0@0,0 U0@1,1 ");  // the next batch has room again
}

TEST_CASE("a flood of taps is bounded, and no finger stays down") {
  TouchSlots slots;
  for (std::uint32_t id = 0; id < 100'000; ++id) {
    slots.add(raw(Phase::Begin, id, 1, 1));
    slots.add(raw(Phase::End, id, 1, 1));
  }
  std::vector<TouchEvent> events;
  slots.take(events);
  CHECK(events.size() <= TouchSlots::kMostEvents + TouchSlots::kSlots);
  CHECK_EQ(events.back().phase, Phase::End);
  CHECK_EQ(slots.contacts(), 0);
}

TEST_CASE("times never go back") {
  TouchSlots slots;
  slots.add(raw(Phase::Begin, 1, 0, 0, 5));
  slots.add(raw(Phase::Update, 1, 1, 0, 4));
  slots.add(raw(Phase::End, 1, 1, 0, 6));
  std::vector<TouchEvent> events;
  slots.take(events);
  REQUIRE_EQ(events.size(), 3);
  CHECK_EQ(events[1].t_s, 5);
  CHECK_EQ(events[2].t_s, 6);
}

TEST_CASE("random panels: the touches of a slot always make sense") {
  std::mt19937 numbers(20261126);
  const auto random = [&] { return static_cast<int>(numbers() >> 1); };
  TouchSlots slots;
  std::array<bool, 16> down{};
  std::vector<TouchEvent> events;
  for (int i = 0; i < 200'000; ++i) {
    const auto phase = static_cast<Phase>(random() % 3);
    const double x = random() % 7 ? random() % 2000 : std::nan("");
    slots.add(raw(phase, static_cast<std::uint32_t>(random() % 40), x, 3, 1, 1 + random() % 3));
    if (random() % 500 == 0) slots.device_gone(1 + random() % 3, 1);
    if (random() % 20 == 0) slots.take(events);
  }
  for (int device = 1; device <= 3; ++device) slots.device_gone(device, 1);
  slots.take(events);
  int wrong = 0;
  for (const TouchEvent& e : events) {
    const bool begins = e.phase == Phase::Begin;
    wrong += e.slot > 15 || down[e.slot] == begins || !std::isfinite(e.x_px);
    down[e.slot] = begins || e.phase == Phase::Update;
  }
  CHECK_EQ(wrong, 0);
  CHECK(down == std::array<bool, 16>{});
  CHECK(events.size() > 10'000);
}

TEST_CASE("the X server's milliseconds become seconds of ours, never later than now") {
  TouchCounters counters;
  CHECK_EQ(event_time_s(99'990, 100.0005, counters), doctest::Approx(99.99));
  CHECK_EQ(event_time_s(100'000, 100.0005, counters), doctest::Approx(100));
  CHECK_EQ(event_time_s(100'001, 100.0005, counters), 100.0005);  // the other's millisecond has begun
  CHECK_EQ(counters.bad_times, 0);
  CHECK_EQ(event_time_s(100'500, 100, counters), 100);  // from the future
  CHECK_EQ(event_time_s(90'000, 100, counters), 100);   // ten seconds late: another clock
  CHECK_EQ(counters.bad_times, 2);
  // After 49.7 days the server's number begins anew.
  const double round_s = 4294967.296;
  CHECK_EQ(event_time_s(4294967290u, round_s + 0.004, counters), doctest::Approx(round_s - 0.006));
  CHECK_EQ(event_time_s(2, round_s * 3 + 0.004, counters), doctest::Approx(round_s * 3 + 0.002));
  CHECK_EQ(counters.bad_times, 2);
}
