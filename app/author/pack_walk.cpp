#include "app/author/pack_walk.h"

namespace azetta::author {

namespace {

constexpr std::uint32_t kBatch = 512;

// Page by page until one is not full.
template <class Value, class Read>
Result<std::vector<Value>> all_pages(Read read) {
  std::vector<Value> out;
  for (std::uint32_t first = 0;; first += kBatch) {
    AZ_TRY(auto batch, read(first));
    const bool last = batch.size() < kBatch;
    for (auto& value : batch) out.push_back(std::move(value));
    if (last) return out;
  }
}

}  // namespace

Result<std::vector<model::Term>> all_terms(pack::Pack& pack) {
  return all_pages<model::Term>([&](std::uint32_t first) { return pack.terms(first, kBatch); });
}

Result<std::vector<model::Place>> all_places(pack::Pack& pack) {
  return all_pages<model::Place>([&](std::uint32_t first) { return pack.places(first, kBatch); });
}

Result<std::vector<model::Event>> all_events(pack::Pack& pack) {
  return all_pages<model::Event>([&](std::uint32_t first) { return pack.events(first, kBatch); });
}

Result<std::vector<model::Life>> all_lives(pack::Pack& pack) {
  return all_pages<model::Life>([&](std::uint32_t first) { return pack.lives(first, kBatch); });
}

Result<std::vector<model::CardSummary>> all_cards(pack::Pack& pack) {
  std::vector<model::CardSummary> out;
  for (std::size_t kind = 0; kind < pack.catalogue().kinds.size(); ++kind) {
    AZ_TRY(auto of_kind, all_pages<model::CardSummary>([&](std::uint32_t first) {
             return pack.summaries(static_cast<KindIndex>(kind), first, kBatch);
           }));
    for (auto& card : of_kind) out.push_back(std::move(card));
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
  if (catalogue.map) {
    AZ_TRY(const model::Map map, pack.map());
    out.insert(map.image);
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
