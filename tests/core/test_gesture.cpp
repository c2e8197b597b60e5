#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>
#include <string>

#include "app/core/gesture.h"

using namespace azetta;
using core::Gesture;
using core::GestureKind;
using core::Gestures;
using platform::Phase;
using platform::TouchEvent;

namespace {

constexpr double kPx_per_mm = 4;  // slop 5.08 px, pinch slop 10.16 px, smallest span 60 px

struct Hand {
  Gestures gestures{kPx_per_mm};
  std::vector<Gesture> out;
  std::uint16_t zone = 0;

  Hand& event(int slot, Phase phase, float x, float y, double t) {
    gestures.feed({static_cast<std::uint8_t>(slot), phase, x, y, t}, zone, out);
    return *this;
  }
  Hand& down(int slot, float x, float y, double t) { return event(slot, Phase::Begin, x, y, t); }
  Hand& move(int slot, float x, float y, double t) { return event(slot, Phase::Update, x, y, t); }
  Hand& up(int slot, float x, float y, double t) { return event(slot, Phase::End, x, y, t); }

  // "Down0 DragBegin0 ...", then forgets.
  std::string said() {
    static const char* const names[] = {"Down",    "Tap",        "DoubleTap", "LongPress", "DragBegin", "DragMove",
                                        "DragEnd", "PinchBegin", "PinchMove", "PinchEnd",  "Cancel"};
    std::string text;
    for (const Gesture& g : out) {
      if (!text.empty()) text += ' ';
      text += names[static_cast<int>(g.kind)];
      text += std::to_string(g.slot);
    }
    out.clear();
    return text;
  }
};

}  // namespace

TEST_CASE("a tap, quick or slow, still or trembling") {
  Hand hand;
  hand.down(0, 100, 100, 0).up(0, 100, 100, 0.05);
  CHECK(hand.said() == "Down0 Tap0");
  hand.down(3, 100, 100, 1).move(3, 103, 103, 1.2).move(3, 97, 100, 1.4).up(3, 100, 100, 21);
  CHECK(hand.said() == "Down3 Tap3");
  CHECK(hand.gestures.contacts() == 0);
}

TEST_CASE("a drag begins beyond the slop, never taps, and adds up to the way beyond the slop") {
  Hand hand;
  hand.down(0, 100, 100, 0).move(0, 105, 100, 0.01);
  CHECK(hand.said() == "Down0");
  hand.move(0, 106, 100, 0.02).move(0, 120, 104, 0.03).move(0, 100, 100, 0.04).up(0, 100, 100, 0.05);
  float dx = 0, dy = 0;
  for (const Gesture& g : hand.out) {
    dx += g.dx_px;
    dy += g.dy_px;
  }
  CHECK(dx == doctest::Approx(-5.08).epsilon(0.001));
  CHECK(dy == doctest::Approx(0));
  CHECK(hand.out.front().start_x_px == 100);
  CHECK(hand.said() == "DragBegin0 DragMove0 DragMove0 DragEnd0");
}

TEST_CASE("an End far away is a drag, not a tap where the finger never was") {
  Hand hand;
  hand.down(0, 100, 100, 0).up(0, 200, 100, 0.01);
  CHECK(hand.said() == "Down0 DragBegin0 DragEnd0");
  hand.down(0, 100, 100, 1).up(0, 200, 100, 3);
  CHECK(hand.out.back().vx_px_s == 0);
  CHECK(hand.said() == "Down0 DragBegin0 DragEnd0");
}

