// What the writer refuses, and what it mends.
#include <doctest/doctest.h>

#include <functional>

#include "content/pack/pack.h"
#include "tests/content/sample.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

// The sentence with which a pack of this catalogue and these cards is refused; "" if it is written.
std::string refusal(const std::function<void(CatalogueDraft&, CardDraft&, SceneDraft&)>& change) {
  sample::Folder folder;
  CatalogueDraft catalogue = sample::catalogue();
  CardDraft card = sample::dihya();
  SceneDraft scene = sample::battle();
  change(catalogue, card, scene);
  auto writer = Writer::create(folder / "refused.pack");
  REQUIRE(writer);
  const auto write = [&]() -> Status {
    AZ_CHECK((*writer)->set_catalogue(catalogue));
    const std::vector<TileBytes> tile = {{0, 0, 0, sample::png(4, 4, 0xFF)}};
    AZ_CHECK((*writer)->add_image("dihya", {{4, 4, 0}}, tile));
    AZ_CHECK((*writer)->add_image("band", {{4, 4, 0}}, tile));
    AZ_CHECK((*writer)->add_card(card));
    AZ_CHECK((*writer)->add_card(sample::kusayla()));
    AZ_CHECK((*writer)->add_scene(scene));
    return (*writer)->finish();
  };
  const Status status = write();
  CHECK(std::filesystem::exists(folder / "refused.pack") == static_cast<bool>(status));
  return status ? "" : status.error().what;
}

std::string card_refusal(const std::function<void(model::Card&)>& change) {
  return refusal([&](CatalogueDraft&, CardDraft& card, SceneDraft&) { change(card.card); });
}

}  // namespace

TEST_CASE("facets and orders are refused the same way") {
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.facets.resize(9); }) == "the pack has 9 facets; 8 are allowed");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.facets[1].values.resize(65); }) ==
        "facet people: it has 65 values; 64 are allowed");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.facets[1].slug = "side"; }) == "facet side: it is declared twice");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.facets[1].values[1].slug = "jarawa"; }) ==
        "facet people, value jarawa: it is declared twice");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.facets[0].name = {}; }) ==
        "facet side: it has no name in any language; write one");
  CHECK(refusal([](auto&, CardDraft& card, auto&) { card.facets = {{0, 1}}; }) ==
        "card dihya: it has a facet's value that is not declared");
  CHECK(refusal([](auto&, CardDraft& card, auto&) { card.facets = {{0, 0}, {0, 0}}; }) ==
        "card dihya: it has a facet's value twice");
  const auto order_refusal = [](LangIndex lang, const std::vector<NamedCard>& order) {
    sample::Folder folder;
    auto writer = Writer::create(folder / "refused.pack");
    REQUIRE(writer);
    REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
    REQUIRE((*writer)->add_card(sample::dihya()));
    REQUIRE((*writer)->add_card(sample::kusayla()));
    const Status status = (*writer)->set_name_order(lang, order);
    return status ? "" : status.error().what;
  };
  CHECK(order_refusal(0, {{"kusayla", ""}, {"dihya", "D"}}) == "");
  CHECK(order_refusal(3, {}) == "name order: there is no such language");
  CHECK(order_refusal(0, {{"dihya", "D"}}) == "name order of ar: it does not hold every card once");
  CHECK(order_refusal(0, {{"dihya", "D"}, {"dihya", "D"}}) == "name order of ar: it does not hold every card once");
  CHECK(order_refusal(0, {{"dihya", "D"}, {"nobody", "N"}}) == "name order of ar: it does not hold every card once");
  CHECK(order_refusal(1, {{"dihya", std::string(33, 'D')}, {"kusayla", ""}}) ==
        "name order of fr: \"DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD\" is no letter");
}

