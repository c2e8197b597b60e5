#include "app/shell/timeline_cache.h"

#include <algorithm>
#include <string>
#include <utility>

#include "content/base/log.h"

namespace azetta::shell {
namespace {

constexpr std::uint32_t kPage = 4'096;  // of events or lives read at once: a few milliseconds

}  // namespace

struct TimelineCache::Pages {
  std::vector<model::EventMark> events;
  std::vector<model::Life> lives;
  bool events_done = false;
};

TimelineCache::TimelineCache(Worker& worker) : worker_(worker), alive_(std::make_shared<bool>(true)) {}

TimelineCache::~TimelineCache() { *alive_ = false; }

void TimelineCache::set_pack(std::shared_ptr<pack::Pack> pack) {
  clear();
  pack_ = std::move(pack);
}

void TimelineCache::clear() {
  ++generation_;
  reading_ = failed_ = false;
  index_.reset();
  layouts_.clear();
  asked_.clear();
}

const core::TimelineIndex* TimelineCache::index() {
  if (!index_) {
    if (pack_ && !reading_ && !failed_) {
      reading_ = true;
      read_on(std::make_shared<Pages>());
    }
    return nullptr;
  }
  held_.push_back(index_);
  return index_.get();
}

// A page a job, so that pictures and cards do not wait behind a hundred thousand events.
void TimelineCache::read_on(std::shared_ptr<Pages> pages) {
  worker_.post([this, alive = alive_, pack = pack_, generation = generation_, pages]() -> Worker::Finish {
    std::string problem;
    IndexPtr index;
    const auto take = [&](auto result, auto& into) {
      if (!result) {
        problem = result.error().what;
        return true;
      }
      into.insert(into.end(), result->begin(), result->end());
      return result->size() < kPage;
    };
    if (!pages->events_done) {
      pages->events_done = take(pack->event_marks(static_cast<std::uint32_t>(pages->events.size()), kPage), pages->events);
    } else if (take(pack->lives(static_cast<std::uint32_t>(pages->lives.size()), kPage), pages->lives) && problem.empty()) {
      index = std::make_shared<const core::TimelineIndex>(core::make_index(
          pages->events, std::move(pages->lives), static_cast<std::uint8_t>(pack->catalogue().lanes.size())));
    }
    return [this, alive, generation, pages, problem, index] {
      if (!*alive || generation != generation_) return;
      if (!problem.empty()) {
        log::error("pack", problem);
        failed_ = true;
        reading_ = false;
      } else if (index) {
        index_ = index;
        reading_ = false;
      } else {
        read_on(pages);
      }
    };
  });
}

TimelineCache::LayoutPtr* TimelineCache::find(const core::LayoutShape& shape) {
  const auto it = std::ranges::find_if(layouts_, [&](const LayoutPtr& l) { return l->shape == shape; });
  return it == layouts_.end() ? nullptr : &*it;
}

const core::TimelineLayout* TimelineCache::layout(const core::LayoutShape& shape) {
  if (!index_) return nullptr;
  // The neighbours too, so that a pinch finds its next step ready.
  for (const int step : {shape.step, shape.step - 1, shape.step + 1}) {
    core::LayoutShape other = shape;
    other.step = step;
    if (!find(other)) ask(other);
  }
  if (const LayoutPtr* exact = find(shape)) {
    const LayoutPtr layout = *exact;
    std::erase(layouts_, layout);
    layouts_.push_front(layout);
    held_.push_back(layout);
    return layout.get();
  }
  // Whatever holds for a wider view holds for a closer one.
  LayoutPtr best;
  for (const LayoutPtr& l : layouts_) {
    core::LayoutShape same = l->shape;
    same.step = shape.step;
    if (same == shape && l->shape.step < shape.step && (!best || l->shape.step > best->shape.step)) best = l;
  }
  if (best) held_.push_back(best);
  return best.get();
}

void TimelineCache::ask(const core::LayoutShape& shape) {
  if (std::ranges::find(asked_, shape) != asked_.end()) return;
  asked_.push_back(shape);
  worker_.post([this, alive = alive_, generation = generation_, index = index_, shape]() -> Worker::Finish {
    auto layout = std::make_shared<const core::TimelineLayout>(core::lay_out(*index, shape));
    return [this, alive, generation, layout] {
      if (!*alive || generation != generation_) return;
      std::erase(asked_, layout->shape);
      ++counters_.layouts;
      counters_.work += layout->work;
      layouts_.push_front(layout);
      if (layouts_.size() > kLayouts) layouts_.pop_back();
    };
  });
}

}  // namespace azetta::shell
