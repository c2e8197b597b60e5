#include "app/core/po.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/core/cat.h"
#include "content/base/po.h"
#include "content/base/utf8.h"

namespace azetta::core {
namespace {

// What no word may hold (content/base/utf8.h), looked for line by line.
std::optional<std::string> word_fault(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto fault = text_fault(text.substr(0, end))) return fault->what;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::nullopt;
}

}  // namespace

Result<PoFile> parse_po(std::string_view text, std::string_view file) {
  const auto wrong = [&](int line, std::string_view what) {
    return Error{line > 0 ? cat(file, ":", std::to_string(line), ": ", what) : cat(file, ": ", what)};
  };
  PoRead read = read_po(text);
  if (read.fault) return wrong(read.fault->line, read.fault->what);
  PoFile out;
  out.language = po_header_field(read.file.header, "Language:");
  out.entries.reserve(read.file.entries.size());
  for (azetta::PoEntry& entry : read.file.entries) {
    for (const std::string* words : {&entry.id, &entry.text}) {
      if (const auto fault = word_fault(*words))
        return wrong(entry.line, cat("the text of \"", entry.key, "\" is refused: it ", *fault));
    }
    if (entry.fuzzy) entry.text.clear();
    out.entries.push_back({std::move(entry.key), std::move(entry.id), std::move(entry.text), std::move(entry.comment), entry.line});
  }
  return out;
}

}  // namespace azetta::core
