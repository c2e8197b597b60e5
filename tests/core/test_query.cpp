// What a visitor types: its bounds, what no key brings, when it is forgotten.
#include <doctest/doctest.h>

#include "app/core/update.h"
#include "content/base/utf8.h"

using namespace azetta;
using namespace azetta::core;

namespace {

model::Catalogue catalogue() {
  model::Catalogue c;
  c.languages.resize(2);
  c.kinds.resize(1);
  c.card_count = 3;
  return c;
}

struct Visit {
  model::Catalogue c = catalogue();
  AppState s = fresh(0, 0);
  double now_s = 0;
  Visit() {
    act(Wake{});
    arrive();
    act(OpenSearch{});
    arrive();
    REQUIRE(s.place.screen == Screen::Search);
  }
  void act(const Event& event) { update(s, event, c, {}, 0, now_s += 0.1); }
  void arrive() { act(Arrived{}); }
  void search(const SearchEvent& event) { act(Event(event)); }
  void type(const std::string& letters) { search(SearchType{letters}); }
};

}  // namespace

TEST_CASE("letters are added at the end and erased one by one, as readers count them") {
  Visit v;
  for (const char* key : {"د", "ِ", "ه", "ْ", "ي", "ا"}) v.type(key);
  CHECK(v.s.query.text == "دِهْيا");
  v.search(SearchErase{});
  v.search(SearchErase{});
  CHECK(v.s.query.text == "دِهْ");
  v.search(SearchErase{});  // the letter goes with its mark
  CHECK(v.s.query.text == "دِ");
  v.search(SearchClear{});
  CHECK(v.s.query.text.empty());
  v.search(SearchErase{});
  CHECK(v.s.query.text.empty());
}

TEST_CASE("no query grows without end or holds what nobody types") {
  Visit v;
  v.type(std::string(10'000, 'k'));
  CHECK(graphemes(v.s.query.text).size() == kQueryLetters);
  v.type("x");
  CHECK(graphemes(v.s.query.text).size() == kQueryLetters);
  v.search(SearchClear{});
  std::string marks = "e";
  for (int i = 0; i < 5'000; ++i) marks += "\xCC\x81";
  v.type(marks);
  CHECK(v.s.query.text.size() <= kQueryBytes);
  CHECK(graphemes(v.s.query.text).size() == 1);
  v.search(SearchClear{});
  v.type(std::string("a\0b\x01\n\t\x1B" "c\x7F", 9) + "\xFF\xC0" "d" + "\xE2\x80\xAE" + "\xE2\x81\xA7" + "\xEF\xBB\xBF" + "e\xEF\xBF\xBF");
  CHECK(v.s.query.text == "abcde");
  CHECK_FALSE(text_fault(v.s.query.text));
  v.search(SearchClear{});
  v.type(" ");
  CHECK(v.s.query.text.empty());  // a query does not begin with a space
  for (const char* key : {"a", " ", " ", " ", "b"}) v.type(key);
  CHECK(v.s.query.text == "a b");
}

TEST_CASE("new letters show the results from the first one on") {
  Visit v;
  v.type("d");
  const ScrollArea area{Surface::Page, 3'000, 500};
  v.act(ScrollGrab{area});
  v.act(ScrollBy{area, 700});
  v.act(ScrollRelease{area, 0});
  v.now_s += 5;
  CHECK(position_px(v.s.scroll, v.now_s) == doctest::Approx(700));
  v.search(SearchKeys{false});  // the keyboard closes: the same results, where they stand
  CHECK(position_px(v.s.scroll, v.now_s) == doctest::Approx(700));
  v.type("i");
  CHECK(position_px(v.s.scroll, v.now_s) == 0);
}

TEST_CASE("back from what was found leads to the query and its scroll; home, reset and another pack forget it") {
  Visit v;
  v.type("dihya");
  const ScrollArea area{Surface::Page, 3'000, 500};
  v.act(ScrollGrab{area});
  v.act(ScrollBy{area, 300});
  v.act(ScrollRelease{area, 0});
  v.now_s += 5;
  v.act(OpenCard{CardId{2}});
  v.arrive();
  CHECK(v.s.place.screen == Screen::Card);
  CHECK(v.s.query.text == "dihya");  // a way leads back to it
  v.act(GoBack{});
  v.arrive();
  CHECK(v.s.place.screen == Screen::Search);
  CHECK(v.s.query.text == "dihya");
  CHECK(v.s.place.scroll_u == doctest::Approx(300));

  SUBCASE("home from the search") {
    v.act(GoHome{});
    CHECK(v.s.query.text == "dihya");  // still on screen
    v.arrive();
  }
  SUBCASE("back from the search") {
    v.act(GoBack{});
    v.arrive();
  }
  SUBCASE("home from what was found") {
    v.act(OpenCard{CardId{2}});
    v.arrive();
    v.act(GoHome{});
    v.arrive();
  }
  SUBCASE("the idle reset") {
    v.now_s += 75;
    v.act(Tick{});
    v.now_s += 20;
    v.act(Tick{});
    CHECK(v.s.place.screen == Screen::Attract);
  }
  SUBCASE("another pack") { v.act(PackChanged{}); }
  SUBCASE("the staff's reset") {
    v.act(StaffEvent{StaffOpen{}});
    v.s.staff.view = StaffView::Desk;
    v.act(StaffEvent{StaffReset{}});
  }
  CHECK(v.s.query == Query{});
  CHECK(to_bytes(v.s, v.now_s).find("dihya") == std::string::npos);
}

TEST_CASE("after the reset nothing tells that somebody searched") {
  Visit v;
  v.type("kahina");
  v.search(SearchKeyboard{1});
  v.search(SearchKeys{false});
  CHECK(to_bytes(v.s, v.now_s).find("kahina") != std::string::npos);
  v.now_s += 75;
  v.act(Tick{});
  v.now_s += 20;
  v.act(Tick{});
  CHECK(to_bytes(v.s, v.now_s) == to_bytes(fresh(0, v.now_s), v.now_s));
}

TEST_CASE("keys mean nothing on other screens, nor under a word that is explained") {
  Visit v;
  v.act(OpenTerm{TermId{1}});
  CHECK(v.s.term == TermId{1});
  v.type("a");
  CHECK(v.s.query.text.empty());
  v.act(GoBack{});  // closes the word, not the search
  CHECK_FALSE(v.s.term);
  v.type("a");
  CHECK(v.s.query.text == "a");
  v.act(GoHome{});
  v.arrive();
  v.type("b");
  CHECK(v.s.query.text.empty());
}

TEST_CASE("a step that was found opens its walkthrough at that step") {
  Visit v;
  v.act(OpenScene{SceneId{3}, 4});
  REQUIRE(v.s.next);
  CHECK(v.s.next->scene == SceneId{3});
  CHECK(v.s.next->step == 4);
}
