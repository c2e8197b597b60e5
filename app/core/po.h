// The kiosk's own words, from a PO file (content/base/po.h): msgctxt is the key, msgid the English words, msgstr the translation.
// Text in, entries out; pure, any thread. A fuzzy translation counts as missing. Refused, with file and line, beside what
// read_po() refuses: texts with faults (content/base/utf8.h), files over 1 MiB, strings over 16 KiB.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace azetta::core {

struct PoEntry {
  std::string key;      // msgctxt
  std::string english;  // msgid
  std::string text;     // msgstr; empty = not translated, or fuzzy
  std::string comment;  // the translator's ("# ..."), lines joined by '\n'
  int line = 0;         // of msgctxt
};

struct PoFile {
  std::string language;  // "Language:" of the header; empty = not given
  std::vector<PoEntry> entries;
};

// `file` is the name used in the error: "ar.po:12: what is wrong; what to do".
Result<PoFile> parse_po(std::string_view text, std::string_view file);

}  // namespace azetta::core
