// A translation: what Poedit, Weblate or an editor gives back.
#include "app/core/po.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input({data, size});
  const auto file = core::parse_po(input.rest(), "fr.po");
  if (!file) {
    fuzz::promise(file.error().what.starts_with("fr.po"), "a refusal names the file");
    return 0;
  }
  for (const core::PoEntry& entry : file->entries) fuzz::promise(!entry.key.empty() && entry.line > 0, "an entry has a key and a line");
  return 0;
}
