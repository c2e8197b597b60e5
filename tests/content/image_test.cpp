// The picture codec: what is refused before it is decoded, and what resizing gives.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include "content/pack/image_codec.h"
#include "tests/content/sample.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

using Bytes = std::vector<std::uint8_t>;

const Bytes kPngMark = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

Bytes png_header(std::uint32_t width, std::uint32_t height, int depth, int type, int interlace) {
  Bytes body;
  for (const std::uint32_t value : {width, height}) {
    for (int shift = 24; shift >= 0; shift -= 8) body.push_back(static_cast<std::uint8_t>(value >> shift));
  }
  for (const int byte : {depth, type, 0, 0, interlace}) body.push_back(static_cast<std::uint8_t>(byte));
  return body;
}

Bytes png_of(const Bytes& header, const Bytes& raw) {
  Bytes file = kPngMark;
  sample::append_chunk(file, "IHDR", header);
  sample::append_chunk(file, "IDAT", sample::zlib_stored(raw));
  sample::append_chunk(file, "IEND", {});
  return file;
}

// A baseline grey JPEG of 8x8 pixels, all of one grey: tables of one entry, one block. Made by hand from
// T.81.
Bytes small_jpeg() {
  Bytes file;
  const auto append = [&](const Bytes& bytes) {
    for (const std::uint8_t byte : bytes) file.push_back(byte);
  };
  append({0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43, 0x00});
  append(Bytes(64, 1));                                            // quantisation
  append({0xFF, 0xC0, 0x00, 0x0B, 8, 0, 8, 0, 8, 1, 1, 0x11, 0});  // one channel, 8x8
  append({0xFF, 0xC4, 0x00, 0x14, 0x00, 1, 0, 0, 0, 0, 0,
          0,    0,    0,    0,    0,    0, 0, 0, 0, 0, 0});  // DC: one code, 0 bits
  append(
      {0xFF, 0xC4, 0x00, 0x14, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});  // AC: end of block
  append({0xFF, 0xDA, 0x00, 0x08, 1, 1, 0x00, 0, 63, 0, 0x3F, 0xFF, 0xD9});                // scan: both codes
  return file;
}

std::string refusal(const Bytes& file) {
  const auto pixels = decode(file, 1 << 24);
  return pixels ? "" : pixels.error().what;
}

Pixels gradient(std::uint32_t width, std::uint32_t height) {
  Pixels in{width, height, true, {}};
  for (std::uint32_t y = 0; y < height; ++y) {
    for (std::uint32_t x = 0; x < width; ++x) {
      for (const std::uint32_t value :
           {x * 255 / std::max(1u, width - 1), y * 255 / std::max(1u, height - 1), 128u, 255u}) {
        in.rgba.push_back(static_cast<std::uint8_t>(value));
      }
    }
  }
  return in;
}

}  // namespace

TEST_CASE("good files decode to their pixels") {
  const auto rgb = decode(sample::png(3, 2, 0x11223344), 1 << 20);
  REQUIRE_MESSAGE(rgb, rgb.error().what);
  CHECK(rgb->width_px == 3);
  CHECK(rgb->height_px == 2);
  CHECK(rgb->opaque);
  CHECK(rgb->rgba.size() == 24);
  CHECK(Bytes(rgb->rgba.begin(), rgb->rgba.begin() + 4) == Bytes{0x11, 0x22, 0x33, 0xFF});
  const auto clear = decode(sample::png(3, 2, 0x11223344, true), 1 << 20);
  CHECK_FALSE(clear->opaque);
  CHECK(clear->rgba[3] == 0x44);
  CHECK(decode(sample::png(3, 2, 0x112233FF, true), 1 << 20)->opaque);
  CHECK(read_header(sample::png(3, 2, 0, true))->has_alpha);
  const auto jpeg = decode(small_jpeg(), 1 << 20);
  REQUIRE_MESSAGE(jpeg, jpeg.error().what);
  CHECK(jpeg->width_px == 8);
  CHECK(Bytes(jpeg->rgba.begin(), jpeg->rgba.begin() + 4) == Bytes{128, 128, 128, 255});
}

