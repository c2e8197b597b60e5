// glossary.toml, places.toml and timeline.toml: what cards refer to.
#include <algorithm>
#include <set>

#include "app/author/card_source.h"
#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "content/base/utf8.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace {

const pack::Limits kLimits;
const TextLimits kTexts;
const std::vector<std::string> kPlaceKinds = {"city",  "village",  "fort",   "region",
                                              "river", "mountain", "island", "battlefield",
                                              "sea",   "desert",   "plain"};

// Hands every [[entry]] of a file that may be missing to `read`, and the file's table itself to `before`.
template <class Before, class Read>
void read_entries(const std::filesystem::path& root, const char* path, const char* entry, PackSource& pack, Findings& out,
                  Before before, Read read) {
  if (!std::filesystem::exists(root / path)) return;
  const auto value = read_toml_file(root, path, out);
  if (!value) {
    pack.unreadable.insert(path);
    return;
  }
  TomlTable table(*value, path, "the file", out);
  before(table);
  for (TomlTable& one : table.tables(entry)) read(one);
  table.done();
}

// A slug that stands once; empty (and complained about) otherwise.
Ref read_slug(TomlTable& table, std::set<std::string>& seen, const char* noun) {
  Ref slug = table.string("slug", Need::Required);
  if (!slug) return {};
  if (!is_slug(slug.value)) {
    table.findings().error("slug", table.path(), slug.line,
                           "\"" + slug.value + "\" is no slug; use lower-case Latin letters, digits and hyphens");
    return {};
  }
  if (!seen.insert(slug.value).second) {
    table.findings().error("key.twice", table.path(), slug.line,
                           "the " + std::string(noun) + " \"" + slug.value + "\" stands twice; keep one");
    return {};
  }
  return slug;
}

void limit(std::size_t count, std::size_t max, const char* path, const char* what, Findings& out) {
  if (count <= max) return;
  out.error("pack.limit", path, 0,
            "the pack has " + std::to_string(count) + " " + what + "; at most " + std::to_string(max) +
                " are allowed");
}

void check_lengths(const model::Localized& text, const std::vector<model::Language>& languages, std::size_t most_words,
                   const TomlTable& table, const char* what, Findings& out) {
  for (std::size_t lang = 0; lang < text.by_lang.size(); ++lang) {
    check_words(text.by_lang[lang], most_words, table.path(), table.line(),
                "\"" + std::string(what) + "\" in \"" + languages[lang].tag + "\"", out);
  }
}

}  // namespace

void read_glossary(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  const auto& languages = pack.catalogue.languages;
  std::set<std::string> seen;
  read_entries(root, kGlossaryFile, "term", pack, out, [](TomlTable&) {}, [&](TomlTable& table) {
    TermSource term;
    term.slug = read_slug(table, seen, "term");
    term.values.word = read_localized(table, "word", Need::Required, languages);
    term.values.text = read_localized(table, "text", Need::Required, languages);
    check_lengths(term.values.text, languages, kTexts.paragraph_words, table, "text", out);
    term.sources = table.strings("sources");
    term.card = table.string("card");
    table.done();
    if (term.slug) pack.terms.push_back(std::move(term));
  });
  limit(pack.terms.size(), kLimits.terms, kGlossaryFile, "terms", out);
}

