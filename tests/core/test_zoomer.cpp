#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>

#include "app/core/zoomer.h"

using namespace azetta::core;

namespace {

// A picture of 1200 x 900 in a window of 1600 x 900, enlarged four times at most.
constexpr ZoomFrame kFrame{1600, 900, 1200, 900, 4};

Zoomer framed(const ZoomFrame& frame = kFrame) {
  Zoomer zoomer;
  set_frame(zoomer, frame, 0);
  return zoomer;
}

// The point of the picture, in fractions, that lies at (x, y) of the window.
struct Point {
  double x, y;
};
Point under(const ZoomView& view, double x, double y) {
  return {0.5 + (x - view.x) / (kFrame.picture_w * view.scale), 0.5 + (y - view.y) / (kFrame.picture_h * view.scale)};
}

void check_same(const Point& a, const Point& b) {
  CHECK(a.x == doctest::Approx(b.x).epsilon(1e-9));
  CHECK(a.y == doctest::Approx(b.y).epsilon(1e-9));
}

}  // namespace

TEST_CASE("a pinch: what lies under the fingers stays there") {
  Zoomer zoomer = framed();
  const Point before = under(view_at(zoomer, 0), 100, 50);
  grab(zoomer, 0);
  for (int i = 0; i < 10; ++i) pull(zoomer, 100, 50, 0, 0, 1.1, 0.01 * i);
  const ZoomView view = view_at(zoomer, 0.1);
  CHECK(view.scale == doctest::Approx(std::pow(1.1, 10)));
  check_same(under(view, 100, 50), before);
  // Two fingers that go side by side carry it along.
  pull(zoomer, 100, 50, -30, 20, 1, 0.2);
  CHECK(view_at(zoomer, 0.2).x == doctest::Approx(view.x - 30));
  check_same(under(view_at(zoomer, 0.2), 70, 70), before);
  CHECK_FALSE(at_rest(zoomer, 100));  // as long as the fingers hold it
}

TEST_CASE("beyond its scales the picture gives way, and comes back when the fingers lift") {
  for (const double factor : {0.2, 30.0}) {
    Zoomer zoomer = framed();
    pull(zoomer, 0, 0, 0, 0, factor, 0);
    const double shown = view_at(zoomer, 0).scale;
    CHECK(shown > 0.2);
    CHECK(shown < 30);
    CHECK((shown < 1) == (factor < 1));
    CHECK((shown > 4) == (factor > 1));
    release(zoomer, 0, 0, 0);
    CHECK(view_at(zoomer, 0).scale == doctest::Approx(shown));  // without a jump
    CHECK(view_at(zoomer, 1).scale == (factor < 1 ? 1 : 4));
    CHECK(at_rest(zoomer, 1));
  }
}

TEST_CASE("fingers that come back find the picture where they left it") {
  for (const double factor : {0.5, 1.0, 2.0, 9.0}) {
    Zoomer zoomer = framed();
    pull(zoomer, 300, 100, -400, 900, factor, 0);
    const ZoomView before = view_at(zoomer, 0);
    release(zoomer, 0, 0, 0);
    grab(zoomer, 0);
    const ZoomView after = view_at(zoomer, 0);
    CHECK(after.scale == doctest::Approx(before.scale));
    CHECK(after.x == doctest::Approx(before.x));
    CHECK(after.y == doctest::Approx(before.y));
  }
}

TEST_CASE("a picture that fits stands in the middle; an enlarged one ends at its edges") {
  Zoomer zoomer = framed();
  pull(zoomer, 0, 0, 500, 0, 1, 0);
  CHECK(view_at(zoomer, 0).x > 0);
  CHECK(view_at(zoomer, 0).x < 500);
  release(zoomer, 0, 0, 0);
  CHECK(view_at(zoomer, 2) == ZoomView{1, 0, 0});
  zoom_by(zoomer, 2, 0, 0, 3, 0);  // 2400 x 1800: 400 and 450 to spare
  pull(zoomer, 0, 0, 5000, -5000, 1, 3);
  release(zoomer, 0, 0, 3);
  CHECK(view_at(zoomer, 5).x == doctest::Approx(400));
  CHECK(view_at(zoomer, 5).y == doctest::Approx(-450));
}

TEST_CASE("a flung picture glides on and stops at its edge, the same at any frame rate") {
  const auto fling = [](double dt) {
    Zoomer zoomer = framed();
    zoom_by(zoomer, 4, 0, 0, 0, 0);
    grab(zoomer, 0);
    release(zoomer, 800, -60000, 0);
    double t = 0;
    while (!at_rest(zoomer, t) && t < 20) view_at(zoomer, t += dt);
    return view_at(zoomer, t);
  };
  const ZoomView end = fling(1.0 / 60);
  CHECK(end.x > 300);
  CHECK(end.x < 400);
  CHECK(end.y == doctest::Approx(-1350));  // (900 * 4 - 900) / 2
  CHECK(fling(1.0 / 7).x == doctest::Approx(end.x).epsilon(0.001));
}

