// The timeline as state: events, ways there and back, what a reset leaves.
#include <doctest/doctest.h>

#include "app/core/update.h"

using namespace azetta;
using namespace azetta::core;

namespace {

const TimeFrame kFrame{600, 800, 1000, 10'000, {}};

struct Visit {
  AppState s = fresh(0, 0);
  model::Catalogue catalogue;
  double now_s = 0;
  Visit() {
    catalogue.languages.resize(2);
    catalogue.event_count = 10;
    s.place.screen = Screen::Home;
  }
  Visit& act(const Event& event, double after_s = 1) {
    update(s, event, catalogue, Rules{}, 0, now_s);
    if (s.next) update(s, Arrived{}, catalogue, Rules{}, 0, now_s);
    now_s += after_s;
    return *this;
  }
  TimeLook look() const { return look_at(s.timeline.view, now_s); }
};

}  // namespace

TEST_CASE("a pack without events has no timeline") {
  Visit v;
  v.catalogue.event_count = 0;
  v.act(OpenTimeline{});
  CHECK(v.s.place.screen == Screen::Home);
}

TEST_CASE("events of the timeline do nothing on other screens") {
  Visit v;
  const AppState before = v.s;
  v.act(TimeZoom{kFrame, 2, 0}).act(TimeTell{kFrame, {3}, 700, 0}).act(TimePull{kFrame, 0, 10, 2}).act(TimeWhole{kFrame});
  CHECK(v.s == before);
}

TEST_CASE("fingers, buttons and the overview move the view") {
  Visit v;
  v.act(OpenTimeline{}).act(TimeZoom{kFrame, 2, 0});
  CHECK(v.look().span == doctest::Approx(100));
  v.act(TimeStep{kFrame, 0.7});
  CHECK(v.look().middle == doctest::Approx(750));  // the end
  v.act(TimeStep{kFrame, -0.5});
  CHECK(v.look().middle == doctest::Approx(700));
  v.act(TimeGrab{kFrame}).act(TimePull{kFrame, 0, -100, 1}).act(TimeRelease{kFrame, 0});
  CHECK(v.look().middle == doctest::Approx(710));
  v.act(TimeSlide{kFrame, 660, true}, 0);
  CHECK(v.look().middle == doctest::Approx(660));  // under the finger, at once
  CHECK(v.look().span == doctest::Approx(100));
  v.act(TimeShow{kFrame, {740, 2}});
  CHECK(v.look() == TimeLook{740, 2});
  v.act(TimeWhole{kFrame});
  CHECK(v.look() == TimeLook{700, 200});
  v.act(TimeSlide{kFrame, 740, false});  // of the whole, a tap on the overview goes closer
  CHECK(v.look().middle == doctest::Approx(740));
  CHECK(v.look().span == doctest::Approx(50));
}

TEST_CASE("the panel stands on the side where its event is not, and the view goes to what it would hide") {
  Visit v;
  v.act(OpenTimeline{});
  v.act(TimeTell{kFrame, {1}, 620, 400});
  CHECK(v.s.timeline.event == EventId{1});
  CHECK_FALSE(v.s.timeline.panel_first);
  CHECK(v.look() == TimeLook{700, 200});
  v.act(TimeHush{kFrame}).act(TimeTell{kFrame, {2}, 790, 400});
  CHECK(v.s.timeline.panel_first);
  // On to an event on the other side: the panel makes way, the view need not.
  v.act(TimeTell{kFrame, {1}, 620, 400});
  CHECK_FALSE(v.s.timeline.panel_first);
  CHECK(v.look() == TimeLook{700, 200});
  // Out of sight: it comes into what is free.
  v.act(TimeShow{kFrame, {650, 20}}).act(TimeTell{kFrame, {5}, 740, 400});
  const double x = place_u(kFrame, v.look(), 740);
  CHECK(v.look().span == doctest::Approx(20));
  CHECK(x > -500 + 60);
  CHECK(x < 500 - 400 - 60);
  // At the very end the view cannot go further, so the panel does.
  v.act(TimeTell{kFrame, {9}, 799.5, 400});
  CHECK(v.s.timeline.panel_first);
}

TEST_CASE("back closes the panel first; from a card it returns to the same view and panel") {
  Visit v;
  v.act(OpenTimeline{}).act(TimeShow{kFrame, {740, 4}}).act(TimeTell{kFrame, {4}, 739.5, 300});
  const TimeLook look = v.look();
  v.act(OpenCard{{7}});
  CHECK(v.s.place.screen == Screen::Card);
  CHECK_FALSE(v.s.timeline.event);
  v.act(GoBack{});
  CHECK(v.s.place.screen == Screen::Timeline);
  CHECK(v.s.timeline.event == EventId{4});
  TimeView view = v.s.timeline.view;
  set_frame(view, kFrame, v.now_s);
  CHECK(look_at(view, v.now_s).middle == doctest::Approx(look.middle));
  CHECK(look_at(view, v.now_s).span == doctest::Approx(look.span));
  v.act(GoBack{});
  CHECK(v.s.place.screen == Screen::Timeline);
  CHECK_FALSE(v.s.timeline.event);
  v.act(GoBack{});
  CHECK(v.s.place.screen == Screen::Home);
}

TEST_CASE("a way to one event: told at once, and its surroundings stay when it is closed") {
  Visit v;
  v.act(OpenTimeline{{6}});
  CHECK(v.s.timeline.event == EventId{6});
  TimeFrame beside = kFrame;
  beside.home = {750, 25};  // as the screen says where that event is
  v.act(TimeHush{beside});
  CHECK(v.look() == TimeLook{750, 25});
  v.act(TimeZoom{kFrame, 1, 0});  // without it the screen begins elsewhere
  CHECK(v.look() == TimeLook{750, 25});
}

TEST_CASE("whatever a visitor did with the timeline is in the bytes, and gone after the reset") {
  Visit v;
  const std::string begin = to_bytes(fresh(0, 0), 0);
  v.act(OpenTimeline{});
  std::string before = to_bytes(v.s, v.now_s);
  const Event deeds[] = {TimeZoom{kFrame, 2, 0}, TimeStep{kFrame, -0.2}, TimeTell{kFrame, {3}, 690, 0}, TimeGrab{kFrame}};
  for (const Event& deed : deeds) {
    v.act(deed);
    const std::string after = to_bytes(v.s, v.now_s);
    CHECK(after != before);
    before = after;
  }
  v.act(OpenCard{{7}});
  const AppState way = v.s;
  AppState other = way;
  other.trail.back().time.middle += 1;
  CHECK(to_bytes(other, v.now_s) != to_bytes(way, v.now_s));
  other = way;
  other.trail.back().event = {};
  CHECK(to_bytes(other, v.now_s) != to_bytes(way, v.now_s));
  reset_visitor(v.s, 0, v.now_s);
  CHECK(to_bytes(v.s, v.now_s) == begin);
}
