// A text in the languages of one pack, and the rule which language stands in where one is missing.
// Plain values. Any thread.
#pragma once
#include <string>
#include <vector>

#include "content/base/ids.h"

namespace azetta::model {

// A language as the pack declares it. Nothing about any language is known to the code but this.
struct Language {
  std::string tag;         // BCP-47 ("ar", "zgh", "sr-Latn")
  std::string name;        // in its own script, as its own speakers write it ("العربية")
  std::string short_name;  // 1 to 3 letters for the lozenge button ("ع", "Fr")
  std::string script;      // ISO 15924 ("Arab")
  bool rtl = false;        // from the script
  bool partial = false;    // declared incomplete by the curator: `check` does not demand every text
  std::vector<LangIndex> fallback;  // whom to ask, in order, when a text is missing; the reader completes it so that
                                    // it ends with every other language, the pack's default first
};

// by_lang[i] is the text in language i, UTF-8, NFC. Empty = missing. The vector may be shorter than the language list.
struct Localized {
  std::vector<std::string> by_lang;
  bool empty() const;
  const std::string& in(LangIndex lang) const;  // "" when missing
  friend bool operator==(const Localized&, const Localized&) = default;
};

struct Picked {
  const std::string* text;  // never null; points into the Localized, or to a static empty string
  LangIndex lang;           // the language it is really in
};

// Completes every chain of fallbacks: it ends with every other language, the default one first, so that no text is lost,
// whatever is declared. Nobody stands in for himself or twice.
void complete_fallbacks(std::vector<Language>& languages, LangIndex default_language);

// The text for a visitor of language `lang`: that language, else its fallbacks in order.
Picked pick(const Localized& text, LangIndex lang, const std::vector<Language>& languages);

}  // namespace azetta::model
