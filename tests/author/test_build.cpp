#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>

#include "app/author/build.h"
#include "app/author/commands.h"
#include "app/author/describe.h"
#include "app/author/example.h"
#include "app/author/kiosk_rules.h"
#include "content/pack/check.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"
#include "tests/support/golden.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using test::Run;
Run run(std::vector<std::string> arguments) { return test::run_pack(std::move(arguments)); }

std::string dump_of(const fs::path& file) {
  auto pack = pack::Pack::open(file);
  REQUIRE_MESSAGE(pack, (pack ? "" : pack.error().what));
  std::ostringstream out;
  REQUIRE(write_dump(**pack, out));
  return out.str();
}

}  // namespace

TEST_CASE("the small source becomes a good pack that says what the source says") {
  const test::TempDir dir;
  const std::string target = (dir / "small.pack").string();
  const Run built = run({"build", test::small_source().string(), "-o", target, "--cache", ""});
  CHECK(built.code == 0);
  CHECK(built.out.starts_with(target + ": 4 cards, 1 walkthrough, 5 pictures (0 from the cache), "));
  CHECK(pack::check(target).empty());
  // Without the pictures' bytes, which follow the versions of the libraries that draw them.
  std::istringstream lines(dump_of(target));
  std::string dump;
  for (std::string line; std::getline(lines, line);) {
    if (line.find(" bytes ") == std::string::npos) dump += line + "\n";
  }
  CHECK(test::compare_golden_text("author/small.dump.txt", dump) == "");
}

TEST_CASE("the same source gives the same bytes, anywhere, at any time, with and without cache") {
  const test::TempDir dir;
  const auto build = [&](const fs::path& source, const std::string& name, const std::string& cache) {
    const fs::path target = dir / name;
    REQUIRE(run({"build", source.string(), "-o", target.string(), "--cache", cache}).code == 0);
    return test::read_file(target);
  };
  const std::string first = build(test::small_source(), "first.pack", "");
  CHECK(first.size() > 100'000);

  // Another folder, other times, another order of creation, another zone and locale.
  const fs::path other = dir / "another folder with spaces";
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(test::small_source())) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.rbegin(), files.rend());
  int age = 0;
  for (const fs::path& file : files) {
    const fs::path copy = other / fs::relative(file, test::small_source());
    fs::create_directories(copy.parent_path());
    fs::copy_file(file, copy);
    fs::last_write_time(copy, fs::file_time_type::clock::now() - std::chrono::hours(1000 * (++age * 7 % 13)));
  }
  ::setenv("TZ", "Pacific/Kiritimati", 1);
  ::setenv("LC_ALL", "tr_TR.UTF-8", 1);
  ::tzset();
  const std::string cache = (dir / "cache").string();
  CHECK(build(other, "second.pack", cache) == first);
  CHECK(build(other, "third.pack", cache) == first);
  ::unsetenv("TZ");
  ::unsetenv("LC_ALL");
  ::tzset();
}

TEST_CASE("a second build takes unchanged pictures from the cache") {
  const test::SmallTree tree;
  const test::TempDir dir;
  const auto built = [&] {
    return run({"build", tree.root().string(), "-o", (dir / "x.pack").string(), "--cache",
                (dir / "cache").string()})
        .out;
  };
  CHECK(built().find("5 pictures (0 from the cache)") != std::string::npos);
  CHECK(built().find("5 pictures (5 from the cache)") != std::string::npos);
  tree.replace("images/kitbuqa.svg", "#8fa5c4", "#8fa5c5");
  CHECK(built().find("5 pictures (4 from the cache)") != std::string::npos);
}

TEST_CASE("an error stops the build, a warning does not") {
  const test::SmallTree tree;
  const test::TempDir dir;
  const std::string target = (dir / "x.pack").string();
  tree.replace("cards/kitbuqa/en.md", "title = \"Kitbuqa\"",
               "title = \"Kitbuqa, the general whom Hulagu left behind in Syria in the year 1260\"");
  const Run warned = run({"build", tree.root().string(), "-o", target, "--cache", ""});
  CHECK(warned.code == 0);
  CHECK(warned.err.starts_with(tree.root().string() +
                               "/cards/kitbuqa/en.md:2: warning: the title has 70 characters"));
  CHECK(run({"check", tree.root().string()}).code == 0);
  CHECK(run({"check", "--strict", tree.root().string()}).code == 1);

  const std::string before = test::read_file(target);
  tree.replace("cards/qutuz/card.toml", "kind = \"figure\"", "kind = \"figur\"");
  const Run failed = run({"build", tree.root().string(), "-o", target, "--cache", ""});
  CHECK(failed.code == 1);
  CHECK(failed.err.find("/cards/qutuz/card.toml:1: there is no kind \"figur\"; did you mean \"figure\"?\n") !=
        std::string::npos);
  CHECK(failed.err.ends_with(": not built: 1 error, 1 warning; correct the errors above\n"));
  CHECK(test::read_file(target) == before);
  CHECK(run({"check", tree.root().string()}).code == 1);
}

