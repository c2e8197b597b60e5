#include "app/author/noise.h"

#include <array>
#include <cmath>

namespace azetta::author {
namespace {

constexpr std::size_t kSines = 4096;

// sin on [0, pi/2] by its series to x^15 (error below 1e-11), folded to a whole turn. No libm: its last bits
// differ between machines.
constexpr std::array<float, kSines> make_sines() {
  std::array<float, kSines> table{};
  for (std::size_t i = 0; i < kSines; ++i) {
    const std::size_t quarter = i * 4 / kSines;
    const double part = static_cast<double>(i % (kSines / 4)) / (kSines / 4.0);
    const double x = (quarter % 2 == 0 ? part : 1 - part) * 1.57079632679489661923;
    double term = x, sum = x;
    for (int n = 3; n <= 15; n += 2) {
      term = -term * x * x / (n * (n - 1));
      sum += term;
    }
    table[i] = static_cast<float>(quarter < 2 ? sum : -sum);
  }
  return table;
}
constexpr std::array<float, kSines> kSineTable = make_sines();

// Samples to cubic B-spline coefficients, in place; n values, `step` apart. Mirror ends.
void prefilter(float* values, std::size_t n, std::size_t step) {
  if (n < 2) return;
  const double pole = -0.26794919243112270647;  // sqrt(3) - 2
  std::vector<double> c(n);
  for (std::size_t i = 0; i < n; ++i) c[i] = 6.0 * static_cast<double>(values[i * step]);
  // Causal start: the mirrored sum, cut where the pole's power is below float precision.
  double sum = c[0], power = pole;
  for (std::size_t i = 1; i < 24; ++i, power *= pole) {
    const std::size_t period = 2 * (n - 1);
    const std::size_t k = i % period;
    sum += power * c[k < n ? k : period - k];
  }
  c[0] = sum;
  for (std::size_t i = 1; i < n; ++i) c[i] += pole * c[i - 1];
  c[n - 1] = pole / (pole * pole - 1) * (c[n - 1] + pole * c[n - 2]);
  for (std::size_t i = n - 1; i-- > 0;) c[i] = pole * (c[i + 1] - c[i]);
  for (std::size_t i = 0; i < n; ++i) values[i * step] = static_cast<float>(c[i]);
}

// Cubic B-spline weights of the four neighbours of a point at `t` (0..1) behind the second.
std::array<float, 4> spline_weights(double t) {
  const double u = 1 - t;
  return {static_cast<float>(u * u * u / 6), static_cast<float>((3 * t * t * t - 6 * t * t + 4) / 6),
          static_cast<float>((3 * u * u * u - 6 * u * u + 4) / 6), static_cast<float>(t * t * t / 6)};
}

std::size_t mirror(long i, std::size_t n) {
  const long last = static_cast<long>(n) - 1;
  if (i < 0) i = -i;
  if (i > last) i = 2 * last - i;
  return static_cast<std::size_t>(i < 0 ? 0 : i);
}

}  // namespace

float sine_of_turns(float turns) {
  const float whole = std::floor(turns);
  const auto at = static_cast<std::size_t>((turns - whole) * static_cast<float>(kSines));
  return kSineTable[at & (kSines - 1)];
}

SmoothField::SmoothField(std::size_t rows, std::size_t cols, double cell_rows, double cell_cols,
                         std::uint64_t seed)
    : grid_rows_(static_cast<std::size_t>(static_cast<double>(rows) / cell_rows) + 4),
      grid_cols_(static_cast<std::size_t>(static_cast<double>(cols) / cell_cols) + 4),
      cols_(cols),
      cell_rows_(cell_rows),
      coefficients_(grid_rows_ * grid_cols_),
      first_(cols),
      weights_(cols * 4) {
  for (std::size_t i = 0; i < coefficients_.size(); ++i) coefficients_[i] = normal(seed, i);
  for (std::size_t r = 0; r < grid_rows_; ++r) prefilter(&coefficients_[r * grid_cols_], grid_cols_, 1);
  for (std::size_t c = 0; c < grid_cols_; ++c) prefilter(&coefficients_[c], grid_rows_, grid_cols_);
  for (std::size_t x = 0; x < cols; ++x) {
    const double at = static_cast<double>(x) / cell_cols + 1;
    const auto whole = static_cast<std::size_t>(at);
    first_[x] = static_cast<std::uint32_t>(whole - 1);  // whole >= 1, and whole + 2 < grid_cols_
    const auto w = spline_weights(at - static_cast<double>(whole));
    for (std::size_t k = 0; k < 4; ++k) weights_[x * 4 + k] = w[k];
  }
}

void SmoothField::row(double row, float* out) const {
  const double at = row / cell_rows_ + 1;
  const auto whole = static_cast<long>(at);
  const auto w = spline_weights(at - static_cast<double>(whole));
  std::vector<float> line(grid_cols_, 0.0f);
  for (long k = 0; k < 4; ++k) {
    const float* from = &coefficients_[mirror(whole - 1 + k, grid_rows_) * grid_cols_];
    const float weight = w[static_cast<std::size_t>(k)];
    for (std::size_t c = 0; c < grid_cols_; ++c) line[c] += weight * from[c];
  }
  for (std::size_t x = 0; x < cols_; ++x) {
    const float* from = &line[first_[x]];
    const float* weight = &weights_[x * 4];
    out[x] = from[0] * weight[0] + from[1] * weight[1] + from[2] * weight[2] + from[3] * weight[3];
  }
}

}  // namespace azetta::author
