// The map under fingers: it moves, its years move, what is touched is explained, and what is left is forgotten.
#include <doctest/doctest.h>

#include <cmath>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

struct Map {
  Stage stage;
  explicit Map(int width_px = 1920, int height_px = 1080, std::string_view lang = "fr") : stage({.pack = small_pack(), .width_px = width_px, .height_px = height_px}) {
    REQUIRE(stage.begin(lang));
    REQUIRE(stage.go("map"));
    REQUIRE_EQ(stage.screen(), "map");
  }
  int year() const { return stage.state().place.map.year; }
  ui::RectPx track() const {
    const ui::Region* region = stage.widgets().region("map.track");
    REQUIRE(region);
    return region->rect;
  }
  ui::RectPx window() const {
    const ui::Region* region = stage.widgets().region("map");
    REQUIRE(region);
    return region->rect;
  }
  core::ZoomView view() const { return core::view_at(stage.state().zoom, stage.now_s()); }
};

}  // namespace

TEST_CASE("the map opens in its start year with areas, places, march and key") {
  Map m;
  CHECK_EQ(m.year(), 1260);
  CHECK(m.stage.drawn("map.name.ayn-jalut"));
  CHECK(m.stage.drawn("map.name.cairo"));
  CHECK(m.stage.drawn("map.name.area.0"));
  CHECK(m.stage.drawn("map.told.holder.mongols"));
  CHECK_EQ(m.stage.text("map.name.ayn-jalut"), "Aïn Djalout\u202F?");  // known to five kilometres only
  CHECK_EQ(m.stage.text("map.year"), "1260");
  CHECK_EQ(m.stage.text("map.year.hijri"), "\u2068658–659\u2069\u00A0H.");
  CHECK(m.stage.can_tap("map.place.cairo"));
  CHECK(m.stage.can_tap("map.movement.qutuz-marches"));
}

TEST_CASE("a finger moves the map and buttons enlarge it; it lies where the finger left it") {
  Map m;
  const ui::RectPx w = m.window();
  REQUIRE(m.stage.tap("map.larger"));
  REQUIRE(m.stage.tap("map.larger"));
  CHECK(m.view().scale > 2);
  const double before = m.view().x;
  m.stage.down(0, w.x + w.w * 0.3f, w.y + w.h * 0.8f);
  m.stage.frame();
  for (int i = 1; i <= 10; ++i) {
    m.stage.move(0, w.x + w.w * 0.3f + static_cast<float>(i) * 20, w.y + w.h * 0.8f);
    m.stage.frame();
  }
  m.stage.wait_s(0.5);
  m.stage.up(0, w.x + w.w * 0.3f + 200, w.y + w.h * 0.8f);
  m.stage.wait_s(1);
  CHECK(m.view().x > before + 100);
  REQUIRE(m.stage.tap("map.whole"));
  CHECK(m.view().scale == doctest::Approx(1));
}

TEST_CASE("the year follows the finger along its track, and mirrored tracks run the other way") {
  for (const char* lang : {"fr", "ar"}) {
    Map m(1920, 1080, lang);
    const bool rtl = std::string_view(lang) == "ar";
    const ui::RectPx t = m.track();
    const float y = t.y + t.h / 2;
    const auto at = [&](float share) { return t.x + t.w * (rtl ? 1 - share : share); };
    m.stage.down(0, at(0.5f), y);
    m.stage.frame();
    for (const float share : {0.6f, 0.8f, 0.9f}) {
      m.stage.move(0, at(share), y);
      m.stage.frame();
    }
    CHECK_EQ(m.year(), 1268);
    m.stage.move(0, at(4), y);  // beyond the end
    m.stage.frame();
    CHECK_EQ(m.year(), 1270);
    m.stage.up(0, at(4), y);
    m.stage.frame();
    m.stage.tap_at(at(0.05f), y);
    CHECK_EQ(m.year(), 1251);
  }
}

