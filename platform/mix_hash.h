// Numbers into one number of 64 bits, in order: by which the CPU painter tells whether it has drawn a thing before. By multiplying to
// 128 bits and folding, as wyhash does (Wang Yi, public domain). Not against enemies; two different things in one place have the same
// number once in 2^64. Pure; any thread.
#pragma once
#include <bit>
#include <cstdint>

namespace azetta::platform {

constexpr std::uint64_t mix_hash(std::uint64_t so_far, std::uint64_t next) {
  __extension__ using Both = unsigned __int128;
  const Both product = Both{so_far ^ 0xa0761d6478bd642full} * (next ^ 0xe7037ed1a0b428dbull);
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

template <class... More>
constexpr std::uint64_t mix_hash(std::uint64_t so_far, std::uint64_t next, More... more) {
  return mix_hash(mix_hash(so_far, next), static_cast<std::uint64_t>(more)...);
}

constexpr std::uint64_t two(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32 | b; }

}  // namespace azetta::platform
