// update() as a table: every event on every screen, and what it may change there. What is not named must
// stay.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "app/core/update.h"

namespace azetta::test {
namespace {

using namespace core;

constexpr Screen kScreens[] = {Screen::Attract, Screen::Home,    Screen::Gallery, Screen::Card,
                               Screen::Viewer,  Screen::Battle,  Screen::Credits, Screen::Timeline, Screen::Map, Screen::Search,
                               Screen::Soon,    Screen::Staff};
constexpr double kNow_s = 1000;

// Parts of the state, as a set.
enum Part_ : unsigned {
  kNothing = 0,
  kNext = 1,
  kLang = 2,
  kLarge = 4,
  kSheet = 8,
  kTouched = 16,
  kPage = 32,
  kStep = 64,
  kScroll = 128,
  kTrail = 256,
  kPlace = 512,  // screen, kind, card, scene
  kTurn = 1024,
  kZoom = 2048,
  kStaff = 4096,
  kTerm = 8192,
  kDoubt = 16384,  // and what scrolls in a panel
  kFilter = 32768,
  kAll = ~0u,
};

unsigned difference(const AppState& a, const AppState& b) {
  unsigned d = kNothing;
  if (a.next != b.next || a.next_is_back != b.next_is_back || a.next_in_place != b.next_in_place) d |= kNext;
  if (a.lang != b.lang) d |= kLang;
  if (a.large_text != b.large_text) d |= kLarge;
  if (a.language_sheet != b.language_sheet) d |= kSheet;
  if (a.touched_s != b.touched_s || a.idle != b.idle || a.warned_s != b.warned_s) d |= kTouched;
  if (a.place.page != b.place.page) d |= kPage;
  if (a.place.step != b.place.step || a.battle != b.battle) d |= kStep;
  if (a.term != b.term) d |= kTerm;
  if (a.doubt != b.doubt || a.panel_scroll != b.panel_scroll) d |= kDoubt;
  if (a.filter_sheet != b.filter_sheet || a.place.filter != b.place.filter || a.place.order != b.place.order) d |= kFilter;
  if (a.turn != b.turn) d |= kTurn;
  if (a.zoom != b.zoom) d |= kZoom;
  if (a.sheet_scroll != b.sheet_scroll) d |= kSheet;
  if (a.scroll != b.scroll || a.place.scroll_u != b.place.scroll_u) d |= kScroll;
  if (a.trail != b.trail) d |= kTrail;
  if (a.place.screen != b.place.screen || a.place.kind != b.place.kind || a.place.card != b.place.card ||
      a.place.scene != b.place.scene || a.place.battle != b.place.battle || a.entered_s != b.entered_s ||
      a.entered_forward != b.entered_forward) {
    d |= kPlace;
  }
  if (a.staff != b.staff) d |= kStaff;
  return d;
}

unsigned bit(Screen s) {
  return 1u << static_cast<unsigned>(s);
}
constexpr unsigned kVisited = 1u << 1 | 1u << 2 | 1u << 3 | 1u << 4 | 1u << 5 | 1u << 6 | 1u << 7 | 1u << 8 | 1u << 9;
const unsigned kZoomed = bit(Screen::Viewer) | bit(Screen::Map) | bit(Screen::Battle);
constexpr unsigned kEverywhere = kVisited | 1u | 1u << 10 | 1u << 11;

model::Catalogue catalogue() {
  model::Catalogue c;
  c.languages.resize(3);
  c.kinds.resize(2);
  c.map = model::MapYears{640, 800, 740, {}};
  c.card_count = 10;
  c.event_count = 10;
  c.place_count = 10;
  c.facets = {{"side", {}, {{"one", {}}, {"two", {}}}}};
  c.event_count = 10;
  c.place_count = 10;
  return c;
}

AppState on(Screen screen) {
  AppState s = fresh(0, kNow_s - 100);
  s.place.screen = screen;
  if (screen == Screen::Gallery) s.place.kind = 1;
  if (screen == Screen::Card) s.place.card = CardId{3}, s.place.page = {Part::Facts, 0, 1};
  if (screen == Screen::Viewer) s.place.card = CardId{3};
  if (screen == Screen::Battle) s.place.scene = SceneId{2}, s.place.step = 4, s.battle = battle_of(s.place);
  if (screen != Screen::Attract && screen != Screen::Home && screen != Screen::Soon) {
    s.trail = {Place{.screen = Screen::Home}};
  }
  s.touched_s = kNow_s - 1;
  return s;
}

struct Row {
  std::string name;
  Event event;
  unsigned screens;  // where it may change anything
  unsigned parts;    // and what
};

const ZoomFrame kFrame{1600, 900, 1200, 900, 4};

const std::vector<Row>& rows() {
  static const std::vector<Row> table = {
      {"a tick before its time", Tick{}, 0, kNothing},
      {"a finger", Touched{}, kEverywhere, kTouched},
      {"the answer to a question not asked", StayHere{}, 0, kNothing},
      {"wake", Wake{1}, bit(Screen::Attract), kNext | kLang},
      {"wake in a language there is not", Wake{200}, bit(Screen::Attract), kNext},
      {"home", GoHome{}, kVisited & ~bit(Screen::Home), kNext},
      {"back", GoBack{}, kVisited & ~bit(Screen::Home), kNext},
      {"a gallery", OpenGallery{0}, kVisited, kNext},
      {"a gallery there is not", OpenGallery{63}, 0, kNothing},
      {"a card", OpenCard{CardId{7}}, kVisited, kNext},
      {"no card", OpenCard{CardId{0}}, 0, kNothing},
      {"a walkthrough", OpenScene{SceneId{7}}, kVisited, kNext},
      {"no walkthrough", OpenScene{SceneId{0}}, 0, kNothing},
      {"a picture", OpenViewer{CardId{7}}, kVisited, kNext},
      {"no picture", OpenViewer{CardId{0}}, 0, kNothing},
      {"credits", OpenCredits{}, kVisited & ~bit(Screen::Credits), kNext},
      {"the timeline", OpenTimeline{}, kVisited & ~bit(Screen::Timeline), kNext},
      {"the map", OpenMap{}, kVisited & ~bit(Screen::Map), kNext},
      {"the search", OpenSearch{}, kVisited & ~bit(Screen::Search), kNext},
      {"a word of the glossary", OpenTerm{TermId{4}}, bit(Screen::Card) | bit(Screen::Search), kTerm},
      {"the end of no explanation", CloseTerm{}, 0, kNothing},
      {"an arrival nobody waits for", Arrived{}, 0, kNothing},
      {"a failure nobody waits for", Unreachable{}, 0, kNothing},
      {"a page", ShowPage{{Part::Dispute, 1, 0}}, bit(Screen::Card), kPage},
      {"a page there is not", ShowPage{{Part::Related, 65535, 65535}}, bit(Screen::Card), kPage},
      {"a step", BattleGo{1}, bit(Screen::Battle), kStep},
      {"a step there is not", BattleGo{65535}, bit(Screen::Battle), kStep},
      {"a finger on a walkthrough's bar", BattleScrub{1.5f, true}, bit(Screen::Battle), kStep},
      {"a walkthrough that plays", BattlePlayOn{7, {}}, bit(Screen::Battle), kStep},
      {"a walkthrough without steps that plays", BattlePlayOn{0, {}}, 0, kNothing},
      {"the end of no play", BattlePause{}, 0, kNothing},
      {"a camera that nobody moved", BattleRecentre{}, 0, kNothing},
      {"who a unit is", BattleOpen{BattlePanel::Unit, 2}, bit(Screen::Battle), kStep},
      {"the end of no panel", BattleClose{}, 0, kNothing},
      {"a reconstruction", BattleTell{1, 2}, bit(Screen::Battle), kStep | kPlace},
      {"a language", SetLanguage{2}, kEverywhere, kLang},
      {"a language there is not", SetLanguage{200}, 0, kNothing},
      {"the list of languages", ToggleLanguageSheet{}, kVisited, kSheet},
      {"large text", ToggleLargeText{}, kEverywhere, kLarge},
      {"a grab", ScrollGrab{{Surface::Page, 2000, 800}}, kEverywhere, kScroll},
      {"a scroll", ScrollBy{{Surface::Page, 2000, 800}, 50}, kEverywhere, kScroll},
      {"a release", ScrollRelease{{Surface::Page, 2000, 800}, 300}, kEverywhere, kScroll},
      {"a grab of the list", ScrollGrab{{Surface::Sheet, 2000, 800}}, kEverywhere, kSheet},
      {"a button down", ScrollPage{{Surface::Page, 2000, 800}, true}, kEverywhere, kScroll},
      {"a page taken hold of", TurnGrab{1920, true, true}, bit(Screen::Card), kTurn},
      {"a page let go that nobody held", TurnRelease{-9000, 600, {}, {Part::Dispute, 1, 0}}, 0, kNothing},
      {"a picture taken hold of", ZoomGrab{kFrame}, kZoomed, kZoom | kStep},
      {"a picture pulled", ZoomPull{kFrame, 10, 10, 5, 5, 2}, kZoomed, kZoom | kStep},
      {"a larger picture", ZoomBy{kFrame, 1.6f}, kZoomed, kZoom | kStep},
      {"a double tap on the picture", ZoomToggle{kFrame, 10, 10}, kZoomed, kZoom | kStep},
      {"a tap on the whole picture", ZoomCentre{kFrame, 10, 10}, bit(Screen::Viewer) | bit(Screen::Map), kZoom},
      {"a place of the whole picture", ZoomTo{kFrame, 0.2f, 0.8f}, kZoomed, kZoom | kStep},
      {"the whole picture", ZoomWhole{kFrame}, kZoomed, kZoom | kStep},
      {"a question", OpenSources{{.of = DoubtOf::Fact, .card = CardId{1}}}, kVisited, kDoubt},
      {"an empty question", OpenSources{}, 0, kNothing},
      {"the end of no question", CloseSources{}, 0, kNothing},
      {"the sheet of filters", ToggleFilterSheet{}, bit(Screen::Gallery), kFilter},
      {"a kind", ChooseKind{1}, bit(Screen::Gallery), kNext},
      {"all kinds", ChooseKind{model::kAllKinds}, bit(Screen::Gallery), kNext},
      {"a value", ChooseValue{0, 1}, bit(Screen::Gallery), kNext},
      {"an order", OrderGallery{model::GalleryOrder::Date}, bit(Screen::Gallery), kNext},
      {"the staff's sign", StaffOpen{}, kEverywhere & ~bit(Screen::Staff), kAll & ~(kLang | kLarge)},
      {"a digit before no pad", StaffDigit{1}, 0, kNothing},
      {"the end of a PIN before no pad", StaffEnter{}, 0, kNothing},
      {"a verdict on no PIN", StaffVerdict{true}, 0, kNothing},
      {"the staff's views without a PIN", StaffShow{StaffView::Desk}, 0, kNothing},
      {"the touch test without a PIN", StaffStart{}, 0, kNothing},
      {"a raw touch outside the touch test", StaffTouch{0, platform::Phase::Begin, 0.5f, 0.5f, kNow_s}, 0, kNothing},
      {"the staff's reset without a PIN", StaffReset{}, 0, kNothing},
      {"the staff's end without a PIN", StaffQuit{}, 0, kNothing},
      {"closing what is closed", StaffClose{}, 0, kNothing},
  };
  return table;
}

void apply(AppState& s, const Event& event, double now_s = kNow_s) {
  update(s, event, catalogue(), Rules{}, 0, now_s);
}

}  // namespace

TEST_CASE("every event on every screen changes what it may, and nothing else") {
  for (const Row& row : rows()) {
    for (const Screen screen : kScreens) {
      CAPTURE(row.name);
      CAPTURE(std::string(name(screen)));
      const AppState before = on(screen);
      AppState after = before;
      apply(after, row.event);
      const unsigned changed = difference(before, after);
      const unsigned allowed = row.screens & bit(screen) ? row.parts : kNothing;
      CHECK_EQ(changed & ~allowed, kNothing);
      // What it is there for it does: a table that allows everything would say nothing.
      if (allowed && row.parts != kScroll) CHECK_NE(changed, kNothing);
    }
  }
}

TEST_CASE("a page that is pushed far enough is turned, and comes to its place; one at the end comes back") {
  AppState s = on(Screen::Card);
  const PagePos before = s.place.page, after{Part::Dispute, 1, 0};
  apply(s, TurnGrab{1000, false, true});
  apply(s, TurnPush{-390});
  CHECK_EQ(offset(s.turn, kNow_s), -390);
  AppState back = s;
  apply(back, TurnRelease{0, 600, {}, after});
  CHECK(back.place.page == before);
  apply(s, TurnPush{-20});
  apply(s, TurnRelease{0, 600, {}, after});
  CHECK(s.place.page == after);
  CHECK_EQ(offset(s.turn, kNow_s), doctest::Approx(590));  // it is where the finger left it
  CHECK_EQ(offset(s.turn, kNow_s + 1), 0);
  // The same with a page that is not there.
  AppState end = on(Screen::Card);
  apply(end, TurnGrab{1000, false, true});
  apply(end, TurnPush{900});
  CHECK_LT(offset(end.turn, kNow_s), 500);
  apply(end, TurnRelease{9000, 600, {}, after});
  CHECK(end.place.page == before);
  CHECK_EQ(offset(end.turn, kNow_s + 1), 0);
}

TEST_CASE("asking for the place one is at changes nothing") {
  for (const auto& [screen, event] : std::vector<std::pair<Screen, Event>>{
           {Screen::Home, GoHome{}}, {Screen::Gallery, OpenGallery{1}}, {Screen::Credits, OpenCredits{}}}) {
    AppState s = on(screen);
    const AppState before = s;
    apply(s, event);
    CHECK(s == before);
  }
}

TEST_CASE("a place is remembered when it is left, and forgotten when one returns to it") {
  AppState s = on(Screen::Gallery);
  s.scroll.from_px = 120;
  s.scroll.max_px = 500;
  apply(s, OpenCard{CardId{3}});
  CHECK_EQ(s.place.screen, Screen::Gallery);
  apply(s, Arrived{});
  REQUIRE_EQ(s.trail.size(), 2);
  CHECK_EQ(s.trail.back().scroll_u, 120.0f);
  CHECK_EQ(s.place.card, CardId{3});
  CHECK_EQ(position_px(s.scroll, kNow_s), 0);
  apply(s, GoBack{});
  apply(s, Arrived{});
  CHECK_EQ(s.place.screen, Screen::Gallery);
  CHECK_EQ(s.trail.size(), 1);
  CHECK_EQ(position_px(s.scroll, kNow_s), 120);
  CHECK_FALSE(s.entered_forward);
}

TEST_CASE("what cannot be reached leaves everything as it was") {
  AppState s = on(Screen::Card);
  const AppState before = s;
  apply(s, OpenCard{CardId{99}});
  REQUIRE(s.next.has_value());
  apply(s, Unreachable{});
  CHECK(s == before);
}

TEST_CASE("a failed way back does not shorten the trail") {
  AppState s = on(Screen::Card);
  apply(s, GoBack{});
  apply(s, Unreachable{});
  apply(s, OpenCard{CardId{5}});
  apply(s, Arrived{});
  CHECK_EQ(s.trail.size(), 2);
}

TEST_CASE("the trail keeps the nearest 64 places") {
  AppState s = on(Screen::Home);
  for (std::uint32_t i = 1; i <= 500; ++i) {
    apply(s, OpenCard{CardId{i}});
    apply(s, Arrived{});
    REQUIRE_LE(s.trail.size(), kTrailMax);
  }
  CHECK_EQ(s.trail.size(), kTrailMax);
  CHECK_EQ(s.trail.back().card, CardId{499});
  CHECK_EQ(s.trail.front().card, CardId{499 - kTrailMax + 1});
}

TEST_CASE("back closes the list of languages first") {
  AppState s = on(Screen::Card);
  apply(s, ToggleLanguageSheet{});
  apply(s, GoBack{});
  CHECK_FALSE(s.language_sheet);
  CHECK_FALSE(s.next.has_value());
}

TEST_CASE("a new or lost pack starts afresh, from everywhere") {
  for (const Screen screen : kScreens) {
    AppState s = on(screen);
    s.large_text = true;
    s.language_sheet = true;
    s.next = Place{.screen = Screen::Credits};
    AppState lost = s;
    apply(s, PackChanged{});
    CHECK(s == fresh(0, kNow_s));
    apply(lost, PackLost{});
    AppState soon = fresh(0, kNow_s);
    soon.place.screen = Screen::Soon;
    CHECK(lost == soon);
  }
}

TEST_CASE("the question comes after 75 s, the end 20 s later, and a touch between puts it off") {
  for (const Screen screen : kScreens) {
    CAPTURE(std::string(name(screen)));
    const bool visited = bit(screen) & kVisited;
    AppState s = on(screen);
    const double t = s.touched_s;
    apply(s, Tick{}, t + 74.9);
    CHECK(s.idle == IdleStage::Present);
    apply(s, Tick{}, t + 75);
    CHECK((s.idle == IdleStage::Warning) == visited);
    if (!visited) continue;
    CHECK_EQ(seconds_left(s, Rules{}, t + 75), 20);
    CHECK_EQ(seconds_left(s, Rules{}, t + 75.5), 20);
    CHECK_EQ(seconds_left(s, Rules{}, t + 94.5), 1);
    CHECK_EQ(next_change_s(s, Rules{}), doctest::Approx(t + 95));
    AppState stays = s;
    apply(stays, Touched{}, t + 94);
    CHECK_EQ(seconds_left(stays, Rules{}, t + 94), 0);
    apply(stays, Tick{}, t + 95);
    CHECK_EQ(stays.place.screen, screen);
    apply(s, Tick{}, t + 95);
    CHECK(s == fresh(0, t + 95));
  }
}

TEST_CASE("to_bytes tells apart whatever a visitor can change") {
  const AppState base = on(Screen::Battle);
  const std::string bytes = to_bytes(base, kNow_s);
  const std::vector<void (*)(AppState&)> changes = {
      [](AppState& s) { s.place.screen = Screen::Home; },
      [](AppState& s) { s.place.kind = 1; },
      [](AppState& s) { s.place.card.row = 9; },
      [](AppState& s) { s.place.scene.row = 9; },
      [](AppState& s) { s.place.page.part = Part::Related; },
      [](AppState& s) { s.place.page.index = 9; },
      [](AppState& s) { s.place.page.sub = 9; },
      [](AppState& s) { s.place.step = 9; },
      [](AppState& s) { s.place.scroll_u = 9; },
      [](AppState& s) { s.trail.clear(); },
      [](AppState& s) { s.next = Place{}; },
      [](AppState& s) { s.lang = 2; },
      [](AppState& s) { s.large_text = true; },
      [](AppState& s) { s.language_sheet = true; },
      [](AppState& s) { s.entered_s += 1; },
      [](AppState& s) { s.touched_s += 1; },
      [](AppState& s) { s.idle = IdleStage::Warning; },
      [](AppState& s) { s.battle.to = 9; },
      [](AppState& s) { s.scroll.from_px = 9; },
      [](AppState& s) { s.sheet_scroll.from_px = 9; },
      [](AppState& s) { s.panel_scroll.from_px = 9; },
      [](AppState& s) { s.next_in_place = true; },
      [](AppState& s) { s.filter_sheet = true; },
      [](AppState& s) { s.place.filter.toggle(7, 63); },
      [](AppState& s) { s.place.order = model::GalleryOrder::Date; },
      [](AppState& s) { s.doubt.of = DoubtOf::Date; },
      [](AppState& s) { s.doubt = {.of = DoubtOf::Fact, .key = "trees"}; },
      [](AppState& s) { s.turn = {.phase = PageTurn::Phase::Hand, .width = 100, .from = 9, .before = true}; },
      [](AppState& s) { s.zoom.from.scale = 2; },
      [](AppState& s) { s.zoom.from.x = 9; },
      [](AppState& s) { s.zoom.from.y = 9; },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    AppState s = base;
    changes[i](s);
    CHECK_MESSAGE(to_bytes(s, kNow_s) != bytes, "change ", i);
  }
  AppState later = base;
  for (double* t : {&later.entered_s, &later.touched_s}) *t += 50;
  CHECK(to_bytes(later, kNow_s + 50) == bytes);
}

}  // namespace azetta::test
