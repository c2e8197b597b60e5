#include "app/shell/pointer.h"

namespace azetta::shell {

void Pointer::feed(const std::vector<platform::TouchEvent>& touches, const ui::Widgets& widgets, float k, bool scrolling,
                   double now_s, std::vector<core::Event>& out) {
  scratch_.clear();
  for (const platform::TouchEvent& touch : touches) gestures_.feed(touch, 0, scratch_);
  gestures_.tick(now_s, scratch_);
  if (!touches.empty()) out.push_back(core::Touched{});
  for (const core::Gesture& gesture : scratch_) act(gesture, widgets, k, scrolling, out);
}

void Pointer::forget(double now_s) {
  scratch_.clear();
  gestures_.cancel_all(now_s, scratch_);
  presses_ = {};
  scroll_slot_ = -1;
  pressed_.clear();
}

void Pointer::act(const core::Gesture& g, const ui::Widgets& widgets, float k, bool scrolling, std::vector<core::Event>& out) {
  using core::GestureKind;
  if (g.slot >= presses_.size()) return;
  Press& press = presses_[g.slot];
  const ui::ScrollRegion& area = widgets.scroll();
  const bool in_scroll = area.rect.contains(g.start_x_px, g.start_y_px);
  switch (g.kind) {
    case GestureKind::Down: {
      press = {};
      const ui::Target* target = widgets.under(g.x_px, g.y_px);
      press.scrolls = in_scroll && scroll_slot_ < 0;
      press.caught = in_scroll && scrolling;
      if (press.caught && scroll_slot_ < 0) out.push_back(core::ScrollGrab{area.content_u, area.view_u});
      if (target && !target->blocks && !press.caught) press.id = target->id;
      pressed_ = press.id;
      break;
    }
    case GestureKind::Tap: {
      // What lies under the finger now must be what it was put down on.
      const ui::Target* target = widgets.under(g.start_x_px, g.start_y_px);
      if (!press.id.empty() && target && target->id == press.id && !target->blocks) out.push_back(target->event);
      if (press.caught) out.push_back(core::ScrollRelease{area.content_u, area.view_u, 0});
      pressed_.clear();
      press = {};
      break;
    }
    case GestureKind::DragBegin:
      pressed_.clear();
      press.id.clear();
      if (press.scrolls && scroll_slot_ < 0) {
        scroll_slot_ = g.slot;
        out.push_back(core::ScrollGrab{area.content_u, area.view_u});
        out.push_back(core::ScrollBy{area.content_u, area.view_u, -g.dy_px / k});
      }
      break;
    case GestureKind::DragMove:
      if (scroll_slot_ == g.slot) {
        out.push_back(core::ScrollBy{area.content_u, area.view_u, -g.dy_px / k});
      }
      break;
    case GestureKind::DragEnd:
      if (scroll_slot_ == g.slot) {
        scroll_slot_ = -1;
        out.push_back(core::ScrollRelease{area.content_u, area.view_u, -g.vy_px_s / k});
      }
      press = {};
      break;
    case GestureKind::Cancel:
      if (press.caught) out.push_back(core::ScrollRelease{area.content_u, area.view_u, 0});
      pressed_.clear();
      press = {};
      break;
    case GestureKind::PinchBegin:
    case GestureKind::PinchMove:
    case GestureKind::PinchEnd: break;  // zone 0 never pinches
  }
}

}  // namespace azetta::shell
