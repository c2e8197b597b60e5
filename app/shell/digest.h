// SHA-256 of a file, a piece at a time, so that the worker can do other things between: a technician compares it with what
// `sha256sum` says on the stick. One thread at a time; files are touched in step() alone.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace azetta::shell {

class FileDigest {
 public:
  explicit FileDigest(const std::filesystem::path& file);  // opened by the first step()
  ~FileDigest();
  FileDigest(const FileDigest&) = delete;
  FileDigest& operator=(const FileDigest&) = delete;

  // Reads the next 4 MiB; false when there is nothing more to do.
  bool step();
  // 64 digits and letters once all is read; "" before, and where the file cannot be read.
  const std::string& hex() const { return hex_; }
  bool failed() const { return failed_; }

 private:
  struct Inside;  // libsodium's state stays out of the header
  std::unique_ptr<Inside> inside_;
  std::string hex_;
  bool failed_ = false;
};

}  // namespace azetta::shell
