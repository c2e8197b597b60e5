#include "app/author/keyboard_source.h"

#include <algorithm>
#include <set>

#include "app/author/nearest.h"
#include "app/author/texts.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

class KeyboardReader {
 public:
  KeyboardReader(PackSource& pack, Findings& out) : pack_(pack), out_(out) {}

  void read(TomlTable& table) {
    model::Keyboard keyboard;
    const Ref lang = table.string("lang", Need::Required);
    keyboard.lang = lang.value;
    const Ref name = table.string("name", Need::Required);
    keyboard.name = to_nfc(name.value);
    out_.see_text(kPackFile, name.line, keyboard.name);
    const Ref script = table.string("script");
    keyboard.script = script.value;
    const auto& languages = pack_.catalogue.languages;
    const auto own = std::find_if(languages.begin(), languages.end(), [&](const model::Language& l) { return l.tag == lang.value; });
    if (own != languages.end()) {
      if (!script) keyboard.script = own->script;
    } else if (lang) {
      const auto tags = tags_of(languages);
      out_.error("reference.language", kPackFile, lang.line,
                 "\"" + lang.value + "\" is no language of this pack" +
                     did_you_mean(lang.value, tags, "declare it as a [[language]] or remove the keyboard"));
    }
    std::set<std::string> seen;
    const std::vector<Ref> rows = table.strings("rows", Need::Required);
    if (rows.size() > model::kMostKeyRows) {
      out_.error("keyboard.keys", kPackFile, rows.front().line,
                 "the keyboard has " + std::to_string(rows.size()) + " rows; there is room for " +
                     std::to_string(model::kMostKeyRows) + ": move rare letters to \"extra\"");
    }
    for (const Ref& row : rows) keyboard.rows.push_back(keys(row, "a row", model::kMostRowKeys, seen));
    if (const Ref extra = table.string("extra")) keyboard.extra = keys(extra, "\"extra\"", model::kMostExtraKeys, seen);
    table.done();
    if (lang && !keyboard.rows.empty()) pack_.catalogue.keyboards.push_back(std::move(keyboard));
  }

 private:
  std::vector<std::string> keys(const Ref& row, const std::string& what, std::size_t most, std::set<std::string>& seen) {
    std::vector<std::string> all;
    const std::string text = to_nfc(row.value);
    out_.see_text(kPackFile, row.line, text);
    for (const std::string_view key : graphemes(text)) {
      if (key == " ") {
        out_.error("keyboard.keys", kPackFile, row.line, what + " of the keyboard holds a space; the kiosk has that key itself: remove it");
      } else if (!seen.insert(std::string(key)).second) {
        out_.error("keyboard.keys", kPackFile, row.line, "the keyboard has the letter \"" + std::string(key) + "\" twice; keep one");
      }
      all.emplace_back(key);
    }
    if (all.empty()) {
      out_.error("keyboard.keys", kPackFile, row.line, what + " of the keyboard has no letters; write some or remove it");
    } else if (all.size() > most) {
      out_.error("keyboard.keys", kPackFile, row.line,
                 what + " of the keyboard has " + std::to_string(all.size()) + " letters; there is room for " +
                     std::to_string(most) + ": a key must stay wide enough for a finger");
    }
    return all;
  }

  PackSource& pack_;
  Findings& out_;
};

}  // namespace

void read_keyboards(TomlTable& pack_table, PackSource& pack, Findings& out) {
  KeyboardReader reader(pack, out);
  for (TomlTable& entry : pack_table.tables("keyboard")) reader.read(entry);
  if (pack.catalogue.keyboards.size() > model::kMostKeyboards) {
    out.error("pack.limit", kPackFile, 0,
              "the pack has " + std::to_string(pack.catalogue.keyboards.size()) + " keyboards; at most " +
                  std::to_string(model::kMostKeyboards) + " are allowed");
  }
}

}  // namespace azetta::author
