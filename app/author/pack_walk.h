// Visits everything a finished pack holds, in one fixed order. Internal to describe.h's two answers. One
// thread.
#pragma once
#include <set>
#include <vector>

#include "content/base/result.h"
#include "content/pack/pack.h"

namespace azetta::author {

// All cards, by kind and gallery order.
Result<std::vector<model::CardSummary>> all_cards(pack::Pack& pack);

// The pictures that anything refers to, by id.
Result<std::set<ImageId>> all_images(pack::Pack& pack, const std::vector<model::CardSummary>& cards);

// Stored bytes of a picture's every tile, level by level, row by row.
Result<std::vector<std::vector<std::uint8_t>>> all_tiles(pack::Pack& pack, const model::ImageInfo& image);

// The whole glossary, all places, the whole timeline with its lives.
Result<std::vector<model::Term>> all_terms(pack::Pack& pack);
Result<std::vector<model::Place>> all_places(pack::Pack& pack);
Result<std::vector<model::Event>> all_events(pack::Pack& pack);
Result<std::vector<model::Life>> all_lives(pack::Pack& pack);

}  // namespace azetta::author
