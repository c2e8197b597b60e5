#include "app/core/doubt_rules.h"

#include <algorithm>
#include <set>
#include <string>

namespace azetta::core {
namespace {

constexpr int kLifetime = 60;    // years that a card may span so that "later" still means something
constexpr int kGeneration = 30;  // years that a date may span so that naming one of them is about it

std::string_view first_word(std::string_view key) { return key.substr(0, key.find('-')); }

// Whole numbers of a text, ASCII digits.
template <class Say>
void each_number(std::string_view text, Say say) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] < '0' || text[at] > '9') {
      ++at;
      continue;
    }
    int number = 0;
    std::size_t digits = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits) {
      if (digits < 6) number = number * 10 + (text[at] - '0');
    }
    say(number);
  }
}

// The years of the date, CE and AH, that a text names in any language.
void years_in(const model::Localized& text, const model::Date& date, std::set<int>& out) {
  for (const std::string& one : text.by_lang) {
    each_number(one, [&](int n) {
      const bool ce = date.ce_from != 0 && n >= date.ce_from && n <= date.ce_to;
      const bool ah = date.ah_from != 0 && n >= date.ah_from && n <= date.ah_to;
      if (n > 0 && (ce || ah)) out.insert(n);
    });
  }
}
std::set<int> years_of(const model::Position& voice, const model::Date& date) {
  std::set<int> out;
  years_in(voice.title, date, out);
  years_in(voice.text, date, out);
  return out;
}

Concern whole(const model::Dispute& dispute) {
  Concern concern{&dispute, {}};
  for (const model::Position& voice : dispute.positions) concern.voices.push_back(&voice);
  return concern;
}

void about_fact(const Doubt& doubt, const model::Card& card, std::vector<Concern>& out) {
  for (const model::Dispute& dispute : card.disputes) {
    if (first_word(dispute.key) == first_word(doubt.key)) out.push_back(whole(dispute));
  }
}

void about_voice(const Doubt& doubt, const model::Card& card, std::vector<Concern>& out) {
  for (const model::Dispute& dispute : card.disputes) {
    if (dispute.key != doubt.key) continue;
    Concern concern = whole(dispute);
    std::erase_if(concern.voices, [&](const model::Position* v) { return v->key == doubt.voice; });
    if (!concern.voices.empty()) out.push_back(std::move(concern));
  }
}

void about_date(const Doubt& doubt, const model::Card& card, std::vector<Concern>& out) {
  if (doubt.date >= card.dates.size()) return;
  const model::Date& date = card.dates[doubt.date];
  for (const model::Dispute& dispute : card.disputes) {
    // One voice that mentions a year in passing, or several that agree on it, are no dispute about it.
    std::set<std::set<int>> named;
    for (const model::Position& voice : dispute.positions) {
      if (std::set<int> years = years_of(voice, date); !years.empty()) named.insert(std::move(years));
    }
    if (named.size() >= 2) out.push_back(whole(dispute));
  }
}

}  // namespace

Doubt doubt_of(const model::Card& card, const model::Fact& fact) {
  Doubt d;
  d.of = DoubtOf::Fact;
  d.card = card.id;
  d.key = fact.key;
  d.said = fact.text;
  d.certainty = fact.certainty;
  d.sources = fact.sources;
  return d;
}

Doubt doubt_of(const model::Card& card, const model::Dispute& dispute, const model::Position& voice) {
  Doubt d;
  d.of = DoubtOf::Voice;
  d.card = card.id;
  d.key = dispute.key;
  d.voice = voice.key;
  d.said = voice.title;
  d.sources = voice.sources;
  return d;
}

Doubt doubt_of_date(const model::Card& card, std::size_t date) {
  Doubt d;
  d.of = DoubtOf::Date;
  d.card = card.id;
  d.date = static_cast<std::uint16_t>(date);
  if (date < card.dates.size()) {
    d.ce_from = card.dates[date].ce_from;
    d.ce_to = card.dates[date].ce_to;
  }
  d.sources = sources_of_date(d, card);
  return d;
}

Doubt doubt_of(const model::Scene& scene, const model::Unit& unit, const model::Claim& claim) {
  Doubt d;
  d.of = DoubtOf::Number;
  d.card = scene.card;
  d.key = unit.key;
  d.said = unit.name;  // "The Syrian horse", and on the next line the number
  for (std::size_t lang = 0; lang < claim.text.by_lang.size(); ++lang) {
    if (claim.text.by_lang[lang].empty()) continue;
    if (d.said.by_lang.size() <= lang) d.said.by_lang.resize(lang + 1);
    std::string& said = d.said.by_lang[lang];
    said += (said.empty() ? "" : "\n") + claim.text.by_lang[lang];
  }
  d.sources = claim.sources;
  for (const model::Claim& other : unit.strength) {
    if (&other != &claim) d.others.push_back({other.text, other.sources});
  }
  return d;
}

