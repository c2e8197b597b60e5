#include "app/author/example.h"

#include <fstream>
#include <string_view>

namespace azetta::author {
namespace fs = std::filesystem;

Status write_example(const fs::path& folder) {
  std::error_code ec;
  if (fs::exists(folder, ec) && !(fs::is_directory(folder, ec) && fs::is_empty(folder, ec))) {
    return Error{folder.string() + ": is not empty; name a folder that does not exist yet"};
  }
  for (const ExampleFile& file : example_files()) {
    const fs::path path = folder / file.path;
    fs::create_directories(path.parent_path(), ec);
    std::ofstream out(path, std::ios::binary);
    out << std::string_view(file.text);
    out.close();
    if (out.fail()) return Error{path.string() + ": cannot be written; check the disk and the rights"};
  }
  return Done{};
}

}  // namespace azetta::author
