// SQLite behind values: the only door to sqlite3.h is sqlite.cpp. Fails by value, with SQLite's own words in
// the sentence. A Database and its Statements belong to one thread at a time. A Statement must not outlive
// its Database.
#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "content/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace azetta::pack {

enum class ValueType { Integer, Real, Text, Blob, Null };

// One prepared statement. Bind (positions from 1), step, read columns (from 0), reset. What text() and blob()
// return lives until the next step() or reset().
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  void bind(int position, std::int64_t value);
  void bind(int position, double value);
  void bind(int position, std::string_view text);               // copied
  void bind(int position, std::span<const std::uint8_t> blob);  // not copied: must live until reset()
  template <class Integer>
  requires std::is_integral_v<Integer> || std::is_enum_v<Integer>
  void bind(int position, Integer value) { bind(position, static_cast<std::int64_t>(value)); }
  template <class... Values>
  void bind_all(const Values&... values) {
    int position = 0;
    (bind(++position, values), ...);
  }

  bool step();  // true: a row can be read. false: no more rows, or it failed
  bool failed() const { return failed_; }
  void reset();

  int columns() const;
  std::string column_name(int column) const;
  ValueType type(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::span<const std::uint8_t> blob(int column) const;

 private:
  friend class Database;
  struct Work;
  Statement(sqlite3_stmt* statement, Work* work) : statement_(statement), work_(work) {}
  sqlite3_stmt* statement_;
  Work* work_;
  bool running_ = false, failed_ = false;
};

class Database {
 public:
  // A file that somebody gave us: read-only, immutable, no extensions, no triggers, no views, nothing but
  // SELECT and integrity_check; values over `max_value_bytes`, statements that work too long or take too much
  // memory are refused.
  static Result<Database> open_untrusted(const std::filesystem::path& file, std::uint64_t max_value_bytes);
  // A file of our own: made if it is not there. No journal, no syncing: whoever publishes it syncs it
  // (content/base/disk.h).
  static Result<Database> open_own(const std::filesystem::path& file);
  static Result<Database> in_memory();

  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  Result<Statement> prepare(std::string_view sql);
  // The same statement for the same literal, prepared once. `sql` must live as long as the Database.
  Result<Statement*> cached(const char* sql);
  // Runs all statements in `sql` and drops their rows.
  Status run(const char* sql);
  // Binds, steps once, resets: for statements that give no rows. `sql` as for cached().
  template <class... Values>
  Status run(const char* sql, const Values&... values) {
    AZ_TRY(Statement * statement, cached(sql));
    statement->bind_all(values...);
    statement->step();
    statement->reset();
    return statement->failed() ? Status(Error{failure()}) : Status(Done{});
  }

  // How much work one statement may do from here on, in steps of SQLite's virtual machine (some 20 ns each).
  void set_work_limit(std::int64_t steps);
  // While *stop is true no statement goes on: what another thread no longer wants. It must live until it is set to null.
  void set_stop(const std::atomic<bool>* stop);
  std::string failure() const;  // SQLite's words for what failed last

 private:
  Database(sqlite3* handle);
  static Result<Database> open(const std::string& name, int flags);
  Status harden(std::uint64_t max_value_bytes);
  sqlite3* handle_ = nullptr;
  std::unique_ptr<Statement::Work> work_;
  std::unordered_map<const char*, Statement> cached_;
};

}  // namespace azetta::pack
