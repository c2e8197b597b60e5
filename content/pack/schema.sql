-- The tables of a content pack, format version 3. FORMAT.md explains them; this file is what the writer runs and what the
-- reader compares a pack with, statement by statement: any change here is a new format version.
--
-- Habits: every column is NOT NULL; 0 stands for "none" in a reference. `lang` and `kind` count from 0, ids from 1.
-- A column named after a text (title, name, label ...) in a table without a `lang` column holds a localized.id.
-- `sources` holds a citation.list. `position` orders what belongs together, from 0 without gaps.

-- One row: the exhibition.
CREATE TABLE pack(
  one INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  licence TEXT NOT NULL,
  default_language INTEGER NOT NULL,
  title INTEGER NOT NULL,
  subtitle INTEGER NOT NULL,
  tagline INTEGER NOT NULL,
  hero INTEGER NOT NULL,
  selvedge INTEGER NOT NULL
) STRICT;

-- The languages, in the order of their buttons.
CREATE TABLE language(
  id INTEGER PRIMARY KEY,
  tag TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  script TEXT NOT NULL,
  partial INTEGER NOT NULL
) STRICT;

-- Who stands in where a text is missing, in order.
CREATE TABLE fallback(
  language INTEGER NOT NULL,
  position INTEGER NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY(language, position)
) STRICT, WITHOUT ROWID;

-- Every short text that has several languages, except those of cards.
CREATE TABLE localized(
  id INTEGER NOT NULL,
  lang INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY(id, lang)
) STRICT, WITHOUT ROWID;

-- The kinds of cards: sections of the exhibition, in the order of the home screen.
CREATE TABLE kind(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  name INTEGER NOT NULL,
  icon TEXT NOT NULL,
  band INTEGER NOT NULL,
  picture INTEGER NOT NULL,
  colour INTEGER NOT NULL,
  on_home INTEGER NOT NULL
) STRICT;

-- The attract loop, in order.
CREATE TABLE attract(
  id INTEGER PRIMARY KEY,
  image INTEGER NOT NULL,
  card INTEGER NOT NULL,
  headline INTEGER NOT NULL,
  line INTEGER NOT NULL,
  from_x REAL NOT NULL,
  from_y REAL NOT NULL,
  from_w REAL NOT NULL,
  from_h REAL NOT NULL,
  to_x REAL NOT NULL,
  to_y REAL NOT NULL,
  to_w REAL NOT NULL,
  to_h REAL NOT NULL
) STRICT;

-- What the cards cite. Ids run from 1 without gaps.
CREATE TABLE source(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  name INTEGER NOT NULL,
  about INTEGER NOT NULL,
  written TEXT NOT NULL
) STRICT;

-- Lists of sources.
CREATE TABLE citation(
  list INTEGER NOT NULL,
  position INTEGER NOT NULL,
  source INTEGER NOT NULL,
  PRIMARY KEY(list, position)
) STRICT, WITHOUT ROWID;

-- The glossary, in the order of the source.
CREATE TABLE term(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  word INTEGER NOT NULL,
  text INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  card INTEGER NOT NULL
) STRICT;

-- Places. kind: 0 city, 1 village, 2 fort, 3 region, 4 river, 5 mountain, 6 island, 7 battlefield, 8 sea, 9 desert, 10 plain.
-- rank: 1 to 5, 1 is shown first.
CREATE TABLE place(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  lat_deg REAL NOT NULL,
  lon_deg REAL NOT NULL,
  uncertainty_km REAL NOT NULL,
  ce_from INTEGER NOT NULL,
  ce_to INTEGER NOT NULL,
  name INTEGER NOT NULL,
  today INTEGER NOT NULL,
  note INTEGER NOT NULL,
  card INTEGER NOT NULL,
  rank INTEGER NOT NULL
) STRICT;

-- The lanes of the timeline, from the top.
CREATE TABLE lane(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  name INTEGER NOT NULL
) STRICT;

-- The timeline: ids run from 1 without gaps in the order of time. Dates as in the table date.
CREATE TABLE event(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  lane INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  precision INTEGER NOT NULL,
  ce_from INTEGER NOT NULL,
  ce_to INTEGER NOT NULL,
  ah_from INTEGER NOT NULL,
  ah_to INTEGER NOT NULL,
  month INTEGER NOT NULL,
  day INTEGER NOT NULL,
  label INTEGER NOT NULL,
  title INTEGER NOT NULL,
  text INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  place INTEGER NOT NULL,
  rank INTEGER NOT NULL
) STRICT;

