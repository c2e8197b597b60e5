// A visitor who has gone leaves nothing behind: the question, the answer, the reset.
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

constexpr double kQuiet_s = 75, kWarn_s = 20;

// Until `seconds` after the last touch.
void quiet(Stage& stage, double seconds) {
  stage.wait_s(stage.state().touched_s + seconds - stage.now_s());
}

bool asked(const Stage& stage) {
  return stage.state().idle == core::IdleStage::Warning;
}

// Everything that a visitor may leave behind, one after the other.
using Deed = void (*)(Stage&);
const std::pair<const char*, Deed> kDeeds[] = {
    {"nothing", [](Stage&) {}},
    {"another language", [](Stage& s) { CHECK(s.lang("en")); }},
    {"large text", [](Stage& s) { CHECK(s.tap("nav.text")); }},
    {"a long way",
     [](Stage& s) {
       for (const char* id : {"home.figure", "card.qutuz", "card.facts", "card.related", "card.baybars"})
         CHECK(s.tap(id));
     }},
    {"a step of a walkthrough",
     [](Stage& s) {
       CHECK(s.go("battle", "ayn-jalut"));
       CHECK(s.tap("battle.next"));
     }},
    {"a scrolled gallery",
     [](Stage& s) {
       s.resize(1280, 720);
       CHECK(s.tap("home.figure"));
       s.swipe(640, 500, 640, 200);
     }},
    {"a gallery pulled beyond its end, with the finger on it",
     [](Stage& s) {
       CHECK(s.tap("home.figure"));
       s.down(0, 900, 500);
       s.frame();
       s.move(0, 900, 900);
       s.frame();
     }},
    {"the list of languages", [](Stage& s) { s.act(core::ToggleLanguageSheet{}); }},
    {"a word explained",
     [](Stage& s) {
       CHECK(s.go("card", "qutuz"));
       CHECK(s.tap("word.mamluk"));
     }},
    {"everything at once",
     [](Stage& s) {
       CHECK(s.lang("fr"));
       s.large_text(true);
       CHECK(s.tap("home.battle"));
       CHECK(s.tap("card.ayn-jalut"));
       CHECK(s.tap("battle.ayn-jalut"));
       CHECK(s.tap("battle.next"));
       s.act(core::ToggleLanguageSheet{});
       s.frame();
     }},
};

}  // namespace

TEST_CASE("after 75 s of quiet the kiosk asks, in the visitor's language, and counts down") {
  Stage stage({.pack = small_pack()});
  for (const std::string& tag : stage.tags()) {
    CAPTURE(tag);
    REQUIRE(stage.go("attract"));
    REQUIRE(stage.begin(tag));
    REQUIRE(stage.tap("home.figure"));
    quiet(stage, kQuiet_s - 0.1);
    CHECK_FALSE(asked(stage));
    CHECK(stage.drawn("idle.title") == nullptr);
    quiet(stage, kQuiet_s + 0.1);
    REQUIRE(asked(stage));
    REQUIRE(stage.drawn("idle.title") != nullptr);
    CHECK_EQ(stage.drawn("idle.title")->lang, tag);
    CHECK_EQ(stage.drawn("idle.line")->lang, tag);
    CHECK_EQ(stage.drawn("idle.stay.text")->lang, tag);
    CHECK_EQ(stage.text("idle.line").find('{'), std::string::npos);
    CHECK_EQ(stage.text("idle.count"), "20");
    quiet(stage, kQuiet_s + 7.5);
    CHECK_EQ(stage.text("idle.count"), "13");
    quiet(stage, kQuiet_s + kWarn_s - 0.5);
    CHECK_EQ(stage.text("idle.count"), "1");
    CHECK_EQ(stage.screen(), "gallery");
    quiet(stage, kQuiet_s + kWarn_s + 0.1);
    CHECK_EQ(stage.screen(), "attract");
    CHECK(stage.drawn("idle.title") == nullptr);
  }
}

