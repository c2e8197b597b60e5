#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "app/core/words.h"
#include "tests/core/read.h"

using namespace azetta;
using core::fill;
using core::placeholders;
using core::TagChain;
using core::Words;

namespace {

core::PoFile shipped(const std::string& tag) {
  auto file = core::parse_po(read_source("assets/ui/" + tag + ".po"), tag + ".po");
  REQUIRE_MESSAGE(file, (file ? "" : file.error().what));
  CHECK(file->language == tag);
  return std::move(file).value();
}

core::PoFile small(std::string_view text) {
  return std::move(core::parse_po(text, "x.po")).value();
}

// The string literals with a dot in them between the brackets of word(...), word_in(...) and words.find(...).
std::vector<std::string> keys_asked_for(std::string_view code) {
  std::vector<std::string> keys;
  for (const std::string_view call : {"word(", "word_in(", "words.find("}) {
    for (std::size_t at = code.find(call); at != std::string_view::npos; at = code.find(call, at + 1)) {
      int depth = 1;
      for (std::size_t i = at + call.size(); i < code.size() && depth > 0; ++i) {
        depth += code[i] == '(' ? 1 : code[i] == ')' ? -1 : 0;
        if (code[i] != '"') continue;
        const std::size_t end = std::min(code.find('"', i + 1), code.size());
        const std::string_view literal = code.substr(i + 1, end - i - 1);
        if (literal.find('.') != std::string_view::npos) keys.emplace_back(literal);
        i = end;
      }
    }
  }
  return keys;
}

const char* const kTags[] = {"en", "fr", "ar", "zgh"};

}  // namespace

