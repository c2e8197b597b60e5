#include "content/pack/seal.h"
#include "content/pack/pack.h"

#include <array>
#include <cstring>
#include <fstream>

#include "content/pack/pack_file.h"
#include "content/pack/schema.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kHeaderBytes =
    100;  // of the SQLite file format, https://sqlite.org/fileformat.html, 1.3

std::uint32_t big_endian(const std::array<char, kHeaderBytes>& header, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(header[at + i]);
  return value;
}

}  // namespace

std::optional<Refusal> refuse_header(const std::filesystem::path& file, const Limits& limits) {
  const std::string name = file.string();
  const auto refusal = [&](const char* rule, const std::string& what) {
    return Refusal{rule, {name + ": " + what}};
  };
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status))
    return refusal("file.missing", "there is no such file; check the path");
  if (!std::filesystem::is_regular_file(status)) {
    return refusal("file.missing", "this is not a file; give the path of a .pack file");
  }
  const std::uint64_t bytes = std::filesystem::file_size(file, error);
  if (!error && bytes > limits.file_bytes) {
    return refusal("file.size", "the file has " + std::to_string(bytes) + " bytes; a pack may have " +
                                    std::to_string(limits.file_bytes) + ": use fewer or smaller pictures");
  }
  std::ifstream stream(file, std::ios::binary);
  std::array<char, kHeaderBytes> header{};
  if (!stream) return refusal("file.unreadable", "the file cannot be read; check its permissions");
  stream.read(header.data(), header.size());
  if (stream.gcount() != static_cast<std::streamsize>(header.size()) ||
      std::memcmp(header.data(), "SQLite format 3", 16) != 0 || big_endian(header, 68) != kApplicationId) {
    return refusal("file.kind", "this is not a content pack; packs are made by azetta-pack build");
  }
  const auto version = static_cast<std::int32_t>(big_endian(header, 60));
  if (version > kFormatVersion) {
    return refusal("file.version", "the pack has format " + std::to_string(version) +
                                       ", this kiosk reads format " + std::to_string(kFormatVersion) +
                                       "; update the kiosk or build the pack with its azetta-pack");
  }
  if (version != kFormatVersion) {
    return refusal("file.version", "the pack has format " + std::to_string(version) +
                                       ", which no kiosk reads; build it again");
  }
  // 1 at offset 16 means 65,536.
  const std::uint32_t stored =
      static_cast<unsigned char>(header[16]) * 256u + static_cast<unsigned char>(header[17]);
  std::uint64_t sealed = 0;  // a seal may follow what SQLite counts (seal.h)
  if (bytes > kHeaderBytes + kSealBytes) {
    SealBlock block{};
    stream.seekg(static_cast<std::streamoff>(bytes - kSealBytes));
    stream.read(reinterpret_cast<char*>(block.data()), kSealBytes);
    if (stream && has_seal_mark(block)) sealed = kSealBytes;
  }
  const std::uint64_t whole = sealed + (stored == 1 ? 65'536ull : stored) * big_endian(header, 28);
  if (whole != bytes) {
    return refusal("file.length", "the file has " + std::to_string(bytes) + " bytes and should have " +
                                      std::to_string(whole) + "; copy it again");
  }
  // UTF-8 (1 at 56) and no write-ahead log (1 at 18 and 19): what the writer makes.
  if (big_endian(header, 56) != 1 || header[18] != 1 || header[19] != 1) {
    return refusal("file.changed", "the file was changed by another program; build the pack again");
  }
  return std::nullopt;
}

Result<std::unique_ptr<Pack>> Pack::open(const std::filesystem::path& file, const Limits& limits) {
  if (auto refusal = refuse_header(file, limits)) return refusal->error;
  auto database = Database::open_untrusted(file, std::max(limits.blob_bytes, limits.text_bytes));
  if (!database) return Error{file.string() + ": " + database.error().what + "; copy the pack again"};
  AZ_CHECK(check_schema(*database, file.string()));
  auto pack = std::make_unique<PackFile>(file, std::move(*database), limits);
  AZ_CHECK(pack->read_catalogue());
  return std::unique_ptr<Pack>(std::move(pack));
}

Reading PackFile::card_reading() const {
  return Reading(file_, limits_.text_bytes, limits_.rows_per_card, limits_.card_text_bytes);
}

Reading PackFile::page_reading() const {
  return Reading(file_, limits_.text_bytes, std::int64_t{kMostSummaries} * limits_.languages,
                 limits_.catalogue_text_bytes);
}

// Each of a page's rows brings up to three texts in every language, its sources and its cards.
Reading PackFile::reference_reading() const {
  return Reading(file_, limits_.text_bytes, std::int64_t{kMostSummaries} * (4 * limits_.languages + 32),
                 limits_.catalogue_text_bytes);
}

model::Localized PackFile::localized(Reading& reading, Query& row, int column) {
  model::Localized all;
  const std::uint32_t id = row.row_id(column);
  if (id == 0) return all;
  for (Query texts(database_, reading, "localized", id,
                   "SELECT lang, text FROM localized WHERE id = ?1 ORDER BY lang", id);
       texts.next();) {
    const auto lang = static_cast<std::size_t>(texts.integer(0, 0, last_lang()));
    if (!reading.good()) break;
    if (all.by_lang.size() <= lang) all.by_lang.resize(lang + 1);
    all.by_lang[lang] = texts.text(1);
  }
  return all;
}

std::vector<SourceId> PackFile::sources(Reading& reading, Query& row, int column) {
  std::vector<SourceId> all;
  const std::uint32_t list = row.row_id(column);
  if (list == 0) return all;
  for (Query rows(database_, reading, "citation", list,
                  "SELECT source FROM citation WHERE list = ?1 ORDER BY position", list);
       rows.next();) {
    all.push_back({static_cast<std::uint32_t>(
        rows.integer(0, 1, static_cast<std::int64_t>(catalogue_.sources.size())))});
  }
  return all;
}

CardId PackFile::find_card(std::string_view slug) {
  Reading reading = card_reading();
  Query row(database_, reading, "card", 0, "SELECT id FROM card WHERE slug = ?1", slug);
  return row.next() ? CardId{row.row_id(0)} : CardId{};
}

SceneId PackFile::find_scene(std::string_view slug) {
  Reading reading = card_reading();
  Query row(database_, reading, "scene", 0, "SELECT id FROM scene WHERE slug = ?1", slug);
  return row.next() ? SceneId{row.row_id(0)} : SceneId{};
}

}  // namespace azetta::pack
