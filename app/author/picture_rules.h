// What pictures must be: there, readable, upright, neither too small nor too large for a kiosk. Opens every
// picture that the pack uses, draws drawings at stamp size. One thread.
#pragma once
#include <filesystem>
#include <set>
#include <string>

#include "app/author/finding.h"
#include "app/author/source.h"
#include "app/author/tree_memo.h"

namespace azetta::author {

inline constexpr std::uint32_t kMinPicture_px = 1000;  // long side of a picture that is shown large

// Slugs of all pictures that something refers to. Only these go into the pack.
std::set<std::string> used_pictures(const PackSource& pack);

// With a memo only what was changed is opened.
void check_pictures(const std::filesystem::path& root, const PackSource& pack, Findings& out, TreeMemo* memo = nullptr);

}  // namespace azetta::author
