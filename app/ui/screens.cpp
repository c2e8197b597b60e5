#include "app/ui/screens.h"

#include <imgui.h>

#include "app/core/ease.h"
#include "app/ui/curtain.h"
#include "app/ui/paint.h"
#include "app/ui/source_panel.h"

namespace azetta::ui {
namespace {

constexpr double kSlideS = 0.24;       // navigation: 150 to 350 ms
constexpr float kSlideShare = 1.0f / 14;  // of the screen's width

}  // namespace

float bar_height(const Metrics& m) { return m.portrait ? 136.0f : 120.0f; }

namespace {

void draw_screen(Frame& f) {
  using core::Screen;
  const RectU all{0, 0, f.m.w, f.m.h};
  const float bar_h = bar_height(f.m);
  const RectU area{0, 0, all.w, all.h - bar_h};
  const Screen screen = f.state.place.screen;
  if (screen == Screen::Attract) return draw_attract(f);
  if (screen == Screen::Soon) return draw_soon(f);
  if (screen == Screen::Staff) return draw_staff(f);

  const double since = f.now_s - f.state.entered_s;
  if (!f.dry() && !f.motion.low && since < kSlideS) {
    const float rest = 1 - static_cast<float>(core::ease_out(since / kSlideS));
    const float side = (f.state.entered_forward ? 1.0f : -1.0f) * (f.rtl ? -1.0f : 1.0f);
    f.shift_px = side * rest * kSlideShare * static_cast<float>(f.m.width_px);
    if (f.shift_px == 0) f.shift_px = 1e-3f;
    f.animating = true;
  }
  switch (screen) {
    case Screen::Home: draw_home(f, area); break;
    case Screen::Gallery: draw_gallery(f, area); break;
    case Screen::Card: draw_card(f, area); break;
    case Screen::Viewer: draw_viewer(f, area); break;
    case Screen::Battle: draw_battle(f, area); break;
    case Screen::Credits: draw_credits(f, area); break;
    case Screen::Search: draw_search(f, area); break;
    case Screen::Map: draw_map(f, area); break;
    case Screen::Timeline: draw_timeline(f, area); break;
    case Screen::Attract:
    case Screen::Soon:
    case Screen::Staff: break;
  }
  f.shift_px = 0;
  if (f.state.doubt) draw_sources(f, area);
  draw_bar(f, {0, area.bottom(), all.w, bar_h});
  if (f.state.language_sheet) draw_language_sheet(f);
  if (f.state.idle == core::IdleStage::Warning) draw_still_here(f);
}

}  // namespace

void draw(Frame& f) {
  draw_screen(f);
  draw_curtain(f);
}

}  // namespace azetta::ui
