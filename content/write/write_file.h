// The implementation of Writer over a staging file beside the target, and what its parts share. Internal to
// content/write.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "content/write/search_memo.h"
#include "content/write/writer.h"

namespace azetta::pack {

// A reference that is resolved in finish(): what it names may be added later.
struct PendingSlug {
  enum class Names { Card, Image, Place, Event } names;
  const char* sql;  // UPDATE with ?1 = the id found, ?2 = row (and ?3 = second key)
  std::uint32_t row = 0, second = 0;
  std::string slug;
  std::string where;  // who refers to it: "card dihya, related"
};

class WriteFile final : public Writer {
 public:
  WriteFile(std::filesystem::path target, std::filesystem::path stage, Database database)
      : target_(std::move(target)), stage_(std::move(stage)), database_(std::move(database)) {}
  ~WriteFile() override;

  Status begin();  // writer.cpp: makes the tables
  // writer.cpp: goes on with the pictures and the index that the file has, and leaves the pack in it.
  Status begin_on_store(SearchMemo& search);
  // image_writer.cpp: of a store (picture_store.h)
  Status remove_image(const std::string& slug);
  Status settle();
  Status keep_search(SearchMemo& search);
  Status set_catalogue(const CatalogueDraft& draft) override;
  Status add_image(const std::string& slug, const std::vector<model::ImageLevel>& levels,
                   std::span<const TileBytes> tiles) override;
  Status begin_image(const std::string& slug, const std::vector<model::ImageLevel>& levels) override;
  Status add_tile(const TileBytes& tile) override;
  Status end_image() override;
  Status add_card(const CardDraft& draft) override;
  Status add_scene(const SceneDraft& draft) override;
  Status add_term(const TermDraft& draft) override;
  Status add_place(const PlaceDraft& draft) override;
  Status add_event(const EventDraft& draft) override;
  Status set_name_order(LangIndex lang, const std::vector<NamedCard>& cards) override;
  Status add_map(const MapDraft& draft) override;
  Status finish() override;

 private:
  // catalogue_writer.cpp
  Status put_languages(const model::Catalogue& catalogue);
  Status put_kinds(const CatalogueDraft& draft);
  Status put_sources(const model::Catalogue& catalogue);
  Status put_attract(const CatalogueDraft& draft);
  Status put_theme_and_words(const model::Catalogue& catalogue);
  Status put_lanes(const model::Catalogue& catalogue);
  Status put_keyboards(const model::Catalogue& catalogue);
  // card_writer.cpp
  Status put_card_text(const std::string& where, std::uint32_t card, std::size_t lang,
                       const model::CardText& text);
  Status put_paragraph(const std::string& where, std::uint32_t card, std::size_t lang, std::size_t page,
                       std::size_t position, const model::Paragraph& paragraph);
  Status put_names_and_dates(const std::string& where, std::uint32_t card, const model::Card& values);
  Status put_facts(const std::string& where, std::uint32_t card, const model::Card& values);
  Status put_disputes(const std::string& where, std::uint32_t card, const model::Card& values);
  Status put_spellings(const std::string& where, std::uint32_t card, const CardDraft& draft);
  // scene_writer.cpp
  Status put_units(const std::string& where, std::uint32_t scene, const SceneDraft& draft);
  Status put_reconstructions(const std::string& where, std::uint32_t scene, const model::Scene& values);
  Status put_step(const std::string& where, std::uint32_t scene, std::size_t position,
                  const model::Scene& values);

  // gallery_writer.cpp
  Status put_facets(const model::Catalogue& catalogue);
  Status put_card_facets(const std::string& where, std::uint32_t card, const CardDraft& draft);
  Status put_orders();
  Status put_folded_order(LangIndex lang);

  // map_writer.cpp
  Status put_holding(const std::string& where, std::uint32_t id, const model::Map& map, const model::Holding& holding);
  Status put_movement(const std::string& where, std::uint32_t id, const MapDraft& draft, std::size_t index);
  Status put_map_years();  // after all else

  // search_writer.cpp: the index, from all that was added
  Status put_search();

  // reference_writer.cpp
  // A new row of its kind: its slug is a name, stands once, and the rows stay within `most`. The id, from 1.
  Result<std::uint32_t> take_slug(std::unordered_map<std::string, std::uint32_t>& taken, const std::string& where,
                                  const std::string& slug, std::uint32_t most);

  // `text` in NFC, or an Error: it must be fit to be shown and within the limit.
  Result<std::string> fit(const std::string& where, const std::string& text) const;
  Status check_slug(const std::string& where, const std::string& slug) const;
  // localized.id of a new text, 0 for an empty one; citation.list of a new list, 0 for an empty one.
  Result<std::uint32_t> put_localized(const std::string& where, const model::Localized& text);
  Result<std::uint32_t> put_citation(const std::string& where, const std::vector<SourceId>& sources);
  Status check_rect(const std::string& where, const model::Rect& rect) const;
  Status check_point(const std::string& where, const model::Point& point) const;
  Status check_rows(const std::string& where) const;  // rows_per_card, for what was added since rows_ = 0
  void refer(PendingSlug::Names names, const char* sql, std::uint32_t row, std::uint32_t second,
             const std::string& slug, std::string where);
  Status check_years(const std::string& where, const model::Date& date) const;
  Status put_lives();  // reference_writer.cpp
  Status resolve();

  template <class... Values>
  Status put(const char* sql, const Values&... values) {
    ++rows_;
    if (auto status = database_.run(sql, values...); !status)
      return Error{stage_.string() + ": " + status.error().what};
    return Done{};
  }
  std::string language_name(std::size_t lang) const { return tags_[lang]; }

  std::filesystem::path target_, stage_;
  Database database_;
  Limits limits_;
  std::vector<std::string> tags_;            // the languages, by LangIndex
  std::vector<std::uint32_t> next_ordinal_;  // by kind
  std::vector<model::Language> languages_;   // their chains complete
  std::vector<std::size_t> facet_values_;    // how many, by facet
  struct Standing {  // of a card, by id - 1: where curator and calendar put it
    KindIndex kind = 0;
    std::uint32_t ordinal = 0;
    int year = 0;  // 0 = none
    std::uint8_t month = 0, day = 0;
  };
  std::vector<Standing> standings_;
  std::set<LangIndex> ordered_;              // languages whose order was given
  std::size_t source_count_ = 0, lane_count_ = 0;
  model::Date last_event_;
  struct OpenImage {
    std::uint32_t id = 0;  // 0: none
    std::string where;
    std::vector<model::ImageLevel> levels;
    std::uint64_t wanted = 0, have = 0;  // files
  } image_;
  std::unordered_map<std::string, std::uint32_t> images_, cards_, scenes_, terms_, places_, events_;
  std::vector<PendingSlug> pending_;
  std::vector<model::Life> lives_;                        // of the cards so far
  std::unordered_map<std::string, std::uint32_t> told_;   // by card: how many events tell of it
  std::uint32_t next_localized_ = 1, next_citation_ = 1;
  std::uint32_t rows_ = 0;  // since the card or scene was begun
  std::uint32_t next_image_ = 1;
  bool has_catalogue_ = false, has_map_ = false;
  bool in_place_ = false, done_ = false;     // write_on(); it was finished
  SearchMemo* search_ = nullptr;             // write_on(): of the store that this began with
};

}  // namespace azetta::pack
