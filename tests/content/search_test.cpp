// Search over a pack: what is found, in which order and groups, what is shown of it, what a hostile index does.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>

#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "tests/content/sample.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

std::unique_ptr<Pack> open_sample(const sample::Folder& folder) {
  auto pack = Pack::open(sample::write_pack(folder));
  REQUIRE_MESSAGE(pack, pack.error().what);
  return std::move(*pack);
}

model::Found find(Pack& pack, std::string_view typed, LangIndex lang = 1) {
  auto found = pack.find(typed, lang, nullptr);
  REQUIRE_MESSAGE(found, found.error().what);
  const Status told = pack.describe(*found, 0, 1'000);
  REQUIRE_MESSAGE(told, told.error().what);
  return std::move(*found);
}

// "figure: dihya(Name) | places: aures(Text)"
std::string outline(Pack& pack, const model::Found& found) {
  const char* const by[] = {"Name", "NameBegins", "NameWord", "Variant", "Text", "Slip", "Near"};
  std::string out;
  const auto list = [&](const std::vector<model::FoundHit>& hits) {
    for (const model::FoundHit& hit : hits) {
      out += " " + hit.slug + (hit.what == model::FoundWhat::Step ? "." + std::to_string(hit.step) : "") + "(" +
             by[static_cast<int>(hit.by)] + ")";
    }
  };
  for (const model::FoundGroup& group : found.groups) {
    out += (out.empty() ? "" : " | ");
    out += group.what == model::FoundWhat::Card    ? pack.catalogue().kinds[group.kind].slug
           : group.what == model::FoundWhat::Place ? "places"
           : group.what == model::FoundWhat::Event ? "events"
                                                   : "words";
    out += ":";
    list(group.hits);
  }
  if (!found.near.empty()) out += (out.empty() ? "near:" : " | near:"), list(found.near);
  return out;
}

std::string outline(Pack& pack, std::string_view typed) { return outline(pack, find(pack, typed)); }

// "The [marked] words"
std::string line(const model::FoundLine& line) {
  std::string out = line.text;
  for (auto mark = line.marks.rbegin(); mark != line.marks.rend(); ++mark) {
    out.insert(mark->end, "]");
    out.insert(mark->begin, "[");
  }
  return out;
}

const model::FoundHit& first(const model::Found& found) {
  REQUIRE_FALSE(found.groups.empty());
  return found.groups.front().hits.front();
}

// Cards with these French names, in this order, in one kind.
std::unique_ptr<Pack> pack_of(const sample::Folder& folder, const std::vector<std::string>& names,
                              const std::vector<std::string>& summaries = {}) {
  auto writer = Writer::create(folder / "names.pack");
  REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
  for (std::size_t i = 0; i < names.size(); ++i) {
    CardDraft draft;
    draft.card.slug = "c" + std::to_string(i);
    draft.card.text.resize(2);
    draft.card.text[0].title = draft.card.text[1].title = names[i];
    if (i < summaries.size()) draft.card.text[1].summary = summaries[i];
    REQUIRE((*writer)->add_card(draft));
  }
  const Status finished = (*writer)->finish();
  REQUIRE_MESSAGE(finished, finished.error().what);
  auto pack = Pack::open(folder / "names.pack");
  REQUIRE_MESSAGE(pack, pack.error().what);
  return std::move(*pack);
}

}  // namespace

TEST_CASE("search finds a card by every spelling, in any language of the pack") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  for (const char* typed : {"Kahina", "kahena", "KAHI", "الكاهنة", "كاهنة", "كاهنه", "Dihya", "دهيا", "ⴷⵉⵀⵢⴰ", "ديهيا", "d",
                            "prophetesse", "al-Kahina", "Dihya la Kahena"}) {
    CAPTURE(typed);
    const model::Found found = find(*pack, typed);
    REQUIRE_FALSE(found.groups.empty());
    CHECK(first(found).slug == "dihya");
  }
  CHECK(first(find(*pack, "Kusayla")).slug == "kusayla");
  for (const char* typed : {"", "   ", "\"", "* OR", "NEAR(", "names:", "\xFF\xFE", "()", "'", "a\"b", "{name} : x", "-", "^"}) {
    CAPTURE(typed);
    const auto found = pack->find(typed, 0, nullptr);
    REQUIRE_MESSAGE(found, found.error().what);
  }
  CHECK(find(*pack, "").groups.empty());
  CHECK(find(*pack, " - ").groups.empty());
}

