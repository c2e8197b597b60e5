// A dropped pack onto the shelf: looked at, copied, proven, checked, published, made current. The original is only read. Slow (it
// reads the file three times): not on the UI thread; the kiosk runs it in a process of its own (`azetta-kiosk --install`), where a
// hostile pack can hurt nobody. A second installation into the same folder waits for the first.
//
// In this order, so that what is cheap to refuse is refused before a gigabyte is copied:
//   name, kind of file, size · first bytes: a pack, its format · whose seal · room on the disk · copy, its hash · seal of the copy ·
//   every rule · version · sync, rename to ID-VERSION-HASH.pack · LEDGER · CURRENT · old packs away
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "content/base/disk.h"
#include "content/shelf/outcome.h"
#include "content/shelf/shelf.h"

namespace azetta::shelf {

struct Policy {
  bool require_signature = false;
  std::filesystem::path trusted_keys;   // folder; a seal is looked at only where it is named
  bool allow_older = false;             // by version, of the same exhibition
  bool allow_again = false;             // what was put aside before
  std::uint64_t most_bytes = 16ull << 30;
  std::int64_t reserve_bytes = 64ll << 20;  // stay free on the disk
};

enum class Stage : std::uint8_t { Waiting, Copying, Proving, Checking, Publishing };
std::string_view name(Stage stage);  // "copying"

using InstallProgress = std::function<void(Stage stage, std::uint64_t done_bytes, std::uint64_t all_bytes)>;

// Fills in everything of the Attempt but kiosk and time. Never fails otherwise than by its outcome.
Attempt install(const std::filesystem::path& pack, Shelf& shelf, Disk& disk, const Policy& policy, const InstallProgress& progress = {});

// install(), and what became of it: a line in the shelf's log and, where `result` is set, a file beside the pack; a full or
// read-only stick has none.
struct Report {
  std::string kiosk;      // its id
  std::int64_t unix_s = 0;  // now, by the machine's clock
  bool result = true;
};
Attempt install_and_tell(const std::filesystem::path& pack, Shelf& shelf, Disk& disk, const Policy& policy, const Report& report,
                         const InstallProgress& progress = {});
// The telling alone.
void tell(const std::filesystem::path& pack, Shelf& shelf, Disk& disk, const Attempt& attempt, bool result);

}  // namespace azetta::shelf
