// What search found for what a visitor typed: groups of hits, best first, each with the words that matched. Plain values.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/base/search_words.h"

namespace azetta::model {

enum class FoundWhat : std::uint8_t { Card, Place, Event, Term, Step };

// What a hit was found by, best first.
enum class FoundBy : std::uint8_t {
  Name,        // its whole name was typed
  NameBegins,  // its name begins with what was typed first, and has the rest
  NameWord,    // words of its name do
  Variant,     // words of another spelling of it do
  Text,        // words that are told of it do
  Slip,        // as the others, with one letter wrong
  Near         // the nearest there is
};

// A line of a hit, and the bytes of it that matched. `lang`: BCP-47 of the words.
struct FoundLine {
  std::string text, lang;
  std::vector<ByteRange> marks;
  friend bool operator==(const FoundLine&, const FoundLine&) = default;
};

struct FoundHit {
  FoundWhat what = FoundWhat::Card;
  FoundBy by = FoundBy::Text;
  CardId card;    // Card; Step: whose walkthrough it is; Place, Event: the card that tells more, 0 = none
  PlaceId place;
  EventId event;
  TermId term;
  SceneId scene;  // Step
  std::uint16_t step = 0;
  KindIndex kind = 0;   // Card, Step: of the card
  ImageId image;        // Card, Step: of the card
  // The rest is there once it was described (Pack::describe).
  bool described = false;
  std::string slug;     // of the card, place, event or term; Step: of the scene
  FoundLine title;  // in the visitor's language or its stand-in
  FoundLine also;   // the name or spelling that matched, where the title does not show it; may be empty
  FoundLine line;   // what is told of it, around the words that matched; may be empty
};

// Hits of one kind of thing, best first. Cards with their walkthroughs' steps: one group for each kind of the pack.
struct FoundGroup {
  FoundWhat what = FoundWhat::Card;
  KindIndex kind = 0;       // Card
  std::uint32_t count = 0;  // of all there are; `more`: at least so many
  bool more = false;
  std::vector<FoundHit> hits;  // the first of them
};

struct Found {
  std::string typed;   // as it was asked for
  LangIndex lang = 0;  // the visitor's
  std::vector<std::string> stems;  // folded beginnings of the words that were looked for, slips included
  std::vector<FoundGroup> groups;  // those with a hit: first those with a name that matches, each part in the pack's order
  std::vector<FoundHit> near;      // where there is no hit: what comes nearest; may be empty
};

}  // namespace azetta::model
