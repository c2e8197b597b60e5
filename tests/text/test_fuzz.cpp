// Random texts of all scripts with controls, isolates and marks, at widths from 0 up: nothing aborts, nothing
// overflows, no byte is lost. The seed is fixed, so a failure comes again.
#include <doctest/doctest.h>
#include <glib.h>

#include <cmath>
#include <random>
#include <string>

#include "app/text/style.h"
#include "content/base/utf8.h"
#include "tests/text/fixture.h"

using namespace azetta;
using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

class Source {
 public:
  explicit Source(std::uint32_t seed) : random_(seed) {}
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  char32_t letter() {
    static constexpr std::pair<char32_t, char32_t> kRanges[] = {
        {0x20, 0x7E},     {0xA0, 0x24F},    {0x300, 0x36F},    {0x370, 0x3FF},     {0x400, 0x4FF},
        {0x5D0, 0x5EA},   {0x600, 0x6FF},   {0x610, 0x61A},    {0x64B, 0x65F},     {0x700, 0x74F},
        {0x7C0, 0x7FA},   {0x8E3, 0x8FF},   {0x900, 0x97F},    {0xE01, 0xE5B},     {0x1200, 0x137F},
        {0x1E00, 0x1EFF}, {0x2000, 0x206F}, {0x2066, 0x2069},  {0x202A, 0x202E},   {0x20D0, 0x20F0},
        {0x2190, 0x21FF}, {0x2D30, 0x2D7F}, {0x3000, 0x30FF},  {0x4E00, 0x4E80},   {0xAC00, 0xAC40},
        {0xE000, 0xE010}, {0xFB1D, 0xFDFF}, {0xFE00, 0xFE0F},  {0x1E900, 0x1E95F}, {0x1F1E6, 0x1F64F},
        {0x0, 0x1F},      {0xFFF0, 0xFFFF}, {0xE0000, 0xE007F}};
    if (below(6) == 0) return ' ';
    const auto& [first, last] = kRanges[below(std::size(kRanges))];
    return first + below(static_cast<std::uint32_t>(last - first + 1));
  }

  // Anything at all.
  std::string wild_text() {
    std::string out;
    const std::uint32_t count = below(below(8) == 0 ? 300 : 40);
    while (out.size() < count) {
      const char32_t base = letter();
      const bool kin = below(2) == 0 && base > 0x40 && base < 0x1E960;
      for (std::uint32_t i = kin ? below(12) : 1; i > 0; --i)
        append_code_point(out, kin ? (base & ~char32_t{15}) + below(16) : base);
    }
    if (below(10) == 0)
      for (std::uint32_t i = below(8); i > 0 && !out.empty(); --i)
        out[below(static_cast<std::uint32_t>(out.size()))] = static_cast<char>(below(256));
    return out;
  }

  // Words of several scripts, with marks on letters of their own script.
  std::string text() {
    struct Script {
      char32_t first, last, first_mark, last_mark;
    };
    static constexpr Script kScripts[] = {{0x628, 0x63A, 0x64B, 0x652},
                                          {0x641, 0x64A, 0x64B, 0x652},
                                          {'a', 'z', 0x300, 0x304},
                                          {'A', 'Z', 0x301, 0x301},
                                          {0x2D30, 0x2D60, 0, 0},
                                          {0x5D0, 0x5EA, 0x5B0, 0x5BC},
                                          {'0', '9', 0, 0},
                                          {0x1E00, 0x1E60, 0, 0}};
    static constexpr std::string_view kBetween[] = {" ", " ", " ", ", ", "، ",     " («",     "») ",
                                                    "–", "-", "/", ": ", "\u2066", "\u2069 ", "\n"};
    std::string out;
    for (std::uint32_t words = below(30); words > 0; --words) {
      const Script& script = kScripts[below(std::size(kScripts))];
      for (std::uint32_t i = 1 + below(below(9) == 0 ? 40 : 9); i > 0; --i) {
        append_code_point(out,
                          script.first + below(static_cast<std::uint32_t>(script.last - script.first + 1)));
        if (script.first_mark && below(3) == 0)
          append_code_point(out, script.first_mark + below(static_cast<std::uint32_t>(
                                                         script.last_mark - script.first_mark + 1)));
      }
      out += kBetween[below(std::size(kBetween))];
    }
    return out;
  }

  Request request(const std::string& text) {
    static constexpr const char* kLanguages[] = {"ar", "fr", "en", "zgh", "he", "hi", "ja", "th", "", "x"};
    Request r;
    r.utf8 = text;
    r.style = static_cast<Style>(below(static_cast<std::uint32_t>(Style::Count_)));
    r.lang = kLanguages[below(std::size(kLanguages))];
    r.dir = below(2) ? Dir::Rtl : Dir::Ltr;
    r.width = static_cast<float>(below(below(3) ? 700 : 40));
    r.max_lines = below(3) ? 0 : static_cast<int>(1 + below(3));
    r.align = static_cast<Align>(below(3));
    if (below(4) == 0) {
      const std::uint32_t begin = below(30), middle = begin + below(20);
      r.marks = {{begin, middle, Mark::Strong}, {middle, middle + below(20), Mark::Emphasis}};
    }
    return r;
  }

