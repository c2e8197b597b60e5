// What a visitor chooses to see in a gallery: kind, values of facets, order. The choice is part of the place (state.h), so
// that back leads to it; it changes when its first cards are there, as places do. Pure values; any thread.
#pragma once
#include <cstdint>
#include <variant>

#include "content/base/ids.h"
#include "content/model/gallery.h"

namespace azetta::model {
struct Catalogue;
}

namespace azetta::core {

struct AppState;

struct ToggleFilterSheet {};
struct ChooseKind { KindIndex kind = model::kAllKinds; };
struct ChooseValue { std::uint8_t facet = 0, value = 0; };  // chosen, or no longer
struct OrderGallery { model::GalleryOrder order = model::GalleryOrder::Curator; };
struct ClearFilter {};                                      // all values; kind and order stay
using GalleryEvent = std::variant<ToggleFilterSheet, ChooseKind, ChooseValue, OrderGallery, ClearFilter>;

// For update() alone. What the pack does not have is not chosen.
void update_gallery(AppState& state, const GalleryEvent& event, const model::Catalogue& catalogue);

}  // namespace azetta::core
