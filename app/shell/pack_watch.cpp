#include "app/shell/pack_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <mutex>
#include <set>
#include <thread>

#include "app/shell/installer.h"
#include "app/shell/trust.h"
#include "content/base/log.h"
#include "platform/host.h"

namespace azetta::shell {
namespace fs = std::filesystem;
namespace {

constexpr int kStickDepth = 2;  // /media/NAME/x.pack, /media/USER/NAME/x.pack
constexpr std::size_t kAttempts = 8;

// By the moment's fault, not the pack's: it is worth another try by itself.
bool passes(shelf::Outcome outcome) {
  using shelf::Outcome;
  return outcome == Outcome::NoSpace || outcome == Outcome::CannotRead || outcome == Outcome::CannotWrite;
}

std::string text_of(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(file, error)) || fs::file_size(file, error) > 16'384) return "";
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::int64_t unix_now_s() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

std::string boot_id() {
  // The session's sandbox hides /proc/sys, and tells it instead (azetta-kiosk.service).
  if (const char* told = std::getenv("AZETTA_BOOT"); told && *told) return told;
  std::ifstream in("/proc/sys/kernel/random/boot_id");
  std::string id;
  std::getline(in, id);
  return id.empty() ? "unknown" : id;
}

Result<Arrival> open_pack(const fs::path& folder, const std::string& name, const std::string& signer, const core::Config::Packs& settings) {
  const fs::path file = folder / name;
  Arrival out;
  out.name = name;
  out.lease = shelf::Lock::lease(file);
  AZ_CHECK(check_trust(file, settings, signer));
  AZ_TRY(std::unique_ptr<pack::Pack> opened, pack::Pack::open(file));
  out.pack = std::move(opened);
  return out;
}

class PackWatch::Inside {
 public:
  Inside(WatchSettings settings, std::string shown, std::function<void()> on_news)
      : settings_(std::move(settings)), on_news_(std::move(on_news)), shelf_(settings_.folder), shown_(std::move(shown)), seen_current_(settings_.seen_current) {
    wake_ = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    changes_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    thread_ = std::thread([this] { run(); });
  }
  ~Inside() {
    order([this] { stop_ = true; });
    thread_.join();
    ::close(wake_);
    if (changes_ >= 0) ::close(changes_);
  }

