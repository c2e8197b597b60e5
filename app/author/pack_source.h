// pack.toml, sources.toml, glossary.toml, places.toml, timeline.toml, map.toml, images/ and words/: the readers of what a pack has once. One thread.
#pragma once
#include <filesystem>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// Languages, titles, kinds, attract loop, theme, credits. False if there is no usable pack.toml: nothing else
// can be read then.
bool read_pack_file(const std::filesystem::path& root, PackSource& pack, Findings& out);

void read_sources(const std::filesystem::path& root, PackSource& pack, Findings& out);

// glossary.toml, places.toml, timeline.toml (reference_source.cpp); a pack may lack each of them. The timeline is put in the
// order of time.
void read_glossary(const std::filesystem::path& root, PackSource& pack, Findings& out);
void read_places(const std::filesystem::path& root, PackSource& pack, Findings& out);
void read_timeline(const std::filesystem::path& root, PackSource& pack, Findings& out);

// map.toml (map_source.cpp); a pack may lack it.
void read_map(const std::filesystem::path& root, PackSource& pack, Findings& out);

// Lists images/ and reads images.toml. Opens no picture.
void read_images(const std::filesystem::path& root, PackSource& pack, Findings& out);

// words/<lang>.po.
void read_words(const std::filesystem::path& root, PackSource& pack, Findings& out);

}  // namespace azetta::author