TEST_CASE("groups stand in the order of the pack, those with a name that matches first") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  // The place has it in its name; the card speaks of it.
  CHECK(outline(*pack, "aures") == "places: aures(Name) | figure: dihya(Text)");
  CHECK(outline(*pack, "règne") == "words: regne(Name)");
  CHECK(outline(*pack, "défaite") == "events: defeat(NameWord)");
  CHECK(outline(*pack, "Les camps") == "figure: nini.0(Text)");
  CHECK(outline(*pack, "Algérie") == "places: aures(Variant)");
  CHECK(outline(*pack, "une") == "events: founding(NameBegins) defeat(NameBegins) | figure: dihya(Text)");
}

TEST_CASE("best first: whole name, beginning of a name, word of a name, spelling, text, slip") {
  sample::Folder folder;
  const auto pack = pack_of(folder, {"Autre", "Salim ibn Tarif", "Tarifiya", "Tarif", "Tarik", "Personne"},
                            {"Compagnon de Tarif.", "", "", "", "", ""});
  CHECK(outline(*pack, "Tarif") == "figure: c3(Name) c2(NameBegins) c1(NameWord) c0(Text) c4(Slip)");
  CHECK(outline(*pack, "ibn") == "figure: c1(NameWord)");
}

TEST_CASE("one letter wrong in a word of four or more finds it all the same") {
  sample::Folder folder;
  const auto pack = pack_of(folder, {"Kusayla", "Maysara", "Uqba ibn Nafi", "كسيلة", "Ali", "740"});
  for (const auto& [typed, slug] : std::vector<std::pair<const char*, const char*>>{{"kusila", "c0"},    // left out
                                                                                   {"kusayyula", "c0"},  // too many
                                                                                   {"kusavla", "c0"},    // wrong
                                                                                   {"kuasyla", "c0"},    // swapped
                                                                                   {"usayla", "c0"},     // the first one
                                                                                   {"musayla", "c0"},
                                                                                   {"kusaylo", "c0"},    // the last one
                                                                                   {"maysra", "c1"},
                                                                                   {"oqbha nafi", "c2"},
                                                                                   {"uqba nfai", "c2"},
                                                                                   {"كسيلت", "c3"},
                                                                                   {"كسلية", "c3"}}) {
    CAPTURE(typed);
    const model::Found found = find(*pack, typed);
    REQUIRE_FALSE(found.groups.empty());
    CHECK(first(found).slug == slug);
    CHECK(first(found).by == model::FoundBy::Slip);
    CHECK_FALSE(first(found).title.marks.empty());  // the word that was meant is marked
  }
  CHECK(find(*pack, "alo").groups.empty());   // three letters: a slip of one would be anything
  CHECK(find(*pack, "7401").groups.empty());  // a number that is wrong is another number
  // While it is typed, the beginning with its slip counts too.
  CHECK(first(find(*pack, "kuasy")).slug == "c0");
}

TEST_CASE("where nothing is found the nearest names are offered") {
  sample::Folder folder;
  const auto pack = pack_of(folder, {"Kusayla", "Kulthum", "Maysara"});
  const model::Found found = find(*pack, "kusgumla");
  CHECK(found.groups.empty());
  REQUIRE_FALSE(found.near.empty());
  CHECK(found.near.front().slug == "c0");
  CHECK(found.near.front().described);
  CHECK(find(*pack, "zzzzzz").near.empty());
}

