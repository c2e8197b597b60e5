// Marks and names on the map: by kind, by the year, by rank and zoom, none over another, each in the visitor's script.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "app/ui/controls.h"
#include "app/ui/map_parts.h"
#include "app/ui/paint.h"

namespace azetta::ui {
namespace {

using core::LabelSide;
using core::MapLayer;
using core::MapThing;
using model::PlaceKind;

constexpr float kTarget_u = 96;
constexpr float kTextWidth_u = 420;          // longer names break
constexpr std::size_t kFromAfar = 34;        // places on the whole picture at the size of the window; four times as many at twice the scale
constexpr std::size_t kMostMarks = 160, kMostNames = 90;
constexpr int kNewNamesAFrame = 2;           // laid out in one frame that moves; the others come in the next
constexpr float kDoubtful_km = 5;            // less is a mark's own size

ImU32 colour(std::uint32_t rgb, float alpha = 1) {
  return IM_COL32(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, static_cast<int>(std::clamp(alpha, 0.0f, 1.0f) * 255 + 0.5f));
}

bool has_mark(PlaceKind kind) {
  return kind == PlaceKind::City || kind == PlaceKind::Village || kind == PlaceKind::Fort || kind == PlaceKind::Battlefield;
}

MapLayer layer_of(PlaceKind kind) {
  return kind == PlaceKind::Battlefield ? MapLayer::Battles : has_mark(kind) ? MapLayer::Towns : MapLayer::Lands;
}

// A place as it is shown in this frame.
struct Shown {
  std::size_t place = 0;
  float x = 0, y = 0, size = 0, ring = 0;  // px; ring: radius of what it may be anywhere in, 0 = none
  bool strong = false, doubtful = false, picked = false, named = false, covered = false;
};

// A name that asks for a place.
struct Name {
  std::string id;
  core::Event event;
  TextIn words;
  Look look;
  std::uint32_t halo = 0;
  core::LabelWish wish;
  bool touchable = false;
  std::optional<std::size_t> of;  // whose it is, among those shown
};

constexpr std::array kBeside = {LabelSide::Right, LabelSide::Left,      LabelSide::Above,      LabelSide::Below,     LabelSide::AboveRight,
                                LabelSide::BelowRight, LabelSide::AboveLeft, LabelSide::BelowLeft};
constexpr std::array kBesideRtl = {LabelSide::Left, LabelSide::Right,     LabelSide::Above,     LabelSide::Below,     LabelSide::AboveLeft,
                                   LabelSide::BelowLeft, LabelSide::AboveRight, LabelSide::BelowRight};
constexpr std::array kOver = {LabelSide::Middle, LabelSide::Above, LabelSide::Below};

float mark_size(const Frame& f, const model::Place& place, bool strong) {
  const float u = place.kind == PlaceKind::Battlefield ? (strong ? 34.0f : 22.0f)
                  : place.kind == PlaceKind::Village   ? 14.0f
                  : place.rank <= 1                    ? 26.0f
                  : place.rank == 2                    ? 21.0f
                                                       : 17.0f;
  return u * f.m.k;
}

void dashed_ring(Frame& f, const MapWindow& map, const Shown& at, std::uint32_t rgb) {
  if (!map.sees(at.x, at.y, at.ring)) return;
  const float dash = 13 * f.m.k, thick = std::max(1.5f, 3 * f.m.k);
  const int count = std::clamp(static_cast<int>(6.2832f * at.ring / dash / 1.7f), 8, 120);
  const float turn = 6.2832f / static_cast<float>(count);
  f.draw->AddCircleFilled({at.x, at.y}, at.ring, colour(rgb, 0.12f), std::clamp(count, 16, 64));
  for (int i = 0; i < count; ++i) {
    const float a = turn * static_cast<float>(i);
    const auto point = [&](float share) { return ImVec2{at.x + std::cos(a + turn * share) * at.ring, at.y + std::sin(a + turn * share) * at.ring}; };
    const ImVec2 arc[3] = {point(0), point(0.3f), point(0.6f)};
    f.draw->AddPolyline(arc, 3, colour(f.theme.paper, 0.9f), ImDrawFlags_None, thick * 2);
    f.draw->AddPolyline(arc, 3, colour(rgb), ImDrawFlags_None, thick);
  }
}

class Names {
 public:
  Names(Frame& f, const MapWindow& map, std::vector<core::LabelBox> taken) : f_(f), map_(map), taken_(std::move(taken)) {}

