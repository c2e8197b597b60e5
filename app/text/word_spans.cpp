#include "app/text/word_spans.h"

#include <algorithm>

namespace azetta::text {

std::vector<LinePiece> pieces_of(const Block& block, std::uint32_t begin, std::uint32_t end) {
  std::vector<LinePiece> out;
  struct Pen {
    float x;
    bool inside;
  };
  std::vector<Pen> pens;
  for (std::size_t n = 0; n < block.lines.size(); ++n) {
    const Line& line = block.lines[n];
    if (line.byte_end <= begin || line.byte_begin >= end) continue;
    pens.clear();
    for (std::uint32_t i = 0; i < line.glyph_count; ++i) {
      const Glyph& glyph = block.glyphs[line.first_glyph + i];
      pens.push_back({glyph.x, glyph.cluster >= begin && glyph.cluster < end});
    }
    // From left to right each glyph reaches to the next one's pen; marks stand on the pen of what they mark.
    std::stable_sort(pens.begin(), pens.end(), [](const Pen& a, const Pen& b) { return a.x < b.x; });
    bool open = false;
    for (std::size_t i = 0; i < pens.size(); ++i) {
      const float next = i + 1 < pens.size() ? pens[i + 1].x : line.x + line.width;
      if (!pens[i].inside) {
        open = open && next <= pens[i].x;  // a mark without width does not end a piece
        continue;
      }
      if (open) {
        out.back().x1 = std::max(out.back().x1, next);
      } else {
        out.push_back({n, pens[i].x, next});
      }
      open = true;
    }
  }
  return out;
}

}  // namespace azetta::text
