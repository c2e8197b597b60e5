// A right-to-left screen is the exact mirror of the left-to-right one: every target and every widget that is
// no text. Texts keep to boxes that are mirrored too, but the length of a line is the language's own.
#include <doctest/doctest.h>

#include <map>

#include "tests/shell/made_pack.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

struct Size {
  int w, h;
};
constexpr Size kSizes[] = {{1920, 1080}, {1080, 1920}, {1280, 720}, {3840, 2160}};

using Boxes = std::map<std::string, ui::RectPx>;

Boxes boxes(const Stage& stage) {
  Boxes out;
  // Facts and voices are as high as their words.
  const auto flows = [](const std::string& id) { return ui::is_link(id) || id.starts_with("ask."); };
  for (const ui::Target& target : stage.widgets().targets()) {
    if (!flows(target.id)) out["target " + target.id] = target.rect;
  }
  for (const ui::Drawn& drawn : stage.widgets().drawn()) {
    if (drawn.role != ui::Role::Text && !flows(drawn.id)) out["widget " + drawn.id] = drawn.rect;
  }
  for (const ui::Region& region : stage.widgets().regions()) out["region " + region.id] = region.rect;
  return out;
}

// Marks of a map stand where its ground has them: maps are never mirrored.
bool on_map(const std::string& name) {
  return name.find(" battle.unit.") != std::string::npos || name.find(" battle.arrow.") != std::string::npos;
}

// The last part of a card may need another number of pages in another language: then its way on is open or
// not.
bool may_differ(const std::string& name) {
  return name == "target card.next" || name == "widget card.next";
}

void compare(Stage& stage, const std::string& where) {
  REQUIRE(stage.lang("fr"));
  const Boxes left = boxes(stage);
  REQUIRE(stage.lang("ar"));
  const Boxes right = boxes(stage);
  REQUIRE_FALSE(left.empty());
  const auto width = static_cast<float>(stage.kiosk().metrics().width_px);
  for (const auto& [name, box] : left) {
    if (on_map(name)) continue;
    const auto it = right.find(name);
    if (it == right.end()) {
      CHECK_MESSAGE(may_differ(name), where, ": ", name, " is not on the right-to-left screen");
      continue;
    }
    const ui::RectPx mirrored{width - box.x - box.w, box.y, box.w, box.h};
    CHECK_MESSAGE(it->second == mirrored, where, ": ", name, " lies at ", it->second.x, ",", it->second.y,
                  " ", it->second.w, "x", it->second.h, " and should at ", mirrored.x, ",", mirrored.y, " ",
                  mirrored.w, "x", mirrored.h);
  }
  for (const auto& [name, box] : right) {
    CHECK_MESSAGE((left.contains(name) || may_differ(name)), where, ": ", name,
                  " is only on the right-to-left screen");
  }
}

}  // namespace

TEST_CASE("every screen is the exact mirror of itself in the other direction") {
  for (const Size size : kSizes) {
    CAPTURE(size.w);
    CAPTURE(size.h);
    Stage stage({.pack = small_pack(), .width_px = size.w, .height_px = size.h});
    REQUIRE(stage.begin("fr"));
    compare(stage, "home");
    for (const char* kind : {"figure", "battle"}) {
      REQUIRE(stage.go("gallery", kind));
      compare(stage, kind);
    }
    for (const char* card : {"qutuz", "baybars", "ayn-jalut"}) {
      for (const char* part : {"card.story", "card.facts", "card.disputes", "card.related"}) {
        REQUIRE(stage.lang("fr"));
        REQUIRE(stage.go("card", card));
        if (!stage.can_tap(part)) continue;
        REQUIRE(stage.tap(part));
        compare(stage, std::string(card) + " " + part);
      }
    }
    REQUIRE(stage.go("battle", "ayn-jalut"));
    for (int step = 0; step < 20; ++step) {
      stage.wait_s(8);  // until the pieces and the camera have arrived
      compare(stage, "step " + std::to_string(step));
      if (!stage.tap("battle.next")) break;
    }
    REQUIRE(stage.go("credits"));
    compare(stage, "credits");
    stage.large_text(true);
    compare(stage, "credits in large text");
  }
}

TEST_CASE("the question \"still here?\" and the list of languages are mirrored too") {
  const TempDir folder;
  const auto many = write_many_languages_pack(folder);
  for (const Size size : kSizes) {
    CAPTURE(size.w);
    Stage stage({.pack = many, .width_px = size.w, .height_px = size.h});
    REQUIRE(stage.begin("fr"));
    // With more languages than the bar holds they are on a sheet; it closes with the choice and is opened
    // again.
    REQUIRE(stage.tap("nav.language"));
    const Boxes left = boxes(stage);
    REQUIRE(left.contains("target lang.zgh"));
    REQUIRE(stage.tap("lang.ar"));
    REQUIRE(stage.tap("nav.language"));
    const Boxes right = boxes(stage);
    CHECK_EQ(left.size(), right.size());
    for (const auto& [name, box] : left) {
      REQUIRE_MESSAGE(right.contains(name), name);
      CHECK_MESSAGE(right.at(name).x == static_cast<float>(size.w) - box.x - box.w, name);
      CHECK_MESSAGE(right.at(name).y == box.y, name);
    }
    stage.act(core::ToggleLanguageSheet{});
    stage.wait_s(stage.kiosk().state().touched_s + 76 - stage.now_s());
    REQUIRE(stage.state().idle == core::IdleStage::Warning);
    compare(stage, "still here?");
  }
}

}  // namespace azetta::test
