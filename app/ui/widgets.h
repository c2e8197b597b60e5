// What a drawn screen can be asked: what lies under a finger, and (for rehearsals and tests) what every widget says and
// where. Made anew with every frame; ids are stable words ("home.figure", "card.dihya", "nav.back").
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/core/event.h"
#include "app/ui/geometry.h"

namespace azetta::ui {

enum class Role : std::uint8_t { Text, Button, Tile, Picture, Progress, Map };
const char* name(Role role);

// Something touchable. Later ones lie above earlier ones.
struct Target {
  std::string id;
  RectPx rect;
  core::Event event;
  bool blocks = false;  // takes the touch and does nothing: a panel over the screen
};

// A region that a drag scrolls.
struct ScrollRegion {
  RectPx rect;
  float content_u = 0, view_u = 0;  // heights
};

// A widget as it was drawn; only kept when asked for.
struct Drawn {
  std::string id;
  Role role = Role::Text;
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // bytes of text, as broken
  std::string lang;
  bool rtl = false;
  RectPx rect;
  float font_px = 0;
  std::uint32_t fg_rgb = 0, bg_rgb = 0;
  bool ellipsized = false;
};

class Widgets {
 public:
  void clear();
  void add(Target target) { targets_.push_back(std::move(target)); }
  void note(Drawn drawn) { drawn_.push_back(std::move(drawn)); }
  void set_scroll(const ScrollRegion& region) { scroll_ = region; }

  const Target* under(float x_px, float y_px) const;  // the topmost, or null
  const Target* find(std::string_view id) const;      // the topmost of that name, or null
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<Drawn>& drawn() const { return drawn_; }
  const ScrollRegion& scroll() const { return scroll_; }  // w == 0: nothing scrolls

  bool keep_drawn = false;

 private:
  std::vector<Target> targets_;
  std::vector<Drawn> drawn_;
  ScrollRegion scroll_;
};

}  // namespace azetta::ui
