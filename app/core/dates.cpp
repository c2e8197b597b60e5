#include "app/core/dates.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "app/core/cat.h"

namespace azetta::core {
namespace {

// Whoever lacks a word gives up on the whole line: the next language of the chain tries.
using Text = std::optional<std::string>;

class Composer {
 public:
  Composer(const Words& words, std::string_view tag) : words_(words), tag_(tag) {}

  Text date(const model::Date& date) const {
    Text out = years(date);
    if (!out) return out;
    if (date.precision == model::DatePrecision::About) return say("date.about", {{"date", *out}});
    if (date.precision == model::DatePrecision::Disputed) return say("date.disputed", {{"date", *out}});
    return out;
  }

  Text role(model::DateRole role, std::string_view text) const {
    return say(role_key(role), {{"date", text}});
  }

 private:
  static std::string_view role_key(model::DateRole role) {
    switch (role) {
      case model::DateRole::Born:
        return "date.born";
      case model::DateRole::Died:
        return "date.died";
      case model::DateRole::Ruled:
        return "date.ruled";
      case model::DateRole::Written:
        return "date.written";
      case model::DateRole::Happened:
        break;
    }
    return "date.happened";
  }

  // The source language stands behind all others, so its last resort is the msgid itself (find() with an
  // empty chain).
  Text say(std::string_view key, Values values) const {
    if (tag_.empty()) return fill(words_.find({}, key).text, values);
    const std::string* pattern = words_.in(tag_, key);
    if (!pattern) return std::nullopt;
    return fill(*pattern, values);
  }

  struct Span {
    int from = 0, to = 0;
    explicit operator bool() const { return from != 0; }
  };
  // 0 is "unknown"; half a span counts as one year, a reversed one is turned round.
  static Span span(int from, int to) {
    if (from == 0) from = to;
    if (to == 0) to = from;
    return {std::min(from, to), std::max(from, to)};
  }

  Text plain_range(int from, int to) const {
    if (from == to) return std::to_string(from);
    return say("date.range", {{"from", std::to_string(from)}, {"to", std::to_string(to)}});
  }

  // The day or month of a date as far as its precision goes, before its year.
  Text with_month(const model::Date& date, std::string year) const {
    const bool day = date.precision == model::DatePrecision::Day && date.day >= 1 && date.day <= 31;
    const bool month = (day || date.precision == model::DatePrecision::Month || date.month != 0) &&
                       date.month >= 1 && date.month <= 12;
    if (!month || date.precision == model::DatePrecision::Year) return year;
    const Text name = say(cat("month.", std::to_string(date.month)), {});
    if (!name) return std::nullopt;
    if (!day) return say("date.month_year", {{"month", *name}, {"year", year}});
    const Text number = date.day == 1 ? say("date.first_day", {}) : Text(std::to_string(date.day));
    if (!number) return std::nullopt;
    return say("date.day_month_year", {{"day", *number}, {"month", *name}, {"year", year}});
  }

  Text common_era(const model::Date& date, Span ce) const {
    if (ce.from < 0 && ce.to > 0) {
      const Text from = say("date.bce", {{"years", std::to_string(-ce.from)}});
      const Text to = say("date.ce", {{"years", std::to_string(ce.to)}});
      if (!from || !to) return std::nullopt;
      return say("date.range_long", {{"from", *from}, {"to", *to}});
    }
    Text text = plain_range(std::abs(ce.from), std::abs(ce.to));
    if (text && ce.from == ce.to) text = with_month(date, *text);
    if (!text) return std::nullopt;
    return say(ce.from < 0 ? "date.bce" : "date.ce", {{"years", *text}});
  }

  Text years(const model::Date& date) const {
    const Span ce = span(date.ce_from, date.ce_to),
               ah = span(std::max<int>(date.ah_from, 0), std::max<int>(date.ah_to, 0));
    if (!ce && !ah) return std::nullopt;
    if (ce && ah && date.precision == model::DatePrecision::Year && ah.from == ah.to &&
        ce.to == ce.from + 1 && ce.from > 0) {
      const Text of_ce = plain_range(ce.from, ce.to);
      const Text both =
          of_ce ? say("date.ah_year", {{"ah", std::to_string(ah.from)}, {"ce", *of_ce}}) : Text();
      if (both) return both;
    }
    const Text of_ce = ce ? common_era(date, ce) : Text();
    const Text ah_years = ah ? plain_range(ah.from, ah.to) : Text();
    const Text of_ah = ah_years ? say("date.ah", {{"years", *ah_years}}) : Text();
    if (ce && !of_ce) return std::nullopt;
    if (of_ce && of_ah) return say("date.both", {{"ce", *of_ce}, {"ah", *of_ah}});
    return of_ce ? of_ce : of_ah;
  }

  const Words& words_;
  std::string_view tag_;
};

DateLine compose(const model::Date& date, LangIndex lang, const std::vector<model::Language>& languages,
                 const Words& words, bool with_role) {
  const auto finished = [&](const Composer& composer, Text text) {
    return text && with_role ? composer.role(date.role, *text) : text;
  };
  if (lang < languages.size() && !date.label.in(lang).empty()) {
    const std::string& tag = languages[lang].tag;
    // A language without the word for the role still has its own label: that alone.
    const Text text = finished(Composer(words, tag), date.label.in(lang));
    return {text.value_or(date.label.in(lang)), tag};
  }
  if (date.ce_from == 0 && date.ce_to == 0 && date.ah_from <= 0 && date.ah_to <= 0) {
    const model::Picked picked = pick(date.label, lang, languages);
    if (picked.text->empty() || picked.lang >= languages.size()) return {};
    const std::string& tag = languages[picked.lang].tag;
    return {finished(Composer(words, tag), *picked.text).value_or(*picked.text), tag};
  }
  for (const std::string& tag : tag_chain(lang, languages)) {
    const Composer composer(words, tag);
    if (const Text text = finished(composer, composer.date(date))) return {*text, tag};
  }
  const Composer source(words, "");
  return {finished(source, source.date(date)).value_or(""), std::string(words.find({}, "date.happened").tag)};
}

}  // namespace

DateLine date_text(const model::Date& date, LangIndex lang, const std::vector<model::Language>& languages,
                   const Words& words) {
  return compose(date, lang, languages, words, false);
}

DateLine date_line(const model::Date& date, LangIndex lang, const std::vector<model::Language>& languages,
                   const Words& words) {
  return compose(date, lang, languages, words, true);
}

}  // namespace azetta::core
