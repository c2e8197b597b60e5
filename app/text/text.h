// What the rest of the house knows of text: a closed set of styles, a request, and the block of placed glyphs it becomes.
// No Pango, FreeType, ImGui or GL type passes here. Plain values; any thread.
//
// Units: logical px are those of the design (1920x1080 reference). Drawing multiplies by a scale (physical px per logical
// px), so line breaks are the same at 1080p and 4K and in motion, and the number of font sizes stays closed.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::text {

// The closed type scale. Size and line height in logical px are in style.h; families per script in assets/fonts.toml.
enum class Style : std::uint8_t {
  Display,   // 76: the exhibition's name, a card's name in large
  Title,     // 46
  Heading,   // 34
  Body,      // 30: reading text
  Quote,     // 30: a chronicler's words
  Label,     // 27: buttons, facts, captions
  Small,     // 24: the smallest anywhere
  Numeral,   // 46, tabular lining figures: years, progress
  Count_
};

enum class Align : std::uint8_t { Start, Center, End };  // Start = the side where the paragraph's direction begins
enum class Tone : std::uint8_t { OnDark, OnLight };      // light letters on dark are drawn a little fuller
enum class Dir : std::uint8_t { Ltr, Rtl };

enum class Mark : std::uint8_t { Emphasis, Strong, Term };
struct MarkSpan {  // bytes of the request's text; sorted, not overlapping
  std::uint32_t begin = 0, end = 0;
  Mark mark = Mark::Emphasis;
  friend bool operator==(const MarkSpan&, const MarkSpan&) = default;
};

struct Request {
  std::string_view utf8;  // one paragraph ('\n' breaks the line); any bytes: invalid ones become U+FFFD
  Style style = Style::Body;
  std::string_view lang;  // BCP-47 of the text itself: shaping, line breaking and typographic house rules follow it
  Dir dir = Dir::Ltr;     // base direction: the language's, or that of the screen for a stray name
  float width = 0;        // logical px; below 2 em it counts as 2 em
  int max_lines = 0;      // 0 = all; else the last line ends in an ellipsis at a word boundary
  Align align = Align::Start;
  std::vector<MarkSpan> marks;
};

struct Glyph {
  std::uint32_t gid = 0;
  std::uint16_t run = 0;
  float x = 0, y = 0;         // pen position in the block, logical px, y down
  std::uint32_t cluster = 0;  // first byte of the cluster in the request's text
};
struct Run {
  std::uint16_t face = 0;     // of the engine's font list
  float px = 0;               // em size, logical px
  float embolden = 0;         // outline offset in em
  bool rtl = false;
  Mark mark = Mark::Emphasis;
  bool marked = false;
};
struct Line {
  std::uint32_t first_glyph = 0, glyph_count = 0;
  std::uint32_t byte_begin = 0, byte_end = 0;  // of the request's text
  float x = 0, baseline = 0, width = 0, top = 0, height = 0;
  bool rtl = false;
};
// Lines are aligned within Request::width: a right-aligned line's x is that width less its own. Every byte of the text lies in
// one line; where there is an ellipsis, the last line ends at the byte of the cut.
struct Block {
  std::vector<Glyph> glyphs;
  std::vector<Run> runs;
  std::vector<Line> lines;
  float width = 0, height = 0;  // the box: widest line, sum of line heights
  bool ellipsized = false;
  std::uint32_t missing = 0;    // glyphs no font has
};
using BlockPtr = std::shared_ptr<const Block>;

}  // namespace azetta::text
