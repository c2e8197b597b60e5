// A walkthrough under fingers: the bar both ways, who a unit is, rival reconstructions, playing without being asked, the map in hand.
#include <doctest/doctest.h>

#include <chrono>
#include <cmath>
#include <set>
#include <thread>

#include "app/core/playback.h"
#include "tests/shell/made_pack.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

double position(Stage& s) { return core::position_at(s.state().battle, s.now_s()); }

// Where on the bar a share of the way is: from its beginning, in the direction of reading.
ui::RectPx bar(Stage& s) {
  const ui::Region* region = s.widgets().region("battle.bar");
  REQUIRE(region);
  return region->rect;
}
float along(Stage& s, float share) {
  const ui::RectPx r = bar(s);
  const bool rtl = s.kiosk().catalogue().languages[s.state().lang].rtl;
  const float half = 22 * s.kiosk().metrics().k;  // of the handle
  return r.x + half + (r.w - 2 * half) * (rtl ? 1 - share : share);
}

}  // namespace

TEST_CASE("a finger on the bar takes the walkthrough forward and back; in a right-to-left language it begins at the right") {
  Stage stage({.pack = small_pack()});
  for (const char* tag : {"fr", "ar"}) {
    CAPTURE(std::string(tag));
    REQUIRE(stage.go("attract"));
    REQUIRE(stage.begin(tag));
    REQUIRE(stage.go("battle", "ayn-jalut"));
    stage.wait_s(2);
    const float y = bar(stage).y + bar(stage).h / 2;
    stage.down(0, along(stage, 0), y);
    stage.frame();
    std::vector<float> ways{0.1f, 0.3f, 0.6f, 0.8f, 0.55f, 0.2f};
    for (const float share : ways) {
      stage.move(0, along(stage, share), y);
      stage.frame();
      CHECK(position(stage) == doctest::Approx(2 * share).epsilon(0.02));
      CHECK_EQ(stage.state().place.step, static_cast<int>(std::lround(2 * share)));
    }
    stage.up(0, along(stage, 0.2f), y);
    stage.wait_s(3);
    CHECK(position(stage) == doctest::Approx(0.4).epsilon(0.03));  // it stays between the steps
    stage.tap_at(along(stage, 1), y);
    stage.wait_s(5);
    CHECK_EQ(stage.state().place.step, 2);
    CHECK_EQ(position(stage), 2);
    REQUIRE(stage.tap("battle.previous"));
    stage.wait_s(5);
    CHECK_EQ(position(stage), 1);
  }
}

TEST_CASE("who a unit is opens over the map and returns to the moment; from the card, back returns to it as well") {
  const TempDir folder;
  Stage stage({.pack = write_battle_pack(folder)});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "rivals"));
  stage.wait_s(1.5);
  stage.tap_at(along(stage, 0.25f), bar(stage).y + 60);  // the nearest step is the first
  stage.act(core::BattleScrub{0.6f, true});
  stage.act(core::BattleScrub{0.6f, false});
  stage.frame();
  REQUIRE(stage.tap("battle.larger"));
  const double where = position(stage);
  const core::ZoomView map = core::view_at(stage.state().zoom, stage.now_s());
  CHECK(stage.can_tap("battle.unit.riders"));
  REQUIRE(stage.tap("battle.unit.riders"));
  CHECK_EQ(stage.text("battle.unit.title"), "Cavaliers");
  // The number with its author, and when he wrote.
  const std::string claim = stage.text("battle.claim.riders.0");
  CHECK(claim.find("12 000") != std::string::npos);
  CHECK(claim.find("Le Livre") != std::string::npos);
  CHECK(claim.find("871") != std::string::npos);
  CHECK_EQ(stage.text("battle.unit.note"), "Tout est de nous.");  // it is dashed there
  CHECK_FALSE(stage.can_tap("battle.next"));
  REQUIRE(stage.tap("battle.close"));
  CHECK(position(stage) == doctest::Approx(where));
  CHECK(core::view_at(stage.state().zoom, stage.now_s()) == map);
  REQUIRE(stage.tap("battle.unit.riders"));
  REQUIRE(stage.tap("battle.unit.card"));
  CHECK_EQ(stage.kiosk().card_slug(), "captain");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "battle");
  CHECK(position(stage) == doctest::Approx(where));
  CHECK(core::view_at(stage.state().zoom, stage.now_s()) == map);
  // The bar's back closes what is open.
  REQUIRE(stage.tap("battle.unit.riders"));
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "battle");
  CHECK(stage.state().battle.panel == core::BattlePanel::None);
}

