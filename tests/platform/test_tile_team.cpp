// The painter's two threads: every piece once, and a second thread only for work that takes its time.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "platform/tile_team.h"

using azetta::platform::TileTeam;

namespace {

// The caller's clock, which only its own pieces move on.
double now_s = 0;
double clock() { return now_s; }

// Pieces that each hand did. Each takes `each_s` by the caller's clock, and really a little longer than nothing: who was called has
// the time to come. `both`: the caller's first waits until the other hand has done one, for ten seconds at most.
std::array<std::size_t, TileTeam::kHands> run(TileTeam& team, std::size_t count, double each_s = 0, bool both = false) {
  std::vector<std::atomic<int>> times(count);
  std::array<std::atomic<std::size_t>, TileTeam::kHands> hands{};
  team.run(count, [&](std::size_t i, std::size_t hand) {
    REQUIRE(i < count);
    REQUIRE(hand < TileTeam::kHands);
    ++times[i];
    if (hand == 0) now_s += each_s;
    if (each_s > 0) std::this_thread::sleep_for(std::chrono::microseconds(20));
    for (int ms = 0; both && hand == 0 && hands[0] == 0 && hands[1] == 0 && ms < 10'000; ++ms) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ++hands[hand];
  });
  for (const auto& n : times) REQUIRE_EQ(n.load(), 1);
  return {hands[0].load(), hands[1].load()};
}

}  // namespace

TEST_CASE("every piece is done once, however many there are") {
  TileTeam team;
  for (const std::size_t count : {0u, 1u, 23u, 24u, 25u, 500u}) {
    CAPTURE(count);
    for (int round = 0; round < 50; ++round) {
      const auto hands = run(team, count);
      CHECK_EQ(hands[0] + hands[1], count);
    }
  }
}

TEST_CASE("the second thread helps with what takes long, and is left asleep otherwise") {
  if (std::thread::hardware_concurrency() < 2) return;
  TileTeam team(clock);
  REQUIRE(run(team, 200, 0.0005, true)[1] > 0);  // not known yet
  REQUIRE(run(team, 200, 0.0005, true)[1] > 0);
  REQUIRE_EQ(run(team, 5, 0.0005)[1], 0);  // too few
  // What is short now is believed after some frames.
  for (int round = 0; round < 200; ++round) run(team, 100, 0.000001);
  for (int round = 0; round < 20; ++round) CHECK_EQ(run(team, 100, 0.000001)[1], 0);
  // And what is long again.
  run(team, 200, 0.0005);
  for (int round = 0; round < 3; ++round) REQUIRE(run(team, 200, 0.0005, true)[1] > 0);
}
