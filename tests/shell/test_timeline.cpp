// The timeline on the screen: dragged, pinched, told, left and come back to, in both directions of reading.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "content/write/writer.h"
#include "tests/shell/stage.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

core::TimeLook look(const Stage& s) {
  return core::look_at(s.state().timeline.view, s.now_s());
}

const ui::Region* line(const Stage& s) {
  return s.widgets().region("timeline");
}

bool open(Stage& stage, const char* tag) {
  return stage.begin(tag) && stage.go("timeline");
}

// Events of the screen that can be touched.
std::vector<std::string> events(const Stage& s) {
  std::vector<std::string> out;
  for (const ui::Target& t : s.widgets().targets()) {
    if (t.id.starts_with("timeline.event.") && s.can_tap(t.id)) out.push_back(t.id);
  }
  return out;
}

// A pack of so many events in three lanes; every tenth on one day.
std::filesystem::path write_crowd(const TempDir& folder, std::size_t count) {
  const auto file = folder / "crowd.pack";
  auto writer = pack::Writer::create(file);
  REQUIRE(writer);
  pack::CatalogueDraft draft;
  auto& c = draft.catalogue;
  c.id = "org.example.crowd", c.version = "1", c.licence = "CC0-1.0";
  for (const auto& [tag, name, script] : {std::tuple{"fr", "Français", "Latn"}, {"ar", "العربية", "Arab"}}) {
    model::Language l;
    l.tag = tag, l.name = name, l.short_name = l.tag.substr(0, 1), l.script = script;
    c.languages.push_back(l);
  }
  c.title = {{"Foule", "زحام"}};
  model::Source source;
  source.slug = "one", source.name = {{"Quelqu’un", "أحدهم"}}, source.written = "≤ 900";
  c.sources = {source};
  for (const char* slug : {"a", "b", "c"}) c.lanes.push_back({slug, {{slug, slug}}});
  REQUIRE((*writer)->set_catalogue(draft));
  for (std::size_t i = 0; i < count; ++i) {
    pack::EventDraft e;
    e.event.slug = "e" + std::to_string(i);
    e.event.lane = static_cast<LaneIndex>(i % 3);
    e.event.rank = static_cast<std::uint8_t>(1 + i % 5);
    e.event.date.ce_from = e.event.date.ce_to = static_cast<std::int16_t>(700 + i * 100 / count);
    e.event.title = {{"Chose " + std::to_string(i), "أمر " + std::to_string(i)}};
    e.event.sources = {SourceId{1}};
    REQUIRE((*writer)->add_event(e));
  }
  REQUIRE((*writer)->finish());
  return file;
}

}  // namespace

TEST_CASE("all of the timeline is there at once, with its lanes, its lives and both calendars") {
  Stage stage({.pack = small_pack()});
  REQUIRE(open(stage, "en"));
  CHECK_EQ(stage.screen(), "timeline");
  CHECK_EQ(stage.text("timeline.title"), "Timeline");
  CHECK_EQ(stage.text("timeline.lane.mongols"), "The Mongols");
  CHECK_EQ(stage.text("timeline.lives"), "Lives");
  CHECK(stage.can_tap("timeline.event.the-battle"));
  CHECK(stage.can_tap("timeline.life.qutuz"));
  CHECK_NE(stage.text("timeline.ce"), "");
  CHECK_NE(stage.text("timeline.ah"), "");
  REQUIRE(stage.lang("fr"));
  CHECK_EQ(stage.text("timeline.title"), "Frise chronologique");
}

