// What a JPEG or PNG file says of itself, read by hand from its segments before any decoder sees it: size,
// channels, and the traps that bounds on size do not catch. Strict: what stb_image would skip or guess is
// refused here. Pure; any thread.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "content/base/result.h"
#include "content/pack/image_codec.h"

namespace azetta::pack {

enum class ImageFormat { Jpeg, Png };

struct FileOutline {
  ImageFormat format = ImageFormat::Jpeg;
  ImageHeader header;
  std::uint32_t png_channels = 0;                       // bytes per pixel of the unpacked PNG rows
  std::vector<std::span<const std::uint8_t>> png_data;  // its IDAT chunks, in order
  bool ends_well = false;                               // the mark of the file's end stands at its end
};

// JPEG: ITU-T T.81, annex B. PNG: W3C PNG specification, chapters 5 and 11.
Result<FileOutline> outline(std::span<const std::uint8_t> file);

}  // namespace azetta::pack
