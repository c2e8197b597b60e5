#include "content/pack/image_codec.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>

#include "content/pack/image_header.h"

// Memory for stb_image. Each tile wants the same few blocks again, and every block fresh from the system costs a fault for each
// of its pages: with 512 px tiles that is most of the time. So each thread keeps some of them, 2 MiB at most; what belongs to
// larger pictures goes back at once, as huge pages (large_memory.h).
namespace {

class Blocks {
 public:
  ~Blocks() {
    for (Head* head : kept_) {
      if (head) azetta::give_memory(head, head->size + sizeof(Head));
    }
  }
  void* take(std::size_t size) {
    for (Head*& head : kept_) {
      if (!head || head->size < size || head->size > size * 2) continue;
      kept_bytes_ -= head->size;
      return std::exchange(head, nullptr) + 1;
    }
    size = azetta::whole_pages(sizeof(Head) + size) - sizeof(Head);
    auto* fresh = static_cast<Head*>(azetta::take_memory(sizeof(Head) + size));
    if (!fresh) return nullptr;
    fresh->size = size;
    return fresh + 1;
  }
  void give_back(void* block) {
    if (!block) return;
    Head* head = static_cast<Head*>(block) - 1;
    const auto room = std::find(kept_.begin(), kept_.end(), nullptr);
    if (head->size < kLeast_bytes || kept_bytes_ + head->size > kMost_bytes || room == kept_.end()) {
      azetta::give_memory(head, head->size + sizeof(Head));
      return;
    }
    kept_bytes_ += head->size;
    *room = head;
  }
  void* grow(void* block, std::size_t old_size, std::size_t size) {
    void* larger = take(size);
    if (!larger || !block) return larger;
    std::memcpy(larger, block, std::min(old_size, size));
    give_back(block);
    return larger;
  }

 private:
  static constexpr std::size_t kLeast_bytes = 32u << 10, kMost_bytes = 2u << 20;
  struct alignas(16) Head {
    std::size_t size = 0;
  };
  std::array<Head*, 8> kept_{};
  std::size_t kept_bytes_ = 0;
};
thread_local Blocks blocks;

}  // namespace

#define STBI_MALLOC(size) blocks.take(size)
#define STBI_FREE(block) blocks.give_back(block)
#define STBI_REALLOC_SIZED(block, old_size, size) blocks.grow(block, old_size, size)
#define STBI_REALLOC(block, size) static_assert(false, "sizes are known")
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#pragma GCC diagnostic push  // its casts of what our macros return count as ours
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <stb_image.h>
#pragma GCC diagnostic pop

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

Result<Pixels> decode(std::span<const std::uint8_t> file, std::uint64_t max_bytes, PixelBytes memory) {
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
  pixels.rgba = std::move(memory);
  pixels.rgba.assign(rgba.get(), rgba.get() + bytes);
  if (header.has_alpha) {
    for (std::size_t at = 3; at < pixels.rgba.size() && pixels.opaque; at += 4)
      pixels.opaque = pixels.rgba[at] == 255;
  }
  return pixels;
}

}  // namespace azetta::pack
