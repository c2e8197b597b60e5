// The texts of a <lang>.md as they lie in it: its head, its pages, its keyed sections; and the same file with some of them replaced or
// added, every other byte as it was. Pure; any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/author/toml_texts.h"
#include "content/base/result.h"

namespace azetta::author {

struct CardPiece {
  std::string text;  // NFC, unwrapped (unwrap())
  std::size_t begin = 0, end = 0;
  int line = 0;
};

// What stands under "## Words {#fact.name}".
struct CardSection {
  std::string key;  // "fact.name", "dispute.religion", "dispute.religion/position.idol", "step.mares"
  int level = 2;
  CardPiece title, text;  // text.begin == text.end: none yet, and this is where it goes
  std::size_t end = 0;    // behind the section's last line that is not empty
};

struct CardTexts {
  bool readable = false;          // it has a head between +++ lines
  std::size_t head = 0;           // behind the first +++ line
  std::size_t body = 0;           // behind the second
  std::size_t pages_end = 0;      // behind the last page's text, or == body
  std::vector<std::pair<std::string, TomlText>> fields;  // title, subtitle, summary, alt, caption: those that are there
  std::vector<CardPiece> pages;   // those that are not empty
  std::vector<CardSection> sections;
};

inline const std::vector<std::string>& card_fields() {
  static const std::vector<std::string> fields = {"title", "subtitle", "summary", "alt", "caption"};
  return fields;
}

CardTexts find_card_texts(std::string_view bytes);

// Paragraphs on one line each, one empty line between them, no space at line ends: two pages that differ in nothing else are shown
// alike. Lines of lists and quotations stay.
std::string unwrap(std::string_view markdown);

// What a text of a card is called in its file: "title", "page.2", "fact.queen" (its text), "dispute.religion/title" …
struct CardChange {
  std::string key, text;
};
// `outline`: the card's file in the language that was translated; what is new takes its order and its heading levels. An Error in
// words that follow the file's name.
Result<std::string> edit_card_texts(std::string_view bytes, const std::vector<CardChange>& changes, const CardTexts& outline);

}  // namespace azetta::author
