#include "platform/pacer.h"

namespace azetta::platform {

Pacer::Pacer(double refresh_hz, bool known) : period_s_(refresh_hz > 0 ? 1.0 / refresh_hz : 1.0 / 60.0), pacing_(known) {}

double Pacer::after_swap(double now_s) {
  if (!pacing_) {
    double& oldest = swaps_[count_ % kWindow];
    if (count_ >= kWindow && now_s - oldest < kTooFast * period_s_ * static_cast<double>(kWindow)) {
      pacing_ = true;
      slot_s_ = now_s;
    }
    oldest = now_s;
    ++count_;
    if (!pacing_) return 0;
  }
  // Frames fall into slots one period apart; after a pause or a late frame the row of slots starts anew.
  slot_s_ += period_s_;
  if (slot_s_ <= now_s) {
    slot_s_ = now_s;
    return 0;
  }
  if (slot_s_ > now_s + period_s_) slot_s_ = now_s + period_s_;
  return slot_s_ - now_s;
}

}  // namespace azetta::platform
