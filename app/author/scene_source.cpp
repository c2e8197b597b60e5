// scene.toml: the walkthrough of a card.
#include <algorithm>
#include <set>

#include "app/author/card_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace {

constexpr std::size_t kMaxSteps = 32, kMaxUnits = 200, kMaxSides = 16, kMaxPath = 16, kMaxPlaces = 200,
                      kMaxArrows = 100;

const std::vector<std::string> kShapes = {"pointed", "square", "round"};
const std::vector<std::string> kUnits = {"foot", "horse", "slingers", "mares", "ships", "camp", "commander", "man"};
const std::vector<std::string> kLabels = {"town", "mountain", "region", "water", "camp"};

class SceneReader {
 public:
  SceneReader(SceneSource& scene, const std::vector<model::Language>& languages, Findings& out)
      : scene_(scene), languages_(languages), out_(out) {}

  void read(TomlTable& table) {
    scene_.ground = table.string("ground", Need::Required);
    scene_.note = read_localized(table, "note", Need::Optional, languages_);
    for (TomlTable& side : table.tables("side", Need::Required)) read_side(side);
    for (TomlTable& unit : table.tables("unit", Need::Required)) read_unit(unit);
    for (TomlTable& label : table.tables("label")) read_label(label);
    for (TomlTable& telling : table.tables("reconstruction")) read_reconstruction(telling);
    std::vector<TomlTable> steps = table.tables("step");
    for (TomlTable& step : steps) read_step(step);
    table.done();
    if (steps.empty()) {
      out_.error("scene.steps", scene_.path, table.line(), "the scene has no step, so there is nothing to walk through; write at least one [[step]]");
    }
    check_reconstructions();
    limit(scene_.sides.size(), kMaxSides, "sides");
    limit(scene_.units.size(), kMaxUnits, "units");
    limit(scene_.steps.size(), kMaxSteps, "steps");
    refuse_twice(scene_.sides, "sides");
    refuse_twice(scene_.units, "units");
    refuse_twice(scene_.steps, "steps");
    refuse_twice(scene_.reconstructions, "reconstructions");
  }

 private:
  void limit(std::size_t count, std::size_t max, const char* what) {
    if (count <= max) return;
    out_.error("scene.limit", scene_.path, 0,
               "the scene has " + std::to_string(count) + " " + what + "; at most " + std::to_string(max) +
                   " are allowed");
  }

  template <class T>
  void refuse_twice(const std::vector<T>& list, const char* what) {
    std::set<std::string> seen;
    for (const T& item : list) {
      if (item.key && !seen.insert(item.key.value).second) {
        out_.error("key.twice", scene_.path, item.key.line,
                   "the key \"" + item.key.value + "\" stands twice among the " + what + "; rename one");
      }
    }
  }

  Ref key(TomlTable& table) {
    Ref found = table.string("key", Need::Required);
    if (found && !is_slug(found.value)) {
      out_.error("slug", scene_.path, found.line,
                 "\"" + found.value + "\" is no key; use lower-case Latin letters, digits and hyphens");
      return {};
    }
    return found;
  }

  model::Point point(double x, double y, int line, std::string_view what) {
    if (x < 0 || x > 1 || y < 0 || y > 1) {
      out_.error("scene.position", scene_.path, line,
                 "\"" + std::string(what) + "\" lies outside the ground; x and y go from 0 to 1");
    }
    return {static_cast<float>(x), static_cast<float>(y)};
  }

  model::Point at(TomlTable& table) {
    const auto xy = table.numbers("at", 2, Need::Required);
    return xy ? point(xy.value[0], xy.value[1], xy.line, "at") : model::Point{};
  }

  void read_side(TomlTable& table) {
    SideSource side;
    side.key = key(table);
    side.shape = static_cast<model::SideShape>(table.choice("shape", kShapes, Need::Required).value);
    side.fill_rgb = table.colour("fill", Need::Required).value;
    side.mark_rgb = table.colour("mark", Need::Required).value;
    side.name = read_localized(table, "name", Need::Required, languages_);
    table.done();
    if (side.key) scene_.sides.push_back(std::move(side));
  }

  void read_unit(TomlTable& table) {
    UnitSource unit;
    unit.key = key(table);
    unit.side = table.string("side", Need::Required);
    unit.kind = static_cast<model::UnitKind>(table.choice("kind", kUnits, Need::Required).value);
    unit.person = table.string("person");
    unit.name = read_localized(table, "name", Need::Required, languages_);
    for (TomlTable& entry : table.tables("strength")) {
      ClaimSource claim;
      claim.text = read_localized(entry, "text", Need::Required, languages_);
      claim.sources = entry.strings("sources");
      if (claim.sources.empty()) {
        out_.error("fact.source", scene_.path, entry.line(),
                   "a number without its author; add sources = [\"…\"]");
      }
      entry.done();
      unit.strength.push_back(std::move(claim));
    }
    table.done();
    if (unit.key) scene_.units.push_back(std::move(unit));
  }

  void read_label(TomlTable& table) {
    model::MapLabel label;
    label.at = at(table);
    label.kind = static_cast<model::MapLabelKind>(table.choice("kind", kLabels, Need::Required).value);
    label.text = read_localized(table, "text", Need::Required, languages_);
    table.done();
    scene_.labels.push_back(std::move(label));
  }

