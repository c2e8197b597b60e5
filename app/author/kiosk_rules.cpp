#include "app/author/kiosk_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "app/author/nearest.h"
#include "app/author/range_rules.h"
#include "app/author/source_file.h"
#include "app/author/toml_reader.h"
#include "app/text/engine.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

struct Place {
  const SeenText* first = nullptr;
  std::size_t texts = 0;
};

std::string letter_words(char32_t letter) {
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(letter));
  std::string out = "the letter \"";
  append_code_point(out, letter);
  return out + "\" (" + code.data() + ")";
}

void check_letters(const fs::path& assets, Findings& out) {
  text::EngineOptions options;
  options.font_manifest = assets / "fonts.toml";
  options.isolate_fontconfig = false;  // drawings with text use fontconfig too
  const auto engine = text::Engine::open(options);
  if (!engine) {
    out.warn("letters.unchecked", kPackFile, 0,
             "letters were not compared with the kiosk's fonts: " + engine.error().what);
    return;
  }
  check_ranges(**engine, out);
  std::map<char32_t, Place> places;
  for (const SeenText& seen : out.texts()) {
    for (std::size_t at = 0; at < seen.text.size();) {
      const char32_t letter = next_code_point(seen.text, at);
      Place& place = places[letter];
      if (!place.first) place.first = &seen;
      ++place.texts;
    }
  }
  std::string all;
  for (const auto& [letter, place] : places) append_code_point(all, letter);
  for (const char32_t letter : (*engine)->uncovered(all)) {
    const Place& place = places.at(letter);
    std::string what = letter_words(letter) + " is in none of the kiosk's fonts";
    if (place.texts > 1) what += " and stands " + std::to_string(place.texts) + " times";
    out.error("letters.uncovered", place.first->path, place.first->line,
              what + "; write it with another letter");
  }
}

void check_icons(const fs::path& assets, const PackSource& pack, Findings& out) {
  Findings unused;
  const auto text = read_text_file(assets, "icons/icons.toml", unused);
  const auto value = text ? parse_toml(*text, "icons.toml", 0, unused) : std::nullopt;
  if (!value) {
    out.warn("icons.unchecked", kPackFile, 0,
             "icons were not compared with the kiosk's: " + (assets / "icons/icons.toml").string() +
                 " cannot be read");
    return;
  }
  TomlTable table(*value, "icons.toml", "the file", unused);
  std::vector<std::string> names;
  for (TomlTable& icon : table.tables("icon")) names.push_back(icon.string("name").value);
  for (const KindSource& kind : pack.kinds) {
    if (!kind.icon || std::find(names.begin(), names.end(), kind.icon.value) != names.end()) continue;
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    out.error("reference.icon", kPackFile, kind.icon.line,
              "the kiosk has no icon \"" + kind.icon.value + "\"" +
                  did_you_mean(kind.icon.value, names, "choose one of " + all));
  }
}

}  // namespace

fs::path kiosk_assets() {
  if (const char* named = std::getenv("AZETTA_ASSETS"); named && *named)
    return named;  // NOLINT: no thread yet
  std::error_code ec;
  const fs::path program = fs::read_symlink("/proc/self/exe", ec);
  if (!ec) {
    const fs::path installed = program.parent_path().parent_path() / "share/azetta";
    if (fs::exists(installed / "fonts.toml", ec)) return installed;
  }
  return AZETTA_SOURCE_ASSETS;
}

void check_against_kiosk(const fs::path& assets, const PackSource& pack, Findings& out) {
  check_icons(assets, pack, out);
  check_letters(assets, out);
}

}  // namespace azetta::author
