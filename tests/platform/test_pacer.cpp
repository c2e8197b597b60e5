#include <doctest/doctest.h>

#include "platform/pacer.h"

using azetta::platform::Pacer;

namespace {

// Frames that take `work_s` each and then obey the pacer; returns the time of the last swap.
double run(Pacer& pacer, int frames, double work_s, double now_s = 0) {
  double swap_s = now_s;
  for (int i = 0; i < frames; ++i) {
    now_s += work_s;
    swap_s = now_s;
    now_s += pacer.after_swap(now_s);
  }
  return swap_s;
}

}  // namespace

TEST_CASE("a swap that waits for the screen is left alone") {
  Pacer pacer(60);
  // 60 a second on average, with a late frame answered by an early one, as drivers do.
  double now = 0;
  for (int i = 0; i < 600; ++i) {
    now = i / 60.0 + (i % 2 ? 0.006 : 0.0);
    CHECK_EQ(pacer.after_swap(now), 0);
  }
  CHECK_FALSE(pacer.pacing());
}

TEST_CASE("a swap that returns at once is paced to the screen") {
  for (const double work : {0.0005, 0.01}) {
    Pacer pacer(60);
    run(pacer, 30, work);
    REQUIRE(pacer.pacing());
    const double begin = run(pacer, 1, work, 10);
    CHECK_EQ(run(pacer, 600, work, begin) - begin, doctest::Approx(10.0).epsilon(0.01));
  }
}

TEST_CASE("frames slower than the screen are not slowed further, and no debt is carried") {
  Pacer pacer(60);
  run(pacer, 30, 0.001);
  REQUIRE(pacer.pacing());
  CHECK_EQ(run(pacer, 10, 0.03, 1), doctest::Approx(1.3));
  // After a minute of stillness the first frame does not wait, and the second waits no more than a period.
  CHECK_EQ(pacer.after_swap(61), 0);
  const double rest = pacer.after_swap(61.001);
  CHECK(rest > 0.014);
  CHECK(rest <= pacer.period_s());
}

TEST_CASE("an unknown refresh rate is taken as 60") {
  CHECK_EQ(Pacer(0).period_s(), doctest::Approx(1 / 60.0));
  CHECK_EQ(Pacer(144).period_s(), doctest::Approx(1 / 144.0));
}

TEST_CASE("a wait and the rest of a frame go on at the same time") {
  CHECK(Pacer::wait_ends_s(10, 0.02, 10.5) == 10.5);   // the frame is due later
  CHECK(Pacer::wait_ends_s(10, 0.75, 10.5) == 10.75);  // the wait is longer: nothing is added to it
  CHECK(Pacer::wait_ends_s(10, -1, 9) == 10);
}
