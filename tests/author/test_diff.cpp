// What diff says changed for a visitor, and what it says of two alike.
#include <doctest/doctest.h>

#include "app/author/text_excerpt.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace {

using test::run_pack;

struct TwoPacks {
  test::SmallTree before, after;
  test::TempDir dir;
  std::string a = (dir / "a.pack").string(), b = (dir / "b.pack").string(), cache = (dir / "cache").string();
  test::Run diff() const {
    REQUIRE(run_pack({"build", before.root().string(), "-o", a, "--cache", cache}).code == 0);
    const auto built = run_pack({"build", after.root().string(), "-o", b, "--cache", cache});
    REQUIRE_MESSAGE(built.code == 0, built.err);
    return run_pack({"diff", a, b});
  }
  // The same of the trees, without a word about their names.
  test::Run diff_trees() const { return run_pack({"diff", before.root().string(), after.root().string()}); }
  static std::string body(const test::Run& run) { return run.out.substr(run.out.find('\n') + 1); }
};

}  // namespace

TEST_CASE("the words that changed, with a few around them") {
  CHECK(excerpt_of_change("a b c", "a b c") == "");
  CHECK(excerpt_of_change("a  b", "a b") == "(spaces)");
  CHECK(excerpt_of_change("one two three four five six", "one two three vier five six") == "one two three [four → vier] five six");
  CHECK(excerpt_of_change("a b c d e f g h i", "a b c d X f g h i") == "… b c d [e → X] f g h …");
  CHECK(excerpt_of_change("a b", "a b c") == "a b [+ c]");
  CHECK(excerpt_of_change("a b c", "b c") == "[− a] b c");
  CHECK(excerpt_of_change("a 1 b c d e f g h 2 i", "a 3 b c d e f g h 4 i") == "a [1 → 3] … f g h [2 → 4] i");
  CHECK(excerpt_of_change("", "new words") == "[+ new words]");
  CHECK(excerpt_of_change("1 a 2 a 3 a 4 a 5 a 6", "b a c a d a e a f a g").ends_with(" … and 2 more places"));
  CHECK(first_words("one two three", 2) == "one two …");
}

TEST_CASE("two packs of one source are the same to a visitor") {
  const TwoPacks two;
  const auto run = two.diff();
  CHECK(run.code == 0);
  CHECK(run.out == two.a + " → " + two.b + "\nnothing changed for a visitor\n");
  CHECK(two.diff_trees().code == 0);
}

TEST_CASE("texts, dates, pictures, walkthroughs, sources, filters, map, glossary, languages") {
  const TwoPacks two;
  two.after.replace("cards/qutuz/fr.md", "title = \"", "title = \"Saïf ");
  two.after.replace("cards/kitbuqa/card.toml", "ce = 1260", "ce = 1261");
  two.after.replace("cards/ayn-jalut/scene.toml", "conjecture = true", "conjecture = false");
  two.after.replace("timeline.toml", "precision = \"about\"\n", "precision = \"about\"\nrank = 5\n");
  two.after.replace("sources.toml", "written = \"", "written = \"about ");
  two.after.replace("pack.toml", "name = \"English\"", "name = \"English (UK)\"");
  two.after.replace("glossary.toml", "en = \"", "en = \"the ");
  two.after.replace("images/images.toml", "format = \"png\"", "format = \"jpeg\"");
  const auto run = two.diff();
  CHECK(run.code == 1);
  const std::string said = TwoPacks::body(run);
  for (const char* line : {"\nlanguages\n  en “English (UK)”\n      name: English (En, Latn) → English (UK) (En, Latn)\n", "      fr  title: [+ Saïf]", "\nsources\n",
                           "\nglossary\n", "      en  word: [+ the]", "died: 1260", "\ntimeline\n", ": troops: ", "      rank: ", "\npictures\n", "other pixels, as large",
                           "\ncards: ", "texts changed: en 1, fr 1\n"}) {
    CHECK_MESSAGE(said.find(line) != std::string::npos, std::string(line) << "\n--- in\n" << said);
  }
  const auto trees = two.diff_trees();
  CHECK(trees.code == 1);
  CHECK(trees.out.find("other settings\n") != std::string::npos);
}

TEST_CASE("a card that is new, gone, or has another slug") {
  const TwoPacks two;
  two.after.remove("cards/kitbuqa");
  for (const char* file : {"cards/qutuz/ar.md", "cards/qutuz/fr.md", "cards/qutuz/en.md", "cards/ayn-jalut/ar.md", "cards/ayn-jalut/fr.md", "cards/ayn-jalut/en.md",
                           "cards/baybars/ar.md", "cards/baybars/fr.md", "cards/baybars/en.md", "cards/qutuz/card.toml", "cards/ayn-jalut/card.toml",
                           "cards/ayn-jalut/scene.toml", "cards/baybars/card.toml", "timeline.toml", "map.toml", "places.toml", "glossary.toml", "pack.toml"}) {
    std::string text = test::read_file(two.after.root() / file);
    for (std::size_t at; (at = text.find("kitbuqa")) != std::string::npos;) text.replace(at, 7, "kit-buqa");
    two.after.write(file, text);
  }
  for (const char* file : {"ar.md", "fr.md", "en.md", "card.toml"}) {
    two.after.write(std::string("cards/kit-buqa/") + file, test::read_file(two.before.root() / "cards/kitbuqa" / file));
  }
  const auto run = two.diff_trees();
  CHECK(run.code == 1);
  CHECK_MESSAGE(run.out.find(", until now kitbuqa\n") != std::string::npos, run.err << run.out);
  CHECK(run.out.find("  - kitbuqa") == std::string::npos);
  two.after.replace("cards/kit-buqa/ar.md", "title = \"", "title = \"ال");
  const auto other = two.diff_trees();
  CHECK(other.out.find("  + kit-buqa “") != std::string::npos);
  CHECK(other.out.find("  - kitbuqa “") != std::string::npos);
  CHECK(other.out.find(", 1 new, 1 gone\n") != std::string::npos);
}

TEST_CASE("what cannot be compared ends with 2") {
  const test::TempDir dir;
  CHECK(run_pack({"diff", "x"}).code == 2);
  const auto none = run_pack({"diff", (dir / "a.pack").string(), (dir / "b.pack").string()});
  CHECK(none.code == 2);
  CHECK_FALSE(none.err.empty());
  const test::SmallTree broken;
  broken.replace("cards/qutuz/card.toml", "kind = ", "kin = ");
  const auto bad = run_pack({"diff", broken.root().string(), broken.root().string()});
  CHECK(bad.code == 2);
  CHECK(bad.err.find("cannot be compared: ") != std::string::npos);
}

}  // namespace azetta::author
