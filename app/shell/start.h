// From a command line to a running kiosk: settings, parts in the order that shows the first frame soonest, the main loop.
// UI thread.
#pragma once
#include <filesystem>
#include <memory>

#include "app/core/config.h"
#include "app/shell/kiosk.h"
#include "app/shell/options.h"
#include "content/base/result.h"
#include "platform/display.h"

namespace azetta::shell {

// What the staff's "quit" ends the program with: whoever started it must not start it again by itself.
inline constexpr int kQuitByStaff = 10;

// Exit code: 0 good, 1 could not do the job (the reason is on stderr), kQuitByStaff.
int run(const Options& options);

// The pack that the command line, else the settings, mean; an error says where it was looked for.
Result<std::filesystem::path> choose_pack(const Options& options, const core::Config& config);

}  // namespace azetta::shell
