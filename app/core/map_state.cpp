#include "app/core/map_state.h"

#include <algorithm>
#include <limits>

#include "app/core/state.h"

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

bool eventful(const model::MapYears& years, int year) { return std::ranges::binary_search(years.eventful, year); }

void show_year(AppState& s, const model::MapYears& years, int year, double at_s) {
  const auto to = static_cast<std::int16_t>(std::clamp<int>(year, years.from, years.to));
  if (to == s.place.map.year) return;
  s.map.year_from = s.place.map.year;
  s.map.year_s = at_s;
  s.place.map.year = to;
}

}  // namespace

std::int16_t eventful_year(const model::MapYears& years, int year, bool after) {
  const auto& list = years.eventful;
  if (after) {
    const auto at = std::ranges::upper_bound(list, year);
    return at == list.end() ? years.to : *at;
  }
  const auto at = std::ranges::lower_bound(list, year);
  return at == list.begin() ? years.from : *(at - 1);
}

double year_lasts_s(const model::MapYears& years, int year) {
  const double span = years.to - years.from + 1, busy = static_cast<double>(years.eventful.size());
  const double all_s = busy * map_rules::kEventful_s + (span - busy) * map_rules::kQuiet_s;
  const double faster = std::min(1.0, map_rules::kPlayMost_s / std::max(all_s, 1.0));
  return (eventful(years, year) ? map_rules::kEventful_s : map_rules::kQuiet_s) * faster;
}

void update_map(AppState& s, const MapAction& action, const model::MapYears& years, double now_s) {
  if (s.place.screen != Screen::Map) return;
  std::visit(Cases{
                 [&](const MapShowYear& e) {
                   s.map.playing = false;
                   show_year(s, years, e.year, now_s);
                 },
                 [&](const MapStep& e) {
                   s.map.playing = false;
                   const int year = s.place.map.year;
                   show_year(s, years, e.eventful ? eventful_year(years, year, e.years > 0) : year + std::clamp(e.years, -20'000, 20'000), now_s);
                 },
                 [&](const MapPlay&) {
                   if (s.map.playing) {
                     s.map.playing = false;
                     return;
                   }
                   // At the end it begins again.
                   if (s.place.map.year >= years.to) show_year(s, years, years.from, now_s);
                   s.map.playing = true;
                   s.map.next_s = now_s + std::min(year_lasts_s(years, s.place.map.year), 2 * map_rules::kQuiet_s);
                 },
                 [&](const MapTouch& e) {
                   s.map.playing = false;
                   if (e.year != 0) show_year(s, years, e.year, now_s);
                   s.place.map.pick = e.pick;
                   s.scroll = {};
                 },
                 [&](const MapClose&) {
                   s.place.map.pick = {};
                   s.scroll = {};
                 },
                 [&](const MapToggle& e) { s.place.map.hidden = static_cast<std::uint8_t>(s.place.map.hidden ^ 1u << static_cast<unsigned>(e.layer)); },
             },
             action);
}

bool tick_map(AppState& s, const model::MapYears& years, double now_s) {
  bool moved = false;
  while (s.map.playing && now_s >= s.map.next_s) {
    show_year(s, years, s.place.map.year + 1, s.map.next_s);
    moved = true;
    s.map.next_s += year_lasts_s(years, s.place.map.year);
    if (s.place.map.year >= years.to) s.map.playing = false;
  }
  return moved;
}

double map_next_change_s(const AppState& s) { return s.map.playing ? s.map.next_s : std::numeric_limits<double>::infinity(); }

}  // namespace azetta::core
