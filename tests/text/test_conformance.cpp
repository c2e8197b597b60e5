// The bidi algorithm and the break rules as the libraries under this room do them, against the Unicode 15
// test files. The counts are pinned: a library update that changes one must be looked at.
#include <doctest/doctest.h>
#include <fribidi.h>
#include <pango/pango.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "content/base/utf8.h"

namespace {

const std::string kUnicodeData = "/usr/share/unicode/";

std::ifstream open_data(const std::string& name) {
  std::ifstream file(kUnicodeData + name);
  INFO(kUnicodeData, name, " is missing; apt-get install unicode-data");
  REQUIRE(file.good());
  return file;
}

struct Paragraph {
  std::vector<FriBidiCharType> types;
  std::vector<FriBidiBracketType> brackets;
};

// Levels ("x" = -1) and visual order of what rule X9 keeps, as the test files write them.
struct Resolved {
  std::vector<int> levels, order;
  int base = 0;
};

bool removed_by_x9(FriBidiCharType t) {
  return FRIBIDI_IS_EXPLICIT_OR_BN(t);
}

Resolved resolve(const Paragraph& p, FriBidiParType direction) {
  const auto n = static_cast<FriBidiStrIndex>(p.types.size());
  std::vector<FriBidiLevel> levels(p.types.size());
  FriBidiParType base = direction;
  REQUIRE_GT(fribidi_get_par_embedding_levels_ex(p.types.data(), p.brackets.data(), n, &base, levels.data()),
             0);
  std::vector<FriBidiCharType> kept_types;
  std::vector<FriBidiLevel> kept_levels;
  std::vector<FriBidiStrIndex> map;
  for (std::size_t i = 0; i < p.types.size(); ++i) {
    if (removed_by_x9(p.types[i])) continue;
    kept_types.push_back(p.types[i]);
    kept_levels.push_back(levels[i]);
    map.push_back(static_cast<FriBidiStrIndex>(i));
  }
  if (!map.empty()) {
    const FriBidiLevel highest =
        fribidi_reorder_line(0, kept_types.data(), static_cast<FriBidiStrIndex>(map.size()), 0, base,
                             kept_levels.data(), nullptr, map.data());
    REQUIRE_GT(highest, 0);
  }
  Resolved out;
  out.base = FRIBIDI_DIR_TO_LEVEL(base);
  out.order.assign(map.begin(), map.end());
  std::size_t kept = 0;  // reordering also resets the levels of trailing spaces (rule L1)
  for (const FriBidiCharType t : p.types) out.levels.push_back(removed_by_x9(t) ? -1 : kept_levels[kept++]);
  return out;
}

std::vector<int> numbers(const std::string& text) {
  std::vector<int> out;
  std::istringstream in(text);
  for (std::string word; in >> word;) out.push_back(word == "x" ? -1 : std::stoi(word));
  return out;
}

struct Tally {
  int passed = 0, failed = 0;
  void add(bool ok) { ok ? ++passed : ++failed; }
};

}  // namespace

TEST_SUITE_BEGIN("unicode");

TEST_CASE("BidiTest: every sequence of classes up to four, in each direction") {
  std::map<std::string, FriBidiCharType> classes = {
      {"L", FRIBIDI_TYPE_LTR},   {"R", FRIBIDI_TYPE_RTL},   {"AL", FRIBIDI_TYPE_AL},
      {"EN", FRIBIDI_TYPE_EN},   {"ES", FRIBIDI_TYPE_ES},   {"ET", FRIBIDI_TYPE_ET},
      {"AN", FRIBIDI_TYPE_AN},   {"CS", FRIBIDI_TYPE_CS},   {"NSM", FRIBIDI_TYPE_NSM},
      {"BN", FRIBIDI_TYPE_BN},   {"B", FRIBIDI_TYPE_BS},    {"S", FRIBIDI_TYPE_SS},
      {"WS", FRIBIDI_TYPE_WS},   {"ON", FRIBIDI_TYPE_ON},   {"LRE", FRIBIDI_TYPE_LRE},
      {"LRO", FRIBIDI_TYPE_LRO}, {"RLE", FRIBIDI_TYPE_RLE}, {"RLO", FRIBIDI_TYPE_RLO},
      {"PDF", FRIBIDI_TYPE_PDF}, {"LRI", FRIBIDI_TYPE_LRI}, {"RLI", FRIBIDI_TYPE_RLI},
      {"FSI", FRIBIDI_TYPE_FSI}, {"PDI", FRIBIDI_TYPE_PDI}};
  std::ifstream file = open_data("BidiTest.txt");
  std::vector<int> levels, order;
  Tally tally;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.starts_with("@Levels:"))
      levels = numbers(line.substr(8));
    else if (line.starts_with("@Reorder:"))
      order = numbers(line.substr(9));
    if (line[0] == '@') continue;
    const std::size_t semicolon = line.find(';');
    Paragraph p;
    std::istringstream words(line.substr(0, semicolon));
    for (std::string word; words >> word;) p.types.push_back(classes.at(word));
    p.brackets.assign(p.types.size(), FRIBIDI_NO_BRACKET);
    const int directions = std::stoi(line.substr(semicolon + 1), nullptr, 16);
    const FriBidiParType tried[] = {FRIBIDI_PAR_ON, FRIBIDI_PAR_LTR, FRIBIDI_PAR_RTL};
    for (int d = 0; d < 3; ++d) {
      if (!(directions & (1 << d))) continue;
      const Resolved r = resolve(p, tried[d]);
      tally.add(r.levels == levels && r.order == order);
    }
  }
  CHECK_EQ(tally.passed, 770241);
  CHECK_EQ(tally.failed, 0);
}