TEST_CASE("in a right-to-left language the earlier lies to the right, and a drag to the right shows what is later") {
  for (const bool rtl : {false, true}) {
    CAPTURE(rtl);
    Stage stage({.pack = shipped_pack()});
    REQUIRE(open(stage, rtl ? "ar" : "fr"));
    for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("timeline.closer"));
    // Of two events with words, the earlier is nearer to where reading begins.
    const double before = look(stage).middle;
    const ui::RectPx r = line(stage)->rect;
    const float y = stage.rect("timeline").h > 0 ? r.y + 20 : r.y + 20;  // on the rulers nothing is in the way
    stage.down(0, r.x + r.w / 2, y);
    stage.frame();
    for (int i = 1; i <= 10; ++i) {
      stage.move(0, r.x + r.w / 2 + 20 * static_cast<float>(i), y);
      stage.frame();
    }
    stage.frame(0.3);  // held
    stage.up(0, r.x + r.w / 2 + 200, y);
    stage.frame();
    stage.wait_s(0.5);
    if (rtl) CHECK(look(stage).middle > before);
    if (!rtl) CHECK(look(stage).middle < before);

    std::vector<const ui::Drawn*> years;
    for (const ui::Drawn* d : stage.texts()) {
      if (d->id.starts_with("timeline.ce.")) years.push_back(d);
    }
    REQUIRE(years.size() >= 3);
    for (std::size_t i = 1; i < years.size(); ++i) {
      CHECK((years[i]->rect.x > years[i - 1]->rect.x) == !rtl);
    }
  }
}

TEST_CASE("a fling glides on and stops under a finger; nothing is drawn when all is at rest") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(open(stage, "fr"));
  for (int i = 0; i < 4; ++i) REQUIRE(stage.tap("timeline.closer"));
  const ui::RectPx r = line(stage)->rect;
  const double start = look(stage).middle;
  stage.swipe(r.x + 900, r.y + 20, r.x + 500, r.y + 20, 0.1);
  const double lifted = look(stage).middle;
  CHECK(lifted > start);
  stage.wait_s(0.2);
  CHECK(look(stage).middle > lifted);
  stage.down(0, r.x + 300, r.y + 20);
  stage.frame();
  const double caught = look(stage).middle;
  stage.frame(0.2);
  CHECK_EQ(look(stage).middle, doctest::Approx(caught));
  stage.up(0, r.x + 300, r.y + 20);
  stage.wait_s(2);
  for (int i = 0; i < 5; ++i) CHECK_FALSE(stage.turn().drawn);
}

TEST_CASE("two fingers spread time, and what lies between them stays there") {
  for (const char* tag : {"fr", "ar"}) {
    CAPTURE(tag);
    Stage stage({.pack = shipped_pack()});
    REQUIRE(open(stage, tag));
    const ui::RectPx r = line(stage)->rect;
    const float cx = r.x + r.w * 0.4f, y = r.y + 20;
    const double whole = core::is_whole(stage.state().timeline.view, stage.now_s()) ? 1 : 0;
    const float k = stage.kiosk().metrics().k;
    const auto moment = [&] {
      const auto& frame = std::get<ui::Times>(line(stage)->what).frame;
      core::TimeView view = stage.state().timeline.view;
      core::set_frame(view, frame, stage.now_s());
      const double x = static_cast<double>((cx - r.x - r.w / 2) / k) * (std::string(tag) == "ar" ? -1 : 1);
      return core::moment_at(frame, core::look_at(view, stage.now_s()), x);
    };
    (void)whole;
    const double before = moment();
    stage.down(0, cx - 100, y);
    stage.down(1, cx + 100, y);
    stage.frame();
    for (int i = 1; i <= 20; ++i) {
      stage.move(0, cx - 100 - 10 * static_cast<float>(i), y);
      stage.move(1, cx + 100 + 10 * static_cast<float>(i), y);
      stage.frame();
    }
    const double after = moment();
    stage.up(0, cx - 300, y);
    stage.up(1, cx + 300, y);
    stage.frame();
    CHECK(after == doctest::Approx(before).epsilon(0.002));
    CHECK(look(stage).span < 120);
    // The buttons do the same, both ways.
    stage.wait_s(0.5);
    const double span = look(stage).span;
    REQUIRE(stage.tap("timeline.wider"));
    CHECK(look(stage).span > span * 1.5);
    REQUIRE(stage.tap("timeline.whole"));
    CHECK_FALSE(stage.can_tap("timeline.whole"));
    CHECK_FALSE(stage.can_tap("timeline.wider"));
  }
}

