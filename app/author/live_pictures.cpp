#include "app/author/live_pictures.h"

#include <vector>

#include "app/author/build.h"
#include "app/author/picture_rules.h"

namespace azetta::author {

Result<LivePictures::Counts> LivePictures::update(const std::filesystem::path& source, const PackSource& pack, const TreeMemo& memo, const Progress& progress) {
  if (!store_) {
    AZ_TRY(store_, pack::PictureStore::create(file_));
  }
  Counts counts;
  const std::set<std::string> used = used_pictures(pack);
  std::vector<std::string> gone;
  for (const auto& [slug, stamp] : stamps_) {
    if (!used.contains(slug)) gone.push_back(slug);
  }
  const auto remove = [&](const std::string& slug) {
    stamps_.erase(slug);
    aspects_.erase(slug);
    return store_->remove(slug);
  };
  for (const std::string& slug : gone) {
    AZ_CHECK(remove(slug));
    ++counts.removed;
  }
  std::size_t done = 0;
  for (const std::string& slug : used) {
    const ImageSource& image = pack.images.at(slug);
    const std::string stamp = picture_stamp(memo, image);
    ++done;
    if (const auto known = stamps_.find(slug); known != stamps_.end() && known->second == stamp) {
      ++counts.kept;
      continue;
    }
    if (progress) progress(done - 1, used.size(), slug);
    AZ_CHECK(remove(slug));
    std::filesystem::path scratch = file_;
    scratch += ".tiles";
    auto added = add_picture(source, slug, image, cache_, scratch, *store_, {});
    if (!added) {
      (void)store_->remove(slug);
      return added.error();
    }
    ++(added->from_cache ? counts.from_cache : counts.made);
    aspects_[slug] = added->aspect;
    stamps_[slug] = stamp;
  }
  if (counts.changed()) AZ_CHECK(store_->settle());
  return counts;
}

Status LivePictures::keep_search() {
  if (!store_) return Done{};
  const Status kept = store_->keep_search();
  if (!kept) {
    store_.reset();
    stamps_.clear();
    aspects_.clear();
  }
  return kept;
}

}  // namespace azetta::author
