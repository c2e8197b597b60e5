#include "app/author/picture.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/author/image_writer.h"
#include "app/author/loom.h"
#include "app/author/parallel.h"
#include "app/author/pyramid.h"
#include "app/author/svg.h"
#include "content/pack/image_codec.h"

namespace azetta::author {
namespace {

constexpr double kLoomPixelsPerUnit = 2;  // of the flat drawing on the loom
constexpr std::uint8_t kNearlyOpaque = 250;  // anti-aliasing at a drawing's very edge is no transparency

std::uint32_t round_px(double value) {
  return static_cast<std::uint32_t>(std::clamp(std::floor(value + .5), 1.0, 1e9));
}
std::uint32_t long_side(std::uint32_t w, std::uint32_t h) {
  return std::max(w, h);
}

double drawing_units(const ImageSource& source, double own_width) {
  return source.width > 0 ? source.width : own_width;
}

Status check_size(std::uint32_t width_px, std::uint32_t height_px, bool can_scale) {
  if (width_px <= kMaxSide_px && height_px <= kMaxSide_px &&
      std::uint64_t{width_px} * height_px <= kMaxPixels)
    return Done{};
  return Error{
      "has " + std::to_string(width_px) + "x" + std::to_string(height_px) + " pixels; at most " +
      std::to_string(kMaxSide_px) + " a side and " + std::to_string(kMaxPixels / 1'000'000) +
      " million in all: " + (can_scale ? "lower its width or scale in images.toml" : "make it smaller")};
}

// A picture opened, able to give any size of its flat form.
struct Opened {
  std::optional<Drawing> drawing;
  pack::Pixels bitmap;
  double units_wide = 0, units_high = 0;
};

Result<Opened> open_picture(std::span<const std::uint8_t> file, const ImageSource& source) {
  Opened out;
  if (source.file == PictureFile::Svg) {
    AZ_TRY(Drawing drawing, Drawing::open(file));
    out.units_wide = drawing_units(source, drawing.width());
    out.units_high = out.units_wide * drawing.height() / drawing.width();
    out.drawing = std::move(drawing);
  } else {
    AZ_TRY(out.bitmap, pack::decode(file, kMaxPixels * 4));
    out.units_wide = drawing_units(source, out.bitmap.width_px);
    out.units_high = out.units_wide * out.bitmap.height_px / out.bitmap.width_px;
  }
  return out;
}

void forget_edge_alpha(pack::Pixels& pixels) {
  for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) {
    if (pixels.rgba[i] < kNearlyOpaque) return;
  }
  for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) pixels.rgba[i] = 255;
  pixels.opaque = true;
}

Result<pack::Pixels> flat_at(const Opened& opened, std::uint32_t width_px, std::uint32_t height_px) {
  if (opened.drawing) {
    AZ_TRY(pack::Pixels pixels, opened.drawing->render(width_px, height_px));
    forget_edge_alpha(pixels);
    return pixels;
  }
  const pack::Pixels& whole = opened.bitmap;
  if (whole.width_px == width_px && whole.height_px == height_px) return whole;
  return pack::resample(whole, 0, 0, static_cast<float>(whole.width_px), static_cast<float>(whole.height_px),
                        width_px, height_px);
}

pack::Pixels halve(const pack::Pixels& in) {
  pack::Pixels out;
  out.width_px = (in.width_px + 1) / 2;
  out.height_px = (in.height_px + 1) / 2;
  out.opaque = in.opaque;
  out.rgba.resize(std::size_t{out.width_px} * out.height_px * 4);
  parallel_for(out.height_px, [&](std::size_t y) {
    const std::size_t y0 = y * 2, y1 = std::min<std::size_t>(y * 2 + 1, in.height_px - 1);
    halve_row(&in.rgba[y0 * in.width_px * 4], &in.rgba[y1 * in.width_px * 4], in.width_px, &out.rgba[y * out.width_px * 4]);
  });
  return out;
}

