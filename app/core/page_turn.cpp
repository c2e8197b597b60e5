#include "app/core/page_turn.h"

#include <algorithm>
#include <cmath>

#include "app/core/ease.h"
#include "app/core/scroller.h"

namespace azetta::core {
namespace {

using Phase = PageTurn::Phase;

// Freely where there is a page to come, else as a rubber band; never further than one page.
double shown(const PageTurn& turn, double pushed) {
  const bool free = pushed < 0 ? turn.after : turn.before;
  if (free) return std::clamp(pushed, -turn.width, turn.width);
  return std::copysign(stretched(std::abs(pushed), turn.width), pushed);
}

double pushed_from_shown(const PageTurn& turn, double offset) {
  const bool free = offset < 0 ? turn.after : turn.before;
  return free ? offset : std::copysign(unstretched(std::abs(offset), turn.width), offset);
}

}  // namespace

double offset(const PageTurn& turn, double now_s) {
  switch (turn.phase) {
    case Phase::Rest: return 0;
    case Phase::Hand: return shown(turn, turn.from);
    case Phase::Return: break;
  }
  return turn.from * (1 - ease_out(progress(now_s, turn.begin_s, page_turn::kReturn_s)));
}

bool at_rest(const PageTurn& turn, double now_s) {
  return turn.phase == Phase::Rest || (turn.phase == Phase::Return && now_s >= turn.begin_s + page_turn::kReturn_s);
}

void grab(PageTurn& turn, double width, bool before, bool after, double now_s) {
  const double at = offset(turn, now_s);
  turn = {.phase = Phase::Hand, .width = std::isfinite(width) && width > 0 ? width : 0, .before = before, .after = after};
  turn.from = pushed_from_shown(turn, at);
}

void push(PageTurn& turn, double by) {
  if (turn.phase != Phase::Hand || !std::isfinite(by)) return;
  // A page further than one is not there to be pushed: the finger takes it along when it turns back.
  turn.from = std::clamp(turn.from + by, -2 * turn.width, 2 * turn.width);
}

int release(PageTurn& turn, double speed, double flick, double now_s, bool low_motion) {
  if (turn.phase != Phase::Hand) return 0;
  const double at = offset(turn, now_s);
  int go = 0;
  if (std::isfinite(speed) && std::abs(speed) >= flick) {
    // A flick turns the way it goes; against the way the page was pushed it takes the page back.
    if (at == 0 || (at < 0) == (speed < 0)) go = speed < 0 ? 1 : -1;
  } else if (std::abs(at) > page_turn::kShare * turn.width) {
    go = at < 0 ? 1 : -1;
  }
  if ((go > 0 && !turn.after) || (go < 0 && !turn.before)) go = 0;
  const double width = turn.width;
  turn = {.width = width};
  const double from = at + go * width;
  if (!low_motion && from != 0) {
    turn.phase = Phase::Return;
    turn.from = from;
    turn.begin_s = now_s;
    turn.before = turn.after = true;  // both are drawn while it moves
  }
  return go;
}

}  // namespace azetta::core
