// What the panel of sources tells of a statement: made from the pack's values, by rules that know no exhibition. Pure; any
// thread. What cannot be said is left out, nothing fails.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/core/doubt.h"
#include "content/model/card.h"
#include "content/model/catalogue.h"
#include "content/model/event.h"
#include "content/model/scene.h"

namespace azetta::core {

// What was touched, as an event carries it. A claim: "that many", of the unit; a step: how far its drawing is ours.
Doubt doubt_of(const model::Card& card, const model::Fact& fact);
Doubt doubt_of(const model::Card& card, const model::Dispute& dispute, const model::Position& voice);
Doubt doubt_of_date(const model::Card& card, std::size_t date);
Doubt doubt_of(const model::Scene& scene, const model::Unit& unit, const model::Claim& claim);
Doubt doubt_of(const model::Scene& scene, const model::Step& step);
Doubt doubt_of(const model::Event& event);

// A date that invites the question: about, or disputed.
bool is_doubtful(const model::Date& date);

// The disputes of the card that concern it, and of each the voices to be heard.
//   Fact    whose key begins with the same word ("death", "death-year")
//   Voice   its own, without itself
//   Date    those of which two voices name a year of it, CE or AH, and not the same ones
struct Concern {
  const model::Dispute* dispute = nullptr;
  std::vector<const model::Position*> voices;
};
std::vector<Concern> what_others_say(const Doubt& doubt, const model::Card& card);

// A date cites nobody itself. The facts of its card that name a year of it (none where it spans more than a generation), and
// who says so: their sources and those of the voices, else all that the card's facts cite.
std::vector<const model::Fact*> facts_of_date(const Doubt& doubt, const model::Card& card);
std::vector<SourceId> sources_of_date(const Doubt& doubt, const model::Card& card);

// The years that a statement tells of: its own, or those of its card (when it was written apart), if they lie within a
// lifetime. `card` may be null.
std::optional<std::pair<int, int>> told_years(const Doubt& doubt, const model::Card* card);

// How long after what it tells a source was written; "≤ 871" and "1000–1050" are understood as in sources.toml.
struct Later {
  enum class How : std::uint8_t { Unknown, Then, Soon, Years } how = How::Unknown;
  int years = 0;  // Years: rounded as far as it can be known
  friend bool operator==(const Later&, const Later&) = default;
};
Later years_later(std::string_view written, std::pair<int, int> told);

}  // namespace azetta::core
