#include "app/author/texts.h"

#include <algorithm>

#include "app/author/house_text.h"
#include "app/author/nearest.h"

namespace azetta::author {
namespace {

std::string clean(std::string_view utf8, std::string_view lang, std::string_view script, bool rtl,
                  std::string_view path, int line, std::string_view what, Findings& out) {
  HouseText text = house_text(utf8, lang, script);
  for (TextProblem& problem : text.problems) {
    std::string sentence = std::string(what) + ": " + problem.what;
    if (problem.error) {
      out.error(problem.rule, path, line, std::move(sentence));
    } else {
      out.warn(problem.rule, path, line, std::move(sentence));
    }
  }
  out.see_text(path, line, text.text, lang, rtl);
  return std::move(text.text);
}

}  // namespace

std::string clean_text(std::string_view utf8, const model::Language& language, std::string_view path,
                       int line, std::string_view what, Findings& out) {
  return clean(utf8, language.tag, language.script, language.rtl, path, line, what, out);
}

std::string clean_text(std::string_view utf8, std::string_view lang, std::string_view path, int line,
                       std::string_view what, Findings& out) {
  return clean(utf8, lang, "", false, path, line, what, out);
}

std::vector<std::string> tags_of(const std::vector<model::Language>& languages) {
  std::vector<std::string> tags;
  for (const model::Language& language : languages) tags.push_back(language.tag);
  return tags;
}

model::Localized read_localized(TomlTable& table, std::string_view key, Need need,
                                const std::vector<model::Language>& languages) {
  model::Localized out;
  out.by_lang.resize(languages.size());
  const auto texts = table.table(key, need);
  if (!texts) return out;
  Findings& findings = table.findings();
  const std::string quoted = "\"" + std::string(key) + "\"";
  std::vector<std::string> known = tags_of(languages);
  for (const auto& [tag, value] : texts->fields()) {
    const auto at = std::find(known.begin(), known.end(), tag);
    if (at == known.end()) {
      findings.error("text.language", table.path(), value.line,
                     quoted + " has a text in \"" + tag + "\", which is no language of this pack" +
                         did_you_mean(tag, known, "declare it as a [[language]] in pack.toml or remove it"));
    } else if (value.type != TomlValue::Type::String) {
      findings.error("toml.type", table.path(), value.line,
                     quoted + " must hold a text in quotes for \"" + tag + "\"; correct it");
    } else {
      const auto lang = static_cast<std::size_t>(at - known.begin());
      out.by_lang[lang] = clean_text(value.string, languages[lang], table.path(), value.line,
                                     quoted + " in \"" + tag + "\"", findings);
    }
  }
  for (std::size_t lang = 0; lang < languages.size(); ++lang) {
    if (!out.by_lang[lang].empty()) continue;
    if (languages[lang].partial) {
      findings.count_missing(languages[lang].tag);
    } else {
      findings.error("text.missing", table.path(), texts->line(),
                     quoted + " has no text in \"" + languages[lang].tag + "\"; write it");
    }
  }
  return out;
}

void check_words(std::string_view text, std::size_t max, std::string_view path, int line,
                 std::string_view what, Findings& out) {
  const std::size_t words = count_words(text);
  if (words <= max) return;
  out.warn("text.long", path, line,
           std::string(what) + " has " + std::to_string(words) + " words; at most " + std::to_string(max) +
               " can be read standing");
}

void check_characters(std::string_view text, std::size_t max, std::string_view path, int line,
                      std::string_view what, Findings& out) {
  const std::size_t characters = count_characters(text);
  if (characters <= max) return;
  out.warn("text.long", path, line,
           std::string(what) + " has " + std::to_string(characters) + " characters; at most " +
               std::to_string(max) + " fit");
}

}  // namespace azetta::author
