#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "app/author/loom.h"
#include "app/author/noise.h"

namespace azetta::author {
namespace {

// 240 x 180: a red field, a yellow lozenge, a blue band, a soft edge between field and band.
pack::Pixels flat_picture(bool hole = false) {
  pack::Pixels out;
  out.width_px = 240;
  out.height_px = 180;
  out.rgba.resize(std::size_t{240} * 180 * 4);
  for (int y = 0; y < 180; ++y) {
    for (int x = 0; x < 240; ++x) {
      std::uint8_t* p = &out.rgba[static_cast<std::size_t>(y * 240 + x) * 4];
      const bool lozenge = std::abs(x - 120) + std::abs(y - 80) < 50;
      const int blue = y >= 151 ? 100 : y == 150 ? 50 : 0;
      p[0] = static_cast<std::uint8_t>(lozenge ? 239 : 160 - blue);
      p[1] = static_cast<std::uint8_t>(lozenge ? 200 : 44 + blue / 2);
      p[2] = static_cast<std::uint8_t>(lozenge ? 115 : 47 + blue);
      p[3] = 255;
      if (hole && std::abs(x - 120) < 20 && std::abs(y - 80) < 15) p[3] = 0;
    }
  }
  return out;
}

LoomSettings settings(unsigned threads = 0) {
  LoomSettings s;
  s.width_units = 120;
  s.threads = threads;
  return s;
}

std::uint64_t hash_of(const pack::Pixels& pixels) {
  std::uint64_t hash = 14695981039346656037ull;  // FNV-1a
  for (const std::uint8_t byte : pixels.rgba) hash = (hash ^ byte) * 1099511628211ull;
  return hash;
}

}  // namespace

TEST_CASE("the same drawing gives the same cloth, on any machine and any number of threads") {
  const pack::Pixels one = weave(flat_picture(), settings(1));
  CHECK(one.rgba == weave(flat_picture(), settings(2)).rgba);
  CHECK(one.rgba == weave(flat_picture(), settings(7)).rgba);
  // If this number changes, the cloth of every pack changes: look at it, raise kLoomVersion, and renew the
  // number.
  CHECK(hash_of(one) == 0x56ED0EDC9D9EBAA4ull);
}

TEST_CASE("the cloth has the size asked for, and its light is the drawing's") {
  LoomSettings s = settings();
  s.scale = 2;
  const pack::Pixels cloth = weave(flat_picture(), s);
  CHECK(cloth.width_px == 240);
  CHECK(cloth.height_px == 180);
  CHECK(cloth.opaque);
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t y = 20; y < 60; ++y) {  // a part of the red field
    for (std::size_t x = 4; x < 60; ++x, ++count) sum += cloth.rgba[(y * 240 + x) * 4];
  }
  const double mean = sum / static_cast<double>(count);
  CHECK(mean > 160 * 0.80);
  CHECK(mean < 160 * 1.05);
}

TEST_CASE("beads: edges are stepped, colours are unmixed") {
  LoomSettings s = settings();
  s.soft = 0;
  const pack::Pixels cloth = weave(flat_picture(), s);
  // The half-blue row of anti-aliasing is no yarn of its own when few yarns are kept: every pixel is nearer
  // to a yarn's hue.
  s.yarns = 3;
  const pack::Pixels three = weave(flat_picture(), s);
  CHECK(three.rgba.size() == cloth.rgba.size());
  std::size_t red = 0, yellow = 0, blue = 0, other = 0;
  for (std::size_t i = 0; i < three.rgba.size(); i += 4) {
    const int r = three.rgba[i], g = three.rgba[i + 1], b = three.rgba[i + 2];
    if (r > 2 * g && r > 2 * b) {
      ++red;
    } else if (r > b + 10 && g > b) {
      ++yellow;
    } else if (b > r) {
      ++blue;
    } else {
      ++other;
    }
  }
  CHECK(red > 5000);
  CHECK(yellow > 800);
  CHECK(blue > 1000);
  CHECK(other * 100 < red + yellow + blue);
}

TEST_CASE("where nothing is drawn, nothing is woven") {
  const pack::Pixels cloth = weave(flat_picture(true), settings());
  CHECK_FALSE(cloth.opaque);
  CHECK(cloth.rgba[(40 * 120 + 60) * 4 + 3] == 0);
  CHECK(cloth.rgba[(10 * 120 + 10) * 4 + 3] == 255);
}

TEST_CASE("odd sizes are woven too") {
  pack::Pixels dot;
  dot.width_px = dot.height_px = 1;
  dot.rgba = {200, 100, 50, 255};
  LoomSettings s;
  s.width_units = 1;
  CHECK(weave(dot, s).rgba.size() == 4);
  s.width_units = 7;
  s.scale = 0.5;
  const pack::Pixels cloth = weave(dot, s);
  CHECK(cloth.width_px == 4);
  CHECK(cloth.height_px == 4);
  s.warp_units = 100;
  s.weft_units = 100;
  CHECK(weave(dot, s).width_px == 4);
}

TEST_CASE("noise is normal, smooth noise passes through its grid") {
  double sum = 0, squares = 0;
  constexpr int kCount = 100'000;
  for (int i = 0; i < kCount; ++i) {
    const double value = static_cast<double>(normal(7, static_cast<std::uint64_t>(i)));
    sum += value;
    squares += value * value;
  }
  CHECK(sum / kCount == doctest::Approx(0).epsilon(0.02).scale(1));
  CHECK(squares / kCount == doctest::Approx(1).epsilon(0.02));

  // At the grid's own points an interpolating spline has the grid's own values.
  const SmoothField field(41, 61, 10, 20, 3);
  std::vector<float> row(61);
  for (std::size_t r = 0; r < 4; ++r) {
    field.row(static_cast<double>(r) * 10, row.data());
    for (std::size_t c = 0; c < 3; ++c) {
      const float grid = normal(3, (r + 1) * (61 / 20 + 4) + c + 1);
      CHECK(row[c * 20] == doctest::Approx(grid).epsilon(1e-4).scale(1));
    }
  }
}

TEST_CASE("sines without libm") {
  for (int i = -50; i < 50; ++i) {
    const float turns = static_cast<float>(i) * 0.137f;
    CHECK(
        static_cast<double>(sine_of_turns(turns)) ==
        doctest::Approx(std::sin(static_cast<double>(turns) * 2 * 3.14159265358979)).epsilon(0.002).scale(1));
  }
}

}  // namespace azetta::author
