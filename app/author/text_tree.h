// All translatable texts of a source tree, and the tree with some of them written anew: only the bytes of those texts change. Used by
// translation (po_export.h, po_import.h), by states (translation_states.h) and by spreadsheets (csv_import.h). One thread.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/author/finding.h"
#include "app/author/text_unit.h"
#include "content/base/result.h"
#include "content/model/localized.h"

namespace azetta::author {

struct TextTree {
  std::string id, version;  // of the pack
  std::vector<model::Language> languages;
  LangIndex source = 0;  // what is translated where nothing else is asked for: the default language, unless it is partial
  std::vector<TextUnit> units;  // pack.toml, sources, glossary, places, timeline, map, then cards by slug; keys differ
  std::map<std::string, std::size_t> by_key;

  std::vector<std::string> tags() const;
  const TextUnit* find(const std::string& key) const;  // null if there is none
};

// Nothing where pack.toml cannot be used or two texts have one key; why is in `out`. Files that cannot be read are an Error there too, and
// their texts are left out.
std::optional<TextTree> read_text_tree(const std::filesystem::path& root, Findings& out);

struct TextChange {
  std::string key;
  LangIndex lang = 0;
  std::string text;  // never empty; as UnitText::text
};

// Files of a tree with new contents, by path relative to it; nothing is written.
using NewFiles = std::map<std::string, std::string>;

// Where `changes` go; a <lang>.md that is not there is made. Every file is read again as it would be and compared with what it was: a
// text that is not in `changes` and differs is an Error, and nothing is returned.
Result<NewFiles> change_texts(const std::filesystem::path& root, const TextTree& tree, const std::vector<TextChange>& changes);

// Each file in the place of the old one, by rename. Stops at the first that cannot be written.
Status write_files(const std::filesystem::path& root, const NewFiles& files);

}  // namespace azetta::author
