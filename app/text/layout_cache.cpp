#include "app/text/layout_cache.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace azetta::text {
namespace {

std::uint64_t mix(std::uint64_t h, std::uint64_t v) {
  h = (h ^ v) * 0x9E3779B97F4A7C15ull;
  return h ^ (h >> 32);
}

std::uint64_t mix_bytes(std::uint64_t h, std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    h = mix(h, word);
  }
  std::uint64_t rest = bytes.size() << 56;
  std::memcpy(&rest, bytes.data() + at, bytes.size() - at);  // at most 7
  return mix(h, rest);
}

// Widths that differ by less than 1/64 px break lines alike.
std::int64_t width_step(float width) {
  return width > 0 && width < 1e9f ? static_cast<std::int64_t>(width * 64) : 0;
}

std::size_t cost_bytes(const Request& request, const Block& block) {
  return 256 + request.utf8.size() + request.marks.size() * sizeof(MarkSpan) + sizeof(Block) +
         block.glyphs.capacity() * sizeof(Glyph) + block.runs.capacity() * sizeof(Run) +
         block.lines.capacity() * sizeof(Line);
}

}  // namespace

std::uint64_t LayoutCache::hash(const Request& r) {
  std::uint64_t h = mix_bytes(0x243F6A8885A308D3ull, r.utf8);
  h = mix_bytes(h, r.lang);
  h = mix(h, static_cast<std::uint64_t>(width_step(r.width)));
  h = mix(h, static_cast<std::uint64_t>(r.style) | static_cast<std::uint64_t>(r.dir) << 8 |
                 static_cast<std::uint64_t>(r.align) << 16 |
                 static_cast<std::uint64_t>(static_cast<std::uint32_t>(r.max_lines)) << 32);
  for (const MarkSpan& m : r.marks)
    h = mix(h, (static_cast<std::uint64_t>(m.begin) << 32 | m.end) * 4 + static_cast<std::uint64_t>(m.mark));
  return h;
}

LayoutCache::Entries::const_iterator LayoutCache::look_up(const Request& r, std::uint64_t h) const {
  const auto [first, last] = index_.equal_range(h);
  for (auto it = first; it != last; ++it) {
    const Entry& e = *it->second;
    if (e.utf8 == r.utf8 && e.lang == r.lang && width_step(e.request.width) == width_step(r.width) &&
        e.request.style == r.style && e.request.dir == r.dir && e.request.align == r.align &&
        e.request.max_lines == r.max_lines && e.request.marks == r.marks)
      return it->second;
  }
  return entries_.end();
}

BlockPtr LayoutCache::find(const Request& request) {
  const auto it = look_up(request, hash(request));
  if (it == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, it);
  return it->block;
}

void LayoutCache::put(const Request& request, BlockPtr block) {
  const std::uint64_t h = hash(request);
  const std::size_t cost = cost_bytes(request, *block);
  if (cost > budget_bytes_ || look_up(request, h) != entries_.end()) return;
  while (bytes_ + cost > budget_bytes_) drop_last();
  Entry& e = entries_.emplace_front();
  e.hash = h;
  e.utf8 = request.utf8;
  e.lang = request.lang;
  e.request = request;
  e.request.utf8 = {};
  e.request.lang = {};
  e.block = std::move(block);
  e.bytes = cost;
  index_.emplace(h, entries_.begin());
  bytes_ += cost;
}

void LayoutCache::drop_last() {
  const auto last = std::prev(entries_.end());
  const auto [first, end] = index_.equal_range(last->hash);
  for (auto it = first; it != end; ++it) {
    if (it->second != last) continue;
    index_.erase(it);
    break;
  }
  bytes_ -= last->bytes;
  entries_.erase(last);
}

void LayoutCache::clear() {
  index_.clear();
  entries_.clear();
  bytes_ = 0;
}

}  // namespace azetta::text
