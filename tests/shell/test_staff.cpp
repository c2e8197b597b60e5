// The staff door on the whole kiosk: who gets in, who does not, and what is left behind.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "app/core/monkey.h"
#include "app/shell/digest.h"
#include "app/shell/shot.h"
#include "content/base/log.h"
#include "tests/shell/staff_hands.h"

namespace azetta::test {
namespace {

using core::StaffView;

// Every screen that a visitor may stand on.
using Walk = void (*)(Stage&);
const std::pair<const char*, Walk> kWalks[] = {
    {"attract", [](Stage&) {}},
    {"home", [](Stage& s) { REQUIRE(s.begin("fr")); }},
    {"gallery",
     [](Stage& s) {
       REQUIRE(s.begin("fr"));
       REQUIRE(s.tap("home.figure"));
     }},
    {"card", [](Stage& s) { REQUIRE(s.go("card", "qutuz")); }},
    {"battle", [](Stage& s) { REQUIRE(s.go("battle", "ayn-jalut")); }},
    {"credits", [](Stage& s) { REQUIRE(s.go("credits")); }},
};

bool log_says(std::string_view what) {
  return std::ranges::any_of(log::tail(200), [&](const std::string& line) { return line.find(what) != std::string::npos; });
}

}  // namespace

TEST_CASE("the sign opens the pad on every screen, and closing leads back") {
  const Quiet quiet;
  for (const auto& [name, walk] : kWalks) {
    CAPTURE(std::string(name));
    Stage stage({.pack = small_pack(), .config = with_door()});
    walk(stage);
    const std::string before = stage.screen();
    const core::Place place = stage.state().place;
    const LangIndex lang = stage.state().lang;
    sign(stage, 2.9);
    CHECK_EQ(view(stage), StaffView::Closed);
    // The corners may have had buttons: that touch was an ordinary one. Back to where it began.
    if (stage.state().place != place) {
      stage.go("attract");
      walk(stage);
    }
    sign(stage);
    CHECK_EQ(stage.screen(), "staff");
    CHECK_EQ(view(stage), StaffView::Pin);
    CHECK_EQ(stage.state().lang, lang);
    CHECK(stage.tap("staff.close"));
    CHECK_EQ(stage.screen(), before);
    CHECK(stage.state().place == place);
    CHECK_EQ(view(stage), StaffView::Closed);
  }
}

TEST_CASE("it opens over \"back soon\", too, and over the question whether anybody is there") {
  const Quiet quiet;
  Stage nothing({.config = with_door()});
  CHECK_EQ(nothing.screen(), "soon");
  open_desk(nothing);
  CHECK_EQ(view(nothing), StaffView::Desk);
  CHECK_FALSE(nothing.text("staff.pack").empty());
  CHECK(nothing.tap("staff.close"));
  CHECK_EQ(nothing.screen(), "soon");
}

TEST_CASE("over the question whether anybody is there") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  REQUIRE(stage.begin("fr"));
  stage.wait_s(77);
  REQUIRE_EQ(stage.state().idle, core::IdleStage::Warning);
  sign(stage);
  CHECK_EQ(stage.screen(), "staff");
  CHECK_EQ(stage.state().idle, core::IdleStage::Present);
  CHECK(stage.drawn("idle.title") == nullptr);
}

TEST_CASE("without a PIN the door is a wall") {
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  for (int i = 0; i < 3; ++i) {
    sign(stage, 4);
    CHECK_EQ(view(stage), StaffView::Closed);
    CHECK_NE(stage.screen(), "staff");  // what lay under the fingers is an ordinary tap
    REQUIRE(stage.go("attract"));
  }
}

TEST_CASE("nothing on the screen tells that the sign is being made") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  REQUIRE(stage.go("home"));
  const auto look = [&](bool with_sign) {
    REQUIRE(stage.go("home"));
    std::string seen;
    stage.down(0, 3, 3);
    // The same two fingers; one of them a little outside its corner.
    stage.down(1, 1917, with_sign ? 1077.0f : 900.0f);
    for (int i = 0; i < 170; ++i) stage.frame(), seen += stage.kiosk().pointer().pressed();
    seen += stage.dump();
    stage.up(0, 3, 3);
    stage.up(1, 1917, with_sign ? 1077.0f : 900.0f);
    stage.frame();
    stage.rest();
    return seen;
  };
  CHECK(same(look(true), look(false)));
}

