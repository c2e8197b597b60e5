// The view of the timeline under fingers and buttons.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "app/core/timeline_view.h"

namespace azetta::core {
namespace {

const TimeFrame kFrame{600, 800, 1000, 10'000, {}};  // the whole: 5 units a year

TimeView view_of(double middle, double span) {
  TimeView view;
  set_frame(view, kFrame, 0);
  view.from = {middle, span};
  return view;
}

}  // namespace

TEST_CASE("at first all of it is seen, or what the frame says") {
  TimeView view;
  set_frame(view, kFrame, 0);
  CHECK(look_at(view, 0) == TimeLook{700, 200});
  CHECK(is_whole(view, 0));
  TimeFrame other = kFrame;
  other.home = {740, 20};
  set_frame(view, other, 0);
  CHECK(look_at(view, 0) == TimeLook{740, 20});
  // Once it was moved, another beginning does not move it.
  zoom_by(view, 2, 0, 0, 0);
  other.home = {650, 50};
  set_frame(view, other, 0);
  CHECK(look_at(view, 0) == TimeLook{740, 10});
}

TEST_CASE("the moment under the fingers stays under them") {
  TimeView view = view_of(700, 100);
  for (const double x : {-400.0, 0.0, 250.0}) {
    const double moment = moment_at(kFrame, look_at(view, 0), x);
    pull(view, x, 0, 1.7, 0);
    CHECK(moment_at(kFrame, look_at(view, 0), x) == doctest::Approx(moment));
    pull(view, x, 30, 1, 0);
    CHECK(moment_at(kFrame, look_at(view, 0), x + 30) == doctest::Approx(moment));
  }
  // Buttons and double taps too.
  release(view, 0, 0);
  const double moment = moment_at(kFrame, look_at(view, 0), 120);
  zoom_by(view, 2, 120, 0);
  CHECK(moment_at(kFrame, look_at(view, 0.1), 120) == doctest::Approx(moment));
  CHECK(moment_at(kFrame, look_at(view, 9), 120) == doctest::Approx(moment));
}

TEST_CASE("a flung timeline glides on, the same at any frame rate, and a finger catches it without a jump") {
  TimeView view = view_of(700, 100);
  grab(view, 1);
  pull(view, 0, -100, 1, 1);
  release(view, -500, 1);
  CHECK_FALSE(at_rest(view, 1));
  TimeView other = view;
  double before = 0;
  for (double t = 1; t < 4; t += 1.0 / 60) {
    const TimeLook look = look_at(view, t);
    CHECK(look.middle >= before);
    before = look.middle;
  }
  CHECK(look_at(view, 2.5) == look_at(other, 2.5));
  CHECK(look_at(view, 1.5).middle > 700 + 20);
  const TimeLook caught = look_at(view, 1.3);
  grab(view, 1.3);
  CHECK(look_at(view, 1.3).middle == doctest::Approx(caught.middle));
  CHECK(look_at(view, 5).middle == doctest::Approx(caught.middle));  // held is still
}

TEST_CASE("the ends give way and take back") {
  TimeView view = view_of(640, 80);
  pull(view, 0, 500, 1, 0);  // 40 years too far
  CHECK(look_at(view, 0).middle < 640);
  CHECK(look_at(view, 0).middle > 600);  // a rubber band
  release(view, 0, 0);
  CHECK_FALSE(at_rest(view, 0));
  CHECK(look_at(view, 3).middle == doctest::Approx(640));
  CHECK(at_rest(view, 3));
  // Flung into the end: not beyond a quarter of the window, and back.
  grab(view, 3);
  release(view, 90'000, 3);
  for (double t = 3; t < 6; t += 0.01) CHECK(look_at(view, t).middle >= 640 - 0.26 * 80);
  CHECK(look_at(view, 8).middle == doctest::Approx(640));
  // The scale: wider than the whole, closer than the closest.
  TimeView wide = view_of(700, 200);
  pull(wide, 0, 0, 0.25, 0);
  CHECK(look_at(wide, 0).span > 200);
  CHECK(look_at(wide, 0).span < 500);
  release(wide, 0, 0);
  CHECK(look_at(wide, 2).span == doctest::Approx(200));
  TimeView close = view_of(700, 0.1);
  pull(close, 0, 0, 8, 0);
  CHECK(look_at(close, 0).span < 0.1);
  release(close, 0, 0);
  CHECK(look_at(close, 2).span == doctest::Approx(0.1));
  CHECK(is_closest(close, 2));
}

TEST_CASE("buttons go closer, wider, earlier, later, to the whole; quick presses add up") {
  TimeView view = view_of(700, 200);
  zoom_by(view, 2, 0, 0);
  zoom_by(view, 2, 0, 0.05);
  CHECK(look_at(view, 2).span == doctest::Approx(50));
  step_by(view, 0.7, 2);
  step_by(view, 0.7, 2.05);
  CHECK(look_at(view, 4).middle == doctest::Approx(770));
  step_by(view, 5, 4);
  CHECK(look_at(view, 6).middle == doctest::Approx(775));  // the end
  step_by(view, -100, 6);
  CHECK(look_at(view, 8).middle == doctest::Approx(625));
  show_whole(view, 8);
  CHECK(look_at(view, 9) == TimeLook{700, 200});
  zoom_by(view, 0.5, 0, 9);
  CHECK(look_at(view, 10) == TimeLook{700, 200});
  // Without motion everything is there at once.
  show(view, {740, 2}, 10, 0);
  CHECK(at_rest(view, 10));
  CHECK(look_at(view, 10) == TimeLook{740, 2});
}

TEST_CASE("a journey between two looks is even: never beyond either scale, and it ends where it should") {
  TimeView view = view_of(650, 100);
  show(view, {780, 0.5}, 0);
  double before = 100;
  for (double t = 0; t <= 0.3; t += 0.01) {
    const TimeLook look = look_at(view, t);
    CHECK(look.span <= before + 1e-9);
    before = look.span;
    CHECK(look.middle >= 650 - 1e-9);
    CHECK(look.middle <= 780 + 1e-9);
  }
  CHECK(look_at(view, 1) == TimeLook{780, 0.5});
  show(view, {640, 0.5}, 1);  // of one scale: straight
  CHECK(look_at(view, 1.05).span == doctest::Approx(0.5));
  CHECK(look_at(view, 2).middle == doctest::Approx(640));
}

TEST_CASE("another layout shows the same years") {
  TimeView view = view_of(740, 10);
  TimeFrame tall = kFrame;
  tall.view_u = 500;
  set_frame(view, tall, 0);
  CHECK(look_at(view, 0) == TimeLook{740, 10});
  // Another pack: within its ends.
  TimeFrame other{1200, 1300, 500, 10'000, {}};
  set_frame(view, other, 0);
  CHECK(look_at(view, 0) == TimeLook{1205, 10});
}

TEST_CASE("whatever fingers and numbers come, the view stays a view") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> wild(-1, 1);
  const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
  TimeView view;
  double t = 0;
  for (int i = 0; i < 20'000; ++i) {
    t += 0.01;
    const double any = i % 97 == 0 ? nan : i % 89 == 0 ? infinite : wild(random) * std::pow(10, (random() % 9));
    switch (random() % 8) {
      case 0: set_frame(view, random() % 2 ? kFrame : TimeFrame{-30'000, 30'000, 700, 15'000, {}}, t); break;
      case 1: pull(view, any, wild(random) * 100, 1 + wild(random), t); break;
      case 2: pull(view, 0, any, any, t); break;
      case 3: release(view, any, t); break;
      case 4: zoom_by(view, any, any, t); break;
      case 5: step_by(view, any, t); break;
      case 6: show(view, {any, std::abs(any)}, t); break;
      case 7: release(view, 0, t, true); break;
    }
    const TimeLook look = look_at(view, t);
    REQUIRE(std::isfinite(look.middle));
    REQUIRE(std::isfinite(look.span));
    REQUIRE(look.span > 0);
  }
}

}  // namespace azetta::core