-- Whom and what an event concerns.
CREATE TABLE event_card(
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  card INTEGER NOT NULL,
  PRIMARY KEY(event, position)
) STRICT, WITHOUT ROWID;

-- Lives, made from the dates of cards: ids run from 1 without gaps in the order of time (first year, last year, card). Years
-- CE, 0 = not known; precisions as in the table date.
CREATE TABLE life(
  id INTEGER PRIMARY KEY,
  card INTEGER NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  born_from INTEGER NOT NULL,
  born_to INTEGER NOT NULL,
  born_precision INTEGER NOT NULL,
  active_from INTEGER NOT NULL,
  active_to INTEGER NOT NULL,
  active_precision INTEGER NOT NULL,
  died_from INTEGER NOT NULL,
  died_to INTEGER NOT NULL,
  died_precision INTEGER NOT NULL
) STRICT;

-- The map: one row, or none. projection: 0 Lambert conformal conic, 1 Mercator, 2 plate carrée.
CREATE TABLE map(
  one INTEGER PRIMARY KEY,
  image INTEGER NOT NULL,
  projection INTEGER NOT NULL,
  centre_lat_deg REAL NOT NULL,
  centre_lon_deg REAL NOT NULL,
  parallel_1_deg REAL NOT NULL,
  parallel_2_deg REAL NOT NULL,
  width_km REAL NOT NULL,
  year_from INTEGER NOT NULL,
  year_to INTEGER NOT NULL,
  start_year INTEGER NOT NULL,
  note INTEGER NOT NULL
) STRICT;

-- The years in which something happens on the map: derived from the tables event, movement and holding.
CREATE TABLE map_year(
  year INTEGER PRIMARY KEY
) STRICT;

-- Who held land. Ids run from 1 without gaps in the order of the map's key.
CREATE TABLE holder(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  colour INTEGER NOT NULL,
  name INTEGER NOT NULL,
  card INTEGER NOT NULL
) STRICT;

-- What a holder had for some years. Ids run from 1 without gaps. certainty as of facts. labelled: its name stands at
-- (label_lat_deg, label_lon_deg), else in the middle.
CREATE TABLE holding(
  id INTEGER PRIMARY KEY,
  holder INTEGER NOT NULL,
  ce_from INTEGER NOT NULL,
  ce_to INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  labelled INTEGER NOT NULL,
  label_lat_deg REAL NOT NULL,
  label_lon_deg REAL NOT NULL,
  note INTEGER NOT NULL
) STRICT;

CREATE TABLE holding_point(
  holding INTEGER NOT NULL,
  position INTEGER NOT NULL,
  lat_deg REAL NOT NULL,
  lon_deg REAL NOT NULL,
  PRIMARY KEY(holding, position)
) STRICT, WITHOUT ROWID;

-- Campaigns, flights, missions. Ids run from 1 without gaps.
CREATE TABLE movement(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  ce_from INTEGER NOT NULL,
  ce_to INTEGER NOT NULL,
  holder INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  event INTEGER NOT NULL,
  card INTEGER NOT NULL,
  name INTEGER NOT NULL
) STRICT;