TEST_CASE("buttons, double taps and taps travel, and presses add up") {
  Zoomer zoomer = framed();
  zoom_by(zoomer, 1.6, 0, 0, 0);
  CHECK(view_at(zoomer, 0).scale == 1);
  CHECK(view_at(zoomer, 0.1).scale > 1.1);
  zoom_by(zoomer, 1.6, 0, 0, 0.1);  // before the first has arrived
  CHECK(goal(zoomer, 0.1).scale == doctest::Approx(2.56));
  CHECK(view_at(zoomer, 1).scale == doctest::Approx(2.56));
  for (int i = 0; i < 10; ++i) zoom_by(zoomer, 1.6, 0, 0, 1);
  CHECK(view_at(zoomer, 2).scale == 4);
  show_whole(zoomer, 2);
  CHECK(view_at(zoomer, 3) == ZoomView{});

  const Point aim = under(view_at(zoomer, 3), 200, -100);
  zoom_toggle(zoomer, 200, -100, 3);
  for (const double t : {3.05, 3.1, 3.2, 4.0}) check_same(under(view_at(zoomer, t), 200, -100), aim);
  CHECK(view_at(zoomer, 4).scale == zoom::kDoubleTap);
  const Point there = under(view_at(zoomer, 4), 150, 80);
  centre_on(zoomer, 150, 80, 4);
  check_same(under(view_at(zoomer, 5), 0, 0), there);
  zoom_toggle(zoomer, 0, 0, 5);
  CHECK(view_at(zoomer, 6) == ZoomView{});
  zoom_by(zoomer, 2, 0, 0, 6, 0);  // without motion it is there at once
  CHECK(at_rest(zoomer, 6));
  CHECK(view_at(zoomer, 6).scale == 2);
}

TEST_CASE("a finger catches what travels or glides, without a jump") {
  Zoomer zoomer = framed();
  zoom_toggle(zoomer, 100, 0, 0);
  const ZoomView before = view_at(zoomer, 0.07);
  grab(zoomer, 0.07);
  CHECK(view_at(zoomer, 0.07).scale == doctest::Approx(before.scale));
  CHECK(view_at(zoomer, 9).x == doctest::Approx(before.x));
}

TEST_CASE("in a new layout the middle of what was seen stays in the middle") {
  Zoomer zoomer = framed();
  zoom_by(zoomer, 3, 500, 200, 0, 0);
  const Point middle = under(view_at(zoomer, 0), 0, 0);
  const ZoomFrame upright{1080, 1400, 1080, 810, 4};
  set_frame(zoomer, upright, 1);
  const ZoomView view = view_at(zoomer, 1);
  CHECK(view.scale == 3);
  CHECK(0.5 - view.x / (upright.picture_w * 3) == doctest::Approx(middle.x));
  CHECK(0.5 - view.y / (upright.picture_h * 3) == doctest::Approx(middle.y));
}

TEST_CASE("numbers that are none, and windows that are none, do no harm") {
  const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
  for (const ZoomFrame& frame : {kFrame, ZoomFrame{}, ZoomFrame{0, 0, 1200, 900, 4}}) {
    Zoomer zoomer = framed(frame);
    for (const double bad : {nan, inf, -inf, 0.0, -1.0, 1e300}) {
      pull(zoomer, bad, bad, bad, bad, bad, 0);
      release(zoomer, bad, bad, 0);
      zoom_by(zoomer, bad, bad, bad, 0);
      centre_on(zoomer, bad, bad, 0);
      centre_at(zoomer, bad, bad, 0);
      const ZoomView view = view_at(zoomer, 0.1);
      CHECK(std::isfinite(view.scale));
      CHECK(view.scale > 0);
      CHECK(std::isfinite(view.x));
      CHECK(std::isfinite(view.y));
    }
  }
}

TEST_CASE("what is laid out for the first time begins at its own scale, and a double tap there goes closer") {
  const ZoomFrame frame{.view_w = 1080, .view_h = 960, .picture_w = 1080, .picture_h = 600, .max_scale = 8, .start_scale = 1.6};
  Zoomer zoomer;
  set_frame(zoomer, frame, 0);
  CHECK(view_at(zoomer, 0).scale == doctest::Approx(1.6));
  CHECK_FALSE(is_whole(zoomer, 0));
  ZoomFrame turned = frame;
  std::swap(turned.view_w, turned.view_h);
  set_frame(zoomer, turned, 0);  // laid out before: what was seen stays
  CHECK(view_at(zoomer, 0).scale == doctest::Approx(1.6));
  zoom_toggle(zoomer, 0, 0, 0, 0);
  CHECK(view_at(zoomer, 0).scale == doctest::Approx(4.0));
  zoom_toggle(zoomer, 0, 0, 0, 0);
  CHECK(is_whole(zoomer, 0));
}

TEST_CASE("what is seen is kept as parts of the picture and comes back in any layout") {
  const ZoomFrame frame{.view_w = 1440, .view_h = 830, .picture_w = 1440, .picture_h = 810, .max_scale = 8};
  Zoomer zoomer;
  CHECK(parts_of(zoomer, 0).scale == 0);
  set_frame(zoomer, frame, 0);
  zoom_by(zoomer, 4, 0, 0, 0, 0);
  centre_on(zoomer, 360, 81, 0, 0);
  const ZoomView parts = parts_of(zoomer, 0);
  CHECK(parts.scale == doctest::Approx(4));
  CHECK(parts.x == doctest::Approx(-0.25));
  CHECK(parts.y == doctest::Approx(-0.1));
  Zoomer other = zoomer_at(parts);
  const ZoomFrame tall{.view_w = 1080, .view_h = 960, .picture_w = 1080, .picture_h = 607.5, .max_scale = 8, .start_scale = 1.6};
  set_frame(other, tall, 0);
  CHECK(view_at(other, 0).scale == doctest::Approx(4));
  CHECK(view_at(other, 0).x == doctest::Approx(-270));
  CHECK(view_at(other, 0).y == doctest::Approx(-60.75));
  Zoomer first = zoomer_at({0, 0, 0});
  set_frame(first, tall, 0);
  CHECK(view_at(first, 0).scale == doctest::Approx(1.6));
}
