// The house rules for every text of a pack: what is put right silently, and what is reported to its author.
//
// Put right: NFC, outer white space, runs of white space, the apostrophe between or after letters (U+2019),
// and in French the space before ; ! ? » and after « (U+202F) and before : (U+00A0), after the Imprimerie
// nationale's rules. Reported: control characters, embeddings and overrides (UAX #9: isolates are the way),
// characters that hold no letter (U+FFFD, private use), tatweel, Arabic-Indic digits, Latin , ; ? after an
// Arabic letter, straight quotes, brackets, quotes or isolates that do not pair, and what typing_rules.h
// finds. Rules follow the language's tag and script alone. Pure; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

struct TextProblem {
  bool error = true;  // false: a warning
  std::string rule;   // "text.tatweel"
  std::string what;   // "what is wrong; what to do"
};

struct HouseText {
  std::string text;
  std::vector<std::uint32_t>
      moved;  // moved[i]: where byte i of the input is in `text`; one more entry than input bytes
  std::vector<TextProblem> problems;
};

// `lang`: BCP-47; `script`: ISO 15924 or "" where unknown. `utf8` must be valid. '\n' is white space.
HouseText house_text(std::string_view utf8, std::string_view lang, std::string_view script);

// Words that hold a letter or a digit; U+00A0 and U+202F do not part words.
std::size_t count_words(std::string_view utf8);
// What a reader would count: grapheme clusters (UAX #29).
std::size_t count_characters(std::string_view utf8);

}  // namespace azetta::author