TEST_CASE("what is shown: the title in the visitor's language, the name that matched, the line around the words") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  model::Found found = find(*pack, "kahena", 0);  // an Arabic visitor types Latin letters
  CHECK(line(first(found).title) == "ديهيا");
  CHECK(first(found).title.lang == "ar");
  CHECK(line(first(found).also) == "[Kahina]");  // Kahena and Kahina are one word to search: the first spelling
  CHECK(line(first(found).line) == "الملقبة بالكاهنة");
  found = find(*pack, "كاهنة", 1);  // and the other way round
  CHECK(line(first(found).title) == "Dihya");
  CHECK(line(first(found).also) == "[الكاهنة]");
  found = find(*pack, "régna", 1);
  CHECK(line(first(found).line) == "Elle [régna] dans l'Aurès.");
  found = find(*pack, "gouverner", 0);  // told in French only: the line is French
  CHECK(first(found).line.lang == "fr");
  CHECK(line(first(found).line) == "Le fait de [gouverner].");
  found = find(*pack, "ⴷⵉⵀⵢⴰ", 1);
  CHECK(line(first(found).title) == "[Dihya]");  // Tifinagh and Latin are one to search
  found = find(*pack, "montagnes", 1);
  CHECK(line(first(found).line) == "Des [montagnes].");
  CHECK(first(found).card == pack->find_card("dihya"));  // the place's card
}

TEST_CASE("a long text is cut between words around the first that matched") {
  sample::Folder folder;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "mot" + std::to_string(i) + " ";
  const auto pack = pack_of(folder, {"Une page"}, {text + "l'aiguille " + text});
  const model::Found found = find(*pack, "aiguille");
  const std::string shown = line(first(found).line);
  CHECK(shown.starts_with("… mot"));
  CHECK(shown.find("[aiguille]") < 60);
  CHECK(shown.ends_with(" …"));
  CHECK(shown.size() < 300);
}

TEST_CASE("a group lists what fits and counts the rest") {
  sample::Folder folder;
  std::vector<std::string> names;
  for (int i = 0; i < 130; ++i) names.push_back("Salim " + std::to_string(i));
  const auto pack = pack_of(folder, names);
  model::Found found = find(*pack, "salim");
  REQUIRE(found.groups.size() == 1);
  CHECK(found.groups[0].hits.size() == Pack::kMostListed);
  CHECK(found.groups[0].count == Pack::kMostCounted);
  CHECK(found.groups[0].more);
  CHECK(found.groups[0].hits.front().slug == "c0");
  found = find(*pack, "salim 12");
  CHECK(found.groups[0].count == 11);  // 12 and 120 to 129
  CHECK(found.groups[0].hits.front().slug == "c12");  // the whole name
  CHECK_FALSE(found.groups[0].more);
}

TEST_CASE("lines are described as they are asked for") {
  sample::Folder folder;
  std::vector<std::string> names;
  for (int i = 0; i < 12; ++i) names.push_back("Salim " + std::to_string(i));
  const auto pack = pack_of(folder, names);
  auto found = pack->find("salim", 0, nullptr);
  REQUIRE(found);
  REQUIRE(pack->describe(*found, 0, 5));
  const auto& hits = found->groups[0].hits;
  CHECK(std::count_if(hits.begin(), hits.end(), [](const auto& hit) { return hit.described; }) == 5);
  REQUIRE(pack->describe(*found, 5, 100));
  CHECK(std::all_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.described; }));
}

