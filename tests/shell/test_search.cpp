// The search as a visitor meets it: keys typed one by one, results by group, words marked where they stand, the way back, and
// nothing of it left for the next visitor.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

#include "app/shell/finder.h"
#include "content/base/log.h"
#include "content/base/utf8.h"
#include "tests/shell/stage.h"

namespace azetta::test {
namespace {

bool can_type(Stage& stage, const std::string& key) { return stage.can_tap("key." + key); }

// Taps the keys of `text`, switching keyboards where a letter is on another one.
void type(Stage& stage, std::string_view text) {
  for (const std::string_view letter : graphemes(text)) {
    const std::string key = letter == " " ? "space" : std::string(letter);
    for (const char* lang : {"ar", "fr", "en", "zgh"}) {
      if (can_type(stage, key)) break;
      stage.tap(std::string("key.keyboard.") + lang);
    }
    CAPTURE(key);
    REQUIRE(stage.tap("key." + key));
  }
}


void open_search(Stage& stage, const char* lang) {
  REQUIRE(stage.begin(lang));
  REQUIRE(stage.tap("home.search"));
  REQUIRE_EQ(stage.screen(), "search");
}

core::Config still() {
  core::Config config;
  config.motion.low_motion = true;
  return config;
}

std::vector<std::string> found_ids(const Stage& stage) {
  std::vector<std::string> ids;
  for (const ui::Target& target : stage.widgets().targets()) {
    if (target.id.starts_with("found.")) ids.push_back(target.id);
  }
  return ids;
}

const ui::Target* target(const Stage& stage, std::string_view id) { return stage.widgets().find(id); }

std::vector<const ui::Drawn*> marks(const Stage& stage, const std::string& id) {
  std::vector<const ui::Drawn*> out;
  for (const ui::Drawn& drawn : stage.widgets().drawn()) {
    if (drawn.id == id + ".mark") out.push_back(&drawn);
  }
  return out;
}

}  // namespace

TEST_CASE("every way to write a name finds its card, whatever language the visitor reads") {
  for (const char* lang : {"ar", "fr"}) {
    Stage stage({.pack = shipped_pack(), .config = still()});
    open_search(stage, lang);
    for (const auto& [typed, wanted] : std::vector<std::pair<const char*, const char*>>{{"كاهنة", "found.dihya"},
                                                                                       {"kahena", "found.dihya"},
                                                                                       {"dihya", "found.dihya"},
                                                                                       {"ⴷⵉⵀⵢⴰ", "found.dihya"},
                                                                                       {"الكاهنه", "found.dihya"},
                                                                                       {"kusila", "found.kusayla"},
                                                                                       {"kusyala", "found.kusayla"}}) {
      CAPTURE(lang);
      CAPTURE(typed);
      type(stage, typed);
      CHECK_EQ(stage.text("search.query"), typed);
      CHECK(stage.can_tap(wanted));
      REQUIRE(stage.tap("key.clear"));
      CHECK_EQ(stage.text("search.query"), "");
    }
  }
}

TEST_CASE("what was found opens; back leads to the query and where its results stood") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "en");
  type(stage, "qutuz");
  REQUIRE(stage.tap("found.qutuz"));
  CHECK_EQ(stage.text("card.title"), "Qutuz");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "search");
  CHECK_EQ(stage.text("search.query"), "qutuz");
  CHECK(stage.can_tap("found.qutuz"));

  REQUIRE(stage.tap("key.clear"));
  type(stage, "mamluk");  // a word of the glossary is explained here
  REQUIRE(stage.tap("found.term.mamluk"));
  CHECK_EQ(stage.text("term.word"), "mamluk");
  CHECK_EQ(stage.screen(), "search");
  CHECK_FALSE(stage.can_tap("key.a"));  // nothing beneath can be touched
  REQUIRE(stage.tap("nav.back"));
  CHECK(stage.drawn("term.word") == nullptr);
  CHECK_EQ(stage.screen(), "search");
  REQUIRE(stage.tap("found.term.mamluk"));
  REQUIRE(stage.tap("term.more"));
  CHECK_EQ(stage.text("card.title"), "Qutuz");
  REQUIRE(stage.tap("nav.back"));

  REQUIRE(stage.tap("key.clear"));
  type(stage, "cairo");  // a place without a card: the map, at that place
  REQUIRE(target(stage, "found.place.cairo"));
  const auto* map = std::get_if<core::OpenMap>(&target(stage, "found.place.cairo")->event);
  REQUIRE(map);
  CHECK(map->place.row == 2);
  REQUIRE(stage.tap("key.clear"));
  type(stage, "jalut");
  REQUIRE(stage.tap("found.place.ayn-jalut"));  // one with a card: the card
  CHECK_EQ(stage.text("card.title"), "Ayn Jalut");
}

