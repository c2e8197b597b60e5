// A broken sample for every rule of a source tree: one edit of a good tree, and the exact words about it.
#include <doctest/doctest.h>

#include <set>

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
    if (pack && std::string_view(sample.rule).starts_with("image."))
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
