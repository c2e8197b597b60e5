#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "app/core/label_place.h"

using namespace azetta::core;

namespace {

constexpr LabelSide kAll[] = {LabelSide::Right, LabelSide::Left, LabelSide::Below, LabelSide::Above};
constexpr LabelBox kWindow{0, 0, 1000, 600};

LabelWish wish(float x, float y) { return {x, y, 100, 20, 12, 12, kAll}; }

bool apart(const LabelBox& a, const LabelBox& b) {
  return a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
}

}  // namespace

TEST_CASE("a name stands on the first side that is free") {
  const LabelWish one[] = {wish(500, 300)};
  auto spots = place_labels(one, {}, kWindow, 2);
  CHECK(spots[0].side == LabelSide::Right);
  CHECK(spots[0].box == LabelBox{512, 290, 100, 20});
  const LabelBox at_right[] = {{520, 280, 50, 50}};
  CHECK(place_labels(one, at_right, kWindow, 2)[0].side == LabelSide::Left);
  const LabelWish near_edge[] = {wish(950, 300)};
  CHECK(place_labels(near_edge, {}, kWindow, 2)[0].side == LabelSide::Left);
}

TEST_CASE("the more important name has the room, the other goes elsewhere or away") {
  const LabelWish two[] = {wish(500, 300), wish(505, 302)};
  const auto spots = place_labels(two, {}, kWindow, 2);
  CHECK(spots[0].side == LabelSide::Right);
  CHECK(spots[1].side == LabelSide::Left);
  const LabelWish seven[] = {wish(500, 300), wish(500, 300), wish(500, 300), wish(500, 300), wish(500, 300), wish(500, 300)};
  const auto crowd = place_labels(seven, {}, kWindow, 2);
  CHECK(crowd[3].side == LabelSide::Above);
  CHECK(crowd[4].side == LabelSide::None);
}

TEST_CASE("five thousand names never lie on each other or beyond the window") {
  std::vector<LabelWish> many;
  for (int i = 0; i < 5000; ++i) many.push_back(wish(std::fmod(static_cast<float>(i) * 61.8f, 1100.0f) - 50, std::fmod(static_cast<float>(i) * 38.2f, 700.0f) - 50));
  const auto spots = place_labels(many, {}, kWindow, 3);
  std::vector<LabelBox> shown;
  for (const LabelSpot& spot : spots) {
    if (spot.side != LabelSide::None) shown.push_back(spot.box);
  }
  CHECK(shown.size() > 80);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    CHECK(shown[i].x >= 0);
    CHECK(shown[i].right() <= 1000);
    for (std::size_t j = 0; j < i; ++j) CHECK(apart(shown[i], shown[j]));
  }
}

TEST_CASE("what is no place gets no name") {
  const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
  LabelWish endless = wish(500, 300);
  endless.w = inf;
  const LabelWish bad[] = {wish(nan, 300), wish(500, inf), wish(500, -1e30f), endless, wish(500, 300)};
  const LabelBox taken[] = {{nan, 0, 1, 1}, {0, 0, inf, 1}, {-1e30f, -1e30f, 1, 1}};
  const auto spots = place_labels(bad, taken, kWindow, 2);
  for (int i = 0; i < 4; ++i) CHECK(spots[static_cast<std::size_t>(i)].side == LabelSide::None);
  CHECK(spots[4].side == LabelSide::Right);
  CHECK(place_labels(bad, {}, {0, 0, 0, 0}, 2)[4].side == LabelSide::None);
}
