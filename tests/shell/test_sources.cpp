// "How do we know?": the panel over a statement, and its words.
#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "app/core/doubt_rules.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

bool lies_in(const ui::RectPx& inner, const ui::RectPx& outer) {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

void turn_to(Stage& stage, core::Part part) {
  stage.act(core::ShowPage{{part, 0, 0}});
  stage.rest();
}

}  // namespace

TEST_CASE("a touch on a fact says how far it can be believed, who says so and how long after, and what others say") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("card", "qutuz"));
  turn_to(stage, core::Part::Facts);
  REQUIRE(stage.tap("ask.fact.his-cry"));
  CHECK_EQ(stage.text("sources.title"), "How do we know?");
  CHECK_EQ(stage.text("sources.certainty"), "One tradition says");
  CHECK_FALSE(stage.text("sources.said").empty());
  CHECK_FALSE(stage.text("sources.certainty.means").empty());
  CHECK_EQ(stage.text("sources.source.al-maqrizi"), "Al-Maqrizi");
  // Written 1416–1441, of one who died in 1260.
  CHECK_EQ(stage.text("sources.source.al-maqrizi.written"), "Written: ⁨1416–1441⁩ · about 170 years after these events");
  CHECK_FALSE(stage.text("sources.source.rashid-al-din.written").empty());
  CHECK_FALSE(stage.can_tap("card.next"));  // nothing beneath can be touched
  REQUIRE(stage.lang("ar"));  // it stays, in the other language
  CHECK_EQ(stage.text("sources.title"), "كيف نعرف ذلك؟");
  CHECK_EQ(stage.text("sources.source.al-maqrizi"), "المقريزي");
  REQUIRE(stage.tap("sources.close"));
  CHECK(stage.drawn("sources.title") == nullptr);
  CHECK_EQ(stage.state().place.page.part, core::Part::Facts);
}

TEST_CASE("a voice of a dispute: its sources, and the other voices") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("card", "qutuz"));
  turn_to(stage, core::Part::Dispute);
  REQUIRE(stage.tap("ask.voice.who-killed-him.several-emirs"));
  CHECK_FALSE(stage.text("sources.source.al-maqrizi").empty());
  CHECK(stage.drawn("sources.source.ibn-abd-al-zahir") == nullptr);  // not among its own
  CHECK_EQ(stage.text("sources.others"), "What others say");
  CHECK_FALSE(stage.text("sources.others.who-killed-him.baybars-himself").empty());
  CHECK(stage.drawn("sources.others.who-killed-him.several-emirs") == nullptr);
  stage.tap_at(10, 10);  // beside it
  stage.rest();
  CHECK(stage.drawn("sources.title") == nullptr);
  CHECK_EQ(stage.state().place.page.part, core::Part::Dispute);
}

TEST_CASE("a date that is not certain is underlined and can be asked for; a certain one is not") {
  Stage stage({.pack = shipped_pack(), .width_px = 1080, .height_px = 1920});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("card", "dihya"));
  REQUIRE(stage.tap("ask.date.0"));
  CHECK_FALSE(stage.text("sources.said").empty());
  CHECK_EQ(stage.text("sources.certainty.means"), "Les sources ne s’accordent pas sur cette date.");
  // Further down what others say.
  for (int i = 0; i < 4 && stage.text("sources.others.death-year").empty(); ++i) stage.swipe(540, 1400, 540, 500), stage.rest();
  CHECK_FALSE(stage.text("sources.others.death-year").empty());
  REQUIRE(stage.tap("nav.back"));  // back: to the card, not from it
  CHECK_EQ(stage.screen(), "card");
  CHECK(stage.drawn("sources.title") == nullptr);
  REQUIRE(stage.go("card", "meskiana"));
  for (const ui::Target& t : stage.widgets().targets()) {
    if (!t.id.starts_with("ask.date.")) continue;
    const auto date = static_cast<std::size_t>(std::stoul(t.id.substr(9)));
    const auto* open = std::get_if<core::DoubtEvent>(&t.event);
    REQUIRE(open);
    CHECK_EQ(std::get<core::OpenSources>(*open).doubt.date, date);
  }
}

