// Pictures: their levels, and the stored files. Pixels are image_codec's business.
#include "content/pack/pack_file.h"

namespace azetta::pack {

Result<model::ImageInfo> PackFile::image(ImageId id) {
  Reading reading = card_reading();
  model::ImageInfo image;
  for (Query row(database_, reading, "image", id.row, "SELECT slug FROM image WHERE id = ?1", id.row);
       row.next();) {
    image.id = id;
    image.slug = row.slug(0);
  }
  AZ_CHECK(reading.status());
  if (!image.id)
    return Error{file_ + ": there is no picture " + std::to_string(id.row) + "; open the pack again"};
  for (Query row(
           database_, reading, "image_level of image", id.row,
           "SELECT level, width_px, height_px, tile_px FROM image_level WHERE image = ?1 ORDER BY level",
           id.row);
       row.next();) {
    if (image.levels.size() >= kMostLevels) {
      row.fault(0, "the picture has too many levels");
      break;
    }
    const auto next = static_cast<std::int64_t>(image.levels.size());
    row.integer(0, next, next);
    // Level 0 bounds itself; each next one is at most as large as the one before.
    const std::int64_t widest = image.levels.empty() ? limits_.image_side_px : image.levels.back().width_px;
    const std::int64_t highest = image.levels.empty() ? limits_.image_side_px : image.levels.back().height_px;
    model::ImageLevel level;
    level.width_px = static_cast<std::uint32_t>(row.integer(1, 1, widest));
    level.height_px = static_cast<std::uint32_t>(row.integer(2, 1, highest));
    level.tile_px = static_cast<std::uint32_t>(row.integer(3, 0, kMostTilePx));
    if (level.tile_px == 0 && std::uint64_t{level.width_px} * level.height_px * 4 > limits_.decoded_bytes) {
      row.fault(1, "the level is larger than one file may be and is not cut into tiles");
    }
    image.levels.push_back(level);
  }
  if (image.levels.empty()) reading.fault("image " + image.slug, "it has no level");
  AZ_CHECK(reading.status());
  return image;
}

Result<std::vector<std::uint8_t>> PackFile::tile(ImageId id, std::uint32_t level, std::uint32_t col,
                                                 std::uint32_t row) {
  Reading reading = card_reading();
  std::vector<std::uint8_t> file;
  bool found = false;
  for (Query rows(database_, reading, "tile of image", id.row,
                  "SELECT file FROM tile WHERE image = ?1 AND level = ?2 AND tile_row = ?3 AND tile_col = ?4",
                  id.row, level, row, col);
       rows.next();) {
    const auto bytes = rows.blob(0, limits_.blob_bytes);
    file.assign(bytes.begin(), bytes.end());
    found = true;
  }
  AZ_CHECK(reading.status());
  if (!found) {
    return Error{file_ + ": picture " + std::to_string(id.row) + " lacks level " + std::to_string(level) +
                 ", column " + std::to_string(col) + ", row " + std::to_string(row) +
                 "; build the pack again"};
  }
  return file;
}

}  // namespace azetta::pack