TEST_CASE("groups have the pack's names and counts, and a step leads into its walkthrough") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "fr");
  type(stage, "kitbuqa");
  CHECK_EQ(stage.text("search.group.figure"), "Personnages");
  CHECK_EQ(stage.text("search.group.figure.count"), "2");  // his card, and one that speaks of him
  const auto ids = found_ids(stage);
  REQUIRE_FALSE(ids.empty());
  CHECK_EQ(ids.front(), "found.kitbuqa");
  const auto step = std::ranges::find_if(ids, [](const std::string& id) { return id.starts_with("found.step."); });
  if (step != ids.end()) {
    const auto* open = std::get_if<core::OpenScene>(&target(stage, *step)->event);
    REQUIRE(open);
    CHECK_EQ("found.step.ayn-jalut." + std::to_string(open->step + 1), *step);
  }
}

TEST_CASE("the words that matched are marked where they stand, in Arabic from the right") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}}) {
    Stage stage({.pack = small_pack(), .width_px = w, .height_px = h, .config = still()});
    open_search(stage, "ar");
    type(stage, "قطز");
    const ui::Drawn* title = stage.drawn("found.qutuz.title");
    REQUIRE(title);
    const auto on_title = marks(stage, "found.qutuz.title");
    REQUIRE_EQ(on_title.size(), 1u);
    CHECK_EQ(on_title[0]->text, title->text);  // the whole word, vowel signs and all
    CHECK(on_title[0]->rect.x >= title->rect.x - 1);
    CHECK(on_title[0]->rect.right() <= title->rect.right() + 1);
    // It begins at the right edge of its line, where Arabic begins.
    CHECK(on_title[0]->rect.right() == doctest::Approx(title->rect.right()).epsilon(0.01));
    CHECK(on_title[0]->rect.w > 10);
    CHECK(on_title[0]->rect.w < title->rect.w * 0.8f);

    // Typed in Latin letters: the title has no mark, the name that matched stands beside it with one.
    REQUIRE(stage.tap("key.clear"));
    type(stage, "qutuz");
    CHECK(marks(stage, "found.qutuz.title").empty());
    const ui::Drawn* also = stage.drawn("found.qutuz.also");
    REQUIRE(also);
    CHECK_FALSE(also->rtl);
    REQUIRE_EQ(marks(stage, "found.qutuz.also").size(), 1u);
    CHECK(marks(stage, "found.qutuz.also")[0]->rect.right() < stage.drawn("found.qutuz.title")->rect.right());
  }
}

TEST_CASE("before anything is typed there is a way on, and after a query without results too") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "en");
  CHECK_EQ(stage.text("search.hint"), "Type a name, a place or a word");
  CHECK(stage.can_tap("search.kind.figure"));
  CHECK(stage.can_tap("card.qutuz"));  // of the attract loop
  CHECK_FALSE(stage.can_tap("key.clear"));
  type(stage, "kitgumqa");
  CHECK_EQ(stage.text("search.none"), "Nothing was found for “\u2068kitgumqa\u2069”.");
  CHECK_EQ(stage.text("search.perhaps"), "Perhaps one of these");
  CHECK(stage.can_tap("found.kitbuqa"));
  REQUIRE(stage.tap("key.clear"));
  type(stage, "zzzzz");
  CHECK_FALSE(stage.text("search.none").empty());
  REQUIRE(stage.tap("search.kind.battle"));
  CHECK_EQ(stage.screen(), "gallery");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.text("search.query"), "zzzzz");
}

TEST_CASE("after home, the idle reset or another visitor's touch nothing of a query is left") {
  const std::string typed = "baybars";
  for (const char* way : {"home", "back", "idle"}) {
    CAPTURE(way);
    Stage stage({.pack = small_pack(), .config = still()});
    open_search(stage, "en");
    type(stage, typed);
    REQUIRE(core::to_bytes(stage.state(), stage.now_s()).find(typed) != std::string::npos);
    if (way == std::string_view("home")) {
      REQUIRE(stage.tap("found.baybars"));
      REQUIRE(stage.tap("nav.home"));
    } else if (way == std::string_view("back")) {
      REQUIRE(stage.tap("nav.back"));
    } else {
      stage.wait_s(96);
      CHECK_EQ(stage.screen(), "attract");
      const double reset_s = stage.state().entered_s;
      CHECK_EQ(core::to_bytes(stage.state(), reset_s), core::to_bytes(stage.kiosk().fresh_state(reset_s), reset_s));
      REQUIRE(stage.begin("en"));
    }
    CHECK(core::to_bytes(stage.state(), stage.now_s()).find(typed) == std::string::npos);
    REQUIRE(stage.tap("home.search"));
    CHECK_EQ(stage.text("search.query"), "");
    CHECK(found_ids(stage).empty());
    CHECK(stage.dump().find(typed) == std::string::npos);  // not among the suggestions either
    for (const std::string& line : log::tail(200)) CHECK(line.find(typed) == std::string::npos);
  }
}

