// The map as values: what a year shows, what lies under a finger, and the state of its slider.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "app/core/map_sheet.h"
#include "app/core/update.h"

using namespace azetta;
using namespace azetta::core;

namespace {

model::Place place(std::uint32_t id, float lat, float lon, std::uint8_t rank = 3) {
  model::Place p;
  p.id = {id};
  p.slug = "p" + std::to_string(id);
  p.lat_deg = lat, p.lon_deg = lon, p.rank = rank;
  return p;
}

model::Event event(std::uint32_t id, std::int16_t from, std::int16_t to, std::uint32_t at) {
  model::Event e;
  e.id = {id};
  e.date.ce_from = from, e.date.ce_to = to;
  e.place = {at};
  return e;
}

// Ten thousand kilometres square around 0 N 0 E, years 600 to 700.
MapSheet sheet() {
  model::Map map;
  map.frame.projection = model::Projection::PlateCarree;
  map.frame.width_km = 10'000;
  map.year_from = 600, map.year_to = 700, map.start_year = 650;
  map.holders.resize(2);
  model::Holding south;
  south.ce_from = 600, south.ce_to = 649;
  south.area = {{-20, -20}, {-20, 20}, {0, 20}, {0, -20}};
  model::Holding all = south;
  all.holder = 1, all.ce_from = 640, all.ce_to = 700;
  all.area = {{-20, -20}, {-20, 20}, {20, 20}, {20, -20}};
  all.label_at = model::GeoPoint{10, 10};
  map.holdings = {south, all};
  model::Movement march;
  march.slug = "march";
  march.ce_from = 640, march.ce_to = 641;
  march.path = {{0, -10}, {0, 0}, {0, 10}};
  map.movements = {march};
  return make_map_sheet(std::move(map), {place(1, 10, 10), place(2, 80, 0), place(3, 0, 0, 1)},
                        {event(1, 610, 610, 1), event(2, 640, 645, 3), event(3, 699, 699, 77)}, 1);
}

model::Catalogue catalogue() {
  model::Catalogue c;
  c.languages.resize(2);
  c.map = model::MapYears{640, 800, 740, {640, 683, 740, 741, 743}};
  return c;
}

struct Kiosk {
  model::Catalogue pack = catalogue();
  Rules rules;
  AppState state = fresh(0, 0);
  double now_s = 1;
  void act(const Event& e) { update(state, e, pack, rules, 0, now_s); }
  void map(const MapAction& e) { act(Event(e)); }
  void open(const OpenMap& e = {}) {
    act(Wake{});
    act(Arrived{});
    act(e);
    act(Arrived{});
    REQUIRE(state.place.screen == Screen::Map);
  }
  void pass(double s) {
    now_s += s;
    act(Tick{});
  }
  int year() const { return state.place.map.year; }
};

}  // namespace

TEST_CASE("what a year shows: areas and marches from the first to the last of their years") {
  const MapSheet s = sheet();
  CHECK(holdings_of(s, 600) == std::vector<std::size_t>{0});
  CHECK(holdings_of(s, 640) == std::vector<std::size_t>{0, 1});
  CHECK(holdings_of(s, 650) == std::vector<std::size_t>{1});
  CHECK(holdings_of(s, 599).empty());
  CHECK(movements_of(s, 639).empty());
  CHECK(movements_of(s, 641) == std::vector<std::size_t>{0});
  CHECK(movements_of(s, 642).empty());
  CHECK(events_of(s, 643) == std::vector<std::size_t>{1});
}