  void draw() {
    choose();
    // First what the year is about: its events, marches and holders. What is there in every year takes the room that is left; a mark
    // on which such a name lies waits until the map is larger.
    take_marks(true);
    name_places(true);
    name_movements();
    name_holdings();
    place();
    take_marks(false);
    name_places(false);
    place();
    // A mark without its name says nothing: it waits until there is room for both.
    for (const Shown& s : shown_) {
      if (s.named || s.picked || s.strong) mark(s);
    }
    write();
  }

 private:
  const core::MapPlace& state() const { return f_.state.place.map; }

  // What stands on the map in this year, at this scale, in this window: first those of low rank.
  void choose() {
    const core::MapSheet& sheet = map_.sheet;
    const float scale = map_.whole.w * map_.whole.h / std::max(map_.px.w * map_.px.h, 1.0f);
    const auto allowed = static_cast<std::size_t>(std::clamp(static_cast<float>(kFromAfar) * scale, 1.0f, 1e6f));
    std::size_t on_map = 0;
    for (std::size_t i = 0; i < sheet.places.size() && shown_.size() < kMostMarks; ++i) {
      const core::MapSpot& spot = sheet.spots[i];
      if (!spot.on_map) continue;
      const model::Place& place = sheet.places[i];
      const bool picked = state().pick.what == MapThing::Place && state().pick.row == place.id.row;
      if (!picked && (!model_stands(place) || state().hides(layer_of(place.kind)))) continue;
      const bool strong = core::happens_at(sheet, i, map_.year) && !state().hides(MapLayer::Battles);
      // Fields of other years' battles come later than what lives on.
      const bool field = place.kind == PlaceKind::Battlefield && !strong;
      if (++on_map > (field ? allowed / 2 : allowed) && !picked && !strong) continue;
      Shown s{.place = i, .x = map_.x(spot.at.x), .y = map_.y(spot.at.y), .size = has_mark(place.kind) ? mark_size(f_, place, strong) : 0};
      s.strong = strong;
      s.picked = picked;
      s.doubtful = has_mark(place.kind) && place.uncertainty_km >= kDoubtful_km;
      const float ring = spot.reach * map_.whole.w;
      if (s.doubtful && ring > 15 * f_.m.k) s.ring = ring;
      // Whole on the screen first: what lies just beside it keeps its name until it is gone.
      if (map_.sees(s.x, s.y, std::max(s.ring, 160 * f_.m.k))) shown_.push_back(s);
    }
    std::ranges::stable_partition(shown_, [](const Shown& s) { return s.picked; });
  }
  bool model_stands(const model::Place& place) const { return core::stands_in(place, map_.year); }

  void mark(const Shown& s) {
    const model::Place& place = map_.sheet.places[s.place];
    const float half = s.size / 2;
    if (!f_.dry()) {
      if (s.ring > 0) dashed_ring(f_, map_, s, s.strong ? f_.theme.map_battle : f_.theme.map_land);
      if (half > 0 && s.picked) {
        const float r = half + 9 * f_.m.k;
        const ImVec2 p[4] = {{s.x, s.y - r}, {s.x + r, s.y}, {s.x, s.y + r}, {s.x - r, s.y}};
        f_.draw->AddConvexPolyFilled(p, 4, colour(f_.theme.paper));
        f_.draw->AddPolyline(p, 4, colour(f_.theme.accent), ImDrawFlags_Closed, std::max(2.0f, 5 * f_.m.k));
      }
      if (half > 0) place_mark(f_, s.x, s.y, s.size, place, s.strong, s.doubtful);
    }
    if (half > 0) touch("map.place." + place.slug, {s.x, s.y, 0, 0}, core::MapTouch{{MapThing::Place, place.id.row}, 0}, place.name);
  }

  // A target at least as large as a finger around `box` (middle and size, px).
  void touch(const std::string& id, const RectPx& box, core::MapTouch event, const model::Localized& says) {
    const float least = kTarget_u * f_.m.k, w = std::max(box.w, least), h = std::max(box.h, least);
    RectPx r{box.x - w / 2, box.y - h / 2, w, h};
    const RectPx whole = r;
    // In the window only: what lies beside it is somebody else's.
    const float x = std::max(r.x, map_.px.x), y = std::max(r.y, map_.px.y);
    r = {x, y, std::min(r.right(), map_.px.right()) - x, std::min(r.bottom(), map_.px.bottom()) - y};
    if (r.w <= 8 || r.h <= 8) return;
    if (!f_.dry()) f_.widgets.add(Target{.id = id, .rect = r, .event = core::MapAction{event}, .nearest = true});
    if (!f_.notes()) return;
    const TextIn words = in(f_, says);
    f_.widgets.note(Drawn{.id = id, .role = Role::Map, .text = std::string(words.utf8), .lines = {}, .lang = std::string(words.lang), .rtl = words.rtl, .rect = whole});
  }

