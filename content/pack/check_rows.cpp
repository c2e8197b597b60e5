// Rules that SQL can say, as data: one line each. `where` names the row for a person, in terms of what is in
// a card or scene; it is put in front of the sentence.
#include <string>

#include "content/pack/check_rules.h"

namespace azetta::pack {
namespace {

#define IN_CARD "'card ' || coalesce((SELECT slug FROM card AS c WHERE c.id = t.card), t.card) || "
#define IN_SCENE "'scene ' || coalesce((SELECT slug FROM scene AS s WHERE s.id = t.scene), t.scene) || "
#define IN_EVENT "'event ' || coalesce((SELECT slug FROM event AS e WHERE e.id = t.event), t.event) || "
#define OF_LIFE "'life of card ' || coalesce((SELECT slug FROM card AS c WHERE c.id = t.card), t.card)"
#define IN_HOLDING "'holding ' || t.id || "
#define IN_STEP IN_SCENE "', step ' || (t.step + 1) || "

// Column `column` of `table` holds an id of `target`, or 0 for none where `optional`.
struct Reference {
  const char *rule, *table, *column, *where, *target, *target_column, *what;
  bool optional;
};

#define TEXT "localized", "id", "text"
#define SOURCES "citation", "list", "list of sources"
#define PICTURE "image", "id", "picture"
#define CARD "card", "id", "card"
#define LANGUAGE "language", "id", "language"

constexpr Reference kReferences[] = {
    {"reference.text", "pack", "title", "'pack, title'", TEXT, true},
    {"reference.text", "pack", "subtitle", "'pack, subtitle'", TEXT, true},
    {"reference.text", "pack", "tagline", "'pack, tagline'", TEXT, true},
    {"reference.text", "kind", "name", "'kind ' || t.slug || ', name'", TEXT, true},
    {"reference.text", "attract", "headline", "'attract item ' || (t.id + 1) || ', headline'", TEXT, true},
    {"reference.text", "attract", "line", "'attract item ' || (t.id + 1) || ', line'", TEXT, true},
    {"reference.text", "source", "name", "'source ' || t.slug || ', name'", TEXT, true},
    {"reference.text", "source", "about", "'source ' || t.slug || ', about'", TEXT, true},
    {"reference.text", "term", "word", "'term ' || t.slug || ', word'", TEXT, false},
    {"reference.text", "term", "text", "'term ' || t.slug || ', text'", TEXT, true},
    {"reference.text", "place", "name", "'place ' || t.slug || ', name'", TEXT, false},
    {"reference.text", "place", "today", "'place ' || t.slug || ', today'", TEXT, true},
    {"reference.text", "place", "note", "'place ' || t.slug || ', note'", TEXT, true},
    {"reference.text", "map", "note", "'map, note'", TEXT, true},
    {"reference.text", "holder", "name", "'holder ' || t.slug || ', name'", TEXT, false},
    {"reference.text", "holding", "note", IN_HOLDING "', note'", TEXT, true},
    {"reference.text", "movement", "name", "'movement ' || t.slug || ', name'", TEXT, false},
    {"reference.text", "lane", "name", "'lane ' || t.slug || ', name'", TEXT, true},
    {"reference.text", "facet", "name", "'facet ' || t.slug || ', name'", TEXT, false},
    {"reference.text", "facet_value", "name", "'facet ' || (t.facet + 1) || ', value ' || t.slug || ', name'", TEXT, false},
    {"reference.text", "event", "label", "'event ' || t.slug || ', label'", TEXT, true},
    {"reference.text", "event", "title", "'event ' || t.slug || ', title'", TEXT, false},
    {"reference.text", "event", "text", "'event ' || t.slug || ', text'", TEXT, true},
    {"reference.text", "credit", "what", "'credit ' || (t.id + 1)", TEXT, true},
    {"reference.text", "date", "label", IN_CARD "', date'", TEXT, true},
    {"reference.text", "fact", "text", IN_CARD "', fact ' || t.key", TEXT, true},
    {"reference.text", "dispute", "title", IN_CARD "', dispute ' || t.key || ', title'", TEXT, true},
    {"reference.text", "dispute", "text", IN_CARD "', dispute ' || t.key", TEXT, true},
    {"reference.text", "voice", "title", IN_CARD "', position ' || t.key || ', title'", TEXT, true},
    {"reference.text", "voice", "text", IN_CARD "', position ' || t.key", TEXT, true},
    {"reference.text", "scene", "note", "'scene ' || t.slug || ', note'", TEXT, true},
    {"reference.text", "side", "name", IN_SCENE "', side ' || t.key", TEXT, true},
    {"reference.text", "unit", "name", IN_SCENE "', unit ' || t.key", TEXT, true},
    {"reference.text", "claim", "text", IN_SCENE "', strength of unit ' || (t.unit + 1)", TEXT, true},
    {"reference.text", "reconstruction", "name", IN_SCENE "', reconstruction ' || t.key", TEXT, false},
    {"reference.text", "reconstruction", "note", IN_SCENE "', reconstruction ' || t.key || ', note'", TEXT, true},
    {"reference.text", "step", "title", IN_SCENE "', step ' || t.key || ', title'", TEXT, true},
    {"reference.text", "step", "text", IN_SCENE "', step ' || t.key", TEXT, true},
    {"reference.text", "map_label", "text", IN_SCENE "', label ' || (t.position + 1)", TEXT, true},
    {"reference.sources", "fact", "sources", IN_CARD "', fact ' || t.key", SOURCES, true},
    {"reference.sources", "voice", "sources", IN_CARD "', position ' || t.key", SOURCES, true},
    {"reference.sources", "reconstruction", "sources", IN_SCENE "', reconstruction ' || t.key", SOURCES, true},
    {"reference.sources", "step", "sources", IN_SCENE "', step ' || t.key", SOURCES, true},
    {"reference.sources", "claim", "sources", IN_SCENE "', strength of unit ' || (t.unit + 1)", SOURCES,
     false},
    {"reference.sources", "term", "sources", "'term ' || t.slug", SOURCES, true},
    {"reference.sources", "event", "sources", "'event ' || t.slug", SOURCES, true},
    {"reference.sources", "holding", "sources", IN_HOLDING "', sources'", SOURCES, true},
    {"reference.sources", "movement", "sources", "'movement ' || t.slug", SOURCES, true},
    {"reference.source", "citation", "source", "'citation ' || t.list", "source", "id", "source", false},
    {"reference.image", "pack", "selvedge", "'pack, selvedge'", PICTURE, true},
    {"reference.image", "kind", "band", "'kind ' || t.slug || ', band'", PICTURE, true},
    {"reference.image", "kind", "picture", "'kind ' || t.slug || ', picture'", PICTURE, true},
    {"reference.image", "attract", "image", "'attract item ' || (t.id + 1)", PICTURE, true},
    {"reference.image", "card", "image", "'card ' || t.slug", PICTURE, true},
    {"reference.image", "map", "image", "'map'", PICTURE, false},
    {"reference.image", "scene", "ground", "'scene ' || t.slug || ', ground'", PICTURE, true},
    {"reference.card", "pack", "hero", "'pack, hero'", CARD, true},
    {"reference.card", "attract", "card", "'attract item ' || (t.id + 1)", CARD, true},
    {"reference.card", "related", "target", IN_CARD "', related'", CARD, false},
    {"reference.card", "unit", "person", IN_SCENE "', unit ' || t.key", CARD, true},
    {"reference.card", "scene", "card", "'scene ' || t.slug", CARD, true},
    {"reference.card", "term", "card", "'term ' || t.slug", CARD, true},
    {"reference.card", "place", "card", "'place ' || t.slug", CARD, true},
    {"reference.card", "card_order", "card", "'card_order ' || t.ordering", CARD, false},
    {"reference.card", "event_card", "card", IN_EVENT "', cards'", CARD, false},
    {"reference.card", "life", "card", "'life ' || t.id", CARD, false},
    {"reference.card", "holder", "card", "'holder ' || t.slug", CARD, true},
    {"reference.card", "movement", "card", "'movement ' || t.slug", CARD, true},
    {"reference.event", "movement", "event", "'movement ' || t.slug", "event", "id", "event", true},
    {"reference.holder", "holding", "holder", IN_HOLDING "', holder'", "holder", "id", "holder", false},
    {"reference.holder", "movement", "holder", "'movement ' || t.slug", "holder", "id", "holder", true},
    {"reference.place", "event", "place", "'event ' || t.slug", "place", "id", "place", true},
    {"reference.lane", "event", "lane", "'event ' || t.slug", "lane", "id", "lane", false},
    {"reference.scene", "card", "scene", "'card ' || t.slug", "scene", "id", "scene", true},
    {"reference.kind", "card", "kind", "'card ' || t.slug", "kind", "id", "kind", false},
    {"reference.language", "pack", "default_language", "'pack, default language'", LANGUAGE, false},
    {"reference.language", "fallback", "language", "'fallback'", LANGUAGE, false},
    {"reference.language", "fallback", "target", "'fallback of language ' || t.language", LANGUAGE, false},
    {"reference.language", "localized", "lang", "'localized ' || t.id", LANGUAGE, false},
    {"reference.language", "card_text", "lang", IN_CARD "', texts'", LANGUAGE, false},
    {"reference.language", "paragraph", "lang", IN_CARD "', paragraph'", LANGUAGE, false},
    {"row.owner", "card_text", "card", "'card_text'", CARD, false},
    {"row.owner", "paragraph", "card", "'paragraph'", CARD, false},
    {"row.owner", "own_name", "card", "'own_name'", CARD, false},
    {"row.owner", "date", "card", "'date'", CARD, false},
    {"row.owner", "fact", "card", "'fact ' || t.key", CARD, false},
    {"row.owner", "dispute", "card", "'dispute ' || t.key", CARD, false},
    {"row.owner", "card_facet", "card", "'card_facet'", CARD, false},
    {"row.owner", "facet_value", "facet", "'facet_value ' || t.slug", "facet", "id", "facet", false},
    {"row.owner", "related", "card", "'related'", CARD, false},
    {"row.owner", "side", "scene", "'side ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "unit", "scene", "'unit ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "reconstruction", "scene", "'reconstruction ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "step", "scene", "'step ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "map_label", "scene", "'map_label'", "scene", "id", "scene", false},
    {"row.owner", "event_card", "event", "'event_card'", "event", "id", "event", false},
    {"row.owner", "holding_point", "holding", "'holding_point'", "holding", "id", "holding", false},
    {"row.owner", "movement_point", "movement", "'movement_point'", "movement", "id", "movement", false},
    {"row.owner", "image_level", "image", "'image_level'", PICTURE, false},
    {"row.owner", "spelling", "card", "'spelling'", CARD, false},
    {"row.owner", "keyboard_row", "keyboard", "'row of a keyboard'", "keyboard", "id", "keyboard", false},
};

// A number that must lie in a range; both ends belong to it.
struct Range {
  const char *table, *column, *where, *least, *most;
};

#define YEAR "-32000", "32000"
#define NEAR "-4", "4"
#define CAMERA "0.001", "4"
#define RGB "0", "16777215"
#define FLAG "0", "1"
#define LATITUDE "-90", "90"
#define LONGITUDE "-180", "180"
#define MAP_YEAR "-9999", "9999"

constexpr Range kRanges[] = {
    {"language", "partial", "'language ' || t.tag", FLAG},
    {"kind", "colour", "'kind ' || t.slug", RGB},
    {"kind", "on_home", "'kind ' || t.slug", FLAG},
    {"colour", "rgb", "'colour ' || t.name", RGB},
    {"attract", "from_x", "'attract item ' || (t.id + 1)", NEAR},
    {"attract", "from_y", "'attract item ' || (t.id + 1)", NEAR},
    {"attract", "from_w", "'attract item ' || (t.id + 1)", CAMERA},
    {"attract", "from_h", "'attract item ' || (t.id + 1)", CAMERA},
    {"attract", "to_x", "'attract item ' || (t.id + 1)", NEAR},
    {"attract", "to_y", "'attract item ' || (t.id + 1)", NEAR},
    {"attract", "to_w", "'attract item ' || (t.id + 1)", CAMERA},
    {"attract", "to_h", "'attract item ' || (t.id + 1)", CAMERA},
    {"card", "id", "'card ' || t.slug", "1", "4294967295"},
    {"scene", "id", "'scene ' || t.slug", "1", "4294967295"},
    {"image", "id", "'picture ' || t.slug", "1", "4294967295"},
    {"image_level", "width_px", "'picture ' || t.image", "1", "131072"},
    {"image_level", "height_px", "'picture ' || t.image", "1", "131072"},
    {"image_level", "tile_px", "'picture ' || t.image", "0", "4096"},
    {"paragraph", "page", IN_CARD "', paragraph'", "0", "99"},
    {"paragraph", "kind", IN_CARD "', paragraph'", "0", "3"},
    {"span", "style", IN_CARD "', emphasis'", "0", "3"},
    {"own_name", "form", IN_CARD "', name'", "0", "2"},
    {"own_name", "reconstructed", IN_CARD "', name'", FLAG},
    {"date", "role", IN_CARD "', date'", "0", "4"},
    {"date", "precision", IN_CARD "', date'", "0", "4"},
    {"date", "ce_from", IN_CARD "', date'", YEAR},
    {"date", "ce_to", IN_CARD "', date'", YEAR},
    {"date", "ah_from", IN_CARD "', date'", YEAR},
    {"date", "ah_to", IN_CARD "', date'", YEAR},
    {"date", "month", IN_CARD "', date'", "0", "12"},
    {"date", "day", IN_CARD "', date'", "0", "31"},
    {"fact", "certainty", IN_CARD "', fact ' || t.key", "0", "3"},
    {"facet", "id", "'facet ' || t.slug", "0", "7"},
    {"facet_value", "position", "'facet value ' || t.slug", "0", "63"},
    {"term", "id", "'term ' || t.slug", "1", "4294967295"},
    {"place", "id", "'place ' || t.slug", "1", "4294967295"},
    {"place", "kind", "'place ' || t.slug", "0", "10"},
    {"place", "rank", "'place ' || t.slug", "1", "5"},
    {"place", "lat_deg", "'place ' || t.slug", "-90", "90"},
    {"place", "lon_deg", "'place ' || t.slug", "-180", "180"},
    {"place", "uncertainty_km", "'place ' || t.slug", "0", "2000"},
    {"place", "ce_from", "'place ' || t.slug", YEAR},
    {"place", "ce_to", "'place ' || t.slug", YEAR},
    {"map", "projection", "'map'", "0", "2"},
    {"map", "centre_lat_deg", "'map'", LATITUDE},
    {"map", "centre_lon_deg", "'map'", LONGITUDE},
    {"map", "parallel_1_deg", "'map'", LATITUDE},
    {"map", "parallel_2_deg", "'map'", LATITUDE},
    {"map", "width_km", "'map'", "1", "100000"},
    {"map", "year_from", "'map'", MAP_YEAR},
    {"map", "year_to", "'map'", MAP_YEAR},
    {"map", "start_year", "'map'", MAP_YEAR},
    {"holder", "colour", "'holder ' || t.slug", RGB},
    {"holding", "ce_from", IN_HOLDING "', years'", MAP_YEAR},
    {"holding", "ce_to", IN_HOLDING "', years'", MAP_YEAR},
    {"holding", "certainty", IN_HOLDING "', certainty'", "0", "3"},
    {"holding", "labelled", IN_HOLDING "', label'", FLAG},
    {"holding", "label_lat_deg", IN_HOLDING "', label'", LATITUDE},
    {"holding", "label_lon_deg", IN_HOLDING "', label'", LONGITUDE},
    {"holding_point", "lat_deg", "'holding ' || t.holding || ', point ' || (t.position + 1)", LATITUDE},
    {"holding_point", "lon_deg", "'holding ' || t.holding || ', point ' || (t.position + 1)", LONGITUDE},
    {"movement", "ce_from", "'movement ' || t.slug", MAP_YEAR},
    {"movement", "ce_to", "'movement ' || t.slug", MAP_YEAR},
    {"movement", "certainty", "'movement ' || t.slug", "0", "3"},
    {"movement_point", "lat_deg", "'movement ' || t.movement || ', point ' || (t.position + 1)", LATITUDE},
    {"movement_point", "lon_deg", "'movement ' || t.movement || ', point ' || (t.position + 1)", LONGITUDE},
    {"event", "certainty", "'event ' || t.slug", "0", "3"},
    {"event", "precision", "'event ' || t.slug", "0", "4"},
    {"event", "ce_from", "'event ' || t.slug", YEAR},
    {"event", "ce_to", "'event ' || t.slug", YEAR},
    {"event", "ah_from", "'event ' || t.slug", YEAR},
    {"event", "ah_to", "'event ' || t.slug", YEAR},
    {"event", "month", "'event ' || t.slug", "0", "12"},
    {"event", "day", "'event ' || t.slug", "0", "31"},
    {"event", "rank", "'event ' || t.slug", "1", "5"},
    {"life", "rank", OF_LIFE, "1", "5"},
    {"life", "born_from", OF_LIFE, YEAR},
    {"life", "born_to", OF_LIFE, YEAR},
    {"life", "born_precision", OF_LIFE, "0", "4"},
    {"life", "active_from", OF_LIFE, YEAR},
    {"life", "active_to", OF_LIFE, YEAR},
    {"life", "active_precision", OF_LIFE, "0", "4"},
    {"life", "died_from", OF_LIFE, YEAR},
    {"life", "died_to", OF_LIFE, YEAR},
    {"life", "died_precision", OF_LIFE, "0", "4"},
    {"scene", "aspect", "'scene ' || t.slug", "0.1", "10"},
    {"side", "shape", IN_SCENE "', side ' || t.key", "0", "2"},
    {"side", "fill_rgb", IN_SCENE "', side ' || t.key", RGB},
    {"side", "mark_rgb", IN_SCENE "', side ' || t.key", RGB},
    {"side", "position", IN_SCENE "', side ' || t.key", "0", "15"},
    {"unit", "kind", IN_SCENE "', unit ' || t.key", "0", "7"},
    {"unit", "position", IN_SCENE "', unit ' || t.key", "0", "199"},
    {"reconstruction", "position", IN_SCENE "', reconstruction ' || t.key", "0", "3"},
    {"step", "position", IN_SCENE "', step ' || t.key", "0", "31"},
    {"step", "conjecture", IN_SCENE "', step ' || t.key", FLAG},
    {"step", "camera_x", IN_SCENE "', step ' || t.key", NEAR},
    {"step", "camera_y", IN_SCENE "', step ' || t.key", NEAR},
    {"step", "camera_w", IN_SCENE "', step ' || t.key", CAMERA},
    {"step", "camera_h", IN_SCENE "', step ' || t.key", CAMERA},
    {"placement", "x", IN_STEP "', place ' || (t.position + 1)", NEAR},
    {"placement", "y", IN_STEP "', place ' || (t.position + 1)", NEAR},
    {"placement", "facing_deg", IN_STEP "', place ' || (t.position + 1)", "-3600", "3600"},
    {"placement", "conjecture", IN_STEP "', place ' || (t.position + 1)", FLAG},
    {"placement", "broken", IN_STEP "', place ' || (t.position + 1)", FLAG},
    {"arrow", "conjecture", IN_STEP "', arrow ' || (t.position + 1)", FLAG},
    {"arrow_point", "x", IN_STEP "', arrow ' || (t.arrow + 1)", NEAR},
    {"arrow_point", "y", IN_STEP "', arrow ' || (t.arrow + 1)", NEAR},
    {"map_label", "x", IN_SCENE "', label ' || (t.position + 1)", NEAR},
    {"map_label", "y", IN_SCENE "', label ' || (t.position + 1)", NEAR},
    {"map_label", "kind", IN_SCENE "', label ' || (t.position + 1)", "0", "4"},
    {"spelling", "keyword", IN_CARD "', spelling'", FLAG},
    {"search_item", "what", "'search item ' || t.id", "0", "4"},
    {"search_item", "step", "'search item ' || t.id", "0", "31"},
    {"search_group", "what", "'search group ' || t.id", "0", "3"},
    {"search_word", "names", "'search word'", FLAG},
    {"keyboard", "id", "'keyboard ' || t.lang", "0", "15"},
    {"keyboard_row", "position", "'keyboard ' || (t.keyboard + 1) || ', row'", "0", "3"},
};

// Positions that must run from `first` without gaps among the rows that agree in `owner`.
struct Order {
  const char *table, *column, *owner, *where, *first;
};

constexpr Order kOrders[] = {
    {"language", "id", "1", "'languages'", "0"},
    {"kind", "id", "1", "'kinds'", "0"},
    {"attract", "id", "1", "'attract loop'", "0"},
    {"source", "id", "1", "'sources'", "1"},
    {"lane", "id", "1", "'lanes'", "0"},
    {"facet", "id", "1", "'facets'", "0"},
    {"facet_value", "position", "facet", "'values of facet ' || (t.facet + 1)", "0"},
    {"card_order", "position", "ordering", "'card_order ' || t.ordering", "0"},
    {"event", "id", "1", "'timeline'", "1"},
    {"holder", "id", "1", "'holders'", "1"},
    {"holding", "id", "1", "'holdings'", "1"},
    {"holding_point", "position", "holding", "'points of holding ' || t.holding", "0"},
    {"movement", "id", "1", "'movements'", "1"},
    {"movement_point", "position", "movement", "'points of movement ' || t.movement", "0"},
    {"event_card", "position", "event", IN_EVENT "', cards'", "0"},
    {"life", "id", "1", "'lives'", "1"},
    {"credit", "id", "1", "'credits'", "0"},
    {"card", "ordinal", "kind", "'gallery of kind ' || t.kind", "0"},
    {"citation", "position", "list", "'citation ' || t.list", "0"},
    {"image_level", "level", "image", "'levels of picture ' || t.image", "0"},
    {"paragraph", "position", "card, lang, page", IN_CARD "', paragraphs of page ' || (t.page + 1)", "0"},
    {"own_name", "position", "card", IN_CARD "', names'", "0"},
    {"date", "position", "card", IN_CARD "', dates'", "0"},
    {"fact", "position", "card", IN_CARD "', facts'", "0"},
    {"dispute", "position", "card", IN_CARD "', disputes'", "0"},
    {"voice", "position", "card, dispute", IN_CARD "', positions of dispute ' || (t.dispute + 1)", "0"},
    {"related", "position", "card", IN_CARD "', related'", "0"},
    {"spelling", "position", "card", IN_CARD "', spellings'", "0"},
    {"search_item", "id", "1", "'search items'", "1"},
    {"search_group", "id", "1", "'search groups'", "0"},
    {"keyboard", "id", "1", "'keyboards'", "0"},
    {"keyboard_row", "position", "keyboard", "'rows of keyboard ' || (t.keyboard + 1)", "0"},
    {"side", "position", "scene", IN_SCENE "', sides'", "0"},
    {"unit", "position", "scene", IN_SCENE "', units'", "0"},
    {"claim", "position", "scene, unit", IN_SCENE "', strengths of unit ' || (t.unit + 1)", "0"},
    {"reconstruction", "position", "scene", IN_SCENE "', reconstructions'", "0"},
    {"step", "position", "scene", IN_SCENE "', steps'", "0"},
    {"placement", "position", "scene, step", IN_STEP "', places'", "0"},
    {"arrow", "position", "scene, step", IN_STEP "', arrows'", "0"},
    {"arrow_point", "position", "scene, step, arrow", IN_STEP "', points of arrow ' || (t.arrow + 1)", "0"},
    {"map_label", "position", "scene", IN_SCENE "', labels'", "0"},
};

// The years in which something happens on the map, as the writer derives them.
#define MAP_YEARS                                                                                                      \
  "SELECT y FROM (SELECT ce_from AS y FROM event WHERE place != 0 UNION SELECT ce_from FROM movement UNION SELECT "     \
  "ce_from FROM holding UNION SELECT ce_to + 1 FROM holding), map WHERE y BETWEEN year_from AND year_to"

// All else: the statement gives one text for each row that breaks the rule.
struct Rule {
  Severity severity;
  const char *name, *sql, *sentence;
};

constexpr Severity kError = Severity::Error;
constexpr Severity kWarning = Severity::Warning;

constexpr Rule kRules[] = {
    {kError, "pack.row", "SELECT 'pack' WHERE NOT EXISTS (SELECT 1 FROM pack WHERE one = 1)",
     "the row that names the exhibition is missing; build the pack again"},
    {kError, "language.none", "SELECT 'language' WHERE NOT EXISTS (SELECT 1 FROM language)",
     "the pack has no language; declare at least one"},
    {kWarning, "language.fallback",
     "SELECT DISTINCT 'language ' || (SELECT tag FROM language WHERE id = t.language) FROM fallback AS t "
     "WHERE "
     "t.target = t.language OR EXISTS (SELECT 1 FROM fallback AS o WHERE o.language = t.language AND "
     "o.target = t.target AND o.position < t.position)",
     "it falls back to itself or twice to the same language; list each other language once"},
    {kError, "card.title",
     "SELECT 'card ' || t.slug FROM card AS t WHERE NOT EXISTS (SELECT 1 FROM card_text AS x WHERE x.card = "
     "t.id AND "
     "x.title != '')",
     "it has no title in any language; write one"},
    {kError, "row.owner",
     "SELECT " IN_CARD
     "', emphasis' FROM span AS t WHERE NOT EXISTS (SELECT 1 FROM paragraph AS p WHERE p.card = t.card AND "
     "p.lang = t.lang AND p.page = t.page AND p.position = t.position)",
     "it belongs to no paragraph; build the pack again"},
    {kError, "row.owner",
     "SELECT " IN_CARD
     "', position ' || t.key FROM voice AS t WHERE NOT EXISTS (SELECT 1 FROM dispute AS d WHERE "
     "d.card = t.card AND d.position = t.dispute)",
     "it belongs to no dispute; build the pack again"},
    {kError, "row.owner",
     "SELECT " IN_SCENE
     "', strength' FROM claim AS t WHERE NOT EXISTS (SELECT 1 FROM unit AS u WHERE u.scene = t.scene AND "
     "u.position = t.unit)",
     "it belongs to no unit; build the pack again"},
    {kError, "row.owner",
     "SELECT " IN_STEP
     "', place ' || (t.position + 1) FROM placement AS t WHERE NOT EXISTS (SELECT 1 FROM step AS s WHERE "
     "s.scene = t.scene AND s.position = t.step)",
     "it belongs to no step; build the pack again"},
    {kError, "row.owner",
     "SELECT " IN_STEP
     "', arrow ' || (t.position + 1) FROM arrow AS t WHERE NOT EXISTS (SELECT 1 FROM step AS s WHERE "
     "s.scene = t.scene AND s.position = t.step)",
     "it belongs to no step; build the pack again"},
    {kError, "row.owner",
     "SELECT " IN_STEP "', a point' FROM arrow_point AS t WHERE NOT EXISTS (SELECT 1 FROM arrow AS a WHERE "
     "a.scene = t.scene AND a.step = t.step AND a.position = t.arrow)",
     "it belongs to no arrow; build the pack again"},
    {kError, "row.owner",
     "SELECT 'picture ' || t.image || ', level ' || t.level FROM tile AS t WHERE NOT EXISTS (SELECT 1 FROM "
     "image_level AS l "
     "WHERE l.image = t.image AND l.level = t.level)",
     "a file belongs to no level; build the pack again"},
    {kError, "paragraph.page",
     "SELECT DISTINCT " IN_CARD
     "', page ' || (t.page + 1) FROM paragraph AS t WHERE t.page > 0 AND NOT EXISTS (SELECT 1 "
     "FROM paragraph AS b WHERE b.card = t.card AND b.lang = t.lang AND b.page = t.page - 1)",
     "the page before it is missing; build the pack again"},
    {kError, "date.order",
     "SELECT " IN_CARD "', date' FROM date AS t WHERE t.ce_to < t.ce_from OR t.ah_to < t.ah_from",
     "it ends before it begins; correct the years"},
    {kError, "date.order",
     "SELECT 'event ' || t.slug FROM event AS t WHERE t.ce_to < t.ce_from OR t.ah_to < t.ah_from",
     "it ends before it begins; correct the years"},
    {kError, "date.order",
     "SELECT 'place ' || t.slug FROM place AS t WHERE t.ce_from != 0 AND t.ce_to != 0 AND t.ce_to < t.ce_from",
     "it ends before it begins; correct the years"},
    {kError, "date.order", "SELECT " IN_HOLDING "', years' FROM holding AS t WHERE t.ce_to < t.ce_from",
     "it ends before it begins; correct the years"},
    {kError, "date.order", "SELECT 'movement ' || t.slug FROM movement AS t WHERE t.ce_to < t.ce_from",
     "it ends before it begins; correct the years"},
    {kError, "map.one",
     "SELECT 'map' WHERE (SELECT count(*) FROM map) > 1 OR (NOT EXISTS (SELECT 1 FROM map) AND (EXISTS (SELECT 1 FROM "
     "holder) OR EXISTS (SELECT 1 FROM movement) OR EXISTS (SELECT 1 FROM map_year)))",
     "holders, areas and movements belong to one map; build the pack again"},
    {kError, "map.years", "SELECT 'map' FROM map AS t WHERE t.year_from >= t.year_to OR t.start_year NOT BETWEEN t.year_from AND t.year_to",
     "its years do not run forward, or it does not begin among them; correct them"},
    {kError, "map.years",
     "SELECT 'holding ' || t.id FROM holding AS t, map WHERE t.ce_to < map.year_from OR t.ce_from > map.year_to",
     "it lies outside the years of the map; correct its years or the map's"},
    {kError, "map.years",
     "SELECT 'movement ' || t.slug FROM movement AS t, map WHERE t.ce_to < map.year_from OR t.ce_from > map.year_to",
     "it lies outside the years of the map; correct its years or the map's"},
    {kError, "map.parallels", "SELECT 'map' FROM map AS t WHERE t.projection = 0 AND abs(t.parallel_1_deg + t.parallel_2_deg) < 1",
     "its parallels lie on either side of the equator, where there is no cone; choose others"},
    {kError, "map.area",
     "SELECT 'holding ' || t.id FROM holding AS t WHERE (SELECT count(*) FROM holding_point AS p WHERE p.holding = t.id) NOT "
     "BETWEEN 3 AND 512",
     "its area has not 3 to 512 points; correct it"},
    {kError, "map.path",
     "SELECT 'movement ' || t.slug FROM movement AS t WHERE (SELECT count(*) FROM movement_point AS p WHERE p.movement = t.id) "
     "NOT BETWEEN 2 AND 64",
     "its path has not 2 to 64 points; correct it"},
    {kError, "map.eventful",
     "SELECT DISTINCT 'map' FROM (SELECT year FROM map_year EXCEPT " MAP_YEARS " UNION ALL SELECT * FROM (" MAP_YEARS
     " EXCEPT SELECT year FROM map_year))",
     "the years in which something happens are not those of its events, areas and movements; build the pack again"},
    {kError, "event.year", "SELECT 'event ' || t.slug FROM event AS t WHERE t.ce_from = 0 OR t.ce_to = 0",
     "it has no year; give it its place in time"},
    {kError, "event.order",
     "SELECT 'event ' || t.slug FROM event AS t JOIN event AS b ON b.id = t.id - 1 WHERE (t.ce_from, t.month, t.day, "
     "t.ce_to) < (b.ce_from, b.month, b.day, b.ce_to)",
     "it stands behind a later event; build the pack again"},
    {kError, "life.years",
     "SELECT " OF_LIFE " FROM life AS t WHERE max(t.born_from, t.active_from, t.died_from) = 0 AND "
     "min(t.born_from, t.active_from, t.died_from) = 0",
     "it has no years; build the pack again"},
    {kError, "date.order",
     "SELECT " OF_LIFE " FROM life AS t WHERE t.born_to < t.born_from OR t.active_to < t.active_from OR t.died_to < "
     "t.died_from OR (t.born_from = 0) != (t.born_to = 0) OR (t.active_from = 0) != (t.active_to = 0) OR "
     "(t.died_from = 0) != (t.died_to = 0)",
     "a span ends before it begins, or has one end; build the pack again"},
    {kError, "life.order",
     "SELECT " OF_LIFE " FROM (SELECT id, card, min(ifnull(nullif(born_from, 0), 99999), ifnull(nullif(active_from, 0), "
     "99999), ifnull(nullif(died_from, 0), 99999)) AS first FROM life) AS t JOIN (SELECT id, "
     "min(ifnull(nullif(born_from, 0), 99999), ifnull(nullif(active_from, 0), 99999), ifnull(nullif(died_from, 0), "
     "99999)) AS first FROM life) AS b ON b.id = t.id - 1 WHERE t.first < b.first",
     "it stands behind a later life; build the pack again"},
    {kError, "facet.value",
     "SELECT " IN_CARD
     "', facets' FROM card_facet AS t WHERE NOT EXISTS (SELECT 1 FROM facet_value AS v WHERE v.facet = t.facet AND "
     "v.position = t.value)",
     "it has a value that its facet does not have; build the pack again"},
    {kWarning, "facet.unused",
     "SELECT 'facet ' || f.slug || ', value ' || v.slug FROM facet_value AS v JOIN facet AS f ON f.id = v.facet WHERE NOT "
     "EXISTS (SELECT 1 FROM card_facet AS t WHERE t.facet = v.facet AND t.value = v.position)",
     "no card has it; give it to a card or remove it"},
    {kError, "order.cards",
     "SELECT 'card_order ' || ordering FROM card_order GROUP BY ordering HAVING count(*) != (SELECT count(*) FROM card) OR "
     "count(DISTINCT card) != count(*)",
     "it does not hold every card once; build the pack again"},
    {kError, "order.missing",
     "SELECT 'card_order of language ' || l.tag FROM language AS l WHERE EXISTS (SELECT 1 FROM card) AND NOT EXISTS (SELECT 1 "
     "FROM card_order AS o WHERE o.ordering = l.id) UNION ALL SELECT 'card_order of dates' WHERE EXISTS (SELECT 1 FROM card) AND "
     "NOT EXISTS (SELECT 1 FROM card_order AS o WHERE o.ordering = 64)",
     "it is missing; build the pack again"},
    {kError, "order.stray",
     "SELECT DISTINCT 'card_order ' || ordering FROM card_order WHERE ordering != 64 AND NOT EXISTS (SELECT 1 FROM language AS "
     "l WHERE l.id = ordering)",
     "there is no such language; build the pack again"},
    {kError, "order.letter",
     "SELECT 'index_letter ' || t.ordering || ', ' || t.position FROM index_letter AS t WHERE NOT EXISTS (SELECT 1 FROM "
     "card_order AS o WHERE o.ordering = t.ordering AND o.position = t.position) OR length(CAST(t.letter AS BLOB)) NOT BETWEEN "
     "1 AND 32",
     "it is no letter of that order; build the pack again"},
    {kError, "reference.term",
     "SELECT " IN_CARD
     "', link', t.target FROM span AS t WHERE t.style = 2 AND NOT EXISTS (SELECT 1 FROM term AS o WHERE o.slug = "
     "t.target)",
     "is no term of the glossary; add it or remove the link"},
    {kError, "reference.card",
     "SELECT " IN_CARD
     "', link', t.target FROM span AS t WHERE t.style = 3 AND NOT EXISTS (SELECT 1 FROM card AS o WHERE o.slug = "
     "t.target)",
     "is no card; add it or remove the link"},
    {kError, "scene.steps",
     "SELECT 'scene ' || t.slug FROM scene AS t WHERE NOT EXISTS (SELECT 1 FROM step AS s WHERE s.scene = "
     "t.id)",
     "it has no step; write at least one"},
    {kError, "scene.card",
     "SELECT 'scene ' || t.slug FROM scene AS t WHERE EXISTS (SELECT 1 FROM card AS c WHERE c.id = t.card "
     "AND c.scene != "
     "t.id)",
     "its card leads to another walkthrough; give each card one scene"},
    {kError, "scene.reconstruction",
     "SELECT 'scene ' || s.slug FROM scene AS s WHERE (SELECT count(*) FROM reconstruction AS t WHERE t.scene = s.id) = 1",
     "it has one reconstruction only; give its rival, or none"},
    {kError, "scene.reconstruction",
     "SELECT " IN_SCENE "', reconstruction ' || t.key FROM reconstruction AS t WHERE NOT EXISTS (SELECT 1 FROM step AS s WHERE "
     "s.scene = t.scene AND s.reconstruction IN (0, t.position + 1))",
     "no step belongs to it; give it one or remove it"},
    {kError, "scene.reconstruction",
     "SELECT " IN_SCENE "', step ' || t.key" " FROM step AS t WHERE t.reconstruction NOT BETWEEN 0 AND (SELECT count(*) FROM reconstruction AS r WHERE "
     "r.scene = t.scene)",
     "it belongs to a reconstruction that is not there; build the pack again"},
    {kError, "scene.reconstruction",
     "SELECT " IN_STEP "', place ' || (t.position + 1)" " FROM placement AS t WHERE t.reconstruction NOT BETWEEN 0 AND (SELECT count(*) FROM reconstruction AS r WHERE "
     "r.scene = t.scene)",
     "it belongs to a reconstruction that is not there; build the pack again"},
    {kError, "scene.reconstruction",
     "SELECT " IN_STEP "', arrow ' || (t.position + 1)" " FROM arrow AS t WHERE t.reconstruction NOT BETWEEN 0 AND (SELECT count(*) FROM reconstruction AS r WHERE "
     "r.scene = t.scene)",
     "it belongs to a reconstruction that is not there; build the pack again"},
    {kError, "unit.side",
     "SELECT " IN_SCENE
     "', unit ' || t.key FROM unit AS t WHERE NOT EXISTS (SELECT 1 FROM side AS s WHERE s.scene = t.scene "
     "AND s.position = t.side)",
     "its side does not exist; name one of the scene's sides"},
    {kError, "placement.unit",
     "SELECT " IN_STEP
     "', place ' || (t.position + 1) FROM placement AS t WHERE NOT EXISTS (SELECT 1 FROM unit AS u WHERE "
     "u.scene = t.scene AND u.position = t.unit)",
     "its unit does not exist; name one of the scene's units"},
    {kWarning, "placement.off",
     "SELECT " IN_STEP
     "', place ' || (t.position + 1) FROM placement AS t WHERE t.x BETWEEN -4 AND 4 AND t.y BETWEEN -4 "
     "AND 4 AND (t.x NOT BETWEEN -0.25 AND 1.25 OR t.y NOT BETWEEN -0.25 AND 1.25)",
     "it lies far off the ground, where nobody sees it; x and y go from 0 to 1"},
    {kError, "arrow.side",
     "SELECT " IN_STEP
     "', arrow ' || (t.position + 1) FROM arrow AS t WHERE NOT EXISTS (SELECT 1 FROM side AS s WHERE "
     "s.scene = t.scene AND s.position = t.side)",
     "its side does not exist; name one of the scene's sides"},
    {kError, "arrow.points",
     "SELECT " IN_STEP
     "', arrow ' || (t.position + 1) FROM arrow AS t WHERE (SELECT count(*) FROM arrow_point AS p WHERE "
     "p.scene = t.scene AND p.step = t.step AND p.arrow = t.position) NOT BETWEEN 2 AND 16",
     "its path has not 2 to 16 points; correct it"},
    {kError, "keyboard.rows",
     "SELECT 'keyboard ' || t.lang FROM keyboard AS t WHERE NOT EXISTS (SELECT 1 FROM keyboard_row AS r WHERE r.keyboard = t.id)",
     "it has no letters; write at least one row"},
    {kError, "search.item",
     "SELECT 'search item ' || t.id FROM search_item AS t WHERE NOT CASE t.what WHEN 0 THEN EXISTS (SELECT 1 FROM card WHERE "
     "id = t.target) WHEN 1 THEN EXISTS (SELECT 1 FROM place WHERE id = t.target) WHEN 2 THEN EXISTS (SELECT 1 FROM event WHERE "
     "id = t.target) WHEN 3 THEN EXISTS (SELECT 1 FROM term WHERE id = t.target) ELSE EXISTS (SELECT 1 FROM step WHERE "
     "scene = t.target AND position = t.step) END",
     "what it leads to is not in the pack; build the pack again"},
    {kError, "search.group",
     "SELECT 'search group ' || t.id FROM search_group AS t WHERE t.items < 0 OR t.first_item != 1 + (SELECT "
     "coalesce(sum(b.items), 0) FROM search_group AS b WHERE b.id < t.id)",
     "its items do not follow those of the group before; build the pack again"},
    {kError, "search.group",
     "SELECT 'search groups' WHERE (SELECT coalesce(sum(items), 0) FROM search_group) != (SELECT count(*) FROM search_item)",
     "they do not hold all items; build the pack again"},
    {kError, "search.group",
     "SELECT 'search group ' || t.id FROM search_group AS t WHERE t.what = 0 AND NOT EXISTS (SELECT 1 FROM kind WHERE id = t.kind)",
     "its kind is not in the pack; build the pack again"},
    {kError, "image.levels",
     "SELECT 'picture ' || t.slug FROM image AS t WHERE (SELECT count(*) FROM image_level AS l WHERE l.image "
     "= t.id) NOT "
     "BETWEEN 1 AND 16",
     "it has not 1 to 16 levels; build the pack again"},
    {kError, "image.order",
     "SELECT 'picture ' || (SELECT slug FROM image WHERE id = t.image) || ', level ' || t.level FROM "
     "image_level AS t JOIN "
     "image_level AS b ON b.image = t.image AND b.level = t.level - 1 WHERE t.width_px > b.width_px OR "
     "t.height_px > "
     "b.height_px",
     "it is larger than the level before it; build the pack again"},
};

void run(Database& database, Findings& findings, Severity severity, const char* rule, const std::string& sql,
         const std::string& sentence) {
  auto rows = database.prepare(sql);
  if (!rows) return findings.error(rule, rows.error().what + "; copy the pack again");
  while (rows->step()) {
    std::string what = std::string(rows->text(0)) + ": ";
    if (rows->columns() > 1) what += std::string(rows->text(1)) + " ";
    findings.add(severity, rule, what + sentence);
  }
  if (rows->failed()) findings.error(rule, database.failure() + "; copy the pack again");
}

}  // namespace

void check_rows(Database& database, Findings& findings) {
  for (const auto& r : kReferences) {
    const std::string column = std::string("t.") + r.column;
    std::string sql = std::string("SELECT ") + r.where + ", '" + r.what + " ' || " + column + " FROM " +
                      r.table + " AS t WHERE NOT EXISTS (SELECT 1 FROM " + r.target + " AS o WHERE o." +
                      r.target_column + " = " + column + ")";
    if (r.optional) sql += " AND " + column + " != 0";
    run(database, findings, kError, r.rule, sql, "is not in the pack; build the pack again");
  }
  for (const auto& r : kRanges) {
    const std::string column = std::string("t.") + r.column;
    run(database, findings, kError, "value.range",
        std::string("SELECT ") + r.where + ", '" + r.column + " ' || " + column + " FROM " + r.table +
            " AS t WHERE " + column + " NOT BETWEEN " + r.least + " AND " + r.most,
        std::string("is outside ") + r.least + " to " + r.most + "; correct it");
  }
  for (const auto& r : kOrders) {
    const std::string column = std::string("t.") + r.column;
    run(database, findings, kError, "order.gap",
        std::string("SELECT ") + r.where + " FROM " + r.table + " AS t GROUP BY " + r.owner + " HAVING min(" +
            column + ") != " + r.first + " OR max(" + column + ") != count(*) - 1 + " + r.first,
        std::string("the numbers do not run from ") + r.first + " without gaps; build the pack again");
  }
  for (const auto& r : kRules) run(database, findings, r.severity, r.name, r.sql, r.sentence);
}

}  // namespace azetta::pack
