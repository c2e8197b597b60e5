// The attract loop as a pure function of time: which item, how far its camera has moved, how far the next has faded in,
// and whose language the headline is in.
#pragma once
#include <cstddef>

namespace azetta::core {

struct AttractMoment {
  std::size_t item = 0;      // shown
  std::size_t previous = 0;  // still under it while it fades in
  float fade = 1;            // 0..1: how much of `item` is there
  float progress = 0;        // 0..1 through the item: its camera
  float previous_progress = 1;
  std::size_t round = 0;     // counts language turns: the headline is in language `round % languages`
  double next_turn_s = 0;    // seconds from now to the next change of item or language
};

// t_s: seconds since the loop began; item_s >= 2 x fade_s > 0; items, languages >= 1. Each item is shown in all languages
// in turn, but no language for less than 3 s.
AttractMoment attract_at(double t_s, std::size_t items, std::size_t languages, double item_s, double fade_s);

}  // namespace azetta::core
