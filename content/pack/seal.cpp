#include "content/pack/seal.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <fstream>
#include <memory>
#include <sstream>

namespace azetta::pack {
namespace fs = std::filesystem;
namespace {

// The block: mark, key of the signer, bytes of the file before it (little endian), signature, zeros.
constexpr std::array<std::uint8_t, 16> kMark = {'a', 'z', 'e', 't', 't', 'a', '-', 's', 'e', 'a', 'l', ' ', '1', '\n', 0x1A, 0};
constexpr std::size_t kKeyAt = 16, kLengthAt = 48, kSignatureAt = 56, kRestAt = 120;
constexpr std::size_t kPiece_bytes = 1u << 20, kMostKeyFile_bytes = 4096, kMostKeys = 64;
constexpr std::string_view kPublicWord = "azetta-public-key", kSecretWord = "azetta-secret-key";

static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_BYTES == 64);

void start_sodium() {
  [[maybe_unused]] const int started = sodium_init();
  assert(started >= 0);
}

std::string base64(std::span<const std::uint8_t> bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.resize(std::strlen(out.c_str()));
  return out;
}

bool is_key_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// The one line of a key file: its name, its bytes to `to`.
Result<std::string> read_key(const fs::path& file, std::string_view word, std::span<std::uint8_t> to) {
  const auto error = [&](const std::string& what) { return Error{file.string() + ": " + what}; };
  std::ifstream in(file, std::ios::binary);
  if (!in) return error("the key cannot be read; check that it is there and may be read");
  std::string text(kMostKeyFile_bytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  std::istringstream words(text);
  std::string kind, version, name, key, more;
  words >> kind >> version >> name >> key;
  const bool whole = text.size() <= kMostKeyFile_bytes && kind == word && version == "1" && is_key_name(name) && !(words >> more);
  std::size_t got = 0;
  const bool decoded = whole && sodium_base642bin(to.data(), to.size(), key.c_str(), key.size(), nullptr, &got, nullptr,
                                                  sodium_base64_VARIANT_ORIGINAL) == 0 && got == to.size();
  sodium_memzero(text.data(), text.size());
  sodium_memzero(key.data(), key.size());
  if (!decoded) return error("this is not a file of an " + std::string(word) + "; keys are made by azetta-pack keygen");
  return name;
}

std::uint64_t length_in(const SealBlock& block) {
  std::uint64_t out = 0;
  for (int i = 7; i >= 0; --i) out = out << 8 | block[kLengthAt + static_cast<std::size_t>(i)];
  return out;
}

Error cannot_read(const fs::path& file) { return Error{file.string() + ": the file cannot be read; check that it is there and may be read"}; }

// The file's last block; zeros where it is shorter.
Result<SealBlock> last_block(const fs::path& file, std::uint64_t& bytes) {
  std::error_code ec;
  bytes = fs::is_regular_file(file, ec) ? fs::file_size(file, ec) : 0;
  std::ifstream in(file, std::ios::binary);
  if (ec || !in) return cannot_read(file);
  SealBlock block{};
  if (bytes < kSealBytes) return block;
  in.seekg(static_cast<std::streamoff>(bytes - kSealBytes));
  in.read(reinterpret_cast<char*>(block.data()), kSealBytes);
  if (!in) return cannot_read(file);
  return block;
}

// What is signed: the file's bytes, then the block up to the signature.
Result<crypto_sign_state> digest(const fs::path& file, std::uint64_t bytes, const SealBlock& block, const SealProgress& progress) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return cannot_read(file);
  crypto_sign_state state;
  crypto_sign_init(&state);
  std::vector<char> piece(kPiece_bytes);
  for (std::uint64_t done = 0; done < bytes;) {
    const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), bytes - done));
    in.read(piece.data(), static_cast<std::streamsize>(want));
    if (static_cast<std::size_t>(in.gcount()) != want) return cannot_read(file);
    crypto_sign_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), want);
    done += want;
    if (progress && !progress(done, bytes)) return Error{file.string() + ": stopped; nothing was changed"};
  }
  crypto_sign_update(&state, block.data(), kSignatureAt);
  return state;
}

}  // namespace

KeyPair make_keys() {
  start_sodium();
  KeyPair keys;
  crypto_sign_keypair(keys.open.data(), keys.secret.data());
  return keys;
}

void wipe(SecretKey& key) { sodium_memzero(key.data(), key.size()); }

std::string public_key_line(const PublicKey& key, std::string_view name) {
  return std::string(kPublicWord) + " 1 " + std::string(name) + " " + base64(key) + "\n";
}
std::string secret_key_line(const SecretKey& key, std::string_view name) {
  return std::string(kSecretWord) + " 1 " + std::string(name) + " " + base64(key) + "\n";
}

Result<NamedKey> read_public_key(const fs::path& file) {
  NamedKey out;
  AZ_TRY(out.name, read_key(file, kPublicWord, out.key));
  out.retired = file.extension() == ".retired";
  return out;
}

