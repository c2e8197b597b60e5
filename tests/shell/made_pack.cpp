#include "tests/shell/made_pack.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "content/write/writer.h"
#include "tests/support/golden.h"

namespace azetta::test {
namespace {

constexpr const char* kSpoilt = "This sentence will not be read again.";

void good(const Status& status) {
  REQUIRE_MESSAGE(status, (status ? "" : status.error().what));
}

model::Language language(const char* tag, const char* name, const char* letters, const char* script) {
  model::Language l;
  l.tag = tag, l.name = name, l.short_name = letters, l.script = script;
  return l;
}

model::Localized words(const std::string& first, const std::string& second = "",
                       const std::string& third = "") {
  return {{first, second, third}};
}

model::Kind kind(const char* slug, const char* name) {
  model::Kind k;
  k.slug = slug, k.name = words(name, name, name), k.icon = "person", k.colour_rgb = 0xA02C2F;
  return k;
}

pack::CardDraft card(const char* slug, KindIndex kind, const std::string& title) {
  pack::CardDraft draft;
  draft.card.slug = slug;
  draft.card.kind = kind;
  draft.card.text.resize(3);
  draft.card.text[0].title = title;
  return draft;
}

model::Paragraph paragraph(const std::string& text) {
  return {model::ParagraphKind::Body, text, {}};
}

std::vector<std::uint8_t> one_colour_png(const TempDir& folder) {
  Picture picture{40, 30, std::vector<std::uint8_t>(40 * 30 * 4, 200)};
  good(write_png(folder / "ground.png", picture));
  const std::string bytes = read_file(folder / "ground.png");
  return {bytes.begin(), bytes.end()};
}

pack::CardDraft endless() {
  pack::CardDraft draft = card("endless", 2, "Sans fin");
  draft.card.text[0].pages = {{paragraph(long_text())}};
  model::Fact fact;
  fact.key = "long";
  fact.text = words(long_text());
  draft.card.facts = {fact};
  model::Dispute dispute;
  dispute.key = "long";
  dispute.title = words("Une dispute ?");
  for (const char* key : {"one", "two", "three", "four", "five"}) {
    model::Position position;
    position.key = key;
    position.title = words(key);
    position.text = words(key == std::string("one") ? long_text() : "Bref.");
    dispute.positions.push_back(position);
  }
  draft.card.disputes = {dispute};
  return draft;
}

pack::SceneDraft single_step() {
  pack::SceneDraft draft;
  draft.card = "french";
  draft.ground = "ground";
  draft.scene.slug = "single";
  draft.scene.aspect = 4.0f / 3.0f;
  draft.scene.sides = {{"us", words("Nous"), model::SideShape::Pointed, 0xA02C2F, 0xEFC873}};
  model::Unit unit;
  unit.key = "riders";
  unit.name = words("Cavaliers");
  draft.scene.units = {unit};
  draft.persons = {""};
  model::Step step;
  step.key = "only";
  step.title = words("Un seul pas");
  step.text = words("Et rien de plus.");
  step.placements = {{0, {0.5f, 0.5f}, 90, false, false}};
  draft.scene.steps = {step};
  return draft;
}

pack::SceneDraft rivals() {
  pack::SceneDraft draft;
  draft.card = "rivals";
  draft.ground = "ground";
  model::Scene& s = draft.scene;
  s.slug = "rivals";
  s.aspect = 4.0f / 3.0f;
  s.note = words("Tout est de nous.", "كله منا");
  s.sides = {{"us", words("Nous", "نحن"), model::SideShape::Pointed, 0xA02C2F, 0xEFC873},
             {"them", words("Eux", "هم"), model::SideShape::Square, 0x274A86, 0xF8F1E1}};
  const auto unit = [](const char* key, std::uint8_t side, model::UnitKind kind, const char* name) {
    model::Unit u;
    u.key = key, u.side = side, u.kind = kind, u.name = words(name, name);
    return u;
  };
  s.units = {unit("riders", 0, model::UnitKind::Horse, "Cavaliers"), unit("lost", 1, model::UnitKind::Foot, "Perdus"),
             unit("man", 1, model::UnitKind::Man, "Un messager")};
  s.units[0].strength = {{words("12 000", "12000"), {SourceId{1}}}};
  draft.persons = {"captain", "", ""};
  s.reconstructions = {{"near", words("Près", "قريب"), words("Le Livre le dit.", "الكتاب"), {SourceId{1}}},
                       {"far", words("Loin", "بعيد"), words("D’autres le disent.", "غيره"), {SourceId{1}}}};
  const auto step = [](const char* key, const char* title, float x, std::uint8_t only) {
    model::Step t;
    t.key = key, t.title = words(title, title), t.text = words(std::string("Texte de ") + title + ".", title);
    t.sources = {SourceId{1}};
    t.reconstruction = only;
    t.placements = {{0, {x, 0.5f}, 90, true, false}, {1, {3.5f, -2}, 0, false, false}, {2, {0.2f, 0.8f}, 0, false, false}};
    return t;
  };
  s.steps = {step("begin", "Début", 0.2f, 0), step("near-hill", "La colline", 0.5f, 1), step("far-river", "La rivière", 0.8f, 2),
             step("end", "Fin", 0.3f, 0)};
  s.steps[1].arrows = {{0, {{0.2f, 0.5f}, {0.35f, 0.2f}, {0.5f, 0.5f}}, true}};
  s.labels = {{{0.7f, 0.3f}, model::MapLabelKind::Town, words("Ville", "مدينة")}, {{3, 3}, model::MapLabelKind::Town, words("Ailleurs", "هناك")}};
  return draft;
}

}  // namespace

std::string long_text() {
  std::ostringstream out;
  for (int i = 0; out.tellp() < 10'000; ++i) out << "mot" << i << ' ';
  return out.str() + "fin.";
}

std::filesystem::path write_odd_pack(const TempDir& folder, const std::string& name) {
  const auto file = folder / name;
  auto writer = pack::Writer::create(file);
  REQUIRE_MESSAGE(writer, writer.error().what);
  pack::CatalogueDraft draft;
  draft.catalogue.id = "org.example.odd";
  draft.catalogue.version = "1";
  draft.catalogue.licence = "CC0-1.0";
  draft.catalogue.languages = {language("fr", "Français", "Fr", "Latn"),
                               language("ar", "العربية", "ع", "Arab"),
                               language("en", "English", "En", "Latn")};
  draft.catalogue.title = words("Étrange");
  draft.catalogue.kinds = {kind("none", "Rien"), kind("one", "Un"), kind("five", "Cinq")};
  draft.kind_bands = {"", "", ""};
  draft.kind_pictures = {"", "", ""};
  good((*writer)->set_catalogue(draft));
  const std::vector<pack::TileBytes> tiles = {{0, 0, 0, one_colour_png(folder)}};
  good((*writer)->add_image("ground", {{40, 30, 0}}, tiles));

  pack::CardDraft bare = card("bare", 1, "Nu");
  pack::CardDraft english = card("english", 2, "");
  english.card.text[2].title = "Known by name only";
  english.card.text[0].summary = "Un résumé sans titre.";
  pack::CardDraft french = card("french", 2, "Seulement en français");
  french.image = "ground";
  french.card.text[0].pages = {{paragraph("Une page de texte, en français.")}};
  french.related = {"endless", "unbroken", "damaged"};
  pack::CardDraft unbroken = card("unbroken", 2, std::string(300, 'w'));
  unbroken.card.text[0].subtitle = std::string(300, 'm');
  unbroken.card.text[0].pages = {{paragraph(std::string(300, 'w'))}};
  pack::CardDraft damaged = card("damaged", 2, "Abîmé");
  damaged.card.text[0].pages = {{paragraph(kSpoilt)}};
  for (const auto& each : {bare, english, french, endless(), unbroken, damaged})
    good((*writer)->add_card(each));
  good((*writer)->add_scene(single_step()));
  good((*writer)->finish());
  return file;
}

std::filesystem::path write_battle_pack(const TempDir& folder) {
  const auto file = folder / "battles.pack";
  auto writer = pack::Writer::create(file);
  REQUIRE_MESSAGE(writer, writer.error().what);
  pack::CatalogueDraft draft;
  draft.catalogue.id = "org.example.battles";
  draft.catalogue.version = "1";
  draft.catalogue.licence = "CC0-1.0";
  draft.catalogue.languages = {language("fr", "Français", "Fr", "Latn"), language("ar", "العربية", "ع", "Arab"),
                               language("en", "English", "En", "Latn")};
  draft.catalogue.title = words("Batailles", "معارك", "Battles");
  draft.catalogue.kinds = {kind("battle", "Batailles"), kind("figure", "Figures")};
  draft.kind_bands = {"", ""};
  draft.kind_pictures = {"", ""};
  model::Source source;
  source.slug = "book", source.name = words("Le Livre", "الكتاب"), source.written = "≤ 871";
  draft.catalogue.sources = {source};
  good((*writer)->set_catalogue(draft));
  const std::vector<pack::TileBytes> tiles = {{0, 0, 0, one_colour_png(folder)}};
  good((*writer)->add_image("ground", {{40, 30, 0}}, tiles));
  pack::CardDraft first = card("rivals", 0, "Les rivaux"), second = card("plain", 0, "La plaine"), captain = card("captain", 1, "Le capitaine");
  captain.card.text[0].summary = "Il mena les cavaliers.";
  captain.image = "ground";
  model::Fact outcome;
  outcome.key = "outcome", outcome.text = words("Personne ne gagna."), outcome.sources = {SourceId{1}};
  first.card.facts = {outcome};
  first.related = {"captain", "plain"};
  second.related = {"rivals"};
  for (const auto& each : {first, second, captain}) good((*writer)->add_card(each));
  good((*writer)->add_scene(rivals()));
  pack::SceneDraft plain = single_step();
  plain.card = "plain", plain.scene.slug = "plain";
  good((*writer)->add_scene(plain));
  good((*writer)->finish());
  return file;
}

void spoil(const std::filesystem::path& pack) {
  std::string bytes = read_file(pack);
  const auto at = bytes.find(kSpoilt);
  REQUIRE(at != std::string::npos);
  REQUIRE(bytes.find(kSpoilt, at + 1) == std::string::npos);
  bytes.replace(at, 4, "\xFF\xFE\xFF\xFE");
  std::ofstream(pack, std::ios::binary) << bytes;
}

std::filesystem::path write_many_languages_pack(const TempDir& folder, std::size_t count) {
  const auto file = folder / "many.pack";
  auto writer = pack::Writer::create(file);
  REQUIRE_MESSAGE(writer, writer.error().what);
  pack::CatalogueDraft draft;
  draft.catalogue.id = "org.example.many";
  draft.catalogue.version = "1";
  draft.catalogue.licence = "CC0-1.0";
  draft.catalogue.languages = {
      language("ar", "العربية", "ع", "Arab"),  language("fr", "Français", "Fr", "Latn"),
      language("en", "English", "En", "Latn"), language("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⵣ", "Tfng"),
      language("es", "Español", "Es", "Latn"), language("de", "Deutsch", "De", "Latn"),
      language("it", "Italiano", "It", "Latn")};
  static constexpr const char* kMore[] = {"pt", "nl", "pl", "tr", "cs", "da", "fi", "hu", "ro", "sv", "no", "sk", "sl",
                                          "hr", "et", "lv", "lt", "ga", "cy", "eu", "ca", "gl", "is", "mt", "sq"};
  for (const char* tag : kMore) {
    if (draft.catalogue.languages.size() < count) draft.catalogue.languages.push_back(language(tag, tag, tag, "Latn"));
  }
  draft.catalogue.title = words("كثير", "Beaucoup", "Many");
  draft.catalogue.kinds = {kind("one", "Un")};
  draft.kind_bands = {""};
  draft.kind_pictures = {""};
  good((*writer)->set_catalogue(draft));
  pack::CardDraft only;
  only.card.slug = "only";
  only.card.text.resize(count);
  only.card.text[0].title = "واحد";
  only.card.text[1].title = "Un";
  good((*writer)->add_card(only));
  good((*writer)->finish());
  return file;
}

}  // namespace azetta::test
