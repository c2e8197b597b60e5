// A folder of a test's own, gone with everything in it when the object goes. Any thread.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace azetta::test {

class TempDir {
 public:
  TempDir();  // aborts the test program if the machine has no room for a folder
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  // Writes a file below the folder, making the folders above it, and returns its path.
  std::filesystem::path write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// The bytes of a file; empty if it cannot be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace azetta::test
