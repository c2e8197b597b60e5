// What a shelf remembers and decides: the rules alone, without a file.
#include <doctest/doctest.h>

#include <algorithm>

#include "content/shelf/ledger.h"
#include "content/shelf/outcome.h"

namespace azetta::shelf {
namespace {

using Names = std::vector<std::string>;

Ledger shown(std::initializer_list<const char*> names) {
  Ledger ledger;
  for (const char* name : names) ledger.entries.push_back({.name = name, .standing = Standing::Good});
  return ledger;
}

}  // namespace

TEST_CASE("what is shown is what CURRENT says, else what was shown before, else the newest") {
  const Names there = {"a.pack", "b.pack", "c.pack"};
  CHECK(choose({}, "b.pack", there) == "b.pack");
  CHECK(choose({}, "", there) == "c.pack");
  CHECK(choose({}, "gone.pack", there) == "c.pack");
  CHECK(choose(shown({"gone.pack", "a.pack"}), "gone.pack", there) == "a.pack");
  CHECK(choose(shown({"a.pack"}), "b.pack", there, Names{"b.pack"}) == "a.pack");
  CHECK(choose({}, "", Names{}) == "");
  // What is sure comes before what is new, and what was put aside never comes back by itself.
  Ledger ledger = shown({"b.pack"});
  install(ledger, "c.pack", "");
  CHECK(choose(ledger, "", there) == "b.pack");
  put_aside(ledger, "b.pack", "broken");
  CHECK(choose(ledger, "b.pack", there) == "c.pack");
  put_aside(ledger, "c.pack", "broken too");
  CHECK(choose(ledger, "c.pack", there) == "a.pack");
  put_aside(ledger, "a.pack", "all of them");
  CHECK(choose(ledger, "a.pack", there) == "");
}

TEST_CASE("a new pack has two crashes, and then the one before it comes back") {
  Ledger ledger = shown({"old.pack"});
  install(ledger, "new.pack", "3f2a");
  CHECK(begin_use(ledger, "new.pack", "boot 1", true));
  CHECK(begin_use(ledger, "new.pack", "boot 1", true));  // the first run ended without a word
  CHECK(ledger.find("new.pack")->crashes == 1);
  CHECK_FALSE(begin_use(ledger, "new.pack", "boot 1", true));
  CHECK(ledger.find("new.pack")->standing == Standing::Aside);
  CHECK(ledger.find("new.pack")->reason == "the kiosk ended unexpectedly 2 times while this pack was new");
  CHECK(ledger.find("new.pack")->signer == "3f2a");
}

TEST_CASE("what ends well does not count, and what was proven cannot fail any more") {
  Ledger ledger = shown({"old.pack"});
  install(ledger, "new.pack", "");
  for (int i = 0; i < 10; ++i) {
    CHECK(begin_use(ledger, "new.pack", "boot 1", true));
    end_use(ledger, "new.pack");
  }
  CHECK(ledger.find("new.pack")->crashes == 0);
  CHECK(begin_use(ledger, "new.pack", "boot 1", true));
  prove(ledger, "new.pack");
  for (int i = 0; i < 10; ++i) CHECK(begin_use(ledger, "new.pack", "boot 1", true));
  CHECK(ledger.find("new.pack")->standing == Standing::Good);
}

TEST_CASE("the plug is no crash, but not for ever") {
  Ledger ledger = shown({"old.pack"});
  install(ledger, "new.pack", "");
  for (int boot = 0; boot < kMostCuts; ++boot) CHECK(begin_use(ledger, "new.pack", "boot " + std::to_string(boot), true));
  CHECK_FALSE(begin_use(ledger, "new.pack", "another", true));
  CHECK(ledger.find("new.pack")->reason == "the machine went down 4 times while this pack was new");
}

TEST_CASE("where there is nothing else, a failing pack is tried again") {
  Ledger ledger;
  install(ledger, "only.pack", "");
  for (int i = 0; i < 10; ++i) CHECK(begin_use(ledger, "only.pack", "boot", false));
  CHECK(ledger.find("only.pack")->standing == Standing::Trial);
}

TEST_CASE("three good packs are kept, three beside one on trial, one that was put aside") {
  const Names there = {"a.pack", "b.pack", "c.pack", "d.pack", "e.pack", "hand.pack"};
  Ledger ledger = shown({"e.pack", "d.pack", "c.pack", "b.pack", "a.pack"});
  CHECK(to_remove(ledger, "e.pack", there) == Names{"a.pack", "b.pack"});
  ledger.find("e.pack")->standing = Standing::Trial;
  CHECK(to_remove(ledger, "e.pack", there) == Names{"a.pack"});
  CHECK(to_remove(ledger, "e.pack", there, true) == Names{"a.pack", "b.pack", "c.pack"});
  put_aside(ledger, "d.pack", "x");
  put_aside(ledger, "c.pack", "x");
  CHECK(to_remove(ledger, "e.pack", there) == Names{"c.pack"});
  CHECK(to_remove(ledger, "e.pack", there, true) == Names{"c.pack", "d.pack", "a.pack"});
  // Never what is shown, whatever it is.
  CHECK(std::ranges::count(to_remove(ledger, "d.pack", there, true), "d.pack") == 0);
}

TEST_CASE("the ledger's file says what the ledger says, and survives nonsense") {
  Ledger ledger = shown({"b.pack", "a.pack"});
  install(ledger, "c.pack", "3f2a 91c0");
  begin_use(ledger, "c.pack", "1b4e", true);
  begin_use(ledger, "c.pack", "1b4e", true);
  put_aside(ledger, "b.pack", "it broke\nin two\tplaces");
  const Ledger again = read_ledger(to_text(ledger));
  REQUIRE(again.entries.size() == 3);
  CHECK(again.entries[0] == ledger.entries[0]);
  CHECK(again.find("b.pack")->reason == "it broke in two places");
  CHECK(read_ledger("").entries.empty());
  CHECK(read_ledger("azetta shelf 2\na.pack\tgood\tcrashes 0\tcuts 0\tboot -\tsigned -\t\n").entries.empty());
  const std::string good = "a.pack\tgood\tcrashes 0\tcuts 0\tboot -\tsigned -\t\n";
  CHECK(read_ledger("azetta shelf 1\n" + good + good).entries.size() == 1);
  for (const char* bad : {"../a.pack\tgood\tcrashes 0\tcuts 0\tboot -\tsigned -\t\n", "a.pack\tbest\tcrashes 0\tcuts 0\tboot -\tsigned -\t\n",
                          "a.pack\tgood\tcrashes -1\tcuts 0\tboot -\tsigned -\t\n", "a.pack\tgood\tcrashes 0\tcuts 99999999999\tboot -\tsigned -\t\n",
                          "a.pack\tgood\n", "\t\t\t\t\t\t\n"}) {
    CHECK(read_ledger(std::string("azetta shelf 1\n") + bad).entries.empty());
  }
  std::string many = "azetta shelf 1\n";
  for (int i = 0; i < 1000; ++i) many += "p" + std::to_string(i) + ".pack\tgood\tcrashes 0\tcuts 0\tboot -\tsigned -\t\n";
  CHECK(read_ledger(many).entries.size() == 64);
}

TEST_CASE("versions are compared as people number them") {
  const Names rising = {"1.0-alpha", "1.0-beta", "1.0", "1.0.1", "1.9", "1.10", "2", "2.0", "10", "2026-11-26"};
  for (std::size_t a = 0; a < rising.size(); ++a) {
    for (std::size_t b = 0; b < rising.size(); ++b) {
      const int order = compare_versions(rising[a], rising[b]);
      CAPTURE(rising[a]);
      CAPTURE(rising[b]);
      CHECK((order < 0) == (a < b));
      CHECK((order == 0) == (a == b));
    }
  }
  CHECK(compare_versions("007", "7") == 0);
}

TEST_CASE("names that may stand on a shelf") {
  for (const char* good : {"a.pack", "great-revolt-1.0-3f2a.pack", "Été 2.pack"}) CHECK(is_shelf_name(good));
  for (const char* bad : {"", ".pack", "a.zip", ".a.pack", "-a.pack", "a/b.pack", "../a.pack", "a\nb.pack", "a\tb.pack", "a\"b.pack"}) CHECK_FALSE(is_shelf_name(bad));
}

TEST_CASE("results say what became of a pack, whatever it was called") {
  Attempt attempt{.outcome = Outcome::WrongKey, .file = "x\x1b[2J\n.pack", .reason = "ask\nits maker", .kiosk = "hall-3", .time = time_words(0), .bytes = 12, .changed_ns = -7};
  CHECK(log_line(attempt) == "1970-01-01 00:00:00 UTC hall-3 wrong-key x?[2J?.pack: ask?its maker");
  const std::string text = result_text(attempt);
  CHECK(text.find("meaning: refused: signed with a key that is not trusted here\n") != std::string::npos);
  CHECK(tells_of(text, 12, -7));
  CHECK_FALSE(tells_of(text, 12, -8));
  CHECK_FALSE(tells_of(text, 13, -7));
  CHECK(time_words(4102444799) == "2099-12-31 23:59:59 UTC");
  CHECK(safe_kiosk_id("Hall 3/../étage") == "Hall-3------tage");
  CHECK(safe_kiosk_id("//") == "kiosk");
  CHECK(result_name("a.pack", "hall-3") == "a.pack.hall-3.txt");
  for (const Outcome outcome : {Outcome::Installed, Outcome::CheckFailed, Outcome::Older}) CHECK(outcome_named(name(outcome), Outcome::Damaged) == outcome);
  CHECK(outcome_named("?", Outcome::Damaged) == Outcome::Damaged);
}

}  // namespace azetta::shelf
