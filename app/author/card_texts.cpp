#include "app/author/card_texts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "content/base/utf8.h"

namespace azetta::author {
namespace {

std::string_view trimmed_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view line) {
  line = trimmed_end(line);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  return line;
}

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

// "***" and its like; "---" only behind an empty line: else it makes a heading of the line before.
bool is_break(std::string_view line, bool after_blank) {
  line = trimmed(line);
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == ' ' || c == '\t') continue;
    if (c != line[0] || (c != '*' && c != '_' && c != '-')) return false;
    ++marks;
  }
  return marks >= 3 && (line[0] != '-' || after_blank);
}

// A line that begins something of its own and is not joined to the one before.
bool begins_block(std::string_view line) {
  line = trimmed(line);
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with(">") ||
         line.starts_with("#");
}

struct Line {
  std::size_t begin = 0, end = 0;  // without the line feed
  std::size_t next = 0;
};

Line line_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  return {at, end, std::min(end + 1, bytes.size())};
}

// "## Words {#fact.name}": its level, where its words and its key lie.
struct Heading {
  int level = 0;
  std::size_t begin = 0, end = 0;  // of the words
  std::string key;
};
std::optional<Heading> keyed_heading(std::string_view bytes, const Line& line) {
  const std::string_view all = bytes.substr(line.begin, line.end - line.begin);
  const std::string_view text = trimmed(all);
  Heading heading;
  while (static_cast<std::size_t>(heading.level) < text.size() && text[static_cast<std::size_t>(heading.level)] == '#') ++heading.level;
  const std::size_t key = text.rfind("{#");
  if (heading.level == 0 || heading.level > 6 || key == std::string_view::npos || text.back() != '}') return std::nullopt;
  heading.key = text.substr(key + 2, text.size() - key - 3);
  const std::size_t start = static_cast<std::size_t>(text.data() - bytes.data());
  heading.begin = start + static_cast<std::size_t>(heading.level);
  while (heading.begin < start + key && (bytes[heading.begin] == ' ' || bytes[heading.begin] == '\t')) ++heading.begin;
  heading.end = start + key;
  while (heading.end > heading.begin && (bytes[heading.end - 1] == ' ' || bytes[heading.end - 1] == '\t')) --heading.end;
  return heading;
}

CardPiece piece(std::string_view bytes, std::size_t begin, std::size_t end) {
  CardPiece out;
  out.begin = begin;
  out.end = std::max(begin, end);
  out.text = to_nfc(unwrap(bytes.substr(out.begin, out.end - out.begin)));
  out.line = 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
  return out;
}

void find_body(std::string_view bytes, CardTexts& out) {
  std::size_t first = 0, last = 0;  // of the lines with text since the last break or heading; 0 = none yet
  bool after_blank = true;
  std::string dispute;
  out.pages_end = out.body;
  const auto close = [&] {
    if (out.sections.empty()) {
      if (first != 0) {
        out.pages.push_back(piece(bytes, first, last));
        out.pages_end = last;
      }
    } else if (first != 0) {
      out.sections.back().text = piece(bytes, first, last);
      out.sections.back().end = last;
    }
    first = last = 0;
  };
  for (std::size_t at = out.body; at < bytes.size();) {
    const Line line = line_at(bytes, at);
    const std::string_view text = bytes.substr(line.begin, line.end - line.begin);
    at = line.next;
    if (is_blank(text)) {
      after_blank = true;
      continue;
    }
    if (auto heading = keyed_heading(bytes, line)) {
      close();
      CardSection section;
      section.level = heading->level;
      section.key = heading->key;
      if (section.key.starts_with("dispute.")) dispute = section.key;
      if (section.key.starts_with("position.")) section.key = dispute + "/" + section.key;
      section.title = piece(bytes, heading->begin, heading->end);
      section.end = line.end;
      while (section.end > line.begin && bytes[section.end - 1] == '\r') --section.end;
      section.text.begin = section.text.end = section.end;
      section.text.line = section.title.line;
      out.sections.push_back(std::move(section));
    } else if (is_break(text, after_blank) && out.sections.empty()) {
      close();
    } else {
      if (first == 0) first = line.begin;
      last = line.begin + trimmed_end(text).size();
    }
    after_blank = false;
  }
  close();
}

