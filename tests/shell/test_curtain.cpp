// The change from one pack to another: behind a curtain, and never under a visitor's hand.
#include <doctest/doctest.h>

#include "app/core/curtain.h"
#include "content/pack/pack.h"
#include "tests/shell/staff_hands.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

using Phase = core::Curtain::Phase;

std::shared_ptr<pack::Pack> open(const std::filesystem::path& file) {
  auto opened = pack::Pack::open(file);
  REQUIRE(opened);
  return std::move(opened).value();
}

Phase phase(const Stage& stage) { return stage.state().curtain.phase; }
std::string shown(Stage& stage) { return stage.kiosk().catalogue().id; }
// The second pack is held back behind the closed curtain. Which one is shown.
std::string hold_behind_curtain(Stage& stage) {
  stage.wait_s(1);
  const std::string before = shown(stage);
  stage.kiosk().set_pack(open(second_pack()), nullptr, true);
  stage.wait_s(2);
  REQUIRE_EQ(phase(stage), Phase::Closed);
  return before;
}
constexpr double kAll_s = core::curtain::kClose_s + core::curtain::kOpen_s + 0.3;

}  // namespace

TEST_CASE("nobody is there: the curtain closes, the pack changes behind it, and it opens on the new one") {
  Stage stage({.pack = small_pack()});
  stage.wait_s(1);
  const std::string before = shown(stage);
  stage.set_pack(second_pack());
  bool closed = false;
  std::uint64_t frames = stage.gpu().frames();
  for (int i = 0; i < 60 * kAll_s; ++i) {
    stage.turn();
    // The pack on screen changes only while nothing of it can be seen.
    if (shown(stage) != before && !closed) {
      CHECK_EQ(phase(stage), Phase::Closed);
      closed = true;
    }
    if (phase(stage) == Phase::Closing) CHECK_EQ(shown(stage), before);
  }
  CHECK(closed);
  stage.wait_s(3);
  CHECK_EQ(phase(stage), Phase::Open);
  CHECK_EQ(shown(stage), open(second_pack())->catalogue().id);
  CHECK(stage.gpu().frames() > frames + 60);
  CHECK(stage.can_tap("attract.lang.es"));
}

TEST_CASE("whoever comes while the curtain closes has the pack that they saw") {
  Stage stage({.pack = small_pack()});
  stage.wait_s(1);
  const std::string before = shown(stage);
  stage.set_pack(second_pack());
  stage.wait_s(0.4);
  REQUIRE_EQ(phase(stage), Phase::Closing);
  CHECK(stage.tap("attract.lang.fr"));
  CHECK_EQ(stage.screen(), "home");
  stage.wait_s(2);
  CHECK_EQ(phase(stage), Phase::Open);
  CHECK_EQ(shown(stage), before);
  CHECK(stage.kiosk().pack_waiting());
  CHECK(stage.tap("home.figure"));
  // They go, and it comes.
  stage.wait_s(75 + 20 + kAll_s);
  CHECK_EQ(shown(stage), open(second_pack())->catalogue().id);
  CHECK_EQ(stage.screen(), "attract");
}

TEST_CASE("a pack that is held back waits behind the closed curtain, and touches do nothing there") {
  Stage stage({.pack = small_pack()});
  const std::string before = hold_behind_curtain(stage);
  CHECK(stage.kiosk().pack_wants_in());
  CHECK_EQ(shown(stage), before);
  stage.tap_at(960, 900);
  stage.wait_s(0.2);
  CHECK_EQ(stage.screen(), "attract");
  SUBCASE("let in") {
    stage.kiosk().let_pack_in();
    stage.wait_s(kAll_s);
    CHECK_NE(shown(stage), before);
    CHECK_EQ(phase(stage), Phase::Open);
  }
  SUBCASE("sent away") {
    stage.kiosk().forget_waiting_pack();
    stage.wait_s(kAll_s);
    CHECK_EQ(shown(stage), before);
    CHECK_EQ(phase(stage), Phase::Open);
    CHECK(stage.begin("fr"));
  }
}

TEST_CASE("behind the closed curtain nothing is drawn, and a pack that is let in is taken at once") {
  Stage stage({.pack = small_pack()});
  const std::string before = hold_behind_curtain(stage);
  const std::uint64_t frames = stage.gpu().frames();
  for (int i = 0; i < 300; ++i) CHECK(stage.turn().wake_s > stage.now_s() + 0.1);  // the loop's pictures would move on meanwhile
  CHECK_EQ(stage.gpu().frames(), frames);
  SUBCASE("let in") {
    stage.kiosk().let_pack_in();
    stage.turn();
    CHECK_NE(shown(stage), before);
  }
  SUBCASE("nobody holds it back: the turn after the closing one is due at once") {
    stage.kiosk().forget_waiting_pack();
    stage.wait_s(kAll_s);
    stage.set_pack(second_pack());
    while (phase(stage) != Phase::Closed) {
      const shell::Turn turn = stage.turn();
      if (phase(stage) == Phase::Closed) CHECK_EQ(turn.wake_s, stage.now_s());
    }
    stage.turn();
    CHECK_NE(shown(stage), before);
  }
}

