#include "content/shelf/install.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <span>
#include <vector>

#include "content/base/utf8.h"
#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "content/pack/seal.h"

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kPiece_bytes = 1u << 20;
constexpr std::size_t kHash_bytes = 32, kHashLetters = 16;
constexpr std::size_t kMostName_bytes = 200;  // a stick's file systems take 255, and the result's name is longer

struct Refused {
  Outcome outcome;
  std::string reason;
};

// One open file: its name may be taken away or come to mean something else, this stays what was looked at.
class Source {
 public:
  explicit Source(const fs::path& file) : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)) {
    error_ = descriptor_ < 0 ? errno : 0;
    if (descriptor_ >= 0 && ::fstat(descriptor_, &status_) != 0) error_ = errno;
  }
  ~Source() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  int error() const { return error_; }
  bool regular() const { return S_ISREG(status_.st_mode); }
  std::uint64_t bytes() const { return static_cast<std::uint64_t>(status_.st_size); }
  std::int64_t changed_ns() const { return status_.st_mtim.tv_sec * 1'000'000'000ll + status_.st_mtim.tv_nsec; }
  // Reads on; fewer bytes than asked for only at the end. An errno value.
  int read(std::span<std::uint8_t> into, std::size_t& got) {
    got = 0;
    while (got < into.size()) {
      const ssize_t n = ::read(descriptor_, into.data() + got, into.size() - got);
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return errno;
      if (n == 0) return 0;
      got += static_cast<std::size_t>(n);
    }
    return 0;
  }
  bool unchanged() const {
    struct stat now {};
    return ::fstat(descriptor_, &now) == 0 && now.st_size == status_.st_size && now.st_mtim.tv_sec == status_.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == status_.st_mtim.tv_nsec;
  }

 private:
  int descriptor_;
  int error_ = 0;
  struct stat status_ {};
};

// BLAKE2b-256 (RFC 7693), the first letters of it: what tells packs apart that call themselves the same.
class Hash {
 public:
  Hash() {
    [[maybe_unused]] const int started = sodium_init();
    crypto_generichash_init(&state_, nullptr, 0, kHash_bytes);
  }
  void add(std::span<const std::uint8_t> bytes) { crypto_generichash_update(&state_, bytes.data(), bytes.size()); }
  std::string letters() {
    std::array<unsigned char, kHash_bytes> hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    std::array<char, 2 * kHash_bytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return std::string(text.data(), kHashLetters);
  }

 private:
  crypto_generichash_state state_;
};

// Of a whole file; "" where it cannot be read.
std::string hash_of(const fs::path& file) {
  Source source(file);
  if (source.error()) return "";
  Hash hash;
  std::vector<std::uint8_t> piece(kPiece_bytes);
  for (std::size_t got = piece.size(); got == piece.size();) {
    if (source.read(piece, got) != 0) return "";
    hash.add(std::span(piece).first(got));
  }
  return hash.letters();
}

// Taken away again unless it was published.
struct Part {
  Disk& disk;
  fs::path file;
  int descriptor = -1;
  ~Part() {
    if (descriptor >= 0) disk.close(descriptor);
    if (!file.empty()) disk.remove(file);
  }
};

bool is_safe_name(std::string_view name) {
  return name.size() > 5 && name.size() <= kMostName_bytes && name.ends_with(".pack") && name.front() != '.' && name.front() != '-' &&
         !text_fault(name) && std::ranges::none_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '/' || c == '\\'; });
}

std::string megabytes(std::uint64_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000) + " MB"; }

Refused cannot_write(const fs::path& folder, int error) {
  if (error == ENOSPC || error == EDQUOT) return {Outcome::NoSpace, folder.string() + ": no room is left; take old files away from this disk"};
  return {Outcome::CannotWrite, folder.string() + ": cannot be written to (" + error_words(error) + "); make it the kiosk's own folder"};
}

// What pack.h says of the first bytes, in our terms.
Refused header_refusal(const pack::Refusal& refusal) {
  const std::string& what = refusal.error.what;
  const std::string_view rule = refusal.rule;
  if (rule == "file.kind") return {Outcome::NotAPack, what};
  if (rule == "file.size") return {Outcome::TooLarge, what};
  if (rule == "file.version") return {what.find("update the kiosk") == std::string::npos ? Outcome::OldFormat : Outcome::NewerKiosk, what};
  if (rule == "file.missing" || rule == "file.unreadable") return {Outcome::CannotRead, what};
  return {Outcome::Damaged, what};
}

