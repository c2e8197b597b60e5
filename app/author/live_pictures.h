// The pictures of a tree that is shown while it is written: in a store of their own (content/write/picture_store.h), kept as the tree has
// them. A picture whose file and settings are the same is not touched. One thread.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "app/author/picture_cache.h"
#include "app/author/source.h"
#include "app/author/tree_memo.h"
#include "content/base/result.h"
#include "content/write/picture_store.h"

namespace azetta::author {

class LivePictures {
 public:
  // `file`: of the store; made at the first update(), removed with this.
  LivePictures(std::filesystem::path file, std::filesystem::path cache) : file_(std::move(file)), cache_(std::move(cache)) {}

  struct Counts {
    std::size_t kept = 0, made = 0, from_cache = 0, removed = 0;
    bool changed() const { return made + from_cache + removed > 0; }
  };
  // After an Error the store has what could be brought in; the next update() goes on.
  using Progress = std::function<void(std::size_t done, std::size_t all, const std::string& what)>;
  Result<Counts> update(const std::filesystem::path& source, const PackSource& pack, const TreeMemo& memo, const Progress& progress = {});
  const std::map<std::string, float>& aspects() const { return aspects_; }

  // After update(): of the store's index, for a writer on a copy of the file.
  pack::SearchMemo& search() const { return store_->search(); }
  // PictureStore::keep_search(). After an Error the next update() makes the store anew.
  Status keep_search();

 private:
  std::filesystem::path file_;
  PictureCache cache_;
  std::unique_ptr<pack::PictureStore> store_;
  std::map<std::string, std::string> stamps_;  // of what is in the store
  std::map<std::string, float> aspects_;
};

}  // namespace azetta::author
