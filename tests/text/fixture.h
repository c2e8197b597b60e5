// What the tests of this room share: the shipped fonts opened once, and sample texts.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/text/engine.h"
#include "app/text/manifest.h"

namespace azetta::text::testing {

std::filesystem::path source_dir();
std::filesystem::path manifest_path();

std::unique_ptr<Engine> open_engine(int max_pages = 8, std::uint32_t layout_cache_bytes = 4u << 20);
Engine& engine();  // one for all tests that do not look at its counters

extern const char* const kArabic;     // a card's paragraph
extern const char* const kVocalised;  // every letter with its vowel
extern const char* const kFrench;
extern const char* const kEnglish;
extern const char* const kTifinagh;

// Right-to-left request.
Request rtl(std::string_view utf8, Style style, float width, std::string_view lang = "ar");
Request ltr(std::string_view utf8, Style style, float width, std::string_view lang = "en");

// The text of each line.
std::vector<std::string> lines_of(const Block& block, std::string_view utf8);

}  // namespace azetta::text::testing
