// How a stored level of a picture is cut for drawing: into its own tiles where they are of a good size; tiny tiles are taken
// together, and what is stored in one large file is cut into squares of 512 px. Pure; any thread.
#pragma once
#include <cstdint>

#include "app/ui/content.h"
#include "content/model/image.h"

namespace azetta::ui {

inline constexpr std::uint32_t kPiece_px = 512, kLargestPiece_px = 1024;

struct PieceGrid {
  ImageId image;
  std::uint32_t level = 0;
  std::uint32_t width_px = 1, height_px = 1;  // of the level
  std::uint32_t step_px = kPiece_px;
  std::uint32_t cols() const { return (width_px + step_px - 1) / step_px; }
  std::uint32_t rows() const { return (height_px + step_px - 1) / step_px; }
  // col, row < cols(), rows(); those of the last column and row are smaller.
  PieceRequest piece(std::uint32_t col, std::uint32_t row) const;
};

PieceGrid piece_grid(const model::ImageInfo& info, std::uint32_t level);

// The smallest level with three quarters of a pixel, or more, for each one shown where the whole picture is `shown_w_px` wide
// and `shown_h_px` high; level 0 where none has that many.
std::uint32_t level_for(const model::ImageInfo& info, double shown_w_px, double shown_h_px);

// Columns or rows of pieces that the stretch [from, to] of the level (fractions) touches; empty (first > last) outside of it.
struct PieceSpan {
  std::int64_t first = 0, last = -1;
  std::int64_t count() const { return last < first ? 0 : last - first + 1; }
};
PieceSpan pieces_along(double from, double to, std::uint32_t level_px, std::uint32_t step_px);

}  // namespace azetta::ui
