// From degrees to the picture: known values, and what lies at the poles, across the date line and beyond all numbers.
#include "content/model/projection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace azetta::model;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN(), kInf = std::numeric_limits<float>::infinity();

MapFrame frame(Projection projection, float lat, float lon, float width_km) {
  MapFrame f;
  f.projection = projection;
  f.centre_lat_deg = lat, f.centre_lon_deg = lon;
  f.parallel_1_deg = 29, f.parallel_2_deg = 41;
  f.width_km = width_km;
  return f;
}

void near(const std::optional<Point>& found, double x, double y) {
  REQUIRE(found);
  CHECK(found->x == doctest::Approx(x).epsilon(1e-5));
  CHECK(found->y == doctest::Approx(y).epsilon(1e-5));
}

}  // namespace

TEST_CASE("Lambert's cone puts places where the formula of the relief puts them") {
  // relief.py: Lcc(1.2, 35.0, 29, 41).forward, R = 6371 km, 2490 km wide, 1920 x 1080.
  const Projector p(frame(Projection::Lambert, 35, 1.2f, 2490), 1920.0f / 1080);
  near(p.at(35, 1.2f), 0.5, 0.5);
  near(p.at(35.678f, 10.096f), 0.820525, 0.421032);
  near(p.at(35.77f, -5.8f), 0.247948, 0.423468);
  near(p.at(37.879f, -4.779f), 0.29028, 0.261419);
  near(p.at(32.89f, 13.19f), 0.946391, 0.618863);
}

TEST_CASE("Lambert's cone agrees with the example of Snyder's manual") {
  // Page 295: parallels 33 and 45, middle 23 N 96 W, R = 1: 35 N 75 W lies at x = 0.2966785, y = 0.2462112.
  MapFrame f = frame(Projection::Lambert, 23, -96, 6371);
  f.parallel_1_deg = 33, f.parallel_2_deg = 45;
  near(Projector(f, 1).at(35, -75), 0.5 + 0.2966785, 0.5 - 0.2462112);
}

TEST_CASE("Mercator and plate carrée are true to scale at the equator") {
  const Projector plate(frame(Projection::PlateCarree, 0, 0, 6371 * 6.283185f), 2);
  near(plate.at(0, 0), 0.5, 0.5);
  near(plate.at(90, -180), 0, 0);
  near(plate.at(-45, 90), 0.75, 0.75);
  const Projector mercator(frame(Projection::Mercator, 0, 0, 6371), 1);
  // Snyder, page 266: at 35 N the northing is 0.6528366 R.
  near(mercator.at(35, 10), 0.5 + 10 * 3.14159265 / 180, 0.5 - 0.6528366);
}

TEST_CASE("one parallel makes a cone that touches; the southern half of the earth has one, too") {
  MapFrame f = frame(Projection::Lambert, 35, 0, 3000);
  f.parallel_1_deg = f.parallel_2_deg = 35;
  const Projector touching(f, 1);
  CHECK(touching.km(35) == doctest::Approx(1.0 / 3000).epsilon(1e-5));
  CHECK(touching.at(36, 0)->y < 0.5f);
  f.centre_lat_deg = f.parallel_1_deg = f.parallel_2_deg = -35;
  const Projector south(f, 1);
  CHECK(south.at(-34, 0)->y < 0.5f);
  CHECK(south.at(-36, 0)->y > 0.5f);
  CHECK(south.at(-35, 5)->x > 0.5f);
}

TEST_CASE("what cannot be a cone is still a map of finite numbers") {
  MapFrame f = frame(Projection::Lambert, 0, 0, 1000);
  f.parallel_1_deg = -30, f.parallel_2_deg = 30;
  const auto at = Projector(f, 0).at(10, 10);
  REQUIRE(at);
  CHECK(std::isfinite(at->x));
  CHECK(std::isfinite(at->y));
}

TEST_CASE("at the poles a place is a finite number, whatever the projection") {
  for (const Projection projection : {Projection::Lambert, Projection::Mercator, Projection::PlateCarree}) {
    const Projector p(frame(projection, 35, 0, 2490), 1.5f);
    for (const float lat : {90.0f, -90.0f, 1e30f, -1e30f}) {
      const auto at = p.at(lat, 0);
      REQUIRE(at);
      CHECK(std::isfinite(at->x));
      CHECK(std::isfinite(at->y));
      CHECK_FALSE(on_picture(*at));
    }
    CHECK(p.at(90, 0)->y < p.at(80, 0)->y);
    CHECK(std::isfinite(p.km(90)));
  }
}

TEST_CASE("what is no number has no place") {
  const Projector p(frame(Projection::Lambert, 35, 0, 2490), 1.5f);
  CHECK_FALSE(p.at(kNan, 0));
  CHECK_FALSE(p.at(0, kNan));
  CHECK_FALSE(p.at(kInf, 0));
  CHECK(p.km(kNan) == 0);
  const GeoPoint points[] = {{kNan, 0}, {35, 0}, {35, kInf}, {36, 1}};
  CHECK(p.line(points).size() == 2);
  CHECK(p.line({}).empty());
}

TEST_CASE("across the date line a place is taken by the turn nearest to the middle") {
  const Projector fiji(frame(Projection::PlateCarree, -17, 178, 4000), 1.5f);
  const auto west = fiji.at(-17, 175), east = fiji.at(-17, -175);
  REQUIRE((west && east));
  CHECK(west->x < 0.5f);
  CHECK(east->x > 0.5f);
  CHECK(east->x - 0.5f == doctest::Approx((0.5f - west->x) * 7 / 3).epsilon(1e-4));
}

TEST_CASE("a line that crosses the date line stays in one piece") {
  const Projector atlantic(frame(Projection::PlateCarree, 0, 0, 6371 * 6.283185f), 2);
  const GeoPoint voyage[] = {{0, 170}, {0, 179}, {0, -178}, {0, -170}};
  const auto line = atlantic.line(voyage);
  REQUIRE(line.size() == 4);
  for (std::size_t i = 1; i < line.size(); ++i) CHECK(std::abs(line[i].x - line[i - 1].x) < 0.05f);
  // ... and near the middle where its middle is nearest.
  const Projector pacific(frame(Projection::PlateCarree, 0, 180, 6371 * 6.283185f), 2);
  const auto there = pacific.line(voyage);
  CHECK(there.front().x == doctest::Approx(0.5f - 10.0f / 360).epsilon(1e-3));
  CHECK(there.back().x == doctest::Approx(0.5f + 10.0f / 360).epsilon(1e-3));
}

TEST_CASE("the length of a kilometre") {
  CHECK(Projector(frame(Projection::PlateCarree, 0, 0, 1000), 1).km(50) == doctest::Approx(0.001));
  const Projector mercator(frame(Projection::Mercator, 0, 0, 1000), 1);
  CHECK(mercator.km(0) == doctest::Approx(0.001));
  CHECK(mercator.km(60) == doctest::Approx(0.002).epsilon(1e-4));
  const Projector lambert(frame(Projection::Lambert, 35, 0, 1000), 1);
  CHECK(lambert.km(29) == doctest::Approx(0.001).epsilon(1e-4));  // a true parallel
  CHECK(lambert.km(35) < 0.001f);
}
