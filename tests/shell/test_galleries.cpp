// Galleries by choice: what a visitor filters and orders, sees counted, and finds again.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

// Slugs of the tiles on screen, in the order in which they were drawn.
std::string tiles(const Stage& stage) {
  std::string out;
  for (const ui::Drawn& d : stage.widgets().drawn()) {
    if (d.role == ui::Role::Tile && d.id.starts_with("card.")) out += (out.empty() ? "" : " ") + d.id.substr(5);
  }
  return out;
}

Stage& figures(Stage& stage, const char* tag = "en") {
  REQUIRE(stage.begin(tag));
  REQUIRE(stage.tap("home.figure"));
  return stage;
}

}  // namespace

TEST_CASE("a value chosen filters the gallery, shows how many, and stands as a chip that takes it back") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa");
  CHECK_EQ(stage.text("gallery.count"), "3 to discover");
  CHECK_FALSE(stage.can_tap("filter.side.mongols"));
  REQUIRE(stage.tap("filter.open"));
  CHECK_EQ(stage.text("filter.side.label"), "Side");
  CHECK_EQ(stage.text("filter.side.mamluks.count"), "2");
  CHECK_EQ(stage.text("filter.rank.general.count"), "2");
  CHECK_FALSE(stage.can_tap("card.qutuz"));  // nothing beneath can be touched
  REQUIRE(stage.tap("filter.side.mongols"));
  CHECK_EQ(stage.text("filter.done.text"), "1 to discover");
  REQUIRE(stage.tap("filter.done"));
  CHECK_EQ(tiles(stage), "kitbuqa");
  CHECK_EQ(stage.text("gallery.count"), "1 to discover");
  CHECK_EQ(stage.text("chosen.side.mongols.text"), "Mongols");
  REQUIRE(stage.tap("chosen.side.mongols"));
  CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa");
  CHECK(stage.drawn("chosen.side.mongols.text") == nullptr);
}

TEST_CASE("values of one facet add cards, those of two narrow them; what would show nothing is not offered") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.rank.sultan"));
  CHECK_FALSE(stage.can_tap("filter.side.mongols"));  // no Mongol sultan here
  CHECK_EQ(stage.text("filter.side.mongols.count"), "0");
  CHECK_EQ(stage.text("filter.rank.general.count"), "2");  // beside the sultans
  REQUIRE(stage.tap("filter.rank.general"));
  CHECK_EQ(stage.text("filter.done.text"), "3 to discover");
  REQUIRE(stage.tap("filter.rank.sultan"));
  CHECK(stage.can_tap("filter.side.mongols"));
  REQUIRE(stage.tap("filter.side.mongols"));
  CHECK_EQ(stage.text("filter.done.text"), "1 to discover");
  CHECK_FALSE(stage.can_tap("filter.rank.sultan"));
  REQUIRE(stage.tap("filter.clear"));
  CHECK_EQ(stage.text("filter.done.text"), "3 to discover");
  CHECK_FALSE(stage.can_tap("filter.clear"));
}

TEST_CASE("the row of kinds leads from one gallery to the other, and all of them together") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.side.mamluks"));
  CHECK_EQ(stage.text("filter.kind.battle.count"), "1");
  REQUIRE(stage.tap("filter.kind.battle"));
  CHECK_EQ(stage.text("gallery.title"), "Battles");
  REQUIRE(stage.tap("filter.kind.all"));
  REQUIRE(stage.tap("filter.close"));
  CHECK_EQ(stage.text("gallery.title"), "All");
  CHECK_EQ(tiles(stage), "qutuz baybars ayn-jalut");
  REQUIRE(stage.tap("nav.back"));  // the choice was one place
  CHECK_EQ(stage.screen(), "home");
}

