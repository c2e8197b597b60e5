#include "app/author/translation_states.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "app/author/nearest.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "app/author/toml_texts.h"

namespace azetta::author {
namespace {

// 48 bits: two texts are compared that stand at one key, not all with all.
std::string hash_of(std::string_view text) {
  std::array<unsigned char, crypto_generichash_BYTES_MIN> bytes{};
  crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  constexpr std::size_t kKept = 6;
  constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < kKept; ++i) {
    out += kHex[bytes[i] >> 4];
    out += kHex[bytes[i] & 15];
  }
  return out;
}

const std::vector<std::string> kWords = {"draft", "reviewed", "approved"};

}  // namespace

const char* state_word(TextState state) {
  constexpr const char* kAll[] = {"no state", "stale", "draft", "reviewed", "approved"};
  return kAll[static_cast<std::size_t>(state)];
}

std::optional<TextState> state_from_word(std::string_view word) {
  for (const TextState state : {TextState::Draft, TextState::Reviewed, TextState::Approved}) {
    if (word == state_word(state)) return state;
  }
  return std::nullopt;
}

TranslationStates TranslationStates::read(const std::filesystem::path& root, const std::vector<model::Language>& languages, Findings& out) {
  TranslationStates states;
  if (!std::filesystem::exists(root / kStatesFile)) return states;
  const auto value = read_toml_file(root, kStatesFile, out);
  if (!value) return states;
  TomlTable file(*value, kStatesFile, "the file", out);
  const std::vector<std::string> tags = tags_of(languages);
  for (const auto& [tag, unused] : file.fields()) {
    auto texts = file.table(tag);
    if (!texts) continue;
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
      out.error("state.language", kStatesFile, texts->line(), "\"" + tag + "\" is no language of this pack" + did_you_mean(tag, tags, "remove its part"));
      continue;
    }
    for (const auto& [key, unread] : texts->fields()) {
      auto entry = texts->table(key);
      if (!entry) continue;
      Record record;
      const auto state = entry->choice("state", kWords, Need::Required);
      record.state = static_cast<TextState>(static_cast<std::size_t>(TextState::Draft) + state.value);
      record.from = entry->string("from", Need::Required).value;
      record.source = entry->string("source", Need::Required).value;
      record.text = entry->string("text", Need::Required).value;
      entry->done();
      if (state) states.records_[tag][key] = std::move(record);
    }
  }
  return states;
}

TextState TranslationStates::of(const TextTree& tree, const TextUnit& unit, LangIndex lang) const {
  const auto of_tag = records_.find(tree.languages[lang].tag);
  if (of_tag == records_.end()) return TextState::Unrecorded;
  const auto found = of_tag->second.find(unit.key);
  if (found == of_tag->second.end()) return TextState::Unrecorded;
  const Record& record = found->second;
  const auto tags = tree.tags();
  const auto from = std::find(tags.begin(), tags.end(), record.from);
  if (from == tags.end()) return TextState::Stale;
  const std::string& source = unit.by_lang[static_cast<std::size_t>(from - tags.begin())].text;
  return record.source == hash_of(source) && record.text == hash_of(unit.by_lang[lang].text) ? record.state : TextState::Stale;
}

void TranslationStates::set(const TextTree& tree, const std::string& key, LangIndex lang, TextState state, LangIndex from,
                            const std::string& source, const std::string& text) {
  records_[tree.languages[lang].tag][key] = {state, tree.languages[from].tag, hash_of(source), hash_of(text)};
}

std::string TranslationStates::to_toml(const TextTree& tree) const {
  std::string out =
      "# How far each translation is. azetta-pack po import keeps this file; source and text are hashes of what was translated and of the\n"
      "# translation, by which a later change of either is noticed.\n";
  for (const std::string& tag : tree.tags()) {
    const auto of_tag = records_.find(tag);
    if (of_tag == records_.end()) continue;
    out += "\n[" + tag + "]\n";
    for (const auto& [key, record] : of_tag->second) {
      if (!tree.find(key)) continue;
      out += toml_quoted(key) + " = { state = \"" + state_word(record.state) + "\", from = \"" + record.from + "\", source = \"" + record.source +
             "\", text = \"" + record.text + "\" }\n";
    }
  }
  return out;
}

StateReport check_states(const std::filesystem::path& root, const PackSource& pack, bool release, Findings& out) {
  StateReport report;
  report.kept = std::filesystem::exists(root / kStatesFile) || !pack.least_state.empty();
  if (release && pack.least_state.empty()) {
    out.error("release.rule", kPackFile, 0, "no rule says what may be released; add [release] with least_state = \"reviewed\" or \"approved\"");
  }
  if (!report.kept) return report;
  Findings ignored;  // the same words were said when the tree was read
  const auto tree = read_text_tree(root, ignored);
  if (!tree) return report;
  const TranslationStates states = TranslationStates::read(root, tree->languages, out);
  struct Below {
    std::size_t count = 0;
    int line = 0;
    std::string key;
    TextState state{}, least{};
  };
  std::map<std::pair<std::string, std::string>, Below> below;  // by file and language
  for (const TextUnit& unit : tree->units) {
    for (std::size_t i = 0; i < unit.by_lang.size(); ++i) {
      const auto lang = static_cast<LangIndex>(i);
      const UnitText& text = unit.by_lang[i];
      if (text.text.empty() || lang == source_of(unit, tree->source)) continue;
      const std::string& tag = tree->languages[i].tag;
      const TextState state = states.of(*tree, unit, lang);
      ++report.counts[tag][state];
      const auto least = pack.least_state.find(tag);
      if (!release || least == pack.least_state.end() || state >= least->second) continue;
      Below& b = below[{text.path, tag}];
      if (b.count++ == 0) b = {1, text.line, unit.key, state, least->second};
    }
  }
  for (const auto& [place, b] : below) {
    const std::string many = b.count == 1 ? "a text" : std::to_string(b.count) + " texts";
    out.error("release.state", place.first, b.line,
              many + " in \"" + place.second + "\" " + (b.count == 1 ? "is" : "are") + " not yet " + state_word(b.least) + " (" +
                  (b.count == 1 ? "" : "the first: ") + b.key + ", " + state_word(b.state) + "); have them read, then azetta-pack po import");
  }
  return report;
}

}  // namespace azetta::author
