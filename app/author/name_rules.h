// One name, one spelling in a language: what the pack itself says (titles, variants, people of units, names
// on maps) held against its texts. Spellings count as the same name when content/base/fold.h brings them to
// (nearly) the same key. One thread.
#pragma once
#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// Rules, all warnings:
//   name.spelling  a card's variant that is another spelling of its title stands in a text of that language,
//   not quoted,
//                  and not the once that the card itself tells of it;
//   name.unit      a commander's name that has no word of the title of the card it names as its person;
//   name.place     two names on maps, or one and a title, that differ by a letter.
// Looks at every text that `out` has seen.
void check_names(const PackSource& pack, Findings& out);

}  // namespace azetta::author
