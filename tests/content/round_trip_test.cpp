// What the writer writes, the reader reads.
#include <doctest/doctest.h>

#include <iterator>

#include "content/pack/image_codec.h"
#include "content/pack/pack.h"
#include "tests/content/sample.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

std::unique_ptr<Pack> open_sample(const sample::Folder& folder) {
  auto pack = Pack::open(sample::write_pack(folder));
  REQUIRE_MESSAGE(pack, pack.error().what);
  return std::move(*pack);
}

}  // namespace

TEST_CASE("the catalogue comes back as it went in, with what the reader completes") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto& c = pack->catalogue();
  CHECK(c.id == "org.example.sample");
  CHECK(c.version == "1.2.3");
  CHECK(c.licence == "CC-BY-4.0");
  CHECK(c.serial == 0);
  REQUIRE(c.languages.size() == 3);
  CHECK(c.languages[0].rtl);
  CHECK_FALSE(c.languages[2].rtl);
  CHECK(c.languages[2].partial);
  CHECK(c.languages[1].fallback == std::vector<LangIndex>{0, 2});
  CHECK(c.languages[2].fallback == std::vector<LangIndex>{1, 0});
  CHECK(c.title.in(1) == "La révolte");
  CHECK(c.title.in(2) == "");
  REQUIRE(c.kinds.size() == 2);
  CHECK(c.kinds[0].slug == "figure");
  CHECK(c.kinds[0].count == 2);
  CHECK(c.kinds[1].count == 0);
  CHECK_FALSE(c.kinds[1].on_home);
  CHECK(c.kinds[0].colour_rgb == 0xA02C2F);
  CHECK(pack->image(c.kinds[0].band)->slug == "band");
  CHECK(pack->image(c.theme.selvedge)->slug == "band");
  CHECK(c.theme.colours.at("accent") == 0xE0A030);
  CHECK(c.hero == pack->find_card("dihya"));
  REQUIRE(c.attract.size() == 1);
  CHECK(c.attract[0].card == c.hero);
  CHECK(c.attract[0].to == model::Rect{0.1f, 0.2f, 0.8f, 0.6f});
  CHECK(c.sources.at(1).about.in(1) == "Historien");
  CHECK(c.credits.at(0).who == "NOAA");
  CHECK(c.words.at("fr").at("nav.back") == "Retour");
  CHECK(c.card_count == 2);
}

TEST_CASE("facets come back, and galleries by them, in every order") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto& facets = pack->catalogue().facets;
  REQUIRE(facets.size() == 2);
  CHECK(facets[0].slug == "side");
  CHECK(facets[1].name.in(1) == "Le peuple");
  REQUIRE(facets[1].values.size() == 2);
  CHECK(facets[1].values[1].slug == "awraba");
  CHECK(facets[1].values[1].name.in(0) == "أوربة");

  const auto slugs = [&](const model::GalleryQuery& query) {
    std::string out;
    const auto tiles = pack->gallery(query, 0, 512);
    REQUIRE_MESSAGE(tiles, tiles.error().what);
    for (const auto& tile : *tiles) out += tile.card.slug + (tile.begins_letter ? "/" + tile.letter : "") + " ";
    return out;
  };
  model::GalleryQuery query{.kind = 0};
  CHECK(slugs(query) == "dihya kusayla ");
  query.kind = model::kAllKinds;
  CHECK(slugs(query) == "dihya kusayla ");
  query.order = model::GalleryOrder::Name;
  query.lang = 1;
  CHECK(slugs(query) == "dihya/D kusayla/K ");
  query.lang = 2;  // nothing is written in it: French names, by the order of folded names
  CHECK(slugs(query) == "dihya kusayla ");
  query = {.kind = model::kAllKinds, .order = model::GalleryOrder::Date};
  CHECK(slugs(query) == "dihya kusayla ");  // what has no year stands last
  CHECK(pack->gallery(query, 0, 1)->front().date->ce_from == 698);
  CHECK_FALSE(pack->gallery(query, 1, 1)->front().date);
  query.filter.toggle(1, 1);
  CHECK(slugs(query) == "kusayla ");
  CHECK(slugs({.kind = 1}) == "");

  const auto totals = pack->gallery_totals(query);
  REQUIRE(totals);
  CHECK(totals->total == 1);
  CHECK(totals->all_kinds == 1);
  CHECK(totals->by_kind == std::vector<std::uint32_t>{1, 0});
  CHECK(totals->by_value == std::vector<std::vector<std::uint32_t>>{{1}, {1, 1}});  // of its own facet each would show one
}

