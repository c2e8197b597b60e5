#include "tests/support/odd_pictures.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <jpeglib.h>
#include <png.h>

namespace azetta::test {
namespace {

// The same noise everywhere (xorshift).
class Noise {
 public:
  explicit Noise(bool plain) : plain_(plain) {}
  std::uint8_t next() {
    if (plain_) return 128;
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return static_cast<std::uint8_t>(state_ >> 24);
  }

 private:
  bool plain_;
  std::uint32_t state_ = 740;
};

void append_be(std::vector<std::uint8_t>& out, std::uint64_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// A DC scan, then one for each of the first frequencies (T.81, G.1.1.1.1).
std::vector<jpeg_scan_info> scans_of(int count, int channels) {
  std::vector<jpeg_scan_info> scans;
  jpeg_scan_info dc{};
  dc.comps_in_scan = channels;
  for (int c = 0; c < channels; ++c) dc.component_index[c] = c;
  scans.push_back(dc);
  for (int k = 1; k < 64 && static_cast<int>(scans.size()) < count; ++k) {
    for (int c = 0; c < channels && static_cast<int>(scans.size()) < count; ++c) {
      jpeg_scan_info ac{};
      ac.comps_in_scan = 1;
      ac.component_index[0] = c;
      ac.Ss = ac.Se = k;
      scans.push_back(ac);
    }
  }
  return scans;
}

void write_png(png_structp png, png_bytep bytes, png_size_t count) {
  auto* out = static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
  out->insert(out->end(), bytes, bytes + count);
}

void add_chunk(png_structp png, const char* name, const std::vector<std::uint8_t>& body) {
  png_write_chunk(png, reinterpret_cast<png_const_bytep>(name), body.data(), body.size());
}

}  // namespace

std::vector<std::uint8_t> odd_jpeg(const OddJpeg& what) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);  // ends the program
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  jpeg_mem_dest(&info, &bytes, &count);
  info.image_width = what.width_px;
  info.image_height = what.height_px;
  info.input_components = what.channels;
  info.in_color_space = what.channels == 1 ? JCS_GRAYSCALE : what.channels == 4 ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 50, TRUE);
  if (what.full_colour) info.comp_info[0].h_samp_factor = info.comp_info[0].v_samp_factor = 1;
  info.restart_in_rows = what.restart_rows;
  const auto scans = scans_of(what.scans, what.channels);
  if (what.scans > 0) {
    info.scan_info = scans.data();
    info.num_scans = static_cast<int>(scans.size());
  } else if (what.progressive) {
    jpeg_simple_progression(&info);
  }
  jpeg_start_compress(&info, TRUE);
  if (what.orientation > 0) {
    // EXIF: one entry, 0x0112, a short.
    std::vector<std::uint8_t> exif = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1};
    append_be(exif, static_cast<std::uint64_t>(what.orientation), 2);
    append_be(exif, 0, 6);
    jpeg_write_marker(&info, JPEG_APP0 + 1, exif.data(), static_cast<unsigned>(exif.size()));
  }
  Noise noise(what.plain);
  std::vector<std::uint8_t> row(std::size_t{what.width_px} * static_cast<std::size_t>(what.channels));
  while (info.next_scanline < info.image_height) {
    for (std::uint8_t& value : row) value = noise.next();
    unsigned char* rows[] = {row.data()};
    jpeg_write_scanlines(&info, rows, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  std::vector<std::uint8_t> file(bytes, bytes + count);
  std::free(bytes);  // NOLINT: libjpeg's
  return file;
}

std::vector<std::uint8_t> odd_png(const OddPng& what) {
  std::vector<std::uint8_t> file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);  // ends the program on errors
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (!info) std::abort();
  png_set_write_fn(png, &file, write_png, nullptr);
  constexpr int kTypes[] = {PNG_COLOR_TYPE_PALETTE, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
  png_set_IHDR(png, info, what.width_px, what.height_px, what.depth, kTypes[what.channels],
               what.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_color colours[256] = {};
  for (int i = 0; i < 256; ++i) colours[i] = {static_cast<png_byte>(i), static_cast<png_byte>(255 - i), 7};
  if (what.channels == 0) png_set_PLTE(png, info, colours, 1 << what.depth);
  const std::string words(what.text_bytes, 'x');
  if (what.text_bytes > 0) {
    char key[] = "Comment";
    png_text text{};
    text.compression = PNG_TEXT_COMPRESSION_zTXt;
    text.key = key;
    text.text = const_cast<char*>(words.data());
    text.text_length = words.size();
    png_set_text(png, info, &text, 1);
  }
  png_write_info(png, info);
  std::vector<std::uint8_t> body;
  if (what.frames > 0) {
    append_be(body, static_cast<std::uint64_t>(what.frames), 4);
    append_be(body, 0, 4);
    add_chunk(png, "acTL", body);
  }
  Noise noise(what.plain);
  const std::size_t row_bytes = png_get_rowbytes(png, info);
  std::vector<std::uint8_t> row(row_bytes);
  for (int pass = what.interlaced ? png_set_interlace_handling(png) : 1; pass > 0; --pass) {
    for (std::uint32_t y = 0; y < what.height_px; ++y) {
      for (std::uint8_t& value : row) value = noise.next();
      png_write_row(png, row.data());
    }
  }
  for (int frame = 0; frame < what.frames; ++frame) {
    body.assign(26, 0);  // fcTL
    body[3] = static_cast<std::uint8_t>(2 * frame);
    add_chunk(png, "fcTL", body);
    add_chunk(png, "fdAT", std::vector<std::uint8_t>(100, 9));
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return file;
}

}  // namespace azetta::test
