#include "app/author/large_picture.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "app/author/picture_rows.h"
#include "app/author/pyramid.h"
#include "app/author/source_file.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kFirst_bytes = 256u << 10;
constexpr int kTells = 50;  // how often the progress is told

bool can_be_large(const ImageSource& image) { return image.file != PictureFile::Svg && !image.weave; }

// JPEG and PNG say at their end that it is there; the whole file is read only when it is built.
bool ends_well(const fs::path& file, PictureFile kind) {
  std::array<char, 12> end{};
  std::ifstream in(file, std::ios::binary);
  in.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
  in.read(end.data(), end.size());
  if (!in) return false;
  const std::string_view bytes(end.data(), end.size());
  return kind == PictureFile::Png ? bytes.substr(4, 4) == "IEND" : bytes.find("\xFF\xD9") != std::string_view::npos;
}

Status make_tiles(const fs::path& file, const ImageSource& image, const fs::path& target, const std::function<void(double)>& progress) {
  AZ_TRY(const auto rows, PictureRows::open(file));
  const RowsHeader& header = rows->header();
  if (!header.refusal.empty()) return Error{header.refusal};
  AZ_TRY(const auto out, TileFileWriter::create(target));
  PyramidSettings settings;
  settings.png = image.format == PictureFormat::Png;
  settings.full_colour = image.file != PictureFile::Jpeg;
  Pyramid pyramid(header.width_px, header.height_px, settings, [&](const pack::TileBytes& tile) { return out->add(tile); });
  std::vector<std::uint8_t> row(std::size_t{header.width_px} * 4);
  const std::uint32_t tell_every = std::max(1u, header.height_px / kTells);
  for (std::uint32_t y = 0; y < header.height_px; ++y) {
    if (progress && y % tell_every == 0) progress(static_cast<double>(y) / header.height_px);
    AZ_CHECK(rows->next(row.data()));
    AZ_CHECK(pyramid.add_row(row.data()));
  }
  AZ_CHECK(rows->end());
  return out->finish(pyramid.levels());
}

}  // namespace

bool is_large(const fs::path& file, const ImageSource& image) {
  if (!can_be_large(image)) return false;
  const auto rows = PictureRows::open(file);
  if (!rows) return false;
  std::error_code ec;
  const RowsHeader& header = (*rows)->header();
  return std::uint64_t{header.width_px} * header.height_px > kLarge_px || fs::file_size(file, ec) > kMaxPictureFile_bytes;
}

Result<PictureSize> measure_file(const fs::path& file, const ImageSource& image) {
  if (is_large(file, image)) {
    AZ_TRY(const auto rows, PictureRows::open(file));
    const RowsHeader& header = rows->header();
    if (!header.refusal.empty()) return Error{header.refusal};
    if (!ends_well(file, image.file)) return Error{"is cut short: its last bytes are missing; save or copy it again"};
    return PictureSize{header.width_px, header.height_px, false};
  }
  AZ_TRY(const std::vector<std::uint8_t> bytes, read_bytes(file, kMaxPictureFile_bytes));
  return measure_picture(bytes, image);
}

Result<std::vector<std::uint8_t>> first_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes(kFirst_bytes);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (in.bad() || !in.is_open()) return Error{"cannot be read; check the name and the rights"};
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

LargePicture::~LargePicture() {
  tiles.reset();
  std::error_code ec;
  if (!remove.empty()) fs::remove(remove, ec);
}

Result<LargePicture> large_picture(const fs::path& file, const ImageSource& image, const PictureCache& cache, const fs::path& scratch,
                                   const std::function<void(double)>& progress) {
  LargePicture out;
  fs::path kept;
  if (cache.is_on()) {
    AZ_TRY(const std::string key, PictureCache::key_of_file(file, image));
    kept = cache.file(key + ".tiles");
    if (auto found = TileFile::open(kept)) {
      out.tiles = std::move(found).value();
      out.from_cache = true;
      return out;
    }
  }
  fs::path draft = kept.empty() ? scratch : kept;
  draft += "." + std::to_string(::getpid()) + ".new";
  std::error_code ec;
  if (!kept.empty()) fs::create_directories(kept.parent_path(), ec);
  if (Status made = make_tiles(file, image, draft, progress); !made) {
    fs::remove(draft, ec);
    return made.error();
  }
  if (!kept.empty()) {
    fs::rename(draft, kept, ec);
    if (!ec) {
      AZ_TRY(out.tiles, TileFile::open(kept));
      return out;
    }
  }
  out.remove = draft;
  AZ_TRY(out.tiles, TileFile::open(draft));
  return out;
}

}  // namespace azetta::author
