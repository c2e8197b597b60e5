// What a drawn screen can be asked: what lies under a finger, and (for rehearsals and tests) what every widget says and
// where. Made anew with every frame; ids are stable words ("home.figure", "card.dihya", "nav.back").
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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
  bool blocks = false;   // takes the touch and does nothing: a panel over the screen
  bool covers = false;   // regions beneath it are out of reach too
  bool repeats = false;  // while a finger rests on it, its event happens again and again
  bool nearest = false;  // of such targets that overlap, the one whose middle (of a long one, its line) is nearest to the finger is meant
  bool quick = false;    // a key: taps follow one another from neighbour to neighbour, and each counts
};

// A region that answers to drags. A finger that comes down in it may also tap what lies there.
struct Scrolls {
  core::ScrollArea area;
};
// Pages turned by a drag along the line. Those that are ShowPage follow the finger; for any other event the page stays and
// the event happens when the finger lifts.
struct Turns {
  float width_u = 0;
  bool rtl = false;
  std::optional<core::Event> before, after;
};
// A picture that is pinched, dragged and tapped.
struct Zooms {
  core::ZoomFrame frame;
  // What a tap on the picture itself means there, beside bringing the place to the middle; empty: nothing else.
  std::function<std::optional<core::Event>(float x_px, float y_px)> tap;
};
// A track that a finger goes along: a year, a moment of a walkthrough. It answers to a tap, too.
struct Slides {
  bool rtl = false;  // the track begins at the right
  // The event of a place on it: share 0..1 from its beginning; held: the finger is still on it.
  std::function<core::Event(float share, bool held)> event;
};
// The line of time: dragged and spread along the line of reading (core/timeline_view.h).
struct Times {
  core::TimeFrame frame;
  bool rtl = false;
};
// A small picture of something large: a finger on it, or going over it, names a place (shares of its width and height from the
// left and from the top, 0..1; pictures are never mirrored).
struct Points {
  std::function<core::Event(float x, float y, bool held)> event;
};
struct Region {
  std::string id;
  RectPx rect;
  std::variant<Scrolls, Turns, Zooms, Slides, Times, Points> what;
  std::size_t targets_before = 0;  // set by add(): those declared later lie above it
};

// Words of a text that lead to a card ("link.SLUG"), are explained ("word.SLUG") or, as dates, can be asked for ("ask.date.N"): they
// lie where the language puts them, among its other words.
inline bool is_link(std::string_view id) { return id.starts_with("link.") || id.starts_with("word.") || id.starts_with("ask.date."); }

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
  bool covered = false;  // a panel lies over it, or over a part
  bool listed = false;   // in a list that scrolls: it may reach beyond its window, where nobody sees it
  float room_px = 0;  // texts in a place of fixed height: that height
};

class Widgets {
 public:
  void clear();
  void add(Target target) { targets_.push_back(std::move(target)); }
  void add(Region region);
  void note(Drawn drawn) { drawn_.push_back(std::move(drawn)); }
  void cover(const RectPx& rect);  // a panel lies over what was noted before

  const Target* under(float x_px, float y_px) const;  // the topmost (see Target::nearest), or null
  const Target* find(std::string_view id) const;      // the topmost of that name, or null
  // The topmost region of that kind at this place that nothing covers, or null.
  template <class What>
  const Region* region_under(float x_px, float y_px) const {
    for (auto it = regions_.rbegin(); it != regions_.rend(); ++it) {
      if (std::holds_alternative<What>(it->what) && reaches(*it, x_px, y_px)) return &*it;
    }
    return nullptr;
  }
  // Of two that lie at the same place: whether the target (of this object) lies above the region.
  bool above(const Target& target, const Region& region) const { return static_cast<std::size_t>(&target - targets_.data()) >= region.targets_before; }
  const Region* region(std::string_view id) const;    // the topmost of that name, or null
  const Region* region_of(core::Surface surface) const;  // that scrolls it, or null
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<Region>& regions() const { return regions_; }
  const std::vector<Drawn>& drawn() const { return drawn_; }

  bool keep_drawn = false;

 private:
  bool reaches(const Region& region, float x_px, float y_px) const;
  std::vector<Target> targets_;
  std::vector<Region> regions_;
  std::vector<Drawn> drawn_;
};

}  // namespace azetta::ui
