// Specimens drawn by the compositor, compared byte for byte. Pinned to Debian's FreeType, HarfBuzz, Pango and
// fonts.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/text/style.h"
#include "tests/support/golden.h"
#include "tests/text/compositor.h"
#include "tests/text/fixture.h"

using namespace azetta;
using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

// Draws texts one below the other and compares the sheet.
class Sheet {
 public:
  Sheet(int width, int height, Colour paper)
      : own_(open_engine()), pages_(*own_), picture_(ground(width, height, paper)) {}

  void put(Request request, Draw how) {
    const float margin = 20;
    how.x = margin;
    how.y = y_;
    request.width = (static_cast<float>(picture_.width_px) - 2 * margin) / how.scale;
    y_ += paint(*own_, pages_, picture_, request, how)->height * how.scale;
  }
  std::string compare(std::string_view name) const { return test::compare_golden(name, picture_); }

 private:
  std::unique_ptr<Engine> own_;
  Pages pages_;
  test::Picture picture_;
  float y_ = 16;
};

}  // namespace

TEST_CASE("specimen: Arabic on night, at rest") {
  Sheet sheet(720, 560, kNight);
  sheet.put(rtl("دِهْيَا الكَاهِنَة", Style::Title, 0), {.ink = kStraw});
  sheet.put(rtl(kArabic, Style::Body, 0), {});
  sheet.put(rtl(kVocalised, Style::Quote, 0), {});
  CHECK_EQ(sheet.compare("text-arabic.png"), "");
}

TEST_CASE("specimen: French, English and Tifinagh on night") {
  Sheet sheet(720, 660, kNight);
  sheet.put(ltr("La bataille des Nobles", Style::Title, 0, "fr"), {.ink = kStraw});
  sheet.put(ltr(kFrench, Style::Body, 0, "fr"), {});
  sheet.put(ltr("ⴷⵉⵀⵢⴰ ⵜⴰⴳⵍⵍⵉⴷⵜ", Style::Heading, 0, "zgh"), {.ink = kStraw});
  sheet.put(ltr(kTifinagh, Style::Label, 0, "zgh"), {});
  sheet.put(ltr(kEnglish, Style::Small, 0), {});
  CHECK_EQ(sheet.compare("text-latin-tifinagh.png"), "");
}

TEST_CASE("specimen: dark on light, and the same at twice the size") {
  Sheet sheet(720, 330, kWool);
  sheet.put(rtl("معركة الأشراف (740م)", Style::Heading, 0), {.ink = kKohl, .tone = Tone::OnLight});
  sheet.put(rtl("«فَلَقُوهُمْ بِوَادِي سَبُو»", Style::Body, 0), {.ink = kKohl, .tone = Tone::OnLight});
  sheet.put(rtl("«فَلَقُوهُمْ بِوَادِي سَبُو»", Style::Body, 0), {.scale = 2, .ink = kKohl, .tone = Tone::OnLight});
  sheet.put(ltr("Ṭanja, 740 – ⵜⵉⵏⴳⵉ", Style::Body, 0), {.scale = 2, .ink = kKohl, .tone = Tone::OnLight});
  CHECK_EQ(sheet.compare("text-light.png"), "");
}

TEST_CASE("specimen: in motion, between two sizes of the ladder") {
  Sheet sheet(720, 300, kNight);
  sheet.put(rtl(kVocalised, Style::Body, 0), {.scale = 0.83f, .moving = true});
  sheet.put(ltr(kEnglish, Style::Label, 0), {.scale = 0.83f, .moving = true});
  CHECK_EQ(sheet.compare("text-motion.png"), "");
}

TEST_CASE("vowel marks of one line stay clear of the line above") {
  for (const Style style : {Style::Display, Style::Title, Style::Heading, Style::Body, Style::Quote,
                            Style::Label, Style::Small}) {
    const auto own = open_engine();
    Pages pages(*own);
    const Request request = rtl(kVocalised, style, 700);
    const BlockPtr block = own->get(request);
    REQUIRE_GE(block->lines.size(), 3u);
    std::vector<int> lowest(740, -1);  // ink of the lines so far, by column
    int closest = 1000;
    for (const Line& line : block->lines) {
      Block one = *block;
      one.lines = {line};
      own->begin_frame();
      std::vector<Quad> quads;
      own->quads(one, 20, 60, 1, Tone::OnDark, false, quads);
      pages.take(*own);
      test::Picture picture = ground(740, static_cast<int>(block->height) + 120, {});
      blend(picture, pages, quads, {255, 255, 255});
      std::vector<int> top(740, 100000), bottom(740, -1);
      for (int y = 0; y < picture.height_px; ++y) {
        for (int x = 0; x < 740; ++x) {
          if (picture.rgba[static_cast<std::size_t>(y * 740 + x) * 4] < 64) continue;
          top[static_cast<std::size_t>(x)] = std::min(top[static_cast<std::size_t>(x)], y);
          bottom[static_cast<std::size_t>(x)] = y;
        }
      }
      for (std::size_t x = 0; x < 740; ++x) {
        if (lowest[x] >= 0 && top[x] < 100000) closest = std::min(closest, top[x] - lowest[x] - 1);
        lowest[x] = bottom[x];
      }
    }
    INFO("style of ", metrics(style).size_px, " px");
    CHECK_GE(closest, 2);
  }
}
