#include "app/author/image_writer.h"

#include <png.h>

#include <csetjmp>
#include <cstdio>  // before jpeglib.h, which needs FILE
#include <cstdlib>

#include <jpeglib.h>

namespace azetta::author {
namespace {

struct JpegErrors {
  jpeg_error_mgr base;
  std::jmp_buf back;
};

[[noreturn]] void on_jpeg_error(j_common_ptr info) {
  std::longjmp(reinterpret_cast<JpegErrors*>(info->err)->back, 1);
}

// longjmp skips destructors: everything it may jump over is plain memory owned by the caller.
bool compress(const pack::Pixels& pixels, const Cut& cut, bool full_colour, std::uint8_t* row,
              unsigned char** file, unsigned long* size) {
  jpeg_compress_struct jpeg{};
  JpegErrors errors{};
  jpeg.err = jpeg_std_error(&errors.base);
  errors.base.error_exit = on_jpeg_error;
  if (setjmp(errors.back)) {  // NOLINT: libjpeg's way to fail
    jpeg_destroy_compress(&jpeg);
    return false;
  }
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, file, size);
  jpeg.image_width = cut.width_px;
  jpeg.image_height = cut.height_px;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, kJpegQuality, TRUE);
  jpeg.dct_method = JDCT_ISLOW;  // the one whose results are the same with and without SIMD
  jpeg.optimize_coding = TRUE;
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = full_colour ? 1 : 2;
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    const std::uint8_t* from =
        pixels.rgba.data() + (std::size_t{cut.y + jpeg.next_scanline} * pixels.width_px + cut.x) * 4;
    for (std::uint32_t x = 0; x < cut.width_px; ++x) {
      row[x * 3] = from[x * 4];
      row[x * 3 + 1] = from[x * 4 + 1];
      row[x * 3 + 2] = from[x * 4 + 2];
    }
    JSAMPROW rows[1] = {row};
    jpeg_write_scanlines(&jpeg, rows, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  return true;
}

void append_bytes(png_structp png, png_bytep data, png_size_t size) {
  auto* out = static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
  out->insert(out->end(), data, data + size);
}

}  // namespace

Result<std::vector<std::uint8_t>> write_jpeg(const pack::Pixels& pixels, const Cut& cut, bool full_colour) {
  std::vector<std::uint8_t> row(std::size_t{cut.width_px} * 3);
  unsigned char* file = nullptr;
  unsigned long size = 0;
  const bool good = compress(pixels, cut, full_colour, row.data(), &file, &size);
  std::vector<std::uint8_t> out;
  if (good) out.assign(file, file + size);
  std::free(file);  // NOLINT: libjpeg allocates with malloc
  if (!good) return Error{"cannot be written as JPEG; set format = \"png\" for it in images.toml"};
  return out;
}

Result<std::vector<std::uint8_t>> write_png(const pack::Pixels& pixels, const Cut& cut, PngEffort effort) {
  std::vector<std::uint8_t> out;
  const int channels = pixels.opaque ? 3 : 4;
  std::vector<std::uint8_t> row(std::size_t{cut.width_px} * static_cast<std::size_t>(channels));
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (!info || setjmp(png_jmpbuf(png))) {  // NOLINT: libpng's way to fail
    png_destroy_write_struct(&png, &info);
    return Error{"cannot be written as PNG; set format = \"jpeg\" for it in images.toml"};
  }
  png_set_write_fn(png, &out, append_bytes, nullptr);
  png_set_IHDR(png, info, cut.width_px, cut.height_px, 8,
               pixels.opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, effort == PngEffort::Small ? 9 : 3);
  if (effort == PngEffort::Quick) png_set_filter(png, 0, PNG_FILTER_SUB);
  png_write_info(png, info);
  for (std::uint32_t y = 0; y < cut.height_px; ++y) {
    const std::uint8_t* from = pixels.rgba.data() + (std::size_t{cut.y + y} * pixels.width_px + cut.x) * 4;
    for (std::uint32_t x = 0; x < cut.width_px; ++x) {
      for (int c = 0; c < channels; ++c)
        row[x * static_cast<std::uint32_t>(channels) + static_cast<std::uint32_t>(c)] =
            from[x * 4 + static_cast<std::uint32_t>(c)];
    }
    png_write_row(png, row.data());
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return out;
}

std::string writer_version() {
  return "libjpeg " + std::to_string(JPEG_LIB_VERSION) + " turbo " +
         std::to_string(LIBJPEG_TURBO_VERSION_NUMBER) + " libpng " + PNG_LIBPNG_VER_STRING;
}

}  // namespace azetta::author
