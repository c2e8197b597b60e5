#include "content/write/picture_store.h"

#include "content/write/search_memo.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

class StoreFile final : public PictureStore {
 public:
  StoreFile(const std::filesystem::path& file, Database database) : file_(file, file, std::move(database)) {}
  Status begin() { return file_.begin(); }
  Status begin_image(const std::string& slug, const std::vector<model::ImageLevel>& levels) override { return file_.begin_image(slug, levels); }
  Status add_tile(const TileBytes& tile) override { return file_.add_tile(tile); }
  Status end_image() override { return file_.end_image(); }
  Status remove(const std::string& slug) override { return file_.remove_image(slug); }
  Status settle() override { return file_.settle(); }
  SearchMemo& search() override { return search_; }
  Status keep_search() override { return file_.keep_search(search_); }

 private:
  WriteFile file_;
  SearchMemo search_;
};

}  // namespace

Result<std::unique_ptr<PictureStore>> PictureStore::create(const std::filesystem::path& file) {
  AZ_TRY(Database database, Database::open_own(file));
  auto store = std::make_unique<StoreFile>(file, std::move(database));
  AZ_CHECK(store->begin());
  return std::unique_ptr<PictureStore>(std::move(store));
}

}  // namespace azetta::pack
