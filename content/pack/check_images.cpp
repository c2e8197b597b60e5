// Rules that look into the stored pictures: headers and ends, not pixels, so that a gigabyte is checked at
// the disk's pace.
#include <algorithm>

#include "content/pack/check_rules.h"
#include "content/pack/image_header.h"

namespace azetta::pack {
namespace {

// Sizes beyond these are found as value.range; reckoning with them would overflow.
bool can_reckon(std::int64_t width, std::int64_t height, std::int64_t tile_px) {
  return width >= 1 && height >= 1 && tile_px >= 0 && width <= 1 << 17 && height <= 1 << 17 && tile_px <= 1 << 17;
}

std::int64_t tiles_along(std::int64_t size_px, std::int64_t tile_px) {
  return tile_px == 0 ? 1 : (size_px + tile_px - 1) / tile_px;
}

std::string number(std::int64_t value) {
  return std::to_string(value);
}

void check_tile(const Statement& row, const Limits& limits, Findings& findings) {
  const std::int64_t level = row.integer(1), col = row.integer(2), line = row.integer(3);
  const std::int64_t width = row.integer(4), height = row.integer(5), tile_px = row.integer(6);
  const auto where = [&] {
    return "picture " + std::string(row.text(0)) + ", level " + number(level) + ", column " + number(col) +
           ", row " + number(line) + ": ";
  };
  if (!can_reckon(width, height, tile_px)) return;
  if (col < 0 || line < 0 || col >= tiles_along(width, tile_px) || line >= tiles_along(height, tile_px)) {
    return findings.error("image.tiles",
                          where() + "this tile lies outside the picture; build the pack again");
  }
  const auto file = row.blob(7);
  if (file.size() > limits.blob_bytes) {
    return findings.error("image.bytes", where() + "the file has " +
                                             number(static_cast<std::int64_t>(file.size())) +
                                             " bytes; one may have " + std::to_string(limits.blob_bytes) +
                                             ": cut the picture into tiles");
  }
  const auto found = outline(file);
  if (!found) return findings.error("image.format", where() + found.error().what);
  const std::int64_t step = tile_px ? tile_px : std::max(width, height);
  const std::int64_t want_width = std::min(step, width - col * step),
                     want_height = std::min(step, height - line * step);
  const auto& header = found->header;
  if (header.width_px != want_width || header.height_px != want_height) {
    return findings.error("image.header", where() + "the file has " + std::to_string(header.width_px) +
                                              " x " + std::to_string(header.height_px) +
                                              " pixels and should have " + number(want_width) + " x " +
                                              number(want_height) + "; build the pack again");
  }
  if (std::uint64_t{header.width_px} * header.height_px * 4 > limits.decoded_bytes) {
    return findings.error("image.pixels",
                          where() + "the file holds more pixels than one may; cut the picture into tiles");
  }
  if (!found->ends_well)
    findings.error("image.end", where() + "the file is cut short; save the picture again");
}

}  // namespace

void check_images(Database& database, const Limits& limits, Findings& findings, const std::function<void(std::int64_t, std::int64_t)>& tell) {
  std::int64_t all = 0, seen = 0;
  if (auto count = database.prepare("SELECT count(*) FROM tile"); count && count->step()) all = count->integer(0);
  auto tiles = database.prepare(
      "SELECT coalesce(image.slug, tile.image), tile.level, tile.tile_col, tile.tile_row, l.width_px, "
      "l.height_px, l.tile_px, "
      "tile.file FROM tile JOIN image_level AS l ON l.image = tile.image AND l.level = tile.level LEFT JOIN "
      "image ON image.id "
      "= tile.image");
  if (!tiles) return findings.error("image.tiles", tiles.error().what + "; copy the pack again");
  while (tiles->step()) {
    check_tile(*tiles, limits, findings);
    tell(++seen, all);
  }
  if (tiles->failed()) findings.error("image.tiles", database.failure() + "; copy the pack again");

  auto levels = database.prepare(
      "SELECT coalesce(image.slug, l.image), l.level, l.width_px, l.height_px, l.tile_px, (SELECT count(*) "
      "FROM tile WHERE "
      "tile.image = l.image AND tile.level = l.level) FROM image_level AS l LEFT JOIN image ON image.id = "
      "l.image");
  if (!levels) return findings.error("image.tiles", levels.error().what + "; copy the pack again");
  while (levels->step()) {
    const std::int64_t width = levels->integer(2), height = levels->integer(3), tile_px = levels->integer(4);
    if (!can_reckon(width, height, tile_px)) continue;
    // Each stored tile lies inside (above) and is there once (the key), so the number tells whether all are
    // there.
    const std::int64_t want = tiles_along(width, tile_px) * tiles_along(height, tile_px),
                       have = levels->integer(5);
    if (have < want) {
      findings.error("image.tiles", "picture " + std::string(levels->text(0)) + ", level " +
                                        number(levels->integer(1)) + ": " + number(want - have) + " of " +
                                        number(want) + " files are missing; build the pack again");
    }
  }
  if (levels->failed()) findings.error("image.tiles", database.failure() + "; copy the pack again");
}

}  // namespace azetta::pack
