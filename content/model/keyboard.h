// An on-screen keyboard: letters in rows, as they lie on the glass from its left, whatever way the screen runs. Plain values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace azetta::model {

struct Keyboard {
  std::string lang;    // BCP-47 of the words it writes
  std::string name;    // as its own readers call it ("العربية"), on the key that leads to it
  std::string script;  // ISO 15924; stands in for languages of that script that have no keyboard of their own
  std::vector<std::vector<std::string>> rows;  // a key a letter (grapheme)
  std::vector<std::string> extra;              // letters with accents and the like, beside or above the rows; may be empty
  friend bool operator==(const Keyboard&, const Keyboard&) = default;
};

// What keeps every key at 15 mm and every keyboard within reach.
inline constexpr std::uint32_t kMostKeyboards = 16, kMostKeyRows = 4, kMostRowKeys = 11, kMostExtraKeys = 12;

}  // namespace azetta::model
