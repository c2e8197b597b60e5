// A strict parser of the part of gettext's PO format that the kiosk uses: msgctxt is the key, msgid the
// English words, msgstr the translation. Text in, entries out; pure, any thread. Standard: GNU gettext
// manual, "The Format of PO Files". Understood: comments, "#, fuzzy" (the translation is unfinished and
// counts as missing), "#~" (ignored), strings over several lines, the escapes \n \t \r \\ \". Refused, with
// file and line: plural forms, a missing msgctxt, a key twice, other charsets than UTF-8, invalid UTF-8,
// texts over 1 MiB, strings over 16 KiB.
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
