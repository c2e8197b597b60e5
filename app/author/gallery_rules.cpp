#include "app/author/gallery_rules.h"

#include <algorithm>
#include <set>

#include "app/author/nearest.h"

namespace azetta::author {
namespace {

const FacetSource* find(const PackSource& pack, const std::string& slug) {
  const auto at = std::ranges::find(pack.facets, slug, [](const FacetSource& f) { return f.slug.value; });
  return at == pack.facets.end() ? nullptr : &*at;
}

std::vector<std::string> words(const std::vector<Ref>& refs) {
  std::vector<std::string> out;
  for (const Ref& ref : refs) out.push_back(ref.value);
  return out;
}

void check_card(const PackSource& pack, const CardSource& card, std::set<std::pair<std::string, std::string>>& used, Findings& out) {
  std::vector<std::string> facets;
  for (const FacetSource& facet : pack.facets) facets.push_back(facet.slug.value);
  for (const CardFacetSource& has : card.facets) {
    const FacetSource* facet = find(pack, has.facet.value);
    if (!facet) {
      out.error("reference.facet", card.path, has.facet.line,
                "there is no facet \"" + has.facet.value + "\"" +
                    did_you_mean(has.facet.value, facets, "add it to pack.toml as a [[facet]] or correct the name"));
      continue;
    }
    std::set<std::string> seen;
    const std::vector<std::string> known = words(facet->values);
    for (const Ref& value : has.values) {
      if (std::ranges::find(known, value.value) == known.end()) {
        out.error("reference.facet", card.path, value.line,
                  "the facet \"" + has.facet.value + "\" has no value \"" + value.value + "\"" +
                      did_you_mean(value.value, known, "add it to pack.toml as a [[facet.value]] or correct the name"));
      } else if (!seen.insert(value.value).second) {
        out.error("key.twice", card.path, value.line, "\"" + value.value + "\" stands twice in \"" + has.facet.value + "\"; remove one");
      }
      used.insert({has.facet.value, value.value});
    }
  }
}

}  // namespace

void check_facets(const PackSource& pack, Findings& out) {
  std::set<std::pair<std::string, std::string>> used;
  for (const CardSource& card : pack.cards) check_card(pack, card, used, out);
  for (const FacetSource& facet : pack.facets) {
    for (const Ref& value : facet.values) {
      if (!used.contains({facet.slug.value, value.value})) {
        out.warn("facet.unused", kPackFile, value.line,
                 "no card has \"" + value.value + "\" of the facet \"" + facet.slug.value + "\"; give it to a card or remove it");
      }
    }
  }
}

}  // namespace azetta::author