TEST_CASE("BidiCharacterTest: real letters and paired brackets") {
  std::ifstream file = open_data("BidiCharacterTest.txt");
  Tally tally;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields;
    std::istringstream split(line);
    for (std::string field; std::getline(split, field, ';');) fields.push_back(field);
    REQUIRE_GE(fields.size(), 4u);
    std::vector<FriBidiChar> letters;
    std::istringstream hex(fields[0]);
    for (std::string word; hex >> word;)
      letters.push_back(static_cast<FriBidiChar>(std::stoul(word, nullptr, 16)));
    const auto n = static_cast<FriBidiStrIndex>(letters.size());
    Paragraph p{std::vector<FriBidiCharType>(letters.size()),
                std::vector<FriBidiBracketType>(letters.size())};
    fribidi_get_bidi_types(letters.data(), n, p.types.data());
    fribidi_get_bracket_types(letters.data(), n, p.types.data(), p.brackets.data());
    const int direction = std::stoi(fields[1]);
    const Resolved r = resolve(p, direction == 0   ? FRIBIDI_PAR_LTR
                                  : direction == 1 ? FRIBIDI_PAR_RTL
                                                   : FRIBIDI_PAR_ON);
    tally.add(r.base == std::stoi(fields[2]) && r.levels == numbers(fields[3]) &&
              r.order == numbers(fields.size() > 4 ? fields[4] : ""));
  }
  CHECK_EQ(tally.passed, 91707);
  CHECK_EQ(tally.failed, 0);
}

namespace {

struct BreakLine {
  std::u32string letters;
  std::vector<bool> breaks;  // before letter i; the last entry is the end of the text
};

BreakLine parse_breaks(std::string line) {
  line.resize(std::min(line.find('#'), line.size()));
  BreakLine out;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    if (word == "÷" || word == "×")
      out.breaks.push_back(word == "÷");
    else
      out.letters.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  }
  return out;
}

std::vector<PangoLogAttr> log_attrs(const std::u32string& letters) {
  std::string utf8;
  for (const char32_t c : letters) azetta::append_code_point(utf8, c);
  std::vector<PangoLogAttr> attrs(letters.size() + 1);
  pango_get_log_attrs(utf8.data(), static_cast<int>(utf8.size()), -1, pango_language_from_string("en"),
                      attrs.data(), static_cast<int>(attrs.size()));
  return attrs;
}

}  // namespace

TEST_CASE("LineBreakTest: all but Thai, which a dictionary breaks") {
  std::ifstream file = open_data("auxiliary/LineBreakTest.txt");
  Tally tally;
  int thai = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const BreakLine expected = parse_breaks(line);
    const std::vector<PangoLogAttr> attrs = log_attrs(expected.letters);
    bool same = true;
    for (std::size_t i = 1; i < expected.letters.size(); ++i)
      same = same && attrs[i].is_line_break == expected.breaks[i];
    tally.add(same);
    if (!same && std::any_of(expected.letters.begin(), expected.letters.end(),
                             [](char32_t c) { return c >= 0xE00 && c <= 0xE7F; }))
      ++thai;
  }
  CHECK_EQ(tally.passed, 7608);
  CHECK_EQ(tally.failed, 46);
  CHECK_EQ(thai, 46);
}

TEST_CASE("GraphemeBreakTest") {
  std::ifstream file = open_data("auxiliary/GraphemeBreakTest.txt");
  Tally tally;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const BreakLine expected = parse_breaks(line);
    const std::vector<PangoLogAttr> attrs = log_attrs(expected.letters);
    bool same = true;
    for (std::size_t i = 0; i <= expected.letters.size(); ++i)
      same = same && attrs[i].is_cursor_position == expected.breaks[i];
    tally.add(same);
  }
  CHECK_EQ(tally.passed, 602);
  CHECK_EQ(tally.failed, 0);
}

TEST_SUITE_END();
