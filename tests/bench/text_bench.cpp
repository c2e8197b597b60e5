// text_bench FONTS.TOML PACK: how long opening the fonts, laying out 300 words of Arabic and making one
// card's picture ready take. Prints the best, the median and the worst of each.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "app/text/engine.h"
#include "content/pack/image_codec.h"
#include "content/pack/pack.h"

namespace {

using namespace azetta;

void measure(const char* what, int rounds, const std::function<void(int)>& run) {
  std::vector<double> ms;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    run(round);
    ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(ms.begin(), ms.end());
  std::printf("%-42s best %8.3f   median %8.3f   worst %8.3f ms   (%d)\n", what, ms.front(),
              ms[ms.size() / 2], ms.back(), rounds);
}

// Ten paragraphs of thirty words; the number keeps them apart in every cache that goes by the text.
std::vector<std::string> paragraphs(int round) {
  const std::string words =
      "حكمت دِهْيَا في جبال الأوراس، وهزمت جيش حسان بن النعمان عند نهر نيني، ثم قُتلت عند بئر في نحو سنة "
      "ثمانين للهجرة، ويقول ابن خلدون إنها ملكت قومها خمسًا وثلاثين سنة، وعاشت مئة";
  std::vector<std::string> out;
  for (int i = 0; i < 10; ++i) out.push_back(words + " " + std::to_string(round * 10 + i));
  return out;
}

void lay_out(text::Engine& engine, const std::vector<std::string>& texts) {
  for (const std::string& t : texts) {
    text::Request request{.utf8 = t, .lang = "ar", .dir = text::Dir::Rtl, .width = 900, .marks = {}};
    (void)engine.get(request);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: text_bench FONTS.TOML PACK\n");
    return 2;
  }
  const text::EngineOptions options{.font_manifest = argv[1]};
  measure("open the fonts", 10, [&](int) { (void)text::Engine::open(options); });
  auto opened = text::Engine::open(options);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().what.c_str());
    return 1;
  }
  text::Engine& engine = **opened;
  int round = 0;
  measure("300 words of Arabic, the first ever", 1, [&](int) { lay_out(engine, paragraphs(round++)); });
  measure("300 words of Arabic, never seen before", 30, [&](int) { lay_out(engine, paragraphs(round++)); });
  const auto same = paragraphs(round);
  lay_out(engine, same);
  measure("300 words of Arabic, seen before", 30, [&](int) { lay_out(engine, same); });

  auto pack = pack::Pack::open(argv[2]);
  if (!pack) {
    std::fprintf(stderr, "%s\n", pack.error().what.c_str());
    return 1;
  }
  const pack::Limits limits;
  const auto card = (*pack)->card(CardId{1});
  if (!card) return 1;
  const auto info = (*pack)->image(card->image);
  if (!info || info->levels.empty() || info->levels[0].tile_px != 0) return 1;
  const auto& level = info->levels[0];
  const auto file = (*pack)->tile(card->image, 0, 0, 0);
  if (!file) return 1;
  std::printf("picture %u x %u, %zu bytes\n", level.width_px, level.height_px, file->size());
  measure("decode a card's picture", 20, [&](int) { (void)pack::decode(*file, limits.decoded_bytes); });
  const auto whole = pack::decode(*file, limits.decoded_bytes);
  if (!whole) return 1;
  measure("fit it to the card at 1080p", 20, [&](int) {
    (void)pack::resample(*whole, 0, 0, static_cast<float>(level.width_px),
                         static_cast<float>(level.height_px), 984, 738);
  });
  return 0;
}
