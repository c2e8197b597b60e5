#include "app/ui/fit.h"

#include <algorithm>

namespace azetta::ui {
namespace {

constexpr float kSlackPx = 2;

bool cross(const RectPx& a, const RectPx& b) {
  return std::min(a.right(), b.right()) - std::max(a.x, b.x) > kSlackPx &&
         std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) > kSlackPx;
}

bool inside(const RectPx& a, const RectPx& b) {
  return a.x >= b.x - kSlackPx && a.y >= b.y - kSlackPx && a.right() <= b.right() + kSlackPx && a.bottom() <= b.bottom() + kSlackPx;
}

// Labels of the map keep out of each other's way by their own rule, on the letters and not on the boxes.
bool on_map(const Drawn& d) { return d.id.starts_with("battle.unit.") || d.id.starts_with("battle.label.") || d.id.starts_with("map.name."); }

bool scrolls(const Drawn& d, const RectPx& scrolled) {
  if (d.listed) return true;
  // Results of a search; the line that is typed stands.
  const bool found = d.id.starts_with("found.") || (d.id.starts_with("search.") && d.id != "search.query" && d.id != "search.hint");
  return scrolled.w > 0 && (found || d.id.starts_with("tile.") || d.id.starts_with("map.told.") || d.id.starts_with("battle.") || (d.id.starts_with("credits.") && d.id != "credits.title") ||
                              (d.id.starts_with("sources.") && d.id != "sources.title") || d.id.starts_with("filter."));
}

}  // namespace

std::vector<Misfit> misfits(const Widgets& widgets, const Metrics& m, const RectPx& scrolled) {
  const RectPx screen{0, 0, static_cast<float>(m.width_px), static_cast<float>(m.height_px)};
  const std::vector<Drawn>& all = widgets.drawn();
  std::vector<Misfit> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Drawn& text = all[i];
    if (text.role != Role::Text || text.covered) continue;
    if (text.ellipsized && !text.id.starts_with("found.")) out.push_back({&text, Unfit::Cut, nullptr});
    if (text.room_px > 0 && text.rect.h > text.room_px + kSlackPx) out.push_back({&text, Unfit::Tall, nullptr});
    if (scrolls(text, scrolled)) continue;
    if (on_map(text)) continue;
    if (!inside(text.rect, screen)) out.push_back({&text, Unfit::Outside, nullptr});
    for (std::size_t k = 0; k < all.size(); ++k) {
      const Drawn& other = all[k];
      if (other.covered) continue;
      if (other.role == Role::Text) {
        if (k <= i || on_map(other) || scrolls(other, scrolled)) continue;
        if (cross(text.rect, other.rect)) out.push_back({&text, Unfit::Over, &other});
      } else if (other.role == Role::Button || other.role == Role::Tile) {
        if (is_link(other.id) && text.id.starts_with("card.")) continue;  // room for a finger around words
        if (scrolls(other, scrolled)) continue;
        if (scrolled.w > 0 && other.role == Role::Tile && !other.id.starts_with("map.")) continue;  // goes on beneath the screen's head
        if (cross(text.rect, other.rect) && !inside(text.rect, other.rect)) out.push_back({&text, Unfit::Into, &other});
      }
    }
  }
  return out;
}

}  // namespace azetta::ui
