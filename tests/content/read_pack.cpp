#include "tests/content/read_pack.h"

#include "content/pack/image_codec.h"

namespace azetta::pack {
namespace {

constexpr std::uint64_t kMostDecoded_bytes = 1u << 20;

class Reader {
 public:
  Reader(Pack& pack, std::uint32_t last_id) : pack_(pack), last_id_(last_id) {}

  PackReading all() {
    catalogue();
    for (std::uint32_t id = 0; id <= last_id_; ++id) {
      card(CardId{id});
      scene(SceneId{id});
      image(ImageId{id});
      count(pack_.term(TermId{id}));
      count(pack_.next_walkthrough(CardId{id}));
    }
    map();
    lists();
    search();
    galleries();
    pack_.find_card("dihya");
    pack_.find_scene("nini");
    pack_.find_event("defeat");
    return out_;
  }

 private:
  void promise(bool kept, const char* what) {
    if (!kept && out_.broken.empty()) out_.broken = what;
  }
  template <class T>
  bool count(const Result<T>& result) {
    out_.failures += !result;
    return static_cast<bool>(result);
  }

  void catalogue() {
    const auto& c = pack_.catalogue();
    promise(!c.languages.empty(), "a pack has a language");
    for (const auto& language : c.languages) {
      promise(language.fallback.size() == c.languages.size() - 1, "every other language stands in");
      out_.bytes += language.name.size();
    }
    for (std::size_t kind = 0; kind < c.kinds.size(); ++kind) {
      const auto page = pack_.summaries(static_cast<KindIndex>(kind), 0, 512);
      if (count(page)) out_.bytes += page->size();
    }
  }

  void card(CardId id) {
    const auto card = pack_.card(id);
    if (!count(card)) return;
    promise(card->text.size() == pack_.catalogue().languages.size(), "a card has every language's texts");
    for (const auto& text : card->text) {
      for (const auto& page : text.pages) {
        for (const auto& paragraph : page) {
          for (const auto& span : paragraph.spans)
            promise(span.begin < span.end && span.end <= paragraph.text.size(), "emphasis lies in its paragraph");
        }
      }
    }
  }

  void scene(SceneId id) {
    const auto scene = pack_.scene(id);
    if (!count(scene)) return;
    for (const auto& unit : scene->units) promise(unit.side < scene->sides.size(), "a unit has a side");
    for (const auto& step : scene->steps) {
      for (const auto& placement : step.placements) promise(placement.unit < scene->units.size(), "who stands there is a unit");
      for (const auto& arrow : step.arrows) promise(arrow.path.size() >= 2, "an arrow has two points");
    }
  }

  void image(ImageId id) {
    const auto image = pack_.image(id);
    if (!count(image)) return;
    for (std::uint32_t level = 0; level < image->levels.size(); ++level) {
      const auto tile = pack_.tile(id, level, 0, 0);
      if (!count(tile)) continue;
      const auto pixels = decode(*tile, kMostDecoded_bytes);
      if (!count(pixels)) continue;
      out_.bytes += pixels->rgba.size();
      promise(pixels->rgba.size() == std::size_t{pixels->width_px} * pixels->height_px * 4, "a picture has all its pixels");
    }
  }

  void map() {
    const auto map = pack_.map();
    if (count(map)) {
      for (const auto& holding : map->holdings) {
        promise(holding.holder < map->holders.size(), "land has a holder");
        promise(holding.area.size() >= 3, "an area has three points");
      }
      for (const auto& movement : map->movements) promise(movement.path.size() >= 2, "a path has two points");
    }
    count(pack_.map_events({}, 512));
  }

  void lists() {
    for (const std::uint32_t first : {0u, 1u, 4'000'000'000u}) {
      count(pack_.terms(first, 512));
      count(pack_.places(first, 512));
      count(pack_.events(first, 512));
      count(pack_.event_marks(first, 4'096));
      count(pack_.lives(first, 4'096));
    }
  }

  void search() {
    for (const char* typed : {"dihya", "k", "ال", "dihwa", "zzzz"}) {
      auto found = pack_.find(typed, 0, nullptr);
      if (!count(found)) continue;
      count(pack_.describe(*found, 0, 100));
      for (const auto& group : found->groups) {
        promise(group.hits.size() <= Pack::kMostListed, "a group lists as many as it may");
        for (const auto& hit : group.hits) {
          for (const auto* line : {&hit.title, &hit.also, &hit.line}) {
            for (const auto& mark : line->marks) promise(mark.begin < mark.end && mark.end <= line->text.size(), "marks lie in their line");
          }
        }
      }
    }
  }

  void galleries() {
    for (const auto order : {model::GalleryOrder::Curator, model::GalleryOrder::Name, model::GalleryOrder::Date}) {
      model::GalleryQuery query{.kind = model::kAllKinds, .order = order};
      for (int round = 0; round < 2; ++round) {
        count(pack_.gallery(query, 0, 512));
        const auto totals = pack_.gallery_totals(query);
        if (count(totals)) promise(totals->by_value.size() == pack_.catalogue().facets.size(), "every facet is counted");
        query.filter.toggle(1, 1);
      }
    }
  }

  Pack& pack_;
  std::uint32_t last_id_;
  PackReading out_;
};

}  // namespace

PackReading read_all(Pack& pack, std::uint32_t last_id) {
  return Reader(pack, last_id).all();
}

}  // namespace azetta::pack
