// pack.toml, sources.toml, images/ and words/: the readers of what a pack has once. One thread.
#pragma once
#include <filesystem>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// Languages, titles, kinds, attract loop, theme, credits. False if there is no usable pack.toml: nothing else
// can be read then.
bool read_pack_file(const std::filesystem::path& root, PackSource& pack, Findings& out);

void read_sources(const std::filesystem::path& root, PackSource& pack, Findings& out);

// Lists images/ and reads images.toml. Opens no picture.
void read_images(const std::filesystem::path& root, PackSource& pack, Findings& out);

// words/<lang>.po.
void read_words(const std::filesystem::path& root, PackSource& pack, Findings& out);

}  // namespace azetta::author
