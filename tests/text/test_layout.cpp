#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "app/text/style.h"
#include "tests/text/fixture.h"

using namespace azetta::text;
using namespace azetta::text::testing;

namespace {
const Style kStyles[] = {Style::Display, Style::Title, Style::Heading, Style::Body,
                         Style::Quote,   Style::Label, Style::Small,   Style::Numeral};
}

TEST_CASE("a style keeps one rhythm in all languages") {
  for (const Style style : kStyles) {
    const float height = metrics(style).line_height_px;
    for (const Request& request :
         {rtl(kArabic, style, 700), rtl(kVocalised, style, 700), ltr(kFrench, style, 700, "fr"),
          ltr(kEnglish, style, 700), ltr(kTifinagh, style, 700, "zgh"),
          ltr("שלום and नमस्ते and ሰላም", style, 700)}) {
      const BlockPtr block = engine().get(request);
      CHECK_EQ(block->missing, 0);
      CHECK_EQ(block->height, height * static_cast<float>(block->lines.size()));
      for (std::size_t i = 0; i < block->lines.size(); ++i) {
        CHECK_EQ(block->lines[i].top, height * static_cast<float>(i));
        CHECK_EQ(block->lines[i].height, height);
        CHECK_EQ(block->lines[i].baseline, block->lines[i].top + baseline_px(style));
      }
    }
  }
}

TEST_CASE("lines begin on the side where the paragraph's direction begins") {
  const auto edges = [](Request request, Align align) {
    request.align = align;
    const BlockPtr block = engine().get(request);
    REQUIRE_GE(block->lines.size(), 2u);
    bool left = true, right = true, middle = true;
    for (const Line& line : block->lines) {
      left = left && line.x == 0;
      right = right && std::abs(line.x + line.width - request.width) < 0.01f;
      middle = middle && std::abs(line.x + line.width / 2 - request.width / 2) < 0.01f;
    }
    return std::string(left ? "left" : right ? "right" : middle ? "middle" : "nowhere");
  };
  const Request ar = rtl(kArabic, Style::Body, 500), en = ltr(kEnglish, Style::Body, 500);
  CHECK_EQ(edges(ar, Align::Start), "right");
  CHECK_EQ(edges(ar, Align::End), "left");
  CHECK_EQ(edges(ar, Align::Center), "middle");
  CHECK_EQ(edges(en, Align::Start), "left");
  CHECK_EQ(edges(en, Align::End), "right");
  CHECK_EQ(edges(en, Align::Center), "middle");
  // A Latin name on an Arabic screen keeps to the screen's side.
  const BlockPtr name = engine().get(rtl("Dihya", Style::Label, 300, "fr"));
  CHECK(name->lines[0].x > 100);
}

TEST_CASE("bidi: a date after Arabic stands to its left, brackets are mirrored") {
  const std::string text = "سنة 698 (أ)";
  const BlockPtr block = engine().get(rtl(text, Style::Body, 600));
  const auto x_of = [&](std::string_view part) {
    float x = std::numeric_limits<float>::max();
    for (const Glyph& g : block->glyphs)
      if (g.cluster >= text.find(part) && g.cluster < text.find(part) + part.size()) x = std::min(x, g.x);
    return x;
  };
  CHECK(x_of("698") < x_of("سنة"));
  CHECK(x_of("6") < x_of("8"));
  CHECK(x_of("(") < x_of("698"));
  CHECK(x_of(")") < x_of("("));
  // The opening bracket is drawn with the other one's glyph.
  const BlockPtr latin = engine().get(ltr("(a)", Style::Body, 600));
  const BlockPtr arabic = engine().get(rtl("(أ)", Style::Body, 600));
  const auto gid_at = [](const Block& b, std::uint32_t byte) {
    for (const Glyph& g : b.glyphs)
      if (g.cluster == byte) return g.gid;
    return 0u;
  };
  CHECK_EQ(gid_at(*latin, 0), gid_at(*arabic, 3));
  CHECK_EQ(gid_at(*latin, 2), gid_at(*arabic, 0));
}

