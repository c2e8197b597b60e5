// The Argon2id string that stands in kiosk.conf for the staff's PIN: is it one, and can this kiosk afford to check it?
// Pure; any thread.
//
// Format (RFC 9106 and the reference implementation's encoding, as libsodium's crypto_pwhash_str writes it):
//   $argon2id$v=19$m=65536,t=3,p=1$SALT$HASH        m in KiB; salt and hash in base64 without padding
#pragma once
#include <string_view>

namespace azetta::core {

namespace pin_cost {  // a check takes 64 MiB and a quarter of a second at most; a string that asks for more is refused
inline constexpr long kMost_KiB = 64 * 1024;
inline constexpr long kMostPasses = 3;
}  // namespace pin_cost

bool is_pin_hash(std::string_view text);

}  // namespace azetta::core
