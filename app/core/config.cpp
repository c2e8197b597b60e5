#include "app/core/config.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <utility>
#include <variant>

#include "app/core/cat.h"
#include "app/core/pin_hash.h"
#include "content/base/script.h"

#include <toml++/toml.h>

namespace azetta::core {
namespace {

constexpr std::size_t kMaxText_bytes = 64 * 1024;
constexpr std::size_t kMaxString_bytes = 4096;  // PATH_MAX of Linux

struct Bool {
  bool& (*at)(Config&);
};
struct Number {
  double& (*at)(Config&);
  double min, max;
  const char* unit;
  bool or_zero = false;  // 0 stands for "ask" although it lies outside min..max
};
struct Whole {
  int& (*at)(Config&);
  int min, max;
  const char* unit;
};
struct Text {
  std::string& (*at)(Config&);
  bool language_tag = false;
};
// One of four whole numbers.
struct Choice {
  int& (*at)(Config&);
  std::array<int, 4> values;
  const char* unit;
};
// Six numbers that place a point, as the upper rows of a matrix: what they do can be undone.
struct Matrix {
  std::array<double, 6>& (*at)(Config&);
};
struct PinHash {
  std::string& (*at)(Config&);
};
struct LogLevel {
  log::Level& (*at)(Config&);
};
struct RendererName {
  Renderer& (*at)(Config&);
};
using Kind = std::variant<Bool, Number, Whole, Text, Choice, Matrix, PinHash, LogLevel, RendererName>;

struct Row {
  std::string_view section, key;
  Kind kind;
  std::string name() const { return std::string(section) + "." + std::string(key); }
};

// Every setting there is.
const std::array kRows = {
    Row{"display", "windowed", Bool{[](Config& c) -> bool& { return c.display.windowed; }}},
    Row{"display", "window_width_px",
        Whole{[](Config& c) -> int& { return c.display.window_width_px; }, 160, 16384, "pixels"}},
    Row{"display", "window_height_px",
        Whole{[](Config& c) -> int& { return c.display.window_height_px; }, 160, 16384, "pixels"}},
    Row{"display", "panel_width_mm",
        Number{[](Config& c) -> double& { return c.display.panel_width_mm; }, 50, 10000, "millimetres",
               true}},
    Row{"display", "panel_height_mm",
        Number{[](Config& c) -> double& { return c.display.panel_height_mm; }, 50, 10000, "millimetres",
               true}},
    Row{"display", "text_scale",
        Number{[](Config& c) -> double& { return c.display.text_scale; }, 0.75, 2, ""}},
    Row{"display", "vsync", Bool{[](Config& c) -> bool& { return c.display.vsync; }}},
    Row{"display", "rotation",
        Choice{[](Config& c) -> int& { return c.display.rotation; }, {0, 90, 180, 270}, "degrees"}},
    Row{"display", "monitor", Text{[](Config& c) -> std::string& { return c.display.monitor; }}},
    Row{"display", "renderer", RendererName{[](Config& c) -> Renderer& { return c.display.renderer; }}},
    Row{"touch", "device", Text{[](Config& c) -> std::string& { return c.touch.device; }}},
    Row{"touch", "matrix",
        Matrix{[](Config& c) -> std::array<double, 6>& { return c.touch.matrix; }}},
    Row{"touch", "pointer_as_finger",
        Bool{[](Config& c) -> bool& { return c.touch.pointer_as_finger; }}},
    Row{"idle", "attract_after_s",
        Number{[](Config& c) -> double& { return c.idle.attract_after_s; }, 10, 3600, "seconds"}},
    Row{"idle", "warn_s", Number{[](Config& c) -> double& { return c.idle.warn_s; }, 5, 120, "seconds"}},
    Row{"attract", "seconds_per_item",
        Number{[](Config& c) -> double& { return c.attract.seconds_per_item; }, 5, 120, "seconds"}},
    Row{"attract", "fade_s",
        Number{[](Config& c) -> double& { return c.attract.fade_s; }, 0, 2.5, "seconds"}},
    Row{"attract", "frames_per_second",
        Number{[](Config& c) -> double& { return c.attract.frames_per_second; }, 10, 60, "frames a second"}},
    Row{"motion", "low_motion", Bool{[](Config& c) -> bool& { return c.motion.low_motion; }}},
    Row{"packs", "pack", Text{[](Config& c) -> std::string& { return c.packs.pack; }}},
    Row{"packs", "folder", Text{[](Config& c) -> std::string& { return c.packs.folder; }}},
    Row{"packs", "drop", Text{[](Config& c) -> std::string& { return c.packs.drop; }}},
    Row{"packs", "keep_dropped", Bool{[](Config& c) -> bool& { return c.packs.keep_dropped; }}},
    Row{"packs", "sticks", Text{[](Config& c) -> std::string& { return c.packs.sticks; }}},
    Row{"packs", "allow_older", Bool{[](Config& c) -> bool& { return c.packs.allow_older; }}},
    Row{"packs", "largest_mb",
        Whole{[](Config& c) -> int& { return c.packs.largest_mb; }, 1, 16384, "megabytes"}},
    Row{"packs", "require_signature", Bool{[](Config& c) -> bool& { return c.packs.require_signature; }}},
    Row{"packs", "trusted_keys", Text{[](Config& c) -> std::string& { return c.packs.trusted_keys; }}},
    Row{"content", "default_language",
        Text{[](Config& c) -> std::string& { return c.content.default_language; }, true}},
    Row{"memory", "texture_mb",
        Whole{[](Config& c) -> int& { return c.memory.texture_mb; }, 16, 4096, "megabytes"}},
    Row{"memory", "text_cache_mb",
        Whole{[](Config& c) -> int& { return c.memory.text_cache_mb; }, 1, 64, "megabytes"}},
    Row{"staff", "pin_hash", PinHash{[](Config& c) -> std::string& { return c.staff.pin_hash; }}},
    Row{"state", "kiosk_id", Text{[](Config& c) -> std::string& { return c.state.kiosk_id; }}},
    Row{"state", "folder", Text{[](Config& c) -> std::string& { return c.state.folder; }}},
    Row{"log", "level", LogLevel{[](Config& c) -> log::Level& { return c.log.level; }}},
};

struct LevelName {
  log::Level level;
  std::string_view name;
};
constexpr std::array kLevels = {LevelName{log::Level::Info, "info"},
                                LevelName{log::Level::Warning, "warning"},
                                LevelName{log::Level::Error, "error"}};

constexpr std::array<std::string_view, 3> kRenderers = {"auto", "gl", "cpu"};  // in the order of Renderer

template <class... Ts>
struct Overload : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

std::string number_text(double value) {
  char buffer[40];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  return std::string(buffer, end);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out + "\"";
}

// Neither flattens the panel into a line nor moves fingers far off it.
bool places_points(const std::array<double, 6>& m) {
  const bool near = std::ranges::all_of(m, [](double v) { return std::isfinite(v) && std::abs(v) <= 100; });
  return near && std::abs(m[0] * m[4] - m[1] * m[3]) >= 1e-4;
}

// The value of one setting as TOML writes it.
std::string value_text(const Row& row, Config& config) {
  return std::visit(Overload{[&](const Bool& k) -> std::string { return k.at(config) ? "true" : "false"; },
                             [&](const Number& k) { return number_text(k.at(config)); },
                             [&](const Whole& k) { return std::to_string(k.at(config)); },
                             [&](const Text& k) { return quoted(k.at(config)); },
                             [&](const Choice& k) { return std::to_string(k.at(config)); },
                             [&](const Matrix& k) {
                               std::string all;
                               for (const double v : k.at(config)) all += cat(all.empty() ? "" : ", ", number_text(v));
                               return cat("[", all, "]");
                             },
                             // What is shown may be read by somebody; that a PIN is set is all they need.
                             [&](const PinHash& k) -> std::string {
                               return k.at(config).empty() ? "\"\"" : "\"\"  # set, and not shown";
                             },
                             [&](const LogLevel& k) {
                               const auto found = std::ranges::find(kLevels, k.at(config), &LevelName::level);
                               return quoted(found == kLevels.end() ? "info" : found->name);
                             },
                             [&](const RendererName& k) { return quoted(kRenderers[static_cast<std::size_t>(k.at(config))]); }},
                    row.kind);
}

// What the setting accepts: the end of "... is "soon", not ".
std::string wanted(const Row& row) {
  return std::visit(
      Overload{[](const Bool&) -> std::string { return "true or false"; },
               [](const Number& k) {
                 return cat("a number ", *k.unit ? cat("of ", k.unit, " ") : "", "from ", number_text(k.min),
                            " to ", number_text(k.max), k.or_zero ? ", or 0" : "");
               },
               [](const Whole& k) {
                 return cat("a whole number of ", k.unit, " from ", std::to_string(k.min), " to ",
                            std::to_string(k.max));
               },
               [](const Text& k) -> std::string {
                 return k.language_tag ? "a language tag in quotes, like \"fr\", or \"\""
                                       : "a text in quotes on one line";
               },
               [](const Choice& k) {
                 std::string all;
                 for (std::size_t i = 0; i < k.values.size(); ++i) {
                   all += cat(i == 0 ? "" : i + 1 < k.values.size() ? ", " : " or ", std::to_string(k.values[i]));
                 }
                 return cat(all, " ", k.unit);
               },
               [](const Matrix&) -> std::string {
                 return "six numbers [a, b, c, d, e, f] from -100 to 100 with a e - b d other than 0";
               },
               [](const PinHash&) -> std::string {
                 return "what azetta-kiosk --hash-pin prints (Argon2id of at most 64 MiB and 3 passes), or \"\"";
               },
               [](const LogLevel&) -> std::string { return "\"info\", \"warning\" or \"error\""; },
               [](const RendererName&) -> std::string { return "\"auto\", \"gl\" or \"cpu\""; }},
      row.kind);
}

std::optional<double> number_of(const toml::node& node) {
  if (const auto* whole = node.as_integer()) return static_cast<double>(whole->get());
  if (const auto* real = node.as_floating_point(); real && std::isfinite(real->get())) return real->get();
  return std::nullopt;
}

// Takes the node's value into the config; false where it is not what the row wants.
bool take(const Row& row, const toml::node& node, Config& config) {
  return std::visit(Overload{[&](const Bool& k) {
                               const auto* value = node.as_boolean();
                               if (value) k.at(config) = value->get();
                               return value != nullptr;
                             },
                             [&](const Number& k) {
                               const auto value = number_of(node);
                               if (!value) return false;
                               const bool zero = k.or_zero && *value == 0;
                               if (!zero && (*value < k.min || *value > k.max)) return false;
                               k.at(config) = *value;
                               return true;
                             },
                             [&](const Whole& k) {
                               const auto* value = node.as_integer();
                               if (!value || value->get() < k.min || value->get() > k.max) return false;
                               k.at(config) = static_cast<int>(value->get());
                               return true;
                             },
                             [&](const Text& k) {
                               const auto* value = node.as_string();
                               if (!value) return false;
                               const std::string& text = value->get();
                               if (text.size() > kMaxString_bytes) return false;
                               for (const char c : text) {
                                 if (static_cast<unsigned char>(c) < 0x20) return false;
                               }
                               if (k.language_tag && !text.empty() && !is_language_tag(text)) return false;
                               k.at(config) = text;
                               return true;
                             },
                             [&](const Choice& k) {
                               const auto* value = node.as_integer();
                               if (!value || std::ranges::find(k.values, value->get()) == k.values.end()) return false;
                               k.at(config) = static_cast<int>(value->get());
                               return true;
                             },
                             [&](const Matrix& k) {
                               const auto* list = node.as_array();
                               std::array<double, 6> m{};
                               if (!list || list->size() != m.size()) return false;
                               for (std::size_t i = 0; i < m.size(); ++i) {
                                 const auto value = number_of((*list)[i]);
                                 if (!value) return false;
                                 m[i] = *value;
                               }
                               if (!places_points(m)) return false;
                               k.at(config) = m;
                               return true;
                             },
                             [&](const PinHash& k) {
                               const auto* value = node.as_string();
                               if (!value || (!value->get().empty() && !is_pin_hash(value->get()))) return false;
                               k.at(config) = value->get();
                               return true;
                             },
                             [&](const LogLevel& k) {
                               const auto* value = node.as_string();
                               if (!value) return false;
                               const auto found = std::ranges::find(kLevels, value->get(), &LevelName::name);
                               if (found == kLevels.end()) return false;
                               k.at(config) = found->level;
                               return true;
                             },
                             [&](const RendererName& k) {
                               const auto* value = node.as_string();
                               const auto renderer = value ? parse_renderer(value->get()) : std::nullopt;
                               if (renderer) k.at(config) = *renderer;
                               return renderer.has_value();
                             }},
                    row.kind);
}

// A value as the file has it, short enough for one line of a log.
std::string shown(const toml::node& node) {
  if (node.is_table()) return "a section";
  if (node.is_array()) return "a list";
  if (const auto* text = node.as_string()) {
    std::string_view head = text->get();
    if (head.size() > 40) {
      std::size_t cut = 40;
      while (cut > 0 && (static_cast<unsigned char>(head[cut]) & 0xC0) == 0x80) --cut;
      return quoted(std::string(head.substr(0, cut)) + "…");
    }
    return quoted(head);
  }
  if (const auto* value = node.as_boolean()) return value->get() ? "true" : "false";
  if (const auto* value = node.as_integer()) return std::to_string(value->get());
  if (const auto* value = node.as_floating_point()) return number_text(value->get());
  return "a date or time";
}

// Letters to change to make one word of the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, cost}));
    }
  }
  return row[b.size()];
}

