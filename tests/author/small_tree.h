// A copy of tests/data/small that a test may break.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/author/finding.h"
#include "tests/support/temp_dir.h"

namespace azetta::test {

class SmallTree {
 public:
  SmallTree();  // a fresh good copy
  const std::filesystem::path& root() const { return dir_.path(); }

  // Replaces the first `find` in a file; the test program aborts if it is not there.
  void replace(std::string_view file, std::string_view find, std::string_view put) const;
  void write(std::string_view file, std::string_view text) const { dir_.write(file, text); }
  void remove(std::string_view file) const;

 private:
  TempDir dir_;
};

// "path:line: what" of every finding, as a user sees them without the folder.
std::vector<std::string> lines_of(const author::Findings& findings);

std::filesystem::path small_source();

}  // namespace azetta::test
