// From a command line to a running kiosk: settings, parts in the order that shows the first frame soonest, the main loop.
// UI thread.
#pragma once
#include "app/shell/options.h"

namespace azetta::shell {

// What the staff's "quit" ends the program with: whoever started it must not start it again by itself.
inline constexpr int kQuitByStaff = 10;

// Exit code: 0 good, 1 could not do the job (the reason is on stderr), kQuitByStaff.
int run(const Options& options);

}  // namespace azetta::shell
