// A broken sample for every rule: the good pack, changed in one place, and the sentence that a technician
// reads.
#include "content/pack/check.h"

#include <doctest/doctest.h>

#include <set>

#include "content/base/utf8.h"
#include "content/pack/sqlite.h"
#include "tests/content/sample.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

// Runs SQL on a pack as a stranger would: rows change, SQLite keeps its order.
void change(const std::filesystem::path& file, const char* sql) {
  auto database = Database::open_own(file);
  REQUIRE(database);
  const Status status = database->run(sql);
  REQUIRE_MESSAGE(status, status.error().what);
}

std::string report(const std::filesystem::path& file, const Limits& limits = {}) {
  std::string lines;
  const std::string prefix = file.string() + ": ";
  for (const auto& finding : check(file, limits)) {
    REQUIRE(finding.what.starts_with(prefix));
    lines += (finding.severity == Severity::Error ? "error " : "warning ") + finding.rule + ": " +
             finding.what.substr(prefix.size()) + "\n";
  }
  return lines;
}

struct Broken {
  const char* sql;
  const char* report;
};

// The ids: languages ar 0, fr 1, zgh 2; kinds figure 0, battle 1; cards dihya 1, kusayla 2; pictures dihya 1,
// band 2.
const Broken kBroken[] = {
    {"DELETE FROM pack",
     "error pack.row: pack: the row that names the exhibition is missing; build the pack again\n"},
    {"UPDATE pack SET hero = 9",
     "error reference.card: pack, hero: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE related SET target = 0",
     "error reference.card: card dihya, related: card 0 is not in the pack; build the pack again\n"},
    {"UPDATE card SET image = 77 WHERE id = 1",
     "error reference.image: card dihya: picture 77 is not in the pack; build the pack again\n"},
    {"UPDATE fact SET text = 999",
     "error reference.text: card dihya, fact ruled: text 999 is not in the pack; build the pack again\n"},
    {"UPDATE fact SET sources = 99",
     "error reference.sources: card dihya, fact ruled: list of sources 99 is not in the pack; build the pack "
     "again\n"},
    {"UPDATE claim SET sources = 0",
     "error reference.sources: scene nini, strength of unit 1: list of sources 0 is not in the pack; build "
     "the pack again\n"},
    {"UPDATE citation SET source = 3 WHERE list = 1 AND position = 0",
     "error reference.source: citation 1: source 3 is not in the pack; build the pack again\n"},
    {"UPDATE card SET scene = 5 WHERE id = 2",
     "error reference.scene: card kusayla: scene 5 is not in the pack; build the pack again\n"},
    {"UPDATE card SET kind = 7, ordinal = 0 WHERE id = 2",
     "error reference.kind: card kusayla: kind 7 is not in the pack; build the pack again\n"},
    {"UPDATE pack SET default_language = 3",
     "error reference.language: pack, default language: language 3 is not in the pack; build the pack "
     "again\n"},
    {"UPDATE term SET word = 0",
     "error reference.text: term regne, word: text 0 is not in the pack; build the pack again\n"},
    {"UPDATE term SET card = 9", "error reference.card: term regne: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE term SET slug = 'autre'",
     "error reference.term: card dihya, link: regne is no term of the glossary; add it or remove the link\n"},
    {"UPDATE span SET target = 'aksel' WHERE style = 3",
     "error reference.card: card dihya, link: aksel is no card; add it or remove the link\n"},
    {"UPDATE facet SET name = 0 WHERE id = 1",
     "error reference.text: facet people, name: text 0 is not in the pack; build the pack again\n"},
    {"UPDATE facet_value SET position = 5 WHERE slug = 'awraba'; UPDATE card_facet SET value = 5 WHERE value = 1",
     "error order.gap: values of facet 2: the numbers do not run from 0 without gaps; build the pack again\n"},
    {"UPDATE card_facet SET value = 1 WHERE facet = 0 AND card = 1",
     "error facet.value: card dihya, facets: it has a value that its facet does not have; build the pack again\n"},
    {"DELETE FROM card_facet WHERE card = 2 AND facet = 1",
     "warning facet.unused: facet people, value awraba: no card has it; give it to a card or remove it\n"},
    {"UPDATE card_order SET card = 1 WHERE ordering = 1",
     "error order.cards: card_order 1: it does not hold every card once; build the pack again\n"},
    {"DELETE FROM card_order WHERE ordering = 64",
     "error order.missing: card_order of dates: it is missing; build the pack again\n"},
    {"DELETE FROM card_order WHERE ordering = 2",
     "error order.missing: card_order of language zgh: it is missing; build the pack again\n"},
    {"INSERT INTO card_order VALUES(5, 0, 1), (5, 1, 2)",
     "error order.stray: card_order 5: there is no such language; build the pack again\n"},
    {"INSERT INTO index_letter VALUES(1, 9, 'Z')",
     "error order.letter: index_letter 1, 9: it is no letter of that order; build the pack again\n"},
    {"INSERT INTO card_facet VALUES(9, 0, 0)",
     "error row.owner: card_facet: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE event SET place = 5 WHERE id = 2",
     "error reference.place: event defeat: place 5 is not in the pack; build the pack again\n"},
    {"UPDATE event SET lane = 1 WHERE id = 1",
     "error reference.lane: event founding: lane 1 is not in the pack; build the pack again\n"},
    {"UPDATE event_card SET card = 9 WHERE position = 1",
     "error reference.card: event defeat, cards: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE event_card SET position = 3 WHERE position = 1",
     "error order.gap: event defeat, cards: the numbers do not run from 0 without gaps; build the pack again\n"},
    {"INSERT INTO event_card VALUES(7, 0, 1)",
     "error row.owner: event_card: event 7 is not in the pack; build the pack again\n"},
    {"UPDATE event SET id = 3 WHERE id = 2; DELETE FROM event_card; UPDATE movement SET event = 3",
     "error order.gap: timeline: the numbers do not run from 1 without gaps; build the pack again\n"
     "error search.item: search item 7: what it leads to is not in the pack; build the pack again\n"},
    {"UPDATE event SET ce_from = 0 WHERE id = 1",
     "error event.year: event founding: it has no year; give it its place in time\n"},
    {"UPDATE event SET ce_from = 699, ce_to = 699 WHERE id = 1",
     "error event.order: event defeat: it stands behind a later event; build the pack again\n"},
    {"UPDATE event SET ah_to = 70 WHERE id = 2",
     "error date.order: event defeat: it ends before it begins; correct the years\n"},
    {"UPDATE event SET rank = 0 WHERE id = 2",
     "error value.range: event defeat: rank 0 is outside 1 to 5; correct it\n"},
    {"UPDATE life SET card = 9",
     "error reference.card: life 1: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE life SET rank = 6",
     "error value.range: life of card dihya: rank 6 is outside 1 to 5; correct it\n"},
    {"UPDATE life SET id = 2",
     "error order.gap: lives: the numbers do not run from 1 without gaps; build the pack again\n"},
    {"UPDATE life SET born_from = 0, born_to = 0, active_from = 0, active_to = 0, died_from = 0, died_to = 0",
     "error life.years: life of card dihya: it has no years; build the pack again\n"},
    {"UPDATE life SET died_to = 600",
     "error date.order: life of card dihya: a span ends before it begins, or has one end; build the pack again\n"},
    {"UPDATE life SET born_from = 650",
     "error date.order: life of card dihya: a span ends before it begins, or has one end; build the pack again\n"},
    {"INSERT INTO life VALUES(2, 2, 5, 600, 600, 2, 0, 0, 2, 0, 0, 2)",
     "error life.order: life of card kusayla: it stands behind a later life; build the pack again\n"},
    {"UPDATE life SET died_precision = 5",
     "error value.range: life of card dihya: died_precision 5 is outside 0 to 4; correct it\n"},
    {"UPDATE event SET certainty = 4 WHERE id = 2",
     "error value.range: event defeat: certainty 4 is outside 0 to 3; correct it\n"},
    {"UPDATE place SET lat_deg = 91",
     "error value.range: place aures: lat_deg 91.0 is outside -90 to 90; correct it\n"},
    {"UPDATE place SET kind = 11", "error value.range: place aures: kind 11 is outside 0 to 10; correct it\n"},
    {"UPDATE place SET rank = 6", "error value.range: place aures: rank 6 is outside 1 to 5; correct it\n"},
    {"UPDATE map SET image = 9", "error reference.image: map: picture 9 is not in the pack; build the pack again\n"},
    {"UPDATE map SET note = 999", "error reference.text: map, note: text 999 is not in the pack; build the pack again\n"},
    {"UPDATE map SET projection = 3", "error value.range: map: projection 3 is outside 0 to 2; correct it\n"},
    {"UPDATE map SET centre_lat_deg = 91", "error value.range: map: centre_lat_deg 91.0 is outside -90 to 90; correct it\n"},
    {"UPDATE map SET centre_lon_deg = -181", "error value.range: map: centre_lon_deg -181.0 is outside -180 to 180; correct it\n"},
    {"UPDATE map SET width_km = 0", "error value.range: map: width_km 0.0 is outside 1 to 100000; correct it\n"},
    {"UPDATE map SET start_year = 801",
     "error map.years: map: its years do not run forward, or it does not begin among them; correct them\n"},
    {"UPDATE map SET parallel_2_deg = -29.5",
     "error map.parallels: map: its parallels lie on either side of the equator, where there is no cone; choose others\n"},
    {"INSERT INTO map SELECT 2, image, projection, centre_lat_deg, centre_lon_deg, parallel_1_deg, parallel_2_deg, width_km, year_from, "
     "year_to, start_year, note FROM map",
     "error map.one: map: holders, areas and movements belong to one map; build the pack again\n"},
    {"UPDATE holder SET name = 0 WHERE id = 1",
     "error reference.text: holder rum, name: text 0 is not in the pack; build the pack again\n"},
    {"UPDATE holder SET card = 9 WHERE id = 1", "error reference.card: holder rum: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE holder SET colour = 16777216 WHERE id = 1",
     "error value.range: holder rum: colour 16777216 is outside 0 to 16777215; correct it\n"},
    {"UPDATE holder SET slug = 'Les Rum' WHERE id = 1",
     "error name.form: holder 1: \"Les Rum\" cannot be a name; use 1 to 64 of a-z, 0-9 and -\n"},
    {"UPDATE holding SET holder = 3 WHERE id = 2",
     "error reference.holder: holding 2, holder: holder 3 is not in the pack; build the pack again\n"},
    {"UPDATE holding SET certainty = 4 WHERE id = 2", "error value.range: holding 2, certainty: certainty 4 is outside 0 to 3; correct it\n"},
    {"UPDATE holding SET label_lon_deg = 200 WHERE id = 2",
     "error value.range: holding 2, label: label_lon_deg 200.0 is outside -180 to 180; correct it\n"},
    {"UPDATE holding SET ce_to = 689 WHERE id = 2; DELETE FROM map_year WHERE year = 704",
     "error date.order: holding 2, years: it ends before it begins; correct the years\n"},
    {"UPDATE holding SET ce_from = 500, ce_to = 600 WHERE id = 2; DELETE FROM map_year WHERE year IN (690, 704)",
     "error map.years: holding 2: it lies outside the years of the map; correct its years or the map's\n"},
    {"DELETE FROM holding_point WHERE holding = 2 AND position = 2",
     "error map.area: holding 2: its area has not 3 to 512 points; correct it\n"},
    {"UPDATE holding_point SET lat_deg = 95 WHERE holding = 2 AND position = 1",
     "error value.range: holding 2, point 2: lat_deg 95.0 is outside -90 to 90; correct it\n"},
    {"INSERT INTO holding_point VALUES(9, 0, 0, 0)",
     "error row.owner: holding_point: holding 9 is not in the pack; build the pack again\n"},
    {"UPDATE movement SET event = 9", "error reference.event: movement march: event 9 is not in the pack; build the pack again\n"},
    {"UPDATE movement SET holder = 9", "error reference.holder: movement march: holder 9 is not in the pack; build the pack again\n"},
    {"DELETE FROM movement_point WHERE position > 0",
     "error map.path: movement march: its path has not 2 to 64 points; correct it\n"},
    {"INSERT INTO map_year VALUES(741)",
     "error map.eventful: map: the years in which something happens are not those of its events, areas and movements; build the pack again\n"},
    {"UPDATE place SET ce_to = -300", "error date.order: place aures: it ends before it begins; correct the years\n"},
    {"UPDATE place SET slug = 'L Aures'",
     "error name.form: place 1: \"L Aures\" cannot be a name; use 1 to 64 of a-z, 0-9 and -\n"},
    {"UPDATE lane SET id = 1; UPDATE event SET lane = 1",
     "error order.gap: lanes: the numbers do not run from 0 without gaps; build the pack again\n"},
    {"INSERT INTO fallback VALUES(2, 1, 60)",
     "error reference.language: fallback of language 2: language 60 is not in the pack; build the pack "
     "again\n"},
    {"INSERT INTO fallback VALUES(2, 1, 2)",
     "warning language.fallback: language zgh: it falls back to itself or twice to the same language; list "
     "each other "
     "language once\n"},
    {"INSERT INTO own_name VALUES(40, 0, 'x', 'ar', 0, 0)",
     "error row.owner: own_name: card 40 is not in the pack; build the pack again\n"},
    {"INSERT INTO span VALUES(2, 1, 0, 0, 0, 1, 0, '')",
     "error row.owner: card kusayla, emphasis: it belongs to no paragraph; build the pack again\n"},
    {"UPDATE voice SET dispute = 3",
     "error row.owner: card dihya, position jewish: it belongs to no dispute; build the pack again\n"},
    {"UPDATE claim SET unit = 50",
     "error row.owner: scene nini, strength: it belongs to no unit; build the pack again\n"},
    {"INSERT INTO reconstruction SELECT 1, 0, 'near', name, 0, 0 FROM side WHERE position = 0",
     "error scene.reconstruction: scene nini: it has one reconstruction only; give its rival, or none\n"},
    {"INSERT INTO reconstruction SELECT 1, position, key, name, 0, 0 FROM side; UPDATE step SET reconstruction = 1",
     "error scene.reconstruction: scene nini, reconstruction syrians: no step belongs to it; give it one or remove it\n"},
    {"UPDATE step SET reconstruction = 1 WHERE position = 1",
     "error scene.reconstruction: scene nini, step charge: it belongs to a reconstruction that is not there; build the pack again\n"},
    {"UPDATE placement SET reconstruction = 2 WHERE step = 0 AND position = 1",
     "error scene.reconstruction: scene nini, step 1, place 2: it belongs to a reconstruction that is not there; build the pack again\n"},
    {"UPDATE arrow SET reconstruction = 1",
     "error scene.reconstruction: scene nini, step 2, arrow 1: it belongs to a reconstruction that is not there; build the pack again\n"},
    {"UPDATE placement SET x = 1.5 WHERE step = 0 AND position = 0",
     "warning placement.off: scene nini, step 1, place 1: it lies far off the ground, where nobody sees it; x and y go from 0 to 1\n"},
    {"INSERT INTO placement VALUES(1, 9, 0, 0, 0.5, 0.5, 0, 0, 0, 0)",
     "error row.owner: scene nini, step 10, place 1: it belongs to no step; build the pack again\n"},
    {"INSERT INTO arrow_point VALUES(1, 0, 0, 0, 0.5, 0.5)",
     "error row.owner: scene nini, step 1, a point: it belongs to no arrow; build the pack again\n"},
    {"INSERT INTO tile VALUES(1, 6, 0, 0, x'00')",
     "error row.owner: picture 1, level 6: a file belongs to no level; build the pack again\n"},
    {"UPDATE fact SET certainty = 4",
     "error value.range: card dihya, fact ruled: certainty 4 is outside 0 to 3; correct it\n"},
    {"UPDATE date SET month = -1",
     "error value.range: card dihya, date: month -1 is outside 0 to 12; correct it\n"},
    {"UPDATE step SET camera_w = 0 WHERE position = 1",
     "error value.range: scene nini, step charge: camera_w 0.0 is outside 0.001 to 4; correct it\n"},
    {"UPDATE placement SET x = 9e99 WHERE step = 0 AND position = 1",
     "error value.range: scene nini, step 1, place 2: x 9.0e+99 is outside -4 to 4; correct it\n"},
    {"UPDATE colour SET rgb = 16777216 WHERE name = 'accent'",
     "error value.range: colour accent: rgb 16777216 is outside 0 to 16777215; correct it\n"},
    {"UPDATE card SET ordinal = 5 WHERE id = 2",
     "error order.gap: gallery of kind 0: the numbers do not run from 0 without gaps; build the pack "
     "again\n"},
    {"UPDATE paragraph SET position = 4 WHERE page = 0 AND position = 2",
     "error order.gap: card dihya, paragraphs of page 1: the numbers do not run from 0 without gaps; build "
     "the pack again\n"},
    {"UPDATE paragraph SET page = 3 WHERE page = 1",
     "error paragraph.page: card dihya, page 4: the page before it is missing; build the pack again\n"},
    {"UPDATE card_text SET title = '' WHERE card = 2; UPDATE language SET partial = 1",
     "error card.title: card kusayla: it has no title in any language; write one\n"},
    {"UPDATE card_text SET title = '' WHERE card = 2 AND lang = 1",
     "warning text.missing: card kusayla, fr: the title is missing; write it or declare the language "
     "partial\n"},
    {"UPDATE date SET ce_to = 600",
     "error date.order: card dihya, date: it ends before it begins; correct the years\n"},
    {"DELETE FROM step; DELETE FROM placement; DELETE FROM arrow; DELETE FROM arrow_point",
     "error scene.steps: scene nini: it has no step; write at least one\n"
     "error search.item: search item 2: what it leads to is not in the pack; build the pack again\n"
     "error search.item: search item 3: what it leads to is not in the pack; build the pack again\n"},
    {"UPDATE card SET scene = 0",
     "error scene.card: scene nini: its card leads to another walkthrough; give each card one scene\n"},
    {"UPDATE unit SET side = 2 WHERE position = 1",
     "error unit.side: scene nini, unit foot: its side does not exist; name one of the scene's sides\n"},
    {"UPDATE placement SET unit = 2 WHERE step = 0 AND position = 0",
     "error placement.unit: scene nini, step 1, place 1: its unit does not exist; name one of the scene's "
     "units\n"},
    {"UPDATE arrow SET side = 4",
     "error arrow.side: scene nini, step 2, arrow 1: its side does not exist; name one of the scene's "
     "sides\n"},
    {"DELETE FROM arrow_point WHERE position = 1",
     "error arrow.points: scene nini, step 2, arrow 1: its path has not 2 to 16 points; correct it\n"},
    {"INSERT INTO image VALUES(3, 'empty')",
     "error image.levels: picture empty: it has not 1 to 16 levels; build the pack again\n"},
    {"UPDATE image_level SET width_px = 24, height_px = 8, tile_px = 0 WHERE image = 1 AND level = 0;"
     "UPDATE image_level SET height_px = 9 WHERE image = 1 AND level = 1;"
     "DELETE FROM tile WHERE image = 1",
     "error image.order: picture dihya, level 1: it is larger than the level before it; build the pack "
     "again\n"
     "error image.tiles: picture dihya, level 0: 1 of 1 files are missing; build the pack again\n"
     "error image.tiles: picture dihya, level 1: 1 of 1 files are missing; build the pack again\n"},
    {"DELETE FROM tile WHERE image = 1 AND tile_col = 1",
     "error image.tiles: picture dihya, level 0: 1 of 2 files are missing; build the pack again\n"},
    {"INSERT INTO tile SELECT image, level, 3, 3, file FROM tile WHERE image = 1 AND tile_col = 1",
     "error image.tiles: picture dihya, level 0, column 3, row 3: this tile lies outside the picture; build "
     "the pack again\n"},
    {"UPDATE tile SET file = (SELECT file FROM tile WHERE image = 2) WHERE image = 1 AND level = 1",
     "error image.header: picture dihya, level 1, column 0, row 0: the file has 8 x 4 pixels and should have "
     "12 x 8; build "
     "the pack again\n"},
    {"UPDATE tile SET file = x'47494638' WHERE image = 2",
     "error image.format: picture band, level 0, column 0, row 0: this is neither JPEG nor PNG; save the "
     "picture as one of "
     "them\n"},
    {"UPDATE tile SET file = substr(file, 1, length(file) - 12) WHERE image = 2",
     "error image.end: picture band, level 0, column 0, row 0: the file is cut short; save the picture "
     "again\n"},
    {"UPDATE localized SET text = CAST(x'61FF62' AS TEXT) WHERE id = 1 AND lang = 1",
     "error text.utf8: localized 1, language 1, text: the text is not UTF-8 at byte 1; remove it\n"},
    {"UPDATE card_text SET summary = 'a' || char(7) WHERE card = 1 AND lang = 1",
     "error text.control: card 1, language 1, summary: the text holds the control character U+0007 at byte "
     "1; remove it\n"},
    {"UPDATE credit SET who = char(0x202E) || 'x'",
     "error text.override: credit 0, who: the text holds the direction override U+202E at byte 0; remove "
     "it\n"},
    {"UPDATE own_name SET text = 'x' || char(0x2067) WHERE position = 0",
     "error text.unbalanced: card 1, name 0, text: the text leaves a direction mark open (U+2066 to U+2068 "
     "end "
     "with U+2069, U+202A "
     "and U+202B with U+202C); remove it\n"},
    {"UPDATE word SET text = 'e' || char(0x301)",
     "error text.nfc: word, tag fr, key nav.back, text: the text is not in Unicode normal form C; build the "
     "pack "
     "again\n"},
    {"UPDATE fact SET key = 'Two Words'",
     "error name.form: card 1, fact 1: \"Two Words\" cannot be a name; use 1 to 64 of a-z, 0-9 and -\n"},
    {"UPDATE language SET tag = 'i-klingon' WHERE id = 2",
     "error language.tag: language 3: \"i-klingon\" is no language tag; write it as in BCP 47 (\"ar\", "
     "\"zgh\", \"sr-Latn\")\n"},
    {"UPDATE language SET script = 'latin' WHERE id = 1",
     "error language.script: language fr: \"latin\" is no script; write it as in ISO 15924 (\"Arab\", "
     "\"Latn\")\n"},
    {"UPDATE language SET name = '' WHERE id = 1",
     "error language.name: language fr: it has no name; write it in its own script\n"},
    {"UPDATE language SET short_name = 'Franc' WHERE id = 1",
     "warning language.short: language fr: its short name has 5 letters; the button has room for 1 to 3\n"},
    {"UPDATE colour SET name = 'sparkle' WHERE name = 'accent'",
     "warning theme.colour: colour sparkle: no part of the kiosk has this name; see FORMAT.md\n"},
    {"UPDATE span SET end_byte = 60 WHERE begin_byte = 5",
     "error span.edge: card 1, language 1, page 1, paragraph 1: bytes 5 to 60 are emphasised, which are not "
     "whole letters of "
     "it, or are emphasised twice; build the pack again\n"},
    {"UPDATE span SET end_byte = 7 WHERE begin_byte = 0",
     "error span.edge: card 1, language 1, page 1, paragraph 1: bytes 0 to 7 are emphasised, which are not "
     "whole letters of "
     "it, or are emphasised twice; build the pack again\n"
     "error span.edge: card 1, language 1, page 1, paragraph 1: bytes 5 to 11 are emphasised, which are not "
     "whole letters of "
     "it, or are emphasised twice; build the pack again\n"},
    {"INSERT INTO spelling VALUES(9, 0, 'Koceila', 0)",
     "error row.owner: spelling: card 9 is not in the pack; build the pack again\n"},
    {"UPDATE spelling SET position = 5 WHERE position = 1",
     "error order.gap: card dihya, spellings: the numbers do not run from 0 without gaps; build the pack again\n"},
    {"UPDATE spelling SET text = 'e' || char(0x301) WHERE position = 0",
     "error text.nfc: card 1, spelling 0, text: the text is not in Unicode normal form C; build the pack again\n"},
    {"DELETE FROM keyboard_row",
     "error keyboard.rows: keyboard zgh: it has no letters; write at least one row\n"},
    {"UPDATE keyboard SET lang = 'x y'",
     "error language.tag: keyboard 1: \"x y\" is no language tag; write it as in BCP 47 (\"ar\", \"zgh\", \"sr-Latn\")\n"},
    {"UPDATE keyboard_row SET keys = 'abcdefghijklmno' WHERE position = 1",
     "error read.catalogue: keyboard 0, keys: has not 1 to 11 letters; the pack is damaged or was not made by "
     "azetta-pack: copy it again or build it again\n"},
    {"UPDATE search_item SET target = 77 WHERE id = 1",
     "error search.item: search item 1: what it leads to is not in the pack; build the pack again\n"},
    {"UPDATE search_group SET first_item = 4 WHERE id = 1",
     "error search.group: search group 1: its items do not follow those of the group before; build the pack again\n"},
    {"UPDATE search_group SET items = 7 WHERE id = 4",
     "error search.group: search groups: they do not hold all items; build the pack again\n"},
    {"INSERT INTO search_name(search_name) VALUES('delete-all'); INSERT INTO search_text(search_text) VALUES('delete-all')",
     "error search.index: card dihya: search does not find it by its title; build the pack again\n"
     "error search.index: card kusayla: search does not find it by its title; build the pack again\n"},
    {"CREATE VIEW extra AS SELECT 1",
     "error schema.same: holds view extra, which no pack has; build the pack with this "
     "kiosk's azetta-pack\n"},
    {"CREATE TRIGGER t AFTER INSERT ON card BEGIN SELECT 1; END",
     "error schema.same: holds trigger t, which no pack has; build the pack with this kiosk's azetta-pack\n"},
    {"DROP TABLE colour; CREATE VIEW colour AS SELECT 'accent' AS name, 1 AS rgb",
     "error schema.same: lacks table colour; build the pack with this kiosk's "
     "azetta-pack\n"},
    {"DROP TABLE fact; CREATE VIRTUAL TABLE fact USING fts5(card, position, key, certainty, sources, text)",
     "error schema.same: table fact is not built as in this format; build the pack with this kiosk's "
     "azetta-pack\n"},
    {"ALTER TABLE card ADD COLUMN extra INTEGER",
     "error schema.same: table card is not built as in this format; build the pack with this kiosk's "
     "azetta-pack\n"},
    {"DROP INDEX gallery",
     "error schema.same: lacks index gallery; build the pack with this kiosk's azetta-pack\n"},
    {"PRAGMA user_version=4",
     "error file.version: the pack has format 4, this kiosk reads format 3; update the kiosk or build "
     "the pack with its azetta-pack\n"},
    {"PRAGMA user_version=0",
     "error file.version: the pack has format 0, which no kiosk reads; build it again\n"},
    {"PRAGMA application_id=1",
     "error file.kind: this is not a content pack; packs are made by azetta-pack build\n"},
};

}  // namespace

