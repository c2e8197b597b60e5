#include "content/base/po.h"

#include <utf8proc.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "content/base/utf8.h"

namespace azetta {
namespace {

using Kind = PoFault::Kind;
using Step = std::optional<PoFault>;  // nothing = go on

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) == kNoCodePoint) return false;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

class Parser {
 public:
  explicit Parser(const PoLimits& limits) : limits_(limits) {}

  Step parse(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (Step wrong = take_line(trimmed(text.substr(0, end)))) return wrong;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return finish_entry();
  }

  PoFile take() { return std::move(out_); }

 private:
  PoFault wrong(std::string what, Kind kind = Kind::Syntax, int line = 0) const {
    return {kind, line ? line : line_, std::move(what)};
  }

  Step take_line(std::string_view line) {
    if (!is_utf8(line)) return wrong("this line is not UTF-8; save the file as UTF-8", Kind::Utf8);
    if (line.empty()) return std::nullopt;
    if (line[0] == '#') return take_comment(line);
    if (line[0] == '"') {
      if (!current_) return wrong("a string without msgctxt, msgid or msgstr before it; delete it or add the word");
      return take_string(line, **current_);
    }
    const std::size_t word_end = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view word = line.substr(0, word_end);
    const std::string_view rest = trimmed(line.substr(word_end));
    if (word == "msgctxt") {
      if (Step bad = finish_entry()) return bad;
      entry_line_ = line_;
      return begin_string(context_, rest, word);
    }
    if (word == "msgid") {
      if (id_) {
        if (Step bad = finish_entry()) return bad;
      }
      if (!entry_line_) entry_line_ = line_;
      return begin_string(id_, rest, word);
    }
    if (word == "msgstr") {
      if (!id_) return wrong("msgstr without a msgid before it; each entry is msgctxt, msgid, msgstr");
      if (str_) return wrong("a second msgstr in one entry; each entry is msgctxt, msgid, msgstr");
      return begin_string(str_, rest, word);
    }
    if (word == "msgid_plural" || word.starts_with("msgstr["))
      return wrong("plural forms are not used here; word the sentence so that it needs none", Kind::Plural);
    return wrong("\"" + shown(word) + "\" is not part of a PO file; expected msgctxt, msgid or msgstr");
  }

  // The beginning of a word, cut between letters.
  static std::string shown(std::string_view word) {
    std::size_t at = 0;
    while (at < word.size() && at < 40) next_code_point(word, at);
    return std::string(word.substr(0, at));
  }

  Step take_comment(std::string_view line) {
    if (str_) {
      if (Step bad = finish_entry()) return bad;
    }
    const auto add = [&](std::string& to, std::size_t skip) {
      if (!to.empty()) to += '\n';
      to += trimmed(line.substr(std::min(skip, line.size())));
    };
    if (line.starts_with("#,")) {
      if (line.find("fuzzy") != std::string_view::npos) fuzzy_ = true;
    } else if (line.starts_with("#.")) {
      add(extracted_, 2);
    } else if (line.size() == 1 || line[1] == ' ') {
      add(comment_, 1);
    }
    return std::nullopt;
  }

  Step begin_string(std::optional<std::string>& into, std::string_view rest, std::string_view word) {
    into.emplace();
    current_ = &into;
    if (rest.empty() || rest[0] != '"') return wrong(std::string(word) + " needs a string in quotes after it");
    return take_string(rest, *into);
  }

  Step take_string(std::string_view quoted, std::string& out) {
    std::size_t i = 1;
    for (; i < quoted.size() && quoted[i] != '"'; ++i) {
      char c = quoted[i];
      if (c == '\\') {
        constexpr std::string_view kEscapes = "ntr\\\"", kMeant = "\n\t\r\\\"";
        const std::size_t which = ++i < quoted.size() ? kEscapes.find(quoted[i]) : std::string_view::npos;
        if (which == std::string_view::npos)
          return wrong("an escape that is not \\n, \\t, \\r, \\\\ or \\\"; write a backslash as \\\\");
        c = kMeant[which];
      }
      out += c;
    }
    if (i >= quoted.size()) return wrong("the string has no closing quote");
    if (i + 1 != quoted.size())
      return wrong("something follows the closing quote; write a quote inside a string as \\\"");
    if (out.size() > limits_.string_bytes) {
      return wrong("the string is longer than " + std::to_string(limits_.string_bytes / 1024) + " KiB; shorten it",
                   Kind::Size);
    }
    return std::nullopt;
  }

