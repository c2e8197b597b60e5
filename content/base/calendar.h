// Days of the Julian calendar and of the tabular Islamic calendar (civil epoch, 16 July 622 Julian; leap years 2 5 7 10 13
// 16 18 21 24 26 29 of each 30), as Julian day numbers (Reingold & Dershowitz, "Calendrical Calculations"). The tabular
// calendar may differ by a day or two from the months that were seen and counted. Pure; any thread.
#pragma once
#include <utility>

namespace azetta {

// Julian years here are astronomical: 1 CE = 1, 1 BCE = 0, 2 BCE = -1.
struct JulianDate {
  int year = 1, month = 1, day = 1;
  friend bool operator==(const JulianDate&, const JulianDate&) = default;
};
long julian_day(const JulianDate& date);  // its day number; months 1..12
JulianDate julian_date(long day_number);
int days_of_julian_year(int year);

// Day number of the first day of a month; ah from 1, months 1..13 (13: the first of the next year).
long hijri_day(int ah, int month = 1);

// First and last Julian year CE that the year `ah` (from 1) touches: one or two years.
std::pair<int, int> ce_years_of(int ah);

// First and last hijri year that the Julian year `ce` touches; {0, 0} before the Hijra's first year ends.
std::pair<int, int> ah_years_of(int ce);

}  // namespace azetta
