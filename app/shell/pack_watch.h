// Watches over the shelf while the kiosk runs, on a thread of its own, the only one that touches the shelf: packs that are dropped or
// lie on a stick are installed (in a process of their own, install_pack.h), a CURRENT that changes is opened, and what the kiosk says
// of a pack (taken into use, proven) is written down. Nothing here draws or waits for drawing; what comes of it is taken by
// pack_keeper.h on the UI thread. inotify tells of changes at once; where it cannot see (network folders, sticks that are mounted),
// looking every kLook_s does.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/core/config.h"
#include "app/shell/picture_cache.h"
#include "content/pack/pack.h"
#include "content/shelf/drop_list.h"
#include "content/shelf/outcome.h"
#include "content/shelf/shelf.h"

namespace azetta::shell {

inline constexpr double kLook_s = 1.0;

struct WatchSettings {
  std::filesystem::path folder;                 // the shelf
  core::Config::Packs packs;                    // what may be shown; drop, sticks, keep_dropped
  std::string kiosk;                            // its id
  std::vector<std::string> installer;           // program and arguments; "--install FILE" follows
  std::string boot;                             // this run of the machine
  std::string seen_current;                     // what CURRENT said when the kiosk chose its first pack
  int panel_width_px = 1920;                    // for the first picture
};

// A pack that is open and waits to be shown; or the news that the one on screen shall stay after all (pack is null).
struct Arrival {
  std::string name;
  std::shared_ptr<pack::Pack> pack;
  EarlyPicturePtr early;
  shelf::Lock lease;
};

struct StickPack {
  std::string path, name;
  std::uint64_t bytes = 0;
};

// What staff are told.
struct WatchFacts {
  std::vector<shelf::Kept> kept;                // shown last first
  std::vector<StickPack> sticks;
  std::string installing, stage;                // name of the pack that is being installed, "" = none; "copying", ...
  int percent = 0;
  std::vector<std::string> attempts;            // the last lines of the shelf's log, newest last
  std::optional<shelf::Outcome> last;           // since the program started
  std::int64_t last_unix_s = 0;
  std::uint32_t installed = 0, refused = 0;     // since the program started
  std::uint64_t serial = 0;                     // another number: something of it changed
};

class PackWatch {
 public:
  // shown: the name of the pack that the kiosk begins with, "" = none. on_news is called on the watch's thread.
  PackWatch(WatchSettings settings, std::string shown, std::function<void()> on_news);
  ~PackWatch();  // an installation that is under way is ended; the next one clears up behind it
  PackWatch(const PackWatch&) = delete;
  PackWatch& operator=(const PackWatch&) = delete;

  // UI thread. The newest pack to show, once.
  std::optional<Arrival> take_arrival();
  // That pack is about to be shown: its trial is written down first. Then take_begun() gives its name once, or "" where the shelf has
  // changed its mind meanwhile (another arrival comes).
  void begin_use(const std::string& name);
  std::optional<std::string> take_begun();
  void prove(const std::string& name);
  void show(const std::string& name);       // staff: this one of the shelf
  void install(const std::string& path);    // staff: from a stick
  void look_closely(bool closely);          // staff look on: facts() are kept up to date
  WatchFacts facts() const;

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

// The current run of the machine: as the environment names it (AZETTA_BOOT), else the kernel; "unknown" where neither does.
std::string boot_id();

// Opens a pack of a shelf: trusted, sound, leased. `early` is left empty.
Result<Arrival> open_pack(const std::filesystem::path& folder, const std::string& name, const std::string& signer, const core::Config::Packs& settings);

}  // namespace azetta::shell
