#include "content/model/life.h"

#include <algorithm>
#include <tuple>

#include "content/base/calendar.h"

namespace azetta::model {
namespace {

LifeYears years_of(const Date& date) {
  LifeYears years{date.ce_from, date.ce_to, date.precision};
  if (years.first == 0) years.first = years.last;
  if (years.last == 0) years.last = years.first;
  if (years.first != 0 || (date.ah_from <= 0 && date.ah_to <= 0)) return years;
  const int from = date.ah_from > 0 ? date.ah_from : date.ah_to, to = std::max<int>(from, date.ah_to);
  years.first = static_cast<std::int16_t>(ce_years_of(from).first);
  years.last = static_cast<std::int16_t>(ce_years_of(to).second);
  return years;
}

void widen(LifeYears& span, const LifeYears& by) {
  if (!by) return;
  if (!span) {
    span = by;
    return;
  }
  span = {std::min(span.first, by.first), std::max(span.last, by.last), std::max(span.precision, by.precision)};
}

}  // namespace

std::optional<Life> life_of(const std::vector<Date>& dates) {
  Life life;
  bool lived = false;
  for (const Date& date : dates) {
    const LifeYears years = years_of(date);
    if (!years || years.first > years.last) continue;
    lived = lived || date.role == DateRole::Born || date.role == DateRole::Died || date.role == DateRole::Ruled;
    widen(date.role == DateRole::Born ? life.born : date.role == DateRole::Died ? life.died : life.active, years);
  }
  return lived ? std::optional(life) : std::nullopt;
}

LifeYears whole(const Life& life) {
  LifeYears all;
  for (const LifeYears& part : {life.born, life.active, life.died}) widen(all, part);
  return all;
}

bool earlier_life(const Life& a, const Life& b) {
  const LifeYears x = whole(a), y = whole(b);
  return std::tuple(x.first, x.last, a.card) < std::tuple(y.first, y.last, b.card);
}

std::uint8_t life_rank(std::uint32_t events) {
  return events >= 6 ? 1 : events >= 4 ? 2 : events >= 2 ? 3 : events == 1 ? 4 : 5;
}

}  // namespace azetta::model
