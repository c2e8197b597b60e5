// Pages that follow the finger, the picture in the viewer, buttons that stand in for every gesture, two visitors at once.
#include <doctest/doctest.h>

#include <cmath>

#include "content/base/log.h"
#include "tests/shell/made_pack.h"
#include "tests/shell/stage.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

double page_offset(const Stage& stage) { return core::offset(stage.state().turn, stage.now_s()); }
core::ZoomView seen(const Stage& stage) { return core::view_at(stage.state().zoom, stage.now_s()); }
double scrolled(const Stage& stage) { return core::position_px(stage.state().scroll, stage.now_s()); }

void open_card(Stage& stage, const char* lang = "fr") {
  REQUIRE(stage.begin(lang));
  REQUIRE(stage.go("card", "qutuz"));
}

void open_viewer(Stage& stage) {
  open_card(stage);
  REQUIRE(stage.tap("card.picture"));
  REQUIRE_EQ(stage.screen(), "viewer");
}

// Two fingers on a level line through (x, y), from `from` apart to `to`, without lifting.
void spread(Stage& stage, float x, float y, float from, float to) {
  stage.down(4, x - from / 2, y);
  stage.down(5, x + from / 2, y);
  stage.frame();
  for (int i = 1; i <= 20; ++i) {
    const float span = from + (to - from) * static_cast<float>(i) / 20;
    stage.move(4, x - span / 2, y);
    stage.move(5, x + span / 2, y);
    stage.frame();
  }
}

void lift(Stage& stage, float x, float y, float span) {
  stage.up(4, x - span / 2, y);
  stage.up(5, x + span / 2, y);
  stage.frame();
}

}  // namespace

TEST_CASE("a page follows the finger, in the direction of writing, and turns when it is pushed far enough") {
  for (const char* lang : {"fr", "ar"}) {
    CAPTURE(std::string(lang));
    Stage stage({.pack = small_pack()});
    open_card(stage, lang);
    const core::PagePos first = stage.state().place.page;
    // Towards the beginning of the line: the next page comes.
    const float way = lang == std::string("ar") ? 1.0f : -1.0f;
    stage.down(0, 960, 500);
    stage.frame();
    for (int i = 1; i <= 20; ++i) {
      stage.move(0, 960 + way * static_cast<float>(i) * 45, 500);
      stage.frame();
    }
    // Under the finger but for the slop, and the screen draws on demand only.
    CHECK(page_offset(stage) == doctest::Approx(-900 + 1.27 * static_cast<double>(stage.kiosk().metrics().px_per_mm)).epsilon(0.01));
    for (int i = 0; i < 3; ++i) stage.frame();
    CHECK_FALSE(stage.turn().drawn);
    CHECK(stage.state().place.page == first);
    stage.up(0, 960 + way * 900, 500);
    stage.frame();
    CHECK_FALSE(stage.state().place.page == first);
    const auto second = stage.state().place.page;
    stage.wait_s(0.4);
    CHECK_EQ(page_offset(stage), 0);
    // Back by a flick.
    stage.swipe(960, 500, 960 - way * 150, 505, 0.06);
    stage.wait_s(0.5);
    CHECK(stage.state().place.page == first);
    // There is nothing before the first.
    stage.swipe(960, 500, 960 - way * 700, 505, 0.2);
    stage.wait_s(0.5);
    CHECK(stage.state().place.page == first);
    CHECK_EQ(page_offset(stage), 0);
    // Up and down turns nothing.
    stage.swipe(960, 300, 960, 800, 0.1);
    stage.wait_s(0.5);
    CHECK(stage.state().place.page == first);
    // And the buttons do the same.
    REQUIRE(stage.tap("card.next"));
    CHECK(stage.state().place.page == second);
  }
}

TEST_CASE("the neighbour is drawn beside the page that is pushed, complete, and no longer than that") {
  Stage stage({.pack = small_pack()});
  open_card(stage);
  const auto at_rest = stage.texts().size();
  stage.down(0, 1200, 500);
  stage.frame();
  stage.move(0, 900, 500);
  stage.frame();
  CHECK_GT(stage.texts().size(), at_rest + 2);
  CHECK(stage.kiosk().settled());
  stage.up(0, 900, 500);
  stage.wait_s(1);
  CHECK_LE(stage.texts().size(), at_rest + 2);
}

TEST_CASE("a press that becomes a push opens nothing") {
  Stage stage({.pack = small_pack()});
  open_card(stage);
  const ui::RectPx r = stage.rect("card.picture");
  stage.swipe(r.x + r.w / 2, r.y + r.h / 2, r.x + r.w / 2 - 60, r.y + r.h / 2, 0.5);
  stage.wait_s(0.5);
  CHECK_EQ(stage.screen(), "card");
}

