// From millimetres to design units.
#include <doctest/doctest.h>

#include <initializer_list>

#include "app/ui/metrics.h"

namespace azetta::ui {
namespace {

constexpr float kBodyCapital_px = 30 * 0.714f;


float capital_mm(const Metrics& m) {
  return kBodyCapital_px * m.text * m.k / m.px_per_mm;
}

float mm(const Metrics& m, float u) {
  return u * m.k / m.px_per_mm;
}

struct Size {
  int w, h;
};
constexpr Size kSizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {720, 1280}, {1080, 1920}, {2160, 3840}};

}  // namespace

TEST_CASE("the reference screen is drawn one to one") {
  const Metrics m = make_metrics({1920, 1080, 531}, false);
  CHECK_EQ(m.w, doctest::Approx(1920 / m.k));
  CHECK_EQ(m.h, doctest::Approx(1080 / m.k));
  CHECK_GE(m.k, 1.0f);
  CHECK_FALSE(m.portrait);
  CHECK(make_metrics({1080, 1920, 299}, false).portrait);
}

TEST_CASE("the same panel with more pixels shows the same layout") {
  for (const bool large : {false, true}) {
    for (const float width_mm : {221.0f, 531.0f, 1218.0f}) {
      const Metrics hd = make_metrics({1280, 720, width_mm}, large),
                    uhd = make_metrics({3840, 2160, width_mm}, large);
      CHECK(hd.w == doctest::Approx(uhd.w));
      CHECK(hd.h == doctest::Approx(uhd.h));
      CHECK(hd.text == doctest::Approx(uhd.text));
      CHECK(hd.k * 3 == doctest::Approx(uhd.k));
    }
  }
}

TEST_CASE("a panel of unknown size counts as one of 24 inches") {
  for (const Size& size : kSizes) {
    const float width_mm = size.h > size.w ? 531.0f * 9 / 16 : 531.0f;
    const Metrics unknown = make_metrics({size.w, size.h, 0}, false),
                  known = make_metrics({size.w, size.h, width_mm}, false);
    CHECK(unknown.k == doctest::Approx(known.k));
    CHECK(unknown.px_per_mm == doctest::Approx(known.px_per_mm));
    // Some screens report nonsense; below 50 mm nobody believes them.
    CHECK(make_metrics({size.w, size.h, 16}, false).k == doctest::Approx(known.k));
  }
}

TEST_CASE("targets and capitals reach their millimetres on every panel from 10 inches") {
  for (const Size& size : kSizes) {
    for (const float long_mm : {221.0f, 531.0f, 1218.0f}) {
      CAPTURE(size.w);
      CAPTURE(long_mm);
      const float width_mm = size.w > size.h ? long_mm : long_mm * 9 / 16;
      const Metrics m = make_metrics({size.w, size.h, width_mm}, false);
      // The lozenges of the bar are the smallest cells, 96 u.
      CHECK_GE(mm(m, 96), 15.0f);
      CHECK_GE(capital_mm(m), 3.49f);
      const Metrics large = make_metrics({size.w, size.h, width_mm}, true);
      CHECK_GE(capital_mm(large), 6.09f);
      CHECK_GE(large.text, m.text * 1.2f);
      CHECK_EQ(large.k, m.k);
    }
  }
}

TEST_CASE("on a usual panel a target is 20 mm and more") {
  CHECK_GE(mm(make_metrics({1920, 1080, 531}, false), 88), 20.0f);
  CHECK_GE(mm(make_metrics({1280, 720, 531}, false), 88), 20.0f);
}

TEST_CASE("the technician's text scale makes letters larger or smaller, within bounds") {
  Panel panel{1920, 1080, 531};
  const float usual = make_metrics(panel, false).text;
  panel.text_scale = 1.5f;
  CHECK(make_metrics(panel, false).text == doctest::Approx(usual * 1.5f));
  panel.text_scale = 100;
  CHECK(make_metrics(panel, false).text == doctest::Approx(usual * 2));
  panel.text_scale = 0;
  CHECK(make_metrics(panel, false).text == doctest::Approx(usual * 0.75f));
}

TEST_CASE("no size is so absurd that the numbers break") {
  for (const Size& size : {Size{0, 0}, Size{-5, 1080}, Size{1, 16384}, Size{16384, 1}}) {
    for (const float mm : {-1.0f, 0.0f, 50.0f, 10000.0f}) {
      const Metrics m = make_metrics({size.w, size.h, mm}, true);
      CHECK_GT(m.k, 0);
      CHECK_GT(m.w, 0);
      CHECK_GT(m.h, 0);
      CHECK_GT(m.text, 0);
      CHECK_GT(m.px_per_mm, 0);
    }
  }
}

}  // namespace azetta::ui
