// Expected results kept as files under tests/data/golden, compared and renewed by one command.
//
//   CHECK_EQ(test::compare_golden("home_ar.png", {1920, 1080, pixels}), "");
//   CHECK_EQ(test::compare_golden_text("card_ar.glyphs.txt", dump), "");
//
// "" means equal. Otherwise a sentence says what differs, where the actual result lies
// (build/golden-failures), and which command accepts it. With AZETTA_REBASELINE=1 in the environment the
// golden file is rewritten instead and the answer is ""; a person looks at the difference before committing
// it. Any thread, as long as names differ.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace azetta::test {

struct Picture {  // RGBA, 8 bits, straight alpha, rows top to bottom, no padding
  int width_px = 0, height_px = 0;
  std::vector<std::uint8_t> rgba;
};

// Pixels may differ from the golden file by this much before the comparison fails.
struct Tolerance {
  int levels = 0;           // of 255, in any channel
  std::int64_t pixels = 0;  // that may differ by more than `levels`
};

struct GoldenFolders {
  std::filesystem::path golden, failures;
};
GoldenFolders golden_folders();  // tests/data/golden and build/golden-failures of this source tree

// `name` ends in .png (.txt or any other ending for text) and may name folders ("map/home.png").
std::string compare_golden(std::string_view name, const Picture& actual, Tolerance tolerance = {},
                           const GoldenFolders& folders = golden_folders());
std::string compare_golden_text(std::string_view name, std::string_view actual,
                                const GoldenFolders& folders = golden_folders());

Result<Picture> read_png(const std::filesystem::path& path);
Status write_png(const std::filesystem::path& path, const Picture& picture);

}  // namespace azetta::test
