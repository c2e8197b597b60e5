// A signed file that was changed, and files that should be keys.
#include <algorithm>
#include <cstring>
#include <string>

#include "content/pack/seal.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temp_dir.h"

using namespace azetta;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto keys = pack::read_trusted_keys(fuzz::made("keys"));
  promise(keys && keys->size() == 2, "fuzz_seeds made two keys");
  static fuzz::Canvas sealed(test::read_file(fuzz::made("sealed")));
  static fuzz::Canvas other{std::string()};
  fuzz::Input input({data, size});
  switch (input.byte() % 3) {
    case 0: {  // places and values: bytes of the seal first
      std::string bytes = sealed.whole();
      while (!input.empty()) {
        const std::size_t at = input.word() % (bytes.size() + 1);
        const std::uint8_t value = input.byte();
        if (at == bytes.size()) {
          bytes.resize(bytes.size() - std::min<std::size_t>(bytes.size(), value));
          if (bytes.empty()) break;
        } else {
          bytes[bytes.size() - 1 - at] = static_cast<char>(value);
        }
      }
      sealed.show(bytes);
      const auto finding = pack::verify_seal(sealed.path(), *keys);
      promise(static_cast<bool>(finding), "a file that can be read has a verdict");
      promise((finding->verdict == pack::SealVerdict::Good) == (bytes == sealed.whole()), "good means that no byte was changed");
      promise(static_cast<bool>(pack::unsealed_bytes(sealed.path())), "its bytes can be counted");
      break;
    }
    case 1: {
      other.show(std::string(input.rest()));
      const auto key = pack::read_public_key(other.path());
      if (!key) break;
      promise(!key->name.empty() && key->name.size() <= 64, "a key has a name");
      other.show(pack::public_key_line(key->key, key->name));
      const auto again = pack::read_public_key(other.path());
      promise(again && again->key == key->key && again->name == key->name, "a key that is written down is the same key");
      break;
    }
    default:
      other.show(std::string(input.rest()));
      if (auto key = pack::read_secret_key(other.path())) pack::wipe(*key);
  }
  return 0;
}