  void order(std::function<void()> what) {
    {
      const std::lock_guard lock(mutex_);
      orders_.push_back(std::move(what));
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(wake_, &one, sizeof one);
  }

  std::optional<Arrival> take_arrival() {
    const std::lock_guard lock(mutex_);
    return std::exchange(arrival_, std::nullopt);
  }
  std::optional<std::string> take_begun() {
    const std::lock_guard lock(mutex_);
    return std::exchange(begun_, std::nullopt);
  }
  WatchFacts facts() const {
    const std::lock_guard lock(mutex_);
    return facts_;
  }

  // Orders, on the watch's thread.
  void begin_use(const std::string& name) {
    const shelf::Choice choice = shelf_.begin_use(settings_.boot);
    for (const std::string& line : choice.news) log::warn("pack", line);
    const bool still = choice.name == name;
    if (still) shelf_.end_use(std::exchange(shown_, name));
    {
      const std::lock_guard lock(mutex_);
      begun_ = still ? name : "";
    }
    changed_ = true;
    on_news_();
  }
  void prove(const std::string& name) {
    shelf_.prove(name);
    shelf_.tidy();
    changed_ = true;
  }
  void show(const std::string& name) {
    const Status shown = shelf_.show(name);
    const std::string line = shelf::time_words(unix_now_s()) + " " + settings_.kiosk + " staff: " + (shown ? name + " is to be shown" : shown.error().what);
    shelf_.log(line);
    shown ? log::info("pack", line) : log::error("pack", line);
    changed_ = true;
  }
  void install(const std::string& path) {
    for (const shelf::Dropped& pack : stick_packs_) {
      if (pack.file == path) wanted_.push_back({pack, true, false});
    }
    changed_ = true;
  }
  void look_closely(bool closely) {
    closely_ = closely;
    changed_ = true;
  }

 private:
  struct Wanted {
    shelf::Dropped pack;
    bool by_hand = false, dropped = false;
  };

  void run() {
    while (!stop_) {
      take_orders();
      if (stop_) return;
      const double now_s = platform::monotonic_s();
      watch_folders();
      look_at_current();
      look_for_packs(now_s);
      listen(now_s);
      start_next(now_s);
      if (changed_) tell();
      wait(now_s);
    }
  }

  void take_orders() {
    std::deque<std::function<void()>> orders;
    {
      const std::lock_guard lock(mutex_);
      orders.swap(orders_);
    }
    for (const auto& what : orders) what();
  }

  // Folders may come later than the kiosk (a disk that is mounted, a technician who makes them).
  void watch_folders() {
    if (changes_ < 0) return;
    for (const fs::path& folder : {settings_.folder, fs::path(settings_.packs.drop)}) {
      if (folder.empty() || watched_.contains(folder)) continue;
      if (::inotify_add_watch(changes_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR) >= 0) watched_.insert(folder);
    }
  }

  void look_at_current() {
    const std::string current = shelf_.current();
    if (current == seen_current_) return;
    seen_current_ = current;
    changed_ = true;
    const shelf::Choice choice = shelf_.look();
    if (choice.name.empty() || choice.name != current) return;
    if (choice.name == shown_) return arrive({.name = choice.name, .pack = nullptr, .early = nullptr, .lease = {}});
    auto opened = open_pack(settings_.folder, choice.name, choice.signer, settings_.packs);
    if (opened) {
      if (const auto& attract = opened->pack->catalogue().attract; !attract.empty() && attract.front().image) {
        opened->early = read_early(*opened->pack, attract.front().image, settings_.panel_width_px);
      }
      log::info("pack", choice.name + ": is here; it is shown when nobody is at the kiosk");
      return arrive(std::move(opened).value());
    }
    log::error("pack", opened.error().what);
    shelf_.failed(choice.name, opened.error().what);  // CURRENT leads back, and the next look sees that
  }

  void arrive(Arrival arrival) {
    {
      const std::lock_guard lock(mutex_);
      arrival_ = std::move(arrival);
    }
    on_news_();
  }

  void look_for_packs(double now_s) {
    const auto dropped = shelf::packs_in(settings_.packs.drop, 0);
    for (const shelf::Dropped& pack : dropped_.look(dropped, now_s)) want(pack, true, now_s);
    auto on_sticks = shelf::packs_in(settings_.packs.sticks, kStickDepth);
    // From a stick only what is signed comes in by itself: anybody has a stick.
    if (settings_.packs.require_signature) {
      for (const shelf::Dropped& pack : sticks_.look(on_sticks, now_s)) want(pack, false, now_s);
    }
    if (on_sticks != stick_packs_) changed_ = true;
    stick_packs_ = std::move(on_sticks);
  }

  void want(const shelf::Dropped& pack, bool dropped, double now_s) {
    (dropped ? dropped_ : sticks_).tried(pack, now_s);
    const fs::path result = pack.file.parent_path() / shelf::result_name(pack.file.filename().string(), settings_.kiosk);
    const std::string told = text_of(result);
    // Said before, by this kiosk, of this very file: a kiosk that starts does not try everything again.
    if (shelf::tells_of(told, pack.bytes, pack.changed_ns)) {
      const std::size_t at = told.find("\noutcome: ");
      const std::string word = at == std::string::npos ? "" : told.substr(at + 10, told.find('\n', at + 10) - at - 10);
      if (!passes(shelf::outcome_named(word, shelf::Outcome::CheckFailed)) && word != "check-failed") return;
    }
    wanted_.push_back({pack, false, dropped});
  }

  void start_next(double now_s) {
    if (installer_.running() || wanted_.empty() || settings_.installer.empty()) return;
    now_ = wanted_.front();
    wanted_.pop_front();
    const Status started = installer_.start(settings_.installer, now_.pack.file, now_.by_hand, now_s);
    if (!started) {
      log::error("pack", now_.pack.file.string() + ": " + started.error().what);
      try_again(now_s);
      return;
    }
    log::info("pack", now_.pack.file.string() + ": is being installed");
    progress_ = {};
    changed_ = true;
  }

  void try_again(double now_s) {
    if (now_.by_hand) return;
    (now_.dropped ? dropped_ : sticks_).tried(now_.pack, now_s, shelf::kAgain_s);
  }

  void listen(double now_s) {
    if (!installer_.running()) return;
    const Installer::Heard heard = installer_.listen(now_s);
    if (heard.progress) {
      progress_ = *heard.progress;
      changed_ = true;
    }
    if (!heard.ended) return;
    const shelf::Outcome outcome = *heard.outcome.outcome;
    const std::string file = now_.pack.file.filename().string();
    if (!heard.reason.empty()) {  // it could not tell what became of it
      shelf::Attempt attempt;
      attempt.file = file;
      attempt.reason = heard.reason;
      attempt.kiosk = settings_.kiosk;
      attempt.time = shelf::time_words(unix_now_s());
      attempt.bytes = now_.pack.bytes;
      attempt.changed_ns = now_.pack.changed_ns;
      shelf::tell(now_.pack.file, shelf_, real_disk(), attempt, true);
    }
    const bool good = shelf::good(outcome);
    const std::string line = now_.pack.file.string() + ": " + std::string(in_words(outcome)) + (heard.outcome.shelf_name.empty() ? "" : " as " + heard.outcome.shelf_name) +
                             (heard.reason.empty() ? "" : ": " + heard.reason);
    good ? log::info("pack", line) : log::error("pack", line);
    if (passes(outcome)) try_again(now_s);
    if (good && now_.dropped && !settings_.packs.keep_dropped) take_away();
    {
      const std::lock_guard lock(mutex_);
      ++(good ? facts_.installed : facts_.refused);
      facts_.last = outcome;
      facts_.last_unix_s = unix_now_s();
    }
    changed_ = true;
  }

  // It is on the shelf now; unless somebody has put another there meanwhile.
  void take_away() {
    for (const shelf::Dropped& pack : shelf::packs_in(now_.pack.file.parent_path(), 0)) {
      if (pack == now_.pack) real_disk().remove(pack.file);
    }
  }

  void tell() {
    changed_ = false;
    WatchFacts f;
    f.installing = installer_.running() ? now_.pack.file.filename().string() : "";
    f.stage = installer_.running() ? progress_.stage : "";
    f.percent = progress_.all_bytes > 0 ? static_cast<int>(progress_.done_bytes * 100 / progress_.all_bytes) : 0;
    if (closely_) {
      f.kept = shelf_.kept();
      f.attempts = shelf_.log_tail(kAttempts);
    }
    for (const shelf::Dropped& pack : stick_packs_) f.sticks.push_back({pack.file.string(), pack.file.filename().string(), pack.bytes});
    {
      const std::lock_guard lock(mutex_);
      f.last = facts_.last;
      f.last_unix_s = facts_.last_unix_s;
      f.installed = facts_.installed;
      f.refused = facts_.refused;
      f.serial = facts_.serial + 1;
      facts_ = std::move(f);
    }
    if (closely_) on_news_();
  }

  void wait(double now_s) {
    double wait_s = kLook_s;
    wait_s = std::min(wait_s, dropped_.due_s() - now_s);
    if (settings_.packs.require_signature) wait_s = std::min(wait_s, sticks_.due_s() - now_s);
    pollfd fds[3] = {{wake_, POLLIN, 0}, {changes_, POLLIN, 0}, {installer_.descriptor(), POLLIN, 0}};  // poll() passes over -1
    ::poll(fds, 3, static_cast<int>(std::clamp(wait_s, 0.02, kLook_s) * 1000) + 1);
    std::uint64_t count = 0;
    [[maybe_unused]] ssize_t got = ::read(wake_, &count, sizeof count);
    alignas(inotify_event) char buffer[4096];
    while (changes_ >= 0 && (got = ::read(changes_, buffer, sizeof buffer)) > 0) {
      for (ssize_t at = 0; at < got;) {
        inotify_event event;
        std::copy_n(buffer + at, sizeof event, reinterpret_cast<char*>(&event));
        if (event.mask & IN_IGNORED) watched_.clear();  // a folder went away; whatever is there is watched anew
        at += static_cast<ssize_t>(sizeof event + event.len);
      }
    }
  }

  const WatchSettings settings_;
  const std::function<void()> on_news_;
  int wake_ = -1, changes_ = -1;

  // Shared with the UI thread.
  mutable std::mutex mutex_;
  std::deque<std::function<void()>> orders_;
  std::optional<Arrival> arrival_;
  std::optional<std::string> begun_;
  WatchFacts facts_;

  // The watch's own.
  shelf::Shelf shelf_;
  std::string shown_, seen_current_;
  std::set<fs::path> watched_;
  shelf::DropList dropped_, sticks_;
  std::vector<shelf::Dropped> stick_packs_;
  std::deque<Wanted> wanted_;
  Wanted now_;
  Installer installer_;
  InstallLine progress_;
  bool changed_ = true, closely_ = false, stop_ = false;
  std::thread thread_;
};

PackWatch::PackWatch(WatchSettings settings, std::string shown, std::function<void()> on_news)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(shown), std::move(on_news))) {}
PackWatch::~PackWatch() = default;

std::optional<Arrival> PackWatch::take_arrival() { return inside_->take_arrival(); }
std::optional<std::string> PackWatch::take_begun() { return inside_->take_begun(); }
WatchFacts PackWatch::facts() const { return inside_->facts(); }
void PackWatch::begin_use(const std::string& name) {
  inside_->order([this, name] { inside_->begin_use(name); });
}
void PackWatch::prove(const std::string& name) {
  inside_->order([this, name] { inside_->prove(name); });
}
void PackWatch::show(const std::string& name) {
  inside_->order([this, name] { inside_->show(name); });
}
void PackWatch::install(const std::string& path) {
  inside_->order([this, path] { inside_->install(path); });
}
void PackWatch::look_closely(bool closely) {
  inside_->order([this, closely] { inside_->look_closely(closely); });
}

}  // namespace azetta::shell
