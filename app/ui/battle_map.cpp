// The ground of a walkthrough with its pieces, arrows and names. It follows the camera of the steps until a visitor takes it in hand.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/core/label_place.h"
#include "app/ui/battle_view.h"
#include "app/ui/controls.h"
#include "app/ui/map_pieces.h"
#include "app/ui/paint.h"
#include "app/ui/zoom_picture.h"

namespace azetta::ui {
namespace {

constexpr float kTouch = 100;    // of a piece, u
constexpr double kCloser = 3;   // screen pixels for each of the picture's own, as in the viewer

// What is seen right now, and whether it is on its way.
struct Sight {
  core::ZoomFrame frame;
  core::ZoomView view;
  model::Rect camera;  // fractions of the ground
  model::Rect goal;    // where the camera comes to rest; as `camera` while the visitor holds the map
  bool resting = true;
};

Sight sight(Frame& f, const BattleView& view, const model::ImageInfo* info, const RectPx& p) {
  const double k = static_cast<double>(f.m.k), w = static_cast<double>(p.w), h = static_cast<double>(p.h);
  const double aspect = static_cast<double>(view.scene.aspect), window = w / std::max(h, 1.0);
  const auto fit = [&](const model::Rect& camera) { return core::framed(camera, aspect, window); };
  double closest = 1;
  for (const std::uint16_t step : view.steps) closest = std::min(closest, static_cast<double>(fit(view.scene.steps[step].camera).w));
  Sight s;
  s.frame = core::ground_frame(w / k, h / k, aspect, 1);
  const double whole_px = std::max(s.frame.picture_w * k, 1.0);
  const double native = info ? info->levels.front().width_px / whole_px : 1;
  s.frame.max_scale = std::max({2.0, kCloser * native, 1.2 * w / (whole_px * closest)});
  const core::BattlePlay& play = f.state.battle;
  if (play.held) {
    core::Zoomer zoomer = f.state.zoom;  // in this layout, whatever it was when a finger last moved it
    core::set_frame(zoomer, s.frame, f.now_s);
    s.view = core::view_at(zoomer, f.now_s);
    s.camera = s.goal = core::seen(s.frame, s.view);
    s.resting = core::at_rest(zoomer, f.now_s);
    return s;
  }
  s.camera = fit(view.moment.camera);
  s.goal = fit(core::scene_at(view.scene, view.telling, play.to).camera);
  s.resting = !core::moves(play, f.now_s) && !play.hand;
  const double back = core::camera_back(play, f.now_s);
  if (back < 1) s.camera = core::between(play.left, s.camera, back);
  if (f.dry()) s.camera = s.goal, s.resting = true;  // what is fetched ahead is where it will stand
  s.view = core::view_of(s.frame, s.camera);
  s.frame.home = s.view;
  return s;
}

// At rest one texture of exactly what is seen, pixel for pixel; in motion the picture's pieces, which are at hand for the whole way.
void ground(Frame& f, const BattleView& view, const model::ImageInfo& info, const RectU& window, const Sight& s) {
  const RectPx p = f.px(window);
  model::Rect crop = s.goal;
  crop.x = std::clamp(crop.x, 0.0f, 1.0f);
  crop.y = std::clamp(crop.y, 0.0f, 1.0f);
  crop.w = std::min(crop.w, 1 - crop.x);
  crop.h = std::min(crop.h, 1 - crop.y);
  Picture exact;
  if ((s.resting || (!f.state.battle.held && !f.state.battle.hand)) && crop.w > 0 && crop.h > 0) {
    exact = f.content.picture({view.scene.ground, crop, static_cast<int>(p.w), static_cast<int>(p.h)});
    if (s.resting && !exact.exact && !f.content.failed(view.scene.ground)) ++f.missing;
  }
  if (f.dry() || !s.resting || !exact.exact) {
    core::ZoomFrame frame = s.frame;
    frame.home = {};
    zoom_picture(f, view.scene.ground, info, window, frame, s.view, false);
    return;
  }
  f.draw->AddImage(reinterpret_cast<ImTextureID>(exact.texture), {p.x, p.y}, {p.right(), p.bottom()},
                   {(crop.x - exact.crop.x) / exact.crop.w, (crop.y - exact.crop.y) / exact.crop.h},
                   {(crop.x + crop.w - exact.crop.x) / exact.crop.w, (crop.y + crop.h - exact.crop.y) / exact.crop.h});
}

// Names: most important first, each where it is free.
class Names {
 public:
  Names(Frame& f, const RectPx& window) : f_(f), window_(window) {}

  void keep_clear(const RectPx& box) { taken_.push_back({box.x, box.y, box.w, box.h}); }

