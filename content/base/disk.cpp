#include "content/base/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace azetta {
namespace fs = std::filesystem;
namespace {

class RealDisk final : public Disk {
 public:
  int create(const fs::path& file, int& out) override {
    out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    return out < 0 ? errno : 0;
  }
  int append(int descriptor, std::span<const std::uint8_t> bytes) override {
    while (!bytes.empty()) {
      const ssize_t n = ::write(descriptor, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return n < 0 ? errno : EIO;
      bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return 0;
  }
  int sync(int descriptor) override { return ::fsync(descriptor) == 0 ? 0 : errno; }
  int close(int descriptor) override { return ::close(descriptor) == 0 ? 0 : errno; }
  int protect(const fs::path& file) override { return ::chmod(file.c_str(), 0444) == 0 ? 0 : errno; }
  int rename(const fs::path& from, const fs::path& to) override { return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno; }
  int remove(const fs::path& file) override { return ::unlink(file.c_str()) == 0 || errno == ENOENT ? 0 : errno; }
  int make_folder(const fs::path& folder) override {
    if (::mkdir(folder.c_str(), 0755) == 0) return 0;
    const int error = errno;
    struct stat there {};
    return error == EEXIST && ::stat(folder.c_str(), &there) == 0 && S_ISDIR(there.st_mode) ? 0 : error;
  }
  int sync_folder(const fs::path& folder) override {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error == EINVAL ? 0 : error;
  }
  std::int64_t free_bytes(const fs::path& folder) override {
    struct statvfs space {};
    if (::statvfs(folder.c_str(), &space) != 0) return -1;
    return static_cast<std::int64_t>(space.f_bavail) * static_cast<std::int64_t>(space.f_frsize);
  }
};

}  // namespace

Disk& real_disk() {
  static RealDisk disk;
  return disk;
}

int replace_text(Disk& disk, const fs::path& file, std::string_view text) {
  const fs::path fresh = file.parent_path() / ("." + file.filename().string() + ".new");
  if (const int error = disk.remove(fresh)) return error;
  int descriptor = -1;
  if (const int error = disk.create(fresh, descriptor)) return error;
  int error = disk.append(descriptor, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  if (!error) error = disk.sync(descriptor);
  if (const int closing = disk.close(descriptor); !error) error = closing;
  if (!error) error = disk.rename(fresh, file);
  if (error) {
    disk.remove(fresh);
    return error;
  }
  return disk.sync_folder(file.parent_path());
}

Status publish(const fs::path& from, const fs::path& to) {
  const int file = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!synced) return Error{from.string() + ": cannot be written to disk (" + error_words(error) + "); check space and permissions"};
  if (const int moved = real_disk().rename(from, to)) {
    return Error{to.string() + ": cannot be put in place (" + error_words(moved) + "); check its permissions"};
  }
  if (const int kept = real_disk().sync_folder(to.parent_path())) {
    return Error{to.string() + ": cannot be written to disk (" + error_words(kept) + "); check space and permissions"};
  }
  return Done{};
}

std::string error_words(int error) { return std::generic_category().message(error); }

}  // namespace azetta
