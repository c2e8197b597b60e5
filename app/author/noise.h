// Noise that depends on a seed and a position alone: the same on every machine, in any order, on any thread.
// Pure.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace azetta::author {

// Bits of a well-mixed 64-bit word (splitmix64; Steele, Lea & Flood 2014).
constexpr std::uint64_t mix(std::uint64_t z) {
  z += 0x9E3779B97F4A7C15ull;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

// Close to a standard normal value (mean 0, deviation 1, never beyond 3.5): the sum of four 16-bit uniform
// values.
inline float normal(std::uint64_t seed, std::uint64_t position) {
  const std::uint64_t bits = mix(mix(seed) + position);
  const auto sum = static_cast<std::int32_t>((bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) +
                                             (bits >> 48));
  // Four uniform values of 0..65535: mean 131070, deviation 65535 / sqrt(3).
  return static_cast<float>(sum - 131070) * (1.0f / 37836.6f);
}

// sin(2 pi turns), by table; `turns` may be any number of moderate size.
float sine_of_turns(float turns);

// A smooth field: normal values on a grid of `cell_rows` x `cell_cols` spacing, an interpolating cubic spline
// in between (Unser 1999; mirror ends; what scipy's map_coordinates(order=3) computes).
class SmoothField {
 public:
  // Covers rows x cols points.
  SmoothField(std::size_t rows, std::size_t cols, double cell_rows, double cell_cols, std::uint64_t seed);

  // out[x] = value at (row, x) for every x in [0, cols). `out` holds cols values.
  void row(double row, float* out) const;

 private:
  std::size_t grid_rows_, grid_cols_, cols_;
  double cell_rows_;
  std::vector<float> coefficients_;
  std::vector<std::uint32_t> first_;  // by column: index of the first of its four grid columns
  std::vector<float> weights_;        // by column: four
};

}  // namespace azetta::author
