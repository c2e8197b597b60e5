// Where a statement, a number or a line comes from, over the screen that shows it: what it says, how far it can be believed,
// who says so and how long after, what others say. It opens by core::OpenSources from any screen that a visitor stands on
// (doubt_rules.h makes the value), and closes by a touch beside it, its button, back, or leaving the screen. UI thread.
#pragma once
#include "app/ui/frame.h"

namespace azetta::ui {

// `area`: the screen above the bar. Drawn by ui::draw() for every screen while state.doubt holds something.
void draw_sources(Frame& f, const RectU& area);

// The sign that something can be asked so: a small open book. `r` is where it stands; what is touchable around it is the
// caller's.
void source_mark(Frame& f, const RectU& r, bool pressed);

}  // namespace azetta::ui
