#include "app/core/staff.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "app/core/update.h"

namespace azetta::core {
namespace {

using namespace staff_rules;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

void open(AppState& s, double now_s) {
  if (s.place.screen == Screen::Staff) return;
  const Place here = place_now(s, now_s);
  if (s.trail.size() == kTrailMax) s.trail.erase(s.trail.begin());
  s.trail.push_back(here);
  show_place(s, Place{.screen = Screen::Staff}, true, now_s);
  s.idle = IdleStage::Present;
  s.warned_s = 0;
  s.touched_s = now_s;
  s.staff.view = StaffView::Pin;
}

// Nobody is there any more, or the visitor is to be: attract, or "back soon" where there is nothing else to show.
void leave(AppState& s, LangIndex default_lang, double now_s) {
  const bool soon = !s.trail.empty() && s.trail.front().screen == Screen::Soon;
  reset_visitor(s, default_lang, now_s);
  if (soon) s.place.screen = Screen::Soon;
}

void take_verdict(AppState& s, bool right, double now_s) {
  Staff& staff = s.staff;
  if (!staff.lock.checking) return;
  staff.lock.checking = false;
  if (!right) {
    ++staff.lock.failures;
    if (const double lock_s = lock_out_s(staff.lock.failures); lock_s > 0) staff.lock.until_s = now_s + lock_s;
  } else {
    staff.lock = {};
  }
  // A pad that was closed meanwhile is not opened by what was typed before; but every wrong PIN counts.
  if (staff.view != StaffView::Pin || !staff.waits) return;
  staff.waits = false;
  staff.digits = 0;
  staff.wrong = !right;
  s.touched_s = now_s;
  if (right) staff.view = StaffView::Desk;
}

}  // namespace

void shut(Staff& staff) {
  const StaffLock lock = staff.lock;
  staff = {};
  staff.lock = lock;
}

double lock_out_s(std::uint32_t failures) {
  if (failures < kFreeTries) return 0;
  const std::uint32_t doublings = std::min<std::uint32_t>(failures - kFreeTries, 16);
  return std::min(kFirstLock_s * static_cast<double>(1u << doublings), kLongestLock_s);
}

int locked_for_s(const StaffLock& lock, double now_s) {
  return std::max(0, static_cast<int>(std::ceil(lock.until_s - now_s - 1e-6)));
}

void reset_visitor(AppState& s, LangIndex default_lang, double now_s) {
  const StaffLock lock = s.staff.lock;
  s = fresh(default_lang, now_s);
  s.staff.lock = lock;
}

void update_staff(AppState& s, const StaffEvent& event, LangIndex default_lang, double now_s) {
  Staff& staff = s.staff;
  const bool types = staff.view == StaffView::Pin && !staff.lock.checking && locked_for_s(staff.lock, now_s) == 0;
  std::visit(Cases{
                 [&](const StaffOpen&) { open(s, now_s); },
                 [&](const StaffDigit& e) {
                   if (!types || e.digit > 9 || staff.digits >= kPinMost) return;
                   ++staff.digits;
                   staff.wrong = false;
                 },
                 [&](const StaffErase&) {
                   if (types && staff.digits > 0) --staff.digits;
                 },
                 [&](const StaffEnter&) {
                   if (types && staff.digits >= kPinLeast) staff.lock.checking = staff.waits = true;
                 },
                 [&](const StaffVerdict& e) { take_verdict(s, e.right, now_s); },
                 [&](const StaffShow& e) {
                   const auto among = [](StaffView v) { return v == StaffView::Desk || v == StaffView::Quit || v == StaffView::Packs; };
                   if (among(staff.view) && among(e.view)) staff.view = e.view;
                 },
                 [&](const StaffStart& e) {
                   if (staff.view != StaffView::Desk) return;
                   staff.view = StaffView::Touches;
                   staff.trace.start(e.tall);
                   staff.test_s = now_s;
                 },
                 [&](const StaffTouch& e) {
                   if (staff.view != StaffView::Touches) return;
                   staff.trace.feed(e.slot, e.phase, e.x, e.y, e.t_s);
                   s.touched_s = now_s;  // on the rim, too, where a resting finger is none for a visitor
                 },
                 [&](const StaffClose&) {
                   if (staff.view == StaffView::Closed || s.trail.empty()) return;
                   const Place back = s.trail.back();
                   if (back.screen == Screen::Attract || back.screen == Screen::Soon) {
                     leave(s, default_lang, now_s);
                     return;
                   }
                   s.trail.pop_back();
                   show_place(s, back, false, now_s);
                   s.touched_s = now_s;
                 },
                 [&](const StaffReset&) {
                   if (staff.view == StaffView::Desk) leave(s, default_lang, now_s);
                 },
                 [&](const StaffPack&) {},  // the shell's to do (app/shell/staff_door.h)
                 [&](const StaffQuit&) {
                   if (staff.view == StaffView::Quit) staff.quit = true;
                 },
             },
             event);
}

double staff_next_change_s(const AppState& s) {
  const double most = s.entered_s + kVisitMost_s;
  switch (s.staff.view) {
    case StaffView::Closed: return kInfinity;
    case StaffView::Pin: return s.staff.waits ? kInfinity : std::min(s.touched_s + kQuiet_s, most);
    case StaffView::Desk:
    case StaffView::Packs:
    case StaffView::Quit: return std::min(s.touched_s + kQuiet_s, most);
    case StaffView::Touches:
      return std::min({s.touched_s + kTestQuiet_s, s.staff.test_s + kTestMost_s, s.staff.trace.leaving_since_s() + kLeaveHold_s, most});
  }
  return kInfinity;
}

void tick_staff(AppState& s, LangIndex default_lang, double now_s) {
  if (now_s < staff_next_change_s(s)) return;
  if (s.staff.view == StaffView::Touches && now_s < s.entered_s + kVisitMost_s) {
    s.staff.view = StaffView::Desk;
    s.staff.trace.clear();
    s.touched_s = now_s;
  } else {
    leave(s, default_lang, now_s);
  }
}

std::string to_bytes(const Staff& staff, double now_s) {
  std::string out;
  if (staff.view == StaffView::Closed) return out;
  const auto put = [&](std::uint64_t v) {
    for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i) & 255));
  };
  put(static_cast<std::uint64_t>(staff.view));
  put(staff.digits);
  put(staff.waits | staff.wrong << 1 | staff.quit << 2 | staff.lock.checking << 3);
  put(staff.lock.failures);
  put(std::bit_cast<std::uint64_t>(staff.lock.until_s - now_s));
  put(staff.trace.events());
  return out;
}

}  // namespace azetta::core
