// A text of a pack, or what a visitor typed: is it fit to be shown, folded, parted into words and letters, compared.
#include <algorithm>
#include <string>

#include "content/base/fold.h"
#include "content/base/script.h"
#include "content/base/search_words.h"
#include "content/base/utf8.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input({data, size});
  const std::string_view first = input.text(input.byte() % 64), text = input.rest();

  const bool fit = !text_fault(text);
  std::size_t letters = 0;
  const char* end = text.data();
  for (const std::string_view letter : graphemes(text)) {
    promise(!letter.empty() && letter.data() >= end && letter.data() + letter.size() <= text.data() + text.size(), "letters come in order");
    end = letter.data() + letter.size();
    letters += letter.size();
  }
  if (fit) {
    promise(letters == text.size(), "a text is its letters");
    const std::string nfc = to_nfc(text);
    promise(is_nfc(nfc), "to_nfc gives the normal form");
    promise(!is_nfc(text) || nfc == text, "what is in normal form stays");
    for (std::size_t at = 0; at < text.size();) promise(next_code_point(text, at) != kNoCodePoint, "a good text has code points");
  }

  const std::string key = fold(text);
  promise(fold(key) == key, "folding again gives the same");
  promise(!text_fault(key) || !fit, "a good text has a good key");
  const auto words = search_words(text);
  for (const std::string& word : words) {
    promise(!word.empty() && word.find(' ') == std::string::npos, "a word is one word");
    promise(without_particles(word).size() <= word.size(), "without particles it is shorter");
    promise(letters_of(word) <= word.size(), "a letter has a byte");
  }
  promise(search_whole(text).size() <= 96, "a whole name is at most 96 bytes");
  const auto stems = search_words(first);
  for (const MatchedWord& match : matched_words(text, stems)) {
    promise(match.at.begin < match.at.end && match.at.end <= text.size() && match.stem < stems.size(), "marks lie in their text");
  }
  if (!words.empty() && !stems.empty()) {
    const int slips = slips_between(words.front(), stems.front(), 2);
    promise(slips >= 0 && slips <= 3 && slips == slips_between(stems.front(), words.front(), 2), "slips are the same both ways");
  }
  first_strong_is_rtl(text);
  script_is_rtl(first);
  promise(!is_slug(text) || (fit && text.size() <= 64), "a slug is a text");
  promise(!is_language_tag(text) || fit, "a tag is a text");
  return 0;
}
