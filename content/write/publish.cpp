#include "content/write/publish.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace azetta::pack {
namespace {

Status sync(const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool good = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  // Some file systems (FAT on sticks, network shares) cannot sync a folder; the rename is done all the same.
  if (good || ((flags & O_DIRECTORY) && error == EINVAL)) return Done{};
  return Error{path.string() + ": cannot be written to disk (" + std::strerror(error) +
               "); check space and permissions"};
}

}  // namespace

Status publish(const std::filesystem::path& from, const std::filesystem::path& to) {
  AZ_CHECK(sync(from, O_RDONLY));
  std::error_code error;
  std::filesystem::rename(from, to, error);
  if (error)
    return Error{to.string() + ": cannot be put in place (" + error.message() + "); check its permissions"};
  const auto folder = to.parent_path();
  return sync(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace azetta::pack
