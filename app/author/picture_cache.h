// Finished pictures by content, so that an unchanged one costs nothing in the next build. The key is a hash
// of the file, its settings and everything that made the pixels; an entry is one file, published by rename,
// with a checksum at its end. The folder may be emptied at any time, and may be shared by builds that run at
// once. Failing to read or write the cache is never an error: the picture is then made again.
#pragma once
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "app/author/picture.h"
#include "content/base/result.h"

namespace azetta::author {

// $XDG_CACHE_HOME/azetta, else $HOME/.cache/azetta, else empty.
std::filesystem::path default_cache_folder();

class PictureCache {
 public:
  explicit PictureCache(std::filesystem::path folder) : folder_(std::move(folder)) {}  // empty: no cache

  static std::string key(std::span<const std::uint8_t> file, const ImageSource& source);
  // The same of a file that is not read into memory. An Error if it cannot be read.
  static Result<std::string> key_of_file(const std::filesystem::path& file, const ImageSource& source);
  bool is_on() const { return !folder_.empty(); }
  std::filesystem::path file(const std::string& name) const { return folder_ / name; }  // one of the cache's own
  std::optional<Picture> find(const std::string& key) const;
  void keep(const std::string& key, const Picture& picture) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace azetta::author
