#include "app/author/pyramid.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <optional>

#include "app/author/image_writer.h"
#include "app/author/parallel.h"

namespace azetta::author {
namespace {

bool is_opaque(const pack::Pixels& pixels, const Cut& cut) {
  for (std::uint32_t y = cut.y; y < cut.y + cut.height_px; ++y) {
    const std::uint8_t* row = pixels.rgba.data() + (std::size_t{y} * pixels.width_px + cut.x) * 4;
    for (std::uint32_t x = 0; x < cut.width_px; ++x) {
      if (row[x * 4 + 3] != 255) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<model::ImageLevel> pyramid_levels(std::uint32_t width_px, std::uint32_t height_px, const PyramidSettings& settings) {
  std::vector<model::ImageLevel> levels;
  for (std::uint32_t w = width_px, h = height_px;; w = (w + 1) / 2, h = (h + 1) / 2) {
    const std::uint32_t longest = std::max(w, h);
    levels.push_back({w, h, longest > settings.whole_px ? settings.tile_px : 0});
    if (longest / 2 < kSmallest_px) return levels;
  }
}

void halve_row(const std::uint8_t* a, const std::uint8_t* b, std::size_t width, std::uint8_t* out) {
  for (std::size_t x = 0; x < (width + 1) / 2; ++x, out += 4) {
    const std::size_t x0 = x * 2, x1 = std::min(x * 2 + 1, width - 1);
    const std::uint8_t* four[] = {a + x0 * 4, a + x1 * 4, b + x0 * 4, b + x1 * 4};
    std::uint32_t alpha = 0, sum[3] = {0, 0, 0};
    for (const std::uint8_t* p : four) {
      alpha += p[3];
      for (int c = 0; c < 3; ++c) sum[c] += static_cast<std::uint32_t>(p[c]) * p[3];
    }
    if (alpha == 4 * 255) {  // mostly: no division by what is not known beforehand
      for (int c = 0; c < 3; ++c) out[c] = static_cast<std::uint8_t>((sum[c] + 510) / 1020);
      out[3] = 255;
      continue;
    }
    for (int c = 0; c < 3; ++c) out[c] = static_cast<std::uint8_t>(alpha == 0 ? 0 : (sum[c] + alpha / 2) / alpha);
    out[3] = static_cast<std::uint8_t>((alpha + 2) / 4);
  }
}

Pyramid::Pyramid(std::uint32_t width_px, std::uint32_t height_px, const PyramidSettings& settings, Put put)
    : settings_(settings), put_(std::move(put)), levels_(pyramid_levels(width_px, height_px, settings)) {
  assert(settings.tile_px % 2 == 0);
  for (const model::ImageLevel& level : levels_) {
    Band band;
    const std::uint32_t rows = level.tile_px ? std::min(level.tile_px, level.height_px) : level.height_px;
    band.pixels.width_px = level.width_px;
    band.pixels.height_px = rows;
    band.pixels.rgba.resize(std::size_t{level.width_px} * rows * 4);
    band.half.resize((std::size_t{level.width_px} + 1) / 2 * 4);
    bands_.push_back(std::move(band));
  }
}

Status Pyramid::add_row(std::size_t level, const std::uint8_t* rgba) {
  Band& band = bands_[level];
  const model::ImageLevel& size = levels_[level];
  const std::size_t row_bytes = std::size_t{size.width_px} * 4;
  std::uint8_t* at = band.pixels.rgba.data() + band.rows * row_bytes;
  std::memcpy(at, rgba, row_bytes);
  const std::uint32_t row = band.first_row + band.rows;
  ++band.rows;
  const bool last = row + 1 == size.height_px;
  // Bands have an even number of rows, so that both rows of a pair are at hand.
  if (level + 1 < levels_.size() && (row % 2 == 1 || last)) {
    halve_row(row % 2 == 1 ? at - row_bytes : at, at, size.width_px, band.half.data());
    AZ_CHECK(add_row(level + 1, band.half.data()));
  }
  if (band.rows < band.pixels.height_px && !last) return Done{};
  AZ_CHECK(put_band(level));
  band.first_row += band.rows;
  band.rows = 0;
  return Done{};
}

Status Pyramid::put_band(std::size_t level) {
  const Band& band = bands_[level];
  const model::ImageLevel& size = levels_[level];
  const std::uint32_t step_x = size.tile_px ? size.tile_px : size.width_px, step_y = size.tile_px ? size.tile_px : size.height_px;
  struct Job {
    pack::TileBytes tile;
    Cut cut;
    std::optional<Error> failed;
  };
  std::vector<Job> jobs;
  for (std::uint32_t x = 0; x < size.width_px; x += step_x) {
    jobs.push_back({{static_cast<std::uint32_t>(level), x / step_x, band.first_row / step_y, {}},
                    {x, 0, std::min(step_x, size.width_px - x), band.rows},
                    std::nullopt});
  }
  parallel_for(jobs.size(), [&](std::size_t i) {
    Job& job = jobs[i];
    const bool png = settings_.png || !is_opaque(band.pixels, job.cut);
    auto file = png ? write_png(band.pixels, job.cut, PngEffort::Quick) : write_jpeg(band.pixels, job.cut, settings_.full_colour);
    if (file) {
      job.tile.file = std::move(file).value();
    } else {
      job.failed = file.error();
    }
  });
  for (Job& job : jobs) {
    if (job.failed) return *job.failed;
    AZ_CHECK(put_(std::move(job.tile)));
  }
  return Done{};
}

}  // namespace azetta::author
