#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "app/core/polygon.h"

using namespace azetta::core;
using azetta::model::Point;
using azetta::model::Rect;

namespace {

double area_of(std::span<const Point> ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    twice += static_cast<double>(ring[j].x) * static_cast<double>(ring[i].y) - static_cast<double>(ring[i].x) * static_cast<double>(ring[j].y);
  }
  return std::abs(twice) / 2;
}

// Sum of the triangles, each counted positive.
double filled(std::span<const Point> ring, const std::vector<std::uint16_t>& triangles) {
  double sum = 0;
  for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
    const Point three[] = {ring[triangles[i]], ring[triangles[i + 1]], ring[triangles[i + 2]]};
    sum += area_of(three);
  }
  return sum;
}

void sound(std::span<const Point> ring, const std::vector<std::uint16_t>& triangles) {
  CHECK(triangles.size() % 3 == 0);
  CHECK(triangles.size() / 3 + 2 <= std::max<std::size_t>(ring.size(), 2));
  for (const std::uint16_t i : triangles) CHECK(i < ring.size());
}

const std::vector<Point> kSquare = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
const std::vector<Point> kComb = {{0, 0}, {7, 0}, {7, 3}, {6, 1}, {5, 3}, {4, 1}, {3, 3}, {2, 1}, {1, 3}, {0, 1}};

// A coast: a star with random teeth, without crossings.
std::vector<Point> coast(std::size_t points, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Point> ring;
  for (std::size_t i = 0; i < points; ++i) {
    const float a = 6.2831853f * static_cast<float>(i) / static_cast<float>(points);
    const float r = 0.4f + 0.6f * static_cast<float>(random() % 1000) / 1000;
    ring.push_back({std::cos(a) * r, std::sin(a) * r});
  }
  return ring;
}

}  // namespace

TEST_CASE("triangles fill a ring exactly, whichever way it runs") {
  for (std::vector<Point> ring : {kSquare, kComb, coast(64, 1), coast(512, 2)}) {
    for (int way = 0; way < 2; ++way) {
      const auto triangles = triangulate(ring);
      sound(ring, triangles);
      CHECK(filled(ring, triangles) == doctest::Approx(area_of(ring)).epsilon(1e-4));
      std::ranges::reverse(ring);
    }
  }
}

TEST_CASE("rings without an inside make no triangles, or empty ones") {
  CHECK(triangulate({}).empty());
  const Point two[] = {{0, 0}, {1, 1}};
  CHECK(triangulate(two).empty());
  const Point line[] = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
  CHECK(filled(line, triangulate(line)) == 0);
  const Point dot[] = {{5, 5}, {5, 5}, {5, 5}};
  CHECK(triangulate(dot).empty());
}

TEST_CASE("points that stand twice, and rings that touch themselves, are filled") {
  const std::vector<Point> doubled = {{0, 0}, {0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 1}};
  CHECK(filled(doubled, triangulate(doubled)) == doctest::Approx(1));
  // Two squares that share a corner.
  const std::vector<Point> eight = {{0, 0}, {1, 0}, {1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}, {0, 1}};
  const auto triangles = triangulate(eight);
  sound(eight, triangles);
  CHECK(filled(eight, triangles) == doctest::Approx(2).epsilon(0.01));
}

TEST_CASE("rings that cross themselves come to an end, with triangles that exist") {
  const std::vector<Point> bow = {{0, 0}, {2, 2}, {2, 0}, {0, 2}};
  sound(bow, triangulate(bow));
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Point> wild;
    for (std::size_t i = 0; i < 3 + random() % 200; ++i) wild.push_back({static_cast<float>(random() % 100), static_cast<float>(random() % 100)});
    sound(wild, triangulate(wild));
  }
  // The largest a map makes: bounded work, no waiting for the worker.
  std::vector<Point> knot;
  for (int i = 0; i < 1'024; ++i) knot.push_back({static_cast<float>(random() % 10'000), static_cast<float>(random() % 10'000)});
  sound(knot, triangulate(knot));
}

TEST_CASE("numbers that are none do no harm") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Point bad[] = {{0, 0}, {nan, 1}, {1, 1}, {1, nan}, {0, 1}};
  sound(bad, triangulate(bad));
  std::vector<HatchLine> lines;
  hatch_ring(bad, 0.1f, {0, 0}, {0, 0, 1, 1}, lines);
  CHECK_FALSE(ring_contains(bad, {nan, 0.5f}));
  CHECK_FALSE(ring_contains({}, {0, 0}));
}

