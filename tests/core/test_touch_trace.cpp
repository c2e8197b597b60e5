#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "app/core/touch_trace.h"

using azetta::core::TouchTrace;
using azetta::platform::Phase;

TEST_CASE("the rim: every field once, whichever way the glass stands") {
  for (const bool tall : {false, true}) {
    TouchTrace trace;
    trace.start(tall);
    CHECK(trace.cols() * trace.rows() == 84);
    CHECK(trace.rim_left() == 34);
    int left = 34;
    for (int row = 0; row < trace.rows(); ++row) {
      for (int col = 0; col < trace.cols(); ++col) {
        const bool rim = row == 0 || col == 0 || row == trace.rows() - 1 || col == trace.cols() - 1;
        CHECK_FALSE(trace.touched(col, row));
        const float x = (static_cast<float>(col) + 0.5f) / static_cast<float>(trace.cols());
        const float y = (static_cast<float>(row) + 0.5f) / static_cast<float>(trace.rows());
        trace.feed(0, Phase::Begin, x, y, 1);
        trace.feed(0, Phase::End, x, y, 2);
        CHECK(trace.touched(col, row) == rim);
        if (rim) --left;
        CHECK(trace.rim_left() == left);
      }
    }
    CHECK(trace.rim_left() == 0);
  }
}

TEST_CASE("contacts beyond the edge count as on it") {
  TouchTrace trace;
  trace.start(false);
  trace.feed(0, Phase::Begin, -0.01f, 1.02f, 0);
  CHECK(trace.touched(0, 6));
}

TEST_CASE("trails keep the newest points, and how many fingers there were at most") {
  TouchTrace trace;
  trace.start(false);
  for (std::uint8_t slot = 0; slot < 10; ++slot) trace.feed(slot, Phase::Begin, 0.3f, 0.3f, 0);
  CHECK(trace.down() == 10);
  for (int i = 0; i < 1000; ++i) trace.feed(3, Phase::Update, 0.3f + 0.0001f * static_cast<float>(i), 0.3f, i);
  CHECK(trace.fingers()[3].trail.size() == TouchTrace::kTrail);
  CHECK(trace.fingers()[3].trail.back().x == doctest::Approx(0.3999f));
  for (std::uint8_t slot = 0; slot < 10; ++slot) trace.feed(slot, slot % 2 ? Phase::End : Phase::Cancel, 0.5f, 0.5f, 2000);
  CHECK(trace.down() == 0);
  CHECK(trace.most() == 10);
  CHECK_FALSE(trace.fingers()[3].trail.empty());
  trace.feed(3, Phase::Begin, 0.9f, 0.9f, 2001);
  CHECK(trace.fingers()[3].trail.size() == 1);
}

TEST_CASE("the button is held from the moment it was touched, and only while nobody strays from it") {
  const double never = std::numeric_limits<double>::infinity();
  TouchTrace trace;
  trace.start(false);
  CHECK(trace.leaving_since_s() == never);
  trace.feed(0, Phase::Begin, 0.5f, 0.5f, 7);
  CHECK(trace.leaving_since_s() == 7);
  trace.feed(0, Phase::Update, 0.51f, 0.5f, 8);
  CHECK(trace.leaving_since_s() == 7);
  trace.feed(0, Phase::Update, 0.9f, 0.5f, 8.1);
  trace.feed(0, Phase::Update, 0.5f, 0.5f, 8.2);
  CHECK(trace.leaving_since_s() == never);
  trace.feed(1, Phase::Begin, 0.5f, 0.5f, 9);
  CHECK(trace.leaving_since_s() == 9);
  trace.feed(1, Phase::End, 0.5f, 0.5f, 9.5);
  CHECK(trace.leaving_since_s() == never);
  trace.feed(2, Phase::Begin, 0.1f, 0.1f, 10);
  trace.feed(2, Phase::Update, 0.5f, 0.5f, 11);
  CHECK(trace.leaving_since_s() == never);
}

TEST_CASE("what makes no sense is counted and harms nothing") {
  const float nan = std::nanf("");
  TouchTrace trace;
  trace.start(true);
  trace.feed(16, Phase::Begin, 0.5f, 0.5f, 0);
  trace.feed(255, Phase::Begin, 0.5f, 0.5f, 0);
  trace.feed(0, Phase::Begin, nan, 0.5f, 0);
  trace.feed(0, Phase::Begin, 0.5f, 1e30f, 0);
  trace.feed(0, Phase::Begin, 0.5f, 0.5f, std::nan(""));
  CHECK(trace.down() == 0);
  CHECK(trace.dropped() == 5);
  trace.feed(0, Phase::Begin, 0.5f, 0.5f, 0);
  trace.feed(0, Phase::End, nan, nan, 1);
  CHECK(trace.down() == 0);
  // A finger that was down before the test began is seen when it moves.
  trace.feed(5, Phase::Update, 0.2f, 0.2f, 2);
  CHECK(trace.down() == 1);
  trace.feed(6, Phase::End, 0.2f, 0.2f, 2);
  CHECK(trace.down() == 1);
  TouchTrace before_start;
  before_start.feed(0, Phase::Begin, 0.5f, 0.5f, 0);
  CHECK(before_start.down() == 0);
}
