#include "app/core/update.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <variant>

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

// A visitor is on these screens; the others have nothing to leave.
bool visited(Screen s) { return s != Screen::Attract && s != Screen::Soon && s != Screen::Staff; }

void show(AppState& s, const Place& place, bool forward, double now_s) {
  s.place = place;
  if (place.screen != Screen::Staff) shut(s.staff);
  s.next.reset();
  s.next_is_back = false;
  s.entered_s = now_s;
  s.entered_forward = forward;
  s.language_sheet = false;
  s.step_from = place.step;
  s.step_s = now_s;
  s.scroll = {};
  s.scroll.from_px = place.scroll_u;  // its sizes come with the first touch
}

void ask(AppState& s, const Place& place, bool back = false) {
  if (place == s.place) return;
  s.next = place;
  s.next_is_back = back;
}

void arrive(AppState& s, double now_s) {
  if (!s.next) return;
  const Place to = *s.next;
  const bool back = s.next_is_back || to.screen == Screen::Home;
  if (to.screen == Screen::Home) {
    s.trail.clear();
  } else if (s.next_is_back) {
    if (!s.trail.empty()) s.trail.pop_back();
  } else if (visited(s.place.screen)) {  // remember this place, at the scroll it stands
    Place here = s.place;
    here.scroll_u = static_cast<float>(std::max(0.0, position_px(s.scroll, now_s)));
    if (s.trail.size() == kTrailMax) s.trail.erase(s.trail.begin());
    s.trail.push_back(here);
  }
  show(s, to, !back, now_s);
}

}  // namespace

AppState fresh(LangIndex default_lang, double now_s) {
  AppState s;
  s.lang = default_lang;
  s.entered_s = s.touched_s = s.step_s = now_s;
  return s;
}

void show_place(AppState& s, const Place& place, bool forward, double now_s) { show(s, place, forward, now_s); }

double next_change_s(const AppState& s, const Rules& rules) {
  if (s.place.screen == Screen::Staff) return staff_next_change_s(s);
  if (!visited(s.place.screen)) return std::numeric_limits<double>::infinity();
  return s.idle == IdleStage::Present ? s.touched_s + rules.attract_after_s : s.warned_s + rules.warn_s;
}

int seconds_left(const AppState& s, const Rules& rules, double now_s) {
  if (s.idle != IdleStage::Warning) return 0;
  return std::max(0, static_cast<int>(std::ceil(s.warned_s + rules.warn_s - now_s - 1e-6)));
}

void update(AppState& s, const Event& event, const model::Catalogue& catalogue, const Rules& rules, LangIndex default_lang,
            double now_s) {
  const auto languages = catalogue.languages.size();
  std::visit(
      Cases{
          [&](const Tick&) {
            if (now_s < next_change_s(s, rules)) return;
            if (s.place.screen == Screen::Staff) {
              tick_staff(s, default_lang, now_s);
            } else if (s.idle == IdleStage::Present) {
              s.idle = IdleStage::Warning;
              s.warned_s = now_s;
            } else {
              reset_visitor(s, default_lang, now_s);
            }
          },
          [&](const Touched&) {
            s.touched_s = now_s;
            s.idle = IdleStage::Present;
            s.warned_s = 0;
          },
          [&](const StayHere&) {},  // the touch itself has already said so
          [&](const Wake& e) {
            if (s.place.screen != Screen::Attract) return;
            if (e.lang < languages) s.lang = e.lang;
            ask(s, Place{.screen = Screen::Home});
          },
          [&](const GoHome&) {
            if (visited(s.place.screen)) ask(s, Place{.screen = Screen::Home});
          },
          [&](const GoBack&) {
            if (s.language_sheet) {
              s.language_sheet = false;
              return;
            }
            if (!visited(s.place.screen)) return;
            ask(s, s.trail.empty() ? Place{.screen = Screen::Home} : s.trail.back(), !s.trail.empty());
          },
          [&](const OpenGallery& e) {
            if (visited(s.place.screen) && e.kind < catalogue.kinds.size()) ask(s, Place{.screen = Screen::Gallery, .kind = e.kind});
          },
          [&](const OpenCard& e) {
            if (visited(s.place.screen) && e.card) ask(s, Place{.screen = Screen::Card, .card = e.card});
          },
          [&](const OpenScene& e) {
            if (visited(s.place.screen) && e.scene) ask(s, Place{.screen = Screen::Battle, .scene = e.scene});
          },
          [&](const OpenCredits&) {
            if (visited(s.place.screen)) ask(s, Place{.screen = Screen::Credits});
          },
          [&](const Arrived&) { arrive(s, now_s); },
          [&](const Unreachable&) {
            s.next.reset();
            s.next_is_back = false;
          },
          [&](const ShowPage& e) {
            if (s.place.screen == Screen::Card) s.place.page = e.page;
          },
          [&](const ShowStep& e) {
            if (s.place.screen != Screen::Battle || e.step == s.place.step) return;
            s.step_from = s.place.step;
            s.place.step = e.step;
            s.step_s = now_s;
          },
          [&](const ScrollGrab& e) {
            resize(s.scroll, e.view_u, e.content_u, now_s);
            grab(s.scroll, now_s);
          },
          [&](const ScrollBy& e) {
            resize(s.scroll, e.view_u, e.content_u, now_s);
            drag(s.scroll, e.by_u, now_s);
          },
          [&](const ScrollRelease& e) {
            resize(s.scroll, e.view_u, e.content_u, now_s);
            release(s.scroll, e.velocity_u_s, now_s, rules.low_motion);
          },
          [&](const SetLanguage& e) {
            if (e.lang < languages) s.lang = e.lang;
            s.language_sheet = false;
          },
          [&](const ToggleLanguageSheet&) {
            if (visited(s.place.screen)) s.language_sheet = !s.language_sheet;
          },
          [&](const ToggleLargeText&) { s.large_text = !s.large_text; },
          [&](const PackChanged&) { reset_visitor(s, default_lang, now_s); },
          [&](const PackLost&) {
            reset_visitor(s, default_lang, now_s);
            s.place.screen = Screen::Soon;
          },
          [&](const StaffEvent& e) { update_staff(s, e, default_lang, now_s); },
      },
      event);
}

}  // namespace azetta::core
