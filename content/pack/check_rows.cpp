// Rules about one column, as data: it leads somewhere, lies in a range, counts without gaps. One line each; `where` names the row
// for a person and is put in front of the sentence.
#include <string>

#include "content/pack/check_rules.h"
#include "content/pack/check_where.h"

namespace azetta::pack {
namespace {

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

}  // namespace

void check_rows(Database& database, Findings& findings) {
  for (const auto& r : kReferences) {
    const std::string column = std::string("t.") + r.column;
    std::string sql = std::string("SELECT ") + r.where + ", '" + r.what + " ' || " + column + " FROM " + r.table +
                      " AS t WHERE NOT EXISTS (SELECT 1 FROM " + r.target + " AS o WHERE o." + r.target_column + " = " + column + ")";
    if (r.optional) sql += " AND " + column + " != 0";
    findings.rows(database, Severity::Error, r.rule, sql, "is not in the pack; build the pack again");
  }
  for (const auto& r : kRanges) {
    const std::string column = std::string("t.") + r.column;
    const std::string sql = std::string("SELECT ") + r.where + ", '" + r.column + " ' || " + column + " FROM " + r.table +
                            " AS t WHERE " + column + " NOT BETWEEN " + r.least + " AND " + r.most;
    findings.rows(database, Severity::Error, "value.range", sql, std::string("is outside ") + r.least + " to " + r.most + "; correct it");
  }
  for (const auto& r : kOrders) {
    const std::string column = std::string("t.") + r.column;
    const std::string sql = std::string("SELECT ") + r.where + " FROM " + r.table + " AS t GROUP BY " + r.owner + " HAVING min(" + column +
                            ") != " + r.first + " OR max(" + column + ") != count(*) - 1 + " + r.first;
    findings.rows(database, Severity::Error, "order.gap", sql,
                  std::string("the numbers do not run from ") + r.first + " without gaps; build the pack again");
  }
}

}  // namespace azetta::pack
