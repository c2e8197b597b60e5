// Fingers and eyes are measured in millimetres: targets, the gaps between them, capitals, contrast; on panels
// from a tablet's size to a table's, in both orientations.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>

#include "app/ui/theme.h"
#include "tests/shell/stage.h"
#include "tests/support/sanitized.h"

namespace azetta::test {
namespace {

constexpr const char* kTablet = "10 inches";
struct PanelSize {
  const char* name;
  float long_mm, short_mm;
};
constexpr PanelSize kPanels[] = {{kTablet, 221, 125}, {"24 inches", 531, 299}, {"55 inches", 1218, 685}};
struct Size {
  int long_px, short_px;
};
constexpr Size kSizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}};

constexpr float kLeast_mm = 15, kWanted_mm = 20, kGap_mm = 1;
constexpr float kKey_mm = 9.5f;  // a letter's key on the smallest panel, upright
constexpr float kCapital_mm = 3.5f, kLargeCapital_mm = 6.1f;
constexpr float kCapital_em = 0.714f;  // Noto; the other families are scaled to look as large

// What a visitor aims at; not the ground under everything, which takes a touch that misses.
bool aimed_at(const ui::Target& t) {
  return !t.blocks && t.id != "attract.anywhere" && t.id != "attract.headline" && t.id != "idle" &&
         !t.id.ends_with(".outside");
}

float gap_px(const ui::RectPx& a, const ui::RectPx& b) {
  const float dx = std::max({a.x - b.right(), b.x - a.right(), 0.0f});
  const float dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.0f});
  return std::hypot(dx, dy);
}

// Not what lies under a panel, nor what a list shows a part of: that can be scrolled to.
bool within_reach(const Stage& stage, const ui::Target& t) {
  const ui::Target* top = stage.widgets().under(t.rect.x + t.rect.w / 2, t.rect.y + t.rect.h / 2);
  if (!top || (top->id != t.id && !top->nearest)) return false;
  if (t.nearest) {  // a mark at the edge of its map or line of time
    for (const ui::Region& r : stage.widgets().regions()) {
      const bool ground = std::holds_alternative<ui::Times>(r.what) || std::holds_alternative<ui::Zooms>(r.what);
      const bool within = t.rect.x > r.rect.x + 0.5f && t.rect.y > r.rect.y + 0.5f && t.rect.right() < r.rect.right() - 0.5f && t.rect.bottom() < r.rect.bottom() - 0.5f;
      if (ground && gap_px(t.rect, r.rect) <= 0 && !within) return false;
    }
  }
  const ui::Drawn* drawn = stage.drawn(t.id);
  return !drawn || (drawn->rect.h <= t.rect.h + 1 && drawn->rect.w <= t.rect.w + 1);
}

// What is read at length. Facts are a list of short lines, in the size of captions.
bool is_reading_text(const std::string& id) {
  if (id.ends_with(".sources") || id.ends_with(".title")) return false;
  return id.starts_with("card.text.") || id == "battle.text" ||
         (id.starts_with("card.dispute.") && std::ranges::count(id, '.') > 2);
}

// Gathers what is wrong once a kind and a widget, with the worst case.
class Findings {
 public:
  void add(const std::string& what, float value, const std::string& where) {
    auto [it, fresh] = worst_.try_emplace(what, value, where);
    if (!fresh && value < it->second.first) it->second = {value, where};
  }
  std::string text() const {
    std::string out;
    for (const auto& [what, worst] : worst_) {
      char line[400];
      std::snprintf(line, sizeof line, "%s: %.2f (%s)\n", what.c_str(), static_cast<double>(worst.first),
                    worst.second.c_str());
      out += line;
    }
    return out;
  }

 private:
  std::map<std::string, std::pair<float, std::string>> worst_;
};

// Whether a panel lies over a part of the one and beneath the other.
bool panel_between(const Stage& stage, const ui::Target& lower, const ui::Target& upper) {
  const auto& all = stage.widgets().targets();
  const auto at = [&](const ui::Target& t) { return std::ranges::find_if(all, [&](const ui::Target& o) { return o.id == t.id; }); };
  return std::any_of(at(lower), at(upper), [&](const ui::Target& t) { return t.covers && gap_px(t.rect, lower.rect) <= 0; });
}

struct Found {
  Findings small, not_wanted, near, letters, fitted, faint;
};