Doubt doubt_of(const model::Scene& scene, const model::Step& step) {
  Doubt d;
  d.of = DoubtOf::Drawing;
  d.card = scene.card;
  d.key = step.key;
  d.said = step.title;
  d.conjecture = step.conjecture;
  d.sources = step.sources;
  return d;
}

Doubt doubt_of(const model::Event& event) {
  Doubt d;
  d.of = DoubtOf::Drawing;
  d.key = event.slug;
  d.said = event.title;
  d.certainty = event.certainty;
  d.sources = event.sources;
  d.ce_from = event.date.ce_from;
  d.ce_to = event.date.ce_to;
  return d;
}

bool is_doubtful(const model::Date& date) {
  return date.precision == model::DatePrecision::About || date.precision == model::DatePrecision::Disputed;
}

std::vector<Concern> what_others_say(const Doubt& doubt, const model::Card& card) {
  std::vector<Concern> out;
  if (doubt.card != card.id) return out;
  switch (doubt.of) {
    case DoubtOf::Fact: about_fact(doubt, card, out); break;
    case DoubtOf::Voice: about_voice(doubt, card, out); break;
    case DoubtOf::Date: about_date(doubt, card, out); break;
    case DoubtOf::Number:
    case DoubtOf::Drawing:
    case DoubtOf::Nothing: break;
  }
  return out;
}

std::vector<const model::Fact*> facts_of_date(const Doubt& doubt, const model::Card& card) {
  std::vector<const model::Fact*> out;
  if (doubt.of != DoubtOf::Date || doubt.card != card.id || doubt.date >= card.dates.size()) return out;
  const model::Date& date = card.dates[doubt.date];
  if (date.ce_to - date.ce_from > kGeneration) return out;
  for (const model::Fact& fact : card.facts) {
    std::set<int> years;
    years_in(fact.text, date, years);
    if (!years.empty()) out.push_back(&fact);
  }
  return out;
}

std::vector<SourceId> sources_of_date(const Doubt& doubt, const model::Card& card) {
  std::vector<SourceId> out;
  if (doubt.date >= card.dates.size()) return out;
  const auto add = [&](const std::vector<SourceId>& sources) {
    for (const SourceId id : sources) {
      if (std::ranges::find(out, id) == out.end()) out.push_back(id);
    }
  };
  const model::Date& date = card.dates[doubt.date];
  for (const model::Fact* fact : facts_of_date(doubt, card)) add(fact->sources);
  for (const Concern& concern : what_others_say(doubt, card)) {
    for (const model::Position* voice : concern.voices) {
      if (!years_of(*voice, date).empty()) add(voice->sources);
    }
  }
  if (out.empty()) {
    for (const model::Fact& fact : card.facts) add(fact.sources);
  }
  std::ranges::sort(out);
  return out;
}

std::optional<std::pair<int, int>> told_years(const Doubt& doubt, const model::Card* card) {
  std::optional<std::pair<int, int>> told;
  if (doubt.ce_from != 0) {
    told = {doubt.ce_from, std::max(doubt.ce_from, doubt.ce_to)};
  } else if (card) {
    for (const model::Date& date : card->dates) {
      if (date.ce_from == 0 || date.role == model::DateRole::Written) continue;
      const int from = date.ce_from, to = std::max(date.ce_from, date.ce_to);
      told = told ? std::pair(std::min(told->first, from), std::max(told->second, to)) : std::pair(from, to);
    }
  }
  if (told && told->second - told->first > kLifetime) told.reset();
  return told;
}

Later years_later(std::string_view written, std::pair<int, int> told) {
  int first = 0, last = 0;
  each_number(written, [&](int n) {
    if (first == 0) first = n;
    last = n;
  });
  if (first == 0 || last < first) return {};
  // A life is told from its end.
  const int lag = (first + last) / 2 - told.second;
  if (first < told.first) return {};
  if (lag <= 1) return {Later::How::Then, 0};
  if (lag <= 12) return {Later::How::Soon, 0};
  int step = lag < 30 ? 5 : lag < 1000 ? 10 : 50;
  if (last - first >= 100) step = std::max(step, 50);
  return {Later::How::Years, std::max(step, (lag + step / 2) / step * step)};
}

}  // namespace azetta::core
