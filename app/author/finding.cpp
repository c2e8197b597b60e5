#include "app/author/finding.h"

#include <algorithm>
#include <tuple>

namespace azetta::author {

void Findings::error(std::string_view rule, std::string_view path, int line, std::string what) {
  list_.push_back({Severity::Error, std::string(rule), std::string(path), line, std::move(what)});
  ++errors_;
}

void Findings::warn(std::string_view rule, std::string_view path, int line, std::string what) {
  list_.push_back({Severity::Warning, std::string(rule), std::string(path), line, std::move(what)});
}

void Findings::see_text(std::string_view path, int line, std::string_view text, std::string_view lang,
                        bool rtl) {
  if (!text.empty()) texts_.push_back({std::string(path), line, std::string(text), std::string(lang), rtl});
}

void Findings::add(const Findings& more) {
  list_.insert(list_.end(), more.list_.begin(), more.list_.end());
  for (const auto& [tag, n] : more.missing_) missing_[tag] += n;
  texts_.insert(texts_.end(), more.texts_.begin(), more.texts_.end());
  waivers_.insert(waivers_.end(), more.waivers_.begin(), more.waivers_.end());
  errors_ += more.errors_;
}

bool Findings::has_warning(const Which& which) const {
  return std::any_of(list_.begin(), list_.end(),
                     [&](const Finding& f) { return f.severity == Severity::Warning && which(f); });
}

void Findings::drop_warnings(const Which& which) {
  std::erase_if(list_, [&](const Finding& f) { return f.severity == Severity::Warning && which(f); });
}

std::vector<Finding> Findings::sorted() const {
  std::vector<Finding> out = list_;
  std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.path, a.line) < std::tie(b.path, b.line);
  });
  const auto same = [](const Finding& a, const Finding& b) {
    return std::tie(a.path, a.line, a.what) == std::tie(b.path, b.line, b.what);
  };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

std::string to_line(const Finding& finding, std::string_view root, bool rule) {
  std::string out(root);
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  if (!out.empty() && !finding.path.empty() && out.back() != '/') out += '/';
  out += finding.path;
  if (finding.line > 0) out += ":" + std::to_string(finding.line);
  out += finding.severity == Severity::Warning ? ": warning: " : ": ";
  return out + finding.what + (rule ? " [" + finding.rule + "]" : "");
}

}  // namespace azetta::author
