// A spreadsheet of cards or of events (csv_table.h) into a source tree. What would be written is put beside the tree first and read by the
// tree's own rules, so that every mistake is told by row and column, and nothing is written unless the whole table is good. Columns:
// content/AUTHORING.md. One thread.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/author/csv_table.h"
#include "app/author/finding.h"
#include "app/author/text_tree.h"

namespace azetta::author {

struct CsvOptions {
  std::filesystem::path pictures;  // where pictures lie; empty: only those that the tree has can be named
  bool update = false;             // cards and events that are there already are changed, not refused
  std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;
};

struct CsvImport {
  NewFiles files;
  std::vector<std::pair<std::filesystem::path, std::string>> pictures;  // to be copied: from, to (relative to the tree)
  std::size_t fresh = 0, changed = 0;
  bool events = false;  // else cards
};

// `table` is the file's name in findings, "cards.csv:12: column "name.fr": …"; the line is the row. Write only if `out` has no errors.
CsvImport import_csv(const std::filesystem::path& root, const std::filesystem::path& table, const CsvOptions& options, Findings& out);

}  // namespace azetta::author
