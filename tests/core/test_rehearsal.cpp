#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "app/core/gesture.h"
#include "app/core/player.h"
#include "app/core/rehearsal.h"

using namespace azetta;
using namespace azetta::core::rehearsal;
using core::GestureKind;
using platform::Phase;

namespace {

Script parse(std::string_view text) {
  return parse_script(text, "visit.txt");
}

std::string finding(std::string_view text) {
  const Script script = parse(text);
  std::string out;
  for (const std::string& line : script.findings) out += (out.empty() ? "" : " | ") + line;
  if (!out.empty()) CHECK(script.commands.empty());
  return out;
}

template <class T>
T only(std::string_view text) {
  const Script script = parse(text);
  REQUIRE_MESSAGE(script.findings.empty(), script.findings.front());
  REQUIRE(script.commands.size() == 1);
  REQUIRE(std::holds_alternative<T>(script.commands[0].action));
  return std::get<T>(script.commands[0].action);
}

struct Run {
  std::vector<Play> frames;
  std::vector<core::Gesture> gestures;
};

// Plays a whole script on a screen of 1920x1080 with one widget, "home.figures", in its middle from frame
// `appears` on.
Run run(std::string_view text, int appears = 0) {
  Script script = parse(text);
  REQUIRE_MESSAGE(script.findings.empty(), script.findings.front());
  Player player(std::move(script));
  core::Gestures gestures(4);
  Run out;
  for (int frame = 0; frame < 100000; ++frame) {
    Surroundings around{1920, 1080, [&](std::string_view id) -> std::optional<Spot> {
                          if (id == "home.figures" && frame >= appears) return Spot{960, 540};
                          return std::nullopt;
                        }};
    out.frames.push_back(player.next(around));
    CHECK(out.frames.back().t_s == doctest::Approx(frame / 60.0));
    for (const auto& touch : out.frames.back().touches) {
      CHECK(touch.t_s == out.frames.back().t_s);
      gestures.feed(touch, 1, out.gestures);
    }
    if (out.frames.back().done) break;
  }
  CHECK(out.frames.back().done);
  CHECK(gestures.counters().unknown == 0);
  CHECK(gestures.counters().doubled == 0);
  CHECK(gestures.counters().bad_numbers == 0);
  return out;
}

int count(const Run& run, GestureKind kind) {
  int n = 0;
  for (const auto& g : run.gestures) n += g.kind == kind;
  return n;
}

}  // namespace

TEST_CASE("every command") {
  CHECK(only<Wait>("wait 2.5").s == 2.5);
  CHECK(only<Tap>("tap home.figures").target.id == "home.figures");
  CHECK(only<Tap>("tap @960,540").target == Target{"", {960, 540, false, false}});
  CHECK(only<Tap>("  tap\t@50%,540.5 # in the middle").target == Target{"", {50, 540.5, true, false}});
  CHECK(parse("down 3 10,20\nmove 3 30,-40 0.5\nup 3").commands.size() == 3);
  CHECK(only<Down>("down 9 10,20").at == Place{10, 20, false, false});
  CHECK(only<Swipe>("swipe 100,900 100,200 0.2").to == Place{100, 200, false, false});
  CHECK(only<Swipe>("swipe 100,900 100,200 0.2").s == 0.2);
  CHECK(only<Pinch>("pinch card.image 2 0.5").factor == 2);
  CHECK(only<Pinch>("pinch @50%,50% 0.5 1").target.at.x_percent);
  CHECK(only<Lang>("lang zgh").tag == "zgh");
  CHECK(only<Key>("key f5").name == "f5");
  CHECK(only<Shot>("shot home-ar").name == "home-ar");
  CHECK(only<Mark>("mark gallery").name == "gallery");
  CHECK(only<Pack>("pack \"/tmp/my pack.pack\"").file == "/tmp/my pack.pack");
  CHECK(only<Resize>("resize 1080x1920").height_px == 1920);
  CHECK(only<Seed>("seed 18446744073709551615").value == UINT64_MAX);
  CHECK(only<core::rehearsal::Monkey>("monkey 60").s == 60);
  CHECK(only<Expect>("expect screen home").what == What::Screen);
  CHECK(only<Expect>("expect card dihya").value == "dihya");
  CHECK(only<Expect>("expect lang ar").what == What::Lang);
  CHECK(only<Expect>("expect text \"الكاهنة \\\"دهيا\\\" \\\\ # x\"").value == "الكاهنة \"دهيا\" \\ # x");
  CHECK(only<Expect>("expect no text \"Error\"").absent);
  CHECK(only<Expect>("expect no widget nav.back").what == What::Widget);
  CHECK(only<Expect>("expect text \"no\"").value == "no");
}

