#include "content/shelf/drop_list.h"

#include <sys/stat.h>

#include <algorithm>

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

constexpr double kNever_s = std::numeric_limits<double>::infinity();
constexpr std::size_t kMostPacks = 64, kMostLookedAt = 2000;

void gather(const fs::path& folder, int depth, std::size_t& looked_at, std::vector<Dropped>& out) {
  std::error_code error;
  for (fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end; !error && it != end; it.increment(error)) {
    if (++looked_at > kMostLookedAt || out.size() >= kMostPacks) return;
    const std::string name = it->path().filename().string();
    if (name.empty() || name.front() == '.') continue;
    struct stat status {};
    if (::lstat(it->path().c_str(), &status) != 0) continue;
    if (S_ISDIR(status.st_mode)) {
      if (depth > 0) gather(it->path(), depth - 1, looked_at, out);
    } else if (S_ISREG(status.st_mode) && name.ends_with(".pack") && status.st_size > 0) {
      out.push_back({it->path(), static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec * 1'000'000'000ll + status.st_mtim.tv_nsec});
    }
  }
}

}  // namespace

std::vector<Dropped> DropList::look(std::span<const Dropped> seen, double now_s) {
  std::vector<Dropped> ready;
  std::map<fs::path, Known> now;
  for (const Dropped& pack : seen) {
    Known known{pack, now_s + kQuiet_s};
    if (const auto it = known_.find(pack.file); it != known_.end() && it->second.pack == pack) known = it->second;
    if (now_s >= known.ready_s) ready.push_back(pack);
    now.emplace(pack.file, known);
  }
  known_ = std::move(now);  // what is gone is forgotten: should it come back, it is new
  return ready;
}

void DropList::tried(const Dropped& pack, double now_s, double again_s) {
  if (const auto it = known_.find(pack.file); it != known_.end() && it->second.pack == pack) it->second.ready_s = now_s + again_s;
}

bool DropList::waits() const { return due_s() < kNever_s; }

double DropList::due_s() const {
  double due = kNever_s;
  for (const auto& [file, known] : known_) due = std::min(due, known.ready_s);
  return due;
}

std::vector<Dropped> packs_in(const fs::path& folder, int depth) {
  std::vector<Dropped> out;
  std::size_t looked_at = 0;
  if (!folder.empty()) gather(folder, depth, looked_at, out);
  std::ranges::sort(out, {}, &Dropped::file);
  return out;
}

}  // namespace azetta::shelf
