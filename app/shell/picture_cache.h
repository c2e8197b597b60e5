// Pictures as textures at the exact size they are shown: read, decoded and resampled on the worker, uploaded here within a
// budget a frame, forgotten least-recently-used first. Can be emptied at any time and only costs a moment. UI thread.
//
// Of all texture memory a quarter is theirs (64 MiB, or half, where that is little), but no more than two panels have pixels: this page's
// pictures and those of the page before; to decode one takes less time than a finger to lift. The rest is for the pieces of what is
// enlarged (piece_cache.h), which are let go when other screens have been shown for a while.
#pragma once
#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/shell/piece_cache.h"
#include "app/shell/upload_budget.h"
#include "app/shell/worker.h"
#include "app/ui/content.h"
#include "content/pack/image_codec.h"
#include "content/pack/pack.h"
#include "platform/gpu.h"

namespace azetta::shell {

// A stored size of a picture, decoded before anybody asked for it: start-up reads the first picture while the window opens, and decodes it
// while the first texts are laid out.
struct EarlyPicture {
  ImageId image;
  std::uint32_t level = 0;
  std::shared_future<Result<pack::Pixels>> pixels;  // on a thread of its own; whoever asks waits
};
using EarlyPicturePtr = std::shared_ptr<const EarlyPicture>;
// The level of `image` that a panel of this width will want; on the thread that has the pack. Null if it cannot be read.
EarlyPicturePtr read_early(pack::Pack& pack, ImageId image, int panel_width_px);

struct PictureCounters {
  std::uint64_t decoded = 0, evicted = 0, dropped = 0, hits = 0;
  std::uint64_t bytes = 0;  // of textures alive, pieces included, as decoded and evicted are
};

class PictureCache {
 public:
  // budget_bytes: of all textures. What one frame shows at its exact size is kept even beyond its share; pieces never are.
  PictureCache(Worker& worker, platform::Gpu& gpu, std::uint64_t budget_bytes);
  ~PictureCache();
  PictureCache(const PictureCache&) = delete;
  PictureCache& operator=(const PictureCache&) = delete;

  void set_pack(std::shared_ptr<pack::Pack> pack);  // forgets everything of the pack before
  void set_early(EarlyPicturePtr early) { early_ = std::move(early); }  // kept until it has been used once
  void set_panel(int width_px, int height_px);  // whenever it changes; until then the whole share is kept
  void begin_frame();
  // `info` is the picture's; never blocks.
  ui::Picture get(const ui::PictureRequest& request, const model::ImageInfo& info);
  ui::Piece piece(const ui::PieceRequest& request, const model::ImageInfo& info, bool fetch) {
    return pieces_.get(request, info, fetch, uploads_);
  }
  bool failed(ImageId id) const { return failed_.contains(id); }
  void clear();  // all textures
  // Something of this frame is decoded and waits for the next.
  bool upload_waits() const { return uploads_.waits; }
  PictureCounters counters() const;

 private:
  struct Key {
    ui::PictureRequest request;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  struct Entry {
    platform::TextureId texture = 0;
    std::uint64_t bytes = 0;
    std::shared_ptr<std::atomic<std::uint64_t>> wanted;  // frame of the last request, read by the job
    std::shared_ptr<pack::Pixels> pixels;                // decoded, waiting for its upload
  };
  void fetch(const Key& key, const model::ImageInfo& info, Entry& entry);
  void evict();

  Worker& worker_;
  platform::Gpu& gpu_;
  std::uint64_t share_bytes_, budget_bytes_;  // of pictures at their exact size; what of it this panel needs
  std::shared_ptr<pack::Pack> pack_;
  EarlyPicturePtr early_;
  std::unordered_map<Key, Entry, KeyHash> entries_;
  std::unordered_set<ImageId> failed_;
  std::shared_ptr<std::atomic<std::uint64_t>> frame_;
  std::uint64_t generation_ = 0;  // of the pack: results of an earlier one are thrown away
  UploadBudget uploads_;
  PieceCache pieces_;
  std::uint64_t got_frame_ = 0, frames_without_pieces_ = 0;
  std::shared_ptr<bool> alive_;
  PictureCounters counters_;
};

}  // namespace azetta::shell
