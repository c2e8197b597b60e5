#include "app/author/hijri.h"

namespace azetta::author {
namespace {

// Julian day number of 1 Muharram.
long new_year(long ah) {
  return (11 * ah + 3) / 30 + 354 * ah + 30 + 1 + 1948440 - 385;
}

int julian_year(long day) {
  const long c = day + 32082;
  const long d = (4 * c + 3) / 1461;
  const long e = c - 1461 * d / 4;
  const long m = (5 * e + 2) / 153;
  return static_cast<int>(d - 4800 + m / 10);
}

}  // namespace

std::pair<int, int> ce_years_of(int ah) {
  return {julian_year(new_year(ah)), julian_year(new_year(ah + 1) - 1)};
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

}  // namespace azetta::author
