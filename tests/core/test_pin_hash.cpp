#include <doctest/doctest.h>

#include <string>

#include "app/core/pin_hash.h"

using azetta::core::is_pin_hash;

namespace {

const std::string kSalt = "hoo6ZTmYWevXFNPvdIFIHg", kHash = "eYb8kMezsA1TYdGvFjS0bzwiVw1sKzfT5aT5DgO2bU0";

std::string with(const std::string& costs) { return "$argon2id$v=19$" + costs + "$" + kSalt + "$" + kHash; }

}  // namespace

TEST_CASE("what libsodium writes, up to what this kiosk can afford") {
  CHECK(is_pin_hash(with("m=65536,t=3,p=1")));
  CHECK(is_pin_hash(with("m=65536,t=2,p=1")));
  CHECK(is_pin_hash(with("m=8,t=1,p=1")));
}

TEST_CASE("a string that asks for more memory or more passes is refused before anything is computed") {
  for (const char* costs : {"m=65537,t=3,p=1", "m=1048576,t=3,p=1", "m=99999999999999999999,t=1,p=1", "m=65536,t=4,p=1",
                            "m=65536,t=4294967295,p=1", "m=7,t=1,p=1", "m=0,t=1,p=1", "m=-1,t=1,p=1", "m=65536,t=0,p=1",
                            "m=65536,t=3,p=2", "m=65536,t=3", "m=,t=3,p=1", "t=3,m=65536,p=1", "m=65536, t=3,p=1", "m=6 5536,t=3,p=1"}) {
    CAPTURE(std::string(costs));
    CHECK_FALSE(is_pin_hash(with(costs)));
  }
}

TEST_CASE("anything else is no hash") {
  const std::string good = with("m=65536,t=3,p=1");
  for (std::size_t size = 0; size < good.size() - kHash.size() / 2; ++size) CHECK_FALSE(is_pin_hash(good.substr(0, size)));
  CHECK_FALSE(is_pin_hash("123456"));
  CHECK_FALSE(is_pin_hash("$argon2i$v=19$m=65536,t=3,p=1$" + kSalt + "$" + kHash));
  CHECK_FALSE(is_pin_hash("$argon2id$v=16$m=65536,t=3,p=1$" + kSalt + "$" + kHash));
  CHECK_FALSE(is_pin_hash("$2y$10$abcdefghijklmnopqrstuv"));
  CHECK_FALSE(is_pin_hash(good + "$"));
  CHECK_FALSE(is_pin_hash(good + "="));
  CHECK_FALSE(is_pin_hash(good + "\n"));
  CHECK_FALSE(is_pin_hash(" " + good));
  CHECK_FALSE(is_pin_hash("$argon2id$v=19$m=65536,t=3,p=1$" + kSalt + "$" + std::string(100, 'A')));
  CHECK_FALSE(is_pin_hash("$argon2id$v=19$m=65536,t=3,p=1$$" + kHash));
}
