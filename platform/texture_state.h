// What both painters remember of a texture beside its pixels: its size, whether it covers what lies below, and a number for every state
// of every part, by which they know what is another picture now. UI thread.
#pragma once
#include <cstdint>
#include <vector>

#include "platform/gpu.h"
#include "platform/px_box.h"

namespace azetta::platform {

class TextureState {
 public:
  TextureState(int width_px, int height_px, TextureFormat format);

  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }
  TextureFormat format() const { return format_; }
  bool opaque() const { return opaque_; }  // every pixel of it
  int pixel_bytes() const { return format_ == TextureFormat::Rgba ? 4 : 1; }
  std::uint64_t bytes() const { return std::uint64_t(width_px_) * std::uint64_t(height_px_) * std::uint64_t(pixel_bytes()); }

  // That part has new pixels, opaque: all of them. Empty parts are nothing.
  void changed(int x, int y, int w, int h, bool opaque);
  // Another number: something in that part (or near it) is different. Never the same for two textures.
  std::uint64_t state(const PxBox& part) const;

 private:
  static constexpr int kCell_px = 64;  // letters come to a page in small boxes: the rest of the page stays what it is
  int width_px_, height_px_;
  TextureFormat format_;
  bool opaque_ = false;
  int columns_ = 1;
  std::vector<std::uint64_t> cells_;  // state of each; one for all of a picture
};

}  // namespace azetta::platform
