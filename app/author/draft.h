// Source values to what the pack writer takes. Pure; any thread. The source must have passed its checks.
#pragma once
#include "app/author/source.h"
#include "content/base/result.h"
#include "content/write/writer.h"

namespace azetta::author {

pack::CatalogueDraft draft_catalogue(const PackSource& pack);
pack::CardDraft draft_card(const PackSource& pack, const CardSource& card);
// All cards in the order of their names in a language (collation.h), as its visitors read them.
Result<std::vector<pack::NamedCard>> name_order(const PackSource& pack, LangIndex lang);
pack::TermDraft draft_term(const PackSource& pack, const TermSource& term);
pack::PlaceDraft draft_place(const PlaceSource& place);
pack::MapDraft draft_map(const PackSource& pack);  // it has one
pack::EventDraft draft_event(const PackSource& pack, const EventSource& event);
// aspect: width / height of the ground picture.
pack::SceneDraft draft_scene(const PackSource& pack, const CardSource& card, float aspect);

}  // namespace azetta::author
