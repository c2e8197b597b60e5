#include "tests/content/sample.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace azetta::pack::sample {
namespace {

std::uint32_t crc32(const std::uint8_t* bytes, std::size_t count) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (std::size_t i = 0; i < count; ++i) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
  }
  return ~crc;
}

void append_be32(std::vector<std::uint8_t>& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

model::Paragraph paragraph(const std::string& text, std::vector<model::Span> spans = {}) {
  return {model::ParagraphKind::Body, text, std::move(spans)};
}

}  // namespace

model::Localized texts(const std::string& ar, const std::string& fr, const std::string& zgh) {
  return {{ar, fr, zgh}};
}

void append_chunk(std::vector<std::uint8_t>& file, const std::string& type,
                  const std::vector<std::uint8_t>& body) {
  append_be32(file, static_cast<std::uint32_t>(body.size()));
  const std::size_t begin = file.size();
  file.insert(file.end(), type.begin(), type.end());
  file.insert(file.end(), body.begin(), body.end());
  append_be32(file, crc32(file.data() + begin, file.size() - begin));
}

std::vector<std::uint8_t> zlib_stored(const std::vector<std::uint8_t>& raw) {
  std::vector<std::uint8_t> out = {0x78, 0x01};
  for (std::size_t at = 0; at < raw.size() || at == 0;) {
    const std::size_t count = std::min<std::size_t>(raw.size() - at, 65'535);
    const bool last = at + count == raw.size();
    const auto length = static_cast<std::uint16_t>(count);
    out.push_back(last ? 1 : 0);
    for (const std::uint16_t word : {length, static_cast<std::uint16_t>(~length)}) {
      out.push_back(static_cast<std::uint8_t>(word));
      out.push_back(static_cast<std::uint8_t>(word >> 8));
    }
    out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(at),
               raw.begin() + static_cast<std::ptrdiff_t>(at + count));
    at += count;
    if (last) break;
  }
  std::uint32_t a = 1, b = 0;  // Adler-32
  for (const std::uint8_t byte : raw) {
    a = (a + byte) % 65'521;
    b = (b + a) % 65'521;
  }
  append_be32(out, b << 16 | a);
  return out;
}

std::vector<std::uint8_t> png(std::uint32_t width, std::uint32_t height, std::uint32_t rgba, bool alpha) {
  std::vector<std::uint8_t> file = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  std::vector<std::uint8_t> header;
  append_be32(header, width);
  append_be32(header, height);
  for (const int byte : {8, alpha ? 6 : 2, 0, 0, 0}) header.push_back(static_cast<std::uint8_t>(byte));
  append_chunk(file, "IHDR", header);
  std::vector<std::uint8_t> raw;
  for (std::uint32_t y = 0; y < height; ++y) {
    raw.push_back(0);
    for (std::uint32_t x = 0; x < width; ++x) {
      for (int channel = 0; channel < (alpha ? 4 : 3); ++channel) {
        raw.push_back(static_cast<std::uint8_t>(rgba >> (24 - 8 * channel)));
      }
    }
  }
  append_chunk(file, "IDAT", zlib_stored(raw));
  append_chunk(file, "IEND", {});
  return file;
}

