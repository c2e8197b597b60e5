#include <doctest/doctest.h>

#include "app/core/update.h"

using namespace azetta;
using namespace azetta::core;

namespace {

struct Door {
  AppState s = fresh(0, 0);
  model::Catalogue catalogue;
  double now_s = 0;
  Door() { catalogue.languages.resize(2); }

  Door& act(const Event& event) {
    update(s, event, catalogue, Rules{}, 0, now_s);
    return *this;
  }
  Door& at(double t) {
    now_s = t;
    return act(Tick{});
  }
  Door& touched() { return act(Touched{}); }
  Door& type(int digits) {
    for (int i = 0; i < digits; ++i) act(StaffDigit{static_cast<std::uint8_t>(i % 10)});
    return *this;
  }
  Door& pin(bool right) { return type(6).act(StaffEnter{}).act(StaffVerdict{right}); }
  Door& desk() { return act(StaffOpen{}).pin(true); }
};

}  // namespace

TEST_CASE("the lock-out: nothing, then 30 s and twice as long each time, an hour at most") {
  for (std::uint32_t n = 0; n < 5; ++n) CHECK(lock_out_s(n) == 0);
  const double wanted[] = {30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
  for (std::uint32_t i = 0; i < 9; ++i) CHECK(lock_out_s(5 + i) == wanted[i]);
  CHECK(lock_out_s(0xFFFFFFFF) == 3600);
  CHECK(locked_for_s({5, 100}, 70.0) == 30);
  CHECK(locked_for_s({5, 100}, 70.1) == 30);
  CHECK(locked_for_s({5, 100}, 99.5) == 1);
  CHECK(locked_for_s({5, 100}, 100) == 0);
  CHECK(locked_for_s({}, 0) == 0);
}

TEST_CASE("a PIN has six to twelve digits") {
  Door door;
  door.act(StaffOpen{}).type(5).act(StaffEnter{});
  CHECK_FALSE(door.s.staff.lock.checking);
  door.act(StaffErase{});
  CHECK(door.s.staff.digits == 4);
  for (int i = 0; i < 9; ++i) door.act(StaffErase{});
  CHECK(door.s.staff.digits == 0);
  door.type(30);
  CHECK(door.s.staff.digits == 12);
  door.act(StaffDigit{10});
  door.act(StaffEnter{});
  CHECK(door.s.staff.lock.checking);
  // While it is checked nothing is typed.
  door.act(StaffErase{}).act(StaffDigit{1});
  CHECK(door.s.staff.digits == 12);
}

TEST_CASE("the fifth wrong PIN locks, the lock outlives every reset, and a right PIN clears it") {
  Door door;
  door.act(StaffOpen{});
  for (int i = 0; i < 4; ++i) door.pin(false);
  CHECK(door.s.staff.wrong);
  CHECK(locked_for_s(door.s.staff.lock, door.now_s) == 0);
  door.pin(false);
  CHECK(locked_for_s(door.s.staff.lock, door.now_s) == 30);
  door.type(6).act(StaffEnter{});
  CHECK(door.s.staff.digits == 0);
  CHECK_FALSE(door.s.staff.lock.checking);
  const StaffLock lock = door.s.staff.lock;
  door.act(StaffClose{});
  CHECK(door.s.staff.lock == lock);
  door.act(PackChanged{});
  CHECK(door.s.staff.lock == lock);
  door.act(PackLost{});
  CHECK(door.s.staff.lock == lock);
  door.act(StaffOpen{});
  CHECK(locked_for_s(door.s.staff.lock, door.now_s) == 30);
  door.at(31).pin(false);
  CHECK(locked_for_s(door.s.staff.lock, door.now_s) == 60);
  door.at(95);
  door.act(StaffOpen{}).pin(true);
  CHECK(door.s.staff.view == StaffView::Desk);
  CHECK(door.s.staff.lock == StaffLock{});
}

TEST_CASE("a lock cannot be seen from outside the pad") {
  AppState plain = fresh(0, 5), locked = fresh(0, 5);
  locked.staff.lock = {7, 500};
  CHECK(to_bytes(plain, 5) == to_bytes(locked, 5));
  plain.place.screen = locked.place.screen = Screen::Staff;
  plain.staff.view = locked.staff.view = StaffView::Pin;
  CHECK(to_bytes(plain, 5) != to_bytes(locked, 5));
}

TEST_CASE("every wrong PIN counts, also if the pad was closed meanwhile; a right one then opens nothing") {
  Door door;
  door.act(StaffOpen{}).type(6).act(StaffEnter{}).act(StaffClose{});
  CHECK(door.s.staff.lock.checking);
  door.act(StaffVerdict{false});
  CHECK(door.s.staff.lock.failures == 1);
  door.act(StaffOpen{}).type(6).act(StaffEnter{}).act(StaffClose{}).act(StaffOpen{}).act(StaffVerdict{true});
  CHECK(door.s.staff.view == StaffView::Pin);
  door.act(StaffVerdict{true});  // nobody asked
  CHECK(door.s.staff.view == StaffView::Pin);
}

TEST_CASE("views are reached in their order and no other") {
  Door door;
  door.act(StaffOpen{});
  for (const Event& event : {Event(StaffShow{StaffView::Desk}), Event(StaffShow{StaffView::Quit}), Event(StaffStart{}),
                             Event(StaffReset{}), Event(StaffQuit{}), Event(GoHome{}), Event(GoBack{}), Event(Wake{})}) {
    door.act(event);
    CHECK(door.s.staff.view == StaffView::Pin);
    CHECK_FALSE(door.s.next.has_value());
  }
  door.pin(true);
  door.act(StaffShow{StaffView::Pin}).act(StaffShow{StaffView::Closed}).act(StaffShow{StaffView::Touches}).act(StaffQuit{});
  CHECK(door.s.staff.view == StaffView::Desk);
  CHECK_FALSE(door.s.staff.quit);
  door.act(StaffShow{StaffView::Quit}).act(StaffStart{}).act(StaffReset{});
  CHECK(door.s.staff.view == StaffView::Quit);
  door.act(StaffShow{StaffView::Desk});
  CHECK(door.s.staff.view == StaffView::Desk);
  door.act(StaffShow{StaffView::Quit}).act(StaffQuit{});
  CHECK(door.s.staff.quit);
}

TEST_CASE("closing returns to where the visitor was; a minute without a touch, to attract") {
  Door door;
  door.s.place = Place{.screen = Screen::Card, .card = CardId{3}};
  door.s.trail = {Place{.screen = Screen::Home}};
  door.s.lang = 1;
  const Place before = door.s.place;
  door.desk().act(StaffClose{});
  CHECK(door.s.place == before);
  CHECK(door.s.trail.size() == 1);
  CHECK(door.s.lang == 1);
  CHECK(door.s.staff == Staff{});
  for (const bool inside : {false, true}) {
    Door left;
    left.s.place = before;
    left.s.lang = 1;
    left.act(StaffOpen{});
    if (inside) left.pin(true);
    left.at(59.9);
    CHECK(left.s.place.screen == Screen::Staff);
    left.touched().at(119);
    CHECK(left.s.place.screen == Screen::Staff);
    left.at(120);
    CHECK(left.s == fresh(0, 120));
  }
}

TEST_CASE("the door is closed wherever its screen is not shown") {
  Door door;
  door.desk();
  door.s.next = Place{.screen = Screen::Home};  // as a start-up option or a rehearsal asks
  door.act(Arrived{});
  CHECK(door.s.place.screen == Screen::Home);
  CHECK(door.s.staff == Staff{});
}

TEST_CASE("from \"back soon\" one returns to it, however one leaves") {
  for (const Event& leave : {Event(StaffClose{}), Event(StaffReset{}), Event(Tick{})}) {
    Door door;
    door.s.place.screen = Screen::Soon;
    door.desk();
    door.now_s = 100;
    door.act(leave);
    CHECK(door.s.place.screen == Screen::Soon);
    CHECK(door.s.staff == Staff{});
  }
}

TEST_CASE("the touch test ends by its button, after 10 s of quiet, and in any case") {
  const auto begin = [](Door& door) { door.desk().act(StaffStart{false}); };
  Door quiet;
  begin(quiet);
  quiet.at(9.9);
  CHECK(quiet.s.staff.view == StaffView::Touches);
  quiet.at(10);
  CHECK(quiet.s.staff.view == StaffView::Desk);
  CHECK(quiet.s.staff.trace == TouchTrace{});

  Door held;
  begin(held);
  held.act(StaffTouch{0, platform::Phase::Begin, 0.5f, 0.5f, 0}).at(1.4);
  CHECK(held.s.staff.view == StaffView::Touches);
  held.at(1.5);
  CHECK(held.s.staff.view == StaffView::Desk);

  // A panel that touches itself.
  Door ghost;
  begin(ghost);
  double t = 0;
  for (; ghost.s.staff.view == StaffView::Touches && t < 1000; t += 1) ghost.at(t).touched();
  CHECK(t == doctest::Approx(301));
  for (; ghost.s.place.screen == Screen::Staff && t < 5000; t += 1) ghost.at(t).touched();
  CHECK(t == doctest::Approx(1801));
}

TEST_CASE("what would change next is announced") {
  Door door;
  CHECK(next_change_s(door.s, Rules{}) > 1e9);
  door.now_s = 100;
  door.act(StaffOpen{});
  CHECK(next_change_s(door.s, Rules{}) == 160);
  door.type(6).act(StaffEnter{});
  CHECK(next_change_s(door.s, Rules{}) > 1e9);
  door.act(StaffVerdict{true});
  CHECK(next_change_s(door.s, Rules{}) == 160);
  door.act(StaffStart{false});
  CHECK(next_change_s(door.s, Rules{}) == 110);
}
