// Everything that can happen to the kiosk, one struct each. Screens declare which event a touch means; update() acts.
#pragma once
#include <cstdint>
#include <variant>

#include "app/core/gallery.h"
#include "app/core/state.h"

namespace azetta::core {

struct Tick {};                       // time went by
struct Touched {};                    // a finger is on the glass, whatever it does
struct Wake { LangIndex lang = 0; };  // from attract
struct GoHome {};
struct GoBack {};
struct OpenGallery { KindIndex kind = 0; };
struct OpenCard { CardId card; };
struct OpenScene { SceneId scene; std::uint16_t step = 0; };
struct OpenViewer { CardId card; };   // its picture, as large as the screen
struct OpenCredits {};
struct OpenTimeline { EventId event; };  // 0: as it begins; else there, and told
struct OpenMap { std::int16_t year = 0; PlaceId place; };  // year 0: where the slider begins; a place: explained at once
struct OpenSearch {};
struct OpenTerm { TermId term; };      // what a word of the card means, over the card; what a term that was found means
struct CloseTerm {};
struct Arrived {};                    // everything of state.next is there: show it
struct Unreachable {};                // state.next cannot be shown (damaged): stay
struct ShowPage { PagePos page; };
// A finger on what scrolls; heights of the content and of its window in design units.
enum class Surface : std::uint8_t { Page, Sheet, Panel };
struct ScrollArea { Surface surface = Surface::Page; float content_u = 0, view_u = 0; };
struct ScrollGrab { ScrollArea area; };  // it stops
struct ScrollBy { ScrollArea area; float by_u = 0; };
struct ScrollRelease { ScrollArea area; float velocity_u_s = 0; };
struct ScrollPage { ScrollArea area; bool down = true; };  // a button: nearly a windowful further
// A finger on pages that are pushed aside; along the line: to the right in a left-to-right language.
struct TurnGrab { float width_u = 0; bool before = false, after = false; };
struct TurnPush { float by_u = 0; };
struct TurnRelease { float speed_u_s = 0, flick_u_s = 0; PagePos before, after; };
// Fingers and buttons on a picture that is zoomed: in the viewer, the map, a battle's ground. Points in design units from the middle of its window.
struct ZoomGrab { ZoomFrame frame; };
struct ZoomPull { ZoomFrame frame; float x_u = 0, y_u = 0, dx_u = 0, dy_u = 0, factor = 1; };
struct ZoomRelease { ZoomFrame frame; float vx_u_s = 0, vy_u_s = 0; };
struct ZoomBy { ZoomFrame frame; float factor = 1; };                // a button
struct ZoomToggle { ZoomFrame frame; float x_u = 0, y_u = 0; };      // a double tap
struct ZoomCentre { ZoomFrame frame; float x_u = 0, y_u = 0; };      // a tap on the enlarged picture
struct ZoomTo { ZoomFrame frame; float x = 0, y = 0; bool held = false; };  // that place (fractions of the picture) to the middle; held: under a finger, at once
struct ZoomWhole { ZoomFrame frame; };
struct SetLanguage { LangIndex lang = 0; };
struct ToggleLanguageSheet {};
struct ToggleLargeText {};
struct StayHere {};                   // the answer to "still here?"
struct PackChanged {};                // another catalogue is here: start afresh
struct PackLost {};                   // there is nothing to show

using Event = std::variant<Tick, Touched, Wake, GoHome, GoBack, OpenGallery, OpenCard, OpenScene, OpenViewer, OpenCredits,
                           OpenTimeline, OpenMap, OpenSearch,
                           OpenTerm, CloseTerm, Arrived,
                           Unreachable, ShowPage, ScrollGrab, ScrollBy, ScrollRelease, ScrollPage, TurnGrab, TurnPush, TurnRelease,
                           ZoomGrab, ZoomPull, ZoomRelease, ZoomBy, ZoomToggle, ZoomCentre, ZoomTo, ZoomWhole, SetLanguage, ToggleLanguageSheet,
                           ToggleLargeText, StayHere,
                           PackChanged, PackLost, CurtainEvent, MapAction, StaffEvent, TimelineEvent, DoubtEvent, GalleryEvent, BattleEvent, SearchEvent>;

}  // namespace azetta::core
