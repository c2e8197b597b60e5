// The screens: one function each, and the one that chooses. A screen covers everything above the bar; the bar (back, home,
// text size, languages) is on every screen that a visitor stands on. UI thread.
#pragma once
#include "app/ui/frame.h"

namespace azetta::ui {

// The whole frame for state.place (or, in a dry run, for the place given in `f.state`): screen, bar, overlays.
void draw(Frame& f);

void draw_attract(Frame& f);
void draw_home(Frame& f, const RectU& area);
void draw_gallery(Frame& f, const RectU& area);
void draw_card(Frame& f, const RectU& area);
void draw_viewer(Frame& f, const RectU& area);
void draw_battle(Frame& f, const RectU& area);
void draw_map(Frame& f, const RectU& area);
void draw_search(Frame& f, const RectU& area);
void draw_credits(Frame& f, const RectU& area);
void draw_timeline(Frame& f, const RectU& area);
void draw_soon(Frame& f);
void draw_staff(Frame& f);
void draw_bar(Frame& f, const RectU& bar);
void draw_language_sheet(Frame& f);
void draw_still_here(Frame& f);

// Height of the bar in u.
float bar_height(const Metrics& m);

}  // namespace azetta::ui
