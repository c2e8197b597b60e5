// Pictures larger than memory: rows in, tiles out.
#include <doctest/doctest.h>
#include <png.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <tuple>

#include <jpeglib.h>

#include "app/author/build.h"
#include "app/author/image_writer.h"
#include "app/author/large_picture.h"
#include "app/author/picture_rows.h"
#include "app/author/picture_rules.h"
#include "app/author/pyramid.h"
#include "content/pack/pack.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

void paint(std::uint8_t* rgb, std::uint32_t x, std::uint32_t y) {
  rgb[0] = static_cast<std::uint8_t>(x / 47 + y / 61);
  rgb[1] = static_cast<std::uint8_t>((x ^ y) >> 5);
  rgb[2] = static_cast<std::uint8_t>(200 - y / 53);
}

pack::Pixels pixels_of(std::uint32_t width, std::uint32_t height, bool opaque = true) {
  pack::Pixels out{width, height, opaque, pack::PixelBytes(std::size_t{width} * height * 4, 255)};
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      std::uint8_t* p = &out.rgba[(std::size_t{y} * width + x) * 4];
      paint(p, x, y);
      if (!opaque && (x / 40 + y / 40) % 3 == 0) p[3] = static_cast<std::uint8_t>(x);
    }
  }
  return out;
}

std::string text_of(const Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

// A PNG of any size without a picture in memory.
void write_tall_png(const fs::path& path, std::uint32_t width, std::uint32_t height) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  REQUIRE(file);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, file);
  png_set_IHDR(png, info, width, height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 1);
  png_set_filter(png, 0, PNG_FILTER_SUB);
  png_write_info(png, info);
  Bytes row(std::size_t{width} * 3);
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) paint(&row[std::size_t{x} * 3], x, y);
    png_write_row(png, row.data());
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  std::fclose(file);
}

Bytes progressive_jpeg(std::uint32_t width, std::uint32_t height) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* out = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &out, &size);
  jpeg.image_width = width, jpeg.image_height = height, jpeg.input_components = 1, jpeg.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&jpeg);
  jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  Bytes row(width, 99);
  JSAMPROW rows[1] = {row.data()};
  for (std::uint32_t y = 0; y < height; ++y) jpeg_write_scanlines(&jpeg, rows, 1);
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  Bytes file(out, out + size);
  std::free(out);  // NOLINT: libjpeg allocates with malloc
  return file;
}

ImageSource source_of(PictureFile file) {
  ImageSource image;
  image.slug = "sheet";
  image.path = image.settings_path = file == PictureFile::Png ? "images/sheet.png" : "images/sheet.jpg";
  image.file = file;
  return image;
}

std::vector<pack::TileBytes> tiles_of(const pack::Pixels& in, const PyramidSettings& settings) {
  std::vector<pack::TileBytes> out;
  Pyramid pyramid(in.width_px, in.height_px, settings, [&](pack::TileBytes tile) {
    out.push_back(std::move(tile));
    return Status(Done{});
  });
  for (std::uint32_t y = 0; y < in.height_px; ++y) REQUIRE(pyramid.add_row(&in.rgba[std::size_t{y} * in.width_px * 4]));
  std::ranges::sort(out, {}, [](const pack::TileBytes& t) { return std::tuple(t.level, t.row, t.col); });
  return out;
}

// All rows of a file, or what is wrong with it.
std::string reading(const fs::path& file, Bytes* pixels = nullptr) {
  const auto rows = PictureRows::open(file);
  if (!rows) return rows.error().what;
  const RowsHeader& header = (*rows)->header();
  if (!header.refusal.empty()) return header.refusal;
  Bytes row(std::size_t{header.width_px} * 4);
  for (std::uint32_t y = 0; y < header.height_px; ++y) {
    if (const Status good = (*rows)->next(row.data()); !good) return good.error().what;
    if (pixels) pixels->insert(pixels->end(), row.begin(), row.end());
  }
  const Status end = (*rows)->end();
  return end ? "" : end.error().what;
}

}  // namespace

TEST_CASE("row by row gives the same files as the whole picture at once") {
  for (const auto& [width, height] : {std::pair{2201u, 1303u}, {1100u, 2500u}, {2049u, 1u}, {3u, 2u}}) {
    CAPTURE(width);
    const pack::Pixels pixels = pixels_of(width, height);
    const auto png = write_png(pixels, {0, 0, width, height}, PngEffort::Quick);
    REQUIRE(png);
    const auto at_once = make_picture(*png, source_of(PictureFile::Png));
    REQUIRE(at_once);
    const PyramidSettings settings{.tile_px = kTile_px, .whole_px = kMaxWhole_px};
    const auto in_rows = tiles_of(pixels, settings);
    REQUIRE_EQ(in_rows.size(), at_once->tiles.size());
    for (std::size_t i = 0; i < in_rows.size(); ++i) {
      CHECK(std::tuple(in_rows[i].level, in_rows[i].row, in_rows[i].col) ==
            std::tuple(at_once->tiles[i].level, at_once->tiles[i].row, at_once->tiles[i].col));
      CHECK(in_rows[i].file == at_once->tiles[i].file);
    }
    const auto levels = pyramid_levels(width, height, settings);
    REQUIRE_EQ(levels.size(), at_once->levels.size());
  }
}

