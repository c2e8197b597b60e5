// A broken sample for every rule of a source tree: one edit of a good tree, and the exact words about it.
#include <doctest/doctest.h>

#include <set>

#include "app/author/kiosk_rules.h"
#include "app/author/picture_rules.h"
#include "app/author/source_tree.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace {

struct Sample {
  const char* rule;
  const char* file;
  const char* find;  // "" = write the whole file; nullptr = remove it
  const char* put;
  const char* expect;  // lines, '\n' between them
};

const Sample kSamples[] = {
#include "tests/author/samples.inc"
};

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

void break_tree(const test::SmallTree& tree, const Sample& sample) {
  if (!sample.find) {
    tree.remove(sample.file);
  } else if (*sample.find == '\0') {
    tree.write(sample.file, sample.put);
  } else {
    tree.replace(sample.file, sample.find, sample.put);
  }
}

}  // namespace

TEST_CASE("the small tree is good") {
  Findings findings;
  const auto pack = read_source_tree(test::small_source(), findings);
  REQUIRE(pack);
  check_pictures(test::small_source(), *pack, findings);
  CHECK(joined(test::lines_of(findings)) == "");
  CHECK(pack->cards.size() == 4);
}

TEST_CASE("every rule says what is wrong, where, and what to do") {
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.rule);
    CAPTURE(sample.put ? sample.put : "(removed)");
    const test::SmallTree tree;
    break_tree(tree, sample);
    Findings findings;
    const auto pack = read_source_tree(tree.root(), findings);
    const std::string_view rule = sample.rule;
    if (pack && (rule.starts_with("image.") || rule == "map.off-picture"))
      check_pictures(tree.root(), *pack, findings);
    CHECK(joined(test::lines_of(findings)) == sample.expect);
    std::set<std::string> rules;
    for (const Finding& finding : findings.sorted()) rules.insert(finding.rule);
    CHECK(rules.contains(sample.rule));
  }
}

TEST_CASE("all problems of a tree are reported, not only the first") {
  const test::SmallTree tree;
  tree.replace("pack.toml", "icon = \"person\"", "iconn = \"person\"");
  tree.replace("cards/qutuz/en.md", "{#fact.his-cry}", "{#fact.his-cri}");
  tree.replace("cards/baybars/card.toml", "kind = \"figure\"", "kind = \"figur\"");
  tree.replace("cards/kitbuqa/fr.md", "title = ", "titel = ");
  Findings findings;
  read_source_tree(tree.root(), findings);
  std::set<std::string> paths;
  for (const Finding& finding : findings.sorted()) paths.insert(finding.path);
  CHECK(paths == std::set<std::string>{"pack.toml", "cards/qutuz/en.md", "cards/baybars/card.toml",
                                       "cards/kitbuqa/fr.md"});
}

TEST_CASE("what is too many or too large is refused") {
  const test::SmallTree tree;
  std::string kinds, steps;
  for (int i = 0; i < 63; ++i) {
    kinds += "[[kind]]\nslug = \"k" + std::to_string(i) + "\"\nicon = \"map\"\ncolour = \"#000000\"\n" +
             "name = { ar = \"م\", fr = \"k\", en = \"k\" }\n";
  }
  tree.replace("pack.toml", "[[attract]]", kinds + "[[attract]]");
  for (int i = 0; i < 30; ++i) {
    steps += "[[step]]\nkey = \"s" + std::to_string(i) +
             "\"\nconjecture = true\nplace = [ { unit = \"vanguard\", at = [0, 0] } ]\n";
    for (const char* lang : {"ar", "fr", "en"}) {
      const std::string file = std::string("cards/ayn-jalut/") + lang + ".md";
      tree.write(file,
                 test::read_file(tree.root() / file) + "\n## X {#step.s" + std::to_string(i) + "}\nX.\n");
    }
  }
  tree.write("cards/ayn-jalut/scene.toml",
             test::read_file(tree.root() / "cards/ayn-jalut/scene.toml") + steps);
  tree.write("cards/baybars/en.md", std::string((4u << 20) + 1, ' '));
  Findings findings;
  read_source_tree(tree.root(), findings);
  CHECK(joined(test::lines_of(findings)) ==
        "cards/ayn-jalut/scene.toml: the scene has 33 steps; at most 32 are allowed\n"
        "cards/baybars/en.md: has 4194305 bytes; at most 4194304 are allowed\n"
        "pack.toml: the pack has 65 kinds; at most 64 are allowed");
}

TEST_CASE("a machine without the kiosk's files says what it could not check") {
  const test::TempDir empty;
  Findings findings;
  const auto pack = read_source_tree(test::small_source(), findings);
  REQUIRE(pack);
  check_against_kiosk(empty.path(), *pack, findings);
  CHECK_FALSE(findings.has_errors());
  const auto lines = test::lines_of(findings);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("pack.toml: warning: icons were not compared with the kiosk's: "));
  CHECK(lines[1].starts_with("pack.toml: warning: letters were not compared with the kiosk's fonts: "));
}

TEST_CASE("a partial language is counted, not complained about") {
  const test::SmallTree tree;
  tree.replace("pack.toml", "short = \"En\"\n", "short = \"En\"\npartial = true\n");
  tree.remove("cards/kitbuqa/en.md");
  tree.replace("cards/baybars/en.md",
               "## {#fact.vanguard}\nHe led the vanguard that met the Mongols first.\n", "");
  tree.replace("pack.toml", ", en = \"Figures\"", "");
  Findings findings;
  read_source_tree(tree.root(), findings);
  CHECK(joined(test::lines_of(findings)) == "");
  CHECK(findings.missing() == std::map<std::string, std::size_t>{{"en", 3}});
}

}  // namespace azetta::author
