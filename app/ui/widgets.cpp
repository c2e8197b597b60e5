#include "app/ui/widgets.h"

#include <ranges>

namespace azetta::ui {

const char* name(Role role) {
  switch (role) {
    case Role::Text: return "text";
    case Role::Button: return "button";
    case Role::Tile: return "tile";
    case Role::Picture: return "picture";
    case Role::Progress: return "progress";
    case Role::Map: return "map";
  }
  return "";
}

void Widgets::clear() {
  targets_.clear();
  drawn_.clear();
  scroll_ = {};
}

const Target* Widgets::under(float x_px, float y_px) const {
  for (const Target& t : std::views::reverse(targets_)) {
    if (t.rect.contains(x_px, y_px)) return &t;
  }
  return nullptr;
}

const Target* Widgets::find(std::string_view id) const {
  for (const Target& t : std::views::reverse(targets_)) {
    if (t.id == id) return &t;
  }
  return nullptr;
}

}  // namespace azetta::ui
