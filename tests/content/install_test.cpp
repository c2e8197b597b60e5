// A pack's way onto the shelf: each way in which it may end, and what lies where afterwards.
#include <doctest/doctest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>

#include "content/pack/pack.h"
#include "content/pack/seal.h"
#include "content/shelf/install.h"
#include "tests/content/sample.h"
#include "tests/support/faulty_disk.h"

namespace azetta::shelf {
namespace fs = std::filesystem;
namespace {

struct Desk {
  pack::sample::Folder dir;
  fs::path drop = dir / "drop", packs = dir / "packs", trust = dir / "trust";
  Shelf shelf{packs};
  Policy policy;
  Desk() {
    fs::create_directory(drop);
    fs::create_directory(packs);
    fs::create_directory(trust);
    policy.reserve_bytes = 0;
  }
  fs::path make(const std::string& name, const std::string& version) const { return pack::sample::write_pack(dir, "drop/" + name, version); }
  Attempt install(const fs::path& file) { return shelf::install(file, shelf, real_disk(), policy); }
  Attempt install(const std::string& name, const std::string& version) { return install(make(name, version)); }
  void proven() { shelf.prove(shelf.current()); }
  // Everything in the folder of packs but locks and the log.
  std::vector<std::string> files() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(packs)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with("lock") && name != "shelf.log") out.push_back(name);
    }
    std::ranges::sort(out);
    return out;
  }
  void write(const fs::path& file, const std::string& bytes) const { std::ofstream(file, std::ios::binary) << bytes; }
};

pack::KeyPair sign(const fs::path& pack, const pack::KeyPair& keys = pack::make_keys()) {
  const auto seal = pack::make_seal(pack, keys.secret);
  REQUIRE(seal);
  std::ofstream(pack, std::ios::binary | std::ios::app).write(reinterpret_cast<const char*>(seal->data()), pack::kSealBytes);
  return keys;
}

}  // namespace

TEST_CASE("a good pack gets a name of its own, is current, and nobody can change it") {
  Desk desk;
  const Attempt attempt = desk.install("revolt.pack", "1.0");
  CHECK(attempt.outcome == Outcome::Installed);
  CHECK(attempt.reason == "");
  CHECK(attempt.version == "1.0");
  CHECK(attempt.shelf_name.starts_with(attempt.id + "-1.0-"));
  CHECK(desk.shelf.current() == attempt.shelf_name);
  CHECK(desk.files() == std::vector<std::string>{"CURRENT", "LEDGER", attempt.shelf_name});
  CHECK(test::read_file(desk.packs / attempt.shelf_name) == test::read_file(desk.drop / "revolt.pack"));
  CHECK((fs::status(desk.packs / attempt.shelf_name).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read));
  const Choice choice = desk.shelf.look();
  CHECK(choice.name == attempt.shelf_name);
  CHECK(choice.trial);
}

TEST_CASE("the same pack again is no other pack, unless the one that is here has rotted") {
  Desk desk;
  const Attempt first = desk.install("revolt.pack", "1.0");
  const Attempt again = desk.install(desk.drop / "revolt.pack");
  CHECK(again.outcome == Outcome::AlreadyShown);
  CHECK(again.shelf_name == first.shelf_name);
  CHECK(again.id == first.id);
  // Under another name too.
  fs::copy_file(desk.drop / "revolt.pack", desk.drop / "other.pack");
  CHECK(desk.install(desk.drop / "other.pack").outcome == Outcome::AlreadyShown);
  std::string bytes = test::read_file(desk.drop / "revolt.pack");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  fs::permissions(desk.packs / first.shelf_name, fs::perms::owner_all);
  desk.write(desk.packs / first.shelf_name, bytes);
  CHECK(desk.install(desk.drop / "revolt.pack").outcome == Outcome::Installed);
  CHECK(test::read_file(desk.packs / first.shelf_name) == test::read_file(desk.drop / "revolt.pack"));
  CHECK(desk.files().size() == 3);
}

TEST_CASE("older versions are refused, unless somebody asks for them") {
  Desk desk;
  CHECK(desk.install("b.pack", "1.10").outcome == Outcome::Installed);
  const Attempt older = desk.install("a.pack", "1.9");
  CHECK(older.outcome == Outcome::Older);
  CHECK(older.reason.find("this is version 1.9, and version 1.10 was installed") == 0);
  CHECK(desk.install("c.pack", "1.11").outcome == Outcome::Installed);
  desk.policy.allow_older = true;
  CHECK(desk.install(desk.drop / "a.pack").outcome == Outcome::Installed);
  CHECK(desk.shelf.current().find("-1.9-") != std::string::npos);
}

