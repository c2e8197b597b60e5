// Files of the source tree, for tests that check what is shipped.
#pragma once
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

inline std::string read_source(std::string_view path) {
  std::ifstream in(std::string(AZETTA_SOURCE_DIR) + "/" + std::string(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
