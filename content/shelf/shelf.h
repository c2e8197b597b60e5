// The folder of packs that a kiosk shows: which one is current, which were before it, which were put aside. Every change leaves the
// folder such that a power cut at any moment shows the old pack or the new one (ARCHITECTURE.md, "The shelf").
//
//   CURRENT              the name of the pack that is shown, one line; replaced by rename
//   LEDGER               what is remembered of each (ledger.h); replaced by rename
//   NAME.pack            never changed once it has this name
//   shelf.log            every attempt, in words; shelf.log.1 is its older half
//   .coming.part         what is being copied; left over from a power cut, it is taken away by the next installation
//   .lock, .install.lock who changes CURRENT and LEDGER (moments), who installs (minutes)
//
// Several programs may work on one folder: locks are flock(). Any thread; each call opens what it needs. A folder that cannot be
// written to is read all the same: then nothing is remembered.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/shelf/ledger.h"

namespace azetta::shelf {

// Holds a lock on a file until it is destroyed.
class Lock {
 public:
  // Waits for it; not held where the file cannot be opened.
  static Lock exclusive(const std::filesystem::path& file);
  // A reader's mark on a pack that is open: while it is held, nobody takes the file away.
  static Lock lease(const std::filesystem::path& pack);
  // Whether somebody holds a lease.
  static bool leased(const std::filesystem::path& pack);

  Lock() = default;
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&& other) noexcept;
  ~Lock();
  bool held() const { return descriptor_ >= 0; }

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

struct Choice {
  std::string name;    // "" = there is nothing to show
  std::string signer;  // fingerprint of the seal that was proven at the installation; "" = none was
  bool trial = false;
  std::vector<std::string> news;  // what was decided and why, for the log
};

struct Kept {
  Entry entry;
  bool current = false;
};

class Shelf {
 public:
  explicit Shelf(std::filesystem::path folder, Disk& disk = real_disk()) : folder_(std::move(folder)), disk_(disk) {}

  const std::filesystem::path& folder() const { return folder_; }
  std::string current() const;                 // as CURRENT says; "" where it says nothing that can be used
  std::vector<std::string> packs() const;      // files that are there, from old to new by their time of change
  Ledger ledger() const;
  std::vector<Kept> kept() const;              // those that are there and on the ledger, shown last first

  // The pack to show, without writing anything down.
  Choice look(std::span<const std::string> skip = {}) const;
  // The same, and the pack is taken into use: what went wrong with it before is counted, and where it was too much the one before it
  // comes back. `boot`: this run of the machine.
  Choice begin_use(std::string_view boot, std::span<const std::string> skip = {});
  void end_use(std::string_view name);
  void prove(std::string_view name);
  // It failed at once (it cannot be opened, it lost its trust): on trial it is put aside for good, and the one before it is current
  // again. A pack that was good before stays what it is: its disk or folder may come back.
  void failed(std::string_view name, std::string_view reason);
  // By hand: this one from now on.
  Status show(std::string_view name);

  // For install.h.
  Status put_in(const std::filesystem::path& part, std::string_view name, std::string_view signer);
  // Takes away what need not be kept, and nothing that somebody has open; the names of what is gone. `scarce`: see ledger.h.
  std::vector<std::string> tidy(bool scarce = false);
  void log(std::string_view line);             // to shelf.log
  std::vector<std::string> log_tail(std::size_t lines) const;

 private:
  Status write(const Ledger& ledger);
  Status point_at(std::string_view name);
  std::filesystem::path folder_;
  Disk& disk_;
};

}  // namespace azetta::shelf
