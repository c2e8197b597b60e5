// make_large_picture OUT WIDTH HEIGHT: a pack whose one card has a picture of that size (support/large_picture.h), in tiles
// of 512 px. 32768 32768 is the gigapixel that deep zoom is measured with.
#include <cstdio>
#include <cstdlib>

#include "tests/support/large_picture.h"

int main(int argc, char** argv) {
  const auto side = [&](int i) { return argc == 4 ? static_cast<std::uint32_t>(std::strtoul(argv[i], nullptr, 10)) : 0; };
  const std::uint32_t width = side(2), height = side(3);
  if (width < 256 || height < 256 || width > 131072 || height > 131072) {
    std::fprintf(stderr, "usage: make_large_picture OUT WIDTH HEIGHT (256 to 131072 pixels each)\n");
    return 2;
  }
  const auto status = azetta::test::write_large_pack(argv[1], {.width_px = width, .height_px = height});
  if (!status) {
    std::fprintf(stderr, "%s\n", status.error().what.c_str());
    return 1;
  }
  return 0;
}
