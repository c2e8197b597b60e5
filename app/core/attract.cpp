#include "app/core/attract.h"

#include <algorithm>
#include <cmath>

namespace azetta::core {

AttractMoment attract_at(double t_s, std::size_t items, std::size_t languages, double item_s, double fade_s) {
  AttractMoment m;
  items = std::max<std::size_t>(items, 1);
  languages = std::max<std::size_t>(languages, 1);
  t_s = std::max(t_s, 0.0);
  const double turn = std::floor(t_s / item_s);
  const double in_item = t_s - turn * item_s;
  const auto index = static_cast<std::size_t>(turn);
  m.item = index % items;
  m.previous = index == 0 ? m.item : (index - 1) % items;
  m.fade = index == 0 ? 1.0f : static_cast<float>(std::clamp(in_item / fade_s, 0.0, 1.0));
  // The camera goes on during the next item's fade, so that nothing stops before it is gone.
  const double whole = item_s + fade_s;
  m.progress = static_cast<float>(in_item / whole);
  m.previous_progress = static_cast<float>((item_s + std::min(in_item, fade_s)) / whole);
  const double word_s = std::max(3.0, item_s / static_cast<double>(languages));
  const double word = std::floor(t_s / word_s);
  m.round = static_cast<std::size_t>(word);
  m.next_turn_s = std::min(item_s - in_item, (word + 1) * word_s - t_s);
  return m;
}

}  // namespace azetta::core
