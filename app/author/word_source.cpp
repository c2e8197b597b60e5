// words/<lang>.po: a pack's own words of the kiosk (content/base/po.h): msgctxt is the key, msgstr the text. Entries without a
// text or marked fuzzy are left out.
#include <algorithm>

#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "content/base/po.h"
#include "content/base/script.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

const char* rule_of(PoFault::Kind kind) {
  switch (kind) {
    case PoFault::Kind::Plural: return "po.plural";
    case PoFault::Kind::Key: return "po.key";
    case PoFault::Kind::Twice: return "key.twice";
    default: return "po.syntax";
  }
}

}  // namespace

void read_words(const fs::path& root, PackSource& pack, Findings& out) {
  std::vector<std::string> names;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root / "words", ec))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    if (name.starts_with(".") || name.ends_with("~")) continue;
    const std::string path = "words/" + name;
    const std::string tag = name.ends_with(".po") ? name.substr(0, name.size() - 3) : "";
    if (!is_language_tag(tag)) {
      out.error("file.stray", path, 0, "no such file belongs here; files of words/ are named <language>.po");
      continue;
    }
    const auto text = read_text_file(root, path, out);
    if (!text) continue;
    const PoRead read = read_po(*text);
    if (read.fault) {
      out.error(rule_of(read.fault->kind), path, read.fault->line, read.fault->what);
      continue;
    }
    auto& words = pack.catalogue.words[tag];
    for (const PoEntry& entry : read.file.entries) {
      if (!entry.text.empty() && !entry.fuzzy) words.emplace(entry.key, to_nfc(entry.text));
    }
  }
}

}  // namespace azetta::author
