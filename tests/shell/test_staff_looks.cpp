// The staff's screens in every language, size and orientation: no letter off the screen, no text over another or cut short,
// targets for fingers, contrast, digits that stay where a telephone has them.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/ui/theme.h"
#include "content/base/log.h"
#include "tests/shell/staff_hands.h"

namespace azetta::test {
namespace {

using core::StaffView;

constexpr float kSlack_px = 2;

bool inside(const ui::RectPx& a, const ui::RectPx& b) {
  return a.x >= b.x - kSlack_px && a.y >= b.y - kSlack_px && a.right() <= b.right() + kSlack_px && a.bottom() <= b.bottom() + kSlack_px;
}
bool cross(const ui::RectPx& a, const ui::RectPx& b) {
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > kSlack_px && std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > kSlack_px;
}

// Everything that is wrong with what is on the screen, one a line. `over`: what lies beneath a panel is not looked at.
std::string wrong(Stage& stage, bool over = false) {
  std::set<std::string> found;
  const ui::Metrics& m = stage.kiosk().metrics();
  const ui::RectPx screen{0, 0, static_cast<float>(m.width_px), static_cast<float>(m.height_px)};
  if (!stage.gpu().outside().empty()) found.insert("letters off the screen: " + stage.gpu().outside());
  std::vector<const ui::Drawn*> texts;
  for (const ui::Drawn* text : stage.texts()) {
    if (!over || text->id.starts_with("staff.quit.")) texts.push_back(text);
  }
  if (texts.empty()) found.insert("no text at all");
  const bool locked = stage.drawn("pin.locked.time") != nullptr;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ui::Drawn& text = *texts[i];
    const std::string at = text.id + " \"" + text.text.substr(0, 50) + "\"";
    // A line of the log may end early: the journal has all of it.
    if (text.ellipsized && !text.id.starts_with("staff.log.")) found.insert(at + " ends in an ellipsis");
    if (!inside(text.rect, screen)) found.insert(at + " reaches beyond the screen");
    if (text.text.find('{') != std::string::npos) found.insert(at + " has an open placeholder");
    const bool shut = text.id.starts_with("pin.") && text.id.ends_with(".text") && (locked || text.id == "pin.enter.text");
    if (!shut && ui::contrast(text.fg_rgb, text.bg_rgb) < 4.5f) found.insert(at + " is faint");
    // Tamazight has no words for these screens: its fallback is shown.
    if (text.lang != stage.lang_tag() && text.lang != "en" && stage.lang_tag() != "zgh") found.insert(at + " is in " + text.lang);
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      if (cross(text.rect, texts[k]->rect)) found.insert(at + " lies over " + texts[k]->id);
    }
    for (const ui::Drawn& box : stage.widgets().drawn()) {
      if (box.role != ui::Role::Button || (over && !box.id.starts_with("staff.quit."))) continue;
      if (cross(text.rect, box.rect) && !inside(text.rect, box.rect)) found.insert(at + " reaches into " + box.id);
    }
  }
  for (const ui::Target& t : stage.widgets().targets()) {
    if (t.blocks) continue;
    const std::string size = std::to_string(std::min(t.rect.w, t.rect.h) / m.px_per_mm);
    if (std::min(t.rect.w, t.rect.h) / m.px_per_mm < 15) found.insert(t.id + " is small: " + size + " mm");
    if (!inside(t.rect, screen)) found.insert(t.id + " reaches beyond the screen");
  }
  if (stage.kiosk().text_counters().missing_glyphs > 0) found.insert("letters that no font has");
  std::string out;
  for (const std::string& what : found) out += what + "\n";
  return out;
}

std::string on(const char* where, std::string what) { return what.empty() ? what : std::string(where) + ":\n" + what; }

// Every view of the door, from attract.
std::string look_at_all(Stage& stage, const std::string& tag, bool large) {
  std::string out;
  REQUIRE(stage.go("home"));
  REQUIRE(stage.lang(tag));
  stage.large_text(large);
  sign(stage);
  REQUIRE_EQ(view(stage), StaffView::Pin);
  out += on("pad", wrong(stage));
  type(stage, "012345678901");
  out += on("pad, full", wrong(stage));
  stage.tap("pin.enter");
  out += on("pad, wrong", wrong(stage));
  for (int i = 0; i < 4; ++i) enter(stage, "111111");
  out += on("pad, locked", wrong(stage));
  stage.wait_s(31);
  enter(stage, kPin);
  REQUIRE_EQ(view(stage), StaffView::Desk);
  stage.frame(1.1);
  out += on("staff screen", wrong(stage));
  REQUIRE(stage.tap("staff.quit"));
  out += on("quit", wrong(stage, true));
  REQUIRE(stage.tap("staff.quit.no"));
  REQUIRE(stage.tap("staff.test"));
  out += on("touch test", wrong(stage));
  stage.wait_s(10.1);
  REQUIRE(stage.tap("staff.reset"));
  return out;
}

}  // namespace

TEST_CASE("the staff's screens stand whole on every panel, in every language") {
  log::set_quiet(true);
  struct Case {
    int w_px, h_px;
    float w_mm;  // 0: unknown
  };
  const Case cases[] = {{1920, 1080, 0}, {1080, 1920, 0}, {1280, 720, 221}, {720, 1280, 125}, {3840, 2160, 1218},
                        {2160, 3840, 685}, {1280, 800, 217}, {1024, 768, 304}};
  for (const Case& c : cases) {
    Stage stage({.pack = shipped_pack(), .width_px = c.w_px, .height_px = c.h_px, .panel_width_mm = c.w_mm, .config = with_door()});
    for (const std::string& tag : stage.tags()) {
      for (const bool large : {false, true}) {
        CAPTURE(c.w_px);
        CAPTURE(c.h_px);
        CAPTURE(tag);
        CAPTURE(large);
        CHECK_EQ(look_at_all(stage, tag, large), "");
      }
    }
  }
  log::set_quiet(false);
}

TEST_CASE("the keys stand as on a telephone in every language; all else mirrors") {
  log::set_quiet(true);
  for (const int w : {1920, 1080}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = w == 1920 ? 1080 : 1920, .config = with_door()});
    for (const char* tag : {"fr", "ar"}) {
      CAPTURE(std::string(tag));
      REQUIRE(stage.go("home"));
      REQUIRE(stage.lang(tag));
      sign(stage);
      const char* rows[4][3] = {{"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}, {"erase", "0", "enter"}};
      type(stage, "123456");
      for (int row = 0; row < 4; ++row) {
        for (int col = 0; col < 3; ++col) {
          const auto key = [&](int r, int c) { return stage.rect(std::string("pin.") + rows[r][c]); };
          REQUIRE_GT(key(row, col).w, 0);
          CHECK_GE(std::min(key(row, col).w, key(row, col).h) / stage.kiosk().metrics().px_per_mm, 20);
          if (col > 0) CHECK_GE(key(row, col).x, key(row, col - 1).right());
          if (row > 0) CHECK_GE(key(row, col).y, key(row - 1, col).bottom());
        }
      }
      if (w == 1920) CHECK_EQ(stage.rect("pin.5").x > 960, std::string(tag) == "fr");
      CHECK(stage.tap("staff.close"));
    }
  }
  log::set_quiet(false);
}

}  // namespace azetta::test
