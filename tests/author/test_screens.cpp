// What needs the kiosk's own code: texts that have no room on its screens, ranges of numbers that its layout
// turns round, colours; and what a curator lets stand.
#include <doctest/doctest.h>

#include "app/author/build.h"
#include "app/author/kiosk_rules.h"
#include "app/author/waivers.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace {

std::string found_in(const test::SmallTree& tree, bool on_screens) {
  Findings findings;
  check_source(tree.root(), kiosk_assets(), findings, on_screens);
  std::string out;
  for (const std::string& line : test::lines_of(findings)) out += (out.empty() ? "" : "\n") + line;
  return out;
}

}  // namespace

TEST_CASE("the small tree has room for all it says") {
  CHECK(found_in(test::SmallTree(), true) == "");
}

TEST_CASE("another exhibition, in other languages, is good too") {
  Findings findings;
  check_source(test::small_source().parent_path() / "second", kiosk_assets(), findings, true);
  std::string out;
  for (const std::string& line : test::lines_of(findings)) out += line + "\n";
  CHECK(out == "");
}

TEST_CASE("a text that has no room says where it is cut") {
  const test::SmallTree tree;
  tree.replace("cards/kitbuqa/en.md", "title = \"Kitbuqa\"",
               "title = \"Kitbuqa, whom Hulagu left in Syria with few men to hold it\"");
  CHECK(found_in(tree, false) == "");
  CHECK(found_in(tree, true) ==
        "cards/kitbuqa/en.md:2: warning: the text in \"en\" has no room in its bar on the timeline (in landscape and portrait): it is cut "
        "after “…Hulagu left in Syria with few men to”; shorten it\n"
        "cards/kitbuqa/en.md:2: warning: the text in \"en\" has no room in its tile (in landscape): it is cut "
        "after “…Hulagu left in Syria with few men to”; shorten it\n"
        "cards/kitbuqa/en.md:2: warning: the text in \"en\" has no room in the head of the card (in portrait): it "
        "is cut after “…Hulagu left in Syria with few men to”; shorten it");
}

TEST_CASE("names of sections, units and sides are measured where they stand") {
  const test::SmallTree tree;
  tree.replace("pack.toml", "en = \"Figures\"",
               "en = \"Figures, portraits, legends and lives of the Mamluks\"");
  tree.replace("cards/ayn-jalut/scene.toml", "en = \"Mamluks\"",
               "en = \"Mamluks of Egypt, their allies and all who rode with them\"");
  tree.replace("cards/ayn-jalut/en.md", "## The lure",
               "## The lure, the flight and the long way down into the valley of the spring");
  const std::string found = found_in(tree, true);
  CAPTURE(found);
  CHECK(
      found.find(
          "pack.toml:36: warning: the text in \"en\" has no room in the section's tile on the home screen") !=
      std::string::npos);
  CHECK(found.find("pack.toml:36: warning: the text in \"en\" has no room in the head of the section") !=
        std::string::npos);
  CHECK(
      found.find("cards/ayn-jalut/scene.toml:9: warning: the text in \"en\" has no room in the map's key") !=
      std::string::npos);
  CHECK(found.find("cards/ayn-jalut/en.md:15: warning: the heading has ") != std::string::npos);
  CHECK(found.find(
            "cards/ayn-jalut/en.md:15: warning: the text in \"en\" has no room in the head of the step") !=
        std::string::npos);
}

TEST_CASE("a name that no step has a place for on the map") {
  const test::SmallTree tree;
  tree.replace("cards/ayn-jalut/scene.toml", "[[label]]\nat = [0.58, 0.62]",
               "[[label]]\nat = [0.58, 0.62]\nkind = \"town\"\ntext = { ar = \"بيسان\", fr = \"Baysan\", en "
               "= \"Baysan\" }\n\n"
               "[[label]]\nat = [0.58, 0.62]");
  const std::string found = found_in(tree, true);
  CAPTURE(found);
  CHECK(found.find("cards/ayn-jalut/scene.toml:50: warning: the text in \"ar\" has no room in the map (in "
                   "landscape and portrait): it "
                   "is left out in every step, where it would lie on another name, a unit or the edge; move "
                   "it or shorten it") != std::string::npos);
}

