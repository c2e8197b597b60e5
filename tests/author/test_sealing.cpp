// Keys, seals and what becomes of a sealed pack that somebody changes: through azetta-pack, as a curator and a technician use it.
#include <doctest/doctest.h>

#include <filesystem>

#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "content/pack/seal.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using test::Run;
using test::run_pack;

struct Desk {  // a pack, a key, and a kiosk's folder of trusted keys
  test::TempDir dir;
  std::string pack = (dir / "small.pack").string(), key = (dir / "museum.key").string(), trust = (dir / "trust").string();
  Desk() {
    REQUIRE(run_pack({"build", test::small_source().string(), "-o", pack, "--cache", ""}).code == 0);
    REQUIRE(run_pack({"keygen", "museum", "--folder", dir.path().string()}).code == 0);
    fs::create_directory(trust);
    fs::copy_file(dir / "museum.pub", fs::path(trust) / "museum.pub");
  }
  Run sign() const { return run_pack({"sign", pack, "--key", key}); }
  Run verify() const { return run_pack({"verify", pack, "--trust", trust}); }
  void flip(std::uint64_t at) const {
    std::string bytes = test::read_file(pack);
    bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
    dir.write("small.pack", bytes);
  }
};

}  // namespace

TEST_CASE("a signed pack is the same pack, and says by whom") {
  const Desk desk;
  const std::string before = test::read_file(desk.pack);
  CHECK(desk.verify().code == 1);
  CHECK(desk.verify().err == desk.pack + ": the pack is not signed; sign it with azetta-pack sign, or allow unsigned packs on this kiosk\n");
  REQUIRE(desk.sign().code == 0);
  const std::string after = test::read_file(desk.pack);
  CHECK(after.size() == before.size() + pack::kSealBytes);
  CHECK(after.starts_with(before));
  CHECK_FALSE(fs::exists(desk.pack + ".sealing"));
  const Run found = desk.verify();
  CHECK(found.code == 0);
  CHECK(found.out.starts_with(desk.pack + ": signed by \"museum\" ("));
  CHECK(run_pack({"info", desk.pack}).out.find("\nsignature   signed by the key ") != std::string::npos);
  CHECK(run_pack({"info", desk.pack, "--trust", desk.trust}).out.find("\nsignature   signed by \"museum\" (") != std::string::npos);
  // It opens, and every rule holds.
  REQUIRE(pack::Pack::open(desk.pack));
  CHECK(pack::check(desk.pack).empty());
  // Signed again it is the same again: a signature says nothing of when.
  REQUIRE(desk.sign().code == 0);
  CHECK(test::read_file(desk.pack) == after);
}

TEST_CASE("no byte of a signed pack can be changed") {
  const Desk desk;
  REQUIRE(desk.sign().code == 0);
  const std::string good = test::read_file(desk.pack);
  const std::string changed = ": the pack was changed after \"museum\" signed it, or was damaged on the way; copy it again from its maker\n";
  for (std::uint64_t at = 0; at < good.size(); at += good.size() / 50) {
    if (at >= good.size() - pack::kSealBytes) break;
    desk.dir.write("small.pack", good);
    desk.flip(at);
    CAPTURE(at);
    CHECK(desk.verify().err == desk.pack + changed);
  }
  // In the seal: its length, its signature, what is kept for later. Its mark gone, it is not signed; its key changed, somebody else's.
  const std::uint64_t seal = good.size() - pack::kSealBytes;
  for (const std::uint64_t at : {seal + 48, seal + 56, seal + 119, seal + 127}) {
    desk.dir.write("small.pack", good);
    desk.flip(at);
    CAPTURE(at);
    CHECK(desk.verify().err == desk.pack + changed);
  }
  desk.dir.write("small.pack", good);
  desk.flip(seal);
  CHECK(desk.verify().err.find("is not signed") != std::string::npos);
  CHECK_FALSE(pack::Pack::open(desk.pack));  // nor a whole file
  desk.dir.write("small.pack", good);
  desk.flip(seal + 20);
  CHECK(desk.verify().err.find("signed with a key that is not trusted here (") != std::string::npos);
  // Cut short, or with something behind the seal.
  desk.dir.write("small.pack", good.substr(0, good.size() - 1));
  CHECK(desk.verify().code == 1);
  desk.dir.write("small.pack", good + "x");
  CHECK(desk.verify().code == 1);
}

TEST_CASE("a key that is not trusted, and one that was retired, are told apart") {
  const Desk desk;
  REQUIRE(desk.sign().code == 0);
  const fs::path pub = fs::path(desk.trust) / "museum.pub";
  fs::rename(pub, fs::path(desk.trust) / "museum.retired");
  CHECK(desk.verify().err == desk.pack + ": the pack is signed with the key \"museum\", which was retired; ask for the pack signed with the new key\n");
  fs::remove(fs::path(desk.trust) / "museum.retired");
  const std::string stranger = desk.verify().err;
  CHECK(stranger.find("not trusted here (") != std::string::npos);
  const auto key = pack::read_public_key(desk.dir / "museum.pub");
  REQUIRE(key);
  CHECK(stranger.find(pack::fingerprint(key->key)) != std::string::npos);
  // Another key signs over the first: the pack has the last one's seal only.
  REQUIRE(run_pack({"keygen", "new-museum", "--folder", desk.dir.path().string()}).code == 0);
  fs::copy_file(desk.dir / "new-museum.pub", fs::path(desk.trust) / "new-museum.pub");
  REQUIRE(run_pack({"sign", desk.pack, "--key", (desk.dir / "new-museum.key").string()}).code == 0);
  CHECK(desk.verify().out.find("signed by \"new-museum\"") != std::string::npos);
}

TEST_CASE("keys are not overwritten, secret ones are their owner's alone, and what is no key says so") {
  const Desk desk;
  CHECK((fs::status(desk.key).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  const std::string before = test::read_file(desk.key);
  CHECK(run_pack({"keygen", "museum", "--folder", desk.dir.path().string()}).err.find("there is such a file already") != std::string::npos);
  CHECK(test::read_file(desk.key) == before);
  CHECK(run_pack({"keygen", "../museum", "--folder", desk.dir.path().string()}).err.find("is no name for a key") != std::string::npos);
  CHECK(run_pack({"sign", desk.pack, "--key", (desk.dir / "museum.pub").string()}).err.find("not a file of an azetta-secret-key") != std::string::npos);
  CHECK(run_pack({"sign", desk.dir.write("a.pack", "no pack").string(), "--key", desk.key}).err.find("this is not a content pack") != std::string::npos);
  for (const char* text : {"", "azetta-public-key 1 museum", "azetta-public-key 1 museum AAAA", "azetta-public-key 2 museum AAAA", "\xFF\xFE"}) {
    desk.dir.write("trust/other.pub", text);
    CHECK(desk.verify().err.find("not a file of an azetta-public-key") != std::string::npos);
  }
  desk.dir.write("trust/other.pub", std::string(10'000, 'a'));
  CHECK(desk.verify().err.find("not a file of an azetta-public-key") != std::string::npos);
  fs::remove(fs::path(desk.trust) / "other.pub");
  CHECK(run_pack({"verify", desk.pack, "--trust", (desk.dir / "nowhere").string()}).err.find("folder of trusted keys cannot be read") != std::string::npos);
}

}  // namespace azetta::author