TEST_CASE("the speed of a fling is that of the last 100 ms") {
  Hand hand;
  hand.down(0, 0, 500, 0);
  double t = 0;
  for (int i = 1; i <= 30; ++i)
    hand.move(0, static_cast<float>(i) * 2, 500 - static_cast<float>(i) * 10, t = i * 0.01);
  hand.up(0, 60, 200, t + 0.005);
  CHECK(hand.out.back().vx_px_s == doctest::Approx(200).epsilon(0.001));
  CHECK(hand.out.back().vy_px_s == doctest::Approx(-1000).epsilon(0.001));

  // Fast first, slow at the end: the beginning is forgotten.
  hand.out.clear();
  hand.down(0, 0, 0, 10);
  float y = 0;
  for (int i = 1; i <= 20; ++i) hand.move(0, 0, y += 50, t = 10 + i * 0.01);
  for (int i = 1; i <= 12; ++i) hand.move(0, 0, y += 1, t += 0.01);
  hand.up(0, 0, y, t);
  CHECK(hand.out.back().vy_px_s == doctest::Approx(100).epsilon(0.01));

  // Braking: the parabola sees it, a mean would not.
  hand.out.clear();
  hand.down(0, 0, 0, 20);
  for (int i = 1; i <= 10; ++i) {
    const double s = i * 0.01;
    hand.move(0, 0, static_cast<float>(2000 * s - 9000 * s * s), 20 + s);
  }
  hand.up(0, 0, 110, 20.1);
  CHECK(hand.out.back().vy_px_s == doctest::Approx(200).epsilon(0.02));
}

TEST_CASE("no fling: too slow, stopped before lifting, a jump after a pause; none faster than the limit") {
  Hand hand;
  hand.down(0, 0, 0, 0);
  double t = 0;
  for (int i = 1; i <= 100; ++i)
    hand.move(0, 0, static_cast<float>(i) * 0.3f, t = i * 0.01);  // 30 px/s = 7.5 mm/s
  hand.up(0, 0, 30, t);
  CHECK(hand.out.back().kind == GestureKind::DragEnd);
  CHECK(hand.out.back().vy_px_s == 0);

  hand.down(0, 0, 0, 10);
  for (int i = 1; i <= 20; ++i) hand.move(0, 0, static_cast<float>(i) * 10, t = 10 + i * 0.01);
  hand.up(0, 0, 200, t + 0.041);
  CHECK(hand.out.back().vy_px_s == 0);

  hand.down(0, 0, 0, 20)
      .move(0, 0, 50, 20.01)
      .move(0, 0, 100, 20.02)
      .move(0, 0, 150, 20.2)
      .up(0, 0, 150, 20.2);
  CHECK(hand.out.back().vy_px_s == 0);

  hand.down(0, 0, 0, 30);
  for (int i = 1; i <= 5; ++i) hand.move(0, 0, static_cast<float>(i) * 1000, t = 30 + i * 0.01);
  hand.up(0, 0, 5000, t);
  CHECK(hand.out.back().vy_px_s == doctest::Approx(1270 * kPx_per_mm));

  hand.down(0, 0, 0, 40).move(0, 0, 100, 40).move(0, 0, 200, 40).up(0, 0, 200, 40);  // all at one moment
  CHECK(hand.out.back().vy_px_s == 0);
}

TEST_CASE("each of ten fingers is a press of its own; the eleventh is dropped") {
  Hand hand;
  hand.zone = 0;
  for (int i = 0; i < 11; ++i) hand.down(i, static_cast<float>(i) * 50, 0, 0);
  CHECK(hand.gestures.contacts() == 10);
  CHECK(hand.gestures.counters().too_many == 1);
  hand.said();
  for (int i = 10; i >= 0; --i) hand.up(i, static_cast<float>(i) * 50, 0, 0.1);
  CHECK(hand.said() == "Tap9 Tap8 Tap7 Tap6 Tap5 Tap4 Tap3 Tap2 Tap1 Tap0");
  CHECK(hand.gestures.counters().unknown == 1);
}

