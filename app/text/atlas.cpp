#include "app/text/atlas.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

namespace azetta::text {
namespace {
constexpr std::size_t kFirstCells = 1024;
}

Atlas::Atlas(int max_pages) : max_pages_(std::clamp(max_pages, 1, 256)) {
  pages_.reserve(static_cast<std::size_t>(max_pages_));
  clear();
}

void Atlas::clear() {
  pages_.clear();
  used_ = 0;
  cells_.assign(kFirstCells, {});
  shift_ = 64 - std::countr_zero(kFirstCells);
}

const Slot* Atlas::find(std::uint64_t key) {
  assert(key != 0);
  const std::size_t mask = cells_.size() - 1;
  for (std::size_t i = home(key);; i = (i + 1) & mask) {
    const Cell& cell = cells_[i];
    if (cell.key == 0) return nullptr;
    if (cell.key != key) continue;
    if (cell.slot.w > 0) pages_[cell.slot.page].last_used = frame_;
    return &cell.slot;
  }
}

void Atlas::insert(std::uint64_t key, const Slot& slot) {
  if ((used_ + 1) * 2 > cells_.size()) rebuild(cells_.size() * 2, -1);
  const std::size_t mask = cells_.size() - 1;
  std::size_t i = home(key);
  while (cells_[i].key != 0 && cells_[i].key != key) i = (i + 1) & mask;
  if (cells_[i].key == 0) ++used_;
  cells_[i] = {key, slot};
}

void Atlas::rebuild(std::size_t capacity, int without_page) {
  std::vector<Cell> old(capacity);
  old.swap(cells_);
  shift_ = 64 - std::countr_zero(capacity);
  used_ = 0;
  for (const Cell& cell : old)
    if (cell.key != 0 && (cell.slot.w == 0 || cell.slot.page != without_page)) insert(cell.key, cell.slot);
}

bool Atlas::place(Page& page, Slot& slot) const {
  const int w = slot.w + 1, h = slot.h + 1;  // with the empty pixel to the right and below
  Shelf* best = nullptr;
  for (Shelf& shelf : page.shelves) {
    // A shelf much too high for the picture is left for those that need it.
    if (shelf.h < h || shelf.h > h + h / 2 + 4 || shelf.x + w > kPage_px) continue;
    if (!best || shelf.h < best->h) best = &shelf;
  }
  if (!best) {
    if (page.free_y + h > kPage_px) return false;
    page.shelves.push_back({page.free_y, h, 1});
    page.free_y += h;
    best = &page.shelves.back();
  }
  slot.x = static_cast<std::uint16_t>(best->x);
  slot.y = static_cast<std::uint16_t>(best->y);
  best->x += w;
  return true;
}

bool Atlas::find_room(Slot& slot) {
  for (std::size_t p = pages_.size(); p-- > 0;) {
    if (!place(pages_[p], slot)) continue;
    slot.page = static_cast<std::uint16_t>(p);
    return true;
  }
  std::size_t target = pages_.size();
  if (std::ssize(pages_) < max_pages_) {
    pages_.emplace_back().pixels.assign(static_cast<std::size_t>(kPage_px) * kPage_px, 0);
    pages_.back().free_y = 1;
  } else {
    const auto oldest = std::min_element(
        pages_.begin(), pages_.end(), [](const Page& a, const Page& b) { return a.last_used < b.last_used; });
    if (oldest->last_used == frame_) return false;
    target = static_cast<std::size_t>(oldest - pages_.begin());
    wipe(static_cast<std::uint16_t>(target));
    ++evicted_;
  }
  slot.page = static_cast<std::uint16_t>(target);
  return place(pages_[target], slot);
}

void Atlas::wipe(std::uint16_t p) {
  rebuild(cells_.size(), p);
  Page& page = pages_[p];
  std::fill(page.pixels.begin(), page.pixels.end(), std::uint8_t{0});
  page.shelves.clear();
  page.free_y = 1;
}

bool Atlas::put(std::uint64_t key, Slot slot, const std::uint8_t* coverage) {
  assert(key != 0 && slot.w <= kLargestPicture_px && slot.h <= kLargestPicture_px);
  if (slot.w == 0 || slot.h == 0) {
    slot.w = slot.h = 0;
    insert(key, slot);
    return true;
  }
  if (!find_room(slot)) return false;
  Page& page = pages_[slot.page];
  for (int row = 0; row < slot.h; ++row)
    std::memcpy(&page.pixels[static_cast<std::size_t>(slot.y + row) * kPage_px + slot.x],
                coverage + static_cast<std::size_t>(row) * slot.w, slot.w);
  page.last_used = frame_;
  // The empty pixels around it go along: the texture may still hold an earlier page's picture there.
  const int x0 = slot.x - 1, y0 = slot.y - 1, x1 = slot.x + slot.w + 1, y1 = slot.y + slot.h + 1;
  if (page.dirty_x1 <= page.dirty_x0) {
    page.dirty_x0 = x0, page.dirty_y0 = y0, page.dirty_x1 = x1, page.dirty_y1 = y1;
  } else {
    page.dirty_x0 = std::min(page.dirty_x0, x0), page.dirty_y0 = std::min(page.dirty_y0, y0);
    page.dirty_x1 = std::max(page.dirty_x1, x1), page.dirty_y1 = std::max(page.dirty_y1, y1);
  }
  insert(key, slot);
  return true;
}

void Atlas::take_dirty(const std::function<void(const DirtyRect&)>& upload) {
  for (std::size_t p = 0; p < pages_.size(); ++p) {
    Page& page = pages_[p];
    if (page.dirty_x1 <= page.dirty_x0) continue;
    const int x = page.dirty_x0, y = page.dirty_y0;
    upload({static_cast<std::uint16_t>(p), x, y, page.dirty_x1 - x, page.dirty_y1 - y,
            &page.pixels[static_cast<std::size_t>(y) * kPage_px + static_cast<std::size_t>(x)], kPage_px});
    page.dirty_x0 = page.dirty_x1 = 0;
  }
}

void Atlas::all_dirty() {
  for (Page& page : pages_) page.dirty_x0 = page.dirty_y0 = 0, page.dirty_x1 = page.dirty_y1 = kPage_px;
}

}  // namespace azetta::text
