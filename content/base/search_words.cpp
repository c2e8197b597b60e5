#include "content/base/search_words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "content/base/fold.h"
#include "content/base/utf8.h"

namespace azetta {
namespace {

constexpr std::size_t kMostWholeBytes = 96;
constexpr std::size_t kMostLetters = 48;

bool is_article(std::string_view word) { return word == "ال" || word == "al" || word == "il" || word == "l"; }

std::vector<std::string> split(const std::string& key) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_elision(char32_t c) { return c == U'\'' || c == U'’'; }

// Letters, digits, marks, and what fold() takes for no letter inside a word: apostrophes, joiners.
bool in_word(char32_t c) {
  if (c == U'\'' || c == U'`' || c == U'´' || c == U'‘' || c == U'’' || c == U'‛' || c == U'′') return true;
  if (c >= 0x02B0 && c <= 0x02FF) return true;
  if (c == 0x200C || c == 0x200D) return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
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
    case UTF8PROC_CATEGORY_ME:
      return true;
    default:
      return false;
  }
}

// Whether `written`, which ends in an apostrophe, is parted from what follows: a letter after it begins a new word.
bool elides(std::string_view written) {
  if (written.size() > 8) return false;
  return fold(std::string(written) + "a").find(' ') != std::string::npos;
}

// Whether a written word, folded, begins with one of the stems; the stem's number or npos.
std::size_t stem_of(std::string_view written, std::span<const std::string> stems) {
  for (const std::string& word : search_words(written)) {
    const std::string_view bare = without_particles(word);
    for (std::size_t i = 0; i < stems.size(); ++i) {
      if (stems[i].empty()) continue;
      if (word.starts_with(stems[i]) || (!bare.empty() && bare.starts_with(stems[i]))) return i;
    }
  }
  return std::string_view::npos;
}

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size() && out.size() <= kMostLetters;) {
    const char32_t c = next_code_point(text, at);
    if (c != kNoCodePoint) out.push_back(c);
  }
  return out;
}

}  // namespace

std::vector<std::string> search_words(std::string_view utf8) {
  std::vector<std::string> words = split(fold(utf8));
  if (std::any_of(words.begin(), words.end(), [](const std::string& w) { return !is_article(w); })) {
    std::erase_if(words, [](const std::string& w) { return is_article(w); });
  }
  return words;
}

std::string search_whole(std::string_view utf8) {
  std::string whole;
  for (const std::string& word : search_words(utf8)) whole += word;
  if (whole.size() <= kMostWholeBytes) return whole;
  std::size_t end = kMostWholeBytes;
  while (end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80) --end;
  whole.resize(end);
  return whole;
}

std::string_view without_particles(std::string_view word) {
  constexpr std::string_view kArticle = "ال";
  constexpr std::array<std::string_view, 4> kBefore = {"و", "ف", "ب", "ك"};
  constexpr std::size_t kLeast = 4;  // bytes of what is left: two letters
  std::string_view rest = word;
  if (rest.starts_with("و") || rest.starts_with("ف")) {  // "and" may stand before all the others
    const std::string_view after = rest.substr(2);
    if (after.starts_with("لل") || after.starts_with("بال") || after.starts_with("كال")) rest = after;
  }
  if (rest.starts_with("لل")) {  // لِ and the article run together
    rest.remove_prefix(4);
    return rest.size() >= kLeast ? rest : std::string_view();
  }
  for (const std::string_view particle : kBefore) {
    if (!rest.starts_with(particle) || !rest.substr(particle.size()).starts_with(kArticle)) continue;
    rest.remove_prefix(particle.size() + kArticle.size());
    return rest.size() >= kLeast ? rest : std::string_view();
  }
  return {};
}

std::vector<MatchedWord> matched_words(std::string_view text, std::span<const std::string> stems) {
  std::vector<MatchedWord> out;
  std::size_t begin = 0, end = 0;  // of the run of letters being read
  const auto close = [&] {
    if (end > begin) {
      const std::size_t stem = stem_of(text.substr(begin, end - begin), stems);
      if (stem != std::string_view::npos) {
        out.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, stem});
      }
    }
    begin = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (c == kNoCodePoint || !in_word(c)) {
      close();
      begin = end = at;
      continue;
    }
    if (end == begin) begin = here;
    end = at;
    // l'Aurès: what is elided is a word of its own, as fold() has it.
    if (is_elision(c) && elides(text.substr(begin, end - begin))) {
      close();
      begin = end = at;
    }
  }
  close();
  return out;
}

std::size_t letters_of(std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

int slips_between(std::string_view a_text, std::string_view b_text, int most) {
  const std::vector<char32_t> a = code_points(a_text), b = code_points(b_text);
  const auto n = a.size(), m = b.size();
  if (n > kMostLetters || m > kMostLetters) return most + 1;
  if ((n > m ? n - m : m - n) > static_cast<std::size_t>(most)) return most + 1;
  std::array<std::array<int, kMostLetters + 1>, 3> rows{};
  for (std::size_t j = 0; j <= m; ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= n; ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& higher = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= m; ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], higher[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(rows[n % 3][m], most + 1);
}

}  // namespace azetta
