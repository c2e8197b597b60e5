// The Julian and the tabular Islamic calendar.
#include <doctest/doctest.h>

#include <utility>

#include "content/base/calendar.h"

using namespace azetta;

TEST_CASE("the hijri year") {
  CHECK(ce_years_of(1) == std::pair(622, 623));
  CHECK(ce_years_of(122) == std::pair(739, 740));  // 7 December 739 to 25 November 740
  CHECK(ce_years_of(123) == std::pair(740, 741));
  CHECK(ce_years_of(658) == std::pair(1259, 1260));
  CHECK(ah_years_of(740) == std::pair(122, 123));
  CHECK(ah_years_of(500) == std::pair(0, 0));
  for (int ce = 622; ce < 2100; ++ce) {
    const auto [first, last] = ah_years_of(ce);
    CHECK(ce_years_of(first).second >= ce);
    CHECK(ce_years_of(last).first <= ce);
    CHECK(last - first <= 2);
  }
}

TEST_CASE("the months of the Hijra") {
  CHECK(julian_date(hijri_day(1)) == JulianDate{622, 7, 16});
  CHECK(julian_date(hijri_day(122)) == JulianDate{739, 12, 7});
  CHECK(julian_date(hijri_day(92, 9)) == JulianDate{711, 6, 22});  // Ramadan 92
  for (int ah = 1; ah < 1500; ++ah) {
    REQUIRE(hijri_day(ah, 13) == hijri_day(ah + 1));
    for (int month = 1; month <= 12; ++month) {
      const long days = hijri_day(ah, month + 1) - hijri_day(ah, month);
      REQUIRE(days >= 29);
      REQUIRE(days <= 30);
    }
  }
}

TEST_CASE("days of the Julian calendar and their numbers") {
  CHECK(julian_day({1, 1, 1}) == 1721424);
  CHECK(julian_day({-4712, 1, 1}) == 0);
  CHECK(julian_date(0) == JulianDate{-4712, 1, 1});
  CHECK(julian_day({900, 2, 29}) + 1 == julian_day({900, 3, 1}));  // a leap year there, not in ours
  CHECK(days_of_julian_year(0) == 366);
  CHECK(days_of_julian_year(-1) == 365);
  for (long day = -12'000'000; day < 12'000'000; day += 997) {
    CAPTURE(day);
    REQUIRE(julian_day(julian_date(day)) == day);
  }
}
