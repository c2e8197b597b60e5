#include "app/ui/piece_grid.h"

#include <algorithm>
#include <cmath>

namespace azetta::ui {
namespace {

constexpr double kEnough = 0.75;
constexpr double kSliver_px = 1e-3;  // a piece that a rounding error touches is not touched

}  // namespace

PieceRequest PieceGrid::piece(std::uint32_t col, std::uint32_t row) const {
  const std::uint32_t x = col * step_px, y = row * step_px;
  return {image, level, x, y, std::min(step_px, width_px - x), std::min(step_px, height_px - y)};
}

PieceGrid piece_grid(const model::ImageInfo& info, std::uint32_t level) {
  const model::ImageLevel& l = info.levels[level];
  PieceGrid grid{info.id, level, l.width_px, l.height_px, kPiece_px};
  if (l.tile_px == 0) {
    const std::uint32_t longest = std::max(l.width_px, l.height_px);
    if (longest <= kLargestPiece_px) grid.step_px = longest;
  } else if (l.tile_px < kPiece_px) {
    grid.step_px = (kPiece_px + l.tile_px - 1) / l.tile_px * l.tile_px;
  } else if (l.tile_px <= kLargestPiece_px) {
    grid.step_px = l.tile_px;
  }
  return grid;
}

std::uint32_t level_for(const model::ImageInfo& info, double shown_w_px, double shown_h_px) {
  auto level = static_cast<std::uint32_t>(info.levels.size() - 1);
  while (level > 0 && (info.levels[level].width_px < shown_w_px * kEnough || info.levels[level].height_px < shown_h_px * kEnough)) --level;
  return level;
}

PieceSpan pieces_along(double from, double to, std::uint32_t level_px, std::uint32_t step_px) {
  const double begin = from * level_px + kSliver_px, end = to * level_px - kSliver_px;
  if (!(end >= begin) || end < 0 || begin >= level_px) return {};
  const auto piece_at = [&](double px) { return static_cast<std::int64_t>(std::clamp(px, 0.0, static_cast<double>(level_px - 1))) / step_px; };
  return {piece_at(begin), piece_at(end)};
}

}  // namespace azetta::ui
