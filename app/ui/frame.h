// One frame's drawing: everything a screen may see, and what it answers. Screens are functions of a Frame; they hold no
// state of their own. The same functions run "dry" (draw == nullptr) to find out whether a place could be shown complete,
// and to lay its text out ahead. UI thread.
#pragma once
#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/core/icons.h"
#include "app/core/keyboards.h"
#include "app/core/state.h"
#include "app/core/update.h"
#include "app/core/words.h"
#include "app/text/engine.h"
#include "app/ui/content.h"
#include "app/ui/geometry.h"
#include "app/ui/metrics.h"
#include "app/ui/staff_facts.h"
#include "app/ui/theme.h"
#include "app/ui/widgets.h"
#include "content/model/catalogue.h"

struct ImDrawList;

namespace azetta::ui {

// How things move; from kiosk.conf.
struct Motion {
  bool low = false;  // no movement but plain changes
  double attract_item_s = 14, attract_fade_s = 1.2, attract_hz = 30;
};

struct Frame {
  const core::AppState& state;
  const model::Catalogue& catalogue;
  Content& content;
  text::Engine& text;
  const core::Words& words;
  const core::Icons& icons;
  const core::Keyboards& keyboards;  // those offered for this pack
  const core::Rules& rules;
  Metrics m;
  Theme theme;
  Theme curtain;             // colours of the curtain between two packs
  Motion motion;
  double now_s = 0;
  LangIndex lang = 0;
  bool rtl = false;
  core::TagChain chain;         // languages to ask for the kiosk's words, the visitor's first
  std::span<const std::string> pressed;  // ids under fingers right now
  ImDrawList* draw = nullptr;   // null: a dry run
  bool measuring = false;       // a dry run that lays out everything and notes every text and button, but no glyph is drawn
  bool hurried = false;         // a dry run while nothing is on the screen: it lays out all that is new at once
  Widgets& widgets;
  const std::function<std::uintptr_t(std::uint16_t)>& glyph_page;  // texture of a page of the text engine

  // Answers.
  int missing = 0;              // things of this place that are still being fetched
  bool failed = false;          // its card or scene cannot be read
  bool ahead = false;           // a dry run of what the visitor may turn to next, too
  bool unfinished = false;      // a dry run that has laid out its share: ask again for the rest (counts as missing)
  bool animating = false;       // wants another frame right away
  double wake_s = std::numeric_limits<double>::infinity();  // or at that time

  RectPx words_window;          // w > 0: words are seen through it only (a paragraph cut between pages)
  RectPx touch_window;          // w > 0: what is touchable is so in it only (a list that scrolls)
  float shift_px = 0;           // the page slides in: added to every x
  std::size_t laid_out_bytes = 0;  // of new text in this dry run
  std::vector<text::Quad> quads;  // scratch
  std::deque<std::string> kept;   // strings made for this frame

  const StaffFacts* staff = nullptr;  // on the staff screen only

  // Keeps `s` until the end of the frame and gives a view of it.
  std::string_view keep(std::string s) { return kept.emplace_back(std::move(s)); }

  bool is_pressed(std::string_view id) const { return std::ranges::find(pressed, id) != pressed.end(); }
  bool dry() const { return draw == nullptr; }
  bool notes() const { return widgets.keep_drawn && (!dry() || measuring); }
  bool moving() const { return shift_px != 0; }
  void wake_at(double t_s) { wake_s = t_s < wake_s ? t_s : wake_s; }
  const model::Language& language() const { return catalogue.languages[lang]; }

  // Whole pixels, mirrored where the language runs right to left.
  RectPx px(const RectU& r) const;
  // The kiosk's word for `key` in the visitor's language, or its stand-in.
  core::Word word(std::string_view key) const { return words.find(chain, key); }
  // A text of the pack in the visitor's language or its stand-in.
  model::Picked pick(const model::Localized& of) const { return model::pick(of, lang, catalogue.languages); }
};

}  // namespace azetta::ui
