#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "app/author/image_writer.h"
#include "app/author/picture.h"
#include "app/author/picture_cache.h"
#include "app/author/picture_rules.h"
#include "app/author/source_file.h"
#include "app/author/source_tree.h"
#include "app/author/svg.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(std::string_view text) {
  return {text.begin(), text.end()};
}

Bytes drawing(int width, int height, std::string_view body) {
  return bytes_of(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 "
      "0 " +
      std::to_string(width) + " " + std::to_string(height) + "\">" + std::string(body) + "</svg>");
}
const char* const kField =
    "<rect width=\"100%\" height=\"100%\" fill=\"#a02c2f\"/><rect width=\"50%\" height=\"50%\" "
    "fill=\"#efc873\"/>";

ImageSource svg(bool weave = false) {
  ImageSource out;
  out.slug = "x";
  out.weave = weave;
  return out;
}

std::string sizes(const Picture& picture) {
  std::string out;
  for (const model::ImageLevel& level : picture.levels) {
    out += std::to_string(level.width_px) + "x" + std::to_string(level.height_px) +
           (level.tile_px ? "/" + std::to_string(level.tile_px) : "") + " ";
  }
  return out;
}

pack::Pixels decoded(const Bytes& file) {
  auto pixels = pack::decode(file, 1u << 28);
  REQUIRE(pixels);
  return std::move(pixels).value();
}

const Bytes& tile(const Picture& picture, std::uint32_t level) {
  for (const pack::TileBytes& t : picture.tiles) {
    if (t.level == level) return t.file;
  }
  static const Bytes kNone;
  return kNone;
}

double difference(const pack::Pixels& a, const pack::Pixels& b) {
  REQUIRE(a.rgba.size() == b.rgba.size());
  double sum = 0;
  for (std::size_t i = 0; i < a.rgba.size(); ++i)
    sum += std::abs(static_cast<int>(a.rgba[i]) - static_cast<int>(b.rgba[i]));
  return sum / static_cast<double>(a.rgba.size());
}

bool is_png(const Bytes& file) {
  return file.size() > 4 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G';
}

}  // namespace

TEST_CASE("levels go down by halves to about 256") {
  CHECK(sizes(*make_picture(drawing(1600, 1200, kField), svg())) == "1600x1200 800x600 400x300 200x150 ");
  CHECK(sizes(*make_picture(drawing(512, 300, kField), svg())) == "512x300 256x150 ");
  CHECK(sizes(*make_picture(drawing(333, 41, kField), svg())) == "333x41 ");
  CHECK(sizes(*make_picture(drawing(401, 41, kField), svg())) == "401x41 201x21 ");
  CHECK(sizes(*make_picture(drawing(40, 30, kField), svg())) == "40x30 ");
}

TEST_CASE("width and scale of the settings count") {
  ImageSource source = svg();
  source.width = 800;
  source.scale = 1.5;
  CHECK(sizes(*make_picture(drawing(40, 30, kField), source)) == "1200x900 600x450 300x225 ");
}

TEST_CASE("a long level is cut into tiles that fit together") {
  ImageSource source = svg();
  source.width = 2500;
  const auto picture = make_picture(drawing(25, 18, kField), source);
  REQUIRE(picture);
  CHECK(sizes(*picture) == "2500x1800/1024 1250x900 625x450 313x225 ");
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>> tiles;
  for (const pack::TileBytes& t : picture->tiles) {
    if (t.level != 0) continue;
    const auto header = pack::read_header(t.file);
    REQUIRE(header);
    tiles[{t.row, t.col}] = {header->width_px, header->height_px};
  }
  CHECK(tiles.size() == 6);
  CHECK(tiles[{0, 0}] == std::pair(1024u, 1024u));
  CHECK(tiles[{1, 2}] == std::pair(452u, 776u));
}

TEST_CASE("small levels of cloth come from the flat drawing") {
  const auto woven = make_picture(drawing(600, 400, kField), svg(true));
  const auto flat = make_picture(drawing(600, 400, kField), svg());
  REQUIRE(woven);
  REQUIRE(flat);
  REQUIRE(sizes(*woven) == "600x400 300x200 ");
  CHECK(difference(decoded(tile(*woven, 1)), decoded(tile(*flat, 1))) < 0.01);
  CHECK(difference(decoded(tile(*woven, 0)), decoded(tile(*flat, 0))) > 5);
}

TEST_CASE("JPEG where nothing shines through, PNG where something does or the author says so") {
  CHECK_FALSE(is_png(tile(*make_picture(drawing(100, 75, kField), svg()), 0)));
  const auto open = make_picture(drawing(100, 75, "<circle cx=\"50\" cy=\"30\" r=\"20\"/>"), svg());
  CHECK(is_png(tile(*open, 0)));
  const pack::Pixels pixels = decoded(tile(*open, 0));
  CHECK(pixels.rgba[3] == 0);
  CHECK(pixels.rgba[(30 * 100 + 50) * 4 + 3] == 255);
  ImageSource asked = svg();
  asked.format = PictureFormat::Png;
  CHECK(is_png(tile(*make_picture(drawing(100, 75, kField), asked), 0)));
}

TEST_CASE("colours survive: a JPEG's is close, a PNG's exact") {
  ImageSource source = svg();
  const pack::Pixels jpeg = decoded(tile(*make_picture(drawing(100, 75, kField), source), 0));
  CHECK(std::abs(jpeg.rgba[(60 * 100 + 80) * 4] - 0xA0) <= 3);
  source.format = PictureFormat::Png;
  const pack::Pixels png = decoded(tile(*make_picture(drawing(100, 75, kField), source), 0));
  CHECK(png.rgba[(60 * 100 + 80) * 4] == 0xA0);
  CHECK(png.rgba[(10 * 100 + 10) * 4 + 2] == 0x73);
}

