// azetta-pack preview: every screen as a picture, without any display.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "app/author/commands.h"
#include "app/author/preview_page.h"
#include "content/pack/image_codec.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using test::Run;
Run run(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "preview");
  return test::run_pack(std::move(arguments));
}

std::vector<std::string> pictures_in(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".png")
      out.push_back(fs::relative(entry.path(), folder).generic_string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("a sheet has every screen, and its page names each") {
  const test::TempDir dir;
  const std::string folder = (dir / "sheet").string();
  const Run made = run(
      {test::small_source().string(), "--sheet", folder, "--cache", "", "--lang", "ar", "--size", "640x360"});
  CHECK(made.err == "");
  REQUIRE(made.code == 0);
  const auto pictures = pictures_in(folder);
  CHECK(made.out == folder + "/index.html: " + std::to_string(pictures.size()) + " pictures\n");
  const std::string page = test::read_file(dir / "sheet/index.html");
  for (const std::string& picture : pictures) {
    CAPTURE(picture);
    CHECK(page.find("src=\"" + picture + "\"") != std::string::npos);
    const std::string bytes = test::read_file(dir / ("sheet/" + picture));
    const auto header =
        pack::read_header({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    REQUIRE(header);
    CHECK(header->width_px == 640);
    CHECK(header->height_px == 360);
  }
  for (const char* name :
       {"ar/home.png", "ar/section-figure-01.png", "ar/section-battle-01.png", "ar/credits-01.png",
        "ar/attract-01.png", "ar/qutuz-01-story.png", "ar/ayn-jalut-walk-03.png", "ar/baybars-01-story.png",
        "ar/kitbuqa-01-story.png"}) {
    CAPTURE(name);
    CHECK(std::find(pictures.begin(), pictures.end(), name) != pictures.end());
  }
  // In the language's own direction, with what the picture shows, and without a script.
  CHECK(page.find("<section id=\"ar\" lang=\"ar\" dir=\"rtl\">") != std::string::npos);
  CHECK(page.find("cards/kitbuqa/ar.md") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("a sheet of one card in two languages, upright and in large text") {
  const test::TempDir dir;
  const std::string folder = (dir / "sheet").string();
  const Run made = run({test::small_source().string(), "--sheet", folder, "--cache", "", "--lang", "fr",
                        "--lang", "en", "--card", "kitbuqa", "--portrait", "--large", "--size", "360x640"});
  REQUIRE(made.code == 0);
  for (const std::string& picture : pictures_in(folder)) {
    CAPTURE(picture);
    CHECK((picture.starts_with("fr/kitbuqa-") || picture.starts_with("en/kitbuqa-")));
  }
  const std::string page = test::read_file(dir / "sheet/index.html");
  CHECK(page.find("A bow and a quiver in front of a round white tent.") !=
        std::string::npos);  // its alt text
  CHECK(page.find("large text") != std::string::npos);
}

TEST_CASE("the same sheet is the same on every run") {
  const test::TempDir dir;
  for (const char* name : {"one", "two"}) {
    REQUIRE(run({test::small_source().string(), "--sheet", (dir / name).string(), "--cache", "", "--lang",
                 "fr", "--card", "ayn-jalut", "--size", "640x360"})
                .code == 0);
  }
  const auto pictures = pictures_in(dir / "one");
  CHECK(pictures == pictures_in(dir / "two"));
  for (const std::string& picture : pictures) {
    CHECK_MESSAGE(test::read_file(dir / ("one/" + picture)) == test::read_file(dir / ("two/" + picture)),
                  picture);
  }
}

TEST_CASE("what cannot be previewed says why") {
  const test::SmallTree tree;
  const test::TempDir dir;
  const std::string folder = (dir / "sheet").string();
  Run made = run({tree.root().string(), "--sheet", folder, "--cache", "", "--lang", "de"});
  CHECK(made.code == 1);
  CHECK(made.err == "--lang de: the pack has ar, fr, en\n");
  made = run({tree.root().string(), "--sheet", folder, "--cache", "", "--card", "hulagu"});
  CHECK(made.code == 1);
  CHECK(made.err == "--card hulagu: the pack has no such card; name a folder of cards/\n");
  made = run({tree.root().string(), "--sheet", folder, "--size", "large"});
  CHECK(made.code == 2);
  CHECK(made.err == "--size large: write WIDTHxHEIGHT, each from 160 to 16384\n");

  tree.replace("cards/qutuz/card.toml", "kind = \"figure\"", "kind = \"figur\"");
  made = run({tree.root().string(), "--sheet", folder, "--cache", ""});
  CHECK(made.code == 1);
  CHECK(made.err == tree.root().string() +
                        "/cards/qutuz/card.toml:1: there is no kind \"figur\"; did you mean \"figure\"?\n" +
                        tree.root().string() +
                        ": nothing to show: 1 error, 0 warnings; correct the errors above\n");
}

TEST_CASE("without a display there is no window, and a way that needs none") {
  const char* display = std::getenv("DISPLAY");
  const char* wayland = std::getenv("WAYLAND_DISPLAY");
  const std::string had = display ? display : "", had_wayland = wayland ? wayland : "";
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  const Run made = run({test::small_source().string(), "--cache", ""});
  CHECK(made.code == 1);
  CHECK(made.err ==
        "there is no display here (DISPLAY is not set); start it at a desk, or let it write pictures, which "
        "need none: azetta-pack "
        "preview SRC --sheet FOLDER\n");
  if (!had.empty()) ::setenv("DISPLAY", had.c_str(), 1);
  if (!had_wayland.empty()) ::setenv("WAYLAND_DISPLAY", had_wayland.c_str(), 1);
}

TEST_CASE("the page escapes what it is given") {
  const std::string page =
      sheet_page("A <b> & \"c\"", "",
                 {{"fr", "Français", false, {{"fr-x", "<i>", "", {{"fr/x.png", "story", "\"alt\""}}}}}});
  CHECK(page.find("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>") != std::string::npos);
  CHECK(page.find("alt=\"&quot;alt&quot;\"") != std::string::npos);
  CHECK(page.find("<i>") == std::string::npos);
}

}  // namespace azetta::author
