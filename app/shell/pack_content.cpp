#include "app/shell/pack_content.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "app/shell/map_reading.h"
#include "content/base/log.h"

namespace azetta::shell {

PackContent::PackContent(Worker& worker, PictureCache& pictures)
    : worker_(worker), pictures_(pictures), finder_(worker), alive_(std::make_shared<bool>(true)), timeline_(worker) {}

PackContent::~PackContent() { *alive_ = false; }

void PackContent::set_pack(std::shared_ptr<pack::Pack> pack) {
  ++generation_;
  pictures_.set_pack(pack);
  timeline_.set_pack(pack);
  finder_.set_pack(pack);
  pack_ = std::move(pack);
  cards_.clear();
  scenes_.clear();
  followers_.clear();
  summaries_.clear();
  pages_.clear();
  images_.clear();
  events_.clear();
  terms_.clear();
  asked_cards_.clear(), asked_summaries_.clear(), failed_cards_.clear(), failed_summaries_.clear();
  asked_followers_.clear(), failed_followers_.clear();
  asked_scenes_.clear(), failed_scenes_.clear();
  asked_events_.clear(), failed_events_.clear();
  map_.reset();
  asked_map_ = failed_map_ = false;
  asked_images_.clear(), failed_images_.clear();
  asked_terms_.clear(), failed_terms_.clear();
  asked_pages_.clear(), failed_pages_.clear();
  totals_.clear();
  tiles_.clear();
  asked_totals_.clear(), failed_totals_.clear();
  asked_tiles_.clear(), failed_tiles_.clear();
  held_.clear();
}

void PackContent::begin_frame() {
  held_.clear();
  timeline_.begin_frame();
  pictures_.begin_frame();
}

// Value of `id` from the cache, or null after asking the worker for it (once).
template <class Id, class Value, class Cache, class Set, class Read>
const Value* PackContent::fetch(const Id& id, Cache& cache, Set& failed, Set& asked, Read read) {
  if (auto* have = cache.get(id)) {
    held_.push_back(*have);
    return have->get();
  }
  if (!pack_ || failed.contains(id) || !asked.insert(id).second) return nullptr;
  worker_.post([this, alive = alive_, pack = pack_, generation = generation_, id, read, &cache, &failed, &asked]() -> Worker::Finish {
                 Result<Value> result = read(*pack);
                 auto value = result ? std::make_shared<const Value>(std::move(result).value()) : nullptr;
                 std::string problem = value ? std::string() : result.error().what;
                 return [this, alive, generation, id, value, problem, &cache, &failed, &asked] {
                   if (!*alive || generation != generation_) return;
                   asked.erase(id);
                   if (value) {
                     cache.put(id, value);
                   } else {
                     log::error("pack", problem);
                     failed.insert(id);
                   }
                 };
               });
  return nullptr;
}

const model::Card* PackContent::card(CardId id) {
  return fetch<CardId, model::Card>(id, cards_, failed_cards_, asked_cards_, [id](pack::Pack& p) { return p.card(id); });
}

const model::Scene* PackContent::scene(SceneId id) {
  return fetch<SceneId, model::Scene>(id, scenes_, failed_scenes_, asked_scenes_, [id](pack::Pack& p) { return p.scene(id); });
}

const model::Event* PackContent::event(EventId id) {
  if (!id) return nullptr;
  return fetch<EventId, model::Event>(id, events_, failed_events_, asked_events_, [id](pack::Pack& p) -> Result<model::Event> {
    AZ_TRY(std::vector<model::Event> one, p.events(id.row - 1, 1));
    if (one.empty()) return Error{"event " + std::to_string(id.row) + " is not in the pack; check the pack"};
    return std::move(one.front());
  });
}

const CardId* PackContent::next_walkthrough(CardId after) {
  return fetch<CardId, CardId>(after, followers_, failed_followers_, asked_followers_,
                               [after](pack::Pack& p) { return p.next_walkthrough(after); });
}

const model::ImageInfo* PackContent::image(ImageId id) {
  return fetch<ImageId, model::ImageInfo>(id, images_, failed_images_, asked_images_, [id](pack::Pack& p) { return p.image(id); });
}

const model::CardSummary* PackContent::summary(CardId id) {
  return fetch<CardId, model::CardSummary>(
      id, summaries_, failed_summaries_, asked_summaries_, [id](pack::Pack& p) -> Result<model::CardSummary> {
        AZ_TRY(std::vector<model::CardSummary> list, p.summaries(std::span(&id, 1)));
        if (list.empty()) return Error{"card " + std::to_string(id.row) + " is not in the pack; check the pack"};
        return std::move(list.front());
      });
}

const model::CardSummary* PackContent::summary(KindIndex kind, std::uint32_t index) {
  const std::uint64_t page = std::uint64_t{kind} << 32 | index / kPageCards;
  const auto* cards = fetch<std::uint64_t, std::vector<model::CardSummary>>(
      page, pages_, failed_pages_, asked_pages_,
      [kind, first = index / kPageCards * kPageCards](pack::Pack& p) { return p.summaries(kind, first, kPageCards); });
  if (!cards || index % kPageCards >= cards->size()) return nullptr;
  return &(*cards)[index % kPageCards];
}

const model::GalleryTotals* PackContent::gallery(const model::GalleryQuery& query) {
  model::GalleryQuery counted = query;  // the same in any order
  counted.order = model::GalleryOrder::Curator;
  counted.lang = 0;
  return fetch<model::GalleryQuery, model::GalleryTotals>(counted, totals_, failed_totals_, asked_totals_,
                                                          [counted](pack::Pack& p) { return p.gallery_totals(counted); });
}

const model::GalleryTile* PackContent::gallery_tile(const model::GalleryQuery& query, std::uint32_t index) {
  const GalleryPage page{query, index / kPageCards};
  const auto* tiles = fetch<GalleryPage, std::vector<model::GalleryTile>>(
      page, tiles_, failed_tiles_, asked_tiles_,
      [page](pack::Pack& p) { return p.gallery(page.query, page.page * kPageCards, kPageCards); });
  if (!tiles || index % kPageCards >= tiles->size()) return nullptr;
  return &(*tiles)[index % kPageCards];
}

core::MapSheetPtr PackContent::map() {
  if (map_ || !pack_ || failed_map_ || asked_map_) return map_;
  asked_map_ = true;
  worker_.post([this, alive = alive_, pack = pack_, generation = generation_]() -> Worker::Finish {
    Result<core::MapSheet> result = read_map_sheet(*pack);
    auto sheet = result ? std::make_shared<const core::MapSheet>(std::move(result).value()) : nullptr;
    std::string problem = sheet ? std::string() : result.error().what;
    return [this, alive, generation, sheet, problem] {
      if (!*alive || generation != generation_) return;
      asked_map_ = false;
      map_ = sheet;
      failed_map_ = !sheet;
      if (!sheet) log::error("pack", problem);
    };
  });
  return nullptr;
}

const model::Term* PackContent::term(TermId id) {
  return fetch<TermId, model::Term>(id, terms_, failed_terms_, asked_terms_, [id](pack::Pack& p) { return p.term(id); });
}

const model::Found* PackContent::found(std::string_view typed, LangIndex lang) {
  auto found = finder_.get(typed, lang);
  if (!found) return nullptr;
  held_.push_back(found);
  return found.get();
}

ui::Picture PackContent::picture(const ui::PictureRequest& request) {
  const model::ImageInfo* info = image(request.image);
  return info ? pictures_.get(request, *info) : ui::Picture{};
}

ui::Piece PackContent::piece(const ui::PieceRequest& request, bool fetch) {
  const model::ImageInfo* info = image(request.image);
  return info ? pictures_.piece(request, *info, fetch) : ui::Piece{};
}

}  // namespace azetta::shell
