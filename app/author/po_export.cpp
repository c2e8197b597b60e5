#include "app/author/po_export.h"

#include <algorithm>

#include "content/base/po.h"

namespace azetta::author {
namespace {

// One line for a comment.
std::string in_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n') {
      out += c;
    } else if (!out.ends_with(" / ")) {
      out += " / ";
    }
  }
  return out;
}

std::string limit_words(const TextLimit& limit) {
  if (limit.characters > 0) return "at most " + std::to_string(limit.characters) + " characters";
  if (limit.words == 0) return "";
  return "at most " + std::to_string(limit.words) + " words (about " + std::to_string(limit.words * kCharactersOfAWord) + " characters)";
}

}  // namespace

std::string gettext_language(std::string tag) {
  std::replace(tag.begin(), tag.end(), '-', '_');
  return tag;
}

PoExport export_po(const TextTree& tree, const TranslationStates& states, LangIndex lang, LangIndex from) {
  const auto tag = [&](std::size_t of) -> const std::string& { return tree.languages[of].tag; };
  PoExport out;
  PoFile file;
  file.comment = "The texts of " + tree.id + " in " + tag(lang) + ", translated from " + tag(from) +
                 ". Bring them back with: azetta-pack po import";
  file.header = "Project-Id-Version: " + tree.id + " " + tree.version +
                "\n"
                // Days and names would make each export another file.
                "PO-Revision-Date: 2000-01-01 00:00+0000\n"
                "Last-Translator: \nLanguage-Team: \n"
                "Language: " + gettext_language(tag(lang)) +
                "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n" +
                kPoLanguage + " " + tag(lang) + "\n" + kPoSource + " " + tag(from) + "\n" + kPoPack + " " + tree.id + "\n";
  for (const TextUnit& unit : tree.units) {
    const LangIndex source = source_of(unit, from);
    if (source == lang || unit.by_lang[source].text.empty()) continue;
    const UnitText &original = unit.by_lang[source], &translation = unit.by_lang[lang];
    PoEntry entry;
    entry.key = unit.key;
    entry.id = original.text;
    entry.text = translation.text;
    const TextState state = states.of(tree, unit, lang);
    entry.fuzzy = !entry.text.empty() && (state == TextState::Draft || state == TextState::Stale);
    std::string& notes = entry.extracted;
    notes = original.path + ":" + std::to_string(original.line);
    if (const std::string limit = limit_words(unit.limit); !limit.empty()) notes += "\n" + limit;
    if (!entry.text.empty() && state != TextState::Unrecorded) notes += std::string("\nstate: ") + state_word(state);
    if (source != from) notes += "\nthe text to translate is in " + tag(source) + ": there is none in " + tag(from);
    for (std::size_t other = 0; other < tree.languages.size(); ++other) {
      const std::string& text = unit.by_lang[other].text;
      if (other != lang && other != source && !text.empty()) notes += "\n" + tag(other) + ": " + in_one_line(text);
    }
    ++out.texts;
    if (!entry.text.empty()) ++out.translated;
    if (entry.fuzzy) ++out.fuzzy;
    file.entries.push_back(std::move(entry));
  }
  out.po = write_po(file);
  return out;
}

}  // namespace azetta::author
