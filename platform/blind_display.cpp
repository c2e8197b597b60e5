// display.h without a display: for rehearsals, which nobody watches while they run.
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "platform/display.h"
#include "platform/host.h"

namespace azetta::platform {
namespace {

class BlindDisplay final : public Display {
 public:
  BlindDisplay(int width_px, int height_px) : width_px_(width_px), height_px_(height_px) {}

  FrameInput poll(double max_wait_s) override {
    std::unique_lock lock(mutex_);
    waker_.wait_for(lock, std::chrono::duration<double>(max_wait_s), [this] { return woken_; });
    woken_ = false;
    FrameInput input;
    input.width_px = width_px_;
    input.height_px = height_px_;
    input.now_s = monotonic_s();
    return input;
  }
  void wake() override {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    waker_.notify_one();
  }
  void present() override {}
  float panel_width_mm() const override { return 0; }
  float panel_height_mm() const override { return 0; }

 private:
  int width_px_, height_px_;
  std::mutex mutex_;
  std::condition_variable waker_;
  bool woken_ = false;
};

}  // namespace

std::unique_ptr<Display> make_blind_display(int width_px, int height_px) { return std::make_unique<BlindDisplay>(width_px, height_px); }

}  // namespace azetta::platform
