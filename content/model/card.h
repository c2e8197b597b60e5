// A card: one person, battle, people, place or idea, in every language of the pack. Plain immutable values once loaded.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/localized.h"
#include "content/model/term.h"

namespace azetta::model {

// How well the sources support a statement. The order is from firm to doubtful and is part of the pack format.
enum class Certainty : std::uint8_t { WellAttested, OneTradition, Disputed, Legendary };

enum class DatePrecision : std::uint8_t { Day, Month, Year, About, Disputed };
enum class DateRole : std::uint8_t { Happened, Born, Died, Ruled, Written };

// A date or span. Years are Julian CE (negative = BCE, 0 = unknown) and AH (0 = unknown). One year: from == to.
struct Date {
  DateRole role = DateRole::Happened;
  DatePrecision precision = DatePrecision::Year;
  std::int16_t ce_from = 0, ce_to = 0;
  std::int16_t ah_from = 0, ah_to = 0;
  std::uint8_t month = 0, day = 0;  // of ce_from; 0 = unknown
  Localized label;                  // the curator's own wording; shown instead of the generated one where not empty
};

// Emphasis inside a paragraph; bytes of its text, never splitting a code point. Sorted, not overlapping.
enum class SpanStyle : std::uint8_t { Emphasis, Strong, Term, Card };
struct Span {
  std::uint32_t begin = 0, end = 0;
  SpanStyle style = SpanStyle::Emphasis;
  std::string target;  // slug of the glossary term (Term) or of the card (Card) that it leads to; else empty
  CardId card;         // Card: the same, as read from a pack
  friend bool operator==(const Span&, const Span&) = default;
};

enum class ParagraphKind : std::uint8_t { Body, Heading, Quote, Item };
struct Paragraph {
  ParagraphKind kind = ParagraphKind::Body;
  std::string text;  // plain UTF-8, no markup
  std::vector<Span> spans;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};
using Page = std::vector<Paragraph>;  // one page as the curator cut it; the kiosk splits it further if it must

// All prose of a card in one language. Empty strings and no pages = not written in this language.
struct CardText {
  std::string title, subtitle, summary;
  std::string alt, caption;  // of the card's picture: for those who do not see it; the line under it
  std::vector<Page> pages;
};

enum class NameForm : std::uint8_t { Plain, Vocalised, Transliterated };
struct OwnName {
  std::string text;
  std::string lang;  // BCP-47 of this form; need not be a language of the pack
  NameForm form = NameForm::Plain;
  bool reconstructed = false;  // ours, not attested: shown smaller and marked
};

struct Fact {
  std::string key;  // stable within the card
  Certainty certainty = Certainty::WellAttested;
  std::vector<SourceId> sources;
  Localized text;
};

// One voice in a dispute.
struct Position {
  std::string key;
  std::vector<SourceId> sources;
  Localized title, text;
};
struct Dispute {
  std::string key;
  Localized title, text;  // the question; a sentence of introduction (may be empty)
  std::vector<Position> positions;
};

struct Card {
  CardId id;
  std::string slug;
  KindIndex kind = 0;
  ImageId image;   // 0 = none: the kind's band is shown instead
  SceneId scene;   // 0 = no walkthrough
  std::vector<CardText> text;  // by language; always as long as the catalogue's language list
  std::vector<OwnName> names;
  std::vector<Date> dates;
  std::vector<Fact> facts;
  std::vector<Dispute> disputes;
  std::vector<CardId> related;
  std::vector<std::string> variants, keywords;  // other spellings of its name; other words that find it
  std::vector<Term> terms;  // those that its texts lead to, so that a touch on one never waits; as read from a pack
};

// What a gallery, a "related" chip and a search result show of a card: enough to draw a tile in any language at once.
struct CardSummary {
  CardId id;
  std::string slug;
  KindIndex kind = 0;
  ImageId image;
  SceneId scene;
  Localized title, subtitle, summary;
};

}  // namespace azetta::model
