// The closed type scale in logical px at the 1920x1080 reference. One line height for all languages: a screen has the same
// rhythm in each of them, and fully vocalised Arabic still fits.
#pragma once
#include "app/text/text.h"

namespace azetta::text {

struct StyleMetrics {
  float size_px;         // Latin em size; other scripts are scaled to match it optically (assets/fonts.toml)
  float line_height_px;
};
StyleMetrics metrics(Style style);

// From the top of a line to its baseline, logical px: capitals stand in the middle of the line. The same in all languages.
float baseline_px(Style style);

}  // namespace azetta::text
