// A small pack with one of everything, made of values: what the tests write, read back and break.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "content/write/writer.h"
#include "tests/support/temp_dir.h"

namespace azetta::pack::sample {

using Folder = test::TempDir;

// Three languages, facets "side" (imazighen) and "people" (jarawa, awraba), and one lane, "maghrib": ar (Arab, default), fr (Latn), zgh (Tfng, partial, falls back to fr).
CatalogueDraft catalogue();
CatalogueDraft bare_catalogue();  // the same, referring to no picture and no card
CardDraft dihya();    // names, dates, facts, a dispute, two pages with emphasis; related to kusayla
CardDraft kusayla();  // hardly anything
TermDraft reign();    // the term "regne" that dihya's text leads to; leads to kusayla
PlaceDraft aures();   // uncertain; leads to dihya
EventDraft founding(), defeat();  // of 670, no cards; of 698 in the Aurès, both cards
MapDraft map();       // two holders, two areas of dihya's land, a march to the aures; years 640 to 800
SceneDraft battle();  // of the card dihya: two sides, two units, two steps, an arrow

// A PNG file of one colour, RGB or RGBA, `level` of zlib: stored blocks, so that the tests need no packer.
std::vector<std::uint8_t> png(std::uint32_t width, std::uint32_t height, std::uint32_t rgba,
                              bool alpha = false);
// A grey PNG's chunk with its checksum, for tests that bend one.
void append_chunk(std::vector<std::uint8_t>& file, const std::string& type,
                  const std::vector<std::uint8_t>& body);
std::vector<std::uint8_t> zlib_stored(const std::vector<std::uint8_t>& raw);

model::Localized texts(const std::string& ar, const std::string& fr, const std::string& zgh = "");

// Pictures "dihya" (two levels, the first cut in tiles) and "band"; both cards; the scene.
// `version`: instead of "1.2.3".
Status fill(Writer& writer, const std::string& version = "");
// The whole sample as a file.
std::filesystem::path write_pack(const Folder& folder, const std::string& name = "sample.pack",
                                 const std::string& version = "");

}  // namespace azetta::pack::sample
