#include "app/core/state.h"

#include <bit>

namespace azetta::core {

const char* name(Screen screen) {
  switch (screen) {
    case Screen::Attract: return "attract";
    case Screen::Home: return "home";
    case Screen::Gallery: return "gallery";
    case Screen::Card: return "card";
    case Screen::Viewer: return "viewer";
    case Screen::Battle: return "battle";
    case Screen::Credits: return "credits";
    case Screen::Timeline: return "timeline";
    case Screen::Map: return "map";
    case Screen::Search: return "search";
    case Screen::Soon: return "soon";
    case Screen::Staff: return "staff";
  }
  return "";
}

namespace {

void put(std::string& out, std::uint64_t v) {
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(v >> (8 * i) & 255));
}
void put(std::string& out, double v) { put(out, std::bit_cast<std::uint64_t>(v)); }

void put(std::string& out, const Place& p) {
  put(out, static_cast<std::uint64_t>(p.screen));
  put(out, std::uint64_t{p.kind});
  put(out, std::uint64_t{p.card.row});
  put(out, std::uint64_t{p.scene.row});
  put(out, static_cast<std::uint64_t>(p.page.part));
  put(out, std::uint64_t{p.page.index});
  put(out, std::uint64_t{p.page.sub});
  put(out, std::uint64_t{p.step});
  put(out, static_cast<double>(p.scroll_u));
  put(out, p.time.middle);
  put(out, p.time.span);
  put(out, std::uint64_t{p.event.row});
  put(out, std::uint64_t{p.panel_first});
  for (const std::uint64_t chosen : p.filter.chosen) put(out, chosen);
  put(out, static_cast<std::uint64_t>(p.order));
  put(out, static_cast<std::uint64_t>(static_cast<std::int64_t>(p.map.year)));
  put(out, std::uint64_t{p.map.hidden});
  put(out, static_cast<std::uint64_t>(p.map.pick.what));
  put(out, std::uint64_t{p.map.pick.row});
  put(out, p.map.view.scale);
  put(out, p.map.view.x);
  put(out, p.map.view.y);
  put(out, std::uint64_t{p.battle.telling});
  put(out, static_cast<double>(p.battle.moment));
  put(out, std::uint64_t{p.battle.held});
  for (const double v : {p.battle.frame.view_w, p.battle.frame.view_h, p.battle.view.scale, p.battle.view.x, p.battle.view.y}) put(out, v);
}

}  // namespace

std::string to_bytes(const AppState& s, double now_s) {
  std::string out;
  put(out, s.place);
  put(out, std::uint64_t{s.trail.size()});
  for (const Place& p : s.trail) put(out, p);
  put(out, std::uint64_t{s.next.has_value()});
  if (s.next) put(out, *s.next);
  put(out, std::uint64_t{s.next_is_back});
  put(out, std::uint64_t{s.next_in_place});
  put(out, std::uint64_t{s.lang});
  put(out, std::uint64_t{s.large_text});
  put(out, std::uint64_t{s.language_sheet});
  put(out, std::uint64_t{s.filter_sheet});
  out += to_bytes(s.doubt);
  put(out, std::uint64_t{s.term.row});
  put(out, s.entered_s - now_s);
  put(out, std::uint64_t{s.entered_forward});
  put(out, s.touched_s - now_s);
  put(out, static_cast<std::uint64_t>(s.idle));
  put(out, s.idle == IdleStage::Warning ? s.warned_s - now_s : 0.0);
  out += to_bytes(s.battle, now_s);
  put(out, (position_px(s.scroll, now_s)));
  put(out, std::uint64_t{at_rest(s.scroll, now_s)});
  put(out, position_px(s.sheet_scroll, now_s));
  put(out, std::uint64_t{at_rest(s.sheet_scroll, now_s)});
  put(out, position_px(s.panel_scroll, now_s));
  put(out, std::uint64_t{at_rest(s.panel_scroll, now_s)});
  put(out, offset(s.turn, now_s));
  put(out, std::uint64_t{at_rest(s.turn, now_s)});
  const ZoomView view = view_at(s.zoom, now_s);
  put(out, view.scale);
  put(out, view.x);
  put(out, view.y);
  put(out, std::uint64_t{at_rest(s.zoom, now_s)});
  out += to_bytes(s.timeline, now_s);
  put(out, static_cast<std::uint64_t>(static_cast<std::int64_t>(s.map.year_from)));
  put(out, s.map.year_s == 0 ? 0.0 : s.map.year_s - now_s);
  put(out, std::uint64_t{s.map.playing});
  put(out, s.map.playing ? s.map.next_s - now_s : 0.0);
  out += to_bytes(s.query);
  out += to_bytes(s.curtain, now_s);
  out += to_bytes(s.staff, now_s);
  return out;
}

}  // namespace azetta::core
