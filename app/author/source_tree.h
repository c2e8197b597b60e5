// A source tree from a folder to values: every file read, every rule applied that needs no picture opened.
// One thread.
#pragma once
#include <filesystem>
#include <optional>

#include "app/author/finding.h"
#include "app/author/source.h"
#include "app/author/tree_memo.h"

namespace azetta::author {

// Reads the tree under `root` and applies rules.h. Nothing only if pack.toml cannot be used at all; what is
// wrong otherwise is in `out`, and the values are as complete as they can be. Build from them only if
// out.has_errors() is false.
// With a memo only what was changed is read, and check_names(), which takes as long as all else, is left to the caller.
std::optional<PackSource> read_source_tree(const std::filesystem::path& root, Findings& out, TreeMemo* memo = nullptr);

}  // namespace azetta::author
