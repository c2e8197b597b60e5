#include <sodium.h>

#include <array>
#include <cstdio>
#include <ostream>

#include "app/author/describe.h"
#include "app/author/pack_words.h"
#include "app/author/pack_walk.h"

namespace azetta::author {
namespace {

// One line whatever the text holds.
std::string line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\') {
      out += "\\\\";
    } else {
      out += c;
    }
  }
  return out;
}

std::string spaced(const std::vector<std::string>& keys) {
  std::string out;
  for (const std::string& key : keys) out += " " + key;
  return out;
}

class Dumper {
 public:
  Dumper(pack::Pack& pack, std::ostream& out) : pack_(pack), catalogue_(pack.catalogue()), out_(out) {}

  Status dump() {
    AZ_TRY(const auto cards, all_cards(pack_));
    AZ_TRY(const auto images, all_images(pack_, cards));
    for (const model::CardSummary& card : cards) slugs_[card.id] = card.slug;
    for (const ImageId id : images) {
      AZ_TRY(const model::ImageInfo image, pack_.image(id));
      pictures_[id] = image.slug;
    }
    dump_catalogue();
    for (const model::CardSummary& summary : cards) {
      AZ_TRY(const model::Card card, pack_.card(summary.id));
      dump_card(card);
      if (card.scene) {
        AZ_TRY(const model::Scene scene, pack_.scene(card.scene));
        dump_scene(scene);
      }
    }
    AZ_CHECK(dump_galleries());
    AZ_CHECK(dump_references());
    for (const ImageId id : images) AZ_CHECK(dump_image(id));
    return Done{};
  }

 private:
  const std::string& tag(std::size_t lang) const { return catalogue_.languages[lang].tag; }
  std::string picture(ImageId id) const { return id ? pictures_.at(id) : "-"; }
  std::string card_slug(CardId id) const {
    const auto at = slugs_.find(id);
    return at == slugs_.end() ? "-" : at->second;
  }
  std::string sources(const std::vector<SourceId>& ids) const {
    std::string out;
    for (const SourceId id : ids) {
      out += " ";
      out += id.row >= 1 && id.row <= catalogue_.sources.size() ? catalogue_.sources[id.row - 1].slug : "?";
    }
    return out;
  }
  static std::string rect(const model::Rect& r) {
    return number(r.x) + "," + number(r.y) + " " + number(r.w) + "x" + number(r.h);
  }

  void text(const std::string& indent, const char* name, const model::Localized& value) {
    for (std::size_t lang = 0; lang < value.by_lang.size(); ++lang) {
      if (!value.by_lang[lang].empty())
        out_ << indent << name << "." << tag(lang) << ": " << line(value.by_lang[lang]) << "\n";
    }
  }

