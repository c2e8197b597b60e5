// The pack that the kiosk begins with: the one that is named, or the shelf's; and what watches over the shelf from then on. On a
// start-up thread, beside the window.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/core/config.h"
#include "app/shell/options.h"
#include "app/shell/pack_keeper.h"

namespace azetta::shell {

struct FirstPack {
  std::shared_ptr<pack::Pack> pack;  // null: none can be shown
  std::string error;                 // ... why
  EarlyPicturePtr early;
  std::string name;                  // on the shelf; "" where one fixed pack is shown
  std::string seen_current;          // what CURRENT said
  shelf::Lock lease;
};

// The file that would be shown, without opening it or writing anything down. For --check.
Result<std::filesystem::path> choose_pack(const Options& options, const core::Config& config);

// A pack of the shelf that cannot be shown gives way to the one before it. A rehearsal leaves the shelf as it is.
FirstPack open_first_pack(const Options& options, const core::Config& config);

// Null where one fixed pack is shown. on_news: as PackWatch calls it.
std::unique_ptr<PackKeeper> keep_shelf(const Options& options, const core::Config& config, FirstPack& first, Kiosk& kiosk, std::function<void()> on_news);

// The program ends as it should: the packs that were in use are not to blame for it.
void end_use(const Options& options, const core::Config& config, const std::vector<std::string>& names);

}  // namespace azetta::shell
