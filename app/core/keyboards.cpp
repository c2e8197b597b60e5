#include "app/core/keyboards.h"

#include <toml++/toml.h>

#include <algorithm>

#include "content/base/utf8.h"

namespace azetta::core {
namespace {

std::vector<std::string> keys(std::string_view row) {
  std::vector<std::string> all;
  for (const std::string_view key : graphemes(row)) all.emplace_back(key);
  return all;
}

// "ar-MA" is written with the keyboard of "ar".
bool writes(const model::Keyboard& keyboard, std::string_view tag) {
  return tag == keyboard.lang || (tag.starts_with(keyboard.lang) && tag[keyboard.lang.size()] == '-');
}

}  // namespace

Result<Keyboards> parse_keyboards(std::string_view text, std::string_view file_name) {
  Keyboards out;
  const auto bad = [&](std::size_t line, const std::string& what) {
    return Error{std::string(file_name) + ":" + std::to_string(line) + ": " + what + "; restore the file from the package"};
  };
  try {
    const toml::table root = toml::parse(text);
    const toml::array* list = root["keyboard"].as_array();
    if (!list || list->empty()) return bad(1, "has no [[keyboard]]");
    for (const toml::node& node : *list) {
      const toml::table* t = node.as_table();
      if (!t) return bad(node.source().begin.line, "a keyboard is not a table");
      model::Keyboard keyboard;
      keyboard.lang = (*t)["lang"].value_or(std::string());
      keyboard.name = (*t)["name"].value_or(std::string());
      keyboard.script = (*t)["script"].value_or(std::string());
      keyboard.extra = keys((*t)["extra"].value_or(std::string()));
      if (const toml::array* rows = (*t)["rows"].as_array()) {
        for (const toml::node& row : *rows) keyboard.rows.push_back(keys(row.value_or(std::string())));
      }
      const bool wide = std::ranges::any_of(
          keyboard.rows, [](const auto& row) { return row.empty() || row.size() > model::kMostRowKeys; });
      if (keyboard.lang.empty() || keyboard.name.empty() || keyboard.script.size() != 4 || keyboard.rows.empty() ||
          keyboard.rows.size() > model::kMostKeyRows || keyboard.extra.size() > model::kMostExtraKeys || wide) {
        return bad(node.source().begin.line, "a keyboard lacks its lang, name, script or rows, or has too many letters");
      }
      out.push_back(std::move(keyboard));
      if (out.size() > model::kMostKeyboards) return bad(node.source().begin.line, "has too many keyboards");
    }
  } catch (const toml::parse_error& e) {
    return bad(e.source().begin.line, std::string(e.description()));
  }
  return out;
}

Keyboards offered(const Keyboards& own, const model::Catalogue& catalogue) {
  Keyboards out;
  const auto add = [&](const model::Keyboard& keyboard) {
    if (std::ranges::find(out, keyboard) == out.end()) out.push_back(keyboard);
  };
  for (const model::Language& language : catalogue.languages) {
    const auto written = [&](const model::Keyboard& k) { return writes(k, language.tag); };
    const auto same_script = [&](const model::Keyboard& k) { return k.script == language.script; };
    const Keyboards& pack = catalogue.keyboards;
    if (const auto at = std::ranges::find_if(pack, written); at != pack.end()) {
      add(*at);
    } else if (const auto mine = std::ranges::find_if(own, written); mine != own.end()) {
      add(*mine);
    } else if (const auto like = std::ranges::find_if(own, same_script); like != own.end()) {
      add(*like);
    }
  }
  if (out.empty()) {
    const auto latin = std::ranges::find(own, "Latn", &model::Keyboard::script);
    if (latin != own.end()) {
      add(*latin);
    } else if (!own.empty()) {
      add(own.front());
    }
  }
  return out;
}

std::size_t keyboard_of(const Keyboards& offered, const model::Language& language) {
  auto at = std::ranges::find_if(offered, [&](const model::Keyboard& k) { return writes(k, language.tag); });
  if (at == offered.end()) at = std::ranges::find(offered, language.script, &model::Keyboard::script);
  return at == offered.end() ? 0 : static_cast<std::size_t>(at - offered.begin());
}

}  // namespace azetta::core