TEST_CASE("places come by rank; those beside the picture stand nowhere; events know their place") {
  const MapSheet s = sheet();
  REQUIRE(s.places.size() == 3);
  CHECK(s.places[0].id == PlaceId{3});
  CHECK(s.places[1].id == PlaceId{1});
  CHECK(s.spots[0].on_map);
  CHECK_FALSE(s.spots[2].on_map);  // 80 degrees north
  CHECK(s.place_index({2}) == 2);
  CHECK_FALSE(s.place_index({9}));
  CHECK(s.events_at[1] == std::vector<std::uint32_t>{0});
  CHECK(s.events_at[0] == std::vector<std::uint32_t>{1});
  CHECK(happens_at(s, 0, 645));
  CHECK_FALSE(happens_at(s, 0, 646));
  CHECK(s.event({2}));
  CHECK_FALSE(s.event({4}));
  model::Place p = place(1, 0, 0);
  CHECK(stands_in(p, -500));
  p.ce_from = 670;
  CHECK_FALSE(stands_in(p, 669));
  p.ce_to = 700;
  CHECK(stands_in(p, 700));
  CHECK_FALSE(stands_in(p, 701));
}

TEST_CASE("areas: rounded, filled, with a name inside or where the pack wants it") {
  const MapSheet s = sheet();
  REQUIRE(s.areas.size() == 2);
  CHECK(s.areas[0].ring.size() == 16);
  CHECK(s.areas[0].triangles.size() == 3 * 14);
  CHECK(ring_contains(s.areas[0].ring, s.areas[0].label));
  CHECK(s.areas[0].room > 0);
  CHECK(s.areas[1].label.x > 0.55f);
  CHECK(s.areas[1].label.y < 0.45f);
}

TEST_CASE("under a finger lies the area drawn last; a march is meant by whoever touches near it") {
  const MapSheet s = sheet();
  CHECK(holding_under(s, 640, {0.5f, 0.6f}) == 1);
  CHECK(holding_under(s, 620, {0.5f, 0.6f}) == 0);
  CHECK_FALSE(holding_under(s, 620, {0.5f, 0.4f}));
  CHECK_FALSE(holding_under(s, 640, {0.95f, 0.5f}));
  CHECK(movement_near(s, 640, {0.5f, 0.51f}, 0.02f) == 0);
  CHECK_FALSE(movement_near(s, 640, {0.5f, 0.53f}, 0.02f));
  CHECK_FALSE(movement_near(s, 600, {0.5f, 0.5f}, 0.02f));
}

