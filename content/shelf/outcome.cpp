#include "content/shelf/outcome.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace azetta::shelf {
namespace {

struct Words {
  Outcome outcome;
  std::string_view name, words;
};
constexpr std::array kWords = {
    Words{Outcome::Installed, "installed", "installed"},
    Words{Outcome::AlreadyShown, "already-shown", "the kiosk shows this very pack already"},
    Words{Outcome::Unsigned, "unsigned", "refused: not signed"},
    Words{Outcome::WrongKey, "wrong-key", "refused: signed with a key that is not trusted here"},
    Words{Outcome::RetiredKey, "retired-key", "refused: signed with a key that was retired"},
    Words{Outcome::Changed, "changed", "refused: changed after it was signed"},
    Words{Outcome::Older, "older-version", "refused: older than what was installed"},
    Words{Outcome::NewerKiosk, "needs-newer-kiosk", "refused: needs a newer kiosk"},
    Words{Outcome::OldFormat, "old-format", "refused: made for a kiosk that is long gone"},
    Words{Outcome::Damaged, "damaged", "refused: damaged"},
    Words{Outcome::BreaksRule, "breaks-rule", "refused: breaks a rule of packs"},
    Words{Outcome::TooLarge, "too-large", "refused: too large"},
    Words{Outcome::NotAPack, "not-a-pack", "refused: not a pack"},
    Words{Outcome::DangerousName, "dangerous-name", "refused: dangerous name"},
    Words{Outcome::PutAside, "put-aside", "refused: it failed on this kiosk before"},
    Words{Outcome::NoSpace, "no-space", "not installed: the disk is full"},
    Words{Outcome::CannotRead, "cannot-read", "not installed: it cannot be read"},
    Words{Outcome::CannotWrite, "cannot-write", "not installed: the folder of packs cannot be written to"},
    Words{Outcome::CheckFailed, "check-failed", "refused: the check could not be finished"},
};

const Words& of(Outcome outcome) {
  return *std::ranges::find(kWords, outcome, &Words::outcome);
}

// Names come from a stick: nothing of them may end a line or steer a terminal.
std::string tame(std::string_view text) {
  std::string out(text.substr(0, 1000));
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
  return out;
}

std::string pack_words(const Attempt& a) { return a.id.empty() ? "" : a.id + " " + a.version; }

std::string identity(std::uint64_t bytes, std::int64_t changed_ns) {
  return "file:    " + std::to_string(bytes) + " bytes, changed " + std::to_string(changed_ns) + "\n";
}

}  // namespace

std::string_view name(Outcome outcome) { return of(outcome).name; }
std::string_view in_words(Outcome outcome) { return of(outcome).words; }
bool good(Outcome outcome) { return outcome == Outcome::Installed || outcome == Outcome::AlreadyShown; }

Outcome outcome_named(std::string_view wanted, Outcome otherwise) {
  const auto it = std::ranges::find(kWords, wanted, &Words::name);
  return it == kWords.end() ? otherwise : it->outcome;
}

std::string log_line(const Attempt& a) {
  std::string out = a.time + " " + a.kiosk + " " + std::string(name(a.outcome)) + " " + tame(a.file);
  if (!a.id.empty()) out += " (" + tame(pack_words(a)) + ")";
  if (!a.reason.empty()) out += ": " + tame(a.reason);
  return out;
}

std::string result_text(const Attempt& a) {
  std::string out = "Azetta: what became of a pack\n\n";
  const auto line = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out += std::string(key) + ":" + std::string(8 - key.size(), ' ') + tame(value) + "\n";
  };
  line("pack", a.file);
  line("outcome", name(a.outcome));
  line("meaning", in_words(a.outcome));
  line("reason", a.reason);
  line("version", pack_words(a));
  line("name", a.shelf_name);
  line("time", a.time);
  line("kiosk", a.kiosk);
  return out + identity(a.bytes, a.changed_ns);
}

std::string result_name(std::string_view file, std::string_view kiosk) {
  return std::string(file) + "." + std::string(kiosk) + ".txt";
}

bool tells_of(std::string_view result, std::uint64_t bytes, std::int64_t changed_ns) {
  return result.ends_with(identity(bytes, changed_ns));
}

std::string safe_kiosk_id(std::string_view id) {
  std::string out;
  for (const char c : id.substr(0, 32)) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    out += fine ? c : '-';
  }
  while (!out.empty() && out.front() == '-') out.erase(0, 1);
  return out.empty() ? "kiosk" : out;
}

std::string time_words(std::int64_t unix_s) {
  const std::time_t t = unix_s;
  std::tm utc{};
  if (!gmtime_r(&t, &utc)) return "-";
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d %02d:%02d:%02d UTC", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return text;
}

}  // namespace azetta::shelf