// "; did you mean X?" for a slip of the keyboard or a key in the wrong section.
std::string suggestion(std::string_view section, std::string_view key) {
  if (key.size() > 60 || section.size() > 60) return "";
  const Row* best = nullptr;
  std::size_t best_distance = 4;
  for (const Row& row : kRows) {
    const std::size_t d = distance(key, row.key) + std::min<std::size_t>(distance(section, row.section), 1);
    if (d < best_distance) {
      best = &row;
      best_distance = d;
    }
  }
  return best ? cat("; did you mean ", best->name(), "?") : "";
}

struct Found {
  std::uint32_t line;
  std::string text;
};

void read_section(std::string_view section, const toml::table& table, Config& config,
                  std::vector<Found>& found) {
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    const auto row =
        std::ranges::find_if(kRows, [&](const Row& r) { return r.section == section && r.key == name; });
    const std::uint32_t line = key.source().begin.line;
    if (row == kRows.end()) {
      found.push_back({line, cat(section, ".", name.substr(0, 60),
                                 " is no setting of this kiosk and is ignored", suggestion(section, name))});
    } else if (!take(*row, node, config)) {
      Config defaults;
      const std::string kept = value_text(*row, defaults);
      // Somebody may have written the PIN itself there: the log is no place for it.
      const bool secret = std::holds_alternative<PinHash>(row->kind);
      found.push_back({line, cat(row->name(), " is ", secret ? "" : cat(shown(node), ", "), "not ", wanted(*row),
                                 "; the default ", kept, " is kept")});
    }
  }
}

