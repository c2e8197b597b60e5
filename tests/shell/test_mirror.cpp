// A right-to-left screen is the exact mirror of the left-to-right one: every target and every widget that is
// no text. Texts keep to boxes that are mirrored too, but the length of a line is the language's own.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
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
  // What is as long or as high as its words.
  const auto flows = [](const std::string& id) {
    if (ui::is_link(id)) return true;
    for (const char* of_words : {"ask.", "map.told.", "timeline.event.", "timeline.more.", "timeline.life."}) {
      if (id.starts_with(of_words)) return true;
    }
    return false;
  };
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
  if (name.find(" battle.unit.") != std::string::npos || name.find(" battle.arrow.") != std::string::npos) return true;
  const std::size_t at = name.find(" map.");
  if (at == std::string::npos) return false;
  static constexpr const char* kBeside[] = {"larger", "smaller", "whole", "before", "earlier", "later", "after",
                                            "play",   "track",   "layer.", "column", "strip",   "close", "card"};
  for (const char* control : kBeside) {
    if (name.compare(at + 5, std::string_view(control).size(), control) == 0) return false;
  }
  return true;
}

// The last part of a card may need another number of pages in another language: then its way on is open or
// not.
bool may_differ(const std::string& name) {
  return name == "target card.next" || name == "widget card.next";
}

struct Exhibition {
  std::filesystem::path pack;
  const char *ltr, *rtl;  // languages
};

void compare(Stage& stage, const Exhibition& of, const std::string& where) {
  REQUIRE(stage.lang(of.ltr));
  const Boxes left = boxes(stage);
  REQUIRE(stage.lang(of.rtl));
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
    CHECK_MESSAGE((left.contains(name) || on_map(name) || may_differ(name)), where, ": ", name,
                  " is only on the right-to-left screen");
  }
}

}  // namespace

TEST_CASE("every screen is the exact mirror of itself in the other direction") {
  for (const Exhibition& of : {Exhibition{small_pack(), "fr", "ar"}, Exhibition{second_pack(), "es", "he"}}) {
    const Slugs slugs = slugs_of(of.pack);
    for (const Size size : kSizes) {
      CAPTURE(of.ltr);
      CAPTURE(size.w);
      CAPTURE(size.h);
      Stage stage({.pack = of.pack, .width_px = size.w, .height_px = size.h});
      REQUIRE(stage.begin(of.ltr));
      compare(stage, of, "home");
      for (const std::string& kind : slugs.kinds) {
        REQUIRE(stage.go("gallery", kind));
        compare(stage, of, kind);
      }
      for (std::size_t i = 0; i < std::min<std::size_t>(slugs.cards.size(), 4); ++i) {
        for (const char* part : {"card.story", "card.facts", "card.disputes", "card.related"}) {
          REQUIRE(stage.lang(of.ltr));
          REQUIRE(stage.go("card", slugs.cards[i]));
          if (!stage.can_tap(part)) continue;
          REQUIRE(stage.tap(part));
          compare(stage, of, slugs.cards[i] + " " + part);
        }
      }
      REQUIRE(stage.go("battle", slugs.scenes.front()));
      for (int step = 0; step < 20; ++step) {
        stage.wait_s(8);  // until the pieces and the camera have arrived
        if (stage.text("battle.end.title").empty()) compare(stage, of, "step " + std::to_string(step));  // the end is as high as its words
        if (!stage.tap("battle.next")) break;
      }
      REQUIRE(stage.go("map"));
      stage.wait_s(1);
      compare(stage, of, "map");
      REQUIRE(stage.go("timeline"));
      stage.wait_s(1);
      compare(stage, of, "timeline");
      REQUIRE(stage.go("credits"));
      compare(stage, of, "credits");
      stage.large_text(true);
      compare(stage, of, "credits in large text");
    }
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
    compare(stage, {many, "fr", "ar"}, "still here?");
  }
}

}  // namespace azetta::test
