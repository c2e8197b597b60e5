#include "content/shelf/shelf.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostSmall_bytes = 64u << 10;  // of CURRENT and LEDGER
constexpr std::size_t kMostLog_bytes = 256u << 10;   // then shelf.log becomes shelf.log.1
constexpr std::size_t kMostPacks = 256;

std::string small_text(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return "";
  std::ifstream in(file, std::ios::binary);
  std::string text(kMostSmall_bytes, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return text;
}

bool has_other(const Ledger& ledger, std::span<const std::string> there, const std::string& name) {
  return !choose(ledger, "", there, std::span(&name, 1)).empty();
}

}  // namespace

Lock::Lock(Lock&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
Lock& Lock::operator=(Lock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}
Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Lock Lock::exclusive(const fs::path& file) {
  int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
  // Root may have made it (sudo azetta-pack install): it can be locked all the same.
  if (descriptor < 0 && errno == EACCES) descriptor = ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return {};
  Lock lock(descriptor);
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return {};
  }
  return lock;
}

Lock Lock::lease(const fs::path& pack) {
  const int descriptor = ::open(pack.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return {};
  Lock lock(descriptor);
  return ::flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? std::move(lock) : Lock();
}

bool Lock::leased(const fs::path& pack) {
  const int descriptor = ::open(pack.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return false;
  const Lock lock(descriptor);
  return ::flock(descriptor, LOCK_EX | LOCK_NB) != 0;
}

std::string Shelf::current() const {
  std::string name = small_text(folder_ / "CURRENT");
  while (!name.empty() && (name.back() == '\n' || name.back() == '\r' || name.back() == ' ')) name.pop_back();
  // A name and nothing else: CURRENT may not point out of its folder.
  return is_shelf_name(name) ? name : "";
}

std::vector<std::string> Shelf::packs() const {
  std::vector<std::pair<fs::file_time_type, std::string>> found;
  std::error_code error;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end && found.size() < kMostPacks; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code ignored;
    if (!is_shelf_name(name) || !fs::is_regular_file(it->path(), ignored)) continue;
    found.emplace_back(fs::last_write_time(it->path(), ignored), name);
  }
  std::ranges::sort(found);
  std::vector<std::string> names;
  for (auto& [when, name] : found) names.push_back(std::move(name));
  return names;
}

Ledger Shelf::ledger() const { return read_ledger(small_text(folder_ / "LEDGER")); }

std::vector<Kept> Shelf::kept() const {
  const auto there = packs();
  const std::string now = current();
  std::vector<Kept> out;
  for (Entry& entry : ledger().entries) {
    if (std::ranges::find(there, entry.name) == there.end()) continue;
    const bool is_current = entry.name == now;
    out.push_back({std::move(entry), is_current});
  }
  return out;
}

Choice Shelf::look(std::span<const std::string> skip) const {
  const Ledger known = ledger();
  Choice out;
  out.name = choose(known, current(), packs(), skip);
  if (const Entry* entry = known.find(out.name)) {
    out.signer = entry->signer;
    out.trial = entry->standing == Standing::Trial;
  }
  return out;
}

Choice Shelf::begin_use(std::string_view boot, std::span<const std::string> skip) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  Choice out;
  Ledger known = ledger();
  const Ledger before = known;
  const std::string was = current();
  const auto there = packs();
  out.name = choose(known, was, there, skip);
  while (!out.name.empty() && !shelf::begin_use(known, out.name, boot, has_other(known, there, out.name))) {
    out.news.push_back(out.name + ": put aside; " + known.find(out.name)->reason + "; the pack before it is shown again");
    out.name = choose(known, "", there, skip);
  }
  if (const Entry* entry = known.find(out.name)) {
    out.signer = entry->signer;
    out.trial = entry->standing == Standing::Trial;
  }
  // The ledger first: a CURRENT that names a pack which was put aside is mended by the next start, the other way round a pack would
  // lose a failure.
  Status kept = known.entries == before.entries ? Status(Done{}) : write(known);
  const Entry* left = known.find(was);
  if (kept && !out.name.empty() && left && left->standing == Standing::Aside) kept = point_at(out.name);
  if (!kept && out.trial) out.news.push_back(kept.error().what + "; until then this kiosk cannot go back to an older pack by itself");
  for (const std::string& line : out.news) log(line);
  return out;
}

void Shelf::end_use(std::string_view name) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  Ledger known = ledger();
  const Entry* entry = known.find(name);
  if (!entry || entry->boot.empty()) return;
  shelf::end_use(known, name);
  (void)write(known);
}

void Shelf::prove(std::string_view name) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  Ledger known = ledger();
  const Entry* entry = known.find(name);
  if (!entry || entry->standing != Standing::Trial) return;
  shelf::prove(known, name);
  (void)write(known);
}

