// Pictures as other programs write them, and as nobody should: JPEG by libjpeg, PNG by libpng. For tests of what a pack may hold and for the
// seeds of the fuzz targets. Grey noise unless said; the same arguments give the same bytes. Aborts the program if the library cannot.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace azetta::test {

struct OddJpeg {
  std::uint32_t width_px = 16, height_px = 16;
  int channels = 3;  // 1 grey, 3 colour, 4 CMYK
  bool plain = false;         // of one grey, which packs to almost nothing
  bool full_colour = true;    // 4:4:4, else 4:2:0
  bool progressive = false;
  int scans = 0;              // 0: as libjpeg does; else a progressive file of so many (at most 64 for grey)
  int restart_rows = 0;
  int orientation = 0;        // EXIF, 1 to 8; 0: no EXIF
};
std::vector<std::uint8_t> odd_jpeg(const OddJpeg& what);

struct OddPng {
  std::uint32_t width_px = 16, height_px = 16;
  int depth = 8;
  int channels = 3;  // 1 grey, 2 grey and alpha, 3 colour, 4 with alpha; 0: a palette
  bool plain = false;
  bool interlaced = false;
  std::size_t text_bytes = 0;  // of a packed text (zTXt) in front of the picture
  int frames = 0;              // so many chunks of an animation (APNG) beside the picture
};
std::vector<std::uint8_t> odd_png(const OddPng& what);

}  // namespace azetta::test
