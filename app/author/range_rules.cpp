#include "app/author/range_rules.h"

#include <algorithm>
#include <optional>
#include <set>

namespace azetta::author {
namespace {

struct Range {
  std::size_t first = 0, second = 0, end = 0;  // bytes: where the two numbers begin, behind the second
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The next "693–694", "693-694", "1/2" at or behind `at`.
std::optional<Range> next_range(const std::string& text, std::size_t at) {
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    std::size_t second = 0;
    for (const std::string_view joint : {"–", "—", "‒", "-", "−", "/"}) {
      if (std::string_view(text).substr(end).starts_with(joint)) second = end + joint.size();
    }
    if (second && second < text.size() && is_digit(text[second])) {
      std::size_t behind = second;
      while (behind < text.size() && is_digit(text[behind])) ++behind;
      return Range{at, second, behind};
    }
    at = end;
  }
  return std::nullopt;
}

std::optional<float> x_of(const text::Block& block, std::size_t byte) {
  const auto glyph = std::find_if(block.glyphs.begin(), block.glyphs.end(),
                                  [&](const text::Glyph& g) { return g.cluster == byte; });
  return glyph == block.glyphs.end() ? std::nullopt : std::optional(glyph->x);
}

}  // namespace

void check_ranges(text::Engine& engine, Findings& out) {
  struct Turned {
    const SeenText* seen;
    std::string range;
  };
  std::vector<Turned> turned;
  for (const SeenText& seen : out.texts()) {
    if (!seen.rtl || !next_range(seen.text, 0)) continue;
    text::Request request;
    request.utf8 = seen.text;
    request.lang = seen.lang;
    request.dir = text::Dir::Rtl;
    request.width = 1'000'000;  // on one line
    const text::BlockPtr block = engine.get(request);
    for (auto range = next_range(seen.text, 0); range; range = next_range(seen.text, range->end)) {
      const auto first = x_of(*block, range->first), second = x_of(*block, range->second);
      if (first && second && *first > *second)
        turned.push_back({&seen, seen.text.substr(range->first, range->end - range->first)});
    }
  }
  for (const Turned& t : turned) {
    out.warn(
        "text.range", t.seen->path, t.seen->line,
        "\"" + t.range +
            "\" is shown with its second number on the left; put it between the isolates U+2066 and U+2069");
  }
}

}  // namespace azetta::author
