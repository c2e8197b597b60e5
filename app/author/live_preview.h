// A source tree as a folder of packs that a kiosk follows (azetta-kiosk --packs DIR --follow) while the tree is being written. Every
// change that breaks no rule becomes a new pack there, and CURRENT names it; what breaks one is said, and the last good pack stays. So that
// a saved text is on the screen in less than the blink of an eye, only what was changed is read and indexed, pictures are copied as they are, the
// rules run beside the writing, and nothing is compacted, synced or measured on screens. One thread, but for those rules.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/author/live_pictures.h"
#include "content/base/result.h"

namespace azetta::author {

struct LiveOptions {
  std::filesystem::path cache;  // of finished pictures; empty: none
  bool use_inotify = true;
  LivePictures::Progress progress;  // may be empty
};

// What became of a change.
struct Rebuild {
  std::vector<std::string> changed;  // files, as of TreeWatch; none: the first build
  bool good = false;                 // there is a new pack
  std::string pack;                  // its name in the folder
  std::vector<std::string> lines;    // findings, a line each as `check` has them: all errors, and warnings that were not told before
  std::string summary;               // a line for the curator: what changed, how it went
  std::size_t errors = 0, cards_read = 0, parts_read = 0, pictures_opened = 0;  // parts: places.toml and its like
  LivePictures::Counts pictures;
  std::size_t indexed = 0;           // of the things that search finds: those whose words were put into its index
  double taken_s = 0;                // from the first look at the change to the new pack's name in CURRENT
};

class LivePreview {
 public:
  // An Error: no folder of our own can be made. The folder goes away with this.
  static Result<std::unique_ptr<LivePreview>> open(const std::filesystem::path& source, LiveOptions options);
  virtual ~LivePreview() = default;

  virtual const std::filesystem::path& folder() const = 0;  // CURRENT, and the packs
  virtual const std::string& current() const = 0;           // "": there was no good one so far
  // The first call builds. Later ones wait at most most_ms for a change and build it; nothing if none came (or a signal did).
  virtual std::optional<Rebuild> step(int most_ms) = 0;
};

}  // namespace azetta::author
