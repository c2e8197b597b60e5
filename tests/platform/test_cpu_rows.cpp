// Every set of instructions gives the same bytes as the plain one, and those are what arithmetic on paper gives.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <vector>

#include "platform/cpu_rows.h"

using namespace azetta::platform;

namespace {

constexpr int kMost = 70, kRoom = 72;

struct Rows1 {
  std::vector<std::uint32_t> out, in, below;
  std::vector<std::uint8_t> shares, shares_below, shares_out;
  std::vector<std::int32_t> texel = std::vector<std::int32_t>(kRoom);
  std::vector<std::uint32_t> weight = std::vector<std::uint32_t>(kRoom);
};

void stretch(const Rows& rows, Rows1& x, int last, Fixed u, Fixed du, int n) {
  std::vector<std::uint32_t> out(kRoom);
  const std::vector<std::uint32_t> in(x.in.begin(), x.in.begin() + last + 1);  // nothing behind it may be read
  rows.place(x.texel.data(), x.weight.data(), last, u, du, n);
  rows.stretch(out.data(), in.data(), last, x.texel.data(), x.weight.data(), n);
  std::copy_n(out.begin(), n, x.out.begin());
}

Rows1 random_rows(std::mt19937& random) {
  Rows1 r;
  for (int i = 0; i < kMost; ++i) {
    r.out.push_back(static_cast<std::uint32_t>(random()) | 0xff000000);
    r.in.push_back(static_cast<std::uint32_t>(random()));
    r.below.push_back(static_cast<std::uint32_t>(random()));
    const unsigned kind = random() % 4;
    r.shares.push_back(static_cast<std::uint8_t>(kind == 0 ? 0 : kind == 1 ? 255 : random()));
    r.shares_below.push_back(static_cast<std::uint8_t>(random()));
    r.shares_out.push_back(static_cast<std::uint8_t>(random()));
  }
  return r;
}

unsigned part(std::uint32_t pixel, int k) { return pixel >> (8 * k) & 255; }

}  // namespace

TEST_CASE("all sets of rows give the same bytes, whatever their length") {
  std::mt19937 random(3);
  REQUIRE(all_rows().size() >= 1);
  const Rows& plain = *all_rows()[0];
  for (const Rows* rows : all_rows()) {
    CAPTURE(rows->name);
    for (int round = 0; round < 300; ++round) {
      const int n = static_cast<int>(random() % (kMost + 1));
      CAPTURE(n);
      const Rows1 given = random_rows(random);
      const std::uint32_t colour = static_cast<std::uint32_t>(random());
      const unsigned alpha = round % 5 == 0 ? 255 : random() % 256, weight = random() % 256;
      const int last = static_cast<int>(random() % kMost);
      const Fixed u = (static_cast<Fixed>(random() % 40) - 10) * (Fixed{1} << 31) + static_cast<Fixed>(random());
      const Fixed du = static_cast<Fixed>(random()) * (random() % 3 + 1) * (random() % 4 == 0 ? -1 : 1);
      const auto run = [&](const Rows& r, Rows1 x) {
        switch (round % 9) {
          case 0: r.fill(x.out.data(), n, colour); break;
          case 1: r.blend(x.out.data(), n, colour, alpha); break;
          case 2: r.cover(x.out.data(), x.shares.data(), n, colour, alpha); break;
          case 3: r.fade(x.out.data(), x.in.data(), n, alpha); break;
          case 4: r.tint(x.out.data(), x.in.data(), n, colour); break;
          case 5: stretch(r, x, last, u, du, n); break;
          case 6: r.between(x.out.data(), x.in.data(), x.below.data(), n, weight); break;
          case 7:
            r.place(x.texel.data(), x.weight.data(), last, u, du, n);
            r.stretch_shares(x.shares_out.data(), x.shares.data(), last, x.texel.data(), x.weight.data(), n);
            r.between_shares(x.shares.data(), x.shares.data(), x.shares_below.data(), n, weight);
            break;
          default: x.in[0] |= r.turn(x.out.data(), reinterpret_cast<const std::uint8_t*>(x.in.data()), n) ? 1 : 0; break;
        }
        return x;
      };
      const Rows1 wanted = run(plain, given), found = run(*rows, given);
      CHECK(found.out == wanted.out);
      CHECK(found.in[0] == wanted.in[0]);
      CHECK(found.shares == wanted.shares);
      CHECK(found.shares_out == wanted.shares_out);
    }
  }
}

TEST_CASE("rows are what they say") {
  std::mt19937 random(5);
  const Rows& r = rows();
  for (int round = 0; round < 40; ++round) {
    const Rows1 given = random_rows(random);
    const std::uint32_t colour = static_cast<std::uint32_t>(random());
    const unsigned alpha = random() % 256, weight = random() % 256;
    Rows1 x = given;
    r.blend(x.out.data(), kMost, colour, alpha);
    int wrong = 0;
    // Each step rounds to half a level.
    const auto far = [](unsigned found, double wanted, int steps = 1) { return std::abs(double(found) - wanted) > 0.501 * steps; };
    for (std::size_t i = 0; i < kMost; ++i) {
      for (int k = 0; k < 3; ++k) wrong += far(part(x.out[i], k), (part(colour, k) * alpha + part(given.out[i], k) * (255 - alpha)) / 255.0);
      wrong += x.out[i] >> 24 != 255;
    }
    x = given;
    r.cover(x.out.data(), given.shares.data(), kMost, colour, alpha);
    for (std::size_t i = 0; i < kMost; ++i) {
      const double share = alpha * given.shares[i] / 255.0;
      for (int k = 0; k < 3; ++k) wrong += far(part(x.out[i], k), (part(colour, k) * share + part(given.out[i], k) * (255 - share)) / 255.0, 2);
      if (given.shares[i] == 0) wrong += x.out[i] != given.out[i];
    }
    x = given;
    r.tint(x.out.data(), given.in.data(), kMost, colour);
    for (std::size_t i = 0; i < kMost; ++i) {
      const double share = part(given.in[i], 3) * part(colour, 3) / 255.0;
      for (int k = 0; k < 3; ++k) wrong += far(part(x.out[i], k), (part(given.in[i], k) * part(colour, k) / 255.0 * share + part(given.out[i], k) * (255 - share)) / 255.0, 3);
      wrong += x.out[i] >> 24 != 255;
    }
    x = given;
    r.between(x.out.data(), given.in.data(), given.below.data(), kMost, weight);
    for (std::size_t i = 0; i < kMost; ++i) {
      for (int k = 0; k < 4; ++k) wrong += far(part(x.out[i], k), (part(given.in[i], k) * (256 - weight) + part(given.below[i], k) * weight) / 256.0);
    }
    x = given;
    const Fixed du = (Fixed{1} << 32) * 2 / 3, u = -(Fixed{1} << 31);
    stretch(r, x, 30, u, du, kMost);
    for (std::size_t i = 0; i < kMost; ++i) {
      const double at = std::clamp(-0.5 + double(i) * 2 / 3, 0.0, 30.0);
      const auto left = static_cast<std::size_t>(std::min(at, 29.0));
      for (int k = 0; k < 4; ++k) {
        const double w = at - double(left);
        wrong += std::abs(part(x.out[i], k) - (part(given.in[left], k) * (1 - w) + part(given.in[left + 1], k) * w)) > 2;
      }
    }
    CHECK_EQ(wrong, 0);
  }
}
