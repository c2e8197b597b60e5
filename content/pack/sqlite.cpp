#include "content/pack/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace azetta::pack {

// What one statement may still do; the progress handler counts it down.
struct Statement::Work {
  std::int64_t limit = 0;  // 0 = no limit
  std::int64_t left = 0;
  const std::atomic<bool>* stop = nullptr;
};

namespace {

constexpr int kProgressSteps = 1'000;
constexpr std::int64_t kWorkLimit = 50'000'000;        // about a second
constexpr std::int64_t kMemoryLimitBytes = 256 << 20;  // all of SQLite in this process

int deny_all_but_reading(void*, int action, const char* first, const char*, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return SQLITE_OK;  // only our own SQL runs, and load_extension() is off
    case SQLITE_PRAGMA:
      // data_version is what FTS5 asks before each search.
      return first && (std::string_view(first) == "integrity_check" ||
                       std::string_view(first) == "data_version")
                 ? SQLITE_OK
                 : SQLITE_DENY;
    case SQLITE_UPDATE:
      // FTS5 declares its columns with a CREATE TABLE that SQLite parses and never runs; this is how it asks. The file
      // itself cannot be written: it is open read-only.
      return first && std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

// A path as an URI: SQLite takes "immutable" in no other way.
std::string immutable_uri(const std::filesystem::path& file) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::error_code error;
  const auto absolute = std::filesystem::absolute(file, error);
  std::string uri = "file:";
  for (const char c : (error ? file : absolute).string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[static_cast<unsigned char>(c) >> 4];
      uri += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return uri + "?mode=ro&immutable=1";
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)),
      work_(other.work_),
      running_(other.running_),
      failed_(other.failed_) {}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

void Statement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(statement_, position, value);
}
void Statement::bind(int position, double value) {
  sqlite3_bind_double(statement_, position, value);
}
void Statement::bind(int position, std::string_view text) {
  // An empty view may have no data; SQLite would store NULL for it.
  sqlite3_bind_text64(statement_, position, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
}
void Statement::bind(int position, std::span<const std::uint8_t> blob) {
  sqlite3_bind_blob64(statement_, position,
                      blob.empty() ? reinterpret_cast<const std::uint8_t*>("") : blob.data(), blob.size(),
                      SQLITE_STATIC);
}

bool Statement::step() {
  if (running_ && failed_) return false;
  if (!running_) work_->left = work_->limit;
  running_ = true;
  const int code = sqlite3_step(statement_);
  failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
  return code == SQLITE_ROW;
}

void Statement::reset() {
  // SQLite repeats here how the last step went: failed() still tells it after the reset.
  const int code = sqlite3_reset(statement_);
  failed_ = running_ && code != SQLITE_OK;
  running_ = false;
}

int Statement::columns() const {
  return sqlite3_column_count(statement_);
}
std::string Statement::column_name(int column) const {
  const char* name = sqlite3_column_name(statement_, column);
  return name ? name : "";
}
ValueType Statement::type(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return ValueType::Integer;
    case SQLITE_FLOAT:
      return ValueType::Real;
    case SQLITE_TEXT:
      return ValueType::Text;
    case SQLITE_BLOB:
      return ValueType::Blob;
    default:
      return ValueType::Null;
  }
}
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}
std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
              : std::string_view();
}
std::span<const std::uint8_t> Statement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  return data ? std::span(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
              : std::span<const std::uint8_t>();
}

Database::Database(sqlite3* handle) : handle_(handle), work_(std::make_unique<Statement::Work>()) {
  sqlite3_progress_handler(
      handle_, kProgressSteps,
      [](void* data) {
        auto& work = *static_cast<Statement::Work*>(data);
        work.left -= kProgressSteps;
        if (work.stop && work.stop->load(std::memory_order_relaxed)) return 1;
        return work.limit != 0 && (work.left < 0 || sqlite3_memory_used() > kMemoryLimitBytes) ? 1 : 0;
      },
      work_.get());
}

Database::Database(Database&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      work_(std::move(other.work_)),
      cached_(std::move(other.cached_)) {}

Database::~Database() {
  cached_.clear();
  sqlite3_close(handle_);
}

Result<Database> Database::open(const std::string& name, int flags) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (!handle) return Error{"out of memory"};
  Database database(handle);
  if (code != SQLITE_OK) return Error{database.failure()};
  return database;
}

