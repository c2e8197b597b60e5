// What stands in the cells of a table (csv_import.h), as the source files write it. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

// Without white space at its ends.
std::string trimmed(std::string_view text);
// Line breaks as spaces.
std::string in_one_line(const std::string& text);
std::vector<std::string> lines_of(const std::string& text);
// What `separators` part, without white space around and without what is empty.
std::vector<std::string> parts_of(const std::string& cell, std::string_view separators);
// ["a", "b"]
std::string toml_list(const std::vector<std::string>& words);
std::optional<int> whole_number(std::string_view text);
// "703", "-50", "698-703", "698–703" as TOML: 703, [698, 703]; "" = no year.
std::string years_of(const std::string& cell);
// A text of several pages, parted by lines ***, as Markdown: paragraphs on one line each (unwrap()).
std::vector<std::string> pages_of(const std::string& text);

}  // namespace azetta::author