TEST_CASE("no query is too long or too odd") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  const std::string long_one(10'000, 'k');
  std::string many, arabic;
  for (int i = 0; i < 5'000; ++i) many += "k ", arabic += "ك";
  const std::string controls("d\0i\x01h\x1By\x7F" "a", 10);
  for (const std::string& typed : {long_one, many, arabic, std::string("\xFF\xFE\xC0"), controls, std::string(10'000, '\xFF'),
                                   std::string("\xE2\x80\xAE" "dihya")}) {
    const auto found = pack->find(typed, 0, nullptr);
    REQUIRE_MESSAGE(found, found.error().what);
  }
  // Invalid bytes are left out, and what is left is found.
  CHECK(first(find(*pack, "\xFF" "dih\xC0ya")).slug == "dihya");
  // A language that the pack does not have is its first.
  CHECK(pack->find("dihya", 60, nullptr));
}

TEST_CASE("a search that nobody waits for any more ends") {
  sample::Folder folder;
  std::vector<std::string> names;
  for (int i = 0; i < 3'000; ++i) names.push_back("Salim " + std::to_string(i * 7919 % 100'000));
  const auto pack = pack_of(folder, names);
  const std::atomic<bool> stop{true};
  const auto found = pack->find("salim kahina", 0, &stop);
  if (!found) CHECK(found.error().what.find("nobody waits") != std::string::npos);
  CHECK(pack->find("salim", 0, nullptr));  // and the pack is as good as before
}

TEST_CASE("keyboards and spellings come back as they were written") {
  sample::Folder folder;
  const auto pack = open_sample(folder);
  CHECK(pack->catalogue().keyboards == sample::catalogue().catalogue.keyboards);
  const auto card = pack->card(pack->find_card("dihya"));
  CHECK(card->variants == std::vector<std::string>{"Kahina", "Kahena", "الكاهنة"});
  CHECK(card->keywords == std::vector<std::string>{"prophétesse"});
  CHECK(pack->term(TermId{1})->slug == "regne");
  CHECK_FALSE(pack->term(TermId{9}));
}

TEST_CASE("the writer refuses what no keyboard and no spelling can be") {
  sample::Folder folder;
  const auto status_of = [&](const CatalogueDraft& draft) { return (*Writer::create(folder / "x.pack"))->set_catalogue(draft); };
  CatalogueDraft draft = sample::bare_catalogue();
  draft.catalogue.keyboards[0].rows[0].assign(12, "a");
  CHECK(status_of(draft).error().what == "the pack has 12 letters in a row of the keyboard zgh; 11 are allowed");
  draft = sample::bare_catalogue();
  draft.catalogue.keyboards[0].rows.clear();
  CHECK(status_of(draft).error().what == "keyboard zgh: it has no row of letters; write at least one");
  auto writer = Writer::create(folder / "y.pack");
  REQUIRE((*writer)->set_catalogue(sample::bare_catalogue()));
  CardDraft card = sample::kusayla();
  card.variants = {""};
  CHECK((*writer)->add_card(card).error().what == "card kusayla, variants: one of them is empty; remove it");
}

TEST_CASE("an index that lies is refused by value") {
  for (const char* sql : {"UPDATE search_item SET what = 9", "UPDATE search_item SET target = -1", "DELETE FROM search_item",
                          "UPDATE search_group SET first_item = 5", "UPDATE search_group SET items = 900000000",
                          "UPDATE search_group SET kind = 60", "DELETE FROM search_group", "UPDATE search_item SET step = 900",
                          "INSERT INTO search_word SELECT 'dih' || value, 1 FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL "
                          "SELECT value + 1 FROM n WHERE value < 5000) SELECT value FROM n)",
                          "UPDATE search_word SET word = CAST(x'FF' AS TEXT) WHERE word = 'dihia'"}) {
    CAPTURE(sql);
    sample::Folder folder;
    const auto path = sample::write_pack(folder);
    {
      auto database = Database::open_own(path);
      REQUIRE(database);
      const Status done = database->run(sql);
      REQUIRE_MESSAGE(done, done.error().what);
    }
    const auto pack = Pack::open(path);
    REQUIRE_MESSAGE(pack, pack.error().what);
    for (const char* typed : {"d", "dihya", "dihwa", "kusayla", "camps", "zzzz"}) {
      auto found = (*pack)->find(typed, 1, nullptr);
      if (found) (void)(*pack)->describe(*found, 0, 100);  // an Error or a value: no crash, no hang
    }
  }
}