TEST_CASE("by name in the visitor's alphabet, with its letters; by date, with the years") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.kind.all"));
  REQUIRE(stage.tap("filter.order.name"));
  REQUIRE(stage.tap("filter.done"));
  CHECK_EQ(tiles(stage), "ayn-jalut baybars kitbuqa qutuz");
  CHECK_EQ(stage.text("tile.baybars.letter"), "B");
  REQUIRE(stage.lang("ar"));  // بيبرس، عين جالوت، قطز، كتبغا
  CHECK_EQ(tiles(stage), "baybars ayn-jalut qutuz kitbuqa");
  CHECK_EQ(stage.text("tile.ayn-jalut.letter"), "ع");
  REQUIRE(stage.lang("en"));
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.order.date"));
  REQUIRE(stage.tap("filter.done"));
  CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa ayn-jalut");  // 1259, then those of 1260, the day last
  CHECK(stage.drawn("tile.baybars.letter") == nullptr);
  CHECK_NE(stage.text("tile.qutuz.when").find("1259"), std::string::npos);
}

TEST_CASE("back from a card: the same choice, order and scroll; a new choice begins at the top") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.kind.all"));
  REQUIRE(stage.tap("filter.side.imazighen"));
  REQUIRE(stage.tap("filter.side.umayyads"));
  REQUIRE(stage.tap("filter.order.date"));
  REQUIRE(stage.tap("filter.done"));
  stage.swipe(640, 600, 640, 300);
  stage.wait_s(4);  // a finger on a moving page would only stop it
  const double at = core::position_px(stage.state().scroll, stage.now_s());
  CHECK(at > 10);
  const core::Place before = stage.state().place;
  const std::string shown = tiles(stage);
  for (const ui::Target& t : stage.widgets().targets()) {
    if (t.id.starts_with("card.") && t.rect.y > 330 && t.rect.y < 520) {
      stage.tap_at(t.rect.x + t.rect.w / 2, t.rect.y + 30);
      break;
    }
  }
  stage.rest();
  REQUIRE_EQ(stage.screen(), "card");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "gallery");
  CHECK(stage.state().place.filter == before.filter);
  CHECK(stage.state().place.order == model::GalleryOrder::Date);
  CHECK(core::position_px(stage.state().scroll, stage.now_s()) == doctest::Approx(at));
  CHECK_EQ(tiles(stage), shown);
  REQUIRE(stage.tap("chosen.side.umayyads"));
  CHECK_EQ(core::position_px(stage.state().scroll, stage.now_s()), 0);
}

TEST_CASE("a language switch keeps the choice and the sheet; the sheet is mirrored") {
  Stage stage({.pack = small_pack()});
  figures(stage, "fr");
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.side.mamluks"));
  const ui::RectPx ltr = stage.rect("filter.side.mamluks"), close = stage.rect("filter.close");
  CHECK_EQ(stage.text("filter.side.label"), "Camp");
  REQUIRE(stage.lang("ar"));
  CHECK_EQ(stage.text("filter.side.label"), "الطرف");
  CHECK(stage.state().place.filter.has(0, 0));
  const ui::RectPx rtl = stage.rect("filter.side.mamluks");
  CHECK(ltr.x < 960);
  CHECK(rtl.x + rtl.w > 960);
  CHECK(stage.rect("filter.close").x == 1920 - close.right());
}

TEST_CASE("two quick touches on two values choose both, though the first is not shown yet") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  stage.act(core::ChooseValue{0, 0});
  stage.act(core::ChooseValue{1, 1});
  stage.rest();
  CHECK(stage.state().place.filter.has(0, 0));
  CHECK(stage.state().place.filter.has(1, 1));
  CHECK_EQ(stage.text("filter.done.text"), "1 to discover");
}

