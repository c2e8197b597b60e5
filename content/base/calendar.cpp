#include "content/base/calendar.h"

namespace azetta {
namespace {

long floored(long a, long b) {
  return a >= 0 ? a / b : -((b - 1 - a) / b);
}

}  // namespace

long julian_day(const JulianDate& date) {
  const long a = (14 - date.month) / 12, y = date.year + 4800L - a, m = date.month + 12 * a - 3;
  return date.day + (153 * m + 2) / 5 + 365 * y + floored(y, 4) - 32083;
}

JulianDate julian_date(long day_number) {
  const long c = day_number + 32082;
  const long d = floored(4 * c + 3, 1461);
  const long e = c - floored(1461 * d, 4);
  const long m = (5 * e + 2) / 153;
  return {static_cast<int>(d - 4800 + m / 10), static_cast<int>(m + 3 - 12 * (m / 10)),
          static_cast<int>(e - (153 * m + 2) / 5 + 1)};
}

int days_of_julian_year(int year) {
  return year % 4 == 0 ? 366 : 365;
}

long hijri_day(int ah, int month) {
  const long year = ah;
  return (11 * year + 3) / 30 + 354 * year + 30 + 1 + 1948440 - 385 + (59L * (month - 1) + 1) / 2 +
         (month == 13 ? (11 * (year + 1) + 3) / 30 - (11 * year + 3) / 30 : 0);
}

std::pair<int, int> ce_years_of(int ah) {
  return {julian_date(hijri_day(ah)).year, julian_date(hijri_day(ah + 1) - 1).year};
}

std::pair<int, int> ah_years_of(int ce) {
  if (ce < 622) return {0, 0};
  int first = static_cast<int>((ce - 622L) * 33 / 32) - 2;
  if (first < 1) first = 1;
  while (ce_years_of(first).second < ce) ++first;
  int last = first;
  while (ce_years_of(last + 1).first <= ce) ++last;
  return {first, last};
}

}  // namespace azetta