  void read_reconstruction(TomlTable& table) {
    ReconstructionSource telling;
    telling.key = key(table);
    telling.name = read_localized(table, "name", Need::Required, languages_);
    telling.note = read_localized(table, "note", Need::Required, languages_);
    telling.sources = table.strings("sources");
    if (telling.sources.empty()) {
      out_.error("fact.source", scene_.path, table.line(),
                 "[[reconstruction]] names no source; add sources = [\"…\"]: who says so");
    }
    table.done();
    if (telling.key) scene_.reconstructions.push_back(std::move(telling));
  }

  // Whether each is there to be chosen, and shows something.
  void check_reconstructions() {
    const auto& tellings = scene_.reconstructions;
    if (tellings.empty()) return;
    if (tellings.size() < model::kFewestReconstructions || tellings.size() > model::kMostReconstructions) {
      out_.error("scene.reconstruction", scene_.path, tellings.front().key.line,
                 "the scene has " + std::to_string(tellings.size()) + " reconstruction" + (tellings.size() == 1 ? "" : "s") +
                     "; give 2 to 4 that rival each other, or none");
    }
    for (const ReconstructionSource& telling : tellings) {
      const bool told = std::any_of(scene_.steps.begin(), scene_.steps.end(), [&](const StepSource& step) {
        return !step.only || step.only.value == telling.key.value;
      });
      if (!told) {
        out_.error("scene.reconstruction", scene_.path, telling.key.line,
                   "no step belongs to the reconstruction \"" + telling.key.value + "\"; give it a [[step]] or remove it");
      }
    }
  }

  void read_step(TomlTable& table) {
    StepSource step;
    step.key = key(table);
    step.only = table.string("only");
    step.sources = table.strings("sources");
    step.conjecture = table.boolean("conjecture").value;
    const auto camera = table.numbers("camera", 4);
    if (camera) step.camera = read_camera(camera.value, camera.line, scene_.path, out_);
    for (TomlTable& entry : table.tables("place")) read_place(entry, step);
    for (TomlTable& entry : table.tables("arrow")) read_arrow(entry, step);
    table.done();
    if (step.sources.empty() && !step.conjecture) {
      out_.error("fact.source", scene_.path, table.line(),
                 "[[step]] names no source; add sources = [\"…\"], or conjecture = true where it is a "
                 "reconstruction");
    }
    if (step.places.empty()) {
      out_.error("scene.empty-step", scene_.path, table.line(), "[[step]] shows no unit; add place = [ … ]");
    }
    limit(step.places.size(), kMaxPlaces, "units in one step");
    limit(step.arrows.size(), kMaxArrows, "arrows in one step");
    if (step.key) scene_.steps.push_back(std::move(step));
  }

  void read_place(TomlTable& table, StepSource& step) {
    PlacementSource place;
    place.unit = table.string("unit", Need::Required);
    place.at = at(table);
    place.facing_deg = static_cast<float>(table.number("facing", -360, 360).value);
    place.conjecture = table.boolean("conjecture").value;
    place.broken = table.boolean("broken").value;
    place.only = table.string("only");
    table.done();
    // Twice is once in each of two reconstructions.
    const bool twice = std::any_of(step.places.begin(), step.places.end(), [&](const PlacementSource& other) {
      const bool apart = other.only && place.only && other.only.value != place.only.value;
      return other.unit.value == place.unit.value && !apart;
    });
    if (twice && place.unit) {
      out_.error("key.twice", scene_.path, place.unit.line,
                 "the unit \"" + place.unit.value + "\" stands twice in one step; keep one place");
    }
    if (place.unit) step.places.push_back(std::move(place));
  }

  void read_arrow(TomlTable& table, StepSource& step) {
    ArrowSource arrow;
    arrow.side = table.string("side", Need::Required);
    const auto path = table.points("path", Need::Required);
    for (const auto& [x, y] : path.value) arrow.path.push_back(point(x, y, path.line, "path"));
    if (path && (arrow.path.size() < 2 || arrow.path.size() > kMaxPath)) {
      out_.error("scene.arrow", scene_.path, path.line,
                 "an arrow of " + std::to_string(arrow.path.size()) + " points; it needs 2 to " +
                     std::to_string(kMaxPath));
    }
    arrow.conjecture = table.boolean("conjecture").value;
    arrow.only = table.string("only");
    table.done();
    if (arrow.side && path) step.arrows.push_back(std::move(arrow));
  }

  SceneSource& scene_;
  const std::vector<model::Language>& languages_;
  Findings& out_;
};

}  // namespace

model::Rect read_camera(const std::vector<double>& xywh, int line, const std::string& path, Findings& out) {
  constexpr double kRounding = 1e-6;  // 0.1 + 0.9 is not exactly 1
  const double x = xywh[0], y = xywh[1], w = xywh[2], h = xywh[3];
  if (w <= 0 || h <= 0) {
    out.error("scene.camera", path, line, "the camera sees nothing; width and height must be over 0");
  } else if (x < 0 || y < 0 || x + w > 1 + kRounding || y + h > 1 + kRounding) {
    out.error("scene.camera", path, line,
              "the camera looks beyond the picture; x + width and y + height go to 1 at most");
  }
  return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(w), static_cast<float>(h)};
}

std::optional<SceneSource> read_scene(const std::filesystem::path& root, const std::string& path,
                                      const std::vector<model::Language>& languages, Findings& out) {
  const auto value = read_toml_file(root, path, out);
  if (!value) return std::nullopt;
  SceneSource scene;
  scene.path = path;
  TomlTable table(*value, path, "the scene", out);
  SceneReader(scene, languages, out).read(table);
  return scene;
}

}  // namespace azetta::author
