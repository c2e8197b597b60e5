#include "tests/author/small_tree.h"

#include <doctest/doctest.h>

namespace azetta::test {
namespace fs = std::filesystem;

fs::path small_source() {
  return fs::path(AZETTA_SOURCE_DIR) / "tests/data/small";
}

SmallTree::SmallTree() {
  fs::copy(small_source(), dir_.path(), fs::copy_options::recursive);
}

void SmallTree::replace(std::string_view file, std::string_view find, std::string_view put) const {
  std::string text = read_file(dir_ / file);
  const std::size_t at = text.find(find);
  REQUIRE_MESSAGE(at != std::string::npos, "not in " << file << ": " << find);
  text.replace(at, find.size(), put);
  dir_.write(file, text);
}

void SmallTree::remove(std::string_view file) const {
  fs::remove_all(dir_ / file);
}

std::vector<std::string> lines_of(const author::Findings& findings) {
  std::vector<std::string> out;
  for (const author::Finding& finding : findings.sorted()) out.push_back(author::to_line(finding, ""));
  return out;
}

}  // namespace azetta::test
