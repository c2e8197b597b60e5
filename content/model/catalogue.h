// What the kiosk keeps of an open pack: everything small that any screen may need at once, in every language.
// Cards, scenes and images are not here; they are read on demand on the worker. Immutable and shared once loaded.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/ids.h"
#include "content/model/card.h"
#include "content/model/event.h"
#include "content/model/gallery.h"
#include "content/model/keyboard.h"
#include "content/model/scene.h"
#include "content/model/localized.h"
#include "content/model/map.h"

namespace azetta::model {

// A kind of card, as the pack names it ("figure", "battle"); a section of the exhibition.
struct Kind {
  std::string slug;    // also the gallery's widget id: home.<slug>
  Localized name;      // of the section ("Figures")
  std::string icon;    // one of the kiosk's icons (assets/icons/<icon>.svg)
  ImageId band;        // woven band, the sign of the section in any language; 0 = none
  ImageId picture;     // on the home tile; 0 = the band
  std::uint32_t colour_rgb = 0;
  std::uint32_t count = 0;  // cards of this kind
  bool on_home = true;
};

// An item of the attract loop.
struct AttractItem {
  ImageId image;
  CardId card;         // what a touch on it opens is always home; this is only whose picture it is (0 = nobody's)
  Localized headline, line;
  Rect from{}, to{};   // camera at the item's start and end, fractions of the picture
};

struct Source {
  SourceId id;
  std::string slug;
  Localized name;   // as cited on a card ("Ibn Idhari")
  Localized about;  // who, when, how far to trust (may be empty)
  std::string written;  // "before 871" in figures only, or empty
};

struct Credit {
  Localized what;      // "Relief"
  std::string who, licence;
};

// Colours a pack may set; the kiosk has its own for those it leaves alone. 0xRRGGBB.
struct Theme {
  std::map<std::string, std::uint32_t> colours;  // "ground", "panel", "accent", "text", ...: see content/FORMAT.md
  ImageId selvedge;  // vertical woven border of the home screen; 0 = none
};

struct Catalogue {
  std::string id, version, licence;  // "org.example.great-revolt", "1.0.0", SPDX or a sentence
  std::uint64_t serial = 0;          // bumped for each pack loaded in this run; set by the shell, never stored
  std::vector<Language> languages;   // in the order of the buttons
  LangIndex default_language = 0;
  Localized title, subtitle, tagline;
  std::vector<Kind> kinds;
  std::vector<Facet> facets;         // what galleries can be filtered by, at most kMostFacets
  std::vector<AttractItem> attract;
  CardId hero;                       // the card the home screen opens with; 0 = the first scene, else the first card
  std::vector<Source> sources;       // all, by SourceId.row - 1
  std::vector<Lane> lanes;           // of the timeline, from the top
  std::optional<MapYears> map;       // nothing: the pack has no map
  std::vector<Credit> credits;
  std::vector<Keyboard> keyboards;   // those that the pack brings
  Theme theme;
  std::uint32_t card_count = 0, event_count = 0, place_count = 0;
  // The kiosk's own words as this pack brings them: words[tag][key]. They win over the kiosk's.
  std::map<std::string, std::map<std::string, std::string>> words;
};
using CataloguePtr = std::shared_ptr<const Catalogue>;

}  // namespace azetta::model
