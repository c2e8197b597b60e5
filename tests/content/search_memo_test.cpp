// A pack that is begun on what an earlier one left: its search index is the one that a pack made afresh has.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "content/write/picture_store.h"
#include "tests/content/sample.h"
#include "tests/support/search_rows.h"

using namespace azetta;
using namespace azetta::pack;
namespace fs = std::filesystem;

namespace {

struct Texts {
  std::vector<CardDraft> cards;
  std::vector<TermDraft> terms;
};

CardDraft card(const std::string& slug, const std::string& title, const std::string& summary, KindIndex kind = 0) {
  CardDraft draft;
  draft.card.slug = slug;
  draft.card.kind = kind;
  draft.card.text.resize(2);
  draft.card.text[0].title = draft.card.text[1].title = title;
  draft.card.text[1].summary = summary;
  return draft;
}

TermDraft term(const std::string& slug, const std::string& word) {
  TermDraft draft;
  draft.term.slug = slug;
  draft.term.word = sample::texts("كلمة", word);
  draft.term.text = sample::texts("شرح.", "Une explication de " + word);
  return draft;
}

Texts small_texts() {
  Texts texts{{sample::dihya(), sample::kusayla(), card("maysara", "Maysara", "Il mena la révolte."), card("tanja", "Tanger", "Une ville du détroit.", 1),
               card("nini", "Nini", "Une bataille de Dihya.", 1)},
              {sample::reign(), term("baraka", "Baraka")}};
  texts.cards[0].image = texts.cards[1].image = "";
  return texts;
}

Status fill(Writer& writer, const Texts& texts) {
  AZ_CHECK(writer.set_catalogue(sample::bare_catalogue()));
  for (const CardDraft& draft : texts.cards) AZ_CHECK(writer.add_card(draft));
  for (const TermDraft& draft : texts.terms) AZ_CHECK(writer.add_term(draft));
  return Done{};
}

// Packs on copies of one store, and what they would be if they were built.
class Previews {
 public:
  Previews() {
    auto store = PictureStore::create(folder_ / "store");
    REQUIRE(store);
    store_ = std::move(*store);
    REQUIRE(store_->settle());
  }

  // The next pack, held to one that is built of the same texts.
  void show(const Texts& texts, bool keep = true) {
    fs::copy_file(folder_ / "store", shown(), fs::copy_options::overwrite_existing);
    auto writer = Writer::write_on(shown(), store_->search());
    REQUIRE(writer);
    Status done = fill(**writer, texts);
    if (done) done = (*writer)->finish();
    REQUIRE_MESSAGE(done, done.error().what);
    writer->reset();
    if (keep) REQUIRE(store_->keep_search());
    auto built = Writer::create(folder_ / "built");
    REQUIRE(built);
    REQUIRE(fill(**built, texts));
    REQUIRE((*built)->finish());
    CHECK(test::search_rows(shown()) == test::search_rows(folder_ / "built"));
  }

  // Begun, and not finished.
  void give_up(const Texts& texts) {
    fs::copy_file(folder_ / "store", folder_ / "draft");
    {
      auto writer = Writer::write_on(folder_ / "draft", store_->search());
      REQUIRE(writer);
      REQUIRE(fill(**writer, texts));
    }
    CHECK_FALSE(fs::exists(folder_ / "draft"));
    REQUIRE(store_->keep_search());
  }

  // What a visitor finds in the last one is what he finds in the built one.
  void find_the_same(const std::vector<std::string>& typed) const {
    auto one = Pack::open(shown()), other = Pack::open(folder_ / "built");
    REQUIRE(one);
    REQUIRE(other);
    for (const std::string& text : typed) {
      CAPTURE(text);
      CHECK(found(**one, text) == found(**other, text));
    }
  }

  std::string finds(const std::string& typed) const {
    auto pack = Pack::open(shown());
    REQUIRE(pack);
    return found(**pack, typed);
  }

  fs::path shown() const { return folder_ / "shown"; }
  fs::path store() const { return folder_ / "store"; }
  PictureStore& pictures() { return *store_; }

