// Pictures made to hurt: each is refused or decoded within the memory and the time that FORMAT.md, "Numbers", states. Measured in a child process;
// time is CPU time.
#include <doctest/doctest.h>

#include <algorithm>

#include "content/pack/check.h"
#include "content/pack/image_codec.h"
#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "tests/content/sample.h"
#include "tests/support/child_cost.h"
#include "tests/support/sanitized.h"
#include "tests/support/odd_pictures.h"

using namespace azetta;
using namespace azetta::pack;
using test::odd_jpeg;
using test::odd_png;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr double kSlower = test::kSanitized ? 12 : 1;
constexpr long kMemory = test::kSanitized ? 4 : 1;

// "" = decoded; else the first words of the sentence.
std::string verdict(const Bytes& file, std::uint64_t most_bytes = Limits{}.decoded_bytes) {
  const auto pixels = decode(file, most_bytes);
  return pixels ? "" : pixels.error().what.substr(0, pixels.error().what.find(';'));
}

// Decodes in a child: 1 decoded, 0 refused, -1 crashed.
test::ChildCost decoding(const Bytes& file) {
  return test::cost_of([&] { return decode(file, Limits{}.decoded_bytes) ? 1 : 0; });
}

// A PNG's IHDR rewritten: other sizes and kinds than its picture has.
Bytes with_header(Bytes png, std::uint32_t width, std::uint32_t height) {
  for (int i = 0; i < 4; ++i) {
    png[16 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(width >> (24 - 8 * i));
    png[20 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(height >> (24 - 8 * i));
  }
  return png;
}

}  // namespace

TEST_CASE("what other programs write is taken where it can be shown, and refused by name where not") {
  // Taken.
  CHECK(verdict(odd_png({.channels = 0})) == "");  // a palette
  CHECK(verdict(odd_png({.channels = 1})) == "");
  CHECK(verdict(odd_png({.channels = 2})) == "");
  CHECK(verdict(odd_png({.channels = 4})) == "");
  CHECK(verdict(odd_png({.plain = true, .frames = 3})) == "");  // animated: its first picture
  CHECK(verdict(odd_jpeg({.channels = 1})) == "");
  CHECK(verdict(odd_jpeg({.width_px = 33, .height_px = 17, .full_colour = false, .progressive = true})) == "");
  CHECK(verdict(odd_jpeg({.width_px = 64, .height_px = 64, .restart_rows = 1})) == "");
  // Refused.
  CHECK(verdict(odd_png({.depth = 16})) == "the PNG does not have 8 bits per channel");
  CHECK(verdict(odd_png({.depth = 4, .channels = 0})) == "the PNG does not have 8 bits per channel");
  CHECK(verdict(odd_png({.interlaced = true})) == "the PNG is interlaced");
  CHECK(verdict(odd_jpeg({.channels = 4})) == "the JPEG is not grey or RGB (CMYK is for printers)");
  const std::string gif = "GIF89a\x01\x00\x01\x00\x80\x01\x00\xFF\xFF\xFF\x00\x00\x00!\xF9\x04\x01\n\x00\x01\x00,";
  CHECK(verdict(Bytes(gif.begin(), gif.end())) == "this is neither JPEG nor PNG");
}

TEST_CASE("how a camera was held is for the curator: a turned JPEG has the pixels that are in it") {
  for (int orientation = 0; orientation <= 8; ++orientation) {
    const auto pixels = decode(odd_jpeg({.width_px = 24, .height_px = 16, .orientation = orientation}), 1 << 20);
    REQUIRE(pixels);
    CHECK(pixels->width_px == 24);
    CHECK(pixels->height_px == 16);
  }
}

TEST_CASE("a picture that says it is enormous costs nothing") {
  const Bytes small = odd_png({.plain = true});
  for (const auto& [width, height, sentence] :
       {std::tuple{1u, 1'000'000u, "the picture says it has 1 x 1000000 pixels"}, {1'000'000u, 1u, "the picture says it has 1000000 x 1 pixels"},
        {0xFFFFFFFFu, 0xFFFFFFFFu, "the picture says it has 4294967295 x 4294967295 pixels"},
        {100'000u, 100'000u, "the picture of 100000 x 100000 pixels needs 40000000000 bytes"},
        {131'072u, 129u, "the picture of 131072 x 129 pixels needs 67633152 bytes"},
        {4'096u, 4'096u, "the PNG does not unpack to the size that its header promises"}}) {
    const Bytes file = with_header(small, width, height);
    CHECK(verdict(file).starts_with(sentence));
    const auto cost = decoding(file);
    CHECK(cost.result == 0);
    CHECK(cost.cpu_s < 0.5 * kSlower);
    CHECK(cost.grown_mib < 70 * kMemory);  // the rows that are promised, and no more
  }
}

TEST_CASE("the largest picture that is allowed stays within its memory and time") {
  // 4,096 x 4,096: 64 MiB of pixels. stb_image has its own copy, a PNG its packed rows too.
  for (const bool jpeg : {false, true}) {
    CAPTURE(jpeg);
    const Bytes file = jpeg ? odd_jpeg({.width_px = 4'096, .height_px = 4'096, .plain = true})
                            : odd_png({.width_px = 4'096, .height_px = 4'096, .channels = 4, .plain = true});
    const auto cost = decoding(file);
    CHECK(cost.result == 1);
    CHECK(cost.cpu_s < 3 * kSlower);
    CHECK(cost.grown_mib < 256 * kMemory);
    MESSAGE(std::string(jpeg ? "largest JPEG: " : "largest PNG: "), cost.cpu_s, " s, ", cost.grown_mib, " MiB");
  }
}

TEST_CASE("a progressive JPEG of many scans ends") {
  const auto cost = decoding(odd_jpeg({.width_px = 4'096, .height_px = 4'096, .channels = 1, .plain = true, .scans = 64}));
  CHECK(cost.result == 1);
  CHECK(cost.cpu_s < 6 * kSlower);
  CHECK(cost.grown_mib < 256 * kMemory);
  MESSAGE("64 scans: ", cost.cpu_s, " s, ", cost.grown_mib, " MiB");
  CHECK(verdict(odd_jpeg({.width_px = 64, .height_px = 64, .scans = 101})) == "the JPEG has more than 100 scans");
}

TEST_CASE("a packed text of 100 MB in front of a small PNG is never unpacked") {
  const Bytes file = odd_png({.plain = true, .text_bytes = 100'000'000});
  CHECK(file.size() < 200'000);
  const auto cost = decoding(file);
  CHECK(cost.result == 1);
  CHECK(cost.cpu_s < 0.5 * kSlower);
  CHECK(cost.grown_mib < 8 * kMemory);
}

TEST_CASE("a picture that unpacks to more than its header says is stopped there") {
  const Bytes file = with_header(odd_png({.width_px = 4'096, .height_px = 4'096, .plain = true}), 16, 16);
  CHECK(verdict(file) == "the PNG does not unpack to the size that its header promises");
  const auto cost = decoding(file);
  CHECK(cost.result == 0);
  CHECK(cost.cpu_s < 0.5 * kSlower);
  CHECK(cost.grown_mib < 8 * kMemory);
}

TEST_CASE("a JPEG whose scan refers to tables that never came, or leaves a colour out, is refused") {
  // Found by fuzzing: stb_image used such tables as they lay in memory.
  Bytes file = odd_jpeg({});
  const auto segment = [&](std::uint8_t marker, std::size_t nth = 0) {
    for (auto at = file.begin(); at + 1 < file.end(); ++at) {
      if (at[0] == 0xFF && at[1] == marker && nth-- == 0) return at;
    }
    return file.end();
  };
  const Bytes good = file;
  const auto scan = segment(0xDA);
  REQUIRE(scan != file.end());
  scan[6] = 0x22;  // the first component's tables: none has the number 2
  CHECK(verdict(file) == "the JPEG has a scan without its tables");
  file = good;
  segment(0xDA)[5] = 99;  // no such component
  CHECK(verdict(file) == "the JPEG has a scan without its tables");
  file = good;
  segment(0xC0)[12] = 3;  // a quantiser that never came
  CHECK(verdict(file) == "the JPEG has a scan without its tables");
  file = good;
  segment(0xDB)[4] = 0x27;
  CHECK(verdict(file) == "the JPEG has a damaged table of quantisers");
  file = good;
  segment(0xC4)[4] = 0x24;
  CHECK(verdict(file) == "the JPEG has a damaged table of codes");
}

TEST_CASE("tables that lie about their pictures are found by check, and harmless to the reader") {
  sample::Folder folder;
  const auto good = sample::write_pack(folder);
  const auto file = folder / "lie.pack";
  const auto rules = [&](const std::string& sql) {
    std::filesystem::copy_file(good, file, std::filesystem::copy_options::overwrite_existing);
    {
      auto database = Database::open_own(file);
      REQUIRE(database);
      REQUIRE(database->run(sql.c_str()));
    }
    auto pack = Pack::open(file);
    REQUIRE_MESSAGE(pack, pack.error().what);
    for (std::uint32_t id = 1; id <= 2; ++id) {
      const auto image = (*pack)->image(ImageId{id});
      if (!image) continue;
      for (std::uint32_t level = 0; level < image->levels.size(); ++level) {
        const auto tile = (*pack)->tile(ImageId{id}, level, 0, 0);
        if (tile) static_cast<void>(decode(*tile, Limits{}.decoded_bytes));
      }
    }
    std::string out;
    for (const auto& finding : check(file)) {
      if (finding.severity == Severity::Error && out.find(finding.rule) == std::string::npos) out += finding.rule + " ";
    }
    return out;
  };
  CHECK(rules("UPDATE image_level SET width_px = 131072, height_px = 131072 WHERE image = 1 AND level = 0") == "image.header image.tiles ");
  CHECK(rules("UPDATE image_level SET tile_px = 1 WHERE image = 1 AND level = 0") == "image.header image.tiles ");
  CHECK(rules("UPDATE image_level SET tile_px = 4096 WHERE image = 1 AND level = 0") == "image.header image.tiles ");
  CHECK(rules("DELETE FROM tile WHERE image = 1 AND tile_col = 1") == "image.tiles ");
  CHECK(rules("INSERT INTO tile SELECT image, level, 500, 500, file FROM tile WHERE image = 1 LIMIT 1") == "image.tiles ");
}
