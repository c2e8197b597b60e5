// A source tree's texts as gettext PO files, one for each language that is translated into: a translator has one language, and one
// file opens in Poedit and is one component of Weblate. msgctxt is the text's key (text_unit.h), msgid the text in the source
// language. Nothing in a file depends on day or machine. One thread.
#pragma once
#include <optional>
#include <string>

#include "app/author/text_tree.h"
#include "app/author/translation_states.h"

namespace azetta::author {

struct PoExport {
  std::string po;
  std::size_t texts = 0, translated = 0, fuzzy = 0;
};
// The PO file of `lang`, from `from`. Texts that only `lang` has are not in it: there is nothing to translate.
PoExport export_po(const TextTree& tree, const TranslationStates& states, LangIndex lang, LangIndex from);

// "pt-BR" as gettext writes it ("pt_BR").
std::string gettext_language(std::string tag);

// Fields of the header beside gettext's own.
inline constexpr const char* kPoLanguage = "X-Azetta-Language:";
inline constexpr const char* kPoSource = "X-Azetta-Source:";
inline constexpr const char* kPoPack = "X-Azetta-Pack:";

// Characters that so many words are about: for a translator who counts letters.
inline constexpr std::size_t kCharactersOfAWord = 6;

}  // namespace azetta::author