TEST_CASE("a drawing reaches no file") {
  const test::TempDir dir;
  const auto red = make_picture(drawing(64, 64, "<rect width=\"64\" height=\"64\" fill=\"#ff0000\"/>"), [] {
    ImageSource s = svg();
    s.format = PictureFormat::Png;
    return s;
  }());
  const Bytes& file = tile(*red, 0);
  const auto path = dir.write("red.png", {reinterpret_cast<const char*>(file.data()), file.size()});
  for (const std::string& href : {path.string(), "file://" + path.string(), std::string("red.png")}) {
    const auto opened =
        Drawing::open(drawing(64, 64, "<image width=\"64\" height=\"64\" xlink:href=\"" + href + "\"/>"));
    REQUIRE(opened);
    const auto pixels = opened->render(64, 64);
    REQUIRE(pixels);
    CHECK(pixels->rgba[(32 * 64 + 32) * 4 + 3] == 0);
  }
}

TEST_CASE("sizes are bounded before anything is drawn") {
  ImageSource source = svg();
  source.width = 20000;
  CHECK(make_picture(drawing(40, 30, kField), source).error().what ==
        "has 20000x15000 pixels; at most 16384 a side and 200 million in all: lower its width or scale in "
        "images.toml");
  CHECK_FALSE(Drawing::open(bytes_of("no drawing")));
  CHECK_FALSE(Drawing::open({}));
}

TEST_CASE("photographs: settings that do nothing and lying ones are refused") {
  const test::SmallTree tree;
  pack::Pixels grey;
  grey.width_px = 1200;
  grey.height_px = 800;
  grey.rgba.assign(std::size_t{1200} * 800 * 4, 128);
  Bytes jpeg = *write_jpeg(grey, {0, 0, 1200, 800}, false);
  const auto check = [&](const Bytes& file) {
    tree.remove("images/kitbuqa.svg");
    tree.write("images/kitbuqa.jpg", {reinterpret_cast<const char*>(file.data()), file.size()});
    Findings findings;
    const auto pack = read_source_tree(tree.root(), findings);
    REQUIRE(pack);
    check_pictures(tree.root(), *pack, findings);
    const auto lines = test::lines_of(findings);
    return lines.empty() ? std::string() : lines.front();
  };
  CHECK(check(jpeg) == "");
  // Orientation 6, as a phone held upright writes it: Exif, big-endian TIFF, one entry.
  const unsigned char exif[] = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0,    0,    'M', 'M',
                                0,    42,   0, 0,  0,   8,   0,   1,   0x01, 0x12, 0,   3,
                                0,    0,    0, 1,  0,   6,   0,   0,   0,    0,    0,   0};
  Bytes turned;
  std::copy_n(jpeg.begin(), 2, std::back_inserter(turned));
  std::ranges::copy(exif, std::back_inserter(turned));
  std::copy(jpeg.begin() + 2, jpeg.end(), std::back_inserter(turned));
  CHECK(check(turned) ==
        "images/kitbuqa.jpg: the photograph is stored lying on its side (EXIF orientation); turn it upright "
        "and save it again");
  tree.write("images/images.toml", "credit = \"A\"\n[[image]]\nname = \"kitbuqa\"\nscale = 2\n");
  CHECK(check(jpeg) ==
        "images/images.toml:2: \"width\" and \"scale\" are for drawings and woven pictures; "
        "images/kitbuqa.jpg is neither: remove them");
  // Every header cut anywhere is refused or read, never more.
  for (std::size_t size = 0; size < turned.size(); size += size < 700 ? 1 : 997) {
    const Bytes cut(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(size));
    ImageSource source = svg();
    source.file = PictureFile::Jpeg;
    (void)measure_picture(cut, source);
  }
}

TEST_CASE("the cache gives back what it was given, and nothing that is damaged") {
  const test::TempDir dir;
  const PictureCache cache(dir / "cache");
  const Bytes file = drawing(400, 300, kField);
  const std::string key = PictureCache::key(file, svg());
  CHECK_FALSE(cache.find(key));
  const auto made = make_picture(file, svg());
  REQUIRE(made);
  cache.keep(key, *made);
  const auto found = cache.find(key);
  REQUIRE(found);
  CHECK(sizes(*found) == sizes(*made));
  REQUIRE(found->tiles.size() == made->tiles.size());
  for (std::size_t i = 0; i < found->tiles.size(); ++i) CHECK(found->tiles[i].file == made->tiles[i].file);

  CHECK(PictureCache::key(file, svg(true)) != key);
  CHECK(PictureCache::key(drawing(400, 301, kField), svg()) != key);
  const auto entry = dir / "cache" / (key + ".pic");
  const std::string good = test::read_file(entry);
  for (std::size_t at = 0; at < good.size(); at += 97) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x20);
    dir.write("cache/" + key + ".pic", bad);
    CHECK_FALSE(cache.find(key));
  }
  dir.write("cache/" + key + ".pic", good.substr(0, good.size() / 2));
  CHECK_FALSE(cache.find(key));
  // A folder that cannot be made costs nothing but time.
  const PictureCache nowhere(dir.write("file", "x") / "cache");
  nowhere.keep(key, *made);
  CHECK_FALSE(nowhere.find(key));
}

}  // namespace azetta::author