TEST_CASE("what is put aside stays known, and comes back only when asked for") {
  Desk desk;
  const std::string good = desk.install("a.pack", "1.0").shelf_name;
  desk.proven();
  const std::string bad = desk.install("b.pack", "2.0").shelf_name;
  desk.shelf.failed(bad, "it cannot be opened");
  CHECK(desk.shelf.current() == good);
  const Attempt again = desk.install(desk.drop / "b.pack");
  CHECK(again.outcome == Outcome::PutAside);
  CHECK(again.reason.starts_with("it cannot be opened; "));
  // Its version does not stand in the way of a mended one with a lower number.
  CHECK(desk.install("c.pack", "1.5").outcome == Outcome::Installed);
  desk.policy.allow_again = true;
  CHECK(desk.install(desk.drop / "b.pack").outcome == Outcome::Installed);
}

TEST_CASE("three good packs stay, and what somebody has open") {
  Desk desk;
  std::vector<std::string> names;
  for (const char* version : {"1", "2", "3", "4", "5"}) {
    names.push_back(desk.install("p.pack", version).shelf_name);
    if (std::string_view(version) == "1") continue;
    desk.proven();
  }
  CHECK_FALSE(fs::exists(desk.packs / names[0]));
  CHECK(desk.shelf.packs().size() == 4);  // three, and the one on trial before it was proven
  CHECK(desk.shelf.tidy() == std::vector<std::string>{names[1]});
  {
    const Lock lease = Lock::lease(desk.packs / names[2]);  // shown by somebody all the while
    REQUIRE(lease.held());
    desk.install("p.pack", "6");
    desk.proven();
    CHECK(desk.shelf.tidy().empty());
    CHECK(fs::exists(desk.packs / names[2]));
  }
  CHECK(desk.shelf.tidy() == std::vector<std::string>{names[2]});
}

TEST_CASE("what is no pack, for another kiosk, or damaged is refused in words of its own") {
  Desk desk;
  const auto file = desk.make("p.pack", "1.0");
  const std::string whole = test::read_file(file);
  const auto refused = [&](const std::string& bytes) {
    desk.write(file, bytes);
    const Attempt attempt = desk.install(file);
    CHECK(desk.files().empty());  // nothing is left behind
    CHECK(attempt.reason.find(".coming.part") == std::string::npos);
    return attempt;
  };
  CHECK(refused("").outcome == Outcome::NotAPack);
  CHECK(refused(std::string(5000, 'x')).outcome == Outcome::NotAPack);
  std::string bytes = whole;
  bytes[63] = 99;
  CHECK(refused(bytes).outcome == Outcome::NewerKiosk);
  bytes[63] = 1;
  CHECK(refused(bytes).outcome == Outcome::OldFormat);
  CHECK(refused(whole.substr(0, whole.size() - 1000)).outcome == Outcome::Damaged);
  CHECK(refused(whole + "more").outcome == Outcome::Damaged);
  bytes = whole;
  for (std::size_t i = 8192; i < 9000; ++i) bytes[i] = static_cast<char>(i);
  CHECK(refused(bytes).outcome == Outcome::Damaged);
  desk.policy.most_bytes = 1000;
  CHECK(refused(whole).outcome == Outcome::TooLarge);
}

TEST_CASE("dangerous names and things that are no files") {
  Desk desk;
  const auto good = desk.make("p.pack", "1.0");
  for (const char* name : {"-rf.pack", ".hidden.pack", "a\nb.pack", "a\\b.pack", "p.zip", "\xff\xfe.pack"}) {
    fs::copy_file(good, desk.drop / name);
    CHECK(desk.install(desk.drop / name).outcome == Outcome::DangerousName);
  }
  fs::create_symlink(good, desk.drop / "link.pack");
  CHECK(desk.install(desk.drop / "link.pack").outcome == Outcome::DangerousName);
  fs::create_directory(desk.drop / "folder.pack");
  CHECK(desk.install(desk.drop / "folder.pack").outcome == Outcome::NotAPack);
  REQUIRE(::mkfifo((desk.drop / "pipe.pack").c_str(), 0600) == 0);
  CHECK(desk.install(desk.drop / "pipe.pack").outcome == Outcome::NotAPack);  // and does not wait for a writer
  CHECK(desk.install(desk.drop / "gone.pack").outcome == Outcome::CannotRead);
}

