// 10,000 packs with one byte changed or cut short, each opened by the whole kiosk and visited: no crash, no hang, no memory that grows; what can be
// shown is shown, else the kiosk says "back soon".
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>

#include "app/core/curtain.h"
#include "app/core/event.h"
#include "content/base/log.h"
#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "tests/shell/stage.h"
#include "tests/support/damage.h"
#include "tests/support/sanitized.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

// The sanitizers make all of it some ten times as slow.
constexpr int kPacks = kSanitized ? 1'000 : 10'000;
constexpr double kMostOfAPack_s = kSanitized ? 60 : 6;       // one statement may take a second (FORMAT.md, "Numbers")
constexpr long kMostGrowth_mib = kSanitized ? 1'500 : 200;  // the sanitizers keep back for a while what was freed
constexpr int kParts = 4;
constexpr int kWholeVisit = 5;  // every so many packs all places are visited

double cpu_s() {
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

long most_memory_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1'024;
}

// The small pack with each picture in its smallest size alone: else nine tenths of the time go into sound pictures.
std::filesystem::path light_pack(const TempDir& folder) {
  const auto file = folder.write("light.pack", read_file(small_pack()));
  auto database = pack::Database::open_own(file);
  REQUIRE(database);
  REQUIRE(database->run("CREATE TABLE last AS SELECT image, max(level) AS level FROM image_level GROUP BY image;"
                        "DELETE FROM tile WHERE (image, level) NOT IN last; DELETE FROM image_level WHERE (image, level) NOT IN last;"
                        "UPDATE tile SET level = 0; UPDATE image_level SET level = 0; DROP TABLE last; VACUUM"));
  return file;
}

class Visit {
 public:
  Visit(Stage& stage, const Slugs& slugs) : stage_(stage), slugs_(slugs) {}

  // Attract, home, a card, and some of the other places: another each time, or all. "" or what is wrong.
  std::string run(std::size_t round, bool all) {
    stage_.frame();
    look("attract");
    if (stage_.screen() == "attract") {
      stage_.act(core::Wake{static_cast<LangIndex>(round % stage_.tags().size())});
      stage_.frame();
      look("home");
      go("card", slugs_.cards[round % slugs_.cards.size()]);
      for (std::size_t place = 0; place < kPlaces; ++place) {
        if (all || place == round % kPlaces) visit(place, round);
      }
    }
    return wrong_;
  }

 private:
  static constexpr std::size_t kPlaces = 8;

  void visit(std::size_t place, std::size_t round) {
    switch (place) {
      case 0: go("gallery", slugs_.kinds[round % slugs_.kinds.size()]); break;
      case 1:
        if (go("battle", slugs_.scenes[round % slugs_.scenes.size()])) tap("battle.next");
        break;
      case 2: go("map"); break;
      case 3: go("timeline"); break;
      case 4: search(); break;
      case 5:
        for (const std::string& tag : stage_.tags()) {
          stage_.kiosk().set_language(tag);
          stage_.frame();
          look("language");
        }
        break;
      case 6: go("viewer", slugs_.cards[round % slugs_.cards.size()]); break;
      default:  // a filtered gallery in the order of names, then what stands behind the exhibition
        go("gallery", "all");
        go("credits");
    }
  }

  void search() {
    if (!go("search")) return;
    int typed = 0;
    for (const ui::Target& target : stage_.widgets().targets()) {
      if (!target.id.starts_with("key.") || target.id.size() > 7) continue;
      stage_.act(target.event);
      stage_.frame();
      if (++typed == 2) break;
    }
    look("search");
  }

  bool go(std::string_view screen, std::string_view id = {}) {
    const bool there = stage_.kiosk().go(screen, id);
    if (there) stage_.frame();
    look(screen);
    return there;
  }

  void tap(std::string_view id) {
    const ui::Target* target = stage_.widgets().find(id);
    if (!target) return;
    stage_.act(target->event);
    stage_.frame();
    look(id);
  }

