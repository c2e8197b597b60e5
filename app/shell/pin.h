// The staff's PIN: the digits while they are typed, the check, the making of the line for kiosk.conf. The only door to
// libsodium's password hashing. Digits live in one PinEntry and its copy for the check, and both are wiped; they are never
// logged, never in a report or a shot, never in the app's state.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "content/base/result.h"

namespace azetta::shell {

class PinEntry {
 public:
  PinEntry() = default;
  ~PinEntry() { wipe(); }
  PinEntry(PinEntry&& other) noexcept;  // `other` is wiped
  PinEntry& operator=(PinEntry&& other) noexcept;
  PinEntry(const PinEntry&) = delete;
  PinEntry& operator=(const PinEntry&) = delete;

  void push(int digit);             // beyond the longest PIN: dropped
  void keep_first(std::size_t count);  // and wipes the others
  void wipe();
  std::size_t size() const { return size_; }
  std::string_view digits() const { return {digits_.data(), size_}; }

 private:
  std::array<char, 12> digits_{};
  std::size_t size_ = 0;
};

// Whether the PIN is the one that was hashed. Takes up to 64 MiB and a quarter of a second: worker thread. A hash that
// core::is_pin_hash refuses is never checked: false.
bool verify_pin(const std::string& hash, const PinEntry& pin);

// The Argon2id string for kiosk.conf. Fails if the PIN is not 6 to 12 digits or the memory is not there.
Result<std::string> hash_pin(std::string_view pin);

// azetta-kiosk --hash-pin: reads a PIN from stdin (twice and without echo at a terminal) and prints the lines for kiosk.conf.
// Returns the exit code; what is wrong goes to stderr.
int hash_pin_from_stdin();

}  // namespace azetta::shell
