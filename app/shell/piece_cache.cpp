#include "app/shell/piece_cache.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

#include "app/shell/level_part.h"
#include "content/base/log.h"

namespace azetta::shell {
namespace {

constexpr std::size_t kPumps = 4;                  // jobs of ours on the worker: others do not stand behind a screenful of pieces
constexpr std::uint64_t kForgetAfterFrames = 20;   // wishes that no frame repeats
constexpr std::size_t kSpare = 8;
constexpr std::uint64_t kForgetPixelsAfter = 160;  // decoded, and then nobody came for it

std::uint64_t bytes_of(const ui::PieceRequest& r) { return std::uint64_t{r.w_px} * r.h_px * 4; }

}  // namespace

std::size_t PieceCache::Hash::operator()(const ui::PieceRequest& r) const noexcept {
  std::uint64_t h = r.image.row;
  for (const std::uint32_t v : {r.level, r.x_px, r.y_px, r.w_px, r.h_px}) h = (h ^ v) * 0x9E3779B97F4A7C15ull ^ h >> 29;
  return h ^ h >> 32;
}

struct PieceCache::Queue {
  std::mutex mutex;
  std::deque<Wish> waiting;                            // the most urgent first
  std::unordered_set<ui::PieceRequest, Hash> waits, taken;  // waiting; on the worker or on its way back
  PieceCutter cutter;                                  // the worker's
  // Of pixels that were uploaded: a piece more in the same memory costs no page of the system's.
  std::vector<pack::PixelBytes> spare;

  void keep(pack::PixelBytes memory) {
    const std::lock_guard lock(mutex);
    if (spare.size() < kSpare) spare.push_back(std::move(memory));
  }