TEST_CASE("the fingers that made the sign, and those on a screen that changes, mean nothing until they lift") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  REQUIRE(stage.go("home"));
  REQUIRE(stage.widgets().under(3, 1077) != nullptr);  // the bar lies there
  stage.down(0, 1917, 3);
  stage.down(1, 3, 1077);
  stage.frame();
  stage.wait_s(3.1);
  REQUIRE_EQ(view(stage), StaffView::Pin);
  const core::AppState before = stage.state();
  stage.move(1, 400, 900);
  stage.move(0, 1400, 500);
  stage.frame();
  stage.up(0, 1400, 500);
  stage.up(1, 400, 900);
  stage.frame();
  stage.wait_s(0.5);
  CHECK_EQ(view(stage), StaffView::Pin);
  CHECK_EQ(stage.state().staff.digits, 0);
  CHECK(stage.state().place == before.place);
  CHECK(stage.state().trail == before.trail);
}

TEST_CASE("the right PIN opens, a wrong one says so, five lock, and the lock stays") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  sign(stage);
  CHECK_FALSE(stage.can_tap("pin.enter"));
  const std::string hint = stage.text("pin.message");
  enter(stage, "999999");
  CHECK_EQ(view(stage), StaffView::Pin);
  CHECK_EQ(stage.state().staff.digits, 0);
  CHECK_NE(stage.text("pin.message"), hint);
  for (int i = 0; i < 3; ++i) enter(stage, "246812");
  CHECK(stage.can_tap("pin.1"));
  enter(stage, "0246813");
  CHECK_FALSE(stage.can_tap("pin.1"));
  CHECK_EQ(stage.text("pin.locked.time"), "0:30");
  // Closed, opened, and after a whole reset: still shut.
  CHECK(stage.tap("staff.close"));
  REQUIRE(stage.begin("fr"));
  stage.wait_s(5);
  sign(stage);
  CHECK_FALSE(stage.can_tap("pin.1"));
  stage.wait_s(1);
  const int left = core::locked_for_s(stage.state().staff.lock, stage.now_s());
  CHECK_EQ(stage.text("pin.locked.time"), "0:" + std::to_string(left));
  CHECK_LT(left, 30);
  stage.wait_s(left + 0.1);
  REQUIRE(stage.can_tap("pin.1"));
  enter(stage, "999999");
  CHECK_EQ(stage.text("pin.locked.time"), "1:00");
  stage.wait_s(62);  // the pad closes itself meanwhile
  CHECK_EQ(stage.screen(), "attract");
  open_desk(stage);
  CHECK_EQ(view(stage), StaffView::Desk);
  CHECK(stage.state().staff.lock == core::StaffLock{});
}

TEST_CASE("a visitor who comes after a lock-out finds a kiosk as fresh as ever") {
  const Quiet quiet;
  const std::string fresh_bytes = [] {
    const Stage fresh({.pack = small_pack(), .config = with_door()});
    return core::to_bytes(fresh.state(), fresh.now_s());
  }();
  Stage stage({.pack = small_pack(), .config = with_door()});
  REQUIRE(stage.begin("en"));
  stage.large_text(true);
  sign(stage);
  for (int i = 0; i < 5; ++i) enter(stage, "111111");
  while (stage.screen() != "attract" && stage.now_s() < 300) stage.frame();
  CHECK(core::to_bytes(stage.state(), stage.now_s()) == fresh_bytes);
  CHECK_GT(stage.state().staff.lock.failures, 0);
}

