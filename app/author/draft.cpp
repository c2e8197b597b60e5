#include "app/author/draft.h"

#include <algorithm>
#include <cassert>

#include "app/author/collation.h"

namespace azetta::author {
namespace {

std::vector<SourceId> ids_of(const PackSource& pack, const std::vector<Ref>& refs) {
  std::vector<SourceId> out;
  for (const Ref& ref : refs) {
    const auto& sources = pack.catalogue.sources;
    const auto at =
        std::find_if(sources.begin(), sources.end(), [&](const auto& s) { return s.slug == ref.value; });
    assert(at != sources.end());
    out.push_back(SourceId{static_cast<std::uint32_t>(at - sources.begin() + 1)});
  }
  return out;
}

// Collects one thing of every language's words: take(words) is a text or nothing.
template <class Take>
model::Localized gather(const PackSource& pack, const CardSource& card, Take take) {
  model::Localized out;
  out.by_lang.resize(pack.catalogue.languages.size());
  for (const CardWords& words : card.words) {
    if (const std::string* text = take(words)) out.by_lang[words.lang] = *text;
  }
  return out;
}

using Sections = std::map<std::string, Section>;

const Section* find(const Sections& sections, const std::string& key) {
  const auto at = sections.find(key);
  return at == sections.end() ? nullptr : &at->second;
}

// A field (title, text) of the section `key` in one group (facts, disputes, steps) of every language.
model::Localized section(const PackSource& pack, const CardSource& card, Sections CardWords::*group,
                         std::string Section::*field, const std::string& key) {
  return gather(pack, card, [&](const CardWords& words) -> const std::string* {
    const Section* found = find(words.*group, key);
    return found ? &(found->*field) : nullptr;
  });
}

model::Localized position(const PackSource& pack, const CardSource& card, std::string Section::*field,
                          const std::string& dispute, const std::string& key) {
  return gather(pack, card, [&](const CardWords& words) -> const std::string* {
    const Section* outer = find(words.disputes, dispute);
    const Section* found = outer ? find(outer->positions, key) : nullptr;
    return found ? &(found->*field) : nullptr;
  });
}

template <class T>
std::size_t index_of(const std::vector<T>& list, const Ref& key) {
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const T& item) { return item.key.value == key.value; });
  assert(at != list.end());
  return static_cast<std::size_t>(at - list.begin());
}

}  // namespace

pack::CatalogueDraft draft_catalogue(const PackSource& pack) {
  pack::CatalogueDraft out;
  out.catalogue = pack.catalogue;
  out.catalogue.card_count = static_cast<std::uint32_t>(pack.cards.size());
  for (const KindSource& kind : pack.kinds) {
    out.catalogue.kinds.push_back(kind.kind);
    out.catalogue.kinds.back().count = static_cast<std::uint32_t>(
        std::count_if(pack.cards.begin(), pack.cards.end(),
                      [&](const CardSource& c) { return c.kind.value == kind.kind.slug; }));
    out.kind_bands.push_back(kind.band.value);
    out.kind_pictures.push_back(kind.picture.value);
  }
  for (const FacetSource& facet : pack.facets) out.catalogue.facets.push_back(facet.facet);
  for (const AttractSource& item : pack.attract) {
    out.catalogue.attract.push_back(item.item);
    out.attract_images.push_back(item.image.value);
    out.attract_cards.push_back(item.card.value);
  }
  out.selvedge = pack.selvedge.value;
  out.hero = pack.hero.value;
  return out;
}

pack::CardDraft draft_card(const PackSource& pack, const CardSource& card) {
  pack::CardDraft out;
  model::Card& to = out.card;
  to.slug = card.slug;
  const auto kind = std::find_if(pack.kinds.begin(), pack.kinds.end(),
                                 [&](const KindSource& k) { return k.kind.slug == card.kind.value; });
  assert(kind != pack.kinds.end());
  to.kind = static_cast<KindIndex>(kind - pack.kinds.begin());
  to.text.resize(pack.catalogue.languages.size());
  for (const CardWords& words : card.words) to.text[words.lang] = words.text;
  to.names = card.names;
  to.dates = card.dates;
  for (const FactSource& fact : card.facts) {
    to.facts.push_back({fact.key.value, fact.certainty, ids_of(pack, fact.sources),
                        section(pack, card, &CardWords::facts, &Section::text, fact.key.value)});
  }
  for (const DisputeSource& source : card.disputes) {
    const std::string& key = source.key.value;
    model::Dispute dispute;
    dispute.key = key;
    dispute.title = section(pack, card, &CardWords::disputes, &Section::title, key);
    dispute.text = section(pack, card, &CardWords::disputes, &Section::text, key);
    for (const PositionSource& voice : source.positions) {
      dispute.positions.push_back({voice.key.value, ids_of(pack, voice.sources),
                                   position(pack, card, &Section::title, key, voice.key.value),
                                   position(pack, card, &Section::text, key, voice.key.value)});
    }
    to.disputes.push_back(std::move(dispute));
  }
  for (const CardFacetSource& has : card.facets) {
    const auto facet = std::find_if(pack.facets.begin(), pack.facets.end(),
                                    [&](const FacetSource& f) { return f.slug.value == has.facet.value; });
    assert(facet != pack.facets.end());
    for (const Ref& value : has.values) {
      const auto at = std::find_if(facet->values.begin(), facet->values.end(), [&](const Ref& v) { return v.value == value.value; });
      assert(at != facet->values.end());
      out.facets.emplace_back(facet - pack.facets.begin(), at - facet->values.begin());
    }
  }
  out.image = card.image.value;
  for (const Ref& ref : card.related) out.related.push_back(ref.value);
  out.variants = card.variants;
  out.keywords = card.keywords;
  return out;
}