Outcome seal_outcome(pack::SealVerdict verdict) {
  switch (verdict) {
    case pack::SealVerdict::Good: return Outcome::Installed;
    case pack::SealVerdict::Unsigned: return Outcome::Unsigned;
    case pack::SealVerdict::UnknownKey: return Outcome::WrongKey;
    case pack::SealVerdict::Retired: return Outcome::RetiredKey;
    case pack::SealVerdict::Damaged: return Outcome::Changed;
  }
  return Outcome::Changed;
}

// The technician knows the pack by the name that it was dropped under.
std::string without_path(std::string what, const fs::path& path, const std::string& file) {
  const std::string long_name = path.string();
  for (std::size_t at = 0; (at = what.find(long_name, at)) != std::string::npos; at += file.size()) what.replace(at, long_name.size(), file);
  return what;
}

// A part of the published name: what every file system takes.
std::string name_part(std::string_view text) {
  std::string out;
  for (const char c : text.substr(0, 40)) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    out += fine ? c : '-';
  }
  while (!out.empty() && (out.front() == '.' || out.front() == '-')) out.erase(0, 1);
  return out.empty() ? "pack" : out;
}

class Installation {
 public:
  Installation(const fs::path& pack, Shelf& shelf, Disk& disk, const Policy& policy, const InstallProgress& progress, Attempt& attempt)
      : pack_(pack), shelf_(shelf), disk_(disk), policy_(policy), progress_(progress), attempt_(attempt), part_{disk, {}, -1} {}

  std::optional<Refused> run() {
    if (!is_safe_name(attempt_.file)) {
      return Refused{Outcome::DangerousName, "the name must end in .pack, begin with a letter or digit and hold nothing but letters, digits and simple marks; rename the file"};
    }
    Source source(pack_);
    if (source.error() == ELOOP) return Refused{Outcome::DangerousName, "this is a link to another file; copy the file itself"};
    if (source.error()) return Refused{Outcome::CannotRead, error_words(source.error()) + "; check the stick and the file's permissions"};
    if (!source.regular()) return Refused{Outcome::NotAPack, "this is no file; copy a .pack file"};
    attempt_.bytes = source.bytes();
    attempt_.changed_ns = source.changed_ns();
    if (source.bytes() > policy_.most_bytes) {
      return Refused{Outcome::TooLarge, "the file has " + megabytes(source.bytes()) + ", and " + megabytes(policy_.most_bytes) + " are allowed; use fewer or smaller pictures"};
    }
    if (const auto refusal = pack::refuse_header(pack_)) return plain(header_refusal(*refusal), pack_);
    if (!policy_.trusted_keys.empty() || policy_.require_signature) {
      if (auto refused = first_look_at_seal()) return refused;
    }
    say(Stage::Waiting, 0);
    const Lock lock = Lock::exclusive(shelf_.folder() / ".install.lock");
    if (!lock.held()) return cannot_write(shelf_.folder(), errno);
    if (auto refused = make_room()) return refused;
    if (auto refused = copy(source)) return refused;
    if (auto refused = look_for_twin()) return refused;
    if (auto refused = prove()) return refused;
    if (auto refused = check()) return refused;
    return publish();
  }

 private:
  void say(Stage stage, std::uint64_t done) const {
    if (progress_) progress_(stage, done, attempt_.bytes);
  }
  Refused plain(Refused refused, const fs::path& path) const {
    refused.reason = without_path(std::move(refused.reason), path, attempt_.file);
    if (refused.reason.starts_with(attempt_.file + ": ")) refused.reason.erase(0, attempt_.file.size() + 2);
    return refused;
  }

  Result<std::vector<pack::NamedKey>> keys() const {
    if (policy_.trusted_keys.empty()) {
      return Error{"only signed packs are taken here, but no folder of trusted keys is named; set packs.trusted_keys in kiosk.conf"};
    }
    return pack::read_trusted_keys(policy_.trusted_keys);
  }

  // A stranger's pack need not be copied. Nothing is proven yet.
  std::optional<Refused> first_look_at_seal() {
    const auto trusted = keys();
    if (!trusted) return Refused{Outcome::WrongKey, trusted.error().what};
    // Stopped at the first piece: whose key it is comes before whether the bytes are whole.
    const auto found = pack::verify_seal(pack_, *trusted, [](std::uint64_t, std::uint64_t) { return false; });
    if (!found) return std::nullopt;  // a trusted key's; the copy is proven whole
    if (found->verdict == pack::SealVerdict::Good || (found->verdict == pack::SealVerdict::Unsigned && !policy_.require_signature)) return std::nullopt;
    if (found->verdict == pack::SealVerdict::UnknownKey && !policy_.require_signature) return std::nullopt;
    return Refused{seal_outcome(found->verdict), found->what};
  }

