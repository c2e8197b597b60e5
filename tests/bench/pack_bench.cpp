// pack_bench FILE: how long opening, pages of summaries, cards, pictures and search take on a pack; and
// resizing a picture. Prints the best, the median and the worst of each.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "content/pack/check.h"
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
  std::printf("%-34s best %8.3f   median %8.3f   worst %8.3f ms   (%d)\n", what, ms.front(),
              ms[ms.size() / 2], ms.back(), rounds);
}

long resident_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("RssAnon:")) return std::strtol(line.c_str() + 8, nullptr, 10);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: pack_bench FILE\n");
    return 2;
  }
  const long before = resident_kib();
  measure("open", 20, [&](int) { (void)pack::Pack::open(argv[1]); });
  auto opened = pack::Pack::open(argv[1]);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().what.c_str());
    return 1;
  }
  pack::Pack& pack = **opened;
  const auto& c = pack.catalogue();
  std::printf("%u cards, %zu languages; private memory after opening +%ld KiB\n", c.card_count,
              c.languages.size(), resident_kib() - before);
  const std::uint32_t count = c.kinds.empty() ? 0 : c.kinds[0].count;
  const auto spread = [](int i, std::uint32_t size) {
    return size == 0 ? 0
                     : static_cast<std::uint32_t>(std::uint64_t{static_cast<std::uint32_t>(i)} * 2654435761u %
                                                  size);
  };
  measure("64 summaries, one after another", 200, [&](int i) {
    (void)pack.summaries(KindIndex{0}, static_cast<std::uint32_t>(i) * 64 % std::max(1u, count), 64);
  });
  measure("64 summaries, anywhere", 200,
          [&](int i) { (void)pack.summaries(KindIndex{0}, spread(i, count), 64); });
  measure("a card, every language, anywhere", 500,
          [&](int i) { (void)pack.card(CardId{1 + spread(i, c.card_count)}); });
  {
    const auto by = [](model::GalleryOrder order, int lang, std::initializer_list<std::pair<int, int>> chosen) {
      model::GalleryQuery query{.kind = model::kAllKinds, .order = order, .lang = static_cast<LangIndex>(lang)};
      for (const auto& [facet, value] : chosen) query.filter.toggle(static_cast<std::size_t>(facet), static_cast<std::size_t>(value));
      return query;
    };
    using model::GalleryOrder;
    measure("gallery counts, the first time", 1, [&](int) { (void)pack.gallery_totals(by(GalleryOrder::Curator, 0, {})); });
    measure("24 tiles by name, the first time", 1, [&](int) { (void)pack.gallery(by(GalleryOrder::Name, 0, {}), 0, 24); });
    measure("24 tiles by date, the first time", 1, [&](int) { (void)pack.gallery(by(GalleryOrder::Date, 0, {}), 0, 24); });
    measure("gallery counts of a choice", 100,
            [&](int i) { (void)pack.gallery_totals(by(GalleryOrder::Curator, 0, {{0, i % 3}, {1, i % 24}})); });
    measure("24 tiles of a new choice, by name", 100,
            [&](int i) { (void)pack.gallery(by(GalleryOrder::Name, 0, {{0, i % 3}, {2, i % 6}}), spread(i, 5'000), 24); });
    measure("24 tiles of a new choice, by date", 100,
            [&](int i) { (void)pack.gallery(by(GalleryOrder::Date, 0, {{0, i % 3}, {2, i % 6}}), spread(i, 5'000), 24); });
    measure("24 tiles further on in a choice", 100, [&](int i) {
      (void)pack.gallery(by(GalleryOrder::Name, 0, {{0, 1}}), static_cast<std::uint32_t>(i) * 24, 24);
    });
    std::printf("private memory with the galleries' index +%ld KiB\n", resident_kib() - before);
  }
  // A keystroke: the search, and the lines of the first ten results.
  const auto keystroke = [&](const std::string& typed) {
    auto found = pack.find(typed, 0, nullptr);
    if (found) (void)pack.describe(*found, 0, 10);
  };
  for (const char* typed : {"d", "di", "dihya", "dihwa", "kahina", "ⵎⴰⵢⵙⴰⵔⴰ", "ميسرة الزناتي", "maysara 77", "the", "the accounts differ",
                            "zenata ziri", "chroniclers", "qqqq", "mzrizuta", "ghilasfez"}) {
    measure((std::string("search \"") + typed + "\"").c_str(), 30, [&](int) { keystroke(typed); });
  }
  // Whole words typed letter by letter, right and with a slip: every keystroke of them.
  const std::vector<std::string> typed_out = {"dihya the zenata", "maysara from tangier", "kusila", "ghilasmazu", "mazrita", "chronicle"};
  std::vector<std::string> keystrokes;
  for (const std::string& words : typed_out) {
    for (std::size_t n = 1; n <= words.size(); ++n) keystrokes.push_back(words.substr(0, n));
  }
  measure("search, every keystroke of a visit", static_cast<int>(keystrokes.size()),
          [&](int i) { keystroke(keystrokes[static_cast<std::size_t>(i)]); });
  std::printf("private memory after all +%ld KiB\n", resident_kib() - before);

  std::size_t findings = 0;
  measure("check, the whole file", 1, [&](int) { findings = pack::check(argv[1]).size(); });
  std::printf("%zu findings; private memory after the check +%ld KiB\n", findings, resident_kib() - before);

  pack::Pixels picture{1600, 1200, true, pack::PixelBytes(std::size_t{1600} * 1200 * 4, 128)};
  for (std::size_t i = 0; i < picture.rgba.size(); ++i)
    picture.rgba[i] = static_cast<std::uint8_t>(i * 7 + i / 911);
  measure("resize 1600x1200 to 984x738", 20,
          [&](int) { (void)pack::resample(picture, 0, 0, 1600, 1200, 984, 738); });
  measure("resize 1600x1200 to 340x255", 20,
          [&](int) { (void)pack::resample(picture, 0, 0, 1600, 1200, 340, 255); });
  measure("resize 984x738 part to 1920x1440", 10,
          [&](int) { (void)pack::resample(picture, 5, 5, 984, 738, 1920, 1440); });
  measure("copy 1600x1200", 10, [&](int) { (void)pack::resample(picture, 0, 0, 1600, 1200, 1600, 1200); });
  picture.opaque = false;
  measure("resize 1600x1200 to 984x738, alpha", 20,
          [&](int) { (void)pack::resample(picture, 0, 0, 1600, 1200, 984, 738); });
  return 0;
}