TEST_CASE("buttons do what the track does: a year, the next in which something happened, held ones again and again") {
  Map m;
  REQUIRE(m.stage.tap("map.later"));
  CHECK_EQ(m.year(), 1261);
  REQUIRE(m.stage.tap("map.earlier"));
  REQUIRE(m.stage.tap("map.earlier"));
  CHECK_EQ(m.year(), 1259);
  REQUIRE(m.stage.tap("map.after"));
  CHECK_EQ(m.year(), 1260);
  REQUIRE(m.stage.tap("map.before"));
  CHECK_EQ(m.year(), 1250);
  CHECK_FALSE(m.stage.can_tap("map.before"));  // there is no year before the first
  const ui::RectPx r = m.stage.rect("map.later");
  m.stage.down(0, r.x + r.w / 2, r.y + r.h / 2);
  m.stage.wait_s(1.5);
  m.stage.up(0, r.x + r.w / 2, r.y + r.h / 2);
  m.stage.frame();
  CHECK(m.year() > 1255);
}

TEST_CASE("the years go by themselves to the end, and stand still in between") {
  Map m;
  REQUIRE(m.stage.tap("map.before"));
  REQUIRE(m.stage.tap("map.play"));
  CHECK(m.stage.state().map.playing);
  for (int i = 0; i < 60 * 20 && m.stage.state().map.playing; ++i) m.stage.frame();
  CHECK_EQ(m.year(), 1270);
  m.stage.wait_s(1);
  // Nothing moves any more: nothing is drawn.
  for (int i = 0; i < 30; ++i) CHECK_FALSE(m.stage.turn().drawn);
}

TEST_CASE("in a year without movement nothing is drawn") {
  Map m;
  m.stage.wait_s(2);
  int drawn = 0;
  for (int i = 0; i < 60; ++i) drawn += m.stage.turn().drawn ? 1 : 0;
  CHECK_EQ(drawn, 0);
}

TEST_CASE("touch a place, its panel, its card, and back: the same year, zoom and panel") {
  Map m;
  REQUIRE(m.stage.tap("map.larger"));
  REQUIRE(m.stage.tap("map.earlier"));
  REQUIRE(m.stage.tap("map.later"));
  REQUIRE(m.stage.tap("map.place.ayn-jalut"));
  CHECK_EQ(m.stage.text("map.name"), "Aïn Djalout");
  CHECK(m.stage.text("map.told.within").find("5") != std::string::npos);
  CHECK_EQ(m.stage.text("map.told.text"), "L’endroit exact n’est pas connu.");
  CHECK(m.stage.drawn("map.told.the-battle.certainty"));
  CHECK(m.stage.text("map.told.the-battle.sources").find("Rachid") != std::string::npos);
  const core::ZoomView seen = m.view();
  REQUIRE(m.stage.tap("map.card"));
  CHECK_EQ(m.stage.screen(), "card");
  REQUIRE(m.stage.tap("nav.back"));
  CHECK_EQ(m.stage.screen(), "map");
  CHECK_EQ(m.year(), 1260);
  CHECK_EQ(m.stage.text("map.name"), "Aïn Djalout");
  // The zoomer is laid out with the first finger; what is seen is what was left.
  CHECK(m.stage.state().zoom.from.scale == doctest::Approx(seen.scale));
  REQUIRE(m.stage.tap("map.close"));
  CHECK_EQ(m.stage.text("map.name"), "");
  CHECK(m.stage.drawn("map.told.key"));
}

TEST_CASE("an area and a march say how sure they are and who says so; beside them a touch closes") {
  Map m;
  REQUIRE(m.stage.tap("map.area.1"));
  CHECK_EQ(m.stage.text("map.name"), "Mongols");
  CHECK_EQ(m.stage.text("map.told.text"), "Quelques mois seulement.");
  CHECK_EQ(m.stage.text("map.told.area.sources"), "Rachid al-Din");
  CHECK(m.stage.drawn("map.told.hatched"));
  // The land itself, away from names: Sinai is nobody's mark.
  REQUIRE(m.stage.tap("map.movement.qutuz-marches"));
  CHECK_EQ(m.stage.text("map.name"), "La marche de Qutuz");
  CHECK_EQ(m.stage.text("map.told.holder"), "Mamelouks");
  const ui::RectPx w = m.window();
  m.stage.tap_at(w.x + 30, w.y + 30);  // the sea
  m.stage.rest();
  CHECK_EQ(m.stage.text("map.name"), "");
}