TEST_CASE("a pinch: factor, focal point, and the finger that stays goes on as a drag") {
  Hand hand;
  hand.zone = 7;
  hand.down(4, 200, 300, 0).down(2, 300, 300, 0.01);
  CHECK(hand.said() == "Down4 Down2");
  hand.move(2, 312, 300, 0.02);
  REQUIRE(hand.out.size() == 3);
  CHECK(hand.out[2].x_px == 256);
  CHECK(hand.out[2].factor == 1);
  CHECK(hand.out[2].zone == 7);
  CHECK(hand.said() == "Cancel2 Cancel4 PinchBegin4");
  hand.move(2, 424, 300, 0.03);
  CHECK(hand.out[0].factor == doctest::Approx(2));
  CHECK(hand.out[0].x_px == 312);
  CHECK(hand.out[0].start_x_px == 256);
  CHECK(hand.out[0].dx_px == 56);
  hand.move(4, 312, 300, 0.04);
  CHECK(hand.out[1].factor == doctest::Approx(1));
  CHECK(hand.said() == "PinchMove4 PinchMove4");
  hand.up(2, 424, 300, 0.05).move(4, 322, 300, 0.06).up(4, 322, 300, 0.07);
  CHECK(hand.said() == "PinchEnd4 DragBegin4 DragMove4 DragEnd4");
  CHECK(hand.gestures.contacts() == 0);
}

TEST_CASE("two fingers that drag side by side carry the picture by their middle") {
  Hand hand;
  hand.zone = 1;
  hand.down(0, 100, 100, 0).down(1, 200, 100, 0).move(0, 100, 106, 0.01).move(1, 200, 106, 0.01);
  CHECK(hand.out.back().factor == doctest::Approx(1));
  CHECK(hand.said() == "Down0 Down1 DragBegin0 Cancel1 DragEnd0 PinchBegin0");
  hand.move(0, 100, 126, 0.02).move(1, 200, 126, 0.02);
  CHECK(hand.out[0].dy_px + hand.out[1].dy_px == 20);
  CHECK(hand.said() == "PinchMove0 PinchMove0");
}

TEST_CASE("no pinch across zones, nor in zone 0") {
  Hand hand;
  hand.zone = 1;
  hand.down(0, 100, 100, 0);
  hand.zone = 2;
  hand.down(1, 200, 100, 0).move(1, 300, 100, 0.01).move(0, 0, 100, 0.02);
  CHECK(hand.said() == "Down0 Down1 DragBegin1 DragBegin0");
  Hand other;
  other.down(0, 100, 100, 0).down(1, 200, 100, 0).move(1, 300, 100, 0.01).move(0, 0, 100, 0.02);
  CHECK(other.said() == "Down0 Down1 DragBegin1 DragBegin0");
}

TEST_CASE("fingers closer than a child's do not shrink a picture to nothing") {
  Hand hand;
  hand.zone = 1;
  hand.down(0, 100, 100, 0).down(1, 220, 100, 0).move(1, 100, 100, 0.01).move(1, 100, 100, 0.02);
  CHECK(hand.out.back().factor == 1);
  hand.move(1, 220, 100, 0.03);
  CHECK(hand.out.back().factor == doctest::Approx(2));
}

TEST_CASE("a third finger takes the place of one that lifts") {
  Hand hand;
  hand.zone = 1;
  hand.down(0, 100, 100, 0)
      .down(1, 300, 100, 0)
      .down(2, 500, 100, 0)
      .move(1, 350, 100, 0.1)
      .up(0, 100, 100, 0.2);
  CHECK(hand.said() == "Down0 Down1 Down2 Cancel1 Cancel0 PinchBegin0 PinchEnd0 DragBegin1");
  hand.move(2, 550, 100, 0.3);
  CHECK(hand.said() == "Cancel2 DragEnd1 PinchBegin1");
  hand.up(2, 550, 100, 0.4).up(1, 350, 100, 0.5);
  CHECK(hand.said() == "PinchEnd1 DragBegin1 DragEnd1");
}

TEST_CASE("cancel never taps") {
  Hand hand;
  hand.down(0, 0, 0, 0).event(0, Phase::Cancel, 0, 0, 0.1);
  hand.down(0, 0, 0, 1).move(0, 50, 0, 1.01).move(0, 100, 0, 1.02).event(0, Phase::Cancel, 100, 0, 1.03);
  CHECK(hand.out.back().vx_px_s == 0);
  CHECK(hand.said() == "Down0 Cancel0 Down0 DragBegin0 DragMove0 DragEnd0");
}

