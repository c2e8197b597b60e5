#include <doctest/doctest.h>

#include "app/author/life_rules.h"

namespace azetta::author {

TEST_CASE("years of a date, from either calendar") {
  model::Date date;
  CHECK_FALSE(years_of(date));
  date.ah_from = 122;
  REQUIRE(years_of(date));
  CHECK(years_of(date)->first == 739);
  CHECK(years_of(date)->last == 740);
  date.ce_from = 740;
  CHECK(years_of(date)->first == 740);
  CHECK(years_of(date)->last == 740);
  CHECK(words_of({740, 740}) == "740");
  CHECK(words_of({740, 743}) == "740–743");
}

TEST_CASE("an event is outside a life only where that is certain") {
  const Life life{Years{680, 690}, Years{740, 742}};
  CHECK(in_life({700, 700}, life) == InLife::Possible);
  CHECK(in_life({685, 685}, life) == InLife::Possible);  // perhaps a child, perhaps not born: not certain
  CHECK(in_life({741, 760}, life) == InLife::Possible);  // spans meet
  CHECK(in_life({743, 743}, life) == InLife::Possible);  // a year is a rounding
  CHECK(in_life({744, 744}, life) == InLife::AfterDeath);
  CHECK(in_life({600, 678}, life) == InLife::BeforeBirth);
  CHECK(in_life({900, 900}, Life{}) == InLife::Possible);  // nothing is known
}

TEST_CASE("several traditions of a death make one wide span") {
  model::Date one, other;
  one.role = other.role = model::DateRole::Died;
  one.ce_from = one.ce_to = 693;
  other.ce_from = other.ce_to = 703;
  const Life life = life_of({one, other});
  REQUIRE(life.died);
  CHECK(life.died->first == 693);
  CHECK(life.died->last == 703);
  CHECK_FALSE(life.born);
}

}  // namespace azetta::author
