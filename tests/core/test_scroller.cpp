#include <doctest/doctest.h>

#include <cmath>

#include "app/core/ease.h"
#include "app/core/mirror.h"
#include "app/core/scroller.h"

using namespace azetta::core;

namespace {

Scroller make(double viewport_px = 1000, double content_px = 5000) {
  Scroller s;
  resize(s, viewport_px, content_px, 0);
  return s;
}

// Lives through a second-by-second visit at some frame rate: touches at fixed times, a look at the position
// each frame.
double visit(double hz) {
  Scroller s = make();
  double end = 0;
  int done = 0;
  for (int frame = 0; frame < 20 * hz; ++frame) {
    const double t = frame / hz;
    if (done == 0 && t >= 0.5) grab(s, 0.5), drag(s, 60, 0.5), release(s, 2500, 0.5), ++done;
    if (done == 1 && t >= 1.0) grab(s, 1.0), release(s, 900, 1.0), ++done;
    if (done == 2 && t >= 4.0) animate_to(s, 3900, 4.0), ++done;
    if (done == 3 && t >= 5.0) grab(s, 5.0), release(s, 4000, 5.0), ++done;  // into the end
    if (done == 4 && t >= 8.0) grab(s, 8.0), release(s, -1700, 8.0), ++done;
    end = position_px(s, t);
  }
  CHECK(at_rest(s, 20));
  return end;
}

}  // namespace

TEST_CASE("the same touches end at the same place at any frame rate") {
  const double at_60 = visit(60);
  CHECK(at_60 > 2000);
  CHECK(at_60 < 4000);
  CHECK(std::abs(visit(30) - at_60) < 0.5);
  CHECK(std::abs(visit(144) - at_60) < 0.5);
  CHECK(std::abs(visit(7) - at_60) < 0.5);
}

TEST_CASE("a fling goes as far as its speed says and comes to rest") {
  Scroller s = make();
  grab(s, 0);
  release(s, 2300, 0);
  CHECK(!at_rest(s, 0.1));
  CHECK(speed_px_s(s, 0) == doctest::Approx(2300));
  CHECK(position_px(s, 100) == doctest::Approx(1000));
  CHECK(speed_px_s(s, 100) == 0);
  const double rest = rest_time_s(s);
  CHECK(rest > 2);
  CHECK(rest < 5);
  CHECK(at_rest(s, rest));
  CHECK(std::abs(position_px(s, rest - 0.001) - 1000) < 0.3);
  double before = 0;
  for (double t = 0; t < 5; t += 0.01) {
    CHECK(position_px(s, t) >= before);
    before = position_px(s, t);
  }
}

TEST_CASE("speed is the slope of the position, also where a glide meets an end") {
  Scroller s = make();
  jump_to(s, 3500);
  grab(s, 0);
  release(s, 3000, 0);
  for (double t = 0.013; t < 2; t += 0.0171) {
    const double slope = (position_px(s, t + 1e-6) - position_px(s, t - 1e-6)) / 2e-6;
    if (at_rest(s, t + 1e-3)) break;
    CHECK(speed_px_s(s, t) == doctest::Approx(slope).epsilon(0.01).scale(10));
  }
}

TEST_CASE("nothing jumps: not where a glide meets an end, nor where it comes to rest") {
  Scroller s = make();
  jump_to(s, 3500);
  grab(s, 0);
  release(s, 3000, 0);
  double before = 3500;
  for (double t = 0; t < 3; t += 0.0005) {
    CHECK(std::abs(position_px(s, t) - before) <= 3000 * 0.0005 * 1.01);
    before = position_px(s, t);
  }
}

TEST_CASE("into the end: beyond it a little, then back onto it exactly") {
  Scroller s = make();
  jump_to(s, 3900);
  grab(s, 0);
  release(s, 100000, 0);
  double furthest = 0;
  for (double t = 0; t < 3; t += 0.001) furthest = std::max(furthest, position_px(s, t));
  CHECK(furthest > 4010);
  CHECK(furthest <= 4000 + scroll::kMaxOvershoot * 1000 + 1);
  CHECK(position_px(s, 3) == 4000);
  CHECK(at_rest(s, 3));
  grab(s, 3);
  release(s, -100000, 3);
  CHECK(position_px(s, 6) == 0);
}

TEST_CASE("a finger pulls beyond the end through a rubber band and it springs back") {
  Scroller s = make();
  drag(s, -100, 0);
  CHECK(position_px(s, 0) < -40);
  CHECK(position_px(s, 0) > -60);
  drag(s, -1e9, 0);
  CHECK(position_px(s, 0) >= -1000);
  drag(s, 1e9 - 900, 0);
  const double pulled = position_px(s, 0);
  CHECK(!at_rest(s, 100));
  release(s, 0, 1);
  CHECK(position_px(s, 1) == doctest::Approx(pulled));
  CHECK(position_px(s, 1.05) > pulled);
  CHECK(position_px(s, 1.05) < 0);
  CHECK(position_px(s, 3) == 0);
  double before = pulled;
  for (double t = 1; t < 3; t += 0.005) {  // straight home, without swinging past the end
    CHECK(position_px(s, t) >= before - 1e-9);
    CHECK(position_px(s, t) <= 1e-9);
    before = position_px(s, t);
  }
}