TEST_CASE("what makes no sense is dropped and counted") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  Hand hand;
  hand.move(0, 1, 1, 0).up(5, 1, 1, 0).event(2, Phase::Cancel, 0, 0, 0);
  CHECK(hand.gestures.counters().unknown == 3);
  hand.down(0, nan, 0, 0).down(0, 0, 1e6f, 0).down(0, 0, 0, std::numeric_limits<double>::infinity());
  CHECK(hand.gestures.counters().bad_numbers == 3);
  hand.down(16, 0, 0, 0).down(255, 0, 0, 0);
  CHECK(hand.gestures.counters().too_many == 2);
  CHECK(hand.said() == "");

  hand.down(0, 10, 10, 0).move(0, nan, 10, 0.1).down(0, 20, 20, 0.2);
  CHECK(hand.gestures.counters().doubled == 1);
  CHECK(hand.said() == "Down0 Cancel0 Down0");
  hand.up(0, nan, nan, 0.3);  // it has lifted all the same
  CHECK(hand.said() == "Cancel0");
  CHECK(hand.gestures.contacts() == 0);

  hand.down(0, 0, 0, 10)
      .move(0, 50, 0, 9)
      .move(0, 100, 0, 8)
      .up(0, 100, 0, 7);  // a clock that runs backwards
  CHECK(hand.out.back().t_s == 10);
  CHECK(hand.said() == "Down0 DragBegin0 DragMove0 DragEnd0");
}

TEST_CASE("a bag on the glass is given up after 10 s and counts for nothing until it lifts") {
  Hand hand;
  hand.down(0, 10, 10, 0).move(0, 11, 10, 8);
  hand.gestures.tick(10, hand.out);
  CHECK(hand.said() == "Down0 LongPress0");
  hand.gestures.tick(10.1, hand.out);
  hand.gestures.tick(60, hand.out);
  hand.move(0, 200, 200, 61).up(0, 200, 200, 62);
  CHECK(hand.said() == "Cancel0");
  CHECK(hand.gestures.counters().stuck == 1);
  hand.down(0, 10, 10, 70).up(0, 10, 10, 70.1);
  CHECK(hand.said() == "Down0 Tap0");
}

TEST_CASE("a double tap is two taps at one place within 300 ms, said after both") {
  const auto pair = [](double pause_s, float away_px, std::uint16_t second_zone = 1) {
    Hand hand;
    hand.zone = 1;
    hand.down(0, 100, 100, 1).up(0, 100, 100, 1.05);
    hand.zone = second_zone;
    hand.down(1, 100 + away_px, 100, 1.05 + pause_s).up(1, 100 + away_px, 100, 1.1 + pause_s);
    return hand.said();
  };
  const std::string two = "Down0 Tap0 Down1 Tap1";
  CHECK(pair(0.1, 0) == two + " DoubleTap1");
  CHECK(pair(0.29, 63) == two + " DoubleTap1");
  CHECK(pair(0.31, 0) == two);     // later: two taps
  CHECK(pair(0.1, 64) == two);     // 16 mm away: another place
  CHECK(pair(0.1, 0, 2) == two);   // another picture
  CHECK(pair(0.02, 0) == two);     // a panel that bounces

  Hand hand;
  for (const double t : {0.0, 0.2, 0.4, 0.6}) hand.down(0, 50, 50, t).up(0, 50, 50, t + 0.05);
  CHECK(hand.said() == "Down0 Tap0 Down0 Tap0 DoubleTap0 Down0 Tap0 Down0 Tap0 DoubleTap0");
  // Two visitors who tap in turn, each at their own place.
  for (const double t : {5.0, 5.2}) {
    hand.down(0, 50, 50, t).up(0, 50, 50, t + 0.05).down(1, 900, 50, t + 0.06).up(1, 900, 50, t + 0.1);
  }
  CHECK(hand.said() == "Down0 Tap0 Down1 Tap1 Down0 Tap0 DoubleTap0 Down1 Tap1 DoubleTap1");
  // The screen changed between the two.
  hand.down(0, 50, 50, 9).up(0, 50, 50, 9.05);
  hand.gestures.cancel_all(9.06, hand.out);
  hand.down(0, 50, 50, 9.15).up(0, 50, 50, 9.2);
  CHECK(hand.said() == "Down0 Tap0 Down0 Tap0");
}