TEST_CASE("inside and outside by the even-odd rule") {
  CHECK(ring_contains(kSquare, {0.5f, 0.5f}));
  CHECK_FALSE(ring_contains(kSquare, {1.5f, 0.5f}));
  CHECK(ring_contains(kComb, {0.9f, 2.0f}));
  CHECK_FALSE(ring_contains(kComb, {2.0f, 2.0f}));  // between the teeth
}

TEST_CASE("corners are rounded within what a ring may have") {
  CHECK(rounded_ring(kSquare, 100).size() == 16);
  CHECK(rounded_ring(kSquare, 8).size() == 8);
  CHECK(rounded_ring(kSquare, 7) == kSquare);
  CHECK(rounded_ring({}, 100).empty());
  for (const Point& p : rounded_ring(kSquare, 100)) CHECK((p.x >= 0 && p.x <= 1 && p.y >= 0 && p.y <= 1));
}

TEST_CASE("hatching lies inside, evenly apart, and stays with the land") {
  const std::vector<Point> ring = {{100, 100}, {300, 100}, {300, 300}, {100, 300}};
  const Rect window{0, 0, 400, 400};
  std::vector<HatchLine> lines;
  hatch_ring(ring, 10, {0, 0}, window, lines);
  CHECK(lines.size() >= 27);  // 200 * sqrt(2) across, 10 apart
  CHECK(lines.size() <= 29);
  for (const HatchLine& line : lines) {
    const Point middle{(line.a.x + line.b.x) / 2, (line.a.y + line.b.y) / 2};
    CHECK(ring_contains(ring, middle));
    CHECK(line.a.x + line.a.y == doctest::Approx(line.b.x + line.b.y).epsilon(1e-4));
    const float across = (line.a.x + line.a.y) / (10 * std::sqrt(2.0f));
    CHECK(across == doctest::Approx(std::round(across)).epsilon(1e-3));
  }
  // Moved land, moved lines: the same number of them, each as far.
  std::vector<Point> moved = ring;
  for (Point& p : moved) p.x += 33.3f, p.y += 7.7f;
  std::vector<HatchLine> after;
  hatch_ring(moved, 10, {33.3f, 7.7f}, window, after);
  REQUIRE(after.size() == lines.size());
  CHECK(after[5].a.x == doctest::Approx(lines[5].a.x + 33.3f).epsilon(1e-4));
}

TEST_CASE("hatching is cut to the window, whatever the size of the land") {
  const std::vector<Point> ring = {{-1e6f, -1e6f}, {1e6f, -1e6f}, {1e6f, 1e6f}, {-1e6f, 1e6f}};
  std::vector<HatchLine> lines;
  hatch_ring(ring, 10, {0, 0}, {0, 0, 400, 300}, lines);
  CHECK(lines.size() > 40);
  CHECK(lines.size() < 60);
  for (const HatchLine& line : lines) {
    CHECK(line.a.x >= -1);
    CHECK(line.a.x <= 401);
    CHECK(line.b.y >= -1);
    CHECK(line.b.y <= 301);
  }
  lines.clear();
  hatch_ring(ring, 0, {0, 0}, {0, 0, 400, 300}, lines);
  CHECK(lines.empty());
}

TEST_CASE("a name stands where there is most room, inside even of a crescent") {
  const std::vector<Point> crescent = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 9}, {8.9f, 9}, {8.9f, 1}, {0, 1}};
  const Room room = room_in(crescent, 1);
  CHECK(ring_contains(crescent, room.at));
  CHECK(room.radius > 0.3f);
  CHECK(room_in(kSquare, 1).at.x == doctest::Approx(0.5f));
  const Point line[] = {{0, 0}, {1, 1}, {2, 2}};
  CHECK(room_in(line, 1).radius == 0);
  CHECK(room_in({}, 1).radius == 0);
}

TEST_CASE("the distance to a line") {
  const Point line[] = {{0, 0}, {10, 0}, {10, 10}};
  CHECK(distance_to_line(line, {5, 3}) == doctest::Approx(3));
  CHECK(distance_to_line(line, {12, 5}) == doctest::Approx(2));
  CHECK(distance_to_line(line, {-3, -4}) == doctest::Approx(5));
  const Point dot[] = {{1, 1}, {1, 1}};
  CHECK(distance_to_line(dot, {4, 5}) == doctest::Approx(5));
}