TEST_CASE("figures and brackets come from the Latin font in every language") {
  const auto manifest = read_manifest(manifest_path());
  REQUIRE(manifest);
  const auto face_of = [&](const Request& request, std::string_view part) {
    const BlockPtr block = engine().get(request);
    for (const Glyph& g : block->glyphs)
      if (g.cluster == request.utf8.find(part)) return manifest.value().fonts[block->runs[g.run].face].name;
    return std::string("none");
  };
  CHECK_EQ(face_of(rtl("سنة 698", Style::Body, 600), "6"), "gentium");
  CHECK_EQ(face_of(rtl("سنة 698", Style::Body, 600), "س"), "scheherazade");
  CHECK_EQ(face_of(rtl("سنة «أ»", Style::Body, 600), "«"), "gentium");
  CHECK_EQ(face_of(rtl("سنة 698", Style::Quote, 600), "6"), "gentium");
  CHECK_EQ(face_of(ltr("an 698", Style::Quote, 600, "fr"), "6"), "serif-display-italic");
  CHECK_EQ(face_of(rtl("سنة 698", Style::Title, 600), "6"), "serif-display-bold");
  CHECK_EQ(face_of(rtl("سنة 698", Style::Title, 600), "س"), "kufi-bold");
  CHECK_EQ(face_of(ltr("ⵣ 698", Style::Label, 600, "zgh"), "6"), "sans");
  CHECK_EQ(face_of(ltr("ⵣ 698", Style::Label, 600, "zgh"), "ⵣ"), "tifinagh");
  CHECK_EQ(face_of(ltr("שלום", Style::Label, 600, "he"), "ש"), "hebrew");
  CHECK_EQ(face_of(rtl("שנת 698", Style::Title, 600), "ש"), "hebrew-serif-bold");
  CHECK_EQ(face_of(rtl("שנת 698", Style::Body, 600), "ש"), "hebrew-serif");
  CHECK_EQ(face_of(rtl("שנת 698", Style::Body, 600), "6"), "gentium");
  CHECK_EQ(face_of(rtl("שנת 698", Style::Quote, 600), "ש"), "hebrew-serif");
}

TEST_CASE("numerals are tabular: all figures equally wide") {
  for (const Style style : {Style::Numeral, Style::Label, Style::Body}) {
    const float one = engine().get(ltr("1111", style, 600))->width;
    for (const char* figures : {"0000", "4444", "7777", "9999"})
      CHECK_EQ(engine().get(ltr(figures, style, 600))->width, doctest::Approx(one));
  }
}

TEST_CASE("sizes: scripts are scaled to match, and Tifinagh is emboldened in headings and set wider") {
  const BlockPtr plain = engine().get(ltr("ⵣⵣⵣⵣⵣⵣⵣⵣⵣⵣ", Style::Body, 900, "zgh"));
  CHECK_EQ(plain->runs[0].px, doctest::Approx(30 * 0.95));
  CHECK_EQ(plain->runs[0].embolden, 0);
  const BlockPtr bold = engine().get(ltr("ⵣⵣⵣⵣⵣⵣⵣⵣⵣⵣ", Style::Title, 900, "zgh"));
  CHECK_EQ(bold->runs[0].embolden, doctest::Approx(0.04));
  // Nine gaps between ten letters: none is added outside.
  const float em = 46 * 0.95f;
  CHECK_EQ(bold->width / em - plain->width / (30 * 0.95f), doctest::Approx(9 * 0.04).epsilon(0.02));
  CHECK_EQ(engine().get(rtl("دهيا", Style::Body, 900))->runs[0].px, doctest::Approx(30 * 1.44));
}

TEST_CASE("doubled Tifinagh letters stay two letters, bold or not") {
  for (const Style style : {Style::Title, Style::Body})
    CHECK_EQ(engine().get(ltr("ⴳⵍⵍⵉ ⵏⵏ", style, 900, "zgh"))->glyphs.size(), 7u);
}

TEST_CASE("an ellipsis stands at the end of a word") {
  for (const Request& whole : {rtl(kArabic, Style::Body, 360), rtl(kVocalised, Style::Label, 420),
                               ltr(kFrench, Style::Body, 420, "fr"), ltr(kEnglish, Style::Small, 360),
                               ltr(kTifinagh, Style::Label, 320, "zgh")}) {
    Request request = whole;
    for (int lines = 1; lines <= 2; ++lines) {
      request.max_lines = lines;
      const BlockPtr block = engine().get(request);
      const std::string text(request.utf8);
      CHECK(block->ellipsized);
      REQUIRE_EQ(block->lines.size(), static_cast<std::size_t>(lines));
      CHECK_LE(block->width, request.width);
      const std::uint32_t end = block->lines.back().byte_end;
      REQUIRE_LT(end, text.size());
      INFO(text.substr(0, end), "|", text.substr(end));
      const bool space_or_mark_follows = std::string(" ,.;:!?)").find(text[end]) != std::string::npos ||
                                         text.compare(end, 2, "،") == 0 || text.compare(end, 3, "”") == 0 ||
                                         text.compare(end, 2, "»") == 0 ||
                                         text.compare(end, 2, "\u00A0") == 0;
      CHECK(space_or_mark_follows);
      CHECK_NE(text[end - 1], ' ');
      // The next word would not have fitted beside the ellipsis: one more line shows more.
      request.max_lines = lines + 1;
      CHECK_GT(engine().get(request)->lines.back().byte_end, end);
    }
  }
}

