// Where the visitor is and what the kiosk is showing: the whole of it. Plain values; written by update() alone.
// Times are seconds of the kiosk's clock, which arrives as data (platform/input.h: FrameInput::now_s).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/page_turn.h"
#include "app/core/query.h"
#include "app/core/scroller.h"
#include "app/core/staff.h"
#include "app/core/zoomer.h"
#include "content/base/ids.h"

namespace azetta::core {

enum class Screen : std::uint8_t { Attract, Home, Gallery, Card, Viewer, Battle, Credits, Timeline, Map, Search, Soon, Staff };

// The name that rehearsals and logs use ("attract", "home", ...).
const char* name(Screen screen);

// The parts of a card that its pages belong to. A language switch keeps part and index; `sub` counts the pages that one
// part needs in this language, text size and orientation, and is clamped to what there is.
enum class Part : std::uint8_t { Story, Facts, Dispute, Related };
struct PagePos {
  Part part = Part::Story;
  std::uint16_t index = 0;  // Story: the curator's page; Dispute: which one
  std::uint16_t sub = 0;
  friend bool operator==(const PagePos&, const PagePos&) = default;
};

// A place in the exhibition: what "back" returns to, scroll and all.
struct Place {
  Screen screen = Screen::Attract;
  KindIndex kind = 0;   // Gallery
  CardId card;          // Card; Viewer: whose picture
  SceneId scene;        // Battle
  PagePos page;         // Card
  std::uint16_t step = 0;     // Battle
  float scroll_u = 0;   // Gallery, Credits, Search: design units from the top
  friend bool operator==(const Place&, const Place&) = default;
};

enum class IdleStage : std::uint8_t { Present, Warning };

struct AppState {
  Place place;
  std::vector<Place> trail;      // where back leads, nearest last; at most kTrailMax
  std::optional<Place> next;     // asked for; shown as soon as everything of it is there
  bool next_is_back = false;     // it is the nearest of the trail
  LangIndex lang = 0;
  bool large_text = false;
  bool language_sheet = false;   // the list of languages lies over the screen
  TermId term;                   // Card, Search: this word of the glossary is explained over it; 0 = none

  double entered_s = 0;          // when `place` was shown
  bool entered_forward = true;   // forward or back: which way the new page slides
  double touched_s = 0;          // last sign of life
  IdleStage idle = IdleStage::Present;
  double warned_s = 0;           // when the "still here?" began

  std::uint16_t step_from = 0;   // Battle: the step that the pieces come from
  double step_s = 0;             // and when they set out

  // In design units.
  Scroller scroll;               // of the gallery or credits on screen; place.scroll_u is where it rests
  Scroller sheet_scroll;         // of the list of languages
  PageTurn turn;                 // of the card's pages
  Zoomer zoom;                   // of the picture in the viewer, of the map, of a battle's ground

  Query query;                   // what is looked for on Screen::Search

  Staff staff;                   // the staff door; all of it but its lock is as at start while it is closed

  friend bool operator==(const AppState&, const AppState&) = default;
};
inline constexpr std::size_t kTrailMax = 64;

// Every field that a visitor can change, as bytes in a fixed order, times relative to `now_s`. Two states with equal bytes
// cannot be told apart by anybody standing before the kiosk.
std::string to_bytes(const AppState& state, double now_s);

}  // namespace azetta::core