TEST_CASE("the overview moves the view under the finger, on the side where its years are") {
  for (const char* tag : {"fr", "ar"}) {
    CAPTURE(tag);
    Stage stage({.pack = shipped_pack()});
    REQUIRE(open(stage, tag));
    for (int i = 0; i < 3; ++i) REQUIRE(stage.tap("timeline.closer"));
    const ui::Region* strip = stage.widgets().region("timeline.strip");
    REQUIRE(strip);
    const ui::RectPx r = strip->rect;
    const bool rtl = std::string(tag) == "ar";
    const auto at = [&](float share) { return r.x + r.w * (rtl ? 1 - share : share); };
    stage.down(0, at(0.5f), r.y + r.h / 2);
    stage.frame();
    for (float share = 0.5f; share <= 0.8f; share += 0.02f) {
      stage.move(0, at(share), r.y + r.h / 2);
      stage.frame();
    }
    stage.up(0, at(0.8f), r.y + r.h / 2);
    stage.wait_s(0.5);
    const auto& frame = std::get<ui::Times>(line(stage)->what).frame;
    CHECK(look(stage).middle == doctest::Approx(frame.begin + 0.8 * (frame.end - frame.begin)).epsilon(0.01));
  }
}

TEST_CASE("a touch tells an event; from its card one comes back to the same view and panel") {
  Stage stage({.pack = small_pack()});
  REQUIRE(open(stage, "en"));
  REQUIRE(stage.tap("timeline.closer"));
  REQUIRE(stage.tap("timeline.event.the-battle"));
  CHECK_EQ(stage.text("timeline.told.title"), "Battle of Ayn Jalut");
  CHECK(stage.text("timeline.told.date").find("3 September 1260 CE") != std::string::npos);
  CHECK(stage.text("timeline.told.date").find("658 AH") != std::string::npos);
  CHECK_EQ(stage.text("timeline.told.text"), "The small army of Kitbuqa is beaten, and he dies.");
  CHECK_NE(stage.text("timeline.told.certainty"), "");
  CHECK_NE(stage.text("timeline.told.source.al-maqrizi"), "");
  CHECK_NE(stage.text("timeline.told.place"), "");
  CHECK_EQ(stage.text("timeline.nth"), "Event 2 of 2");
  const core::TimeLook seen = look(stage);
  const std::string panel = stage.text("timeline.told.title");
  REQUIRE(stage.tap("card.qutuz"));
  CHECK_EQ(stage.screen(), "card");
  REQUIRE(stage.tap("nav.back"));
  CHECK_EQ(stage.screen(), "timeline");
  CHECK_EQ(stage.text("timeline.told.title"), panel);
  core::TimeView view = stage.state().timeline.view;
  core::set_frame(view, std::get<ui::Times>(line(stage)->what).frame, stage.now_s());
  CHECK(core::look_at(view, stage.now_s()).middle == doctest::Approx(seen.middle));
  CHECK(core::look_at(view, stage.now_s()).span == doctest::Approx(seen.span));
  // On to the event before, and back to none.
  REQUIRE(stage.tap("timeline.previous"));
  CHECK_EQ(stage.text("timeline.told.title"), "Hulagu leaves");
  CHECK_FALSE(stage.can_tap("timeline.previous"));
  REQUIRE(stage.tap("timeline.close"));
  CHECK(stage.drawn("timeline.told.title") == nullptr);
  REQUIRE(stage.tap("timeline.life.qutuz"));
  CHECK_EQ(stage.text("card.title"), "Qutuz");
}

TEST_CASE("a language switch keeps view and panel; so do large text and a turned panel") {
  Stage stage({.pack = small_pack()});
  REQUIRE(open(stage, "en"));
  REQUIRE(stage.tap("timeline.closer"));
  REQUIRE(stage.tap("timeline.event.the-battle"));
  const core::TimeLook seen = look(stage);
  REQUIRE(stage.lang("ar"));
  CHECK_EQ(stage.text("timeline.told.title"), "معركة عين جالوت");
  stage.large_text(true);
  stage.resize(1080, 1920);
  stage.frame();
  stage.rest();
  CHECK_EQ(stage.text("timeline.told.title"), "معركة عين جالوت");
  core::TimeView view = stage.state().timeline.view;
  core::set_frame(view, std::get<ui::Times>(line(stage)->what).frame, stage.now_s());
  CHECK(core::look_at(view, stage.now_s()).span == doctest::Approx(seen.span));
}

