// The catalogue of an open pack, table by table.
#include <algorithm>
#include <utility>

#include "content/base/script.h"
#include "content/base/utf8.h"
#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

constexpr std::int64_t kCatalogueRows = 100'000;  // languages, words, sources and their texts together

model::Rect camera(Query& row, int column) {
  model::Rect rect;
  rect.x = row.real(column, -kFurthestPoint, kFurthestPoint);
  rect.y = row.real(column + 1, -kFurthestPoint, kFurthestPoint);
  rect.w = row.real(column + 2, kSmallestCamera, kFurthestPoint);
  rect.h = row.real(column + 3, kSmallestCamera, kFurthestPoint);
  return rect;
}

}  // namespace

Status PackFile::read_catalogue() {
  Reading reading(file_, limits_.text_bytes, kCatalogueRows, limits_.catalogue_text_bytes);
  // Languages first: every localized text is held to their number.
  read_languages(reading);
  AZ_CHECK(reading.status());
  bool found = false;
  for (Query row(database_, reading, "pack", 1,
                 "SELECT id, version, licence, default_language, title, subtitle, tagline, hero, selvedge "
                 "FROM pack "
                 "WHERE one = 1");
       row.next();) {
    found = true;
    catalogue_.id = row.text(0);
    catalogue_.version = row.text(1);
    catalogue_.licence = row.text(2);
    catalogue_.default_language = static_cast<LangIndex>(row.integer(3, 0, last_lang()));
    catalogue_.title = localized(reading, row, 4);
    catalogue_.subtitle = localized(reading, row, 5);
    catalogue_.tagline = localized(reading, row, 6);
    catalogue_.hero = {row.row_id(7)};
    catalogue_.theme.selvedge = {row.row_id(8)};
  }
  if (!found) reading.fault("pack", "the row that names the exhibition is missing");
  AZ_CHECK(reading.status());

  model::complete_fallbacks(catalogue_.languages, catalogue_.default_language);
  read_kinds(reading);
  read_sources(reading);
  read_lanes(reading);
  read_facets(reading);
  read_attract(reading);
  read_theme_and_words(reading);
  read_counts(reading);
  read_map_years(reading);
  read_keyboards(reading);
  return reading.status();
}

void PackFile::read_languages(Reading& reading) {
  auto& languages = catalogue_.languages;
  for (Query row(database_, reading, "language", 0,
                 "SELECT id, tag, name, short_name, script, partial FROM language ORDER BY id");
       row.next();) {
    if (languages.size() >= std::min(limits_.languages, 64u))
      return row.fault(0, "there are too many languages");
    const auto next = static_cast<std::int64_t>(languages.size());
    row.integer(0, next, next);
    model::Language language;
    language.tag = row.text(1);
    language.name = row.text(2);
    language.short_name = row.text(3);
    language.script = row.text(4);
    language.rtl = script_is_rtl(language.script);
    language.partial = row.flag(5);
    if (reading.good() && !is_language_tag(language.tag))
      row.fault(1, "\"" + language.tag + "\" is not a language tag");
    languages.push_back(std::move(language));
  }
  if (languages.empty()) reading.fault("language", "the pack has no language");
  for (Query row(database_, reading, "fallback", 0,
                 "SELECT language, target FROM fallback ORDER BY language, position");
       row.next();) {
    const auto language = static_cast<std::size_t>(row.integer(0, 0, last_lang()));
    const auto target = static_cast<LangIndex>(row.integer(1, 0, last_lang()));
    if (!reading.good()) return;
    auto& chain = languages[language].fallback;
    // Asking oneself or the same language twice is idle, and here a chain without end becomes one that ends.
    if (target != language && std::find(chain.begin(), chain.end(), target) == chain.end())
      chain.push_back(target);
  }
}

