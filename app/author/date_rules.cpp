// A date given in both calendars must mean the same years.
#include <string>

#include "app/author/finding.h"
#include "content/base/calendar.h"
#include "content/model/card.h"

namespace azetta::author {
namespace {

constexpr int kTolerance_years = 1;  // chroniclers count from different months, and round

std::string span(int from, int to) {
  return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to);
}

bool disagree(int ce, int ah) {
  const auto [first, last] = ce_years_of(ah);
  return ce < first - kTolerance_years || ce > last + kTolerance_years;
}

}  // namespace

void check_date(const model::Date& date, const std::string& path, int line, Findings& out) {
  if (date.ce_from == 0 || date.ah_from == 0) return;
  if (!disagree(date.ce_from, date.ah_from) && !disagree(date.ce_to, date.ah_to)) return;
  const int ce_first = ce_years_of(date.ah_from).first, ce_last = ce_years_of(date.ah_to).second;
  out.warn("date.calendars", path, line,
           span(date.ah_from, date.ah_to) + " AH is " + span(ce_first, ce_last) + " CE, not " +
               span(date.ce_from, date.ce_to) + "; correct ce or ah");
}

}  // namespace azetta::author
