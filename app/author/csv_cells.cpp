#include "app/author/csv_cells.h"

#include <algorithm>

#include "app/author/card_texts.h"
#include "app/author/toml_texts.h"

namespace azetta::author {

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

std::string in_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out;
}

// "a; b", "a, b", lines: `separators` part them.
std::vector<std::string> parts_of(const std::string& cell, std::string_view separators) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find_first_of(separators, at), cell.size());
    if (std::string part = trimmed(std::string_view(cell).substr(at, end - at)); !part.empty()) out.push_back(std::move(part));
    at = end + 1;
  }
  return out;
}

std::string toml_list(const std::vector<std::string>& words) {
  std::string out = "[";
  for (const std::string& one : words) out += (out.size() > 1 ? ", " : "") + toml_quoted(one);
  return out + "]";
}

std::optional<int> whole_number(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int n = 0;
  for (const char c : text) n = n * 10 + (c - '0');
  return minus ? -n : n;
}

// "703", "-50", "698-703", "698–703": as TOML; "" = no year.
std::string years_of(const std::string& cell) {
  if (const auto year = whole_number(cell)) return std::to_string(*year);
  for (const std::string& dash : {std::string("–"), std::string("-")}) {
    const std::size_t at = cell.find(dash, 1);
    if (cell.size() < 3 || at == std::string::npos) continue;
    const auto first = whole_number(trimmed(cell.substr(0, at))), last = whole_number(trimmed(cell.substr(at + dash.size())));
    if (first && last) return "[" + std::to_string(*first) + ", " + std::to_string(*last) + "]";
  }
  return "";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> pages_of(const std::string& text) {
  std::vector<std::string> pages(1);
  for (const std::string& line : lines_of(text)) {
    if (trimmed(line) == "***") {
      pages.emplace_back();
    } else {
      pages.back() += line + "\n";
    }
  }
  for (std::string& page : pages) page = unwrap(page);
  std::erase(pages, "");
  return pages;
}

}  // namespace azetta::author
