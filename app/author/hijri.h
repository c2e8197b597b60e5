// Years of the Hijra and Julian years CE by the tabular Islamic calendar (civil epoch, 16 July 622 Julian;
// leap years 2 5 7 10 13 16 18 21 24 26 29 of each 30; Reingold & Dershowitz, "Calendrical Calculations").
// Pure; any thread.
#pragma once
#include <utility>

namespace azetta::author {

// First and last Julian year CE that the year `ah` (from 1) touches: one or two years.
std::pair<int, int> ce_years_of(int ah);

// First and last hijri year that the Julian year `ce` touches; {0, 0} before the Hijra's first year ends.
std::pair<int, int> ah_years_of(int ce);

}  // namespace azetta::author
