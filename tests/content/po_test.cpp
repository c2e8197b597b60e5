#include <doctest/doctest.h>

#include "content/base/po.h"

using namespace azetta;

namespace {

PoFile sample() {
  PoFile file;
  file.comment = "The first line.\n\nThe third.";
  file.header = "Language: fr\nContent-Type: text/plain; charset=UTF-8\n";
  file.entries.push_back({.key = "card:a/title", .id = "Short", .text = "Court", .comment = "mine", .extracted = "one\ntwo"});
  file.entries.push_back({.key = "card:a/page.1", .id = "One \"quoted\" paragraph.\n\nAnd a second\\ one, \tlong enough to be wrapped over lines of the file, as gettext does it.",
                          .text = "", .fuzzy = true});
  file.entries.push_back({.key = "k", .id = "\n leading", .text = std::string(200, 'x') + " y  z\n"});
  return file;
}

}  // namespace

TEST_CASE("a PO file that was written is read as it was") {
  const PoFile file = sample();
  const std::string text = write_po(file);
  const PoRead read = read_po(text);
  REQUIRE_FALSE(read.fault);
  CHECK(read.file.comment == file.comment);
  CHECK(read.file.header == file.header);
  REQUIRE(read.file.entries.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const PoEntry &was = file.entries[i], &is = read.file.entries[i];
    CHECK(is.key == was.key);
    CHECK(is.id == was.id);
    CHECK(is.text == was.text);
    CHECK(is.comment == was.comment);
    CHECK(is.extracted == was.extracted);
    CHECK(is.fuzzy == was.fuzzy);
  }
  CHECK(write_po(read.file) == text);
}

TEST_CASE("long strings are wrapped behind spaces and line feeds") {
  const std::string text = write_po(sample());
  CHECK(text.find("msgid \"Short\"\n") != std::string::npos);
  CHECK(text.find("msgid \"\"\n\"One \\\"quoted\\\" paragraph.\\n\"\n\"\\n\"\n\"And a second\\\\ one, ") != std::string::npos);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (text.compare(at, 10, std::string("\"xxxxxxxxx")) != 0) CHECK(end - at <= 79);
    at = end + 1;
  }
}

TEST_CASE("header fields, and what is over the limits") {
  CHECK(po_header_field("A: 1\nLanguage: pt_BR \nB: 2\n", "Language:") == "pt_BR");
  CHECK(po_header_field("A: 1\n", "Language:") == "");
  const PoRead large = read_po(std::string(3u << 20, '\n'), {.file_bytes = 2u << 20, .string_bytes = 10});
  REQUIRE(large.fault);
  CHECK(large.fault->what == "the file is larger than 2 MiB; check its name");
  CHECK(large.fault->line == 0);
  const PoRead cut = read_po("msgctxt \"a\"\nmsgid \"12345678901\"\nmsgstr \"\"\n", {.file_bytes = 100, .string_bytes = 10});
  REQUIRE(cut.fault);
  CHECK(cut.fault->kind == PoFault::Kind::Size);
  CHECK(cut.fault->line == 2);
}
