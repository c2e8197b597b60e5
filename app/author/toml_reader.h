// TOML with questions instead of surprises: a reader asks a table for the keys it knows, each answer carries
// its line, wrong types are Findings, and done() reports every key that nobody asked for, with the nearest
// known one. toml++ stands behind it (.cpp only). One thread; a TomlTable points into the TomlValue it was
// made from.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/author/finding.h"

namespace azetta::author {

// A value and the line it stands on. line 0 = it is not there.
template <class T>
struct At {
  T value{};
  int line = 0;
  explicit operator bool() const { return line != 0; }
};
using Ref = At<std::string>;  // a slug or key that names something elsewhere

struct TomlField;
struct TomlValue {
  enum class Type { String, Integer, Number, Boolean, Array, Table, Date };
  Type type = Type::Table;
  int line = 0;
  std::string string;
  std::int64_t integer = 0;
  double number = 0;
  bool boolean = false;
  std::vector<TomlValue> items;                           // Array
  std::vector<TomlField> fields;        // Table, by key
};
struct TomlField {
  std::string key;
  TomlValue value;
};

// Parses `text`; its first line counts as line 1 + line_offset. A syntax error is one Finding and nothing is
// returned.
std::optional<TomlValue> parse_toml(const std::string& text, const std::string& path, int line_offset,
                                    Findings& out);

enum class Need { Optional, Required };

class TomlTable {
 public:
  // `what` names the table in Findings ("[[fact]]", "the file").
  TomlTable(const TomlValue& table, std::string path, std::string what, Findings& out);

  int line() const { return table_->line; }
  const std::string& path() const { return path_; }
  Findings& findings() const { return *out_; }

  // Each marks `key` as known. A missing Required key or a wrong type is a Finding; the answer is then empty
  // (line 0).
  Ref string(std::string_view key, Need need = Need::Optional);
  At<std::int64_t> integer(std::string_view key, std::int64_t min, std::int64_t max,
                           Need need = Need::Optional);
  At<double> number(std::string_view key, double min, double max, Need need = Need::Optional);
  At<bool> boolean(std::string_view key);
  std::vector<Ref> strings(std::string_view key, Need need = Need::Optional);
  // An array of `count` numbers.
  At<std::vector<double>> numbers(std::string_view key, std::size_t count, Need need = Need::Optional);
  // One integer or an array of two, first <= second.
  At<std::pair<int, int>> range(std::string_view key, int min, int max);
  // "#rrggbb" as 0xRRGGBB.
  At<std::uint32_t> colour(std::string_view key, Need need = Need::Optional);
  // One of `words`; its position.
  At<std::size_t> choice(std::string_view key, const std::vector<std::string>& words,
                         Need need = Need::Optional);
  std::vector<TomlTable> tables(std::string_view key,
                                Need need = Need::Optional);  // [[key]] or key = [ {…}, {…} ]
  std::optional<TomlTable> table(std::string_view key, Need need = Need::Optional);
  // An array of [x, y] pairs.
  At<std::vector<std::pair<double, double>>> points(std::string_view key, Need need = Need::Optional);
  // Every field as it stands (for tables whose keys are the author's own).
  const std::vector<TomlField>& fields() const { return table_->fields; }
  bool has(std::string_view key) const;  // whatever its type; does not mark it as known
  void know(std::string_view key) { known_.emplace_back(key); }

  // Last: a Finding for each key that was never asked for.
  void done() const;

 private:
  const TomlValue* find(std::string_view key, Need need);
  void wrong_type(const TomlValue& value, std::string_view key, std::string_view wanted);

  const TomlValue* table_;
  std::string path_, what_;
  Findings* out_;
  std::vector<std::string> known_;
};

}  // namespace azetta::author
