// What fingers do on the glass: press, tap, drag, fling, catch, two at once.
#include <doctest/doctest.h>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

struct Middle {
  float x, y;
};
Middle middle(const Stage& stage, std::string_view id) {
  const ui::RectPx r = stage.rect(id);
  REQUIRE_GT(r.w, 0);
  return {r.x + r.w / 2, r.y + r.h / 2};
}

double scrolled(const Stage& stage) {
  return core::position_px(stage.state().scroll, stage.now_s());
}

// A gallery that is longer than the screen.
void open_long_gallery(Stage& stage) {
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  const core::ScrollArea region = stage.scroll_area();
  REQUIRE_GT(region.content_u, region.view_u);
}

}  // namespace

TEST_CASE("a press shows in the next frame, and is gone when the finger lifts") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  stage.rest();
  for (const char* id : {"home.figure", "home.start", "nav.text", "lang.ar"}) {
    CAPTURE(std::string(id));
    const auto [x, y] = middle(stage, id);
    stage.turn();
    CHECK_FALSE(stage.turn().drawn);
    const auto before = stage.gpu().frame().vertices;
    stage.down(0, x, y);
    CHECK(stage.turn().drawn);
    CHECK_EQ(stage.kiosk().pointer().pressed(), id);
    // It stays so for as long as the finger rests, without another frame.
    for (int i = 0; i < 30; ++i) CHECK_FALSE(stage.turn().drawn);
    // A finger that slides away has not meant it.
    stage.move(0, x + 200, y + 100);
    CHECK(stage.turn().drawn);
    CHECK_EQ(stage.kiosk().pointer().pressed(), "");
    stage.up(0, x + 200, y + 100);
    stage.turn();
    CHECK_EQ(stage.screen(), "home");
    CHECK_EQ(stage.lang_tag(), "fr");
    CHECK_EQ(stage.gpu().frame().vertices, before);
  }
}

TEST_CASE("a tap opens when the finger lifts, however long it has rested") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  const auto [x, y] = middle(stage, "home.figure");
  stage.down(0, x, y);
  stage.wait_s(6);
  CHECK_EQ(stage.screen(), "home");
  stage.up(0, x, y);
  stage.rest();
  CHECK_EQ(stage.screen(), "gallery");
}

TEST_CASE("a drag over a tile scrolls and does not open it") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  open_long_gallery(stage);
  const auto [x, y] = middle(stage, "card.kusayla");
  stage.down(0, x, y);
  stage.frame();
  for (int i = 1; i <= 10; ++i) {
    stage.move(0, x, y - static_cast<float>(i) * 8);
    stage.frame();
  }
  const double under_finger = scrolled(stage);
  // The content follows the finger, but for the few millimetres that tell a drag from a press.
  CHECK(under_finger * static_cast<double>(stage.kiosk().metrics().k) == doctest::Approx(80).epsilon(0.15));
  stage.up(0, x, y - 80);
  stage.wait_s(3);
  CHECK_EQ(stage.screen(), "gallery");
  CHECK_GE(scrolled(stage), under_finger);
  CHECK_FALSE(stage.state().next.has_value());
}

TEST_CASE("the bar and the head of a gallery hide what scrolls beneath them from fingers too") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  open_long_gallery(stage);
  for (int i = 0; i < 6; ++i) {
    const float bar_y = stage.rect("nav.home").y + 10, between_x = 640;
    REQUIRE(stage.widgets().under(between_x, bar_y) != nullptr);
    stage.tap_at(between_x, bar_y);
    stage.rest();
    CHECK_EQ(stage.screen(), "gallery");
    stage.tap_at(between_x, 60);
    stage.rest();
    CHECK_EQ(stage.screen(), "gallery");
    stage.swipe(640, 500, 640, 440, 0.3);
    stage.wait_s(2);
  }
}

TEST_CASE("a finger that catches a fling taps nothing") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  open_long_gallery(stage);
  stage.swipe(640, 330, 640, 230, 0.12);
  stage.frame();
  REQUIRE_FALSE(core::at_rest(stage.state().scroll, stage.now_s()));
  // Wherever the tiles are now: the finger is on one of them.
  std::string tile;
  for (const ui::Target& t : stage.widgets().targets()) {
    if (t.id.starts_with("card.") && stage.can_tap(t.id)) tile = t.id;
  }
  REQUIRE_FALSE(tile.empty());
  const auto [x, y] = middle(stage, tile);
  stage.tap_at(x, y);
  const double caught = scrolled(stage);
  stage.wait_s(1);
  CHECK_EQ(stage.screen(), "gallery");
  CHECK(scrolled(stage) == doctest::Approx(caught).epsilon(0.02));
  // The next tap, on a page at rest, counts again.
  REQUIRE(stage.tap(tile));
  CHECK_EQ(stage.screen(), "card");
}