TEST_CASE("back to a map that was in hand: its first frame is complete, as near as it was left") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "bagdoura"));
  stage.wait_s(1.5);
  REQUIRE(stage.tap("battle.larger"));
  REQUIRE(stage.tap("battle.larger"));
  const core::ZoomView map = core::view_at(stage.state().zoom, stage.now_s());
  REQUIRE(map.scale > 1.5);
  REQUIRE(stage.go("card", "hisham"));
  stage.kiosk().drop_caches();
  stage.act(core::GoBack{});
  for (int i = 0; i < 1000 && stage.screen() != "battle"; ++i) {
    stage.turn(0);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));  // the worker's time, not the kiosk's
  }
  REQUIRE_EQ(stage.screen(), "battle");
  CHECK(core::view_at(stage.state().zoom, stage.now_s()) == map);
  CHECK(stage.kiosk().settled());
}

TEST_CASE("of two units under a finger the nearer one is meant") {
  ui::Widgets widgets;
  widgets.add(ui::Target{.id = "a", .rect = {0, 0, 100, 100}, .event = core::Touched{}, .nearest = true});
  widgets.add(ui::Target{.id = "b", .rect = {40, 0, 100, 100}, .event = core::Touched{}, .nearest = true});
  CHECK_EQ(widgets.under(60, 50)->id, "a");
  CHECK_EQ(widgets.under(80, 50)->id, "b");
  widgets.add(ui::Target{.id = "button", .rect = {55, 40, 20, 20}, .event = core::Touched{}});
  CHECK_EQ(widgets.under(60, 50)->id, "button");
}

TEST_CASE("rival reconstructions: each with its steps, names and note; a language and the way back keep the choice") {
  const TempDir folder;
  Stage stage({.pack = write_battle_pack(folder)});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "rivals"));
  REQUIRE(stage.tap("battle.next"));
  stage.wait_s(3);
  CHECK_EQ(stage.text("battle.step_title"), "La colline");
  REQUIRE(stage.tap("battle.telling.far"));
  CHECK_EQ(stage.text("battle.step_title"), "La rivière");
  CHECK_EQ(stage.text("battle.telling.note"), "D’autres le disent.");
  REQUIRE(stage.lang("ar"));
  CHECK_EQ(stage.state().place.battle.telling, 1);
  CHECK_EQ(stage.text("battle.telling.far.text"), "بعيد");
  REQUIRE(stage.lang("fr"));
  REQUIRE(stage.tap("battle.unit.riders"));
  REQUIRE(stage.tap("battle.unit.card"));
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.text("battle.step_title"), "La rivière");
  // A step of both is the same step in the other.
  REQUIRE(stage.tap("battle.next"));
  REQUIRE(stage.tap("battle.telling.near"));
  CHECK_EQ(stage.text("battle.step_title"), "Fin");
  CHECK_EQ(stage.state().place.step, 2);
}

TEST_CASE("numbers, sources and what is ours have room behind their button, whatever the size") {
  const TempDir folder;
  const auto pack = write_battle_pack(folder);
  for (const bool portrait : {false, true}) {
    Stage stage({.pack = pack, .width_px = portrait ? 720 : 1280, .height_px = portrait ? 1280 : 720});
    REQUIRE(stage.begin("fr"));
    stage.large_text(true);
    REQUIRE(stage.go("battle", "rivals"));
    REQUIRE(stage.tap("battle.about"));
    std::set<std::string> wanted{"battle.note", "battle.sources", "battle.claim.riders.0", "battle.telling.note"};
    for (int i = 0; i < 20 && !wanted.empty(); ++i) {
      for (const ui::Drawn* text : stage.texts()) wanted.erase(text->id);
      if (!stage.can_tap("scroll.down")) break;
      REQUIRE(stage.tap("scroll.down"));
    }
    CHECK(wanted.empty());
  }
}

