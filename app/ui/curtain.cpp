#include "app/ui/curtain.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

constexpr int kBands = 13;          // an odd number: one in the middle
constexpr float kStagger = 0.45f;   // of the time: by how much the outermost bands are later than the middle one
constexpr float kLozenge = 0.46f;   // of a band's height
constexpr float kHairline_u = 3;

}  // namespace

void draw_curtain(Frame& f) {
  const double cover = core::cover(f.state.curtain, f.now_s);
  if (f.dry() || cover <= 0) return;
  if (f.state.curtain.phase != core::Curtain::Phase::Closed) f.animating = true;
  const Theme& c = f.curtain;
  if (f.motion.low) {  // nothing travels: it only fades
    fill(f, {0, 0, f.m.w, f.m.h}, c.ground, static_cast<float>(cover));
    return;
  }
  const std::uint32_t cloth[] = {c.panel, c.chip, c.ground};
  const float band_h = f.m.h / kBands;
  for (int i = 0; i < kBands; ++i) {
    const int from_middle = std::abs(i - kBands / 2);
    const float late = kStagger * static_cast<float>(from_middle) / (kBands / 2);
    const auto share = static_cast<float>(core::ease_in_out((static_cast<float>(cover) - late) / (1 - kStagger)));
    if (share <= 0) continue;
    const float w = f.m.w * share;
    const bool from_right = i % 2 != 0;
    // Half a pixel over the next one: no line of light between two bands.
    const RectU band{from_right ? f.m.w - w : 0, band_h * static_cast<float>(i), w, band_h + 0.5f};
    const std::uint32_t rgb = cloth[from_middle % 3];
    fill(f, band, rgb);
    if (w < f.m.w) {  // the shuttle's point
      const float edge = from_right ? band.x : band.end();
      lozenge(f, {edge - band_h, band.y, 2 * band_h, band_h}, rgb, rgb, 0);
    }
    if (from_middle % 3 != 0) continue;
    // The figured rows: hairlines and lozenges that travel with the cloth.
    fill(f, {band.x, band.y, w, kHairline_u}, c.line);
    fill(f, {band.x, band.y + band_h - kHairline_u, w, kHairline_u}, c.line);
    const float size = band_h * kLozenge, step = band_h * 1.25f;
    const float shift = from_right ? f.m.w - w : w - f.m.w;
    const int count = static_cast<int>(f.m.w / step) + 1;
    const float first = (f.m.w - step * static_cast<float>(count - 1)) / 2;
    for (int k = 0; k < count; ++k) {
      const float x = first + step * static_cast<float>(k) + shift;
      const float y = band.y + band_h / 2;
      lozenge(f, {x - size / 2, y - size / 2, size, size}, from_middle == 0 ? c.accent : c.second, c.bar, 2);
      lozenge(f, {x - size / 6, y - size / 6, size / 3, size / 3}, c.bar, c.bar, 0);
    }
  }
}

}  // namespace azetta::ui
