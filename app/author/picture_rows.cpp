#include "app/author/picture_rows.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstdio>  // before jpeglib.h, which needs FILE
#include <cstring>
#include <vector>

#include <jpeglib.h>

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Error damaged(std::uint32_t row, std::uint32_t rows) {
  return Error{"is damaged or cut short at row " + std::to_string(row) + " of " + std::to_string(rows) + "; save or copy it again"};
}

std::string size_refusal(const RowsHeader& h, std::uint64_t file_bytes) {
  const std::uint64_t pixels = std::uint64_t{h.width_px} * h.height_px;
  const std::string has = "has " + std::to_string(h.width_px) + "x" + std::to_string(h.height_px) + " pixels";
  if (h.width_px == 0 || h.height_px == 0) return "has no pixels; save it again";
  if (h.width_px > kMostSide_px || h.height_px > kMostSide_px || pixels > kMostPixels) {
    return has + "; at most " + std::to_string(kMostSide_px) + " a side and " + std::to_string(kMostPixels / 1'000'000) + " million in all: make it smaller";
  }
  if (pixels > file_bytes * kMostPixelsPerByte) {
    return "says that it " + has + ", which " + std::to_string(file_bytes) + " bytes cannot hold; copy or save it again";
  }
  return "";
}

struct JpegErrors {
  jpeg_error_mgr base;
  std::jmp_buf back;
};
[[noreturn]] void on_jpeg_error(j_common_ptr info) {
  std::longjmp(reinterpret_cast<JpegErrors*>(info->err)->back, 1);
}
// A warning is a picture that libjpeg would fill up with grey.
void on_jpeg_message(j_common_ptr info, int level) {
  if (level < 0) on_jpeg_error(info);
}

// longjmp skips destructors: the functions that it may leave hold nothing but plain memory.
class JpegRows final : public PictureRows {
 public:
  explicit JpegRows(File file) : file_(std::move(file)) {
    jpeg_.err = jpeg_std_error(&errors_.base);
    errors_.base.error_exit = on_jpeg_error;
    errors_.base.emit_message = on_jpeg_message;
    jpeg_create_decompress(&jpeg_);
  }
  ~JpegRows() override { jpeg_destroy_decompress(&jpeg_); }

  bool read_header(std::uint64_t file_bytes) {
    if (!header_read()) return false;
    header_.width_px = jpeg_.image_width;
    header_.height_px = jpeg_.image_height;
    header_.refusal = size_refusal(header_, file_bytes);
    if (jpeg_.data_precision != 8) header_.refusal = "does not have 8 bits per channel; save it so";
    if (jpeg_.num_components != 1 && jpeg_.num_components != 3) header_.refusal = "is not grey or RGB (CMYK is for printers); save it as RGB";
    if (header_.refusal.empty() && jpeg_has_multiple_scans(&jpeg_)) {
      header_.refusal = "is a progressive JPEG, which can only be opened whole; for a picture of this size save it as baseline JPEG (\"progressive\" off) or as PNG";
    }
    return true;
  }
  Status next(std::uint8_t* rgba) override {
    if (read_row(rgba)) return Done{};
    return damaged(row_ + 1, header_.height_px);
  }
  Status end() override {
    if (finish()) return Done{};
    return Error{"does not end as a JPEG does: it is cut short; save or copy it again"};
  }

 private:
  bool header_read() {
    if (setjmp(errors_.back)) return false;  // NOLINT: libjpeg's way to fail
    jpeg_stdio_src(&jpeg_, file_.get());
    jpeg_read_header(&jpeg_, TRUE);
    return true;
  }
  bool read_row(std::uint8_t* rgba) {
    if (setjmp(errors_.back)) return false;  // NOLINT
    if (row_ == 0) {
      jpeg_.out_color_space = JCS_EXT_RGBA;
      jpeg_.dct_method = JDCT_ISLOW;  // the one whose results are the same with and without SIMD
      jpeg_start_decompress(&jpeg_);
    }
    JSAMPROW rows[1] = {rgba};
    if (jpeg_read_scanlines(&jpeg_, rows, 1) != 1) return false;
    ++row_;
    return true;
  }
  bool finish() {
    if (setjmp(errors_.back)) return false;  // NOLINT
    return jpeg_finish_decompress(&jpeg_) == TRUE;
  }

