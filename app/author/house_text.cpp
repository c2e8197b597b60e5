#include "app/author/house_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/author/source_file.h"
#include "app/author/typing_rules.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

struct Letter {
  char32_t code = 0;
  std::uint32_t from = 0;  // first byte of it in the input
};

std::vector<Letter> letters_of(std::string_view utf8) {
  std::vector<Letter> out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    utf8proc_int32_t code = 0;
    const auto step = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at,
                                       static_cast<utf8proc_ssize_t>(utf8.size() - at), &code);
    if (step <= 0) {
      out.push_back({0xFFFD, static_cast<std::uint32_t>(at)});
      ++at;
      continue;
    }
    out.push_back({static_cast<char32_t>(code), static_cast<std::uint32_t>(at)});
    at += static_cast<std::size_t>(step);
  }
  return out;
}

void append(std::string& out, char32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}
bool is_letter(char32_t c) {
  const auto k = category(c);
  return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}
bool is_mark(char32_t c) {
  const auto k = category(c);
  return k >= UTF8PROC_CATEGORY_MN && k <= UTF8PROC_CATEGORY_ME;
}
bool is_arabic_letter(char32_t c) {
  return is_letter(c) &&
         ((c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF) ||
          (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF));
}
// White space that may be collapsed; not the no-break spaces, which an author set on purpose.
bool is_plain_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_any_space(char32_t c) {
  return is_plain_space(c) || c == 0x00A0 || c == 0x202F || c == 0x2009;
}

std::string name_of(char32_t c) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(c));
  return buffer.data();
}

bool is_french(std::string_view lang) {
  return lang == "fr" || lang.starts_with("fr-");
}

void collapse_spaces(std::vector<Letter>& text) {
  std::vector<Letter> out;
  for (const Letter& l : text) {
    if (!is_plain_space(l.code)) {
      out.push_back(l);
    } else if (!out.empty() && !is_any_space(out.back().code)) {
      out.push_back({' ', l.from});
    }
  }
  while (!out.empty() && is_any_space(out.back().code)) out.pop_back();
  text = std::move(out);
}

void set_apostrophes(std::vector<Letter>& text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i].code == '\'' && (is_letter(text[i - 1].code) || is_mark(text[i - 1].code)))
      text[i].code = 0x2019;
  }
}

// French: exactly one narrow no-break space before ; ! ? » and after «, one no-break space before a colon
// that ends a word.
void set_french_spaces(std::vector<Letter>& text) {
  std::vector<Letter> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i].code;
    const bool high = c == ';' || c == '!' || c == '?' || c == 0x00BB;
    const bool ends_word =
        i + 1 == text.size() || is_any_space(text[i + 1].code) || text[i + 1].code == 0x00BB;
    if ((high || (c == ':' && ends_word)) && !out.empty()) {
      while (!out.empty() && is_any_space(out.back().code)) out.pop_back();
      const char32_t last = out.empty() ? 0 : out.back().code;
      const bool run =
          last == '!' || last == '?' || last == '(' || last == '[' || last == 0x2026;  // "?!", "(?)", "…?"
      if (!out.empty() && (c == 0x00BB || !run)) {
        out.push_back({c == ':' ? char32_t{0x00A0} : char32_t{0x202F}, text[i].from});
      }
      out.push_back(text[i]);
    } else if (c == 0x00AB) {
      out.push_back(text[i]);
      while (i + 1 < text.size() && is_any_space(text[i + 1].code)) ++i;
      if (i + 1 < text.size()) out.push_back({0x202F, text[i + 1].from});
    } else {
      out.push_back(text[i]);
    }
  }
  text = std::move(out);
}

void check_characters(const std::vector<Letter>& text, std::string_view script,
                      std::vector<TextProblem>& problems) {
  const auto report = [&](bool error, std::string_view rule, std::string what) {
    const bool known =
        std::any_of(problems.begin(), problems.end(), [&](const TextProblem& p) { return p.what == what; });
    if (!known) problems.push_back({error, std::string(rule), std::move(what)});
  };
  char32_t last = 0;        // the last character that is neither mark nor space
  std::size_t letters = 0;  // Arabic letters of the word so far
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i].code;
    const auto kind = category(c);
    if (kind == UTF8PROC_CATEGORY_CC && !is_plain_space(c)) {
      report(true, "text.control", "control character " + name_of(c) + " in the text; remove it");
    } else if (c >= 0x202A && c <= 0x202E) {
      report(true, "text.bidi-override",
             "direction character " + name_of(c) +
                 " in the text; remove it (or use the isolates U+2066 to U+2069)");
    } else if (c == 0xFFFD || kind == UTF8PROC_CATEGORY_CO || kind == UTF8PROC_CATEGORY_CN ||
               kind == UTF8PROC_CATEGORY_CS) {
      report(true, "text.no-letter", name_of(c) + " is no letter; write what was meant");
    } else if (c == 0x0640 && (letters != 1 || (i + 1 < text.size() && is_arabic_letter(text[i + 1].code)))) {
      // Behind a single letter it belongs to an abbreviation or a prefix before a number: the Hijra's "هـ",
      // "بـ 12".
      report(true, "text.tatweel", "tatweel (U+0640) stretches a word; remove it");
    } else if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9)) {
      report(true, "text.digits", "the digit " + name_of(c) + "; write digits as 0-9 in every language");
    } else if (c == '"') {
      report(false, "text.straight-quote", "straight quotation mark; write “…” or « … »");
    } else if (script == "Arab" && (c == ',' || c == ';' || c == '?') && is_arabic_letter(last)) {
      const char* right = c == ',' ? "،" : c == ';' ? "؛" : "؟";
      report(true, "text.arabic-punctuation",
             std::string("\"") + static_cast<char>(c) + "\" after an Arabic word; write \"" + right + "\"");
    }
    if (!is_mark(c) && !is_any_space(c)) last = c;
    if (is_arabic_letter(c) && c != 0x0640) {
      ++letters;
    } else if (!is_mark(c) && c != 0x0640) {
      letters = 0;
    }
  }
}