  void forget() {
    const std::lock_guard lock(mutex);
    waiting.clear();
    waits.clear();
  }
};

PieceCache::PieceCache(Worker& worker, platform::Gpu& gpu, std::uint64_t budget_bytes)
    : worker_(worker), gpu_(gpu), budget_bytes_(budget_bytes), queue_(std::make_shared<Queue>()), alive_(std::make_shared<bool>(true)) {}

PieceCache::~PieceCache() {
  *alive_ = false;
  clear();
}

void PieceCache::set_pack(std::shared_ptr<pack::Pack> pack) {
  clear();
  // Jobs that still run keep the old queue and its pack.
  queue_ = std::make_shared<Queue>();
  pumps_ = 0;
  failed_.clear();
  said_.clear();
  info_.reset();
  ++generation_;
  pack_ = std::move(pack);
}

void PieceCache::clear() {
  queue_->forget();
  {
    const std::lock_guard lock(queue_->mutex);
    queue_->spare.clear();
  }
  for (Entry& entry : order_) {
    if (entry.texture) gpu_.destroy_texture(entry.texture);
  }
  order_.clear();
  index_.clear();
  counters_.bytes = 0;
}

void PieceCache::drop(std::list<Entry>::iterator entry) {
  if (entry->texture) {
    gpu_.destroy_texture(entry->texture);
    counters_.bytes -= bytes_of(entry->request);
    ++counters_.evicted;
  }
  index_.erase(entry->request);
  order_.erase(entry);
}

void PieceCache::begin_frame(std::uint64_t frame) {
  frame_ = frame;
  if (frame_ > asked_frame_ + kForgetAfterFrames) queue_->forget();
  while (!order_.empty() && !order_.back().texture && order_.back().used_frame + kForgetPixelsAfter < frame_) drop(std::prev(order_.end()));
}

ui::Piece PieceCache::get(const ui::PieceRequest& request, const model::ImageInfo& info, bool fetch, UploadBudget& uploads) {
  if (need_frame_ != frame_) {
    need_frame_ = frame_;
    need_bytes_ = 0;
  }
  if (fetch && asked_frame_ != frame_) {
    asked_frame_ = frame_;
    queue_->forget();  // what this frame wants comes anew, in its order
  }
  const auto it = index_.find(request);
  const bool counted = it != index_.end() && it->second->used_frame == frame_;
  // What one frame shows is bounded too; what it asks for first comes first.
  if (!counted && need_bytes_ + bytes_of(request) > budget_bytes_) {
    if (fetch) ++counters_.refused;
    return {0, true};
  }
  if (it != index_.end()) {
    Entry& entry = *it->second;
    order_.splice(order_.begin(), order_, it->second);
    if (!counted) need_bytes_ += bytes_of(request);
    entry.used_frame = frame_;
    if (!entry.texture && !upload(entry, uploads)) return {0, failed_.contains(request)};
    return {entry.texture, true};
  }
  if (!fetch || !pack_ || failed_.contains(request)) return {0, true};
  need_bytes_ += bytes_of(request);
  want(request, info);
  return {};
}

bool PieceCache::upload(Entry& entry, UploadBudget& uploads) {
  const std::uint64_t bytes = bytes_of(entry.request);
  if (!entry.pixels || !uploads.take(bytes)) return false;
  const auto w = static_cast<int>(entry.request.w_px), h = static_cast<int>(entry.request.h_px);
  while (counters_.bytes + bytes > budget_bytes_ && order_.back().used_frame != frame_) {
    Entry& oldest = order_.back();
    if (oldest.texture && oldest.request.w_px == entry.request.w_px && oldest.request.h_px == entry.request.h_px) {
      // Mostly they are of one size: its texture is painted anew.
      entry.texture = std::exchange(oldest.texture, 0);
      counters_.bytes -= bytes;
      ++counters_.evicted;
    }
    drop(std::prev(order_.end()));
    if (entry.texture) break;
  }
  if (entry.texture) {
    gpu_.update_texture(entry.texture, 0, 0, w, h, entry.pixels->rgba.data(), w * 4);
  } else if (counters_.bytes + bytes > budget_bytes_) {
    return false;
  } else {
    entry.texture = gpu_.create_texture(w, h, platform::TextureFormat::Rgba, entry.pixels->rgba);
  }
  queue_->keep(std::move(entry.pixels->rgba));
  entry.pixels.reset();
  if (!entry.texture) {
    log::error("pictures", "the graphics driver refused a texture for a piece of a large picture");
    failed_.insert(entry.request);
    return false;
  }
  counters_.bytes += bytes;
  return true;
}

void PieceCache::want(const ui::PieceRequest& request, const model::ImageInfo& info) {
  if (!info_ || info_->id != info.id) info_ = std::make_shared<const model::ImageInfo>(info);
  {
    const std::lock_guard lock(queue_->mutex);
    if (queue_->taken.contains(request) || !queue_->waits.insert(request).second) return;
    queue_->waiting.push_back({request, info_});
  }
  pump();
}

void PieceCache::pump() {
  if (pumps_ >= kPumps) return;
  {
    const std::lock_guard lock(queue_->mutex);
    if (queue_->waiting.empty()) return;
  }
  ++pumps_;
  worker_.post([this, alive = alive_, queue = queue_, pack = pack_, generation = generation_]() -> Worker::Finish {
    Wish wish;
    pack::PixelBytes memory;
    {
      const std::lock_guard lock(queue->mutex);
      if (!queue->waiting.empty()) {
        wish = std::move(queue->waiting.front());
        queue->waiting.pop_front();
        queue->waits.erase(wish.request);
        queue->taken.insert(wish.request);
        if (!queue->spare.empty()) {
          memory = std::move(queue->spare.back());
          queue->spare.pop_back();
        }
      }
    }
    std::shared_ptr<pack::Pixels> pixels;
    std::string problem;
    if (wish.info) {
      auto cut = queue->cutter.cut(*pack, *wish.info, wish.request, std::move(memory));
      if (cut) {
        pixels = std::make_shared<pack::Pixels>(std::move(cut).value());
      } else {
        problem = cut.error().what;
      }
    }
    {
      const std::lock_guard lock(queue->mutex);
      if (queue->waiting.empty()) queue->cutter.forget();
    }
    return [this, alive, queue, generation, request = wish.request, asked = wish.info != nullptr, pixels, problem] {
      if (!*alive || generation != generation_) return;
      --pumps_;
      if (asked) {
        {
          const std::lock_guard lock(queue->mutex);
          queue->taken.erase(request);
        }
        if (!problem.empty() && said_.insert(request.image).second) log::error("pictures", problem);
        received(request, pixels);
      }
      pump();
    };
  });
}

void PieceCache::received(const ui::PieceRequest& request, std::shared_ptr<pack::Pixels> pixels) {
  if (!pixels) {
    failed_.insert(request);
    return;
  }
  ++counters_.decoded;
  order_.push_front({request, 0, std::move(pixels), frame_});
  index_[request] = order_.begin();
}

}  // namespace azetta::shell
