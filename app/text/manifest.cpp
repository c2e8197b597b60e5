#include "app/text/manifest.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include <toml++/toml.h>

namespace azetta::text {
namespace {

constexpr const char* kStyleNames[] = {"display", "title", "heading", "body",
                                       "quote",   "label", "small",   "numeral"};
static_assert(std::size(kStyleNames) == static_cast<std::size_t>(Style::Count_));
constexpr const char* kVariantNames[] = {"plain", "strong", "emphasis", "rtl"};
static_assert(std::size(kVariantNames) == static_cast<std::size_t>(Variant::Count_));

constexpr std::size_t kMostFonts = 64;

// Carries the first thing found wrong; the rest of the reading then does nothing.
class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  void fonts(const toml::table& root);
  void stacks(const toml::table& root);
  void styles(const toml::table& root);
  Result<Manifest> take() {
    if (error_) return *std::move(error_);
    return std::move(manifest_);
  }

 private:
  void fail(const toml::node& at, const std::string& what) {
    if (!error_) error_ = Error{file_ + ":" + std::to_string(at.source().begin.line) + ": " + what};
  }
  void font(const toml::table& t);
  FontUse use(const toml::table& t);

  std::string file_;
  Manifest manifest_;
  std::optional<Error> error_;
};

bool is_name(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

void Reader::font(const toml::table& t) {
  FontFile f;
  for (const auto& [key, value] : t) {
    if (key == "name")
      f.name = value.value_or(std::string());
    else if (key == "file")
      f.path = value.value_or(std::string());
    else if (key == "package")
      f.package = value.value_or(std::string());
    else if (key == "features")
      f.features = value.value_or(std::string());
    else if (key == "rare")
      f.rare = value.value_or(false);
    else if (key == "except" && value.is_array()) {
      for (const toml::node& range : *value.as_array()) {
        const toml::array* pair = range.as_array();
        const std::int64_t first = pair && pair->size() == 2 ? pair->get(0)->value_or<std::int64_t>(-1) : -1;
        const std::int64_t last = pair && pair->size() == 2 ? pair->get(1)->value_or<std::int64_t>(-1) : -1;
        if (first < 0 || last < first || last > 0x10FFFF)
          return fail(range, "a range of letters is [first, last]; write two code points, the smaller first");
        f.except.emplace_back(static_cast<char32_t>(first), static_cast<char32_t>(last));
      }
    } else {
      return fail(value, std::string(key.str()) + " is not a setting of a font; " +
                             "there are name, file, package, except, features and rare");
    }
  }
  if (!is_name(f.name))
    return fail(t, "the font has no good name; use lower-case letters, digits and hyphens");
  if (f.path.empty() || f.package.empty())
    return fail(t, "the font " + f.name + " needs a file and the Debian package that brings it");
  for (const FontFile& other : manifest_.fonts)
    if (other.name == f.name) return fail(t, "the font " + f.name + " is there twice; remove one");
  if (manifest_.fonts.size() == kMostFonts)
    return fail(t, "there are more than " + std::to_string(kMostFonts) + " fonts; remove some");
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(f.path, ignored))
    return fail(t, "the font file " + f.path + " is missing; apt-get install " + f.package);
  manifest_.fonts.push_back(std::move(f));
}

void Reader::fonts(const toml::table& root) {
  const toml::array* list = root["font"].as_array();
  if (!list || !list->is_array_of_tables()) return fail(root, "there is no [[font]]; list at least one");
  for (const toml::node& n : *list) font(*n.as_table());
}

FontUse Reader::use(const toml::table& t) {
  FontUse u;
  bool found = false;
  for (const auto& [key, value] : t) {
    if (key == "font") {
      const std::string name = value.value_or(std::string());
      for (std::size_t i = 0; i < manifest_.fonts.size(); ++i) {
        if (manifest_.fonts[i].name != name) continue;
        u.font = static_cast<std::uint16_t>(i), found = true;
      }
      if (!found) fail(value, "there is no font named \"" + name + "\"; correct the name or add a [[font]]");
    } else if (key == "size") {
      u.size = value.value_or(0.0f);
      if (!(u.size >= 0.25f && u.size <= 4.0f)) fail(value, "a size factor lies between 0.25 and 4");
    } else if (key == "embolden") {
      u.embolden = value.value_or(-1.0f);
      if (!(u.embolden >= 0.0f && u.embolden <= 0.1f)) fail(value, "embolden lies between 0 and 0.1 em");
    } else {
      fail(value, std::string(key.str()) + " is not known here; there are font, size and embolden");
    }
  }
  if (!found) fail(t, "an entry of a stack names a font: { font = \"...\" }");
  return u;
}

void Reader::stacks(const toml::table& root) {
  const toml::table* all = root["stack"].as_table();
  if (!all) return fail(root, "there is no [stack.NAME]; add the stacks that the styles name");
  for (const auto& [name, node] : *all) {
    const toml::table* t = node.as_table();
    if (!t || !is_name(name.str())) return fail(node, "a stack is a table named in lower-case letters");
    FontStack stack;
    stack.name = name.str();
    for (const auto& [key, value] : *t) {
      const auto variant = std::find(std::begin(kVariantNames), std::end(kVariantNames), key.str());
      const toml::array* uses = value.as_array();
      if (variant == std::end(kVariantNames) || !uses || !uses->is_array_of_tables())
        return fail(value, "a stack has plain, strong, emphasis and rtl, each a list of { font = \"...\" }");
      for (const toml::node& n : *uses)
        stack.uses[static_cast<std::size_t>(variant - std::begin(kVariantNames))].push_back(
            use(*n.as_table()));
    }
    if (stack.uses[0].empty()) return fail(node, "the stack " + stack.name + " has no plain fonts");
    for (auto& uses : stack.uses)
      if (uses.empty()) uses = stack.uses[0];
    manifest_.stacks.push_back(std::move(stack));
  }
}

void Reader::styles(const toml::table& root) {
  const toml::table* all = root["style"].as_table();
  if (!all) return fail(root, "there is no [style]; each style names its stack");
  for (const auto& [name, node] : *all)
    if (std::find(std::begin(kStyleNames), std::end(kStyleNames), name.str()) == std::end(kStyleNames))
      return fail(node, "there is no style \"" + std::string(name.str()) + "\"; remove it");
  for (std::size_t i = 0; i < std::size(kStyleNames); ++i) {
    const toml::table* t = (*all)[kStyleNames[i]].as_table();
    if (!t) return fail(*all, "the style " + std::string(kStyleNames[i]) + " is missing; add it");
    StyleFonts& style = manifest_.styles[i];
    const std::string stack = (*t)["stack"].value_or(std::string());
    const auto it = std::find_if(manifest_.stacks.begin(), manifest_.stacks.end(),
                                 [&](const FontStack& s) { return s.name == stack; });
    if (it == manifest_.stacks.end())
      return fail(*t, "there is no stack named \"" + stack + "\"; correct the name or add it");
    style.stack = static_cast<std::uint16_t>(it - manifest_.stacks.begin());
    style.features = (*t)["features"].value_or(std::string());
  }
}

}  // namespace

Result<Manifest> read_manifest(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored))
    return Error{path.string() + ": the font manifest is missing; install the kiosk again"};
  try {
    const toml::table root = toml::parse_file(path.string());
    Reader reader(path.string());
    reader.fonts(root);
    reader.stacks(root);
    reader.styles(root);
    return reader.take();
  } catch (const toml::parse_error& error) {
    return Error{path.string() + ":" + std::to_string(error.source().begin.line) + ": " +
                 std::string(error.description()) + "; correct the line"};
  }
}

}  // namespace azetta::text
