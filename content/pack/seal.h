// The seal of a pack: who made it, and that no byte of it was changed since. An Ed25519ph signature (RFC 8032, by libsodium) over
// the whole file, in a block of 128 bytes at the file's end, so that a pack stays one file (FORMAT.md, "The seal"). Whoever holds a
// secret key can make seals; a kiosk has a folder of the public keys that it trusts. Files are read in pieces; any thread.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace azetta::pack {

inline constexpr std::size_t kSealBytes = 128;
using SealBlock = std::array<std::uint8_t, kSealBytes>;

using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 64>;  // wipe() it when it is no longer needed

struct KeyPair {
  PublicKey open{};
  SecretKey secret{};
};

KeyPair make_keys();
void wipe(SecretKey& key);

// A key as the one line of its file: "azetta-public-key 1 NAME BASE64", "azetta-secret-key 1 NAME BASE64". NAME is a slug.
std::string public_key_line(const PublicKey& key, std::string_view name);
std::string secret_key_line(const SecretKey& key, std::string_view name);
struct NamedKey {
  std::string name;
  PublicKey key{};
  bool retired = false;
};
// An Error names the file and what to do.
Result<NamedKey> read_public_key(const std::filesystem::path& file);
Result<SecretKey> read_secret_key(const std::filesystem::path& file);
// "3f2a 91c0 …": for eyes and telephones.
std::string fingerprint(const PublicKey& key);

// The keys of a folder: NAME.pub is trusted, NAME.retired no more (the file is renamed). Other files are left alone; at most 64 keys.
Result<std::vector<NamedKey>> read_trusted_keys(const std::filesystem::path& folder);

// Called with the bytes done and the bytes there are; false stops the work with an Error.
using SealProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

// The seal of a file, whether it has one already or not. The file is not touched.
Result<SealBlock> make_seal(const std::filesystem::path& file, const SecretKey& key, const SealProgress& progress = {});
// Bytes of the file without its seal.
Result<std::uint64_t> unsealed_bytes(const std::filesystem::path& file);
// Whether a block of these bytes ends a file, by its mark alone: nothing is proven.
bool has_seal_mark(std::span<const std::uint8_t> block);

enum class SealVerdict : std::uint8_t {
  Good,
  Unsigned,    // no seal
  UnknownKey,  // by somebody who is not trusted
  Retired,     // by a key that is trusted no more
  Damaged,     // the seal is not of these bytes
};
struct SealFinding {
  SealVerdict verdict = SealVerdict::Unsigned;
  std::string signer;       // the trusted or retired key's name; "" where nobody is known
  std::string fingerprint;  // of the key in the seal; "" where there is no seal
  std::string what;         // a sentence for a technician: what is so, and what to do
};
// An Error: the file cannot be read, or progress stopped it.
Result<SealFinding> verify_seal(const std::filesystem::path& file, std::span<const NamedKey> keys, const SealProgress& progress = {});

}  // namespace azetta::pack