// Settings that only make sense together.
void check_together(Config& config, std::vector<Found>& found) {
  auto& display = config.display;
  if ((display.panel_width_mm == 0) != (display.panel_height_mm == 0)) {
    display.panel_width_mm = display.panel_height_mm = 0;
    found.push_back(
        {0,
         "display.panel_width_mm and display.panel_height_mm belong together and one of them is missing"
         "; set both; the screen's own report is used"});
  }
}

}  // namespace

std::optional<Renderer> parse_renderer(std::string_view name) {
  const auto found = std::ranges::find(kRenderers, name);
  if (found == kRenderers.end()) return std::nullopt;
  return static_cast<Renderer>(found - kRenderers.begin());
}

ConfigReading read_config(std::string_view text, std::string_view file) {
  ConfigReading reading;
  std::vector<Found> found;
  const auto finish = [&] {
    std::ranges::stable_sort(found, {}, [](const Found& f) { return f.line == 0 ? UINT32_MAX : f.line; });
    for (const Found& f : found) {
      const std::string place = f.line == 0 ? "" : cat(":", std::to_string(f.line));
      reading.findings.push_back(cat(file, place, ": ", f.text));
    }
  };
  if (text.size() > kMaxText_bytes) {
    found.push_back({0, "is larger than 64 KiB and cannot be a kiosk.conf; all defaults are kept"});
    finish();
    return reading;
  }
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    found.push_back({error.source().begin.line, cat("cannot be read as TOML (", error.description(),
                                                    "); correct this line; all defaults are kept")});
    finish();
    return reading;
  }
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    const std::uint32_t line = key.source().begin.line;
    const auto known = std::ranges::find(kRows, name, &Row::section);
    if (const toml::table* section = node.as_table(); section && known != kRows.end()) {
      read_section(name, *section, reading.config, found);
    } else if (known != kRows.end()) {
      found.push_back({line, cat(name, " is ", shown(node), ", not a section; write [", name,
                                 "] on a line of its own; its defaults are kept")});
    } else {
      const bool section_like = node.is_table();
      const std::string hint = section_like ? "" : suggestion("", name);
      found.push_back({line, cat(section_like ? cat("[", name.substr(0, 60), "] is no section")
                                              : cat(name.substr(0, 60), " is no setting"),
                                 " of this kiosk and is ignored", hint)});
    }
  }
  check_together(reading.config, found);
  finish();
  return reading;
}

std::string describe(const Config& config) {
  Config shown_config = config, defaults;
  std::string out;
  std::string_view section;
  for (const Row& row : kRows) {
    if (row.section != section) {
      if (!section.empty()) out += "\n";
      section = row.section;
      out += cat("[", section, "]\n");
    }
    const std::string value = value_text(row, shown_config);
    const std::string standard = value_text(row, defaults);
    out +=
        cat(row.key, " = ", value, value == standard ? "  # default" : cat("  # default: ", standard), "\n");
  }
  return out;
}

std::vector<std::string> config_keys() {
  std::vector<std::string> keys;
  for (const Row& row : kRows) keys.push_back(row.name());
  return keys;
}

std::optional<Size> parse_size(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto side = [](std::string_view digits) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 160 || value > 16384)
      return std::nullopt;
    return value;
  };
  const auto width = side(text.substr(0, cross)), height = side(text.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return Size{*width, *height};
}

}  // namespace azetta::core