  void dump_catalogue() {
    out_ << "pack " << catalogue_.id << " " << catalogue_.version << "\nlicence: " << catalogue_.licence
         << "\n";
    for (std::size_t i = 0; i < catalogue_.languages.size(); ++i) {
      const model::Language& l = catalogue_.languages[i];
      out_ << "language " << l.tag << " " << l.script << (l.rtl ? " rtl" : " ltr")
           << (l.partial ? " partial" : "") << (i == catalogue_.default_language ? " default" : "") << " \""
           << l.name << "\" \"" << l.short_name << "\" then";
      for (const LangIndex other : l.fallback) out_ << " " << tag(other);
      out_ << "\n";
    }
    text("", "title", catalogue_.title);
    text("", "subtitle", catalogue_.subtitle);
    text("", "tagline", catalogue_.tagline);
    out_ << "hero: " << card_slug(catalogue_.hero) << "\n";
    for (const model::Kind& kind : catalogue_.kinds) {
      out_ << "kind " << kind.slug << " icon " << kind.icon << " colour " << colour(kind.colour_rgb)
           << " band " << picture(kind.band) << " picture " << picture(kind.picture) << " cards "
           << kind.count << (kind.on_home ? "" : " not on home") << "\n";
      text("  ", "name", kind.name);
    }
    for (const model::AttractItem& item : catalogue_.attract) {
      out_ << "attract " << picture(item.image) << " card " << card_slug(item.card) << " from "
           << rect(item.from) << " to " << rect(item.to) << "\n";
      text("  ", "headline", item.headline);
      text("  ", "line", item.line);
    }
    for (const model::Keyboard& keyboard : catalogue_.keyboards) {
      out_ << "keyboard " << keyboard.lang << " " << keyboard.script << " \"" << keyboard.name << "\"\n";
      for (const auto& row : keyboard.rows) out_ << "  row:" << spaced(row) << "\n";
      if (!keyboard.extra.empty()) out_ << "  extra:" << spaced(keyboard.extra) << "\n";
    }
    out_ << "selvedge: " << picture(catalogue_.theme.selvedge) << "\n";
    for (const auto& [name, rgb] : catalogue_.theme.colours)
      out_ << "colour " << name << " " << colour(rgb) << "\n";
    for (const model::Source& source : catalogue_.sources) {
      out_ << "source " << source.slug << (source.written.empty() ? "" : " written " + source.written)
           << "\n";
      text("  ", "name", source.name);
      text("  ", "about", source.about);
    }
    for (const model::Credit& credit : catalogue_.credits) {
      out_ << "credit \"" << line(credit.who) << "\" \"" << line(credit.licence) << "\"\n";
      text("  ", "what", credit.what);
    }
    for (const auto& [language, words] : catalogue_.words) {
      for (const auto& [key, value] : words)
        out_ << "word " << language << " " << line(key) << ": " << line(value) << "\n";
    }
  }

  void dump_text(std::size_t lang, const model::CardText& t) {
    const std::string at = "  " + tag(lang) + ".";
    const auto field = [&](const char* name, const std::string& value) {
      if (!value.empty()) out_ << at << name << ": " << line(value) << "\n";
    };
    field("title", t.title);
    field("subtitle", t.subtitle);
    field("summary", t.summary);
    field("alt", t.alt);
    field("caption", t.caption);
    for (std::size_t page = 0; page < t.pages.size(); ++page) {
      for (const model::Paragraph& paragraph : t.pages[page]) {
        out_ << at << "page " << page + 1 << " " << word(kParagraphs, paragraph.kind) << ": "
             << line(paragraph.text) << "\n";
        for (const model::Span& span : paragraph.spans) {
          out_ << "    " << word(kSpans, span.style) << " " << span.begin << "-" << span.end << " \""
               << line(paragraph.text.substr(span.begin, span.end - span.begin)) << "\""
               << (span.target.empty() ? "" : " to " + span.target) << "\n";
        }
      }
    }
  }

  static std::string years(int from, int to) {
    return from == to ? std::to_string(from) : std::to_string(from) + " to " + std::to_string(to);
  }

  void dump_card(const model::Card& card) {
    out_ << "\ncard " << card.slug << " (" << catalogue_.kinds[card.kind].slug << ") picture "
         << picture(card.image) << "\n";
    for (const model::OwnName& name : card.names) {
      out_ << "  name " << name.lang << " " << word(kForms, name.form)
           << (name.reconstructed ? " reconstructed" : "") << ": " << line(name.text) << "\n";
    }
    for (const std::string& variant : card.variants) out_ << "  variant: " << line(variant) << "\n";
    for (const std::string& keyword : card.keywords) out_ << "  keyword: " << line(keyword) << "\n";
    for (const model::Date& date : card.dates) dump_date(date);
    for (std::size_t lang = 0; lang < card.text.size(); ++lang) dump_text(lang, card.text[lang]);
    for (const model::Fact& fact : card.facts) {
      out_ << "  fact " << fact.key << " " << word(kCertainties, fact.certainty) << " from"
           << sources(fact.sources) << "\n";
      text("    ", "text", fact.text);
    }
    for (const model::Dispute& dispute : card.disputes) {
      out_ << "  dispute " << dispute.key << "\n";
      text("    ", "title", dispute.title);
      text("    ", "text", dispute.text);
      for (const model::Position& position : dispute.positions) {
        out_ << "    position " << position.key << " from" << sources(position.sources) << "\n";
        text("      ", "title", position.title);
        text("      ", "text", position.text);
      }
    }
    if (!card.related.empty()) {
      out_ << "  related";
      for (const CardId id : card.related) out_ << " " << card_slug(id);
      out_ << "\n";
    }
  }