  // Asks for a place for a name. Text that is new costs a while: a frame that moves has a few of it.
  void ask(Name name) {
    if (names_.size() >= kMostNames || name.words.utf8.empty()) return;
    name.look.align = text::Align::Center;
    name.look.max_lines = 2;
    name.look.fixed = true;
    if (!f_.dry() && !laid_out(f_, name.words, kTextWidth_u, name.look)) {
      if (++new_names_ > kNewNamesAFrame) {
        f_.animating = true;
        return;
      }
    }
    name.wish.w = width_of(f_, name.words, kTextWidth_u, name.look) * f_.m.k + 6 * f_.m.k;
    name.wish.h = height_of(f_, name.words, kTextWidth_u, name.look) * f_.m.k * 0.84f;
    names_.push_back(std::move(name));
  }

  void take_marks(bool first) {
    std::vector<core::LabelBox> marks;
    for (Shown& s : shown_) {
      if ((s.picked || s.strong) != first || s.size <= 0) continue;
      const core::LabelBox box{s.x - s.size / 2, s.y - s.size / 2, s.size, s.size};
      s.covered = !first && std::ranges::any_of(solid_, [&](const core::LabelBox& t) {
        return box.x < t.right() && t.x < box.right() && box.y < t.bottom() && t.y < box.bottom();
      });
      if (!s.covered) marks.push_back(box);
    }
    taken_.insert(taken_.end(), marks.begin(), marks.end());
    solid_.insert(solid_.end(), marks.begin(), marks.end());
  }

  void name_places(bool first) {
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if ((shown_[i].picked || shown_[i].strong) == first && !shown_[i].covered) name_place(i);
    }
  }

  void name_place(std::size_t index) {
    const Shown& s = shown_[index];
    const model::Place& place = map_.sheet.places[s.place];
    Name name{.id = "map.name." + place.slug, .event = core::MapAction{core::MapTouch{{MapThing::Place, place.id.row}, 0}}, .words = in(f_, place.name)};
    name.halo = f_.theme.paper;
    name.look = {.style = text::Style::Small, .rgb = f_.theme.ink, .on_rgb = f_.theme.paper};
    const bool over = !has_mark(place.kind);
    switch (place.kind) {
      case PlaceKind::City:
        if (place.rank <= 1) name.look.style = text::Style::Label;
        break;
      case PlaceKind::Battlefield: name.look.rgb = s.strong ? f_.theme.map_battle : f_.theme.map_land; break;
      case PlaceKind::Sea:
        name.look = {.style = text::Style::Quote, .rgb = f_.theme.heading, .on_rgb = f_.theme.map_water};
        name.halo = f_.theme.map_water;
        break;
      case PlaceKind::River: name.look = {.style = text::Style::Quote, .rgb = f_.theme.map_water, .on_rgb = f_.theme.paper, .size = 0.84f}; break;
      case PlaceKind::Mountain: name.look.rgb = f_.theme.map_mountain; break;
      case PlaceKind::Region:
      case PlaceKind::Desert:
      case PlaceKind::Plain:
        name.look = {.style = text::Style::Heading, .rgb = f_.theme.map_land, .on_rgb = f_.theme.paper, .size = place.rank <= 1 ? 0.92f : 0.74f};
        break;
      case PlaceKind::Island: name.look.rgb = f_.theme.map_land; break;
      case PlaceKind::Village:
      case PlaceKind::Fort: break;
    }
    if (s.strong && !over) name.look.style = text::Style::Label;
    if (s.doubtful) {
      const core::Word doubt = f_.word("map.doubtful");
      name.words.utf8 = f_.keep(core::fill(doubt.text, {{"name", name.words.utf8}}));
    }
    name.touchable = over;
    name.of = index;
    name.wish.x = s.x;
    name.wish.y = s.y;
    name.wish.away_x = name.wish.away_y = s.size / 2 + 5 * f_.m.k;
    name.wish.sides = over ? std::span<const LabelSide>(kOver) : name.words.rtl ? std::span<const LabelSide>(kBesideRtl) : std::span<const LabelSide>(kBeside);
    if (over) name.wish.away_x = name.wish.away_y = 14 * f_.m.k;
    ask(std::move(name));
  }

