// What galleries are filtered and ordered by.
#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

#include "content/base/fold.h"
#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {

Status WriteFile::put_facets(const model::Catalogue& catalogue) {
  const auto& facets = catalogue.facets;
  if (facets.size() > limits_.facets) {
    return Error{"the pack has " + std::to_string(facets.size()) + " facets; " + std::to_string(limits_.facets) + " are allowed"};
  }
  std::set<std::string> slugs;
  for (std::size_t i = 0; i < facets.size(); ++i) {
    const std::string where = "facet " + facets[i].slug;
    AZ_CHECK(check_slug(where, facets[i].slug));
    if (!slugs.insert(facets[i].slug).second) return Error{where + ": it is declared twice"};
    if (facets[i].values.size() > limits_.facet_values) {
      return Error{where + ": it has " + std::to_string(facets[i].values.size()) + " values; " +
                   std::to_string(limits_.facet_values) + " are allowed"};
    }
    AZ_TRY(const auto name, put_localized(where + ", name", facets[i].name));
    if (name == 0) return Error{where + ": it has no name in any language; write one"};
    AZ_CHECK(put("INSERT INTO facet VALUES(?1, ?2, ?3)", i, std::string_view(facets[i].slug), name));
    std::set<std::string> values;
    for (std::size_t k = 0; k < facets[i].values.size(); ++k) {
      const model::FacetValue& value = facets[i].values[k];
      const std::string here = where + ", value " + value.slug;
      AZ_CHECK(check_slug(here, value.slug));
      if (!values.insert(value.slug).second) return Error{here + ": it is declared twice"};
      AZ_TRY(const auto called, put_localized(here + ", name", value.name));
      if (called == 0) return Error{here + ": it has no name in any language; write one"};
      AZ_CHECK(put("INSERT INTO facet_value VALUES(?1, ?2, ?3, ?4)", i, k, std::string_view(value.slug), called));
    }
    facet_values_.push_back(facets[i].values.size());
  }
  return Done{};
}

Status WriteFile::put_card_facets(const std::string& where, std::uint32_t card, const CardDraft& draft) {
  std::set<std::pair<std::uint8_t, std::uint8_t>> seen;
  for (const auto& [facet, value] : draft.facets) {
    if (facet >= facet_values_.size() || value >= facet_values_[facet])
      return Error{where + ": it has a facet's value that is not declared"};
    if (!seen.insert({facet, value}).second) return Error{where + ": it has a facet's value twice"};
    AZ_CHECK(put("INSERT INTO card_facet VALUES(?1, ?2, ?3)", card, facet, value));
  }
  return Done{};
}

Status WriteFile::set_name_order(LangIndex lang, const std::vector<NamedCard>& cards) {
  assert(has_catalogue_);
  if (lang >= languages_.size()) return Error{"name order: there is no such language"};
  const std::string where = "name order of " + languages_[lang].tag;
  if (!ordered_.insert(lang).second) return Error{where + ": it was set already"};
  if (cards.size() != cards_.size()) return Error{where + ": it does not hold every card once"};
  std::vector<bool> seen(cards_.size() + 1, false);
  std::string letter;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const auto card = cards_.find(cards[i].slug);
    if (card == cards_.end() || seen[card->second]) return Error{where + ": it does not hold every card once"};
    seen[card->second] = true;
    AZ_CHECK(put("INSERT INTO card_order VALUES(?1, ?2, ?3)", lang, i, card->second));
    if (cards[i].letter == letter || cards[i].letter.empty()) continue;
    AZ_TRY(letter, fit(where + ", letter", cards[i].letter));
    if (letter.size() > kIndexLetter_bytes) return Error{where + ": \"" + letter + "\" is no letter"};
    AZ_CHECK(put("INSERT INTO index_letter VALUES(?1, ?2, ?3)", lang, i, std::string_view(letter)));
  }
  return Done{};
}

Status WriteFile::put_orders() {
  for (std::size_t lang = 0; lang < languages_.size(); ++lang) {
    if (!ordered_.contains(static_cast<LangIndex>(lang))) AZ_CHECK(put_folded_order(static_cast<LangIndex>(lang)));
  }
  std::vector<std::uint32_t> by_date(standings_.size());
  std::iota(by_date.begin(), by_date.end(), 0u);
  std::ranges::sort(by_date, {}, [&](std::uint32_t i) {
    const Standing& s = standings_[i];
    return std::tuple(s.year == 0, s.year, s.month, s.day, s.kind, s.ordinal);
  });
  for (std::size_t i = 0; i < by_date.size(); ++i)
    AZ_CHECK(put("INSERT INTO card_order VALUES(?1, ?2, ?3)", kDateOrdering, i, by_date[i] + 1));
  return Done{};
}

Status WriteFile::put_folded_order(LangIndex lang) {
  std::vector<std::string> keys(standings_.size());
  {
    // How soon a language is asked: the first that has a title gives the name.
    std::vector<std::size_t> rank(languages_.size(), 0), best(standings_.size(), languages_.size() + 1);
    for (std::size_t i = 0; i < languages_[lang].fallback.size(); ++i) rank[languages_[lang].fallback[i]] = i + 1;
    AZ_TRY(Statement rows, database_.prepare("SELECT card, lang, title FROM card_text"));
    while (rows.step()) {
      const auto card = static_cast<std::size_t>(rows.integer(0)) - 1;
      const std::size_t here = rank[static_cast<std::size_t>(rows.integer(1))];
      if (rows.text(2).empty() || here >= best[card]) continue;
      best[card] = here;
      keys[card] = fold(rows.text(2));
    }
    if (rows.failed()) return Error{stage_.string() + ": " + database_.failure()};
  }
  std::vector<std::uint32_t> order(standings_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const Standing &x = standings_[a], &y = standings_[b];
    return std::tie(keys[a], x.kind, x.ordinal) < std::tie(keys[b], y.kind, y.ordinal);
  });
  for (std::size_t i = 0; i < order.size(); ++i)
    AZ_CHECK(put("INSERT INTO card_order VALUES(?1, ?2, ?3)", lang, i, order[i] + 1));
  return Done{};
}

}  // namespace azetta::pack