TEST_CASE("the sample breaks no rule") {
  sample::Folder folder;
  CHECK(report(sample::write_pack(folder)) == "");
}

TEST_CASE("every rule has a broken sample and says its sentence") {
  sample::Folder folder;
  const auto good = sample::write_pack(folder);
  const auto file = folder / "broken.pack";
  for (const auto& broken : kBroken) {
    std::filesystem::copy_file(good, file, std::filesystem::copy_options::overwrite_existing);
    change(file, broken.sql);
    CAPTURE(broken.sql);
    CHECK(report(file) == std::string(broken.report));
  }
}

TEST_CASE("rules on the file as a whole") {
  sample::Folder folder;
  const auto good = sample::write_pack(folder);
  const std::string bytes = test::read_file(good);

  CHECK(report(folder / "none.pack") == "error file.missing: there is no such file; check the path\n");
  CHECK(report(folder.path()) == "error file.missing: this is not a file; give the path of a .pack file\n");
  CHECK(report(folder.write("short.pack", bytes.substr(0, bytes.size() - 1))) ==
        "error file.length: the file has " + std::to_string(bytes.size() - 1) + " bytes and should have " +
            std::to_string(bytes.size()) + "; copy it again\n");
  CHECK(report(folder.write("text.pack", "hello")) ==
        "error file.kind: this is not a content pack; packs are made by azetta-pack build\n");
  CHECK(report(folder.write("empty.pack", "")) ==
        "error file.kind: this is not a content pack; packs are made by azetta-pack build\n");
  std::string wal = bytes;
  wal[18] = wal[19] = 2;
  CHECK(report(folder.write("wal.pack", wal)) ==
        "error file.changed: the file was changed by another program; build the pack again\n");
  Limits small;
  small.file_bytes = 1'000;
  CHECK(report(good, small) == "error file.size: the file has " + std::to_string(bytes.size()) +
                                   " bytes; a pack may have 1000: use fewer or smaller pictures\n");
  // A page that is part of a tree, overwritten: the tree no longer holds together.
  std::string torn = bytes;
  std::fill(torn.begin() + 3 * 4'096, torn.begin() + 4 * 4'096, '\x5A');
  CHECK(report(folder.write("torn.pack", torn)).starts_with("error file.integrity: "));
}