CREATE TABLE movement_point(
  movement INTEGER NOT NULL,
  position INTEGER NOT NULL,
  lat_deg REAL NOT NULL,
  lon_deg REAL NOT NULL,
  PRIMARY KEY(movement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit(
  id INTEGER PRIMARY KEY,
  what INTEGER NOT NULL,
  who TEXT NOT NULL,
  licence TEXT NOT NULL
) STRICT;

-- Colours of the theme, 0xRRGGBB.
CREATE TABLE colour(
  name TEXT PRIMARY KEY,
  rgb INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The kiosk's own words, for languages that the kiosk lacks. tag is BCP-47.
CREATE TABLE word(
  tag TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY(tag, key)
) STRICT, WITHOUT ROWID;

-- Pictures: each in several sizes, level 0 the largest; a level is one file (tile_px = 0) or cut into tiles.
CREATE TABLE image(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE image_level(
  image INTEGER NOT NULL,
  level INTEGER NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  tile_px INTEGER NOT NULL,
  PRIMARY KEY(image, level)
) STRICT, WITHOUT ROWID;

-- The stored JPEG or PNG files. Keeps its rowid: files are large, and the key stays small beside them.
CREATE TABLE tile(
  image INTEGER NOT NULL,
  level INTEGER NOT NULL,
  tile_row INTEGER NOT NULL,
  tile_col INTEGER NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY(image, level, tile_row, tile_col)
) STRICT;

-- Cards. (kind, ordinal) is the order of the gallery: ordinals of a kind run from 0 without gaps.
CREATE TABLE card(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  image INTEGER NOT NULL,
  scene INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX gallery ON card(kind, ordinal);

-- The short texts of a card. No row = nothing written in that language.
CREATE TABLE card_text(
  card INTEGER NOT NULL,
  lang INTEGER NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  summary TEXT NOT NULL,
  alt TEXT NOT NULL,
  caption TEXT NOT NULL,
  PRIMARY KEY(card, lang)
) STRICT, WITHOUT ROWID;

-- The long text of a card: pages of paragraphs. kind: 0 body, 1 heading, 2 quotation, 3 item.
CREATE TABLE paragraph(
  card INTEGER NOT NULL,
  lang INTEGER NOT NULL,
  page INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY(card, lang, page, position)
) STRICT, WITHOUT ROWID;

-- Emphasis inside a paragraph, in bytes of its text. style: 0 emphasis, 1 strong, 2 term, 3 card
-- (target: the slug of the term or card).
CREATE TABLE span(
  card INTEGER NOT NULL,
  lang INTEGER NOT NULL,
  page INTEGER NOT NULL,
  position INTEGER NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  style INTEGER NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY(card, lang, page, position, begin_byte)
) STRICT, WITHOUT ROWID;

-- A card's name in its own and other scripts. form: 0 plain, 1 vocalised, 2 transliterated.
CREATE TABLE own_name(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  form INTEGER NOT NULL,
  reconstructed INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

-- role: 0 happened, 1 born, 2 died, 3 ruled, 4 written. precision: 0 day, 1 month, 2 year, 3 about, 4 disputed.
CREATE TABLE date(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role INTEGER NOT NULL,
  precision INTEGER NOT NULL,
  ce_from INTEGER NOT NULL,
  ce_to INTEGER NOT NULL,
  ah_from INTEGER NOT NULL,
  ah_to INTEGER NOT NULL,
  month INTEGER NOT NULL,
  day INTEGER NOT NULL,
  label INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

-- certainty: 0 well attested, 1 one tradition, 2 disputed, 3 legendary.
CREATE TABLE fact(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  certainty INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

-- A question on which the sources differ, and the voices on it.
CREATE TABLE dispute(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  title INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE voice(
  card INTEGER NOT NULL,
  dispute INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  sources INTEGER NOT NULL,
  title INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY(card, dispute, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE related(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

-- Galleries: what cards can be filtered by, in the order of the filter sheet; facets count from 0, their values too.
CREATE TABLE facet(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL,
  name INTEGER NOT NULL
) STRICT;

CREATE TABLE facet_value(
  facet INTEGER NOT NULL,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  name INTEGER NOT NULL,
  PRIMARY KEY(facet, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_facet(
  card INTEGER NOT NULL,
  facet INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY(card, facet, value)
) STRICT, WITHOUT ROWID;

-- All cards, of whatever kind, in the order of their names in a language (ordering: the language) and of their first years
-- (ordering 64; cards without a year last).
CREATE TABLE card_order(
  ordering INTEGER NOT NULL,
  position INTEGER NOT NULL,
  card INTEGER NOT NULL,
  PRIMARY KEY(ordering, position)
) STRICT, WITHOUT ROWID;

-- From this position of a language's order on, names are found under this letter.
CREATE TABLE index_letter(
  ordering INTEGER NOT NULL,
  position INTEGER NOT NULL,
  letter TEXT NOT NULL,
  PRIMARY KEY(ordering, position)
) STRICT, WITHOUT ROWID;

-- Walkthroughs. Points and rectangles are fractions of the ground picture.
CREATE TABLE scene(
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  card INTEGER NOT NULL,
  ground INTEGER NOT NULL,
  aspect REAL NOT NULL,
  note INTEGER NOT NULL
) STRICT;

-- shape: 0 pointed, 1 square, 2 round.
CREATE TABLE side(
  scene INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  name INTEGER NOT NULL,
  shape INTEGER NOT NULL,
  fill_rgb INTEGER NOT NULL,
  mark_rgb INTEGER NOT NULL,
  PRIMARY KEY(scene, position)
) STRICT, WITHOUT ROWID;

-- kind: 0 foot, 1 horse, 2 slingers, 3 mares, 4 ships, 5 camp, 6 commander, 7 man. person: a card.
CREATE TABLE unit(
  scene INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  side INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  name INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY(scene, position)
) STRICT, WITHOUT ROWID;

-- A strength and who claims it.
CREATE TABLE claim(
  scene INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  PRIMARY KEY(scene, unit, position)
) STRICT, WITHOUT ROWID;

-- What is told in rival ways. step, placement and arrow.reconstruction: 0 = belongs to all, n = to the n-th only (position n - 1).
CREATE TABLE reconstruction(
  scene INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  name INTEGER NOT NULL,
  note INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  PRIMARY KEY(scene, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE step(
  scene INTEGER NOT NULL,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  title INTEGER NOT NULL,
  text INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  conjecture INTEGER NOT NULL,
  camera_x REAL NOT NULL,
  camera_y REAL NOT NULL,
  camera_w REAL NOT NULL,
  camera_h REAL NOT NULL,
  reconstruction INTEGER NOT NULL,
  PRIMARY KEY(scene, position)
) STRICT, WITHOUT ROWID;

-- Where a unit stands in a step. facing_deg: 0 = up, clockwise.
CREATE TABLE placement(
  scene INTEGER NOT NULL,
  step INTEGER NOT NULL,
  position INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  facing_deg REAL NOT NULL,
  conjecture INTEGER NOT NULL,
  broken INTEGER NOT NULL,
  reconstruction INTEGER NOT NULL,
  PRIMARY KEY(scene, step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrow(
  scene INTEGER NOT NULL,
  step INTEGER NOT NULL,
  position INTEGER NOT NULL,
  side INTEGER NOT NULL,
  conjecture INTEGER NOT NULL,
  reconstruction INTEGER NOT NULL,
  PRIMARY KEY(scene, step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrow_point(
  scene INTEGER NOT NULL,
  step INTEGER NOT NULL,
  arrow INTEGER NOT NULL,
  position INTEGER NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  PRIMARY KEY(scene, step, arrow, position)
) STRICT, WITHOUT ROWID;

-- kind: 0 town, 1 mountain, 2 region, 3 water, 4 camp.
CREATE TABLE map_label(
  scene INTEGER NOT NULL,
  position INTEGER NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  kind INTEGER NOT NULL,
  text INTEGER NOT NULL,
  PRIMARY KEY(scene, position)
) STRICT, WITHOUT ROWID;

-- Search --------------------------------------------------------------------------------------------------------------------
-- Other spellings of a card's name (keyword 0) and other words that find it (1).
CREATE TABLE spelling(
  card INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  keyword INTEGER NOT NULL,
  PRIMARY KEY(card, position)
) STRICT, WITHOUT ROWID;

-- What can be found, in the order in which it is shown: rowid of the indices below. what: 0 card, 1 place, 2 event, 3 term,
-- 4 step (target: its scene).
CREATE TABLE search_item(
  id INTEGER PRIMARY KEY,
  what INTEGER NOT NULL,
  target INTEGER NOT NULL,
  step INTEGER NOT NULL
) STRICT;

-- The groups of what was found: a range of items each, one after the other without gaps. what: 0 cards of `kind` and the
-- steps of their walkthroughs, 1 places, 2 events, 3 terms.
CREATE TABLE search_group(
  id INTEGER PRIMARY KEY,
  what INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  first_item INTEGER NOT NULL,
  items INTEGER NOT NULL
) STRICT;

-- The words of names and of texts. Text goes in folded (content/base/fold.h, search_words.h): words of ASCII letters and
-- digits or of one foreign script, parted by single spaces; the ascii tokenizer then parts them there and nowhere else.
-- Contentless: the words themselves are not stored a second time. whole: each name as one word; first: its first word.
CREATE VIRTUAL TABLE search_name USING fts5(
  whole, first, name, variant, content='', columnsize=0, detail=column, prefix='1 2 3 4 5', tokenize='ascii'
);
CREATE VIRTUAL TABLE search_text USING fts5(
  words, content='', columnsize=0, detail=column, prefix='2 3', tokenize='ascii'
);

-- Every word of the two, for slips of a letter. names: it is a word of a name.
CREATE TABLE search_word(
  word TEXT PRIMARY KEY,
  names INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Keyboards for languages that the kiosk has none for. script: ISO 15924. One row of letters each, from the left; extra:
-- letters beside the rows, may be empty.
CREATE TABLE keyboard(
  id INTEGER PRIMARY KEY,
  lang TEXT NOT NULL,
  name TEXT NOT NULL,
  script TEXT NOT NULL,
  extra TEXT NOT NULL
) STRICT;

CREATE TABLE keyboard_row(
  keyboard INTEGER NOT NULL,
  position INTEGER NOT NULL,
  keys TEXT NOT NULL,
  PRIMARY KEY(keyboard, position)
) STRICT, WITHOUT ROWID;
