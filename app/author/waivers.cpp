#include "app/author/waivers.h"

#include "app/author/nearest.h"

namespace azetta::author {
namespace {

bool covers(const std::string& scope, const std::string& path) {
  if (scope.empty()) return !path.starts_with("cards/");
  return scope.ends_with("/") ? path.starts_with(scope) : path == scope;
}

}  // namespace

const std::set<std::string>& known_warnings() {
  static const std::set<std::string> kNames = {
      "card.dead-end",     "card.no-way-in",   "date.calendars",      "date.life",       "date.meeting",
      "facet.unused",      "icons.unchecked",  "image.credit",        "image.small",     "image.text",
      "image.unused",      "letters.unchecked", "map.off-picture",    "map.unused-holder", "markdown.section",
      "name.place",        "name.spelling",    "name.unit",
      "scene.unused-unit", "text.dash",        "text.ellipsis",       "text.fit",        "text.long",
      "text.range",        "text.space",       "text.straight-quote", "text.unbalanced", "text.unmeasured",
      "theme.contrast"};
  return kNames;
}

void read_waivers(TomlTable& table, const std::string& scope) {
  for (const Ref& rule : table.strings("waive"))
    table.findings().waive({scope, table.path(), rule.line, rule.value});
}

void settle_waivers(Findings& out, const std::set<std::string>& not_tried) {
  const std::vector<Waiver> waivers = out.waivers();
  const bool errors = out.has_errors();
  std::vector<std::string> names(known_warnings().begin(), known_warnings().end());
  std::vector<bool> used;
  for (const Waiver& waiver : waivers) {
    const auto met = [&](const Finding& f) { return f.rule == waiver.rule && covers(waiver.scope, f.path); };
    used.push_back(out.has_warning(met));
  }
  for (const Waiver& waiver : waivers) {
    out.drop_warnings(
        [&](const Finding& f) { return f.rule == waiver.rule && covers(waiver.scope, f.path); });
  }
  for (std::size_t i = 0; i < waivers.size(); ++i) {
    const Waiver& waiver = waivers[i];
    if (!known_warnings().contains(waiver.rule)) {
      out.error("waive.unknown", waiver.path, waiver.line,
                "there is no warning \"" + waiver.rule + "\"" +
                    did_you_mean(waiver.rule, names,
                                 "azetta-pack check --rules shows the names; errors cannot be waived"));
    } else if (!used[i] && !errors && !not_tried.contains(waiver.rule)) {
      out.error("waive.unused", waiver.path, waiver.line,
                "nothing here breaks \"" + waiver.rule + "\" any more; remove it from \"waive\"");
    }
  }
}

}  // namespace azetta::author