TEST_CASE("a long press is said once, at half a second, and the tap still comes") {
  Hand hand;
  hand.down(0, 100, 100, 1);
  CHECK(hand.gestures.next_tick_s() == 1.5);
  hand.gestures.tick(1.49, hand.out);
  CHECK(hand.said() == "Down0");
  hand.gestures.tick(1.5, hand.out);
  hand.gestures.tick(2, hand.out);
  CHECK(hand.said() == "LongPress0");
  CHECK(hand.gestures.next_tick_s() > 11);
  hand.up(0, 100, 100, 3);
  CHECK(hand.said() == "Tap0");
  CHECK(hand.gestures.next_tick_s() == std::numeric_limits<double>::infinity());
  hand.down(0, 100, 100, 5).move(0, 150, 100, 5.1);
  hand.gestures.tick(6, hand.out);
  CHECK(hand.said() == "Down0 DragBegin0");  // a drag is no press
}

TEST_CASE("a drag keeps the axis on which it left the slop") {
  Hand hand;
  hand.down(0, 100, 100, 0).move(0, 110, 104, 0.02).move(0, 110, 300, 0.04).up(0, 110, 300, 0.3);
  for (const Gesture& g : hand.out) {
    CHECK(g.axis == (g.kind == GestureKind::Down ? core::Axis::None : core::Axis::X));
  }
  hand.out.clear();
  hand.down(0, 100, 100, 1).move(0, 104, 110, 1.02).up(0, 104, 110, 1.3);
  CHECK(hand.out.back().axis == core::Axis::Y);
}

TEST_CASE("a palm is no finger, not even one that comes as a finger first") {
  Hand hand;
  const auto event = [&](Phase phase, float x, double t, float size_mm) {
    hand.gestures.feed({0, phase, x, 100, t, size_mm}, 0, hand.out);
  };
  event(Phase::Begin, 100, 0, 31);
  event(Phase::Update, 200, 0.1, 12);
  event(Phase::End, 200, 0.2, 12);
  CHECK(hand.said() == "");
  event(Phase::Begin, 100, 1, 12);
  event(Phase::Update, 101, 1.1, 45);
  event(Phase::End, 101, 1.2, 45);
  CHECK(hand.said() == "Down0 Cancel0");
  CHECK(hand.gestures.counters().palms == 2);
  event(Phase::Begin, 100, 2, 25);  // a thumb laid flat
  event(Phase::End, 100, 2.1, 25);
  CHECK(hand.said() == "Down0 Tap0");
}

TEST_CASE("on the rim a finger is one that lifts soon or comes in; a hand on the frame is none") {
  Hand hand;
  hand.gestures.set_screen(1920, 1080);
  hand.down(0, 3, 500, 0);
  CHECK(hand.said() == "");
  hand.gestures.tick(3, hand.out);
  hand.up(0, 4, 500, 3);
  CHECK(hand.said() == "");
  CHECK(hand.gestures.counters().rim == 1);
  hand.down(0, 1917, 500, 4).up(0, 1917, 500, 4.2);
  CHECK(hand.said() == "Down0 Tap0");
  hand.down(0, 500, 1078, 5).move(0, 500, 1040, 7).move(0, 500, 1000, 7.02).up(0, 500, 1000, 7.2);
  CHECK(hand.out[1].dy_px < -30);  // what goes beyond the slop is not lost
  CHECK(hand.said() == "Down0 DragBegin0 DragMove0 DragEnd0");
  // Nor does it make a pinch of the finger of somebody else.
  hand.zone = 1;
  hand.down(0, 2, 500, 10).down(1, 500, 500, 10).move(1, 600, 500, 10.1).up(1, 600, 500, 10.5).up(0, 2, 500, 12);
  CHECK(hand.said() == "Down1 DragBegin1 DragEnd1");
}