TEST_CASE("a pack is refused with who is wrong, what, and what to do") {
  CHECK(refusal([](auto&, auto&, auto&) {}) == "");
  CHECK(refusal([](auto&, CardDraft& card, auto&) { card.image = "nowhere"; }) ==
        "card dihya, image: there is no picture \"nowhere\"; add it or correct the name");
  CHECK(refusal([](auto&, CardDraft& card, auto&) {
          card.related = {"kusayla", "nobody"};
        }) == "card dihya, related: there is no card \"nobody\"; add it or correct the name");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.hero = "nobody"; }) ==
        "hero: there is no card \"nobody\"; add it or correct the name");
  CHECK(refusal([](auto&, auto&, SceneDraft& scene) {
          scene.persons = {"", "nobody"};
        }) == "scene nini, unit foot, person: there is no card \"nobody\"; add it or correct the name");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.languages.clear(); }) ==
        "the pack has no language; declare at least one");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.languages[1].tag = "french"; }) ==
        "language french: this is not a language tag; write it as in BCP 47 (\"ar\", \"zgh\", \"sr-Latn\")");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.languages[1].tag = "ar"; }) ==
        "language ar: it is declared twice");
  CHECK(refusal([](CatalogueDraft& c, auto&, auto&) { c.catalogue.attract[0].from.w = 0; }) ==
        "attract item 1, from: the camera is 0.000000 wide and 0.750000 high; give fractions of the picture, "
        "0.001 to 4");
  CHECK(refusal([](auto&, auto&, SceneDraft& scene) {
          scene.scene.steps[0].placements[0].at.x = std::stof("nan");
        }) ==
        "scene nini, step camps, place 1: the point (nan, 0.500000) is not on or near the picture; give "
        "fractions of it, 0 to "
        "1");
  CHECK(refusal([](auto&, auto&, SceneDraft& scene) { scene.scene.units[0].strength[0].sources.clear(); }) ==
        "scene nini, unit riders, strength 1: nobody is named who claims this number; give its sources");
  CHECK(refusal([](auto&, auto&, SceneDraft& scene) { scene.scene.steps[1].arrows[0].path.resize(1); }) ==
        "scene nini, step charge, arrow 1: its path has 1 points; give 2 to 16");
  CHECK(refusal([](auto&, auto&, SceneDraft& scene) { scene.scene.units[0].side = 2; }) ==
        "scene nini, unit riders: its side is not declared");
}

