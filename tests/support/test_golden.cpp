// The helpers themselves: a comparison that cannot fail would make every golden test worthless.
#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

using namespace azetta;
namespace fs = std::filesystem;

namespace {

struct Rebaseline {
  Rebaseline() { setenv("AZETTA_REBASELINE", "1", 1); }
  ~Rebaseline() { unsetenv("AZETTA_REBASELINE"); }
};

test::Picture grey(int width_px, int height_px, std::uint8_t level) {
  test::Picture picture{.width_px = width_px, .height_px = height_px, .rgba = {}};
  picture.rgba.assign(std::size_t(width_px) * std::size_t(height_px) * 4, level);
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  return picture;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a picture is compared pixel by pixel") {
  const test::TempDir folder;
  const test::GoldenFolders folders{.golden = folder / "golden", .failures = folder / "failures"};
  auto picture = grey(7, 5, 100);
  const auto compare = [&](test::Tolerance tolerance = {}) {
    return test::compare_golden("map/home.png", picture, tolerance, folders);
  };

  CHECK(contains(compare(), "home.png: is missing; look at "));
  CHECK(fs::exists(folder / "failures/map/home.actual.png"));
  {
    const Rebaseline accept;
    CHECK_EQ(compare(), "");
  }
  CHECK_EQ(compare(), "");
  CHECK_FALSE(fs::exists(folder / "failures/map/home.actual.png"));  // old failures do not linger

  picture.rgba[(3 * 7 + 2) * 4 + 1] += 3;
  picture.rgba[(4 * 7 + 6) * 4 + 3] -= 5;
  CHECK(
      contains(compare(),
               "home.png: 2 pixels differ by more than 0 levels (at most 5), the first at 2,3; in red in "));
  CHECK(contains(compare(), "home.actual.png and accept it with AZETTA_REBASELINE=1"));
  CHECK(contains(compare({.levels = 4}), "1 pixels differ by more than 4 levels"));
  CHECK_EQ(compare({.levels = 5}), "");
  CHECK_EQ(compare({.levels = 0, .pixels = 2}), "");
  CHECK(contains(compare({.levels = 0, .pixels = 1}), "2 pixels differ"));

  const auto actual = test::read_png(folder / "failures/map/home.actual.png");
  REQUIRE(actual);
  CHECK(actual->rgba == picture.rgba);
  const auto diff = test::read_png(folder / "failures/map/home.diff.png");
  REQUIRE(diff);
  const std::uint8_t* red = &diff->rgba[std::size_t{4} * (3 * 7 + 2)];
  CHECK_EQ(red[0], 255);
  CHECK_EQ(red[1], 0);
  CHECK_EQ(diff->rgba[0], diff->rgba[1]);  // what is equal is grey

  picture = grey(8, 5, 100);
  CHECK(contains(compare(), "home.png: is 7x5, the picture drawn is 8x5"));
}

TEST_CASE("a picture that is no PNG is a failure with its name") {
  const test::TempDir folder;
  folder.write("golden/broken.png", "not a picture");
  const auto what = test::compare_golden("broken.png", grey(1, 1, 0), {},
                                         {.golden = folder / "golden", .failures = folder / "failures"});
  CHECK(contains(what, "broken.png: "));
  CHECK_FALSE(contains(what, "is missing"));
}

TEST_CASE("a text is compared byte by byte, and the first line that differs is shown") {
  const test::TempDir folder;
  const test::GoldenFolders folders{.golden = folder / "golden", .failures = folder / "failures"};
  const auto compare = [&](std::string_view text) {
    return test::compare_golden_text("card.txt", text, folders);
  };
  CHECK(contains(compare("a\n"), "card.txt: is missing"));
  {
    const Rebaseline accept;
    CHECK_EQ(compare("one\ntwo\nthree\n"), "");
  }
  CHECK_EQ(compare("one\ntwo\nthree\n"), "");
  CHECK(contains(compare("one\ntwice\nthree\n"), "card.txt:2: expected \"two\", found \"twice\""));
  CHECK(contains(compare("one\ntwo\n"), "card.txt:3: expected \"three\", found \"\""));
  CHECK(contains(compare("one\ntwo\nthree\nfour\n"), "card.txt:4: expected \"\", found \"four\""));
  CHECK_EQ(test::read_file(folder / "failures/card.actual.txt"), "one\ntwo\nthree\nfour\n");
}

TEST_CASE("a temporary folder goes with everything in it") {
  fs::path path;
  {
    const test::TempDir folder;
    path = folder.path();
    CHECK_EQ(test::read_file(folder.write("a/b/c.txt", "words")), "words");
  }
  CHECK_FALSE(fs::exists(path));
  CHECK_EQ(test::read_file(path / "gone"), "");
}