Status add_level(Picture& picture, const pack::Pixels& pixels, bool png, bool full_colour) {
  const auto level = static_cast<std::uint32_t>(picture.levels.size());
  const bool tiled = long_side(pixels.width_px, pixels.height_px) > kMaxWhole_px;
  const std::uint32_t step_x = tiled ? kTile_px : pixels.width_px,
                      step_y = tiled ? kTile_px : pixels.height_px;
  picture.levels.push_back({pixels.width_px, pixels.height_px, tiled ? kTile_px : 0});
  struct Job {
    pack::TileBytes tile;
    Cut cut;
    std::optional<Error> failed;
  };
  std::vector<Job> jobs;
  for (std::uint32_t y = 0; y < pixels.height_px; y += step_y) {
    for (std::uint32_t x = 0; x < pixels.width_px; x += step_x) {
      jobs.push_back({{level, x / step_x, y / step_y, {}},
                      {x, y, std::min(step_x, pixels.width_px - x), std::min(step_y, pixels.height_px - y)},
                      std::nullopt});
    }
  }
  parallel_for(jobs.size(), [&](std::size_t i) {
    auto file = png ? write_png(pixels, jobs[i].cut) : write_jpeg(pixels, jobs[i].cut, full_colour);
    if (file) {
      jobs[i].tile.file = std::move(file).value();
    } else {
      jobs[i].failed = file.error();
    }
  });
  for (Job& job : jobs) {
    if (job.failed) return *job.failed;
    picture.tiles.push_back(std::move(job.tile));
  }
  return Done{};
}

}  // namespace

Result<PictureSize> measure_picture(std::span<const std::uint8_t> file, const ImageSource& source) {
  PictureSize out;
  double own_width = 0, own_height = 0;
  if (source.file == PictureFile::Svg) {
    AZ_TRY(const Drawing drawing, Drawing::open(file));
    own_width = drawing.width();
    own_height = drawing.height();
    out.has_text = drawing.has_text();
  } else {
    AZ_TRY(const pack::ImageHeader header, pack::read_header(file));
    own_width = header.width_px;
    own_height = header.height_px;
    AZ_CHECK(check_size(header.width_px, header.height_px, false));
  }
  const double units = drawing_units(source, own_width);
  const bool scaled = source.file == PictureFile::Svg || source.weave;
  out.width_px = round_px(scaled ? units * source.scale : own_width);
  out.height_px = round_px(scaled ? units * own_height / own_width * source.scale : own_height);
  AZ_CHECK(check_size(out.width_px, out.height_px, scaled));
  return out;
}

Result<Picture> make_picture(std::span<const std::uint8_t> file, const ImageSource& source) {
  AZ_TRY(const PictureSize size, measure_picture(file, source));
  AZ_TRY(const Opened opened, open_picture(file, source));
  Picture picture;
  pack::Pixels pixels;
  if (source.weave) {
    AZ_TRY(const pack::Pixels flat, flat_at(opened, round_px(opened.units_wide * kLoomPixelsPerUnit),
                                            round_px(opened.units_high * kLoomPixelsPerUnit)));
    LoomSettings settings;
    settings.width_units = opened.units_wide;
    settings.scale = source.scale;
    pixels = weave(flat, settings);
  } else {
    AZ_TRY(pixels, flat_at(opened, size.width_px, size.height_px));
  }
  const bool png = source.format == PictureFormat::Png || !pixels.opaque;
  const bool full_colour = source.weave || source.file != PictureFile::Jpeg;
  AZ_CHECK(add_level(picture, pixels, png, full_colour));
  while (long_side(pixels.width_px, pixels.height_px) / 2 >= kSmallest_px) {
    const std::uint32_t w = (pixels.width_px + 1) / 2, h = (pixels.height_px + 1) / 2;
    const bool redraw = opened.drawing && (!source.weave || long_side(w, h) <= kFlatBelow_px);
    const bool flatten = !opened.drawing && source.weave && long_side(w, h) <= kFlatBelow_px;
    if (redraw || flatten) {
      AZ_TRY(pixels, flat_at(opened, w, h));
    } else {
      pixels = halve(pixels);
    }
    AZ_CHECK(add_level(picture, pixels, png, full_colour));
  }
  return picture;
}

}  // namespace azetta::author
