// An open content pack: the only way from a .pack file to values. The file is hostile until proven otherwise: opened
// read-only and immutable, SQLite hardened (trusted_schema off, defensive, limits lowered), only known tables read, every
// count, size and text bounded before it is allocated. What breaks a rule is an Error, never a crash.
//
// Threads: an open Pack belongs to one thread (the worker). Values that it returns are copies and may go anywhere.
#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "content/model/card.h"
#include "content/model/catalogue.h"
#include "content/model/event.h"
#include "content/model/gallery.h"
#include "content/model/found.h"
#include "content/model/image.h"
#include "content/model/life.h"
#include "content/model/map.h"
#include "content/model/place.h"
#include "content/model/scene.h"
#include "content/model/term.h"

namespace azetta::pack {

inline constexpr std::uint32_t kApplicationId = 0x617A7461;  // "azta"
inline constexpr std::int32_t kFormatVersion = 3;            // user_version: newer packs are refused

// What a pack may cost. Beyond these it is refused with a sentence that names the limit.
struct Limits {
  std::uint64_t file_bytes = 16ull << 30;
  std::uint32_t text_bytes = 256u << 10;        // one text
  std::uint32_t blob_bytes = 64u << 20;         // one stored picture or tile
  std::uint32_t image_side_px = 1u << 17;       // a level's width or height
  std::uint64_t decoded_bytes = 64ull << 20;    // one decoded level or tile, RGBA
  std::uint32_t rows_per_card = 2'000;          // paragraphs, facts, ... of one card; placements of one scene
  std::uint32_t card_text_bytes = 8u << 20;     // all texts of one card or scene, in all languages
  std::uint32_t catalogue_text_bytes = 16u << 20;  // all texts of the catalogue, and of one page of summaries
  std::uint32_t languages = 64, kinds = 64, attract_items = 256, sources = 4'096, credits = 1'024, lanes = 16;
  std::uint32_t facets = model::kMostFacets, facet_values = model::kMostFacetValues;  // of a pack, of a facet
  std::uint32_t gallery_cards = 1u << 20;       // beyond these galleries are not filtered or put in another order
  std::uint32_t terms = 4'096, places = 16'384, events = 131'072, lives = 131'072;
  std::uint32_t holders = 64, holdings = 512, movements = 512, map_points = 65'536;  // points of all areas and paths
};

// What the first 100 bytes of a file tell before SQLite sees it: that it is a pack, for this kiosk, and
// whole.
struct Refusal {
  const char* rule;  // as in check.h
  Error error;
};
std::optional<Refusal> refuse_header(const std::filesystem::path& file, const Limits& limits = {});

class Pack {
 public:
  // Opens and reads the catalogue. Does not walk the whole file: see check.h for that.
  // Fails with one sentence each for: no such file, not readable, not a pack, made for a newer kiosk, damaged, over a limit.
  static Result<std::unique_ptr<Pack>> open(const std::filesystem::path& file, const Limits& limits = {});
  virtual ~Pack() = default;

  // The file that was opened, as it was named. Never changes; any thread.
  virtual const std::string& file() const = 0;

  // As read at open(); serial is 0.
  virtual const model::Catalogue& catalogue() const = 0;

  // Cards of a kind in gallery order, `first` from 0; fewer than `count` at the end. count <= 512. One indexed query.
  virtual Result<std::vector<model::CardSummary>> summaries(KindIndex kind, std::uint32_t first, std::uint32_t count) = 0;
  // The given cards' summaries, in the given order; unknown ids are left out.
  virtual Result<std::vector<model::CardSummary>> summaries(std::span<const CardId> ids) = 0;

  // Cards of a choice in its order, from `first` on; fewer than `count` (<= 512) at the end. And how many there are, of it and
  // of every other choice beside it. The first that filters or orders reads an index of all cards, some bytes a card; a kind
  // in the curator's order without a filter needs none.
  virtual Result<std::vector<model::GalleryTile>> gallery(const model::GalleryQuery& query, std::uint32_t first,
                                                          std::uint32_t count) = 0;
  virtual Result<model::GalleryTotals> gallery_totals(const model::GalleryQuery& query) = 0;

  virtual Result<model::Card> card(CardId id) = 0;      // every language of it
  virtual Result<model::Scene> scene(SceneId id) = 0;
  // The card that has the next walkthrough, in the gallery order of this card's kind; behind the last comes the first. 0: it has the
  // only one. One indexed query.
  virtual Result<CardId> next_walkthrough(CardId after) = 0;
  // The glossary, the places and the events (in the order of time): from `first` (0 = the first) on, fewer than `count` at
  // the end. count <= 512.
  virtual Result<std::vector<model::Term>> terms(std::uint32_t first, std::uint32_t count) = 0;
  virtual Result<std::vector<model::Place>> places(std::uint32_t first, std::uint32_t count) = 0;
  virtual Result<std::vector<model::Event>> events(std::uint32_t first, std::uint32_t count) = 0;
  // What the timeline needs of them at once, in the same order, and the lives; count <= 4096.
  virtual Result<std::vector<model::EventMark>> event_marks(std::uint32_t first, std::uint32_t count) = 0;
  virtual Result<std::vector<model::Life>> lives(std::uint32_t first, std::uint32_t count) = 0;
  // The map with its areas and movements; an Error where catalogue().map says that there is none.
  virtual Result<model::Map> map() = 0;
  // The events that a map shows, in the order of time: those with a place and those that a movement belongs to, after the
  // event `after` (0 = from the first), fewer than `count` at the end. count <= 512.
  virtual Result<std::vector<model::Event>> map_events(EventId after, std::uint32_t count) = 0;
  virtual Result<model::Term> term(TermId id) = 0;
  virtual Result<model::ImageInfo> image(ImageId id) = 0;
  // The stored file (JPEG or PNG) of a tile; col = row = 0 for a level that is not cut.
  virtual Result<std::vector<std::uint8_t>> tile(ImageId id, std::uint32_t level, std::uint32_t col, std::uint32_t row) = 0;

  // What is found for what a visitor typed (any bytes; 8 words of the first 400 bytes count): every word must begin a word of
  // it, in any language; where that gives little, with one letter wrong in each word of 4 letters or more. Grouped and ordered
  // as model::Found says, at most kMostListed hits a group, counted up to kMostCounted. Nothing typed = nothing found.
  // `stop`: when another thread sets it, the search ends as soon as it can with an Error. May be null.
  virtual Result<model::Found> find(std::string_view typed, LangIndex lang, const std::atomic<bool>* stop) = 0;
  static constexpr std::uint32_t kMostListed = 24, kMostCounted = 99;
  // Fills in what is shown of `count` hits from `first` on, in the order of their groups, those that come near last.
  virtual Status describe(model::Found& found, std::size_t first, std::size_t count) = 0;

  virtual CardId find_card(std::string_view slug) = 0;    // 0 if there is none
  virtual SceneId find_scene(std::string_view slug) = 0;  // 0 if there is none
  virtual EventId find_event(std::string_view slug) = 0;  // 0 if there is none
};

}  // namespace azetta::pack
