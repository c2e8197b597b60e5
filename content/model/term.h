// A word of the glossary: what a visitor who stops at it in a text is told. Plain immutable values once loaded.
#pragma once
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/localized.h"

namespace azetta::model {

struct Term {
  TermId id;
  std::string slug;
  Localized word;                 // as a glossary lists it ("jizya", "mawla, plural mawali")
  Localized text;                 // what it means, one plain paragraph
  std::vector<SourceId> sources;  // may be empty: a word needs no witness
  CardId card;                    // tells more; 0 = none
};

}  // namespace azetta::model
