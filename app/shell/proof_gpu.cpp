#include "app/shell/proof_gpu.h"

#include <imgui.h>

#include <cassert>

namespace azetta::shell {

// Both give the same ids: they are told the same, in the same order.
ProofGpu::ProofGpu(platform::Gpu& changes) : changes_(changes), whole_(platform::make_cpu_gpu(nullptr, platform::Painting::Whole)) {}

platform::TextureId ProofGpu::create_texture(int width_px, int height_px, platform::TextureFormat format, std::span<const std::uint8_t> pixels) {
  const platform::TextureId id = changes_.create_texture(width_px, height_px, format, pixels);
  [[maybe_unused]] const platform::TextureId same = whole_->create_texture(width_px, height_px, format, pixels);
  assert(id == same);
  return id;
}

void ProofGpu::update_texture(platform::TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) {
  changes_.update_texture(id, x, y, w, h, pixels, stride_bytes);
  whole_->update_texture(id, x, y, w, h, pixels, stride_bytes);
}

void ProofGpu::destroy_texture(platform::TextureId id) {
  changes_.destroy_texture(id);
  whole_->destroy_texture(id);
}

void ProofGpu::render(ImDrawData* data, std::uint32_t clear_rgb) {
  changes_.render(data, clear_rgb);
  whole_->render(data, clear_rgb);
  const int w = static_cast<int>(data->DisplaySize.x), h = static_cast<int>(data->DisplaySize.y);
  ++frames_;
  if (changes_.read_pixels(w, h) != whole_->read_pixels(w, h)) ++differing_;
}

}  // namespace azetta::shell
