#include "app/core/reading_time.h"

#include <algorithm>
#include <array>

#include "content/base/utf8.h"

namespace azetta::core {
namespace {

struct Stretch {
  char32_t first, last;
};
template <std::size_t N>
bool within(const std::array<Stretch, N>& list, char32_t c) {
  return std::ranges::any_of(list, [c](const Stretch& s) { return c >= s.first && c <= s.last; });
}

// Blocks of scripts written without spaces between words.
constexpr std::array<Stretch, 8> kUnspaced = {{{0x0e00, 0x0eff},      // Thai, Lao
                                               {0x0f00, 0x0fff},      // Tibetan
                                               {0x1000, 0x109f},      // Myanmar
                                               {0x1780, 0x17ff},      // Khmer
                                               {0x3040, 0x30ff},      // Kana
                                               {0x3400, 0x9fff},      // Han
                                               {0xf900, 0xfaff},      // Han, compatibility
                                               {0x20000, 0x3ffff}}};  // Han, further planes
// Blocks of scripts that leave out vowels: Hebrew, Arabic, Syriac, Thaana and what follows them, presentation forms.
constexpr std::array<Stretch, 3> kAbjad = {{{0x0590, 0x08ff}, {0xfb1d, 0xfdff}, {0xfe70, 0xfeff}}};
// Marks that stand on letters: vowels of Thai and its neighbours are among their letters, and count.
constexpr std::array<Stretch, 4> kMarks = {{{0x0300, 0x036f}, {0x0591, 0x05c7}, {0x064b, 0x065f}, {0x0670, 0x0670}}};

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xa0 || c == 0x202f || (c >= 0x2000 && c <= 0x200b) || c == 0x3000;
}
// Letters and digits; anything beyond Latin-1 that is neither space, mark nor general punctuation.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c < 0xc0) return false;
  return !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x3000 && c <= 0x303f) && !(c >= 0xff00 && c <= 0xff0f);
}

}  // namespace

double reading_s(std::string_view utf8, bool large_text) {
  double seconds = 0;
  bool in_word = false, abjad = false;
  const auto end_word = [&] {
    if (in_word) seconds += 1 / (abjad ? reading::kAbjadWordsPerS : reading::kWordsPerS);
    in_word = abjad = false;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c == kNoCodePoint || within(kMarks, c)) continue;
    if (is_space(c)) {
      end_word();
    } else if (within(kUnspaced, c)) {
      end_word();
      seconds += 1 / reading::kLettersPerS;
    } else if (is_letter(c)) {
      in_word = true;
      abjad = abjad || within(kAbjad, c);
    }
  }
  end_word();
  seconds = reading::kLookS + seconds * (large_text ? reading::kLargeText : 1.0);
  return std::clamp(seconds, reading::kLeastS, reading::kMostS);
}

}  // namespace azetta::core
