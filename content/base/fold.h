// Search folding: brings the spellings of one word to one key, so that whoever types "Kahena", "al-Kāhina" or
// "ⴷⵉⵀⵢⴰ" finds what is written Kahina, al-Kahina or Dihya. Not for showing, and not reversible. Pure; any
// thread.
//
// The key is words of letters and digits, parted by single spaces. What is folded (compatibility
// decomposition and case folding by Unicode first, then):
//   any script  combining accents, Hebrew and Arabic vowel marks go; typographic quotes and hyphens part
//   words or go. Arabic      tatweel, harakat, hamza go; alef, waw, ya with hamza or madda -> bare; alef
//   wasla -> alef; ta marbuta -> ha;
//               alef maqsura and Persian ya -> ya; Persian, Urdu and Maghrebi kaf, gaf, pe, ve, che -> their
//               Arabic kin; the article al- parts as a word of its own, so that the bare noun is found too;
//               digits -> 0-9.
//   Latin       marks of transliteration (ʿ ʾ ʼ ') go; l' and d' part; ø đ ł ı æ œ þ ß ə -> plain letters; x
//   -> kh, ɣ -> gh;
//               vowels and consonants that vary with the road a name took: e y -> i, o ou -> u, q -> k;
//               doubled letters become one (Hassan, Hasan; Uqba, Okba, Oqba; Kusayla, Kusaila; Musa, Moussa).
//   Tifinagh    letter by letter to its Latin transliteration (IRCAM), then as Latin.
#pragma once
#include <string>
#include <string_view>

namespace azetta {

// The key of `utf8`; bytes that are not UTF-8 are skipped. Folding a key again gives the same key.
std::string fold(std::string_view utf8);

}  // namespace azetta
