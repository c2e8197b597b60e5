#include "app/author/typing_rules.h"

#include <utf8proc.h>

#include <algorithm>

#include "app/author/house_text.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x00A0 || c == 0x202F || c == 0x2009;
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_letter_or_mark(char32_t c) {
  const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO) ||
         (kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME);
}

class Typing {
 public:
  Typing(std::u32string_view text, std::vector<TextProblem>& problems) : text_(text), problems_(problems) {}

  void check() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      if (c == 0x060C || c == 0x061B || c == 0x061F) check_space(i);
      if ((c == ',' || c == '.') && (i + 1 == text_.size() || is_space(text_[i + 1]))) check_space(i);
      if (c == '.' && at(i + 1) == '.' && at(i + 2) == '.') {
        report("text.ellipsis", "three dots; write \"…\" (U+2026)");
      } else if (c == '-') {
        check_hyphen(i);
      } else if (c == '\'' && !(i > 0 && is_letter_or_mark(text_[i - 1]))) {
        report("text.straight-quote", "straight apostrophe; write ’ or ‘…’");
      }
    }
  }

 private:
  char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

  void report(std::string_view rule, std::string what) {
    const auto same = [&](const TextProblem& p) { return p.what == what; };
    if (std::none_of(problems_.begin(), problems_.end(), same))
      problems_.push_back({false, std::string(rule), std::move(what)});
  }

  void check_space(std::size_t i) {
    if (i == 0 || !is_space(text_[i - 1])) return;
    std::string mark;
    append_code_point(mark, text_[i]);
    report("text.space", "a space before \"" + mark + "\"; remove it");
  }

  void check_hyphen(std::size_t i) {
    if (i == 0) return;
    if (text_[i - 1] == ' ' && at(i + 1) == ' ') {
      report("text.dash", "a hyphen as a dash; write \"–\" (U+2013)");
    } else if (is_digit(text_[i - 1]) && is_digit(at(i + 1))) {
      // Numbers of more than two groups are no ranges: ISBN, day-month-year.
      const auto joined = [&](std::size_t k) { return is_digit(at(k)) || at(k) == '-'; };
      std::size_t first = i, last = i;
      while (first > 0 && joined(first - 1)) --first;
      while (joined(last + 1)) ++last;
      const std::u32string_view number = text_.substr(first, last - first + 1);
      if (std::count(number.begin(), number.end(), U'-') == 1) {
        report("text.dash", "a hyphen between numbers; write \"–\" (U+2013)");
      }
    }
  }

  std::u32string_view text_;
  std::vector<TextProblem>& problems_;
};

}  // namespace

void check_typing(std::u32string_view text, std::vector<TextProblem>& problems) {
  Typing(text, problems).check();
}

}  // namespace azetta::author
