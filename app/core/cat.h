// cat("a", b, "c"): pieces of text joined into one string. Pure.
// Instead of "a" + b, which GCC 12 takes for an overlapping copy when optimising (-Wrestrict, GCC bug
// 105651).
#pragma once
#include <string>
#include <string_view>

namespace azetta::core {

template <class... Pieces>
std::string cat(const Pieces&... pieces) {
  std::string out;
  out.reserve((std::string_view(pieces).size() + ... + 0));
  (out.append(std::string_view(pieces)), ...);
  return out;
}

}  // namespace azetta::core
