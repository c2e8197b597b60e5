// The power goes at every single call of an installation, and what was not synced is forgotten in every way that a disk may forget it:
// the next start shows the old pack or the new one, whole.
#include <doctest/doctest.h>

#include <cerrno>
#include <fstream>

#include "content/pack/pack.h"
#include "content/shelf/install.h"
#include "tests/content/sample.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/sanitized.h"

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

using Luck = test::FaultyDisk::Luck;

struct World {
  pack::sample::Folder dir;
  fs::path packs = dir / "packs";
  std::string old_name;
  std::string old_bytes, new_bytes;
  fs::path fresh;
  Policy policy;
  explicit World(bool proven) {
    policy.reserve_bytes = 0;
    fs::create_directory(packs);
    Shelf shelf(packs);
    for (const char* version : {"0.1", "0.2", "0.3"}) {  // so that the installation has something to take away
      REQUIRE(install(pack::sample::write_pack(dir, "older.pack", version), shelf, real_disk(), policy).outcome == Outcome::Installed);
      shelf.prove(shelf.current());
    }
    old_name = install(pack::sample::write_pack(dir, "old.pack", "1.0"), shelf, real_disk(), policy).shelf_name;
    if (proven) shelf.prove(old_name);
    fresh = pack::sample::write_pack(dir, "new.pack", "2.0");
    old_bytes = test::read_file(dir / "old.pack");
    new_bytes = test::read_file(fresh);
  }
};

// What the kiosk's next start would show.
void check_start(const World& world, const fs::path& folder) {
  Shelf shelf(folder);
  const Choice choice = shelf.begin_use("the next boot");
  REQUIRE(!choice.name.empty());
  const std::string shown = test::read_file(folder / choice.name);
  const bool is_old = shown == world.old_bytes, is_new = shown == world.new_bytes;
  CHECK((is_old || is_new));
  CHECK(pack::Pack::open(folder / choice.name));
}

}  // namespace

TEST_CASE("a power cut at any call of an installation leaves the old pack or the new one") {
  for (const bool proven : {true, false}) {
    const World world(proven);
    std::mt19937 random(7);
    int calls = 0, news = 0, olds = 0;
    for (;; ++calls) {
      CAPTURE(calls);
      test::TempDir run;
      const fs::path live = run / "live";
      fs::copy(world.packs, live);
      test::FaultyDisk disk(live);
      disk.fail(calls, EIO, true);
      Shelf shelf(live, disk);
      const Attempt attempt = install(world.fresh, shelf, disk, world.policy);
      for (int i = 0; i < (test::kSanitized ? 4 : 10); ++i) {
        const fs::path after = run / ("after-" + std::to_string(i));
        disk.wake_up(after, i == 0 ? Luck::None : i == 1 ? Luck::All : Luck::Some, random);
        check_start(world, after);
        ++(Shelf(after).look().name.find("-2.0-") != std::string::npos ? news : olds);
        // The technician drops it again, and it arrives.
        if (i < 2) {
          Shelf again(after);
          const Attempt second = install(world.fresh, again, real_disk(), world.policy);
          CHECK(good(second.outcome));
          CHECK(again.look().name.find("-2.0-") != std::string::npos);
          CHECK_FALSE(fs::exists(after / ".coming.part"));
        }
      }
      if (disk.calls() <= calls) {
        CHECK(attempt.outcome == Outcome::Installed);
        break;
      }
    }
    CHECK(calls > 15);
    CHECK(news > (test::kSanitized ? 3 : 10));  // the cut came on both sides of the change
    CHECK(olds > news);
  }
}

TEST_CASE("a power cut while a pack is put aside, proven or chosen by hand leaves a pack to show") {
  const World world(true);
  std::mt19937 random(11);
  const auto cut_everywhere = [&](const auto& prepare, const auto& act) {
    for (int call = 0; call < 50; ++call) {
      CAPTURE(call);
      test::TempDir run;
      const fs::path live = run / "live";
      fs::copy(world.packs, live);
      {
        Shelf calm(live);
        REQUIRE(install(world.fresh, calm, real_disk(), world.policy).outcome == Outcome::Installed);
        prepare(calm);
      }
      test::FaultyDisk disk(live);
      disk.fail(call, EIO, true);
      Shelf shelf(live, disk);
      act(shelf);
      for (int i = 0; i < 8; ++i) {
        const fs::path after = run / ("after-" + std::to_string(i));
        disk.wake_up(after, i == 0 ? Luck::None : i == 1 ? Luck::All : Luck::Some, random);
        check_start(world, after);
      }
      if (disk.calls() <= call) {
        CHECK(call > 3);
        return;
      }
    }
    FAIL("it never ended");
  };
  const auto nothing = [](Shelf&) {};
  cut_everywhere(nothing, [](Shelf& shelf) { shelf.failed(shelf.current(), "it cannot be opened"); });
  cut_everywhere([](Shelf& shelf) { for (int i = 0; i < kMostCrashes; ++i) (void)shelf.begin_use("one boot"); }, [](Shelf& shelf) { (void)shelf.begin_use("one boot"); });
  cut_everywhere(nothing, [](Shelf& shelf) { shelf.prove(shelf.current()); });
  cut_everywhere(nothing, [&](Shelf& shelf) { (void)shelf.show(world.old_name); });
}

TEST_CASE("going back: after two crashes the pack before it is shown, and stays") {
  const World world(true);
  Shelf shelf(world.packs);
  const std::string fresh = install(world.fresh, shelf, real_disk(), world.policy).shelf_name;
  CHECK(shelf.begin_use("boot").name == fresh);
  CHECK(shelf.begin_use("boot").name == fresh);
  const Choice back = shelf.begin_use("boot");
  CHECK(back.name == world.old_name);
  REQUIRE(back.news.size() == 1);
  CHECK(back.news[0].find("ended unexpectedly 2 times") != std::string::npos);
  CHECK(shelf.current() == world.old_name);
  CHECK(fs::exists(world.packs / fresh));  // for whoever wants to know why
  CHECK(shelf.begin_use("boot").name == world.old_name);
  // By hand it can be tried again.
  CHECK(shelf.show(fresh));
  CHECK(shelf.begin_use("boot").name == fresh);
}

TEST_CASE("a folder that cannot be written to is read; a ledger of nonsense is none") {
  const World world(true);
  { std::ofstream(world.packs / "LEDGER", std::ios::binary) << std::string(70'000, '\xff'); }
  Shelf shelf(world.packs);
  CHECK(shelf.begin_use("boot").name == world.old_name);
  { std::ofstream(world.packs / "CURRENT", std::ios::binary) << "../../../etc/passwd.pack\n"; }
  CHECK(!shelf.begin_use("boot").name.empty());
  CHECK(Shelf("/nonexistent").begin_use("boot").name.empty());
}

}  // namespace azetta::shelf
