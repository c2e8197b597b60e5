// A card as the pages that a visitor turns: the story (cut where the curator cut it, as far as pages fill), what is known,
// each dispute, related cards. The same order in every language; only the number of sub-pages differs. UI thread.
#pragma once
#include <vector>

#include "app/core/state.h"
#include "app/ui/flow.h"
#include "content/model/card.h"

namespace azetta::ui {

struct CardLayout {
  RectU picture, caption;  // story pages
  RectU head, text;        // story: title block of the first page begins at head; text ends at text.bottom()
  RectU full;              // the other parts, below their own header
  RectU later;             // story after its first page: begins with the short title
  bool later_picture = true;  // beside the picture (landscape), or without it (portrait: the text needs the room)
  RectU pager, tabs;
};
CardLayout card_layout(const Metrics& m, const RectU& area);

struct CardPage {
  core::PagePos pos;
  bool first = false;                          // carries the whole title block
  std::vector<std::vector<FlowItem>> columns;  // Story: one; Facts: one or two; Dispute: one for each position
  std::vector<const model::Position*> positions;  // Dispute: by column
  const model::Dispute* dispute = nullptr;
};

struct CardPages {
  std::vector<CardPage> pages;  // never empty
  std::size_t current = 0;      // the page that state.place.page means in this language
};
CardPages card_pages(Frame& f, const model::Card& card, const CardLayout& layout);

// The text of a card in the visitor's language or its nearest stand-in that has a story; `lang` says which.
struct CardWords {
  const model::CardText* text;
  LangIndex lang;
};
CardWords card_words(const Frame& f, const model::Card& card);

// Title block: the card's name, its names in other scripts, subtitle, dates. Returns its height; draws unless `measure_only`.
float title_block(Frame& f, const model::Card& card, const RectU& r, bool measure_only);
// One line with the card's name.
float short_title(Frame& f, const model::Card& card, const RectU& r, bool measure_only);

float fact_height(Frame& f, const model::Fact& fact, float w_u);
// `pressed`: a finger is on it, to ask where it comes from.
void draw_fact(Frame& f, const model::Fact& fact, const RectU& r, bool pressed);
// Height in u of the foot of a voice's panel: the way to its sources.
inline constexpr float kVoiceFoot = 52;

}  // namespace azetta::ui
