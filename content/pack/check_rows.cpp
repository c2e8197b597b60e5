// Rules that SQL can say, as data: one line each. `where` names the row for a person, in terms of what is in
// a card or scene; it is put in front of the sentence.
#include <string>

#include "content/pack/check_rules.h"

namespace azetta::pack {
namespace {

#define IN_CARD "'card ' || coalesce((SELECT slug FROM card AS c WHERE c.id = t.card), t.card) || "
#define IN_SCENE "'scene ' || coalesce((SELECT slug FROM scene AS s WHERE s.id = t.scene), t.scene) || "
#define IN_EVENT "'event ' || coalesce((SELECT slug FROM event AS e WHERE e.id = t.event), t.event) || "
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
    {"reference.text", "lane", "name", "'lane ' || t.slug || ', name'", TEXT, true},
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
    {"reference.source", "citation", "source", "'citation ' || t.list", "source", "id", "source", false},
    {"reference.image", "pack", "selvedge", "'pack, selvedge'", PICTURE, true},
    {"reference.image", "kind", "band", "'kind ' || t.slug || ', band'", PICTURE, true},
    {"reference.image", "kind", "picture", "'kind ' || t.slug || ', picture'", PICTURE, true},
    {"reference.image", "attract", "image", "'attract item ' || (t.id + 1)", PICTURE, true},
    {"reference.image", "card", "image", "'card ' || t.slug", PICTURE, true},
    {"reference.image", "scene", "ground", "'scene ' || t.slug || ', ground'", PICTURE, true},
    {"reference.card", "pack", "hero", "'pack, hero'", CARD, true},
    {"reference.card", "attract", "card", "'attract item ' || (t.id + 1)", CARD, true},
    {"reference.card", "related", "target", IN_CARD "', related'", CARD, false},
    {"reference.card", "unit", "person", IN_SCENE "', unit ' || t.key", CARD, true},
    {"reference.card", "scene", "card", "'scene ' || t.slug", CARD, true},
    {"reference.card", "term", "card", "'term ' || t.slug", CARD, true},
    {"reference.card", "place", "card", "'place ' || t.slug", CARD, true},
    {"reference.card", "event_card", "card", IN_EVENT "', cards'", CARD, false},
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
    {"row.owner", "related", "card", "'related'", CARD, false},
    {"row.owner", "side", "scene", "'side ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "unit", "scene", "'unit ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "reconstruction", "scene", "'reconstruction ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "step", "scene", "'step ' || t.key", "scene", "id", "scene", false},
    {"row.owner", "map_label", "scene", "'map_label'", "scene", "id", "scene", false},
    {"row.owner", "event_card", "event", "'event_card'", "event", "id", "event", false},
    {"row.owner", "image_level", "image", "'image_level'", PICTURE, false},
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
    {"term", "id", "'term ' || t.slug", "1", "4294967295"},
    {"place", "id", "'place ' || t.slug", "1", "4294967295"},
    {"place", "kind", "'place ' || t.slug", "0", "7"},
    {"place", "lat_deg", "'place ' || t.slug", "-90", "90"},
    {"place", "lon_deg", "'place ' || t.slug", "-180", "180"},
    {"place", "uncertainty_km", "'place ' || t.slug", "0", "2000"},
    {"place", "ce_from", "'place ' || t.slug", YEAR},
    {"place", "ce_to", "'place ' || t.slug", YEAR},
    {"event", "certainty", "'event ' || t.slug", "0", "3"},
    {"event", "precision", "'event ' || t.slug", "0", "4"},
    {"event", "ce_from", "'event ' || t.slug", YEAR},
    {"event", "ce_to", "'event ' || t.slug", YEAR},
    {"event", "ah_from", "'event ' || t.slug", YEAR},
    {"event", "ah_to", "'event ' || t.slug", YEAR},
    {"event", "month", "'event ' || t.slug", "0", "12"},
    {"event", "day", "'event ' || t.slug", "0", "31"},
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
    {"event", "id", "1", "'timeline'", "1"},
    {"event_card", "position", "event", IN_EVENT "', cards'", "0"},
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
    {kError, "event.year", "SELECT 'event ' || t.slug FROM event AS t WHERE t.ce_from = 0 OR t.ce_to = 0",
     "it has no year; give it its place in time"},
    {kError, "event.order",
     "SELECT 'event ' || t.slug FROM event AS t JOIN event AS b ON b.id = t.id - 1 WHERE (t.ce_from, t.month, t.day, "
     "t.ce_to) < (b.ce_from, b.month, b.day, b.ce_to)",
     "it stands behind a later event; build the pack again"},
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
