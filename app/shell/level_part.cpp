#include "app/shell/level_part.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace azetta::shell {
namespace {

Result<pack::Pixels> decode_file(pack::Pack& pack, const model::ImageInfo& info, std::uint32_t level, std::uint32_t col, std::uint32_t row,
                                 pack::PixelBytes memory = {}) {
  AZ_TRY(const std::vector<std::uint8_t> file, pack.tile(info.id, level, col, row));
  auto pixels = pack::decode(file, pack::Limits{}.decoded_bytes, std::move(memory));
  if (pixels) return pixels;
  return Error{"picture " + info.slug + ", level " + std::to_string(level) + ", column " + std::to_string(col) + ", row " +
               std::to_string(row) + ": " + pixels.error().what};
}

// The files along one side that [from, from + size) touches.
struct Span {
  std::uint32_t first = 0, last = 0;
};
Span files_along(float from, float size, std::uint32_t level_px, std::uint32_t tile_px) {
  if (tile_px == 0) return {};
  const auto file_of = [&](float at) {
    return static_cast<std::uint32_t>(std::clamp(at, 0.0f, static_cast<float>(level_px - 1))) / tile_px;
  };
  return {file_of(from), file_of(from + size - 0.01f)};
}

}  // namespace

Result<LevelPart> join_files(pack::Pack& pack, const model::ImageInfo& info, std::uint32_t level_index, float x, float y, float w, float h) {
  const model::ImageLevel& level = info.levels[level_index];
  const Span cols = files_along(x, w, level.width_px, level.tile_px), rows = files_along(y, h, level.height_px, level.tile_px);
  const std::uint32_t tile = level.tile_px;
  LevelPart part;
  part.x_px = cols.first * tile;
  part.y_px = rows.first * tile;
  if (cols.first == cols.last && rows.first == rows.last) {
    AZ_TRY(part.pixels, decode_file(pack, info, level_index, cols.first, rows.first));
    return part;
  }
  pack::Pixels& joined = part.pixels;
  joined.width_px = std::min((cols.last + 1) * tile, level.width_px) - part.x_px;
  joined.height_px = std::min((rows.last + 1) * tile, level.height_px) - part.y_px;
  const std::uint64_t bytes = std::uint64_t{joined.width_px} * joined.height_px * 4;
  if (bytes > pack::Limits{}.decoded_bytes * 4) return Error{"picture " + info.slug + " is too large to join from tiles; it lacks smaller levels"};
  joined.rgba.resize(bytes);
  for (std::uint32_t row = rows.first; row <= rows.last; ++row) {
    for (std::uint32_t col = cols.first; col <= cols.last; ++col) {
      AZ_TRY(const pack::Pixels file, decode_file(pack, info, level_index, col, row));
      joined.opaque = joined.opaque && file.opaque;
      const std::uint32_t ox = col * tile - part.x_px, oy = row * tile - part.y_px;
      if (ox >= joined.width_px || oy >= joined.height_px) continue;
      const std::uint32_t cw = std::min(file.width_px, joined.width_px - ox), ch = std::min(file.height_px, joined.height_px - oy);
      for (std::uint32_t i = 0; i < ch; ++i) {
        std::copy_n(file.rgba.data() + std::size_t{i} * file.width_px * 4, std::size_t{cw} * 4,
                    joined.rgba.data() + (std::size_t{oy + i} * joined.width_px + ox) * 4);
      }
    }
  }
  return part;
}

Result<pack::Pixels> PieceCutter::cut(pack::Pack& pack, const model::ImageInfo& info, const ui::PieceRequest& piece, pack::PixelBytes memory) {
  const std::uint32_t tile = info.levels[piece.level].tile_px;
  const std::uint32_t col = tile ? piece.x_px / tile : 0, row = tile ? piece.y_px / tile : 0;
  const bool one_file = tile == 0 || (col == (piece.x_px + piece.w_px - 1) / tile && row == (piece.y_px + piece.h_px - 1) / tile);
  const auto part_of = [&](const pack::Pixels& pixels, std::uint32_t x_px, std::uint32_t y_px) {
    return pack::resample(pixels, static_cast<float>(piece.x_px - x_px), static_cast<float>(piece.y_px - y_px),
                          static_cast<float>(piece.w_px), static_cast<float>(piece.h_px), piece.w_px, piece.h_px);
  };
  if (!one_file) {
    AZ_TRY(const LevelPart part, join_files(pack, info, piece.level, static_cast<float>(piece.x_px), static_cast<float>(piece.y_px),
                                            static_cast<float>(piece.w_px), static_cast<float>(piece.h_px)));
    return part_of(part.pixels, part.x_px, part.y_px);
  }
  if (!last_ || last_->image != piece.image || last_->level != piece.level || last_->col != col || last_->row != row) {
    last_.reset();
    AZ_TRY(pack::Pixels pixels, decode_file(pack, info, piece.level, col, row, std::move(memory)));
    if (pixels.width_px == piece.w_px && pixels.height_px == piece.h_px) return pixels;
    last_ = Decoded{piece.image, piece.level, col, row, std::move(pixels)};
  }
  return part_of(last_->pixels, col * tile, row * tile);
}

}  // namespace azetta::shell
