// A JPEG or PNG file of any size, row by row: whoever reads it needs a row's memory and not the picture's. For pictures that
// are too large to be decoded at once (large_picture.h). One thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>

#include "content/base/result.h"

namespace azetta::author {

inline constexpr std::uint32_t kMostSide_px = 1u << 17;            // pack::Limits::image_side_px
inline constexpr std::uint64_t kMostPixels = 4'000'000'000;        // 63,000 x 63,000: a quarter of an hour's work
inline constexpr std::uint64_t kMostPixelsPerByte = 1'100;         // deflate packs 1032 to one; a file that promises more is cut short or a trap

struct RowsHeader {
  std::uint32_t width_px = 0, height_px = 0;
  bool has_alpha = false;
  // Why its rows cannot be read one after the other, with the remedy; "" = they can. Size, bytes, interlacing, progressive
  // JPEG (which is decoded whole), 16 bits, colours for printers.
  std::string refusal;
};

class PictureRows {
 public:
  // Reads the header. An Error: neither JPEG nor PNG, or its header is damaged.
  static Result<std::unique_ptr<PictureRows>> open(const std::filesystem::path& file);
  virtual ~PictureRows() = default;
  const RowsHeader& header() const { return header_; }
  // The next row, 4 bytes a pixel (RGBA, straight alpha). An Error names the row at which the file is damaged or ends.
  // Only without a refusal, and at most height_px times.
  virtual Status next(std::uint8_t* rgba) = 0;
  // After the last row: the file must end as it should.
  virtual Status end() = 0;

 protected:
  RowsHeader header_;
};

}  // namespace azetta::author
