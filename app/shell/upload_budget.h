// What one frame may send to the painter: uploading is the UI thread's time. UI thread.
#pragma once
#include <cstdint>

namespace azetta::shell {

struct UploadBudget {
  std::uint64_t frame_bytes = 12u << 20;  // at least one picture always may
  std::uint64_t used_bytes = 0;
  bool waits = false;  // something was decoded and its turn did not come: another frame is wanted

  void begin_frame() { used_bytes = 0, waits = false; }
  bool take(std::uint64_t bytes) {
    if (used_bytes > 0 && used_bytes + bytes > frame_bytes) {
      waits = true;
      return false;
    }
    used_bytes += bytes;
    return true;
  }
};

}  // namespace azetta::shell
