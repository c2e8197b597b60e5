// How levels are cut for drawing, and which one is drawn.
#include <doctest/doctest.h>

#include "app/ui/piece_grid.h"

namespace azetta::ui {
namespace {

model::ImageInfo picture(std::vector<model::ImageLevel> levels) { return {ImageId{3}, "x", std::move(levels)}; }

// Every pixel of the level in exactly one piece.
std::uint64_t covered(const PieceGrid& grid) {
  std::uint64_t sum = 0;
  for (std::uint32_t row = 0; row < grid.rows(); ++row) {
    for (std::uint32_t col = 0; col < grid.cols(); ++col) {
      const PieceRequest p = grid.piece(col, row);
      CHECK(p.x_px + p.w_px <= grid.width_px);
      CHECK(p.y_px + p.h_px <= grid.height_px);
      CHECK(p.w_px <= 1024);
      sum += std::uint64_t{p.w_px} * p.h_px;
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("pieces are the stored tiles where those are of a good size, and never tiny or huge") {
  struct Case {
    model::ImageLevel level;
    std::uint32_t step_px;
  };
  for (const Case& c : {Case{{5000, 3000, 512}, 512}, Case{{5000, 3000, 1024}, 1024}, Case{{5000, 3000, 600}, 600}, Case{{5000, 3000, 4096}, 512},
                        Case{{5000, 3000, 1}, 512}, Case{{5000, 3000, 100}, 600}, Case{{2000, 1500, 0}, 512}, Case{{900, 700, 0}, 900},
                        Case{{1, 1, 0}, 1}}) {
    CAPTURE(c.level.tile_px);
    CAPTURE(c.level.width_px);
    const PieceGrid grid = piece_grid(picture({c.level}), 0);
    CHECK_EQ(grid.step_px, c.step_px);
    CHECK_EQ(covered(grid), std::uint64_t{c.level.width_px} * c.level.height_px);
  }
}

TEST_CASE("the level drawn has three quarters of a pixel to one and a half for each one shown") {
  const model::ImageInfo info = picture({{32768, 32768, 512}, {16384, 16384, 512}, {8192, 8192, 512}, {4096, 4096, 512}, {2048, 2048, 0}});
  CHECK_EQ(level_for(info, 1000, 1000), 4);
  CHECK_EQ(level_for(info, 2700, 2700), 4);
  CHECK_EQ(level_for(info, 2800, 2800), 3);
  CHECK_EQ(level_for(info, 20000, 20000), 1);
  CHECK_EQ(level_for(info, 90000, 90000), 0);
}

TEST_CASE("the pieces that a stretch touches") {
  CHECK_EQ(pieces_along(0, 1, 5000, 512).count(), 10);
  CHECK_EQ(pieces_along(0, 0.1024, 5000, 512).last, 0);  // up to the border of the next, not into it
  CHECK_EQ(pieces_along(0.1024, 0.2048, 5000, 512).first, 1);
  CHECK_EQ(pieces_along(0.99, 7, 5000, 512).last, 9);
  CHECK_EQ(pieces_along(-3, -1, 5000, 512).count(), 0);
  CHECK_EQ(pieces_along(1.2, 3, 5000, 512).count(), 0);
  CHECK_EQ(pieces_along(0.5, 0.5, 5000, 512).count(), 0);
}

}  // namespace azetta::ui
