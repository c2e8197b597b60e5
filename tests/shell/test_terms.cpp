// Words of a card's text that lead somewhere: explained over the card, or another card opened.
#include <doctest/doctest.h>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

constexpr float kLeast_mm = 15;

bool lies_in(const ui::RectPx& inner, const ui::RectPx& outer) {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

}  // namespace

TEST_CASE("a touch on a word explains it over the card, in the visitor's language, and a touch beside it closes it") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("en"));
  REQUIRE(stage.go("card", "qutuz"));
  CHECK(stage.drawn("term.word") == nullptr);
  REQUIRE(stage.tap("word.mamluk"));
  CHECK_EQ(stage.text("term.word"), "mamluk");
  CHECK_EQ(stage.text("term.text"), "A soldier bought as a child, trained to arms and then freed.");
  CHECK_EQ(stage.text("term.sources"), "Al-Maqrizi");
  CHECK_FALSE(stage.can_tap("term.more"));  // the card that tells more is the one beneath
  CHECK_FALSE(stage.can_tap("card.next"));  // nothing beneath can be touched
  REQUIRE(stage.lang("fr"));
  CHECK_EQ(stage.text("term.word"), "mamelouk");
  REQUIRE(stage.lang("ar"));
  CHECK_EQ(stage.text("term.word"), "مملوك");
  stage.tap_at(20, 20);
  stage.rest();
  CHECK(stage.drawn("term.word") == nullptr);
  CHECK_EQ(stage.screen(), "card");

  REQUIRE(stage.tap("word.mamluk"));
  REQUIRE(stage.tap("nav.back"));  // back: to the card, not from it
  CHECK(stage.drawn("term.word") == nullptr);
  CHECK_EQ(stage.screen(), "card");
  REQUIRE(stage.tap("word.mamluk"));
  REQUIRE(stage.tap("term.close"));
  CHECK(stage.drawn("term.word") == nullptr);
}

TEST_CASE("a touch on a name opens its card") {
  Stage stage({.pack = small_pack()});
  REQUIRE(stage.begin("fr"));
  REQUIRE(stage.go("card", "qutuz"));
  REQUIRE(stage.tap("link.kitbuqa"));
  CHECK_EQ(stage.text("card.title"), "Kitbuqa");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.text("card.title"), "Qutuz");
}

TEST_CASE("words that lead somewhere stand under their touch, large enough for a finger") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 720}}) {
    Stage stage({.pack = small_pack(), .width_px = w, .height_px = h, .panel_width_mm = w > h ? 531.0f : 299.0f});
    const float px_per_mm = static_cast<float>(w) / (w > h ? 531.0f : 299.0f);
    for (const bool large : {false, true}) {
      for (const std::string& tag : stage.tags()) {
        CAPTURE(w);
        CAPTURE(large);
        CAPTURE(tag);
        REQUIRE(stage.go("attract"));
        REQUIRE(stage.begin(tag));
        stage.large_text(large);
        REQUIRE(stage.go("card", "qutuz"));
        std::size_t links = 0;
        each_page(stage, [&](const std::string&) {
          for (const ui::Target& target : stage.widgets().targets()) {
            if (!ui::is_link(target.id) || target.id.starts_with("ask.")) continue;
            ++links;
            CAPTURE(target.id);
            CHECK(target.rect.w >= kLeast_mm * px_per_mm - 0.5f);
            CHECK(target.rect.h >= kLeast_mm * px_per_mm - 0.5f);
            const ui::RectPx middle{target.rect.x + target.rect.w / 2, target.rect.y + target.rect.h / 2, 0, 0};
            bool in_text = false;
            for (const ui::Drawn* text : stage.texts()) {
              if (text->id.starts_with("card.text.") || text->id == "card.dates") in_text = in_text || lies_in(middle, text->rect);
            }
            CHECK(in_text);
          }
        });
        CHECK(links >= 3);  // the term, and the cards named in the story
      }
    }
  }
}

TEST_CASE("every explanation of the shipped pack lies whole on the screen, large text included") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 720}}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = h});
    const Slugs slugs = slugs_of(shipped_pack());
    const ui::RectPx all{0, 0, static_cast<float>(w), static_cast<float>(h)};
    std::size_t turn = 0;
    for (const std::string& tag : stage.tags()) {
      REQUIRE(stage.go("attract"));
      REQUIRE(stage.begin(tag));
      stage.large_text(true);
      // Each card in one of the languages and sizes, so that all are seen without seeing all of them each time.
      for (std::size_t i = turn++ % stage.tags().size(); i < slugs.cards.size(); i += stage.tags().size()) {
        CAPTURE(w);
        CAPTURE(tag);
        CAPTURE(slugs.cards[i]);
        REQUIRE(stage.go("card", slugs.cards[i]));
        std::vector<std::string> terms;
        for (const ui::Target& target : stage.widgets().targets()) {
          if (target.id.starts_with("word.")) terms.push_back(target.id);
        }
        for (const std::string& id : terms) {
          CAPTURE(id);
          REQUIRE(stage.tap(id));
          REQUIRE(stage.can_tap("term.close"));
          CHECK(lies_in(stage.rect("term"), all));
          for (const char* part : {"term.word", "term.text"}) {
            REQUIRE(stage.drawn(part));
            CHECK(lies_in(stage.drawn(part)->rect, stage.rect("term")));
            CHECK_FALSE(stage.drawn(part)->ellipsized);
          }
          REQUIRE(stage.tap("term.close"));
        }
      }
    }
  }
}

}  // namespace azetta::test