CatalogueDraft catalogue() {
  CatalogueDraft draft;
  auto& c = draft.catalogue;
  c.id = "org.example.sample";
  c.version = "1.2.3";
  c.licence = "CC-BY-4.0";
  model::Language ar, fr, zgh;
  ar.tag = "ar", ar.name = "العربية", ar.short_name = "ع", ar.script = "Arab";
  fr.tag = "fr", fr.name = "Français", fr.short_name = "Fr", fr.script = "Latn";
  zgh.tag = "zgh", zgh.name = "ⵜⴰⵎⴰⵣⵉⵖⵜ", zgh.short_name = "ⵣ", zgh.script = "Tfng", zgh.partial = true,
  zgh.fallback = {1};
  c.languages = {ar, fr, zgh};
  c.default_language = 0;
  c.title = texts("الثورة", "La révolte");
  c.subtitle = texts("740", "740");
  c.tagline = texts("نسيج", "Un tissu");
  model::Kind figure, battle;
  figure.slug = "figure", figure.name = texts("أعلام", "Personnages"), figure.icon = "person",
  figure.colour_rgb = 0xA02C2F;
  battle.slug = "battle", battle.name = texts("معارك", "Batailles"), battle.icon = "battle",
  battle.on_home = false;
  c.kinds = {figure, battle};
  draft.kind_bands = {"band", ""};
  draft.kind_pictures = {"dihya", ""};
  model::Source one, two;
  one.slug = "ibn-idhari", one.name = texts("ابن عذاري", "Ibn Idhari"), one.written = "1306";
  two.slug = "ibn-khaldun", two.name = texts("ابن خلدون", "Ibn Khaldun"),
  two.about = texts("مؤرخ", "Historien");
  c.sources = {one, two};
  model::AttractItem item;
  item.headline = texts("ثورة", "Une révolte");
  item.line = texts("سطر", "Une ligne");
  item.from = {0, 0.1f, 1, 0.75f};
  item.to = {0.1f, 0.2f, 0.8f, 0.6f};
  c.attract = {item};
  draft.attract_images = {"dihya"};
  draft.attract_cards = {"dihya"};
  c.facets = {{"side", texts("الطرف", "Le camp"), {{"imazighen", texts("الأمازيغ", "Imazighen")}}},
              {"people", texts("القوم", "Le peuple"), {{"jarawa", texts("جراوة", "Jarawa")}, {"awraba", texts("أوربة", "Awraba")}}}};
  c.lanes = {{"maghrib", texts("المغرب", "Le Maghreb")}};
  c.credits = {{texts("صورة", "Relief"), "NOAA", "public domain"}};
  c.theme.colours = {{"accent", 0xE0A030}, {"ground", 0x0E1322}};
  draft.selvedge = "band";
  draft.hero = "dihya";
  c.words = {{"fr", {{"nav.back", "Retour"}}}};
  c.keyboards = {{"zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "Tfng", {{"ⴰ", "ⵣ"}, {"ⵇ", "ⵙ", "ⴷ"}}, {"ⵥ"}}};
  return draft;
}

CatalogueDraft bare_catalogue() {
  CatalogueDraft draft = catalogue();
  draft.kind_bands = draft.kind_pictures = draft.attract_images = draft.attract_cards = {};
  draft.selvedge = draft.hero = "";
  return draft;
}

CardDraft dihya() {
  CardDraft draft;
  draft.card.slug = "dihya";
  draft.card.kind = 0;
  draft.image = "dihya";
  draft.related = {"kusayla"};
  draft.facets = {{0, 0}, {1, 0}};
  draft.variants = {"Kahina", "Kahena", "الكاهنة"};
  draft.keywords = {"prophétesse"};
  model::CardText ar, fr;
  ar.title = "ديهيا";
  ar.subtitle = "الملقبة بالكاهنة";
  ar.summary = "حكمت في الأوراس.";
  ar.pages = {{paragraph("فقرة أولى.")}};
  fr.title = "Dihya";
  fr.subtitle = "dite la Kahina";
  fr.summary = "Elle régna dans l'Aurès.";
  fr.alt = "Une fibule";
  fr.caption = "Emblème";
  fr.pages = {{paragraph("Elle régna longtemps.",
                         {{0, 4, model::SpanStyle::Strong, ""}, {5, 11, model::SpanStyle::Term, "regne"}}),
               paragraph("Avant Koceïla.", {{6, 14, model::SpanStyle::Card, "kusayla"}}),
               {model::ParagraphKind::Quote, "« Là-haut »", {}}},
              {{model::ParagraphKind::Heading, "Après", {}}, paragraph("Une autre page.")}};
  draft.card.text = {ar, fr};
  draft.card.names = {{"دِهْيَا", "ar", model::NameForm::Vocalised, false},
                      {"ⴷⵉⵀⵢⴰ", "zgh", model::NameForm::Plain, true}};
  model::Date died;
  died.role = model::DateRole::Died;
  died.precision = model::DatePrecision::Disputed;
  died.ce_from = 698, died.ce_to = 703, died.ah_from = 79, died.ah_to = 84;
  died.label = texts("حوالي 700", "vers 700");
  draft.card.dates = {died};
  model::Fact fact;
  fact.key = "ruled";
  fact.certainty = model::Certainty::OneTradition;
  fact.sources = {SourceId{2}, SourceId{1}};
  fact.text = texts("حكمت", "Elle régna");
  draft.card.facts = {fact};
  model::Dispute dispute;
  dispute.key = "religion";
  dispute.title = texts("ديانتها؟", "Sa religion ?");
  model::Position position;
  position.key = "jewish";
  position.sources = {SourceId{2}};
  position.title = texts("يهودية", "Juive");
  position.text = texts("نص", "Un texte");
  dispute.positions = {position};
  draft.card.disputes = {dispute};
  return draft;
}

CardDraft kusayla() {
  CardDraft draft;
  draft.card.slug = "kusayla";
  draft.card.kind = 0;
  draft.facets = {{0, 0}, {1, 1}};
  model::CardText ar, fr;
  ar.title = "كُسَيلة";
  fr.title = "Kusayla";
  draft.card.text = {ar, fr};
  return draft;
}

TermDraft reign() {
  TermDraft draft;
  draft.term.slug = "regne";
  draft.term.word = texts("مُلك", "règne");
  draft.term.text = texts("أن تحكم.", "Le fait de gouverner.");
  draft.term.sources = {SourceId{2}};
  draft.card = "kusayla";
  return draft;
}

PlaceDraft aures() {
  PlaceDraft draft;
  draft.place.slug = "aures";
  draft.place.kind = model::PlaceKind::Mountain;
  draft.place.lat_deg = 35.25f, draft.place.lon_deg = 6.5f, draft.place.uncertainty_km = 40;
  draft.place.rank = 2;
  draft.place.ce_from = -200, draft.place.ce_to = 800;
  draft.place.name = texts("الأوراس", "L'Aurès", "ⴰⵡⵔⴰⵙ");
  draft.place.today = texts("الجزائر", "Algérie");
  draft.place.note = texts("جبال.", "Des montagnes.");
  draft.card = "dihya";
  return draft;
}

EventDraft founding() {
  EventDraft draft;
  draft.event.slug = "founding";
  draft.event.date.precision = model::DatePrecision::About;
  draft.event.date.ce_from = 670, draft.event.date.ce_to = 675;
  draft.event.rank = 1;
  draft.event.title = texts("تأسيس", "Une fondation");
  draft.event.text = texts("مدينة.", "Une ville.");
  draft.event.sources = {SourceId{1}};
  return draft;
}

EventDraft defeat() {
  EventDraft draft;
  draft.event.slug = "defeat";
  draft.event.certainty = model::Certainty::Disputed;
  draft.event.date.precision = model::DatePrecision::Month;
  draft.event.date.ce_from = draft.event.date.ce_to = 698;
  draft.event.date.ah_from = 78, draft.event.date.ah_to = 79, draft.event.date.month = 4;
  draft.event.date.label = texts("نحو 698", "vers 698");
  draft.event.title = texts("هزيمة", "Une défaite");
  draft.event.sources = {SourceId{1}, SourceId{2}};
  draft.place = "aures";
  draft.cards = {"kusayla", "dihya"};
  return draft;
}

MapDraft map() {
  MapDraft draft;
  model::Map& m = draft.map;
  draft.image = "band";
  m.frame = {model::Projection::Lambert, 35, 1.25f, 29.5f, 40.5f, 2'490};
  m.year_from = 640, m.year_to = 800, m.start_year = 740;
  m.note = texts("تقريبي", "Schématique");
  model::Holder rum, imazighen;
  rum.slug = "rum", rum.colour_rgb = 0x4B2440, rum.name = texts("الروم", "Byzantins");
  imazighen.slug = "imazighen", imazighen.colour_rgb = 0xA02C2F, imazighen.name = texts("الأمازيغ", "Imazighen", "ⵉⵎⴰⵣⵉⵖⵏ");
  m.holders = {rum, imazighen};
  draft.holder_cards = {"", "kusayla"};
  model::Holding north, aures;
  north.holder = 0, north.ce_from = 630, north.ce_to = 697, north.sources = {SourceId{1}};
  north.area = {{36, 8}, {37, 10}, {36, 11}, {35, 10}};
  aures.holder = 1, aures.ce_from = 690, aures.ce_to = 703, aures.certainty = model::Certainty::OneTradition;
  aures.sources = {SourceId{1}, SourceId{2}};
  aures.label_at = model::GeoPoint{35.5f, 6.5f};
  aures.note = texts("من رسمنا", "Tracé par nous");
  aures.area = {{36, 5}, {36, 8}, {34.5f, 6.5f}};
  m.holdings = {north, aures};
  model::Movement march;
  march.slug = "march", march.ce_from = 698, march.ce_to = 698, march.holder = 0, march.certainty = model::Certainty::Disputed;
  march.sources = {SourceId{2}}, march.name = texts("المسير", "La marche");
  march.path = {{31, 30}, {33, 13}, {35.25f, 6.5f}};
  m.movements = {march};
  draft.movement_events = {"defeat"};
  draft.movement_cards = {"dihya"};
  return draft;
}

SceneDraft battle() {
  SceneDraft draft;
  draft.card = "dihya";
  draft.ground = "dihya";
  draft.persons = {"dihya", ""};
  auto& s = draft.scene;
  s.slug = "nini";
  s.aspect = 1.5f;
  s.note = texts("تخطيطي", "Schématique");
  s.sides = {{"imazighen", texts("الأمازيغ", "Imazighen"), model::SideShape::Pointed, 0xA02C2F, 0xEFC873},
             {"syrians", texts("الشاميون", "Syriens"), model::SideShape::Square, 0x274A86, 0xF8F1E1}};
  model::Unit riders, foot;
  riders.key = "riders", riders.side = 0, riders.kind = model::UnitKind::Horse,
  riders.name = texts("خيل", "Cavaliers");
  riders.strength = {{texts("12000", "12 000"), {SourceId{1}}}};
  foot.key = "foot", foot.side = 1, foot.kind = model::UnitKind::Foot,
  foot.name = texts("رجالة", "Fantassins");
  s.units = {riders, foot};
  model::Step first, second;
  first.key = "camps", first.title = texts("المعسكران", "Les camps"), first.text = texts("نص", "Texte");
  first.sources = {SourceId{1}};
  first.placements = {{0, {0.25f, 0.5f}, 90, true, false}, {1, {0.75f, 0.5f}, 270, false, false}};
  second.key = "charge", second.conjecture = true, second.camera = {0.25f, 0.25f, 0.5f, 0.5f};
  second.placements = {{0, {0.5f, 0.5f}, 90, false, false}, {1, {0.875f, 0.5f}, 90, false, true}};
  second.arrows = {{0, {{0.25f, 0.5f}, {0.5f, 0.5f}}, true}};
  s.steps = {first, second};
  s.labels = {{{0.5f, 0.125f}, model::MapLabelKind::Mountain, texts("جبل", "Montagne")}};
  return draft;
}

Status fill(Writer& writer, const std::string& version) {
  CatalogueDraft all = catalogue();
  if (!version.empty()) all.catalogue.version = version;
  AZ_CHECK(writer.set_catalogue(all));
  const std::vector<TileBytes> tiles = {{0, 0, 0, png(16, 16, 0xA02C2FFF)},
                                        {0, 1, 0, png(8, 16, 0xEFC873FF)},
                                        {1, 0, 0, png(12, 8, 0xA02C2FFF)}};
  AZ_CHECK(writer.add_image("dihya", {{24, 16, 16}, {12, 8, 0}}, tiles));
  const std::vector<TileBytes> band = {{0, 0, 0, png(8, 4, 0x1E2C5580, true)}};
  AZ_CHECK(writer.add_image("band", {{8, 4, 0}}, band));
  AZ_CHECK(writer.add_card(dihya()));
  AZ_CHECK(writer.add_card(kusayla()));
  AZ_CHECK(writer.set_name_order(0, {{"dihya", "د"}, {"kusayla", "ك"}}));
  AZ_CHECK(writer.set_name_order(1, {{"dihya", "D"}, {"kusayla", "K"}}));  // and zgh as folded names
  AZ_CHECK(writer.add_term(reign()));
  AZ_CHECK(writer.add_event(founding()));  // before the place: references are resolved at the end
  AZ_CHECK(writer.add_event(defeat()));
  AZ_CHECK(writer.add_map(map()));
  AZ_CHECK(writer.add_place(aures()));
  return writer.add_scene(battle());
}

std::filesystem::path write_pack(const Folder& folder, const std::string& name, const std::string& version) {
  const auto path = folder / name;
  auto writer = Writer::create(path);
  REQUIRE_MESSAGE(writer, writer.error().what);
  const Status filled = fill(**writer, version);
  REQUIRE_MESSAGE(filled, filled.error().what);
  const Status finished = (*writer)->finish();
  REQUIRE_MESSAGE(finished, finished.error().what);
  return path;
}

}  // namespace azetta::pack::sample
