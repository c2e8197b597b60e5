// What happens to a text before it is laid out: cleaning, then the typographic house rules of its language.
// The result remembers where each of its bytes came from, so that callers only ever see bytes of their own
// text.
//
// Cleaning: bytes that are not UTF-8 become U+FFFD each; CR, CRLF, NEL, LS and PS become a line feed; other
// controls, byte order marks and the bidi overrides LRO and RLO vanish (isolates stay); tabs and runs of
// spaces become one space; spaces at the ends of lines vanish. A text longer than kLongestText_bytes is cut
// there. House rules, all invisible: closing quote, space, opening bracket may break (U+200B; LB15 of UAX #14
// would forbid it); a range of numbers, a pair of initials and a word of one or two letters ("al-") do not break
// after the dash (U+2060); French:
// U+202F inside guillemets, before ; ? ! and in groups of digits, U+00A0 before a colon and before units, put
// there or in place of a plain space. Pure; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::text {

inline constexpr std::size_t kLongestText_bytes = 16 * 1024;  // about 2,500 words in one paragraph
// Letters without a space, after which a line may break (U+200B): Pango's time grows with the square of a
// word's length.
inline constexpr std::size_t kLongestWord = 64;

class Prepared {
 public:
  const std::string& utf8() const { return utf8_; }
  // First byte in the source of the character at (or containing) byte `at` of utf8(); size() of the source
  // for the end.
  std::uint32_t source(std::uint32_t at) const { return same_ ? at : source_[at]; }
  // Where the first character of utf8() begins that came from byte `from` of the source or from a later one.
  std::uint32_t prepared(std::uint32_t from) const;
  std::uint32_t source_bytes() const { return source_bytes_; }
  bool cut() const { return cut_; }

 private:
  friend Prepared prepare(std::string_view utf8, std::string_view lang);
  std::string utf8_;
  std::vector<std::uint32_t> source_;  // one per byte of utf8_ and one for its end; empty while same_
  std::uint32_t source_bytes_ = 0;
  bool same_ = false;  // utf8_ is the source, byte for byte
  bool cut_ = false;
};

Prepared prepare(std::string_view utf8, std::string_view lang);

}  // namespace azetta::text