Result<SecretKey> read_secret_key(const fs::path& file) {
  SecretKey out;
  AZ_TRY([[maybe_unused]] const std::string name, read_key(file, kSecretWord, out));
  return out;
}

std::string fingerprint(const PublicKey& key) {
  unsigned char hash[8];
  crypto_generichash(hash, sizeof hash, key.data(), key.size(), nullptr, 0);
  std::string out;
  char two[3];
  for (std::size_t i = 0; i < sizeof hash; ++i) {
    if (i > 0 && i % 2 == 0) out += ' ';
    std::snprintf(two, sizeof two, "%02x", hash[i]);
    out += two;
  }
  return out;
}

Result<std::vector<NamedKey>> read_trusted_keys(const fs::path& folder) {
  std::error_code ec;
  std::vector<fs::path> files;
  for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
    const std::string extension = it->path().extension().string();
    if (extension == ".pub" || extension == ".retired") files.push_back(it->path());
  }
  if (ec) return Error{folder.string() + ": the folder of trusted keys cannot be read; make it, or correct its name"};
  if (files.size() > kMostKeys) {
    return Error{folder.string() + ": holds " + std::to_string(files.size()) + " keys; at most " + std::to_string(kMostKeys) + " are looked at: remove some"};
  }
  std::ranges::sort(files);
  std::vector<NamedKey> keys;
  for (const fs::path& file : files) {
    AZ_TRY(NamedKey key, read_public_key(file));
    keys.push_back(std::move(key));
  }
  return keys;
}

bool has_seal_mark(std::span<const std::uint8_t> block) {
  return block.size() == kSealBytes && std::equal(kMark.begin(), kMark.end(), block.begin());
}

Result<std::uint64_t> unsealed_bytes(const fs::path& file) {
  std::uint64_t bytes = 0;
  AZ_TRY(const SealBlock block, last_block(file, bytes));
  return has_seal_mark(block) ? bytes - kSealBytes : bytes;
}

Result<SealBlock> make_seal(const fs::path& file, const SecretKey& key, const SealProgress& progress) {
  start_sodium();
  AZ_TRY(const std::uint64_t bytes, unsealed_bytes(file));
  SealBlock block{};
  std::copy(kMark.begin(), kMark.end(), block.begin());
  crypto_sign_ed25519_sk_to_pk(block.data() + kKeyAt, key.data());
  for (std::size_t i = 0; i < 8; ++i) block[kLengthAt + i] = static_cast<std::uint8_t>(bytes >> (8 * i));
  AZ_TRY(crypto_sign_state state, digest(file, bytes, block, progress));
  crypto_sign_final_create(&state, block.data() + kSignatureAt, nullptr, key.data());
  return block;
}

Result<SealFinding> verify_seal(const fs::path& file, std::span<const NamedKey> keys, const SealProgress& progress) {
  start_sodium();
  std::uint64_t bytes = 0;
  AZ_TRY(const SealBlock block, last_block(file, bytes));
  SealFinding out;
  if (!has_seal_mark(block)) {
    out.what = "the pack is not signed; sign it with azetta-pack sign, or allow unsigned packs on this kiosk";
    return out;
  }
  bytes -= kSealBytes;
  PublicKey key;
  std::copy_n(block.begin() + kKeyAt, key.size(), key.begin());
  out.fingerprint = fingerprint(key);
  const auto known = std::ranges::find(keys, key, &NamedKey::key);
  if (known != keys.end()) out.signer = known->name;
  const bool tidy = length_in(block) == bytes && std::all_of(block.begin() + kRestAt, block.end(), [](std::uint8_t b) { return b == 0; });
  // Whose key it is comes first: a stranger's pack is a stranger's, whole or not, and needs no reading.
  if (known == keys.end()) {
    out.verdict = SealVerdict::UnknownKey;
    out.what = "the pack is signed with a key that is not trusted here (" + out.fingerprint +
               "); ask its maker for the file NAME.pub and compare these numbers, then copy it into the folder of trusted keys";
    return out;
  }
  if (known->retired) {
    out.verdict = SealVerdict::Retired;
    out.what = "the pack is signed with the key \"" + known->name + "\", which was retired; ask for the pack signed with the new key";
    return out;
  }
  bool good = tidy;
  if (good) {
    AZ_TRY(crypto_sign_state state, digest(file, bytes, block, progress));
    good = crypto_sign_final_verify(&state, block.data() + kSignatureAt, key.data()) == 0;
  }
  out.verdict = good ? SealVerdict::Good : SealVerdict::Damaged;
  out.what = good ? "signed by \"" + known->name + "\" (" + out.fingerprint + ")"
                  : "the pack was changed after \"" + known->name + "\" signed it, or was damaged on the way; copy it again from its maker";
  return out;
}

}  // namespace azetta::pack
