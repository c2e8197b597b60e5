// The timeline of the open pack, in memory: its index, read in pages on the worker; layouts of a few scales, made there too;
// the events whose words are on the screen. All of it may be dropped at any time and only costs a moment. UI thread.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "app/core/timeline_layout.h"
#include "app/shell/worker.h"
#include "content/pack/pack.h"

namespace azetta::shell {

struct TimelineCounters {
  std::uint32_t layouts = 0;  // made since the start
  std::uint64_t work = 0;     // their work (core/timeline_layout.h)
};

class TimelineCache {
 public:
  explicit TimelineCache(Worker& worker);
  ~TimelineCache();

  void set_pack(std::shared_ptr<pack::Pack> pack);  // null: nothing is open
  void clear();                                     // reads and lays out again when asked

  // As ui::Content's. What is given stays good until the next call of begin_frame().
  void begin_frame() { held_.clear(); }
  const core::TimelineIndex* index();
  const core::TimelineLayout* layout(const core::LayoutShape& shape);
  bool failed() const { return failed_; }
  const TimelineCounters& counters() const { return counters_; }

 private:
  using IndexPtr = std::shared_ptr<const core::TimelineIndex>;
  using LayoutPtr = std::shared_ptr<const core::TimelineLayout>;
  struct Pages;  // of the index, as far as it has been read
  static constexpr std::size_t kLayouts = 10;  // of 10,000 events some 400 KB each

  void read_on(std::shared_ptr<Pages> pages);
  void ask(const core::LayoutShape& shape);
  LayoutPtr* find(const core::LayoutShape& shape);

  Worker& worker_;
  std::shared_ptr<pack::Pack> pack_;
  std::shared_ptr<bool> alive_;
  std::uint64_t generation_ = 0;  // of the pack and of clear(): what comes from an older one is not taken
  bool reading_ = false, failed_ = false;
  IndexPtr index_;
  std::deque<LayoutPtr> layouts_;  // the longest unused last
  std::vector<core::LayoutShape> asked_;
  std::vector<std::shared_ptr<const void>> held_;
  TimelineCounters counters_;
};

}  // namespace azetta::shell
