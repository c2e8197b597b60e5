// How an attempt to install a pack ended, in words that a technician can act on, and the two places where they are written: a line of
// the shelf's log and a file beside the pack that was dropped. Values and text; pure, any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace azetta::shelf {

enum class Outcome : std::uint8_t {
  Installed,
  AlreadyShown,   // the same bytes are what the kiosk shows
  Unsigned,
  WrongKey,       // signed by somebody who is not trusted
  RetiredKey,
  Changed,        // after it was signed
  Older,          // than what was installed of this exhibition
  NewerKiosk,     // made for a later format
  OldFormat,      // made for a format that is read no more
  Damaged,
  BreaksRule,     // whole, but not what a pack must be
  TooLarge,
  NotAPack,
  DangerousName,
  PutAside,       // it failed on this kiosk before
  NoSpace,
  CannotRead,     // the stick was pulled, permissions
  CannotWrite,    // the shelf's folder
  CheckFailed,    // the check itself crashed, hung or took too much
};

std::string_view name(Outcome outcome);                          // "wrong-key": for programs
Outcome outcome_named(std::string_view name, Outcome otherwise);
bool good(Outcome outcome);                                      // Installed or AlreadyShown
std::string_view in_words(Outcome outcome);                      // "signed with a key that is not trusted here"

struct Attempt {
  Outcome outcome = Outcome::CheckFailed;
  std::string file;       // its name, as it was dropped
  std::string id, version;  // of the pack; "" where it was not read so far
  std::string shelf_name; // under which it was installed; "" where it was not
  std::string reason;     // a sentence: what is wrong, and what to do
  std::string kiosk;      // whose attempt
  std::string time;       // "2026-11-26 23:10:04 UTC", by the machine's clock
  std::uint64_t bytes = 0;      // of the file, and
  std::int64_t changed_ns = 0;  // its time of change: whether it is still the file that was tried
};

// "2026-11-26 23:10:04 UTC hall-3 installed revolt-2.pack (great-revolt 2.0): ..."
std::string log_line(const Attempt& attempt);

// The result file: plain English, a "key: value" a line.
std::string result_text(const Attempt& attempt);
// "revolt-2.pack.hall-3.txt": each kiosk's own, so that one stick can go round.
std::string result_name(std::string_view file, std::string_view kiosk);
// Whether this result file speaks of a file of these bytes and this time of change.
bool tells_of(std::string_view result, std::uint64_t bytes, std::int64_t changed_ns);

// Letters, digits and hyphens, at most 32: what may stand in a file's name on any stick. "kiosk" where nothing is left.
std::string safe_kiosk_id(std::string_view id);
// "2026-11-26 23:10:04 UTC"; the seconds since 1970.
std::string time_words(std::int64_t unix_s);

}  // namespace azetta::shelf
