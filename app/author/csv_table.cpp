#include "app/author/csv_table.h"

#include <algorithm>

#include "content/base/utf8.h"

namespace azetta::author {
namespace {

constexpr const char* kSaveAsUtf8 = "save the table as UTF-8: in Excel \"Save as\", type \"CSV UTF-8\"; in LibreOffice \"Save as\", \"Edit filter settings\", character set UTF-8";

// Of the first row, outside of quotes: what there is most of.
char separator_of(std::string_view bytes) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    commas += c == ',';
    semicolons += c == ';';
    tabs += c == '\t';
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes), separator_(separator_of(bytes)) {}

  std::optional<CsvFault> read(CsvTable& table) {
    while (at_ < bytes_.size()) {
      CsvRow row;
      row.row = ++row_;
      if (auto fault = read_row(row)) return fault;
      const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.find_first_not_of(" \n\t") == std::string::npos; });
      if (table.columns.empty()) {
        if (empty) return CsvFault{row_, "the first row names no columns; write slug, kind, name.en … into it"};
        table.columns = std::move(row.cells);
        while (!table.columns.empty() && table.columns.back().empty()) table.columns.pop_back();
        continue;
      }
      if (empty) continue;
      while (row.cells.size() > table.columns.size() && row.cells.back().empty()) row.cells.pop_back();
      if (row.cells.size() > table.columns.size()) {
        return CsvFault{row_, "has " + std::to_string(row.cells.size()) + " fields for " + std::to_string(table.columns.size()) +
                                  " columns; put quotes around a field that holds \"" + std::string(1, separator_) + "\""};
      }
      row.cells.resize(table.columns.size());
      table.rows.push_back(std::move(row));
      if (table.rows.size() > kMaxCsvRows) return CsvFault{row_, "more than " + std::to_string(kMaxCsvRows) + " rows; divide the table"};
    }
    if (table.columns.empty()) return CsvFault{0, "is empty; name the table that was saved"};
    return std::nullopt;
  }

 private:
  std::optional<CsvFault> read_row(CsvRow& row) {
    while (true) {
      std::string cell;
      if (auto fault = read_cell(cell)) return fault;
      row.cells.push_back(std::move(cell));
      if (row.cells.size() > kMaxCsvColumns) return CsvFault{row_, "more than " + std::to_string(kMaxCsvColumns) + " fields in a row; is this a table?"};
      if (at_ >= bytes_.size()) return std::nullopt;
      const char c = bytes_[at_++];
      if (c == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
      if (c != separator_) return std::nullopt;
    }
  }

  bool ends_cell() const { return at_ >= bytes_.size() || bytes_[at_] == separator_ || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

  std::optional<CsvFault> read_cell(std::string& cell) {
    if (at_ < bytes_.size() && bytes_[at_] == '"') {
      for (++at_; at_ < bytes_.size(); ++at_) {
        const char c = bytes_[at_];
        if (c == '"') {
          if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
            cell += '"';
            ++at_;
            continue;
          }
          ++at_;
          if (!ends_cell()) return CsvFault{row_, "something follows the closing quote of a field; write a quote inside a field twice (\"\")"};
          return std::nullopt;
        }
        if (c != '\r') cell += c;
      }
      return CsvFault{row_, "a field that begins with a quote is never closed; close it, or write the quote twice (\"\")"};
    }
    while (!ends_cell()) cell += bytes_[at_++];
    return std::nullopt;
  }

  std::string_view bytes_;
  const char separator_;
  std::size_t at_ = 0;
  int row_ = 0;
};

}  // namespace

CsvRead read_csv(std::string_view bytes) {
  if (bytes.size() > kMaxCsv_bytes) return {{}, CsvFault{0, "is larger than " + std::to_string(kMaxCsv_bytes >> 20) + " MiB; check its name"}};
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.substr(0, 64).find('\0') != std::string_view::npos;
  if (utf16) return {{}, CsvFault{0, std::string("is UTF-16 (\"Unicode text\"); ") + kSaveAsUtf8}};
  if (bytes.starts_with("PK\x03\x04")) return {{}, CsvFault{0, std::string("is a spreadsheet (.xlsx, .ods), not a table of text; ") + kSaveAsUtf8}};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  int line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes[at] == '\n') ++line;
    if (bytes[at] == '\0' || next_code_point(bytes, at) == kNoCodePoint)
      return {{}, CsvFault{line, std::string("letters that are not UTF-8; ") + kSaveAsUtf8}};
  }
  CsvRead read;
  read.fault = Reader(bytes).read(read.table);
  return read;
}

}  // namespace azetta::author
