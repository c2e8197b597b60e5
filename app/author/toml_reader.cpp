#include "app/author/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>

#include "app/author/nearest.h"

namespace azetta::author {
namespace {

int line_of(const toml::node& node, int offset) {
  return static_cast<int>(node.source().begin.line) + offset;
}

TomlValue convert(const toml::node& node, int offset) {
  TomlValue out;
  out.line = line_of(node, offset);
  if (const auto* table = node.as_table()) {
    out.type = TomlValue::Type::Table;
    for (const auto& [key, value] : *table)
      out.fields.push_back({std::string(key.str()), convert(value, offset)});
    // A table that only dotted headers made ([a.b]) has no place of its own: take its first field's.
    if (table->source().begin.line == 0) {
      out.line = 1 + offset;
      if (!out.fields.empty()) out.line = out.fields.front().value.line;
      for (const auto& field : out.fields) out.line = std::min(out.line, field.value.line);
    }
  } else if (const auto* array = node.as_array()) {
    out.type = TomlValue::Type::Array;
    for (const auto& item : *array) out.items.push_back(convert(item, offset));
    if (array->source().begin.line == 0 && !out.items.empty()) out.line = out.items.front().line;
  } else if (const auto* string = node.as_string()) {
    out.type = TomlValue::Type::String;
    out.string = string->get();
  } else if (const auto* integer = node.as_integer()) {
    out.type = TomlValue::Type::Integer;
    out.integer = integer->get();
    out.number = static_cast<double>(out.integer);
  } else if (const auto* number = node.as_floating_point()) {
    out.type = TomlValue::Type::Number;
    out.number = number->get();
  } else if (const auto* boolean = node.as_boolean()) {
    out.type = TomlValue::Type::Boolean;
    out.boolean = boolean->get();
  } else {
    out.type = TomlValue::Type::Date;
  }
  return out;
}

std::string quoted(std::string_view word) {
  return "\"" + std::string(word) + "\"";
}

}  // namespace

std::optional<TomlValue> parse_toml(const std::string& text, const std::string& path, int line_offset,
                                    Findings& out) {
  try {
    const toml::table root = toml::parse(text);
    TomlValue value = convert(root, line_offset);
    value.line = 1 + line_offset;
    return value;
  } catch (const toml::parse_error& error) {
    out.error("toml.syntax", path, static_cast<int>(error.source().begin.line) + line_offset,
              "not TOML: " + std::string(error.description()) + "; see \"Writing a pack\" for the format");
    return std::nullopt;
  }
}

TomlTable::TomlTable(const TomlValue& table, std::string path, std::string what, Findings& out)
    : table_(&table), path_(std::move(path)), what_(std::move(what)), out_(&out) {}

const TomlValue* TomlTable::find(std::string_view key, Need need) {
  know(key);
  for (const auto& [name, value] : table_->fields) {
    if (name == key) return &value;
  }
  if (need == Need::Required) {
    out_->error("toml.missing-key", path_, line(), what_ + " has no " + quoted(key) + "; add it");
  }
  return nullptr;
}

bool TomlTable::has(std::string_view key) const {
  return std::any_of(table_->fields.begin(), table_->fields.end(),
                     [&](const auto& field) { return field.key == key; });
}

void TomlTable::wrong_type(const TomlValue& value, std::string_view key, std::string_view wanted) {
  out_->error("toml.type", path_, value.line,
              quoted(key) + " must be " + std::string(wanted) + "; correct it");
}

Ref TomlTable::string(std::string_view key, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return {};
  if (value->type != TomlValue::Type::String) {
    wrong_type(*value, key, "a text in quotes");
    return {};
  }
  if (value->string.empty() && need == Need::Required) {
    out_->error("toml.missing-key", path_, value->line, quoted(key) + " is empty; write it");
    return {};
  }
  return {value->string, value->line};
}

At<std::int64_t> TomlTable::integer(std::string_view key, std::int64_t min, std::int64_t max, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return {};
  if (value->type != TomlValue::Type::Integer || value->integer < min || value->integer > max) {
    wrong_type(*value, key, "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
    return {};
  }
  return {value->integer, value->line};
}

At<double> TomlTable::number(std::string_view key, double min, double max, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return {};
  const bool numeric = value->type == TomlValue::Type::Integer || value->type == TomlValue::Type::Number;
  if (!numeric || !std::isfinite(value->number) || value->number < min || value->number > max) {
    wrong_type(*value, key,
               "a number from " + std::to_string(static_cast<long>(min)) + " to " +
                   std::to_string(static_cast<long>(max)));
    return {};
  }
  return {value->number, value->line};
}

At<bool> TomlTable::boolean(std::string_view key) {
  const TomlValue* value = find(key, Need::Optional);
  if (!value) return {};
  if (value->type != TomlValue::Type::Boolean) {
    wrong_type(*value, key, "true or false");
    return {};
  }
  return {value->boolean, value->line};
}

std::vector<Ref> TomlTable::strings(std::string_view key, Need need) {
  std::vector<Ref> out;
  const TomlValue* value = find(key, need);
  if (!value) return out;
  if (value->type != TomlValue::Type::Array) {
    wrong_type(*value, key, "a list of texts in [ ]");
    return out;
  }
  for (const TomlValue& item : value->items) {
    if (item.type != TomlValue::Type::String) {
      wrong_type(item, key, "a list of texts in [ ]");
    } else {
      out.push_back({item.string, item.line});
    }
  }
  return out;
}

At<std::vector<double>> TomlTable::numbers(std::string_view key, std::size_t count, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return {};
  At<std::vector<double>> out{{}, value->line};
  bool good = value->type == TomlValue::Type::Array && value->items.size() == count;
  for (const TomlValue& item : value->items) {
    good = good && (item.type == TomlValue::Type::Integer || item.type == TomlValue::Type::Number) &&
           std::isfinite(item.number);
    out.value.push_back(item.number);
  }
  if (!good) {
    wrong_type(*value, key, "a list of " + std::to_string(count) + " numbers in [ ]");
    return {};
  }
  return out;
}

At<std::pair<int, int>> TomlTable::range(std::string_view key, int min, int max) {
  const TomlValue* value = find(key, Need::Optional);
  if (!value) return {};
  std::vector<const TomlValue*> ends;
  if (value->type == TomlValue::Type::Array) {
    for (const TomlValue& item : value->items) ends.push_back(&item);
  } else {
    ends = {value, value};
  }
  const auto good = [&](const TomlValue* v) {
    return v->type == TomlValue::Type::Integer && v->integer >= min && v->integer <= max;
  };
  if (ends.size() != 2 || !good(ends[0]) || !good(ends[1]) || ends[0]->integer > ends[1]->integer) {
    wrong_type(*value, key, "a year, or [first, last] with first before last");
    return {};
  }
  return {{static_cast<int>(ends[0]->integer), static_cast<int>(ends[1]->integer)}, value->line};
}

At<std::uint32_t> TomlTable::colour(std::string_view key, Need need) {
  const Ref text = string(key, need);
  if (!text) return {};
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  if (text.value.size() != 7 || text.value[0] != '#' ||
      !std::all_of(text.value.begin() + 1, text.value.end(), is_hex)) {
    out_->error("toml.colour", path_, text.line,
                quoted(text.value) + " is not a colour; write it as \"#rrggbb\", for example \"#a02c2f\"");
    return {};
  }
  return {static_cast<std::uint32_t>(std::stoul(text.value.substr(1), nullptr, 16)), text.line};
}

At<std::size_t> TomlTable::choice(std::string_view key, const std::vector<std::string>& words, Need need) {
  const Ref text = string(key, need);
  if (!text) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == text.value) return {i, text.line};
  }
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  out_->error("toml.choice", path_, text.line,
              quoted(key) + " cannot be " + quoted(text.value) +
                  did_you_mean(text.value, words, "choose one of " + all));
  return {};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key, Need need) {
  std::vector<TomlTable> out;
  const TomlValue* value = find(key, need);
  if (!value) return out;
  bool good = value->type == TomlValue::Type::Array;
  for (const TomlValue& item : value->items) good = good && item.type == TomlValue::Type::Table;
  if (!good) {
    wrong_type(*value, key, "a list of tables ([[" + std::string(key) + "]])");
    return out;
  }
  for (const TomlValue& item : value->items)
    out.emplace_back(item, path_, "[[" + std::string(key) + "]]", *out_);
  return out;
}

