// What the touch test shows: every contact as the panel reports it, with its trail, and which fields along the rim have
// been touched. Positions are parts of the window, 0 to 1, from the top left whatever the language: this is the glass, not
// a page. Pure values; any thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "platform/input.h"

namespace azetta::core {

struct TracePoint {
  float x = 0, y = 0;
  friend bool operator==(const TracePoint&, const TracePoint&) = default;
};

class TouchTrace {
 public:
  static constexpr std::size_t kTrail = 200;  // points kept of a contact, the newest
  struct Cells {  // a rectangle of fields
    int col = 0, row = 0, w = 0, h = 0;
  };
  struct Finger {
    bool down = false;
    bool leaves = false;  // it came down on the button and has not left it
    double down_s = 0;
    std::vector<TracePoint> trail;  // oldest first; stays after the finger has lifted, until its slot is used again
    friend bool operator==(const Finger&, const Finger&) = default;
  };

  // Starts afresh. 12 x 7 fields on a wide glass, 7 x 12 on a tall one.
  void start(bool tall);
  void clear() { *this = {}; }
  // One raw contact; what is not finite and slots over 15 are dropped and counted.
  void feed(std::uint8_t slot, platform::Phase phase, float x, float y, double t_s);

  int cols() const { return cols_; }
  int rows() const { return rows_; }
  Cells leave_button() const;  // in the middle of the glass
  // Since when it is held, +infinity if it is not.
  double leaving_since_s() const;
  const std::vector<Finger>& fingers() const { return fingers_; }  // by slot
  bool touched(int col, int row) const;                            // fields of the rim only
  int rim_left() const;                                            // of them not touched so far
  int down() const;
  int most() const { return most_; }  // down at the same time
  std::uint64_t events() const { return events_; }
  std::uint32_t dropped() const { return dropped_; }
  friend bool operator==(const TouchTrace&, const TouchTrace&) = default;

 private:
  int rim_index(int col, int row) const;  // -1 inside
  int cols_ = 0, rows_ = 0, most_ = 0;
  std::vector<Finger> fingers_;
  std::uint64_t rim_ = 0;  // a bit per field: 34 of them
  std::uint64_t events_ = 0;
  std::uint32_t dropped_ = 0;
};

}  // namespace azetta::core
