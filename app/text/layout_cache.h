// Blocks already laid out, least recently used last. The key is the whole request; a look-up costs one hash
// of the text. Bounded by bytes; a block that someone still holds lives on after it has left the cache. One
// thread.
#pragma once
#include <list>
#include <string>
#include <unordered_map>

#include "app/text/text.h"

namespace azetta::text {

class LayoutCache {
 public:
  explicit LayoutCache(std::size_t budget_bytes) : budget_bytes_(budget_bytes) {}

  BlockPtr find(const Request& request);  // null if not there; else it is now the most recently used
  bool contains(const Request& request) const { return look_up(request, hash(request)) != entries_.end(); }
  void put(const Request& request, BlockPtr block);
  void clear();
  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string utf8, lang;
    Request request;  // its views are empty: utf8 and lang above are the texts
    BlockPtr block;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;

  static std::uint64_t hash(const Request& request);
  Entries::const_iterator look_up(const Request& request, std::uint64_t hash) const;
  void drop_last();

  std::size_t budget_bytes_, bytes_ = 0;
  Entries entries_;  // most recently used first
  std::unordered_multimap<std::uint64_t, Entries::iterator> index_;
};

}  // namespace azetta::text
