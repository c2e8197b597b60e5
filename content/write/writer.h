// Makes a pack file. For authoring and tests only: the kiosk does not link it. Values go in, in any order that names
// things before they are referred to (cards may refer to later cards by slug); finish() publishes the file by rename.
// The same calls give the same bytes: no time, no randomness, no address enters the file.
// One thread. Nothing is visible at the target path before finish() succeeds; a destroyed unfinished writer leaves nothing.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "content/base/result.h"
#include "content/model/card.h"
#include "content/model/catalogue.h"
#include "content/model/event.h"
#include "content/model/image.h"
#include "content/model/life.h"
#include "content/model/map.h"
#include "content/model/place.h"
#include "content/model/scene.h"
#include "content/model/term.h"

namespace azetta::pack {

struct TileBytes {
  std::uint32_t level = 0, col = 0, row = 0;
  std::vector<std::uint8_t> file;  // JPEG or PNG
};

// A card with its references still as slugs. `card.id`, `card.scene`, `card.image`, `card.related`, `card.variants` and
// `card.keywords` are ignored.
struct CardDraft {
  model::Card card;
  std::string image;                   // image slug or ""
  std::vector<std::string> related;    // card slugs
  std::vector<std::string> variants;   // other spellings of its name, any language
  std::vector<std::string> keywords;   // other words that find it
  std::vector<std::pair<std::uint8_t, std::uint8_t>> facets;  // (facet, value) of the catalogue's
};
// The place of a card's name in the order of a language, and the letter of the index that it is found under ("" = none).
struct NamedCard {
  std::string slug, letter;
};
struct SceneDraft {
  model::Scene scene;                  // `id`, `card`, `ground`, unit.person are ignored
  std::string card, ground;            // slugs
  std::vector<std::string> persons;    // by unit: card slug or ""
};
struct TermDraft {
  model::Term term;                    // `id`, `card` are ignored
  std::string card;                    // slug or ""
};
struct PlaceDraft {
  model::Place place;                  // `id`, `card` are ignored
  std::string card;                    // slug or ""
};
struct EventDraft {
  model::Event event;                  // `id`, `place`, `cards` are ignored
  std::string place;                   // slug or ""
  std::vector<std::string> cards;      // slugs
};
struct MapDraft {
  model::Map map;                      // `image`, holders[].card, movements[].event and .card are ignored
  std::string image;                   // slug
  std::vector<std::string> holder_cards, movement_events, movement_cards;  // slugs by index, "" = none
};
struct CatalogueDraft {
  model::Catalogue catalogue;          // kinds[].band/picture, attract[].image/card, theme.selvedge, hero are ignored
  std::vector<std::string> kind_bands, kind_pictures;    // image slugs by kind, "" = none
  std::vector<std::string> attract_images, attract_cards;
  std::string selvedge, hero;
};

class SearchMemo;

// Takes pictures, file by file: for those that do not fit into memory whole. The order of files enters the pack.
class ImageSink {
 public:
  virtual ~ImageSink() = default;
  virtual Status begin_image(const std::string& slug, const std::vector<model::ImageLevel>& levels) = 0;
  virtual Status add_tile(const TileBytes& tile) = 0;  // of the picture begun last
  virtual Status end_image() = 0;                      // an Error if a file is missing
};

class Writer : public ImageSink {
 public:
  static Result<std::unique_ptr<Writer>> create(const std::filesystem::path& target);
  // For previews, where a tenth of a second counts: writes on in `file`, a copy of a PictureStore's (picture_store.h), whose pictures
  // are this pack's and whose search() is `search`; it must live as long. finish() leaves the pack there, neither compacted nor synced;
  // a writer that does not get so far removes it.
  static Result<std::unique_ptr<Writer>> write_on(const std::filesystem::path& file, SearchMemo& search);

  // First: languages, kinds, facets, lanes, sources (SourceIds are 1.. in the order given), words, credits, theme, keyboards.
  virtual Status set_catalogue(const CatalogueDraft& draft) = 0;
  virtual Status add_image(const std::string& slug, const std::vector<model::ImageLevel>& levels,
                           std::span<const TileBytes> tiles) = 0;
  virtual Status add_card(const CardDraft& draft) = 0;  // gallery order = order of adding, per kind
  virtual Status add_scene(const SceneDraft& draft) = 0;
  virtual Status add_term(const TermDraft& draft) = 0;
  virtual Status add_place(const PlaceDraft& draft) = 0;
  virtual Status add_event(const EventDraft& draft) = 0;  // in the order of time (earlier_in_time); an Error otherwise

  virtual Status add_map(const MapDraft& draft) = 0;      // once

  // The order of all cards by name in one language, after they were added: each once. A language that is given none has the
  // order of folded names (base/fold.h), without letters: right for a test, and for nobody's alphabet.
  virtual Status set_name_order(LangIndex lang, const std::vector<NamedCard>& cards) = 0;

  // Resolves slugs, builds orders, indices and the search table, sets application_id and user_version, fsyncs, renames.
  // An unknown slug is an Error that names who refers to it.
  virtual Status finish() = 0;
};

}  // namespace azetta::pack
