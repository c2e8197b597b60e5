// A pack whose bytes were changed: the input is a list of changes to the sample pack (tests/content/sample.h), aimed at what SQLite
// and our reader look at: page headers, cell pointers, cells, pages that change places, cuts. Everything is read, or checked.
#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "tests/content/read_pack.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temp_dir.h"

#include <vector>

using namespace azetta;

namespace {

constexpr std::size_t kPage_bytes = 4'096, kMostChanges = 24;

struct Base {
  fuzz::Canvas file{test::read_file(fuzz::made("sample.pack"))};
  std::vector<std::vector<std::uint16_t>> used;  // by page: where it holds something
  Base() {
    const std::string& bytes = file.whole();
    fuzz::promise(bytes.size() > kPage_bytes, "fuzz_seeds made the sample pack");
    for (std::size_t page = 0; page < bytes.size() / kPage_bytes; ++page) {
      auto& places = used.emplace_back();
      for (std::size_t i = 0; i < kPage_bytes; ++i) {
        if (bytes[page * kPage_bytes + i] != 0) places.push_back(static_cast<std::uint16_t>(i));
      }
    }
  }
};

void put_be(std::string& bytes, std::size_t at, std::uint32_t value, int count) {
  for (int i = 0; i < count && at + static_cast<std::size_t>(i) < bytes.size(); ++i)
    bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * (count - 1 - i)));
}

void change(const Base& base, fuzz::Input& input, std::string& bytes) {
  const std::uint8_t how = input.byte();
  const std::size_t pages = base.used.size(), page = input.word() % pages;
  const std::uint32_t where = input.word(), value = input.word();
  const auto& used = base.used[page];
  const std::size_t start = page * kPage_bytes, at = start + where % kPage_bytes;
  const std::size_t aimed = used.empty() ? at : start + used[where % used.size()];
  if (bytes.size() < start + kPage_bytes) return;  // cut off by a change before
  const std::size_t header = start + (page == 0 ? 100 : 0);
  switch (how % 9) {
    case 0: bytes[at] = static_cast<char>(value); break;
    case 1: bytes[aimed] = static_cast<char>(value); break;
    case 2: bytes[aimed] = static_cast<char>(bytes[aimed] ^ (1 << value % 8)); break;
    case 3: put_be(bytes, header + (where % 2 ? 1 : 5), value, 2); break;              // first free block; start of the cells
    case 4: put_be(bytes, header + 3, value, 2); break;                                // number of cells
    case 5: put_be(bytes, header + 8 + 2 * (where % 24), value, 2); break;             // a cell pointer
    case 6: put_be(bytes, aimed, value, 4); break;                                     // a page number, or four bytes of a varint
    case 7: bytes.replace(start, kPage_bytes, base.file.whole(), value % pages * kPage_bytes, kPage_bytes); break;
    default:
      bytes.resize(where % 2 ? start + kPage_bytes : std::max<std::size_t>(at, 1));
      if (where % 2) put_be(bytes, 28, static_cast<std::uint32_t>(page) + 1, 4);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Base base;
  fuzz::Input input({data, size});
  const bool whole_check = input.byte() % 8 == 7;  // slow, so not always
  std::string bytes = base.file.whole();
  for (std::size_t n = 0; n < kMostChanges && !input.empty(); ++n) change(base, input, bytes);
  base.file.show(bytes);
  if (whole_check) pack::check(base.file.path());
  const auto open = pack::Pack::open(base.file.path());
  if (!open) {
    fuzz::promise(!open.error().what.empty(), "a refusal is a sentence");
    return 0;
  }
  const pack::PackReading reading = pack::read_all(*open.value());
  fuzz::promise(reading.broken.empty(), reading.broken.c_str());
  return 0;
}
