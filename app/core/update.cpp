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
  s.next_is_back = s.next_in_place = false;
  s.entered_s = now_s;
  s.entered_forward = forward;
  s.language_sheet = false;
  s.filter_sheet = false;
  s.doubt = {};
  s.term = {};
  s.battle = battle_of(place);
  s.scroll = {};
  s.scroll.from_px = place.scroll_u;  // its sizes come with the first touch
  s.sheet_scroll = {};
  s.panel_scroll = {};
  s.turn = {};
  s.zoom = place.screen == Screen::Battle ? battle_zoom(place) : zoomer_at(place.map.view);
  s.map = {};
  s.map.year_from = place.map.year;
  s.timeline = timeline_of(place);
}

void ask(AppState& s, const Place& place, bool back = false) {
  if (place == s.place) return;
  s.next = place;
  s.next_is_back = back;
  s.next_in_place = false;
}

void arrive(AppState& s, double now_s) {
  if (!s.next) return;
  const Place to = *s.next;
  if (s.next_in_place) {
    s.place = to;
    s.next.reset();
    s.next_in_place = false;
    s.scroll = {};
    return;
  }
  const bool back = s.next_is_back || to.screen == Screen::Home;
  if (to.screen == Screen::Home) {
    s.trail.clear();
  } else if (s.next_is_back) {
    if (!s.trail.empty()) s.trail.pop_back();
  } else if (visited(s.place.screen)) {  // remember this place, at the scroll it stands
    const Place here = place_now(s, now_s);
    if (s.trail.size() == kTrailMax) s.trail.erase(s.trail.begin());
    s.trail.push_back(here);
  }
  show(s, to, !back, now_s);
}

Scroller& scroller_of(AppState& s, Surface surface) {
  return surface == Surface::Sheet ? s.sheet_scroll : surface == Surface::Panel ? s.panel_scroll : s.scroll;
}

// The scroller of an event, with its sizes as they are now.
Scroller& sized(AppState& s, const ScrollArea& area, double now_s) {
  Scroller& scroller = scroller_of(s, area.surface);
  resize(scroller, area.view_u, area.content_u, now_s);
  return scroller;
}

// Whether there is a picture to move; if so, it is laid out in `frame` from now on.
bool framed(AppState& s, const ZoomFrame& frame, double now_s) {
  const Screen at = s.place.screen;
  if (at != Screen::Viewer && at != Screen::Map && at != Screen::Battle) return false;
  if (at == Screen::Battle) take_map(s, frame);
  ZoomFrame bare = frame;
  bare.home = {};
  set_frame(s.zoom, bare, now_s);
  return true;
}

constexpr double kPageOfView = 0.85;  // of the window that a button scrolls: a row is seen again

}  // namespace

AppState fresh(LangIndex default_lang, double now_s) {
  AppState s;
  s.lang = default_lang;
  s.entered_s = s.touched_s = now_s;
  return s;
}

Place place_now(const AppState& s, double now_s) {
  Place here = s.place;
  if (here.screen == Screen::Battle) {
    here.battle = battle_spot(s, now_s);
  } else {
    here.scroll_u = static_cast<float>(std::max(0.0, position_px(s.scroll, now_s)));
  }
  keep(here, s.timeline, now_s);
  if (here.screen == Screen::Map) here.map.view = parts_of(s.zoom, now_s);
  return here;
}

void show_place(AppState& s, const Place& place, bool forward, double now_s) { show(s, place, forward, now_s); }

double next_change_s(const AppState& s, const Rules& rules) {
  if (s.place.screen == Screen::Staff) return staff_next_change_s(s);
  if (!visited(s.place.screen)) return std::numeric_limits<double>::infinity();
  if (s.map.playing) return map_next_change_s(s);  // nobody is asked whether they are there while the years go by
  if (s.battle.playing) return battle_next_change_s(s);  // nobody is asked while a walkthrough plays
  return s.idle == IdleStage::Present ? s.touched_s + rules.attract_after_s : s.warned_s + rules.warn_s;
}

int seconds_left(const AppState& s, const Rules& rules, double now_s) {
  if (s.idle != IdleStage::Warning) return 0;
  return std::max(0, static_cast<int>(std::ceil(s.warned_s + rules.warn_s - now_s - 1e-6)));
}

