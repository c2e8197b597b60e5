#include "app/ui/widgets.h"

#include <cmath>
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
  regions_.clear();
}

const Target* Widgets::under(float x_px, float y_px) const {
  const Target* best = nullptr;
  float best_px = 0;
  for (const Target& t : std::views::reverse(targets_)) {
    if (!t.rect.contains(x_px, y_px)) continue;
    if (!t.nearest) return best ? best : &t;
    const float half = std::min(t.rect.w, t.rect.h) / 2;
    const float dx = std::max(0.0f, std::abs(t.rect.x + t.rect.w / 2 - x_px) - (t.rect.w / 2 - half));
    const float dy = std::max(0.0f, std::abs(t.rect.y + t.rect.h / 2 - y_px) - (t.rect.h / 2 - half));
    const float away_px = std::hypot(dx, dy);
    if (!best || away_px < best_px) best = &t, best_px = away_px;
  }
  return best;
}

void Widgets::cover(const RectPx& rect) {
  for (Drawn& d : drawn_) {
    if (d.rect.x < rect.right() && rect.x < d.rect.right() && d.rect.y < rect.bottom() && rect.y < d.rect.bottom()) d.covered = true;
  }
}

void Widgets::add(Region region) {
  region.targets_before = targets_.size();
  regions_.push_back(std::move(region));
}

bool Widgets::reaches(const Region& region, float x_px, float y_px) const {
  if (!region.rect.contains(x_px, y_px)) return false;
  for (std::size_t i = region.targets_before; i < targets_.size(); ++i) {
    if (targets_[i].covers && targets_[i].rect.contains(x_px, y_px)) return false;
  }
  return true;
}

const Region* Widgets::region(std::string_view id) const {
  for (const Region& r : std::views::reverse(regions_)) {
    if (r.id == id) return &r;
  }
  return nullptr;
}

const Region* Widgets::region_of(core::Surface surface) const {
  for (const Region& r : std::views::reverse(regions_)) {
    const auto* scrolls = std::get_if<Scrolls>(&r.what);
    if (scrolls && scrolls->area.surface == surface) return &r;
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
