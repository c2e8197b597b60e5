#include "app/core/pin_hash.h"

#include <algorithm>
#include <charconv>

namespace azetta::core {
namespace {

constexpr std::size_t kMost_bytes = 127;  // crypto_pwhash_STRBYTES, less the 0 at its end

// Cuts `start` off the front.
bool take(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

// Cuts a number from min to max off the front.
bool take_number(std::string_view& text, long min, long max) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || text.front() == '-' || value < min || value > max) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool is_base64(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && std::ranges::all_of(text, [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
         });
}

}  // namespace

bool is_pin_hash(std::string_view text) {
  if (text.size() > kMost_bytes || !take(text, "$argon2id$v=19$m=") || text.empty() ||
      !take_number(text, 8, pin_cost::kMost_KiB) || !take(text, ",t=") || text.empty() ||
      !take_number(text, 1, pin_cost::kMostPasses) || !take(text, ",p=1$")) {
    return false;
  }
  const std::size_t cut = text.find('$');
  return cut != std::string_view::npos && is_base64(text.substr(0, cut), 11, 64) && is_base64(text.substr(cut + 1), 22, 86);
}

}  // namespace azetta::core