TEST_CASE("the picture opens as large as the screen, and back leads to the page it was on") {
  Stage stage({.pack = small_pack()});
  open_card(stage);
  const core::Place page = stage.state().place;
  REQUIRE(stage.tap("card.picture"));
  CHECK_EQ(stage.screen(), "viewer");
  CHECK_EQ(stage.kiosk().card_slug(), "qutuz");
  CHECK_FALSE(stage.can_tap("viewer.smaller"));
  for (const char* way : {"viewer.close", "nav.back"}) {
    REQUIRE(stage.tap(way));
    CHECK(stage.state().place == page);
    REQUIRE(stage.tap("card.picture"));
  }
  // A double tap on the card's picture opens it, and does nothing more.
  REQUIRE(stage.tap("viewer.close"));
  const ui::RectPx r = stage.rect("card.picture");
  stage.tap_at(r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(0.05);
  stage.tap_at(r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(0.5);
  CHECK_EQ(stage.screen(), "viewer");
  CHECK_EQ(seen(stage).scale, 1);
}

TEST_CASE("two fingers enlarge the picture around their middle; one moves it; the language stays out of it") {
  Stage stage({.pack = small_pack()});
  open_viewer(stage);
  const float k = stage.kiosk().metrics().k;
  const ui::RectPx r = stage.widgets().region("viewer.picture")->rect;
  const float x = r.x + r.w / 2 + 100, y = r.y + r.h / 2 - 50;
  spread(stage, x, y, 200, 500);
  // The first millimetres only tell a pinch from a press.
  CHECK(seen(stage).scale > 2.2);
  CHECK(seen(stage).scale < 2.5);
  const double scale = seen(stage).scale;
  // What lay between the fingers lies there still, but for the 3 px that the first finger moved before the second did.
  CHECK(std::abs(seen(stage).x - static_cast<double>(100 / k) * (1 - scale)) < 3 * scale + 1);
  CHECK(std::abs(seen(stage).y - static_cast<double>(-50 / k) * (1 - scale)) < 1);
  lift(stage, x, y, 500);
  stage.wait_s(1);
  CHECK(seen(stage).scale == doctest::Approx(scale));
  CHECK_FALSE(stage.turn().drawn);  // nothing moves, nothing is drawn

  const core::ZoomView before = seen(stage);
  stage.down(0, x, y);
  stage.frame();
  stage.move(0, x - 50, y + 30);
  stage.frame();
  stage.wait_s(0.2);
  stage.up(0, x - 50, y + 30);
  stage.wait_s(1);
  CHECK(seen(stage).x < before.x - static_cast<double>(35 / k));
  CHECK(seen(stage).y > before.y + static_cast<double>(15 / k));
  const core::ZoomView moved = seen(stage);
  REQUIRE(stage.tap("lang.ar"));
  CHECK(seen(stage) == moved);
  CHECK_EQ(stage.screen(), "viewer");
}

TEST_CASE("one finger is enough: buttons enlarge, also while they are held, double taps and taps go where they point") {
  Stage stage({.pack = small_pack()});
  open_viewer(stage);
  REQUIRE(stage.tap("viewer.larger"));
  CHECK(seen(stage).scale == doctest::Approx(core::zoom::kButton));
  REQUIRE(stage.tap("viewer.smaller"));
  CHECK(seen(stage).scale == 1);
  const ui::RectPx larger = stage.rect("viewer.larger");
  stage.down(0, larger.x + larger.w / 2, larger.y + larger.h / 2);
  stage.wait_s(0.4);
  CHECK(seen(stage).scale == 1);  // a press that rests is a press
  stage.wait_s(2);
  const double most = stage.state().zoom.frame.max_scale;
  CHECK(seen(stage).scale == most);
  stage.up(0, larger.x + larger.w / 2, larger.y + larger.h / 2);
  stage.wait_s(0.5);
  REQUIRE(stage.tap("viewer.whole"));
  CHECK(seen(stage).scale == 1);

  const ui::RectPx r = stage.widgets().region("viewer.picture")->rect;
  const float x = r.x + r.w / 2 + 80, y = r.y + r.h / 2;
  stage.tap_at(x, y);
  stage.wait_s(0.6);
  CHECK(seen(stage).scale == 1);  // a tap on the whole picture: there is nothing to bring to the middle
  stage.tap_at(x, y);
  stage.wait_s(0.06);
  stage.tap_at(x, y);
  stage.wait_s(0.6);
  CHECK(seen(stage).scale == doctest::Approx(std::min(core::zoom::kDoubleTap, most)));
  const double before = seen(stage).x;
  stage.tap_at(x, y);
  stage.wait_s(0.6);
  CHECK(seen(stage).x == doctest::Approx(before - static_cast<double>(80 / stage.kiosk().metrics().k)));
  stage.tap_at(x, y);
  stage.wait_s(0.06);
  stage.tap_at(x, y);
  stage.wait_s(0.6);
  CHECK(seen(stage).scale == 1);
  CHECK_EQ(stage.screen(), "viewer");
}

TEST_CASE("a picture caught in flight is not tapped, and comes to rest inside its edges") {
  Stage stage({.pack = small_pack()});
  open_viewer(stage);
  for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("viewer.larger"));
  const ui::RectPx r = stage.widgets().region("viewer.picture")->rect;
  const float x = r.x + r.w / 2, y = r.y + r.h / 2;
  stage.swipe(x, y, x + 200, y, 0.08);
  stage.wait_s(0.05);
  REQUIRE_FALSE(core::at_rest(stage.state().zoom, stage.now_s()));
  stage.tap_at(x + 100, y);
  const double caught = seen(stage).x;
  stage.wait_s(1);
  CHECK(seen(stage).x == doctest::Approx(caught).epsilon(0.05));
  for (int i = 0; i < 5; ++i) stage.swipe(x, y, x + 600, y, 0.1);
  stage.wait_s(2);
  const core::ZoomFrame& frame = stage.state().zoom.frame;
  CHECK(seen(stage).x <= (frame.picture_w * seen(stage).scale - frame.view_w) / 2 + 0.5);
}

TEST_CASE("a second visitor's hand takes neither the page nor the picture away") {
  Stage stage({.pack = small_pack()});
  open_viewer(stage);
  for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("viewer.larger"));
  const ui::RectPx r = stage.widgets().region("viewer.picture")->rect;
  spread(stage, r.x + 300, r.y + 400, 150, 200);
  const core::ZoomView before = seen(stage);
  // A third finger far away drags: the two hold the picture.
  stage.down(7, r.right() - 60, r.bottom() - 60);
  stage.frame();
  for (int i = 1; i <= 10; ++i) {
    stage.move(7, r.right() - 60 - static_cast<float>(i) * 20, r.bottom() - 60);
    stage.frame();
  }
  CHECK(seen(stage) == before);
  stage.up(7, r.right() - 260, r.bottom() - 60);
  lift(stage, r.x + 300, r.y + 400, 200);
  stage.wait_s(1);

  REQUIRE(stage.go("card", "qutuz"));
  stage.down(0, 1500, 300);
  stage.frame();
  stage.move(0, 1300, 300);
  stage.frame();
  const double pushed = page_offset(stage);
  stage.down(1, 300, 600);
  stage.frame();
  stage.move(1, 900, 600);
  stage.frame();
  CHECK_EQ(page_offset(stage), pushed);
  stage.up(1, 900, 600);
  stage.frame();
  CHECK_EQ(page_offset(stage), pushed);
  stage.up(0, 1300, 300);
  stage.wait_s(1);
  CHECK_EQ(page_offset(stage), 0);
}

