// Ways through the exhibition: back returns to where one came from, home is near, nothing is drawn while
// nothing changes.
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "tests/shell/stage.h"

namespace azetta::test {

TEST_CASE("back returns to where the visitor came from: page, step and scroll") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  stage.swipe(640, 600, 640, 300);
  stage.wait_s(3);
  const double scrolled = core::position_px(stage.state().scroll, stage.now_s());
  CHECK_GT(scrolled, 20);
  const std::string gallery = stage.dump();
  REQUIRE(stage.go("card", "hisham"));
  REQUIRE(stage.tap("card.facts"));
  const std::string facts = stage.dump();
  REQUIRE(stage.tap("card.related"));
  const std::string related = stage.dump();
  REQUIRE(stage.tap("card.kulthum"));
  const std::string kulthum = stage.dump();
  REQUIRE(stage.go("battle", "bagdoura"));
  REQUIRE(stage.tap("battle.next"));
  // Pages turned on one card are not places of their own: back leaves the card.
  REQUIRE(stage.tap("nav.back"));
  CHECK(same(stage.dump(), kulthum));
  REQUIRE(stage.tap("nav.back"));
  CHECK(same(stage.dump(), related));
  CHECK(stage.dump() != facts);
  REQUIRE(stage.tap("nav.back"));
  CHECK(same(stage.dump(), gallery));
  CHECK(core::position_px(stage.state().scroll, stage.now_s()) == doctest::Approx(scrolled).epsilon(0.001));
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "home");
  CHECK(stage.state().trail.empty());
}

TEST_CASE("back to a walkthrough returns to the step that was left") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("ar"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  while (stage.tap("battle.next")) {
  }
  const int last = stage.state().place.step;
  CHECK_EQ(last, 3);  // its end
  REQUIRE(stage.tap("battle.to_card"));
  CHECK_EQ(stage.screen(), "card");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "battle");
  CHECK_EQ(stage.state().place.step, last);
  REQUIRE(stage.tap("battle.replay"));
  CHECK_EQ(stage.state().place.step, 0);
}

TEST_CASE("home is one touch away from everywhere, and the way back ends there") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  const std::string home = stage.dump();
  for (const char* first : {"home.figure", "home.battle", "home.start", "nav.credits"}) {
    REQUIRE(stage.tap(first));
    CHECK_NE(stage.screen(), "home");
    REQUIRE(stage.tap("nav.home"));
    CHECK(same(stage.dump(), home));
    CHECK(stage.state().trail.empty());
    CHECK_FALSE(stage.can_tap("nav.back"));
  }
}

TEST_CASE("from attract any figure is two touches after the first, any walkthrough three") {
  Stage stage({.pack = small_pack()});
  const Slugs slugs = slugs_of(small_pack());
  for (const std::string& card : {std::string("qutuz"), std::string("baybars"), std::string("kitbuqa")}) {
    REQUIRE(stage.go("attract"));
    REQUIRE(stage.begin("fr"));
    REQUIRE(stage.tap("home.figure"));
    REQUIRE(stage.tap("card." + card));
    CHECK_EQ(stage.kiosk().card_slug(), card);
  }
  REQUIRE(stage.go("attract"));
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.start"));
  CHECK_EQ(stage.screen(), "battle");
}

TEST_CASE("the trail is bounded, however long somebody plays") {
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("card", "qutuz"));
  for (int i = 0; i < 150; ++i) {
    REQUIRE(stage.tap("card.related"));
    REQUIRE(stage.tap(i % 2 ? "card.qutuz" : "card.ayn-jalut"));
    REQUIRE_LE(stage.state().trail.size(), core::kTrailMax);
  }
  CHECK_EQ(stage.state().trail.size(), core::kTrailMax);
  int back = 0;
  while (stage.screen() != "home" && back < 100) {
    REQUIRE(stage.tap("nav.back"));
    ++back;
  }
  CHECK_EQ(back, static_cast<int>(core::kTrailMax) + 1);
}

