// A million touches at random, many fingers at once: nothing crashes, nothing sticks, nothing grows, and afterwards the kiosk
// is as fresh as at its start. Malformed streams are among them: what a broken panel or a bad cable would send.
#include <doctest/doctest.h>

#include <initializer_list>
#include <limits>
#include <set>

#include "app/core/monkey.h"
#include "tests/shell/staff_hands.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

// The share of the run that is malformed: ends without begins, begins of what is down, NaN, far away, slots there are not.
void spoil(core::Random& random, std::vector<platform::TouchEvent>& touches) {
  for (platform::TouchEvent& touch : touches) {
    switch (random.below(400)) {
      case 0: touch.x_px = std::numeric_limits<float>::quiet_NaN(); break;
      case 1: touch.y_px = std::numeric_limits<float>::infinity(); break;
      case 2: touch.x_px = -1e30f; break;
      case 3: touch.slot = static_cast<std::uint8_t>(random.below(256)); break;
      case 4: touch.phase = static_cast<platform::Phase>(random.below(4)); break;
      case 5: touch.size_mm = static_cast<float>(random.below(100)); break;
      case 6: touch.t_s = -5; break;
      case 7: touch.t_s = std::numeric_limits<double>::quiet_NaN(); break;
      default: break;
    }
  }
}

}  // namespace

TEST_SUITE("monkey") {
  TEST_CASE("a million random touches: no crash, no stuck finger, no growth, no PIN, and back to attract as at the start") {
    constexpr std::size_t kTouches = 1'000'000, kRounds = 10;
    core::Config config = with_door();  // there is a PIN pad to be found
    config.motion.low_motion = false;
    Stage stage({.pack = small_pack(), .config = config});
    const std::string fresh = core::to_bytes(stage.state(), stage.now_s());
    std::size_t touches = 0;
    std::uint64_t after_first = 0;
    core::Random random(740);
    std::set<core::Screen> seen;
    for (std::size_t round = 0; round < kRounds; ++round) {
      core::Monkey monkey(round * 2 + 1);
      std::vector<platform::TouchEvent> now;
      while (touches < kTouches * (round + 1) / kRounds) {
        now.clear();
        // Four reports of the panel to a frame.
        for (int i = 0; i < 4; ++i) monkey.frame(stage.now_s(), 1920, 1080, now);
        spoil(random, now);
        touches += now.size();
        stage.touch_all(now);
        // A quick machine and a slow one: every other round waits for nothing that was asked for.
        if (round % 2 == 0) {
          stage.frame();
        } else {
          stage.turn();
        }
        seen.insert(stage.state().place.screen);
        REQUIRE(stage.state().trail.size() <= core::kTrailMax);
      }
      now.clear();
      monkey.lift_all(stage.now_s(), now);
      for (int slot = 0; slot < 16; ++slot) {  // what a malformed stream has left lying there
        now.push_back({static_cast<std::uint8_t>(slot), platform::Phase::End, 500, 500, stage.now_s()});
      }
      stage.touch_all(now);
      stage.frame();
      CHECK_EQ(stage.kiosk().pointer().contacts(), 0);
      CHECK_EQ(stage.kiosk().pointer().pressed(), "");
      for (int i = 0; i < 120 && stage.screen() != "attract"; ++i) stage.frame(1);
      REQUIRE_EQ(stage.screen(), "attract");
      CHECK(core::to_bytes(stage.state(), stage.now_s()) == fresh);
      const std::uint64_t bytes = stage.gpu().counters().texture_bytes;
      if (round == 0) after_first = bytes;
      CHECK_LE(bytes, after_first + (32u << 20));
    }
    using core::Screen;
    for (const Screen screen : {Screen::Home, Screen::Gallery, Screen::Card, Screen::Viewer, Screen::Battle}) {
      CHECK_MESSAGE(seen.contains(screen), "never on ", std::string(core::name(screen)));
    }
    CHECK_FALSE(seen.contains(Screen::Staff));  // never before the PIN, let alone behind it
    const core::GestureCounters& dropped = stage.kiosk().pointer().counters();
    CHECK_GT(dropped.bad_numbers, 1000);
    CHECK_GT(dropped.unknown, 100);
    REQUIRE(stage.begin("fr"));  // and the next visitor finds everything as it should be
    REQUIRE(stage.tap("home.figure"));
  }
}

}  // namespace azetta::test
