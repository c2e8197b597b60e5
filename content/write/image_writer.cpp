// Pictures.
#include <algorithm>
#include <cassert>

#include "content/pack/image_codec.h"
#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

std::uint32_t tiles_along(std::uint32_t size_px, std::uint32_t tile_px) {
  return tile_px == 0 ? 1 : (size_px + tile_px - 1) / tile_px;
}

std::string place(const TileBytes& tile) {
  return "level " + std::to_string(tile.level) + ", column " + std::to_string(tile.col) + ", row " +
         std::to_string(tile.row);
}

}  // namespace

Status WriteFile::add_image(const std::string& slug, const std::vector<model::ImageLevel>& levels,
                            std::span<const TileBytes> tiles) {
  AZ_CHECK(begin_image(slug, levels));
  for (const auto& tile : tiles) AZ_CHECK(add_tile(tile));
  return end_image();
}

Status WriteFile::begin_image(const std::string& slug, const std::vector<model::ImageLevel>& levels) {
  const std::string where = "picture " + slug;
  AZ_CHECK(check_slug(where, slug));
  const std::uint32_t id = next_image_;
  if (!images_.emplace(slug, id).second)
    return Error{where + ": there are two pictures of this name; rename one"};
  ++next_image_;
  if (levels.empty() || levels.size() > kMostLevels) return Error{where + ": it has not 1 to 16 levels"};
  AZ_CHECK(put("INSERT INTO image VALUES(?1, ?2)", id, std::string_view(slug)));
  std::uint64_t wanted = 0;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto& level = levels[i];
    const std::string here = where + ", level " + std::to_string(i);
    if (level.width_px < 1 || level.height_px < 1 || level.width_px > limits_.image_side_px ||
        level.height_px > limits_.image_side_px) {
      return Error{here + ": its size is not 1 to " + std::to_string(limits_.image_side_px) +
                   " pixels a side"};
    }
    if (i > 0 && (level.width_px > levels[i - 1].width_px || level.height_px > levels[i - 1].height_px)) {
      return Error{here + ": it is larger than the level before it; give the largest first"};
    }
    const std::uint64_t side = level.tile_px ? std::uint64_t{level.tile_px} * level.tile_px
                                             : std::uint64_t{level.width_px} * level.height_px;
    if (level.tile_px > kMostTilePx || side * 4 > limits_.decoded_bytes) {
      return Error{here + ": one file holds too many pixels; cut it into tiles of at most 4096"};
    }
    wanted += std::uint64_t{tiles_along(level.width_px, level.tile_px)} *
              tiles_along(level.height_px, level.tile_px);
    AZ_CHECK(put("INSERT INTO image_level VALUES(?1, ?2, ?3, ?4, ?5)", id, i, level.width_px, level.height_px,
                 level.tile_px));
  }
  image_ = {id, where, levels, wanted, 0};
  return Done{};
}

Status WriteFile::add_tile(const TileBytes& tile) {
  assert(image_.id != 0);
  const std::string here = image_.where + ", " + place(tile);
  if (tile.level >= image_.levels.size()) return Error{here + ": there is no such level"};
  const auto& level = image_.levels[tile.level];
  const std::uint32_t step = level.tile_px ? level.tile_px : std::max(level.width_px, level.height_px);
  if (tile.col >= tiles_along(level.width_px, level.tile_px) ||
      tile.row >= tiles_along(level.height_px, level.tile_px)) {
    return Error{here + ": there is no such tile"};
  }
  if (tile.file.size() > limits_.blob_bytes)
    return Error{here + ": the file is too large; cut it into tiles"};
  const auto header = read_header(tile.file);
  if (!header) return Error{here + ": " + header.error().what};
  const std::uint32_t width = std::min(step, level.width_px - tile.col * step);
  const std::uint32_t height = std::min(step, level.height_px - tile.row * step);
  if (header->width_px != width || header->height_px != height) {
    return Error{here + ": the file has " + std::to_string(header->width_px) + " x " +
                 std::to_string(header->height_px) + " pixels and should have " + std::to_string(width) +
                 " x " + std::to_string(height)};
  }
  // A tile given twice breaks the key here, so that the number of tiles being right means that each is
  // there.
  AZ_CHECK(put("INSERT INTO tile VALUES(?1, ?2, ?3, ?4, ?5)", image_.id, tile.level, tile.row, tile.col,
               std::span<const std::uint8_t>(tile.file)));
  ++image_.have;
  return Done{};
}

Status WriteFile::remove_image(const std::string& slug) {
  const auto found = images_.find(slug);
  if (found == images_.end()) return Done{};
  for (const char* sql : {"DELETE FROM tile WHERE image = ?1", "DELETE FROM image_level WHERE image = ?1", "DELETE FROM image WHERE id = ?1"})
    AZ_CHECK(put(sql, found->second));
  images_.erase(found);
  return Done{};
}

Status WriteFile::settle() {
  AZ_CHECK(put("COMMIT"));
  return put("BEGIN");
}

Status WriteFile::keep_search(SearchMemo& search) {
  if (auto status = search.keep(database_); !status) return Error{stage_.string() + ": " + status.error().what};
  return settle();
}

Status WriteFile::end_image() {
  const OpenImage done = std::move(image_);
  image_ = {};
  if (done.have != done.wanted) {
    return Error{done.where + ": it has " + std::to_string(done.have) + " files and needs " +
                 std::to_string(done.wanted)};
  }
  return Done{};
}

}  // namespace azetta::pack
