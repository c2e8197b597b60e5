// What cards refer to: the glossary, the places, the timeline.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

constexpr auto kCard = PendingSlug::Names::Card;
constexpr auto kPlace = PendingSlug::Names::Place;

}  // namespace

Result<std::uint32_t> WriteFile::take_slug(std::unordered_map<std::string, std::uint32_t>& taken,
                                           const std::string& where, const std::string& slug,
                                           std::uint32_t most) {
  assert(has_catalogue_);
  AZ_CHECK(check_slug(where, slug));
  if (taken.size() >= most) {
    return Error{where + ": it is one too many; " + std::to_string(most) + " of its kind are allowed"};
  }
  const auto id = static_cast<std::uint32_t>(taken.size() + 1);
  if (!taken.emplace(slug, id).second) return Error{where + ": there are two of this name; rename one"};
  rows_ = 0;
  return id;
}

Status WriteFile::add_term(const TermDraft& draft) {
  const model::Term& term = draft.term;
  const std::string where = "term " + term.slug;
  AZ_TRY(const auto id, take_slug(terms_, where, term.slug, limits_.terms));
  AZ_TRY(const auto word, put_localized(where + ", word", term.word));
  if (word == 0) return Error{where + ": it has no word in any language; write one"};
  AZ_TRY(const auto text, put_localized(where + ", text", term.text));
  AZ_TRY(const auto sources, put_citation(where, term.sources));
  AZ_CHECK(put("INSERT INTO term VALUES(?1, ?2, ?3, ?4, ?5, 0)", id, std::string_view(term.slug), word, text,
               sources));
  refer(kCard, "UPDATE term SET card = ?1 WHERE id = ?2", id, 0, draft.card, where + ", card");
  return check_rows(where);
}

Status WriteFile::add_place(const PlaceDraft& draft) {
  const model::Place& place = draft.place;
  const std::string where = "place " + place.slug;
  AZ_TRY(const auto id, take_slug(places_, where, place.slug, limits_.places));
  if (place.kind > model::kLastPlaceKind) return Error{where + ": its kind is unknown"};
  if (place.rank < 1 || place.rank > model::kLastRank) return Error{where + ": its rank is not 1 to 5"};
  // Written so that a NaN is refused too.
  if (!(std::abs(place.lat_deg) <= 90 && std::abs(place.lon_deg) <= 180))
    return Error{where + ": it is not on this earth; latitudes run from -90 to 90, longitudes from -180 to 180"};
  if (!(place.uncertainty_km >= 0 && place.uncertainty_km <= kWidestUncertainty_km))
    return Error{where + ": its uncertainty is not 0 to 2000 km"};
  if (place.ce_from != 0 && place.ce_to != 0 && place.ce_to < place.ce_from)
    return Error{where + ": it ends before it begins"};
  if (std::max(std::abs(int{place.ce_from}), std::abs(int{place.ce_to})) > 32'000)
    return Error{where + ": years run from -32000 to 32000"};
  AZ_TRY(const auto name, put_localized(where + ", name", place.name));
  if (name == 0) return Error{where + ": it has no name in any language; write one"};
  AZ_TRY(const auto today, put_localized(where + ", today", place.today));
  AZ_TRY(const auto note, put_localized(where + ", note", place.note));
  AZ_CHECK(put("INSERT INTO place VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12)", id,
               std::string_view(place.slug), place.kind, double{place.lat_deg}, double{place.lon_deg},
               double{place.uncertainty_km}, place.ce_from, place.ce_to, name, today, note, place.rank));
  refer(kCard, "UPDATE place SET card = ?1 WHERE id = ?2", id, 0, draft.card, where + ", card");
  return check_rows(where);
}

Status WriteFile::add_event(const EventDraft& draft) {
  const model::Event& event = draft.event;
  const model::Date& date = event.date;
  const std::string where = "event " + event.slug;
  AZ_TRY(const auto id, take_slug(events_, where, event.slug, limits_.events));
  if (event.lane >= lane_count_) return Error{where + ": its lane is not declared"};
  if (event.certainty > model::Certainty::Legendary) return Error{where + ": its certainty is unknown"};
  if (event.rank < 1 || event.rank > 5) return Error{where + ": its rank is not 1 to 5"};
  AZ_CHECK(check_years(where, date));
  if (date.ce_from == 0) return Error{where + ": it has no year; give the first and last CE"};
  if (id > 1 && model::earlier_in_time(date, last_event_))
    return Error{where + ": it stands behind a later event; add events in the order of time"};
  last_event_ = date;
  AZ_TRY(const auto label, put_localized(where + ", label", date.label));
  AZ_TRY(const auto title, put_localized(where + ", title", event.title));
  if (title == 0) return Error{where + ": it has no title in any language; write one"};
  AZ_TRY(const auto text, put_localized(where + ", text", event.text));
  AZ_TRY(const auto sources, put_citation(where, event.sources));
  AZ_CHECK(put("INSERT INTO event VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, ?16)", id,
               std::string_view(event.slug), event.lane, event.certainty, date.precision, date.ce_from, date.ce_to,
               date.ah_from, date.ah_to, date.month, date.day, label, title, text, sources, event.rank));
  refer(kPlace, "UPDATE event SET place = ?1 WHERE id = ?2", id, 0, draft.place, where + ", place");
  for (std::size_t i = 0; i < draft.cards.size(); ++i) {
    AZ_CHECK(put("INSERT INTO event_card VALUES(?1, ?2, 0)", id, i));
    ++told_[draft.cards[i]];
    refer(kCard, "UPDATE event_card SET card = ?1 WHERE event = ?2 AND position = ?3", id,
          static_cast<std::uint32_t>(i) + 1, draft.cards[i], where + ", cards");
  }
  return check_rows(where);
}

// The lives of all cards, now that it is known which events tell of whom.
Status WriteFile::put_lives() {
  if (lives_.size() > limits_.lives) {
    return Error{"the pack has " + std::to_string(lives_.size()) + " cards with dates of a life; " +
                 std::to_string(limits_.lives) + " are allowed"};
  }
  for (const auto& [slug, events] : told_) {
    const auto card = cards_.find(slug);
    if (card == cards_.end()) continue;  // resolve() has said so
    const auto life = std::ranges::lower_bound(lives_, CardId{card->second}, {}, &model::Life::card);
    if (life != lives_.end() && life->card.row == card->second) life->rank = model::life_rank(events);
  }
  std::ranges::sort(lives_, model::earlier_life);
  for (std::size_t i = 0; i < lives_.size(); ++i) {
    const auto& [card, rank, born, active, died] = lives_[i];
    AZ_CHECK(put("INSERT INTO life VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)", i + 1, card.row, rank,
                 born.first, born.last, born.precision, active.first, active.last, active.precision, died.first,
                 died.last, died.precision));
  }
  return Done{};
}

}  // namespace azetta::pack
