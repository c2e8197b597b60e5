// Rules about rows among each other, as data: one statement each, which finds the rows that break the rule.
#include "content/pack/check_rules.h"
#include "content/pack/check_where.h"

namespace azetta::pack {
namespace {

// The years in which something happens on the map, as the writer derives them.
#define MAP_YEARS                                                                                                      \
  "SELECT y FROM (SELECT ce_from AS y FROM event WHERE place != 0 UNION SELECT ce_from FROM movement UNION SELECT "     \
  "ce_from FROM holding UNION SELECT ce_to + 1 FROM holding), map WHERE y BETWEEN year_from AND year_to"

// The statement gives one text for each row that breaks the rule, and a second one that begins the sentence, if need be.
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

}  // namespace

void check_relations(Database& database, Findings& findings) {
  for (const auto& r : kRules) findings.rows(database, r.severity, r.name, r.sql, r.sentence);
}

}  // namespace azetta::pack