Result<std::vector<pack::NamedCard>> name_order(const PackSource& pack, LangIndex lang) {
  std::vector<model::Language> languages = pack.catalogue.languages;
  model::complete_fallbacks(languages, pack.catalogue.default_language);
  std::vector<NameToSort> names;
  for (const CardSource& card : pack.cards) {
    model::Localized title;
    title.by_lang.resize(languages.size());
    for (const CardWords& words : card.words) title.by_lang[words.lang] = words.text.title;
    names.push_back({card.slug, *model::pick(title, lang, languages).text});
  }
  return sort_names(languages[lang], lang < pack.articles.size() ? pack.articles[lang] : std::vector<std::string>{}, names);
}

pack::TermDraft draft_term(const PackSource& pack, const TermSource& term) {
  pack::TermDraft out;
  out.term = term.values;
  out.term.slug = term.slug.value;
  out.term.sources = ids_of(pack, term.sources);
  out.card = term.card.value;
  return out;
}

pack::PlaceDraft draft_place(const PlaceSource& place) {
  pack::PlaceDraft out;
  out.place = place.values;
  out.place.slug = place.slug.value;
  out.card = place.card.value;
  return out;
}

pack::EventDraft draft_event(const PackSource& pack, const EventSource& event) {
  pack::EventDraft out;
  out.event = event.values;
  out.event.slug = event.slug.value;
  const auto& lanes = pack.catalogue.lanes;
  const auto lane = std::find_if(lanes.begin(), lanes.end(),
                                 [&](const model::Lane& l) { return l.slug == event.lane.value; });
  assert(lane != lanes.end());
  out.event.lane = static_cast<LaneIndex>(lane - lanes.begin());
  out.event.sources = ids_of(pack, event.sources);
  out.place = event.place.value;
  for (const Ref& card : event.cards) out.cards.push_back(card.value);
  return out;
}

pack::MapDraft draft_map(const PackSource& pack) {
  assert(pack.map);
  const MapSource& from = *pack.map;
  pack::MapDraft out;
  out.map = from.values;
  out.image = from.image.value;
  const auto holder = [&](const Ref& ref) {
    const auto at = std::find_if(from.holders.begin(), from.holders.end(), [&](const HolderSource& h) { return h.slug.value == ref.value; });
    assert(at != from.holders.end());
    return static_cast<std::uint8_t>(at - from.holders.begin());
  };
  for (const HolderSource& source : from.holders) {
    out.map.holders.push_back(source.values);
    out.map.holders.back().slug = source.slug.value;
    out.holder_cards.push_back(source.card.value);
  }
  for (const HoldingSource& source : from.holdings) {
    model::Holding& holding = out.map.holdings.emplace_back(source.values);
    holding.holder = holder(source.holder);
    holding.sources = ids_of(pack, source.sources);
  }
  for (const MovementSource& source : from.movements) {
    model::Movement& movement = out.map.movements.emplace_back(source.values);
    movement.slug = source.slug.value;
    if (source.holder) movement.holder = holder(source.holder);
    movement.sources = ids_of(pack, source.sources);
    out.movement_events.push_back(source.event.value);
    out.movement_cards.push_back(source.card.value);
  }
  return out;
}

pack::SceneDraft draft_scene(const PackSource& pack, const CardSource& card, float aspect) {
  assert(card.scene);
  const SceneSource& from = *card.scene;
  pack::SceneDraft out;
  model::Scene& to = out.scene;
  to.slug = card.slug;
  to.aspect = aspect;
  to.note = from.note;
  for (const SideSource& side : from.sides) {
    to.sides.push_back({side.key.value, side.name, side.shape, side.fill_rgb, side.mark_rgb});
  }
  for (const UnitSource& source : from.units) {
    model::Unit unit;
    unit.key = source.key.value;
    unit.side = static_cast<std::uint8_t>(index_of(from.sides, source.side));
    unit.kind = source.kind;
    unit.name = source.name;
    for (const ClaimSource& claim : source.strength)
      unit.strength.push_back({claim.text, ids_of(pack, claim.sources)});
    to.units.push_back(std::move(unit));
    out.persons.push_back(source.person.value);
  }
  for (const ReconstructionSource& telling : from.reconstructions) {
    to.reconstructions.push_back({telling.key.value, telling.name, telling.note, ids_of(pack, telling.sources)});
  }
  const auto only = [&](const Ref& key) {
    return static_cast<std::uint8_t>(key ? index_of(from.reconstructions, key) + 1 : 0);
  };
  for (const StepSource& source : from.steps) {
    model::Step step;
    step.reconstruction = only(source.only);
    step.key = source.key.value;
    step.title = section(pack, card, &CardWords::steps, &Section::title, step.key);
    step.text = section(pack, card, &CardWords::steps, &Section::text, step.key);
    step.sources = ids_of(pack, source.sources);
    step.conjecture = source.conjecture;
    step.camera = source.camera;
    for (const PlacementSource& place : source.places) {
      step.placements.push_back({static_cast<std::uint16_t>(index_of(from.units, place.unit)), place.at,
                                 place.facing_deg, place.conjecture, place.broken, only(place.only)});
    }
    for (const ArrowSource& arrow : source.arrows) {
      step.arrows.push_back(
          {static_cast<std::uint8_t>(index_of(from.sides, arrow.side)), arrow.path, arrow.conjecture, only(arrow.only)});
    }
    to.steps.push_back(std::move(step));
  }
  to.labels = from.labels;
  out.card = card.slug;
  out.ground = from.ground.value;
  return out;
}

}  // namespace azetta::author