  void name_movements() {
    if (state().hides(MapLayer::Battles)) return;
    for (const std::size_t i : core::movements_of(map_.sheet, map_.year)) {
      const model::Movement& what = map_.sheet.map.movements[i];
      const auto& path = map_.sheet.paths[i];
      if (path.size() < 2) continue;
      const model::Point tip{map_.x(path.back().x), map_.y(path.back().y)};
      const model::Point middle{map_.x(path[path.size() / 2].x), map_.y(path[path.size() / 2].y)};
      const float head = 30 * f_.m.k;
      taken_.push_back({tip.x - head / 2, tip.y - head / 2, head, head});
      // Its line, too, is kept free.
      const float line = 14 * f_.m.k;
      model::Point last{-1e6f, -1e6f};
      for (const model::Point& p : path) {
        const model::Point at{map_.x(p.x), map_.y(p.y)};
        if (std::hypot(at.x - last.x, at.y - last.y) < line || !map_.sees(at.x, at.y, line)) continue;
        taken_.push_back({at.x - line / 2, at.y - line / 2, line, line});
        last = at;
      }
      const core::MapTouch event{{MapThing::Movement, static_cast<std::uint32_t>(i + 1)}, 0};
      if (map_.sees(middle.x, middle.y, 0)) touch("map.movement." + what.slug, {middle.x, middle.y, 0, 0}, event, what.name);
      if (!map_.sees(middle.x, middle.y, 100 * f_.m.k)) continue;
      Name name{.id = "map.name.movement." + what.slug, .event = core::MapAction{event}, .words = in(f_, what.name)};
      name.look = {.style = text::Style::Small, .rgb = readable_on_paper(f_, what.holder ? map_.sheet.map.holders[*what.holder].colour_rgb : f_.theme.map_land),
                   .on_rgb = f_.theme.paper, .size = 0.92f};
      name.halo = f_.theme.paper;
      name.wish.x = middle.x;
      name.wish.y = middle.y;
      name.wish.away_x = name.wish.away_y = 12 * f_.m.k;
      name.wish.sides = name.words.rtl ? std::span<const LabelSide>(kBesideRtl) : std::span<const LabelSide>(kBeside);
      ask(std::move(name));
    }
  }

  void name_holdings() {
    if (state().hides(MapLayer::Holders)) return;
    std::vector<std::size_t> holdings = core::holdings_of(map_.sheet, map_.year);
    std::ranges::stable_sort(holdings, [&](std::size_t a, std::size_t b) { return map_.sheet.areas[a].room > map_.sheet.areas[b].room; });
    std::vector<std::pair<std::uint8_t, model::Point>> named;
    for (const std::size_t i : holdings) {
      const core::MapArea& area = map_.sheet.areas[i];
      const model::Holding& what = map_.sheet.map.holdings[i];
      const model::Holder& holder = map_.sheet.map.holders[what.holder];
      const float x = map_.x(area.label.x), y = map_.y(area.label.y);
      // An area that is hardly larger than a letter is told by the key.
      if (!what.label_at && area.room * map_.whole.w < 14 * f_.m.k) continue;
      if (!map_.sees(x, y, 160 * f_.m.k)) continue;
      // One name for what lies close together: the largest.
      const float close = 400 * f_.m.k;
      if (std::ranges::any_of(named, [&](const auto& n) { return n.first == what.holder && std::hypot(n.second.x - x, n.second.y - y) < close; })) continue;
      named.emplace_back(what.holder, model::Point{x, y});
      Name name{.id = "map.name.area." + std::to_string(i), .event = {}, .words = in(f_, holder.name)};
      name.event = core::MapAction{core::MapTouch{{MapThing::Holding, static_cast<std::uint32_t>(i + 1)}, 0}};
      name.look = {.style = text::Style::Heading, .rgb = readable_on_paper(f_, holder.colour_rgb), .on_rgb = f_.theme.paper, .size = 0.86f};
      name.halo = f_.theme.paper;
      name.touchable = true;
      name.wish.x = x;
      name.wish.y = y;
      name.wish.away_x = name.wish.away_y = 24 * f_.m.k;
      name.wish.sides = kOver;
      ask(std::move(name));
    }
  }

  // Finds places for the names asked for since it was last called.
  void place() {
    const std::size_t first = spots_.size();
    std::vector<core::LabelWish> wishes;
    for (std::size_t i = first; i < names_.size(); ++i) wishes.push_back(names_[i].wish);
    // A name that the window's edge would cut is not written.
    const core::LabelBox window{map_.px.x, map_.px.y, map_.px.w, map_.px.h};
    const auto found = core::place_labels(wishes, taken_, window, 3 * f_.m.k);
    spots_.insert(spots_.end(), found.begin(), found.end());
    for (std::size_t i = first; i < spots_.size(); ++i) {
      if (spots_[i].side == LabelSide::None) continue;
      taken_.push_back(spots_[i].box);
      solid_.push_back(spots_[i].box);
      if (names_[i].of) shown_[*names_[i].of].named = true;
    }
  }

