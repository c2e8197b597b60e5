#include "app/author/toml_texts.h"

#include <toml++/toml.h>

#include <algorithm>

#include "content/base/utf8.h"

namespace azetta::author {
namespace {

// What the tables of a file are called, which of their fields are texts, and what names each.
struct Field {
  const char* name;
  TextLimit limit{};
};
struct Shape {
  const char* array;  // [[array]]; "" = the file itself
  const char* id;     // the field that names an entry; "" = it is counted
  std::vector<Field> texts;
  std::vector<Shape> inside;
};

constexpr TextLimit kTitle{.characters = 60}, kParagraph{.words = 50};

const Shape& shape_of(std::string_view path) {
  static const Shape kNone{"", "", {}, {}};
  static const Shape kPack{"", "", {{"title"}, {"subtitle"}, {"tagline"}},
                           {{"kind", "slug", {{"name"}}, {}},
                            {"facet", "slug", {{"name"}}, {{"value", "slug", {{"name"}}, {}}}},
                            {"attract", "", {{"headline"}, {"line"}}, {}},
                            {"credit", "", {{"what"}}, {}}}};
  static const Shape kSources{"", "", {}, {{"source", "slug", {{"name"}, {"about"}}, {}}}};
  static const Shape kGlossary{"", "", {}, {{"term", "slug", {{"word"}, {"text", kParagraph}}, {}}}};
  static const Shape kPlaces{"", "", {}, {{"place", "slug", {{"name"}, {"today"}, {"note", kParagraph}}, {}}}};
  static const Shape kTimeline{"", "", {},
                               {{"lane", "slug", {{"name"}}, {}},
                                {"event", "slug", {{"title", kTitle}, {"text", kParagraph}, {"label"}}, {}}}};
  static const Shape kMap{"", "", {},
                          {{"holder", "slug", {{"name"}}, {}},
                           {"holding", "", {{"note"}}, {}},
                           {"movement", "slug", {{"name"}}, {}}}};
  static const Shape kCard{"", "", {}, {{"date", "", {{"label"}}, {}}}};
  static const Shape kScene{"", "", {{"note"}},
                            {{"reconstruction", "key", {{"name"}, {"note"}}, {}},
                             {"side", "key", {{"name"}}, {}},
                             {"unit", "key", {{"name"}}, {{"strength", "", {{"text"}}, {}}}},
                             {"label", "", {{"text"}}, {}}}};
  if (path == "pack.toml") return kPack;
  if (path == "sources.toml") return kSources;
  if (path == "glossary.toml") return kGlossary;
  if (path == "places.toml") return kPlaces;
  if (path == "timeline.toml") return kTimeline;
  if (path == "map.toml") return kMap;
  if (path.ends_with("/card.toml")) return kCard;
  if (path.ends_with("/scene.toml")) return kScene;
  return kNone;
}

// "card:dihya", "scene:nobles"; "" for the files of the pack as a whole.
std::string prefix_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (!path.starts_with("cards/") || slash == std::string_view::npos) return "";
  const std::string slug(path.substr(6, slash > 6 ? slash - 6 : 0));
  return (path.ends_with("scene.toml") ? "scene:" : "card:") + slug;
}

class Finder {
 public:
  explicit Finder(std::string_view bytes) : bytes_(bytes) {
    starts_.push_back(0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') starts_.push_back(i + 1);
    }
  }

  TomlText text(const toml::node& node, std::string tag) const {
    TomlText out;
    out.tag = std::move(tag);
    out.line = static_cast<int>(node.source().begin.line);
    out.text = to_nfc(node.as_string()->get());
    out.begin = offset(node.source().begin);
    out.end = end_of_string(out.begin);
    return out;
  }

  std::size_t offset(const toml::source_position& place) const {
    if (place.line < 1 || place.line > starts_.size()) return bytes_.size();
    std::size_t at = starts_[place.line - 1];
    for (auto column = place.column; column > 1 && at < bytes_.size(); --column) next_code_point(bytes_, at);
    return at;
  }

