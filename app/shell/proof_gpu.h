// The CPU painter under proof: every frame is drawn by changes and, by a second one, from nothing; the two must be the same to the byte.
// For rehearsals. UI thread.
#pragma once
#include "platform/gpu.h"

namespace azetta::shell {

class ProofGpu final : public platform::Gpu {
 public:
  // changes: a CPU painter, off the screen. Dear ImGui's context exists.
  explicit ProofGpu(platform::Gpu& changes);
  std::uint64_t frames() const { return frames_; }
  std::uint64_t differing() const { return differing_; }

  platform::TextureId create_texture(int width_px, int height_px, platform::TextureFormat format, std::span<const std::uint8_t> pixels) override;
  void update_texture(platform::TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) override;
  void destroy_texture(platform::TextureId id) override;
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  void set_rotation(int) override {}
  bool set_offscreen(int, int) override { return true; }
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override { return changes_.read_pixels(width_px, height_px); }
  platform::GpuCounters counters() const override { return changes_.counters(); }
  std::string driver() const override { return changes_.driver(); }

 private:
  platform::Gpu& changes_;
  std::unique_ptr<platform::Gpu> whole_;
  std::uint64_t frames_ = 0, differing_ = 0;
};

}  // namespace azetta::shell
