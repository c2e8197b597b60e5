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

// Exit code: 0 good, 1 could not do the job (the reason is on stderr).
int run(const Options& options);

// The pack that the command line, else the settings, mean; an error says where it was looked for.
Result<std::filesystem::path> choose_pack(const Options& options, const core::Config& config);

}  // namespace azetta::shell
