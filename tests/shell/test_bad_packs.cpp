// Packs that lack something, say too much, break or vanish: the visitor never meets a dead end.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/shell/made_pack.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

// The texts of the card "endless" that have 10,000 characters.
const std::set<std::string> kLong = {"card.text.0.0", "card.fact.long", "card.dispute.long.one"};

constexpr std::pair<int, int> kSizes[] = {{1920, 1080}, {1080, 1920}};

// Whatever the pack: the bar is there and works, and the screen shows something. "" or what is wrong.
std::string dead_end(Stage& stage) {
  for (const std::string& tag : stage.tags()) {
    if (!stage.lang(tag)) return "cannot change to " + tag;
    if (stage.texts().empty()) return "nothing is said in " + tag;
    if (!stage.can_tap("nav.home") || !stage.can_tap("nav.back")) return "no way back in " + tag;
    if (!stage.gpu().outside().empty()) return stage.gpu().outside() + " is off the screen in " + tag;
  }
  return "";
}

std::string all_text(const Stage& stage) {
  std::string all;
  for (const ui::Drawn* text : stage.texts()) all += text->text + "\n";
  return all;
}

}  // namespace

TEST_CASE("cards of every shape can be shown and left") {
  const TempDir folder;
  const auto odd = write_odd_pack(folder);
  for (const auto& [w, h] : kSizes) {
    CAPTURE(w);
    Stage stage({.pack = odd, .width_px = w, .height_px = h, .config = {.motion = {.low_motion = true}}});
    REQUIRE(stage.begin("fr"));
    for (const std::string slug : {"bare", "english", "french", "unbroken", "endless"}) {
      CAPTURE(slug);
      for (const bool large : {false, true}) {
        REQUIRE(stage.go("card", slug));
        stage.large_text(large);
        std::string wrong;
        each_page(stage, [&](const std::string& name) {
          const std::string found = dead_end(stage);
          if (wrong.empty() && !found.empty()) wrong.append(name).append(": ").append(found);
        });
        CHECK_EQ(wrong, "");
        REQUIRE(stage.tap("nav.home"));
        CHECK_EQ(stage.screen(), "home");
      }
    }
  }
}

TEST_CASE("a paragraph of 10,000 characters is cut into pages, and all of it can be read") {
  const TempDir folder;
  Stage stage({.pack = write_odd_pack(folder), .config = {.motion = {.low_motion = true}}});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("card", "endless"));
  int story = 0, facts = 0, disputes = 0;
  std::map<std::string, std::set<std::pair<std::uint32_t, std::uint32_t>>> read;
  each_page(stage, [&](const std::string&) {
    const core::Part part = stage.state().place.page.part;
    story += part == core::Part::Story;
    facts += part == core::Part::Facts;
    disputes += part == core::Part::Dispute;
    for (const ui::Drawn* text : stage.texts()) {
      if (!kLong.contains(text->id)) continue;
      // What is cut to a page ends above the buttons.
      CHECK_LE(text->rect.bottom(), stage.rect("card.story").y + 1);
      for (const auto& line : text->lines) read[text->id].insert(line);
    }
  });
  CHECK_GT(story, 5);
  CHECK_GT(facts, 3);
  CHECK_GT(disputes, 5);
  // The pages together leave no line out.
  for (const std::string& id : kLong) {
    CAPTURE(id);
    std::uint32_t end = 0;
    for (const auto& [from, to] : read[id]) {
      CHECK_EQ(from, end);
      end = to;
    }
    CHECK_EQ(end, long_text().size());
  }
}

TEST_CASE("a card in one language is shown in it to everyone") {
  const TempDir folder;
  Stage stage({.pack = write_odd_pack(folder)});
  REQUIRE(stage.begin("ar"));
  REQUIRE(stage.go("card", "french"));
  CHECK(all_text(stage).find("Une page de texte, en français.") != std::string::npos);
  for (const ui::Drawn* text : stage.texts()) {
    if (text->id.starts_with("card.text.")) {
      CHECK_EQ(text->lang, "fr");
      CHECK_FALSE(text->rtl);
    }
  }
}

