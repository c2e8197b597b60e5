#include "app/shell/digest.h"

#include <sodium.h>

#include <fstream>
#include <vector>

namespace azetta::shell {
namespace {

constexpr std::size_t kPiece_bytes = 4u << 20;

}  // namespace

struct FileDigest::Inside {
  std::filesystem::path file;
  bool opened = false;
  std::ifstream in;
  std::vector<char> piece;
  crypto_hash_sha256_state state;
};

FileDigest::FileDigest(const std::filesystem::path& file) : inside_(std::make_unique<Inside>()) {
  inside_->file = file;
}

FileDigest::~FileDigest() = default;

bool FileDigest::step() {
  if (failed_ || !hex_.empty()) return false;
  if (!inside_->opened) {
    inside_->opened = true;
    inside_->in.open(inside_->file, std::ios::binary);
    failed_ = !inside_->in || crypto_hash_sha256_init(&inside_->state) != 0;
    if (failed_) return false;
  }
  inside_->piece.resize(kPiece_bytes);
  inside_->in.read(inside_->piece.data(), static_cast<std::streamsize>(kPiece_bytes));
  const auto got = inside_->in.gcount();
  if (inside_->in.bad()) {
    failed_ = true;
    return false;
  }
  crypto_hash_sha256_update(&inside_->state, reinterpret_cast<const unsigned char*>(inside_->piece.data()),
                            static_cast<unsigned long long>(got));
  if (inside_->in) return true;
  unsigned char digest[crypto_hash_sha256_BYTES];
  char hex[2 * crypto_hash_sha256_BYTES + 1];
  crypto_hash_sha256_final(&inside_->state, digest);
  sodium_bin2hex(hex, sizeof hex, digest, sizeof digest);
  hex_ = hex;
  inside_->piece = {};
  return false;
}

}  // namespace azetta::shell