  File file_;
  JpegErrors errors_{};
  jpeg_decompress_struct jpeg_{};
  std::uint32_t row_ = 0;
};

[[noreturn]] void on_png_error(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}
void ignore_png_warning(png_structp, png_const_charp) {}

class PngRows final : public PictureRows {
 public:
  explicit PngRows(File file) : file_(std::move(file)) {}
  ~PngRows() override { png_destroy_read_struct(&png_, &info_, nullptr); }

  bool read_header(std::uint64_t file_bytes) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, on_png_error, ignore_png_warning);
    info_ = png_ ? png_create_info_struct(png_) : nullptr;
    if (!info_ || !header_read()) return false;
    header_.width_px = png_get_image_width(png_, info_);
    header_.height_px = png_get_image_height(png_, info_);
    header_.has_alpha = (png_get_color_type(png_, info_) & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png_, info_, PNG_INFO_tRNS) != 0;
    header_.refusal = size_refusal(header_, file_bytes);
    if (png_get_bit_depth(png_, info_) == 16) header_.refusal = "has 16 bits per channel; save it with 8";
    if (png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE) header_.refusal = "is interlaced, so that its rows come last; save it without interlacing";
    return true;
  }
  Status next(std::uint8_t* rgba) override {
    if (read_row(rgba)) return Done{};
    return damaged(row_ + 1, header_.height_px);
  }
  Status end() override {
    if (finish()) return Done{};
    return Error{"does not end as a PNG does: it is cut short; save or copy it again"};
  }

 private:
  bool header_read() {
    if (setjmp(png_jmpbuf(png_))) return false;  // NOLINT: libpng's way to fail
    png_init_io(png_, file_.get());
    png_set_user_limits(png_, 0x7fffffff, 0x7fffffff);  // ours are said in words
    png_set_chunk_malloc_max(png_, 8u << 20);
    png_set_chunk_cache_max(png_, 128);
    png_read_info(png_, info_);
    return true;
  }
  bool read_row(std::uint8_t* rgba) {
    if (setjmp(png_jmpbuf(png_))) return false;  // NOLINT
    if (row_ == 0) {
      png_set_expand(png_);  // palettes, few bits, a transparent colour
      png_set_gray_to_rgb(png_);
      png_set_add_alpha(png_, 255, PNG_FILLER_AFTER);
      png_read_update_info(png_, info_);
      if (png_get_rowbytes(png_, info_) != png_size_t{header_.width_px} * 4) return false;
    }
    png_read_row(png_, rgba, nullptr);
    ++row_;
    return true;
  }
  bool finish() {
    if (setjmp(png_jmpbuf(png_))) return false;  // NOLINT
    png_read_end(png_, nullptr);
    return true;
  }

  File file_;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::uint32_t row_ = 0;
};

template <class Rows>
Result<std::unique_ptr<PictureRows>> opened(File file, std::uint64_t bytes) {
  auto rows = std::make_unique<Rows>(std::move(file));
  if (!rows->read_header(bytes)) return Error{"has a damaged header; save or copy it again"};
  return std::unique_ptr<PictureRows>(std::move(rows));
}

}  // namespace

Result<std::unique_ptr<PictureRows>> PictureRows::open(const fs::path& path) {
  std::error_code ec;
  const std::uint64_t bytes = fs::file_size(path, ec);
  File file(ec ? nullptr : std::fopen(path.c_str(), "rb"));
  if (!file) return Error{"cannot be read; check the name and the rights"};
  std::array<std::uint8_t, 4> mark{};
  if (std::fread(mark.data(), 1, mark.size(), file.get()) != mark.size()) return Error{"is cut short; save or copy it again"};
  std::rewind(file.get());
  if (mark[0] == 0xFF && mark[1] == 0xD8) return opened<JpegRows>(std::move(file), bytes);
  if (mark[0] == 0x89 && std::memcmp(mark.data() + 1, "PNG", 3) == 0) return opened<PngRows>(std::move(file), bytes);
  return Error{"is neither JPEG nor PNG; save it as one of them"};
}

}  // namespace azetta::author
