// One touch changes the language, on any screen: whole in the next frame, in one frame, and the visitor stays
// where they are.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

// Places by the taps that lead there from home.
struct Way {
  std::string name;
  std::vector<std::string> taps;
};
const Way kWays[] = {
    {"home", {}},
    {"gallery", {"home.figure"}},
    {"story", {"home.figure", "card.qutuz"}},
    {"facts", {"home.figure", "card.qutuz", "card.facts"}},
    {"dispute", {"home.figure", "card.qutuz", "card.disputes"}},
    {"related", {"home.figure", "card.qutuz", "card.related"}},
    {"walkthrough", {"home.battle", "card.ayn-jalut", "battle.ayn-jalut", "battle.next"}},
    {"credits", {"nav.credits"}},
};

void walk(Stage& stage, const Way& way) {
  for (const std::string& id : way.taps) REQUIRE_MESSAGE(stage.tap(id), way.name, ": ", id);
  stage.wait_s(2.5);  // pieces have come to rest
}

// Texts that are in a language of their own: names in other scripts, and the languages' own names.
bool in_own_language(const std::string& id) {
  return id.starts_with("card.name.") || id.starts_with("lang.") || id.starts_with("credits.who.");
}

}  // namespace

TEST_CASE("a language switch is whole in the next frame drawn, and takes one frame") {
  for (const Way& way : kWays) {
    CAPTURE(way.name);
    Stage stage({.pack = small_pack()});
    REQUIRE(stage.begin("fr"));
    walk(stage, way);
    stage.rest();
    for (const std::string tag : {"ar", "en", "fr", "ar", "fr"}) {
      CAPTURE(tag);
      REQUIRE(stage.kiosk().set_language(tag));
      const shell::Turn turn = stage.turn();
      CHECK(turn.drawn);
      CHECK_EQ(stage.lang_tag(), tag);
      CHECK(stage.kiosk().settled());
      CHECK_FALSE(stage.texts().empty());
      for (const ui::Drawn* text : stage.texts()) {
        if (!in_own_language(text->id)) CHECK_MESSAGE(text->lang == tag, text->id, " \"", text->text, "\"");
      }
      const std::string switched = stage.dump();
      const std::uint64_t frames = stage.gpu().frames();
      for (int i = 0; i < 60; ++i) CHECK_FALSE(stage.turn().drawn);
      CHECK_EQ(stage.gpu().frames(), frames);
      stage.kiosk().request_frame();
      stage.frame();
      CHECK(same(stage.dump(), switched));
    }
    CHECK_EQ(stage.kiosk().text_counters().skipped_glyphs, 0);
  }
}

TEST_CASE("a language switch on cold caches is as whole") {
  for (const Way& way : kWays) {
    CAPTURE(way.name);
    Stage warm({.pack = small_pack()});
    REQUIRE(warm.begin("ar"));
    walk(warm, way);
    warm.rest();
    const std::string wanted = warm.dump();
    // Not a second stage beside the first: Dear ImGui's context is one.
    REQUIRE(warm.lang("fr"));
    warm.kiosk().drop_caches();
    warm.frame();
    REQUIRE(warm.kiosk().set_language("ar"));
    CHECK(warm.turn().drawn);
    CHECK(same(warm.dump(), wanted));
    CHECK(warm.kiosk().settled());
  }
}

TEST_CASE("a language switch keeps card, part, step, page and scroll") {
  Stage stage({.pack = small_pack(), .width_px = 1280, .height_px = 720});
  REQUIRE(stage.begin("fr"));
  for (const Way& way : kWays) {
    CAPTURE(way.name);
    REQUIRE(stage.go("home"));
    stage.act(core::GoHome{});
    stage.rest();
    walk(stage, way);
    if (stage.scroll_rect().w > 0) {
      stage.swipe(640, 500, 640, 250);
      stage.wait_s(3);
    }
    const core::AppState before = stage.state();
    const double at = core::position_px(before.scroll, stage.now_s());
    for (const std::string tag : {"ar", "en", "fr"}) {
      REQUIRE(stage.tap("lang." + tag));
      CHECK_EQ(stage.lang_tag(), tag);
      CHECK(stage.state().place == before.place);
      CHECK(stage.state().trail == before.trail);
      CHECK(core::position_px(stage.state().scroll, stage.now_s()) == doctest::Approx(at));
    }
  }
}

TEST_CASE("a card says when it is not written in the visitor's language") {
  Stage stage({.pack = shipped_pack()});
  const Slugs slugs = slugs_of(shipped_pack());
  REQUIRE(stage.begin("zgh"));
  int notes = 0;
  for (const std::string& card : slugs.cards) {
    REQUIRE(stage.go("card", card));
    const auto texts = stage.texts();
    const auto story =
        std::ranges::find_if(texts, [](const ui::Drawn* d) { return d->id.starts_with("card.text."); });
    if (story == texts.end() || (*story)->lang == "zgh") continue;
    ++notes;
    CHECK_MESSAGE(stage.drawn("card.other_language") != nullptr, card);
  }
  CHECK_GT(notes, 0);
}

}  // namespace azetta::test
