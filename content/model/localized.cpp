#include "content/model/localized.h"

#include <algorithm>
#include <utility>

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

void complete_fallbacks(std::vector<Language>& languages, LangIndex default_language) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    std::vector<LangIndex> chain;
    const auto add = [&](std::size_t other) {
      const auto lang = static_cast<LangIndex>(other);
      if (other != i && std::find(chain.begin(), chain.end(), lang) == chain.end()) chain.push_back(lang);
    };
    for (const LangIndex declared : languages[i].fallback) add(declared);
    add(default_language);
    for (std::size_t other = 0; other < languages.size(); ++other) add(other);
    languages[i].fallback = std::move(chain);
  }
}

}  // namespace azetta::model