TEST_CASE("buttons scroll a long gallery, again and again while they are held, and stop at its ends") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  const core::ScrollArea area = stage.scroll_area();
  const auto most = static_cast<double>(area.content_u - area.view_u);
  REQUIRE_GT(most, 0);
  CHECK_FALSE(stage.can_tap("scroll.up"));
  const ui::RectPx r = stage.rect("scroll.down");
  stage.down(0, r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(3);
  CHECK(scrolled(stage) == doctest::Approx(most));
  stage.up(0, r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(0.5);
  CHECK_FALSE(stage.can_tap("scroll.down"));
  REQUIRE(stage.tap("scroll.up"));
  CHECK(scrolled(stage) < most);
}

TEST_CASE("a list of languages that is longer than the screen scrolls, and nothing beneath it does") {
  const TempDir folder;
  Stage stage({.pack = write_many_languages_pack(folder, 32), .width_px = 1280, .height_px = 720});
  stage.tap_at(600, 60);
  stage.rest();
  REQUIRE_EQ(stage.screen(), "home");
  REQUIRE(stage.tap("nav.language"));
  const ui::Region* list = stage.widgets().region("sheet.list");
  REQUIRE(list != nullptr);
  const std::string last = "lang." + stage.tags().back();
  REQUIRE_FALSE(stage.can_tap(last));
  const ui::RectPx r = list->rect;
  stage.swipe(r.x + r.w / 2, r.y + r.h - 10, r.x + r.w / 2, r.y - 200, 0.5);
  stage.wait_s(1);
  REQUIRE(stage.can_tap(last));
  REQUIRE(stage.tap("sheet.up"));
  REQUIRE_FALSE(stage.can_tap(last));
  REQUIRE(stage.tap("sheet.down"));
  REQUIRE(stage.tap(last));
  CHECK_EQ(stage.lang_tag(), stage.tags().back());
  CHECK_EQ(stage.screen(), "home");
}

TEST_CASE("quick taps on one button all count; the second of a double tap on another thing does not") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  const ui::RectPx r = stage.rect("battle.next");
  for (int i = 0; i < 2; ++i) stage.tap_at(r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(0.05);
  CHECK_EQ(stage.state().place.step, 2);
  // The third is its end; a fourth finds nothing there.
  for (int i = 0; i < 2; ++i) stage.tap_at(r.x + r.w / 2, r.y + r.h / 2);
  stage.wait_s(0.5);
  CHECK_EQ(stage.state().place.step, 3);
}

TEST_CASE("a flick over a walkthrough's words turns to the next step; over the ground it does not") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  const ui::RectPx map = stage.drawn("battle.map")->rect;
  stage.swipe(map.x + 600, 500, map.x + 400, 500, 0.08);
  stage.wait_s(0.5);
  CHECK_EQ(stage.state().place.step, 0);
  CHECK(stage.state().battle.held);  // that moved the map
  stage.swipe(map.right() + 400, 500, map.right() + 200, 500, 0.08);
  stage.wait_s(0.5);
  CHECK_EQ(stage.state().place.step, 1);
  stage.swipe(map.right() + 200, 500, map.right() + 400, 500, 0.08);
  stage.wait_s(0.5);
  CHECK_EQ(stage.state().place.step, 0);
}

