// What a word of the glossary means, over the card that uses it: the word, a few sentences, whose they are, and the way
// to the card that tells more. A touch beside it closes it. UI thread.
#pragma once
#include "app/ui/frame.h"
#include "content/model/card.h"
#include "content/model/term.h"

namespace azetta::ui {

// `area`: the screen above the bar. Draws nothing if the card's texts do not lead to that term.
void draw_term(Frame& f, const model::Card& card, const RectU& area);
// The same for a term on its own; `here`: the card it is explained over, 0 = none.
void draw_term(Frame& f, const model::Term& term, CardId here, const RectU& area);

}  // namespace azetta::ui