TEST_CASE("a card comes back with everything it holds") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto result = pack->card(pack->find_card("dihya"));
  REQUIRE_MESSAGE(result, result.error().what);
  const model::Card& card = *result;
  CardDraft draft = sample::dihya();
  draft.card.text[1].pages[0][1].spans[0].card = pack->find_card("kusayla");  // what the link leads to comes with it
  CHECK(card.slug == "dihya");
  REQUIRE(card.text.size() == 3);
  for (std::size_t lang : {0u, 1u}) {
    CHECK(card.text[lang].title == draft.card.text[lang].title);
    CHECK(card.text[lang].summary == draft.card.text[lang].summary);
    CHECK(card.text[lang].pages == draft.card.text[lang].pages);
  }
  CHECK(card.text[2].title.empty());
  CHECK(card.text[2].pages.empty());
  REQUIRE(card.names.size() == 2);
  CHECK(card.names[0].text == "دِهْيَا");
  CHECK(card.names[0].form == model::NameForm::Vocalised);
  CHECK(card.names[1].reconstructed);
  REQUIRE(card.dates.size() == 1);
  CHECK(card.dates[0].role == model::DateRole::Died);
  CHECK(card.dates[0].ce_to == 703);
  CHECK(card.dates[0].label.in(1) == "vers 700");
  REQUIRE(card.facts.size() == 1);
  CHECK(card.facts[0].certainty == model::Certainty::OneTradition);
  CHECK(card.facts[0].sources == std::vector<SourceId>{{2}, {1}});
  CHECK(card.facts[0].text.in(0) == "حكمت");
  REQUIRE(card.disputes.size() == 1);
  REQUIRE(card.disputes[0].positions.size() == 1);
  CHECK(card.disputes[0].positions[0].title.in(1) == "Juive");
  CHECK(card.related == std::vector<CardId>{pack->find_card("kusayla")});
  CHECK(card.scene == pack->find_scene("nini"));
  REQUIRE(card.terms.size() == 1);
  CHECK(card.terms[0].slug == "regne");
  CHECK(card.terms[0].word.in(1) == "règne");
  CHECK(card.terms[0].sources == std::vector<SourceId>{{2}});
  CHECK(card.terms[0].card == pack->find_card("kusayla"));
  CHECK(pack->card(pack->find_card("kusayla"))->terms.empty());
}

TEST_CASE("glossary, places and timeline come back with everything they hold") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto terms = pack->terms(0, 512);
  REQUIRE_MESSAGE(terms, terms.error().what);
  REQUIRE(terms->size() == 1);
  CHECK(terms->front().text.in(0) == "أن تحكم.");
  CHECK(pack->terms(1, 512)->empty());

  const auto places = pack->places(0, 512);
  REQUIRE_MESSAGE(places, places.error().what);
  REQUIRE(places->size() == 1);
  const model::Place& place = places->front();
  CHECK(place.slug == "aures");
  CHECK(place.kind == model::PlaceKind::Mountain);
  CHECK(place.rank == 2);
  CHECK(place.lat_deg == 35.25f);
  CHECK(place.lon_deg == 6.5f);
  CHECK(place.uncertainty_km == 40);
  CHECK(place.ce_from == -200);
  CHECK(place.ce_to == 800);
  CHECK(place.name.in(2) == "ⴰⵡⵔⴰⵙ");
  CHECK(place.today.in(1) == "Algérie");
  CHECK(place.note.in(0) == "جبال.");
  CHECK(place.card == pack->find_card("dihya"));

  REQUIRE(pack->catalogue().lanes.size() == 1);
  CHECK(pack->catalogue().lanes[0].name.in(1) == "Le Maghreb");
  const auto events = pack->events(0, 512);
  REQUIRE_MESSAGE(events, events.error().what);
  REQUIRE(events->size() == 2);
  CHECK(events->at(0).slug == "founding");
  CHECK(events->at(0).date.precision == model::DatePrecision::About);
  CHECK(events->at(0).date.ce_to == 675);
  CHECK_FALSE(events->at(0).place);
  CHECK(events->at(0).cards.empty());
  CHECK(events->at(0).rank == 1);
  CHECK(events->at(0).place_name.empty());
  const model::Event& defeat = events->at(1);
  CHECK(defeat.certainty == model::Certainty::Disputed);
  CHECK(defeat.date.month == 4);
  CHECK(defeat.date.ah_to == 79);
  CHECK(defeat.date.label.in(1) == "vers 698");
  CHECK(defeat.title.in(0) == "هزيمة");
  CHECK(defeat.sources == std::vector<SourceId>{{1}, {2}});
  CHECK(defeat.rank == 3);
  CHECK(defeat.place == place.id);
  CHECK(defeat.place_name == place.name);
  CHECK(defeat.cards == std::vector<CardId>{pack->find_card("kusayla"), pack->find_card("dihya")});
  const auto later = pack->events(1, 1);
  REQUIRE(later->size() == 1);
  CHECK(later->front().slug == "defeat");
  CHECK(later->front().cards.size() == 2);
}

