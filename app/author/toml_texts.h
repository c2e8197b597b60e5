// The texts of a TOML file of a source tree as they lie in it: which bytes each takes, so that one can be put in the place of another
// and not a byte beside it is touched. Pure; any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/author/text_unit.h"
#include "content/base/result.h"

namespace azetta::author {

// One text in one language: a string of the file, quotes included.
struct TomlText {
  std::string tag, text;  // BCP-47; NFC
  std::size_t begin = 0, end = 0;
  int line = 0;
};

// name = { ar = "…", fr = "…" }, or the same as [kind.name] or name.ar = "…".
struct TomlTextGroup {
  std::string key;  // "kind:figure/name"
  TextLimit limit;
  bool in_braces = false;
  std::vector<TomlText> texts;  // in the order of the file
};

// The groups of root/`path` in the order of its schema: pack.toml, sources.toml, glossary.toml, places.toml, timeline.toml, map.toml,
// cards/SLUG/card.toml, cards/SLUG/scene.toml. Other paths have none. An Error: "line: what" where it is not TOML.
Result<std::vector<TomlTextGroup>> find_toml_texts(std::string_view bytes, std::string_view path);

// The top-level string `key` of a file, quotes included (the head of a <lang>.md); begin == end where it has none.
TomlText find_toml_string(std::string_view bytes, std::string_view key);

// What replaces or follows it.
struct TextEdit {
  std::size_t begin = 0, end = 0;
  std::string put;
};
// All edits at once; those at one place in their order. Line feeds that are put in are the file's own (LF or CRLF).
std::string apply_edits(std::string_view bytes, std::vector<TextEdit> edits);

// A field of the `index`th [[array]] of a file, or of the file itself (array = ""): begin == end where it is not there.
TextEdit find_toml_field(std::string_view bytes, const std::string& array, std::size_t index, const std::string& key);
// Puts `literal` ("12", "[1, 2]") there; a field that was not there follows the last one before any table. Nothing where it is no TOML.
std::optional<TextEdit> set_toml_field(std::string_view bytes, const std::string& array, std::size_t index, const std::string& key,
                                       const std::string& literal);
// The values of the field `key` of each [[array]], in order; "" where an entry has none.
std::vector<std::string> toml_entries(std::string_view bytes, const std::string& array, const std::string& key);

std::string toml_quoted(std::string_view text);

// Puts `text` in the group's place for `tag`; a language that it lacks follows the last of `order` before it that it has.
TextEdit edit_toml_text(std::string_view bytes, const TomlTextGroup& group, const std::string& tag, std::string_view text,
                        const std::vector<std::string>& order);

}  // namespace azetta::author
