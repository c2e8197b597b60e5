#include <doctest/doctest.h>

#include <sstream>

#include "app/author/progress.h"
#include "content/pack/check.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {

TEST_CASE("few pieces are lines with their names, and a bar on a terminal") {
  std::ostringstream lines, bar;
  Progress piped(lines, false, "picture"), live(bar, true, "picture");
  for (Progress* progress : {&piped, &live}) {
    progress->show(0, 2, "dihya");
    progress->show(1, 2, "kusayla");
    progress->show(2, 2, "");
    progress->end();
  }
  CHECK(lines.str() == "picture 1 of 2: dihya\npicture 2 of 2: kusayla\n");
  CHECK(bar.str().find("[###############...............] 1/2 kusayla") != std::string::npos);
  CHECK(bar.str().ends_with("\r\x1b[K"));
}

TEST_CASE("many pieces say nothing where they are done in a moment") {
  std::ostringstream lines, bar;
  Progress piped(lines, false, "row", Progress::Pieces::Many), live(bar, true, "row", Progress::Pieces::Many);
  for (std::size_t i = 0; i < 1000; ++i) {
    piped.show(i, 1000, "rows");
    live.show(i, 1000, "rows");
  }
  CHECK(lines.str() == "");
  CHECK(bar.str().size() < 200);
}

TEST_CASE("a check tells how far it is, and never goes back") {
  const test::TempDir dir;
  const std::string pack = (dir / "small.pack").string();
  REQUIRE(test::run_pack({"build", test::small_source().string(), "-o", pack, "--cache", ""}).code == 0);
  std::vector<unsigned> heard;
  CHECK(pack::check(pack, {}, [&](unsigned permille, const char*) { heard.push_back(permille); }).empty());
  REQUIRE(heard.size() > 10);
  CHECK(std::is_sorted(heard.begin(), heard.end()));
  CHECK(heard.front() == 0);
  CHECK(heard.back() == 1000);
}

}  // namespace azetta::author
