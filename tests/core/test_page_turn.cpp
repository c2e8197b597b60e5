#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "app/core/page_turn.h"

using namespace azetta::core;

namespace {

constexpr double kWidth = 1000, kFlick = 200;

// What letting go leads to, after a push by `by`, with this speed.
int let_go(double by, double speed, bool before = true, bool after = true) {
  PageTurn turn;
  grab(turn, kWidth, before, after, 0);
  push(turn, by);
  return release(turn, speed, kFlick, 0);
}

}  // namespace

TEST_CASE("a page turns when it is pushed far enough, or flicked") {
  CHECK(let_go(-399, 0) == 0);
  CHECK(let_go(-401, 0) == 1);
  CHECK(let_go(401, 0) == -1);
  CHECK(let_go(-20, -250) == 1);
  CHECK(let_go(20, 250) == -1);
  CHECK(let_go(-20, -190) == 0);
  CHECK(let_go(-700, 250) == 0);  // pushed over, and flicked back
  CHECK(let_go(-900, -250, true, false) == 0);
  CHECK(let_go(900, 250, false, true) == 0);
  CHECK(let_go(-900, std::numeric_limits<double>::quiet_NaN()) == 1);
}

TEST_CASE("the page follows the finger; where there is none to come it gives way") {
  PageTurn turn;
  grab(turn, kWidth, true, false, 0);
  push(turn, 250);
  CHECK(offset(turn, 5) == 250);
  push(turn, -500);
  CHECK(offset(turn, 5) < -50);
  CHECK(offset(turn, 5) > -250);
  CHECK_FALSE(at_rest(turn, 100));
  push(turn, std::numeric_limits<double>::infinity());
  CHECK(std::isfinite(offset(turn, 5)));
}

TEST_CASE("it comes to its place without a jump, and can be caught on the way") {
  PageTurn turn;
  grab(turn, kWidth, true, true, 0);
  push(turn, -600);
  REQUIRE(release(turn, 0, kFlick, 1) == 1);
  CHECK(offset(turn, 1) == doctest::Approx(400));  // the next page is the current one now
  double before = 400;
  for (double t = 1.02; t < 1.26; t += 0.02) {
    CHECK(offset(turn, t) < before);
    before = offset(turn, t);
  }
  const double caught = offset(turn, 1.1);
  PageTurn again = turn;
  grab(again, kWidth, true, true, 1.1);
  CHECK(offset(again, 9) == doctest::Approx(caught));
  push(again, 500);  // and pushed back to where it came from
  CHECK(release(again, 0, kFlick, 1.2) == -1);
  CHECK(at_rest(turn, 1.27));
  CHECK(offset(turn, 1.27) == 0);
  PageTurn still;
  grab(still, kWidth, true, true, 0);
  push(still, -600);
  CHECK(release(still, 0, kFlick, 0, true) == 1);
  CHECK(at_rest(still, 0));  // low motion
}
