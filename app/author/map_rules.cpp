#include "app/author/map_rules.h"

#include <algorithm>

#include "app/author/nearest.h"
#include "content/model/projection.h"

namespace azetta::author {
namespace {

class Rules {
 public:
  Rules(const PackSource& pack, const MapSource& map, Findings& out) : pack_(pack), map_(map), out_(out) {
    for (const auto& [slug, image] : pack.images) images_.push_back(slug);
    for (const model::Source& source : pack.catalogue.sources) sources_.push_back(source.slug);
    for (const EventSource& event : pack.events) events_.push_back(event.slug.value);
    for (const HolderSource& holder : map.holders) holders_.push_back(holder.slug.value);
  }

  void check() {
    known("reference.image", map_.image, "picture", images_, "add its file to images/ or correct the name");
    for (const HolderSource& holder : map_.holders) known_card(holder.card);
    for (const HoldingSource& holding : map_.holdings) {
      known_holder(holding.holder);
      known_sources(holding.sources);
    }
    for (const MovementSource& movement : map_.movements) {
      known_holder(movement.holder);
      known_sources(movement.sources);
      known_card(movement.card);
      if (!pack_.unreadable.contains(kTimelineFile)) {
        known("reference.event", movement.event, "event", events_, "add it to timeline.toml or correct the name");
      }
    }
    for (const HolderSource& holder : map_.holders) {
      const auto is = [&](const auto& thing) { return thing.holder.value == holder.slug.value; };
      if (std::ranges::any_of(map_.holdings, is) || std::ranges::any_of(map_.movements, is)) continue;
      out_.warn("map.unused-holder", kMapFile, holder.slug.line,
                "\"" + holder.slug.value + "\" holds nothing and goes nowhere; add a [[holding]] or remove it");
    }
  }

 private:
  void known(std::string_view rule, const Ref& ref, const std::string& what, const std::vector<std::string>& all, const std::string& otherwise) {
    if (!ref || std::ranges::find(all, ref.value) != all.end()) return;
    out_.error(rule, kMapFile, ref.line, "there is no " + what + " \"" + ref.value + "\"" + did_you_mean(ref.value, all, otherwise));
  }
  void known_card(const Ref& ref) {
    known("reference.card", ref, "card", pack_.card_slugs, "add cards/" + ref.value + "/ or correct the name");
  }
  void known_holder(const Ref& ref) {
    known("reference.holder", ref, "holder", holders_, "add it as a [[holder]] or correct the name");
  }
  void known_sources(const std::vector<Ref>& refs) {
    if (pack_.unreadable.contains(kSourcesFile)) return;
    for (const Ref& ref : refs) known("reference.source", ref, "source", sources_, "add it to sources.toml or correct the name");
  }

  const PackSource& pack_;
  const MapSource& map_;
  Findings& out_;
  std::vector<std::string> images_, sources_, events_, holders_;
};

}  // namespace

void check_map(const PackSource& pack, Findings& out) {
  if (pack.map) Rules(pack, *pack.map, out).check();
}

void check_map_places(const PackSource& pack, float aspect, Findings& out) {
  if (!pack.map) return;
  constexpr std::size_t kNamed = 5;
  const model::Projector projector(pack.map->values.frame, aspect);
  std::string names;
  std::size_t count = 0;
  for (const PlaceSource& place : pack.places) {
    const auto at = projector.at(place.values.lat_deg, place.values.lon_deg);
    if (at && model::on_picture(*at)) continue;
    if (++count <= kNamed) names += (count > 1 ? ", " : "") + place.slug.value;
  }
  if (count == 0) return;
  if (count > kNamed) names += ", …";
  out.warn("map.off-picture", kPlacesFile, 0,
           std::to_string(count) + (count == 1 ? " place lies" : " places lie") + " beside the map's picture and " +
               (count == 1 ? "is" : "are") + " not on it (" + names + "); correct \"at\", or show more with width_km and the picture");
}

}  // namespace azetta::author