TEST_CASE("the staff's sign at a closed curtain does not turn away the pack behind it") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  const std::string before = hold_behind_curtain(stage);
  sign(stage);
  CHECK_EQ(view(stage), core::StaffView::Closed);
  CHECK_EQ(phase(stage), Phase::Closed);
  CHECK(stage.kiosk().pack_wants_in());
  stage.kiosk().let_pack_in();
  stage.wait_s(kAll_s);
  CHECK_NE(shown(stage), before);
  open_desk(stage);
  CHECK_EQ(view(stage), core::StaffView::Desk);
}

TEST_CASE("staff do not wait for the visitor") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  stage.set_pack(second_pack());
  stage.wait_s(3);
  CHECK(stage.kiosk().pack_waiting());
  stage.kiosk().hurry_pack();
  stage.wait_s(kAll_s);
  CHECK_EQ(shown(stage), open(second_pack())->catalogue().id);
  CHECK_EQ(stage.screen(), "attract");
}

TEST_CASE("the staff's packs: what is kept, what waits, what a touch asks for") {
  const Quiet quiet;
  Stage stage({.pack = small_pack(), .config = with_door()});
  open_desk(stage);
  ui::ShelfFacts facts;
  facts.watched = true;
  facts.packs = {{"b.pack", "", ui::ShelfPack::Standing::Trial, false, true}, {"a.pack", "", ui::ShelfPack::Standing::Good, true, false},
                 {"c.pack", "it broke", ui::ShelfPack::Standing::Aside, false, false}};
  facts.sticks = {{"/media/s/new.pack", "new.pack", 5'000'000}};
  stage.kiosk().set_shelf_facts(facts);
  REQUIRE(stage.tap("staff.packs"));
  CHECK_EQ(stage.text("staff.pack.2.state").find("it broke") == std::string::npos, false);
  CHECK_FALSE(stage.can_tap("staff.pack.1.do"));  // it is shown
  CHECK(stage.tap("staff.pack.0.do"));
  CHECK(stage.tap("staff.pack.2.do"));
  CHECK(stage.tap("staff.stick.0.do"));
  const auto orders = stage.kiosk().take_pack_orders();
  REQUIRE_EQ(orders.size(), 3);
  CHECK_EQ(orders[0].order, core::PackOrder::ShowNow);
  CHECK_EQ(orders[1].order, core::PackOrder::Show);
  CHECK_EQ(orders[1].which, "c.pack");
  CHECK_EQ(orders[2].order, core::PackOrder::FromStick);
  CHECK_EQ(orders[2].which, "/media/s/new.pack");
  CHECK(stage.kiosk().take_pack_orders().empty());
  // While one is installed no other is begun.
  facts.installing = "new.pack";
  facts.stage = "checking";
  facts.percent = 40;
  stage.kiosk().set_shelf_facts(facts);
  stage.frame();
  CHECK_FALSE(stage.can_tap("staff.stick.0.do"));
  CHECK_EQ(stage.text("staff.packs.installing"), "new.pack: checking 40 %");
  CHECK(stage.tap("staff.packs.back"));
  // From anywhere else nothing is ordered.
  stage.act(core::StaffEvent(core::StaffPack{core::PackOrder::Show, "c.pack"}));
  stage.frame();
  CHECK(stage.kiosk().take_pack_orders().empty());
}

TEST_CASE("a preview's new pack is there at once, at the same place in the same language") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  REQUIRE(stage.tap("card.qutuz"));
  stage.kiosk().replace_pack(open(small_pack()));
  stage.wait_s(1);
  CHECK_EQ(stage.screen(), "card");
  CHECK_EQ(stage.kiosk().card_slug(), "qutuz");
  CHECK_EQ(stage.lang_tag(), "fr");
  // A pack without that card begins anew.
  stage.kiosk().replace_pack(open(second_pack()));
  stage.wait_s(1);
  CHECK_EQ(stage.screen(), "attract");
}

TEST_CASE("the curtain never jumps: it turns back from where it is") {
  using namespace core;
  Curtain c;
  update_curtain(c, CurtainClose{}, 10);
  const double half = cover(c, 10 + curtain::kClose_s / 2);
  CHECK(half == doctest::Approx(0.5));
  update_curtain(c, CurtainOpen{}, 10 + curtain::kClose_s / 2);
  CHECK(cover(c, 10 + curtain::kClose_s / 2) == doctest::Approx(half));
  tick_curtain(c, 20);
  CHECK_EQ(c.phase, Phase::Open);
  CHECK_EQ(to_bytes(c, 20), "");
  update_curtain(c, CurtainOpen{}, 20);
  CHECK_EQ(c.phase, Phase::Open);
}

}  // namespace azetta::test
