// A disk that fails or loses its power at a chosen call, over the machine's own. What a power cut leaves of a folder is worked out from
// what POSIX promises and no more: bytes are safe after the file's sync, names after the folder's sync, and before that any part of
// what was done to the folder may have reached the disk, in order or not. One thread.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "content/base/disk.h"

namespace azetta::test {

class FaultyDisk final : public Disk {
 public:
  // Looks after what lies in this folder now; the rest of the machine is left to the machine's own disk.
  explicit FaultyDisk(const std::filesystem::path& folder);

  // The n-th call (from 0) returns this error and does nothing; `for_good`: so do all after it, as if the program were dead.
  void fail(int call, int error, bool for_good);
  int calls() const { return calls_; }

  // Lays into `into` what the folder may look like after the power is back. none: of what was not synced nothing has reached the disk;
  // all: every name has and no byte; some: names by chance.
  enum class Luck { None, All, Some };
  void wake_up(const std::filesystem::path& into, Luck luck, std::mt19937& random) const;

  std::int64_t free = -1;  // said of every folder where >= 0

  int create(const std::filesystem::path& file, int& out) override;
  int append(int descriptor, std::span<const std::uint8_t> bytes) override;
  int sync(int descriptor) override;
  int close(int descriptor) override;
  int protect(const std::filesystem::path& file) override;
  int rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  int remove(const std::filesystem::path& file) override;
  int make_folder(const std::filesystem::path& folder) override;
  int sync_folder(const std::filesystem::path& folder) override;
  std::int64_t free_bytes(const std::filesystem::path& folder) override;

 private:
  struct Inode {
    std::string bytes, safe_bytes;
  };
  using Names = std::map<std::string, std::shared_ptr<Inode>>;
  int fault();  // counts the call
  bool ours(const std::filesystem::path& file) const { return file.parent_path() == folder_; }

  std::filesystem::path folder_;
  Names names_, safe_names_;
  std::vector<std::function<void(Names&)>> pending_;  // done to the folder since its last sync
  std::map<int, std::shared_ptr<Inode>> open_;
  int calls_ = 0, fail_at_ = -1, error_ = 0;
  bool for_good_ = false;
};

}  // namespace azetta::test
