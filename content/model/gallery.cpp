#include "content/model/gallery.h"

#include <cmath>
#include <tuple>

namespace azetta::model {

int first_year(const Date& date) {
  if (date.ce_from != 0) return date.ce_from;
  if (date.ah_from == 0) return 0;
  // A hijri year is 0.970224 of a solar one, and the first began in July 622.
  return static_cast<int>(std::floor(date.ah_from * 0.970224 + 621.57));
}

const Date* first_date(const std::vector<Date>& dates) {
  const auto key = [](const Date& d) { return std::tuple(first_year(d), d.month, d.day); };
  const Date* first = nullptr;
  for (const Date& date : dates) {
    if (first_year(date) == 0) continue;
    if (!first || key(date) < key(*first)) first = &date;
  }
  return first;
}

}  // namespace azetta::model
