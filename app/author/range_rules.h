// Numbers that change places: in a right-to-left text "693–694" may be shown with 694 on the left. Which
// ranges do depends on what stands around them (UAX #9), so each is laid out by the kiosk's own text engine
// and looked at. One thread.
#pragma once
#include "app/author/finding.h"
#include "app/text/engine.h"

namespace azetta::author {

// Rule "text.range": every text that `out` has seen in a right-to-left language.
void check_ranges(text::Engine& engine, Findings& out);

}  // namespace azetta::author