  void walk(const toml::table& table, const Shape& shape, const std::string& key, std::vector<TomlTextGroup>& out) const {
    for (const Field& field : shape.texts) add(table, field, key.empty() ? "pack" : key, out);
    for (const Shape& inner : shape.inside) {
      const toml::array* entries = table[inner.array].as_array();
      if (!entries) continue;
      std::size_t count = 0;
      for (const toml::node& entry : *entries) {
        ++count;
        const toml::table* one = entry.as_table();
        if (!one) continue;
        const std::string id = *inner.id ? (*one)[inner.id].value_or(std::string()) : std::to_string(count);
        walk(*one, inner, key + (key.empty() ? "" : "/") + inner.array + (key.empty() ? ":" : ".") + id, out);
      }
    }
  }

  void add(const toml::table& table, const Field& field, const std::string& key, std::vector<TomlTextGroup>& out) const {
    const toml::table* texts = table[field.name].as_table();
    if (!texts) return;
    TomlTextGroup group{key + "/" + field.name, field.limit, texts->is_inline(), {}};
    for (const auto& [tag, value] : *texts) {
      if (value.is_string()) group.texts.push_back(text(value, std::string(tag.str())));
    }
    std::sort(group.texts.begin(), group.texts.end(), [](const TomlText& a, const TomlText& b) { return a.begin < b.begin; });
    out.push_back(std::move(group));
  }

 private:
  // Behind the string that begins at `at`.
  std::size_t end_of_string(std::size_t at) const {
    if (at >= bytes_.size()) return at;
    const char quote = bytes_[at];
    if (quote != '"' && quote != '\'') return at;
    const std::string three(3, quote);
    const bool lines = bytes_.substr(at, 3) == three;
    std::size_t i = at + (lines ? 3 : 1);
    while (i < bytes_.size()) {
      if (bytes_[i] == '\\' && quote == '"') {
        i += 2;
      } else if (!lines && bytes_[i] == quote) {
        return i + 1;
      } else if (lines && bytes_.substr(i, 3) == three) {
        i += 3;
        while (i < bytes_.size() && bytes_[i] == quote) ++i;  // up to two quotes may end the text itself
        return i;
      } else {
        ++i;
      }
    }
    return at;
  }

  std::string_view bytes_;
  std::vector<std::size_t> starts_;  // of each line
};

}  // namespace

Result<std::vector<TomlTextGroup>> find_toml_texts(std::string_view bytes, std::string_view path) {
  const Shape& shape = shape_of(path);
  std::vector<TomlTextGroup> out;
  try {
    const toml::table root = toml::parse(bytes);
    const Finder finder(bytes);
    std::string key = prefix_of(path);
    finder.walk(root, shape, key, out);
    if (path == "map.toml") {  // its one [map] is no list
      if (const toml::table* map = root["map"].as_table()) finder.add(*map, {"note"}, "map", out);
    }
    return out;
  } catch (const toml::parse_error& error) {
    return Error{std::to_string(error.source().begin.line) + ": not TOML: " + std::string(error.description())};
  }
}

TomlText find_toml_string(std::string_view bytes, std::string_view key) {
  try {
    const toml::table root = toml::parse(bytes);
    const toml::node* node = root.get(key);
    if (node && node->is_string()) return Finder(bytes).text(*node, "");
  } catch (const toml::parse_error&) {
  }
  return {};
}

namespace {

// The file's own table, or an entry of an array of it; null where there is none.
const toml::table* entry_of(const toml::table& root, const std::string& array, std::size_t index) {
  if (array.empty()) return &root;
  const toml::array* entries = root[array].as_array();
  return entries && index < entries->size() ? (*entries)[index].as_table() : nullptr;
}

// Written as key = value, and not under a header of its own.
bool is_field(const toml::node& node) {
  if (const toml::table* table = node.as_table()) return table->is_inline();
  const toml::array* array = node.as_array();
  return !array || array->empty() || !(*array)[0].is_table() || (*array)[0].as_table()->is_inline();
}

}  // namespace