  Step finish_entry() {
    current_ = nullptr;
    if (!context_ && !id_ && !str_) return std::nullopt;
    const int line = std::exchange(entry_line_, 0);
    PoEntry entry{context_.value_or(""),
                  id_.value_or(""),
                  std::move(str_).value_or(""),
                  std::exchange(comment_, {}),
                  std::exchange(extracted_, {}),
                  std::exchange(fuzzy_, false),
                  line};
    const bool whole = id_ && str_, with_context = context_.has_value();
    context_.reset();
    id_.reset();
    str_.reset();
    if (!whole) return wrong("the entry is incomplete; each entry is msgctxt, msgid, msgstr", Kind::Syntax, line);
    if (!with_context && entry.id.empty()) return take_header(entry, line);
    if (!with_context || entry.key.empty())
      return wrong("the entry has no msgctxt; it is the key of these words", Kind::Key, line);
    if (entry.id.empty())
      return wrong("the msgid of \"" + entry.key + "\" is empty; it holds the words that are translated", Kind::Key, line);
    if (!keys_.insert(entry.key).second)
      return wrong("\"" + entry.key + "\" is here twice; delete one of them", Kind::Twice, line);
    out_.entries.push_back(std::move(entry));
    return std::nullopt;
  }

  Step take_header(PoEntry& entry, int line) {
    if (std::exchange(has_header_, true)) return wrong("a second header (msgid \"\"); delete it", Kind::Syntax, line);
    std::string type = po_header_field(entry.text, "Content-Type:");
    std::ranges::transform(type, type.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!type.empty() && type.find("charset=utf-8") == std::string::npos) {
      return wrong("the header's charset is not UTF-8; save the file as UTF-8 and say so in Content-Type", Kind::Utf8,
                   line);
    }
    out_.comment = std::move(entry.comment);
    out_.header = std::move(entry.text);
    return std::nullopt;
  }

  const PoLimits limits_;
  int line_ = 0, entry_line_ = 0;
  std::optional<std::string> context_, id_, str_;
  std::optional<std::string>* current_ = nullptr;  // the one that a following string continues
  std::string comment_, extracted_;
  bool fuzzy_ = false, has_header_ = false;
  std::set<std::string> keys_;
  PoFile out_;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\\': out += "\\\\"; break;
      case '"': out += "\\\""; break;
      default: out += c;
    }
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t wide = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    wide += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
  }
  return wide;
}

void write_string(std::string& out, std::string_view word, std::string_view text) {
  constexpr std::size_t kColumns = 77;  // and two quotes
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    // A piece ends behind a line feed, or behind the spaces that follow a word.
    std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    while (end < text.size() && text[end] == ' ') ++end;
    if (end < text.size() && text[end] == '\n') ++end;
    const bool ends_line = end > 0 && text[end - 1] == '\n';
    const std::string piece = escaped(text.substr(0, end));
    if (!lines.back().empty() && columns(lines.back()) + columns(piece) > kColumns) lines.emplace_back();
    lines.back() += piece;
    if (ends_line && end < text.size()) lines.emplace_back();
    text.remove_prefix(end);
  }
  const bool one = lines.size() == 1 && columns(lines[0]) + word.size() + 1 <= kColumns;
  out.append(word).append(one ? " " : " \"\"\n");
  for (const std::string& line : lines) out.append("\"").append(line).append("\"\n");
}

void write_comment(std::string& out, std::string_view mark, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append(mark);
    if (end > 0) out.append(" ").append(text.substr(0, end));
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

std::string po_header_field(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find('\n'), header.size());
    const std::string_view line = header.substr(0, end);
    if (line.starts_with(name)) return std::string(trimmed(line.substr(name.size())));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return "";
}

PoRead read_po(std::string_view text, const PoLimits& limits) {
  if (text.size() > limits.file_bytes) {
    return {{},
            PoFault{Kind::Size, 0,
                    "the file is larger than " + std::to_string(limits.file_bytes >> 20) + " MiB; check its name"}};
  }
  Parser parser(limits);
  PoRead read;
  read.fault = parser.parse(text);
  if (!read.fault) read.file = parser.take();
  return read;
}

std::string write_po(const PoFile& file) {
  std::string out;
  write_comment(out, "#", file.comment);
  write_string(out, "msgid", "");
  out += "msgstr \"\"\n";
  for (std::string_view rest = file.header; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    out.append("\"").append(escaped(rest.substr(0, end))).append("\"\n");
    rest.remove_prefix(end);
  }
  for (const PoEntry& entry : file.entries) {
    out += '\n';
    write_comment(out, "#", entry.comment);
    write_comment(out, "#.", entry.extracted);
    if (entry.fuzzy) out += "#, fuzzy\n";
    write_string(out, "msgctxt", entry.key);
    write_string(out, "msgid", entry.id);
    write_string(out, "msgstr", entry.text);
  }
  return out;
}

}  // namespace azetta
