// Warnings that a curator has looked at and lets stand: waive = ["text.long"] in pack.toml (all files but the
// cards'), in a card.toml (all files of its folder) or in the head of a <lang>.md (that file). One thread.
#pragma once
#include <set>
#include <string>

#include "app/author/toml_reader.h"

namespace azetta::author {

// Reads "waive" of a table. `scope`: "cards/dihya/" = what lies below it, "cards/dihya/fr.md" = that file, ""
// = all but cards/.
void read_waivers(TomlTable& table, const std::string& scope);

// Takes the waived warnings out of `out`. Rules "waive.unknown" (no such warning) and "waive.unused" (nothing
// to waive; not said while there are errors, since then not every rule was tried, nor of rules in
// `not_tried`).
void settle_waivers(Findings& out, const std::set<std::string>& not_tried);

// The names of all warnings, sorted.
const std::set<std::string>& known_warnings();

}  // namespace azetta::author
