// A place as the command line, rehearsals and previews name it: a screen (core::name) and what of the pack it shows.
#pragma once
#include <optional>
#include <string_view>

#include "app/core/state.h"
#include "content/model/catalogue.h"
#include "content/pack/pack.h"

namespace azetta::shell {

// `id`: the slug of a card, walkthrough, event or kind ("all": every kind), a year on the map; empty where a screen needs none.
// None if this pack has no such place. Attract, staff and "soon" are no places to go to. Reads the pack: nobody else does meanwhile.
std::optional<core::Place> place_named(pack::Pack& pack, const model::Catalogue& catalogue, std::string_view screen, std::string_view id);

}  // namespace azetta::shell