void look(Stage& stage, const std::string& where, Found& found) {
  const float mm = stage.kiosk().metrics().px_per_mm;
  std::vector<ui::Target> aims;
  const ui::RectPx scrolled = stage.scroll_rect();
  for (const ui::Target& t : stage.widgets().targets()) {
    // A tile that is only half in view can be scrolled to.
    const bool half_seen = t.id.starts_with("card.") && scrolled.w > 0 &&
                           (t.rect.y < scrolled.y || t.rect.bottom() > scrolled.bottom());
    if (aimed_at(t) && !half_seen && within_reach(stage, t)) aims.push_back(t);
  }
  for (std::size_t i = 0; i < aims.size(); ++i) {
    const float side = std::min(aims[i].rect.w, aims[i].rect.h) / mm;
    // Eleven letters of a row share a small panel's width.
    const bool narrow = aims[i].quick && stage.kiosk().metrics().portrait && where.starts_with(kTablet);
    if (side < (narrow ? kKey_mm : kLeast_mm)) found.small.add(aims[i].id, side, where);
    if (side < kWanted_mm) found.not_wanted.add(aims[i].id, side, where);
    for (std::size_t k = i + 1; k < aims.size(); ++k) {
      // Words stand as near as the text has them (as WCAG 2.5.8 allows): the room around them is shared.
      if (ui::is_link(aims[i].id) && ui::is_link(aims[k].id)) continue;
      // Marks stand where the map has them; the nearest one is meant, and buttons lie above them.
      if (aims[i].nearest || aims[k].nearest) continue;
      if (panel_between(stage, aims[i], aims[k])) continue;
      const float gap = gap_px(aims[i].rect, aims[k].rect) / mm;
      if (gap < kGap_mm) found.near.add(aims[i].id + " and " + aims[k].id, gap, where);
    }
  }
  const float capital_mm = stage.state().large_text ? kLargeCapital_mm : kCapital_mm;
  for (const ui::Drawn* text : stage.texts()) {
    const bool reading = is_reading_text(text->id);
    const float capital = text->font_px * kCapital_em / mm;
    // A step's text is never left out; where its large letters would not fit, they are as large as will.
    const bool fitted = text->id == "battle.text" && (capital >= kCapital_mm || where.starts_with(kTablet));
    if (reading && capital < capital_mm - 0.01f)
      (fitted ? found.fitted : found.letters).add(text->id, capital, where);
    const float contrast = ui::contrast(text->fg_rgb, text->bg_rgb);
    if (contrast < (reading || text->id.starts_with("card.fact.") ? 7.0f : 4.5f))
      found.faint.add(text->id, contrast, where);
  }
}

void look_around(Stage& stage, const std::filesystem::path& pack, const std::string& where, Found& found, std::size_t share_of = 1) {
  REQUIRE(stage.go("attract"));
  look(stage, where + "attract", found);
  for (const bool large : {false, true}) {
    REQUIRE(stage.go("home"));
    stage.large_text(large);
    const std::string text = where + (large ? "large text, " : "");
    each_place(stage, slugs_of(pack), [&](const std::string& name) { look(stage, text + name, found); },
               {share_of, large ? 2u : 0u});
  }
  stage.wait_s(stage.state().touched_s + 76 - stage.now_s());
  if (stage.state().idle == core::IdleStage::Warning) {
    // Only what lies over the screen can be touched now.
    Found over;
    look(stage, where + "still here?", over);
    const ui::RectPx stay = stage.rect("idle.stay");
    const float side = std::min(stay.w, stay.h) / stage.kiosk().metrics().px_per_mm;
    if (side < kLeast_mm) found.small.add("idle.stay", side, where);
  }
}

Found everywhere() {
  Found found;
  for (const PanelSize& panel : kPanels) {
    for (const Size& size : kSizes) {
      // The sanitizers look at memory, which knows no resolution: one of them a panel.
      if (kSanitized && &size != &kSizes[0]) continue;
      for (const bool portrait : {false, true}) {
        Stage stage({.pack = small_pack(),
                     .width_px = portrait ? size.short_px : size.long_px,
                     .height_px = portrait ? size.long_px : size.short_px,
                     .panel_width_mm = portrait ? panel.short_mm : panel.long_mm,
                     .config = {.motion = {.low_motion = true}}});
        look_around(stage, small_pack(),
                    std::string(panel.name) + ", " + std::to_string(size.long_px) +
                        (portrait ? ", portrait, " : ", "),
                    found);
      }
    }
  }
  // More languages on the smallest panel.
  for (const bool portrait : {false, true}) {
    Stage stage({.pack = shipped_pack(),
                 .width_px = portrait ? 720 : 1280,
                 .height_px = portrait ? 1280 : 720,
                 .panel_width_mm = portrait ? 125.0f : 221.0f,
                 .config = {.motion = {.low_motion = true}}});
    look_around(stage, shipped_pack(),
                std::string("10 inches, shipped pack, ") + (portrait ? "portrait, " : ""), found, 6);
  }
  return found;
}

}  // namespace

TEST_CASE("targets, gaps, capitals and contrast on every panel") {
  const Found found = everywhere();
  CHECK_EQ(found.small.text(), "");
  CHECK_EQ(found.near.text(), "");
  CHECK_EQ(found.letters.text(), "");
  CHECK_EQ(found.faint.text(), "");
  // 15 mm is the least; what a visitor gets less than the wanted 20 mm of is said, and does not fail.
  const std::string fitted = found.fitted.text();
  if (!fitted.empty()) MESSAGE("set smaller to stand at all, at worst:\n", fitted);
  const std::string short_of = found.not_wanted.text();
  if (!short_of.empty()) MESSAGE("under 20 mm, at worst:\n", short_of);
}

}  // namespace azetta::test