  void write() {
    for (std::size_t i = 0; i < spots_.size(); ++i) {
      if (spots_[i].side == LabelSide::None) continue;
      const Name& name = names_[i];
      const core::LabelBox& box = spots_[i].box;
      const float cx = box.x + box.w / 2, cy = box.y + box.h / 2;
      if (!map_.sees(cx, cy, std::max(box.w, box.h))) continue;
      write_at(f_, name.id, cx, cy, name.words, name.look, name.halo, name.look.style == text::Style::Heading ? 3.2f : 2.4f);
      if (!name.touchable || !map_.sees(cx, cy, 0)) continue;
      const auto& touched = std::get<core::MapTouch>(std::get<core::MapAction>(name.event));
      touch("map." + name.id.substr(9), {cx, cy, box.w, box.h}, touched, {});
    }
  }

  Frame& f_;
  const MapWindow& map_;
  std::vector<core::LabelBox> taken_;  // what names keep clear of
  std::vector<core::LabelBox> solid_;  // what marks keep clear of: names and the year's marks; an arrow may lead over a town
  std::vector<Shown> shown_;
  std::vector<Name> names_;
  std::vector<core::LabelSpot> spots_;
  int new_names_ = 0;
};

}  // namespace

void place_mark(Frame& f, float cx, float cy, float s, const model::Place& place, bool strong, bool open) {
  if (f.dry()) return;
  ImDrawList* draw = f.draw;
  const float h = s / 2, edge = std::max(1.5f, s * 0.11f);
  const ImU32 ink = colour(f.theme.ink), paper = colour(f.theme.paper);
  switch (place.kind) {
    case PlaceKind::Battlefield: {
      // Crossed lances; open, as two thin ones, where nobody knows the place.
      const ImU32 c = colour(strong ? f.theme.map_battle : f.theme.map_land);
      const float thick = std::max(2.0f, s * (open ? 0.1f : 0.17f));
      const ImVec2 ends[4] = {{cx - h, cy + h}, {cx + h, cy - h}, {cx + h, cy + h}, {cx - h, cy - h}};
      for (int i = 0; i < 4; i += 2) draw->AddLine(ends[i], ends[i + 1], paper, thick + 2 * edge);
      for (int i = 0; i < 4; i += 2) draw->AddLine(ends[i], ends[i + 1], c, thick);
      for (const int i : {1, 3}) {  // their heads
        const float dx = i == 1 ? 1.0f : -1.0f, t = s * 0.3f;
        draw->AddTriangleFilled({ends[i].x + dx * t * 0.25f, ends[i].y - t * 0.25f}, {ends[i].x - dx * t, ends[i].y + t * 0.1f}, {ends[i].x - dx * t * 0.1f, ends[i].y + t}, c);
      }
      return;
    }
    case PlaceKind::Fort: {
      const ImVec2 wall[8] = {{cx - h, cy + h}, {cx - h, cy - h}, {cx - h * 0.35f, cy - h}, {cx - h * 0.35f, cy - h * 0.4f},
                              {cx + h * 0.35f, cy - h * 0.4f}, {cx + h * 0.35f, cy - h}, {cx + h, cy - h}, {cx + h, cy + h}};
      draw->AddPolyline(wall, 8, paper, ImDrawFlags_Closed, 3 * edge);
      if (!open) {
        draw->AddRectFilled({cx - h, cy - h * 0.4f}, {cx + h, cy + h}, ink);
        draw->AddRectFilled({cx - h, cy - h}, {cx - h * 0.35f, cy - h * 0.3f}, ink);
        draw->AddRectFilled({cx + h * 0.35f, cy - h}, {cx + h, cy - h * 0.3f}, ink);
      }
      draw->AddPolyline(wall, 8, ink, ImDrawFlags_Closed, edge);
      return;
    }
    default: break;
  }
  const auto lozenge_at = [&](float r, ImU32 c) {
    const ImVec2 p[4] = {{cx, cy - r}, {cx + r, cy}, {cx, cy + r}, {cx - r, cy}};
    draw->AddConvexPolyFilled(p, 4, c);
  };
  lozenge_at(h + edge, paper);
  lozenge_at(h, ink);
  lozenge_at(h - edge, strong ? colour(f.theme.map_battle) : open ? paper : place.rank <= 2 ? colour(f.theme.accent) : paper);
}

void draw_places(Frame& f, const MapWindow& map, std::vector<core::LabelBox> taken) { Names(f, map, std::move(taken)).draw(); }

}  // namespace azetta::ui
