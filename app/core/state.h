// Where the visitor is and what the kiosk is showing: the whole of it. Plain values; written by update() alone.
// Times are seconds of the kiosk's clock, which arrives as data (platform/input.h: FrameInput::now_s).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/curtain.h"
#include "app/core/doubt.h"
#include "app/core/map_state.h"
#include "app/core/battle_play.h"
#include "app/core/page_turn.h"
#include "app/core/query.h"
#include "app/core/scroller.h"
#include "app/core/staff.h"
#include "app/core/timeline.h"
#include "app/core/zoomer.h"
#include "content/base/ids.h"
#include "content/model/gallery.h"

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
  KindIndex kind = 0;   // Gallery; or model::kAllKinds
  CardId card;          // Card; Viewer: whose picture
  SceneId scene;        // Battle
  PagePos page;         // Card
  std::uint16_t step = 0;     // Battle: the step that is told; one beyond the last: its end
  BattleSpot battle;    // Battle: set when it is left
  float scroll_u = 0;   // Gallery, Credits, Map (what is told beside it), Search: design units from the top
  MapPlace map;         // Map
  TimeLook time;        // Timeline: what of it is seen; span 0 = as at first
  EventId event;        // Timeline: told over it
  bool panel_first = false;  // Timeline: on which side
  model::GalleryFilter filter;  // Gallery
  model::GalleryOrder order = model::GalleryOrder::Curator;  // Gallery
  friend bool operator==(const Place&, const Place&) = default;
};

enum class IdleStage : std::uint8_t { Present, Warning };

struct AppState {
  Place place;
  std::vector<Place> trail;      // where back leads, nearest last; at most kTrailMax
  std::optional<Place> next;     // asked for; shown as soon as everything of it is there
  bool next_is_back = false;     // it is the nearest of the trail
  bool next_in_place = false;    // it is this gallery with another choice of cards: nothing slides, back does not lead here
  LangIndex lang = 0;
  bool large_text = false;
  bool language_sheet = false;   // the list of languages lies over the screen
  bool filter_sheet = false;     // Gallery: what can be chosen lies over it
  Doubt doubt;                   // where this comes from is told over the screen
  TermId term;                   // Card, Search: this word of the glossary is explained over it; 0 = none

  double entered_s = 0;          // when `place` was shown
  bool entered_forward = true;   // forward or back: which way the new page slides
  double touched_s = 0;          // last sign of life
  IdleStage idle = IdleStage::Present;
  double warned_s = 0;           // when the "still here?" began

  BattlePlay battle;             // of the walkthrough on screen

  // In design units.
  Scroller scroll;               // of the gallery, the credits or the text beside the map; place.scroll_u is where it rests
  Scroller sheet_scroll;         // of the list of languages
  Scroller panel_scroll;         // of what lies over the screen otherwise: sources, filters
  PageTurn turn;                 // of the card's pages
  Zoomer zoom;                   // of the picture in the viewer, of the map, of a battle's ground

  Timeline timeline;

  MapMotion map;                 // the map's years going by

  Query query;                   // what is looked for on Screen::Search

  Curtain curtain;               // between two packs

  Staff staff;                   // the staff door; all of it but its lock is as at start while it is closed

  friend bool operator==(const AppState&, const AppState&) = default;
};
inline constexpr std::size_t kTrailMax = 64;

// Every field that a visitor can change, as bytes in a fixed order, times relative to `now_s`. Two states with equal bytes
// cannot be told apart by anybody standing before the kiosk.
std::string to_bytes(const AppState& state, double now_s);

}  // namespace azetta::core
