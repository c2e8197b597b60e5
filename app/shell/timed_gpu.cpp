#include "app/shell/timed_gpu.h"

#include "platform/host.h"

namespace azetta::shell {
namespace {

// Adds the CPU time of its own life to a sum.
class Stopwatch {
 public:
  explicit Stopwatch(double& sum_s) : sum_s_(sum_s), begin_s_(platform::thread_cpu_s()) {}
  ~Stopwatch() { sum_s_ += platform::thread_cpu_s() - begin_s_; }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& sum_s_;
  double begin_s_;
};

}  // namespace

platform::TextureId TimedGpu::create_texture(int width_px, int height_px, platform::TextureFormat format,
                                             std::span<const std::uint8_t> pixels) {
  const Stopwatch watch(driver_s_);
  return inner_->create_texture(width_px, height_px, format, pixels);
}

void TimedGpu::update_texture(platform::TextureId id, int x, int y, int w, int h, const std::uint8_t* pixels, int stride_bytes) {
  const Stopwatch watch(driver_s_);
  inner_->update_texture(id, x, y, w, h, pixels, stride_bytes);
}

void TimedGpu::destroy_texture(platform::TextureId id) {
  const Stopwatch watch(driver_s_);
  inner_->destroy_texture(id);
}

void TimedGpu::render(ImDrawData* data, std::uint32_t clear_rgb) {
  const Stopwatch watch(driver_s_);
  inner_->render(data, clear_rgb);
}

}  // namespace azetta::shell