TEST_CASE("placeholders are filled, unknown ones stay as written") {
  CHECK(fill("Page {n} of {m}", {{"n", "3"}, {"m", "7"}}) == "Page 3 of 7");
  CHECK(fill("{who} {who}", {{"who", "{n}"}}) == "{n} {n}");
  CHECK(fill("{x} {n", {{"n", "3"}}) == "{x} {n");
  CHECK(fill("{{n}} {} { n } {N}", {{"n", "3"}}) == "{3} {} { n } {N}");
  CHECK(fill("", {{"n", "3"}}) == "");
  CHECK(placeholders("{b} {a} {b} {C} {}") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a word is looked for along the chain and says which language it is in") {
  Words words;
  words.add("fr",
            small("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"un\"\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"\"\n"));
  words.add("ar",
            small("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"ا\"\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"ب\"\n"));
  CHECK(words.find({"fr", "ar"}, "a").text == "un");
  CHECK(words.find({"fr", "ar"}, "b").text == "ب");
  CHECK(words.find({"fr", "ar"}, "b").tag == "ar");
  CHECK(words.find({"zgh", "fr"}, "b").text == "B");
  CHECK(words.find({"zgh", "fr"}, "b").tag == "en");
  CHECK(words.find({"FR"}, "a").text == "un");
  CHECK(words.knows("a"));
  CHECK(!words.knows("c"));

  words.set_pack({{"fr", {{"a", "une"}, {"b", ""}}}, {"nl", {{"a", "een"}}}});
  CHECK(words.find({"fr", "ar"}, "a").text == "une");
  CHECK(words.find({"nl"}, "a").tag == "nl");
  words.set_pack({});
  CHECK(words.find({"fr", "ar"}, "a").text == "un");
  CHECK(words.find({"nl"}, "a").text == "A");
}

TEST_CASE("the chain is the language, its shorter forms, its fallbacks") {
  std::vector<model::Language> languages(3);
  languages[0].tag = "ar-MA";
  languages[0].fallback = {2, 1};
  languages[1].tag = "fr";
  languages[2].tag = "sr-Latn-x-old";
  CHECK(core::tag_chain(0, languages) == TagChain{"ar-MA", "ar", "sr-Latn-x-old", "sr-Latn", "sr", "fr"});
  CHECK(core::tag_chain(1, languages) == TagChain{"fr"});
  CHECK(core::tag_chain(9, languages).empty());
}

TEST_CASE("lists") {
  Words words;
  for (const char* tag : kTags) words.add(tag, shipped(tag));
  CHECK(core::join({}, words, {"en"}) == "");
  CHECK(core::join({"a"}, words, {"en"}) == "a");
  CHECK(core::join({"a", "b"}, words, {"en"}) == "a and b");
  CHECK(core::join({"a", "b", "c"}, words, {"fr"}) == "a, b et c");
  CHECK(core::join({"ا", "ب", "ج"}, words, {"ar"}) == "ا، ب وج");
  CHECK(core::isolated("x") == "\xE2\x81\xA8x\xE2\x81\xA9");
}

TEST_CASE("every shipped language has every word; gaps are honest ones") {
  const core::PoFile english = shipped("en");
  std::map<std::string, std::string> by_key;
  for (const auto& entry : english.entries) {
    by_key[entry.key] = entry.english;
    CHECK_MESSAGE(entry.text == entry.english, entry.key);
  }
  CHECK(by_key.size() >= 60);
  for (const std::string tag : kTags) {
    const core::PoFile file = shipped(tag);
    std::set<std::string> keys;
    for (const auto& entry : file.entries) {
      keys.insert(entry.key);
      CHECK_MESSAGE(by_key[entry.key] == entry.english, tag << " " << entry.key);
      if (entry.text.empty()) {
        CHECK_MESSAGE(tag == "zgh", tag << " " << entry.key);
        CHECK_MESSAGE(entry.comment == "no attested form: shown in the fallback language",
                      tag << " " << entry.key);
      } else {
        CHECK_MESSAGE(placeholders(entry.text) == placeholders(entry.english), tag << " " << entry.key);
        CHECK_MESSAGE(entry.comment.find("no attested form") == std::string::npos, tag << " " << entry.key);
      }
    }
    CHECK_MESSAGE(keys.size() == by_key.size(), tag);
  }
}

TEST_CASE("typography of the house") {
  for (const auto& entry : shipped("fr").entries) {
    const std::string& text = entry.text;
    CHECK_MESSAGE(text.find('\'') == std::string::npos, entry.key);
    for (const char* mark : {" ;", " !", " ?", " :", " »"})
      CHECK_MESSAGE(text.find(mark) == std::string::npos, entry.key);
    for (std::size_t at = text.find('?'); at != std::string::npos; at = text.find('?', at + 1)) {
      CHECK_MESSAGE((at >= 3 && text.substr(at - 3, 3) == "\u202F"), entry.key);
    }
    for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at + 1)) {
      CHECK_MESSAGE((at >= 2 && text.substr(at - 2, 2) == "\u00A0"), entry.key);
    }
  }
  for (const auto& entry : shipped("ar").entries) {
    for (const std::string mark : {"?", ",", ";", "\""}) {
      CHECK_MESSAGE(entry.text.find(mark) == std::string::npos, entry.key << " " << mark);
    }
    for (std::size_t at = entry.text.find("ـ"); at != std::string::npos; at = entry.text.find("ـ", at + 1)) {
      CHECK_MESSAGE((at >= 2 && entry.text.substr(at - 2, 2) == "ه"),
                    entry.key);  // only in the sign of the era
    }
    for (char32_t digit = U'٠'; digit <= U'٩'; ++digit) {
      const std::string utf8 = {static_cast<char>(0xD9), static_cast<char>(0xA0 + (digit - U'٠'))};
      CHECK_MESSAGE(entry.text.find(utf8) == std::string::npos, entry.key);
    }
  }
  for (const auto& entry : shipped("zgh").entries) {
    // Tifinagh only: no Latin letter but those of a placeholder.
    bool inside = false;
    for (const char c : entry.text) {
      inside = c == '{' || (inside && c != '}');
      CHECK_MESSAGE((inside || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))), entry.key);
    }
  }
}

TEST_CASE("screens ask only for words that there are") {
  Words words;
  words.add("en", shipped("en"));
  std::size_t asked = 0;
  for (const char* room : {"app/ui", "app/shell"}) {
    const std::string folder = std::string(AZETTA_SOURCE_DIR) + "/" + room;
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
      if (file.path().extension() != ".cpp") continue;
      const std::string text = read_source(std::string(room) + "/" + file.path().filename().string());
      for (const std::string& key : keys_asked_for(text)) {
        CHECK_MESSAGE(words.knows(key), file.path().filename().string() << ": " << key);
        ++asked;
      }
    }
  }
  CHECK(asked > 20);
}
