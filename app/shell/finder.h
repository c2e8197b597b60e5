// Search as screens ask for it: the newest query is looked up on the worker, before anything else that waits there; older ones
// that wait are dropped, one that runs is told to stop. Until the new results are there the old ones stay. What was typed
// and found is forgotten by forget(), and never written anywhere. UI thread.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/shell/worker.h"
#include "content/model/found.h"
#include "content/pack/pack.h"

namespace azetta::shell {

struct FinderCounters {
  std::uint64_t asked = 0, answered = 0, dropped = 0;  // dropped: another query came first
  double last_ms = 0;  // CPU of the worker for the last answer, its first lines included
};

class Finder {
 public:
  explicit Finder(Worker& worker);
  ~Finder();
  Finder(const Finder&) = delete;
  Finder& operator=(const Finder&) = delete;

  void set_pack(std::shared_ptr<pack::Pack> pack);  // null: nothing is open; forgets
  // What is known of `typed` for a visitor of that language; asks for it if it is not there yet. Until then what was found for
  // the query before: Found::typed and Found::lang say which. Null: nothing yet, or nothing typed.
  std::shared_ptr<const model::Found> get(std::string_view typed, LangIndex lang);
  void forget();
  FinderCounters counters() const { return counters_; }

 private:
  // Of one query; the worker looks at it between two rows.
  struct Ticket {
    std::atomic<bool> stop{false};
  };
  using FoundPtr = std::shared_ptr<const model::Found>;
  void ask(LangIndex lang);
  void describe_rest(FoundPtr found, std::size_t first);
  void take(const FoundPtr& found);
  static bool is_described(const model::Found& found);

  Worker& worker_;
  std::shared_ptr<bool> alive_;
  std::shared_ptr<pack::Pack> pack_;
  std::string typed_;
  std::shared_ptr<Ticket> ticket_;   // of typed_
  std::vector<LangIndex> asked_;     // of typed_
  std::vector<FoundPtr> found_;      // for typed_, one a language
  FoundPtr before_;                  // the newest of the query before
  FinderCounters counters_;
};

}  // namespace azetta::shell
