#include "app/author/kiosk_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "app/author/nearest.h"
#include "app/author/range_rules.h"
#include "app/author/source_file.h"
#include "app/author/toml_reader.h"
#include "app/text/engine.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;

std::string letter_words(char32_t letter) {
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(letter));
  std::string out = "the letter \"";
  append_code_point(out, letter);
  return out + "\" (" + code.data() + ")";
}

// Every letter of the texts once, by code point.
std::string letters_of(const std::vector<SeenText>& texts) {
  std::vector<bool> seen(kLastCodePoint + 1, false);
  for (const SeenText& text : texts) {
    for (std::size_t at = 0; at < text.text.size();) {
      if (const char32_t letter = next_code_point(text.text, at); letter <= kLastCodePoint) seen[letter] = true;
    }
  }
  std::string all;
  for (char32_t letter = 0; letter <= kLastCodePoint; ++letter) {
    if (seen[letter]) append_code_point(all, letter);
  }
  return all;
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

KioskRules::KioskRules(fs::path assets) : assets_(std::move(assets)) {}
KioskRules::~KioskRules() = default;

void KioskRules::check(const PackSource& pack, Findings& out) {
  check_icons(assets_, pack, out);
  check_letters(out);
}

void KioskRules::check_letters(Findings& out) {
  if (!engine_) {
    text::EngineOptions options;
    options.font_manifest = assets_ / "fonts.toml";
    options.isolate_fontconfig = false;  // drawings with text use fontconfig too
    auto engine = text::Engine::open(options);
    if (!engine) {
      out.warn("letters.unchecked", kPackFile, 0,
               "letters were not compared with the kiosk's fonts: " + engine.error().what);
      return;
    }
    engine_ = std::move(engine).value();
  }
  check_ranges(*engine_, out);
  for (const char32_t letter : engine_->uncovered(letters_of(out.texts()))) {
    std::string written;
    append_code_point(written, letter);
    const SeenText* first = nullptr;
    std::size_t times = 0;
    for (const SeenText& seen : out.texts()) {
      for (std::size_t at = seen.text.find(written); at != std::string::npos; at = seen.text.find(written, at + written.size())) {
        if (!first) first = &seen;
        ++times;
      }
    }
    std::string what = letter_words(letter) + " is in none of the kiosk's fonts";
    if (times > 1) what += " and stands " + std::to_string(times) + " times";
    out.error("letters.uncovered", first->path, first->line,
              what + "; write it with another letter");
  }
}

void check_against_kiosk(const fs::path& assets, const PackSource& pack, Findings& out) {
  KioskRules(assets).check(pack, out);
}

}  // namespace azetta::author
