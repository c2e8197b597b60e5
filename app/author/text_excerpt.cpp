#include "app/author/text_excerpt.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace azetta::author {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Words [a, a_end) of the old text became words [b, b_end) of the new one.
struct Change {
  std::size_t a = 0, a_end = 0, b = 0, b_end = 0;
};

// The fewest changes (longest common subsequence), where the texts are short enough to ask; else all between the common ends.
std::vector<Change> changes_between(const Words& a, const Words& b) {
  std::size_t begin = 0, a_end = a.size(), b_end = b.size();
  while (begin < a_end && begin < b_end && a[begin] == b[begin]) ++begin;
  while (a_end > begin && b_end > begin && a[a_end - 1] == b[b_end - 1]) {
    --a_end;
    --b_end;
  }
  const std::size_t rows = a_end - begin, columns = b_end - begin;
  constexpr std::size_t kMostCells = 1u << 20;
  if (rows == 0 || columns == 0 || rows * columns > kMostCells) return {{begin, a_end, begin, b_end}};
  std::vector<std::uint16_t> common((rows + 1) * (columns + 1));
  const auto at = [&](std::size_t r, std::size_t c) -> std::uint16_t& { return common[r * (columns + 1) + c]; };
  for (std::size_t r = rows; r-- > 0;) {
    for (std::size_t c = columns; c-- > 0;) {
      at(r, c) = a[begin + r] == b[begin + c] ? static_cast<std::uint16_t>(at(r + 1, c + 1) + 1) : std::max(at(r + 1, c), at(r, c + 1));
    }
  }
  std::vector<Change> out;
  std::size_t r = 0, c = 0;
  while (r < rows || c < columns) {
    if (r < rows && c < columns && a[begin + r] == b[begin + c]) {
      ++r;
      ++c;
      continue;
    }
    Change change{begin + r, 0, begin + c, 0};
    while (r < rows || c < columns) {
      if (r < rows && c < columns && a[begin + r] == b[begin + c]) break;
      if (c == columns || (r < rows && at(r + 1, c) >= at(r, c + 1))) {
        ++r;
      } else {
        ++c;
      }
    }
    change.a_end = begin + r;
    change.b_end = begin + c;
    out.push_back(change);
  }
  return out;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kMost = 24, kKept = 8;  // a rewritten page is shown by its ends
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (end - begin > kMost && i == begin + kKept) {
      out += " …";
      i = end - kKept;
    }
    out.append(out.empty() ? "" : " ").append(words[i]);
  }
  return out;
}

}  // namespace

std::string excerpt_of_change(std::string_view before, std::string_view after) {
  if (before == after) return "";
  const Words a = words_of(before), b = words_of(after);
  if (a == b) return "(spaces)";
  constexpr std::size_t kAround = 3, kMostPlaces = 4;
  std::string out;
  std::size_t shown = 0, places = 0;  // words of the new text that were shown
  for (const Change& change : changes_between(a, b)) {
    if (++places > kMostPlaces) continue;
    const std::size_t from = std::max(shown, change.b - std::min(change.b, kAround));
    if (from > shown || (places == 1 && from > 0)) out += out.empty() ? "…" : " …";
    const std::string before_it = joined(b, from, change.b);
    if (!before_it.empty()) out += (out.empty() ? "" : " ") + before_it;
    out += out.empty() ? "[" : " [";
    const std::string old_words = joined(a, change.a, change.a_end), new_words = joined(b, change.b, change.b_end);
    out += old_words.empty() ? "+ " + new_words : new_words.empty() ? "− " + old_words : old_words + " → " + new_words;
    out += "]";
    shown = change.b_end;
  }
  if (places <= kMostPlaces) {
    const std::size_t to = std::min(b.size(), shown + kAround);
    const std::string rest = joined(b, shown, to);
    if (!rest.empty()) out += " " + rest;
    if (to < b.size()) out += " …";
  } else {
    out += " … and " + std::to_string(places - kMostPlaces) + " more places";
  }
  return out;
}

std::string first_words(std::string_view text, std::size_t words) {
  const Words all = words_of(text);
  std::string out;
  for (std::size_t i = 0; i < all.size() && i < words; ++i) out.append(i == 0 ? "" : " ").append(all[i]);
  return all.size() > words ? out + " …" : out;
}

}  // namespace azetta::author
