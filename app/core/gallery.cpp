#include "app/core/gallery.h"

#include "app/core/state.h"
#include "content/model/catalogue.h"

namespace azetta::core {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};

}  // namespace

void update_gallery(AppState& s, const GalleryEvent& event, const model::Catalogue& catalogue) {
  if (s.place.screen != Screen::Gallery) return;
  if (std::holds_alternative<ToggleFilterSheet>(event)) {
    s.filter_sheet = !s.filter_sheet;
    s.panel_scroll = {};
    return;
  }
  // A second touch may come before the first is shown: it adds to it.
  const bool pending = s.next && s.next_in_place;
  if (s.next && !pending) return;  // on the way elsewhere
  Place to = pending ? *s.next : s.place;
  std::visit(Cases{[](const ToggleFilterSheet&) {},
                   [&](const ChooseKind& e) {
                     if (e.kind == model::kAllKinds || e.kind < catalogue.kinds.size()) to.kind = e.kind;
                   },
                   [&](const ChooseValue& e) {
                     if (e.facet < catalogue.facets.size() && e.value < catalogue.facets[e.facet].values.size())
                       to.filter.toggle(e.facet, e.value);
                   },
                   [&](const OrderGallery& e) { to.order = e.order; },
                   [&](const ClearFilter&) { to.filter = {}; }},
             event);
  to.scroll_u = 0;
  s.next = to;
  s.next_is_back = false;
  s.next_in_place = true;
}

}  // namespace azetta::core
