#include "tests/content/untyped_pack.h"

#include <fstream>
#include <utility>

#include "tests/support/temp_dir.h"

namespace azetta::pack {
namespace {

constexpr std::size_t kPage_bytes = 4'096, kHeader_bytes = 100;

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

// Blanks of the words' own length: both files then differ in the pages that hold the schema and nowhere else, and after the edits those pages
// go back.
Result<UntypedPack> UntypedPack::make(std::string good, std::filesystem::path scratch) {
  UntypedPack out;
  out.good_ = std::move(good);
  out.scratch_ = std::move(scratch);
  write(out.scratch_, out.good_);
  {
    AZ_TRY(Database database, Database::open_own(out.scratch_));
    AZ_CHECK(database.run("PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(replace(replace(sql, 'STRICT,', '       '), "
                          "'STRICT', '      '), 'NOT NULL', '        ') WHERE sql LIKE '%STRICT%'"));
  }
  out.bare_ = test::read_file(out.scratch_);
  if (out.bare_.size() != out.good_.size()) return Error{"blanks take another room than words"};
  for (std::size_t page = 0; page < out.good_.size() / kPage_bytes; ++page) {
    if (out.good_.compare(page * kPage_bytes, kPage_bytes, out.bare_, page * kPage_bytes, kPage_bytes) != 0) out.schema_pages_.push_back(page);
  }
  AZ_TRY(Database database, Database::open_own(out.scratch_));
  AZ_TRY(Statement names, database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name"));
  while (names.step()) {
    Table& table = out.tables_.emplace_back();
    table.name = names.text(0);
    AZ_TRY(Statement columns, database.prepare("SELECT name, pk FROM pragma_table_info('" + table.name + "')"));
    while (columns.step()) {
      table.columns.emplace_back(columns.text(0));
      if (columns.integer(1) > 0) table.key += (table.key.empty() ? "\"" : ", \"") + table.columns.back() + "\"";
    }
    if (table.key.empty()) table.key = "rowid";
  }
  return out;
}

std::string UntypedPack::edited(const std::function<void(Database&)>& edit) const {
  write(scratch_, bare_);
  if (auto database = Database::open_own(scratch_)) edit(*database);
  std::string bytes = test::read_file(scratch_);
  for (const std::size_t page : schema_pages_) {
    const std::size_t from = page == 0 ? kHeader_bytes : page * kPage_bytes, to = (page + 1) * kPage_bytes;
    bytes.replace(from, to - from, good_, from, to - from);
  }
  return bytes;
}

std::string UntypedPack::edited(const std::string& sql) const {
  return edited([&](Database& database) { static_cast<void>(static_cast<bool>(database.run(sql.c_str()))); });
}

}  // namespace azetta::pack
