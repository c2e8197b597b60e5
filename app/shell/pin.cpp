#include "app/shell/pin.h"

#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "app/core/pin_hash.h"
#include "app/core/staff.h"

namespace azetta::shell {
namespace {

constexpr unsigned long long kPasses = core::pin_cost::kMostPasses;
constexpr std::size_t kMemory_bytes = static_cast<std::size_t>(core::pin_cost::kMost_KiB) * 1024;

bool is_pin(std::string_view text) {
  return text.size() >= static_cast<std::size_t>(core::staff_rules::kPinLeast) &&
         text.size() <= static_cast<std::size_t>(core::staff_rules::kPinMost) &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Letters typed at a terminal are not shown while this lives.
class NoEcho {
 public:
  NoEcho() : on_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!on_) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~NoEcho() {
    if (on_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  termios before_{};
  bool on_;
};

// A line of stdin in a place that is wiped. Read byte by byte, so that no buffer of stdio keeps a copy.
struct Line {
  std::array<char, 64> text{};
  std::size_t size = 0;
  Line() = default;
  ~Line() { sodium_memzero(text.data(), text.size()); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  std::string_view view() const { return {text.data(), size}; }
  void read() {
    char c = 0;
    while (::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
      if (c != '\r' && size < text.size()) text[size++] = c;
    }
    sodium_memzero(&c, 1);
  }
};

int complain(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  return 1;
}

}  // namespace

PinEntry::PinEntry(PinEntry&& other) noexcept : digits_(other.digits_), size_(other.size_) { other.wipe(); }

PinEntry& PinEntry::operator=(PinEntry&& other) noexcept {
  if (this != &other) {
    digits_ = other.digits_;
    size_ = other.size_;
    other.wipe();
  }
  return *this;
}

void PinEntry::push(int digit) {
  if (size_ < digits_.size() && digit >= 0 && digit <= 9) digits_[size_++] = static_cast<char>('0' + digit);
}

void PinEntry::keep_first(std::size_t count) {
  if (count >= size_) return;
  sodium_memzero(digits_.data() + count, digits_.size() - count);
  size_ = count;
}

void PinEntry::wipe() {
  sodium_memzero(digits_.data(), digits_.size());
  size_ = 0;
}

bool verify_pin(const std::string& hash, const PinEntry& pin) {
  if (!core::is_pin_hash(hash) || !is_pin(pin.digits()) || sodium_init() < 0) return false;
  return crypto_pwhash_str_verify(hash.c_str(), pin.digits().data(), pin.size()) == 0;
}

Result<std::string> hash_pin(std::string_view pin) {
  if (!is_pin(pin)) return Error{"a PIN has 6 to 12 digits and nothing else; try again"};
  char out[crypto_pwhash_STRBYTES] = {};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(out, pin.data(), pin.size(), kPasses, kMemory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return Error{"the PIN cannot be hashed: 64 MiB of memory are not there; close other programs and try again"};
  }
  return std::string(out);
}

int hash_pin_from_stdin() {
  Line pin;
  if (isatty(STDIN_FILENO)) {
    const NoEcho quiet;
    std::fprintf(stderr, "PIN for the staff screen (6 to 12 digits; not shown): ");
    pin.read();
    Line again;
    std::fprintf(stderr, "\nThe same again: ");
    again.read();
    std::fprintf(stderr, "\n");
    if (pin.view() != again.view()) return complain("the two are not the same; try again");
  } else {
    pin.read();
  }
  const auto hash = hash_pin(pin.view());
  if (!hash) return complain(hash.error().what);
  std::printf("[staff]\npin_hash = \"%s\"\n", hash->c_str());
  std::fprintf(stderr, "Put the second line into the section [staff] of kiosk.conf and start the kiosk again.\n");
  return 0;
}

}  // namespace azetta::shell