TEST_CASE("whoever has gone leaves nothing of it") {
  Stage stage({.pack = small_pack()});
  REQUIRE(open(stage, "fr"));
  REQUIRE(stage.tap("timeline.closer"));
  REQUIRE(stage.tap("timeline.event.the-battle"));
  stage.wait_s(75 + 20 + 1);
  CHECK_EQ(stage.screen(), "attract");
  CHECK(stage.state().timeline == core::Timeline{});
  REQUIRE(open(stage, "fr"));
  CHECK(stage.drawn("timeline.told.title") == nullptr);
  CHECK_FALSE(stage.can_tap("timeline.whole"));  // all of it is seen
}

TEST_CASE("caches may be dropped at any time") {
  Stage stage({.pack = shipped_pack()});
  REQUIRE(open(stage, "fr"));
  const std::string before = stage.dump();
  stage.kiosk().drop_caches();
  stage.frame();
  stage.frame();
  CHECK(same(stage.dump(), before));
}

TEST_CASE("no words lie over others, at any scale, in either direction, upright and across") {
  for (const auto& [w, h] : {std::pair{1920, 1080}, {1080, 1920}, {1280, 720}}) {
    Stage stage({.pack = shipped_pack(), .width_px = w, .height_px = h});
    for (const char* tag : {"fr", "ar"}) {
      REQUIRE(stage.go("attract"));
      REQUIRE(open(stage, tag));
      for (int i = 0; i < 12; ++i) {
        CAPTURE(w);
        CAPTURE(tag);
        CAPTURE(i);
        std::vector<const ui::Drawn*> words;
        for (const ui::Drawn* d : stage.texts()) {
          if (d->id.starts_with("timeline.")) words.push_back(d);
        }
        CHECK(words.size() > 8);
        for (std::size_t a = 0; a < words.size(); ++a) {
          for (std::size_t b = a + 1; b < words.size(); ++b) {
            const ui::RectPx &p = words[a]->rect, &q = words[b]->rect;
            const bool meet = std::min(p.right(), q.right()) - std::max(p.x, q.x) > 2 &&
                              std::min(p.bottom(), q.bottom()) - std::max(p.y, q.y) > 2;
            if (meet) FAIL_CHECK(std::string(words[a]->id + " over " + words[b]->id));
          }
        }
        if (!stage.can_tap("timeline.closer")) break;
        REQUIRE(stage.tap("timeline.closer"));
      }
    }
  }
}

TEST_CASE("a number that stands for many leads on with every touch, until each event is told") {
  const TempDir folder;
  Stage stage({.pack = write_crowd(folder, 2'000)});
  REQUIRE(open(stage, "fr"));
  bool told = false;
  double span = 1e9;
  for (int i = 0; i < 20 && !told; ++i) {
    std::string more;
    for (const ui::Target& t : stage.widgets().targets()) {
      if (t.id.starts_with("timeline.more.") && stage.can_tap(t.id)) more = t.id;
    }
    if (more.empty()) break;
    REQUIRE(stage.tap(more));
    told = static_cast<bool>(stage.state().timeline.event);
    if (!told) CHECK(look(stage).span < span);
    span = look(stage).span;
  }
  // Twenty events a year and lane, known by their year alone: at the closest each has its place.
  CHECK_FALSE(events(stage).empty());
  CHECK(span < 5);
}

TEST_CASE("of ten thousand events a frame draws what it shows, and the worker a few layouts") {
  const TempDir folder;
  Stage stage({.pack = write_crowd(folder, 10'000)});
  REQUIRE(open(stage, "ar"));
  std::uint32_t most = 0;
  for (int i = 0; i < 8; ++i) {
    REQUIRE(stage.tap("timeline.closer"));
    const ui::RectPx r = line(stage)->rect;
    stage.swipe(r.x + 300, r.y + 20, r.x + 900, r.y + 20, 0.2);
    for (int n = 0; n < 10; ++n) {
      stage.frame();
      std::size_t words = 0;
      for (const ui::Target& t : stage.widgets().targets()) words += t.id.starts_with("timeline.");
      CHECK(words < 120);
      most = std::max(most, stage.turn().quads);
    }
  }
  CHECK(most < 20'000);
}

}  // namespace azetta::test