TEST_CASE("back closes the sheet before it leaves; a touch beside it closes it; leaving forgets the choice") {
  Stage stage({.pack = small_pack(), .width_px = 1080, .height_px = 1920});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "gallery");
  CHECK(stage.drawn("filter.title") == nullptr);
  REQUIRE(stage.tap("filter.open"));
  stage.tap_at(540, 30);
  stage.rest();
  CHECK(stage.drawn("filter.title") == nullptr);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.side.mamluks"));
  REQUIRE(stage.tap("nav.home"));
  REQUIRE(stage.tap("home.figure"));
  CHECK_FALSE(stage.state().place.filter.any());
  CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa");
}

TEST_CASE("a choice that has no card, which no touch makes, is said calmly and leads back") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  stage.act(core::ChooseValue{0, 1});
  stage.act(core::ChooseValue{1, 0});
  stage.rest();
  CHECK_EQ(tiles(stage), "");
  CHECK_EQ(stage.text("gallery.empty"), "Nothing here has all of that.");
  CHECK_EQ(stage.text("gallery.count"), "0 to discover");
  REQUIRE(stage.tap("gallery.all"));
  CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa");
  for (const core::Event& odd : {core::Event(core::ChooseValue{7, 0}), core::Event(core::ChooseValue{0, 63}),
                                 core::Event(core::ChooseValue{255, 255}), core::Event(core::ChooseKind{63})}) {
    stage.act(odd);
    stage.rest();
    CHECK_EQ(tiles(stage), "qutuz baybars kitbuqa");
  }
}

TEST_CASE("whatever was chosen, the idle reset gives the bytes of a fresh start") {
  Stage stage({.pack = small_pack()});
  figures(stage);
  REQUIRE(stage.tap("filter.open"));
  REQUIRE(stage.tap("filter.side.mamluks"));
  REQUIRE(stage.tap("filter.order.name"));
  stage.wait_s(100);
  CHECK_EQ(stage.screen(), "attract");
  core::AppState fresh = stage.kiosk().fresh_state(stage.now_s());
  fresh.entered_s = fresh.touched_s = stage.state().entered_s;
  CHECK(core::to_bytes(stage.state(), stage.now_s()) == core::to_bytes(fresh, stage.now_s()));
}

TEST_CASE("every choice of the shipped pack finds room and a finger, in every language and layout") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 720}}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = h});
    for (const std::string& tag : stage.tags()) {
      CAPTURE(w);
      CAPTURE(tag);
      REQUIRE(stage.go("attract"));
      REQUIRE(stage.begin(tag));
      REQUIRE(stage.go("gallery", "all"));
      REQUIRE(stage.tap("filter.open"));
      const float least = 88 * stage.kiosk().metrics().k - 1;
      for (const ui::Target& t : stage.widgets().targets()) {
        if (!t.id.starts_with("filter.") || t.id == "filter.outside" || t.blocks) continue;
        CAPTURE(t.id);
        CHECK(t.rect.w >= least);
        if (stage.widgets().region("filter.list") == nullptr) CHECK(t.rect.h >= least);
        CHECK(t.rect.x >= 0);
        CHECK(t.rect.right() <= static_cast<float>(w));
      }
      for (const ui::Drawn* text : stage.texts()) {
        if (text->id.starts_with("filter.")) CHECK_FALSE_MESSAGE(text->ellipsized, text->id);
      }
    }
  }
}

TEST_CASE("a fling meets complete tiles: the rows next to the screen are fetched before they are seen") {
  Stage stage({.pack = shipped_pack(), .width_px = 1280, .height_px = 720});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  REQUIRE(stage.kiosk().settled());
  const std::size_t tiles = stage.gpu().pictures().size();
  stage.down(0, 640, 600);
  stage.turn();
  for (const float y : {540.0f, 480.0f, 420.0f, 360.0f}) {  // a row further; nobody waits for the worker
    stage.move(0, 640, y);
    stage.turn();
    CHECK(stage.kiosk().settled());
  }
  CHECK(stage.gpu().pictures().size() >= tiles);
  const auto scrolled = core::position_px(stage.state().scroll, stage.now_s());
  CHECK_GT(scrolled, 200);
}

}  // namespace azetta::test
