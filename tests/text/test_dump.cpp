// Layouts written out as text: lines with their bytes, runs with their fonts and glyphs. Pinned to the Debian
// versions of Pango, HarfBuzz and the fonts; a difference after an update is looked at and then accepted.
#include <doctest/doctest.h>

#include <cstdio>
#include <map>
#include <string>

#include "tests/support/golden.h"
#include "tests/text/fixture.h"

using namespace azetta;
using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

std::string dump(const Request& request) {
  static const Manifest manifest = read_manifest(manifest_path()).value();
  const BlockPtr block = engine().get(request);
  std::string out;
  const auto add = [&](const char* format, auto... values) {
    char line[160];
    std::snprintf(line, sizeof line, format, values...);
    out += line;
  };
  add("width %.2f height %.0f%s%s\n", static_cast<double>(block->width), static_cast<double>(block->height),
      block->ellipsized ? " ellipsized" : "", block->missing ? " MISSING" : "");
  for (const Line& line : block->lines) {
    add("\nline %u-%u x %.2f baseline %.0f width %.2f%s\n", line.byte_begin, line.byte_end,
        static_cast<double>(line.x), static_cast<double>(line.baseline), static_cast<double>(line.width),
        line.rtl ? " rtl" : "");
    out += "  " + std::string(request.utf8.substr(line.byte_begin, line.byte_end - line.byte_begin)) + "\n";
    std::uint32_t run = 0xFFFFFFFFu;
    for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
      const Glyph& glyph = block->glyphs[i];
      if (glyph.run != run) {
        run = glyph.run;
        const Run& r = block->runs[run];
        add("%s  %s %.1f px%s%s%s:", i == line.first_glyph ? "" : "\n", manifest.fonts[r.face].name.c_str(),
            static_cast<double>(r.px), r.embolden > 0 ? " bolder" : "", r.rtl ? " rtl" : "",
            r.marked ? " marked" : "");
      }
      add(" %u@%u", glyph.gid, glyph.cluster);
      add("+%.1f", static_cast<double>(glyph.x - line.x));
      if (glyph.y != line.baseline) add("^%.1f", static_cast<double>(line.baseline - glyph.y));
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("layouts of the sample texts") {
  struct Sample {
    const char* name;
    Request request;
  };
  Request cut = rtl(kArabic, Style::Label, 420);
  cut.max_lines = 2;
  Request marked = ltr("The jizya, a tax, and a chronicler’s word", Style::Body, 360);
  marked.marks = {{4, 9, Mark::Term}, {13, 16, Mark::Strong}, {24, 38, Mark::Emphasis}};
  Request centred = rtl("ثورة المغرب\n740–743م", Style::Display, 900);
  centred.align = Align::Center;
  const Sample samples[] = {
      {"ar-body", rtl(kArabic, Style::Body, 560)},
      {"ar-vocalised", rtl(kVocalised, Style::Body, 560)},
      {"ar-quote", rtl("قال ابن عذاري: «فَلَقُوهُمْ بِوَادِي سَبُو» سنة 123هـ (741م)", Style::Quote, 480)},
      {"ar-label-ellipsis", cut},
      {"ar-display-centred", centred},
      {"ar-mixed",
       rtl("دهيا (Dihya، ⴷⵉⵀⵢⴰ) حكمت ⁦698–703⁩ في Aurès و«الأوراس» "
           "[أ].",
           Style::Body, 520)},
      {"fr-body", ltr(kFrench, Style::Body, 560, "fr")},
      {"fr-title", ltr("La bataille des Nobles : 740–741", Style::Title, 520, "fr")},
      {"en-body", ltr(kEnglish, Style::Body, 560)},
      {"en-marked", marked},
      {"en-in-rtl-screen", rtl("Khalid ibn Humayd (740)", Style::Label, 500, "en")},
      {"zgh-label", ltr(kTifinagh, Style::Label, 560, "zgh")},
      {"zgh-title", ltr("ⴷⵉⵀⵢⴰ ⵜⴰⴳⵍⵍⵉⴷⵜ", Style::Title, 560, "zgh")},
  };
  test::GoldenFolders folders = test::golden_folders();
  folders.golden = source_dir() / "tests" / "data" / "text";
  for (const Sample& sample : samples)
    CHECK_EQ(test::compare_golden_text(std::string(sample.name) + ".txt", dump(sample.request), folders), "");
}
