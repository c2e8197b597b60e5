#include "content/model/localized.h"

#include <algorithm>

namespace azetta::model {
namespace {
const std::string kNothing;
}

bool Localized::empty() const {
  return std::all_of(by_lang.begin(), by_lang.end(), [](const std::string& text) { return text.empty(); });
}

const std::string& Localized::in(LangIndex lang) const {
  return lang < by_lang.size() ? by_lang[lang] : kNothing;
}

Picked pick(const Localized& text, LangIndex lang, const std::vector<Language>& languages) {
  if (!text.in(lang).empty()) return {&text.in(lang), lang};
  if (lang < languages.size()) {
    for (const LangIndex other : languages[lang].fallback) {
      if (!text.in(other).empty()) return {&text.in(other), other};
    }
  }
  return {&kNothing, lang};
}

}  // namespace azetta::model
