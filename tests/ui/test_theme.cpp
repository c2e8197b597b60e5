// Colours: contrast as WCAG 2.2 reckons it, the house's own palette, what a pack may change.
#include <doctest/doctest.h>

#include <initializer_list>

#include "app/ui/theme.h"

namespace azetta::ui {

TEST_CASE("contrast is WCAG's") {
  CHECK(contrast(0x000000, 0xFFFFFF) == doctest::Approx(21));
  CHECK(contrast(0xFFFFFF, 0x000000) == doctest::Approx(21));
  CHECK(contrast(0x123456, 0x123456) == doctest::Approx(1));
  // The greys that WCAG's own examples stand on.
  CHECK(contrast(0x767676, 0xFFFFFF) == doctest::Approx(4.54).epsilon(0.002));
  CHECK(contrast(0x777777, 0xFFFFFF) == doctest::Approx(4.48).epsilon(0.002));
  CHECK(contrast(0x0000FF, 0xFFFFFF) == doctest::Approx(8.59).epsilon(0.002));
}

TEST_CASE("the house's own colours can be read") {
  const Theme t;
  for (const std::uint32_t ground : {t.ground, t.panel, t.chip, t.bar}) {
    CHECK_GE(contrast(t.text, ground), 7);
    CHECK_GE(contrast(t.heading, ground), 7);
    CHECK_GE(contrast(t.second, ground), 7);
    CHECK_GE(contrast(t.muted, ground), 4.5f);
  }
  CHECK_GE(contrast(t.accent_text, t.accent), 4.5f);
  for (const std::uint32_t word : {t.ink, t.map_water, t.map_mountain, t.map_land})
    CHECK_GE(contrast(word, t.paper), 4.5f);
  // Edges of what can be touched stand out from their ground (WCAG 1.4.11).
  CHECK_GE(contrast(t.accent, t.ground), 3);
}

TEST_CASE("a pack changes the colours that it names, and no other") {
  model::Theme pack;
  pack.colours = {{"accent", 0xFF123456}, {"panel_line", 0x010203}, {"no-such-colour", 0x777777}};
  const Theme t = make_theme(pack), house;
  CHECK_EQ(t.accent, 0x123456);
  CHECK_EQ(t.line, 0x010203);
  CHECK_EQ(t.ground, house.ground);
  CHECK_EQ(t.text, house.text);
}

}  // namespace azetta::ui
