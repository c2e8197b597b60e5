#include "app/ui/theme.h"

#include <cmath>
#include <utility>

namespace azetta::ui {
namespace {

constexpr float kBodyContrast = 7, kOtherContrast = 4.5f;

float luminance(std::uint32_t rgb) {
  const auto linear = [](std::uint32_t byte) {
    const float c = static_cast<float>(byte & 255) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
  };
  return 0.2126f * linear(rgb >> 16) + 0.7152f * linear(rgb >> 8) + 0.0722f * linear(rgb);
}

struct Pair {
  const char* letters;
  std::uint32_t letters_rgb;
  const char* ground;
  std::uint32_t ground_rgb;
  float least;
};

std::vector<Pair> pairs_of(const Theme& t) {
  return {
      {"text", t.text, "ground", t.ground, kBodyContrast},
      {"text", t.text, "panel", t.panel, kBodyContrast},
      {"second", t.second, "ground", t.ground, kBodyContrast},  // quotations
      {"second", t.second, "panel", t.panel, kOtherContrast},
      {"second", t.second, "chip", t.chip, kOtherContrast},  // the years of a tile under a finger
      {"heading", t.heading, "ground", t.ground, kBodyContrast},  // emphasis in the running text
      {"heading", t.heading, "panel", t.panel, kOtherContrast},
      {"heading", t.heading, "chip", t.chip, kOtherContrast},
      {"muted", t.muted, "ground", t.ground, kOtherContrast},
      {"muted", t.muted, "panel", t.panel, kOtherContrast},
      {"muted", t.muted, "chip", t.chip, kOtherContrast},  // a tile under a finger
      {"text", t.text, "chip", t.chip, kOtherContrast},
      {"heading", t.heading, "bar", t.bar, kOtherContrast},  // rulers, the line of a search
      {"second", t.second, "bar", t.bar, kOtherContrast},
      {"muted", t.muted, "bar", t.bar, kOtherContrast},
      {"heading", t.heading, "map_water", t.map_water, kOtherContrast},  // seas
      {"accent_text", t.accent_text, "accent", t.accent, kOtherContrast},
      {"alert", t.alert, "ground", t.ground, kOtherContrast},
      {"ink", t.ink, "paper", t.paper, kOtherContrast},
      {"map_water", t.map_water, "paper", t.paper, kOtherContrast},
      {"map_mountain", t.map_mountain, "paper", t.paper, kOtherContrast},
      {"map_land", t.map_land, "paper", t.paper, kOtherContrast},
      {"map_battle", t.map_battle, "paper", t.paper, kOtherContrast},
  };
}

}  // namespace

Theme make_theme(const model::Theme& pack) {
  Theme t;
  const std::pair<const char*, std::uint32_t*> names[] = {
      {"ground", &t.ground}, {"panel", &t.panel},   {"chip", &t.chip},     {"panel_line", &t.line},
      {"bar", &t.bar},       {"text", &t.text},     {"heading", &t.heading}, {"second", &t.second},
      {"accent", &t.accent}, {"accent_text", &t.accent_text}, {"muted", &t.muted}, {"alert", &t.alert},
      {"faint", &t.faint},   {"paper", &t.paper},   {"ink", &t.ink},
      {"map_water", &t.map_water}, {"map_mountain", &t.map_mountain}, {"map_land", &t.map_land},
      {"map_battle", &t.map_battle}};
  for (const auto& [name, colour] : names) {
    if (const auto it = pack.colours.find(name); it != pack.colours.end()) *colour = it->second & 0xffffff;
  }
  return t;
}

std::vector<PoorPair> poor_pairs(const Theme& theme) {
  std::vector<PoorPair> out;
  for (const Pair& pair : pairs_of(theme)) {
    const float found = contrast(pair.letters_rgb, pair.ground_rgb);
    if (found < pair.least) out.push_back({pair.letters, pair.ground, found, pair.least});
  }
  return out;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> judged_pairs(const Theme& theme) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const Pair& pair : pairs_of(theme)) out.emplace_back(pair.letters_rgb, pair.ground_rgb);
  return out;
}

float contrast(std::uint32_t a_rgb, std::uint32_t b_rgb) {
  float a = luminance(a_rgb), b = luminance(b_rgb);
  if (a < b) std::swap(a, b);
  return (a + 0.05f) / (b + 0.05f);
}

}  // namespace azetta::ui
