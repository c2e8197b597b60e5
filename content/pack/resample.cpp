// Resizing, separable: each output row is a weighted sum of input rows (a long, vectorised loop), then each
// of its pixels a weighted sum of that row's. Smaller: area average, which neither shimmers nor rings.
// Larger: Catmull-Rom (Keys 1981, a = -1/2), which keeps woven edges. Sums run in linear order in float, so
// the same input gives the same bytes.
#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

#include "content/pack/image_codec.h"

namespace azetta::pack {
namespace {

// For each output position: which inputs count, and how much. Weights of one position sum to 1.
struct Axis {
  struct Taps {
    std::uint32_t first = 0, count = 0, weights = 0;  // weights: where its weights begin
  };
  std::vector<Taps> taps;
  std::vector<float> weights;
};

void close_taps(Axis& axis, Axis::Taps taps) {
  taps.count = static_cast<std::uint32_t>(axis.weights.size()) - taps.weights;
  float sum = 0;
  for (std::uint32_t i = 0; i < taps.count; ++i) sum += axis.weights[taps.weights + i];
  for (std::uint32_t i = 0; i < taps.count; ++i) axis.weights[taps.weights + i] /= sum;
  axis.taps.push_back(taps);
}

double catmull_rom(double distance) {
  const double d = std::abs(distance);
  if (d < 1) return (1.5 * d - 2.5) * d * d + 1;
  if (d < 2) return ((-0.5 * d + 2.5) * d - 4) * d + 2;
  return 0;
}

// Output i of `out` covers [begin + i * length / out, + length / out) of an input of `size` pixels.
Axis make_axis(double begin, double length, std::uint32_t size, std::uint32_t out) {
  Axis axis;
  axis.taps.reserve(out);
  const double scale = length / out;
  const auto last = static_cast<double>(size - 1);
  for (std::uint32_t i = 0; i < out; ++i) {
    const double from = begin + i * scale, to = from + scale;
    Axis::Taps taps;
    taps.weights = static_cast<std::uint32_t>(axis.weights.size());
    if (scale >= 1) {
      const double first = std::clamp(std::floor(from), 0.0, last);
      const double end = std::clamp(std::ceil(to), first + 1, last + 1);
      taps.first = static_cast<std::uint32_t>(first);
      for (double pixel = first; pixel < end; ++pixel) {
        const double share = std::min(to, pixel + 1) - std::max(from, pixel);
        // Rounding leaves slivers of a neighbour: they cost a tap and change nothing.
        if (share > 1e-6 || pixel == first) axis.weights.push_back(static_cast<float>(std::max(share, 1e-6)));
      }
    } else {
      const double centre = (from + to) / 2 - 0.5;
      const double first = std::clamp(std::floor(centre) - 1, 0.0, last);
      const double end = std::clamp(std::floor(centre) + 3, first + 1, last + 1);
      taps.first = static_cast<std::uint32_t>(first);
      // Beyond the edge the edge repeats: its weight goes to the outermost pixel.
      axis.weights.resize(axis.weights.size() + static_cast<std::size_t>(end - first));
      for (double pixel = std::floor(centre) - 1; pixel <= std::floor(centre) + 2; ++pixel) {
        const double inside = std::clamp(pixel, first, end - 1);
        axis.weights[taps.weights + static_cast<std::size_t>(inside - first)] +=
            static_cast<float>(catmull_rom(centre - pixel));
      }
    }
    close_taps(axis, taps);
  }
  return axis;
}

// Four channels at once: a vector type of the compiler, which becomes the machine's own registers.
using Four [[gnu::vector_size(16)]] = float;

Four load(const float* from) {
  Four four;
  std::memcpy(&four, from, sizeof four);
  return four;
}
void store(float* to, Four four) {
  std::memcpy(to, &four, sizeof four);
}

// Adds weight * row to sum (or begins it). Alpha-weighted where the picture has alpha, so that clear pixels
// do not lend their colour. Two rows at a time save a pass over the sum.
void begin_sum(float* sum, const std::uint8_t* row, std::size_t values, float weight) {
  for (std::size_t i = 0; i < values; ++i) sum[i] = weight * static_cast<float>(row[i]);
}
void add_row(float* sum, const std::uint8_t* row, std::size_t values, float weight) {
  for (std::size_t i = 0; i < values; ++i) sum[i] += weight * static_cast<float>(row[i]);
}
void add_rows(float* sum, const std::uint8_t* one, const std::uint8_t* two, std::size_t values,
              float weight_one, float weight_two) {
  for (std::size_t i = 0; i < values; ++i) {
    sum[i] += weight_one * static_cast<float>(one[i]) + weight_two * static_cast<float>(two[i]);
  }
}
void add_clear_row(float* sum, const std::uint8_t* row, std::size_t values, float weight) {
  for (std::size_t i = 0; i < values; i += 4) {
    const float alpha = weight * static_cast<float>(row[i + 3]);
    const float share = alpha * (1.0f / 255.0f);
    const Four pixel = {static_cast<float>(row[i]), static_cast<float>(row[i + 1]),
                        static_cast<float>(row[i + 2]), 255.0f};
    store(sum + i, load(sum + i) + pixel * share);
  }
}

void sum_rows(std::vector<float>& sum, const Pixels& in, std::size_t origin, const Axis::Taps& taps,
              const float* weights) {
  const auto row = [&](std::uint32_t tap) {
    return in.rgba.data() + (std::size_t{taps.first + tap} * in.width_px + origin) * 4;
  };
  if (!in.opaque) {
    std::fill(sum.begin(), sum.end(), 0.0f);
    for (std::uint32_t tap = 0; tap < taps.count; ++tap)
      add_clear_row(sum.data(), row(tap), sum.size(), weights[tap]);
    return;
  }
  begin_sum(sum.data(), row(0), sum.size(), weights[0]);
  std::uint32_t tap = 1;
  for (; tap + 1 < taps.count; tap += 2) {
    add_rows(sum.data(), row(tap), row(tap + 1), sum.size(), weights[tap], weights[tap + 1]);
  }
  if (tap < taps.count) add_row(sum.data(), row(tap), sum.size(), weights[tap]);
}

// One output row from the summed input rows; `line` is room for it.
void sum_columns(const std::vector<float>& sum, const Axis& axis, std::uint32_t origin, bool opaque,
                 std::vector<float>& line, std::uint8_t* out) {
  float* to = line.data();
  for (const auto& taps : axis.taps) {
    const float* from = sum.data() + std::size_t{taps.first - origin} * 4;
    const float* weight = axis.weights.data() + taps.weights;
    Four pixel = {0, 0, 0, 0};
    for (std::uint32_t tap = 0; tap < taps.count; ++tap, from += 4) pixel += load(from) * weight[tap];
    if (!opaque) {
      const float alpha = pixel[3];
      pixel *= alpha > 0.001f ? 255.0f / alpha : 0.0f;
      pixel[3] = alpha;
    }
    store(to, pixel);
    to += 4;
  }
  for (std::size_t i = 0; i < line.size(); ++i) {
    out[i] = static_cast<std::uint8_t>(static_cast<int>(std::min(std::max(line[i] + 0.5f, 0.0f), 255.0f)));
  }
}

// The part of [begin, begin + length) that lies on the picture; all of it where nothing does.
void clamp_part(float& begin, float& length, std::uint32_t size) {
  const auto whole = static_cast<float>(size);
  if (!std::isfinite(begin) || !std::isfinite(length)) begin = 0, length = whole;
  const float end = std::clamp(begin + length, 0.0f, whole);
  begin = std::clamp(begin, 0.0f, whole);
  length = end - begin;
  if (!(length > 0)) begin = 0, length = whole;
}

Pixels copy_part(const Pixels& in, std::size_t x, std::size_t y, std::uint32_t width, std::uint32_t height) {
  Pixels out{width, height, in.opaque, {}};
  out.rgba.resize(std::size_t{width} * height * 4);
  for (std::size_t row = 0; row < height; ++row) {
    std::memcpy(out.rgba.data() + row * width * 4, in.rgba.data() + ((y + row) * in.width_px + x) * 4,
                std::size_t{width} * 4);
  }
  return out;
}

}  // namespace

Pixels resample(const Pixels& in, float x, float y, float w, float h, std::uint32_t out_w,
                std::uint32_t out_h) {
  assert(in.width_px >= 1 && in.height_px >= 1 && out_w >= 1 && out_h >= 1);
  assert(in.rgba.size() == std::size_t{in.width_px} * in.height_px * 4);
  clamp_part(x, w, in.width_px);
  clamp_part(y, h, in.height_px);
  if (x == std::floor(x) && y == std::floor(y) && w == static_cast<float>(out_w) &&
      h == static_cast<float>(out_h)) {
    return copy_part(in, static_cast<std::size_t>(x), static_cast<std::size_t>(y), out_w, out_h);
  }
  const Axis across = make_axis(x, w, in.width_px, out_w);
  const Axis down = make_axis(y, h, in.height_px, out_h);
  const std::uint32_t origin = across.taps.front().first;
  const std::uint32_t end = across.taps.back().first + across.taps.back().count;
  const std::size_t span = end - origin;
  Pixels out{out_w, out_h, in.opaque, {}};
  out.rgba.resize(std::size_t{out_w} * out_h * 4);
  std::vector<float> sum(span * 4), line(std::size_t{out_w} * 4);
  for (std::uint32_t row = 0; row < out_h; ++row) {
    const auto& taps = down.taps[row];
    sum_rows(sum, in, origin, taps, down.weights.data() + taps.weights);
    sum_columns(sum, across, origin, in.opaque, line, out.rgba.data() + std::size_t{row} * out_w * 4);
  }
  return out;
}

}  // namespace azetta::pack