void update(AppState& s, const Event& event, const model::Catalogue& catalogue, const Rules& rules, LangIndex default_lang,
            double now_s) {
  const auto languages = catalogue.languages.size();
  const double zoom_s = rules.low_motion ? 0 : zoom::kTravel_s;
  std::visit(
      Cases{
          [&](const Tick&) {
            tick_curtain(s.curtain, now_s);
            if (now_s < next_change_s(s, rules)) return;
            if (s.map.playing && catalogue.map) {
              if (tick_map(s, *catalogue.map, now_s)) s.touched_s = now_s;
              return;
            }
            if (s.place.screen == Screen::Staff) {
              tick_staff(s, default_lang, now_s);
            } else if (s.battle.playing) {
              tick_battle(s, rules.low_motion, now_s);
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
            if (s.doubt || s.filter_sheet || s.term) {
              s.doubt = {};
              s.filter_sheet = false;
              s.term = {};
              return;
            }
            if (s.timeline.event) {
              s.timeline.event = {};
              s.scroll = {};
              return;
            }
            if (s.battle.panel != BattlePanel::None) {
              update_battle(s, BattleClose{}, rules.low_motion, now_s);
              return;
            }
            if (!visited(s.place.screen)) return;
            ask(s, s.trail.empty() ? Place{.screen = Screen::Home} : s.trail.back(), !s.trail.empty());
          },
          [&](const OpenGallery& e) {
            if (visited(s.place.screen) && (e.kind == model::kAllKinds || e.kind < catalogue.kinds.size())) ask(s, Place{.screen = Screen::Gallery, .kind = e.kind});
          },
          [&](const OpenCard& e) {
            if (visited(s.place.screen) && e.card) ask(s, Place{.screen = Screen::Card, .card = e.card});
          },
          [&](const OpenScene& e) {
            if (visited(s.place.screen) && e.scene) ask(s, Place{.screen = Screen::Battle, .scene = e.scene, .step = e.step});
          },
          [&](const OpenViewer& e) {
            if (visited(s.place.screen) && e.card) ask(s, Place{.screen = Screen::Viewer, .card = e.card});
          },
          [&](const OpenCredits&) {
            if (visited(s.place.screen)) ask(s, Place{.screen = Screen::Credits});
          },
          [&](const OpenTimeline& e) {
            if (visited(s.place.screen) && catalogue.event_count > 0) ask(s, Place{.screen = Screen::Timeline, .event = e.event});
          },
          [&](const OpenMap& e) {
            if (!visited(s.place.screen) || s.place.screen == Screen::Map || !catalogue.map) return;
            const model::MapYears& years = *catalogue.map;
            Place map{.screen = Screen::Map};
            map.map.year = e.year == 0 ? years.start : std::clamp(e.year, years.from, years.to);
            if (e.place) map.map.pick = {MapThing::Place, e.place.row};
            ask(s, map);
          },
          [&](const MapAction& e) {
            if (catalogue.map) update_map(s, e, *catalogue.map, now_s);
          },
          [&](const OpenSearch&) {
            if (visited(s.place.screen)) ask(s, Place{.screen = Screen::Search});
          },
          [&](const OpenTerm& e) {
            if (s.place.screen == Screen::Card || s.place.screen == Screen::Search) s.term = e.term;
          },
          [&](const CloseTerm&) { s.term = {}; },
          [&](const Arrived&) {
            arrive(s, now_s);
            if (s.entered_forward && !rules.low_motion) enter_battle(s, now_s);
          },
          [&](const Unreachable&) {
            s.next.reset();
            s.next_is_back = s.next_in_place = false;
          },
          [&](const ShowPage& e) {
            if (s.place.screen != Screen::Card) return;
            s.place.page = e.page;
            s.turn = {};
            s.term = {};
            s.doubt = {};
          },
          [&](const ScrollGrab& e) { grab(sized(s, e.area, now_s), now_s); },
          [&](const ScrollBy& e) { drag(sized(s, e.area, now_s), e.by_u, now_s); },
          [&](const ScrollRelease& e) { release(sized(s, e.area, now_s), e.velocity_u_s, now_s, rules.low_motion); },
          [&](const ScrollPage& e) {
            Scroller& scroller = sized(s, e.area, now_s);
            const double goal = goal_px(scroller) + (e.down ? kPageOfView : -kPageOfView) * scroller.viewport_px;
            animate_to(scroller, goal, now_s, rules.low_motion ? 0 : scroll::kTravel_s);
          },
          [&](const TurnGrab& e) {
            if (s.place.screen == Screen::Card) grab(s.turn, e.width_u, e.before, e.after, now_s);
          },
          [&](const TurnPush& e) { push(s.turn, e.by_u); },
          [&](const TurnRelease& e) {
            if (s.place.screen != Screen::Card) return;
            const int go = release(s.turn, e.speed_u_s, e.flick_u_s, now_s, rules.low_motion);
            if (go != 0) s.place.page = go > 0 ? e.after : e.before;
          },
          [&](const ZoomGrab& e) {
            if (framed(s, e.frame, now_s)) grab(s.zoom, now_s);
          },
          [&](const ZoomPull& e) {
            if (framed(s, e.frame, now_s)) pull(s.zoom, e.x_u, e.y_u, e.dx_u, e.dy_u, e.factor, now_s);
          },
          [&](const ZoomRelease& e) {
            if (framed(s, e.frame, now_s)) release(s.zoom, e.vx_u_s, e.vy_u_s, now_s, rules.low_motion);
          },
          [&](const ZoomBy& e) {
            if (framed(s, e.frame, now_s)) zoom_by(s.zoom, e.factor, 0, 0, now_s, zoom_s);
          },
          [&](const ZoomToggle& e) {
            if (s.place.screen == Screen::Battle) {  // nearer from the step's picture, and back to it
              if (s.battle.held) return update_battle(s, BattleRecentre{}, rules.low_motion, now_s);
              if (framed(s, e.frame, now_s)) zoom_by(s.zoom, zoom::kDoubleTap, e.x_u, e.y_u, now_s, zoom_s);
              return;
            }
            if (framed(s, e.frame, now_s)) zoom_toggle(s.zoom, e.x_u, e.y_u, now_s, zoom_s);
          },
          [&](const ZoomCentre& e) {
            if (s.place.screen == Screen::Battle && !s.battle.held) return;
            if (framed(s, e.frame, now_s) && !is_whole(s.zoom, now_s)) centre_on(s.zoom, e.x_u, e.y_u, now_s, zoom_s);
          },
          [&](const ZoomTo& e) {
            if (framed(s, e.frame, now_s) && !is_whole(s.zoom, now_s)) centre_at(s.zoom, e.x, e.y, now_s, e.held ? 0 : zoom_s);
          },
          [&](const ZoomWhole& e) {
            if (framed(s, e.frame, now_s)) show_whole(s.zoom, now_s, zoom_s);
          },
          [&](const SetLanguage& e) {
            if (e.lang < languages) s.lang = e.lang;
            s.language_sheet = false;
          },
          [&](const ToggleLanguageSheet&) {
            if (!visited(s.place.screen)) return;
            s.language_sheet = !s.language_sheet;
            s.sheet_scroll = {};
          },
          [&](const ToggleLargeText&) { s.large_text = !s.large_text; },
          // Whether behind a curtain: it stays closed until there is something to see.
          [&](const PackChanged&) {
            const Curtain curtain = s.curtain;
            reset_visitor(s, default_lang, now_s);
            s.curtain = curtain;
          },
          [&](const PackLost&) {
            const Curtain curtain = s.curtain;
            reset_visitor(s, default_lang, now_s);
            s.curtain = curtain;
            s.place.screen = Screen::Soon;
          },
          [&](const CurtainEvent& e) { update_curtain(s.curtain, e, now_s); },
          [&](const StaffEvent& e) { update_staff(s, e, default_lang, now_s); },
          [&](const TimelineEvent& e) { update_timeline(s, e, rules, now_s); },
          [&](const DoubtEvent& e) { update_doubt(s, e); },
          [&](const GalleryEvent& e) { update_gallery(s, e, catalogue); },
          [&](const BattleEvent& e) { update_battle(s, e, rules.low_motion, now_s); },
          [&](const SearchEvent& e) { update_query(s, e); },
      },
      event);
  settle_query(s);
}

}  // namespace azetta::core
