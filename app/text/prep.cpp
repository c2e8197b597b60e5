#include "app/text/prep.h"

#include <glib.h>

#include <algorithm>

#include "content/base/utf8.h"

namespace azetta::text {
namespace {

constexpr char32_t kNarrowNoBreak = 0x202F, kNoBreak = 0x00A0, kZeroSpace = 0x200B, kWordJoiner = 0x2060;

struct Letter {
  char32_t code = 0;
  std::uint32_t source = 0;
};
using Letters = std::vector<Letter>;

bool is_any(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}
bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}
// Good enough for "is this word or punctuation": the rules below only look at letters of the Latin script.
bool is_latin_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}
bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool vanishes(char32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF || c == 0x202D || c == 0x202E ||
         (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

Letters clean(std::string_view utf8) {
  Letters out;
  out.reserve(utf8.size() + 8);
  for (std::size_t at = 0; at < utf8.size();) {
    const auto source = static_cast<std::uint32_t>(at);
    char32_t c = next_code_point(utf8, at);
    if (c == kNoCodePoint) c = 0xFFFD;
    if (c == '\r' && at < utf8.size() && utf8[at] == '\n') continue;  // the line feed follows
    if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) c = '\n';
    if (c == '\t' || c == 0x0B || c == 0x0C) c = ' ';
    if (c == 0xFFFC) c = 0xFFFD;  // Pango takes U+FFFC for an embedded object
    if (vanishes(c)) continue;
    const bool no_base = out.empty() || out.back().code == ' ' || out.back().code == '\n';
    if (no_base && g_unichar_ismark(c)) continue;
    if (c == ' ' && no_base) continue;
    if (c == '\n' && !out.empty() && out.back().code == ' ') out.pop_back();
    out.push_back({c, source});
  }
  if (!out.empty() && out.back().code == ' ') out.pop_back();
  return out;
}

// The unit that begins at `at` and ends with its word; 0 letters if there is none.
bool unit_at(const Letters& t, std::size_t at) {
  static constexpr std::u32string_view kUnits[] = {U"%", U"km", U"m", U"cm", U"mm", U"kg",
                                                   U"g", U"t",  U"h", U"ha", U"°C", U"€"};
  return std::any_of(std::begin(kUnits), std::end(kUnits), [&](std::u32string_view unit) {
    if (at + unit.size() > t.size()) return false;
    for (std::size_t i = 0; i < unit.size(); ++i)
      if (t[at + i].code != unit[i]) return false;
    const std::size_t end = at + unit.size();
    return end == t.size() || (!is_latin_letter(t[end].code) && !is_digit(t[end].code) &&
                               t[end].code != '\'' && t[end].code != U'’');
  });
}

bool three_digits_at(const Letters& t, std::size_t at) {
  return at + 3 <= t.size() && is_digit(t[at].code) && is_digit(t[at + 1].code) && is_digit(t[at + 2].code) &&
         (at + 3 == t.size() || !is_digit(t[at + 3].code));
}

// What a French typesetter puts between letter i - 1 and letter i: 0 = nothing.
char32_t french_gap(const Letters& t, std::size_t i, bool has_space) {
  const char32_t before = has_space ? (i >= 2 ? t[i - 2].code : 0) : (i >= 1 ? t[i - 1].code : 0);
  const char32_t after = t[i].code;
  const char32_t next = i + 1 < t.size() ? t[i + 1].code : U' ';
  const bool ends_here = is_any(next, U" \n»)”\u00A0\u202F") || is_any(next, U"!?");
  // Where the gap is already set, on either side of it, nothing is added.
  if (before == 0 || before == '\n' || is_any(before, U"\u00A0\u202F") || is_any(after, U"\u00A0\u202F")) return 0;
  if (before == U'«') return kNarrowNoBreak;
  if (after == U'»') return kNarrowNoBreak;
  if (is_any(after, U";!?") && !is_any(before, U";!?([")) {
    if (has_space || ends_here) return kNarrowNoBreak;
  }
  if (after == ':' && (has_space || (ends_here && !is_digit(next)))) return kNoBreak;
  if (has_space && is_digit(before)) {
    if (three_digits_at(t, i)) return kNarrowNoBreak;
    if (unit_at(t, i)) return kNoBreak;
  }
  return 0;
}

// Scripts written without spaces, where lines break between letters or by dictionary.
bool breaks_without_spaces(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x2E80 && c <= 0xD7FF) || c >= 0x20000;
}

