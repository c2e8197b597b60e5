// Plays a visitor's script: one call a frame, commands in, touches out, on a virtual clock of 60 frames a
// second. Pure: what it has to know of the screen it asks through Surroundings. The same script and answers
// give the same frames.
//
// One frame of a rehearsal:
//   1. play = player.next(surroundings of the frame before)
//   2. carry out play.before, then run the frame with play.touches and play.keys at play.t_s, and draw it
//   3. carry out play.after
// Each command that does something takes at least a frame; whoever lets go of the glass is given one more, so
// that what an expect sees has been drawn. A tap holds for 4 frames. A widget that is not there yet is waited
// for, 2 s at most.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/monkey.h"
#include "app/core/rehearsal.h"
#include "platform/input.h"

namespace azetta::core::rehearsal {

inline constexpr double kFrames_per_s = 60;
inline constexpr int kTap_frames = 4;
inline constexpr double kPatience_s = 2;

struct Spot {
  float x_px = 0, y_px = 0;
};

struct Surroundings {
  int width_px = 0, height_px = 0;
  // The middle of the widget's part that can be touched, if it was drawn in the last frame.
  std::function<std::optional<Spot>(std::string_view id)> find;
};

struct Play {
  double t_s = 0;
  std::vector<platform::TouchEvent> touches;
  std::vector<platform::KeyEvent> keys;
  std::vector<Command> before;        // Lang, Pack, Resize
  std::vector<Command> after;         // Shot, Mark, Expect
  std::vector<std::string> findings;  // "visit.txt:7: there is no widget ..."
  bool done = false;                  // this is the last frame
};

class Player {
 public:
  // The script has no findings. start_s: time of the first frame.
  explicit Player(Script script, double start_s = 0);
  Play next(const Surroundings& surroundings);

 private:
  struct Stroke {  // one finger on its way
    std::uint8_t slot = 0;
    Spot from, to;
  };
  bool idle() const { return strokes_.empty() && monkey_frames_ == 0 && quiet_frames_ == 0 && !waiting_; }
  void start_commands(const Surroundings& surroundings, Play& play);
  bool start(const Command& command, const Surroundings& surroundings, Play& play);
  std::optional<Spot> find(const Target& target, const Surroundings& surroundings) const;
  void begin_stroke(Spot from, Spot to, Play& play);
  void go_on_stroke(Play& play);
  void go_on_monkey(const Surroundings& surroundings, Play& play);
  void touch(std::uint8_t slot, platform::Phase phase, Spot at, Play& play);

  Script script_;
  double start_s_ = 0;
  std::uint64_t frame_ = 0;
  std::size_t next_ = 0;
  std::vector<Stroke> strokes_;  // under way together
  int stroke_frame_ = 0, stroke_frames_ = 0;
  bool stroke_lifts_ = false;
  int monkey_frames_ = 0;
  int quiet_frames_ = 0;
  int waited_frames_ = 0;
  bool waiting_ = false;  // for a widget
  std::array<bool, 16> down_{};
  std::array<Spot, 16> at_{};
  core::Monkey monkey_{1};
};

// "visit.txt:7: expected screen "card", found "home"": for a check that failed. `found` in a reader's words.
std::string unmet(std::string_view file, int line, const Expect& expect, std::string_view found);

}  // namespace azetta::core::rehearsal