TEST_CASE("lines keep their numbers; comments and empty lines are nothing") {
  const Script script = parse("\xEF\xBB\xBF# a visit\r\n\r\nwait 1\r\n   # pause\nshot a");
  REQUIRE(script.commands.size() == 2);
  CHECK(script.commands[0].line == 3);
  CHECK(script.commands[1].line == 5);
  CHECK(parse("").commands.empty());
}

TEST_CASE("what is wrong is said with its line") {
  CHECK(finding("wait 1\njump 3").starts_with("visit.txt:2: \"jump\" is no command; there are wait, tap"));
  CHECK(finding("wait") == "visit.txt:1: it ends too early; missing: the time");
  CHECK(finding("wait soon") == "visit.txt:1: the time is \"soon\", not a number from 0 to 86400");
  CHECK(finding("wait -1").find("not a number") != std::string::npos);
  CHECK(finding("wait nan").find("not a number") != std::string::npos);
  CHECK(finding("wait 1e99").find("not a number") != std::string::npos);
  CHECK(finding("wait 1 2") == "visit.txt:1: \"2\" is one word too many; delete it");
  CHECK(finding("tap 960,540") == "visit.txt:1: \"960,540\" is no widget's ID; a place is written @X,Y");
  CHECK(finding("tap @960").starts_with("visit.txt:1: \"960\" is no place; write X,Y"));
  CHECK(finding("tap @1e9,0").find("is no place") != std::string::npos);
  CHECK(finding("tap @900%,0").find("is no place") != std::string::npos);
  CHECK(finding("down 10 1,1") == "visit.txt:1: the finger is \"10\", not a number from 0 to 9");
  CHECK(finding("down 1 1,1\ndown 1 2,2") ==
        "visit.txt:2: this finger is down already; lift it with up first");
  CHECK(finding("move 1 1,1 1") == "visit.txt:1: this finger is not down; put it down with down first");
  CHECK(finding("up 1") == "visit.txt:1: this finger is not down; put it down with down first");
  CHECK(finding("down 0 1,1\nmonkey 1").find("visit.txt:2: monkey needs all fingers") == 0);
  CHECK(finding("swipe 1,1 2,2 61").find("from 0 to 60") != std::string::npos);
  CHECK(finding("pinch x 0 1").find("the factor is \"0\", not a number from 0.05 to 20") !=
        std::string::npos);
  CHECK(finding("shot ../../etc/passwd").find("use letters, digits") != std::string::npos);
  CHECK(finding("shot .hidden").find("use letters, digits") != std::string::npos);
  CHECK(finding("resize 1x1").find("is no size") != std::string::npos);
  CHECK(finding("seed -1").find("not a whole number") != std::string::npos);
  CHECK(finding("lang français").find("is no language tag") != std::string::npos);
  CHECK(finding("expect no screen home") == "visit.txt:1: expect no ... works with text and widget only");
  CHECK(finding("expect colour red").starts_with("visit.txt:1: expect \"colour\" is unknown"));
  CHECK(finding("expect text \"abc") == "visit.txt:1: a quote is not closed; add the missing \"");
  CHECK(finding("expect text \"\"").find("is empty") != std::string::npos);
  CHECK(finding("jump\nwait\nwait 1").find(" | visit.txt:2:") != std::string::npos);
  CHECK(finding(std::string(2 << 20, '#')).starts_with("visit.txt: the script is larger"));
  std::string many, bad;
  for (int i = 0; i < 10001; ++i) many += "wait 0\n", bad += "x\n";
  CHECK(finding(many).starts_with("visit.txt:10001: this is command 10,001"));
  CHECK(parse(bad).findings.size() == 50);
}