TEST_CASE("five thousand places and forty areas of five hundred points are brought onto the picture") {
  model::Map map;
  map.frame.parallel_1_deg = 30, map.frame.parallel_2_deg = 40, map.frame.centre_lat_deg = 35, map.frame.width_km = 2'500;
  map.holders.resize(1);
  for (int i = 0; i < 40; ++i) {
    model::Holding h;
    for (int p = 0; p < 512; ++p) {
      const float a = 6.2831853f * static_cast<float>(p) / 512, r = 3 + static_cast<float>(p % 7);
      h.area.push_back({35 + std::sin(a) * r * 0.5f, std::cos(a) * r});
    }
    map.holdings.push_back(std::move(h));
  }
  std::vector<model::Place> places;
  for (std::uint32_t i = 0; i < 5'000; ++i) places.push_back(place(i + 1, 25 + static_cast<float>(i % 100) * 0.2f, -12 + static_cast<float>(i / 100) * 0.5f));
  places.push_back(place(6'000, std::numeric_limits<float>::quiet_NaN(), 0));
  const MapSheet s = make_map_sheet(std::move(map), std::move(places), {}, 1.7f);
  CHECK(s.places.size() == 5'001);
  CHECK_FALSE(s.spots.back().on_map);
  for (const MapArea& area : s.areas) {
    CHECK(area.ring.size() == 1'024);
    CHECK(area.triangles.size() == 3 * 1'022);
  }
}

TEST_CASE("the map opens at its start, or where it is asked to, within its years") {
  {
    Kiosk k;
    k.open();
    CHECK(k.year() == 740);
    CHECK(k.state.place.map.pick == MapPick{});
  }
  {
    Kiosk k;
    k.open({.year = 9'999, .place = {7}});
    CHECK(k.year() == 800);
    CHECK(k.state.place.map.pick == MapPick{MapThing::Place, 7});
  }
  {
    Kiosk k;
    k.pack.map.reset();  // no map, no way there
    k.act(Wake{});
    k.act(Arrived{});
    k.act(OpenMap{});
    CHECK_FALSE(k.state.next);
  }
}

TEST_CASE("the slider: any year of the map, a year on, the next one in which something happened") {
  Kiosk k;
  k.open();
  k.map(MapShowYear{700});
  CHECK(k.year() == 700);
  k.map(MapShowYear{-32'000});
  CHECK(k.year() == 640);
  k.map(MapShowYear{32'000});
  CHECK(k.year() == 800);
  k.map(MapStep{1, false});
  CHECK(k.year() == 800);
  k.map(MapStep{-1, false});
  CHECK(k.year() == 799);
  CHECK(k.state.map.year_from == 800);
  k.map(MapStep{-1, true});
  CHECK(k.year() == 743);
  k.map(MapStep{-1, true});
  CHECK(k.year() == 741);
  k.map(MapStep{1, true});
  k.map(MapStep{1, true});
  CHECK(k.year() == 800);  // after the last of them the end
  k.map(MapShowYear{660});
  k.map(MapStep{-1, true});
  CHECK(k.year() == 640);
  k.map(MapStep{-1, true});
  CHECK(k.year() == 640);
  k.map(MapStep{std::numeric_limits<int>::min(), false});
  CHECK(k.year() == 640);
}

TEST_CASE("the years go by: longer where something happens, to the end, and nobody is asked whether they are there") {
  Kiosk k;
  k.open();
  k.map(MapShowYear{640});
  k.map(MapPlay{});
  CHECK(k.state.map.playing);
  CHECK(next_change_s(k.state, k.rules) == k.state.map.next_s);
  k.pass(0.5);
  CHECK(k.year() > 640);
  CHECK(k.year() < 660);
  double busy_s = 0, quiet_s = 0;
  for (int frame = 0; frame < 60 * 400 && k.state.map.playing; ++frame) {
    (k.year() == 741 ? busy_s : k.year() == 700 ? quiet_s : busy_s) += k.year() == 741 || k.year() == 700 ? 1.0 / 60 : 0;
    k.pass(1.0 / 60);
    CHECK(k.state.idle == IdleStage::Present);
  }
  CHECK(k.year() == 800);
  CHECK_FALSE(k.state.map.playing);
  CHECK(busy_s == doctest::Approx(map_rules::kEventful_s).epsilon(0.05));
  CHECK(quiet_s == doctest::Approx(map_rules::kQuiet_s).epsilon(0.2));
  k.map(MapPlay{});  // at the end it begins again
  CHECK(k.year() == 640);
  k.map(MapPlay{});
  CHECK_FALSE(k.state.map.playing);
  k.map(MapPlay{});
  k.map(MapShowYear{700});  // a finger on the track stops it
  CHECK_FALSE(k.state.map.playing);
}

TEST_CASE("however many years, they are over in five minutes, and a late frame catches up") {
  model::MapYears years{-9'999, 9'999, 0, {}};
  for (int y = -9'999; y <= 9'999; ++y) years.eventful.push_back(static_cast<std::int16_t>(y));
  CHECK(year_lasts_s(years, 5) * 19'999 <= map_rules::kPlayMost_s * 1.001);
  Kiosk k;
  k.pack.map = years;
  k.open();
  k.map(MapShowYear{-9'999});
  k.map(MapPlay{});
  k.pass(10'000);
  CHECK(k.year() == 9'999);
  CHECK_FALSE(k.state.map.playing);
}

TEST_CASE("from a card back to the same year, zoom and panel; home forgets nothing it should keep") {
  Kiosk k;
  k.open();
  const ZoomFrame frame{.view_w = 1440, .view_h = 830, .picture_w = 1440, .picture_h = 810, .max_scale = 8, .start_scale = 1.02};
  k.act(ZoomBy{frame, 3});
  k.now_s += 1;
  k.act(ZoomCentre{frame, 300, 100});
  k.now_s += 1;
  k.map(MapShowYear{711});
  k.map(MapToggle{MapLayer::Lands});
  k.map(MapTouch{{MapThing::Place, 5}, 0});
  const ZoomView seen = view_at(k.state.zoom, k.now_s);
  k.act(OpenCard{{3}});
  k.act(Arrived{});
  CHECK(k.state.place.screen == Screen::Card);
  k.act(GoBack{});
  k.act(Arrived{});
  CHECK(k.state.place.screen == Screen::Map);
  CHECK(k.year() == 711);
  CHECK(k.state.place.map.hides(MapLayer::Lands));
  CHECK(k.state.place.map.pick == MapPick{MapThing::Place, 5});
  set_frame(k.state.zoom, frame, k.now_s);
  const ZoomView again = view_at(k.state.zoom, k.now_s);
  CHECK(again.scale == doctest::Approx(seen.scale));
  CHECK(again.x == doctest::Approx(seen.x));
  CHECK(again.y == doctest::Approx(seen.y));
}

TEST_CASE("touching something stops the years and may go to its own; closing leaves the year") {
  Kiosk k;
  k.open();
  k.map(MapPlay{});
  k.map(MapTouch{{MapThing::Place, 5}, 683});
  CHECK_FALSE(k.state.map.playing);
  CHECK(k.year() == 683);
  k.map(MapClose{});
  CHECK(k.state.place.map.pick == MapPick{});
  CHECK(k.year() == 683);
  k.map(MapToggle{MapLayer::Towns});
  CHECK(k.state.place.map.hides(MapLayer::Towns));
  k.map(MapToggle{MapLayer::Towns});
  CHECK_FALSE(k.state.place.map.hides(MapLayer::Towns));
}

TEST_CASE("nothing of the map happens elsewhere") {
  Kiosk k;
  k.act(Wake{});
  k.act(Arrived{});
  const std::string before = to_bytes(k.state, k.now_s);
  k.map(MapShowYear{700});
  k.map(MapPlay{});
  k.map(MapTouch{{MapThing::Place, 5}, 700});
  k.map(MapToggle{MapLayer::Towns});
  CHECK(to_bytes(k.state, k.now_s) == before);
}

TEST_CASE("every field of the map tells two states apart, and the reset clears them all") {
  Kiosk k;
  k.open();
  const AppState start = k.state;
  const std::string bytes = to_bytes(start, k.now_s);
  const auto differs = [&](auto change) {
    AppState s = start;
    change(s);
    return to_bytes(s, k.now_s) != bytes;
  };
  CHECK(differs([](AppState& s) { s.place.map.year = 700; }));
  CHECK(differs([](AppState& s) { s.place.map.hidden = 2; }));
  CHECK(differs([](AppState& s) { s.place.map.pick.what = MapThing::Holding; }));
  CHECK(differs([](AppState& s) { s.place.map.pick.row = 3; }));
  CHECK(differs([](AppState& s) { s.place.map.view.scale = 3; }));
  CHECK(differs([](AppState& s) { s.place.map.view.x = 3; }));
  CHECK(differs([](AppState& s) { s.place.map.view.y = 3; }));
  CHECK(differs([](AppState& s) { s.map.year_from = 3; }));
  CHECK(differs([](AppState& s) { s.map.year_s = 0.5; }));
  CHECK(differs([](AppState& s) { s.map.playing = true; }));
  CHECK(differs([](AppState& s) { s.trail.back().map.year = 3; }));
  k.map(MapShowYear{683});
  k.map(MapTouch{{MapThing::Place, 5}, 0});
  k.pass(100);
  k.pass(100);
  CHECK(k.state.place.screen == Screen::Attract);
  CHECK(to_bytes(k.state, k.now_s) == to_bytes(fresh(0, k.now_s), k.now_s));
}
