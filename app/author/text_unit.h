// A text of a source tree that is translated as one piece: a name, a summary, a page of a card. Its key lasts as long as the slugs
// and keys in it: "card:dihya/title", "card:dihya/page.2", "card:dihya/dispute.religion/position.idol/text", "kind:figure/name".
// What has no name of its own is counted from 1 ("attract:2/headline"). Plain values; any thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"

namespace azetta::author {

// How long it may be before `check` warns. 0 = no limit of its own.
struct TextLimit {
  std::size_t characters = 0, words = 0;
};

struct UnitText {
  std::string text;  // NFC; paragraphs on one line each, a blank line between them; "" = it is not there
  std::string path;  // where it stands or would stand, relative to the tree
  int line = 0;
};

struct TextUnit {
  std::string key;
  bool page = false;      // paragraphs; else one line
  bool markdown = false;  // from the body of a <lang>.md; else a string of TOML
  TextLimit limit;
  std::vector<UnitText> by_lang;  // one for each language of the pack
};

// How far a translation is. Stale: it or the text it was made from was changed since its state was set.
enum class TextState : std::uint8_t { Unrecorded, Stale, Draft, Reviewed, Approved };  // from least to most
const char* state_word(TextState state);  // "no state", "stale", "draft", "reviewed", "approved"

// The language whose text is translated: `from`, where it has none the first of the pack's that has.
inline LangIndex source_of(const TextUnit& unit, LangIndex from) {
  if (from < unit.by_lang.size() && !unit.by_lang[from].text.empty()) return from;
  for (std::size_t lang = 0; lang < unit.by_lang.size(); ++lang) {
    if (!unit.by_lang[lang].text.empty()) return static_cast<LangIndex>(lang);
  }
  return from;
}

}  // namespace azetta::author
