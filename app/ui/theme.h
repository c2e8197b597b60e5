// Colours of a screen: the house's own, replaced where the pack's theme names one. 0xRRGGBB. Pure; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "content/model/catalogue.h"

namespace azetta::ui {

struct Theme {
  std::uint32_t ground = 0x0e1322, panel = 0x161d33, chip = 0x1b2442, line = 0x3b4a73, bar = 0x0a0e1a;
  std::uint32_t text = 0xefe3cb, heading = 0xf8f1e1, second = 0xefc873, accent = 0xe0a030, accent_text = 0x0e1322;
  std::uint32_t muted = 0x8fa5c4, alert = 0xd4553c, faint = 0x2b3560;
  std::uint32_t paper = 0xefe3cb, ink = 0x1d1a1f;  // light ground of maps, and outlines and words on it
  std::uint32_t map_water = 0x2b4179, map_mountain = 0x6b2a1a, map_land = 0x4a2c22;  // names of the land
  std::uint32_t map_battle = 0x7a1f2b;             // battles of the year that a map shows
};

Theme make_theme(const model::Theme& pack);

// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
float contrast(std::uint32_t a_rgb, std::uint32_t b_rgb);

// Letters of one colour on a ground of another that are harder to read than they may be; names as in a pack's theme.
struct PoorPair {
  std::string letters, ground;
  float contrast = 1, least = 1;
};
// Every pair that screens draw, body text against 7:1 and the rest against 4.5:1. Words over pictures are among them: those
// of the attract loop stand on a panel of the ground's colour, those on maps in a halo of the paper's.
std::vector<PoorPair> poor_pairs(const Theme& theme);
// Letters and ground of every pair that is judged.
std::vector<std::pair<std::uint32_t, std::uint32_t>> judged_pairs(const Theme& theme);

}  // namespace azetta::ui
