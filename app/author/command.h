// What the files of azetta-pack's commands share: one noun a file (commands_po.cpp, commands_diff.cpp …), each of which declares its
// options to CLI11 and runs when it was asked for.
#pragma once
#include <iosfwd>
#include <memory>
#include <string>

#include "app/author/finding.h"

namespace CLI {
class App;
}

namespace azetta::author {

enum Exit { kGood = 0, kFailed = 1, kUsage = 2 };

class Command {
 public:
  virtual ~Command() = default;
  virtual bool asked() const = 0;  // after `app` was parsed
  virtual int run(std::ostream& out, std::ostream& err, bool live) = 0;
};

// `app` outlives what is returned.
std::unique_ptr<Command> po_command(CLI::App& app);      // po export, po import
std::unique_ptr<Command> import_command(CLI::App& app);  // import csv
std::unique_ptr<Command> diff_command(CLI::App& app);
std::unique_ptr<Command> install_command(CLI::App& app);
std::unique_ptr<Command> preview_command(CLI::App& app);

// "1 card", "2 cards".
std::string count(std::size_t n, const char* one, const char* many);
// A finding a line, in the order of files and lines.
void print_findings(const Findings& findings, const std::string& root, std::ostream& err, bool rules = false);
// What languages that are declared partial do not have yet, a line each.
void print_missing(const Findings& findings, std::ostream& out);
// "1 error, 2 warnings".
std::string totals(const Findings& findings);

}  // namespace azetta::author