  void want(std::string id, float cx, float cy, float away_x, float away_y, const TextIn& words, const Look& look,
            std::span<const core::LabelSide> sides) {
    if (words.utf8.empty()) return;
    core::LabelWish wish;
    wish.x = cx, wish.y = cy;
    wish.w = width_of(f_, words, 420, look) * f_.m.k;
    wish.h = height_of(f_, words, 420, look) * f_.m.k * kInk;
    const float gap = kGap * f_.m.k;
    wish.away_x = away_x + gap + 1, wish.away_y = away_y + gap + 1;
    wish.sides = sides;
    wishes_.push_back(wish);
    names_.push_back({std::move(id), words, look});
  }

  void write() {
    const float edge = 3 * f_.m.k;
    const core::LabelBox window{window_.x + edge, window_.y + edge, window_.w - 2 * edge, window_.h - 2 * edge};
    const auto spots = core::place_labels(wishes_, taken_, window, kGap * f_.m.k);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      if (spots[i].side == core::LabelSide::None) continue;
      const core::LabelBox& box = spots[i].box;
      write_at(f_, names_[i].id, box.x + box.w / 2, box.y + box.h / 2, names_[i].words, names_[i].look, f_.theme.paper, 3.3f);
    }
  }

 private:
  static constexpr float kInk = 0.72f;  // of a line's height: what its letters take
  static constexpr float kGap = 4;
  struct Name {
    std::string id;
    TextIn words;
    Look look;
  };
  Frame& f_;
  RectPx window_;
  std::vector<core::LabelBox> taken_;
  std::vector<core::LabelWish> wishes_;
  std::vector<Name> names_;
};

int rank(model::UnitKind kind) { return kind == model::UnitKind::Commander ? 0 : kind == model::UnitKind::Man ? 1 : 2; }
int rank(model::MapLabelKind kind) {
  switch (kind) {
    case model::MapLabelKind::Town: return 0;
    case model::MapLabelKind::Camp: return 1;
    case model::MapLabelKind::Region: return 2;
    case model::MapLabelKind::Mountain: return 3;
    case model::MapLabelKind::Water: return 4;
  }
  return 5;
}

void names(Frame& f, const BattleView& view, const MapView& map, float size, std::span<const RectPx> buttons) {
  using core::LabelSide;
  static constexpr std::array kUnitSides{LabelSide::Below, LabelSide::Above, LabelSide::Right, LabelSide::Left, LabelSide::BelowRight,
                                         LabelSide::BelowLeft, LabelSide::AboveRight, LabelSide::AboveLeft};
  static constexpr std::array kLandSides{LabelSide::Middle,     LabelSide::Right,     LabelSide::Left,       LabelSide::Below,    LabelSide::Above,
                                         LabelSide::BelowRight, LabelSide::BelowLeft, LabelSide::AboveRight, LabelSide::AboveLeft};
  const RectPx& p = map.view;
  Names all(f, p);
  for (const RectPx& button : buttons) all.keep_clear(button);
  std::vector<const core::UnitPose*> poses;
  for (const core::UnitPose& pose : view.moment.units) {
    const model::Unit& unit = view.scene.units[pose.unit];
    all.keep_clear(unit_box(unit.kind, map.x(pose.at.x), map.y(pose.at.y), size, {pose.facing_deg, 1, pose.conjecture, pose.broken}));
    if (pose.presence >= 1 && !pose.moves) poses.push_back(&pose);
  }
  for (const core::ArrowPart& part : view.moment.arrows) {
    for (const RectPx& box : arrow_boxes(f, map, view.scene.steps[part.step].arrows[part.arrow])) all.keep_clear(box);
  }
  std::ranges::stable_sort(poses, {}, [&](const core::UnitPose* pose) { return rank(view.scene.units[pose->unit].kind); });
  const Look look{.style = text::Style::Small, .rgb = f.theme.ink, .on_rgb = f.theme.paper, .max_lines = 1, .fixed = true};
  for (const core::UnitPose* pose : poses) {
    const float cx = map.x(pose->at.x), cy = map.y(pose->at.y);
    if (!p.contains(cx, cy)) continue;
    const model::Unit& unit = view.scene.units[pose->unit];
    const RectPx box = unit_box(unit.kind, cx, cy, size, {pose->facing_deg, 1, pose->conjecture, pose->broken});
    all.want("battle.unit." + unit.key + ".name", box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2, in(f, unit.name), look, kUnitSides);
  }
  std::vector<std::size_t> land(view.scene.labels.size());
  for (std::size_t i = 0; i < land.size(); ++i) land[i] = i;
  std::ranges::stable_sort(land, {}, [&](std::size_t i) { return rank(view.scene.labels[i].kind); });
  for (const std::size_t i : land) {
    const model::MapLabel& label = view.scene.labels[i];
    const float cx = map.x(label.at.x), cy = map.y(label.at.y);
    if (!p.contains(cx, cy)) continue;  // a name stands at its place or not at all
    Look of = look;
    of.rgb = label.kind == model::MapLabelKind::Water      ? f.theme.map_water
             : label.kind == model::MapLabelKind::Mountain ? f.theme.map_mountain
                                                           : f.theme.map_land;
    if (label.kind != model::MapLabelKind::Town && label.kind != model::MapLabelKind::Camp) of.style = text::Style::Label;
    all.want("battle.label." + std::to_string(i), cx, cy, 10 * f.m.k, 10 * f.m.k, in(f, label.text), of, kLandSides);
  }
  all.write();
}

// A mark's target: its middle, never beyond the window.
void touch_mark(Frame& f, std::string id, const RectPx& window, float cx, float cy, core::Event event, const TextIn& says) {
  if (f.touch_window.w > 0) return;
  const float d = kTouch * f.m.k;
  RectPx r{cx - d / 2, cy - d / 2, d, d};
  r.x = std::clamp(r.x, window.x, std::max(window.x, window.right() - d));
  r.y = std::clamp(r.y, window.y, std::max(window.y, window.bottom() - d));
  if (f.notes()) {
    Drawn drawn{.id = id, .role = Role::Picture, .text = std::string(says.utf8), .lines = {}, .lang = std::string(says.lang), .rtl = says.rtl,
                .rect = r};
    f.widgets.note(std::move(drawn));
  }
  if (f.dry()) return;
  f.widgets.add(Target{.id = std::move(id), .rect = r, .event = std::move(event), .nearest = true});
}

void touch_marks(Frame& f, const BattleView& view, const MapView& map) {
  const RectPx& p = map.view;
  for (const core::ArrowPart& part : view.moment.arrows) {
    if (part.to < 1 || part.from > 0) continue;
    const auto half = core::arrow_curve(view.scene.steps[part.step].arrows[part.arrow].path, 0, 0.5f);
    if (half.empty() || !p.contains(map.x(half.back().x), map.y(half.back().y))) continue;
    touch_mark(f, "battle.arrow." + std::to_string(part.arrow), p, map.x(half.back().x), map.y(half.back().y),
               core::BattleOpen{core::BattlePanel::About, 0}, word_in(f, "battle.about"));
  }
  for (const core::UnitPose& pose : view.moment.units) {
    const float cx = map.x(pose.at.x), cy = map.y(pose.at.y);
    if (pose.presence < 0.5f || !p.contains(cx, cy)) continue;
    const model::Unit& unit = view.scene.units[pose.unit];
    touch_mark(f, "battle.unit." + unit.key, p, cx, cy, core::BattleOpen{core::BattlePanel::Unit, pose.unit}, in(f, unit.name));
  }
}

}  // namespace

