#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "tests/fuzz/fuzz.h"

namespace azetta::fuzz {
namespace {

constexpr std::size_t kPage_bytes = 4'096;

void must(bool done, const char* what) {
  if (done) return;
  std::perror(what);
  std::abort();
}

}  // namespace

std::filesystem::path made(std::string_view name) {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "made" / name;
}

Canvas::Canvas(std::string whole) : whole_(std::move(whole)) {
  const std::filesystem::path memory = "/dev/shm";
  const auto folder = access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
  std::string name = (folder / "azetta-fuzz-XXXXXX").string();
  file_ = mkstemp(name.data());
  must(file_ >= 0, name.c_str());
  path_ = name;
  show(whole_);
}

Canvas::~Canvas() {
  close(file_);
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

void Canvas::show(const std::string& bytes) {
  if (bytes.size() != now_.size()) {
    must(ftruncate(file_, static_cast<off_t>(bytes.size())) == 0, "ftruncate");
    now_.resize(bytes.size());
  }
  for (std::size_t at = 0; at < bytes.size(); at += kPage_bytes) {
    const std::size_t count = std::min(kPage_bytes, bytes.size() - at);
    if (std::memcmp(bytes.data() + at, now_.data() + at, count) == 0) continue;
    must(pwrite(file_, bytes.data() + at, count, static_cast<off_t>(at)) == static_cast<ssize_t>(count), "pwrite");
    now_.replace(at, count, bytes, at, count);
  }
}

}  // namespace azetta::fuzz
