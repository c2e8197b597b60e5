#include "app/text/style.h"

#include <cmath>

namespace azetta::text {
namespace {

// Size and line height. Heights were chosen by eye on fully vocalised Arabic: marks of one line stay clear of
// the descenders of the line above.
constexpr StyleMetrics kScale[] = {
    {76, 112},  // Display
    {46, 72},   // Title
    {34, 56},   // Heading
    {30, 52},   // Body
    {30, 60},   // Quote: Amiri reaches far above and below
    {27, 42},   // Label
    {24, 38},   // Small
    {46, 60},   // Numeral
};
static_assert(sizeof kScale / sizeof kScale[0] == static_cast<std::size_t>(Style::Count_));

constexpr float kCapitalHeight_em = 0.714f;  // of the Noto families; the others are scaled to look like them

}  // namespace

StyleMetrics metrics(Style style) {
  return kScale[static_cast<std::size_t>(style) % static_cast<std::size_t>(Style::Count_)];
}

float baseline_px(Style style) {
  const StyleMetrics m = metrics(style);
  return std::round((m.line_height_px + kCapitalHeight_em * m.size_px) / 2);
}

}  // namespace azetta::text
