#include "app/shell/picture_cache.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "app/shell/level_part.h"
#include "content/base/log.h"

namespace azetta::shell {
namespace {

constexpr std::uint64_t kForgetAfterFrames = 20;  // a request that no frame repeats (flung past) is dropped
constexpr std::uint64_t kKeepPieces = 90;         // frames of other screens before the pieces of an enlarged picture are let go

// The smallest stored size that still has a pixel for each one shown.
std::uint32_t choose_level(const model::ImageInfo& info, const ui::PictureRequest& r) {
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < info.levels.size(); ++i) {
    const auto& level = info.levels[i];
    const float w = static_cast<float>(level.width_px) * r.crop.w, h = static_cast<float>(level.height_px) * r.crop.h;
    if (w >= static_cast<float>(r.w_px) * 0.97f && h >= static_cast<float>(r.h_px) * 0.97f) best = i;
  }
  return best;
}

// Reads, decodes and cuts; on the worker.
Result<pack::Pixels> load(pack::Pack& pack, const model::ImageInfo& info, const ui::PictureRequest& r, const EarlyPicture* early) {
  const std::uint32_t level_index = choose_level(info, r);
  const model::ImageLevel& level = info.levels[level_index];
  const float lw = static_cast<float>(level.width_px), lh = static_cast<float>(level.height_px);
  float x = r.crop.x * lw, y = r.crop.y * lh;
  const float w = r.crop.w * lw, h = r.crop.h * lh;
  const auto out_w = static_cast<std::uint32_t>(r.w_px), out_h = static_cast<std::uint32_t>(r.h_px);
  // One that could not be decoded is read again, for a sentence that names it.
  if (early && early->image == r.image && early->level == level_index && early->pixels.get()) {
    return pack::resample(early->pixels.get().value(), x, y, w, h, out_w, out_h);
  }
  AZ_TRY(const LevelPart part, join_files(pack, info, level_index, x, y, w, h));
  x -= static_cast<float>(part.x_px);
  y -= static_cast<float>(part.y_px);
  return pack::resample(part.pixels, x, y, w, h, out_w, out_h);
}

// What pictures at their exact size may take of all.
std::uint64_t share_of(std::uint64_t budget_bytes) {
  return std::max(budget_bytes / 4, std::min<std::uint64_t>(budget_bytes / 2, 64u << 20));
}

}  // namespace

EarlyPicturePtr read_early(pack::Pack& pack, ImageId image, int panel_width_px) {
  auto info = pack.image(image);
  if (!info) return nullptr;
  // On most screens the first picture takes a good half of the width.
  const std::uint32_t level = choose_level(*info, {image, {0, 0, 1, 1}, panel_width_px / 2, 1});
  if (info->levels[level].tile_px != 0) return nullptr;
  auto file = pack.tile(image, level, 0, 0);
  if (!file) return nullptr;
  auto pixels = std::async(std::launch::async, [bytes = std::move(file).value()] { return pack::decode(bytes, pack::Limits{}.decoded_bytes); });
  return std::make_shared<const EarlyPicture>(EarlyPicture{image, level, pixels.share()});
}

namespace {

bool contains(const model::Rect& outer, const model::Rect& inner) {
  constexpr float kSlack = 0.002f;
  return outer.x <= inner.x + kSlack && outer.y <= inner.y + kSlack && outer.x + outer.w >= inner.x + inner.w - kSlack &&
         outer.y + outer.h >= inner.y + inner.h - kSlack;
}

}  // namespace

std::size_t PictureCache::KeyHash::operator()(const Key& key) const noexcept {
  const ui::PictureRequest& r = key.request;
  std::uint64_t h = r.image.row;
  for (const float v : {r.crop.x, r.crop.y, r.crop.w, r.crop.h}) h = (h ^ std::bit_cast<std::uint32_t>(v)) * 0x9E3779B97F4A7C15ull;
  h = (h ^ static_cast<std::uint64_t>(r.w_px) << 20 ^ static_cast<std::uint64_t>(r.h_px)) * 0x9E3779B97F4A7C15ull;
  return h ^ h >> 29;
}

PictureCache::PictureCache(Worker& worker, platform::Gpu& gpu, std::uint64_t budget_bytes)
    : worker_(worker),
      gpu_(gpu),
      share_bytes_(share_of(budget_bytes)),
      budget_bytes_(share_bytes_),
      frame_(std::make_shared<std::atomic<std::uint64_t>>(0)),
      pieces_(worker, gpu, budget_bytes - share_bytes_),
      alive_(std::make_shared<bool>(true)) {}

PictureCache::~PictureCache() {
  *alive_ = false;
  clear();
}

void PictureCache::set_pack(std::shared_ptr<pack::Pack> pack) {
  clear();
  early_.reset();
  failed_.clear();
  ++generation_;
  pieces_.set_pack(pack);
  pack_ = std::move(pack);
}

PictureCounters PictureCache::counters() const {
  PictureCounters all = counters_;
  const PieceCounters pieces = pieces_.counters();
  all.decoded += pieces.decoded;
  all.evicted += pieces.evicted;
  all.bytes += pieces.bytes;
  return all;
}

