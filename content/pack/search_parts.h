// What the parts of search share: the vocabulary of the index, and the words one letter away from one. Internal to
// content/pack.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack/pack_file.h"

namespace azetta::pack {

// A folded beginning of words; `whole`: only the word itself.
struct Stem {
  std::string text;
  bool whole = false;
  friend bool operator==(const Stem&, const Stem&) = default;
};

// The words of search_word, in the order of their bytes. Looks at most `seeks` times; then it knows of no more words.
class Vocabulary {
 public:
  Vocabulary(Database& database, Reading& reading, std::uint32_t seeks = 4'000)
      : database_(database), reading_(reading), seeks_(seeks) {}
  // The first word that is `key` or stands behind it; "" if there is none.
  std::string at_or_after(std::string_view key);
  // Words that begin with `stem`, the first `most`.
  std::vector<std::string> beginning(std::string_view stem, std::size_t most);
  // Words of names that begin with `stem`, the first `most`.
  std::vector<std::string> names_beginning(std::string_view stem, std::size_t most);

 private:
  Database& database_;
  Reading& reading_;
  std::uint32_t seeks_;
};

// Beginnings of words that are there and become `word` by one letter more, less, changed, or swapped with the next. A slip in
// the last letter counts only where it makes a whole word: else every word that begins alike would be one.
std::vector<Stem> slips_of(Vocabulary& vocabulary, std::string_view word);

// Words of names that come nearest to `word`, best first, at most `most`.
std::vector<std::string> nearest_names(Vocabulary& vocabulary, std::string_view word, std::size_t most);

}  // namespace azetta::pack
