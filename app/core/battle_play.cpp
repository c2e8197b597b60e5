#include "app/core/battle_play.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "app/core/ease.h"
#include "app/core/ground_view.h"
#include "app/core/playback.h"
#include "app/core/reading_time.h"
#include "app/core/state.h"

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

using namespace battle_rules;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kFurthest = 65535;  // no walkthrough has more steps; keeps numbers finite

void stand(BattlePlay& play, double position) {
  play.from = play.to = position;
  play.begin_s = play.duration_s = 0;
}

double arrived_s(const BattlePlay& play) { return play.begin_s + play.duration_s; }

// Stops the move and the play where they are.
void freeze(BattlePlay& play, double now_s) {
  stand(play, position_at(play, now_s));
  play.playing = false;
}

void set_out(BattlePlay& play, double to, double begin_s, bool low_motion) {
  const double from = position_at(play, begin_s), steps = std::abs(to - from);
  stand(play, to);
  play.begin_s = begin_s;
  if (low_motion || steps == 0) return;
  play.from = from;
  play.duration_s = std::min(playback::kMoveS * std::min(steps, 1.0) + kMoreStepsS * std::max(steps - 1, 0.0), kLongestMoveS);
}

// The camera is the step's again and comes from where the map stands.
void give_map_back(AppState& s, bool low_motion, double now_s) {
  BattlePlay& play = s.battle;
  if (!play.held) return;
  play.held = false;
  if (!low_motion) {
    play.left = seen(s.zoom.frame, view_at(s.zoom, now_s));
    play.left_s = now_s;
  }
  s.zoom = {};
}

void go(AppState& s, std::uint16_t step, bool low_motion, double now_s) {
  give_map_back(s, low_motion, now_s);
  set_out(s.battle, step, now_s, low_motion);
  s.battle.panel = BattlePanel::None;
  s.place.step = step;
}

double wait_s(const AppState& s) {
  const BattlePlay& play = s.battle;
  const std::size_t i = std::size_t{s.lang} * play.steps + static_cast<std::size_t>(std::max(play.to, 0.0));
  const double wait = i < play.waits_s.size() ? static_cast<double>(play.waits_s[i]) : reading::kLeastS;
  return std::clamp(wait, 0.0, reading::kMostS) * (s.large_text ? reading::kLargeText : 1.0);
}

bool at_last(const BattlePlay& play) { return play.to >= static_cast<double>(play.steps) - 1; }

void stop(BattlePlay& play) {
  play.playing = false;
  play.waits_s.clear();
  play.steps = 0;
  play.hurry_s = 0;
}

}  // namespace

double position_at(const BattlePlay& play, double now_s) {
  return mix(play.from, play.to, progress(now_s, play.begin_s, play.duration_s));
}

double camera_back(const BattlePlay& play, double now_s) {
  return play.left.w > 0 ? ease_in_out(progress(now_s, play.left_s, kCameraBackS)) : 1;
}

bool moves(const BattlePlay& play, double now_s) {
  return progress(now_s, play.begin_s, play.duration_s) < 1 || camera_back(play, now_s) < 1;
}

BattlePlay battle_of(const Place& place) {
  BattlePlay play;
  stand(play, static_cast<double>(place.step) + static_cast<double>(place.battle.moment));
  play.held = place.battle.held;
  return play;
}

Zoomer battle_zoom(const Place& place) {
  Zoomer zoomer;
  if (!place.battle.held) return zoomer;
  zoomer.frame = place.battle.frame;
  zoomer.from = place.battle.view;
  return zoomer;
}

BattleSpot battle_spot(const AppState& s, double now_s) {
  BattleSpot spot;
  spot.telling = s.place.battle.telling;
  spot.moment = static_cast<float>(position_at(s.battle, now_s) - static_cast<double>(s.place.step));
  // A walkthrough on its way to the step arrives there while nobody looks.
  if (moves(s.battle, now_s)) spot.moment = static_cast<float>(s.battle.to - static_cast<double>(s.place.step));
  spot.held = s.battle.held;
  if (!spot.held) return spot;
  spot.frame = s.zoom.frame;
  spot.view = view_at(s.zoom, now_s);
  return spot;
}