TEST_CASE("reset makes the next visitor's screens those of the first") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  const std::string bytes = core::to_bytes(stage.state(), stage.now_s());
  REQUIRE(stage.begin("en"));
  stage.large_text(true);
  REQUIRE(stage.tap("home.figure"));
  open_desk(stage);
  REQUIRE(stage.can_tap("staff.reset"));
  const ui::RectPx r = stage.rect("staff.reset");
  stage.down(0, r.x + 20, r.y + 20);
  stage.frame();
  stage.up(0, r.x + 20, r.y + 20);
  stage.frame();
  CHECK_EQ(stage.screen(), "attract");
  CHECK(core::to_bytes(stage.state(), stage.now_s()) == bytes);
  CHECK(stage.state() == stage.kiosk().fresh_state(stage.now_s()));
}

TEST_CASE("quit asks once more, and then the program is told to end") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  REQUIRE(stage.tap("staff.quit"));
  CHECK_FALSE(stage.can_tap("staff.reset"));
  CHECK_FALSE(stage.can_tap("staff.test"));
  CHECK_FALSE(stage.turn().quit);
  CHECK(stage.tap("staff.quit.no"));
  CHECK_EQ(view(stage), StaffView::Desk);
  REQUIRE(stage.tap("staff.quit"));
  CHECK(stage.tap("staff.quit.yes"));
  CHECK(stage.turn().quit);
  CHECK(log_says("staff: the program was told to end"));
}

TEST_CASE("everything closes itself, and what a visitor did before is gone") {
  const Quiet quiet;
  for (const bool inside : {false, true}) {
    Stage stage({.pack = small_pack(), .config = with_door()});
    REQUIRE(stage.begin("fr"));
    sign(stage);
    if (inside) enter(stage, kPin);
    stage.wait_s(stage.state().touched_s + 59.5 - stage.now_s());
    CHECK_EQ(stage.screen(), "staff");
    CHECK(stage.drawn("idle.title") == nullptr);
    stage.wait_s(1);
    CHECK_EQ(stage.screen(), "attract");
    CHECK(stage.state() == stage.kiosk().fresh_state(stage.state().entered_s));
  }
}

TEST_CASE("the touch test draws raw contacts, ten of them, and nothing under them is touched") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  REQUIRE(stage.tap("staff.test"));
  REQUIRE_EQ(view(stage), StaffView::Touches);
  for (int slot = 0; slot < 10; ++slot) stage.down(slot, 100.0f + 180 * static_cast<float>(slot), 250);
  stage.frame();
  for (int slot = 0; slot < 10; ++slot) {
    CAPTURE(slot);
    CHECK_EQ(stage.text("touches.slot." + std::to_string(slot)), std::to_string(slot));
  }
  CHECK_EQ(stage.state().staff.trace.down(), 10);
  for (int slot = 0; slot < 10; ++slot) stage.up(slot, 100.0f + 180 * static_cast<float>(slot), 250);
  stage.frame();
  CHECK_EQ(stage.state().staff.trace.down(), 0);
  // Where the bar of the staff screen was.
  stage.tap_at(300, 1020);
  stage.tap_at(1700, 1020);
  CHECK_EQ(view(stage), StaffView::Touches);
  CHECK(stage.state().staff.trace.touched(1, 6));
  SUBCASE("quiet ends it") {
    stage.wait_s(10.1);
    CHECK_EQ(view(stage), StaffView::Desk);
  }
  SUBCASE("the held button ends it, and the lifting finger touches nothing") {
    stage.tap_at(960, 540);
    CHECK_EQ(view(stage), StaffView::Touches);
    stage.down(0, 960, 540);
    stage.frame();
    stage.wait_s(1.6);
    CHECK_EQ(view(stage), StaffView::Desk);
    stage.move(0, 300, 1020);
    stage.frame();
    stage.up(0, 300, 1020);
    stage.frame();
    stage.wait_s(0.2);
    CHECK_EQ(view(stage), StaffView::Desk);
  }
}

TEST_CASE("which digits were typed cannot be told from anything that is drawn, written or logged") {
  const Quiet quiet;
  std::string first;
  for (const char* pin : {"777777", "135790"}) {
    Stage stage({.pack = small_pack(), .config = with_door()});
    sign(stage);
    type(stage, pin);
    stage.wait_s(1);
    if (first.empty()) first = stage.dump();
    CHECK(same(stage.dump(), first));
    CHECK_EQ(shell::widgets_json(stage.kiosk()).find(pin), std::string::npos);
    CHECK_EQ(core::to_bytes(stage.state(), stage.now_s()).find(pin), std::string::npos);
    stage.tap("pin.enter");
    CHECK(log_says("staff: a wrong PIN"));
    CHECK_FALSE(log_says(pin));
  }
}

