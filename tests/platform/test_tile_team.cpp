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

// Pieces that each hand did.
std::array<std::size_t, TileTeam::kHands> run(TileTeam& team, std::size_t count, std::chrono::microseconds each = {}) {
  std::vector<std::atomic<int>> times(count);
  std::array<std::atomic<std::size_t>, TileTeam::kHands> hands{};
  team.run(count, [&](std::size_t i, std::size_t hand) {
    REQUIRE(i < count);
    REQUIRE(hand < TileTeam::kHands);
    ++times[i];
    ++hands[hand];
    if (each.count() > 0) std::this_thread::sleep_for(each);
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
  TileTeam team;
  int alone = 0;
  run(team, 200);
  for (int round = 0; round < 20; ++round) alone += run(team, 200)[1] == 0;
  CHECK(alone >= 10);
  if (std::thread::hardware_concurrency() < 2) return;
  int helped = 0;
  for (int round = 0; round < 10; ++round) helped += run(team, 40, std::chrono::microseconds(500))[1] > 0;
  CHECK(helped >= 5);
}
