// What the values of a pack are called where they are written out (dump.cpp, pack_items.cpp): as in the source files.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

namespace azetta::author {

inline constexpr const char* kCertainties[] = {"well-attested", "one-tradition", "disputed", "legendary"};
inline constexpr const char* kPrecisions[] = {"day", "month", "year", "about", "disputed"};
inline constexpr const char* kRoles[] = {"happened", "born", "died", "ruled", "written"};
inline constexpr const char* kForms[] = {"plain", "vocalised", "transliterated"};
inline constexpr const char* kShapes[] = {"pointed", "square", "round"};
inline constexpr const char* kUnits[] = {"foot", "horse", "slingers", "mares", "ships", "camp", "commander", "man"};
inline constexpr const char* kPlaces[] = {"city",  "village",  "fort",   "region",
                               "river", "mountain", "island", "battlefield",
                               "sea",   "desert",   "plain"};
inline constexpr const char* kProjections[] = {"lambert", "mercator", "plate-carree"};
inline constexpr const char* kLabels[] = {"town", "mountain", "region", "water", "camp"};
inline constexpr const char* kParagraphs[] = {"body", "heading", "quote", "item"};
inline constexpr const char* kSpans[] = {"emphasis", "strong", "term", "card"};

template <std::size_t N, class Enum>
const char* word(const char* const (&words)[N], Enum value) {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? words[i] : "?";
}

inline std::string colour(std::uint32_t rgb) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "#%06x", rgb & 0xFFFFFF);
  return buffer.data();
}

inline std::string number(float value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4g", static_cast<double>(value));
  return buffer.data();
}

}  // namespace azetta::author
