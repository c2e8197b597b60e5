#include <algorithm>
#include <string>
#include <vector>

#include "content/pack/schema.h"

namespace azetta::pack {
namespace {

// "table card: CREATE TABLE card(...)", white space squeezed out, sorted.
struct Shape {
  std::string name, sql;
  friend auto operator<=>(const Shape&, const Shape&) = default;
};

std::string without_space(std::string_view sql) {
  std::string out(sql);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return out;
}

Result<std::vector<Shape>> shapes(Database& database) {
  constexpr std::size_t kMost = 1'000;  // a pack has some 90; a list without end is no pack
  AZ_TRY(Statement rows,
         database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"));
  std::vector<Shape> all;
  while (rows.step() && all.size() < kMost) {
    all.push_back({std::string(rows.text(0)) + " " + std::string(rows.text(1)),
                   std::string(rows.text(2)) + without_space(rows.text(3))});
  }
  if (rows.failed()) return Error{database.failure()};
  std::sort(all.begin(), all.end());
  return all;
}

// What schema.sql makes of an empty database, indices and FTS5's own tables included.
Result<std::vector<Shape>> expected_shapes() {
  AZ_TRY(Database empty, Database::in_memory());
  AZ_CHECK(empty.run(schema_sql()));
  return shapes(empty);
}

}  // namespace

Status check_schema(Database& database, const std::string& file) {
  static const Result<std::vector<Shape>> expected =
      expected_shapes();  // the same for every pack of this program
  if (!expected) return Error{"this kiosk's SQLite cannot make a pack: " + expected.error().what};
  auto found = shapes(database);
  if (!found)
    return Error{file + ": the list of tables cannot be read (" + found.error().what +
                 "); copy the pack again"};
  const auto& want = expected.value();
  const auto& have = found.value();
  if (have == want) return Done{};
  const auto [in_want, in_have] = std::mismatch(want.begin(), want.end(), have.begin(), have.end());
  std::string what;
  if (in_have != have.end() && (in_want == want.end() || in_have->name < in_want->name)) {
    what = "holds " + in_have->name + ", which no pack has";
  } else if (in_have == have.end() || in_have->name != in_want->name) {
    what = "lacks " + in_want->name;
  } else {
    what = in_want->name + " is not built as in this format";
  }
  return Error{file + ": " + what + "; build the pack with this kiosk's azetta-pack"};
}

}  // namespace azetta::pack