TEST_CASE("the staff screen tells what the pack is and what the log says") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  stage.frame(1.1);
  shell::FileDigest digest(small_pack());
  while (digest.step()) {
  }
  std::string shown = stage.text("staff.digest");
  std::erase_if(shown, [](char c) { return c == ' ' || c == '\n'; });
  CHECK_EQ(shown, digest.hex());
  CHECK_EQ(stage.text("staff.file"), small_pack().string());
  CHECK_NE(stage.text("staff.pack").find(stage.kiosk().catalogue().id), std::string::npos);
  CHECK_NE(stage.text("staff.screen").find("1920 × 1080"), std::string::npos);
  CHECK_NE(stage.text("staff.log.0").find("staff: the right PIN"), std::string::npos);
  CHECK_EQ(stage.text("staff.languages").empty(), false);
  CHECK(log_says("staff: the PIN pad was opened"));
}

TEST_CASE("a pack that arrives waits until the staff have gone") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  stage.set_pack(shipped_pack());
  stage.wait_s(2);
  CHECK_EQ(view(stage), StaffView::Desk);
  CHECK(stage.kiosk().pack_waiting());
  CHECK(stage.tap("staff.close"));
  stage.wait_s(1);
  CHECK_FALSE(stage.kiosk().pack_waiting());
}

TEST_CASE("the staff's screens are drawn when something changes, the clock once a second") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  const auto frames_in = [&](double s) {
    const std::uint64_t before = stage.gpu().frames();
    stage.wait_s(s);
    return stage.gpu().frames() - before;
  };
  sign(stage);
  stage.wait_s(1);
  CHECK_EQ(frames_in(10), 0);
  enter(stage, kPin);
  stage.wait_s(1);
  const auto ticking = frames_in(10);
  CHECK_GE(ticking, 9);
  CHECK_LE(ticking, 11);
  // And the loop is told when: the clock's next second, or the end.
  const shell::Turn turn = stage.turn();
  CHECK_GT(turn.wake_s, stage.now_s());
  CHECK_LE(turn.wake_s, stage.now_s() + 1.01);
  // A sign that is being held wakes the loop by itself: fingers that rest send nothing.
  REQUIRE(stage.tap("staff.close"));
  REQUIRE(stage.go("credits"));
  stage.wait_s(2);
  stage.down(0, 3, 3);
  stage.down(1, 1917, 1077);
  const shell::Turn held = stage.turn();
  const double due = held.wake_s;
  CHECK_LE(due, stage.now_s() + 3.001);
  stage.turn(due - stage.now_s());
  CHECK_EQ(view(stage), StaffView::Pin);
}

TEST_CASE("the monkey never gets to the pad" * doctest::test_suite("monkey")) {
  const Quiet quiet;
  for (const std::uint64_t seed : {1, 2, 3}) {
    Stage stage({.pack = small_pack(), .config = with_door()});
    core::Monkey monkey(seed);
    std::vector<platform::TouchEvent> touches;
    std::size_t events = 0;
    while (events < 70'000) {
      touches.clear();
      monkey.frame(stage.now_s() + 1.0 / 60, 1920, 1080, touches);
      for (const platform::TouchEvent& t : touches) {
        if (t.phase == platform::Phase::Begin) stage.down(t.slot, t.x_px, t.y_px);
        if (t.phase == platform::Phase::Update) stage.move(t.slot, t.x_px, t.y_px);
        if (t.phase == platform::Phase::End || t.phase == platform::Phase::Cancel) stage.up(t.slot, t.x_px, t.y_px);
      }
      events += touches.size();
      stage.turn();
      REQUIRE_NE(stage.screen(), "staff");
    }
  }
}

}  // namespace azetta::test