 private:
  static std::string found(Pack& pack, const std::string& typed) {
    auto result = pack.find(typed, 1, nullptr);
    REQUIRE(result);
    REQUIRE(pack.describe(*result, 0, 1'000));
    std::string out;
    const auto list = [&](const std::vector<model::FoundHit>& hits) {
      for (const model::FoundHit& hit : hits)
        out += hit.slug + "/" + std::to_string(static_cast<int>(hit.by)) + "/" + hit.title.text + "/" + hit.also.text + "/" + hit.line.text + " ";
    };
    for (const model::FoundGroup& group : result->groups) {
      out += std::to_string(group.count) + ": ";
      list(group.hits);
    }
    list(result->near);
    return out;
  }

  sample::Folder folder_;
  std::unique_ptr<PictureStore> store_;
};

const std::vector<std::string> kTyped = {"d", "dihya", "dihia", "kahina", "الكاهنة", "maysara", "maisra", "revolte", "ville", "nini", "tarif", "baraka", "explication", "zzzzz", "une"};

}  // namespace

TEST_CASE("a card that was changed, added, removed: search finds in the next preview what it finds in a built pack") {
  Previews previews;
  Texts texts = small_texts();
  previews.show(texts);
  previews.find_the_same(kTyped);

  texts.cards[2].card.text[1].summary = "Tarif le suivit.";  // "révolte" is nowhere any more
  previews.show(texts);
  previews.find_the_same(kTyped);
  CHECK(previews.finds("tarif").starts_with("1: maysara/"));
  CHECK(previews.finds("revolte") == "");

  texts.cards.push_back(card("tarif", "Tarif", "Un compagnon.", 1));  // the last card: terms move
  previews.show(texts);
  texts.cards.insert(texts.cards.begin() + 2, card("salih", "Salih", "Il précéda Tarif."));  // in the midst: half of all moves
  previews.show(texts);
  previews.find_the_same(kTyped);
  CHECK(previews.finds("salih").starts_with("1: salih/0/"));

  texts.cards.erase(texts.cards.begin() + 3);  // maysara
  previews.show(texts);
  previews.find_the_same(kTyped);
  CHECK(previews.finds("maysara").find("maysara/") == std::string::npos);

  texts.terms[1] = term("adrar", "Adrar");
  previews.show(texts);
  previews.show(small_texts());
  previews.show(small_texts());  // nothing was changed
  previews.find_the_same(kTyped);
  for (const Finding& finding : check(previews.shown())) CHECK_MESSAGE(finding.severity != Severity::Error, finding.what);
}

TEST_CASE("a word that leaves a name and stays in a text is one of a text; two that have it lose it one by one") {
  Previews previews;
  Texts texts = small_texts();
  texts.cards[3].card.text[1].summary = "Une ville de Maysara.";
  previews.show(texts);
  const auto names = [&] {
    auto database = Database::open_own(previews.shown());
    auto rows = database->prepare("SELECT names FROM search_word WHERE word = 'maisara'");
    return rows->step() ? static_cast<int>(rows->integer(0)) : -1;
  };
  CHECK(names() == 1);
  texts.cards[2] = card("maysara", "Khalid", "Il mena la révolte.");
  previews.show(texts);
  CHECK(names() == 0);
  texts.cards[3].card.text[1].summary = "Une ville.";
  previews.show(texts);
  CHECK(names() == -1);
}

TEST_CASE("kinds that part the same cards elsewhere have other groups") {
  Previews previews;
  Texts texts = small_texts();
  previews.show(texts);
  texts.cards[2].card.kind = 1;
  previews.show(texts);
  previews.find_the_same(kTyped);
}

TEST_CASE("a pack that was given up, and one whose index was not kept, leave the next one right") {
  Previews previews;
  Texts texts = small_texts();
  previews.give_up(texts);
  previews.show(texts);
  texts.cards[2].card.text[1].summary = "Tarif le suivit.";
  previews.give_up(texts);
  texts.cards[4].card.text[1].summary = "Une plaine.";
  previews.show(texts, false);
  texts.cards[1].card.text[1].summary = "Il vainquit Uqba.";
  previews.show(texts, false);
  previews.show(small_texts());
  previews.find_the_same(kTyped);
}

TEST_CASE("pictures come and go between packs, and the index stays") {
  Previews previews;
  Texts texts = small_texts();
  previews.show(texts);
  const std::vector<TileBytes> tile = {{0, 0, 0, sample::png(4, 4, 0xFF)}};
  REQUIRE(previews.pictures().begin_image("maysara", {{4, 4, 0}}));
  REQUIRE(previews.pictures().add_tile(tile.front()));
  REQUIRE(previews.pictures().end_image());
  REQUIRE(previews.pictures().settle());
  texts.cards[2].image = "maysara";
  fs::copy_file(previews.store(), previews.shown(), fs::copy_options::overwrite_existing);
  auto writer = Writer::write_on(previews.shown(), previews.pictures().search());
  REQUIRE(writer);
  REQUIRE(fill(**writer, texts));
  REQUIRE((*writer)->finish());
  writer->reset();
  REQUIRE(previews.pictures().keep_search());
  for (const Finding& finding : check(previews.shown())) CHECK_MESSAGE(finding.severity != Severity::Error, finding.what);
  texts.cards[2].image = "";
  REQUIRE(previews.pictures().remove("maysara"));
  REQUIRE(previews.pictures().settle());
  previews.show(texts);
}

TEST_CASE("a hundred edits by chance: after each the index is the one that a build makes") {
  Previews previews;
  Texts texts = small_texts();
  std::mt19937 chance(740);
  const std::vector<std::string> words = {"Tarif", "révolte", "الكاهنة", "والمدينة", "ville", "Salih", "Aurès", "de", "l'Aurès", "plaine", "ⴰⵡⵔⴰⵙ", "740"};
  const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
  const auto sentence = [&] {
    std::string out;
    for (std::size_t i = 0; i <= pick(6); ++i) out += (i ? " " : "") + words[pick(words.size())];
    return out;
  };
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    CardDraft& one = texts.cards[1 + pick(texts.cards.size() - 1)];  // dihya is referred to
    switch (pick(6)) {
      case 0: one.card.text[1].title = sentence(); break;
      case 1: one.variants = {sentence()}; break;
      case 2: texts.cards.insert(texts.cards.begin() + 2 + static_cast<std::ptrdiff_t>(pick(texts.cards.size() - 1)), card("r" + std::to_string(round), sentence(), sentence())); break;
      case 3:
        if (texts.cards.size() > 4) texts.cards.erase(texts.cards.begin() + 2 + static_cast<std::ptrdiff_t>(pick(texts.cards.size() - 2)));
        break;
      case 4: texts.terms[1].term.text = sample::texts(sentence(), sentence()); break;
      default: one.card.text[1].summary = sentence(); break;
    }
    previews.show(texts, pick(4) != 0);
  }
  previews.find_the_same(kTyped);
}