 private:
  std::mt19937 random_;
};

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, " %04X", static_cast<unsigned>(code));
    out += buffer;
  }
  return out;
}

// Letters that a line could have been broken before.
int letters_in(std::string_view text) {
  int bases = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const GUnicodeType type = g_unichar_type(code);
    if (!g_unichar_ismark(code) && type != G_UNICODE_FORMAT && type != G_UNICODE_CONTROL &&
        !g_unichar_isspace(code))
      ++bases;
  }
  return bases;
}

// A mark that no font draws together with the letter before it is a piece of its own that must not begin a
// line: such a line may be too wide by that piece. So may one with signs that hold on to what follows them
// (U+0600 and others).
bool may_overflow(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (g_unichar_ismark(code) || g_unichar_type(code) == G_UNICODE_FORMAT) return true;
  }
  return false;
}

// Where the words of the file's promise are checked; returns what is broken, or "".
std::string broken(const Block& b, const Request& r, bool wild) {
  if (b.lines.empty()) return "no line";
  if (r.max_lines > 0 && std::ssize(b.lines) > r.max_lines) return "too many lines";
  if (b.lines.front().byte_begin != 0) return "the first line does not begin at the first byte";
  if (!b.ellipsized && b.lines.back().byte_end != r.utf8.size())
    return "the last line does not end at the last byte";
  if (b.lines.back().byte_end > r.utf8.size()) return "beyond the text";
  std::uint32_t glyphs = 0;
  for (std::size_t i = 0; i < b.lines.size(); ++i) {
    const Line& line = b.lines[i];
    if (line.byte_end < line.byte_begin) return "a line ends before it begins";
    if (i > 0 && line.byte_begin != b.lines[i - 1].byte_end) return "a byte in no line or in two";
    if (line.first_glyph != glyphs) return "a glyph in no line or in two";
    glyphs += line.glyph_count;
    const float box = std::max(r.width, 2 * metrics(r.style).size_px);
    for (std::uint32_t g = line.first_glyph; g < line.first_glyph + line.glyph_count; ++g) {
      const Glyph& glyph = b.glyphs[g];
      if (!std::isfinite(glyph.x) || !std::isfinite(glyph.y)) return "a glyph nowhere";
      if (glyph.run >= b.runs.size()) return "a glyph without run";
      if (glyph.cluster > r.utf8.size()) return "a glyph beyond the text";
    }
    const std::string_view letters = r.utf8.substr(line.byte_begin, line.byte_end - line.byte_begin);
    if (line.width > box + 0.5f && letters_in(letters) > 1 && !(wild && may_overflow(letters)))
      return "a line of " + std::to_string(line.width) + " px in a box of " + std::to_string(box) + ":" +
             escaped(letters);
  }
  if (glyphs != b.glyphs.size()) return "glyphs left over";
  return "";
}

}  // namespace

TEST_CASE("random texts") {
  const auto own = open_engine(8, 64 * 1024);
  Source source(740);
#if defined(__SANITIZE_ADDRESS__)
  constexpr int kTexts = 2000;
#else
  constexpr int kTexts = 10000;
#endif
  std::vector<Quad> quads;
  for (int i = 0; i < kTexts; ++i) {
    const bool wild = i % 2 == 0;
    const std::string text = wild ? source.wild_text() : source.text();
    const Request request = source.request(text);
    const BlockPtr block = own->get(request);
    std::string marks;
    for (const MarkSpan& m : request.marks)
      marks.append(" ").append(std::to_string(m.begin)).append("-").append(std::to_string(m.end));
    INFO("text ", i, ", style ", static_cast<int>(request.style), ", ", request.lang,
         request.dir == Dir::Rtl ? ", rtl" : "", ", width ", request.width, ", at most ", request.max_lines,
         " lines, marks", marks, ":", escaped(text));
    REQUIRE_EQ(broken(*block, request, wild), "");
    if (i % 8 < 2) {
      own->begin_frame();
      quads.clear();
      own->quads(*block, 10, 10, 0.5f + static_cast<float>(i % 40) / 10, Tone::OnDark, i % 16 == 0, quads);
      own->end_frame([](const DirtyRect&) {});
    }
  }
  CHECK_LE(own->counters().layout_bytes, 64 * 1024);
}

TEST_CASE("every width from nothing up") {
  const auto own = open_engine(1, 0);
  for (const char* text : {kVocalised, kFrench, kTifinagh}) {
    for (int width = 0; width < 160; ++width) {
      for (const bool right : {false, true}) {
        Request request = right ? rtl(text, Style::Body, static_cast<float>(width))
                                : ltr(text, Style::Body, static_cast<float>(width));
        request.max_lines = width % 3;
        const std::string what = broken(*own->get(request), request, false);
        INFO("width ", width);
        REQUIRE_EQ(what, "");
      }
    }
  }
}
