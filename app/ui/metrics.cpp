#include "app/ui/metrics.h"

#include <algorithm>

namespace azetta::ui {
namespace {

constexpr float kTargetU = 88;           // a lozenge button's cell at the reference
constexpr float kTargetMm = 20;
constexpr float kBodyCapU = 27 * 0.714f;  // capital height of the smaller reading size: 27 px, Noto Sans' 0.714 em
constexpr float kBodyCapMm = 3.5f, kLargeCapMm = 6.1f;
constexpr float kPortraitText = 1.1f;     // the line stays as long as in landscape
constexpr float kLargeText = 1.45f;
constexpr float kGrowMost = 1.37f;        // beyond this a screen no longer holds its content
constexpr float kAssumedWidthMm = 531;    // 24 inches, 16:9

}  // namespace

Metrics make_metrics(const Panel& panel, bool large_text) {
  Metrics m;
  m.width_px = std::max(panel.width_px, 1);
  m.height_px = std::max(panel.height_px, 1);
  m.portrait = m.height_px > m.width_px;
  m.large_text = large_text;
  const float w = static_cast<float>(m.width_px), h = static_cast<float>(m.height_px);
  const float long_mm = panel.width_mm >= 50 ? panel.width_mm : m.portrait ? kAssumedWidthMm * 9 / 16 : kAssumedWidthMm;
  m.px_per_mm = w / long_mm;
  const float base = m.portrait ? std::min(w / 1080, h / 1920) : std::min(w / 1920, h / 1080);
  m.k = std::clamp(kTargetMm * m.px_per_mm / kTargetU, base, base * kGrowMost);
  m.w = w / m.k;
  m.h = h / m.k;
  const float cap_mm = kBodyCapU * m.k / m.px_per_mm;
  const float usual = m.portrait ? kPortraitText : 1.0f;
  const float least = kBodyCapMm / cap_mm;
  const float large_least = kLargeCapMm / cap_mm;
  m.text = std::min(std::max(usual, least), usual * 1.5f);
  if (large_text) m.text = std::min(std::max(m.text * kLargeText, large_least), usual * 2.0f);
  m.text *= std::clamp(panel.text_scale, 0.75f, 2.0f);
  return m;
}

}  // namespace azetta::ui
