// Textures of the CPU painter: pixels as the canvas has them, and a number for every state of every part, by which the painter
// knows what is another picture now. UI thread; read by the painter's threads while it draws.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "content/base/large_memory.h"
#include "platform/gpu.h"
#include "platform/px_box.h"

namespace azetta::platform {

class CpuTexture {
 public:
  // Of zeros. width_px, height_px: 1 to kLargest_px.
  static constexpr int kLargest_px = 32768;
  CpuTexture(int width_px, int height_px, TextureFormat format);

  // As Gpu::update_texture.
  void update(int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes);

  int width_px() const { return width_px_; }
  int height_px() const { return height_px_; }
  TextureFormat format() const { return format_; }
  bool opaque() const { return opaque_; }  // every pixel of it
  std::uint64_t bytes() const { return std::uint64_t(width_px_) * std::uint64_t(height_px_) * (format_ == TextureFormat::Rgba ? 4 : 1); }
  const std::uint32_t* pixels(int y) const { return pixels_.data() + std::ptrdiff_t{y} * width_px_; }  // Rgba
  const std::uint8_t* shares(int y) const { return shares_.data() + std::ptrdiff_t{y} * width_px_; }   // Coverage
  // Another number: something in that part (or near it) is different. Never the same for two textures.
  std::uint64_t state(const PxBox& part) const;

 private:
  static constexpr int kCell_px = 64;  // letters come to a page in small boxes: the rest of the page stays what it is
  int width_px_, height_px_;
  TextureFormat format_;
  bool opaque_ = false;
  LargeArray<std::uint32_t> pixels_;
  LargeArray<std::uint8_t> shares_;
  int columns_ = 1;
  std::vector<std::uint64_t> cells_;  // state of each; one for all of a picture
};

}  // namespace azetta::platform
