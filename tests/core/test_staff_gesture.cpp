#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "app/core/monkey.h"
#include "app/core/staff_gesture.h"

using namespace azetta;
using core::StaffGesture;
using platform::Phase;

namespace {

// A panel of w x h px with 4 px a millimetre: corners of 80 px, slop of 16 px.
struct Hands {
  int w, h;
  StaffGesture sign;
  explicit Hands(int w_px = 1920, int h_px = 1080, double px_per_mm = 4) : w(w_px), h(h_px) { sign.set_screen(w, h, px_per_mm); }

  Hands& event(int slot, Phase phase, double x, double y, double t) {
    sign.feed({static_cast<std::uint8_t>(slot), phase, static_cast<float>(x), static_cast<float>(y), t});
    return *this;
  }
  Hands& down(int slot, double x, double y, double t) { return event(slot, Phase::Begin, x, y, t); }
  Hands& move(int slot, double x, double y, double t) { return event(slot, Phase::Update, x, y, t); }
  Hands& up(int slot, double x, double y, double t) { return event(slot, Phase::End, x, y, t); }
  // Corners clockwise from the top left.
  Hands& corner(int slot, int which, double t) {
    return down(slot, which == 1 || which == 2 ? w - 10 : 10, which >= 2 ? h - 10 : 10, t);
  }
  // Whether it is complete at some moment from t to `until`, and when.
  double complete(double t, double until) {
    for (; t < until; t += 1.0 / 60) {
      if (sign.tick(t)) return t;
    }
    return -1;
  }
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("two fingers in opposite corners for three seconds, and then never again") {
  for (const int first : {0, 1, 2, 3}) {
    Hands hands;
    hands.corner(3, first, 10).corner(7, (first + 2) % 4, 10.5);
    CHECK(hands.sign.due_s() == 13.5);
    const double at = hands.complete(10.5, 20);
    CHECK(at >= 13.5 - 1e-6);
    CHECK(at < 13.5 + 1.0 / 60);
    CHECK(hands.complete(at, 60) == -1);
    CHECK(hands.sign.due_s() == kInfinity);
    // They have to lift and come again.
    hands.up(3, 0, 0, 61).up(7, 0, 0, 61).corner(0, first, 62).corner(1, (first + 2) % 4, 62);
    CHECK(hands.complete(62, 66) > 0);
  }
}

TEST_CASE("too short, one finger, neighbouring corners, the same corner: nothing") {
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).up(0, 10, 10, 2.99).complete(2.99, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).complete(0, 10) == -1);
  for (const int neighbour : {1, 3}) CHECK(Hands().corner(0, 0, 0).corner(1, neighbour, 0).complete(0, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).down(1, 40, 40, 0).complete(0, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).down(1, 1830, 1070, 0).complete(0, 10) == -1);  // 90 px from the edge: no corner
  CHECK(Hands().down(0, 960, 540, 0).down(1, 961, 541, 0).complete(0, 10) == -1);
}

TEST_CASE("fingers that come down more than a second apart do not belong together") {
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0.99).complete(0, 10) > 0);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 1.01).complete(0, 10) == -1);
  CHECK(Hands().corner(1, 2, 5).corner(0, 0, 3.5).complete(3.5, 15) == -1);
}

TEST_CASE("a third finger spoils it, even one that comes and goes, even in another corner") {
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).down(2, 960, 540, 1).complete(1, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).down(2, 960, 540, 1).up(2, 960, 540, 1.01).complete(1, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).corner(2, 1, 0.1).up(2, 0, 0, 0.2).complete(0.2, 10) == -1);
  // One that was there first, too.
  CHECK(Hands().down(2, 960, 540, 0).corner(0, 0, 1).corner(1, 2, 1).up(2, 960, 540, 1.5).complete(1.5, 10) == -1);
}

TEST_CASE("dirt on the glass that has rested for half a minute is no finger") {
  Hands hands;
  hands.down(9, 700, 500, 0).corner(0, 0, 31).corner(1, 2, 31);
  CHECK(hands.complete(31, 40) > 0);
  // Nor is dirt in a corner half of the sign.
  CHECK(Hands().corner(9, 0, 0).corner(1, 2, 31).complete(31, 40) == -1);
}

TEST_CASE("an arm may tremble, and not wander") {
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).move(0, 20, 20, 1).move(0, 2, 4, 2).complete(2, 10) > 0);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).move(0, 30, 10, 1).complete(1, 10) == -1);
  // Back where it was is too late.
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).move(0, 30, 10, 1).move(0, 10, 10, 1.1).complete(1.1, 10) == -1);
  CHECK(Hands().down(0, 200, 200, 0).move(0, 10, 10, 0.1).corner(1, 2, 0.2).complete(0.2, 10) == -1);
}

