// Names on a map: which of them stand, and where. Each mark has a name that may stand beside, over or under it (Imhof's
// places of a name, Yoeli 1972); in the order of their importance they take the first place that is free, and a name that has none is left
// out. The same marks give the same names: nothing depends on what was shown before. Pure; any thread.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace azetta::core {

struct LabelBox {  // pixels, from the left and the top
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  friend bool operator==(const LabelBox&, const LabelBox&) = default;
};

enum class LabelSide : std::uint8_t { Middle, Right, Left, Below, Above, BelowRight, BelowLeft, AboveRight, AboveLeft, None };

struct LabelWish {
  float x = 0, y = 0;          // the mark's middle
  float w = 0, h = 0;          // of the name
  float away_x = 0, away_y = 0;  // from the mark's middle to the edge of what the name must keep clear of
  std::span<const LabelSide> sides;  // where it may stand, best first
};

// What stands in the way before any name does (marks, pieces, arrows), the window, which no name may reach beyond, and the names, most important first. Answers
// one spot for each wish, in their order; side None: it has no room. Names keep `gap` from each other. Costs about one look at each name's
// neighbours: 5,000 names take a few milliseconds.
struct LabelSpot {
  LabelSide side = LabelSide::None;
  LabelBox box;
};
std::vector<LabelSpot> place_labels(std::span<const LabelWish> wishes, std::span<const LabelBox> taken, const LabelBox& window, float gap);

}  // namespace azetta::core
