// What of a drawn (or measured, Frame::measuring) screen has no room: texts cut short, taller than their place, off the
// screen, over one another or over a button they do not belong to. Looks at Widgets::drawn() alone. Pure; any thread.
#pragma once
#include <vector>

#include "app/ui/metrics.h"
#include "app/ui/widgets.h"

namespace azetta::ui {

enum class Unfit : std::uint8_t {
  Cut,      // ends in an ellipsis
  Tall,     // has more lines than its place has room for
  Outside,  // reaches beyond the screen
  Over,     // lies over another text
  Into,     // reaches into a button or tile
  // Of a whole walkthrough (shell/measure.h), not of one screen:
  LeftOut,  // a name that finds no place on the map in any step
  Shrunk    // the step's text is set smaller than usual text although large text is asked for
};
struct Misfit {
  const Drawn* text = nullptr;  // never null
  Unfit what = Unfit::Cut;
  const Drawn* other = nullptr;  // Over, Into: what it meets
};

// `scrolled`: the part of the screen that scrolls, w = 0 where nothing does; what lies there may reach beyond the screen.
// Pointers are into `widgets`.
std::vector<Misfit> misfits(const Widgets& widgets, const Metrics& m, const RectPx& scrolled);

}  // namespace azetta::ui
