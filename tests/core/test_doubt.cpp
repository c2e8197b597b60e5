// What the panel of sources tells: which disputes concern a statement, who says so, how long after.
#include "app/core/doubt_rules.h"

#include <doctest/doctest.h>

namespace azetta::core {
namespace {

using How = Later::How;

model::Position voice(const char* key, const char* text, std::vector<SourceId> sources) {
  model::Position p;
  p.key = key, p.text = {{text}}, p.sources = std::move(sources);
  return p;
}

// Died 693 to 703; facts "death" (disputed), "queen" (agreed), "trees" (disputed, no dispute of its name); disputes "religion"
// and "death-year".
model::Card dihya() {
  model::Card card;
  card.id = {7};
  model::Date died;
  died.role = model::DateRole::Died, died.precision = model::DatePrecision::Disputed;
  died.ce_from = 693, died.ce_to = 703, died.ah_from = 74, died.ah_to = 84;
  card.dates = {died};
  card.facts = {{"death", model::Certainty::Disputed, {{1}, {2}}, {{"She died in 702."}}},
                {"queen", model::Certainty::WellAttested, {{1}}, {{"She ruled."}}},
                {"trees", model::Certainty::Disputed, {{3}}, {{"Trees were cut."}}}};
  card.disputes = {{"religion", {{"Her faith?"}}, {}, {voice("jewish", "A Jew, says he.", {{2}}), voice("idol", "An idol.", {{3}})}},
                   {"death-year", {{"When?"}}, {}, {voice("early", "In the year 74.", {{1}}), voice("late", "In 702.", {{4}})}}};
  return card;
}

std::string said(const std::vector<Concern>& concerns) {
  std::string out;
  for (const Concern& c : concerns) {
    out += c.dispute->key + ":";
    for (const model::Position* v : c.voices) out += " " + v->key;
    out += "; ";
  }
  return out;
}

}  // namespace

TEST_CASE("a fact is answered by the disputes of its name, and by no other") {
  const model::Card card = dihya();
  CHECK_EQ(said(what_others_say(doubt_of(card, card.facts[0]), card)), "death-year: early late; ");
  CHECK_EQ(said(what_others_say(doubt_of(card, card.facts[1]), card)), "");
  CHECK_EQ(said(what_others_say(doubt_of(card, card.facts[2]), card)), "");
  model::Card other = card;
  other.id = {8};
  CHECK_EQ(said(what_others_say(doubt_of(card, card.facts[0]), other)), "");  // not of this card
}

TEST_CASE("a voice is answered by the others of its dispute") {
  const model::Card card = dihya();
  CHECK_EQ(said(what_others_say(doubt_of(card, card.disputes[0], card.disputes[0].positions[1]), card)), "religion: jewish; ");
}

TEST_CASE("a date is answered by voices that name different years of it, CE or AH, and cites whoever names one") {
  const model::Card card = dihya();
  const Doubt doubt = doubt_of_date(card, 0);
  CHECK_EQ(said(what_others_say(doubt, card)), "death-year: early late; ");
  CHECK(doubt.sources == std::vector<SourceId>{{1}, {2}, {4}});
  CHECK_EQ(doubt.ce_from, 693);
  REQUIRE_EQ(facts_of_date(doubt, card).size(), 1);
  CHECK_EQ(facts_of_date(doubt, card)[0]->key, "death");
  model::Card agreed = card;
  agreed.disputes[1].positions[0].text = {{"In 702, in the same place."}};
  CHECK_EQ(said(what_others_say(doubt, agreed)), "");
  model::Card wide = card;  // naming a year of two centuries says little
  wide.dates[0].ce_to = 900;
  CHECK(facts_of_date(doubt_of_date(wide, 0), wide).empty());
  model::Card silent = card;
  silent.dates[0].ce_from = silent.dates[0].ce_to = 1200, silent.dates[0].ah_from = silent.dates[0].ah_to = 0;
  CHECK(doubt_of_date(silent, 0).sources == std::vector<SourceId>{{1}, {2}, {3}});  // all that the card cites
  CHECK(is_doubtful(card.dates[0]));
  CHECK_FALSE(is_doubtful(model::Date{}));
  const Doubt none = doubt_of_date(card, 5);  // there is no such date
  CHECK(none.sources.empty());
  CHECK(what_others_say(none, card).empty());
}

TEST_CASE("a number is answered by the other numbers of its unit") {
  model::Scene scene;
  scene.card = {7};
  model::Unit unit;
  unit.name = {{"Horse", "Cavalerie"}};
  unit.strength = {{{{"12,000", "12 000"}}, {{1}}}, {{{"70,000"}}, {{2}}}};
  const Doubt doubt = doubt_of(scene, unit, unit.strength[0]);
  CHECK_EQ(doubt.said.in(0), "Horse\n12,000");
  CHECK_EQ(doubt.said.in(1), "Cavalerie\n12 000");
  REQUIRE_EQ(doubt.others.size(), 1);
  CHECK_EQ(doubt.others[0].said.in(0), "70,000");
  CHECK(doubt.sources == std::vector<SourceId>{{1}});
}

TEST_CASE("how long after: as far as it can be known") {
  const std::pair<int, int> told{693, 703};
  CHECK(years_later("≤ 871", {740, 741}) == Later{How::Years, 130});
  CHECK(years_later("754", {740, 741}) == Later{How::Years, 15});
  CHECK(years_later("754", {745, 748}) == Later{How::Soon, 0});
  CHECK(years_later("700", told) == Later{How::Then, 0});
  CHECK(years_later("1000–1050", told) == Later{How::Years, 320});
  CHECK(years_later("900–1100", told) == Later{How::Years, 300});  // the writer's time is not known closer
  CHECK(years_later("1984", told) == Later{How::Years, 1300});
  CHECK(years_later("650", told) == Later{});   // before it happened: somebody's mistake, and nothing is said
  CHECK(years_later("", told) == Later{});
  CHECK(years_later("unknown", told) == Later{});
  CHECK(years_later("99999999999999999999", told).how == How::Years);  // counted to a million, no further
}

TEST_CASE("what a statement tells of: its own years, or its card's if they lie within a lifetime") {
  model::Card card = dihya();
  CHECK(told_years(doubt_of(card, card.facts[0]), &card) == std::pair{693, 703});
  model::Date written;
  written.role = model::DateRole::Written, written.ce_from = 1931;
  card.dates.push_back(written);
  CHECK(told_years(doubt_of(card, card.facts[0]), &card) == std::pair{693, 703});
  model::Date happened;
  happened.ce_from = 640;
  card.dates.push_back(happened);
  CHECK_FALSE(told_years(doubt_of(card, card.facts[0]), &card));
  Doubt own;
  own.of = DoubtOf::Drawing, own.ce_from = 741;
  CHECK(told_years(own, nullptr) == std::pair{741, 741});
  CHECK_FALSE(told_years(Doubt{}, nullptr));
}

}  // namespace azetta::core