TEST_CASE("a PNG is refused by its header, each kind with its sentence") {
  const std::string remedy = "; save the picture again as PNG, 8 bits, not interlaced";
  CHECK(refusal(png_of(png_header(1, 1, 16, 2, 0), Bytes(7))) ==
        "the PNG does not have 8 bits per channel" + remedy);
  CHECK(refusal(png_of(png_header(8, 8, 1, 0, 0), Bytes(16))) ==
        "the PNG does not have 8 bits per channel" + remedy);
  CHECK(refusal(png_of(png_header(4, 4, 8, 2, 1), Bytes(64))) == "the PNG is interlaced" + remedy);
  CHECK(refusal(png_of(png_header(1, 1, 8, 5, 0), Bytes(4))) ==
        "the PNG has an unknown colour type" + remedy);
  CHECK(refusal(png_of(png_header(1, 1, 8, 3, 0), Bytes(2))) ==
        "the PNG has no palette before its picture" + remedy);
  CHECK(refusal(png_of(png_header(1, 1'000'000, 8, 2, 0), Bytes(4))) ==
        "the picture says it has 1 x 1000000 pixels; a side may have 1 to 131072");
  CHECK(refusal(png_of(png_header(0, 5, 8, 2, 0), Bytes(4))) ==
        "the picture says it has 0 x 5 pixels; a side may have 1 to 131072");
  CHECK(refusal(png_of(png_header(100'000, 100'000, 8, 2, 0), Bytes(4))) ==
        "the picture of 100000 x 100000 pixels needs 40000000000 bytes; 16777216 are allowed: use a smaller "
        "one or tiles");
  // Packed data that unpack to more or less than the header promises.
  CHECK(refusal(png_of(png_header(2, 2, 8, 2, 0), Bytes(100'000))) ==
        "the PNG does not unpack to the size that its header promises; save the picture again");
  CHECK(refusal(png_of(png_header(20, 20, 8, 2, 0), Bytes(10))) ==
        "the PNG does not unpack to the size that its header promises; save the picture again");
  Bytes no_picture = kPngMark;
  sample::append_chunk(no_picture, "IHDR", png_header(1, 1, 8, 2, 0));
  sample::append_chunk(no_picture, "IEND", {});
  CHECK(refusal(no_picture) == "the PNG holds no picture" + remedy);
  Bytes late = kPngMark;
  sample::append_chunk(late, "tEXt", {});
  CHECK(refusal(late) == "the PNG does not begin with its one header" + remedy);
  Bytes cut = sample::png(4, 4, 0);
  cut.resize(40);
  CHECK(refusal(cut) == "the PNG is cut short" + remedy);
}

TEST_CASE("a JPEG is refused by its segments, each kind with its sentence") {
  const std::string remedy = "; save the picture again as JPEG or PNG";
  const Bytes good = small_jpeg();
  const std::size_t sof = 7 + 64;
  Bytes bad = good;
  bad[sof + 1] = 0xC3;
  CHECK(refusal(bad) ==
        "the JPEG is of a kind that no browser shows (lossless, arithmetic or hierarchical)" + remedy);
  bad = good;
  bad[sof + 4] = 12;
  CHECK(refusal(bad) == "the JPEG does not have 8 bits per channel" + remedy);
  bad = good;
  bad[sof + 9] = 4;
  CHECK(refusal(bad) == "the JPEG is not grey or RGB (CMYK is for printers)" + remedy);
  bad = good;
  bad[sof] = 0;
  CHECK(refusal(bad) == "the JPEG has bytes between its segments" + remedy);
  bad = good;
  bad[5] = 0xFF;
  bad[4] = 0xFF;
  CHECK(refusal(bad) == "the JPEG is cut short" + remedy);
  bad = good;
  bad.insert(bad.begin() + static_cast<std::ptrdiff_t>(sof), good.begin() + static_cast<std::ptrdiff_t>(sof),
             good.begin() + static_cast<std::ptrdiff_t>(sof) + 13);
  CHECK(refusal(bad) == "the JPEG has two headers" + remedy);
  // A table of 257 codes, for which stb_image has no room; one that goes on beyond its segment.
  Bytes table = {0xFF, 0xC4, 0x01, 0x14, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 2};
  table.resize(2 + 0x114);
  CHECK_EQ(table[3] + 256 * table[2], 2 + 17 + 257);
  bad = good;
  bad.insert(bad.begin() + static_cast<std::ptrdiff_t>(sof), table.begin(), table.end());
  CHECK(refusal(bad) == "the JPEG has a damaged table of codes" + remedy);
  bad = good;
  table = {0xFF, 0xC4, 0x00, 0x13, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  bad.insert(bad.begin() + static_cast<std::ptrdiff_t>(sof), table.begin(), table.end());
  CHECK(refusal(bad) == "the JPEG has a damaged table of codes" + remedy);
  // 200 scans of nothing.
  bad.assign(good.begin(), good.end() - 2);
  const Bytes scan(good.end() - 13, good.end() - 2);
  for (int i = 0; i < 200; ++i) bad.insert(bad.end(), scan.begin(), scan.end());
  CHECK(refusal(bad) == "the JPEG has more than 100 scans" + remedy);
  CHECK(refusal({0xFF, 0xD8, 0xFF, 0xD9}) == "the JPEG holds no picture" + remedy);
}

TEST_CASE("everything else is neither JPEG nor PNG") {
  for (const char* text : {"", "GIF89a", "BM", "RIFF", "\x89PNG", "\xFF\xD8", "<svg/>", "P6 1 1 255 abc"}) {
    const Bytes file(text, text + std::strlen(text));
    CHECK(refusal(file) == "this is neither JPEG nor PNG; save the picture as one of them");
  }
}

TEST_CASE("damaged pictures decode or are refused") {
  std::mt19937 random(711);
  const Bytes png = sample::png(9, 7, 0xA02C2FFF), jpeg = small_jpeg();
  for (int round = 0; round < 4'000; ++round) {
    Bytes file = round % 2 ? png : jpeg;
    for (int flips = 0; flips <= round % 3; ++flips)
      file[random() % file.size()] = static_cast<std::uint8_t>(random());
    if (round % 5 == 0) file.resize(random() % file.size());
    const auto pixels = decode(file, 1 << 20);
    if (pixels) CHECK(pixels->rgba.size() == std::size_t{pixels->width_px} * pixels->height_px * 4);
  }
}

TEST_CASE("resizing to the same size copies") {
  const Pixels in = gradient(31, 17);
  CHECK(resample(in, 0, 0, 31, 17, 31, 17).rgba == in.rgba);
  const Pixels part = resample(in, 5, 3, 10, 8, 10, 8);
  for (std::size_t y = 0; y < 8; ++y) {
    CHECK(std::memcmp(part.rgba.data() + y * 40, in.rgba.data() + ((y + 3) * 31 + 5) * 4, 40) == 0);
  }
}

TEST_CASE("resizing keeps one colour exactly, smaller and larger, whole and in part") {
  Pixels in{13, 11, true, {}};
  for (int i = 0; i < 13 * 11; ++i) in.rgba.insert(in.rgba.end(), {160, 44, 47, 255});
  for (const auto& [w, h] : {std::pair{1u, 1u}, {4u, 3u}, {13u, 30u}, {100u, 90u}, {12u, 12u}}) {
    const Pixels out = resample(in, 0.3f, 1.7f, 11.1f, 8.2f, w, h);
    REQUIRE(out.width_px == w);
    REQUIRE(out.height_px == h);
    for (std::size_t i = 0; i < out.rgba.size(); i += 4) {
      REQUIRE(out.rgba[i] == 160);
      REQUIRE(out.rgba[i + 1] == 44);
      REQUIRE(out.rgba[i + 2] == 47);
      REQUIRE(out.rgba[i + 3] == 255);
    }
  }
}

TEST_CASE("smaller is the mean of what is covered") {
  Pixels in{4, 2, true, {}};
  for (const int value : {0, 100, 200, 40, 20, 80, 220, 60}) {
    for (int channel = 0; channel < 4; ++channel)
      in.rgba.push_back(static_cast<std::uint8_t>(channel == 3 ? 255 : value));
  }
  const Pixels half = resample(in, 0, 0, 4, 2, 2, 1);
  CHECK(half.rgba[0] == 50);   // (0 + 100 + 20 + 80) / 4
  CHECK(half.rgba[4] == 130);  // (200 + 40 + 220 + 60) / 4
  const Pixels shifted = resample(in, 0.5f, 0, 2, 1, 2, 1);
  CHECK(shifted.rgba[0] == 50);   // half of 0, half of 100
  CHECK(shifted.rgba[4] == 150);  // half of 100, half of 200
}

TEST_CASE("clear pixels lend no colour") {
  Pixels in{2, 1, false, {255, 0, 0, 255, 0, 255, 0, 0}};
  const Pixels out = resample(in, 0, 0, 2, 1, 1, 1);
  CHECK(out.rgba == PixelBytes{255, 0, 0, 128});
}

TEST_CASE("larger is smooth, keeps the ends and stays in range") {
  const Pixels in = gradient(16, 16);
  const Pixels out = resample(in, 0, 0, 16, 16, 64, 64);
  int before = -1;
  for (std::size_t x = 0; x < 64; ++x) {
    const int value = out.rgba[x * 4];
    CHECK(value >= before);
    CHECK(std::abs(value - static_cast<int>(x * 255 / 63)) < 12);
    before = value;
  }
}

TEST_CASE("pixels in memory that was used before are the same pixels") {
  const Bytes file = small_jpeg();
  const auto fresh = decode(file, 1 << 24);
  REQUIRE(fresh);
  for (const std::size_t size : {0u, 10u, 4'000'000u}) {
    const auto again = decode(file, 1 << 24, PixelBytes(size, 7));
    REQUIRE(again);
    CHECK(again->rgba == fresh->rgba);
  }
}

TEST_CASE("parts outside the picture are clamped to it") {
  const Pixels in = gradient(8, 8);
  CHECK(resample(in, -100, -100, 300, 300, 8, 8).rgba == in.rgba);
  CHECK(resample(in, 50, 50, 5, 5, 8, 8).rgba == in.rgba);
  CHECK(resample(in, 0, 0, -4, 0, 8, 8).rgba == in.rgba);
  CHECK(resample(in, NAN, 0, INFINITY, 8, 8, 8).rgba == in.rgba);
  CHECK(resample(in, 7.9f, 7.9f, 0.0001f, 0.0001f, 3, 3).rgba.size() == 36);
}
