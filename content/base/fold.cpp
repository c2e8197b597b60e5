#include "content/base/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "content/base/utf8.h"

namespace azetta {
namespace {

// Tifinagh from U+2D30 to U+2D67 in the transliteration of IRCAM (Institut royal de la culture amazighe),
// already without the dots below that folding would take away. ⵄ (ayn) has no key, as ʿ has none.
constexpr std::array<std::string_view, 56> kTifinagh = {
    "a", "b", "b", "g", "g", "j", "j", "d", "d", "d", "d", "e", "f", "k", "k", "k",  // ⴰ U+2D30 ...
    "h", "h", "h", "h", "",  "x", "x", "q", "q", "i", "j", "j", "j", "l", "m", "n",  // ⵀ U+2D40 ...
    "n", "n", "p", "u", "r", "r", "ɣ", "ɣ", "j", "s", "s", "c", "t", "t", "c", "t",  // ⵐ U+2D50 ...
    "v", "w", "y", "z", "z", "z", "e", "o"};                                         // ⵠ U+2D60 ...

struct Pair {
  char32_t from;
  std::string_view to;
};

// After decomposition and case folding; sorted by `from`.
constexpr Pair kLetters[] = {
    {U'æ', "ae"}, {U'ð', "d"}, {U'ø', "o"}, {U'þ', "th"}, {U'đ', "d"}, {U'ħ', "h"}, {U'ı', "i"},  {U'ł', "l"},
    {U'œ', "oe"}, {U'ŧ', "t"}, {U'ǝ', "i"}, {U'ɖ', "d"},  {U'ə', "i"}, {U'ɛ', ""},  {U'ɣ', "gh"}, {U'ʔ', ""},
    {U'ʕ', ""},   {U'ء', ""},  {U'ة', "ه"}, {U'ى', "ي"},  {U'ٱ', "ا"}, {U'پ', "ب"}, {U'چ', "ج"},  {U'ڤ', "ف"},
    {U'ڥ', "ف"},  {U'ڨ', "ق"}, {U'ک', "ك"}, {U'ڪ', "ك"},  {U'ڭ', "ك"}, {U'گ', "ك"}, {U'ھ', "ه"},  {U'ہ', "ه"},
    {U'ۃ', "ه"},  {U'ی', "ي"}, {U'ې', "ي"}, {U'ے', "ي"},  {U'ݣ', "ك"},
};
static_assert(std::is_sorted(std::begin(kLetters), std::end(kLetters),
                             [](const Pair& a, const Pair& b) { return a.from < b.from; }));

// Apostrophes and the signs that stand for ʿ and ʾ: they are no letters and part nothing (Sa'id, Saʿīd,
// Said).
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == U'´' || c == U'‘' || c == U'’' || c == U'‛' || c == U'′' ||
         (c >= 0x02B0 && c <= 0x02FF);
}

// Marks that a reader may leave out: accents, and the vowel signs of Hebrew, Arabic and Syriac. Vowel signs
// of Indic and South-East Asian scripts (classes 0, 7, 9, 84 and up to 132) are letters to their readers, so
// are Japanese voicing (8).
bool is_loose_mark(const utf8proc_property_t& property) {
  const int c = property.combining_class;
  return c == 1 || (c >= 10 && c <= 36) || c >= 200;
}

bool is_word(const utf8proc_property_t& property) {
  switch (property.category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return true;
    default:
      return false;
  }
}

// Letters of scholarly transliteration that stand for two of everyday spelling, before decomposition takes
// their marks away.
std::u32string_view spelt_out(char32_t c) {
  switch (c) {
    case U'ḫ':
    case U'Ḫ':
      return U"kh";
    case U'ġ':
    case U'Ġ':
      return U"gh";
    case U'ṯ':
    case U'Ṯ':
      return U"th";
    case U'ḏ':
    case U'Ḏ':
      return U"dh";
    default:
      return {};
  }
}

std::u32string decompose(std::string_view utf8) {
  // One bad byte must not lose the rest: utf8proc_map() refuses the whole text, so code points are taken one
  // by one.
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c == kNoCodePoint) continue;
    // What most texts are made of and what Unicode leaves as it is: ASCII, Arabic from alef to sukun,
    // Tifinagh.
    if (c < 0x80 || (c >= 0x0627 && c <= 0x0652) || (c >= 0x2D30 && c <= 0x2D67)) {
      out += c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
      continue;
    }
    if (const auto letters = spelt_out(c); !letters.empty()) {
      out += letters;
      continue;
    }
    utf8proc_int32_t parts[32];
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 32,
                                static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                               UTF8PROC_CASEFOLD | UTF8PROC_IGNORE),
                                &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 32); ++i)
      out += static_cast<char32_t>(parts[i]);
  }
  return out;
}