TEST_CASE("limits are rules too") {
  sample::Folder folder;
  const auto good = sample::write_pack(folder);
  Limits limits;
  limits.rows_per_card = 12;
  CHECK(report(good, limits).starts_with("error read.card: "));
  limits = {};
  limits.text_bytes = 20;
  CHECK(report(good, limits).find("a text may have 20: cut it into paragraphs") != std::string::npos);
  limits = {};
  limits.blob_bytes = 100;
  CHECK(report(good, limits)
            .find("error image.bytes: picture dihya, level 0, column 0, row 0: the file has ") !=
        std::string::npos);
  limits = {};
  limits.decoded_bytes = 16 * 16 * 4 - 1;
  CHECK(report(good, limits)
            .find("error image.pixels: picture dihya, level 0, column 0, row 0: the file holds more pixels "
                  "than one may; cut the picture into tiles") != std::string::npos);
  limits = {};
  limits.languages = 2;
  CHECK(
      report(good, limits).starts_with("error read.catalogue: language 0, id: there are too many languages"));
}

TEST_CASE("of one rule twenty findings are listed and the rest counted") {
  sample::Folder folder;
  const auto file = sample::write_pack(folder);
  change(file,
         "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT 50) "
         "INSERT INTO own_name SELECT i, 0, 'x', 'ar', 0, 0 FROM n");
  const auto findings = check(file);
  REQUIRE(findings.size() == 21);
  CHECK(findings.back().what == file.string() + ": 30 more of row.owner; mend the first ones");
}