TEST_CASE("the keyboard of the visitor's language opens first, and follows a change of language until another is chosen") {
  Stage stage({.pack = shipped_pack(), .config = still()});
  open_search(stage, "ar");
  CHECK(can_type(stage, "ض"));
  REQUIRE(stage.lang("fr"));
  CHECK(can_type(stage, "é"));
  CHECK(stage.rect("key.a").x < stage.rect("key.z").x);  // AZERTY
  CHECK(stage.rect("key.a").y < stage.rect("key.q").y);
  REQUIRE(stage.lang("zgh"));
  CHECK(can_type(stage, "ⵥ"));
  REQUIRE(stage.tap("key.keyboard.en"));
  CHECK(stage.rect("key.q").x < stage.rect("key.w").x);  // QWERTY
  REQUIRE(stage.lang("ar"));
  CHECK(can_type(stage, "q"));
  // Each key that leads to another keyboard has its name in its own script.
  CHECK_EQ(stage.text("key.keyboard.ar.text"), "العربية");
  CHECK_EQ(stage.text("key.keyboard.zgh.text"), "ⵜⴰⵎⴰⵣⵉⵖⵜ");
}

TEST_CASE("a keyboard lies the same way in every screen") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = h, .config = still()});
    open_search(stage, "en");
    REQUIRE(stage.tap("key.keyboard.ar"));
    std::map<std::string, ui::RectPx> left;
    for (const ui::Target& t : stage.widgets().targets()) {
      if (t.id.starts_with("key.")) left[t.id] = t.rect;
    }
    REQUIRE(left.size() > 40);
    CHECK(left.at("key.ض").x < left.at("key.ص").x);  // as on an Arabic keyboard
    REQUIRE(stage.lang("ar"));
    for (const auto& [id, rect] : left) CHECK_MESSAGE(stage.rect(id) == rect, id);
  }
}

TEST_CASE("keys are wide enough for a finger, and stand apart") {
  constexpr float kLeast_mm = 15, kGap_mm = 1;
  struct PanelSize {
    int w, h;
    float width_mm;
  };
  for (const PanelSize& panel : {PanelSize{1920, 1080, 531}, {1080, 1920, 299}, {3840, 2160, 531}, {1280, 720, 531}, {1920, 1080, 345},
                                 {1280, 720, 221}, {2160, 3840, 685}}) {
    Stage stage({.pack = shipped_pack(), .width_px = panel.w, .height_px = panel.h, .panel_width_mm = panel.width_mm, .config = still()});
    open_search(stage, "fr");
    const float mm = stage.kiosk().metrics().px_per_mm;
    for (const char* lang : {"ar", "fr", "en", "zgh"}) {
      CAPTURE(panel.w);
      CAPTURE(panel.width_mm);
      CAPTURE(lang);
      stage.tap(std::string("key.keyboard.") + lang);
      std::vector<ui::RectPx> keys;
      for (const ui::Target& t : stage.widgets().targets()) {
        if (!t.id.starts_with("key.")) continue;
        CAPTURE(t.id);
        CHECK(std::min(t.rect.w, t.rect.h) / mm >= kLeast_mm);
        CHECK(t.rect.x >= 0);
        CHECK(t.rect.right() <= static_cast<float>(panel.w));
        if (t.id != "key.clear" && t.id != "key.open") keys.push_back(t.rect);
      }
      REQUIRE(keys.size() > 20);
      for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t k = i + 1; k < keys.size(); ++k) {
          const float dx = std::max({keys[i].x - keys[k].right(), keys[k].x - keys[i].right(), 0.0f});
          const float dy = std::max({keys[i].y - keys[k].bottom(), keys[k].y - keys[i].bottom(), 0.0f});
          CHECK(std::hypot(dx, dy) / mm >= kGap_mm - 0.01f);
        }
      }
    }
    // Letters, digits and accents are all there, on one layer or on two.
    stage.tap("key.keyboard.fr");
    if (!can_type(stage, "7")) REQUIRE(stage.tap("key.layer"));
    CHECK(can_type(stage, "7"));
    CHECK(can_type(stage, "é"));
  }
}

