// What a tree's own rules say of what a table would make of it, told by the table's rows and columns. One thread.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "app/author/csv_import.h"

namespace azetta::author {

// Puts `import` beside the tree (all else of it is linked), reads the whole as azetta-pack check would, and adds to `out` what the tree
// did not have before: errors, and warnings about what came from the table. `rows`: by slug. `table`: its name in findings.
void check_csv_result(const std::filesystem::path& root, const CsvImport& import, const std::map<std::string, int>& rows, const std::string& table,
                      Findings& out);

}  // namespace azetta::author
