// Where a finger is: calibration, panels beside a second monitor, panels that are mounted turned.
#include <doctest/doctest.h>

#include "platform/quarter_turn.h"
#include "platform/touch_map.h"

using namespace azetta::platform;

namespace {

constexpr TouchArea kWhole = {
    .screen_width_px = 1920, .screen_height_px = 1080, .width_px = 1920, .height_px = 1080};

void check_at(TouchPoint found, double x, double y) {
  CHECK_EQ(found.x_px, doctest::Approx(x));
  CHECK_EQ(found.y_px, doctest::Approx(y));
}

}  // namespace

TEST_CASE("without calibration a place stays to the last bit") {
  const TouchPoint at = TouchMap().to_window({1234.56789, 0.000123}, kWhole, true);
  CHECK_EQ(at.x_px, 1234.56789);
  CHECK_EQ(at.y_px, 0.000123);
}

TEST_CASE("the matrix is libinput's, in fractions of the panel") {
  check_at(TouchMap({-1, 0, 1, 0, 1, 0}).to_window({100, 50}, kWhole, true), 1820, 50);  // mirrored
  check_at(TouchMap({0, 1, 0, 1, 0, 0}).to_window({960, 270}, kWhole, true), 480, 540);  // axes exchanged
  check_at(TouchMap({1.1, 0, -0.05, 0, 0.9, 0.05}).to_window({0, 1080}, kWhole, true), -96, 1026);
  check_at(TouchMap({-1, 0, 1, 0, 1, 0}).calibrate({100, 50}, 200, 100), 100, 50);
  check_at(TouchMap({-1, 0, 1, 0, 1, 0}).calibrate({100, 50}, 0, 0), 100, 50);  // no window yet
}

TEST_CASE("beside a second monitor a panel that is spread over both is taken for the glass it is") {
  // The kiosk's monitor right of a second one of the same height.
  const TouchArea right = {.screen_width_px = 3840,
                           .screen_height_px = 1080,
                           .x_px = 1920,
                           .y_px = 0,
                           .width_px = 1920,
                           .height_px = 1080};
  check_at(TouchMap().to_window({0, 0}, right, true), 0, 0);
  check_at(TouchMap().to_window({1920, 540}, right, true), 960, 540);
  check_at(TouchMap().to_window({3840, 1080}, right, true), 1920, 1080);
  // The technician has told the X server which monitor it belongs to: its places are right already.
  check_at(TouchMap().to_window({1920, 0}, right, false), 0, 0);
  check_at(TouchMap().to_window({2880, 540}, right, false), 960, 540);
  check_at(TouchMap({-1, 0, 1, 0, 1, 0}).to_window({2020, 50}, right, false), 1820, 50);
}

TEST_CASE("a turned panel: where its corners are for the visitor") {
  using P = std::pair<int, int>;
  // Turned clockwise by 90 degrees the glass's left edge is above, its lower left corner above on the left.
  CHECK(QuarterTurn(90).size(1920, 1080) == P{1080, 1920});
  CHECK(QuarterTurn(90).to_picture(0, 1080, 1920, 1080) == P{0, 0});
  CHECK(QuarterTurn(90).to_picture(0, 0, 1920, 1080) == P{1080, 0});
  CHECK(QuarterTurn(90).to_picture(1920, 1080, 1920, 1080) == P{0, 1920});
  CHECK(QuarterTurn(180).size(1920, 1080) == P{1920, 1080});
  CHECK(QuarterTurn(180).to_picture(1920, 1080, 1920, 1080) == P{0, 0});
  CHECK(QuarterTurn(180).to_picture(0, 1080, 1920, 1080) == P{1920, 0});
  CHECK(QuarterTurn(270).to_picture(1920, 0, 1920, 1080) == P{0, 0});
  CHECK(QuarterTurn(270).to_picture(0, 0, 1920, 1080) == P{0, 1920});
  CHECK(QuarterTurn(45).degrees() == 0);
  for (const int degrees : {0, 90, 180, 270}) {
    const QuarterTurn turn(degrees);
    CHECK_EQ(turn.degrees(), degrees);
    const auto [w, h] = turn.size(1920, 1080);
    const auto [x, y] = turn.to_picture(300, 40, 1920, 1080);
    CHECK(turn.to_window(x, y, w, h) == P{300, 40});
  }
}
