// Where some of a block's bytes stand: the pieces of its lines that they cover, for what is underlined, touched or
// highlighted. Pure; any thread. Works on placed glyphs, so it holds for any script and mixed directions.
#pragma once
#include <cstdint>
#include <vector>

#include "app/text/text.h"

namespace azetta::text {

// Logical px in the block, like Glyph and Line. Bytes that are apart on a line (two directions) give two pieces; bytes
// that were cut by an ellipsis give none.
struct LinePiece {
  std::size_t line = 0;  // of Block::lines
  float x0 = 0, x1 = 0;
};
std::vector<LinePiece> pieces_of(const Block& block, std::uint32_t begin, std::uint32_t end);

}  // namespace azetta::text
