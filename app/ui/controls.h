// The touch widgets, in our own shapes. Each declares its event under a stable id and draws itself pressed while a finger
// is on it. Targets are laid out at 88 u or more; metrics.h sees to it that this is wide enough for a finger. UI thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "app/core/event.h"
#include "app/ui/frame.h"
#include "app/ui/type.h"

namespace azetta::ui {

// Declares `r` touchable and notes it. Returns whether a finger is on it. `repeats`: widgets.h.
bool touchable(Frame& f, std::string_view id, Role role, const RectU& r, core::Event event, const TextIn& says = {},
               bool repeats = false);
// Notes something drawn that is neither touchable nor a text (a picture, a map, how far one has come): for shots and tests.
void note_drawn(Frame& f, std::string_view id, Role role, const RectU& r, const TextIn& says);
// Swallows touches on `r`: a panel that lies over the screen.
void block(Frame& f, std::string_view id, const RectU& r);
// One of many marks that lie as they must: a finger is offered a button's room around it, and where such rooms overlap, the nearest
// mark is meant. true while it is pressed.
bool touchable_mark(Frame& f, std::string_view id, Role role, const RectU& r, core::Event event, const TextIn& says);
// The screen behind a panel: darker, and out of question (Widgets::cover).
void shade(Frame& f, const RectU& r, float opacity = 0.8f);

// A lozenge with an icon, or with letters when `letters` is not empty. `r` is its cell; the lozenge fills it.
struct LozengeLook {
  bool primary = false;   // filled with the accent
  bool enabled = true;    // else drawn faint and not touchable
  float icon_share = 0.46f;
  bool repeats = false;   // while a finger rests on it, its event happens again and again
};
void lozenge_button(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& letters,
                    core::Event event, const LozengeLook& look = {}, const TextIn& says = {});

// A chip with cut corners: icon at its start, words beside it.
void chip(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& words, core::Event event,
          bool active = false);
// The same with the icon above the words: the parts of a card.
void tab(Frame& f, std::string_view id, const RectU& r, std::string_view icon_name, const TextIn& words, core::Event event,
         bool active);

// Height in u of the words under a tile's picture.
inline constexpr float kTileWordsU = 192;
// A card's tile: picture (or its kind's band), title, subtitle.
// What a gallery's order adds: a line over the subtitle, which then gives way where there is no room for both; and the letter that
// names begin with from this tile on, on the seam between picture and words.
struct TileSigns {
  TextIn when, letter;
};
void card_tile(Frame& f, const model::CardSummary* card, const RectU& r, const TileSigns& signs = {});

// The woven band of a kind, or a line in its colour where it has none.
void band(Frame& f, KindIndex kind, const RectU& r);

// `n` of `count` as a row of small lozenges (a plain count where they would not fit), centred in `r`.
void progress(Frame& f, std::string_view id, const RectU& r, int n, int count, std::string_view word_key);

// Three lozenges, filled as far as the sources support a statement.
void certainty_mark(Frame& f, const RectU& r, model::Certainty certainty);
std::string_view certainty_key(model::Certainty certainty);

// "Ibn Idhari (1306)": a source and when it was written, as far as that is known.
TextIn dated_source(Frame& f, const model::Source& source);

// "a, b, c" of the sources' names in the visitor's language.
std::string source_names(const Frame& f, const std::vector<SourceId>& sources);

}  // namespace azetta::ui
