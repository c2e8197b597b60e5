// Parts of a picture's stored levels, from the files of a pack. On the worker, which owns the pack.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "app/ui/content.h"
#include "content/base/result.h"
#include "content/model/image.h"
#include "content/pack/image_codec.h"
#include "content/pack/pack.h"

namespace azetta::shell {

// Pixels of a level that begin at (x_px, y_px) of it.
struct LevelPart {
  pack::Pixels pixels;
  std::uint32_t x_px = 0, y_px = 0;
};
// Everything of the files that the part [x, y, w, h] of the level touches, joined: at least that part. Fails if a file is
// missing or damaged, and beyond four times pack::Limits::decoded_bytes.
Result<LevelPart> join_files(pack::Pack& pack, const model::ImageInfo& info, std::uint32_t level, float x, float y, float w, float h);

// Cuts pieces out of levels. Where a file holds several, the last one decoded is kept, so that they cost one decoding.
class PieceCutter {
 public:
  // Exactly the piece asked for, whatever the file really holds.
  // `memory` as in pack::decode.
  Result<pack::Pixels> cut(pack::Pack& pack, const model::ImageInfo& info, const ui::PieceRequest& piece, pack::PixelBytes memory = {});
  void forget() { last_.reset(); }

 private:
  struct Decoded {
    ImageId image;
    std::uint32_t level = 0, col = 0, row = 0;
    pack::Pixels pixels;
  };
  std::optional<Decoded> last_;
};

}  // namespace azetta::shell