TEST_CASE("keys tapped quickly one after the other all count") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "en");
  for (const char* key : {"key.q", "key.w", "key.e", "key.r", "key.r"}) {
    const ui::RectPx r = stage.rect(key);
    stage.down(0, r.x + r.w / 2, r.y + r.h / 2);
    stage.turn(0.02);
    stage.up(0, r.x + r.w / 2, r.y + r.h / 2);
    stage.turn(0.06);  // neighbours, 80 ms apart
  }
  stage.frame();
  CHECK_EQ(stage.text("search.query"), "qwerr");
}

TEST_CASE("erase repeats while it is held; the keyboard closes and opens") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "en");
  type(stage, "baybars");
  const ui::RectPx erase = stage.rect("key.erase");
  stage.down(0, erase.x + erase.w / 2, erase.y + erase.h / 2);
  stage.wait_s(2.5);
  stage.up(0, erase.x + erase.w / 2, erase.y + erase.h / 2);
  stage.frame();
  CHECK(stage.state().query.text.empty());
  const ui::RectPx before = stage.scroll_rect();
  REQUIRE(stage.tap("key.close"));
  CHECK_FALSE(can_type(stage, "a"));
  CHECK(stage.scroll_rect().h > before.h);
  REQUIRE(stage.tap("key.open"));
  CHECK(can_type(stage, "a"));
  REQUIRE(stage.tap("key.close"));
  REQUIRE(stage.tap("search.field"));
  CHECK(can_type(stage, "a"));
}

TEST_CASE("a query of 10,000 characters and control characters are calm on the screen") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "ar");
  std::string endless;
  for (int i = 0; i < 5'000; ++i) endless += "kz";
  stage.act(core::SearchEvent{core::SearchType{endless}});
  stage.frame();
  CHECK_EQ(stage.state().query.text.size(), core::kQueryLetters);
  CHECK_FALSE(stage.text("search.none").empty());
  stage.act(core::SearchEvent{core::SearchClear{}});
  stage.act(core::SearchEvent{core::SearchType{std::string("\0\x01\x1B\xFF\xC0\xE2\x80\xAE", 8)}});
  stage.frame();
  CHECK_EQ(stage.state().query.text, "");
  // The end of a long line is what is seen, whichever way it runs.
  for (const char* letter : {"م", "m"}) {
    stage.act(core::SearchEvent{core::SearchClear{}});
    for (int i = 0; i < 64; ++i) stage.act(core::SearchEvent{core::SearchType{letter}});
    stage.frame();
    CHECK(stage.gpu().outside() == "");
  }
}

TEST_CASE("a change of language shows the results in that language, in the next frame") {
  Stage stage({.pack = small_pack(), .config = still()});
  open_search(stage, "fr");
  type(stage, "qutuz");
  for (int i = 0; i < 20; ++i) stage.frame();  // what is a touch away is got ready meanwhile
  CHECK_EQ(stage.text("found.qutuz.title"), "Qutuz");
  stage.act(core::SetLanguage{0});
  stage.turn();
  CHECK_EQ(stage.drawn("found.qutuz.title")->lang, "ar");
  CHECK_EQ(stage.text("search.query"), "qutuz");
}

TEST_CASE("only the newest query is looked up; what was found before stays until it comes") {
  auto opened = pack::Pack::open(small_pack());
  REQUIRE(opened);
  shell::Worker worker([] {});
  {
    shell::Finder finder(worker);
    finder.set_pack(std::shared_ptr<pack::Pack>(std::move(*opened)));
    CHECK(finder.get("", 0) == nullptr);
    CHECK(finder.get("q", 0) == nullptr);
    worker.wait();
    worker.run_finished();
    const auto first = finder.get("q", 0);
    REQUIRE(first);
    CHECK_EQ(first->typed, "q");

    // The worker is held up while three more keys come.
    std::mutex held;
    std::unique_lock hold(held);
    worker.post([&held]() -> shell::Worker::Finish {
      const std::lock_guard wait(held);
      return {};
    });
    for (const char* typed : {"qu", "qut", "qutu"}) {
      const auto meanwhile = finder.get(typed, 0);
      REQUIRE(meanwhile);
      CHECK_EQ(meanwhile->typed, "q");
    }
    hold.unlock();
    worker.wait();
    worker.run_finished();
    worker.wait();
    worker.run_finished();
    CHECK_EQ(finder.get("qutu", 0)->typed, "qutu");
    CHECK_EQ(finder.counters().asked, 4u);
    CHECK_EQ(finder.counters().answered, 2u);
    CHECK_EQ(finder.counters().dropped, 2u);
    finder.forget();
    CHECK(finder.get("q", 0) == nullptr);
    worker.wait();
    worker.run_finished();
  }
}

}  // namespace azetta::test