  std::optional<Refused> make_room() {
    part_.file = shelf_.folder() / ".coming.part";
    if (const int error = disk_.remove(part_.file)) return cannot_write(shelf_.folder(), error);
    const auto lacking = [&]() -> std::int64_t {
      const std::int64_t free = disk_.free_bytes(shelf_.folder());
      return free < 0 ? 0 : static_cast<std::int64_t>(attempt_.bytes) + policy_.reserve_bytes - free;
    };
    shelf_.tidy();
    if (lacking() > 0) shelf_.tidy(true);
    if (const std::int64_t more = lacking(); more > 0) {
      return Refused{Outcome::NoSpace, shelf_.folder().string() + ": " + megabytes(static_cast<std::uint64_t>(more)) + " more must be free on this disk; take old files away"};
    }
    return std::nullopt;
  }

  std::optional<Refused> copy(Source& source) {
    if (const int error = disk_.create(part_.file, part_.descriptor)) return cannot_write(shelf_.folder(), error);
    Hash hash;
    std::vector<std::uint8_t> piece(kPiece_bytes);
    std::uint64_t done = 0;
    while (true) {
      std::size_t got = 0;
      if (const int error = source.read(piece, got)) {
        return Refused{Outcome::CannotRead, "damaged at byte " + std::to_string(done) + ": " + error_words(error) + "; was the stick pulled? Copy it again"};
      }
      done += got;
      if (done > attempt_.bytes) break;  // it grows while it is read
      if (got > 0) {
        const std::span<const std::uint8_t> bytes(piece.data(), got);
        hash.add(bytes);
        if (const int error = disk_.append(part_.descriptor, bytes)) return cannot_write(shelf_.folder(), error);
        say(Stage::Copying, done);
      }
      if (got < piece.size()) break;
    }
    if (done != attempt_.bytes || !source.unchanged()) {
      return Refused{Outcome::CannotRead, "the file changed while it was copied; wait until it is written whole, then drop it again"};
    }
    if (const int error = disk_.sync(part_.descriptor)) return cannot_write(shelf_.folder(), error);
    const int closed = disk_.close(part_.descriptor);
    part_.descriptor = -1;
    if (closed) return cannot_write(shelf_.folder(), closed);
    if (const int error = disk_.protect(part_.file)) return cannot_write(shelf_.folder(), error);
    hash_ = hash.letters();
    return std::nullopt;
  }

  // The same bytes may be here already: shown, put aside, or resting.
  std::optional<Refused> look_for_twin() {
    const auto is_twin = [&](const std::string& name) { return name.ends_with("-" + hash_ + ".pack"); };
    const Ledger known = shelf_.ledger();
    for (const Entry& entry : known.entries) {
      if (!is_twin(entry.name) || entry.standing != Standing::Aside || policy_.allow_again) continue;
      return Refused{Outcome::PutAside, entry.reason + "; ask its maker, or install it again by hand: on the staff screen, or with azetta-pack install --again"};
    }
    for (const std::string& name : shelf_.packs()) {
      // A twin that has rotted on this disk is replaced.
      if (is_twin(name) && hash_of(shelf_.folder() / name) == hash_) twin_ = name;
    }
    if (twin_.empty() || shelf_.current() != twin_ || shelf_.look().name != twin_) return std::nullopt;
    attempt_.shelf_name = twin_;
    if (const auto opened = pack::Pack::open(shelf_.folder() / twin_)) read_name(**opened);
    return Refused{Outcome::AlreadyShown, ""};
  }

  std::optional<Refused> prove() {
    if (policy_.trusted_keys.empty() && !policy_.require_signature) return std::nullopt;
    const auto trusted = keys();
    if (!trusted) return Refused{Outcome::WrongKey, trusted.error().what};
    const auto found = pack::verify_seal(part_.file, *trusted, [this](std::uint64_t done, std::uint64_t) {
      say(Stage::Proving, done);
      return true;
    });
    if (!found) return Refused{Outcome::CannotRead, found.error().what};
    if (found->verdict == pack::SealVerdict::Good) {
      signer_ = found->fingerprint;
      return std::nullopt;
    }
    const bool stranger = found->verdict == pack::SealVerdict::Unsigned || found->verdict == pack::SealVerdict::UnknownKey;
    if (stranger && !policy_.require_signature) return std::nullopt;
    return plain({seal_outcome(found->verdict), found->what}, part_.file);
  }

