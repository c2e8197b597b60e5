#include "app/core/icons.h"

#include <toml++/toml.h>

#include <algorithm>

namespace azetta::core {
namespace {

std::vector<std::vector<IconPoint>> shapes(const toml::node_view<const toml::node>& node) {
  std::vector<std::vector<IconPoint>> out;
  const toml::array* list = node.as_array();
  if (!list) return out;
  for (const toml::node& shape : *list) {
    const toml::array* points = shape.as_array();
    if (!points) continue;
    std::vector<IconPoint> line;
    for (const toml::node& point : *points) {
      if (const toml::array* xy = point.as_array(); xy && xy->size() == 2) {
        line.push_back({(*xy)[0].value_or(0.0f), (*xy)[1].value_or(0.0f)});
      }
    }
    if (line.size() >= 2) out.push_back(std::move(line));
  }
  return out;
}

}  // namespace

Result<Icons> Icons::parse(std::string_view text, std::string_view file_name) {
  Icons icons;
  try {
    const toml::table root = toml::parse(text);
    const toml::array* list = root["icon"].as_array();
    if (!list) return Error{std::string(file_name) + ": has no [[icon]]; restore the file from the package"};
    for (const toml::node& node : *list) {
      const toml::table* t = node.as_table();
      if (!t) continue;
      Icon icon;
      icon.name = (*t)["name"].value_or(std::string());
      icon.mirror = (*t)["mirror"].value_or(false);
      icon.strokes = shapes((*t)["stroke"]);
      icon.fills = shapes((*t)["fill"]);
      icons.icons_.push_back(std::move(icon));
    }
  } catch (const toml::parse_error& e) {
    return Error{std::string(file_name) + ":" + std::to_string(e.source().begin.line) + ": " +
                 std::string(e.description()) + "; restore the file from the package"};
  }
  return icons;
}

const Icon* Icons::find(std::string_view name) const {
  const auto it = std::ranges::find(icons_, name, &Icon::name);
  return it == icons_.end() ? nullptr : &*it;
}

}  // namespace azetta::core
