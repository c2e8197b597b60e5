// Pictures too large to be decoded at once: photographs and scans of more than kLarge_px pixels. They are read row by row
// (picture_rows.h), cut into tiles of 512 px as they come (pyramid.h), kept on disk meanwhile (tile_file.h), and never stand
// in memory whole: a gigapixel, square, takes some 140 MB. Drawings and woven pictures are not among them.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "app/author/picture.h"
#include "app/author/picture_cache.h"
#include "app/author/source.h"
#include "app/author/tile_file.h"
#include "content/base/result.h"

namespace azetta::author {

inline constexpr std::uint64_t kLarge_px = 64'000'000;

// Whether the picture of that file (root/image.path) goes this way. False for what cannot be read: the other way says why.
bool is_large(const std::filesystem::path& file, const ImageSource& image);

// Level 0's size of any picture, from its header; for large ones also that the file ends as it should. Errors are sentences
// without a place.
Result<PictureSize> measure_file(const std::filesystem::path& file, const ImageSource& image);
// The first bytes of a picture's file, enough for what stands before its pixels.
Result<std::vector<std::uint8_t>> first_bytes(const std::filesystem::path& file);

// The tiles of a large picture: found in the cache, or made there (without a cache beside `scratch`, and removed with the result).
// `progress` is called now and then with the share done, 0..1, while they are made.
struct LargePicture {
  std::unique_ptr<TileFile> tiles;
  bool from_cache = false;
  std::filesystem::path remove;  // "" = it stays
  LargePicture() = default;
  LargePicture(LargePicture&&) = default;
  LargePicture& operator=(LargePicture&&) = delete;
  ~LargePicture();
};
Result<LargePicture> large_picture(const std::filesystem::path& file, const ImageSource& image, const PictureCache& cache,
                                   const std::filesystem::path& scratch, const std::function<void(double)>& progress);

}  // namespace azetta::author