TextEdit find_toml_field(std::string_view bytes, const std::string& array, std::size_t index, const std::string& key) {
  try {
    const toml::table root = toml::parse(bytes);
    const toml::table* table = entry_of(root, array, index);
    const toml::node* node = table ? table->get(key) : nullptr;
    if (!node || !is_field(*node)) return {};
    const Finder finder(bytes);
    const TextEdit place{finder.offset(node->source().begin), finder.offset(node->source().end), ""};
    return {place.begin, place.end, std::string(bytes.substr(place.begin, place.end - place.begin))};
  } catch (const toml::parse_error&) {
    return {};
  }
}

std::optional<TextEdit> set_toml_field(std::string_view bytes, const std::string& array, std::size_t index, const std::string& key,
                                       const std::string& literal) {
  const TextEdit there = find_toml_field(bytes, array, index, key);
  if (there.begin != there.end) return TextEdit{there.begin, there.end, literal};
  try {
    const toml::table root = toml::parse(bytes);
    const toml::table* table = entry_of(root, array, index);
    if (!table) return std::nullopt;
    const Finder finder(bytes);
    std::size_t after = array.empty() ? 0 : finder.offset(table->source().end);
    bool any = !array.empty();
    for (const auto& [name, node] : *table) {
      if (!is_field(node)) continue;
      after = std::max(after, finder.offset(node.source().end));
      any = true;
    }
    if (!any) return TextEdit{0, 0, key + " = " + literal + "\n"};
    std::size_t end = std::min(bytes.find('\n', after), bytes.size());
    if (end > after && bytes[end - 1] == '\r') --end;
    return TextEdit{end, end, "\n" + key + " = " + literal};
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

std::vector<std::string> toml_entries(std::string_view bytes, const std::string& array, const std::string& key) {
  std::vector<std::string> out;
  try {
    const toml::table root = toml::parse(bytes);
    if (const toml::array* entries = root[array].as_array()) {
      for (const toml::node& entry : *entries) {
        const toml::table* one = entry.as_table();
        out.push_back(one ? (*one)[key].value_or(std::string()) : "");
      }
    }
  } catch (const toml::parse_error&) {
  }
  return out;
}

std::string apply_edits(std::string_view bytes, std::vector<TextEdit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.begin < b.begin; });
  const bool crlf = bytes.find("\r\n") != std::string_view::npos;
  std::string out;
  std::size_t at = 0;
  for (const TextEdit& edit : edits) {
    if (edit.begin > at) out.append(bytes.substr(at, edit.begin - at));
    for (const char c : edit.put) {
      if (c == '\n' && crlf) out += '\r';
      out += c;
    }
    at = std::max(at, edit.end);
  }
  out.append(bytes.substr(std::min(at, bytes.size())));
  return out;
}

std::string toml_quoted(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += std::string("\\u00") + kHex[byte >> 4] + kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

TextEdit edit_toml_text(std::string_view bytes, const TomlTextGroup& group, const std::string& tag, std::string_view text,
                        const std::vector<std::string>& order) {
  const auto rank = [&](const std::string& of) { return std::find(order.begin(), order.end(), of) - order.begin(); };
  const TomlText* after = nullptr;
  for (const TomlText& one : group.texts) {
    if (one.tag == tag) return {one.begin, one.end, toml_quoted(text)};
    if (rank(one.tag) < rank(tag) && (!after || rank(one.tag) > rank(after->tag))) after = &one;
  }
  if (!after && !group.texts.empty()) after = &group.texts.back();
  if (!after) return {};
  if (group.in_braces) return {after->end, after->end, ", " + tag + " = " + toml_quoted(text)};
  // A line of its own, its key written as the neighbour's is.
  const std::size_t line = bytes.rfind('\n', after->begin) + 1;  // npos + 1 = 0
  std::string before(bytes.substr(line, after->begin - line));
  if (const std::size_t at = before.rfind(after->tag); at != std::string::npos) before.replace(at, after->tag.size(), tag);
  std::size_t end = std::min(bytes.find('\n', after->end), bytes.size());
  if (end > after->end && bytes[end - 1] == '\r') --end;
  return {end, end, "\n" + before + toml_quoted(text)};
}

}  // namespace azetta::author
