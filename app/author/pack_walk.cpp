#include "app/author/pack_walk.h"

namespace azetta::author {

Result<std::vector<model::CardSummary>> all_cards(pack::Pack& pack) {
  constexpr std::uint32_t kBatch = 512;
  std::vector<model::CardSummary> out;
  for (std::size_t kind = 0; kind < pack.catalogue().kinds.size(); ++kind) {
    for (std::uint32_t first = 0;; first += kBatch) {
      AZ_TRY(auto batch, pack.summaries(static_cast<KindIndex>(kind), first, kBatch));
      const bool last = batch.size() < kBatch;
      for (auto& card : batch) out.push_back(std::move(card));
      if (last) break;
    }
  }
  return out;
}

Result<std::set<ImageId>> all_images(pack::Pack& pack, const std::vector<model::CardSummary>& cards) {
  std::set<ImageId> out;
  const model::Catalogue& catalogue = pack.catalogue();
  out.insert(catalogue.theme.selvedge);
  for (const model::Kind& kind : catalogue.kinds) {
    out.insert(kind.band);
    out.insert(kind.picture);
  }
  for (const model::AttractItem& item : catalogue.attract) out.insert(item.image);
  for (const model::CardSummary& card : cards) {
    out.insert(card.image);
    if (!card.scene) continue;
    AZ_TRY(const model::Scene scene, pack.scene(card.scene));
    out.insert(scene.ground);
  }
  out.erase(ImageId{});
  return out;
}

Result<std::vector<std::vector<std::uint8_t>>> all_tiles(pack::Pack& pack, const model::ImageInfo& image) {
  std::vector<std::vector<std::uint8_t>> out;
  for (std::uint32_t l = 0; l < image.levels.size(); ++l) {
    const model::ImageLevel& level = image.levels[l];
    const std::uint32_t tile = level.tile_px;
    const std::uint32_t cols = tile == 0 ? 1 : (level.width_px + tile - 1) / tile;
    const std::uint32_t rows = tile == 0 ? 1 : (level.height_px + tile - 1) / tile;
    for (std::uint32_t row = 0; row < rows; ++row) {
      for (std::uint32_t col = 0; col < cols; ++col) {
        AZ_TRY(auto bytes, pack.tile(image.id, l, col, row));
        out.push_back(std::move(bytes));
      }
    }
  }
  return out;
}

}  // namespace azetta::author
