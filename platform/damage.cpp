#include "platform/damage.h"

#include <algorithm>
#include <unordered_map>

#include "platform/mix_hash.h"

namespace azetta::platform {
namespace {

constexpr int kFewest_px = 200 * 200;      // less is drawn as fast as it is looked for
constexpr std::size_t kVotes = 4096;       // strokes that are asked where they have moved to

}  // namespace

PxBox Damage::box(std::uint32_t tile) const {
  const int x = static_cast<int>(tile) % columns_ * kTileWidth_px, y = static_cast<int>(tile) / columns_ * kTileHeight_px;
  return {x, y, std::min(x + kTileWidth_px, width_px_), std::min(y + kTileHeight_px, height_px_)};
}

std::span<const std::uint32_t> Damage::strokes_in(std::uint32_t tile) const {
  return {items_.data() + first_[tile], items_.data() + begins_[tile + 1]};
}

void Damage::look(std::span<const Stroke> strokes, int width_px, int height_px, std::uint32_t clear, Moves moves) {
  if (width_px != width_px_ || height_px != height_px_) known_ = false;
  width_px_ = width_px;
  height_px_ = height_px;
  columns_ = (width_px + kTileWidth_px - 1) / kTileWidth_px;
  rows_ = (height_px + kTileHeight_px - 1) / kTileHeight_px;
  sort_into_tiles(strokes);
  const auto tiles = static_cast<std::uint32_t>(columns_ * rows_);
  hashes_.swap(before_);
  hashes_.assign(tiles, 0);
  for (std::uint32_t tile = 0; tile < tiles; ++tile) {
    std::uint64_t all = clear;
    for (const std::uint32_t n : strokes_in(tile)) all = mix_hash(all, strokes[n].all);
    hashes_[tile] = all;
  }
  dirty_.clear();
  shift_.reset();
  if (!known_) {
    for (std::uint32_t tile = 0; tile < tiles; ++tile) dirty_.push_back(tile);
  } else {
    for (std::uint32_t tile = 0; tile < tiles; ++tile) {
      if (hashes_[tile] != before_[tile]) dirty_.push_back(tile);
    }
    if (moves == Moves::Copied && dirty_.size() * kTileWidth_px * kTileHeight_px >= kFewest_px) shift_ = find_shift(strokes);
    if (shift_) {
      std::vector<std::uint8_t> must(tiles, 0);
      mark_unmoved(strokes, *shift_, must);
      dirty_.clear();
      for (std::uint32_t tile = 0; tile < tiles; ++tile) {
        const PxBox at = box(tile);
        const bool moved = shift_->to.contains(at), apart = !shift_->to.meets(at);
        if (moved ? must[tile] != 0 : apart ? hashes_[tile] != before_[tile] : true) dirty_.push_back(tile);
      }
    }
  }
  known_ = true;
  marks_.clear();
  for (const Stroke& s : strokes) marks_.push_back({s.shape, s.box, s.x, s.y});
}

void Damage::sort_into_tiles(std::span<const Stroke> strokes) {
  const auto tiles = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
  begins_.assign(tiles + 1, 0);
  const auto each_tile = [&](const PxBox& b, const auto& visit) {
    for (int row = b.y0 / kTileHeight_px; row <= (b.y1 - 1) / kTileHeight_px; ++row) {
      for (int column = b.x0 / kTileWidth_px; column <= (b.x1 - 1) / kTileWidth_px; ++column) {
        visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column));
      }
    }
  };
  for (const Stroke& s : strokes) each_tile(s.box, [&](std::size_t tile) { ++begins_[tile + 1]; });
  for (std::size_t tile = 0; tile < tiles; ++tile) begins_[tile + 1] += begins_[tile];
  items_.resize(begins_[tiles]);
  first_.assign(begins_.begin(), begins_.end() - 1);
  std::vector<std::uint32_t>& next = first_;  // where the next stroke of a tile goes
  for (std::uint32_t n = 0; n < strokes.size(); ++n) each_tile(strokes[n].box, [&](std::size_t tile) { items_[next[tile]++] = n; });
  for (std::size_t tile = 0; tile < tiles; ++tile) {
    std::uint32_t first = begins_[tile];
    const PxBox at = box(static_cast<std::uint32_t>(tile));
    for (std::uint32_t i = begins_[tile + 1]; i > begins_[tile]; --i) {
      const Stroke& s = strokes[items_[i - 1]];
      if (s.hides && s.box.contains(at)) {
        first = i - 1;
        break;
      }
    }
    first_[tile] = first;
  }
}

