#include "platform/cpu_texture.h"

#include <cassert>
#include <cstring>

#include "platform/cpu_rows.h"

namespace azetta::platform {

CpuTexture::CpuTexture(int width_px, int height_px, TextureFormat format) : TextureState(width_px, height_px, format) {
  assert(width_px > 0 && height_px > 0 && width_px <= kLargest_px && height_px <= kLargest_px);
  const std::size_t all = static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px);
  if (format == TextureFormat::Rgba) {
    pixels_ = LargeArray<std::uint32_t>(all);
  } else {
    shares_ = LargeArray<std::uint8_t>(all);
  }
}

void CpuTexture::update(int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) {
  assert(x >= 0 && y >= 0 && w >= 0 && h >= 0 && w <= width_px() - x && h <= height_px() - y);
  bool opaque = true;
  for (int row = 0; row < h; ++row) {
    const std::uint8_t* from = pixels + std::ptrdiff_t{row} * stride_bytes;
    const std::ptrdiff_t to = std::ptrdiff_t{y + row} * width_px() + x;
    if (format() == TextureFormat::Rgba) {
      opaque = rows().turn(pixels_.data() + to, from, w) && opaque;
    } else {
      std::memcpy(shares_.data() + to, from, static_cast<std::size_t>(w));
    }
  }
  changed(x, y, w, h, opaque);
}

}  // namespace azetta::platform