Letters apply_rules(const Letters& t, bool french) {
  Letters out;
  out.reserve(t.size() + 16);
  std::size_t unbroken = 0;  // letters since the last place where a line may break
  for (std::size_t i = 0; i < t.size(); ++i) {
    const char32_t c = t[i].code;
    const char32_t before = i > 0 ? t[i - 1].code : 0, after = i + 1 < t.size() ? t[i + 1].code : 0;
    if (french && c != ' ' && c != '\n' && i > 0) {
      const bool has_space = before == ' ';
      if (const char32_t gap = french_gap(t, i, has_space)) {
        if (has_space) {
          out.back().code = gap;
        } else {
          out.push_back({gap, t[i].source});
        }
      }
    }
    unbroken = c == ' ' || c == '\n' || breaks_without_spaces(c) ? 0 : unbroken + 1;
    if (unbroken > kLongestWord && !g_unichar_ismark(c)) {
      out.push_back({kZeroSpace, t[i].source});
      unbroken = 1;
    }
    out.push_back(t[i]);
    if (c == ' ' && is_any(before, U"»”’›\"") && is_any(after, U"([{¡¿„‚"))
      out.push_back({kZeroSpace, i + 1 < t.size() ? t[i + 1].source : t[i].source});
    const bool range = c == U'–' && is_digit(before) && is_digit(after);
    const bool initials = (c == '-' || c == 0x2010) && before == '.' && is_capital(after) &&
                          i + 2 < t.size() && t[i + 2].code == '.';
    // "al-Andalus", "e-mail": a word of one or two letters stays with what its hyphen joins it to.
    const auto letter_at = [&](std::size_t back) { return i >= back && is_latin_letter(t[i - back].code); };
    const bool article = c == '-' && is_latin_letter(after) && letter_at(1) && !(letter_at(2) && letter_at(3));
    if (range || initials || article) out.push_back({kWordJoiner, t[i + 1].source});
  }
  return out;
}

bool is_french(std::string_view lang) {
  return lang.size() >= 2 && (lang[0] | 0x20) == 'f' && (lang[1] | 0x20) == 'r' &&
         (lang.size() == 2 || lang[2] == '-' || lang[2] == '_');
}

}  // namespace

std::uint32_t Prepared::prepared(std::uint32_t from) const {
  if (same_) {
    std::uint32_t at = std::min(from, source_bytes_);
    while (at < source_bytes_ && (static_cast<std::uint8_t>(utf8_[at]) & 0xC0) == 0x80)
      ++at;  // into a letter
    return at;
  }
  const auto it = std::lower_bound(source_.begin(), source_.end(), from);
  return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(it - source_.begin(), std::ssize(source_) - 1));
}

Prepared prepare(std::string_view utf8, std::string_view lang) {
  Prepared p;
  p.source_bytes_ = static_cast<std::uint32_t>(std::min<std::size_t>(utf8.size(), 0xFFFFFFFFu));
  if (utf8.size() > kLongestText_bytes) {
    std::size_t end = kLongestText_bytes;
    while (end > 0 && (static_cast<std::uint8_t>(utf8[end]) & 0xC0) == 0x80 && end + 4 > kLongestText_bytes)
      --end;
    utf8 = utf8.substr(0, end);
    p.cut_ = true;
  }
  const Letters letters = apply_rules(clean(utf8), is_french(lang));
  p.utf8_.reserve(utf8.size() + 16);
  p.source_.reserve(utf8.size() + 16);
  for (const Letter& letter : letters) {
    append_code_point(p.utf8_, letter.code);
    p.source_.resize(p.utf8_.size(), letter.source);
  }
  p.source_.push_back(p.source_bytes_);
  if (!p.cut_ && p.utf8_ == utf8) {
    p.same_ = true;
    p.source_.clear();
    p.source_.shrink_to_fit();
  }
  return p;
}

}  // namespace azetta::text