TEST_CASE("lifted and put down again begins anew") {
  Hands hands;
  hands.corner(0, 0, 0).corner(1, 2, 0).up(1, 1910, 1070, 1).corner(1, 2, 1.5);
  CHECK(hands.complete(1.5, 10) == -1);  // 1.5 s apart now
  hands.up(0, 10, 10, 10).up(1, 1910, 1070, 10).corner(0, 0, 11).corner(1, 2, 11);
  CHECK(hands.complete(11, 20) > 13.9);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).event(0, Phase::Cancel, 10, 10, 2.9).complete(2.9, 10) == -1);
}

TEST_CASE("on panels that one adult cannot span, the ends of a side that one can") {
  struct Panel {
    const char* name;
    int w_mm, h_mm;
    bool top, left;  // whether two corners of the top, or of the left side, will do
  };
  const Panel panels[] = {{"10 inches", 221, 125, false, false}, {"24 inches", 531, 299, false, false},
                          {"55 inches", 1218, 685, false, false}, {"65 inches", 1439, 809, true, false},
                          {"65 inches, upright", 809, 1439, false, true}, {"75 inches", 1660, 934, false, true},
                          {"75 inches, upright", 934, 1660, true, false}};
  for (const Panel& panel : panels) {
    CAPTURE(std::string(panel.name));
    const auto works = [&](int a, int b) {
      Hands hands(panel.w_mm * 2, panel.h_mm * 2, 2);
      return hands.corner(0, a, 0).corner(1, b, 0.1).complete(0.1, 5) > 0;
    };
    CHECK(works(0, 2));
    CHECK(works(3, 1));
    CHECK(works(0, 1) == panel.top);
    CHECK(works(2, 3) == panel.top);
    CHECK(works(0, 3) == panel.left);
    CHECK(works(2, 1) == panel.left);
  }
}

TEST_CASE("whatever comes in, only the sign opens") {
  const double nan = std::nan("");
  CHECK(Hands().down(0, nan, 10, 0).corner(1, 2, 0).complete(0, 10) == -1);
  CHECK(Hands().down(0, 10, 10, nan).corner(1, 2, 0).complete(0, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).move(0, nan, 10, 1).complete(1, 10) == -1);
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).corner(1, 2, 1).complete(1, 10) == -1);       // a Begin of one that is down
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).down(16, 10, 10, 1).complete(1, 10) == -1);   // a slot that is none
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).up(5, 10, 10, 1).complete(1, 10) > 0);        // an End of nobody
  CHECK(Hands().corner(0, 0, 0).corner(1, 2, 0).move(5, 10, 10, 1).complete(1, 10) > 0);
  CHECK(Hands().down(0, -1e9, -1e9, 0).corner(1, 2, 0).complete(0, 10) == -1);
  Hands hands;
  hands.corner(0, 0, 0).corner(1, 2, 0);
  CHECK_FALSE(hands.sign.tick(nan));
  CHECK_FALSE(hands.sign.tick(kInfinity));
  CHECK(hands.complete(0, 10) > 0);
  for (const double bad : {0.0, -4.0, nan, kInfinity}) {
    Hands odd(1920, 1080, bad);
    CHECK(odd.corner(0, 0, 0).corner(1, 2, 0).complete(0, 10) == -1);
  }
  Hands none;
  none.sign.set_screen(0, 0, 4);
  CHECK(none.corner(0, 0, 0).corner(1, 2, 0).complete(0, 10) == -1);
}

TEST_CASE("play does not find it: two million random touches") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Hands hands;
    core::Monkey monkey(seed);
    std::vector<platform::TouchEvent> touches;
    std::size_t events = 0;
    for (double t = 0; events < 100'000; t += 1.0 / 60) {
      touches.clear();
      monkey.frame(t, hands.w, hands.h, touches);
      for (const platform::TouchEvent& touch : touches) hands.sign.feed(touch);
      events += touches.size();
      REQUIRE_FALSE(hands.sign.tick(t));
    }
  }
}

// Two hands that have found out that corners are special: every other touch is in one of them, some rest for 2.9 s. With
// kHold_s below that, this fails within the first minutes.
TEST_CASE("nor does a child that drums on the corners for two weeks") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Hands hands;
    core::Random random(seed);
    struct Hand {
      bool down = false;
      double until_s = 0, x = 0, y = 0;
    } pair[2];
    double t = 0;
    for (int i = 0; i < 100'000; ++i) {
      Hand& next = pair[0].until_s <= pair[1].until_s ? pair[0] : pair[1];
      const int slot = static_cast<int>(&next - pair);
      t = std::max(t, next.until_s);
      REQUIRE_FALSE(hands.sign.tick(t));
      if (next.down) {
        hands.up(slot, next.x, next.y, t);
        next.until_s = t + random.unit();
      } else {
        const bool corner = random.below(2) == 0;
        next.x = corner ? (random.below(2) ? 10 : hands.w - 10) : random.unit() * hands.w;
        next.y = corner ? (random.below(2) ? 10 : hands.h - 10) : random.unit() * hands.h;
        hands.down(slot, next.x, next.y, t);
        next.until_s = t + (random.below(3) == 0 ? 2.9 : random.unit());
      }
      next.down = !next.down;
    }
  }
}
