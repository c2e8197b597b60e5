// Every place of the shipped pack, in all its languages, both text sizes, three screen sizes, both
// orientations: no letter off the screen, no text over another, cut short or missing, no glyph that a font
// lacks, no placeholder left open.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "app/shell/measure.h"
#include "app/ui/fit.h"
#include "tests/shell/stage.h"
#include "tests/support/sanitized.h"

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

void look(Stage& stage, const std::string& where, Findings& found) {
  const ui::Metrics& m = stage.kiosk().metrics();
  if (!stage.gpu().outside().empty())
    found.add("letters off the screen", where + ": " + stage.gpu().outside());
  const auto texts = stage.texts();
  if (texts.empty()) found.add("no text at all", where);
  const auto at = [&](const ui::Drawn& text) {
    return where + ": " + text.id + " \"" + text.text.substr(0, 60) + "\"";
  };
  for (const ui::Drawn* text : texts) {
    if (text->text.find('{') != std::string::npos)
      found.add(family(text->id) + " has an open placeholder", at(*text));
  }
  for (const ui::Misfit& misfit : ui::misfits(stage.widgets(), m, stage.scroll_rect())) {
    const ui::Drawn& text = *misfit.text;
    const std::string id = family(text.id);
    switch (misfit.what) {
      case ui::Unfit::Cut:
        if (!kMayEndEarly.contains(text.id)) found.add(id + " ends in an ellipsis", at(text));
        break;
      case ui::Unfit::Tall: found.add(id + " is taller than its place", at(text)); break;
      case ui::Unfit::Outside: found.add(id + " reaches beyond the screen", at(text)); break;
      case ui::Unfit::Over:
        found.add(id + " lies over " + family(misfit.other->id),
                  at(text) + " and \"" + misfit.other->text.substr(0, 60) + "\"");
        break;
      case ui::Unfit::LeftOut:
      case ui::Unfit::Shrunk: break;  // of a whole walkthrough
      case ui::Unfit::Into: found.add(id + " reaches into " + misfit.other->id, at(text)); break;
    }
  }
  // Nothing is left out for want of room: what the step says is on the screen.
  const bool told = !stage.text("battle.text").empty() || stage.can_tap("battle.close");  // a panel lies over it
  if (stage.screen() == "battle" && !told && stage.text("battle.end.title").empty())
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
  if (kSanitized && share_of > 1) share_of *= 2;  // each card once is enough to find wrong memory
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
  TEST_CASE("another exhibition, in other languages, is shown whole") {
    std::size_t way = 0;
    for (const Size& size : kSizes) {
      CAPTURE(size.w);
      CAPTURE(size.h);
      CHECK_EQ(look_everywhere(second_pack(), size, 18, way).text(), "");
      way += 6;
    }
  }

  TEST_CASE("the shipped pack is shown whole") {
    std::size_t way = 0;
    for (const Size& size : kSizes) {
      CAPTURE(size.w);
      CAPTURE(size.h);
      CHECK_EQ(look_everywhere(shipped_pack(), size, 24, way).text(), "");
      way += 8;
    }
  }
}

// What azetta-pack check relies on: measured without being drawn, a pack has the texts, places and colours that it is shown with.
TEST_CASE("a pack is measured as it is shown") {
  const auto measured = shell::measure_pack(small_pack());
  REQUIRE(measured);
  std::string misfits;
  for (const shell::MeasuredMisfit& m : measured->misfits) misfits += m.screen + std::string(" ") + m.slug + ": " + m.id + " (" + m.lang + ") " + std::to_string(static_cast<int>(m.what)) + " " + m.other + (m.portrait ? " upright" : "") + (m.large_text ? " large" : "") + "\n";
  CHECK_EQ(misfits, "");
  CHECK(measured->colours.empty());
  CHECK_GT(measured->screens, 100u);

  // Every pair of colours on its screens is one that is judged.
  Stage stage({.pack = small_pack(), .config = {.motion = {.low_motion = true}}});
  const ui::Theme theme = ui::make_theme(stage.kiosk().catalogue().theme);
  std::set<std::pair<std::uint32_t, std::uint32_t>> judged, met;
  for (const auto& [letters, ground] : ui::judged_pairs(theme)) judged.insert({letters, ground});
  each_place(stage, slugs_of(small_pack()), [&](const std::string& name) {
    for (const ui::Drawn* text : stage.texts()) {
      if (met.insert({text->fg_rgb, text->bg_rgb}).second) {
        INFO(name, " ", text->id, " ", text->fg_rgb, " on ", text->bg_rgb);
        if (text->id.starts_with("map.name.area.") || text->id.starts_with("map.name.movement.")) {
          CHECK_GE(ui::contrast(text->fg_rgb, text->bg_rgb), 4.5f);  // a holder's colour, darkened until it can be read
          continue;
        }
        CHECK(judged.contains({text->fg_rgb, text->bg_rgb}));
      }
    }
  });
  CHECK_GT(met.size(), 5u);
}

TEST_CASE("the small pack is shown whole") {
  for (const Size& size : {Size{1920, 1080}, Size{1080, 1920}}) {
    CAPTURE(size.w);
    CHECK_EQ(look_everywhere(small_pack(), size, 1, 0).text(), "");
  }
}

}  // namespace azetta::test