TEST_CASE("any screen may ask: over a walkthrough the number's author, the other numbers, and back to the same moment") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("battle", "ayn-jalut"));
  stage.act(core::BattleGo{1});
  stage.rest();
  core::Doubt doubt;
  doubt.of = core::DoubtOf::Number;
  doubt.said = {{"", "", "The army\n20,000"}};
  doubt.sources = {SourceId{2}};
  doubt.others = {{{{"", "", "10,000"}}, {SourceId{1}}}};
  stage.act(core::OpenSources{doubt});
  stage.rest();
  CHECK_EQ(stage.text("sources.said"), "The army\n20,000");
  CHECK_EQ(stage.text("sources.others.0.title"), "10,000");
  CHECK_FALSE(stage.text("sources.number").empty());
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "battle");
  CHECK_EQ(stage.state().place.step, 1);
  CHECK(stage.drawn("sources.title") == nullptr);
  // What refers to nothing says so, and harms nothing.
  doubt.sources = {SourceId{4'000'000}, SourceId{0}};
  doubt.card = CardId{4'000'000};
  stage.act(core::OpenSources{doubt});
  stage.rest();
  CHECK_EQ(stage.text("sources.said"), "The army\n20,000");
}

TEST_CASE("nobody in attract is asked anything, and the idle reset closes the panel") {
  Stage stage({.pack = small_pack()});
  stage.frame();
  core::Doubt doubt;
  doubt.of = core::DoubtOf::Fact;
  stage.act(core::OpenSources{doubt});
  stage.rest();
  CHECK_FALSE(stage.state().doubt);
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("card", "qutuz"));
  turn_to(stage, core::Part::Facts);
  REQUIRE(stage.tap("ask.fact.his-cry"));
  stage.wait_s(100);
  CHECK_EQ(stage.screen(), "attract");
  CHECK_FALSE(stage.state().doubt);
}

TEST_CASE("a long panel scrolls under a finger and by the buttons of the bar, and begins at its top each time") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(stage.begin("fr"));
  stage.large_text(true);
  REQUIRE(stage.go("card", "dihya"));
  turn_to(stage, core::Part::Facts);
  std::string id;
  for (const ui::Target& t : stage.widgets().targets()) {
    if (t.id.starts_with("ask.fact.")) id = t.id;
  }
  REQUIRE(stage.tap(id));
  REQUIRE(stage.widgets().region("sources.list") != nullptr);
  CHECK(lies_in(stage.rect("sources"), {0, 0, 1920, 1080}));
  REQUIRE(stage.tap("scroll.down"));
  CHECK(core::position_px(stage.state().panel_scroll, stage.now_s()) > 100);
  const ui::RectPx list = stage.widgets().region("sources.list")->rect;
  stage.swipe(list.x + list.w / 2, list.y + 60, list.x + list.w / 2, list.bottom() - 20);
  stage.wait_s(3);
  CHECK_EQ(core::position_px(stage.state().panel_scroll, stage.now_s()), doctest::Approx(0));
  REQUIRE(stage.tap("scroll.down"));
  REQUIRE(stage.tap("sources.close"));
  REQUIRE(stage.tap(id));
  CHECK_EQ(core::position_px(stage.state().panel_scroll, stage.now_s()), 0);
}

TEST_CASE("whatever is asked for offers room for a finger") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = h});
    for (const std::string& tag : stage.tags()) {
      REQUIRE(stage.go("attract"));
      REQUIRE(stage.begin(tag));
      std::size_t asked = 0;
      for (const char* card : {"dihya", "maysara"}) {
        REQUIRE(stage.go("card", card));
        each_page(stage, [&](const std::string&) {
          for (const ui::Target& t : stage.widgets().targets()) {
            if (!t.id.starts_with("ask.")) continue;
            ++asked;
            CAPTURE(t.id);
            CHECK(t.rect.w >= 87);
            CHECK(t.rect.h >= 87);
          }
        });
      }
      CHECK(asked > 15);
    }
  }
}

}  // namespace azetta::test
