// The kiosk's own words ("Back", "Touch to begin") by key and language: from its PO files, and from the open
// pack, whose words win. Plain lookups, no files. One thread (the UI's).
//
// A word always comes with the language it is really in: letters are shaped and lines run by that, not by the
// screen's. Views stay valid until add() or set_pack(); Word::tag may point into the chain that was asked with, which must
// live as long.
#pragma once
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/core/po.h"
#include "content/base/ids.h"
#include "content/model/localized.h"

namespace azetta::core {

// Tags to ask, best first.
using TagChain = std::vector<std::string>;

// The visitor's language, then its fallbacks in order; after each tag its shorter forms ("ar-MA", "ar": RFC
// 4647, 3.4 Lookup).
TagChain tag_chain(LangIndex lang, const std::vector<model::Language>& languages);

struct Word {
  std::string_view text;
  std::string_view tag;  // BCP-47 of `text`
};

class Words {
 public:
  // The words of one PO file. Untranslated entries are left out; the English msgids stand behind all
  // languages.
  void add(std::string_view tag, const PoFile& file);
  // model::Catalogue::words of the open pack: words[tag][key]. Replaces those of the pack before.
  void set_pack(const std::map<std::string, std::map<std::string, std::string>>& words);

  // The first of the chain that has the key, else the English. A key that no file has is our own mistake and
  // asserts; in a release build the word is empty.
  Word find(const TagChain& chain, std::string_view key) const;
  // In this language and no other; null where it is missing.
  const std::string* in(std::string_view tag, std::string_view key) const;
  // Languages that have a word of their own for `key`, in alphabetical order; the pack's and the kiosk's.
  std::vector<std::string> tags(std::string_view key) const;
  bool knows(std::string_view key) const { return english_.contains(key); }

 private:
  using ByKey = std::map<std::string, std::string, std::less<>>;
  struct Language {
    std::string tag;  // as it was written
    ByKey words;
  };
  using ByTag = std::map<std::string, Language, std::less<>>;  // by the tag in lower case
  static const Language* language(const ByTag& tags, std::string_view tag);

  ByTag kiosk_, pack_;
  ByKey english_;
};

// Puts values in the place of "{name}". A placeholder without a value stays as it is written: a slip in a
// translation shows itself and harms nothing. Values are not looked into.
using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
std::string fill(std::string_view pattern, Values values);

// Names of the placeholders of a pattern, sorted, each once.
std::vector<std::string> placeholders(std::string_view pattern);

// "a, b and c" by the words list.separator and list.and of the chain.
std::string join(const std::vector<std::string>& items, const Words& words, const TagChain& chain);

// The text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9): put a foreign name into a
// sentence this way and neither reorders the other.
std::string isolated(std::string_view text);

}  // namespace azetta::core
