#include "content/pack/query.h"

#include <cmath>

#include "content/base/utf8.h"

namespace azetta::pack {
namespace {
constexpr const char* kRemedy =
    "; the pack is damaged or was not made by azetta-pack: copy it again or build it again";
}

void Reading::fault(const std::string& where, const std::string& what) {
  if (!good()) return;
  what_ = file_ + ": " + where + ": " + what + kRemedy;
}

Query::Query(Database& database, Reading& reading, const char* noun, std::int64_t id, const char* sql,
             Started)
    : database_(database), reading_(reading), noun_(noun), id_(id) {
  if (!reading_.good()) return;
  auto statement = database.cached(sql);
  if (!statement) {
    reading_.fault(std::string(noun_) + " " + std::to_string(id_), statement.error().what);
    return;
  }
  statement_ = *statement;
}

Query::~Query() {
  if (statement_) statement_->reset();
}

bool Query::next() {
  if (!statement_ || !reading_.good()) return false;
  const bool row = statement_->step();
  if (statement_->failed()) {
    reading_.fault(std::string(noun_) + " " + std::to_string(id_), database_.failure());
    return false;
  }
  if (row && !reading_.take_row()) {
    reading_.fault(std::string(noun_) + " " + std::to_string(id_), "more rows than a pack may have");
    return false;
  }
  return row;
}

void Query::fault(int column, const std::string& what) {
  reading_.fault(std::string(noun_) + " " + std::to_string(id_) + ", " + statement_->column_name(column),
                 what);
}

std::int64_t Query::integer(int column, std::int64_t least, std::int64_t most) {
  if (statement_->type(column) != ValueType::Integer) {
    fault(column, "is not a whole number");
    return least;
  }
  const std::int64_t value = statement_->integer(column);
  if (value >= least && value <= most) return value;
  fault(column,
        std::to_string(value) + " is outside " + std::to_string(least) + " to " + std::to_string(most));
  return least;
}

float Query::real(int column, double least, double most) {
  const ValueType type = statement_->type(column);
  const double value = statement_->real(column);
  if ((type == ValueType::Real || type == ValueType::Integer) && value >= least && value <= most) {
    return static_cast<float>(value);  // NaN compares false and lands below
  }
  fault(column, "is not a number from " + std::to_string(least) + " to " + std::to_string(most));
  return static_cast<float>(least);
}

std::string Query::text(int column) {
  if (statement_->type(column) != ValueType::Text) {
    fault(column, "is not a text");
    return {};
  }
  const std::string_view text = statement_->text(column);
  if (text.size() > reading_.text_bytes()) {
    fault(column, "has " + std::to_string(text.size()) + " bytes; a text may have " +
                      std::to_string(reading_.text_bytes()));
  } else if (!reading_.take_bytes(text.size())) {
    fault(column, "all texts together are longer than a pack may have");
  } else if (const auto wrong = text_fault(text)) {
    fault(column, wrong->what);
  } else {
    return std::string(text);
  }
  return {};
}

std::string Query::slug(int column) {
  std::string slug = text(column);
  if (reading_.good() && !is_slug(slug)) fault(column, "\"" + slug + "\" is not a name of a-z, 0-9 and -");
  return reading_.good() ? slug : std::string();
}

std::span<const std::uint8_t> Query::blob(int column, std::uint64_t most_bytes) {
  if (statement_->type(column) != ValueType::Blob) {
    fault(column, "is not a file");
    return {};
  }
  const auto blob = statement_->blob(column);
  if (blob.size() <= most_bytes) return blob;
  fault(column,
        "has " + std::to_string(blob.size()) + " bytes; a picture may have " + std::to_string(most_bytes));
  return {};
}

}  // namespace azetta::pack
