#include "app/core/player.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/core/cat.h"

namespace azetta::core::rehearsal {
namespace {

using platform::Phase;

int frames_of(double seconds) {
  return static_cast<int>(std::lround(seconds * kFrames_per_s));
}

Spot spot_of(const Place& place, const Surroundings& surroundings) {
  const auto side = [](float value, bool percent, int size_px) {
    return percent ? value / 100 * static_cast<float>(size_px) : value;
  };
  return {side(place.x, place.x_percent, surroundings.width_px),
          side(place.y, place.y_percent, surroundings.height_px)};
}

bool is_check(const Action& action) {
  return std::holds_alternative<Expect>(action) || std::holds_alternative<Shot>(action) ||
         std::holds_alternative<Mark>(action);
}

}  // namespace

Player::Player(Script script, double start_s) : script_(std::move(script)), start_s_(start_s) {
  assert(script_.findings.empty());
}

Play Player::next(const Surroundings& surroundings) {
  Play play;
  play.t_s = start_s_ + static_cast<double>(frame_++) / kFrames_per_s;
  if (!strokes_.empty()) {
    go_on_stroke(play);
  } else if (monkey_frames_ > 0) {
    go_on_monkey(surroundings, play);
  } else if (quiet_frames_ > 0) {
    --quiet_frames_;
  } else {
    start_commands(surroundings, play);
  }
  while (idle() && next_ < script_.commands.size() && is_check(script_.commands[next_].action)) {
    play.after.push_back(script_.commands[next_++]);
  }
  play.done = idle() && next_ == script_.commands.size();
  return play;
}

// Up to the first command that takes this frame, or to a check.
void Player::start_commands(const Surroundings& surroundings, Play& play) {
  waiting_ = false;
  while (next_ < script_.commands.size()) {
    const Command& command = script_.commands[next_];
    if (is_check(command.action)) return;
    const bool took_frame = start(command, surroundings, play);
    if (waiting_) return;
    waited_frames_ = 0;
    ++next_;
    if (took_frame) return;
  }
}

std::optional<Spot> Player::find(const Target& target, const Surroundings& surroundings) const {
  if (target.id.empty()) return spot_of(target.at, surroundings);
  return surroundings.find ? surroundings.find(target.id) : std::nullopt;
}

void Player::touch(std::uint8_t slot, Phase phase, Spot at, Play& play) {
  down_[slot] = phase == Phase::Begin || phase == Phase::Update;
  at_[slot] = at;
  play.touches.push_back({slot, phase, at.x_px, at.y_px, play.t_s});
}

// A finger of the player's own comes down: the first slot that no finger of the script has.
void Player::begin_stroke(Spot from, Spot to, Play& play) {
  const auto free = std::ranges::find(down_, false);
  assert(free != down_.end());  // 10 fingers of the script and 2 of a pinch fit into 16
  const auto slot = static_cast<std::uint8_t>(free - down_.begin());
  touch(slot, Phase::Begin, from, play);
  strokes_.push_back({slot, from, to});
  stroke_frame_ = 0;
  stroke_lifts_ = true;
}

// True if the command takes this frame.
bool Player::start(const Command& command, const Surroundings& surroundings, Play& play) {
  const Action& action = command.action;
  const auto target_spot = [&](const Target& target) {
    const auto spot = find(target, surroundings);
    if (spot) return spot;
    if (waited_frames_++ < frames_of(kPatience_s)) {
      waiting_ = true;
    } else {
      play.findings.push_back(cat(script_.file, ":", std::to_string(command.line), ": there is no widget \"",
                                  target.id,
                                  "\" that can be touched; take a shot there to see which ones there are"));
    }
    return spot;
  };
  if (const auto* wait = std::get_if<Wait>(&action)) {
    quiet_frames_ = std::max(frames_of(wait->s) - 1, 0);  // this frame is the first of them
    return frames_of(wait->s) > 0;
  }
  if (const auto* tap = std::get_if<Tap>(&action)) {
    const auto spot = target_spot(tap->target);
    if (!spot) return true;
    stroke_frames_ = kTap_frames;
    begin_stroke(*spot, *spot, play);
  } else if (const auto* down = std::get_if<Down>(&action)) {
    touch(static_cast<std::uint8_t>(down->finger), Phase::Begin, spot_of(down->at, surroundings), play);
  } else if (const auto* move = std::get_if<Move>(&action)) {
    const auto slot = static_cast<std::uint8_t>(move->finger);
    strokes_.push_back({slot, at_[slot], spot_of(move->to, surroundings)});
    stroke_frame_ = 0;
    stroke_frames_ = std::max(frames_of(move->s), 1);
    stroke_lifts_ = false;
    go_on_stroke(play);
  } else if (const auto* up = std::get_if<Up>(&action)) {
    const auto slot = static_cast<std::uint8_t>(up->finger);
    touch(slot, Phase::End, at_[slot], play);
    quiet_frames_ = 1;
  } else if (const auto* swipe = std::get_if<Swipe>(&action)) {
    stroke_frames_ = std::max(frames_of(swipe->s), 1);
    begin_stroke(spot_of(swipe->from, surroundings), spot_of(swipe->to, surroundings), play);
  } else if (const auto* pinch = std::get_if<Pinch>(&action)) {
    const auto spot = target_spot(pinch->target);
    if (!spot) return true;
    // Wide enough that the first millimetres, which only tell a pinch from a press, hardly count; near enough
    // to its middle that both fingers come down on the same widget.
    const auto side = static_cast<float>(std::min(surroundings.width_px, surroundings.height_px));
    const auto factor = static_cast<float>(pinch->factor);
    const float from = factor > 1 ? std::min(0.2f, 0.45f / factor) * side : 0.2f * side, to = from * factor;
    stroke_frames_ = std::max(frames_of(pinch->s), 1);
    begin_stroke({spot->x_px - from, spot->y_px}, {spot->x_px - to, spot->y_px}, play);
    begin_stroke({spot->x_px + from, spot->y_px}, {spot->x_px + to, spot->y_px}, play);
  } else if (const auto* key = std::get_if<Key>(&action)) {
    play.keys.push_back({key->name});
  } else if (const auto* seed = std::get_if<Seed>(&action)) {
    monkey_ = core::Monkey(seed->value);
    return false;
  } else if (const auto* monkey = std::get_if<rehearsal::Monkey>(&action)) {
    monkey_frames_ = frames_of(monkey->s);
    if (monkey_frames_ == 0) return false;
    go_on_monkey(surroundings, play);
  } else {
    play.before.push_back(command);
  }
  return true;
}

void Player::go_on_stroke(Play& play) {
  ++stroke_frame_;
  const float share = static_cast<float>(stroke_frame_) / static_cast<float>(stroke_frames_);
  const bool over = stroke_frame_ >= stroke_frames_;
  for (const Stroke& stroke : strokes_) {
    const Spot at = over ? stroke.to
                         : Spot{stroke.from.x_px + (stroke.to.x_px - stroke.from.x_px) * share,
                                stroke.from.y_px + (stroke.to.y_px - stroke.from.y_px) * share};
    if (at.x_px != at_[stroke.slot].x_px || at.y_px != at_[stroke.slot].y_px) {
      touch(stroke.slot, Phase::Update, at, play);
    }
  }
  if (!over) return;
  if (stroke_lifts_) {
    for (const Stroke& stroke : strokes_) touch(stroke.slot, Phase::End, stroke.to, play);
    quiet_frames_ = 1;
  }
  strokes_.clear();
}

void Player::go_on_monkey(const Surroundings& surroundings, Play& play) {
  monkey_.frame(play.t_s, surroundings.width_px, surroundings.height_px, play.touches);
  if (--monkey_frames_ > 0) return;
  monkey_.lift_all(play.t_s, play.touches);
  quiet_frames_ = 1;
}

std::string unmet(std::string_view file, int line, const Expect& expect, std::string_view found) {
  static constexpr std::string_view kNames[] = {"screen", "card", "lang", "text", "widget"};
  return cat(file, ":", std::to_string(line), ": expected ", expect.absent ? "no " : "",
             kNames[static_cast<std::size_t>(expect.what)], " \"", expect.value, "\", found ", found);
}

}  // namespace azetta::core::rehearsal
