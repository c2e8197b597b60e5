// A walkthrough as state: where it stands or goes, whether it plays by itself, what the visitor has opened over it and whether they hold
// the map. What happens there are events of its own, and one function acts on them for update(). Pure values; any thread.
//
// While it plays no time is counted: the wait of a step follows from when the move to it ended (reading_time.h).
#pragma once
#include <cstdint>
#include <variant>
#include <vector>

#include "app/core/zoomer.h"
#include "content/base/ids.h"
#include "content/model/scene.h"

namespace azetta::core {

struct AppState;
struct Place;

enum class BattlePanel : std::uint8_t { None, Unit, About };  // who this is; numbers, sources and what is ours

// Of Place: what a way back returns to, beside the step.
struct BattleSpot {
  std::uint8_t telling = 0;  // which reconstruction, from 0
  float moment = 0;          // position = step + moment
  bool held = false;         // the map stands where the visitor moved it
  ZoomFrame frame;
  ZoomView view;
  friend bool operator==(const BattleSpot&, const BattleSpot&) = default;
};

struct BattlePlay {
  double from = 0, to = 0;             // positions (playback.h)
  double begin_s = 0, duration_s = 0;  // of the move; 0 = it stands at `to`
  bool hand = false;                   // a finger is on the progress bar
  bool playing = false;
  double hurry_s = 0;                  // playing: the first move begins then at the latest
  std::uint16_t steps = 0;             // playing: how many there are
  std::vector<float> waits_s;          // playing: of each step, for each language in turn, in usual text
  bool held = false;                   // the visitor moved the map: AppState::zoom is what is seen, not the step's camera
  model::Rect left{0, 0, 0, 0};        // what was seen when it was given back (w > 0); the camera comes from there
  double left_s = 0;
  BattlePanel panel = BattlePanel::None;
  std::uint16_t unit = 0;              // Unit: which
  friend bool operator==(const BattlePlay&, const BattlePlay&) = default;
};

namespace battle_rules {
inline constexpr double kMoreStepsS = 0.35, kLongestMoveS = 3.2;  // a jump over several steps
inline constexpr double kEntryS = 0.9;
inline constexpr double kHurryS = 2.5;      // after "play" something has to happen
inline constexpr double kCameraBackS = 0.6;
inline constexpr double kSnap = 0.06;       // the bar let go this near a step stands on it
}  // namespace battle_rules

// Steps count those of the chosen reconstruction; the step behind the last is the end page. Positions beyond it are clamped by who draws.
struct BattleGo { std::uint16_t step = 0; };                          // next, back, a mark, again
struct BattleScrub { float position = 0; bool held = false; };        // a finger on the bar; a tap goes to the nearest step
struct BattlePlayOn { std::uint16_t steps = 0; std::vector<float> waits_s; };  // see BattlePlay
struct BattlePause {};
struct BattleRecentre {};                                             // the step's camera again
struct BattleTell { std::uint8_t telling = 0; std::uint16_t step = 0; };  // another reconstruction, and the step there
struct BattleOpen { BattlePanel panel = BattlePanel::About; std::uint16_t unit = 0; };  // stops the play where it is
struct BattleClose {};

using BattleEvent = std::variant<BattleGo, BattleScrub, BattlePlayOn, BattlePause, BattleRecentre, BattleTell, BattleOpen, BattleClose>;

double position_at(const BattlePlay& play, double now_s);
// Whether pieces or camera are on their way, but for what a finger holds.
bool moves(const BattlePlay& play, double now_s);
// Share of the camera's way back, 1 = it is there.
double camera_back(const BattlePlay& play, double now_s);

// As it stands when the place is shown; and the zoomer of its map.
BattlePlay battle_of(const Place& place);
Zoomer battle_zoom(const Place& place);
// This place, as it stands now, for the trail.
BattleSpot battle_spot(const AppState& state, double now_s);

// For update() alone.
void update_battle(AppState& state, const BattleEvent& event, bool low_motion, double now_s);
// The map is taken in hand: from now on AppState::zoom is what is seen, beginning with frame.home. Answers whether it was so before.
bool take_map(AppState& state, const ZoomFrame& frame);
void enter_battle(AppState& state, double now_s);  // the first arrows grow
// Playing goes on as far as the time has come; true if it has ended, at that time.
bool tick_battle(AppState& state, bool low_motion, double now_s);
// When tick_battle() would next do something; +infinity if it does not play.
double battle_next_change_s(const AppState& state);

std::string to_bytes(const BattlePlay& play, double now_s);

}  // namespace azetta::core