TEST_CASE("tiles that are transparent somewhere are PNG, the others JPEG") {
  const auto tiles = tiles_of(pixels_of(1500, 600, false), {.tile_px = 512, .whole_px = 1024});
  int png = 0;
  for (const pack::TileBytes& t : tiles) png += t.file[0] == 0x89;
  CHECK(png > 0);
  pack::Pixels half = pixels_of(1500, 600, true);
  for (std::size_t y = 0; y < 600; ++y) half.rgba[(y * 1500 + 1400) * 4 + 3] = 0;
  const auto mixed = tiles_of(half, {.tile_px = 512, .whole_px = 1024});
  CHECK_EQ(mixed[0].file[0], 0xFF);
  CHECK_EQ(mixed[2].file[0], 0x89);
}

TEST_CASE("rows of JPEG and PNG are what their files hold") {
  const test::TempDir folder;
  const pack::Pixels pixels = pixels_of(333, 222, false);
  const auto png = write_png(pixels, {0, 0, 333, 222}, PngEffort::Quick);
  Bytes found;
  CHECK(reading(folder.write("a.png", text_of(*png)), &found) == "");
  CHECK(std::ranges::equal(found, pixels.rgba));
  const pack::Pixels opaque = pixels_of(333, 222);
  const auto jpeg = write_jpeg(opaque, {0, 0, 333, 222}, true);
  found.clear();
  CHECK(reading(folder.write("a.jpg", text_of(*jpeg)), &found) == "");
  REQUIRE_EQ(found.size(), opaque.rgba.size());
  double sum = 0;
  for (std::size_t i = 0; i < found.size(); ++i) sum += std::abs(found[i] - opaque.rgba[i]);
  CHECK(sum / static_cast<double>(found.size()) < 4);
}

TEST_CASE("what cannot be read row by row is refused with what to do, and damage names its row") {
  const test::TempDir folder;
  const auto png = write_png(pixels_of(300, 200), {0, 0, 300, 200}, PngEffort::Quick);
  const auto jpeg = write_jpeg(pixels_of(300, 200), {0, 0, 300, 200}, true);
  const auto cut = [&](const char* name, const Bytes& bytes, double share) {
    return folder.write(name, text_of(bytes).substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * share)));
  };
  CHECK(reading(cut("a.png", *png, 0.6)).find("is damaged or cut short at row 1") == 0);
  CHECK(reading(cut("a.jpg", *jpeg, 0.6)).find("is damaged or cut short at row ") == 0);
  CHECK(reading(cut("end.jpg", *jpeg, 0.999)).find("cut short") != std::string::npos);
  CHECK(reading(cut("end.png", *png, 0.999)).find("cut short") != std::string::npos);
  CHECK(reading(cut("head.png", *png, 0.01)) != "");
  CHECK(reading(cut("head.jpg", *jpeg, 0.01)) != "");
  CHECK(reading(folder.write("a.gif", "GIF89a....")) == "is neither JPEG nor PNG; save it as one of them");
  CHECK(reading(folder.write("p.jpg", text_of(progressive_jpeg(64, 64)))).find("is a progressive JPEG") == 0);
  CHECK(reading(folder / "none.png") == "cannot be read; check the name and the rights");

  // 100,000 x 100,000 pixels in a few hundred bytes; and more than anybody may have.
  Bytes bomb = *png;
  const auto side = [&](std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bomb[at + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
  };
  const auto checksum = [&] {  // of IHDR
    std::uint32_t crc = 0xFFFFFFFF;
    for (std::size_t i = 12; i < 29; ++i) {
      crc ^= bomb[i];
      for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    side(29, ~crc);
  };
  side(16, 60'000), side(20, 60'000), checksum();
  CHECK(reading(folder.write("bomb.png", text_of(bomb))).find("says that it has 60000x60000 pixels, which ") == 0);
  side(16, 100'000), side(20, 100'000), checksum();
  CHECK(reading(folder.write("bomb.png", text_of(bomb))) == "has 100000x100000 pixels; at most 131072 a side and 4000 million in all: make it smaller");
  side(16, 200'000), side(20, 10), checksum();
  CHECK(reading(folder.write("bomb.png", text_of(bomb))).find("has 200000x10 pixels; at most 131072") == 0);
}

TEST_CASE("a file of tiles is whole or none") {
  const test::TempDir folder;
  {
    const auto out = TileFileWriter::create(folder / "t");
    REQUIRE(out);
    CHECK((*out)->add({1, 0, 0, {7, 8}}));
    CHECK((*out)->add({0, 1, 0, {3}}));
    CHECK((*out)->add({0, 0, 0, {1, 2}}));
    CHECK((*out)->finish({{20, 10, 10}, {10, 5, 0}}));
  }
  const auto in = TileFile::open(folder / "t");
  REQUIRE(in);
  CHECK_EQ((*in)->levels().size(), 2);
  std::string order;
  CHECK((*in)->each([&](const pack::TileBytes& t) {
    order += std::to_string(t.level) + std::to_string(t.col) + ":" + std::to_string(t.file[0]) + " ";
    return Status(Done{});
  }));
  CHECK(order == "00:1 01:3 10:7 ");
  const std::string good = test::read_file(folder / "t");
  for (std::size_t i = 0; i < good.size(); i += 5) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x40);
    CHECK_FALSE(TileFile::open(folder.write("bad", bad)));
    CHECK_FALSE(TileFile::open(folder.write("bad", good.substr(0, i))));
  }
}

