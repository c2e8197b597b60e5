// The search index of a PictureStore, which is that of an earlier pack, and what it was made of: a pack that is begun on a copy of the
// store has only those things folded and indexed anew whose texts are others. For previews. The index that comes of it finds what one made
// afresh finds, but is not the same bytes. Only content/write reads and changes it; others hand it on, and ask indexed(). One thread.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/base/result.h"
#include "content/model/found.h"
#include "content/pack/sqlite.h"
#include "content/write/search_item.h"

namespace azetta::pack {

// A row of search_item; its id is its place in the list, from 1.
struct SearchEntry {
  model::FoundWhat what = model::FoundWhat::Card;
  std::uint32_t target = 0, step = 0;
  std::shared_ptr<const SearchItem> item;
  friend bool operator==(const SearchEntry&, const SearchEntry&) = default;
};

class SearchMemo {
 public:
  // The words of these texts: folded before, or now.
  std::shared_ptr<const SearchItem> item(const SearchTexts& texts);

  // Makes the index of these entries in `pack`, a copy of the store as it has been since the last keep(). search_group is the caller's.
  Status write(Database& pack, std::vector<SearchEntry> entries);
  std::size_t indexed() const { return indexed_; }  // how many things the last write() put into the index

  // Brings the store to the index that was written last, and forgets the words of texts that are not in it. After an Error the store's
  // index is good for nothing.
  Status keep(Database& store);

 private:
  struct Count {  // in how many columns of how many things a word stands
    std::int32_t names = 0, texts = 0;
  };
  using Counts = std::unordered_map<std::string_view, Count>;
  Counts difference(const std::vector<SearchEntry>& entries) const;
  Result<std::size_t> bring(Database& database, const std::vector<SearchEntry>& entries, const Counts& difference) const;
  Result<std::size_t> put_items(Database& database, const std::vector<SearchEntry>& entries) const;
  Status put_words(Database& database, const Counts& difference) const;

  std::unordered_map<std::string, std::shared_ptr<const SearchItem>> folded_;  // by SearchTexts::key()
  std::vector<SearchEntry> stored_, written_;         // in the store; in the last pack
  std::size_t indexed_ = 0;
  std::unordered_map<std::string, Count> counts_;     // of every word in the store
};

}  // namespace azetta::pack
