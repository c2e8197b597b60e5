#include "app/author/command.h"

#include <ostream>

namespace azetta::author {

std::string count(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

void print_findings(const Findings& findings, const std::string& root, std::ostream& err, bool rules) {
  for (const Finding& finding : findings.sorted()) err << to_line(finding, root, rules) << "\n";
}

std::string totals(const Findings& findings) {
  return count(findings.errors(), "error", "errors") + ", " + count(findings.warnings(), "warning", "warnings");
}

void print_missing(const Findings& findings, std::ostream& out) {
  for (const auto& [tag, n] : findings.missing()) {
    out << tag << ": " << count(n, "text is", "texts are")
        << " not written yet (the language is declared partial)\n";
  }
}

}  // namespace azetta::author
