// What lies under a finger.
#include <doctest/doctest.h>

#include "app/ui/widgets.h"

namespace azetta::ui {

TEST_CASE("the topmost target under a point, with its edges") {
  Widgets widgets;
  widgets.add({"ground", {0, 0, 100, 100}, core::GoHome{}});
  widgets.add({"tile", {10, 20, 30, 40}, core::GoBack{}});
  widgets.add({"panel", {30, 20, 30, 40}, core::Touched{}, true});
  const auto id = [&](float x, float y) {
    const Target* target = widgets.under(x, y);
    return target ? target->id : "";
  };
  CHECK_EQ(id(5, 5), "ground");
  CHECK_EQ(id(10, 20), "tile");
  CHECK_EQ(id(9.9f, 20), "ground");
  CHECK_EQ(id(29.9f, 59.9f), "tile");
  CHECK_EQ(id(30, 30), "panel");
  CHECK_EQ(id(15, 60), "ground");
  CHECK_EQ(id(100, 50), "");
  CHECK_EQ(id(-1, 50), "");
}

TEST_CASE("where small things stand close together the nearest one is meant") {
  Widgets widgets;
  const auto add = [&](const char* id, float x, bool nearest) { widgets.add({.id = id, .rect = {x, 0, 88, 88}, .event = core::GoHome{}, .nearest = nearest}); };
  const auto id = [&](float x) {
    const Target* target = widgets.under(x, 40);
    return target ? target->id : "";
  };
  add("beneath", 0, false);
  add("a", 0, true);
  add("b", 30, true);
  add("c", 60, true);
  CHECK_EQ(id(44), "a");
  CHECK_EQ(id(58), "a");
  CHECK_EQ(id(60), "b");
  CHECK_EQ(id(86), "b");
  CHECK_EQ(id(100), "c");
  widgets.add({"button", {80, 0, 88, 88}, core::GoBack{}});  // a real one over them has all of its own
  CHECK_EQ(id(85), "button");
  CHECK_EQ(id(44), "a");
}

TEST_CASE("of two targets with one name the upper one is found") {
  Widgets widgets;
  widgets.add({"lang.fr", {0, 0, 10, 10}, core::GoHome{}});
  widgets.add({"lang.fr", {50, 0, 10, 10}, core::GoHome{}});
  REQUIRE(widgets.find("lang.fr") != nullptr);
  CHECK_EQ(widgets.find("lang.fr")->rect.x, 50);
  CHECK(widgets.find("lang.ar") == nullptr);
  widgets.add(Region{.id = "page", .rect = {0, 0, 10, 10}, .what = Scrolls{{core::Surface::Page, 20, 10}}});
  widgets.clear();
  CHECK(widgets.find("lang.fr") == nullptr);
  CHECK(widgets.regions().empty());
}

}  // namespace azetta::ui
