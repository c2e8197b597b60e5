#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/text/engine.h"
#include "app/text/manifest.h"
#include "tests/support/temp_dir.h"
#include "tests/text/fixture.h"

using namespace azetta;
using namespace azetta::text;
using namespace azetta::text::testing;

namespace {

const std::string kFont =
    "[[font]]\nname = \"sans\"\nfile = \"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\"\n"
    "package = \"fonts-noto-core\"\n";
const std::string kStack = "[stack.a]\nplain = [{ font = \"sans\" }]\n";
const std::string kStyles =
    "[style]\ndisplay = { stack = \"a\" }\ntitle = { stack = \"a\" }\nheading = { stack = \"a\" }\nbody = { "
    "stack = \"a\" }\n"
    "quote = { stack = \"a\" }\nlabel = { stack = \"a\" }\nsmall = { stack = \"a\" }\nnumeral = { stack = "
    "\"a\" }\n";

// What opening such a manifest says; "" if it opens. PATH stands for the manifest's own path.
std::string complaint(const std::string& toml) {
  const test::TempDir dir;
  const auto path = dir.write("fonts.toml", toml);
  EngineOptions options;
  options.font_manifest = path;
  const auto opened = Engine::open(options);
  if (opened) return "";
  std::string what = opened.error().what;
  if (const auto at = what.find(path.string()); at != what.npos)
    what.replace(at, path.string().size(), "PATH");
  return what;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("the shipped manifest reads, and every style has a font for each of our scripts") {
  const auto manifest = read_manifest(manifest_path());
  REQUIRE(manifest);
  std::set<std::string> packages;
  for (const FontFile& font : manifest.value().fonts) packages.insert(font.package);
  CHECK_EQ(packages, std::set<std::string>{"fonts-hosny-amiri", "fonts-noto-core", "fonts-sil-gentiumplus",
                                           "fonts-sil-scheherazade"});
  for (const StyleFonts& style : manifest.value().styles)
    CHECK_GE(manifest.value().stacks[style.stack].uses[0].size(), 3u);
}

TEST_CASE("a missing font names its file and its package") {
  CHECK_EQ(complaint(kFont + kStack + kStyles), "");
  CHECK_EQ(complaint(with(kFont, "NotoSans-Regular.ttf", "NoSuch.ttf") + kStack + kStyles),
           "PATH:1: the font file /usr/share/fonts/truetype/noto/NoSuch.ttf is missing; apt-get install "
           "fonts-noto-core");
}

TEST_CASE("a file that is no font says so") {
  const test::TempDir dir;
  const auto fake = dir.write("fake.ttf", "not a font");
  CHECK_EQ(
      complaint(with(kFont, "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", fake.string()) + kStack +
                kStyles),
      fake.string() + ": this is not a font that can be read; apt-get install --reinstall fonts-noto-core");
}

TEST_CASE("mistakes in the manifest are told by line") {
  CHECK_EQ(complaint("[[font]\n"),
           "PATH:1: Error while parsing table header: expected ']', saw '\\n'; correct the line");
  CHECK_EQ(complaint(kFont + with(kStack, "sans", "serif") + kStyles),
           "PATH:6: there is no font named \"serif\"; correct the name or add a [[font]]");
  CHECK_EQ(
      complaint(kFont + "colour = 1\n" + kStack + kStyles),
      "PATH:5: colour is not a setting of a font; there are name, file, package, except, features and rare");
  CHECK_EQ(complaint(kFont + kFont + kStack + kStyles), "PATH:5: the font sans is there twice; remove one");
  CHECK_EQ(complaint(kFont + with(kStack, "\"sans\"", "\"sans\", size = 9") + kStyles),
           "PATH:6: a size factor lies between 0.25 and 4");
  CHECK_EQ(complaint(kFont + "except = [[9, 2]]\n" + kStack + kStyles),
           "PATH:5: a range of letters is [first, last]; write two code points, the smaller first");
  CHECK_EQ(complaint(kFont + kStack + with(kStyles, "body = { stack = \"a\" }\n", "")),
           "PATH:7: the style body is missing; add it");
  CHECK_EQ(complaint(kFont + kStack + with(kStyles, "body = { stack = \"a\" }", "body = { stack = \"b\" }")),
           "PATH:11: there is no stack named \"b\"; correct the name or add it");
  CHECK_EQ(complaint(kFont + kStack + kStyles + "poster = { stack = \"a\" }\n"),
           "PATH:16: there is no style \"poster\"; remove it");
  CHECK_EQ(complaint(kFont + kStyles),
           "PATH:1: there is no [stack.NAME]; add the stacks that the styles name");
}

TEST_CASE("no manifest at all") {
  EngineOptions options;
  options.font_manifest = "/nonexistent/fonts.toml";
  const auto opened = Engine::open(options);
  REQUIRE_FALSE(opened);
  CHECK_EQ(opened.error().what,
           "/nonexistent/fonts.toml: the font manifest is missing; install the kiosk again");
}
