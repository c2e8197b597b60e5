// Every place of the shipped pack, in all its languages, both text sizes, three screen sizes, both
// orientations: no letter off the screen, no text over another, cut short or missing, no glyph that a font
// lacks, no placeholder left open.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

// Texts that may end in an ellipsis: none of the shipped pack's.
const std::set<std::string> kMayEndEarly = {};

struct Size {
  int w, h;
};
constexpr Size kSizes[] = {{1280, 720}, {720, 1280}, {1920, 1080}, {1080, 1920}, {3840, 2160}, {2160, 3840}};

class Findings {
 public:
  // One line for each `what`, with the first place and how many more.
  void add(const std::string& what, const std::string& where) {
    auto [it, fresh] = all_.try_emplace(what, where, 0);
    if (!fresh) ++it->second.second;
  }
  std::string text() const {
    std::string out;
    for (const auto& [what, where] : all_) {
      out += what + " (" + where.first +
             (where.second ? ", and " + std::to_string(where.second) + " more" : "") + ")\n";
    }
    return out;
  }

 private:
  std::map<std::string, std::pair<std::string, int>> all_;
};

// Cuts the numbers off, so that "card.text.3.12" and "card.text.0.1" are one finding.
std::string family(const std::string& id) {
  return id.substr(0, id.find_first_of("0123456789"));
}

bool cross(const ui::RectPx& a, const ui::RectPx& b, float by_px) {
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > by_px &&
         std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > by_px;
}

ui::RectPx common(const ui::RectPx& a, const ui::RectPx& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::max(std::min(a.right(), b.right()) - x, 0.0f),
          std::max(std::min(a.bottom(), b.bottom()) - y, 0.0f)};
}

bool inside(const ui::RectPx& a, const ui::RectPx& b, float by_px) {
  return a.x >= b.x - by_px && a.y >= b.y - by_px && a.right() <= b.right() + by_px &&
         a.bottom() <= b.bottom() + by_px;
}

// Labels of the map keep out of each other's way by their own rule, on the letters and not on the boxes.
bool on_map(const std::string& id) {
  return id.starts_with("battle.unit.") || id.starts_with("battle.label.");
}

void look(Stage& stage, const std::string& where, Findings& found) {
  const ui::Metrics& m = stage.kiosk().metrics();
  const ui::RectPx screen{0, 0, static_cast<float>(m.width_px), static_cast<float>(m.height_px)};
  const ui::RectPx scrolled = stage.scroll_rect();
  const float slack = 2;
  if (!stage.gpu().outside().empty())
    found.add("letters off the screen", where + ": " + stage.gpu().outside());
  const auto texts = stage.texts();
  if (texts.empty()) found.add("no text at all", where);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ui::Drawn& text = *texts[i];
    const std::string at = where + ": " + text.id + " \"" + text.text.substr(0, 60) + "\"";
    const bool scrolls = scrolled.w > 0 && (text.id.starts_with("tile.") || text.id.starts_with("credits.w"));
    if (!scrolls && !inside(text.rect, screen, slack))
      found.add(family(text.id) + " reaches beyond the screen", at);
    if (text.ellipsized && !kMayEndEarly.contains(text.id))
      found.add(family(text.id) + " ends in an ellipsis", at);
    if (text.text.find('{') != std::string::npos) found.add(family(text.id) + " has an open placeholder", at);
    if (scrolls || on_map(text.id)) continue;
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      if (on_map(texts[k]->id) || texts[k]->id.starts_with("tile.")) continue;
      if (cross(text.rect, texts[k]->rect, slack)) {
        found.add(family(text.id) + " lies over " + family(texts[k]->id),
                  at + " and \"" + texts[k]->text.substr(0, 60) + "\"");
      }
    }
    for (const ui::Drawn& other : stage.widgets().drawn()) {
      if (other.role != ui::Role::Button && other.role != ui::Role::Tile) continue;
      if (is_link(other.id) && text.id.starts_with("card.text.")) continue;
      ui::RectPx box = other.rect;
      if (scrolled.w > 0 && other.role == ui::Role::Tile) box = common(box, scrolled);
      if (cross(text.rect, box, slack) && !inside(text.rect, box, slack)) {
        found.add(family(text.id) + " reaches into " + other.id, at);
      }
    }
  }
  // Nothing is left out for want of room: what the step says is on the screen.
  if (stage.screen() == "battle" && stage.text("battle.text").empty())
    found.add("the step's text is left out", where);
  if (stage.screen() == "card" && stage.text("card.title").empty()) found.add("the card has no title", where);
}

void look_at_attract(Stage& stage, const std::string& where, Findings& found) {
  REQUIRE(stage.go("attract"));
  const auto& c = stage.kiosk().catalogue();
  // Every item in every language: a turn is at least 3 s, an item 14 s.
  const int seconds =
      static_cast<int>(c.attract.size() * std::max<std::size_t>(14, 3 * c.languages.size())) + 1;
  for (int s = 0; s < seconds; ++s) {
    stage.frame(1);
    if (s % 3 == 0) look(stage, where + "attract after " + std::to_string(s) + " s", found);
  }
}

// Of a large pack each card is seen in some of the 48 ways of language, text size and screen, and each way has its cards.
Findings look_everywhere(const std::filesystem::path& pack, const Size& size, std::size_t share_of, std::size_t way) {
  Findings found;
  Stage stage(
      {.pack = pack, .width_px = size.w, .height_px = size.h, .config = {.motion = {.low_motion = true}}});
  const std::string where = std::to_string(size.w) + "x" + std::to_string(size.h) + ", ";
  const Slugs slugs = slugs_of(pack);
  look_at_attract(stage, where, found);
  for (const bool large : {false, true}) {
    for (const std::string& tag : stage.tags()) {
      REQUIRE(stage.go("home"));
      REQUIRE(stage.lang(tag));
      stage.large_text(large);
      const std::string which = where + tag + (large ? ", large text, " : ", ");
      each_place(stage, slugs, [&](const std::string& name) { look(stage, which + name, found); },
                 {share_of, 5 * way + way / 8});
      ++way;
    }
  }
  if (stage.kiosk().text_counters().missing_glyphs > 0) found.add("letters that no font has", where);
  return found;
}

}  // namespace

TEST_SUITE("everywhere") {
  TEST_CASE("the shipped pack is shown whole") {
    std::size_t way = 0;
    for (const Size& size : kSizes) {
      CAPTURE(size.w);
      CAPTURE(size.h);
      CHECK_EQ(look_everywhere(shipped_pack(), size, 12, way).text(), "");
      way += 8;
    }
  }
}

TEST_CASE("the small pack is shown whole") {
  for (const Size& size : {Size{1920, 1080}, Size{1080, 1920}}) {
    CAPTURE(size.w);
    CHECK_EQ(look_everywhere(small_pack(), size, 1, 0).text(), "");
  }
}

}  // namespace azetta::test
