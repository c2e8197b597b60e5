// A walkthrough as a function of its position, and as state: playing, stepping, scrubbing, holding the map.
#include <doctest/doctest.h>

#include <cmath>

#include "app/core/battle_play.h"
#include "app/core/ground_view.h"
#include "app/core/playback.h"
#include "app/core/reading_time.h"
#include "app/core/update.h"

namespace azetta::test {
namespace {

using namespace core;

model::Placement at(std::uint16_t unit, float x, float y, std::uint8_t only = 0) {
  model::Placement p{unit, {x, y}};
  p.reconstruction = only;
  return p;
}

// Unit 0 goes along an arrow, unit 1 straight, unit 2 comes with the second step.
model::Scene scene() {
  model::Scene s;
  s.aspect = 1;
  s.sides.resize(2);
  s.units.resize(3);
  s.units[1].side = 1;
  s.steps.resize(3);
  s.steps[0].camera = {0, 0, 1, 1};
  s.steps[0].placements = {at(0, 0.2f, 0.5f), at(1, 0.2f, 0.8f)};
  s.steps[0].arrows = {{1, {{0.1f, 0.1f}, {0.3f, 0.1f}}}};
  s.steps[1].camera = {0.5f, 0.5f, 0.5f, 0.5f};
  s.steps[1].placements = {at(0, 0.8f, 0.5f), at(1, 0.8f, 0.8f), at(2, 0.5f, 0.5f)};
  s.steps[1].arrows = {{0, {{0.22f, 0.48f}, {0.5f, 0.1f}, {0.79f, 0.48f}}}, {0, {{0.21f, 0.81f}, {0.5f, 0.95f}, {0.79f, 0.81f}}}};
  s.steps[2].camera = {0, 0, 0.5f, 0.5f};
  s.steps[2].placements = {at(0, 0.8f, 0.2f)};
  return s;
}

const UnitPose* pose(const SceneMoment& m, std::uint16_t unit) {
  for (const UnitPose& p : m.units) {
    if (p.unit == unit) return &p;
  }
  return nullptr;
}

constexpr double kNow = 100;

AppState on_battle() {
  AppState s = fresh(0, kNow);
  s.place.screen = Screen::Battle;
  s.place.scene = SceneId{1};
  return s;
}

model::Catalogue catalogue() {
  model::Catalogue c;
  c.languages.resize(2);
  return c;
}

void apply(AppState& s, const Event& e, double now_s, bool low_motion = false) {
  update(s, e, catalogue(), Rules{75, 20, low_motion}, 0, now_s);
}

const BattlePlayOn kPlay{3, {5, 6, 7, 15, 16, 17}};  // three steps in two languages

}  // namespace

TEST_CASE("at a whole position everything is where its step puts it, on either side of it nearly so") {
  const model::Scene s = scene();
  for (int i = 0; i < 3; ++i) {
    const SceneMoment rest = scene_at(s, 0, i);
    CHECK(rest.at_rest);
    CHECK_EQ(rest.units.size(), s.steps[static_cast<std::size_t>(i)].placements.size());
    for (const model::Placement& p : s.steps[static_cast<std::size_t>(i)].placements) {
      for (const double off : {-1e-4, 0.0, 1e-4}) {
        const SceneMoment near = scene_at(s, 0, i + off);
        const UnitPose* there = pose(near, p.unit);
        REQUIRE(there);
        CHECK(std::hypot(there->at.x - p.at.x, there->at.y - p.at.y) < 1e-2f);
      }
    }
  }
  // Beyond the ends it stands at them; nonsense is the beginning.
  CHECK(scene_at(s, 0, 99).camera == s.steps[2].camera);
  CHECK(scene_at(s, 0, NAN).camera == s.steps[0].camera);
  CHECK(scene_at(model::Scene{}, 0, 1).units.empty());
}

TEST_CASE("a unit goes along the arrow that leads from its place to its goal, another one straight") {
  const model::Scene s = scene();
  float highest = 1;
  for (double x = 0; x <= 1; x += 0.01) {
    const SceneMoment m = scene_at(s, 0, x);
    highest = std::min(highest, pose(m, 0)->at.y);
    CHECK(std::abs(pose(m, 1)->at.y - 0.8f) < 1e-5f);  // the second arrow is the other side's
  }
  CHECK(highest < 0.15f);
  CHECK(pose(scene_at(s, 0, 0.2), 2)->presence < 1);
  CHECK_EQ(pose(scene_at(s, 0, 0.8), 2)->presence, 1);
}

TEST_CASE("arrows grow after the units have gone, and draw in when the next set out") {
  const model::Scene s = scene();
  const auto share = [&](double position, std::uint16_t step) {
    float found = 0;
    for (const ArrowPart& a : scene_at(s, 0, position).arrows) {
      if (a.step == step) found = a.to - a.from;
    }
    return found;
  };
  CHECK_EQ(share(0, 0), 1);
  CHECK(share(0.15, 0) < 1);
  CHECK_EQ(share(0.4, 0), 0);
  CHECK_EQ(share(0.4, 1), 0);
  CHECK(share(0.7, 1) > 0);
  CHECK(share(0.7, 1) < share(0.8, 1));
  CHECK_EQ(share(1, 1), 1);
  // The opening: the first step's arrows grow while its units stand.
  CHECK_EQ(share(-0.5, 0), 0);
  CHECK(share(-0.2, 0) > 0);
  CHECK_FALSE(scene_at(s, 0, -0.2).at_rest);
  const auto middle = arrow_curve(s.steps[1].arrows[0].path, 0.25f, 0.75f);
  REQUIRE(middle.size() > 2);
  CHECK(middle.front().x > 0.25f);
  CHECK(middle.back().x < 0.75f);
  CHECK(arrow_curve({{0, 0}}, 0, 1).empty());
  CHECK(arrow_curve(s.steps[1].arrows[0].path, 0.5f, 0.5f).empty());
}

TEST_CASE("a position counts the steps of the chosen reconstruction; places and arrows are filtered, too") {
  model::Scene s = scene();
  s.reconstructions.resize(2);
  s.steps[1].reconstruction = 2;
  s.steps[2].arrows = {{0, {{0, 0}, {1, 1}}}};
  s.steps[2].arrows[0].reconstruction = 1;
  s.steps[2].placements = {at(0, 0.1f, 0.1f, 1), at(0, 0.9f, 0.9f, 2)};
  CHECK(steps_of(s, 0) == std::vector<std::uint16_t>{0, 2});
  CHECK(steps_of(s, 1) == std::vector<std::uint16_t>{0, 1, 2});
  CHECK_EQ(pose(scene_at(s, 0, 1), 0)->at.x, 0.1f);
  CHECK_EQ(pose(scene_at(s, 1, 2), 0)->at.x, 0.9f);
  CHECK_EQ(scene_at(s, 0, 1).arrows.size(), 1);
  CHECK(scene_at(s, 1, 2).arrows.empty());
}

TEST_CASE("time to read: words, letters where there are no spaces, more for large text, never too little or too much") {
  const double english = reading_s("The two armies met at the river in the autumn of that year and fought.", false);
  CHECK(english == doctest::Approx(reading::kLookS + 15 / reading::kWordsPerS));
  CHECK(reading_s("The two armies met at the river in the autumn of that year and fought.", true) ==
        doctest::Approx(reading::kLookS + 15 / reading::kWordsPerS * reading::kLargeText));
  const double arabic = reading_s("التقى الجيشان عند النهر في خريف تلك السنة واقتتلا قتالًا شديدًا", false);
  CHECK(arabic == doctest::Approx(reading::kLookS + 11 / reading::kAbjadWordsPerS));
  CHECK(reading_s("التَّقَى الجَيْشَانِ عِنْدَ النَّهْرِ فِي خَرِيفِ تِلْكَ السَّنَةِ وَاقْتَتَلَا قِتَالًا شَدِيدًا", false) == doctest::Approx(arabic));
  CHECK(reading_s("两军于河畔相遇，秋日激战。", false) == doctest::Approx(reading::kLookS + 11 / reading::kLettersPerS));
  CHECK_EQ(reading_s("", false), reading::kLeastS);
  CHECK_EQ(reading_s("\xff\xfe  «  » — …", false), reading::kLeastS);
  CHECK_EQ(reading_s(std::string(100'000, 'a') + " " + std::string(9'000, ' '), false), reading::kLeastS);
  std::string long_text;
  for (int i = 0; i < 2'000; ++i) long_text += "word ";
  CHECK_EQ(reading_s(long_text, false), reading::kMostS);
}

TEST_CASE("a window shows all of a camera, never beyond the ground, and a zoomer's view is the same thing") {
  for (const double window : {0.5, 1.0, 1.5, 3.0}) {
    const model::Rect r = framed({0.6f, 0.6f, 0.3f, 0.3f}, 4.0 / 3, window);
    CHECK(r.x <= 0.6001f);
    CHECK(r.y <= 0.6001f);
    CHECK(r.x + r.w >= 0.8999f);
    CHECK(r.y + r.h >= 0.8999f);
    CHECK(r.x + r.w <= 1.0001f);
    CHECK(static_cast<double>(r.w) * 4 / 3 / static_cast<double>(r.h) == doctest::Approx(window).epsilon(1e-3));
  }
  const model::Rect whole = framed({0, 0, 1, 1}, 4.0 / 3, 2);
  CHECK(whole.w == doctest::Approx(1));
  CHECK(whole.h == doctest::Approx(2.0 / 3));
  const ZoomFrame frame = ground_frame(1200, 800, 4.0 / 3, 6);
  CHECK_EQ(frame.picture_w, 1200);
  const model::Rect there = framed({0.2f, 0.3f, 0.2f, 0.2f}, 4.0 / 3, 1.5);
  const model::Rect again = seen(frame, view_of(frame, there));
  CHECK(again.x == doctest::Approx(there.x).epsilon(1e-4));
  CHECK(again.y == doctest::Approx(there.y).epsilon(1e-4));
  CHECK(again.w == doctest::Approx(there.w).epsilon(1e-4));
}

TEST_CASE("next moves on in time, from wherever it is; low motion is there at once") {
  AppState s = on_battle();
  apply(s, BattleGo{1}, kNow);
  CHECK_EQ(s.place.step, 1);
  CHECK_EQ(position_at(s.battle, kNow), 0);
  const double half = position_at(s.battle, kNow + playback::kMoveS / 2);
  CHECK(half > 0.4);
  CHECK(half < 0.6);
  apply(s, BattleGo{2}, kNow + playback::kMoveS / 2);  // overtaken: no jump
  CHECK(position_at(s.battle, kNow + playback::kMoveS / 2) == doctest::Approx(half));
  CHECK_EQ(position_at(s.battle, kNow + 60), 2);
  apply(s, BattleGo{0}, kNow + 60);  // backward the same way
  CHECK(position_at(s.battle, kNow + 61) < 2);
  CHECK(position_at(s.battle, kNow + 61) > 0);
  AppState low = on_battle();
  apply(low, BattleGo{1}, kNow, true);
  CHECK_EQ(position_at(low.battle, kNow), 1);
  CHECK_FALSE(moves(low.battle, kNow));
}

TEST_CASE("a finger on the bar goes through the moments both ways; it stays where it is let go, a tap goes to a step") {
  AppState s = on_battle();
  for (const float p : {0.3f, 1.1f, 1.9f, 1.2f, 0.4f, 0.35f}) {
    apply(s, BattleScrub{p, true}, kNow);
    CHECK(position_at(s.battle, kNow) == doctest::Approx(p));
    CHECK_EQ(s.place.step, static_cast<std::uint16_t>(std::lround(p)));
  }
  apply(s, BattleScrub{0.35f, false}, kNow);
  CHECK(position_at(s.battle, kNow + 50) == doctest::Approx(0.35));
  apply(s, BattleScrub{1.02f, true}, kNow);
  apply(s, BattleScrub{1.02f, false}, kNow);
  CHECK_EQ(position_at(s.battle, kNow), 1);  // near a step: on it
  apply(s, BattleScrub{1.7f, false}, kNow);  // a tap
  CHECK_EQ(s.place.step, 2);
  CHECK_EQ(position_at(s.battle, kNow), 1);
  CHECK_EQ(position_at(s.battle, kNow + 10), 2);
  apply(s, BattleScrub{NAN, true}, kNow);
  CHECK_EQ(position_at(s.battle, kNow), 0);
}

TEST_CASE("playing waits for the reader, goes to the last step and ends there; nobody is asked meanwhile") {
  AppState s = on_battle();
  s.entered_s = s.touched_s = kNow;
  apply(s, kPlay, kNow);
  REQUIRE(s.battle.playing);
  // Nothing was read yet: it sets out soon all the same.
  CHECK(next_change_s(s, Rules{}) == doctest::Approx(kNow + battle_rules::kHurryS));
  double t = kNow;
  int turns = 0;
  for (; turns < 20 && s.battle.playing; ++turns) {
    t = next_change_s(s, Rules{});
    apply(s, Tick{}, t);
    CHECK(s.idle == IdleStage::Present);
  }
  const double move = playback::kMoveS;
  CHECK(t == doctest::Approx(kNow + battle_rules::kHurryS + move + 6 + move));
  CHECK_EQ(s.place.step, 2);
  // From its end the quiet counts.
  CHECK(next_change_s(s, Rules{}) == doctest::Approx(t + 75));
  // The same whenever somebody looks: one late tick ends in the same state.
  AppState late = on_battle();
  late.entered_s = late.touched_s = kNow;
  apply(late, kPlay, kNow);
  apply(late, Tick{}, kNow + 500);
  CHECK_FALSE(late.battle.playing);
  CHECK_EQ(late.place.step, 2);
  CHECK(late.touched_s == doctest::Approx(t));
}

TEST_CASE("the wait follows the language and the size of the letters; pause and the map in hand end the play") {
  AppState s = on_battle();
  s.lang = 1;
  apply(s, kPlay, kNow + 500);  // the first step has long been read
  CHECK(next_change_s(s, Rules{}) <= kNow + 500);
  apply(s, Tick{}, kNow + 500);
  const double there = kNow + 500 + playback::kMoveS;
  CHECK(next_change_s(s, Rules{}) == doctest::Approx(there + 16));
  s.large_text = true;
  CHECK(next_change_s(s, Rules{}) == doctest::Approx(there + 16 * reading::kLargeText));
  AppState paused = s, held = s;
  apply(paused, BattlePause{}, kNow + 501);
  CHECK_FALSE(paused.battle.playing);
  CHECK_EQ(position_at(paused.battle, kNow + 600), 1);  // what is on its way arrives
  const ZoomFrame frame{.view_w = 1200, .view_h = 800, .picture_w = 1200, .picture_h = 900, .max_scale = 5, .home = {2, 30, 40}};
  apply(held, ZoomGrab{frame}, kNow + 501);
  CHECK_FALSE(held.battle.playing);
  CHECK(held.battle.held);
  CHECK(view_at(held.zoom, kNow + 501) == frame.home);  // nothing jumps
}

TEST_CASE("the map in hand stays until a step or the button brings the camera back, from where it is") {
  AppState s = on_battle();
  const ZoomFrame frame{.view_w = 1200, .view_h = 800, .picture_w = 1200, .picture_h = 900, .max_scale = 5, .home = {2, 30, 40}};
  apply(s, ZoomPull{frame, 0, 0, 50, 20, 1.5f}, kNow);
  apply(s, ZoomRelease{frame, 0, 0}, kNow);
  REQUIRE(s.battle.held);
  const ZoomView there = view_at(s.zoom, kNow + 5);
  CHECK(there.scale == doctest::Approx(3));
  // From the card and back: the same step, moment and map.
  s.battle.to = s.battle.from = 0.25;
  apply(s, OpenCard{CardId{4}}, kNow + 5);
  apply(s, Arrived{}, kNow + 5);
  CHECK_FALSE(s.battle.held);
  apply(s, GoBack{}, kNow + 9);
  apply(s, Arrived{}, kNow + 9);
  REQUIRE(s.place.screen == Screen::Battle);
  CHECK(s.battle.held);
  CHECK(view_at(s.zoom, kNow + 9) == there);
  CHECK(position_at(s.battle, kNow + 9) == doctest::Approx(0.25));
  apply(s, BattleGo{1}, kNow + 10);
  CHECK_FALSE(s.battle.held);
  CHECK(s.battle.left.w == doctest::Approx(1.0 / 3).epsilon(0.01));
  CHECK_EQ(camera_back(s.battle, kNow + 10), 0);
  CHECK_EQ(camera_back(s.battle, kNow + 12), 1);
}

TEST_CASE("who asks stops the play where it is; closing leaves it there, and back closes first") {
  AppState s = on_battle();
  apply(s, kPlay, kNow + 500);
  apply(s, Tick{}, kNow + 500);
  apply(s, BattleOpen{BattlePanel::Unit, 2}, kNow + 501);
  const double where = position_at(s.battle, kNow + 501);
  CHECK(where > 0);
  CHECK(where < 1);
  CHECK_FALSE(s.battle.playing);
  AppState closed = s;
  apply(s, GoBack{}, kNow + 520);
  apply(closed, BattleClose{}, kNow + 520);
  CHECK(s.battle.panel == BattlePanel::None);
  CHECK_FALSE(s.next.has_value());
  CHECK(s == closed);
  CHECK(position_at(s.battle, kNow + 521) == doctest::Approx(where));
}

TEST_CASE("a reset leaves nothing of a walkthrough, and every part of it can be told apart") {
  AppState s = on_battle();
  apply(s, kPlay, kNow);
  apply(s, BattleOpen{BattlePanel::Unit, 2}, kNow + 1);
  apply(s, PackChanged{}, kNow + 2);
  CHECK(to_bytes(s, kNow + 2) == to_bytes(fresh(0, kNow + 2), kNow + 2));
  const AppState base = on_battle();
  const std::vector<void (*)(AppState&)> changes = {
      [](AppState& a) { a.battle.to = 1; },          [](AppState& a) { a.battle.from = 1; },
      [](AppState& a) { a.battle.duration_s = 1; },  [](AppState& a) { a.battle.hand = true; },
      [](AppState& a) { a.battle.playing = true; },  [](AppState& a) { a.battle.steps = 3; },
      [](AppState& a) { a.battle.waits_s = {1}; },   [](AppState& a) { a.battle.held = true; },
      [](AppState& a) { a.battle.left.w = 1; },      [](AppState& a) { a.battle.panel = BattlePanel::About; },
      [](AppState& a) { a.battle.unit = 1; },        [](AppState& a) { a.place.battle.telling = 1; },
      [](AppState& a) { a.place.battle.moment = 1; }, [](AppState& a) { a.place.battle.held = true; },
      [](AppState& a) { a.place.battle.view.scale = 2; },
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    AppState changed = base;
    changes[i](changed);
    CHECK_MESSAGE(to_bytes(changed, kNow) != to_bytes(base, kNow), "change ", i);
  }
}

}  // namespace azetta::test
