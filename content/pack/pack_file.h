// The implementation of Pack over one SQLite file, and the small readings that its parts share. Internal to
// content/pack.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/pack/gallery_index.h"
#include "content/pack/pack.h"
#include "content/pack/query.h"

namespace azetta::pack {

class PackFile final : public Pack {
 public:
  PackFile(const std::filesystem::path& file, Database database, const Limits& limits)
      : file_(file.string()), database_(std::move(database)), limits_(limits) {}

  Status read_catalogue();  // catalogue_reader.cpp

  const std::string& file() const override { return file_; }
  const model::Catalogue& catalogue() const override { return catalogue_; }
  Result<std::vector<model::CardSummary>> summaries(KindIndex kind, std::uint32_t first,
                                                    std::uint32_t count) override;
  Result<std::vector<model::CardSummary>> summaries(std::span<const CardId> ids) override;
  Result<model::Found> find(std::string_view typed, LangIndex lang, const std::atomic<bool>* stop) override;
  Status describe(model::Found& found, std::size_t first, std::size_t count) override;
  Result<model::Term> term(TermId id) override;
  Result<std::vector<model::GalleryTile>> gallery(const model::GalleryQuery& query, std::uint32_t first,
                                                  std::uint32_t count) override;
  Result<model::GalleryTotals> gallery_totals(const model::GalleryQuery& query) override;
  Result<model::Card> card(CardId id) override;
  Result<model::Scene> scene(SceneId id) override;
  Result<CardId> next_walkthrough(CardId after) override;
  Result<std::vector<model::Term>> terms(std::uint32_t first, std::uint32_t count) override;
  Result<std::vector<model::Place>> places(std::uint32_t first, std::uint32_t count) override;
  Result<std::vector<model::Event>> events(std::uint32_t first, std::uint32_t count) override;
  Result<std::vector<model::EventMark>> event_marks(std::uint32_t first, std::uint32_t count) override;
  Result<std::vector<model::Life>> lives(std::uint32_t first, std::uint32_t count) override;
  Result<model::Map> map() override;  // map_reader.cpp
  Result<std::vector<model::Event>> map_events(EventId after, std::uint32_t count) override;
  Result<model::ImageInfo> image(ImageId id) override;
  Result<std::vector<std::uint8_t>> tile(ImageId id, std::uint32_t level, std::uint32_t col,
                                         std::uint32_t row) override;
  CardId find_card(std::string_view slug) override;
  SceneId find_scene(std::string_view slug) override;
  EventId find_event(std::string_view slug) override;

  Database& database() { return database_; }  // check.cpp looks at single rows
  const Limits& limits() const { return limits_; }

 private:
  // catalogue_reader.cpp
  void read_languages(Reading& reading);
  void read_kinds(Reading& reading);
  void read_sources(Reading& reading);
  void read_lanes(Reading& reading);
  void read_facets(Reading& reading);
  void read_attract(Reading& reading);
  void read_map_years(Reading& reading);  // map_reader.cpp
  void read_theme_and_words(Reading& reading);
  void read_counts(Reading& reading);
  void read_keyboards(Reading& reading);
  // card_reader.cpp
  void read_card_text(Reading& reading, model::Card& card);
  void read_names_and_dates(Reading& reading, model::Card& card);
  void read_facts(Reading& reading, model::Card& card);
  void read_disputes(Reading& reading, model::Card& card);
  std::vector<model::CardSummary> collect_summaries(Query& rows);
  model::Date read_date(Reading& reading, Query& row);  // of the columns of the table date, from role on
  // gallery_reader.cpp
  Result<const GalleryIndex*> gallery_index(const model::GalleryQuery& query);
  Result<std::vector<model::GalleryTile>> plain_gallery(const model::GalleryQuery& query, std::uint32_t first, std::uint32_t count);
  Status read_gallery_cards(Reading& reading);
  Status read_ordering(Reading& reading, std::uint8_t ordering);
  // reference_reader.cpp: the rows of a term's columns
  void collect_terms(Reading& reading, Query& rows, std::vector<model::Term>& out);
  // map_reader.cpp
  Reading map_reading() const;
  void read_holdings(Reading& reading, model::Map& map);
  void read_movements(Reading& reading, model::Map& map);
  // search_reader.cpp, search_lines.cpp
  void read_search_groups(Reading& reading);
  void read_hit(Reading& reading, std::uint32_t item, model::FoundHit& hit);
  void describe_hit(Reading& reading, const model::Found& found, model::FoundHit& hit);
  Reading search_reading() const;
  // scene_reader.cpp
  void read_units(Reading& reading, model::Scene& scene);
  void read_reconstructions(Reading& reading, model::Scene& scene);
  void read_steps(Reading& reading, model::Scene& scene);

  Reading card_reading() const;
  Reading page_reading() const;
  Reading reference_reading() const;
  // A text by its localized.id, where column `column` of `row` holds it; empty for 0.
  model::Localized localized(Reading& reading, Query& row, int column);
  // The sources of a citation.list.
  std::vector<SourceId> sources(Reading& reading, Query& row, int column);
  std::int64_t last_lang() const { return static_cast<std::int64_t>(catalogue_.languages.size()) - 1; }

  std::string file_;
  Database database_;
  Limits limits_;
  model::Catalogue catalogue_;
  std::optional<GalleryIndex> gallery_;  // made when first asked for
  struct SearchGroup {
    model::FoundWhat what = model::FoundWhat::Card;
    KindIndex kind = 0;
    std::uint32_t first = 0, items = 0;
  };
  std::vector<SearchGroup> search_groups_;  // read with the first search
};

// Bounds of numbers that the reader holds every pack to (FORMAT.md, "Numbers").
inline constexpr double kFurthestPoint =
    4.0;  // fractions of a picture: units come from and go beyond its edge
inline constexpr double kSmallestCamera = 0.001;
inline constexpr std::uint32_t kMostSteps = 32, kMostSides = 16, kMostUnits = 200;
inline constexpr std::uint32_t kFewestArrowPoints = 2, kMostArrowPoints = 16;
inline constexpr std::uint32_t kMostPages = 100, kMostLevels = 16, kMostTilePx = 4'096;
inline constexpr std::uint32_t kMostSummaries = 512;
inline constexpr std::uint32_t kMostMarks = 4'096;  // events or lives of one page of the timeline's index
inline constexpr std::uint8_t kDateOrdering = 64;  // of card_order; 0 to 63 are languages
inline constexpr std::uint32_t kMostIndexLetters = 1'024, kIndexLetter_bytes = 32;
inline constexpr std::size_t kFewestAreaPoints = 3, kMostAreaPoints = 512, kFewestPathPoints = 2, kMostPathPoints = 64;
inline constexpr double kNarrowestMap_km = 1, kWidestMap_km = 100'000;
inline constexpr int kFurthestMapYear = 9'999;
inline constexpr double kFlattestCone_deg = 1;  // Lambert: the two parallels' sum; at 0 there is no cone
inline constexpr double kWidestUncertainty_km = 2'000;  // a region of a continent

}  // namespace azetta::pack
