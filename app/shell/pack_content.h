// What screens ask of the open pack, answered from memory: cards, scenes, gallery pages and pictures, each kept least-
// recently-used and fetched on the worker. Emptying it at any time only costs a moment. UI thread.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "app/shell/finder.h"
#include "app/shell/picture_cache.h"
#include "app/shell/timeline_cache.h"
#include "app/shell/worker.h"
#include "app/ui/content.h"
#include "content/pack/pack.h"

namespace azetta::shell {

// Values by key, at most `most` of them; the longest unused goes first. get() is a use.
template <class Key, class Value, class Hash = std::hash<Key>>
class Lru {
 public:
  explicit Lru(std::size_t most) : most_(most) {}
  Value* get(const Key& key) {
    const auto it = index_.find(key);
    if (it == index_.end()) return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &it->second->second;
  }
  void put(const Key& key, Value value) {
    if (Value* old = get(key)) {
      *old = std::move(value);
      return;
    }
    order_.emplace_front(key, std::move(value));
    index_[key] = order_.begin();
    if (order_.size() > most_) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
  }
  void clear() {
    order_.clear();
    index_.clear();
  }

 private:
  std::size_t most_;
  std::list<std::pair<Key, Value>> order_;
  std::unordered_map<Key, typename std::list<std::pair<Key, Value>>::iterator, Hash> index_;
};

class PackContent final : public ui::Content {
 public:
  PackContent(Worker& worker, PictureCache& pictures);
  ~PackContent() override;

  void set_pack(std::shared_ptr<pack::Pack> pack);  // null: nothing is open
  void begin_frame();

  const model::Card* card(CardId id) override;
  const model::Scene* scene(SceneId id) override;
  const CardId* next_walkthrough(CardId after) override;
  const model::CardSummary* summary(CardId id) override;
  const model::CardSummary* summary(KindIndex kind, std::uint32_t index) override;
  const model::GalleryTotals* gallery(const model::GalleryQuery& query) override;
  const model::GalleryTile* gallery_tile(const model::GalleryQuery& query, std::uint32_t index) override;
  const model::ImageInfo* image(ImageId id) override;
  core::MapSheetPtr map() override;
  bool map_failed() const override { return failed_map_; }
  const model::Term* term(TermId id) override;
  const model::Found* found(std::string_view typed, LangIndex lang) override;
  ui::Picture picture(const ui::PictureRequest& request) override;
  const core::TimelineIndex* timeline() override { return timeline_.index(); }
  const core::TimelineLayout* timeline_layout(const core::LayoutShape& shape) override { return timeline_.layout(shape); }
  const model::Event* event(EventId id) override;
  void forget_map() { map_.reset(); }  // it comes again when it is asked for
  ui::Piece piece(const ui::PieceRequest& request, bool fetch) override;
  bool failed(CardId id) const override { return failed_cards_.contains(id); }
  bool failed(SceneId id) const override { return failed_scenes_.contains(id); }
  bool failed(EventId id) const override { return failed_events_.contains(id); }
  bool timeline_failed() const override { return timeline_.failed(); }
  const TimelineCounters& timeline_counters() const { return timeline_.counters(); }
  void drop_timeline() { timeline_.clear(); }
  bool failed(ImageId id) const override { return failed_images_.contains(id) || pictures_.failed(id); }
  bool failed(TermId id) const override { return failed_terms_.contains(id); }

  // What was typed and found by a visitor who has gone.
  void forget_found() { finder_.forget(); }
  FinderCounters finder_counters() const { return finder_.counters(); }

 private:
  static constexpr std::uint32_t kPageCards = 24;  // of a gallery, read at once
  struct GalleryPage {  // of a choice: kPageCards of its tiles
    model::GalleryQuery query;
    std::uint32_t page = 0;
    friend bool operator==(const GalleryPage&, const GalleryPage&) = default;
  };
  struct HashPage {
    std::size_t operator()(const GalleryPage& p) const noexcept {
      return std::hash<model::GalleryQuery>{}(p.query) * 31 + p.page;
    }
  };
  using PagePtr = std::shared_ptr<const std::vector<model::CardSummary>>;

  template <class Id, class Value, class Cache, class Set, class Read>
  const Value* fetch(const Id& id, Cache& cache, Set& failed, Set& asked, Read read);

  Worker& worker_;
  PictureCache& pictures_;
  Finder finder_;
  std::shared_ptr<pack::Pack> pack_;
  std::uint64_t generation_ = 0;
  std::shared_ptr<bool> alive_;

  Lru<CardId, std::shared_ptr<const model::Card>> cards_{32};
  Lru<SceneId, std::shared_ptr<const model::Scene>> scenes_{8};
  Lru<CardId, std::shared_ptr<const CardId>> followers_{32};
  Lru<CardId, std::shared_ptr<const model::CardSummary>> summaries_{256};
  Lru<std::uint64_t, PagePtr> pages_{64};
  Lru<ImageId, std::shared_ptr<const model::ImageInfo>> images_{2048};
  Lru<TermId, std::shared_ptr<const model::Term>> terms_{64};
  Lru<EventId, std::shared_ptr<const model::Event>> events_{512};
  TimelineCache timeline_;
  core::MapSheetPtr map_;
  bool asked_map_ = false, failed_map_ = false;
  std::unordered_set<CardId> asked_cards_, asked_summaries_, asked_followers_, failed_cards_, failed_summaries_, failed_followers_;
  std::unordered_set<SceneId> asked_scenes_, failed_scenes_;
  std::unordered_set<EventId> asked_events_, failed_events_;
  std::unordered_set<ImageId> asked_images_, failed_images_;
  std::unordered_set<TermId> asked_terms_, failed_terms_;
  std::unordered_set<std::uint64_t> asked_pages_, failed_pages_;
  Lru<model::GalleryQuery, std::shared_ptr<const model::GalleryTotals>> totals_{64};
  Lru<GalleryPage, std::shared_ptr<const std::vector<model::GalleryTile>>, HashPage> tiles_{64};
  std::unordered_set<model::GalleryQuery> asked_totals_, failed_totals_;
  std::unordered_set<GalleryPage, HashPage> asked_tiles_, failed_tiles_;
  // What this frame was given stays alive until the next begins, whatever the caches forget meanwhile.
  std::vector<std::shared_ptr<const void>> held_;
};

}  // namespace azetta::shell
