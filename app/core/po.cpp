#include "app/core/po.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>
#include <utility>

#include "app/core/cat.h"
#include "content/base/utf8.h"

namespace azetta::core {
namespace {

constexpr std::size_t kMaxText_bytes = 1 << 20;
constexpr std::size_t kMaxString_bytes = 16 * 1024;

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) == kNoCodePoint) return false;
  }
  return true;
}

// What no word may hold (content/base/utf8.h), looked for line by line.
std::optional<std::string> word_fault(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto fault = text_fault(text.substr(0, end))) return fault->what;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

// The value of "Name:" in the header's text; empty where it has none.
std::string header_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    if (line.substr(0, name.size()) == name) return std::string(trimmed(line.substr(name.size())));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return "";
}

class Parser {
 public:
  explicit Parser(std::string_view file) : file_(file) {}

  Result<PoFile> parse(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      AZ_CHECK(take_line(trimmed(text.substr(0, end))));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    AZ_CHECK(finish_entry());
    return std::move(out_);
  }

 private:
  Error wrong(std::string what, int line = 0) const {
    return Error{file_ + ":" + std::to_string(line ? line : line_) + ": " + std::move(what)};
  }

  Status take_line(std::string_view line) {
    if (!is_utf8(line)) return wrong("this line is not UTF-8; save the file as UTF-8");
    if (line.empty()) return Done{};
    if (line[0] == '#') return take_comment(line);
    if (line[0] == '"') {
      if (!current_)
        return wrong("a string without msgctxt, msgid or msgstr before it; delete it or add the word");
      return take_string(line, *current_);
    }
    const std::size_t word_end = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view word = line.substr(0, word_end);
    const std::string_view rest = trimmed(line.substr(word_end));
    if (word == "msgctxt") {
      AZ_CHECK(finish_entry());
      entry_line_ = line_;
      return begin_string(context_, rest, word);
    }
    if (word == "msgid") {
      if (id_) AZ_CHECK(finish_entry());
      if (!entry_line_) entry_line_ = line_;
      return begin_string(id_, rest, word);
    }
    if (word == "msgstr") {
      if (!id_) return wrong("msgstr without a msgid before it; each entry is msgctxt, msgid, msgstr");
      if (str_) return wrong("a second msgstr in one entry; each entry is msgctxt, msgid, msgstr");
      return begin_string(str_, rest, word);
    }
    if (word == "msgid_plural" || word.substr(0, 7) == "msgstr[") {
      return wrong("plural forms are not used here; word the sentence so that it needs none");
    }
    return wrong(
        cat("\"", word.substr(0, 40), "\" is not part of a PO file; expected msgctxt, msgid or msgstr"));
  }

  Status take_comment(std::string_view line) {
    if (str_) AZ_CHECK(finish_entry());
    if (line.substr(0, 2) == "#,") {
      if (line.find("fuzzy") != std::string_view::npos) fuzzy_ = true;
    } else if (line.size() == 1 || line[1] == ' ') {
      if (!comment_.empty()) comment_ += '\n';
      comment_ += trimmed(line.substr(1));
    }
    return Done{};
  }

  Status begin_string(std::optional<std::string>& into, std::string_view rest, std::string_view word) {
    into.emplace();
    current_ = &into;
    if (rest.empty() || rest[0] != '"')
      return wrong(std::string(word) + " needs a string in quotes after it");
    return take_string(rest, into);
  }

  Status take_string(std::string_view quoted, std::optional<std::string>& into) {
    std::string& out = *into;
    std::size_t i = 1;
    for (; i < quoted.size() && quoted[i] != '"'; ++i) {
      char c = quoted[i];
      if (c == '\\') {
        const char escaped = ++i < quoted.size() ? quoted[i] : '\0';
        switch (escaped) {
          case 'n':
            c = '\n';
            break;
          case 't':
            c = '\t';
            break;
          case 'r':
            c = '\r';
            break;
          case '\\':
            c = '\\';
            break;
          case '"':
            c = '"';
            break;
          default:
            return wrong("an escape that is not \\n, \\t, \\r, \\\\ or \\\"; write a backslash as \\\\");
        }
      }
      out += c;
    }
    if (i >= quoted.size()) return wrong("the string has no closing quote");
    if (i + 1 != quoted.size())
      return wrong("something follows the closing quote; write a quote inside a string as \\\"");
    if (out.size() > kMaxString_bytes) return wrong("the string is longer than 16 KiB; shorten it");
    return Done{};
  }

  Status finish_entry() {
    current_ = nullptr;
    if (!context_ && !id_ && !str_) return Done{};
    const int line = std::exchange(entry_line_, 0);
    PoEntry entry{std::move(context_).value_or(""), id_.value_or(""), std::move(str_).value_or(""),
                  std::exchange(comment_, {}), line};
    const bool whole = id_ && str_, with_context = context_.has_value(), fuzzy = std::exchange(fuzzy_, false);
    context_.reset();
    id_.reset();
    str_.reset();
    if (!whole) return wrong("the entry is incomplete; each entry is msgctxt, msgid, msgstr", line);
    if (!with_context && entry.english.empty()) return take_header(entry, line);
    if (!with_context || entry.key.empty())
      return wrong("the entry has no msgctxt; it is the key of these words", line);
    if (entry.english.empty())
      return wrong(cat("the msgid of \"", entry.key, "\" is empty; it holds the English words"), line);
    if (!keys_.insert(entry.key).second)
      return wrong(cat("\"", entry.key, "\" is here twice; delete one of them"), line);
    for (const std::string* text : {&entry.english, &entry.text}) {
      if (const auto fault = word_fault(*text))
        return wrong(cat("the text of \"", entry.key, "\" is refused: it ", *fault), line);
    }
    if (fuzzy) entry.text.clear();
    out_.entries.push_back(std::move(entry));
    return Done{};
  }

  Status take_header(const PoEntry& entry, int line) {
    if (std::exchange(has_header_, true)) return wrong("a second header (msgid \"\"); delete it", line);
    out_.language = header_field(entry.text, "Language:");
    std::string type = header_field(entry.text, "Content-Type:");
    std::ranges::transform(type, type.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!type.empty() && type.find("charset=utf-8") == std::string::npos) {
      return wrong("the header's charset is not UTF-8; save the file as UTF-8 and say so in Content-Type",
                   line);
    }
    return Done{};
  }

  std::string file_;
  int line_ = 0, entry_line_ = 0;
  std::optional<std::string> context_, id_, str_;
  std::optional<std::string>* current_ = nullptr;  // the one that a following string continues
  std::string comment_;
  bool fuzzy_ = false, has_header_ = false;
  std::set<std::string> keys_;
  PoFile out_;
};

}  // namespace

Result<PoFile> parse_po(std::string_view text, std::string_view file) {
  if (text.size() > kMaxText_bytes) {
    return Error{std::string(file) +
                 ": the file is larger than 1 MiB and cannot be the kiosk's words; check its name"};
  }
  return Parser(file).parse(text);
}

}  // namespace azetta::core
