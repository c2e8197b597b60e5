// Measurements as JSON lines: one object a drawn frame, one for each batch of touches, one with totals at every mark of a rehearsal and at its end; each
// line is in the file when it is made. clock_s is the machine's monotonic clock then (after a frame was presented); next_s: how soon after a frame
// the next was due, left out where only something that happens would bring one. UI thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "platform/input.h"

namespace azetta::shell {

class Kiosk;
struct Turn;

class Report {
 public:
  // An empty path gives no report at all (a null pointer, which is good).
  static Result<std::unique_ptr<Report>> open(const std::filesystem::path& file);

  // What came in, if anything did; before the turn that it belongs to.
  void input(const platform::FrameInput& input);
  void frame(const Kiosk& kiosk, const Turn& turn, double now_s);
  // A line of its own, for what happened in between ({"mark": what}).
  void mark(const std::string& what, double now_s);
  // p50, p95, p99 and max of everything since the start or the last totals(), memory and cache counters; starts anew.
  void totals(const Kiosk& kiosk, const std::string& name);

 private:
  std::ofstream out_;
  std::vector<double> cpu_ms_, update_ms_, draw_ms_;
  std::uint32_t down_ = 0;              // a bit for each slot with a contact
  double touch_s_ = -1, read_s_ = -1;   // the oldest touch that no frame has shown so far, and when it was read; -1 = none
  std::uint64_t turns_ = 0, drawn_ = 0, upload_bytes_ = 0;
};

}  // namespace azetta::shell
