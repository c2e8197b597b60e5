// Pages of glyph pictures: where each lies, which page has room, which page gives way.
// Shelf packing: a shelf is a row as high as its first picture; a picture goes on the shelf it wastes least
// of. One empty pixel lies between pictures. A page is given up whole, the least recently used first, never
// one used in this frame: its rectangles may already be in the frame's quads. Pure memory, no GL; one thread.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "app/text/engine.h"

namespace azetta::text {

struct Slot {
  std::uint16_t page = 0, x = 0, y = 0, w = 0, h = 0;  // texels; w = 0: nothing to draw
  std::int16_t left = 0, top = 0;                      // from the pen, as Bitmap has them
};

class Atlas {
 public:
  static constexpr int kPage_px = 1024;
  static constexpr int kLargestPicture_px = kPage_px - 2;  // an empty pixel all around

  explicit Atlas(int max_pages);

  void begin_frame() { ++frame_; }
  // The picture stored under `key`, or null. Its page counts as used in this frame.
  const Slot* find(std::uint64_t key);
  // Stores a picture (coverage: w * h bytes). False if all pages are full and in use in this frame.
  bool put(std::uint64_t key, Slot slot, const std::uint8_t* coverage);

  // Hands out what changed since the last call.
  void take_dirty(const std::function<void(const DirtyRect&)>& upload);
  void all_dirty();
  void clear();

  std::uint64_t bytes() const { return pages_.size() * kPage_px * kPage_px; }
  std::uint64_t evicted() const { return evicted_; }
  int max_pages() const { return max_pages_; }
  std::size_t pictures() const { return used_; }

 private:
  struct Shelf {
    int y = 0, h = 0, x = 0;  // x: first free column
  };
  struct Page {
    std::vector<std::uint8_t> pixels;
    std::vector<Shelf> shelves;
    int free_y = 0;
    std::uint64_t last_used = 0;
    int dirty_x0 = 0, dirty_y0 = 0, dirty_x1 = 0, dirty_y1 = 0;  // x1 <= x0: nothing
  };
  // Open addressing: a look-up is made for every glyph of every frame.
  struct Cell {
    std::uint64_t key = 0;  // 0 = free
    Slot slot;
  };

  bool place(Page& page, Slot& slot) const;
  bool find_room(Slot& slot);
  void wipe(std::uint16_t page);
  void insert(std::uint64_t key, const Slot& slot);
  void rebuild(std::size_t capacity, int without_page);
  std::size_t home(std::uint64_t key) const { return (key * 0x9E3779B97F4A7C15ull) >> shift_; }

  int max_pages_;
  std::vector<Page> pages_;
  std::vector<Cell> cells_;
  int shift_ = 0;  // 64 - log2(cells)
  std::size_t used_ = 0;
  std::uint64_t frame_ = 1, evicted_ = 0;
};

}  // namespace azetta::text
