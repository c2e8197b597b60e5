#include "app/author/scratch_folder.h"

#include <stdlib.h>  // mkdtemp

#include <cerrno>
#include <cstring>
#include <string>

namespace azetta::author {

Result<std::unique_ptr<ScratchFolder>> ScratchFolder::make() {
  std::error_code error;
  std::filesystem::path base = std::filesystem::temp_directory_path(error);
  if (error) base = "/tmp";
  std::string name = (base / "azetta-XXXXXX").string();
  if (!::mkdtemp(name.data())) {
    return Error{base.string() + ": no folder can be made there (" + std::strerror(errno) +
                 "); set TMPDIR to one that can be written"};
  }
  return std::unique_ptr<ScratchFolder>(new ScratchFolder(name));
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

}  // namespace azetta::author
