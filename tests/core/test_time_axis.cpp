// Moments, spans of dates, the marks of the rulers.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "app/core/time_axis.h"
#include "content/base/calendar.h"

namespace azetta::core {
namespace {

model::EventMark mark(int from, int to, model::DatePrecision precision = model::DatePrecision::Year, int month = 0, int day = 0) {
  model::EventMark m;
  m.ce_from = static_cast<std::int16_t>(from), m.ce_to = static_cast<std::int16_t>(to);
  m.precision = precision;
  m.month = static_cast<std::uint8_t>(month), m.day = static_cast<std::uint8_t>(day);
  return m;
}

using P = model::DatePrecision;

std::vector<RulerTick> named(const std::vector<RulerTick>& all) {
  std::vector<RulerTick> out;
  std::ranges::copy_if(all, std::back_inserter(out), &RulerTick::named);
  return out;
}

}  // namespace

TEST_CASE("years stand at their numbers, and there is no year 0") {
  CHECK(axis_of_year(740) == 740);
  CHECK(axis_of_year(1) == 1);
  CHECK(axis_of_year(-1) == 0);
  CHECK(axis_of_year(-100) == -99);
  CHECK(year_at(740.5) == 740);
  CHECK(year_at(0.5) == -1);
  CHECK(year_at(-0.5) == -2);
  CHECK(axis_of_day(julian_day({740, 7, 1})) == doctest::Approx(740 + 182.0 / 366));
  CHECK(axis_of_day(julian_day({0, 1, 1})) == 0);
}

TEST_CASE("a date is all of the time that it may mean") {
  CHECK(span_of(mark(740, 740)) == YearSpan{740, 741});
  CHECK(span_of(mark(739, 740)) == YearSpan{739, 741});
  CHECK(span_of(mark(-2, 1)) == YearSpan{-1, 2});
  const YearSpan day = span_of(mark(741, 741, P::Day, 10, 4));
  CHECK(day.begin == axis_of_day(julian_day({741, 10, 4})));
  CHECK(day.end == axis_of_day(julian_day({741, 10, 5})));
  const YearSpan month = span_of(mark(741, 741, P::Month, 12));
  CHECK(month.begin == axis_of_day(julian_day({741, 12, 1})));
  CHECK(month.end == 742);
  // "about" a month is still that month; a year is not, whatever else stands there.
  CHECK(span_of(mark(741, 741, P::About, 3)).begin == axis_of_day(julian_day({741, 3, 1})));
  CHECK(span_of(mark(741, 741, P::Year, 3)) == YearSpan{741, 742});
}

TEST_CASE("dates that cannot be are placed as far as they go, and never backwards") {
  CHECK(span_of(mark(0, 0)) == YearSpan{1, 2});  // 0 is astronomical 1: no year is known at all
  CHECK(span_of(mark(0, 740)) == YearSpan{740, 741});
  CHECK(span_of(mark(740, 0)) == YearSpan{740, 741});
  CHECK(span_of(mark(745, 740)) == YearSpan{740, 746});
  CHECK(span_of(mark(740, 740, P::Month, 13)) == YearSpan{740, 741});
  CHECK(span_of(mark(740, 740, P::Day, 2, 31)).end == span_of(mark(740, 740, P::Month, 2)).end);
  for (const int year : {-32768, -32000, -1, 1, 32000, 32767}) {
    for (const int month : {0, 1, 12, 13, 255}) {
      for (const int day : {0, 1, 31, 255}) {
        const YearSpan span = span_of(mark(year, year, P::Day, month, day));
        CAPTURE(year);
        CHECK(span.begin < span.end);
        CHECK(std::isfinite(span.begin));
        CHECK(std::abs(span.begin - year) <= 2);
      }
    }
  }
}

TEST_CASE("rulers of our era: from thousands of years to days") {
  struct Case {
    double year_u;
    int step;  // years between two names
  };
  for (const Case& c : {Case{0.05, 5000}, {1, 200}, {3, 50}, {11, 10}, {23, 5}, {56, 2}, {115, 1}}) {
    CAPTURE(c.year_u);
    const auto all = named(ticks(Calendar::Julian, 500, 500 + 1700 / c.year_u, c.year_u, {}));
    REQUIRE(all.size() >= 1);
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i].year - all[i - 1].year == c.step);
  }
  // Names of quarters, of months, of days.
  const auto quarters = named(ticks(Calendar::Julian, 740, 742, 850, {}));
  REQUIRE(quarters.size() == 9);
  CHECK(quarters[0].unit == TickUnit::Year);
  CHECK(quarters[1].unit == TickUnit::Month);
  CHECK(quarters[1].month == 4);
  const auto months = named(ticks(Calendar::Julian, 740.01, 740.99, 2'600, {}));
  REQUIRE(months.size() == 11);
  CHECK(months[0].month == 2);
  const auto days = ticks(Calendar::Julian, 741.745, 741.80, 15'600, {});
  CHECK(std::ranges::any_of(days, [](const RulerTick& t) { return t.unit == TickUnit::Day && t.named && t.day % 5 == 0; }));
  CHECK(std::ranges::any_of(days, [](const RulerTick& t) { return t.unit == TickUnit::Day && !t.named; }));
}

TEST_CASE("rulers of the Hijra: its years are shorter, its months have their own names, its days are not shown") {
  const auto years = named(ticks(Calendar::Hijri, 700, 800, 115, {}));
  REQUIRE(years.size() > 90);
  for (std::size_t i = 1; i < years.size(); ++i) {
    CHECK(years[i].at - years[i - 1].at == doctest::Approx(354.37 / 365.25).epsilon(0.005));
  }
  CHECK(ticks(Calendar::Hijri, 500, 600, 115, {}).empty());
  const auto first = ticks(Calendar::Hijri, 610, 640, 115, {});
  REQUIRE_FALSE(first.empty());
  CHECK(first.front().year == 1);
  CHECK(first.front().at == axis_of_day(julian_day({622, 7, 16})));
  const auto months = ticks(Calendar::Hijri, 740.0, 740.5, 4'000, {});
  CHECK(std::ranges::any_of(months, [](const RulerTick& t) { return t.unit == TickUnit::Month && t.named; }));
  const auto close = ticks(Calendar::Hijri, 740.0, 740.1, 15'600, {});
  CHECK(std::ranges::none_of(close, [](const RulerTick& t) { return t.unit == TickUnit::Day; }));
  CHECK(hijri_years(740, 740.99) == std::pair(122, 123));
  CHECK(hijri_years(500, 600) == std::pair(0, 0));
}

TEST_CASE("across the eras the names are of round years, and none is 0") {
  const auto all = named(ticks(Calendar::Julian, -250, 250, 3, {}));
  REQUIRE(all.size() > 5);
  for (const RulerTick& t : all) {
    CHECK(t.year != 0);
    CHECK((t.year == 1 || t.year % 50 == 0));
    CHECK(t.at == axis_of_year(t.year));
  }
}

TEST_CASE("at every scale the marks are in order, apart, and few") {
  const TickRoom room;
  for (const Calendar calendar : {Calendar::Julian, Calendar::Hijri}) {
    for (double year_u = 0.03; year_u < 40'000; year_u *= 1.13) {
      const double from = 738.3, to = from + 1700 / year_u;
      if (to > 39'000) continue;
      const auto all = ticks(calendar, from, to, year_u, room);
      CAPTURE(year_u);
      CHECK(all.size() <= 1700 / room.stroke_u * 1.2 + 4);
      std::set<std::tuple<int, int, int>> seen;
      for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].at >= from);
        CHECK(all[i].at <= to);
        CHECK(seen.emplace(all[i].year, all[i].month, all[i].day).second);
        if (i > 0) CHECK((all[i].at - all[i - 1].at) * year_u >= room.stroke_u * 0.8);
      }
      const auto words = named(all);
      for (std::size_t i = 1; i < words.size(); ++i) {
        const double least = words[i].unit == TickUnit::Day || words[i - 1].unit == TickUnit::Day ? room.day_u : room.year_u;
        CHECK((words[i].at - words[i - 1].at) * year_u >= least * 0.88);
      }
    }
  }
  CHECK(ticks(Calendar::Julian, 5, 5, 10, room).empty());
  CHECK(ticks(Calendar::Julian, 5, 4, 10, room).empty());
  CHECK(ticks(Calendar::Julian, 5, 6, 0, room).empty());
}

}  // namespace azetta::core
