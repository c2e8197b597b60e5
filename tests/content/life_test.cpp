// A life out of the dates of a card.
#include <doctest/doctest.h>

#include "content/model/life.h"

using namespace azetta;
using namespace azetta::model;

namespace {

Date date(DateRole role, int from, int to, DatePrecision precision = DatePrecision::Year) {
  Date d;
  d.role = role, d.precision = precision;
  d.ce_from = static_cast<std::int16_t>(from), d.ce_to = static_cast<std::int16_t>(to);
  return d;
}

}  // namespace

TEST_CASE("a life is made of birth, reign and death; what merely happened is none") {
  CHECK_FALSE(life_of({}));
  CHECK_FALSE(life_of({date(DateRole::Happened, 740, 740)}));
  CHECK_FALSE(life_of({date(DateRole::Written, 740, 740)}));
  CHECK_FALSE(life_of({date(DateRole::Died, 0, 0)}));
  CHECK_FALSE(life_of({date(DateRole::Died, 745, 740)}));  // turned round: nobody knows what it means

  const auto life = life_of({date(DateRole::Died, 740, 741, DatePrecision::Disputed), date(DateRole::Happened, 740, 740),
                             date(DateRole::Ruled, 734, 736, DatePrecision::About)});
  REQUIRE(life);
  CHECK_FALSE(life->born);
  CHECK(life->active == LifeYears{734, 740, DatePrecision::About});
  CHECK(life->died == LifeYears{740, 741, DatePrecision::Disputed});
  CHECK(whole(*life) == LifeYears{734, 741, DatePrecision::Disputed});
}

TEST_CASE("a date of the Hijra alone counts by the years it touches") {
  Date d;
  d.role = DateRole::Died;
  d.ah_from = d.ah_to = 122;
  const auto life = life_of({d});
  REQUIRE(life);
  CHECK(life->died == LifeYears{739, 740, DatePrecision::Year});
}

TEST_CASE("lives stand in the order of time, and those that many events tell of come first") {
  Life a, b;
  a.card = {1}, a.died = {700, 700, DatePrecision::Year};
  b.card = {2}, b.born = {650, 650, DatePrecision::Year};
  CHECK(earlier_life(b, a));
  CHECK_FALSE(earlier_life(a, b));
  CHECK(life_rank(0) == 5);
  CHECK(life_rank(1) == 4);
  CHECK(life_rank(2) == 3);
  CHECK(life_rank(6) == 1);
  CHECK(life_rank(1000) == 1);
}