void read_places(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  const auto& languages = pack.catalogue.languages;
  std::set<std::string> seen;
  read_entries(root, kPlacesFile, "place", pack, out, [](TomlTable&) {}, [&](TomlTable& table) {
    PlaceSource place;
    place.slug = read_slug(table, seen, "place");
    place.values.kind = static_cast<model::PlaceKind>(table.choice("kind", kPlaceKinds, Need::Required).value);
    const auto at = table.numbers("at", 2, Need::Required);
    if (at && (at.value[0] < -90 || at.value[0] > 90 || at.value[1] < -180 || at.value[1] > 180)) {
      out.error("place.at", kPlacesFile, at.line,
                "\"at\" is no place on this earth; write [latitude, longitude] in degrees, north and east positive");
    } else if (at) {
      place.values.lat_deg = static_cast<float>(at.value[0]);
      place.values.lon_deg = static_cast<float>(at.value[1]);
    }
    place.values.uncertainty_km =
        static_cast<float>(table.number("uncertainty_km", 0, 2'000, Need::Required).value);
    if (const auto rank = table.integer("rank", 1, model::kLastRank)) place.values.rank = static_cast<std::uint8_t>(rank.value);
    place.values.ce_from = static_cast<std::int16_t>(table.integer("from", -9999, 9999).value);
    const auto to = table.integer("to", -9999, 9999);
    place.values.ce_to = static_cast<std::int16_t>(to.value);
    if (to && place.values.ce_from != 0 && place.values.ce_to < place.values.ce_from)
      out.error("date.order", kPlacesFile, to.line, "the place ends before it begins; correct from or to");
    place.values.name = read_localized(table, "name", Need::Required, languages);
    place.values.today = read_localized(table, "today", Need::Optional, languages);
    place.values.note = read_localized(table, "note", Need::Optional, languages);
    check_lengths(place.values.note, languages, kTexts.paragraph_words, table, "note", out);
    place.card = table.string("card");
    table.done();
    if (place.slug) pack.places.push_back(std::move(place));
  });
  limit(pack.places.size(), kLimits.places, kPlacesFile, "places", out);
}

void read_timeline(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  const auto& languages = pack.catalogue.languages;
  std::set<std::string> lanes, seen;
  const auto read_lanes = [&](TomlTable& table) {
    for (TomlTable& entry : table.tables("lane", Need::Required)) {
      model::Lane lane;
      const Ref slug = read_slug(entry, lanes, "lane");
      lane.slug = slug.value;
      lane.name = read_localized(entry, "name", Need::Required, languages);
      entry.done();
      if (slug) pack.catalogue.lanes.push_back(std::move(lane));
    }
  };
  read_entries(root, kTimelineFile, "event", pack, out, read_lanes, [&](TomlTable& table) {
    EventSource event;
    event.slug = read_slug(table, seen, "event");
    event.lane = table.string("lane", Need::Required);
    event.values.date = read_date(table, languages);
    if (table.has("ah") && !table.has("ce")) {
      out.error("event.year", kTimelineFile, table.line(), "the event has no year CE; add ce = …, its place in time");
    }
    event.values.certainty = static_cast<model::Certainty>(
        table.choice("certainty", certainty_words(), Need::Required).value);
    if (const auto rank = table.integer("rank", 1, 5)) event.values.rank = static_cast<std::uint8_t>(rank.value);
    event.values.title = read_localized(table, "title", Need::Required, languages);
    event.values.text = read_localized(table, "text", Need::Required, languages);
    for (std::size_t lang = 0; lang < languages.size(); ++lang) {
      check_characters(event.values.title.by_lang[lang], kTexts.title_characters, kTimelineFile, table.line(),
                       "\"title\" in \"" + languages[lang].tag + "\"", out);
    }
    check_lengths(event.values.text, languages, kTexts.paragraph_words, table, "text", out);
    event.sources = table.strings("sources");
    if (event.sources.empty()) {
      out.error("fact.source", kTimelineFile, table.line(), "[[event]] names no source; add sources = [\"…\"]");
    }
    event.place = table.string("place");
    event.cards = table.strings("cards");
    table.done();
    if (event.slug) pack.events.push_back(std::move(event));
  });
  std::stable_sort(pack.events.begin(), pack.events.end(), [](const EventSource& a, const EventSource& b) {
    return model::earlier_in_time(a.values.date, b.values.date);
  });
  limit(pack.catalogue.lanes.size(), kLimits.lanes, kTimelineFile, "lanes", out);
  limit(pack.events.size(), kLimits.events, kTimelineFile, "events", out);
}

}  // namespace azetta::author