TEST_CASE("cards are refused the same way") {
  CHECK(card_refusal([](model::Card& card) { card.slug = "Di hya"; }) ==
        "card Di hya: \"Di hya\" cannot be a name; use 1 to 64 of a-z, 0-9 and -");
  CHECK(card_refusal([](model::Card& card) { card.slug = "kusayla"; }) ==
        "card kusayla: there are two cards of this name; rename one");
  CHECK(card_refusal([](model::Card& card) { card.text[0].title = card.text[1].title = ""; }) ==
        "card dihya: it has no title in any language; write one");
  CHECK(card_refusal([](model::Card& card) { card.kind = 2; }) == "card dihya: its kind is not declared");
  CHECK(card_refusal([](model::Card& card) { card.text[1].summary = "a\xFF"; }) ==
        "card dihya, fr, summary: the text is not UTF-8 at byte 1; remove it");
  CHECK(card_refusal([](model::Card& card) { card.text[1].pages[0][0].text += "\n"; }) ==
        "card dihya, fr, page 1, paragraph 1: the text holds the control character U+000A at byte 22; remove "
        "it");
  CHECK(card_refusal([](model::Card& card) { card.text[1].pages[0][0].spans[1].begin = 3; }) ==
        "card dihya, fr, page 1, paragraph 1: bytes 3 to 11 cannot be emphasised; spans are whole letters, "
        "in order, and do not "
        "overlap");
  CHECK(card_refusal([](model::Card& card) { card.text[1].title = std::string(300'000, 'x'); }) ==
        "card dihya, fr, title: the text has 300000 bytes; a text may have 262144: cut it into paragraphs");
  CHECK(card_refusal([](model::Card& card) { card.facts[0].sources = {SourceId{3}}; }) ==
        "card dihya, fact ruled: it cites source 3, which the pack does not have");
  CHECK(card_refusal([](model::Card& card) { card.dates[0].ce_to = 600; }) ==
        "card dihya, date 1: it ends before it begins");
  CHECK(card_refusal([](model::Card& card) { card.names[0].lang = "arabic"; }) ==
        "card dihya, name 1: \"arabic\" is not a language tag");
  CHECK(card_refusal([](model::Card& card) { card.text.resize(4); }) ==
        "card dihya: it has more languages than the pack; declare them");
  CHECK(card_refusal([](model::Card& card) {
          card.text[1].pages.assign(50, model::Page(50, {model::ParagraphKind::Body, "x", {}}));
        }) ==
        "card dihya: it has 2530 paragraphs, facts, marks and the like; 2000 are allowed: make two of it");
}

TEST_CASE("pictures are refused the same way") {
  sample::Folder folder;
  auto writer = Writer::create(folder / "pictures.pack");
  REQUIRE((*writer)->set_catalogue(sample::catalogue()));
  int next = 0;
  const auto refused = [&](const std::vector<model::ImageLevel>& levels,
                           const std::vector<TileBytes>& tiles) {
    const Status status = (*writer)->add_image("p" + std::to_string(next++), levels, tiles);
    return status ? "" : status.error().what;
  };
  const auto file = sample::png(4, 4, 0xFF);
  CHECK(refused({{4, 4, 0}}, {{0, 0, 0, file}}) == "");
  CHECK(refused({}, {}) == "picture p1: it has not 1 to 16 levels");
  CHECK(refused({{4, 4, 0}, {8, 2, 0}}, {}) ==
        "picture p2, level 1: it is larger than the level before it; give the largest first");
  CHECK(refused({{8, 4, 4}}, {{0, 0, 0, file}}) == "picture p3: it has 1 files and needs 2");
  CHECK(refused({{5, 4, 0}}, {{0, 0, 0, file}}) ==
        "picture p4, level 0, column 0, row 0: the file has 4 x 4 pixels and should have 5 x 4");
  CHECK(refused({{4, 4, 0}}, {{0, 1, 0, file}}) ==
        "picture p5, level 0, column 1, row 0: there is no such tile");
  CHECK(
      refused({{4, 4, 0}}, {{0, 0, 0, {1, 2, 3}}}) ==
      "picture p6, level 0, column 0, row 0: this is neither JPEG nor PNG; save the picture as one of them");
  CHECK(refused({{60'000, 60'000, 0}}, {}) ==
        "picture p7, level 0: one file holds too many pixels; cut it into tiles of at most 4096");
  CHECK(refused({{8, 4, 4}}, {{0, 0, 0, file}, {0, 0, 0, file}}).find("UNIQUE") != std::string::npos);
}

TEST_CASE("texts are brought to normal form C, and emphasis moves along") {
  sample::Folder folder;
  auto writer = Writer::create(folder / "nfc.pack");
  REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
  CardDraft draft = sample::kusayla();
  draft.card.text[1].title = "Re\u0301volte";
  draft.card.text[1].pages = {
      {{model::ParagraphKind::Body, "la re\u0301volte ici", {{3, 12, model::SpanStyle::Strong, ""}}}}};
  REQUIRE((*writer)->add_card(draft));
  REQUIRE((*writer)->finish());
  const auto pack = Pack::open(folder / "nfc.pack");
  REQUIRE_MESSAGE(pack, pack.error().what);
  const auto card = (*pack)->card(CardId{1});
  CHECK(card->text[1].title == "Révolte");
  const auto& paragraph = card->text[1].pages[0][0];
  CHECK(paragraph.text == "la révolte ici");
  REQUIRE(paragraph.spans.size() == 1);
  CHECK(paragraph.text.substr(paragraph.spans[0].begin, paragraph.spans[0].end - paragraph.spans[0].begin) ==
        "révolte");
}

TEST_CASE("a target that cannot be written is a sentence") {
  const auto writer = Writer::create("/proc/nowhere/x.pack");
  REQUIRE_FALSE(writer);
  CHECK(writer.error().what.starts_with("/proc/nowhere/x.pack: cannot be written ("));
}

namespace {

// What the writer says to the sample's map after `change`; "" if it takes it.
std::string map_refusal(void (*change)(MapDraft&)) {
  sample::Folder folder;
  auto writer = Writer::create(folder / "map.pack");
  REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
  const std::vector<TileBytes> band = {{0, 0, 0, sample::png(8, 4, 0x1E2C5580, true)}};
  REQUIRE((*writer)->add_image("band", {{8, 4, 0}}, band));
  const std::vector<TileBytes> picture = {{0, 0, 0, sample::png(8, 4, 0xA02C2FFF)}};
  REQUIRE((*writer)->add_image("dihya", {{8, 4, 0}}, picture));
  for (const CardDraft& card : {sample::dihya(), sample::kusayla()}) REQUIRE((*writer)->add_card(card));
  REQUIRE((*writer)->add_event(sample::founding()));
  REQUIRE((*writer)->add_event(sample::defeat()));
  REQUIRE((*writer)->add_place(sample::aures()));
  MapDraft draft = sample::map();
  change(draft);
  Status status = (*writer)->add_map(draft);
  if (status) status = (*writer)->finish();
  return status ? "" : status.error().what;
}

}  // namespace

TEST_CASE("a map is refused the same way") {
  CHECK(map_refusal([](MapDraft&) {}) == "");
  CHECK(map_refusal([](MapDraft& d) { d.image = "relief"; }) == "map, image: there is no picture \"relief\"; add it or correct the name");
  CHECK(map_refusal([](MapDraft& d) { d.movement_events[0] = "nothing"; }) ==
        "movement march, event: there is no event \"nothing\"; add it or correct the name");
  CHECK(map_refusal([](MapDraft& d) { d.holder_cards[0] = "nobody"; }) ==
        "holder rum, card: there is no card \"nobody\"; add it or correct the name");
  CHECK(map_refusal([](MapDraft& d) { d.map.frame.centre_lat_deg = std::stof("nan"); }) == "map: its middle is not on this earth");
  CHECK(map_refusal([](MapDraft& d) { d.map.frame.parallel_2_deg = -29.5f; }) ==
        "map: its parallels lie on either side of the equator, where there is no cone");
  CHECK(map_refusal([](MapDraft& d) { d.map.frame.width_km = 0; }) == "map: it is not 1 to 100000 km wide");
  CHECK(map_refusal([](MapDraft& d) { d.map.year_to = 640; }) ==
        "map: its years do not run forward from -9999 to 9999, or it does not begin among them");
  CHECK(map_refusal([](MapDraft& d) { d.map.holders[1].slug = "rum"; }) == "holder rum: there are two of this name; rename one");
  CHECK(map_refusal([](MapDraft& d) { d.map.holders[1].name = {}; }) == "holder imazighen: it has no name in any language; write one");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].holder = 2; }) == "holding 2: its holder is not declared");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].ce_to = 689; }) == "holding 2: it ends before it begins");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].ce_from = d.map.holdings[1].ce_to = 900; }) ==
        "holding 2: it lies outside the years of the map");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].area.resize(2); }) == "holding 2, area: it has 2 points; it needs 3 to 512");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].area.resize(513); }) == "holding 2, area: it has 513 points; it needs 3 to 512");
  CHECK(map_refusal([](MapDraft& d) { d.map.holdings[1].area[1].lon_deg = 181; }) ==
        "holding 2, area: a point is not on this earth; latitudes run from -90 to 90, longitudes from -180 to 180");
  CHECK(map_refusal([](MapDraft& d) { d.map.movements[0].path.resize(1); }) == "movement march, path: it has 1 points; it needs 2 to 64");
  CHECK(map_refusal([](MapDraft& d) { d.map.movements[0].sources = {SourceId{9}}; }) ==
        "movement march: it cites source 9, which the pack does not have");
  CHECK(map_refusal([](MapDraft& d) {
          model::Holding many = d.map.holdings[0];
          many.area.resize(512);
          d.map.holdings.assign(200, many);
        }) == "map: its areas and movements have 102403 points; 65536 are allowed");
}
