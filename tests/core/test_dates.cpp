#include <doctest/doctest.h>

#include "app/core/dates.h"
#include "tests/core/read.h"

using namespace azetta;
using model::Date;
using model::DatePrecision;
using model::DateRole;

namespace {

const core::Words& words() {
  static const core::Words all = [] {
    core::Words out;
    for (const std::string tag : {"en", "fr", "ar", "zgh"}) {
      out.add(tag, core::parse_po(read_source("assets/ui/" + tag + ".po"), tag).value());
    }
    return out;
  }();
  return all;
}

enum : LangIndex { kAr, kFr, kEn, kZgh, kNone };
std::vector<model::Language> languages() {
  std::vector<model::Language> out(5);
  const char* tags[] = {"ar", "fr", "en", "zgh", "tlh"};
  for (LangIndex i = 0; i < 5; ++i) {
    out[i].tag = tags[i];
    for (LangIndex other = 0; other < 5; ++other) {
      if (other != i && i != kNone) out[i].fallback.push_back(other);
    }
  }
  return out;
}

std::string text(const Date& date, LangIndex lang) {
  return core::date_text(date, lang, languages(), words()).text;
}
std::string line(const Date& date, LangIndex lang) {
  return core::date_line(date, lang, languages(), words()).text;
}

Date years(int ce_from, int ce_to, int ah_from = 0, int ah_to = 0,
           DatePrecision precision = DatePrecision::Year) {
  Date date;
  date.ce_from = static_cast<std::int16_t>(ce_from);
  date.ce_to = static_cast<std::int16_t>(ce_to);
  date.ah_from = static_cast<std::int16_t>(ah_from);
  date.ah_to = static_cast<std::int16_t>(ah_to);
  date.precision = precision;
  return date;
}

}  // namespace

TEST_CASE("a year in both eras") {
  const Date date = years(740, 740, 122, 122);
  CHECK(text(date, kEn) == "740 CE (122 AH)");
  CHECK(text(date, kFr) == "740 (122\u00A0H.)");
  CHECK(text(date, kAr) == "740م / 122هـ");
  CHECK(text(date, kZgh) == "740 ⴷⴼⵄ");
}

TEST_CASE("one Hijra year in two common years comes first") {
  const Date date = years(739, 740, 122, 122);
  CHECK(text(date, kEn) == "122 AH (739–740)");
  CHECK(text(date, kFr) == "122\u00A0H. (739–740)");
  CHECK(text(date, kAr) == "122هـ (\u2066739–740\u2069م)");
  CHECK(text(date, kZgh) == "739–740 ⴷⴼⵄ");
  Date about = date;
  about.precision = DatePrecision::About;
  CHECK(text(about, kEn) == "about 739–740 CE (122 AH)");
}

TEST_CASE("ranges") {
  const Date date = years(698, 703, 79, 84, DatePrecision::Disputed);
  CHECK(text(date, kEn) == "698–703 CE (79–84 AH), disputed");
  CHECK(text(date, kFr) == "698–703 (79–84\u00A0H.), date discutée");
  CHECK(text(date, kAr) == "\u2066698–703\u2069م / \u206679–84\u2069هـ، تاريخ مختلف فيه");
  CHECK(text(years(703, 698), kEn) == "698–703 CE");
  CHECK(text(years(698, 0), kEn) == "698 CE");
  CHECK(text(years(0, 698), kEn) == "698 CE");
}

TEST_CASE("about") {
  const Date date = years(650, 650, 0, 0, DatePrecision::About);
  CHECK(text(date, kEn) == "about 650 CE");
  CHECK(text(date, kFr) == "vers 650");
  CHECK(text(date, kAr) == "نحو 650م");
  CHECK(core::date_text(date, kZgh, languages(), words()).tag ==
        "ar");  // no word for "about": the whole line elsewhere
  CHECK(text(date, kZgh) == "نحو 650م");
}

