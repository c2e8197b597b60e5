#include "app/core/label_place.h"

#include <algorithm>
#include <cmath>

namespace azetta::core {
namespace {

// What is taken, by the cells of a grid that it touches, so that a name asks its neighbours only.
class Taken {
 public:
  Taken(const LabelBox& window, float cell) : window_(window), cell_(std::max(cell, 16.0f)) {
    columns_ = std::clamp(static_cast<int>(window.w / cell_) + 1, 1, kMostCells);
    rows_ = std::clamp(static_cast<int>(window.h / cell_) + 1, 1, kMostCells);
    cells_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  }

  bool free(const LabelBox& box, float gap) const {
    bool good = true;
    const LabelBox wide{box.x - gap, box.y - gap, box.w + 2 * gap, box.h + 2 * gap};
    each_cell(wide, [&](std::size_t cell) {
      for (const std::uint32_t i : cells_[cell]) {
        const LabelBox& other = boxes_[i];
        if (wide.x < other.right() && other.x < wide.right() && wide.y < other.bottom() && other.y < wide.bottom()) good = false;
      }
      return good;
    });
    return good;
  }

  void take(const LabelBox& box) {
    const auto index = static_cast<std::uint32_t>(boxes_.size());
    boxes_.push_back(box);
    each_cell(box, [&](std::size_t cell) {
      cells_[cell].push_back(index);
      return true;
    });
  }

 private:
  static constexpr int kMostCells = 256;

  // What lies outside the window belongs to the cells at its edge.
  template <class Do>
  void each_cell(const LabelBox& box, Do what) const {
    const auto column = [this](float x) { return std::clamp(static_cast<int>(std::floor((x - window_.x) / cell_)), 0, columns_ - 1); };
    const auto row = [this](float y) { return std::clamp(static_cast<int>(std::floor((y - window_.y) / cell_)), 0, rows_ - 1); };
    for (int r = row(box.y); r <= row(box.bottom()); ++r) {
      for (int c = column(box.x); c <= column(box.right()); ++c) {
        if (!what(static_cast<std::size_t>(r) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(c))) return;
      }
    }
  }

  LabelBox window_;
  float cell_;
  int columns_ = 1, rows_ = 1;
  std::vector<LabelBox> boxes_;
  std::vector<std::vector<std::uint32_t>> cells_;
};

LabelBox box_at(const LabelWish& wish, LabelSide side) {
  LabelBox box{wish.x - wish.w / 2, wish.y - wish.h / 2, wish.w, wish.h};
  const bool right = side == LabelSide::Right || side == LabelSide::BelowRight || side == LabelSide::AboveRight;
  const bool left = side == LabelSide::Left || side == LabelSide::BelowLeft || side == LabelSide::AboveLeft;
  const bool below = side == LabelSide::Below || side == LabelSide::BelowRight || side == LabelSide::BelowLeft;
  const bool above = side == LabelSide::Above || side == LabelSide::AboveRight || side == LabelSide::AboveLeft;
  // At a corner the name begins near the mark: half its distance aside.
  const float aside = wish.away_x * (below || above ? 0.5f : 1.0f);
  if (right) box.x = wish.x + aside;
  if (left) box.x = wish.x - aside - wish.w;
  if (below) box.y = wish.y + wish.away_y;
  if (above) box.y = wish.y - wish.away_y - wish.h;
  return box;
}

bool finite(const LabelWish& w) {
  return std::isfinite(w.x) && std::isfinite(w.y) && std::isfinite(w.w) && std::isfinite(w.h) && std::isfinite(w.away_x) && std::isfinite(w.away_y);
}

bool finite(const LabelBox& b) { return std::isfinite(b.x) && std::isfinite(b.y) && std::isfinite(b.w) && std::isfinite(b.h); }

}  // namespace

std::vector<LabelSpot> place_labels(std::span<const LabelWish> wishes, std::span<const LabelBox> taken, const LabelBox& window, float gap) {
  std::vector<LabelSpot> out(wishes.size());
  if (!finite(window) || window.w <= 0 || window.h <= 0) return out;
  float mean_h = 0;
  for (const LabelWish& wish : wishes) mean_h += finite(wish) ? std::clamp(wish.h, 0.0f, window.h) : 0.0f;
  Taken room(window, wishes.empty() ? 64.0f : 2 * mean_h / static_cast<float>(wishes.size()));
  for (const LabelBox& box : taken) {
    if (finite(box)) room.take(box);
  }
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const LabelWish& wish = wishes[i];
    if (!finite(wish) || wish.w <= 0 || wish.h <= 0) continue;
    for (const LabelSide side : wish.sides) {
      if (side == LabelSide::None) continue;
      const LabelBox box = box_at(wish, side);
      const bool inside = box.x >= window.x && box.y >= window.y && box.right() <= window.right() && box.bottom() <= window.bottom();
      if (!inside || !room.free(box, gap)) continue;
      room.take(box);
      out[i] = {side, box};
      break;
    }
  }
  return out;
}

}  // namespace azetta::core
