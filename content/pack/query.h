// Reading rows with suspicion: every column is taken through a bound, and the first thing that is out of
// bounds ends the whole reading with one sentence. A getter never fails on the spot: it gives a harmless
// value and notes the fault, so that code that reads a row stays a plain list of fields; whoever started the
// Reading asks status() at the end.
//
//   Reading reading(file, limits.rows_per_card, limits.card_text_bytes);
//   for (Query row(database, reading, "fact", id, "SELECT ...", id); row.next();)
//   facts.push_back({row.slug(0), ...}); AZ_CHECK(reading.status());
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "content/base/result.h"
#include "content/pack/sqlite.h"

namespace azetta::pack {

// One reading (a card, a scene, the catalogue): what it may still cost and what went wrong first.
class Reading {
 public:
  Reading(std::string file, std::uint32_t text_bytes, std::int64_t rows, std::int64_t all_text_bytes)
      : file_(std::move(file)), text_bytes_(text_bytes), rows_left_(rows), bytes_left_(all_text_bytes) {}
  bool good() const { return what_.empty(); }
  Status status() const { return good() ? Status(Done{}) : Status(Error{what_}); }
  // Notes a fault unless there is one already. `where`: "card 12, certainty".
  void fault(const std::string& where, const std::string& what);
  std::uint32_t text_bytes() const { return text_bytes_; }
  bool take_row() { return --rows_left_ >= 0; }
  bool take_bytes(std::size_t bytes) { return (bytes_left_ -= static_cast<std::int64_t>(bytes)) >= 0; }

 private:
  std::string file_, what_;
  std::uint32_t text_bytes_;
  std::int64_t rows_left_, bytes_left_;
};

// The rows of one statement. `noun` and `id` say in a sentence whose rows they are. `sql` is a literal
// (Database::cached). Two Querys of the same literal must not be open at the same time.
class Query {
 public:
  template <class... Values>
  Query(Database& database, Reading& reading, const char* noun, std::int64_t id, const char* sql,
        const Values&... values)
      : Query(database, reading, noun, id, sql, Started{}) {
    if (statement_) statement_->bind_all(values...);
  }
  Query(const Query&) = delete;
  ~Query();

  bool next();  // false after the last row and after any fault

  std::int64_t integer(int column, std::int64_t least, std::int64_t most);
  std::uint32_t row_id(int column) {  // 0 = none
    return static_cast<std::uint32_t>(integer(column, 0, std::numeric_limits<std::uint32_t>::max()));
  }
  bool is_null(int column) const { return statement_->type(column) == ValueType::Null; }
  bool flag(int column) { return integer(column, 0, 1) != 0; }
  std::uint32_t colour(int column) { return static_cast<std::uint32_t>(integer(column, 0, 0xFFFFFF)); }
  template <class Enum>
  Enum one_of(int column, Enum last) {  // an enum whose values run from 0 to `last`
    return static_cast<Enum>(integer(column, 0, static_cast<std::int64_t>(last)));
  }
  float real(int column, double least, double most);
  std::string text(int column);  // fit to be shown (text_fault)
  std::string slug(int column);
  std::span<const std::uint8_t> blob(int column, std::uint64_t most_bytes);  // until next()

  void fault(int column, const std::string& what);

 private:
  struct Started {};
  Query(Database& database, Reading& reading, const char* noun, std::int64_t id, const char* sql, Started);
  Database& database_;
  Reading& reading_;
  const char* noun_;
  std::int64_t id_;
  Statement* statement_ = nullptr;
};

}  // namespace azetta::pack
