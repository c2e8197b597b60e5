// A table as spreadsheets save it: RFC 4180, with quotes around fields that hold separators, quotes ("") or line breaks; commas,
// semicolons (Excel in Europe) or tabs, found out from its first row. Pure; any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

struct CsvRow {
  int row = 0;  // as a spreadsheet counts: the heading is row 1, a line break inside a field begins no row
  std::vector<std::string> cells;  // as many as there are columns; line breaks as '\n'
};
struct CsvTable {
  std::vector<std::string> columns;
  std::vector<CsvRow> rows;  // those that are not empty
};
struct CsvFault {
  int row = 0;       // 0 = the file as a whole
  std::string what;  // "what is wrong; what to do"
};
struct CsvRead {
  CsvTable table;
  std::optional<CsvFault> fault;  // then the table is not to be used
};

inline constexpr std::size_t kMaxCsv_bytes = 64u << 20, kMaxCsvColumns = 1024, kMaxCsvRows = 200'000;

CsvRead read_csv(std::string_view bytes);

}  // namespace azetta::author