TEST_CASE("the timeline's index comes back: marks of events, lives in the order of time") {
  const sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto marks = pack->event_marks(0, 4'096);
  REQUIRE_MESSAGE(marks, marks.error().what);
  const auto events = pack->events(0, 512);
  REQUIRE(marks->size() == events->size());
  for (std::size_t i = 0; i < marks->size(); ++i) {
    const model::EventMark& mark = marks->at(i);
    const model::Event& event = events->at(i);
    CHECK(mark.lane == event.lane);
    CHECK(mark.rank == event.rank);
    CHECK(mark.certainty == event.certainty);
    CHECK(mark.precision == event.date.precision);
    CHECK(mark.ce_from == event.date.ce_from);
    CHECK(mark.ce_to == event.date.ce_to);
    CHECK(mark.month == event.date.month);
    CHECK(mark.day == event.date.day);
  }
  CHECK(pack->event_marks(1, 1)->size() == 1);
  CHECK(pack->event_marks(4'000'000'000, 4'096)->empty());
  CHECK(pack->find_event("defeat") == EventId{2});
  CHECK_FALSE(pack->find_event("nothing"));

  const auto lives = pack->lives(0, 4'096);
  REQUIRE_MESSAGE(lives, lives.error().what);
  REQUIRE(lives->size() == 1);  // kusayla has no dates
  CHECK(lives->front().card == pack->find_card("dihya"));
  CHECK(lives->front().rank == 4);  // one event tells of her
  CHECK(lives->front().died);
  CHECK_FALSE(lives->front().born);
  CHECK(pack->lives(1, 10)->empty());
}

TEST_CASE("a scene comes back with everything it holds") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto result = pack->scene(pack->find_scene("nini"));
  REQUIRE_MESSAGE(result, result.error().what);
  const model::Scene& scene = *result;
  CHECK(scene.card == pack->find_card("dihya"));
  CHECK(scene.aspect == 1.5f);
  REQUIRE(scene.sides.size() == 2);
  CHECK(scene.sides[0].shape == model::SideShape::Pointed);
  CHECK(scene.sides[1].mark_rgb == 0xF8F1E1);
  REQUIRE(scene.units.size() == 2);
  CHECK(scene.units[0].kind == model::UnitKind::Horse);
  CHECK(scene.units[0].person == pack->find_card("dihya"));
  CHECK_FALSE(scene.units[1].person);
  REQUIRE(scene.units[0].strength.size() == 1);
  CHECK(scene.units[0].strength[0].sources == std::vector<SourceId>{{1}});
  REQUIRE(scene.steps.size() == 2);
  CHECK(scene.steps[0].sources == std::vector<SourceId>{{1}});
  CHECK(scene.steps[1].conjecture);
  CHECK(scene.steps[1].camera == model::Rect{0.25f, 0.25f, 0.5f, 0.5f});
  REQUIRE(scene.steps[1].placements.size() == 2);
  CHECK(scene.steps[1].placements[1].broken);
  CHECK(scene.steps[0].placements[0].at == model::Point{0.25f, 0.5f});
  REQUIRE(scene.steps[1].arrows.size() == 1);
  CHECK(scene.steps[1].arrows[0].path == std::vector<model::Point>{{0.25f, 0.5f}, {0.5f, 0.5f}});
  REQUIRE(scene.labels.size() == 1);
  CHECK(scene.labels[0].kind == model::MapLabelKind::Mountain);
}

TEST_CASE("pictures come back as levels and files") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto card = pack->card(pack->find_card("dihya"));
  const auto image = pack->image(card->image);
  REQUIRE_MESSAGE(image, image.error().what);
  REQUIRE(image->levels.size() == 2);
  CHECK(image->levels[0].tile_px == 16);
  CHECK(image->levels[1].width_px == 12);
  const auto tile = pack->tile(image->id, 0, 1, 0);
  REQUIRE_MESSAGE(tile, tile.error().what);
  CHECK(*tile == sample::png(8, 16, 0xEFC873FF));
  CHECK_FALSE(pack->tile(image->id, 0, 2, 0));
  CHECK_FALSE(pack->image(ImageId{99}));
}