  // Wherever the kiosk is, it says something, and there is a way home.
  void look(std::string_view after) {
    if (!wrong_.empty()) return;
    const std::string screen = stage_.screen();
    if (screen != "attract" && screen != "soon" && screen != "home" && screen != "viewer" && !stage_.widgets().find("nav.home")) wrong_ = "no way home";
    if (screen != "viewer" && stage_.texts().empty() && stage_.widgets().targets().empty()) wrong_ = "nothing on the screen";
    if (!wrong_.empty()) wrong_ += " on " + screen + ", after " + std::string(after);
  }

  Stage& stage_;
  const Slugs& slugs_;
  std::string wrong_;
};

// Lets the curtain close, the pack change behind it, and the curtain open again. False: it does not come to an end.
bool taken(Stage& stage) {
  constexpr double kStep_s = 0.25;
  constexpr int kMostSteps = 40;
  for (int i = 0; i < kMostSteps; ++i) {
    if (!stage.kiosk().pack_waiting() && stage.state().curtain.phase == core::Curtain::Phase::Open) return true;
    stage.frame(kStep_s);
  }
  return false;
}

void visit_damaged(int part) {
  log::set_quiet(true);
  const TempDir folder;
  const auto good = light_pack(folder);
  const Slugs slugs = slugs_of(good);
  Damage damage(read_file(good), 740 + static_cast<std::uint32_t>(part));
  Stage stage({.pack = good, .width_px = 640, .height_px = 360, .config = {.motion = {.low_motion = true}}});
  CHECK_EQ(Visit(stage, slugs).run(0, true), "");
  const long memory_mib = most_memory_mib();
  int shown = 0, refused = 0;
  double slowest_s = 0, begin_s = cpu_s();
  for (int round = 0; round < kPacks / kParts; ++round) {
    const double from_s = cpu_s();
    const auto file = folder.write("damaged" + std::to_string(round % 3) + ".pack", damage.next());
    CAPTURE(part);
    CAPTURE(round);
    CAPTURE(damage.what());
    stage.kiosk().go("attract", "");
    stage.frame();
    auto pack = pack::Pack::open(file);
    refused += !pack;
    const bool sound = static_cast<bool>(pack);
    stage.kiosk().set_pack(sound ? std::shared_ptr<pack::Pack>(std::move(pack).value()) : nullptr);
    REQUIRE(taken(stage));
    REQUIRE_EQ(stage.screen(), sound ? "attract" : "soon");
    const std::string wrong = Visit(stage, slugs).run(static_cast<std::size_t>(round), round % kWholeVisit == 0);
    REQUIRE_EQ(wrong, "");
    shown += stage.screen() != "soon";
    const double took_s = cpu_s() - from_s;
    slowest_s = std::max(slowest_s, took_s);
    REQUIRE_LT(took_s, kMostOfAPack_s);
    std::filesystem::remove(file);
  }
  const long grown_mib = most_memory_mib() - memory_mib;
  std::printf("part %d: %d shown, %d refused; slowest %.2f s, all %.1f s of CPU time; memory grew by %ld MiB\n", part, shown, refused, slowest_s,
              cpu_s() - begin_s, grown_mib);
  CHECK_LT(grown_mib, kMostGrowth_mib);
  CHECK_GT(shown, kPacks / kParts / 4);
  CHECK_GT(refused, kPacks / kParts / 8);
  log::set_quiet(false);
}

}  // namespace

TEST_SUITE_BEGIN("damage");

TEST_CASE("damaged packs in the whole kiosk, part 1 of 4") { visit_damaged(1); }
TEST_CASE("damaged packs in the whole kiosk, part 2 of 4") { visit_damaged(2); }
TEST_CASE("damaged packs in the whole kiosk, part 3 of 4") { visit_damaged(3); }
TEST_CASE("damaged packs in the whole kiosk, part 4 of 4") { visit_damaged(4); }

TEST_SUITE_END();

}  // namespace azetta::test
