#include "app/author/way_rules.h"

#include <set>

namespace azetta::author {

void check_ways(const PackSource& pack, Findings& out) {
  std::set<std::string> reached;
  for (const CardSource& card : pack.cards) {
    const auto reach = [&](const std::string& slug) {
      if (slug != card.slug) reached.insert(slug);
    };
    for (const Ref& ref : card.related) reach(ref.value);
    for (const CardWords& words : card.words) {
      for (const Link& link : words.links) {
        if (link.card) reach(link.slug);
      }
    }
    if (!card.scene) continue;
    for (const UnitSource& unit : card.scene->units) reach(unit.person.value);
  }
  for (const TermSource& term : pack.terms) reached.insert(term.card.value);
  if (pack.cards.size() < 2) return;
  for (const CardSource& card : pack.cards) {
    if (reached.contains(card.slug)) continue;
    out.warn("card.no-way-in", card.path, 0,
             "no card leads here; name \"" + card.slug + "\" in \"related\" of another card");
  }
}

}  // namespace azetta::author