MapSight draw_battle_map(Frame& f, const BattleView& view, const RectU& window) {
  const model::Scene& scene = view.scene;
  const model::ImageInfo* info = scene.ground ? f.content.image(scene.ground) : nullptr;
  if (!info && scene.ground && !f.content.failed(scene.ground)) ++f.missing;
  const RectPx p = f.px(window);
  const Sight s = sight(f, view, info, p);
  if (core::moves(f.state.battle, f.now_s) && !f.dry()) f.animating = true;

  if (info) {
    ground(f, view, *info, window, s);
  } else {
    fill(f, window, f.theme.paper);
  }
  if (!f.dry()) f.draw->PushClipRect({p.x, p.y}, {p.right(), p.bottom()}, true);
  const MapView map{p, s.camera};
  const float size = unit_size_px(f, p);
  for (const core::ArrowPart& part : view.moment.arrows) {
    const model::Arrow& arrow = scene.steps[part.step].arrows[part.arrow];
    if (arrow.side < scene.sides.size()) draw_arrow(f, map, scene.sides[arrow.side], arrow, part.from, part.to);
  }
  note_drawn(f, "battle.map", Role::Map, window, in(f, scene.note));
  // Leaders stand before their troops.
  std::vector<const core::UnitPose*> poses;
  for (const core::UnitPose& pose : view.moment.units) poses.push_back(&pose);
  std::ranges::stable_sort(poses, std::greater{}, [&](const core::UnitPose* pose) { return rank(scene.units[pose->unit].kind); });
  for (const core::UnitPose* pose : poses) {
    const model::Unit& unit = scene.units[pose->unit];
    const PieceLook look{pose->facing_deg, pose->presence, pose->conjecture, pose->broken};
    draw_unit(f, scene.sides[unit.side], unit.kind, map.x(pose->at.x), map.y(pose->at.y), size, look);
  }
  std::vector<RectPx> buttons;
  names(f, view, map, size, buttons);
  if (!f.dry()) f.draw->PopClipRect();
  if (!f.dry() && !view.open) f.widgets.add(Region{.id = "battle.map", .rect = p, .what = Zooms{s.frame}});
  touch_marks(f, view, map);

  return {s.frame, s.view};
}

}  // namespace azetta::ui
