// A folder of our own under $TMPDIR (or /tmp) that goes away with its owner. One thread.
#pragma once
#include <filesystem>
#include <memory>

#include "content/base/result.h"

namespace azetta::author {

class ScratchFolder {
 public:
  static Result<std::unique_ptr<ScratchFolder>> make();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace azetta::author
