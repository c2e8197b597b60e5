// [[keyboard]] of pack.toml: letters in rows for a language that the kiosk has no keyboard for.
#pragma once
#include "app/author/source.h"

namespace azetta::author {

// Reads all of them into the catalogue; the languages must have been read. What is wrong is in `out`.
void read_keyboards(TomlTable& pack_table, PackSource& pack, Findings& out);

}  // namespace azetta::author