bool is_fence(std::string_view line) { return trimmed_end(line) == "+++"; }

// The edits of one file, gathered.
class Editor {
 public:
  Editor(std::string_view bytes, const CardTexts& has, const CardTexts& outline) : bytes_(bytes), has_(has), outline_(outline) {}

  void set_field(const std::string& name, const std::string& text) {
    const auto& order = card_fields();
    const auto rank = [&](const std::string& of) { return std::find(order.begin(), order.end(), of) - order.begin(); };
    std::size_t after = has_.head;
    bool behind = false;
    for (const auto& [key, value] : has_.fields) {
      if (key == name) return edits_.push_back({value.begin, value.end, toml_quoted(text)});
      if (rank(key) < rank(name)) {
        after = line_at(bytes_, value.end).end;
        if (after > 0 && bytes_[after - 1] == '\r') --after;
        behind = true;
      }
    }
    const std::string line = name + " = " + toml_quoted(text);
    edits_.push_back({after, after, behind ? "\n" + line : line + "\n"});
  }

  Status set_page(std::size_t number, const std::string& text) {  // from 1
    if (number >= 1 && number <= has_.pages.size()) {
      edits_.push_back({has_.pages[number - 1].begin, has_.pages[number - 1].end, text});
      return Done{};
    }
    const std::size_t next = has_.pages.size() + new_pages_ + 1;
    if (number != next) {
      return Error{"has no page " + std::to_string(next) + " yet, and page " + std::to_string(number) +
                   " cannot come before it; translate page " + std::to_string(next) + " too"};
    }
    const std::size_t at = has_.pages_end;
    if (has_.pages.empty()) {  // right behind the head
      const char* end = at < bytes_.size() ? "\n\n" : "\n";
      edits_.push_back({at, at, (number == 1 ? "" : "\n***\n\n") + text + end});
      at_body_ = true;
    } else {
      edits_.push_back({at, at, "\n\n***\n\n" + text});
    }
    ++new_pages_;
    return Done{};
  }

  void set_section(const CardSection& in, const std::string* title, const std::string* text) {
    if (title) edits_.push_back({in.title.begin, in.title.end, in.title.begin == in.title.end ? *title + " " : *title});
    if (!text) return;
    const bool none = in.text.begin == in.text.end;
    edits_.push_back({in.text.begin, in.text.end, none ? "\n" + *text : *text});
  }

  // Behind the nearest section before it, in the order of the outline, that is there.
  void add_section(std::size_t index, const std::string* title, const std::string* text) {
    const CardSection& model = outline_.sections[index];
    std::size_t at = has_.pages_end;
    for (std::size_t before = index; before-- > 0;) {
      const auto found = section(outline_.sections[before].key);
      if (!found) continue;
      at = found->end;
      // What belongs to a dispute is not parted from it.
      if (!model.key.starts_with(found->key + "/")) {
        for (const CardSection& other : has_.sections) {
          if (other.key.starts_with(found->key + "/")) at = std::max(at, other.end);
        }
      }
      break;
    }
    const std::string key = model.key.substr(model.key.rfind('/') + 1);
    const bool behind_head = at == has_.body;
    std::string put = (behind_head ? (at_body_ ? "\n" : "") : "\n\n") + std::string(static_cast<std::size_t>(model.level), '#') + " " +
                      (title ? *title + " " : "") + "{#" + key + "}" + (text ? "\n" + *text : "");
    if (behind_head) {
      put += "\n";
      at_body_ = true;
    }
    edits_.push_back({at, at, std::move(put)});
  }

  const CardSection* section(const std::string& key) const {
    for (const CardSection& one : has_.sections) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }

  std::string apply() { return apply_edits(bytes_, std::move(edits_)); }

 private:
  std::string_view bytes_;
  const CardTexts& has_;
  const CardTexts& outline_;
  std::vector<TextEdit> edits_;
  std::size_t new_pages_ = 0;
  bool at_body_ = false;  // something was put right behind the head
};

}  // namespace

std::string unwrap(std::string_view markdown) {
  std::string out;
  bool blank = true, block = false;
  for (std::size_t at = 0; at < markdown.size();) {
    const Line line = line_at(markdown, at);
    const std::string_view raw = markdown.substr(line.begin, line.end - line.begin), text = trimmed(raw);
    at = line.next;
    if (text.empty()) {
      blank = true;
      continue;
    }
    const bool own = begins_block(text);
    if (!out.empty()) out += blank ? "\n\n" : own || (block && text[0] == '>') ? "\n" : " ";
    out += text;
    block = own;
    blank = false;
  }
  return out;
}

CardTexts find_card_texts(std::string_view bytes) {
  CardTexts out;
  Line line = line_at(bytes, bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  if (!is_fence(bytes.substr(line.begin, line.end - line.begin))) return out;
  out.head = line.next;
  while (line.next < bytes.size()) {
    line = line_at(bytes, line.next);
    if (!is_fence(bytes.substr(line.begin, line.end - line.begin))) continue;
    out.readable = true;
    out.body = line.next;
    const std::string_view head = bytes.substr(out.head, line.begin - out.head);
    for (const std::string& name : card_fields()) {
      TomlText field = find_toml_string(head, name);
      if (field.begin == field.end) continue;
      field.begin += out.head;
      field.end += out.head;
      ++field.line;
      out.fields.emplace_back(name, std::move(field));
    }
    find_body(bytes, out);
    return out;
  }
  return out;
}

Result<std::string> edit_card_texts(std::string_view bytes, const std::vector<CardChange>& changes, const CardTexts& outline) {
  const CardTexts has = find_card_texts(bytes);
  if (!has.readable) return Error{"does not begin with a head between +++ lines; run azetta-pack check"};
  Editor editor(bytes, has, outline);
  // Titles and texts of sections, by the section's key.
  struct Both {
    const std::string *title = nullptr, *text = nullptr;
  };
  std::map<std::string, Both> sections;
  std::map<std::size_t, const std::string*> pages;
  for (const auto& [key, text] : changes) {
    const auto& fields = card_fields();
    if (std::find(fields.begin(), fields.end(), key) != fields.end()) {
      editor.set_field(key, text);
    } else if (key.starts_with("page.")) {
      std::size_t number = 0;
      for (const char c : key.substr(5)) number = number * 10 + static_cast<std::size_t>(c - '0');
      pages[number] = &text;
    } else if (key.ends_with("/title")) {
      sections[key.substr(0, key.size() - 6)].title = &text;
    } else if (key.ends_with("/text")) {
      sections[key.substr(0, key.size() - 5)].text = &text;
    }
  }
  for (const auto& [number, text] : pages) AZ_CHECK(editor.set_page(number, *text));
  // A position needs its dispute above it, if only as a heading without words.
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    const std::string& key = outline.sections[i].key;
    const bool wanted = std::any_of(sections.begin(), sections.end(), [&](const auto& one) { return one.first.starts_with(key + "/"); });
    if (wanted && !editor.section(key)) sections.try_emplace(key);
  }
  for (const auto& [key, both] : sections) {
    if (const CardSection* in = editor.section(key)) editor.set_section(*in, both.title, both.text);
  }
  for (std::size_t i = 0; i < outline.sections.size(); ++i) {
    const auto found = sections.find(outline.sections[i].key);
    if (found != sections.end() && !editor.section(found->first)) editor.add_section(i, found->second.title, found->second.text);
  }
  return editor.apply();
}

}  // namespace azetta::author