void check_pairs(const std::vector<Letter>& text, std::vector<TextProblem>& problems) {
  std::vector<char32_t> open;  // round, square, curly
  std::size_t isolates = 0, closed_isolates = 0, guillemets = 0, closed_guillemets = 0, quotes = 0,
              closed_quotes = 0;
  bool low_quotes = false, brackets_pair = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i].code;
    if (c == '(' || c == '[' || c == '{') {
      open.push_back(c);
    } else if (c == ')' || c == ']' || c == '}') {
      const char32_t wanted = c == ')' ? '(' : c == ']' ? '[' : '{';
      if (open.empty() || open.back() != wanted) {
        brackets_pair = false;
      } else {
        open.pop_back();
      }
    } else if (c >= 0x2066 && c <= 0x2068) {
      ++isolates;
    } else if (c == 0x2069) {
      isolates > closed_isolates ? void(++closed_isolates) : void(isolates += 1'000'000);
    } else if (c == 0x00AB) {
      ++guillemets;
    } else if (c == 0x00BB) {
      ++closed_guillemets;
    } else if (c == 0x201C) {
      ++quotes;
    } else if (c == 0x201D) {
      ++closed_quotes;
    } else if (c == 0x201E) {
      low_quotes = true;  // „…“ or „…”: which mark closes depends on the language
    }
  }
  if (!brackets_pair || !open.empty()) {
    problems.push_back({false, "text.unbalanced", "a bracket is not paired; close or remove it"});
  }
  if (guillemets != closed_guillemets) {
    problems.push_back(
        {false, "text.unbalanced", "a quotation mark « or » is not paired; close or remove it"});
  }
  if (!low_quotes && quotes != closed_quotes) {
    problems.push_back(
        {false, "text.unbalanced", "a quotation mark “ or ” is not paired; close or remove it"});
  }
  if (isolates != closed_isolates) {
    problems.push_back({true, "text.unbalanced",
                        "a direction isolate (U+2066 to U+2069) is not paired; close or remove it"});
  }
}

}  // namespace

HouseText house_text(std::string_view utf8, std::string_view lang, std::string_view script) {
  HouseText out;
  // Normal form first. Source files arrive in it already; only escapes inside TOML texts can bring in
  // anything else, and those texts carry no spans, so that the map may stay coarse there.
  const std::string nfc = to_nfc(utf8);
  std::vector<Letter> text = letters_of(nfc);
  check_characters(text, script, out.problems);
  check_pairs(text, out.problems);
  std::u32string codes;
  for (const Letter& l : text) codes += l.code;
  check_typing(codes, out.problems);
  collapse_spaces(text);
  set_apostrophes(text);
  if (is_french(lang)) set_french_spaces(text);

  out.moved.assign(utf8.size() + 1, 0);
  std::size_t filled = 0;
  for (const Letter& l : text) {
    const std::size_t from = std::min<std::size_t>(l.from, utf8.size());
    while (filled <= from) out.moved[filled++] = static_cast<std::uint32_t>(out.text.size());
    append(out.text, l.code);
  }
  while (filled < out.moved.size()) out.moved[filled++] = static_cast<std::uint32_t>(out.text.size());
  return out;
}

std::size_t count_words(std::string_view utf8) {
  std::size_t words = 0;
  bool counted = false;
  for (const Letter& l : letters_of(utf8)) {
    if (is_plain_space(l.code)) {
      counted = false;
    } else if (!counted && (is_letter(l.code) || category(l.code) == UTF8PROC_CATEGORY_ND)) {
      ++words;
      counted = true;
    }
  }
  return words;
}

std::size_t count_characters(std::string_view utf8) {
  std::size_t characters = 0;
  utf8proc_int32_t state = 0;
  char32_t last = 0;
  for (const Letter& l : letters_of(utf8)) {
    if (last == 0 || utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last),
                                                      static_cast<utf8proc_int32_t>(l.code), &state)) {
      ++characters;
    }
    last = l.code;
  }
  return characters;
}

}  // namespace azetta::author
