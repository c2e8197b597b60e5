// The parts of a walkthrough's screen and what they share: the scene at this moment. UI thread.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/core/ground_view.h"
#include "app/core/playback.h"
#include "app/ui/frame.h"
#include "app/ui/type.h"
#include "content/model/scene.h"

namespace azetta::ui {

struct BattleView {
  const model::Scene& scene;
  const model::Card* card;            // null: it has none, or it cannot be read
  std::vector<std::uint16_t> steps;   // of the chosen reconstruction: indices of the scene's
  std::size_t telling = 0;
  std::size_t now = 0;                // the step that is told, an index of `steps`
  bool end = false;                   // the end page, behind the last
  double position = 0;
  core::SceneMoment moment;
  bool open = false;                  // something lies over the map and the words: they are not touchable
  const model::Step& step() const { return scene.steps[steps[now]]; }
  std::size_t last() const { return steps.size() - 1; }
};

// The ground with its pieces and names in `window`, and what can be touched on it. Answers what is seen of it.
struct MapSight {
  core::ZoomFrame frame;
  core::ZoomView view;
};
MapSight draw_battle_map(Frame& f, const BattleView& view, const RectU& window);
// Back, play, next, the bar along which the moments lie, and the buttons that move the map: in a row, or in two (portrait).
float strip_height(const Metrics& m);
void draw_battle_strip(Frame& f, const BattleView& view, const MapSight& map, const RectU& strip);
// The words of the step, the key, and the way to numbers and sources.
void draw_battle_words(Frame& f, const BattleView& view, const RectU& panel);
// Over all of it: who a unit is; numbers, sources and what is ours; the end.
void draw_unit_sheet(Frame& f, const BattleView& view, const RectU& area);
void draw_about_sheet(Frame& f, const BattleView& view, const RectU& area);
void draw_end_sheet(Frame& f, const BattleView& view, const RectU& area);

// Which reconstruction is told: one chip each, in a row or two above the map. Height it takes at this width; 0 where there is one only.
float tellings_height(const BattleView& view, float w);
void draw_tellings(Frame& f, const BattleView& view, const RectU& r);

// A row of the key: a piece of this side, or a line solid or dashed, and its word.
inline constexpr float kKeyRow = 42;
void key_side(Frame& f, const model::Side& side, const RectU& r, std::uint32_t on_rgb);
void key_line(Frame& f, bool conjecture, const RectU& r, std::uint32_t on_rgb);

}  // namespace azetta::ui