TEST_CASE("a walkthrough of one step does not play, and ends") {
  const TempDir folder;
  for (const auto& [w, h] : kSizes) {
    Stage stage(
        {.pack = write_odd_pack(folder, "odd" + std::to_string(w) + ".pack"), .width_px = w, .height_px = h});
    REQUIRE(stage.begin("fr"));
    REQUIRE(stage.go("battle", "single"));
    CHECK_EQ(dead_end(stage), "");
    CHECK_FALSE(stage.can_tap("battle.previous"));
    CHECK_FALSE(stage.can_tap("battle.play"));
    REQUIRE(stage.tap("battle.next"));
    CHECK_EQ(dead_end(stage), "");
    CHECK_FALSE(stage.can_tap("battle.next"));
    CHECK_FALSE(stage.can_tap("battle.following"));  // it is the only one
    REQUIRE(stage.tap("battle.replay"));
    CHECK_EQ(stage.state().place.step, 0);
    REQUIRE(stage.tap("battle.next"));
    REQUIRE(stage.tap("battle.to_card"));
    CHECK_EQ(stage.kiosk().card_slug(), "french");
  }
}

TEST_CASE("sections of no card, one and five") {
  const TempDir folder;
  Stage stage({.pack = write_odd_pack(folder)});
  REQUIRE(stage.begin("fr"));
  CHECK_FALSE(stage.can_tap("home.none"));
  CHECK(stage.can_tap("home.one"));
  CHECK(stage.can_tap("home.five"));
  for (const auto& [kind, count] : {std::pair{"none", 0}, {"one", 1}, {"five", 5}}) {
    CAPTURE(std::string(kind));
    REQUIRE(stage.go("gallery", kind));
    CHECK_EQ(dead_end(stage), "");
    const auto tiles = std::ranges::count_if(stage.widgets().targets(),
                                             [](const ui::Target& t) { return t.id.starts_with("card."); });
    CHECK_EQ(tiles, count);
    stage.swipe(900, 800, 900, 300);
    stage.wait_s(3);
    CHECK(core::position_px(stage.state().scroll, stage.now_s()) >= 0);
    REQUIRE(stage.tap("nav.home"));
  }
}

TEST_CASE("an empty section says so") {
  const TempDir folder;
  Stage stage({.pack = write_odd_pack(folder)});
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("gallery", "none"));
  CHECK(all_text(stage).find("There is nothing here yet.") != std::string::npos);
}

TEST_CASE("a damaged card leaves the visitor where he is") {
  const TempDir folder;
  const auto odd = write_odd_pack(folder);
  spoil(odd);
  Stage stage({.pack = odd});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("gallery", "five"));
  stage.swipe(900, 700, 900, 600);
  stage.wait_s(3);
  const std::string gallery = stage.dump();
  if (stage.can_tap("card.damaged")) {
    REQUIRE(stage.tap("card.damaged"));
  } else {
    REQUIRE(stage.go("card", "damaged"));
  }
  stage.wait_s(2);
  CHECK_EQ(stage.screen(), "gallery");
  CHECK_FALSE(stage.state().next.has_value());
  CHECK(same(stage.dump(), gallery));
  // And the others can be read as before.
  REQUIRE(stage.go("card", "french"));
  CHECK_EQ(stage.kiosk().card_slug(), "french");
}