  void dump_scene(const model::Scene& scene) {
    out_ << "  scene on " << picture(scene.ground) << " aspect " << number(scene.aspect) << "\n";
    text("    ", "note", scene.note);
    for (const model::Side& side : scene.sides) {
      out_ << "    side " << side.key << " " << word(kShapes, side.shape) << " " << colour(side.fill_rgb)
           << " " << colour(side.mark_rgb) << "\n";
      text("      ", "name", side.name);
    }
    for (const model::Unit& unit : scene.units) {
      out_ << "    unit " << unit.key << " " << scene.sides[unit.side].key << " " << word(kUnits, unit.kind)
           << " person " << card_slug(unit.person) << "\n";
      text("      ", "name", unit.name);
      for (const model::Claim& claim : unit.strength) {
        out_ << "      strength from" << sources(claim.sources) << "\n";
        text("        ", "text", claim.text);
      }
    }
    for (const model::MapLabel& label : scene.labels) {
      out_ << "    label " << word(kLabels, label.kind) << " at " << number(label.at.x) << ","
           << number(label.at.y) << "\n";
      text("      ", "text", label.text);
    }
    for (const model::Reconstruction& telling : scene.reconstructions) {
      out_ << "    reconstruction " << telling.key << " from" << sources(telling.sources) << "\n";
      text("      ", "name", telling.name);
      text("      ", "note", telling.note);
    }
    const auto only = [&](std::uint8_t of) { return of == 0 ? std::string() : " only " + scene.reconstructions[of - 1u].key; };
    for (const model::Step& step : scene.steps) {
      out_ << "    step " << step.key << only(step.reconstruction) << (step.conjecture ? " conjecture" : "") << " camera "
           << rect(step.camera) << " from" << sources(step.sources) << "\n";
      text("      ", "title", step.title);
      text("      ", "text", step.text);
      for (const model::Placement& place : step.placements) {
        out_ << "      " << scene.units[place.unit].key << " at " << number(place.at.x) << ","
             << number(place.at.y) << " facing " << number(place.facing_deg)
             << (place.conjecture ? " conjecture" : "") << (place.broken ? " broken" : "")
             << only(place.reconstruction) << "\n";
      }
      for (const model::Arrow& arrow : step.arrows) {
        out_ << "      arrow " << scene.sides[arrow.side].key << (arrow.conjecture ? " conjecture" : "") << only(arrow.reconstruction);
        for (const model::Point& p : arrow.path) out_ << " " << number(p.x) << "," << number(p.y);
        out_ << "\n";
      }
    }
  }

  // Slugs of a gallery's cards, in its order; a letter stands before the first that is found under it.
  Result<std::string> gallery(const model::GalleryQuery& query) {
    constexpr std::uint32_t kPage = 512;
    std::string out;
    for (std::uint32_t first = 0;; first += kPage) {
      AZ_TRY(const std::vector<model::GalleryTile> tiles, pack_.gallery(query, first, kPage));
      for (const model::GalleryTile& tile : tiles)
        out += (tile.begins_letter ? " [" + tile.letter + "] " : std::string(" ")) + tile.card.slug;
      if (tiles.size() < kPage) return out;
    }
  }