Result<Database> Database::open_untrusted(const std::filesystem::path& file, std::uint64_t max_value_bytes) {
  AZ_TRY(Database database, open(immutable_uri(file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI));
  AZ_CHECK(database.harden(max_value_bytes));
  return database;
}

Result<Database> Database::open_own(const std::filesystem::path& file) {
  sqlite3_hard_heap_limit64(0);  // it is of the whole process, and what we write ourselves needs none
  AZ_TRY(Database database, open(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
  AZ_CHECK(
      database.run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
                   "PRAGMA temp_store=FILE; PRAGMA cache_size=-65536;"));
  return database;
}

Result<Database> Database::in_memory() {
  return open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Status Database::harden(std::uint64_t max_value_bytes) {
  struct Switch {
    int name, value;
  };
  for (const auto [name, value] : std::array<Switch, 9>{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                         {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                                         {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                                         {SQLITE_DBCONFIG_DQS_DDL, 0},
                                                         {SQLITE_DBCONFIG_DQS_DML, 0}}}) {
    int now = -1;
    if (sqlite3_db_config(handle_, name, value, &now) != SQLITE_OK || now != value) {
      return Error{"this SQLite cannot be made safe for foreign files; install SQLite 3.37 or newer"};
    }
  }
  const auto value_bytes = static_cast<int>(std::min<std::uint64_t>(max_value_bytes + 1'024, 1u << 30));
  for (const auto [name, value] : std::array<Switch, 11>{{{SQLITE_LIMIT_LENGTH, value_bytes},
                                                          {SQLITE_LIMIT_SQL_LENGTH, 20'000},
                                                          {SQLITE_LIMIT_COLUMN, 64},
                                                          {SQLITE_LIMIT_EXPR_DEPTH, 50},
                                                          {SQLITE_LIMIT_COMPOUND_SELECT, 8},
                                                          {SQLITE_LIMIT_VDBE_OP, 100'000},
                                                          {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                                          {SQLITE_LIMIT_ATTACHED, 0},
                                                          {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
                                                          {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
                                                          {SQLITE_LIMIT_WORKER_THREADS, 0}}}) {
    sqlite3_limit(handle_, name, value);
  }
  set_work_limit(kWorkLimit);
  work_->left = kWorkLimit;
  // Looking a row up by its key, SQLite takes all of it into memory, whatever its length: no other limit stands before that.
  sqlite3_hard_heap_limit64(kMemoryLimitBytes);
  // No mapping: a stick pulled out while a file is mapped is a SIGBUS, while read() fails with a code.
  AZ_CHECK(
      run("PRAGMA mmap_size=0; PRAGMA cell_size_check=1; PRAGMA query_only=1; PRAGMA temp_store=MEMORY;"
          "PRAGMA cache_size=-4096;"));
  sqlite3_set_authorizer(handle_, deny_all_but_reading, nullptr);
  return Done{};
}

void Database::set_work_limit(std::int64_t steps) {
  work_->limit = steps;
}

void Database::set_stop(const std::atomic<bool>* stop) {
  work_->stop = stop;
}

std::string Database::failure() const {
  const int code = sqlite3_errcode(handle_);
  if (code == SQLITE_INTERRUPT && work_->stop && work_->stop->load(std::memory_order_relaxed)) return "nobody waits for it any more";
  if (code == SQLITE_INTERRUPT) return "reading it takes more work than any good pack does";
  return sqlite3_errmsg(handle_);
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  work_->left = work_->limit;
  if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                         &statement, nullptr) != SQLITE_OK) {
    return Error{failure()};
  }
  assert(statement);
  return Statement(statement, work_.get());
}

Result<Statement*> Database::cached(const char* sql) {
  if (const auto found = cached_.find(sql); found != cached_.end()) return &found->second;
  AZ_TRY(Statement statement, prepare(sql));
  return &cached_.emplace(sql, std::move(statement)).first->second;
}

Status Database::run(const char* sql) {
  work_->left = work_->limit;
  if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return Error{failure()};
  return Done{};
}

}  // namespace azetta::pack