TEST_CASE("places that the pack does not have are refused or come to nothing") {
  const std::vector<core::Event> events = {core::OpenCard{CardId{999'999}},
                                           core::OpenScene{SceneId{999'999}},
                                           core::OpenGallery{63},
                                           core::SetLanguage{63},
                                           core::ShowPage{{core::Part::Related, 65535, 65535}},
                                           core::ShowPage{{core::Part::Dispute, 40000, 0}},
                                           core::BattleGo{65535},
                                           core::BattleScrub{1e30f, true},
                                           core::BattleScrub{-5, false},
                                           core::BattlePlayOn{65535, {}},
                                           core::BattleOpen{core::BattlePanel::Unit, 65535},
                                           core::BattleTell{200, 65535},
                                           core::ScrollBy{{core::Surface::Page, -5, -5}, 1e9f},
                                           core::ScrollRelease{{core::Surface::Page, 0, 0}, -1e9f},
                                           core::Wake{63},
                                           core::Arrived{},
                                           core::Unreachable{}};
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  for (const char* screen : {"attract", "home", "gallery", "card", "battle", "credits"}) {
    CAPTURE(std::string(screen));
    for (std::size_t i = 0; i < events.size(); ++i) {
      CAPTURE(i);
      const std::string id = screen == std::string("gallery") ? "figure"
                             : screen == std::string("card")  ? "qutuz"
                                                              : "ayn-jalut";
      REQUIRE(stage.go(screen, id));
      stage.act(events[i]);
      stage.wait_s(1);
      CHECK_FALSE(stage.state().next.has_value());
      CHECK_LT(stage.state().lang, 3);
      CHECK_FALSE(stage.texts().empty());
      if (!std::holds_alternative<core::Wake>(events[i])) CHECK_EQ(stage.screen(), screen);
    }
  }
  CHECK_FALSE(stage.kiosk().go("card", "nobody"));
  CHECK_FALSE(stage.kiosk().go("gallery", "nothing"));
  CHECK_FALSE(stage.kiosk().go("battle", "nowhere"));
  CHECK_FALSE(stage.kiosk().go("cellar", ""));
  CHECK_FALSE(stage.kiosk().set_language("tlh"));
}

TEST_CASE("without a pack the screen is calm, in every language the kiosk knows") {
  for (const auto& [w, h] : kSizes) {
    Stage stage({.width_px = w, .height_px = h});
    CHECK_EQ(stage.screen(), "soon");
    for (const char* tag : {"ar", "en", "fr"})
      CHECK_FALSE(stage.text(std::string("soon.title.") + tag).empty());
    CHECK_EQ(stage.gpu().outside(), "");
    stage.tap_at(900, 500);
    stage.swipe(900, 700, 900, 200);
    stage.wait_s(120);
    CHECK_EQ(stage.screen(), "soon");
    const std::uint64_t frames = stage.gpu().frames();
    stage.wait_s(5);
    CHECK_EQ(stage.gpu().frames(), frames);
    stage.set_pack(small_pack());
    stage.wait_s(3);  // behind a curtain
    CHECK_EQ(stage.screen(), "attract");
    CHECK(stage.begin("fr"));
  }
}

TEST_CASE("a pack that vanishes or is replaced waits until the visitor has gone") {
  const TempDir folder;
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.tap("home.figure"));
  const std::string gallery = stage.dump();
  SUBCASE("it vanishes") {
    stage.set_pack({});
    stage.wait_s(1);
    CHECK(same(stage.dump(), gallery));
    REQUIRE(stage.tap("card.qutuz"));
    CHECK_EQ(stage.kiosk().card_slug(), "qutuz");
    stage.wait_s(97);
    CHECK_EQ(stage.screen(), "soon");
    CHECK_FALSE(stage.texts().empty());
  }
  SUBCASE("another takes its place") {
    stage.set_pack(write_odd_pack(folder));
    stage.wait_s(1);
    CHECK(same(stage.dump(), gallery));
    stage.wait_s(97);
    CHECK_EQ(stage.screen(), "attract");
    CHECK_EQ(stage.tags(), std::vector<std::string>{"fr", "ar", "en"});
    REQUIRE(stage.begin("en"));
    CHECK(stage.can_tap("home.five"));
  }
}

TEST_CASE("caches can be emptied at any time and it only costs a moment") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  for (const char* id : {"home.figure", "card.qutuz", "card.related", "card.ayn-jalut", "battle.ayn-jalut"}) {
    REQUIRE(stage.tap(id));
    const std::string before = stage.dump();
    stage.kiosk().drop_caches();
    stage.wait_s(0.2);
    CHECK(same(stage.dump(), before));
  }
}

}  // namespace azetta::test
