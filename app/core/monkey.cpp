#include "app/core/monkey.h"

namespace azetta::core {
namespace {

using platform::Phase;

platform::TouchEvent event(std::size_t slot, Phase phase, float x_px, float y_px, double t_s) {
  return {static_cast<std::uint8_t>(slot), phase, x_px, y_px, t_s};
}

}  // namespace

void Monkey::come_down(std::size_t slot, float x_px, float y_px, float dx_px, float dy_px, int frames,
                       double t_s, std::vector<platform::TouchEvent>& out) {
  fingers_[slot] = {true, frames, x_px, y_px, dx_px, dy_px};
  out.push_back(event(slot, Phase::Begin, x_px, y_px, t_s));
}

void Monkey::frame(double t_s, int width_px, int height_px, std::vector<platform::TouchEvent>& out) {
  const auto width = static_cast<float>(width_px), height = static_cast<float>(height_px);
  for (std::size_t slot = 0; slot < fingers_.size(); ++slot) {
    Finger& finger = fingers_[slot];
    if (!finger.down) continue;
    if (finger.frames-- <= 0) {
      const bool cancelled = random_.below(20) == 0;
      out.push_back(event(slot, cancelled ? Phase::Cancel : Phase::End, finger.x_px, finger.y_px, t_s));
      finger.down = false;
    } else if (finger.dx_px != 0 || finger.dy_px != 0) {
      finger.x_px += finger.dx_px;
      finger.y_px += finger.dy_px;
      if (random_.below(30) == 0) finger.dx_px = -finger.dx_px;
      if (random_.below(30) == 0) finger.dy_px = -finger.dy_px;
      out.push_back(event(slot, Phase::Update, finger.x_px, finger.y_px, t_s));
    }
  }
  if (random_.below(5) != 0) return;

  // Something new: mostly one finger, seldom many. One place in twenty lies at or beyond the edge.
  const bool wild = random_.below(20) == 0;
  const float spread = wild ? 1.2f : 1.0f, offset = wild ? -0.1f : 0.0f;
  const auto x = static_cast<float>((random_.unit() * spread + offset) * width);
  const auto y = static_cast<float>((random_.unit() * spread + offset) * height);
  // Only sums and products below: sines differ in their last bit from one processor to the next.
  const auto way_x = static_cast<float>(random_.unit() * 2 - 1),
             way_y = static_cast<float>(random_.unit() * 2 - 1);
  const auto speed = static_cast<float>(random_.unit() * height / 20);
  std::size_t wanted = 1;
  int frames = 1 + static_cast<int>(random_.below(6));
  bool moves = false, pinch = false;
  switch (random_.below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
      moves = true, frames = 2 + static_cast<int>(random_.below(40));
      break;  // drag or fling
    case 4:
      pinch = true, wanted = 2, frames = 10 + static_cast<int>(random_.below(40));
      break;
    case 5:
      wanted = 3 + random_.below(8), moves = random_.below(2) == 0;
      break;  // a flat hand
    case 6:
      frames = 60 + static_cast<int>(random_.below(120));
      break;  // rests on the glass
    default:
      break;  // tap
  }
  std::size_t done = 0;
  for (std::size_t slot = 0; slot < fingers_.size() && done < wanted; ++slot) {
    if (fingers_[slot].down) continue;
    const float side = pinch && done == 1 ? -1.0f : 1.0f;
    const float reach = pinch ? side * height / 10 : static_cast<float>(done) * height / 15;
    const float pace = moves ? speed : pinch ? side * speed / 4 : 0.0f;
    come_down(slot, x + way_x * reach, y + way_y * reach, way_x * pace, way_y * pace, frames, t_s, out);
    ++done;
  }
}

void Monkey::lift_all(double t_s, std::vector<platform::TouchEvent>& out) {
  for (std::size_t slot = 0; slot < fingers_.size(); ++slot) {
    if (fingers_[slot].down)
      out.push_back(event(slot, Phase::End, fingers_[slot].x_px, fingers_[slot].y_px, t_s));
    fingers_[slot].down = false;
  }
}

}  // namespace azetta::core
