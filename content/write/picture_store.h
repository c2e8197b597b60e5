// The pictures of a pack in a file of their own, and the search index of the last one, from which packs are begun that differ in their texts
// alone: a copy of the file is what Writer::write_on() takes. For previews; the file goes away with its store. One thread.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "content/base/result.h"
#include "content/write/writer.h"

namespace azetta::pack {

class PictureStore : public ImageSink {
 public:
  static Result<std::unique_ptr<PictureStore>> create(const std::filesystem::path& file);
  virtual Status remove(const std::string& slug) = 0;  // nothing happens where there is none
  // After additions and removals: from here on the file may be copied, until the next of them.
  virtual Status settle() = 0;

  // Of the index in the file, for a writer on a copy.
  virtual SearchMemo& search() = 0;
  // The index of the pack that was written last on a copy goes into the file, which may then be copied; earlier copies are of no use any
  // more. After an Error neither is the store.
  virtual Status keep_search() = 0;
};

}  // namespace azetta::pack
