#include "app/author/loom.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <unordered_map>
#include <vector>

#include "app/author/noise.h"
#include "app/author/parallel.h"

namespace azetta::author {
namespace {

constexpr std::uint32_t kGap = 0x01000000;  // no yarn; colours are 0x00RRGGBB
constexpr std::size_t kRowsPerPart = 32;

// Noise streams of one seed.
enum Stream : std::uint64_t {
  kWobble = 0,
  kAbrashFine = 1,
  kAbrashWide = 2,
  kHang = 3,
  kPicks = 4,
  kFibre = 5
};
std::uint64_t stream(std::uint64_t seed, Stream which) {
  return mix(seed * 16 + which);
}

std::uint32_t colour_at(const pack::Pixels& flat, std::size_t index) {
  const std::uint8_t* p = &flat.rgba[index * 4];
  if (p[3] < 128) return kGap;
  return static_cast<std::uint32_t>(p[0]) << 16 | static_cast<std::uint32_t>(p[1]) << 8 | p[2];
}

// Step 1: every colour of the drawing to its yarn. Ties go to the smaller colour value, so that no order of a
// hash enters.
std::unordered_map<std::uint32_t, std::uint32_t> dye(const pack::Pixels& flat, std::uint32_t yarns) {
  std::unordered_map<std::uint32_t, std::uint32_t> count;
  const std::size_t pixels = std::size_t{flat.width_px} * flat.height_px;
  std::uint32_t last = kGap + 1;
  std::uint32_t* at = nullptr;  // runs of one colour are long: look it up once
  for (std::size_t i = 0; i < pixels; ++i) {
    const std::uint32_t colour = colour_at(flat, i);
    if (colour != last) {
      at = &count[colour];
      last = colour;
    }
    ++*at;
  }
  count.erase(kGap);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_count(count.begin(), count.end());
  std::sort(by_count.begin(), by_count.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  const std::size_t kept = std::min<std::size_t>(yarns, by_count.size());
  std::unordered_map<std::uint32_t, std::uint32_t> out;
  out.reserve(by_count.size() + 1);
  for (std::size_t i = 0; i < by_count.size(); ++i) {
    const std::uint32_t c = by_count[i].first;
    std::uint32_t best = c;
    if (i >= kept) {
      std::int32_t nearest = 1 << 30;
      for (std::size_t k = 0; k < kept; ++k) {
        const std::uint32_t y = by_count[k].first;
        const auto part = [&](int shift) {
          const auto d =
              static_cast<std::int32_t>(c >> shift & 255) - static_cast<std::int32_t>(y >> shift & 255);
          return d * d;
        };
        const std::int32_t d = part(16) + part(8) + part(0);
        if (d < nearest) {
          nearest = d;
          best = y;
        }
      }
    }
    out[c] = best;
  }
  out[kGap] = kGap;
  return out;
}

// Step 2: one colour per bead.
std::vector<std::uint32_t> lay_beads(const pack::Pixels& flat, std::size_t rows, std::size_t cols,
                                     const std::unordered_map<std::uint32_t, std::uint32_t>& yarn_of,
                                     unsigned threads) {
  std::vector<std::uint32_t> beads(rows * cols);
  const long height = flat.height_px, width = flat.width_px;
  const long step_y =
      std::max<long>(1, static_cast<long>(static_cast<double>(height) / static_cast<double>(rows) / 3));
  const long step_x =
      std::max<long>(1, static_cast<long>(static_cast<double>(width) / static_cast<double>(cols) / 3));
  parallel_for(
      (rows + kRowsPerPart - 1) / kRowsPerPart,
      [&](std::size_t part) {
        for (std::size_t r = part * kRowsPerPart; r < std::min(rows, (part + 1) * kRowsPerPart); ++r) {
          const auto cy = static_cast<long>((static_cast<double>(r) + .5) / static_cast<double>(rows) *
                                            static_cast<double>(height));
          for (std::size_t c = 0; c < cols; ++c) {
            const auto cx = static_cast<long>((static_cast<double>(c) + .5) / static_cast<double>(cols) *
                                              static_cast<double>(width));
            std::uint32_t votes[9];
            std::size_t n = 0;
            for (long dy = -step_y; dy <= step_y; dy += step_y) {
              const long y = std::clamp(cy + dy, 0L, height - 1);
              for (long dx = -step_x; dx <= step_x; dx += step_x) {
                const long x = std::clamp(cx + dx, 0L, width - 1);
                votes[n++] = yarn_of.at(colour_at(flat, static_cast<std::size_t>(y * width + x)));
              }
            }
            int most = 0;
            for (std::size_t i = 0; i < 9; ++i) {
              int count = i == 4 ? 1 : 0;
              for (const std::uint32_t vote : votes) count += vote == votes[i];
              if (count > most) {
                most = count;
                beads[r * cols + c] = votes[i];
              }
            }
          }
        }
      },
      threads);
  return beads;
}

// What depends on a pixel's column alone.
struct Column {
  std::uint32_t warp = 0;
  float odd = 0;    // 1 on every other warp: the brick shift
  float rib = 0;    // light on the warp's rib
  float body = 0;   // fall-off towards the bead's ends
  float twist = 0;  // phase of the plied yarn, in turns
};

}  // namespace

void cloth_size(const pack::Pixels& flat, const LoomSettings& s, std::uint32_t& width_px,
                std::uint32_t& height_px) {
  const double height_units = std::floor(s.width_units * flat.height_px / flat.width_px + .5);
  width_px = static_cast<std::uint32_t>(std::max(1.0, std::floor(s.width_units * s.scale + .5)));
  height_px = static_cast<std::uint32_t>(std::max(1.0, std::floor(height_units * s.scale + .5)));
}

pack::Pixels weave(const pack::Pixels& flat, const LoomSettings& s) {
  assert(flat.width_px > 0 && flat.height_px > 0);
  const double height_units = std::floor(s.width_units * flat.height_px / flat.width_px + .5);
  const auto cols = static_cast<std::size_t>(std::max(1.0, std::floor(s.width_units / s.warp_units + .5)));
  const auto rows = static_cast<std::size_t>(std::max(1.0, std::floor(height_units / s.weft_units + .5)));
  const std::vector<std::uint32_t> beads = lay_beads(flat, rows, cols, dye(flat, s.yarns), s.threads);

  // Step 4, per bead: the pick's own difference and its dye lot.
  std::vector<float> pick(rows * cols), abrash(rows * cols);
  {
    const SmoothField fine(rows, cols, 9, 160, stream(s.seed, kAbrashFine)),
        wide(rows, cols, 34, 400, stream(s.seed, kAbrashWide));
    std::vector<float> a(cols), b(cols);
    for (std::size_t r = 0; r < rows; ++r) {
      fine.row(static_cast<double>(r), a.data());
      wide.row(static_cast<double>(r), b.data());
      for (std::size_t c = 0; c < cols; ++c) {
        abrash[r * cols + c] = a[c] * .035f + b[c] * .04f;
        pick[r * cols + c] = normal(stream(s.seed, kPicks), r * cols + c) * .035f;
      }
    }
  }

  pack::Pixels out;
  cloth_size(flat, s, out.width_px, out.height_px);
  const std::size_t width = out.width_px, height = out.height_px;
  out.rgba.resize(width * height * 4);
  const SmoothField wobble(height, width, 60 * s.scale, 90 * s.scale, stream(s.seed, kWobble));
  const SmoothField hang(height, width, 190 * s.scale, 240 * s.scale, stream(s.seed, kHang));
  const auto wobble_px = static_cast<float>(.22 * s.weft_units * s.scale);
  const auto wefts_per_px = static_cast<float>(1 / (s.weft_units * s.scale));
  const auto soft = static_cast<float>(s.soft);
  const std::uint64_t fibre_seed = stream(s.seed, kFibre);

  std::vector<Column> columns(width);
  for (std::size_t x = 0; x < width; ++x) {
    const float u = static_cast<float>(static_cast<double>(x) / (s.warp_units * s.scale));
    const float whole = std::floor(u), part = u - whole;
    const float edge = std::fabs(2 * part - 1);
    Column& c = columns[x];
    c.warp = static_cast<std::uint32_t>(std::min<std::size_t>(static_cast<std::size_t>(whole), cols - 1));
    c.odd = c.warp % 2 == 1 ? 1.0f : 0.0f;
    c.body = 1 - .30f * (edge * edge * edge);
    c.rib = 1 - .16f * (edge * edge);
    c.twist = part * .9f * 2;
  }

  parallel_for(
      (height + kRowsPerPart - 1) / kRowsPerPart,
      [&](std::size_t part) {
        std::vector<float> wob(width), hangs(width);
        for (std::size_t y = part * kRowsPerPart; y < std::min(height, (part + 1) * kRowsPerPart); ++y) {
          wobble.row(static_cast<double>(y), wob.data());
          hang.row(static_cast<double>(y), hangs.data());
          std::uint8_t* to = &out.rgba[y * width * 4];
          for (std::size_t x = 0; x < width; ++x, to += 4) {
            const Column& c = columns[x];
            const float v = (static_cast<float>(y) + wob[x] * wobble_px) * wefts_per_px;
            const float vv = (v + c.odd) * .5f;
            const float bead = std::floor(vv), fv = vv - bead;
            const float weft = std::clamp(bead * 2 - c.odd + .5f, 0.0f, static_cast<float>(rows - 1));
            const auto r = static_cast<std::size_t>(weft);
            const std::size_t cell = r * cols + c.warp;
            const std::uint32_t colour = beads[cell];
            if (colour == kGap) {
              to[0] = to[1] = to[2] = to[3] = 0;
              continue;
            }
            const float across = 2 * fv - 1;
            const float body = std::sqrt(std::max(0.0f, 1 - across * across * .92f)) * c.body;
            const float turns = c.twist + fv * .7f * 2 + static_cast<float>(r) * .270563403f;  // 1.7 / 2 pi
            const float twist = .035f * sine_of_turns(turns);
            const float light = (.60f + .46f * body) * c.rib *
                                (1 + (twist + pick[cell] + abrash[cell]) * soft + hangs[x] * .02f);
            const float warm = abrash[cell] * 14 * soft;
            const float fibre = normal(fibre_seed, y * width + x) * 2.2f;
            const auto shade = [&](std::uint32_t value, float warmth) {
              const float lit = static_cast<float>(value) * light + warmth * warm + fibre;
              return static_cast<std::uint8_t>(std::clamp(lit, 0.0f, 255.0f));
            };
            to[0] = shade(colour >> 16 & 255, 6);
            to[1] = shade(colour >> 8 & 255, 4);
            to[2] = shade(colour & 255, 1);
            to[3] = 255;
          }
        }
      },
      s.threads);
  out.opaque = std::find(beads.begin(), beads.end(), kGap) == beads.end();
  return out;
}

}  // namespace azetta::author
