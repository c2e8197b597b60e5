// The tiles of one large picture on disk: written as they are made, read back in the order of a pack. So that a picture larger
// than memory is made once and kept (picture_cache.h): an index and a checksum stand at its end, a file without them is none.
// One thread.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "content/base/result.h"
#include "content/model/image.h"
#include "content/write/writer.h"

namespace azetta::author {

class TileFileWriter {
 public:
  static Result<std::unique_ptr<TileFileWriter>> create(const std::filesystem::path& file);
  virtual ~TileFileWriter() = default;
  virtual Status add(const pack::TileBytes& tile) = 0;
  virtual Status finish(const std::vector<model::ImageLevel>& levels) = 0;
};

class TileFile {
 public:
  // Reads it once from end to end. An Error if it is not one, or damaged.
  static Result<std::unique_ptr<TileFile>> open(const std::filesystem::path& file);
  virtual ~TileFile() = default;
  virtual const std::vector<model::ImageLevel>& levels() const = 0;
  // By level, row, column.
  virtual Status each(const std::function<Status(const pack::TileBytes&)>& use) = 0;
};

}  // namespace azetta::author
