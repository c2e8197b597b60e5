// What of a frame is another picture than the frame before it: by tiles of a fixed grid, each with a number for all that is drawn in it.
// Where the whole of a list has moved by whole pixels, what has moved is copied instead, and only what was uncovered, or did not move
// along, is drawn. When in doubt, drawn. UI thread.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "platform/px_box.h"
#include "platform/strokes.h"

namespace azetta::platform {

// Pixels of `to` are those that lie (dx, dy) before it.
struct Shift {
  PxBox to;
  int dx = 0, dy = 0;
};

class Damage {
 public:
  static constexpr int kTileWidth_px = 256, kTileHeight_px = 32;

  // The frame that is drawn now, on a canvas of that size and colour. Afterwards:
  enum class Moves : std::uint8_t { Copied, Drawn };  // Drawn: who draws cannot copy; there is no shift
  void look(std::span<const Stroke> strokes, int width_px, int height_px, std::uint32_t clear, Moves moves = Moves::Copied);
  // The canvas holds nothing that may be kept.
  void forget() { known_ = false; }

  const std::optional<Shift>& shift() const { return shift_; }      // to be done first
  std::span<const std::uint32_t> tiles() const { return dirty_; }   // to be drawn, ascending
  PxBox box(std::uint32_t tile) const;
  // Numbers of the strokes that meet it, in the order of drawing; beginning with the last that hides all beneath it, if one does.
  std::span<const std::uint32_t> strokes_in(std::uint32_t tile) const;
  // The same tiles as few boxes.
  std::vector<PxBox> boxes() const;

 private:
  struct Mark {  // what is remembered of a stroke
    std::uint64_t shape;
    PxBox box;
    int x, y;
  };
  void sort_into_tiles(std::span<const Stroke> strokes);
  std::optional<Shift> find_shift(std::span<const Stroke> strokes) const;
  void mark_unmoved(std::span<const Stroke> strokes, const Shift& shift, std::vector<std::uint8_t>& must) const;
  void mark(const PxBox& box, std::vector<std::uint8_t>& must) const;

  bool known_ = false;
  int width_px_ = 0, height_px_ = 0, columns_ = 0, rows_ = 0;
  std::vector<std::uint32_t> begins_, items_, first_;  // strokes of tile i: items_[first_[i], begins_[i + 1])
  std::vector<std::uint64_t> hashes_, before_;
  std::vector<std::uint32_t> dirty_;
  std::vector<Mark> marks_;  // of the frame before, in order
  std::optional<Shift> shift_;
};

}  // namespace azetta::platform