TEST_CASE("a picture of 72 million pixels: little memory, the same bytes with and without a cache, the findings it deserves") {
  constexpr std::uint32_t kWide = 12000, kHigh = 6000;
  const test::SmallTree tree;
  const test::TempDir folder;
  const fs::path file = tree.root() / "images/kitbuqa.png";
  fs::remove(tree.root() / "images/kitbuqa.svg");
  write_tall_png(file, kWide, kHigh);
  ImageSource image = source_of(PictureFile::Png);
  image.weave = true;
  CHECK_FALSE(is_large(file, image));
  image.weave = false;
  CHECK(is_large(file, image));
  CHECK_EQ(measure_file(file, image)->width_px, kWide);

  // In a process of its own, whose largest memory the system tells. The picture alone would be 288 MB.
  const PictureCache cache(folder / "cache");
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<double> told;
    const auto made = large_picture(file, image, cache, {}, [&](double share) { told.push_back(share); });
    ::_exit(made && !made->from_cache && told.size() >= 40 && std::ranges::is_sorted(told) ? 0 : 1);
  }
  int status = 0;
  rusage child_use{}, own{};
  REQUIRE_EQ(::wait4(child, &status, 0, &child_use), child);
  ::getrusage(RUSAGE_SELF, &own);
  CHECK(status == 0);
  CHECK(child_use.ru_maxrss - own.ru_maxrss < 110 * 1024);  // KiB

  const auto kept = large_picture(file, image, cache, {}, {});
  REQUIRE(kept);
  CHECK(kept->from_cache);
  const auto& levels = kept->tiles->levels();
  CHECK_EQ(levels.front().width_px, kWide);
  CHECK_EQ(levels.front().tile_px, 512);
  CHECK(levels.back().width_px < 400);

  // The whole way, from the cache and without one: the same pack, which the kiosk's own check finds good.
  const std::string source = tree.root().string(), with = (folder / "with.pack").string(), without = (folder / "without.pack").string();
  const test::Run cached = test::run_pack({"build", source, "-o", with, "--cache", (folder / "cache").string()});
  CHECK_MESSAGE(cached.code == 0, cached.err);
  const test::Run fresh = test::run_pack({"build", source, "-o", without, "--cache", ""});
  CHECK_MESSAGE(fresh.code == 0, fresh.err);
  CHECK(fresh.err.find("kitbuqa 50 %") != std::string::npos);
  const std::string bytes = test::read_file(with);
  CHECK(!bytes.empty());
  CHECK(bytes == test::read_file(without));
  CHECK(std::ranges::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3);  // the cache, two packs

  // Cut short: `check` sees that its end is missing, `build` where.
  fs::resize_file(file, fs::file_size(file) / 2);
  CHECK(measure_file(file, image).error().what == "is cut short: its last bytes are missing; save or copy it again");
  const auto broken = large_picture(file, image, PictureCache({}), folder / "broken", {});
  REQUIRE_FALSE(broken);
  CHECK(broken.error().what.find("is damaged or cut short at row ") == 0);
  CHECK(std::ranges::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3);
  const test::Run checked = test::run_pack({"check", source});
  CHECK(checked.code == 1);
  CHECK(checked.err.find("images/kitbuqa.png: is cut short: its last bytes are missing; save or copy it again") != std::string::npos);
}

}  // namespace azetta::author