TEST_CASE("two contacts further apart than one person reaches are two people") {
  Hand hand;
  hand.zone = 1;
  hand.down(0, 0, 100, 0).down(1, 1700, 100, 0).move(0, 100, 100, 0.1).move(1, 1500, 100, 0.1);
  CHECK(hand.said() == "Down0 Down1 DragBegin0 DragBegin1");
}

TEST_CASE("cancel_all frees every press; fingers that stay down say nothing more") {
  Hand hand;
  hand.down(0, 0, 0, 0);
  hand.down(1, 50, 0, 0).move(1, 80, 0, 0.1);
  hand.zone = 1;
  hand.down(2, 200, 200, 0).down(3, 400, 200, 0).move(3, 500, 200, 0.1);
  hand.said();
  hand.gestures.cancel_all(0.2, hand.out);
  CHECK(hand.said() == "Cancel0 DragEnd1 PinchEnd2");
  for (int i = 0; i < 4; ++i) hand.move(i, 300, 300, 0.3).up(i, 300, 300, 0.4);
  CHECK(hand.said() == "");
  CHECK(hand.gestures.contacts() == 0);
}

TEST_CASE("any stream of events keeps the promises") {
  std::uint64_t seed = 42;
  const auto next = [&](std::uint64_t n) {
    seed = seed * 6364136223846793005ull + 1442695040888963407ull;
    return (seed >> 33) % n;
  };
  Gestures gestures(kPx_per_mm);
  gestures.set_screen(400, 400);
  std::vector<Gesture> out;
  enum State { kFree, kPress, kDrag };
  std::map<int, State> state;
  std::map<int, int> pinches;
  double t = 0;
  for (int i = 0; i < 300000; ++i) {
    t += static_cast<double>(next(30)) * 0.001;
    TouchEvent event{static_cast<std::uint8_t>(next(18)), static_cast<Phase>(next(4)),
                     static_cast<float>(next(400)), static_cast<float>(next(400)), t};
    if (next(20) == 0) event.size_mm = static_cast<float>(next(60));
    if (next(3) == 0) event.phase = Phase::Update;
    if (next(50) == 0) event.x_px = std::numeric_limits<float>::quiet_NaN();
    gestures.feed(event, static_cast<std::uint16_t>(next(3)), out);
    if (next(5000) == 0) gestures.cancel_all(t, out);
    if (next(2000) == 0) gestures.tick(t += 31, out);
    for (const Gesture& g : out) {
      State& s = state[g.slot];
      bool good =
          std::isfinite(g.x_px) && std::isfinite(g.vx_px_s) && std::isfinite(g.factor) && g.factor > 0;
      switch (g.kind) {
        case GestureKind::Down:
          good = good && s == kFree, s = kPress;
          break;
        case GestureKind::LongPress:
          good = good && s == kPress;
          break;
        case GestureKind::DoubleTap:
          good = good && s == kFree;
          break;
        case GestureKind::Tap:
        case GestureKind::Cancel:
          good = good && s == kPress, s = kFree;
          break;
        case GestureKind::DragBegin:
          good = good && (s == kPress || s == kFree), s = kDrag;
          break;
        case GestureKind::DragMove:
          good = good && s == kDrag;
          break;
        case GestureKind::DragEnd:
          good = good && s == kDrag, s = kFree;
          break;
        case GestureKind::PinchBegin:
          good = good && ++pinches[g.slot] == 1;
          break;
        case GestureKind::PinchMove:
          good = good && pinches[g.slot] == 1;
          break;
        case GestureKind::PinchEnd:
          good = good && --pinches[g.slot] == 0;
          break;
      }
      REQUIRE(good);
    }
    out.clear();
  }
  gestures.cancel_all(t, out);
  CHECK(gestures.counters().unknown > 1000);
}