void update_battle(AppState& s, const BattleEvent& event, bool low_motion, double now_s) {
  if (s.place.screen != Screen::Battle) return;
  BattlePlay& play = s.battle;
  std::visit(
      Cases{
          [&](const BattleGo& e) {
            // Whoever goes on or back while it plays lets it play on.
            if (e.step == s.place.step && play.to == e.step && play.panel == BattlePanel::None && !play.held) return;
            go(s, e.step, low_motion, now_s);
            play.hurry_s = kInfinity;
            if (play.playing && e.step >= play.steps) stop(play);  // its end
          },
          [&](const BattleScrub& e) {
            const double at = std::clamp(std::isfinite(e.position) ? static_cast<double>(e.position) : 0.0, 0.0, kFurthest);
            const double nearest = std::round(at);
            if (!e.held && !play.hand) {  // a tap
              stop(play);
              go(s, static_cast<std::uint16_t>(nearest), low_motion, now_s);
              return;
            }
            if (!play.hand) {
              stop(play);
              give_map_back(s, low_motion, now_s);
              play.panel = BattlePanel::None;
            }
            play.hand = e.held;
            stand(play, !e.held && std::abs(at - nearest) <= kSnap ? nearest : at);
            s.place.step = static_cast<std::uint16_t>(nearest);
          },
          [&](const BattlePlayOn& e) {
            if (e.steps == 0) return;
            give_map_back(s, low_motion, now_s);
            play.panel = BattlePanel::None;
            play.playing = true;
            play.steps = e.steps;
            play.waits_s = e.waits_s;
            const double at = position_at(play, now_s);
            if (at >= static_cast<double>(e.steps) - 1 || s.place.step >= e.steps) {  // at its end it begins again
              go(s, 0, low_motion, now_s);
              play.hurry_s = kInfinity;
            } else if (at != std::floor(at)) {  // between two steps: on to the next
              go(s, static_cast<std::uint16_t>(std::max(0.0, std::ceil(at))), low_motion, now_s);
              play.hurry_s = kInfinity;
            } else {
              // What has been read needs no more time, and something has to happen soon.
              const double read_s = std::max(arrived_s(play), s.entered_s) + wait_s(s);
              stand(play, at);
              play.begin_s = now_s;
              play.hurry_s = std::clamp(read_s, now_s, now_s + kHurryS);
            }
          },
          [&](const BattlePause&) {
            // What is on its way arrives; nothing stops halfway.
            stop(play);
          },
          [&](const BattleRecentre&) { give_map_back(s, low_motion, now_s); },
          [&](const BattleTell& e) {
            if (e.telling == s.place.battle.telling) return;
            stop(play);
            give_map_back(s, low_motion, now_s);
            s.place.battle.telling = e.telling;
            s.place.step = e.step;
            stand(play, e.step);
            play.panel = BattlePanel::None;
          },
          [&](const BattleOpen& e) {
            if (e.panel == BattlePanel::None) return;
            freeze(play, now_s);
            stop(play);
            play.panel = e.panel;
            play.unit = e.panel == BattlePanel::Unit ? e.unit : 0;
            s.scroll = {};
          },
          [&](const BattleClose&) {
            play.panel = BattlePanel::None;
            play.unit = 0;
            s.scroll = {};
          },
      },
      event);
}

bool take_map(AppState& s, const ZoomFrame& frame) {
  BattlePlay& play = s.battle;
  stop(play);  // whoever looks around is not to be carried off
  if (play.held) return true;
  play.held = true;
  play.left = {0, 0, 0, 0};
  s.zoom = {};
  s.zoom.frame = frame;
  s.zoom.frame.home = {};
  s.zoom.from = frame.home;
  return false;
}

void enter_battle(AppState& s, double now_s) {
  if (s.place.screen != Screen::Battle || s.battle.to != 0 || s.battle.from != 0 || s.battle.held) return;
  s.battle.from = -playback::kEntry;
  s.battle.begin_s = now_s;
  s.battle.duration_s = kEntryS;
}

double battle_next_change_s(const AppState& s) {
  const BattlePlay& play = s.battle;
  if (s.place.screen != Screen::Battle || !play.playing) return kInfinity;
  if (at_last(play)) return arrived_s(play);
  return std::max(arrived_s(play), std::min(arrived_s(play) + wait_s(s), play.hurry_s));
}

bool tick_battle(AppState& s, bool low_motion, double now_s) {
  // Every step at its own time, whenever somebody looks: the same at any frame rate.
  for (int i = 0; i < 64; ++i) {
    const double at_s = battle_next_change_s(s);
    if (!(at_s <= now_s)) return false;
    BattlePlay& play = s.battle;
    if (at_last(play)) {
      stop(play);
      s.touched_s = std::max(s.touched_s, at_s);
      return true;
    }
    const auto next = static_cast<std::uint16_t>(std::floor(std::max(play.to, 0.0)) + 1);
    go(s, next, low_motion, at_s);
    play.hurry_s = kInfinity;
  }
  return false;
}

std::string to_bytes(const BattlePlay& play, double now_s) {
  std::string out;
  const auto put = [&](std::uint64_t v) {
    for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i) & 255));
  };
  const auto put_real = [&](double v) { put(std::bit_cast<std::uint64_t>(v)); };
  put_real(play.from);
  put_real(play.to);
  put_real(play.duration_s > 0 ? play.begin_s - now_s : 0.0);
  put_real(play.duration_s);
  put(std::uint64_t{play.hand} | std::uint64_t{play.playing} << 1 | std::uint64_t{play.held} << 2);
  put_real(play.playing ? (play.duration_s > 0 ? 0.0 : play.begin_s - now_s) : 0.0);
  put_real(play.playing && std::isfinite(play.hurry_s) ? play.hurry_s - now_s : 0.0);
  put(play.steps);
  put(play.waits_s.size());
  for (const float wait : play.waits_s) put_real(static_cast<double>(wait));
  for (const float side : {play.left.x, play.left.y, play.left.w, play.left.h}) put_real(static_cast<double>(side));
  put_real(play.left.w > 0 ? play.left_s - now_s : 0.0);
  put(static_cast<std::uint64_t>(play.panel));
  put(play.unit);
  return out;
}

}  // namespace azetta::core
