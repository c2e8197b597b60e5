// A file of a curator's source tree, as azetta-pack reads it: the Markdown of a card, or TOML with every question that readers ask.
#include "app/author/markdown.h"
#include "app/author/toml_reader.h"
#include "content/base/utf8.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;

namespace {

// The same questions of every table, whatever it holds.
void ask(author::TomlTable table, int depth) {
  table.string("id", author::Need::Required);
  table.integer("year", -9'999, 9'999);
  table.number("lat", -90, 90);
  table.boolean("partial");
  table.strings("variants");
  table.numbers("camera", 4);
  table.range("ce", -9'999, 9'999);
  table.colour("colour");
  table.choice("kind", {"foot", "horse", "ships"});
  table.points("path");
  if (depth > 0) {
    for (const auto& below : table.tables("fact")) ask(below, depth - 1);
    if (const auto below = table.table("name")) ask(*below, depth - 1);
  }
  table.done();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input({data, size});
  const bool markdown = input.byte() % 2 == 0;
  const std::string text = to_nfc(input.rest());
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) == kNoCodePoint) return 0;  // source_file.cpp refuses it before
  }
  author::Findings out;
  if (markdown) {
    const model::Language language{.tag = "fr", .name = "français", .short_name = "Fr", .script = "Latn"};
    const auto read = author::read_markdown(text, "fr.md", 0, language, out);
    for (const auto& block : read.blocks) {
      for (const auto& span : block.paragraph.spans) {
        fuzz::promise(span.begin <= span.end && span.end <= block.paragraph.text.size(), "emphasis lies in its paragraph");
      }
    }
  } else if (const auto table = author::parse_toml(text, "card.toml", 0, out)) {
    ask(author::TomlTable(*table, "card.toml", "the file", out), 4);
  }
  return 0;
}
