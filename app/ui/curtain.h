// The curtain between two packs: a cloth whose bands are drawn in from both sides, row by row from the middle, as a weaver's shuttle
// goes. In the colours of the pack that is leaving. UI thread.
#pragma once
#include "app/ui/frame.h"

namespace azetta::ui {

// Over everything, as far as the state's curtain covers. Nothing while it is open.
void draw_curtain(Frame& f);

}  // namespace azetta::ui
