// Pieces of large pictures as textures (ui/piece_grid.h): cut and decoded on the worker in the order in which the last frame
// asked for them, uploaded here within a budget, forgotten least-recently-used first. Never more bytes of textures than the
// budget: what would go beyond it in one frame is refused, so that those asked for first stay. What a frame no longer asks
// for is forgotten before it is decoded. Can be emptied at any time and only costs a moment. UI thread.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "app/shell/upload_budget.h"
#include "app/shell/worker.h"
#include "app/ui/content.h"
#include "content/pack/image_codec.h"
#include "content/pack/pack.h"
#include "platform/gpu.h"

namespace azetta::shell {

struct PieceCounters {
  std::uint64_t decoded = 0, evicted = 0, refused = 0;
  std::uint64_t bytes = 0;  // of textures alive
};

class PieceCache {
 public:
  PieceCache(Worker& worker, platform::Gpu& gpu, std::uint64_t budget_bytes);
  ~PieceCache();
  PieceCache(const PieceCache&) = delete;
  PieceCache& operator=(const PieceCache&) = delete;

  void set_pack(std::shared_ptr<pack::Pack> pack);  // forgets everything of the pack before
  void begin_frame(std::uint64_t frame);            // frames count up
  // See ui::Content::piece. `info` is the picture's.
  ui::Piece get(const ui::PieceRequest& request, const model::ImageInfo& info, bool fetch, UploadBudget& uploads);
  void clear();  // all textures
  bool empty() const { return order_.empty(); }
  std::uint64_t asked_frame() const { return asked_frame_; }  // the last in which a piece was asked for
  PieceCounters counters() const { return counters_; }

 private:
  struct Hash {
    std::size_t operator()(const ui::PieceRequest& r) const noexcept;
  };
  struct Entry {
    ui::PieceRequest request;
    platform::TextureId texture = 0;
    std::shared_ptr<pack::Pixels> pixels;  // decoded, waiting for its upload
    std::uint64_t used_frame = 0;
  };
  struct Wish {
    ui::PieceRequest request;
    std::shared_ptr<const model::ImageInfo> info;
  };
  // Between the UI thread, which fills it anew with every frame, and the worker, which takes from its front.
  struct Queue;

  void want(const ui::PieceRequest& request, const model::ImageInfo& info);
  void pump();  // has the worker take what is wanted
  void received(const ui::PieceRequest& request, std::shared_ptr<pack::Pixels> pixels);
  bool upload(Entry& entry, UploadBudget& uploads);
  void drop(std::list<Entry>::iterator entry);

  Worker& worker_;
  platform::Gpu& gpu_;
  std::uint64_t budget_bytes_;
  std::shared_ptr<pack::Pack> pack_;
  std::shared_ptr<Queue> queue_;
  std::list<Entry> order_;  // the last used first
  std::unordered_map<ui::PieceRequest, std::list<Entry>::iterator, Hash> index_;
  std::unordered_set<ui::PieceRequest, Hash> failed_;
  std::unordered_set<ImageId> said_;             // pictures whose damage is in the log
  std::shared_ptr<const model::ImageInfo> info_;  // of the last wish: shared by all of its frame
  std::uint64_t frame_ = 0, asked_frame_ = 0, need_frame_ = 0;
  std::uint64_t need_bytes_ = 0;  // of what this frame shows or asks for
  std::size_t pumps_ = 0;         // jobs on the worker
  std::uint64_t generation_ = 0;
  std::shared_ptr<bool> alive_;
  PieceCounters counters_;
};

}  // namespace azetta::shell
