#include "app/shell/place_name.h"

#include <algorithm>
#include <charconv>

namespace azetta::shell {

std::optional<core::Place> place_named(pack::Pack& pack, const model::Catalogue& catalogue, std::string_view screen, std::string_view id) {
  core::Place place;
  if (screen == "home") {
    place.screen = core::Screen::Home;
  } else if (screen == "credits") {
    place.screen = core::Screen::Credits;
  } else if (screen == "timeline" && catalogue.event_count > 0) {
    place.screen = core::Screen::Timeline;
    if (!id.empty()) place.event = pack.find_event(id);
    if (!id.empty() && !place.event) return std::nullopt;
  } else if (screen == "map" && catalogue.map) {
    place.screen = core::Screen::Map;
    int year = catalogue.map->start;
    if (!id.empty() && std::from_chars(id.data(), id.data() + id.size(), year).ec != std::errc{}) return std::nullopt;
    place.map.year = static_cast<std::int16_t>(std::clamp<int>(year, catalogue.map->from, catalogue.map->to));
  } else if (screen == "search") {
    place.screen = core::Screen::Search;
  } else if (screen == "gallery") {
    place.screen = core::Screen::Gallery;
    const auto it = std::ranges::find(catalogue.kinds, id, &model::Kind::slug);
    if (it == catalogue.kinds.end() && id != "all") return std::nullopt;
    place.kind = it == catalogue.kinds.end() ? model::kAllKinds : static_cast<KindIndex>(it - catalogue.kinds.begin());
  } else if (screen == "card" || screen == "viewer") {
    place.screen = screen == "card" ? core::Screen::Card : core::Screen::Viewer;
    place.card = pack.find_card(id);
    if (!place.card) return std::nullopt;
  } else if (screen == "battle") {
    place.screen = core::Screen::Battle;
    place.scene = pack.find_scene(id);
    if (!place.scene) return std::nullopt;
  } else {
    return std::nullopt;
  }
  return place;
}

}  // namespace azetta::shell
