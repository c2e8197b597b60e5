#include "app/author/life_rules.h"

#include <algorithm>
#include <map>

#include "content/base/calendar.h"

namespace azetta::author {
namespace {

constexpr int kTolerance_years = 1;

std::string quoted(std::string_view word) {
  return "\"" + std::string(word) + "\"";
}

const char* role_name(model::DateRole role) {
  switch (role) {
    case model::DateRole::Happened:
      return "happened";
    case model::DateRole::Born:
      return "born";
    case model::DateRole::Died:
      return "died";
    case model::DateRole::Ruled:
      return "ruled";
    case model::DateRole::Written:
      return "written";
  }
  return "";
}

class Lives {
 public:
  Lives(const PackSource& pack, Findings& out) : pack_(pack), out_(out) {
    for (const CardSource& card : pack.cards) cards_[card.slug] = &card;
  }

  void check() {
    for (const CardSource& card : pack_.cards) {
      check_own(card);
      if (const auto when = happened(card)) check_people(card, *when);
    }
    for (const EventSource& event : pack_.events) {
      const auto when = years_of(event.values.date);
      if (!when) continue;
      for (const Ref& ref : event.cards)
        meet(event.slug.value, *when, ref, kTimelineFile, "or take the card out of the event's \"cards\"");
    }
  }

 private:
  static std::optional<Years> happened(const CardSource& card) {
    std::optional<Years> all;
    for (const model::Date& date : card.dates) {
      const auto years = years_of(date);
      if (date.role != model::DateRole::Happened || !years) continue;
      all = all ? Years{std::min(all->first, years->first), std::max(all->last, years->last)} : *years;
    }
    return all;
  }

  void check_own(const CardSource& card) {
    const Life life = life_of(card.dates);
    if (life.born && life.died && life.born->first > life.died->last) {
      out_.warn("date.life", card.path, 0,
                "born " + words_of(*life.born) + ", after the death in " + words_of(*life.died) +
                    "; correct one of the two");
    }
    for (const model::Date& date : card.dates) {
      const auto years = years_of(date);
      if (!years || date.role == model::DateRole::Born || date.role == model::DateRole::Died) continue;
      const std::string what =
          std::string("the date ") + quoted(role_name(date.role)) + " (" + words_of(*years) + ") ";
      // A reign is over with the life; anything else must at least have begun.
      const Years judged = date.role == model::DateRole::Ruled ? Years{years->last, years->last} : *years;
      if (in_life(judged, life) == InLife::AfterDeath) {
        out_.warn("date.life", card.path, 0,
                  what + "goes beyond the death in " + words_of(*life.died) + "; correct one of the two");
      } else if (in_life({years->first, years->last}, life) == InLife::BeforeBirth) {
        out_.warn("date.life", card.path, 0,
                  what + "lies before the birth in " + words_of(*life.born) + "; correct one of the two");
      }
    }
  }

  void check_people(const CardSource& card, const Years& when) {
    if (card.scene) {
      for (const UnitSource& unit : card.scene->units) {
        if (unit.person) meet(card.slug, when, unit.person, card.scene->path, "or name no person for this unit");
      }
    }
    for (const Ref& ref : card.related) {
      const auto other = cards_.find(ref.value);
      if (other == cards_.end() || other->second->kind.value == card.kind.value) continue;
      const auto& back = other->second->related;
      const bool both =
          std::any_of(back.begin(), back.end(), [&](const Ref& r) { return r.value == card.slug; });
      const auto unit_of_it = [&](const UnitSource& unit) { return unit.person.value == ref.value; };
      if (!both ||
          (card.scene && std::any_of(card.scene->units.begin(), card.scene->units.end(), unit_of_it)))
        continue;
      meet(card.slug, when, ref, card.path, "or relate the two one way only");
    }
  }

  void meet(const std::string& slug, const Years& when, const Ref& person, const std::string& path,
            const std::string& else_do) {
    const auto found = cards_.find(person.value);
    if (found == cards_.end()) return;
    const Life life = life_of(found->second->dates);
    const InLife in = in_life(when, life);
    if (in == InLife::Possible) return;
    const bool late = in == InLife::AfterDeath;
    out_.warn("date.meeting", path, person.line,
              quoted(slug) + " happened " + words_of(when) + ", " +
                  (late ? "after the death of " : "before the birth of ") + quoted(person.value) + " (" +
                  words_of(late ? *life.died : *life.born) + "); correct a date, " + else_do);
  }

  const PackSource& pack_;
  Findings& out_;
  std::map<std::string, const CardSource*> cards_;
};

}  // namespace

std::optional<Years> years_of(const model::Date& date) {
  if (date.ce_from != 0) return Years{date.ce_from, date.ce_to != 0 ? date.ce_to : date.ce_from};
  if (date.ah_from == 0) return std::nullopt;
  return Years{ce_years_of(date.ah_from).first,
               ce_years_of(date.ah_to != 0 ? date.ah_to : date.ah_from).second};
}

Life life_of(const std::vector<model::Date>& dates) {
  Life life;
  const auto widen = [](std::optional<Years>& span, const Years& years) {
    span = span ? Years{std::min(span->first, years.first), std::max(span->last, years.last)} : years;
  };
  for (const model::Date& date : dates) {
    const auto years = years_of(date);
    if (!years) continue;
    if (date.role == model::DateRole::Born) widen(life.born, *years);
    if (date.role == model::DateRole::Died) widen(life.died, *years);
  }
  return life;
}

InLife in_life(const Years& event, const Life& life) {
  if (life.died && event.first > life.died->last + kTolerance_years) return InLife::AfterDeath;
  if (life.born && event.last < life.born->first - kTolerance_years) return InLife::BeforeBirth;
  return InLife::Possible;
}

std::string words_of(const Years& years) {
  return years.first == years.last ? std::to_string(years.first)
                                   : std::to_string(years.first) + "–" + std::to_string(years.last);
}

void check_lives(const PackSource& pack, Findings& out) {
  Lives(pack, out).check();
}

}  // namespace azetta::author
