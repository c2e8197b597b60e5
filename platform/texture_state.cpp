#include "platform/texture_state.h"

#include <cassert>

#include "platform/mix_hash.h"

namespace azetta::platform {
namespace {

std::uint64_t next_state() {
  static std::uint64_t last = 0;  // UI thread
  return ++last;
}

}  // namespace

TextureState::TextureState(int width_px, int height_px, TextureFormat format) : width_px_(width_px), height_px_(height_px), format_(format) {
  int rows = 1;
  if (format == TextureFormat::Coverage) {
    columns_ = (width_px + kCell_px - 1) / kCell_px;
    rows = (height_px + kCell_px - 1) / kCell_px;
  }
  cells_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows), next_state());
}

void TextureState::changed(int x, int y, int w, int h, bool opaque) {
  assert(x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= width_px_ - x && h <= height_px_ - y);
  if (w == 0 || h == 0) return;
  const std::uint64_t state = next_state();
  const bool whole = w == width_px_ && h == height_px_;
  opaque_ = format_ == TextureFormat::Rgba && opaque && (whole || opaque_);
  if (format_ == TextureFormat::Rgba) {
    cells_[0] = state;
    return;
  }
  for (int row = y / kCell_px; row <= (y + h - 1) / kCell_px; ++row) {
    for (int column = x / kCell_px; column <= (x + w - 1) / kCell_px; ++column) {
      cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)] = state;
    }
  }
}

std::uint64_t TextureState::state(const PxBox& part) const {
  if (cells_.size() == 1) return cells_[0];
  const PxBox in = common(part, {0, 0, width_px_, height_px_});
  if (in.empty()) return cells_[0];
  std::uint64_t all = 0;
  for (int row = in.y0 / kCell_px; row <= (in.y1 - 1) / kCell_px; ++row) {
    for (int column = in.x0 / kCell_px; column <= (in.x1 - 1) / kCell_px; ++column) {
      all = mix_hash(all, cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)]);
    }
  }
  return all;
}

}  // namespace azetta::platform