TEST_CASE("colours of the theme that are too alike") {
  const test::SmallTree tree;
  tree.replace("pack.toml", "[theme.colours]\n", "[theme.colours]\nmuted = \"#48506a\"\n");
  CHECK(found_in(tree, true) ==
        "pack.toml:62: warning: letters in \"muted\" on \"ground\" have a contrast of 2.3:1; at least 4.5:1 "
        "can be read: make "
        "one lighter or the other darker\n"
        "pack.toml:62: warning: letters in \"muted\" on \"panel\" have a contrast of 2.1:1; at least 4.5:1 "
        "can be read: make "
        "one lighter or the other darker\n"
        "pack.toml:62: warning: letters in \"muted\" on \"chip\" have a contrast of 1.9:1; at least 4.5:1 "
        "can be read: make "
        "one lighter or the other darker\n"
        "pack.toml:62: warning: letters in \"muted\" on \"bar\" have a contrast of 2.4:1; at least 4.5:1 "
        "can be read: make "
        "one lighter or the other darker");
}

TEST_CASE("ranges of numbers are looked at as the kiosk lays them out") {
  const test::SmallTree tree;
  const auto with = [&](const char* text) {
    const test::SmallTree fresh;
    fresh.replace("cards/kitbuqa/ar.md", "عاد هولاكو", std::string(text) + " عاد هولاكو");
    return found_in(fresh, false);
  };
  CHECK(with("في 1258–1260") ==
        "cards/kitbuqa/ar.md:7: warning: \"1258–1260\" is shown with its second number on the left; put it "
        "between the isolates "
        "U+2066 and U+2069");
  CHECK(with("في \xE2\x81\xA6"
             "1258–1260\xE2\x81\xA9") == "");
  CHECK(with("في 24/9") == "");  // a slash between two numbers keeps them in order
}

TEST_CASE("a card that nothing leads to") {
  const test::SmallTree tree;
  tree.replace("cards/ayn-jalut/scene.toml", "person = \"kitbuqa\"\n", "");
  tree.replace("cards/ayn-jalut/card.toml", ", \"kitbuqa\"]", "]");
  for (const char* lang : {"ar", "fr", "en"})
    tree.replace(std::string("cards/qutuz/") + lang + ".md", "(card:kitbuqa)", "(card:baybars)");
  CHECK(found_in(tree, false) ==
        "cards/kitbuqa/card.toml: warning: no card leads here; name \"kitbuqa\" in \"related\" of another "
        "card");
}

TEST_CASE("a warning that is waived is gone; a waiver must be known and needed") {
  const test::SmallTree tree;
  tree.replace("cards/kitbuqa/en.md", "Kitbuqa stayed", "Kitbuqa... stayed");
  tree.replace("cards/kitbuqa/en.md", "title = ", "waive = [\"text.ellipsis\"]\ntitle = ");
  CHECK(found_in(tree, true) == "");
  tree.replace("cards/kitbuqa/en.md", "text.ellipsis", "text.elipsis");
  CHECK(found_in(tree, true) ==
        "cards/kitbuqa/en.md:2: there is no warning \"text.elipsis\"; did you mean \"text.ellipsis\"?\n"
        "cards/kitbuqa/en.md:8: warning: three dots; write \"…\" (U+2026)");

  // A card's own waiver covers its folder, the pack's everything outside cards/.
  const test::SmallTree card;
  card.replace("cards/kitbuqa/en.md", "Kitbuqa stayed", "Kitbuqa... stayed");
  card.replace("cards/kitbuqa/card.toml", "order = 30", "order = 30\nwaive = [\"text.ellipsis\"]");
  card.replace("pack.toml", "hero = ", "waive = [\"image.credit\"]\nhero = ");
  card.replace("images/images.toml", "credit = \"The pack’s author\"\n", "");
  CHECK(found_in(card, true) == "");

  const test::SmallTree unused;
  unused.replace("cards/kitbuqa/card.toml", "order = 30",
                 "order = 30\nwaive = [\"text.dash\", \"text.fit\"]");
  CHECK(found_in(unused, true) ==
        "cards/kitbuqa/card.toml:3: nothing here breaks \"text.dash\" any more; remove it from \"waive\"\n"
        "cards/kitbuqa/card.toml:3: nothing here breaks \"text.fit\" any more; remove it from \"waive\"");
  // A build measures no screens and does not judge what only those show.
  CHECK(found_in(unused, false) ==
        "cards/kitbuqa/card.toml:3: nothing here breaks \"text.dash\" any more; remove it from \"waive\"");
}

}  // namespace azetta::author
