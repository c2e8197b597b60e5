// The parts of check(): each looks at one side of an open pack whose tables are ours, and adds what it finds.
// Internal to content/pack. Rules look at rows and not at values read by Pack, so that each fault is found by
// name, and all of them.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "content/pack/check.h"
#include "content/pack/pack_file.h"
#include "content/pack/sqlite.h"

namespace azetta::pack {

// Gathers findings; of one rule at most 20, then a line that says how many more there are.
class Findings {
 public:
  explicit Findings(std::string file) : file_(std::move(file)) {}
  void add(Severity severity, const char* rule, const std::string& what);
  void error(const char* rule, const std::string& what) { add(Severity::Error, rule, what); }
  void warn(const char* rule, const std::string& what) { add(Severity::Warning, rule, what); }
  // Adds one for each row of the statement: its first text says where, its second, if there is one, begins the sentence.
  void rows(Database& database, Severity severity, const char* rule, const std::string& sql, const std::string& sentence);
  bool has_errors() const { return errors_; }
  std::vector<Finding> take();

 private:
  struct Surplus {
    Severity severity;
    std::string rule;
    std::size_t count;
  };
  std::string file_;
  std::vector<Finding> all_;
  std::vector<Surplus> counts_;
  bool errors_ = false;
};

// References that lead nowhere, rows without owner, numbers out of range, gaps in orders.
void check_rows(Database& database, Findings& findings);
// What rows must be to each other: spans that end after they begin, steps of their scene, orders that hold everything once.
void check_relations(Database& database, Findings& findings);
// Every text: fit to be shown, normal form, length; names, tags, emphasis; what is not written in a whole
// language.
void check_texts(Database& database, const Limits& limits, Findings& findings);
// Every stored picture: its header against what the tables say of it. `tell` hears how many of them it has seen of all.
void check_images(Database& database, const Limits& limits, Findings& findings, const std::function<void(std::int64_t, std::int64_t)>& tell);

}  // namespace azetta::pack