  Status dump_galleries() {
    model::GalleryQuery all{.kind = model::kAllKinds};
    for (std::size_t i = 0; i < catalogue_.facets.size(); ++i) {
      const model::Facet& facet = catalogue_.facets[i];
      out_ << "\nfacet " << facet.slug << "\n";
      text("  ", "name", facet.name);
      for (std::size_t k = 0; k < facet.values.size(); ++k) {
        model::GalleryQuery query = all;
        query.filter.toggle(i, k);
        AZ_TRY(const std::string cards, gallery(query));
        out_ << "  value " << facet.values[k].slug << " cards" << cards << "\n";
        text("    ", "name", facet.values[k].name);
      }
    }
    out_ << "\n";
    all.order = model::GalleryOrder::Name;
    for (std::size_t lang = 0; lang < catalogue_.languages.size(); ++lang) {
      all.lang = static_cast<LangIndex>(lang);
      AZ_TRY(const std::string cards, gallery(all));
      out_ << "order by name." << tag(lang) << ":" << cards << "\n";
    }
    AZ_TRY(const std::string cards, gallery({.kind = model::kAllKinds, .order = model::GalleryOrder::Date}));
    out_ << "order by date:" << cards << "\n";
    return Done{};
  }

  Status dump_references() {
    AZ_TRY(const auto terms, all_terms(pack_));
    for (const model::Term& term : terms) {
      out_ << "\nterm " << term.slug << " card " << card_slug(term.card) << " from" << sources(term.sources) << "\n";
      text("  ", "word", term.word);
      text("  ", "text", term.text);
    }
    AZ_TRY(const auto places, all_places(pack_));
    for (const model::Place& place : places) {
      places_[place.id] = place.slug;
      out_ << "\nplace " << place.slug << " " << word(kPlaces, place.kind) << " at " << number(place.lat_deg) << ","
           << number(place.lon_deg) << " within " << number(place.uncertainty_km) << " km rank " << int{place.rank};
      if (place.ce_from != 0) out_ << " from " << place.ce_from;
      if (place.ce_to != 0) out_ << " to " << place.ce_to;
      out_ << " card " << card_slug(place.card) << "\n";
      text("  ", "name", place.name);
      text("  ", "today", place.today);
      text("  ", "note", place.note);
    }
    for (const model::Lane& lane : catalogue_.lanes) {
      out_ << "\nlane " << lane.slug << "\n";
      text("  ", "name", lane.name);
    }
    AZ_TRY(const auto events, all_events(pack_));
    for (const model::Event& event : events) {
      events_[event.id] = event.slug;
      out_ << "\nevent " << event.slug << " lane " << catalogue_.lanes[event.lane].slug << " "
           << word(kCertainties, event.certainty) << " rank " << int{event.rank} << " from" << sources(event.sources) << "\n";
      dump_date(event.date);
      text("  ", "title", event.title);
      text("  ", "text", event.text);
      if (event.place) out_ << "  place " << places_[event.place] << "\n";
      if (!event.cards.empty()) {
        out_ << "  cards";
        for (const CardId id : event.cards) out_ << " " << card_slug(id);
        out_ << "\n";
      }
    }
    AZ_TRY(const auto lives, all_lives(pack_));
    for (const model::Life& life : lives) {
      out_ << "\nlife " << card_slug(life.card) << " rank " << int{life.rank} << "\n";
      dump_years("born", life.born);
      dump_years("active", life.active);
      dump_years("died", life.died);
    }
    if (catalogue_.map) AZ_CHECK(dump_map());
    return Done{};
  }

  static std::string point(const model::GeoPoint& p) { return number(p.lat_deg) + "," + number(p.lon_deg); }

