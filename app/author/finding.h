// What is wrong in a source tree, and where. A reader or a rule never stops at its first complaint: it adds a
// Finding and goes on, and the whole list is shown at once, ordered by file and line. Plain values; one
// thread.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace azetta::author {

enum class Severity { Error, Warning };  // an Error stops a build; a Warning is for the curator's eyes

struct Finding {
  Severity severity = Severity::Error;
  std::string rule;  // stable name of the rule ("text.missing"); each has a broken sample in tests/author
  std::string path;  // relative to the source's folder, '/' between folders
  int line = 0;      // from 1; 0 = the file as a whole
  std::string what;  // "what is wrong; what to do"
};

// A text that will be shown, and where it came from.
struct SeenText {
  std::string path;
  int line = 0;
  std::string text;
  std::string lang;  // BCP-47; "" = unknown
  bool rtl = false;  // its language runs right to left
};

// What a curator lets stand (waivers.h).
struct Waiver {
  std::string scope, path;  // what it covers; where it is written
  int line = 0;
  std::string rule;
};

class Findings {
 public:
  void error(std::string_view rule, std::string_view path, int line, std::string what);
  void warn(std::string_view rule, std::string_view path, int line, std::string what);

  // A text that a language declared partial does not have yet: counted, never a Finding.
  void count_missing(const std::string& language_tag) { ++missing_[language_tag]; }
  const std::map<std::string, std::size_t>& missing() const { return missing_; }

  // Every text that was read, for rules that look at all of them (kiosk_rules.h).
  void see_text(std::string_view path, int line, std::string_view text, std::string_view lang = "",
                bool rtl = false);
  const std::vector<SeenText>& texts() const { return texts_; }

  void waive(Waiver waiver) { waivers_.push_back(std::move(waiver)); }
  const std::vector<Waiver>& waivers() const { return waivers_; }
  using Which = std::function<bool(const Finding&)>;
  bool has_warning(const Which& which) const;
  void drop_warnings(const Which& which);

  void add(const Findings& more);  // what another reader found

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return list_.size() - errors_; }
  bool empty() const { return list_.empty(); }

  // By path, then line, then order of arrival; the same words about the same line appear once.
  std::vector<Finding> sorted() const;

 private:
  std::vector<Finding> list_;
  std::map<std::string, std::size_t> missing_;
  std::vector<SeenText> texts_;
  std::vector<Waiver> waivers_;
  std::size_t errors_ = 0;
};

// "ROOT/path:line: what", "ROOT/path:line: warning: what". `root` as the user named it, may be empty. With
// `rule` the rule's name ends the line, in brackets.
std::string to_line(const Finding& finding, std::string_view root, bool rule = false);

}  // namespace azetta::author