TEST_CASE("any bytes end in commands or findings") {
  const std::string text =
      "wait 1\ntap home.figures\ndown 0 1,1\nmove 0 5%,5 1\nup 0\nswipe 1,1 2,2 1\nexpect no text "
      "\"a\\\"b\"\nmonkey 1\n";
  std::uint64_t seed = 3;
  for (int i = 0; i < 20000; ++i) {
    std::string broken = text;
    for (int k = 0; k < 3; ++k) {
      seed = seed * 6364136223846793005ull + 1442695040888963407ull;
      broken[(seed >> 33) % broken.size()] = static_cast<char>(seed >> 56);
    }
    const Script script = parse(broken);
    for (const std::string& line : script.findings) REQUIRE(line.starts_with("visit.txt:"));
  }
}

TEST_CASE("a tap: down, held, up, and a frame for its effect before the check") {
  const Run r = run("tap home.figures\nexpect screen gallery\nshot a\nmark b\nwait 0.1\nexpect screen gallery");
  CHECK(count(r, GestureKind::Tap) == 1);
  CHECK(r.gestures.back().x_px == 960);
  REQUIRE(r.frames.size() == 12);
  CHECK(r.frames[0].touches.size() == 1);
  for (int i = 1; i < 4; ++i) CHECK(r.frames[static_cast<std::size_t>(i)].touches.empty());
  CHECK(r.frames[4].touches[0].phase == Phase::End);
  CHECK(r.frames[4].after.empty());
  REQUIRE(r.frames[5].after.size() == 3);
  CHECK(r.frames[5].after[0].line == 2);
  CHECK(r.frames[11].after.size() == 1);
}

TEST_CASE("checks at the beginning see the first frame; an empty script is one frame") {
  CHECK(run("expect screen attract").frames.size() == 1);
  CHECK(run("expect screen attract").frames[0].after.size() == 1);
  CHECK(run("").frames.size() == 1);
  CHECK(run("wait 1").frames.size() == 60);
  CHECK(run("wait 0\nseed 4").frames.size() == 1);
}

TEST_CASE("inputs that are no touches come one a frame, before it") {
  const Run r = run("lang fr\nlang ar\nkey f5\nresize 800x600\npack a.pack\nexpect lang ar");
  REQUIRE(r.frames.size() == 5);
  CHECK(std::get<Lang>(r.frames[0].before.at(0).action).tag == "fr");
  CHECK(std::get<Lang>(r.frames[1].before.at(0).action).tag == "ar");
  CHECK(r.frames[2].keys.at(0).name == "f5");
  CHECK(r.frames[3].before.size() == 1);
  CHECK(r.frames[4].before.size() == 1);
  CHECK(r.frames[4].after.size() == 1);
}

TEST_CASE("a widget that is not there is waited for, then reported") {
  const Run late = run("tap home.figures\nexpect screen gallery", 30);
  CHECK(count(late, GestureKind::Tap) == 1);
  CHECK(late.frames[29].touches.empty());
  CHECK(late.frames[30].touches.size() == 1);
  CHECK(late.frames[10].after.empty());

  const Run never = run("wait 0.1\ntap nobody\nwait 1\ntap nobody\nexpect screen home");
  std::vector<std::string> findings;
  for (const Play& play : never.frames)
    findings.insert(findings.end(), play.findings.begin(), play.findings.end());
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].starts_with("visit.txt:2: there is no widget \"nobody\""));
  CHECK(findings[1].starts_with("visit.txt:4:"));
  CHECK(never.frames.size() > 2 * 120);
  CHECK(never.frames.back().after.size() == 1);
}

