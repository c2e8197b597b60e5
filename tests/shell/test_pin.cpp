// The door to libsodium: hashing a PIN, checking it, the digest of a file.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "app/core/pin_hash.h"
#include "app/shell/digest.h"
#include "app/shell/pin.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

shell::PinEntry typed(std::string_view digits) {
  shell::PinEntry pin;
  for (const char c : digits) pin.push(c - '0');
  return pin;
}

std::string digest_of(const std::filesystem::path& file) {
  shell::FileDigest digest(file);
  while (digest.step()) {
  }
  return digest.failed() ? "failed" : digest.hex();
}

}  // namespace

TEST_CASE("a PIN is hashed as kiosk.conf takes it, and nothing but that PIN fits") {
  const auto hash = shell::hash_pin("24681357");
  REQUIRE(hash);
  CHECK(core::is_pin_hash(*hash));
  CHECK(shell::verify_pin(*hash, typed("24681357")));
  CHECK_FALSE(shell::verify_pin(*hash, typed("24681358")));
  const auto again = shell::hash_pin("24681357");
  REQUIRE(again);
  CHECK_NE(*hash, *again);  // salted
}

TEST_CASE("what is no PIN is not hashed") {
  for (const char* pin : {"", "12345", "1234567890123", "12345a", "12 456", "-12345", "١٢٣٤٥٦", "1234567\n"}) {
    CAPTURE(std::string(pin));
    const auto hash = shell::hash_pin(pin);
    REQUIRE_FALSE(hash);
    CHECK_EQ(hash.error().what, "a PIN has 6 to 12 digits and nothing else; try again");
  }
}

TEST_CASE("no hash, no PIN, no key") {
  const std::string good = "$argon2id$v=19$m=1024,t=1,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0";
  CHECK(shell::verify_pin(good, typed("246813")));
  CHECK_FALSE(shell::verify_pin("", typed("246813")));
  CHECK_FALSE(shell::verify_pin("246813", typed("246813")));
  CHECK_FALSE(shell::verify_pin(good, typed("")));
  CHECK_FALSE(shell::verify_pin(good, typed("24681")));
  // Four gigabytes: refused, not tried.
  CHECK_FALSE(shell::verify_pin("$argon2id$v=19$m=4194304,t=3,p=1$hoo6ZTmYWevXFNPvdIFIHg$eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0",
                                typed("246813")));
}

TEST_CASE("digits that are taken back, handed on or done with are wiped") {
  shell::PinEntry pin = typed("123456");
  const char* place = pin.digits().data();
  pin.keep_first(4);
  CHECK_EQ(pin.digits(), "1234");
  CHECK_EQ(std::string_view(place, 12), std::string_view("1234\0\0\0\0\0\0\0\0", 12));
  const shell::PinEntry other = std::move(pin);
  CHECK_EQ(other.digits(), "1234");
  CHECK_EQ(pin.size(), 0);
  CHECK_EQ(std::string_view(place, 12), std::string_view("\0\0\0\0\0\0\0\0\0\0\0\0", 12));
  shell::PinEntry full = typed("12345678901234567890");
  CHECK_EQ(full.size(), 12);
  full.push(10);
  full.keep_first(50);
  CHECK_EQ(full.size(), 12);
}

TEST_CASE("the digest is SHA-256, however many pieces the file has") {
  const TempDir dir;
  const auto file = dir.path() / "a.pack";
  const auto write = [&](std::size_t bytes) {
    std::ofstream out(file, std::ios::binary);
    out << std::string(bytes, 'a');
  };
  std::ofstream(file) << "abc";
  CHECK_EQ(digest_of(file), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  write(0);
  CHECK_EQ(digest_of(file), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  write(1'000'000);  // FIPS 180-2, B.3
  CHECK_EQ(digest_of(file), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  const std::size_t piece = 4u << 20;
  write(piece);
  const std::string whole = digest_of(file);
  write(piece + 1);
  CHECK_EQ(whole.size(), 64);
  CHECK_NE(digest_of(file), whole);
  CHECK_EQ(digest_of(dir.path() / "none.pack"), "failed");
}

}  // namespace azetta::test
