// Dates that cannot be true together: born after died, a battle that one of its people did not live to see.
// Pure but for the Findings; one thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// Julian years CE, first <= last: somewhere in between.
struct Years {
  int first = 0, last = 0;
};

// What is known of the years of a date, from whichever calendar it is given in; nothing where it gives no
// year.
std::optional<Years> years_of(const model::Date& date);

struct Life {
  std::optional<Years> born, died;
};
Life life_of(const std::vector<model::Date>& dates);

// Whether something that happened in `event` can have been in that life. Certain contradictions only: where
// the spans meet, or miss each other by a year (calendars, rounding), it can.
enum class InLife { Possible, BeforeBirth, AfterDeath };
InLife in_life(const Years& event, const Life& life);

// "741", "680–743".
std::string words_of(const Years& years);

// Rules "date.life" (a card's own dates) and "date.meeting" (a dated card against the people it names:
// commanders of its walkthrough, and cards of another kind that are related both ways; an event of the timeline
// against its cards).
void check_lives(const PackSource& pack, Findings& out);

}  // namespace azetta::author
