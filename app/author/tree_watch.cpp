#include "app/author/tree_watch.h"

#include <dirent.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <set>

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr int kMostDepth = 8;  // a link that leads back into its own folder ends here
constexpr std::uint32_t kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;

using Clock = std::chrono::steady_clock;
int ms_since(Clock::time_point then) {
  return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - then).count());
}

}  // namespace

TreeWatch::TreeWatch(fs::path root, bool use_inotify) : root_(std::move(root)) {
  if (use_inotify) changes_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  (void)look();
}

TreeWatch::~TreeWatch() {
  if (changes_ >= 0) ::close(changes_);
}

void TreeWatch::look(const fs::path& folder, const std::string& path, int depth, Stamps& out) {
  // Before it is read: what comes into it from now on is heard of. Asking twice for the same folder changes nothing.
  if (changes_ >= 0) (void)::inotify_add_watch(changes_, folder.c_str(), kEvents);
  DIR* entries = ::opendir(folder.c_str());
  if (!entries) return;
  while (const dirent* entry = ::readdir(entries)) {
    const std::string name = entry->d_name;
    struct stat found {};
    if (name.front() == '.' || ::fstatat(::dirfd(entries), name.c_str(), &found, 0) != 0) continue;
    if (S_ISDIR(found.st_mode)) {
      out[path + name + "/"] = "folder";
      if (depth < kMostDepth) look(folder / name, path + name + "/", depth + 1, out);
    } else {
      out[path + name] = std::to_string(found.st_mtim.tv_sec) + "." + std::to_string(found.st_mtim.tv_nsec) + " " + std::to_string(found.st_size) + " " +
                         std::to_string(found.st_ino);
    }
  }
  ::closedir(entries);
}

std::vector<std::string> TreeWatch::look() {
  Stamps now;
  look(root_, "", 0, now);
  looked_ = Clock::now();
  std::vector<std::string> changed;
  for (const auto& [path, stamp] : now) {
    const auto before = stamps_.find(path);
    if (before == stamps_.end() || before->second != stamp) changed.push_back(path);
  }
  for (const auto& [path, stamp] : stamps_) {
    if (!now.contains(path)) changed.push_back(path);
  }
  stamps_ = std::move(now);
  return changed;
}

bool TreeWatch::drain(int most_ms) {
  pollfd wanted{changes_, POLLIN, 0};  // poll() passes over -1
  if (::poll(&wanted, 1, most_ms) <= 0) return false;
  alignas(inotify_event) char buffer[16384];
  while (::read(changes_, buffer, sizeof buffer) > 0) {
  }
  return true;
}

std::vector<std::string> TreeWatch::wait(int most_ms) {
  const Clock::time_point begun = Clock::now();
  std::set<std::string> changed;
  do {
    const int wait_ms = std::max(0, std::min(most_ms - ms_since(begun), kLook_ms - ms_since(looked_)));
    bool heard = drain(wait_ms);
    if (!heard && ms_since(looked_) < kLook_ms) continue;
    const Clock::time_point first = Clock::now();
    while (true) {
      while (heard && ms_since(first) < kPatience_ms && drain(kQuiet_ms)) {
      }
      const auto more = look();
      changed.insert(more.begin(), more.end());
      if (more.empty() || ms_since(first) >= kPatience_ms) break;
      // Once more: what was being written while we looked, or is where inotify cannot see.
      if (heard && !drain(0)) break;
      if (!heard) (void)::poll(nullptr, 0, kQuiet_ms);
    }
  } while (changed.empty() && ms_since(begun) < most_ms);
  // Folders stand for themselves only where nothing in them does.
  std::vector<std::string> out;
  for (const std::string& path : changed) {
    const auto next = changed.upper_bound(path);
    if (!path.ends_with('/') || next == changed.end() || !next->starts_with(path)) out.push_back(path);
  }
  return out;
}

std::string TreeWatch::stamp(const std::string& path) const {
  if (!path.ends_with('/')) {
    const auto found = stamps_.find(path);
    return found == stamps_.end() ? "-" : found->second;
  }
  std::string out;
  for (auto at = stamps_.lower_bound(path); at != stamps_.end() && at->first.starts_with(path); ++at) out += at->first + " " + at->second + "\n";
  return out;
}

}  // namespace azetta::author
