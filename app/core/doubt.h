// "How do we know?": a touch on a statement, a number or a dashed line opens the panel that says where it comes from
// (app/ui/source_panel.h). Any screen may ask: the event carries all that the panel cannot look up by itself. Pure values;
// any thread.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/localized.h"

namespace azetta::core {

struct AppState;

// What was touched; it decides what "what others say" is made of.
enum class DoubtOf : std::uint8_t {
  Nothing,  // no panel
  Fact,     // of a card: the disputes that concern it
  Voice,    // of a dispute: the other voices
  Date,     // of a card: the voices that name one of its years
  Number,   // somebody's claim: what others claim of the same (`others`)
  Drawing,  // a line, an area, a step: what is drawn and by how much it is ours
};

// A claim beside the one that was touched.
struct OtherVoice {
  model::Localized said;
  std::vector<SourceId> sources;
  friend bool operator==(const OtherVoice&, const OtherVoice&) = default;
};

struct Doubt {
  DoubtOf of = DoubtOf::Nothing;
  CardId card;              // whose dates and disputes are looked at; 0 = none's
  std::string key, voice;   // Fact: its key. Voice: the dispute's and its own
  std::uint16_t date = 0;   // Date: which of the card's
  model::Localized said;    // the statement as the screen has it; Date needs none
  std::optional<model::Certainty> certainty;
  bool conjecture = false;  // drawn or put together by the exhibition
  std::vector<SourceId> sources;
  std::vector<OtherVoice> others;
  std::int16_t ce_from = 0, ce_to = 0;  // years it tells of; 0 = those of the card's dates
  explicit operator bool() const { return of != DoubtOf::Nothing; }
  friend bool operator==(const Doubt&, const Doubt&) = default;
};

struct OpenSources { Doubt doubt; };
struct CloseSources {};
using DoubtEvent = std::variant<OpenSources, CloseSources>;

// For update() alone.
void update_doubt(AppState& state, const DoubtEvent& event);

// What of it somebody standing before the kiosk can tell apart.
std::string to_bytes(const Doubt& doubt);

}  // namespace azetta::core
