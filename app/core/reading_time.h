// How long a visitor who stands before the kiosk needs for a text. Pure; any thread.
#pragma once
#include <string_view>

namespace azetta::core {

// Seconds; a text in no script that we know counts as words. Words in scripts that put spaces between them, letters in those that
// do not (Han, Kana, Thai, Lao, Khmer, Myanmar, Tibetan); nothing is asked of a list of languages. Scripts without written vowels
// are read a little slower by the word. At least kLeastS, at most kMostS; large text takes a fifth more.
double reading_s(std::string_view utf8, bool large_text);

namespace reading {
// Silent reading is 180 (Arabic) to 280 (Spanish) words a minute, Chinese 260 characters (Brysbaert 2019; IReST); somebody who stands, looks
// at a map between lines and reads a second language takes about half as long again.
inline constexpr double kWordsPerS = 2.5, kAbjadWordsPerS = 2.0, kLettersPerS = 3.2;
inline constexpr double kLookS = 2.0;  // at the map, before the first word
inline constexpr double kLeastS = 4, kMostS = 90;
inline constexpr double kLargeText = 1.2;
}  // namespace reading

}  // namespace azetta::core