TEST_CASE("flung inwards from beyond the end it does not swing through") {
  Scroller s = make();
  drag(s, -300, 0);
  release(s, 50000, 0);
  for (double t = 0; t < 2; t += 0.005) CHECK(position_px(s, t) <= 1e-9);
  CHECK(position_px(s, 2) == 0);
}

TEST_CASE("a touch catches what moves, without a jump, also beyond the end") {
  Scroller s = make();
  grab(s, 0);
  release(s, 2000, 0);
  const double px = position_px(s, 0.3);
  grab(s, 0.3);
  CHECK(position_px(s, 0.3) == doctest::Approx(px));
  CHECK(position_px(s, 9) == doctest::Approx(px));
  drag(s, 5, 9);
  CHECK(position_px(s, 9) == doctest::Approx(px + 5));
  release(s, 0, 9);
  CHECK(at_rest(s, 9));

  jump_to(s, 3990);
  grab(s, 10);
  release(s, 5000, 10);
  double beyond_s = 10;
  while (position_px(s, beyond_s) <= 4030) beyond_s += 0.001;
  const double beyond = position_px(s, beyond_s);
  grab(s, beyond_s);
  CHECK(position_px(s, beyond_s) == doctest::Approx(beyond));
}

TEST_CASE("content shorter than the viewport gives way a little and comes back") {
  Scroller s = make(1000, 400);
  CHECK(s.max_px == 0);
  drag(s, 50, 0);
  CHECK(position_px(s, 0) > 10);
  release(s, 3000, 0);
  CHECK(position_px(s, 5) == 0);
  Scroller none = make(0, 0);
  drag(none, 50, 0);
  release(none, 100, 0);
  CHECK(position_px(none, 5) == 0);
}

TEST_CASE("travelling") {
  Scroller s = make();
  animate_to(s, 2000, 1, 0.5);
  CHECK(position_px(s, 1) == 0);
  CHECK(position_px(s, 1.25) == doctest::Approx(1750));  // 1 - 0.5^3 of the way
  CHECK(position_px(s, 1.5) == 2000);
  CHECK(!at_rest(s, 1.49));
  CHECK(at_rest(s, 1.5));
  animate_to(s, 99999, 2, 0);
  CHECK(position_px(s, 2) == 4000);
  CHECK(at_rest(s, 2));
  animate_to(s, 0, 3, 0.3);
  animate_to(s, 4000, 3.1, 0.3);  // changed its mind on the way: from where it is
  CHECK(position_px(s, 3.1) < 4000);
  CHECK(position_px(s, 3.4) == 4000);
  animate_to(s, NAN, 4);
  CHECK(position_px(s, 5) == 0);
}

TEST_CASE("low motion stops at once, inside the ends") {
  Scroller s = make();
  drag(s, -200, 0);
  release(s, -4000, 0, true);
  CHECK(position_px(s, 0) == 0);
  CHECK(at_rest(s, 0));
}

TEST_CASE("new sizes") {
  Scroller s = make();
  jump_to(s, 4000);
  resize(s, 1000, 3000, 1);
  CHECK(position_px(s, 1) == 2000);
  CHECK(at_rest(s, 1));

  grab(s, 2);
  resize(s, 1000, 2500, 2);  // under the finger: shown where it was, as far as the band goes
  CHECK(position_px(s, 2) == doctest::Approx(2000));
  release(s, 0, 2);
  CHECK(position_px(s, 5) == 1500);

  jump_to(s, 0);
  grab(s, 6);
  release(s, 2300, 6);
  const double px = position_px(s, 6.2);
  resize(s, 900, 9000, 6.2);
  CHECK(position_px(s, 6.2) == doctest::Approx(px));
  CHECK(position_px(s, 20) == doctest::Approx(1000));

  animate_to(s, 5000, 20, 1);
  resize(s, 900, 3900, 20.5);
  CHECK(position_px(s, 21) == 3000);
  const Scroller same = s;
  resize(s, 900, 3900, 20.7);
  CHECK(s == same);
  resize(s, NAN, NAN, 22);
  CHECK(position_px(s, 22) == 0);
}

TEST_CASE("easing") {
  CHECK(ease_out(0) == 0);
  CHECK(ease_out(1) == 1);
  CHECK(ease_out(0.5) == doctest::Approx(0.875));
  CHECK(ease_in_out(0.25) == doctest::Approx(0.0625));
  CHECK(ease_in_out(0.5) == doctest::Approx(0.5));
  CHECK(ease_in_out(0.75) == doctest::Approx(0.9375));
  CHECK(ease_in_out(-3) == 0);
  CHECK(ease_in_out(3) == 1);
  CHECK(ease_out(NAN) == 1);
  CHECK(progress(2, 1, 4) == 0.25);
  CHECK(progress(0, 1, 4) == 0);
  CHECK(progress(2, 1, 0) == 1);
  CHECK(mix(10, 20, 0.25) == 12.5);
}

TEST_CASE("mirroring") {
  const Mirror off{false, 1920}, on{true, 1920};
  CHECK(off.box(100, 300) == 100);
  CHECK(on.box(100, 300) == 1520);
  CHECK(on.box(on.box(100, 300), 300) == 100);
  CHECK(on.point(100) == 1820);
  CHECK(on.delta(5) == -5);
  CHECK(off.delta(5) == 5);
}