std::optional<TomlTable> TomlTable::table(std::string_view key, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return std::nullopt;
  if (value->type != TomlValue::Type::Table) {
    wrong_type(*value, key, "a table ({ … })");
    return std::nullopt;
  }
  return TomlTable(*value, path_, quoted(key), *out_);
}

At<std::vector<std::pair<double, double>>> TomlTable::points(std::string_view key, Need need) {
  const TomlValue* value = find(key, need);
  if (!value) return {};
  At<std::vector<std::pair<double, double>>> out{{}, value->line};
  bool good = value->type == TomlValue::Type::Array;
  for (const TomlValue& item : value->items) {
    const auto numeric = [](const TomlValue& v) {
      return (v.type == TomlValue::Type::Integer || v.type == TomlValue::Type::Number) &&
             std::isfinite(v.number);
    };
    if (item.type != TomlValue::Type::Array || item.items.size() != 2 || !numeric(item.items[0]) ||
        !numeric(item.items[1])) {
      good = false;
      break;
    }
    out.value.emplace_back(item.items[0].number, item.items[1].number);
  }
  if (!good) {
    wrong_type(*value, key, "a list of points, [[x, y], [x, y]]");
    return {};
  }
  return out;
}

void TomlTable::done() const {
  for (const auto& [key, value] : table_->fields) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    out_->error("toml.unknown-key", path_, value.line,
                what_ + " has an unknown key " + quoted(key) + did_you_mean(key, known_, "remove it"));
  }
}

}  // namespace azetta::author
