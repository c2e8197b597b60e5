#include "app/text/word_spans.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/text/fixture.h"

using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

float width_of(const std::string& word, bool right_to_left) {
  return engine().get(right_to_left ? rtl(word, Style::Body, 2000) : ltr(word, Style::Body, 2000))->lines[0].width;
}

std::vector<LinePiece> find(const Request& request, std::string_view word) {
  const std::size_t at = request.utf8.find(word);
  REQUIRE(at != std::string_view::npos);
  return pieces_of(*engine().get(request), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size()));
}

}  // namespace

TEST_CASE("a word of a line is as wide as it is alone, and stands where it is read") {
  const auto latin = find(ltr("When Kusayla came", Style::Body, 2000), "Kusayla");
  REQUIRE_EQ(latin.size(), 1u);
  CHECK_EQ(latin[0].x1 - latin[0].x0, doctest::Approx(width_of("Kusayla", false)).epsilon(0.03));
  CHECK_EQ(latin[0].x0, doctest::Approx(width_of("When Kusayla", false) - width_of("Kusayla", false)).epsilon(0.03));

  // The second word of three, read from the right; vowel signs belong to it.
  for (const char* text : {"دخل كسيلة القيروان", "دَخَلَ كُسَيْلَةُ القَيْرَوان"}) {
    const std::string line = text;
    const std::string word = line.substr(line.find(' ') + 1, line.rfind(' ') - line.find(' ') - 1);
    const auto arabic = find(rtl(line, Style::Body, 600), word);
    REQUIRE_EQ(arabic.size(), 1u);
    CHECK_EQ(arabic[0].x1 - arabic[0].x0, doctest::Approx(width_of(word, true)).epsilon(0.03));
    CHECK(arabic[0].x1 < 600 - width_of(line.substr(0, line.find(' ')), true) + 1);
  }
}

TEST_CASE("what goes over a line's end has a piece on each line") {
  const Request request = ltr(kEnglish, Style::Body, 300);
  const BlockPtr block = engine().get(request);
  REQUIRE_GE(block->lines.size(), 3u);
  const auto pieces = pieces_of(*block, block->lines[0].byte_begin + 3, block->lines[2].byte_begin + 3);
  REQUIRE_EQ(pieces.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) CHECK_EQ(pieces[i].line, i);
  CHECK_EQ(pieces[1].x0, doctest::Approx(block->lines[1].x));
  CHECK(pieces[0].x0 > block->lines[0].x);
}

TEST_CASE("bytes of two directions give a piece for each run that is apart") {
  // Logical: Latin, Arabic, Latin; the last Latin word and half of the Arabic are wanted.
  const std::string text = "one اثنان ثلاثة two";
  const auto at = static_cast<std::uint32_t>(text.find("ثلاثة"));
  const auto pieces = pieces_of(*engine().get(ltr(text, Style::Body, 2000)), at, static_cast<std::uint32_t>(text.size()));
  // In a left-to-right line "ثلاثة" stands left of "اثنان", so it is apart from "two".
  CHECK_EQ(pieces.size(), 2u);
}

TEST_CASE("no bytes, foreign bytes and cut bytes have no place") {
  const BlockPtr block = engine().get(ltr("one two", Style::Body, 2000));
  CHECK(pieces_of(*block, 3, 3).empty());
  CHECK(pieces_of(*block, 70, 90).empty());
  Request short_one = ltr(kEnglish, Style::Body, 300);
  short_one.max_lines = 1;
  const BlockPtr cut = engine().get(short_one);
  REQUIRE(cut->ellipsized);
  const auto end = static_cast<std::uint32_t>(short_one.utf8.size());
  CHECK(pieces_of(*cut, end - 5, end).empty());
}
