#include "content/pack/image_codec.h"

#include <stb_image.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "content/pack/image_header.h"

namespace azetta::pack {
namespace {

// A PNG of 1x1 pixels may unpack to gigabytes, and stb_image unpacks everything before it looks. So the
// packed data goes through a buffer of exactly the size the header promises first; what does not fit exactly
// is refused.
Status check_png_unpacks(const FileOutline& found) {
  const std::uint64_t want =
      (std::uint64_t{found.header.width_px} * found.png_channels + 1) * found.header.height_px;
  std::vector<char> packed;
  for (const auto part : found.png_data) packed.insert(packed.end(), part.begin(), part.end());
  if (want > static_cast<std::uint64_t>(std::numeric_limits<int>::max()) ||
      packed.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Error{"the PNG is too large for one file; cut it into tiles"};
  }
  std::vector<char> rows(want);
  const int got = stbi_zlib_decode_buffer(rows.data(), static_cast<int>(want), packed.data(),
                                          static_cast<int>(packed.size()));
  if (got < 0 || static_cast<std::uint64_t>(got) != want) {
    return Error{"the PNG does not unpack to the size that its header promises; save the picture again"};
  }
  return Done{};
}

}  // namespace

Result<ImageHeader> read_header(std::span<const std::uint8_t> file) {
  AZ_TRY(const FileOutline found, outline(file));
  return found.header;
}

Result<Pixels> decode(std::span<const std::uint8_t> file, std::uint64_t max_bytes) {
  AZ_TRY(const FileOutline found, outline(file));
  const auto& header = found.header;
  const std::uint64_t bytes = std::uint64_t{header.width_px} * header.height_px * 4;
  if (bytes > max_bytes) {
    return Error{"the picture of " + std::to_string(header.width_px) + " x " +
                 std::to_string(header.height_px) + " pixels needs " + std::to_string(bytes) + " bytes; " +
                 std::to_string(max_bytes) + " are allowed: use a smaller one or tiles"};
  }
  if (file.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return Error{"the picture's file is too large"};
  if (found.format == ImageFormat::Png) AZ_CHECK(check_png_unpacks(found));
  int width = 0, height = 0, channels = 0;
  const std::unique_ptr<stbi_uc, void (*)(void*)> rgba(
      stbi_load_from_memory(file.data(), static_cast<int>(file.size()), &width, &height, &channels, 4),
      stbi_image_free);
  if (!rgba) {
    const char* reason = stbi_failure_reason();
    return Error{std::string("the picture cannot be decoded (") + (reason ? reason : "no reason given") +
                 "); save it again as JPEG or PNG"};
  }
  if (static_cast<std::uint32_t>(width) != header.width_px ||
      static_cast<std::uint32_t>(height) != header.height_px) {
    return Error{"the picture decodes to another size than its header promises; save it again"};
  }
  Pixels pixels;
  pixels.width_px = header.width_px;
  pixels.height_px = header.height_px;
  pixels.rgba.assign(rgba.get(), rgba.get() + bytes);
  if (header.has_alpha) {
    for (std::size_t at = 3; at < pixels.rgba.size() && pixels.opaque; at += 4)
      pixels.opaque = pixels.rgba[at] == 255;
  }
  return pixels;
}

}  // namespace azetta::pack