  Status dump_map() {
    AZ_TRY(const model::Map map, pack_.map());
    const model::MapFrame& frame = map.frame;
    out_ << "\nmap on " << picture(map.image) << " " << word(kProjections, frame.projection) << " centre "
         << number(frame.centre_lat_deg) << "," << number(frame.centre_lon_deg) << " parallels " << number(frame.parallel_1_deg)
         << "," << number(frame.parallel_2_deg) << " width " << number(frame.width_km) << " km years " << map.year_from << " to "
         << map.year_to << " start " << map.start_year << "\n";
    text("  ", "note", map.note);
    for (const model::Holder& holder : map.holders) {
      out_ << "  holder " << holder.slug << " " << colour(holder.colour_rgb) << " card " << card_slug(holder.card) << "\n";
      text("    ", "name", holder.name);
    }
    for (const model::Holding& holding : map.holdings) {
      out_ << "  holding " << map.holders[holding.holder].slug << " " << years(holding.ce_from, holding.ce_to) << " "
           << word(kCertainties, holding.certainty) << " from" << sources(holding.sources);
      if (holding.label_at) out_ << " label " << point(*holding.label_at);
      out_ << "\n    area";
      for (const model::GeoPoint& p : holding.area) out_ << " " << point(p);
      out_ << "\n";
      text("    ", "note", holding.note);
    }
    for (const model::Movement& movement : map.movements) {
      out_ << "  movement " << movement.slug << " " << years(movement.ce_from, movement.ce_to) << " "
           << (movement.holder ? map.holders[*movement.holder].slug : "-") << " " << word(kCertainties, movement.certainty)
           << " from" << sources(movement.sources) << " event " << (movement.event ? events_[movement.event] : "-") << " card "
           << card_slug(movement.card) << "\n    path";
      for (const model::GeoPoint& p : movement.path) out_ << " " << point(p);
      out_ << "\n";
      text("    ", "name", movement.name);
    }
    out_ << "  eventful";
    for (const std::int16_t year : catalogue_.map->eventful) out_ << " " << year;
    out_ << "\n";
    return Done{};
  }

  void dump_years(const char* what, const model::LifeYears& span) {
    if (span) out_ << "  " << what << " " << word(kPrecisions, span.precision) << " CE " << years(span.first, span.last) << "\n";
  }

  void dump_date(const model::Date& date) {
    out_ << "  date " << word(kRoles, date.role) << " " << word(kPrecisions, date.precision);
    if (date.ce_from != 0) out_ << " CE " << years(date.ce_from, date.ce_to);
    if (date.ah_from != 0) out_ << " AH " << years(date.ah_from, date.ah_to);
    if (date.month != 0) out_ << " month " << int{date.month};
    if (date.day != 0) out_ << " day " << int{date.day};
    out_ << "\n";
    text("    ", "label", date.label);
  }

  Status dump_image(ImageId id) {
    AZ_TRY(const model::ImageInfo image, pack_.image(id));
    AZ_TRY(const auto tiles, all_tiles(pack_, image));
    std::array<unsigned char, 16> hash{};
    std::uint64_t bytes = 0;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    for (const auto& tile : tiles) {
      crypto_generichash_update(&state, tile.data(), tile.size());
      bytes += tile.size();
    }
    crypto_generichash_final(&state, hash.data(), hash.size());
    out_ << "\npicture " << image.slug << "\n ";
    for (const model::ImageLevel& level : image.levels) {
      out_ << " " << level.width_px << "x" << level.height_px;
      if (level.tile_px != 0) out_ << " (tiles of " << level.tile_px << ")";
    }
    out_ << "\n  " << bytes << " bytes ";
    for (const unsigned char byte : hash)
      out_ << "0123456789abcdef"[byte >> 4] << "0123456789abcdef"[byte & 15];
    out_ << "\n";
    return Done{};
  }

  pack::Pack& pack_;
  const model::Catalogue& catalogue_;
  std::ostream& out_;
  std::map<CardId, std::string> slugs_;
  std::map<ImageId, std::string> pictures_;
  std::map<PlaceId, std::string> places_;
  std::map<EventId, std::string> events_;
};

}  // namespace

Status write_dump(pack::Pack& pack, std::ostream& out) {
  return Dumper(pack, out).dump();
}

}  // namespace azetta::author