TEST_CASE("a swipe flings with the speed it is drawn with") {
  const Run r = run("swipe 960,900 960,300 0.2");
  CHECK(r.frames.size() == 14);
  REQUIRE(r.gestures.back().kind == GestureKind::DragEnd);
  CHECK(r.gestures.back().vy_px_s == doctest::Approx(-3000).epsilon(0.001));
  CHECK(r.gestures.back().y_px == 300);
}

TEST_CASE("fingers of the script and the player's own do not get in each other's way") {
  const Run r = run("down 0 50%,50%\ntap @10,10\nmove 0 960,640 0.5\nup 0");
  CHECK(count(r, GestureKind::Tap) == 1);
  CHECK(count(r, GestureKind::DragEnd) == 1);
  CHECK(r.gestures.back().start_x_px == 960);
  CHECK(r.gestures.back().y_px == 640);
  CHECK(run("down 0 5,5\nmove 0 50,50 0\nup 0").frames.size() == 4);
}

TEST_CASE("a pinch reaches about its factor around its middle") {
  for (const double factor : {0.25, 0.5, 2.0, 4.0}) {
    const Run r = run("pinch home.figures " + std::to_string(factor) + " 0.5");
    REQUIRE(count(r, GestureKind::PinchEnd) == 1);
    for (const auto& g : r.gestures) {
      if (g.kind != GestureKind::PinchEnd) continue;
      CHECK(g.factor == doctest::Approx(factor).epsilon(0.25));
      CHECK(g.x_px == doctest::Approx(960));
    }
    CHECK(count(r, GestureKind::Tap) == 0);
  }
}

TEST_CASE("the monkey is wild, well-formed and the same every time") {
  const auto touches = [](std::string_view text) {
    std::vector<platform::TouchEvent> all;
    const Run r = run(text);
    for (const Play& play : r.frames) all.insert(all.end(), play.touches.begin(), play.touches.end());
    return all;
  };
  const auto same = [](const std::vector<platform::TouchEvent>& a,
                       const std::vector<platform::TouchEvent>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
      return x.slot == y.slot && x.phase == y.phase && x.x_px == y.x_px && x.y_px == y.y_px && x.t_s == y.t_s;
    });
  };
  const auto a = touches("seed 7\nmonkey 60"), b = touches("seed 7\nmonkey 60"),
             c = touches("seed 8\nmonkey 60");
  CHECK(a.size() > 3000);
  CHECK(same(a, b));
  CHECK(!same(a, c));

  int down = 0, most = 0, outside = 0, cancels = 0;
  std::array<bool, 16> is_down{};
  for (const auto& touch : a) {
    bool& slot = is_down.at(touch.slot);
    REQUIRE(slot == (touch.phase != Phase::Begin));
    if (touch.phase == Phase::Begin) ++down, slot = true;
    if (touch.phase == Phase::End || touch.phase == Phase::Cancel) --down, slot = false;
    cancels += touch.phase == Phase::Cancel;
    outside += touch.x_px < 0 || touch.x_px > 1920;
    most = std::max(most, down);
    REQUIRE(std::abs(touch.x_px) < 50000);
  }
  CHECK(down == 0);
  CHECK(most >= 8);
  CHECK(outside > 0);
  CHECK(cancels > 0);
  const Run r = run("seed 7\nmonkey 60");
  for (const auto kind :
       {GestureKind::Tap, GestureKind::DragEnd, GestureKind::PinchEnd, GestureKind::Cancel}) {
    CHECK(count(r, kind) > 10);
  }
}

TEST_CASE("an unmet expectation in a reader's words") {
  CHECK(unmet("visit.txt", 7, {What::Screen, false, "card"}, "\"home\"") ==
        "visit.txt:7: expected screen \"card\", found \"home\"");
  CHECK(unmet("visit.txt", 8, {What::Text, true, "Error"}, "it in nav.back") ==
        "visit.txt:8: expected no text \"Error\", found it in nav.back");
}
