#include "app/author/sealing.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <vector>

#include "content/base/disk.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

bool is_key_name(const std::string& name) {
  return !name.empty() && name.size() <= 64 &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

Status write_new(const fs::path& file, const std::string& text, unsigned mode) {
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (out < 0) {
    return Error{file.string() + (errno == EEXIST ? ": there is such a file already; choose another name, or move it away first"
                                                  : ": cannot be written; check the folder and its permissions")};
  }
  const bool written = ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(out) == 0;
  if (::close(out) != 0 || !written) {
    ::unlink(file.c_str());
    return Error{file.string() + ": could not be written whole; look for a full disk"};
  }
  return Done{};
}

// A file that is gone when its maker gives up.
struct Unfinished {
  fs::path file;
  ~Unfinished() {
    std::error_code ec;
    if (!file.empty()) fs::remove(file, ec);
  }
};

}  // namespace

Result<KeyFiles> generate_keys(const std::string& name, const fs::path& folder) {
  if (!is_key_name(name)) return Error{"\"" + name + "\" is no name for a key; use lower-case Latin letters, digits and hyphens"};
  const KeyFiles files{folder / (name + ".key"), folder / (name + ".pub"), {}};
  std::error_code ec;
  if (fs::exists(files.open, ec)) return Error{files.open.string() + ": there is such a file already; choose another name, or move it away first"};
  pack::KeyPair keys = pack::make_keys();
  std::string secret = pack::secret_key_line(keys.secret, name);
  const Status made = write_new(files.secret, secret, 0600);
  pack::wipe(keys.secret);
  std::ranges::fill(secret, ' ');
  AZ_CHECK(made);
  AZ_CHECK(write_new(files.open, pack::public_key_line(keys.open, name), 0644));
  return KeyFiles{files.secret, files.open, pack::fingerprint(keys.open)};
}

Result<std::string> sign_pack(const fs::path& file, const fs::path& key_file, const pack::SealProgress& progress) {
  AZ_TRY([[maybe_unused]] const auto opened, pack::Pack::open(file));
  AZ_TRY(pack::SecretKey key, pack::read_secret_key(key_file));
  auto seal = pack::make_seal(file, key, progress);
  pack::wipe(key);
  if (!seal) return seal.error();
  AZ_TRY(const std::uint64_t bytes, pack::unsealed_bytes(file));

  const fs::path beside = file.string() + ".sealing";
  const Unfinished unfinished{beside};
  {
    std::ifstream in(file, std::ios::binary);
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    std::vector<char> piece(1u << 20);
    for (std::uint64_t done = 0; done < bytes && in && out;) {
      const auto want = static_cast<std::streamsize>(std::min<std::uint64_t>(piece.size(), bytes - done));
      in.read(piece.data(), want);
      out.write(piece.data(), in.gcount());
      done += static_cast<std::uint64_t>(in.gcount());
    }
    out.write(reinterpret_cast<const char*>(seal->data()), static_cast<std::streamsize>(seal->size()));
    out.close();
    if (!in || !out) return Error{beside.string() + ": could not be written whole; look for a full disk"};
  }
  // What was read a second time must be what was signed.
  pack::NamedKey own{"own", {}, false};
  std::copy_n(seal->begin() + 16, own.key.size(), own.key.begin());
  AZ_TRY(const pack::SealFinding proof, pack::verify_seal(beside, std::span(&own, 1)));
  if (proof.verdict != pack::SealVerdict::Good) return Error{file.string() + ": changed while it was signed; sign it again"};
  AZ_CHECK(publish(beside, file));
  return proof.fingerprint;
}

}  // namespace azetta::author
