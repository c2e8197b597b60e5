// GNU gettext's PO files, read strictly and written stably: the kiosk's own words (app/core/po.h), a pack's words and the texts
// that translators get (app/author). Text in, values out; pure, any thread. Standard: GNU gettext manual, "The Format of PO
// Files". Understood: comments, "#, fuzzy", "#~" and "#|" (left out), strings over several lines, the escapes \n \t \r \\ \".
// Refused, with its line: plural forms, an entry without msgctxt (here the key of a text), a key twice, other charsets than
// UTF-8, invalid UTF-8, more bytes than PoLimits.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace azetta {

struct PoEntry {
  std::string key;         // msgctxt
  std::string id;          // msgid, the text that is translated; never empty
  std::string text;        // msgstr; empty = not translated
  std::string comment;     // the translator's ("# ..."), lines joined by '\n'
  std::string extracted;   // the program's ("#. ..."), the same
  bool fuzzy = false;      // "#, fuzzy": the translation is unfinished
  int line = 0;            // of msgctxt
};

struct PoFile {
  std::string comment, header;  // before the header, and its text: "Language: fr\n..."
  std::vector<PoEntry> entries;
};

struct PoLimits {
  std::size_t file_bytes = 1u << 20, string_bytes = 16u << 10;
};

struct PoFault {
  enum class Kind { Size, Utf8, Syntax, Plural, Key, Twice } kind = Kind::Syntax;
  int line = 0;      // from 1; 0 = the file as a whole
  std::string what;  // "what is wrong; what to do"
};

struct PoRead {
  PoFile file;                  // as far as it could be read
  std::optional<PoFault> fault; // the first; then `file` is not to be used
};
PoRead read_po(std::string_view text, const PoLimits& limits = {});

// The value of "Name:" in a header; empty where it has none.
std::string po_header_field(std::string_view header, std::string_view name);

// The file as gettext's own tools wrap it: lines of about 79 columns, cut behind spaces and line feeds. Keys must differ, ids may not
// be empty.
std::string write_po(const PoFile& file);

}  // namespace azetta