TEST_CASE("a page pulled beyond its ends comes back") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  open_long_gallery(stage);
  stage.swipe(640, 250, 640, 350, 0.3);
  stage.wait_s(3);
  CHECK(scrolled(stage) == doctest::Approx(0));
  for (int i = 0; i < 30; ++i) stage.swipe(640, 340, 640, 220, 0.1);
  stage.wait_s(4);
  const core::ScrollArea region = stage.scroll_area();
  CHECK(scrolled(stage) == doctest::Approx(region.content_u - region.view_u).epsilon(0.01));
}

TEST_CASE("two fingers: each tap is its own, and the second opens nothing more") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  const auto a = middle(stage, "card.qutuz"), b = middle(stage, "card.baybars");
  stage.down(0, a.x, a.y);
  stage.down(1, b.x, b.y);
  stage.frame();
  stage.up(0, a.x, a.y);
  stage.frame();
  stage.up(1, b.x, b.y);
  stage.frame();
  stage.rest();
  CHECK_EQ(stage.screen(), "card");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "gallery");
}

TEST_CASE("two hands do not fight over one page") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  open_long_gallery(stage);
  stage.down(0, 400, 300);
  stage.down(1, 900, 300);
  stage.frame();
  for (int i = 1; i <= 10; ++i) {
    stage.move(0, 400, 300 - static_cast<float>(i) * 6);
    stage.move(1, 900, 300 - static_cast<float>(i) * 6);
    stage.frame();
  }
  CHECK(scrolled(stage) * static_cast<double>(stage.kiosk().metrics().k) == doctest::Approx(60).epsilon(0.2));
  stage.up(0, 400, 240);
  stage.up(1, 900, 240);
  stage.wait_s(3);
  CHECK_EQ(stage.screen(), "gallery");
}

TEST_CASE("a double tap opens one card, and goes no further") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  for (const double pause_s : {0.0, 0.05, 0.1, 0.2}) {
    CAPTURE(pause_s);
    REQUIRE(stage.go("home"));
    stage.act(core::GoHome{});
    stage.rest();
    REQUIRE(stage.tap("home.figure"));
    const auto [x, y] = middle(stage, "card.qutuz");
    stage.tap_at(x, y);
    stage.wait_s(pause_s);
    stage.tap_at(x, y);
    stage.rest();
    CHECK_EQ(stage.screen(), "card");
    CHECK_EQ(stage.kiosk().card_slug(), "qutuz");
    CHECK_EQ(stage.state().trail.size(), 2);
  }
}

TEST_CASE("a touch on a language in attract begins in it, and triggers nothing beneath") {
  Stage stage({.pack = small_pack()});
  for (const std::string& tag : stage.tags()) {
    CAPTURE(tag);
    REQUIRE(stage.go("attract"));
    const auto [x, y] = middle(stage, "attract.lang." + tag);
    stage.down(0, x, y);
    stage.frame();
    // The screen changes under a finger that goes on: nothing of the new screen is meant.
    stage.up(0, x, y);
    stage.frame();
    CHECK_EQ(stage.screen(), "home");
    CHECK_EQ(stage.lang_tag(), tag);
    stage.rest();
    CHECK_EQ(stage.screen(), "home");
    CHECK_FALSE(stage.state().large_text);
    CHECK(stage.state().trail.empty());
  }
}

TEST_CASE("a touch anywhere in attract begins in the usual language, on the headline in the headline's") {
  Stage stage({.pack = small_pack()});
  stage.tap_at(960, 200);
  stage.rest();
  CHECK_EQ(stage.screen(), "home");
  CHECK_EQ(stage.lang_tag(), "ar");
  REQUIRE(stage.go("attract"));
  for (int i = 0; i < 40 && stage.drawn("attract.headline")->lang != "en"; ++i) stage.wait_s(0.5);
  REQUIRE_EQ(stage.drawn("attract.headline")->lang, "en");
  const auto [x, y] = middle(stage, "attract.headline");
  stage.tap_at(x, y);
  stage.rest();
  CHECK_EQ(stage.lang_tag(), "en");
}

TEST_CASE("a finger that rests while the screen changes under it means nothing there") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  const auto [x, y] = middle(stage, "home.figure");
  stage.down(3, x, y);
  stage.frame();
  REQUIRE(stage.tap("home.battle"));
  CHECK_EQ(stage.screen(), "gallery");
  stage.up(3, x, y);
  stage.rest();
  CHECK_EQ(stage.screen(), "gallery");
  CHECK_EQ(stage.state().trail.size(), 1);
}

TEST_CASE("ten fingers, a sleeve and broken reports harm nothing") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  for (int slot = 0; slot < 16; ++slot) stage.down(slot, 100.0f + static_cast<float>(slot) * 100, 1030);
  stage.frame();
  for (int slot = 0; slot < 16; ++slot) stage.move(slot, -500, 5000);
  stage.up(40, 5, 5);
  stage.frame();
  stage.wait_s(40);  // held: given up
  for (int slot = 0; slot < 16; ++slot) stage.up(slot, 1e9f, 0);
  stage.frame();
  stage.rest();
  CHECK_EQ(stage.screen(), "home");
  REQUIRE(stage.tap("home.figure"));
}

}  // namespace azetta::test
