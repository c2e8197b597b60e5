#include "app/author/tile_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <tuple>

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

// magic, the tiles' bytes one after the other, levels (3 numbers each), tiles (level, column, row, size, each 4 bytes; offset, 8),
// counts of levels and tiles (4 bytes each), where the levels begin (8), checksum of all before it. Little-endian.
constexpr std::string_view kMagic = "azetta tiles 1\n";
constexpr std::size_t kHash_bytes = 32, kTail_bytes = 16;
constexpr std::uint32_t kMostTiles = 1u << 20, kMostLevels = 16, kMostTile_bytes = 64u << 20;
using Hash = std::array<unsigned char, kHash_bytes>;

struct Place {
  std::uint32_t level = 0, col = 0, row = 0, size = 0;
  std::uint64_t offset = 0;
};

template <class Number>
void put(std::vector<std::uint8_t>& out, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i) & 255));
}
template <class Number>
Number take(const std::uint8_t*& at) {
  Number value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value |= static_cast<Number>(static_cast<Number>(*at++) << (8 * i));
  return value;
}

class Writing final : public TileFileWriter {
 public:
  explicit Writing(fs::path path) : path_(std::move(path)), out_(path_, std::ios::binary | std::ios::trunc) {
    crypto_generichash_init(&hash_, nullptr, 0, kHash_bytes);
  }
  Status begin() { return write({reinterpret_cast<const std::uint8_t*>(kMagic.data()), kMagic.size()}); }
  Status add(const pack::TileBytes& tile) override {
    places_.push_back({tile.level, tile.col, tile.row, static_cast<std::uint32_t>(tile.file.size()), at_});
    return write(tile.file);
  }
  Status finish(const std::vector<model::ImageLevel>& levels) override {
    const std::uint64_t index_at = at_;
    std::vector<std::uint8_t> index;
    for (const model::ImageLevel& level : levels) put(index, level.width_px), put(index, level.height_px), put(index, level.tile_px);
    for (const Place& p : places_) put(index, p.level), put(index, p.col), put(index, p.row), put(index, p.size), put(index, p.offset);
    put(index, static_cast<std::uint32_t>(levels.size())), put(index, static_cast<std::uint32_t>(places_.size())), put(index, index_at);
    AZ_CHECK(write(index));
    Hash hash{};
    crypto_generichash_final(&hash_, hash.data(), hash.size());
    out_.write(reinterpret_cast<const char*>(hash.data()), hash.size());
    out_.close();
    return out_.fail() ? no_room() : Status(Done{});
  }

 private:
  Status no_room() const { return Error{path_.string() + ": cannot be written; check the space on the disk and the rights"}; }
  Status write(std::span<const std::uint8_t> bytes) {
    crypto_generichash_update(&hash_, bytes.data(), bytes.size());
    out_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    at_ += bytes.size();
    return out_ ? Status(Done{}) : no_room();
  }

  fs::path path_;
  std::ofstream out_;
  crypto_generichash_state hash_{};
  std::uint64_t at_ = 0;
  std::vector<Place> places_;
};

class Reading final : public TileFile {
 public:
  explicit Reading(const fs::path& path) : path_(path), in_(path, std::ios::binary) {}

  bool read_index() {
    std::error_code ec;
    const std::uint64_t size = fs::file_size(path_, ec);
    if (ec || !in_ || size < kMagic.size() + kTail_bytes + kHash_bytes || !checksum_is_right(size - kHash_bytes)) return false;
    std::array<std::uint8_t, kTail_bytes> tail{};
    const std::uint64_t tail_at = size - kHash_bytes - kTail_bytes;
    if (!read(tail_at, tail)) return false;
    const std::uint8_t* at = tail.data();
    const auto level_count = take<std::uint32_t>(at), tile_count = take<std::uint32_t>(at);
    const auto index_at = take<std::uint64_t>(at);
    if (level_count < 1 || level_count > kMostLevels || tile_count > kMostTiles || index_at > tail_at ||
        tail_at - index_at != std::uint64_t{level_count} * 12 + std::uint64_t{tile_count} * 24) {
      return false;
    }
    std::vector<std::uint8_t> index(tail_at - index_at);
    if (!read(index_at, index)) return false;
    at = index.data();
    for (std::uint32_t i = 0; i < level_count; ++i) {
      model::ImageLevel level;
      level.width_px = take<std::uint32_t>(at), level.height_px = take<std::uint32_t>(at), level.tile_px = take<std::uint32_t>(at);
      levels_.push_back(level);
    }
    for (std::uint32_t i = 0; i < tile_count; ++i) {
      Place p;
      p.level = take<std::uint32_t>(at), p.col = take<std::uint32_t>(at), p.row = take<std::uint32_t>(at), p.size = take<std::uint32_t>(at);
      p.offset = take<std::uint64_t>(at);
      if (p.size > kMostTile_bytes || p.offset > index_at || p.size > index_at - p.offset) return false;
      places_.push_back(p);
    }
    std::ranges::sort(places_, {}, [](const Place& p) { return std::tuple(p.level, p.row, p.col); });
    return true;
  }
  const std::vector<model::ImageLevel>& levels() const override { return levels_; }
  Status each(const std::function<Status(const pack::TileBytes&)>& use) override {
    for (const Place& p : places_) {
      pack::TileBytes tile{p.level, p.col, p.row, std::vector<std::uint8_t>(p.size)};
      if (!read(p.offset, tile.file)) return Error{path_.string() + ": cannot be read; check the disk"};
      AZ_CHECK(use(tile));
    }
    return Done{};
  }

 private:
  bool read(std::uint64_t offset, std::span<std::uint8_t> bytes) {
    in_.clear();
    in_.seekg(static_cast<std::streamoff>(offset));
    in_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return static_cast<std::size_t>(in_.gcount()) == bytes.size();
  }
  bool checksum_is_right(std::uint64_t body) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, kHash_bytes);
    std::vector<std::uint8_t> part(1u << 20);
    for (std::uint64_t at = 0; at < body; at += part.size()) {
      part.resize(std::min<std::uint64_t>(part.size(), body - at));
      if (!read(at, part)) return false;
      if (at == 0 && (part.size() < kMagic.size() || std::memcmp(part.data(), kMagic.data(), kMagic.size()) != 0)) return false;
      crypto_generichash_update(&state, part.data(), part.size());
    }
    Hash found{}, stored{};
    crypto_generichash_final(&state, found.data(), found.size());
    return read(body, stored) && found == stored;
  }

  fs::path path_;
  std::ifstream in_;
  std::vector<model::ImageLevel> levels_;
  std::vector<Place> places_;
};

}  // namespace

Result<std::unique_ptr<TileFileWriter>> TileFileWriter::create(const fs::path& file) {
  auto writing = std::make_unique<Writing>(file);
  AZ_CHECK(writing->begin());
  return std::unique_ptr<TileFileWriter>(std::move(writing));
}

Result<std::unique_ptr<TileFile>> TileFile::open(const fs::path& file) {
  auto reading = std::make_unique<Reading>(file);
  if (!reading->read_index()) return Error{file.string() + ": is no file of tiles, or damaged; remove it and build again"};
  return std::unique_ptr<TileFile>(std::move(reading));
}

}  // namespace azetta::author
