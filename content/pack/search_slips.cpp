// Words one letter away. Not an index of all that can be mistyped, which would be larger than the pack: the vocabulary is
// sorted, so the words that begin in some way are one look away, and what could follow a beginning is walked letter by letter.
#include <algorithm>

#include "content/base/utf8.h"
#include "content/pack/search_parts.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kMostStems = 24;
constexpr std::size_t kMostLettersAfter = 96;  // that may follow one beginning, of all scripts
constexpr std::size_t kMostNear = 400;         // words looked at for the nearest

// The letter that stands in `word` behind its first `at` bytes.
std::string_view letter_at(std::string_view word, std::size_t at) {
  std::size_t end = at;
  next_code_point(word, end);
  return word.substr(at, end - at);
}

// The smallest text behind every word that begins with prefix + letter; "" if there is none.
std::string behind(std::string_view prefix, std::string_view letter) {
  std::size_t at = 0;
  char32_t c = next_code_point(letter, at);
  if (c == kNoCodePoint || c >= 0x10FFFF) return {};
  ++c;
  if (c >= 0xD800 && c <= 0xDFFF) c = 0xE000;
  std::string key(prefix);
  append_code_point(key, c);
  return key;
}

}  // namespace

std::string Vocabulary::at_or_after(std::string_view key) {
  if (seeks_ == 0) return {};
  --seeks_;
  Query row(database_, reading_, "search words", 0, "SELECT word FROM search_word WHERE word >= ?1 ORDER BY word LIMIT 1", key);
  return row.next() ? row.text(0) : std::string();
}

std::vector<std::string> Vocabulary::beginning(std::string_view stem, std::size_t most) {
  std::vector<std::string> all;
  for (Query row(database_, reading_, "search words", 0, "SELECT word FROM search_word WHERE word >= ?1 ORDER BY word", stem);
       all.size() < most && row.next();) {
    all.push_back(row.text(0));
    if (!all.back().starts_with(stem)) {
      all.pop_back();
      break;
    }
  }
  return all;
}

std::vector<std::string> Vocabulary::names_beginning(std::string_view stem, std::size_t most) {
  std::vector<std::string> all;
  std::size_t looked = 0;
  for (Query row(database_, reading_, "search words", 0, "SELECT word, names FROM search_word WHERE word >= ?1 ORDER BY word", stem);
       all.size() < most && looked < 10 * most && row.next(); ++looked) {
    std::string word = row.text(0);
    if (!word.starts_with(stem)) break;
    if (row.flag(1)) all.push_back(std::move(word));
  }
  return all;
}

std::vector<Stem> slips_of(Vocabulary& vocabulary, std::string_view word) {
  std::vector<Stem> out;
  std::vector<std::size_t> letters;  // where each begins
  for (std::size_t at = 0; at < word.size(); next_code_point(word, at)) letters.push_back(at);
  const std::size_t n = letters.size();
  letters.push_back(word.size());
  const auto from = [&](std::size_t i) { return word.substr(letters[std::min(i, n)]); };
  const auto letter = [&](std::size_t i) { return word.substr(letters[i], letters[i + 1] - letters[i]); };

  const auto try_stem = [&](const std::string& stem, std::size_t i) {
    if (out.size() >= kMostStems || stem.empty() || stem == word) return;
    const bool last = i + 1 >= n;
    const std::string found = vocabulary.at_or_after(stem);
    if (last ? found != stem : !found.starts_with(stem)) return;
    const Stem one{stem, last};
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  };

  for (std::size_t i = 0; i <= n; ++i) {
    const std::string prefix(word.substr(0, letters[i]));
    if (i > 0 && !vocabulary.at_or_after(prefix).starts_with(prefix)) break;  // no word begins like this
    if (i < n) try_stem(prefix + std::string(from(i + 1)), i);
    if (i + 1 < n && letter(i) != letter(i + 1)) {
      try_stem(prefix + std::string(letter(i + 1)) + std::string(letter(i)) + std::string(from(i + 2)), i + 1 == n - 1 ? n : i);
    }
    std::string key = prefix + '\x01';  // behind the prefix itself
    for (std::size_t tried = 0; tried < kMostLettersAfter; ++tried) {
      const std::string next = vocabulary.at_or_after(key);
      if (next.size() <= prefix.size() || !next.starts_with(prefix)) break;
      const std::string after(letter_at(next, prefix.size()));
      if (i < n && after != letter(i)) try_stem(prefix + after + std::string(from(i + 1)), i);
      try_stem(prefix + after + std::string(from(i)), i);
      key = behind(prefix, after);
      if (key.empty()) break;
    }
  }
  return out;
}

std::vector<std::string> nearest_names(Vocabulary& vocabulary, std::string_view word, std::size_t most) {
  const auto letters = static_cast<int>(letters_of(word));
  if (letters < 2) return {};
  struct Near {
    int slips;
    std::string word;
  };
  std::vector<Near> near;
  const int furthest = std::max(2, letters / 2);
  // With ever less of its beginning, until something is there that comes near.
  for (std::size_t end = word.size(); end > 0 && near.size() < most;) {
    do --end;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80);
    if (end == 0) break;
    near.clear();
    for (std::string& name : vocabulary.names_beginning(word.substr(0, end), kMostNear)) {
      if (letters_of(name) < 3) continue;
      const int slips = slips_between(word, name, furthest);
      if (slips <= furthest) near.push_back({slips, std::move(name)});
    }
  }
  std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) { return a.slips < b.slips; });
  std::vector<std::string> out;
  for (Near& one : near) {
    if (out.size() < most) out.push_back(std::move(one.word));
  }
  return out;
}

}  // namespace azetta::pack