TEST_CASE("what is hidden is not drawn and cannot be touched") {
  Map m;
  REQUIRE(m.stage.tap("map.layer.towns"));
  CHECK_FALSE(m.stage.drawn("map.name.cairo"));
  CHECK_FALSE(m.stage.can_tap("map.place.cairo"));
  REQUIRE(m.stage.tap("map.layer.holders"));
  CHECK_FALSE(m.stage.drawn("map.name.area.0"));
  REQUIRE(m.stage.tap("map.layer.battles"));
  CHECK_FALSE(m.stage.can_tap("map.movement.qutuz-marches"));
  REQUIRE(m.stage.tap("map.layer.towns"));
  CHECK(m.stage.drawn("map.name.cairo"));
}

TEST_CASE("a place that was not yet founded is not on the map") {
  Map m;
  m.stage.act(core::OpenMap{});  // there already: nothing happens
  m.stage.frame();
  CHECK_EQ(m.stage.screen(), "map");
  CHECK(m.stage.drawn("map.name.cairo"));  // from 969 on
}

TEST_CASE("the map speaks every language at once, in landscape and upright, and only its panels mirror") {
  for (const bool upright : {false, true}) {
    Map m(upright ? 1080 : 1920, upright ? 1920 : 1080, "fr");
    // (Cairo may lie beneath the buttons, which are mirrored.)
    const ui::Drawn* mark = m.stage.drawn("map.place.ayn-jalut");
    REQUIRE(mark);
    const float within_window = mark->rect.x - m.window().x;
    CHECK_EQ(m.window().x, 0);
    REQUIRE(m.stage.lang("ar"));
    m.stage.rest();
    CHECK(m.stage.text("map.name.ayn-jalut").starts_with("عين جالوت"));
    mark = m.stage.drawn("map.place.ayn-jalut");
    REQUIRE(mark);
    CHECK(mark->rect.x - m.window().x == doctest::Approx(within_window).epsilon(0.01));
    if (!upright) CHECK(m.window().x > 400);  // the panel is on the left now
    m.stage.large_text(true);
    m.stage.rest();
    CHECK_EQ(m.stage.screen(), "map");
  }
}

TEST_CASE("whoever leaves is forgotten: year, zoom, panel and all") {
  Map m;
  REQUIRE(m.stage.tap("map.larger"));
  REQUIRE(m.stage.tap("map.place.cairo"));
  REQUIRE(m.stage.tap("map.later"));
  m.stage.wait_s(100);
  CHECK_EQ(m.stage.screen(), "attract");
  const double reset_s = m.stage.state().entered_s;
  CHECK(core::to_bytes(m.stage.state(), reset_s) == core::to_bytes(m.stage.kiosk().fresh_state(reset_s), reset_s));
}

TEST_CASE("caches may be emptied at any time") {
  Map m;
  REQUIRE(m.stage.tap("map.place.cairo"));
  m.stage.kiosk().drop_caches();
  m.stage.frame();
  m.stage.frame();
  CHECK_EQ(m.stage.text("map.name"), "Le Caire");
  CHECK(m.stage.can_tap("map.place.cairo"));
}

TEST_CASE("the command line opens the map in a year") {
  Stage stage({.pack = small_pack()});
  CHECK(stage.go("map", "1255"));
  CHECK_EQ(stage.state().place.map.year, 1255);
  CHECK(stage.go("home"));
  CHECK(stage.go("map", "99999"));
  CHECK_EQ(stage.state().place.map.year, 1270);
  CHECK_FALSE(stage.go("map", "soon"));
}

}  // namespace azetta::test