TEST_CASE("nobody is asked while it plays, nothing is drawn while it waits, and from its end the quiet counts") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  REQUIRE(stage.tap("battle.play"));
  const double begun_s = stage.now_s();
  double ended_s = 0;
  int waiting = 0, drawn = 0;
  for (int i = 0; i < 60 * 120; ++i) {
    const bool waits = !core::moves(stage.state().battle, stage.now_s() - 0.1) && !core::moves(stage.state().battle, stage.now_s() + 0.1);
    const shell::Turn turn = stage.turn();
    if (stage.state().battle.playing && waits && stage.now_s() - begun_s > 4) ++waiting, drawn += turn.drawn;
    CHECK(stage.state().idle == core::IdleStage::Present);
    if (!stage.state().battle.playing) {
      ended_s = stage.now_s();
      break;
    }
  }
  REQUIRE(ended_s > 0);
  CHECK_EQ(stage.state().place.step, 2);
  CHECK_GT(waiting, 100);
  CHECK_LT(drawn, waiting / 50);
  stage.wait_s(74);
  CHECK(stage.state().idle == core::IdleStage::Present);
  stage.wait_s(2);
  CHECK(stage.state().idle == core::IdleStage::Warning);
  stage.wait_s(21);
  CHECK_EQ(stage.screen(), "attract");
  CHECK(core::to_bytes(stage.state(), stage.now_s()) == core::to_bytes(stage.kiosk().fresh_state(stage.state().entered_s), stage.now_s()));
}

TEST_CASE("fingers and buttons move the map; the next step brings the camera back") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("ar"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  stage.wait_s(1.5);
  const ui::RectPx map = stage.drawn("battle.map")->rect;
  const float cx = map.x + map.w / 2, cy = map.y + map.h / 2;
  stage.down(0, cx - 60, cy - 150);
  stage.down(1, cx + 60, cy - 150);
  stage.frame();
  for (int i = 1; i <= 10; ++i) {
    stage.move(0, cx - 60 - 12.0f * static_cast<float>(i), cy - 150);
    stage.move(1, cx + 60 + 12.0f * static_cast<float>(i), cy - 150);
    stage.frame();
  }
  stage.up(0, cx - 180, cy - 150);
  stage.up(1, cx + 180, cy - 150);
  stage.wait_s(0.5);
  CHECK(stage.state().battle.held);
  CHECK(core::view_at(stage.state().zoom, stage.now_s()).scale > 1.5);
  REQUIRE(stage.tap("battle.smaller"));
  REQUIRE(stage.tap("battle.whole"));
  CHECK_FALSE(stage.state().battle.held);
  CHECK_FALSE(stage.can_tap("battle.whole"));
  REQUIRE(stage.tap("battle.larger"));
  REQUIRE(stage.tap("battle.next"));
  CHECK_FALSE(stage.state().battle.held);
}

TEST_CASE("its end tells how it ended, and leads on to the next, to the card and to the beginning") {
  const TempDir folder;
  Stage stage({.pack = write_battle_pack(folder)});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "rivals"));
  for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("battle.next"));
  CHECK_EQ(stage.text("battle.end.outcome"), "Personne ne gagna.");
  CHECK(stage.text("battle.end.outcome.sources").find("Le Livre") != std::string::npos);
  CHECK_FALSE(stage.can_tap("battle.next"));
  REQUIRE(stage.tap("battle.last"));
  CHECK_EQ(stage.text("battle.step_title"), "Fin");
  REQUIRE(stage.tap("battle.next"));
  REQUIRE(stage.tap("battle.replay"));
  CHECK_EQ(stage.text("battle.step_title"), "Début");
  for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("battle.next"));
  REQUIRE(stage.tap("battle.following"));
  CHECK_EQ(stage.kiosk().card_slug(), "plain");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.text("battle.end.outcome"), "Personne ne gagna.");
}

TEST_CASE("units far off the ground and names of places beyond the window are left alone") {
  const TempDir folder;
  Stage stage({.pack = write_battle_pack(folder)});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "rivals"));
  stage.wait_s(2);
  CHECK_FALSE(stage.can_tap("battle.unit.lost"));
  CHECK(stage.drawn("battle.unit.lost.name") == nullptr);
  CHECK(stage.drawn("battle.label.1") == nullptr);
  CHECK(stage.drawn("battle.label.0") != nullptr);
  CHECK_EQ(stage.gpu().outside(), "");
}

}  // namespace azetta::test
