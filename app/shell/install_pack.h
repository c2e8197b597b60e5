// `azetta-kiosk --install FILE`: one pack onto the shelf that the settings name, in this process, and how the kiosk runs that: a pack is
// hostile until checked, so a process of its own does it, which may crash, hang or be ended. Progress and outcome go to stdout, one
// line each, for whoever started it:
//
//   progress copying 12582912 25165824
//   outcome installed great-revolt-1.1-5be1.pack
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/config.h"
#include "app/shell/options.h"
#include "content/shelf/install.h"

namespace azetta::shell {

// The settings' folder of packs, or the command line's; "" where a fixed pack is shown.
std::filesystem::path shelf_folder(const Options& options, const core::Config& config);
// The id of this kiosk: of the settings, else the machine's name.
std::string kiosk_id(const core::Config& config);

// 0 good, 1 refused: the reason on stderr.
int install_pack(const Options& options, const core::Config& config);

// One line of the above.
struct InstallLine {
  std::optional<shelf::Outcome> outcome;
  std::string shelf_name;  // of an outcome
  std::string stage;       // of a progress
  std::uint64_t done_bytes = 0, all_bytes = 0;
};
std::optional<InstallLine> read_install_line(std::string_view line);

}  // namespace azetta::shell
