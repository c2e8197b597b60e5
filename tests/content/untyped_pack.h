// A pack whose rows no good writer makes: the sample with the types taken off its tables, to be edited with SQL and then given its own schema
// back. One thread.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/pack/sqlite.h"

namespace azetta::pack {

class UntypedPack {
 public:
  struct Table {
    std::string name, key;  // key: the columns of its key, "\"a\", \"b\"", or rowid
    std::vector<std::string> columns;
  };

  // `good`: the bytes of a pack. `scratch`: a file of its own, overwritten.
  static Result<UntypedPack> make(std::string good, std::filesystem::path scratch);

  const std::vector<Table>& tables() const { return tables_; }  // FTS5's own among them
  // The bytes of a pack after `edit`; what fails in it is left out.
  std::string edited(const std::function<void(Database&)>& edit) const;
  std::string edited(const std::string& sql) const;

 private:
  UntypedPack() = default;
  std::string good_, bare_;
  std::filesystem::path scratch_;
  std::vector<std::size_t> schema_pages_;
  std::vector<Table> tables_;
};

}  // namespace azetta::pack