TEST_CASE("days and months") {
  Date date = years(740, 740, 122, 122, DatePrecision::Day);
  date.month = 10;
  date.day = 4;
  CHECK(text(date, kEn) == "4 October 740 CE (122 AH)");
  CHECK(text(date, kFr) == "4\u00A0octobre 740 (122\u00A0H.)");
  CHECK(text(date, kAr) == "4 أكتوبر 740م / 122هـ");
  CHECK(text(date, kZgh) == "4 ⴽⵜⵓⴱⵔ 740 ⴷⴼⵄ");
  date.day = 1;
  CHECK(text(date, kFr) == "1ᵉʳ\u00A0octobre 740 (122\u00A0H.)");
  date.precision = DatePrecision::Month;
  CHECK(text(date, kEn) == "October 740 CE (122 AH)");
  date.precision = DatePrecision::About;
  CHECK(text(date, kFr) == "vers octobre 740 (122\u00A0H.)");
  date.precision = DatePrecision::Year;
  CHECK(text(date, kEn) == "740 CE (122 AH)");
  date.precision = DatePrecision::Day;
  date.month = 13;
  CHECK(text(date, kEn) == "740 CE (122 AH)");
  date.month = 10;
  date.day = 40;
  CHECK(text(date, kEn) == "October 740 CE (122 AH)");
}

TEST_CASE("before the Common Era") {
  CHECK(text(years(-202, -202), kEn) == "202 BCE");
  CHECK(text(years(-202, -148), kFr) == "202–148 avant notre ère");
  CHECK(text(years(-202, -148), kAr) == "\u2066202–148\u2069 ق.م");
  CHECK(text(years(-25, 23), kEn) == "25 BCE – 23 CE");
  CHECK(text(years(-25, 23), kZgh) == "25 ⴷⴰⵄ – 23 ⴷⴼⵄ");
  CHECK(text(years(-32768, 32767), kEn) == "32768 BCE – 32767 CE");
}

TEST_CASE("only Hijra years are known") {
  const Date date = years(0, 0, 122, 123);
  CHECK(text(date, kEn) == "122–123 AH");
  CHECK(text(date, kZgh) == "\u2066122–123\u2069هـ");
}

TEST_CASE("what happened then") {
  Date date = years(690, 690, 0, 0, DatePrecision::About);
  date.role = DateRole::Died;
  CHECK(line(date, kEn) == "Died about 690 CE");
  CHECK(line(date, kFr) == "Mort\u00A0: vers 690");
  CHECK(line(date, kAr) == "الوفاة: نحو 690م");
  date.role = DateRole::Happened;
  CHECK(line(date, kEn) == "about 690 CE");
  for (const auto role : {DateRole::Born, DateRole::Ruled, DateRole::Written}) {
    date.role = role;
    CHECK(line(date, kEn).ends_with("about 690 CE"));
    CHECK(line(date, kEn) != "about 690 CE");
  }
}

TEST_CASE("the curator's label wins in its own language") {
  Date date = years(690, 690);
  date.role = DateRole::Died;
  date.label.by_lang = {"", "entre 690 et 703"};
  CHECK(text(date, kFr) == "entre 690 et 703");
  CHECK(line(date, kFr) == "Mort\u00A0: entre 690 et 703");
  CHECK(text(date, kEn) == "690 CE");

  date.ce_from = date.ce_to = 0;  // nothing to compose from: the label in whatever language there is
  CHECK(text(date, kEn) == "entre 690 et 703");
  CHECK(core::date_text(date, kEn, languages(), words()).tag == "fr");
  CHECK(line(date, kEn) == "Mort\u00A0: entre 690 et 703");
  date.label.by_lang.clear();
  CHECK(text(date, kEn).empty());
  CHECK(line(date, kEn).empty());
}

TEST_CASE("a language that nobody has words for gets the source language") {
  const auto date = core::date_line(years(740, 740, 122, 122), kNone, languages(), words());
  CHECK(date.text == "740 CE (122 AH)");
  CHECK(date.tag == "en");
}
