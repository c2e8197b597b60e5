// picture_distance GOLDENS SHOTS PREFIX: whether each picture of SHOTS (another painter's) is that of GOLDENS, whose name begins with
// PREFIX, to the eye: within 2 levels of 255. A few pixels may be further away, where the painters cannot agree: OpenGL draws triangles
// thinner than a pixel with numbers of its driver's own, and where the middle of a pixel lies on an edge to the last bit, one of them
// has it inside. Prints what is further away; exit code 1 if anything is.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "tests/support/golden.h"

namespace {

namespace fs = std::filesystem;
constexpr int kLevels = 2, kWorst = 48;
constexpr int kFewPixels = 30;

}  // namespace

int main(int argc, char** argv) {
  using namespace azetta;
  if (argc != 4) {
    std::fprintf(stderr, "usage: picture_distance GOLDENS SHOTS PREFIX\n");
    return 2;
  }
  const fs::path goldens = argv[1], shots = argv[2];
  int pictures = 0, wrong = 0, worst = 0, most = 0;
  for (const auto& entry : fs::directory_iterator(shots)) {
    if (entry.path().extension() != ".png") continue;
    const fs::path golden = goldens / (std::string(argv[3]) + entry.path().filename().string());
    const auto a = test::read_png(entry.path()), b = test::read_png(golden);
    ++pictures;
    if (!a || !b || a->rgba.size() != b->rgba.size()) {
      std::printf("%s: cannot be compared with %s\n", entry.path().c_str(), golden.c_str());
      ++wrong;
      continue;
    }
    int further = 0, furthest = 0;
    for (std::size_t i = 0; i < a->rgba.size(); i += 4) {
      int d = 0;
      for (std::size_t k = 0; k < 3; ++k) d = std::max(d, std::abs(int{a->rgba[i + k]} - int{b->rgba[i + k]}));
      further += d > kLevels;
      furthest = std::max(furthest, d);
    }
    worst = std::max(worst, furthest);
    most = std::max(most, further);
    if (further > kFewPixels || furthest > kWorst) {
      std::printf("%s: %d pixels are further than %d levels away, at most %d\n", entry.path().c_str(), further, kLevels, furthest);
      ++wrong;
    }
  }
  std::printf("%d pictures: at most %d pixels further away than %d levels, at most by %d\n", pictures, most, kLevels, worst);
  return wrong > 0 || pictures == 0 ? 1 : 0;
}