TEST_CASE("any touch is an answer, and triggers nothing beneath") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  std::vector<ui::RectPx> places;
  for (const char* id : {"card.qutuz", "card.baybars", "nav.home", "nav.back", "lang.ar", "nav.text"}) {
    REQUIRE_MESSAGE(stage.can_tap(id), id);
    places.push_back(stage.rect(id));
  }
  const core::AppState before = stage.state();
  for (const ui::RectPx& r : places) {
    quiet(stage, kQuiet_s + 1);
    REQUIRE(asked(stage));
    stage.tap_at(r.x + r.w / 2, r.y + r.h / 2);
    stage.rest();
    CHECK_FALSE(asked(stage));
    CHECK(stage.state().place == before.place);
    CHECK(stage.state().trail == before.trail);
    CHECK_EQ(stage.state().lang, before.lang);
    CHECK_EQ(stage.state().large_text, before.large_text);
    CHECK_FALSE(stage.state().next.has_value());
  }
  SUBCASE("the button on it, too") {
    quiet(stage, kQuiet_s + 1);
    REQUIRE(stage.can_tap("idle.stay"));
    CHECK(stage.tap("idle.stay"));
    CHECK_FALSE(asked(stage));
    CHECK_EQ(stage.screen(), "gallery");
  }
  SUBCASE("a drag, too, and it scrolls nothing") {
    quiet(stage, kQuiet_s + 1);
    stage.swipe(900, 800, 900, 400);
    stage.rest();
    CHECK_FALSE(asked(stage));
    CHECK_EQ(core::position_px(stage.state().scroll, stage.now_s()), 0);
  }
  SUBCASE("in the last moment, too") {
    quiet(stage, kQuiet_s + kWarn_s - 0.02);
    REQUIRE(asked(stage));
    stage.down(0, 50, 50);
    stage.turn(1);
    CHECK_EQ(stage.screen(), "gallery");
  }
  SUBCASE("a hand that holds the frame is none, unless it taps") {
    quiet(stage, kQuiet_s + 1);
    stage.down(0, 3, 500);
    stage.turn();
    CHECK(asked(stage));
    stage.up(0, 3, 500);
    stage.turn();
    CHECK_FALSE(asked(stage));
  }
  SUBCASE("a palm is none") {
    quiet(stage, kQuiet_s + 1);
    stage.palm(0, 500, 500);
    stage.turn();
    CHECK(asked(stage));
  }
}

TEST_CASE("the 75 s begin anew with every touch") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("en"));
  for (int i = 0; i < 3; ++i) {
    quiet(stage, kQuiet_s - 1);
    stage.tap_at(5, 5);
  }
  CHECK_FALSE(asked(stage));
  CHECK_EQ(stage.screen(), "home");
}

TEST_CASE("attract never asks") {
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  stage.wait_s(200);
  CHECK_FALSE(asked(stage));
  CHECK_EQ(stage.screen(), "attract");
}

TEST_CASE("after the reset nothing tells what was done before, byte for byte") {
  const std::string fresh_bytes = [] {
    const Stage fresh({.pack = small_pack()});
    return core::to_bytes(fresh.state(), fresh.now_s());
  }();
  for (const auto& [name, deed] : kDeeds) {
    CAPTURE(std::string(name));
    Stage stage({.pack = small_pack()});
    REQUIRE(stage.begin("fr"));
    deed(stage);
    while (stage.screen() != "attract" && stage.now_s() < 300) stage.frame();
    REQUIRE_EQ(stage.screen(), "attract");
    CHECK(core::to_bytes(stage.state(), stage.now_s()) == fresh_bytes);
    CHECK(stage.state() == stage.kiosk().fresh_state(stage.now_s()));
    CHECK_EQ(stage.kiosk().pointer().pressed(), "");
  }
}

TEST_CASE("the next visitor's first screens look as they did for the first visitor") {
  const auto tour = [](Stage& stage) {
    std::string seen = stage.dump();
    REQUIRE(stage.tap("attract.anywhere"));
    seen += stage.dump();
    REQUIRE(stage.tap("home.battle"));
    seen += stage.dump();
    REQUIRE(stage.tap("card.ayn-jalut"));
    return seen + stage.dump();
  };
  Stage stage({.pack = small_pack()});
  const std::string first = tour(stage);
  REQUIRE(stage.tap("nav.text"));
  REQUIRE(stage.lang("en"));
  quiet(stage, kQuiet_s + kWarn_s);
  while (stage.screen() != "attract") stage.turn();
  stage.frame(0);
  CHECK(same(tour(stage), first));
}

TEST_CASE("attract moves as often as the settings say, and not more often while it fades") {
  for (const double wanted : {30.0, 20.0}) {
    core::Config config;
    config.attract.frames_per_second = wanted;
    Stage stage({.pack = small_pack(), .config = config});
    stage.wait_s(config.attract.seconds_per_item - 1);
    // The last second of a picture, and the fade to the next one.
    int drawn = 0;
    for (int i = 0; i < 120; ++i) drawn += stage.turn(1.0 / 60).drawn;
    CHECK(drawn >= 2 * wanted - 1);
    CHECK(drawn <= 2 * wanted + 2);
  }
}

TEST_CASE("until the first frame is complete the loop sleeps: what is fetched needs the processor") {
  Stage stage({.pack = small_pack(), .waits = true});
  int waited = 0;
  bool drawn = false;
  for (int i = 0; i < 2000 && !drawn; ++i) {
    const shell::Turn turn = stage.turn(0.001);
    drawn = turn.drawn;
    if (drawn) continue;
    ++waited;
    CHECK_GT(turn.wake_s, stage.now_s());
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(drawn);
  CHECK_GT(waited, 0);
  stage.frame();
}

}  // namespace azetta::test
