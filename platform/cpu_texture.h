// Textures of the CPU painter: pixels as the canvas has them. UI thread; read by the painter's threads while it draws.
#pragma once
#include <cstdint>
#include <span>

#include "content/base/large_memory.h"
#include "platform/texture_state.h"

namespace azetta::platform {

class CpuTexture : public TextureState {
 public:
  // Of zeros. width_px, height_px: 1 to kLargest_px.
  static constexpr int kLargest_px = 32768;
  CpuTexture(int width_px, int height_px, TextureFormat format);

  // As Gpu::update_texture.
  void update(int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes);

  const std::uint32_t* pixels(int y) const { return pixels_.data() + std::ptrdiff_t{y} * width_px(); }  // Rgba
  const std::uint8_t* shares(int y) const { return shares_.data() + std::ptrdiff_t{y} * width_px(); }   // Coverage

 private:
  LargeArray<std::uint32_t> pixels_;
  LargeArray<std::uint8_t> shares_;
};

}  // namespace azetta::platform
