// Decoding of hostile UTF-8. Invalid bytes become U+FFFD, one per maximal ill-formed part (Unicode 15,
// section 3.9, table 3-8). Pure; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace azetta::text {

struct Decoded {
  char32_t code = 0;
  std::uint32_t length_bytes = 0;  // of the source, at least 1
};
// The character that begins at `at` (at < utf8.size()).
Decoded decode_utf8(std::string_view utf8, std::size_t at);

void append_utf8(std::string& out, char32_t code);

}  // namespace azetta::text