TEST_CASE("nothing is drawn while nothing changes, and nobody is woken before the question") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  const std::pair<const char*, const char*> places[] = {
      {"home", ""}, {"gallery", "figure"}, {"card", "qutuz"}, {"battle", "ayn-jalut"}, {"credits", ""}};
  for (const auto& [screen, id] : places) {
    CAPTURE(std::string(screen));
    REQUIRE(stage.go(screen, id));
    stage.wait_s(3);
    const std::uint64_t frames = stage.gpu().frames();
    const std::uint64_t uploads = stage.gpu().counters().upload_bytes;
    for (int i = 0; i < 1000; ++i) {
      const shell::Turn turn = stage.turn();
      REQUIRE_FALSE(turn.drawn);
      REQUIRE(turn.wake_s == doctest::Approx(stage.state().touched_s + 75));
    }
    CHECK_EQ(stage.gpu().frames(), frames);
    CHECK_EQ(stage.gpu().counters().upload_bytes, uploads);
    stage.down(0, 3, 3);
    stage.turn();
    stage.up(0, 3, 3);
    stage.turn();
  }
}

TEST_CASE("while the kiosk counts down it draws once a second") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  stage.wait_s(76);
  REQUIRE(stage.state().idle == core::IdleStage::Warning);
  const std::uint64_t frames = stage.gpu().frames();
  stage.wait_s(10);
  const std::uint64_t drawn = stage.gpu().frames() - frames;
  CHECK_GE(drawn, 9);
  CHECK_LE(drawn, 11);
}

TEST_CASE("with low motion attract stands still between its items") {
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  stage.wait_s(1);
  const std::uint64_t frames = stage.gpu().frames();
  const shell::Turn turn = stage.turn();
  CHECK_FALSE(turn.drawn);
  CHECK_GT(turn.wake_s, stage.now_s() + 0.5);
  stage.wait_s(1);
  CHECK_LE(stage.gpu().frames() - frames, 1);
}

TEST_CASE("a window that changes its size or was covered is drawn again, once") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  stage.wait_s(2);
  stage.resize(1080, 1920);
  CHECK(stage.turn().drawn);
  stage.frame();
  CHECK(stage.kiosk().metrics().portrait);
  stage.wait_s(2);
  CHECK_FALSE(stage.turn().drawn);
}

TEST_CASE("no frame shows a screen half: what is asked for is shown when all of it is there") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(stage.begin("fr"));
  stage.kiosk().drop_caches();
  stage.frame();
  stage.act(core::OpenGallery{0});
  bool changed = false;
  for (int i = 0; i < 2000 && !changed; ++i) {
    stage.turn(0.0001);  // less than the kiosk's patience in all
    changed = stage.screen() == "gallery";
    if (changed) {
      CHECK(stage.kiosk().settled());
    } else {
      CHECK_EQ(stage.screen(), "home");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker's time, not the kiosk's
  }
  CHECK(changed);
}

TEST_CASE("a long visit keeps the pictures of the last pages, not of all") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(stage.begin("fr"));
  for (const char* card : {"tahuda", "mammes", "carthage", "meskiana", "zenata", "awraba", "jarawa", "hawwara", "dihya"}) {
    REQUIRE(stage.go("card", card));
    // Two panels, and what one frame shows: a page that slides in and the one that slides out.
    CHECK(stage.kiosk().picture_counters().bytes <= 2u * 1920 * 1080 * 4 + (6u << 20));
  }
  CHECK(stage.kiosk().picture_counters().evicted > 0);
  const std::uint64_t before = stage.kiosk().picture_counters().decoded;
  REQUIRE(stage.tap("lang.ar"));
  REQUIRE(stage.go("card", "hawwara"));
  CHECK_EQ(stage.kiosk().picture_counters().decoded, before);  // the page before is still there
}

}  // namespace azetta::test