TEST_CASE("signatures: who may, who may no more, and what was changed since") {
  Desk desk;
  desk.policy.require_signature = true;
  const auto file = desk.make("p.pack", "1.0");
  CHECK(desk.install(file).outcome == Outcome::WrongKey);  // no folder of keys is named
  desk.policy.trusted_keys = desk.trust;
  CHECK(desk.install(file).outcome == Outcome::Unsigned);
  const pack::KeyPair keys = sign(file);
  CHECK(desk.install(file).outcome == Outcome::WrongKey);
  desk.write(desk.trust / "museum.pub", pack::public_key_line(keys.open, "museum"));
  std::string bytes = test::read_file(file);
  const std::string whole = bytes;
  bytes[bytes.size() - 5000] = static_cast<char>(bytes[bytes.size() - 5000] ^ 1);
  desk.write(file, bytes);
  CHECK(desk.install(file).outcome == Outcome::Changed);
  desk.write(file, whole);
  const Attempt good = desk.install(file);
  CHECK(good.outcome == Outcome::Installed);
  CHECK(desk.shelf.look().signer == pack::fingerprint(keys.open));
  fs::rename(desk.trust / "museum.pub", desk.trust / "museum.retired");
  const auto next = desk.make("q.pack", "2.0");
  sign(next, keys);
  CHECK(desk.install(next).outcome == Outcome::RetiredKey);
  // Where signatures are welcome and not required, a retired or broken one is still refused: it claims what is not so.
  desk.policy.require_signature = false;
  CHECK(desk.install(next).outcome == Outcome::RetiredKey);
  CHECK(desk.install("r.pack", "3.0").outcome == Outcome::Installed);
  CHECK(desk.shelf.look().signer == "");
}

