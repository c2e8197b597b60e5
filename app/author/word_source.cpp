// words/<lang>.po: the part of GNU gettext's format that the kiosk's own words use (app/core/po.h, which this
// room may not include): msgctxt is the key, msgstr the text. Entries without a text or marked fuzzy are left
// out; plural forms are refused.
#include <algorithm>
#include <optional>

#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "content/base/script.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// The text between the first and the last quote of a line, unescaped; nothing if the line holds none.
std::optional<std::string> unquote(std::string_view line) {
  const std::size_t first = line.find('"'), last = line.rfind('"');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  std::string out;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] != '\\' || i + 1 >= last) {
      out += line[i];
      continue;
    }
    ++i;
    out += line[i] == 'n' ? '\n' : line[i] == 't' ? '\t' : line[i];
  }
  return out;
}

struct Entry {
  std::string context, id, text;
  int line = 0;
  bool fuzzy = false, has_id = false;
};

class PoReader {
 public:
  PoReader(const std::string& path, std::map<std::string, std::string>& words, Findings& out)
      : path_(path), words_(words), out_(out) {}

  void read(const std::string& text) {
    std::size_t at = 0;
    int line = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      take(std::string_view(text).substr(at, end - at), ++line);
      at = end + 1;
    }
    finish();
  }

 private:
  void take(std::string_view line, int number) {
    if (line.empty() || line.find_first_not_of(" \t") == std::string_view::npos) return;
    if (line.starts_with("#")) {
      if (entry_.has_id) finish();
      if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) entry_.fuzzy = true;
      if (line.starts_with("#~")) target_ = nullptr;
      return;
    }
    const auto text = unquote(line);
    const std::string_view word = line.substr(0, line.find_first_of(" \t\""));
    if (!text) return complain(number);
    if (word == "msgctxt") {
      if (entry_.has_id) finish();
      target_ = &entry_.context;
    } else if (word == "msgid") {
      if (entry_.has_id) finish();
      entry_.has_id = true;
      entry_.line = number;
      target_ = &entry_.id;
    } else if (word == "msgstr") {
      target_ = &entry_.text;
    } else if (word == "msgid_plural" || word.starts_with("msgstr[")) {
      out_.error("po.plural", path_, number,
                 "plural forms are not used; write one text that fits any number");
      target_ = nullptr;
      return;
    } else if (!word.empty()) {
      return complain(number);
    }
    if (target_) *target_ += *text;
  }

  void complain(int number) {
    out_.error("po.syntax", path_, number, "not a line of a PO file; write msgid \"…\" and msgstr \"…\"");
  }

  void finish() {
    const bool header = entry_.id.empty() && entry_.context.empty();
    if (entry_.has_id && !header && entry_.context.empty()) {
      out_.error("po.key", path_, entry_.line, "a word without its key; write msgctxt \"…\" before msgid");
    } else if (entry_.has_id && !header && !entry_.text.empty() && !entry_.fuzzy) {
      if (!words_.try_emplace(entry_.context, to_nfc(entry_.text)).second) {
        out_.error("key.twice", path_, entry_.line,
                   "the key \"" + entry_.context + "\" stands twice; keep one");
      }
    }
    entry_ = {};
    target_ = nullptr;
  }

  const std::string& path_;
  std::map<std::string, std::string>& words_;
  Findings& out_;
  Entry entry_;
  std::string* target_ = nullptr;
};

}  // namespace

void read_words(const fs::path& root, PackSource& pack, Findings& out) {
  std::vector<std::string> names;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root / "words", ec))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    if (name.starts_with(".") || name.ends_with("~")) continue;
    const std::string path = "words/" + name;
    const std::string tag = name.ends_with(".po") ? name.substr(0, name.size() - 3) : "";
    if (!is_language_tag(tag)) {
      out.error("file.stray", path, 0, "no such file belongs here; files of words/ are named <language>.po");
      continue;
    }
    const auto text = read_text_file(root, path, out);
    if (!text) continue;
    PoReader(path, pack.catalogue.words[tag], out).read(*text);
  }
}

}  // namespace azetta::author
