// The one function that changes the app's state. Pure: the same state, event, settings and time give the same state.
#pragma once
#include "app/core/event.h"
#include "app/core/state.h"
#include "content/model/catalogue.h"

namespace azetta::core {

// What of kiosk.conf the state depends on.
struct Rules {
  double attract_after_s = 75;  // quiet before "still here?"
  double warn_s = 20;           // and how long it counts down
  bool low_motion = false;      // nothing glides
};

// As at start, in attract; `default_lang` from the pack or kiosk.conf.
AppState fresh(LangIndex default_lang, double now_s);

void update(AppState& state, const Event& event, const model::Catalogue& catalogue, const Rules& rules,
            LangIndex default_lang, double now_s);

// This place as it stands now, scroll, moment and map: what goes on the trail when it is left.
Place place_now(const AppState& state, double now_s);
// Makes `place` the one on screen. For update() and its helpers, and to see on a copy what a place will need.
void show_place(AppState& state, const Place& place, bool forward, double now_s);

// When update(Tick) would next change something by itself: absolute time, or +infinity.
double next_change_s(const AppState& state, const Rules& rules);

// Whole seconds left of the countdown, 0 when there is none.
int seconds_left(const AppState& state, const Rules& rules, double now_s);

}  // namespace azetta::core