TEST_CASE("no room, no right, no stick: said, and nothing is lost") {
  Desk desk;
  const std::string old = desk.install("a.pack", "1.0").shelf_name;
  desk.proven();
  const auto fresh = desk.make("b.pack", "2.0");
  test::FaultyDisk disk(desk.packs);
  disk.free = 1000;
  const Attempt full = install(fresh, desk.shelf, disk, desk.policy);
  CHECK(full.outcome == Outcome::NoSpace);
  CHECK(full.reason.find("1 MB more must be free on this disk") != std::string::npos);
  // Each call in turn fails with what disks say: the folder is as before, or the new pack is in it.
  for (const int error : {ENOSPC, EROFS, EACCES, EIO, EDQUOT}) {
    for (int call = 0; call < 200; ++call) {
      test::TempDir copy;
      fs::copy(desk.packs, copy.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
      test::FaultyDisk faulty(copy.path());
      faulty.fail(call, error, false);
      Shelf shelf(copy.path(), faulty);
      const Attempt attempt = install(fresh, shelf, faulty, desk.policy);
      if (faulty.calls() <= call) {
        CHECK(attempt.outcome == Outcome::Installed);
        CHECK(call > 10);
        break;
      }
      CAPTURE(call);
      CAPTURE(error);
      const bool by_words = attempt.outcome == Outcome::NoSpace || attempt.outcome == Outcome::CannotWrite;
      CHECK((by_words || attempt.outcome == Outcome::Installed));
      const Choice choice = Shelf(copy.path()).look();
      CHECK((choice.name == old || choice.name.find("-2.0-") != std::string::npos));
      CHECK(pack::Pack::open(copy.path() / choice.name));
    }
  }
}

TEST_CASE("a stick that is pulled, or a file that is written to, while it is copied") {
  Desk desk;
  const std::string old = desk.install("a.pack", "1.0").shelf_name;
  const auto file = desk.make("b.pack", "2.0");
  const std::string whole = test::read_file(file);
  const auto during = [&](Stage when, const auto& act) {
    desk.write(file, whole);
    bool done = false;
    const Attempt attempt = install(file, desk.shelf, real_disk(), desk.policy, [&](Stage stage, std::uint64_t, std::uint64_t) {
      if (stage == when && !done) act();
      done = done || stage == when;
    });
    CHECK(done);
    return attempt;
  };
  // Cut short under the copy: what comes is less than was promised.
  const Attempt cut = during(Stage::Waiting, [&] { fs::resize_file(file, whole.size() / 2); });
  CHECK(cut.outcome == Outcome::CannotRead);
  CHECK(cut.reason.find("changed while it was copied") != std::string::npos);
  // Written on: it never ends at the size that it had.
  CHECK(during(Stage::Waiting, [&] { std::ofstream(file, std::ios::app) << "more"; }).outcome == Outcome::CannotRead);
  // Written over in place, with the same size: the time of change tells.
  CHECK(during(Stage::Copying, [&] { desk.write(file, std::string(whole.size(), 'x')); }).outcome == Outcome::CannotRead);
  CHECK(desk.shelf.current() == old);
  CHECK_FALSE(fs::exists(desk.packs / ".coming.part"));
  // Its name taken away while it is open: the copy is whole.
  CHECK(during(Stage::Copying, [&] { fs::remove(file); }).outcome == Outcome::Installed);
}

TEST_CASE("clocks that are wrong change nothing but what is written about time") {
  using namespace std::chrono_literals;
  Desk desk;
  const auto at = [](int years) { return fs::file_time_type::clock::now() + years * 8766h; };
  desk.install("a.pack", "1.0");
  desk.proven();
  const std::string a = desk.shelf.current();
  fs::last_write_time(desk.packs / a, at(73));  // installed when the clock stood in 2099
  const auto b = desk.make("b.pack", "2.0");
  fs::last_write_time(b, at(-56));  // made in 1970
  const Attempt attempt = install_and_tell(b, desk.shelf, real_disk(), desk.policy, {.kiosk = "k", .unix_s = 0, .result = true});
  CHECK(attempt.outcome == Outcome::Installed);
  CHECK(desk.shelf.look().name == attempt.shelf_name);
  CHECK(test::read_file(desk.drop / "b.pack.k.txt").find("time:    1970-01-01 00:00:00 UTC\n") != std::string::npos);
  fs::last_write_time(desk.packs / attempt.shelf_name, at(-56));
  CHECK(desk.shelf.begin_use("boot").name == attempt.shelf_name);
  // It fails, and what comes back is what was shown before, not what calls itself newest.
  desk.shelf.failed(attempt.shelf_name, "it broke");
  CHECK(desk.shelf.begin_use("boot").name == a);
}

TEST_CASE("a second pack while the first is copied waits for it; both arrive") {
  Desk desk;
  const auto a = desk.make("a.pack", "1.0"), b = desk.make("b.pack", "2.0");
  bool nested = false;
  const pid_t other = ::fork();
  REQUIRE(other >= 0);
  if (other == 0) ::_exit(install(b, desk.shelf, real_disk(), desk.policy).outcome == Outcome::Installed ? 0 : 1);
  const Attempt mine = install(a, desk.shelf, real_disk(), desk.policy, [&](Stage stage, std::uint64_t, std::uint64_t) { nested = nested || stage == Stage::Copying; });
  int status = -1;
  REQUIRE(::waitpid(other, &status, 0) == other);
  CHECK(nested);
  // Whichever came first: the later one finds it, and the older version is told so.
  CHECK(status == 0);
  const bool as_expected = mine.outcome == Outcome::Installed || mine.outcome == Outcome::Older;
  CHECK(as_expected);
  CHECK(desk.shelf.current().find("-2.0-") != std::string::npos);
}

TEST_CASE("the attempt is told: in the log, and beside the pack") {
  Desk desk;
  const auto file = desk.make("p.pack", "1.0");
  Report report{.kiosk = "hall 3", .unix_s = 1'795'734'000, .result = true};
  const Attempt attempt = install_and_tell(file, desk.shelf, real_disk(), desk.policy, report);
  const std::string result = test::read_file(desk.drop / "p.pack.hall-3.txt");
  CHECK(result.find("outcome: installed\n") != std::string::npos);
  CHECK(result.find("kiosk:   hall-3\n") != std::string::npos);
  CHECK(result.find("name:    " + attempt.shelf_name + "\n") != std::string::npos);
  CHECK(tells_of(result, attempt.bytes, attempt.changed_ns));
  CHECK(desk.shelf.log_tail(5) == std::vector<std::string>{log_line(attempt)});
  for (int i = 0; i < 6000; ++i) desk.shelf.log("a line of some length to fill the log with, so that it is turned over at last");
  CHECK(fs::exists(desk.packs / "shelf.log.1"));
  CHECK(fs::file_size(desk.packs / "shelf.log") <= (256u << 10));
}

}  // namespace azetta::shelf
