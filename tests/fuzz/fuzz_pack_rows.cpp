// A sound SQLite file whose rows no good writer makes: the input is a list of (table, column, row, value) set in the sample pack with the
// types taken off its tables. What a hostile author with the sqlite3 shell could do.
#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "content/pack/sqlite.h"
#include "tests/content/read_pack.h"
#include "tests/content/untyped_pack.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/temp_dir.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

using namespace azetta;

namespace {

constexpr std::size_t kMostEdits = 6;
using Table = pack::UntypedPack::Table;

struct Base {
  fuzz::Canvas file{std::string()};
  fuzz::Canvas scratch{std::string()};
  std::optional<pack::UntypedPack> pack;
  Base() {
    auto made = pack::UntypedPack::make(test::read_file(fuzz::made("sample.pack")), scratch.path());
    fuzz::promise(static_cast<bool>(made), made ? "" : made.error().what.c_str());
    pack.emplace(std::move(made).value());
    fuzz::promise(pack->tables().size() > 50, "all tables are there");
  }
};

constexpr std::array<std::int64_t, 18> kIntegers = {0, 1, -1, 2, 63, 64, 65, 255, 256, 32'767, -32'768, 65'536,
                                                    0x7FFFFFFF, 0xFFFFFFFF, 0x100000000, 1'000'000'000'000,
                                                    std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
constexpr std::array<double, 9> kReals = {0.0, -0.0, 0.5, 1e300, -1e300, 5e-324, HUGE_VAL, -HUGE_VAL, 9007199254740993.0};

void bind_value(pack::Statement& statement, fuzz::Input& input) {
  const std::uint8_t how = input.byte(), which = input.byte();
  std::string text;
  switch (how % 7) {
    case 0: statement.bind(1, kIntegers[which % kIntegers.size()]); break;
    case 1: statement.bind(1, static_cast<std::int64_t>(static_cast<std::int8_t>(which))); break;
    case 2: statement.bind(1, kReals[which % kReals.size()]); break;
    case 3: statement.bind(1, input.text(which)); break;
    case 4:  // long: the same again and again
      text = input.text(1 + which % 16);
      for (int i = 0; i < 15 && !text.empty() && text.size() < 400'000; ++i) text += text;
      statement.bind(1, std::string_view(text));
      break;
    case 5: break;  // nothing bound is NULL
    default: {
      static std::string blob;
      blob = input.text(which);
      statement.bind(1, std::span(reinterpret_cast<const std::uint8_t*>(blob.data()), blob.size()));
    }
  }
}

void edit(const std::vector<Table>& tables, pack::Database& database, fuzz::Input& input) {
  const Table& table = tables[input.byte() % tables.size()];
  const std::string name = "\"" + table.name + "\"", column = "\"" + table.columns[input.byte() % table.columns.size()] + "\"";
  const std::uint8_t what = input.byte();
  const std::string here = " WHERE (" + table.key + ") = (SELECT " + table.key + " FROM " + name + " LIMIT 1 OFFSET " +
                           std::to_string(input.byte() % 32) + ")";
  std::string sql;
  switch (what % 8) {
    case 0: sql = "DELETE FROM " + name + here; break;
    case 1: sql = "UPDATE OR REPLACE " + name + " SET " + column + " = ?1"; break;  // all rows
    case 2: {  // thousands of rows that differ in one column
      std::string values;
      for (const std::string& other : table.columns) {
        const std::string quoted = "\"" + other + "\"";
        values += (values.empty() ? "" : ", ") + (quoted == column ? "n.i + coalesce(?1, 0)" : quoted);
      }
      sql = "INSERT OR IGNORE INTO " + name + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000) SELECT " +
            values + " FROM n, (SELECT * FROM " + name + " LIMIT 1)";
      break;
    }
    default: sql = "UPDATE OR REPLACE " + name + " SET " + column + " = ?1" + here;
  }
  auto statement = database.prepare(sql);
  if (!statement) return;
  bind_value(*statement, input);
  while (statement->step()) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Base base;
  fuzz::Input input({data, size});
  const bool whole_check = input.byte() % 4 == 3;
  base.file.show(base.pack->edited([&](pack::Database& database) {
    for (std::size_t n = 0; n < kMostEdits && !input.empty(); ++n) edit(base.pack->tables(), database, input);
  }));
  if (whole_check) pack::check(base.file.path());
  const auto open = pack::Pack::open(base.file.path());
  if (!open) {
    fuzz::promise(!open.error().what.empty(), "a refusal is a sentence");
    fuzz::promise(open.error().what.find("is not built as in this format") == std::string::npos, "the schema is ours again");
    return 0;
  }
  const pack::PackReading reading = pack::read_all(*open.value());
  fuzz::promise(reading.broken.empty(), reading.broken.c_str());
  return 0;
}
