#include <doctest/doctest.h>

#include "app/core/po.h"
#include "tests/core/read.h"

using azetta::core::parse_po;

namespace {

constexpr std::string_view kHeader =
    "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

std::string error(std::string_view text) {
  const auto file = parse_po(text, "ar.po");
  return file ? "none" : file.error().what;
}

}  // namespace

TEST_CASE("entries, header, comments") {
  const auto file = parse_po(std::string(kHeader) +
                                 "#. for translators\n# no attested form\n#: somewhere.cpp:3\n"
                                 "msgctxt \"nav.home\"\nmsgid \"Home\"\nmsgstr \"Accueil\"\n"
                                 "# second\nmsgctxt \"nav.back\"\nmsgid \"Back\"\nmsgstr \"\"\n",
                             "fr.po");
  REQUIRE(file);
  CHECK(file->language == "fr");
  REQUIRE(file->entries.size() == 2);
  CHECK(file->entries[0].key == "nav.home");
  CHECK(file->entries[0].english == "Home");
  CHECK(file->entries[0].text == "Accueil");
  CHECK(file->entries[0].comment == "no attested form");
  CHECK(file->entries[0].line == 9);
  CHECK(file->entries[1].text.empty());
  CHECK(file->entries[1].comment == "second");
}

TEST_CASE("strings over several lines, escapes, CRLF, a byte order mark") {
  const auto file = parse_po(
      "\xEF\xBB\xBFmsgctxt \"k\"\r\nmsgid \"\"\r\n\"one \"\r\n\"two\"\r\nmsgstr \"a\\\\b\\\"c\\nd\"\r\n",
      "x.po");
  REQUIRE(file);
  CHECK(file->entries[0].english == "one two");
  CHECK(file->entries[0].text == "a\\b\"c\nd");
}

TEST_CASE("a fuzzy translation counts as missing, an obsolete one as a comment") {
  const auto file = parse_po(
      "#, fuzzy\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"unsure\"\n\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr "
      "\"sure\"\n"
      "#~ msgctxt \"c\"\n#~ msgid \"C\"\n#~ msgstr \"old\"\n",
      "x.po");
  REQUIRE(file);
  REQUIRE(file->entries.size() == 2);
  CHECK(file->entries[0].text.empty());
  CHECK(file->entries[1].text == "sure");
}

TEST_CASE("what is wrong is said with its line") {
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\n") ==
        "ar.po:1: the entry is incomplete; each entry is msgctxt, msgid, msgstr");
  CHECK(error("msgctxt \"a\"\nmsgid \"A\nmsgstr \"x\"\n") == "ar.po:2: the string has no closing quote");
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\" y\n") ==
        "ar.po:3: something follows the closing quote; write a quote inside a string as \\\"");
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\\q\"\n").starts_with("ar.po:3: an escape that is not"));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\\").starts_with("ar.po:3: an escape that is not"));
  CHECK(error("msgid \"A\"\nmsgstr \"x\"\n") ==
        "ar.po:1: the entry has no msgctxt; it is the key of these words");
  CHECK(error("\n\"lost\"\n").starts_with("ar.po:2: a string without"));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"x\"\n")
            .starts_with("ar.po:3: plural forms"));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n") ==
        "ar.po:4: \"a\" is here twice; delete one of them");
  CHECK(
      error("msgctxt \"a\"\nmsgid \"\"\nmsgstr \"x\"\n").starts_with("ar.po:1: the msgid of \"a\" is empty"));
  CHECK(error("hello\n").starts_with("ar.po:1: \"hello\" is not part of a PO file"));
  CHECK(error("msgstr \"x\"\n").starts_with("ar.po:1: msgstr without a msgid"));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\xC0\xAF\"\n") ==
        "ar.po:3: this line is not UTF-8; save the file as UTF-8");
  CHECK(error("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-6\\n\"\n")
            .starts_with("ar.po:1: the header's"));
  CHECK(error(std::string(kHeader) + std::string(kHeader)).starts_with("ar.po:6: a second header"));
  CHECK(error(std::string((1 << 20) + 1, '\n')).starts_with("ar.po: the file is larger"));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\u2066x\"\n")
            .starts_with("ar.po:1: the text of \"a\" is refused: it "));
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"x\u202E\"\n").find("is refused") != std::string::npos);
  CHECK(error("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"a\x01\"\n").find("is refused") != std::string::npos);
  std::string longest = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n";
  for (int i = 0; i < 20; ++i) longest += "\"" + std::string(1000, 'x') + "\"\n";
  CHECK(error(longest).find("longer than 16 KiB") != std::string::npos);
}

TEST_CASE("any bytes end in a value") {
  const std::string text = read_source("assets/ui/ar.po");
  REQUIRE(!text.empty());
  for (std::size_t cut = 0; cut < text.size(); cut += 11) (void)error(std::string_view(text).substr(0, cut));
  unsigned seed = 7;
  for (int i = 0; i < 3000; ++i) {
    std::string broken = text;
    for (int k = 0; k < 3; ++k) {
      seed = seed * 1664525u + 1013904223u;
      broken[(seed >> 8) % broken.size()] = static_cast<char>(seed >> 24);
    }
    (void)error(broken);
  }
}
