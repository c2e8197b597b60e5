// SQLite files that are more than tables: what whoever has the sqlite3 shell may put into a pack. Each has its verdict.
#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "content/pack/schema.h"
#include "content/pack/sqlite.h"
#include "tests/content/read_pack.h"
#include "tests/content/sample.h"
#include "tests/content/untyped_pack.h"
#include "tests/support/child_cost.h"
#include "tests/support/sanitized.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

constexpr double kSlower = test::kSanitized ? 12 : 1;

class Tricks {
 public:
  Tricks() : good_(sample::write_pack(folder_)), file_(folder_ / "trick.pack") {}

  std::string good_bytes() const { return test::read_file(good_); }
  void write(const std::string& bytes) { folder_.write("trick.pack", bytes); }
  // The sample with statements run on it by an ordinary SQLite.
  void run(const std::vector<std::string>& all) {
    std::filesystem::copy_file(good_, file_, std::filesystem::copy_options::overwrite_existing);
    for (const std::string& sql : all) {  // each on its own connection: a changed schema is read anew
      auto database = Database::open_own(file_);
      REQUIRE(database);
      const Status done = database->run(sql.c_str());
      REQUIRE_MESSAGE(done, sql, ": ", done.error().what);
    }
  }
  // What the reader says: its sentence; "shown" where it opens and all can be read, "shown in part" where some cannot.
  std::string verdict() {
    const auto pack = Pack::open(file_);
    if (!pack) {
      REQUIRE(pack.error().what.starts_with(file_.string() + ": "));
      const std::string what = pack.error().what.substr(file_.string().size() + 2);
      return what.substr(0, what.find(';'));
    }
    const PackReading reading = read_all(**pack);
    CHECK_EQ(reading.broken, "");
    return reading.failures > whole_failures() ? "shown in part" : "shown";
  }
  std::string verdict(const std::vector<std::string>& sql) {
    run(sql);
    return verdict();
  }
  const std::filesystem::path& file() const { return file_; }
  const sample::Folder& folder() const { return folder_; }

 private:
  // Ids that the sample does not have count as failures too.
  std::size_t whole_failures() {
    if (whole_failures_ == 0) {
      const auto pack = Pack::open(good_);
      REQUIRE(pack);
      whole_failures_ = read_all(**pack).failures;
    }
    return whole_failures_;
  }
  sample::Folder folder_;
  std::filesystem::path good_, file_;
  std::size_t whole_failures_ = 0;
};

// Sets the SQL of something in the schema, as no CREATE would.
std::string schema_sql_of(const std::string& name, const std::string& sql) {
  return "PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = '" + sql + "' WHERE name = '" + name + "'";
}

void put_be(std::string& bytes, std::size_t at, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * (count - 1 - i)));
}

}  // namespace