// By how much most of the picture has moved, and where: strokes that looked the same before tell how far they have come.
std::optional<Shift> Damage::find_shift(std::span<const Stroke> strokes) const {
  std::unordered_map<std::uint64_t, std::uint32_t> before;  // only shapes that there are once
  constexpr std::uint32_t kTwice = ~std::uint32_t{0};
  for (std::uint32_t n = 0; n < marks_.size() && n < kVotes; ++n) {
    const auto [at, fresh] = before.emplace(marks_[n].shape, n);
    if (!fresh) at->second = kTwice;
  }
  struct Vote {
    std::int64_t area_px = 0;
    PxBox part;
  };
  std::unordered_map<std::uint64_t, Vote> votes;
  for (std::size_t n = 0; n < strokes.size() && n < kVotes; ++n) {
    const Stroke& s = strokes[n];
    const auto found = before.find(s.shape);
    if (found == before.end() || found->second == kTwice) continue;
    const Mark& m = marks_[found->second];
    if (m.x == s.x && m.y == s.y) continue;
    Vote& vote = votes[two(static_cast<std::uint32_t>(s.x - m.x), static_cast<std::uint32_t>(s.y - m.y))];
    vote.area_px += std::int64_t{s.box.width()} * s.box.height();
    vote.part = around(vote.part, s.box);
  }
  const auto best = std::ranges::max_element(votes, {}, [](const auto& v) { return std::pair(v.second.area_px, v.first); });
  if (best == votes.end() || best->second.area_px < kFewest_px) return std::nullopt;
  Shift shift;
  shift.dx = static_cast<std::int32_t>(best->first >> 32);
  shift.dy = static_cast<std::int32_t>(best->first & 0xffffffff);
  // What was and is in that box.
  const PxBox& part = best->second.part;
  shift.to = common(part, part.moved(shift.dx, shift.dy));
  if (shift.to.empty() || std::int64_t{shift.to.width()} * shift.to.height() < kFewest_px) return std::nullopt;
  return shift;
}

// Strokes of both frames are gone through side by side. Those that are in both, in the same order and at the same distance, have been
// copied rightly; everything else makes drawn what it touches, or touched.
void Damage::mark_unmoved(std::span<const Stroke> strokes, const Shift& shift, std::vector<std::uint8_t>& must) const {
  const PxBox source = shift.to.moved(-shift.dx, -shift.dy);
  std::unordered_multimap<std::uint64_t, std::uint32_t> before;
  for (std::uint32_t n = 0; n < marks_.size(); ++n) {
    if (marks_[n].box.meets(source)) before.emplace(mix_hash(marks_[n].shape, two(static_cast<std::uint32_t>(marks_[n].x), static_cast<std::uint32_t>(marks_[n].y))), n);
  }
  std::vector<std::uint8_t> matched(marks_.size(), 0);
  std::uint32_t next = 0;  // nothing before it may be matched any more
  for (const Stroke& s : strokes) {
    const PxBox seen = common(s.box, shift.to);
    if (seen.empty()) continue;
    const auto [from, to] = before.equal_range(mix_hash(s.shape, two(static_cast<std::uint32_t>(s.x - shift.dx), static_cast<std::uint32_t>(s.y - shift.dy))));
    std::uint32_t found = ~std::uint32_t{0};
    for (auto it = from; it != to; ++it) {
      if (it->second >= next && it->second < found) found = it->second;
    }
    // Cut differently it is another thing.
    if (found != ~std::uint32_t{0} && common(marks_[found].box, source) == seen.moved(-shift.dx, -shift.dy)) {
      matched[found] = 1;
      next = found + 1;
    } else {
      mark(seen, must);
    }
  }
  for (std::size_t n = 0; n < marks_.size(); ++n) {
    if (matched[n]) continue;
    if (const PxBox was = common(marks_[n].box, source); !was.empty()) mark(was.moved(shift.dx, shift.dy), must);
  }
}

void Damage::mark(const PxBox& b, std::vector<std::uint8_t>& must) const {
  for (int row = b.y0 / kTileHeight_px; row <= (b.y1 - 1) / kTileHeight_px; ++row) {
    for (int column = b.x0 / kTileWidth_px; column <= (b.x1 - 1) / kTileWidth_px; ++column) {
      must[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)] = 1;
    }
  }
}

std::vector<PxBox> Damage::boxes() const {
  std::vector<PxBox> out;
  std::size_t row_begins = 0, above_begins = 0, above_ends = 0;
  int row = -1;
  for (std::size_t i = 0; i < dirty_.size();) {
    const int at = static_cast<int>(dirty_[i]) / columns_;
    if (at != row) {
      above_begins = at == row + 1 ? row_begins : out.size();
      above_ends = out.size();
      row_begins = out.size();
      row = at;
    }
    PxBox b = box(dirty_[i]);
    std::size_t next = i + 1;
    while (next < dirty_.size() && dirty_[next] == dirty_[next - 1] + 1 && static_cast<int>(dirty_[next]) / columns_ == row) b.x1 = box(dirty_[next++]).x1;
    i = next;
    // One that is as wide as the one above it grows instead.
    bool grown = false;
    for (std::size_t k = above_begins; k < above_ends && !grown; ++k) {
      if (out[k].x0 == b.x0 && out[k].x1 == b.x1 && out[k].y1 == b.y0) {
        out[k].y1 = b.y1;
        grown = true;
      }
    }
    if (!grown) out.push_back(b);
  }
  return out;
}

}  // namespace azetta::platform