void PictureCache::clear() {
  pieces_.clear();
  for (auto& [key, entry] : entries_) {
    if (entry.texture) gpu_.destroy_texture(entry.texture);
  }
  entries_.clear();
  counters_.bytes = 0;
}

void PictureCache::set_panel(int width_px, int height_px) {
  constexpr std::uint64_t kPanels = 2, kLeast_bytes = 16u << 20;
  const std::uint64_t panel_bytes = std::uint64_t(std::max(width_px, 1)) * std::uint64_t(std::max(height_px, 1)) * 4;
  budget_bytes_ = std::min(share_bytes_, std::max(kPanels * panel_bytes, kLeast_bytes));
}

void PictureCache::begin_frame() {
  // Only frames that showed something count: while nothing changes, nothing is let go.
  const std::uint64_t last = frame_->load();
  if (got_frame_ == last && last != 0) frames_without_pieces_ = pieces_.asked_frame() == last ? 0 : frames_without_pieces_ + 1;
  if (frames_without_pieces_ > kKeepPieces && !pieces_.empty()) pieces_.clear();
  ++*frame_;
  uploads_.begin_frame();
  pieces_.begin_frame(frame_->load());
  evict();
}

ui::Picture PictureCache::get(const ui::PictureRequest& request, const model::ImageInfo& info) {
  got_frame_ = frame_->load();
  const Key key{request};
  auto [it, fresh] = entries_.try_emplace(key);
  Entry& entry = it->second;
  if (fresh) {
    entry.wanted = std::make_shared<std::atomic<std::uint64_t>>(0);
    fetch(key, info, entry);
  }
  *entry.wanted = frame_->load();
  if (!entry.texture && entry.pixels && uploads_.take(entry.bytes)) {
    entry.texture = gpu_.create_texture(request.w_px, request.h_px, platform::TextureFormat::Rgba, entry.pixels->rgba);
    counters_.bytes += entry.bytes;
    entry.pixels.reset();
    if (!entry.texture) {
      log::error("pictures", "the graphics driver refused a texture for picture " + info.slug);
      failed_.insert(request.image);
    }
  }
  if (entry.texture) {
    ++counters_.hits;
    return {entry.texture, true, request.crop};
  }
  // Until then: the largest texture at hand that holds the wanted part.
  ui::Picture nearest;
  std::uint64_t bytes = 0;
  for (const auto& [other, e] : entries_) {
    if (other.request.image == request.image && e.texture && e.bytes > bytes && contains(other.request.crop, request.crop)) {
      nearest = {e.texture, false, other.request.crop};
      bytes = e.bytes;
    }
  }
  return nearest;
}

void PictureCache::fetch(const Key& key, const model::ImageInfo& info, Entry& entry) {
  if (!pack_) return;
  const ui::PictureRequest request = key.request;
  const EarlyPicturePtr early = early_ && early_->image == request.image ? std::exchange(early_, nullptr) : nullptr;
  *entry.wanted = frame_->load();
  worker_.post([this, alive = alive_, pack = pack_, early, info, request, wanted = entry.wanted, frame = frame_,
                                       generation = generation_]() -> Worker::Finish {
    const bool stale = frame->load() > wanted->load() + kForgetAfterFrames;
    auto pixels = std::make_shared<pack::Pixels>();
    std::string problem;
    if (!stale) {
      auto loaded = load(*pack, info, request, early.get());
      if (loaded) {
        *pixels = std::move(loaded).value();
      } else {
        problem = loaded.error().what;
      }
    }
    return [this, alive, pixels, problem, request, stale, generation] {
      if (!*alive || generation != generation_) return;
      const auto it = entries_.find(Key{request});
      if (it == entries_.end()) return;
      if (stale) {
        ++counters_.dropped;
        entries_.erase(it);
      } else if (!problem.empty()) {
        log::error("pictures", problem);
        failed_.insert(request.image);
      } else {
        ++counters_.decoded;
        it->second.bytes = pixels->rgba.size();
        it->second.pixels = pixels;
      }
    };
  });
}

void PictureCache::evict() {
  // Decoded, and then nobody came for it.
  const auto forgotten = [this](const auto& item) {
    return item.second.pixels && *item.second.wanted + 8 * kForgetAfterFrames < frame_->load();
  };
  std::erase_if(entries_, forgotten);
  if (counters_.bytes <= budget_bytes_) return;
  std::vector<std::pair<std::uint64_t, Key>> old;
  const std::uint64_t now = frame_->load();
  for (const auto& [key, entry] : entries_) {
    if (entry.texture && *entry.wanted + 1 < now) old.emplace_back(entry.wanted->load(), key);
  }
  std::ranges::sort(old, {}, [](const auto& p) { return p.first; });
  for (const auto& [when, key] : old) {
    if (counters_.bytes <= budget_bytes_) return;
    const auto it = entries_.find(key);
    gpu_.destroy_texture(it->second.texture);
    counters_.bytes -= it->second.bytes;
    ++counters_.evicted;
    entries_.erase(it);
  }
}

}  // namespace azetta::shell
