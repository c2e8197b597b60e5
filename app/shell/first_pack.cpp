#include "app/shell/first_pack.h"

#include <utility>
#include <vector>

#include "app/shell/install_pack.h"
#include "app/shell/trust.h"
#include "content/base/log.h"

namespace azetta::shell {
namespace fs = std::filesystem;
namespace {

int panel_width_px(const Options& options) { return options.windowed ? options.window_w : 1920; }

// The picture that the first frame will show.
ImageId first_image(pack::Pack& pack, const Options& options) {
  if (options.screen == "card") {
    auto card = pack.card(pack.find_card(options.screen_id));
    return card ? card->image : ImageId{};
  }
  const auto& attract = pack.catalogue().attract;
  return options.screen.empty() && !attract.empty() ? attract.front().image : ImageId{};
}

Status open_fixed(const Options& options, const core::Config& config, FirstPack& out) {
  AZ_TRY(const fs::path file, choose_pack(options, config));
  AZ_CHECK(check_trust(file, config.packs));
  AZ_TRY(out.pack, pack::Pack::open(file));
  return Done{};
}

Status open_shelved(const fs::path& folder, const Options& options, const core::Config& config, FirstPack& out) {
  shelf::Shelf shelf(folder);
  out.seen_current = shelf.current();
  const bool for_visitors = options.rehearse.empty() && !options.follow;
  std::vector<std::string> skip;
  Error last{folder.string() + ": holds no content pack; copy one (*.pack) there"};
  while (true) {
    const shelf::Choice choice = for_visitors ? shelf.begin_use(boot_id(), skip) : shelf.look(skip);
    for (const std::string& line : choice.news) log::warn("pack", line);
    if (choice.name.empty()) return last;
    auto arrival = open_pack(folder, choice.name, choice.signer, config.packs);
    if (arrival) {
      out.pack = std::move(arrival->pack);
      out.lease = std::move(arrival->lease);
      out.name = choice.name;
      if (!skip.empty()) log::warn("pack", choice.name + ": is shown instead, until the other can be");
      return Done{};
    }
    last = arrival.error();
    log::error("pack", last.what);
    if (for_visitors) shelf.failed(choice.name, last.what);
    skip.push_back(choice.name);
  }
}

}  // namespace

Result<fs::path> choose_pack(const Options& options, const core::Config& config) {
  if (!options.pack.empty()) return options.pack;
  const fs::path folder = !options.packs.empty() ? options.packs : fs::path(config.packs.folder);
  if (options.packs.empty() && !config.packs.pack.empty()) return folder / config.packs.pack;
  if (folder.empty()) {
    return Error{"no content pack is named; set packs.pack or packs.folder in kiosk.conf, or start with --pack FILE"};
  }
  const shelf::Choice choice = shelf::Shelf(folder).look();
  if (choice.name.empty()) return Error{folder.string() + ": holds no content pack; copy one (*.pack) there"};
  return folder / choice.name;
}

FirstPack open_first_pack(const Options& options, const core::Config& config) {
  FirstPack out;
  const fs::path folder = shelf_folder(options, config);
  const Status opened = folder.empty() ? open_fixed(options, config, out) : open_shelved(folder, options, config, out);
  if (!opened) {
    out.error = opened.error().what;
  } else if (const ImageId image = first_image(*out.pack, options)) {
    out.early = read_early(*out.pack, image, panel_width_px(options));
  }
  return out;
}

std::unique_ptr<PackKeeper> keep_shelf(const Options& options, const core::Config& config, FirstPack& first, Kiosk& kiosk, std::function<void()> on_news) {
  WatchSettings settings;
  settings.folder = shelf_folder(options, config);
  if (settings.folder.empty()) {
    if (!config.packs.drop.empty() || !config.packs.sticks.empty()) {
      log::warn("settings", "packs.drop and packs.sticks do nothing while one fixed pack is shown; set packs.folder, and not packs.pack");
    }
    return nullptr;
  }
  settings.packs = config.packs;
  settings.kiosk = kiosk_id(config);
  settings.boot = boot_id();
  settings.seen_current = first.seen_current;
  settings.panel_width_px = panel_width_px(options);
  if (!options.follow) {
    settings.installer = {"/proc/self/exe"};
    if (!options.config.empty()) settings.installer.insert(settings.installer.end(), {"--config", options.config.string()});
    if (!options.packs.empty()) settings.installer.insert(settings.installer.end(), {"--packs", options.packs.string()});
  }
  auto watch = std::make_unique<PackWatch>(std::move(settings), first.name, std::move(on_news));
  return std::make_unique<PackKeeper>(std::move(watch), kiosk, first.name, std::move(first.lease), options.follow);
}

void end_use(const Options& options, const core::Config& config, const std::vector<std::string>& names) {
  shelf::Shelf shelf(shelf_folder(options, config));
  for (const std::string& name : names) shelf.end_use(name);
}

}  // namespace azetta::shell
