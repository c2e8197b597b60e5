// The on-screen keyboard at the foot of the search: letters as they lie on the keyboard of their language, the same way in any
// screen (nothing of it is mirrored), digits, space, erase, the other keyboards. Keys are 15 mm or more, where the
// panel is wide enough for the keyboard's own rows (not on a tablet of ten inches that stands upright: 11 mm). UI thread.
#pragma once
#include "app/ui/frame.h"
#include "content/model/keyboard.h"

namespace azetta::ui {

// Of those offered the one that lies on the screen: what the visitor chose, else that of their language; null if there is none.
const model::Keyboard* keyboard_shown(const Frame& f);

// Height in u that it takes of `area`, the screen above the bar.
float keyboard_height(const Frame& f, const RectU& area);
// `r`: of that height, as wide as the screen.
void draw_keyboard(Frame& f, const RectU& r);

}  // namespace azetta::ui
