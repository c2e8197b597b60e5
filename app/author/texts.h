// Short texts by language inside TOML, and single texts in a known language: read, put into house style,
// complained about. One thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/author/toml_reader.h"
#include "content/model/localized.h"

namespace azetta::author {

// In house style; problems become Findings at path:line, prefixed by `what` ("title", "en of \"name\"").
std::string clean_text(std::string_view utf8, const model::Language& language, std::string_view path,
                       int line, std::string_view what, Findings& out);
// A text whose language is not the pack's ("der Ältere" in a name): house style by tag alone.
std::string clean_text(std::string_view utf8, std::string_view lang, std::string_view path, int line,
                       std::string_view what, Findings& out);

// key = { ar = "…", fr = "…" }. Where it is there, every language that is not partial must be in it.
model::Localized read_localized(TomlTable& table, std::string_view key, Need need,
                                const std::vector<model::Language>& languages);

// The tags, for "did you mean".
std::vector<std::string> tags_of(const std::vector<model::Language>& languages);

// A Finding (rule "text.long") if `text` has more than `max` words or characters. `what` begins the sentence
// ("the title").
void check_words(std::string_view text, std::size_t max, std::string_view path, int line,
                 std::string_view what, Findings& out);
void check_characters(std::string_view text, std::size_t max, std::string_view path, int line,
                      std::string_view what, Findings& out);

}  // namespace azetta::author
