// Dates in words: model::Date to a line in the visitor's language, through the kiosk's own words (date.* and
// month.*). Pure; any thread. What cannot be said is left out, nothing fails.
//
// Rules (the house style of the labels): Common Era first, then Hijra: "740 CE (122 AH)". A single Hijra year
// that covers parts of two years is the firmer statement and comes first: "122 AH (739–740)". Ranges take an
// en dash; what is not a day in a source is "about"; disputed dates say so. The curator's own label wins in
// the language it is written in.
//
// One line is in one language. Where a language lacks the word for the Hijra era, the Common Era stands
// alone; where it lacks another word that is needed, the whole line is in the next language of the chain.
#pragma once
#include <string>
#include <vector>

#include "app/core/words.h"
#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::core {

struct DateLine {
  std::string text;  // empty = the date says nothing
  std::string tag;   // BCP-47 of the language it is in
};

// "about 740 CE (122 AH)": the date alone.
DateLine date_text(const model::Date& date, LangIndex lang, const std::vector<model::Language>& languages,
                   const Words& words);

// "Died about 740 CE (122 AH)": with what happened then (DateRole).
DateLine date_line(const model::Date& date, LangIndex lang, const std::vector<model::Language>& languages,
                   const Words& words);

}  // namespace azetta::core