// Builds the key; knows the word that is being built.
class Key {
 public:
  void put(char32_t c) {
    if (c < 0x80) {
      put_latin(static_cast<char>(c));
    } else {
      append_code_point(text_, c);
      ++word_letters_;
      last_latin_ = 0;
    }
  }
  void end_word() {
    if (!text_.empty() && text_.back() != ' ') text_ += ' ';
    word_ = text_.size();
    word_letters_ = 0;
    last_latin_ = 0;
  }
  std::string_view word() const { return std::string_view(text_).substr(word_); }
  bool is_elided() const {
    return word() == "ku" || (word_letters_ == 1 && word().find_first_of("cdjlmnst") == 0);
  }
  std::size_t word_letters() const { return word_letters_; }
  std::string take() {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    return std::move(text_);
  }

 private:
  void put_latin(char c) {
    switch (c) {
      case 'x':
        put_latin('k');
        c = 'h';
        break;
      case 'e':
      case 'y':
        c = 'i';
        break;
      case 'o':
        c = 'u';
        break;
      case 'q':
        c = 'k';
        break;
      default:
        break;
    }
    const bool digit = c >= '0' && c <= '9';
    if (c == last_latin_ && !digit) return;
    text_ += c;
    ++word_letters_;
    last_latin_ = c;
  }

  std::string text_;
  std::size_t word_ = 0;  // where the word being built begins
  std::size_t word_letters_ = 0;
  char last_latin_ = 0;
};

void put_folded(Key& key, char32_t c) {
  if (c >= 0x2D30 && c < 0x2D30 + kTifinagh.size()) {
    const std::string_view latin = kTifinagh[c - 0x2D30];
    if (latin == "ɣ") {
      key.put(U'g');
      key.put(U'h');
    } else if (!latin.empty()) {
      key.put(static_cast<unsigned char>(latin[0]));
    }
    return;
  }
  if (c == 0x2D7F || c == U'ـ') return;  // Tifinagh joiner, tatweel
  if (c >= 0x0660 && c <= 0x0669) return key.put(U'0' + (c - 0x0660));
  if (c >= 0x06F0 && c <= 0x06F9) return key.put(U'0' + (c - 0x06F0));
  const auto* pair = std::lower_bound(std::begin(kLetters), std::end(kLetters), c,
                                      [](const Pair& p, char32_t wanted) { return p.from < wanted; });
  if (pair == std::end(kLetters) || pair->from != c) return key.put(c);
  for (std::size_t at = 0; at < pair->to.size();) key.put(next_code_point(pair->to, at));
}

}  // namespace

std::string fold(std::string_view utf8) {
  const std::u32string letters = decompose(utf8);
  Key key;
  for (const char32_t c : letters) {
    const auto& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    if (is_apostrophe(c)) {
      // Elision parts words: l'Aurès, d'Ibn, qu'il. Elsewhere an apostrophe is a letter that nobody types.
      const bool elision = c == U'\'' || c == U'’';
      if (elision && key.is_elided()) key.end_word();
    } else if (is_loose_mark(property)) {
      continue;
    } else if (!is_word(property)) {
      key.end_word();
    } else {
      // The Arabic article becomes a word of its own as soon as a third letter follows it.
      if (key.word_letters() == 2 && key.word() == "ال") key.end_word();
      put_folded(key, c);
    }
  }
  return key.take();
}

}  // namespace azetta