TEST_CASE("summaries come in gallery order, by page and by id") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto all = pack->summaries(KindIndex{0}, 0, 64);
  REQUIRE_MESSAGE(all, all.error().what);
  REQUIRE(all->size() == 2);
  CHECK((*all)[0].slug == "dihya");
  CHECK((*all)[0].title.in(1) == "Dihya");
  CHECK((*all)[0].summary.in(0) == "حكمت في الأوراس.");
  CHECK((*all)[1].title.in(0) == "كُسَيلة");
  CHECK(pack->summaries(KindIndex{0}, 1, 64)->size() == 1);
  CHECK(pack->summaries(KindIndex{1}, 0, 64)->empty());
  CHECK(pack->summaries(KindIndex{63}, 4'000'000'000u, 64)->empty());
  const std::vector<CardId> ids = {pack->find_card("kusayla"), CardId{77}, pack->find_card("dihya")};
  const auto some = pack->summaries(ids);
  REQUIRE(some->size() == 2);
  CHECK((*some)[0].slug == "kusayla");
  CHECK((*some)[1].slug == "dihya");
}

TEST_CASE("the map comes back with everything it holds") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const auto& years = pack->catalogue().map;
  REQUIRE(years);
  CHECK(years->from == 640);
  CHECK(years->to == 800);
  CHECK(years->start == 740);
  // The march and the battle at a place, the areas' beginnings and what follows their ends; the founding has no place.
  CHECK(years->eventful == std::vector<std::int16_t>{690, 698, 704});
  const auto read = pack->map();
  REQUIRE_MESSAGE(read, read.error().what);
  const model::Map& map = *read;
  const model::Map wanted = sample::map().map;
  CHECK(pack->image(map.image)->slug == "band");
  CHECK(map.frame.projection == model::Projection::Lambert);
  CHECK(map.frame.centre_lat_deg == 35);
  CHECK(map.frame.centre_lon_deg == 1.25f);
  CHECK(map.frame.parallel_1_deg == 29.5f);
  CHECK(map.frame.parallel_2_deg == 40.5f);
  CHECK(map.frame.width_km == 2'490);
  CHECK(map.note.in(1) == "Schématique");
  REQUIRE(map.holders.size() == 2);
  CHECK(map.holders[1].slug == "imazighen");
  CHECK(map.holders[1].colour_rgb == 0xA02C2F);
  CHECK(map.holders[1].name.in(2) == "ⵉⵎⴰⵣⵉⵖⵏ");
  CHECK(map.holders[1].card == pack->find_card("kusayla"));
  CHECK_FALSE(map.holders[0].card);
  REQUIRE(map.holdings.size() == 2);
  CHECK(map.holdings[0].area == wanted.holdings[0].area);
  CHECK_FALSE(map.holdings[0].label_at);
  const model::Holding& aures = map.holdings[1];
  CHECK(aures.holder == 1);
  CHECK(aures.ce_from == 690);
  CHECK(aures.ce_to == 703);
  CHECK(aures.certainty == model::Certainty::OneTradition);
  CHECK(aures.sources == std::vector<SourceId>{SourceId{1}, SourceId{2}});
  CHECK(aures.label_at == wanted.holdings[1].label_at);
  CHECK(aures.note.in(1) == "Tracé par nous");
  REQUIRE(map.movements.size() == 1);
  const model::Movement& march = map.movements[0];
  CHECK(march.slug == "march");
  CHECK(march.holder == 0);
  CHECK(march.certainty == model::Certainty::Disputed);
  CHECK(march.event == EventId{2});
  CHECK(march.card == pack->find_card("dihya"));
  CHECK(march.name.in(1) == "La marche");
  CHECK(march.path == wanted.movements[0].path);
  const auto events = pack->map_events({}, 512);
  REQUIRE_MESSAGE(events, events.error().what);
  REQUIRE(events->size() == 1);
  CHECK(events->front().slug == "defeat");
  CHECK(events->front().cards.size() == 2);
  CHECK(pack->map_events(events->front().id, 512)->empty());
}

TEST_CASE("a pack without a map says so") {
  sample::Folder folder;
  auto writer = Writer::create(folder / "bare.pack");
  REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
  REQUIRE((*writer)->add_card(sample::kusayla()));
  REQUIRE((*writer)->finish());
  const auto pack = Pack::open(folder / "bare.pack");
  CHECK_FALSE((*pack)->catalogue().map);
  const auto map = (*pack)->map();
  REQUIRE_FALSE(map);
  CHECK(map.error().what.find("map: the pack has none") != std::string::npos);
}

TEST_CASE("the same calls give the same bytes") {
  sample::Folder folder;
  const auto one = sample::write_pack(folder, "one.pack");
  const auto two = sample::write_pack(folder, "two.pack");
  CHECK(test::read_file(one) == test::read_file(two));
}

TEST_CASE("nothing stands at the target before finish, and nothing is left behind") {
  sample::Folder folder;
  {
    auto writer = Writer::create(folder / "half.pack");
    REQUIRE(writer);
    REQUIRE(sample::fill(**writer));
    CHECK_FALSE(std::filesystem::exists(folder / "half.pack"));
  }
  CHECK(std::filesystem::is_empty(folder / ""));
  const auto path = sample::write_pack(folder);
  CHECK(std::distance(std::filesystem::directory_iterator(folder / ""), {}) == 1);
  CHECK(std::filesystem::exists(path));
}