void Shelf::failed(std::string_view name, std::string_view reason) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  Ledger known = ledger();
  const Entry* entry = known.find(name);
  if (!entry || entry->standing != Standing::Trial) return;
  shelf::put_aside(known, name, reason);
  if (!write(known)) return;
  const std::string back = choose(known, "", packs());
  if (current() == name && !back.empty()) (void)point_at(back);
  log(std::string(name) + ": put aside; " + std::string(reason) + (back.empty() ? "" : "; " + back + " is shown again"));
}

Status Shelf::show(std::string_view name) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  const auto there = packs();
  if (std::ranges::find(there, name) == there.end()) return Error{std::string(name) + ": is not in " + folder_.string() + "; look which packs are"};
  Ledger known = ledger();
  const Entry* entry = known.find(name);
  const std::string signer = entry ? entry->signer : "";
  if (!entry) known.entries.push_back({.name = std::string(name), .standing = Standing::Good});
  shelf::install(known, name, signer);
  AZ_CHECK(write(known));
  return point_at(name);
}

Status Shelf::put_in(const fs::path& part, std::string_view name, std::string_view signer) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  const auto fail = [&](int error) { return Error{folder_.string() + ": cannot be written to (" + error_words(error) + "); make it the kiosk's own folder, and look for a full disk"}; };
  if (!part.empty()) {
    if (const int error = disk_.rename(part, folder_ / name)) return fail(error);
    if (const int error = disk_.sync_folder(folder_)) return fail(error);
  }
  Ledger known = ledger();
  // What was shown so far is what one goes back to, also where it was laid there by hand.
  const std::string shown = choose(known, current(), packs(), std::vector<std::string>{std::string(name)});
  if (!shown.empty() && !known.find(shown)) known.entries.insert(known.entries.begin(), {.name = shown, .standing = Standing::Good});
  shelf::install(known, name, signer);
  AZ_CHECK(write(known));
  return point_at(name);
}

std::vector<std::string> Shelf::tidy(bool scarce) {
  const Lock lock = Lock::exclusive(folder_ / ".lock");
  std::vector<std::string> gone;
  Ledger known = ledger();
  for (const std::string& name : to_remove(known, current(), packs(), scarce)) {
    if (Lock::leased(folder_ / name) || disk_.remove(folder_ / name) != 0) continue;
    gone.push_back(name);
  }
  // What was put aside stays known, so that the same bytes are not tried again.
  std::erase_if(known.entries, [&](const Entry& e) { return e.standing != Standing::Aside && std::ranges::find(gone, e.name) != gone.end(); });
  if (!gone.empty()) {
    disk_.sync_folder(folder_);
    (void)write(known);
  }
  return gone;
}

Status Shelf::write(const Ledger& known) {
  if (const int error = replace_text(disk_, folder_ / "LEDGER", to_text(known))) {
    return Error{(folder_ / "LEDGER").string() + ": cannot be written (" + error_words(error) + "); make the folder the kiosk's own, and look for a full disk"};
  }
  return Done{};
}

Status Shelf::point_at(std::string_view name) {
  if (const int error = replace_text(disk_, folder_ / "CURRENT", std::string(name) + "\n")) {
    return Error{(folder_ / "CURRENT").string() + ": cannot be written (" + error_words(error) + "); make the folder the kiosk's own, and look for a full disk"};
  }
  return Done{};
}

// The log may lose its end in a power cut and must never stop anything: plain appending.
void Shelf::log(std::string_view line) {
  const fs::path file = folder_ / "shelf.log";
  std::error_code error;
  if (fs::file_size(file, error) > kMostLog_bytes && !error) fs::rename(file, folder_ / "shelf.log.1", error);
  const auto open_it = [&] { return ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0644); };
  int descriptor = open_it();
  if (descriptor < 0 && errno == EACCES) {  // root's, and the folder is ours: a new one is begun
    fs::rename(file, folder_ / "shelf.log.1", error);
    descriptor = open_it();
  }
  if (descriptor < 0) return;
  const std::string whole = std::string(line) + "\n";
  [[maybe_unused]] const ssize_t written = ::write(descriptor, whole.data(), whole.size());
  ::close(descriptor);
}

std::vector<std::string> Shelf::log_tail(std::size_t lines) const {
  std::ifstream in(folder_ / "shelf.log", std::ios::binary);
  in.seekg(0, std::ios::end);
  const auto end = static_cast<std::int64_t>(in.tellg());
  if (!in || end <= 0) return {};
  const std::int64_t from = std::max<std::int64_t>(0, end - static_cast<std::int64_t>(kMostSmall_bytes));
  in.seekg(from);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  if (from > 0 && !out.empty()) out.erase(out.begin());
  if (out.size() > lines) out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(lines));
  return out;
}

}  // namespace azetta::shelf