TEST_CASE("what lies on the glass is complained of once") {
  const auto lines = [] {
    std::size_t n = 0;
    for (const std::string& line : log::tail(200)) n += line.find("look for something that lies on the glass") != std::string::npos;
    return n;
  };
  const std::size_t before = lines();
  Stage stage({.pack = small_pack()});
  for (int i = 0; i < 3; ++i) {
    stage.down(0, 500, 500);
    stage.frame();
    stage.frame(11);
    stage.up(0, 500, 500);
    stage.frame();
  }
  CHECK_EQ(stage.kiosk().pointer().counters().stuck, 3);
  CHECK_EQ(lines(), before + 1);
}

TEST_CASE("a touch does not wait for a page that slides in") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  const ui::RectPx section = stage.rect("home.figure");
  stage.tap_at(section.x + section.w / 2, section.y + section.h / 2);
  REQUIRE_EQ(stage.screen(), "gallery");
  REQUIRE_LT(stage.now_s() - stage.state().entered_s, 0.06);
  const ui::RectPx card = stage.rect("card.qutuz");  // where it is right now
  CHECK_NE(card.x, std::round(card.x));
  stage.down(0, card.x + card.w / 2, card.y + card.h / 2);
  CHECK(stage.turn().drawn);
  CHECK_EQ(stage.kiosk().pointer().pressed(), "card.qutuz");
  stage.up(0, card.x + card.w / 2, card.y + card.h / 2);
  stage.frame();
  CHECK_EQ(stage.screen(), "card");
  const ui::RectPx back = stage.rect("nav.back");
  stage.wait_s(0.31);  // past a double tap, and the card has just come to rest
  stage.tap_at(back.x + back.w / 2, back.y + back.h / 2);
  stage.tap_at(back.x + back.w / 2, back.y + back.h / 2);
  CHECK_EQ(stage.screen(), "home");
  CHECK_LT(stage.now_s() - stage.state().entered_s, 0.1);
}

TEST_CASE("without motion nothing slides: pages and pictures are where they belong at once") {
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("card", "qutuz"));
  const core::PagePos first = stage.state().place.page;
  stage.swipe(1200, 500, 700, 500, 0.2);
  CHECK_FALSE(stage.state().place.page == first);
  CHECK(core::at_rest(stage.state().turn, stage.now_s()));
  REQUIRE(stage.go("viewer", "qutuz"));
  const ui::RectPx larger = stage.rect("viewer.larger");
  stage.tap_at(larger.x + larger.w / 2, larger.y + larger.h / 2);
  CHECK(core::at_rest(stage.state().zoom, stage.now_s()));
  CHECK(seen(stage).scale == doctest::Approx(core::zoom::kButton));
  stage.wait_s(0.1);
  CHECK_FALSE(stage.turn().drawn);
}

TEST_CASE("a sleeve that trembles on the glass for ever does not keep the kiosk awake") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  stage.down(0, 700, 300);
  stage.frame();
  for (int i = 0; i < 120 * 4 && stage.screen() != "attract"; ++i) {
    stage.move(0, 700 + static_cast<float>(i % 3), 300);
    stage.frame(0.25);
  }
  CHECK_EQ(stage.screen(), "attract");
}

}  // namespace azetta::test
