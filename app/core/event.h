// Everything that can happen to the kiosk, one struct each. Screens declare which event a touch means; update() acts.
#pragma once
#include <variant>

#include "app/core/state.h"

namespace azetta::core {

struct Tick {};                       // time went by
struct Touched {};                    // a finger is on the glass, whatever it does
struct Wake { LangIndex lang = 0; };  // from attract
struct GoHome {};
struct GoBack {};
struct OpenGallery { KindIndex kind = 0; };
struct OpenCard { CardId card; };
struct OpenScene { SceneId scene; };
struct OpenCredits {};
struct Arrived {};                    // everything of state.next is there: show it
struct Unreachable {};                // state.next cannot be shown (damaged): stay
struct ShowPage { PagePos page; };
struct ShowStep { std::uint16_t step = 0; };
// A finger on what scrolls; heights of the content and of its window in design units.
struct ScrollGrab { float content_u = 0, view_u = 0; };  // it stops
struct ScrollBy { float content_u = 0, view_u = 0, by_u = 0; };
struct ScrollRelease { float content_u = 0, view_u = 0, velocity_u_s = 0; };
struct SetLanguage { LangIndex lang = 0; };
struct ToggleLanguageSheet {};
struct ToggleLargeText {};
struct StayHere {};                   // the answer to "still here?"
struct PackChanged {};                // another catalogue is here: start afresh
struct PackLost {};                   // there is nothing to show

using Event = std::variant<Tick, Touched, Wake, GoHome, GoBack, OpenGallery, OpenCard, OpenScene, OpenCredits, Arrived,
                           Unreachable, ShowPage, ShowStep, ScrollGrab, ScrollBy, ScrollRelease, SetLanguage, ToggleLanguageSheet, ToggleLargeText, StayHere,
                           PackChanged, PackLost, StaffEvent>;

}  // namespace azetta::core