  std::optional<Refused> check() {
    say(Stage::Checking, 0);
    std::size_t errors = 0;
    Refused first{Outcome::BreaksRule, ""};
    const auto tell = [&](unsigned permille, const char*) { say(Stage::Checking, attempt_.bytes / 1000 * permille); };
    for (const pack::Finding& finding : pack::check(part_.file, {}, tell)) {
      if (finding.severity != pack::Severity::Error) continue;
      if (errors++ > 0) continue;
      first.reason = finding.what;
      if (finding.rule.starts_with("file.") || finding.rule.starts_with("read.")) first.outcome = Outcome::Damaged;
    }
    if (errors > 0) {
      first = plain(std::move(first), part_.file);
      if (errors > 1) first.reason += " (and " + std::to_string(errors - 1) + " more: azetta-pack check tells them)";
      return first;
    }
    say(Stage::Checking, attempt_.bytes);
    auto opened = pack::Pack::open(part_.file);
    if (!opened) return plain({Outcome::Damaged, opened.error().what}, part_.file);
    read_name(**opened);
    return std::nullopt;
  }

  void read_name(const pack::Pack& opened) {
    attempt_.id = opened.catalogue().id;
    attempt_.version = opened.catalogue().version;
  }

  // The newest version of this exhibition that was good here.
  std::string newest_version(const std::string& but) const {
    std::string newest;
    const Ledger known = shelf_.ledger();
    for (const std::string& name : shelf_.packs()) {
      const Entry* entry = known.find(name);
      if (name == but || (entry && entry->standing == Standing::Aside)) continue;
      const auto opened = pack::Pack::open(shelf_.folder() / name);
      if (!opened || (*opened)->catalogue().id != attempt_.id) continue;
      const std::string& version = (*opened)->catalogue().version;
      if (newest.empty() || compare_versions(version, newest) > 0) newest = version;
    }
    return newest;
  }

  std::optional<Refused> publish() {
    const std::string name = twin_.empty() ? name_part(attempt_.id) + "-" + name_part(attempt_.version) + "-" + hash_ + ".pack" : twin_;
    if (!policy_.allow_older) {
      const std::string newest = newest_version(name);
      if (!newest.empty() && compare_versions(attempt_.version, newest) < 0) {
        return Refused{Outcome::Older, "this is version " + attempt_.version + ", and version " + newest + " was installed; to go back, use the staff screen, or azetta-pack install --older"};
      }
    }
    say(Stage::Publishing, attempt_.bytes);
    const Status put = shelf_.put_in(twin_.empty() ? part_.file : fs::path(), name, signer_);
    if (!put) return Refused{Outcome::CannotWrite, put.error().what};
    if (twin_.empty()) part_.file.clear();  // it has its name now
    attempt_.shelf_name = name;
    shelf_.tidy();
    return std::nullopt;
  }

  const fs::path& pack_;
  Shelf& shelf_;
  Disk& disk_;
  const Policy& policy_;
  const InstallProgress& progress_;
  Attempt& attempt_;
  Part part_;
  std::string hash_, signer_;
  std::string twin_;  // a whole pack of the same bytes that is on the shelf
};

}  // namespace

std::string_view name(Stage stage) {
  constexpr std::array<std::string_view, 5> kNames = {"waiting", "copying", "proving", "checking", "publishing"};
  return kNames[static_cast<std::size_t>(stage)];
}

Attempt install(const fs::path& pack, Shelf& shelf, Disk& disk, const Policy& policy, const InstallProgress& progress) {
  Attempt attempt;
  attempt.file = pack.filename().string();
  if (const auto refused = Installation(pack, shelf, disk, policy, progress, attempt).run()) {
    attempt.outcome = refused->outcome;
    attempt.reason = refused->reason;
  } else {
    attempt.outcome = Outcome::Installed;
  }
  return attempt;
}

void tell(const fs::path& pack, Shelf& shelf, Disk& disk, const Attempt& attempt, bool result) {
  shelf.log(log_line(attempt));
  // A name that is dangerous on the way in is so on the way out.
  if (!result || !is_safe_name(attempt.file)) return;
  const std::string text = result_text(attempt);
  replace_text(disk, pack.parent_path() / result_name(attempt.file, attempt.kiosk), text);
}

Attempt install_and_tell(const fs::path& pack, Shelf& shelf, Disk& disk, const Policy& policy, const Report& report,
                         const InstallProgress& progress) {
  Attempt attempt = install(pack, shelf, disk, policy, progress);
  attempt.kiosk = safe_kiosk_id(report.kiosk);
  attempt.time = time_words(report.unix_s);
  tell(pack, shelf, disk, attempt, report.result);
  return attempt;
}

}  // namespace azetta::shelf
