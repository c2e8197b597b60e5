// A pack's source as read: the values of content/model with references still as words, each with the line it
// stands on. Reading fills it as far as it can; what is wrong is in Findings. Plain values.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/author/text_unit.h"
#include "app/author/toml_reader.h"
#include "content/model/card.h"
#include "content/model/catalogue.h"
#include "content/model/event.h"
#include "content/model/map.h"
#include "content/model/place.h"
#include "content/model/scene.h"
#include "content/model/term.h"

namespace azetta::author {

// The limits of the house, in words or characters (grapheme clusters); a kind may set its own. Going over is
// a warning that says by how much.
struct TextLimits {
  std::size_t title_characters = 60;
  std::size_t summary_words = 25;
  std::size_t page_words = 150;
  std::size_t paragraph_words = 50;
};

// A word of the text that leads to a card or to a term of the glossary.
struct Link {
  std::string slug;
  int line = 0;
  bool card = false;
};

// What stands under a keyed heading of a <lang>.md.
struct Section {
  int line = 0;
  std::string title, text;                   // one paragraph
  std::map<std::string, Section> positions;  // of a dispute
};

// One <lang>.md.
struct CardWords {
  std::string path;
  LangIndex lang = 0;
  bool whole = false;  // its head and body could be read: only then can anything be missing from it
  model::CardText text;
  std::map<std::string, Section> facts, disputes, steps;
  std::vector<Link> links;
};

struct FactSource {
  Ref key;
  model::Certainty certainty = model::Certainty::WellAttested;
  std::vector<Ref> sources;
};
struct PositionSource {
  Ref key;
  std::vector<Ref> sources;
};
struct DisputeSource {
  Ref key;
  std::vector<PositionSource> positions;
};

struct SideSource {
  Ref key;
  model::Localized name;
  model::SideShape shape = model::SideShape::Square;
  std::uint32_t fill_rgb = 0, mark_rgb = 0;
};
struct ClaimSource {
  model::Localized text;
  std::vector<Ref> sources;
};
struct UnitSource {
  Ref key, side, person;
  model::UnitKind kind = model::UnitKind::Foot;
  model::Localized name;
  std::vector<ClaimSource> strength;
};
struct PlacementSource {
  Ref unit;
  model::Point at;
  float facing_deg = 0;
  bool conjecture = false, broken = false;
  Ref only;  // the reconstruction that it belongs to
};
struct ArrowSource {
  Ref side;
  std::vector<model::Point> path;
  bool conjecture = false;
  Ref only;
};
struct ReconstructionSource {
  Ref key;
  model::Localized name, note;
  std::vector<Ref> sources;
};
struct StepSource {
  Ref key, only;
  std::vector<Ref> sources;
  bool conjecture = false;
  model::Rect camera;
  std::vector<PlacementSource> places;
  std::vector<ArrowSource> arrows;
};
struct SceneSource {
  std::string path;
  Ref ground;
  model::Localized note;
  std::vector<SideSource> sides;
  std::vector<UnitSource> units;
  std::vector<ReconstructionSource> reconstructions;
  std::vector<StepSource> steps;
  std::vector<model::MapLabel> labels;
};

// What a card says of itself to one facet.
struct CardFacetSource {
  Ref facet;
  std::vector<Ref> values;
};

struct CardSource {
  std::string slug, path;  // path of its card.toml
  Ref kind, image;
  std::int64_t order = 0;
  std::vector<Ref> related;
  std::vector<std::string> variants, keywords;  // spellings of its name; other words that find it
  std::vector<model::OwnName> names;
  std::vector<model::Date> dates;
  std::vector<FactSource> facts;
  std::vector<DisputeSource> disputes;
  std::vector<CardFacetSource> facets;
  std::vector<CardWords> words;
  std::optional<SceneSource> scene;
  bool scene_broken = false;  // scene.toml is there but cannot be read
};

// Entries of glossary.toml, places.toml and timeline.toml. `values` holds all that needs no resolving.
struct TermSource {
  Ref slug, card;
  model::Term values;
  std::vector<Ref> sources;
};
struct PlaceSource {
  Ref slug, card;
  model::Place values;
};
struct EventSource {
  Ref slug, lane, place;
  model::Event values;
  std::vector<Ref> sources, cards;
};

// map.toml. `values` of the map holds all that needs no resolving, but no holders, areas and movements.
struct HolderSource {
  Ref slug, card;
  model::Holder values;
};
struct HoldingSource {
  int line = 0;
  Ref holder;
  model::Holding values;
  std::vector<Ref> sources;
};
struct MovementSource {
  Ref slug, holder, event, card;
  model::Movement values;
  std::vector<Ref> sources;
};
struct MapSource {
  Ref image;
  model::Map values;
  std::vector<HolderSource> holders;
  std::vector<HoldingSource> holdings;
  std::vector<MovementSource> movements;
};

enum class PictureFile { Svg, Png, Jpeg };
enum class PictureFormat { Jpeg, Png };
struct ImageSource {
  std::string slug, path;  // "images/dihya.svg"
  PictureFile file = PictureFile::Svg;
  bool weave = false;
  double width = 0;  // of the drawing in its own units; 0 = the file's own
  double scale = 1;  // pixels per unit
  PictureFormat format = PictureFormat::Jpeg;
  std::string settings_path;  // where a remedy is written: images.toml, or the file itself
  int settings_line = 0;
  std::string credit;  // who made it; "" = nobody is named
};

struct KindSource {
  model::Kind kind;
  Ref icon, band, picture;
  TextLimits limits;
};
struct FacetSource {
  model::Facet facet;
  Ref slug;
  std::vector<Ref> values;  // their slugs
};
struct AttractSource {
  model::AttractItem item;
  Ref image, card;
};

struct PackSource {
  model::Catalogue
      catalogue;  // all that needs no resolving: languages, titles, sources, lanes, credits, theme, words
  Ref hero, selvedge;
  std::map<std::string, int> colour_lines;  // of the theme's colours, by name
  std::vector<KindSource> kinds;
  std::vector<FacetSource> facets;
  std::vector<std::vector<std::string>> articles;  // by language: beginnings of names that do not count in their order
  std::vector<AttractSource> attract;
  std::map<std::string, ImageSource> images;  // by slug
  std::vector<CardSource> cards;              // by kind, order, slug
  std::vector<TermSource> terms;
  std::vector<PlaceSource> places;
  std::vector<EventSource> events;            // in the order of time
  std::map<std::string, TextState> least_state;  // [release]: by language tag, what a text must be; empty: no rule
  std::optional<MapSource> map;               // nothing: the pack has none
  std::set<std::string> unreadable;  // files that are there and cannot be read: nothing is said of what would be in them
  std::vector<std::string> card_slugs;        // of all folders, also of cards that could not be read
};

inline constexpr const char* kPackFile = "pack.toml";
inline constexpr const char* kSourcesFile = "sources.toml";
inline constexpr const char* kGlossaryFile = "glossary.toml";
inline constexpr const char* kPlacesFile = "places.toml";
inline constexpr const char* kTimelineFile = "timeline.toml";
inline constexpr const char* kMapFile = "map.toml";
inline constexpr const char* kImagesFile = "images/images.toml";

}  // namespace azetta::author
