// A painter that passes everything on and keeps count of the CPU time that the graphics driver takes, so that measurements
// can tell the kiosk's own work from the driver's. UI thread.
#pragma once
#include "platform/gpu.h"

namespace azetta::shell {

class TimedGpu final : public platform::Gpu {
 public:
  explicit TimedGpu(platform::Gpu& inner) : inner_(&inner) {}
  void change(platform::Gpu& inner) { inner_ = &inner; }  // what the one before made must have been destroyed
  double driver_s() const { return driver_s_; }  // since the start

  platform::TextureId create_texture(int width_px, int height_px, platform::TextureFormat format,
                                     std::span<const std::uint8_t> pixels) override;
  void update_texture(platform::TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) override;
  void destroy_texture(platform::TextureId id) override;
  void render(ImDrawData* data, std::uint32_t clear_rgb) override;
  void set_rotation(int degrees) override { inner_->set_rotation(degrees); }
  bool set_offscreen(int width_px, int height_px) override { return inner_->set_offscreen(width_px, height_px); }
  std::vector<std::uint8_t> read_pixels(int width_px, int height_px) override { return inner_->read_pixels(width_px, height_px); }
  platform::GpuCounters counters() const override { return inner_->counters(); }
  bool lost() const override { return inner_->lost(); }
  std::string driver() const override { return inner_->driver(); }

 private:
  platform::Gpu* inner_;
  double driver_s_ = 0;
};

}  // namespace azetta::shell