void PackFile::read_kinds(Reading& reading) {
  auto& kinds = catalogue_.kinds;
  for (Query row(database_, reading, "kind", 0,
                 "SELECT id, slug, name, icon, band, picture, colour, on_home FROM kind ORDER BY id");
       row.next();) {
    if (kinds.size() >= std::min(limits_.kinds, 64u)) return row.fault(0, "there are too many kinds");
    const auto next = static_cast<std::int64_t>(kinds.size());
    row.integer(0, next, next);
    model::Kind kind;
    kind.slug = row.slug(1);
    kind.name = localized(reading, row, 2);
    kind.icon = row.text(3);
    kind.band = {row.row_id(4)};
    kind.picture = {row.row_id(5)};
    kind.colour_rgb = row.colour(6);
    kind.on_home = row.flag(7);
    kinds.push_back(std::move(kind));
  }
  // Counted, not believed: the index over (kind, ordinal) is small, and galleries are as long as their cards.
  for (Query row(database_, reading, "card", 0, "SELECT kind, count(*) FROM card GROUP BY kind");
       row.next();) {
    const auto kind =
        static_cast<std::size_t>(row.integer(0, 0, static_cast<std::int64_t>(kinds.size()) - 1));
    const auto count = static_cast<std::uint32_t>(row.integer(1, 0, 0x7FFFFFFF));
    if (!reading.good()) return;
    kinds[kind].count = count;
    catalogue_.card_count += count;
  }
}

void PackFile::read_counts(Reading& reading) {
  for (Query row(database_, reading, "event", 0, "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM place)"); row.next();) {
    catalogue_.event_count = static_cast<std::uint32_t>(row.integer(0, 0, limits_.events));
    catalogue_.place_count = static_cast<std::uint32_t>(row.integer(1, 0, limits_.places));
  }
}

void PackFile::read_sources(Reading& reading) {
  auto& sources = catalogue_.sources;
  for (Query row(database_, reading, "source", 0,
                 "SELECT id, slug, name, about, written FROM source ORDER BY id");
       row.next();) {
    if (sources.size() >= limits_.sources) return row.fault(0, "there are too many sources");
    const auto next = static_cast<std::int64_t>(sources.size()) + 1;
    model::Source source;
    source.id = {static_cast<std::uint32_t>(row.integer(0, next, next))};
    source.slug = row.slug(1);
    source.name = localized(reading, row, 2);
    source.about = localized(reading, row, 3);
    source.written = row.text(4);
    sources.push_back(std::move(source));
  }
}

void PackFile::read_lanes(Reading& reading) {
  auto& lanes = catalogue_.lanes;
  for (Query row(database_, reading, "lane", 0, "SELECT id, slug, name FROM lane ORDER BY id"); row.next();) {
    if (lanes.size() >= limits_.lanes) return row.fault(0, "there are too many lanes");
    const auto next = static_cast<std::int64_t>(lanes.size());
    row.integer(0, next, next);
    model::Lane lane;
    lane.slug = row.slug(1);
    lane.name = localized(reading, row, 2);
    lanes.push_back(std::move(lane));
  }
}

void PackFile::read_facets(Reading& reading) {
  auto& facets = catalogue_.facets;
  for (Query row(database_, reading, "facet", 0, "SELECT id, slug, name FROM facet ORDER BY id"); row.next();) {
    if (facets.size() >= std::min<std::size_t>(limits_.facets, model::kMostFacets)) return row.fault(0, "there are too many facets");
    const auto next = static_cast<std::int64_t>(facets.size());
    row.integer(0, next, next);
    model::Facet facet;
    facet.slug = row.slug(1);
    facet.name = localized(reading, row, 2);
    facets.push_back(std::move(facet));
  }
  for (Query row(database_, reading, "facet_value", 0, "SELECT facet, position, slug, name FROM facet_value ORDER BY facet, position");
       row.next();) {
    const auto facet = row.integer(0, 0, static_cast<std::int64_t>(facets.size()) - 1);
    if (!reading.good()) return;
    auto& values = facets[static_cast<std::size_t>(facet)].values;
    if (values.size() >= std::min<std::size_t>(limits_.facet_values, model::kMostFacetValues))
      return row.fault(1, "the facet has too many values");
    const auto next = static_cast<std::int64_t>(values.size());
    row.integer(1, next, next);
    model::FacetValue value;
    value.slug = row.slug(2);
    value.name = localized(reading, row, 3);
    values.push_back(std::move(value));
  }
}