TEST_CASE("what fits has no ellipsis, and a word that is too long is cut between letters") {
  Request request = ltr("Tlemcen", Style::Label, 600);
  request.max_lines = 1;
  CHECK_FALSE(engine().get(request)->ellipsized);
  const std::string longest = "Donaudampfschifffahrtsgesellschaft";
  request = ltr(longest, Style::Label, 200);
  request.max_lines = 1;
  const BlockPtr block = engine().get(request);
  CHECK(block->ellipsized);
  CHECK_EQ(block->lines.size(), 1u);
  CHECK_GT(block->lines[0].byte_end, 5u);
  CHECK_LT(block->lines[0].byte_end, longest.size());
  CHECK_LE(block->width, 200);
}

TEST_CASE("line breaks keep to the house rules and come in bytes of the caller's text") {
  const std::string french = "La révolte dura trois ans : 740–743 ; « c’est long » !";
  for (float width = 200; width < 500; width += 7) {
    const BlockPtr block = engine().get(ltr(french, Style::Body, width, "fr"));
    std::string joined;
    for (const std::string& line : lines_of(*block, french)) {
      CHECK_NE(line.front(), ':');
      CHECK_NE(line.front(), ';');
      CHECK_NE(line.front(), '!');
      CHECK_FALSE(line.starts_with("»"));
      CHECK_FALSE(line.ends_with("« "));
      joined += line;
    }
    CHECK_EQ(joined, french);
  }
  CHECK_EQ(lines_of(*engine().get(ltr("one\r\ntwo\nthree", Style::Body, 600)), "one\r\ntwo\nthree"),
           std::vector<std::string>{"one\r\n", "two\n", "three"});
}

TEST_CASE("marked spans choose their faces and mark their glyphs, and joining goes on across a term") {
  const auto manifest = read_manifest(manifest_path());
  REQUIRE(manifest);
  const std::string text = "plain strong slanted term";
  Request request = ltr(text, Style::Body, 900);
  request.marks = {{6, 12, Mark::Strong}, {13, 20, Mark::Emphasis}, {21, 25, Mark::Term}};
  const BlockPtr block = engine().get(request);
  const auto at = [&](std::uint32_t byte) -> const Run& {
    for (const Glyph& g : block->glyphs)
      if (g.cluster == byte) return block->runs[g.run];
    FAIL("no glyph at byte");
    return block->runs[0];
  };
  CHECK_EQ(manifest.value().fonts[at(0).face].name, "gentium");
  CHECK_FALSE(at(0).marked);
  CHECK_EQ(manifest.value().fonts[at(7).face].name, "gentium-bold");
  CHECK_EQ(at(7).mark, Mark::Strong);
  CHECK_EQ(manifest.value().fonts[at(14).face].name, "gentium-italic");
  CHECK_EQ(manifest.value().fonts[at(21).face].name, "gentium");
  CHECK(at(21).marked);
  CHECK_EQ(at(21).mark, Mark::Term);
  // Part of an Arabic word: the letters join as they do unmarked.
  const Request bare = rtl("الجزية", Style::Body, 900);
  Request marked = bare;
  marked.marks = {{4, 12, Mark::Term}};
  const BlockPtr a = engine().get(bare), b = engine().get(marked);
  REQUIRE_EQ(a->glyphs.size(), b->glyphs.size());
  for (std::size_t i = 0; i < a->glyphs.size(); ++i) CHECK_EQ(a->glyphs[i].gid, b->glyphs[i].gid);
}

TEST_CASE("empty texts, strange widths, wild marks") {
  const BlockPtr empty = engine().get(ltr("", Style::Body, 300));
  CHECK_EQ(empty->lines.size(), 1u);
  CHECK_EQ(empty->height, metrics(Style::Body).line_height_px);
  CHECK_EQ(empty->width, 0);
  for (const float width : {0.0f, -5.0f, 1.0f, 1e30f, std::numeric_limits<float>::infinity(),
                            std::numeric_limits<float>::quiet_NaN()}) {
    const BlockPtr block = engine().get(rtl(kArabic, Style::Body, width));
    CHECK_GE(block->lines.size(), 1u);
    for (const Glyph& g : block->glyphs) CHECK(std::isfinite(g.x));
  }
  Request request = ltr("ab", Style::Body, 300);
  request.marks = {{5, 2, Mark::Strong}, {0, 4000000000u, Mark::Term}, {1, 1, Mark::Emphasis}};
  CHECK_EQ(engine().get(request)->glyphs.size(), 2u);
  request = ltr("ab", Style::Body, 300, "this is not a language tag, and far too long to be one");
  CHECK_EQ(engine().get(request)->glyphs.size(), 2u);
}

TEST_CASE("a letter that no font has is drawn as a box and counted") {
  const std::string text = "a\U000F0000b";
  const BlockPtr block = engine().get(ltr(text, Style::Body, 300));
  CHECK_EQ(block->missing, 1);
  CHECK_EQ(block->glyphs.size(), 3u);
  CHECK_EQ(engine().uncovered("aⵣب\U000F0000é\u200B\u2066 \nש\U000F0000\uFE0F"),
           std::vector<char32_t>{0xF0000});
  CHECK(engine().uncovered(kVocalised).empty());
}
