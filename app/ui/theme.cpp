#include "app/ui/theme.h"

#include <cmath>
#include <utility>

namespace azetta::ui {
namespace {

float luminance(std::uint32_t rgb) {
  const auto linear = [](std::uint32_t byte) {
    const float c = static_cast<float>(byte & 255) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
  };
  return 0.2126f * linear(rgb >> 16) + 0.7152f * linear(rgb >> 8) + 0.0722f * linear(rgb);
}

}  // namespace

Theme make_theme(const model::Theme& pack) {
  Theme t;
  const std::pair<const char*, std::uint32_t*> names[] = {
      {"ground", &t.ground}, {"panel", &t.panel},   {"chip", &t.chip},     {"panel_line", &t.line},
      {"bar", &t.bar},       {"text", &t.text},     {"heading", &t.heading}, {"second", &t.second},
      {"accent", &t.accent}, {"accent_text", &t.accent_text}, {"muted", &t.muted}, {"alert", &t.alert},
      {"faint", &t.faint},   {"paper", &t.paper},   {"ink", &t.ink},
      {"map_water", &t.map_water}, {"map_mountain", &t.map_mountain}, {"map_land", &t.map_land}};
  for (const auto& [name, colour] : names) {
    if (const auto it = pack.colours.find(name); it != pack.colours.end()) *colour = it->second & 0xffffff;
  }
  return t;
}

float contrast(std::uint32_t a_rgb, std::uint32_t b_rgb) {
  float a = luminance(a_rgb), b = luminance(b_rgb);
  if (a < b) std::swap(a, b);
  return (a + 0.05f) / (b + 0.05f);
}

}  // namespace azetta::ui
