#include "tests/text/fixture.h"

#include <cstdio>
#include <cstdlib>

namespace azetta::text::testing {

std::filesystem::path source_dir() {
  return AZETTA_SOURCE_DIR;
}
std::filesystem::path manifest_path() {
  return source_dir() / "assets" / "fonts.toml";
}

std::unique_ptr<Engine> open_engine(int max_pages, std::uint32_t layout_cache_bytes) {
  EngineOptions options;
  options.font_manifest = manifest_path();
  options.max_pages = max_pages;
  options.layout_cache_bytes = layout_cache_bytes;
  auto opened = Engine::open(options);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().what.c_str());
    std::abort();
  }
  return std::move(opened).value();
}

Engine& engine() {
  static const std::unique_ptr<Engine> shared = open_engine();
  return *shared;
}

const char* const kArabic =
    "حكمت دِهْيَا في جبال الأوراس، وهزمت جيش حسان بن النعمان قرب نهر مسكيانة سنة 698م (نحو 78هـ). تقول المصادر "
    "إنها أمرت "
    "بقطع الأشجار «لكي لا يجد العدو ما يغنمه»، وهي رواية متأخرة يشك فيها المؤرخون.";
const char* const kVocalised =
    "كُسَيْلَةُ بْنُ لَمْزَمٍ الأَوْرَبِيُّ قَائِدُ المُقَاوَمَةِ، أَبُو المُهَاجِرِ دِينَارٌ، وَالثَّوْرَةُ الكُبْرَى فِي طَنْجَةَ وَبَقْدُورَةَ وَتِلِمْسَانَ "
    "وَالقَيْرَوَانِ. ثُمَّ "
    "سَارَ إِلَى المَغْرِبِ الأَقْصَى حَتَّى بَلَغَ الصُّفْرِيَّةَ. إِنَّ خَالِدَ بْنَ حُمَيْدٍ الزَّنَاتِيَّ هَزَمَ جَيْشَ كُلْثُومٍ.";
const char* const kFrench =
    "Dihya, dite la Kahina, gouverna l’Aurès et défit l’armée de Hassan près de la Meskiana vers 698 : « "
    "elle fit couper "
    "les arbres », disent des chroniques tardives ; les historiens en doutent ! Ṣāliḥ ibn Ṭarīf, ɣef tmurt.";
const char* const kEnglish =
    "Dihya ruled in the Aurès and defeated the army of Hassan near the Meskiana about 698 (78 AH). She is "
    "said to have cut "
    "down the trees “so that the enemy would find nothing to plunder”, a late story that historians doubt.";
const char* const kTifinagh =
    "ⴷⵉⵀⵢⴰ ⵜⴳⴰ ⵜⴰⴳⵍⵍⵉⴷⵜ ⵏ ⵉⵎⴰⵣⵉⵖⵏ ⴳ ⵓⵡⵔⴰⵙ, ⵜⵔⵏⴰ ⴰⵄⵙⴽⵔⵉⵡ ⵏ ⵃⵙⵙⴰⵏ ⴳ 698. ⴰⴽⵙⵉⵍ, ⴰⴳⵍⵍⵉⴷ ⵏ ⵜⵓⴷⴳⴳⵯⴰⵜ.";

Request rtl(std::string_view utf8, Style style, float width, std::string_view lang) {
  Request r;
  r.utf8 = utf8, r.style = style, r.lang = lang, r.dir = Dir::Rtl, r.width = width;
  return r;
}

Request ltr(std::string_view utf8, Style style, float width, std::string_view lang) {
  Request r;
  r.utf8 = utf8, r.style = style, r.lang = lang, r.dir = Dir::Ltr, r.width = width;
  return r;
}

std::vector<std::string> lines_of(const Block& block, std::string_view utf8) {
  std::vector<std::string> out;
  for (const Line& line : block.lines)
    out.emplace_back(utf8.substr(line.byte_begin, line.byte_end - line.byte_begin));
  return out;
}

}  // namespace azetta::text::testing
