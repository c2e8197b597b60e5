// The font manifest (assets/fonts.toml): which Debian font files there are, and which of them a style draws
// with. A style names a stack; a stack lists, in order, the fonts asked for a letter, each with its optical
// size factor. Reading checks the form of the file and that every font file is there; it opens none. Any
// thread.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/text/text.h"
#include "content/base/result.h"

namespace azetta::text {

struct FontFile {
  std::string name;  // in the manifest: lower-case letters, digits, hyphens
  std::string path;
  std::string package;  // Debian package that brings it
  std::vector<std::pair<char32_t, char32_t>>
      except;            // first and last letter it must not draw, though it could
  std::string features;  // OpenType features of its own, added to the style's
  bool rare = false;     // opened only when a text needs it
};

struct FontUse {
  std::uint16_t font = 0;  // index into Manifest::fonts
  float size = 1;          // factor on the style's size, so that scripts look equally large
  float embolden = 0;      // outline offset in em
};

// RightToLeft: plain text of a right-to-left paragraph.
enum class Variant : std::uint8_t { Plain, Strong, Emphasis, RightToLeft, Count_ };

struct FontStack {
  std::string name;
  std::array<std::vector<FontUse>, static_cast<std::size_t>(Variant::Count_)> uses;
};

struct StyleFonts {
  std::uint16_t stack = 0;
  std::string features;  // OpenType features as Pango writes them: "lnum=1, tnum=1"
};

struct Manifest {
  std::vector<FontFile> fonts;
  std::vector<FontStack> stacks;
  std::array<StyleFonts, static_cast<std::size_t>(Style::Count_)> styles;
};

// Fails with "fonts.toml:12: ...; ..." when the file is unreadable, says something unknown, or names a
// missing font file.
Result<Manifest> read_manifest(const std::filesystem::path& path);

}  // namespace azetta::text