void PackFile::read_keyboards(Reading& reading) {
  auto& keyboards = catalogue_.keyboards;
  const auto split = [](const std::string& keys) {
    std::vector<std::string> all;
    for (const std::string_view key : graphemes(keys)) all.emplace_back(key);
    return all;
  };
  for (Query row(database_, reading, "keyboard", 0, "SELECT id, lang, name, script, extra FROM keyboard ORDER BY id"); row.next();) {
    if (keyboards.size() >= model::kMostKeyboards) return row.fault(0, "there are too many keyboards");
    const auto next = static_cast<std::int64_t>(keyboards.size());
    row.integer(0, next, next);
    model::Keyboard keyboard;
    keyboard.lang = row.text(1);
    keyboard.name = row.text(2);
    keyboard.script = row.text(3);
    keyboard.extra = split(row.text(4));
    if (keyboard.extra.size() > model::kMostExtraKeys) return row.fault(4, "has too many letters");
    keyboards.push_back(std::move(keyboard));
  }
  for (Query row(database_, reading, "keyboard", 0, "SELECT keyboard, position, keys FROM keyboard_row ORDER BY keyboard, position");
       row.next();) {
    const auto keyboard = static_cast<std::size_t>(row.integer(0, 0, static_cast<std::int64_t>(keyboards.size()) - 1));
    if (!reading.good()) return;
    auto& rows = keyboards[keyboard].rows;
    if (rows.size() >= model::kMostKeyRows) return row.fault(1, "there are too many rows");
    rows.push_back(split(row.text(2)));
    if (rows.back().empty() || rows.back().size() > model::kMostRowKeys) return row.fault(2, "has not 1 to 11 letters");
  }
}

void PackFile::read_attract(Reading& reading) {
  auto& attract = catalogue_.attract;
  for (Query row(
           database_, reading, "attract", 0,
           "SELECT id, image, card, headline, line, from_x, from_y, from_w, from_h, to_x, to_y, to_w, to_h "
           "FROM attract ORDER BY id");
       row.next();) {
    if (attract.size() >= limits_.attract_items) return row.fault(0, "the attract loop has too many items");
    model::AttractItem item;
    item.image = {row.row_id(1)};
    item.card = {row.row_id(2)};
    item.headline = localized(reading, row, 3);
    item.line = localized(reading, row, 4);
    item.from = camera(row, 5);
    item.to = camera(row, 9);
    attract.push_back(std::move(item));
  }
}

void PackFile::read_theme_and_words(Reading& reading) {
  for (Query row(database_, reading, "credit", 0, "SELECT what, who, licence, id FROM credit ORDER BY id");
       row.next();) {
    if (catalogue_.credits.size() >= limits_.credits) return row.fault(3, "there are too many credits");
    model::Credit credit;
    credit.what = localized(reading, row, 0);
    credit.who = row.text(1);
    credit.licence = row.text(2);
    catalogue_.credits.push_back(std::move(credit));
  }
  for (Query row(database_, reading, "colour", 0, "SELECT name, rgb FROM colour"); row.next();) {
    std::string name = row.text(0);
    catalogue_.theme.colours[std::move(name)] = row.colour(1);
  }
  for (Query row(database_, reading, "word", 0, "SELECT tag, key, text FROM word"); row.next();) {
    const std::string tag = row.text(0), key = row.text(1);
    catalogue_.words[tag][key] = row.text(2);
  }
}

}  // namespace azetta::pack