TEST_CASE("letters that no font has and icons that the kiosk lacks") {
  const test::SmallTree tree;
  tree.replace("cards/kitbuqa/en.md", "Kitbuqa stayed", "Kitbuqa (\xF0\x92\x80\x80) stayed");
  tree.replace("pack.toml", "icon = \"person\"", "icon = \"persn\"");
  Findings findings;
  CHECK_FALSE(check_source(tree.root(), kiosk_assets(), findings));
  const auto lines = test::lines_of(findings);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] ==
        "cards/kitbuqa/en.md:7: the letter \"\xF0\x92\x80\x80\" (U+12000) is in none of the kiosk's fonts; "
        "write it with another letter");
  CHECK(lines[1] == "pack.toml:32: the kiosk has no icon \"persn\"; did you mean \"person\"?");
}

TEST_CASE("the example builds with no finding, and is written once") {
  const test::TempDir dir;
  const std::string folder = (dir / "mine").string(), target = (dir / "mine.pack").string();
  CHECK(run({"new", folder}).code == 0);
  const Run checked = run({"check", "--strict", folder});
  CHECK(checked.code == 0);
  CHECK(checked.err == "");
  CHECK(checked.out == folder + ": 3 cards, 4 pictures, 2 languages: 0 errors, 0 warnings\n");
  CHECK(run({"build", folder, "-o", target, "--cache", ""}).code == 0);
  CHECK(run({"check", target}).out == target + ": 0 errors, 0 warnings\n");
  const Run again = run({"new", folder});
  CHECK(again.code == 1);
  CHECK(again.err == folder + ": is not empty; name a folder that does not exist yet\n");
}

TEST_CASE("info sums up a pack") {
  const test::TempDir dir;
  const std::string target = (dir / "small.pack").string();
  REQUIRE(run({"build", test::small_source().string(), "-o", target, "--cache", ""}).code == 0);
  const std::string info = run({"info", target}).out;
  CHECK(info.find("language    ar العربية (Arab, default): 4 of 4 cards, ") != std::string::npos);
  CHECK(info.find(" texts (100 %)\n") != std::string::npos);
  CHECK(info.ends_with("\nsignature   unsigned\n"));
  CHECK(info.find("cards       3 figure\ncards       1 battle\n") != std::string::npos);
  CHECK(info.find("in them     5 facts, 1 disputes, 1 walkthroughs of 3 steps\n") != std::string::npos);
  CHECK(info.find("pictures    5 in 15 files\n") != std::string::npos);
  CHECK(size_words(999) == "999 bytes");
  CHECK(size_words(1000) == "1.0 KB");
  CHECK(size_words(12'345'678) == "12.3 MB");
}

TEST_CASE("exit codes: 2 for wrong usage, 1 for what cannot be done, one line of reason") {
  CHECK(run({}).code == 2);
  CHECK(run({"weave"}).code == 2);
  CHECK(run({"build", "x"}).code == 2);
  CHECK(run({"check"}).code == 2);
  CHECK(run({"--help"}).code == 0);
  CHECK(run({"--version"}).out.starts_with("azetta-pack "));
  const test::TempDir dir;
  const Run nothing = run({"check", (dir / "none").string()});
  CHECK(nothing.code == 1);
  CHECK(nothing.err ==
        (dir / "none").string() + ": there is no such folder; name the folder that holds pack.toml\n");
  CHECK(run({"info", (dir / "none.pack").string()}).code == 1);
  CHECK(run({"dump", dir.write("bad.pack", "not a pack").string()}).code == 1);
  CHECK(run({"check", (dir / "bad.pack").string()}).code == 1);
  const Run unwritable = run({"build", test::small_source().string(), "-o",
                              (dir / "no/such/folder/x.pack").string(), "--cache", ""});
  CHECK(unwritable.code == 1);
  CHECK_FALSE(unwritable.err.empty());
}

}  // namespace azetta::author
