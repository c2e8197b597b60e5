// One request to one block, through Pango: bidi (UAX #9), line breaking (UAX #14), shaping and font fallback
// are Pango's; the line rhythm, the alignment and the ellipsis are ours. One thread.
#pragma once
#include "app/text/pango_fonts.h"
#include "app/text/text.h"

namespace azetta::text {

class Layouter {
 public:
  explicit Layouter(PangoFonts& fonts) : fonts_(fonts) {}

  // Lines are aligned within the block's own width (its widest line). Bytes of an ellipsized block end at the
  // cut.
  Block layout(const Request& request);

 private:
  PangoFonts& fonts_;
};

}  // namespace azetta::text