TEST_CASE("what is not a table of ours is refused by name") {
  Tricks t;
  CHECK(t.verdict({"SELECT 1"}) == "shown");
  CHECK(t.verdict({"ALTER TABLE card RENAME TO cards; CREATE VIEW card AS SELECT * FROM cards"}) == "index gallery is not built as in this format");
  CHECK(t.verdict({"DROP TABLE credit; CREATE VIEW credit AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                   "SELECT i AS id, i AS what, 'x' AS who, 'x' AS licence FROM n"}) == "lacks table credit");
  CHECK(t.verdict({"CREATE VIEW more AS SELECT 1"}) == "holds view more, which no pack has");
  CHECK(t.verdict({"CREATE TRIGGER t AFTER INSERT ON card BEGIN DELETE FROM card; END"}) == "holds trigger t, which no pack has");
  CHECK(t.verdict({"CREATE INDEX i ON card(abs(id))"}) == "holds index i, which no pack has");
  CHECK(t.verdict({"CREATE INDEX i ON card(id) WHERE id > 1"}) == "holds index i, which no pack has");
  CHECK(t.verdict({"ALTER TABLE card ADD COLUMN twice INTEGER AS (id * 2)"}) == "table card is not built as in this format");
  CHECK(t.verdict({"ALTER TABLE card ADD COLUMN more TEXT NOT NULL DEFAULT 'x' CHECK (length(more) < 5)"}) == "table card is not built as in this format");
  CHECK(t.verdict({"CREATE VIRTUAL TABLE v USING fts5(x)"}) == "holds table v, which no pack has");
  CHECK(t.verdict({"DROP TABLE search_text; CREATE TABLE search_text(words TEXT)"}) == "table search_text is not built as in this format");
  CHECK(t.verdict({"CREATE TABLE again(id INTEGER PRIMARY KEY) WITHOUT ROWID"}) == "holds table again, which no pack has");
  CHECK(t.verdict({"DROP TABLE life; CREATE TABLE life AS SELECT 1 AS id"}) == "lacks index sqlite_autoindex_life_1");
  CHECK(t.verdict({"ANALYZE"}) == "holds table sqlite_stat1, which no pack has");
  CHECK(t.verdict({"CREATE TABLE s(id INTEGER PRIMARY KEY AUTOINCREMENT)"}) == "holds table s, which no pack has");
  CHECK(t.verdict({"DROP TABLE credit"}) == "lacks table credit");
  CHECK(t.verdict({"DROP INDEX gallery"}) == "lacks index gallery");
}

TEST_CASE("a schema that says one thing and is another is refused, or its rows are") {
  Tricks t;
  CHECK(t.verdict({schema_sql_of("search_name", "CREATE VIRTUAL TABLE search_name USING dbstat")}) == "table search_name is not built as in this format");
  CHECK(t.verdict({schema_sql_of("search_name", "CREATE VIRTUAL TABLE search_name USING nothing_there")}) == "table search_name is not built as in this format");
  CHECK(t.verdict({schema_sql_of("card", "CREATE VIEW card AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n")}).size() > 10);
  CHECK(t.verdict({"PRAGMA writable_schema=1; UPDATE sqlite_master SET type = 'view' WHERE name = 'card'"}).size() > 10);
  // The comparison leaves white space out: words that run together are another column, and then reading fails.
  CHECK(t.verdict({"PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = replace(sql, 'kind INTEGER', 'kindINTEGER') WHERE name = 'card'"}) != "shown");
  // A text longer than any of ours.
  CHECK(t.verdict({"PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = sql || printf('/*%.*c*/', 3000000, 'x') WHERE name = 'card'"}) != "shown");
  // A table that is said to lie where another lies.
  std::set<std::string> verdicts;
  for (const char* other : {"tile", "localized", "card_text", "fact", "gallery", "search_name_data", "sqlite_schema"}) {
    const std::string root = other == std::string("sqlite_schema") ? "1" : "(SELECT rootpage FROM sqlite_master WHERE name = '" + std::string(other) + "')";
    for (const char* table : {"card", "language", "fact", "localized", "tile", "gallery", "search_word"}) {
      t.run({"PRAGMA writable_schema=1; UPDATE sqlite_master SET rootpage = " + root + " WHERE name = '" + table + "'"});
      const std::string verdict = t.verdict();
      verdicts.insert(verdict);
      if (std::string(table) != other) {
        CAPTURE(table);
        CAPTURE(other);
        CHECK_FALSE(check(t.file()).empty());
      }
    }
  }
  CHECK(verdicts.size() > 5);
  for (const char* root : {"0", "-1", "4294967295", "1000000", "'x'", "NULL", "1e300"}) {
    CHECK(t.verdict({"PRAGMA writable_schema=1; UPDATE sqlite_master SET rootpage = " + std::string(root) + " WHERE name = 'card'"}) != "shown");
  }
}

TEST_CASE("files of another make: some are as good as ours, the others are refused") {
  Tricks t;
  CHECK(t.verdict({"PRAGMA page_size=512; VACUUM"}) == "shown");
  CHECK(t.verdict({"PRAGMA page_size=65536; VACUUM"}) == "shown");
  CHECK(t.verdict({"PRAGMA auto_vacuum=FULL; VACUUM"}) == "shown");
  CHECK(t.verdict({"PRAGMA auto_vacuum=INCREMENTAL; VACUUM"}) == "shown");
  CHECK(t.verdict({"CREATE TABLE gone AS SELECT zeroblob(300000) AS b", "DROP TABLE gone"}) == "shown");  // a list of free pages
  CHECK(t.verdict({"PRAGMA user_version=4"}) == "the pack has format 4, this kiosk reads format 3");
  CHECK(t.verdict({"PRAGMA user_version=-1"}) == "the pack has format -1, which no kiosk reads");
  CHECK(t.verdict({"PRAGMA application_id=0"}) == "this is not a content pack");

  const std::string good = t.good_bytes();
  const auto patched = [&](std::size_t at, std::uint32_t value, int count) {
    std::string bytes = good;
    put_be(bytes, at, value, count);
    t.write(bytes);
    return t.verdict();
  };
  CHECK(patched(18, 0x0202, 2) == "the file was changed by another program");  // write-ahead log
  CHECK(patched(56, 2, 4) == "the file was changed by another program");       // UTF-16
  CHECK(patched(56, 0, 4) == "the file was changed by another program");
  CHECK(patched(16, 8'192, 2).starts_with("the file has "));                   // page size
  CHECK(patched(16, 0, 2).starts_with("the file has "));
  CHECK(patched(28, 0, 4).starts_with("the file has "));
  for (const std::uint32_t reserved : {1u, 32u, 255u}) CHECK(patched(20, reserved, 1) != "shown");
  CHECK(patched(21, 0xFFFFFF, 3) == "file is not a database");  // payload fractions
  CHECK(patched(44, 99, 4) == "unsupported file format");  // schema format
  // The list of free pages is nobody's business but the check's.
  std::string bytes = good;
  put_be(bytes, 32, 2, 4);
  put_be(bytes, 36, 0x7FFFFFFF, 4);
  t.write(bytes);
  CHECK(t.verdict() == "shown");
  CHECK(check(t.file()).front().rule == "file.integrity");
  // Bytes behind the end, and not a page's worth of them.
  t.write(good + "more");
  CHECK(t.verdict().starts_with("the file has "));
  t.write(good + std::string(4'096, 'x'));
  CHECK(t.verdict().starts_with("the file has "));

  // The same tables in UTF-16.
  const auto other = t.folder() / "utf16.pack";
  {
    auto database = Database::open_own(other);
    REQUIRE(database);
    REQUIRE(database->run("PRAGMA encoding='UTF-16le'; PRAGMA application_id=0x617A7461; PRAGMA user_version=3"));
    REQUIRE(database->run(schema_sql()));
  }
  const auto pack = Pack::open(other);
  REQUIRE_FALSE(pack);
  CHECK(pack.error().what == other.string() + ": the file was changed by another program; build the pack again");
}

TEST_CASE("texts that would turn around a screen, end early or never end are refused by name") {
  Tricks t;
  const auto title = [&](const std::string& value) { return t.verdict({"UPDATE card_text SET title = " + value + " WHERE card = 1 AND lang = 0"}); };
  const auto first_card = [&](const std::string& value) {
    title(value);
    const auto pack = Pack::open(t.file());
    REQUIRE(pack);
    const auto card = (*pack)->card(CardId{1});
    if (card) return std::string();
    const std::string what = card.error().what.substr(t.file().string().size() + 2);
    return what.substr(0, what.find(';'));
  };
  CHECK(first_card("'fine'") == "");
  CHECK(first_card("CAST(x'C3' AS TEXT)") == "card_text of card 1, title: is not UTF-8 at byte 0");
  CHECK(first_card("CAST(x'EDA080' AS TEXT)") == "card_text of card 1, title: is not UTF-8 at byte 0");      // a surrogate
  CHECK(first_card("CAST(x'C080' AS TEXT)") == "card_text of card 1, title: is not UTF-8 at byte 0");        // an overlong zero
  CHECK(first_card("CAST(x'F4908080' AS TEXT)") == "card_text of card 1, title: is not UTF-8 at byte 0");    // beyond Unicode
  CHECK(first_card("'a' || char(0) || 'b'").starts_with("card_text of card 1, title: holds the control character"));
  CHECK(first_card("'a' || char(10) || 'b'").starts_with("card_text of card 1, title: holds the control character"));
  CHECK(first_card("char(8238)") == "card_text of card 1, title: holds the direction override U+202E at byte 0");
  CHECK(first_card("replace(printf('%.*c', 5000, 'x'), 'x', char(8235))") != "");   // 5,000 embeddings, none closed
  CHECK(first_card("replace(printf('%.*c', 5000, 'x'), 'x', char(8295) || char(8297))") == "");  // 5,000 isolates, all closed: harmless
  CHECK(first_card("printf('%.*c', 262145, 'x')") == "card_text of card 1, title: has 262145 bytes");
  CHECK(first_card("printf('%.*c', 262144, 'x')") == "");
  CHECK(first_card("replace(printf('%.*c', 80000, 'x'), 'x', char(769))") == "");   // 80,000 accents on nothing
}

TEST_CASE("wrong types and numbers everywhere: each column of each table") {
  Tricks t;
  const auto untyped = UntypedPack::make(t.good_bytes(), t.folder() / "scratch.pack");
  REQUIRE_MESSAGE(untyped, untyped.error().what);
  constexpr const char* kValues[] = {"NULL", "x'00FF80'", "CAST(x'61FF0062' AS TEXT)", "-1", "9223372036854775807", "-9223372036854775808",
                                     "9e999", "-9e999", "0.5", "'nan'", "4294967296", "printf('%.*c', 300000, 'x')"};
  std::size_t refused = 0, in_part = 0, shown = 0, which = 0;
  for (const auto& table : untyped->tables()) {
    for (const std::string& column : table.columns) {
      for (int n = 0; n < 4; ++n) {  // a third of the values for each column, another third for the next
        const char* value = kValues[which++ % std::size(kValues)];
        CAPTURE(table.name);
        CAPTURE(column);
        CAPTURE(value);
        t.write(untyped->edited("UPDATE OR REPLACE \"" + table.name + "\" SET \"" + column + "\" = " + value));
        const std::string verdict = t.verdict();
        refused += verdict != "shown" && verdict != "shown in part";
        in_part += verdict == "shown in part";
        shown += verdict == "shown";  // a word of the kiosk, a colour's name, what the reader does not look at
      }
    }
  }
  MESSAGE(refused, " refused, ", in_part, " shown in part, ", shown, " shown");
  CHECK(refused > 200);
  CHECK(in_part > 300);
  CHECK(shown < 400);
}

TEST_CASE("a million rows where a kiosk reads a table whole, or looks for some of them") {
  Tricks t;
  const auto untyped = UntypedPack::make(t.good_bytes(), t.folder() / "scratch.pack");
  REQUIRE_MESSAGE(untyped, untyped.error().what);
  std::size_t which = 0;
  for (const char* rows : {"word SELECT 'fr', 'k' || i, 'text' FROM n", "colour SELECT 'c' || i, 0 FROM n", "fallback SELECT 0, i, 1 FROM n",
                           "source SELECT i, 's' || i, 0, 0, 0 FROM n", "credit SELECT i, 0, 'who', 'licence' FROM n",
                           "map_year SELECT i FROM n", "localized SELECT 1, i, 'x' FROM n", "citation SELECT 1, i, 1 FROM n",
                           "card_order SELECT 64, i, 1 FROM n", "paragraph SELECT 1, 0, 0, i, 0, 'x' FROM n", "related SELECT 1, i, 1 FROM n",
                           "search_word SELECT 'dih' || i, 1 FROM n", "card_facet SELECT 1, 0, i FROM n", "facet_value SELECT 0, i, 'v', 0 FROM n",
                           "holding_point SELECT 1, i, 0.0, 0.0 FROM n", "keyboard_row SELECT 1, i, 'abc' FROM n"}) {
    CAPTURE(rows);
    // A million is a second's work for SQLite to write: every fourth has so many, the others a tenth.
    const std::string count = which++ % 4 == 0 ? "1000000" : "100000";
    t.write(untyped->edited("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n LIMIT " + count + ") INSERT OR IGNORE INTO " + rows));
    REQUIRE(std::filesystem::file_size(t.file()) > 1'000'000);
    const auto cost = test::cost_of([&] {
      const auto pack = Pack::open(t.file());
      return pack ? read_all(**pack).broken.empty() ? 1 : 2 : 0;
    });
    CHECK(cost.result >= 0);
    CHECK(cost.result <= 1);
    CHECK(cost.cpu_s < 4 * kSlower);
    CHECK(cost.grown_mib < 100 * static_cast<long>(kSlower));
    if (cost.cpu_s > 1 || cost.grown_mib > 30) MESSAGE(std::string(rows), ": ", cost.cpu_s, " s, ", cost.grown_mib, " MiB, ", cost.result);
  }
}

TEST_CASE("values of 70 MB and more are refused, in memory and time that have a limit") {
  Tricks t;
  for (const auto& [sql, sentence] :
       {std::pair{"UPDATE tile SET file = zeroblob(70000000) WHERE rowid = 1", ""},
        {"UPDATE fact SET key = printf('%.*c', 70000000, 'x') WHERE card = 1", "fact of card 1: string or blob too big"},
        // SQLite takes the whole of such a row to look it up: more than all of its memory is refused as such.
        {"UPDATE card_text SET summary = printf('%.*c', 300000000, 'x') WHERE card = 1 AND lang = 0", "card_text of card 1: out of memory"},
        {"UPDATE localized SET text = printf('%.*c', 70000000, 'x') WHERE id = 1 AND lang = 0", "localized 1: string or blob too big"}}) {
    CAPTURE(sentence);
    t.run({sql});
    std::string said;
    const auto card = [&] {
      const auto pack = Pack::open(t.file());
      if (!pack) return pack.error().what;
      const auto read = (*pack)->card(CardId{1});
      return read ? std::string() : read.error().what;
    };
    const auto cost = test::cost_of([&] { return card().find(sentence) != std::string::npos ? 1 : 0; });
    CHECK(cost.result == 1);
    CHECK(cost.cpu_s < 3 * kSlower);
    CHECK(cost.grown_mib < 300);
    if (cost.result != 1) MESSAGE(card());
    MESSAGE(std::string(sentence), ": ", cost.cpu_s, " s, ", cost.grown_mib, " MiB");
    CHECK(test::cost_of([&] { return check(t.file()).empty() ? 1 : 0; }).result == 0);
  }
}
