#include "app/author/picture_cache.h"

#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "app/author/image_writer.h"
#include "app/author/loom.h"
#include "app/author/source_file.h"
#include "app/author/svg.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// Raise it when levels, tiles or encoders' settings change.
constexpr int kPictureVersion = 1;
constexpr std::string_view kMagic = "azetta picture 1\n";
constexpr std::size_t kHash_bytes = 32;
using Hash = std::array<unsigned char, kHash_bytes>;

Hash hash_of(std::span<const std::uint8_t> a, std::string_view b = {}) {
  Hash out{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, out.size());
  const std::uint64_t size = a.size();
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
  crypto_generichash_update(&state, a.data(), a.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(b.data()), b.size());
  crypto_generichash_final(&state, out.data(), out.size());
  return out;
}

void put(std::vector<std::uint8_t>& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::uint8_t>(value >> shift & 255));
}

// Reads bounded numbers and bytes; `good` turns false at the first that is not there.
class Taker {
 public:
  explicit Taker(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
  bool good() const { return good_; }
  bool at_end() const { return at_ == bytes_.size(); }
  std::uint32_t number() {
    std::uint32_t value = 0;
    const auto four = bytes(4);
    for (std::size_t i = 0; i < four.size(); ++i) value |= static_cast<std::uint32_t>(four[i]) << (8 * i);
    return value;
  }
  std::span<const std::uint8_t> bytes(std::size_t count) {
    if (count > bytes_.size() - at_) {
      good_ = false;
      return {};
    }
    at_ += count;
    return bytes_.subspan(at_ - count, count);
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

std::string settings_of(const ImageSource& source) {
  const auto number = [](double value) { return std::to_string(value) + " "; };
  return "picture " + std::to_string(kPictureVersion) + " loom " + std::to_string(kLoomVersion) + " " + drawing_version() + " " +
         writer_version() + " " + std::to_string(static_cast<int>(source.file)) + (source.weave ? " woven " : " flat ") +
         number(source.width) + number(source.scale) + std::to_string(static_cast<int>(source.format));
}

std::string hex(const Hash& hash) {
  std::string out;
  for (const unsigned char byte : hash) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

}  // namespace

fs::path default_cache_folder() {
  const char* xdg = std::getenv("XDG_CACHE_HOME");  // NOLINT: before any thread starts
  if (xdg && *xdg == '/') return fs::path(xdg) / "azetta";
  const char* home = std::getenv("HOME");  // NOLINT
  if (home && *home == '/') return fs::path(home) / ".cache" / "azetta";
  return {};
}

std::string PictureCache::key(std::span<const std::uint8_t> file, const ImageSource& source) {
  return hex(hash_of(file, settings_of(source)));
}

Result<std::string> PictureCache::key_of_file(const fs::path& file, const ImageSource& source) {
  std::error_code ec;
  const std::uint64_t size = fs::file_size(file, ec);
  std::ifstream in(file, std::ios::binary);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kHash_bytes);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
  std::vector<char> part(1u << 20);
  std::uint64_t left = ec ? 0 : size;
  while (left > 0 && in) {
    in.read(part.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(left, part.size())));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), static_cast<std::size_t>(in.gcount()));
    left -= static_cast<std::uint64_t>(in.gcount());
  }
  if (ec || left > 0) return Error{"cannot be read to its end; check the disk and the rights"};
  const std::string settings = settings_of(source) + "in tiles";
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(settings.data()), settings.size());
  Hash hash{};
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hex(hash);
}

std::optional<Picture> PictureCache::find(const std::string& key) const {
  if (folder_.empty()) return std::nullopt;
  const auto file = read_bytes(folder_ / (key + ".pic"), kMaxPictureFile_bytes);
  if (!file || file->size() < kMagic.size() + kHash_bytes) return std::nullopt;
  const std::span<const std::uint8_t> all(*file);
  const auto body = all.first(all.size() - kHash_bytes);
  if (std::memcmp(hash_of(body).data(), all.data() + body.size(), kHash_bytes) != 0) return std::nullopt;
  if (std::memcmp(body.data(), kMagic.data(), kMagic.size()) != 0) return std::nullopt;
  Taker taker(body.subspan(kMagic.size()));
  Picture picture;
  const std::uint32_t levels = taker.number();
  for (std::uint32_t i = 0; i < levels && taker.good(); ++i) {
    model::ImageLevel level;
    level.width_px = taker.number();
    level.height_px = taker.number();
    level.tile_px = taker.number();
    picture.levels.push_back(level);
  }
  const std::uint32_t tiles = taker.number();
  for (std::uint32_t i = 0; i < tiles && taker.good(); ++i) {
    pack::TileBytes tile;
    tile.level = taker.number();
    tile.col = taker.number();
    tile.row = taker.number();
    const auto bytes = taker.bytes(taker.number());
    tile.file.assign(bytes.begin(), bytes.end());
    picture.tiles.push_back(std::move(tile));
  }
  if (!taker.good() || !taker.at_end()) return std::nullopt;
  return picture;
}

void PictureCache::keep(const std::string& key, const Picture& picture) const {
  if (folder_.empty()) return;
  std::vector<std::uint8_t> out(kMagic.begin(), kMagic.end());
  put(out, static_cast<std::uint32_t>(picture.levels.size()));
  for (const model::ImageLevel& level : picture.levels) {
    put(out, level.width_px);
    put(out, level.height_px);
    put(out, level.tile_px);
  }
  put(out, static_cast<std::uint32_t>(picture.tiles.size()));
  for (const pack::TileBytes& tile : picture.tiles) {
    put(out, tile.level);
    put(out, tile.col);
    put(out, tile.row);
    put(out, static_cast<std::uint32_t>(tile.file.size()));
    out.insert(out.end(), tile.file.begin(), tile.file.end());
  }
  const Hash hash = hash_of(out);
  out.insert(out.end(), hash.begin(), hash.end());

  std::error_code ec;
  fs::create_directories(folder_, ec);
  const fs::path target = folder_ / (key + ".pic");
  const fs::path draft = folder_ / (key + "." + std::to_string(::getpid()) + ".new");
  bool written = false;
  {
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    file.write(reinterpret_cast<const char*>(out.data()), static_cast<std::streamsize>(out.size()));
    file.close();
    written = !file.fail();
  }
  if (written) {
    fs::rename(draft, target, ec);
    written = !ec;
  }
  if (!written) fs::remove(draft, ec);
}

}  // namespace azetta::author
