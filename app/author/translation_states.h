// translations.toml: how far each translation is (draft, reviewed, approved), kept by `azetta-pack po import`. Beside each state stand
// short hashes of the translation and of the text that it was made from: where either is another now, the state is stale. A tree
// without the file has no states, and needs none. One thread.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "app/author/finding.h"
#include "app/author/source.h"
#include "app/author/text_tree.h"

namespace azetta::author {

inline constexpr const char* kStatesFile = "translations.toml";

class TranslationStates {
 public:
  // What is wrong in the file is in `out`.
  static TranslationStates read(const std::filesystem::path& root, const std::vector<model::Language>& languages, Findings& out);

  TextState of(const TextTree& tree, const TextUnit& unit, LangIndex lang) const;
  // `state` is draft, reviewed or approved. `from`: the language whose `source` was translated into `text`.
  void set(const TextTree& tree, const std::string& key, LangIndex lang, TextState state, LangIndex from, const std::string& source,
           const std::string& text);
  // The whole file; texts that the tree has no more are left out. In the order of keys.
  std::string to_toml(const TextTree& tree) const;
  bool empty() const { return records_.empty(); }

 private:
  struct Record {
    TextState state = TextState::Draft;
    std::string from, source, text;  // a tag, two hashes
  };
  std::map<std::string, std::map<std::string, Record>> records_;  // by tag, by key
};

std::optional<TextState> state_from_word(std::string_view word);  // of the three that are kept

// Texts by language and state, of the languages that are translated into.
using StateCounts = std::map<std::string, std::map<TextState, std::size_t>>;
struct StateReport {
  bool kept = false;  // the tree has states or a rule about them
  StateCounts counts;
};
// With `release` an Error for the texts of each file that are below pack.toml's [release] least_state, and where there is no such rule.
StateReport check_states(const std::filesystem::path& root, const PackSource& pack, bool release, Findings& out);

}  // namespace azetta::author
