// Walkthroughs.
#include <algorithm>
#include <cassert>
#include <cmath>

#include "content/pack/pack_file.h"
#include "content/write/write_file.h"

namespace azetta::pack {
namespace {

template <class Enum>
bool in_range(Enum value, Enum last) {
  return static_cast<unsigned>(value) <= static_cast<unsigned>(last);
}

}  // namespace

Status WriteFile::add_scene(const SceneDraft& draft) {
  assert(has_catalogue_);
  const model::Scene& scene = draft.scene;
  const std::string where = "scene " + scene.slug;
  AZ_CHECK(check_slug(where, scene.slug));
  const auto id = static_cast<std::uint32_t>(scenes_.size() + 1);
  if (!scenes_.emplace(scene.slug, id).second)
    return Error{where + ": there are two scenes of this name; rename one"};
  if (!(scene.aspect >= 0.1f && scene.aspect <= 10.0f)) return Error{where + ": its aspect is not 0.1 to 10"};
  if (scene.steps.empty() || scene.steps.size() > kMostSteps)
    return Error{where + ": it has not 1 to 32 steps"};
  if (scene.sides.size() > kMostSides) return Error{where + ": it has more than 16 sides"};
  if (scene.units.size() > kMostUnits) return Error{where + ": it has more than 200 units"};
  rows_ = 0;
  AZ_TRY(const auto note, put_localized(where + ", note", scene.note));
  AZ_CHECK(put("INSERT INTO scene VALUES(?1, ?2, 0, 0, ?3, ?4)", id, std::string_view(scene.slug),
               double{scene.aspect}, note));
  refer(PendingSlug::Names::Card, "UPDATE scene SET card = ?1 WHERE id = ?2", id, 0, draft.card,
        where + ", card");
  refer(PendingSlug::Names::Card,
        "UPDATE card SET scene = (SELECT id FROM scene WHERE id = ?2) WHERE id = ?1", id, 0, draft.card,
        where + ", card");
  refer(PendingSlug::Names::Image, "UPDATE scene SET ground = ?1 WHERE id = ?2", id, 0, draft.ground,
        where + ", ground");
  AZ_CHECK(put_units(where, id, draft));
  AZ_CHECK(put_reconstructions(where, id, scene));
  for (std::size_t i = 0; i < scene.steps.size(); ++i) {
    AZ_CHECK(put_step(where + ", step " + scene.steps[i].key, id, i, scene));
  }
  for (std::size_t i = 0; i < scene.labels.size(); ++i) {
    const auto& label = scene.labels[i];
    const std::string here = where + ", label " + std::to_string(i + 1);
    AZ_CHECK(check_point(here, label.at));
    if (!in_range(label.kind, model::MapLabelKind::Camp)) return Error{here + ": its kind is unknown"};
    AZ_TRY(const auto text, put_localized(here, label.text));
    AZ_CHECK(put("INSERT INTO map_label VALUES(?1, ?2, ?3, ?4, ?5, ?6)", id, i, double{label.at.x},
                 double{label.at.y}, label.kind, text));
  }
  return check_rows(where);
}

Status WriteFile::put_units(const std::string& where, std::uint32_t scene, const SceneDraft& draft) {
  const auto& sides = draft.scene.sides;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const std::string here = where + ", side " + sides[i].key;
    AZ_CHECK(check_slug(here, sides[i].key));
    if (!in_range(sides[i].shape, model::SideShape::Round)) return Error{here + ": its shape is unknown"};
    if (sides[i].fill_rgb > 0xFFFFFF || sides[i].mark_rgb > 0xFFFFFF)
      return Error{here + ": its colour is not 0xRRGGBB"};
    AZ_TRY(const auto name, put_localized(here + ", name", sides[i].name));
    AZ_CHECK(put("INSERT INTO side VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", scene, i,
                 std::string_view(sides[i].key), name, sides[i].shape, sides[i].fill_rgb, sides[i].mark_rgb));
  }
  const auto& units = draft.scene.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& unit = units[i];
    const std::string here = where + ", unit " + unit.key;
    AZ_CHECK(check_slug(here, unit.key));
    if (unit.side >= sides.size()) return Error{here + ": its side is not declared"};
    if (!in_range(unit.kind, model::UnitKind::Man)) return Error{here + ": its kind is unknown"};
    AZ_TRY(const auto name, put_localized(here + ", name", unit.name));
    AZ_CHECK(put("INSERT INTO unit VALUES(?1, ?2, ?3, ?4, ?5, ?6, 0)", scene, i, std::string_view(unit.key),
                 unit.side, unit.kind, name));
    if (i < draft.persons.size()) {
      refer(PendingSlug::Names::Card, "UPDATE unit SET person = ?1 WHERE scene = ?2 AND position = ?3", scene,
            static_cast<std::uint32_t>(i) + 1, draft.persons[i], here + ", person");
    }
    for (std::size_t j = 0; j < unit.strength.size(); ++j) {
      const std::string claim = here + ", strength " + std::to_string(j + 1);
      AZ_TRY(const auto text, put_localized(claim, unit.strength[j].text));
      AZ_TRY(const auto sources, put_citation(claim, unit.strength[j].sources));
      if (sources == 0) return Error{claim + ": nobody is named who claims this number; give its sources"};
      AZ_CHECK(put("INSERT INTO claim VALUES(?1, ?2, ?3, ?4, ?5)", scene, i, j, text, sources));
    }
  }
  return Done{};
}

Status WriteFile::put_reconstructions(const std::string& where, std::uint32_t scene, const model::Scene& values) {
  const auto& tellings = values.reconstructions;
  if (tellings.size() == 1 || tellings.size() > model::kMostReconstructions)
    return Error{where + ": it has " + std::to_string(tellings.size()) + " reconstructions; give none, or 2 to 4"};
  for (std::size_t i = 0; i < tellings.size(); ++i) {
    const std::string here = where + ", reconstruction " + tellings[i].key;
    AZ_CHECK(check_slug(here, tellings[i].key));
    const bool told = std::ranges::any_of(values.steps, [i](const model::Step& s) { return model::belongs(s.reconstruction, i); });
    if (!told) return Error{here + ": no step belongs to it"};
    AZ_TRY(const auto name, put_localized(here + ", name", tellings[i].name));
    AZ_TRY(const auto note, put_localized(here + ", note", tellings[i].note));
    AZ_TRY(const auto sources, put_citation(here, tellings[i].sources));
    AZ_CHECK(put("INSERT INTO reconstruction VALUES(?1, ?2, ?3, ?4, ?5, ?6)", scene, i, std::string_view(tellings[i].key), name,
                 note, sources));
  }
  return Done{};
}

Status WriteFile::put_step(const std::string& where, std::uint32_t scene, std::size_t position,
                           const model::Scene& values) {
  const model::Step& step = values.steps[position];
  AZ_CHECK(check_slug(where, step.key));
  const auto declared = [&](std::uint8_t telling) { return telling <= values.reconstructions.size(); };
  if (!declared(step.reconstruction)) return Error{where + ": its reconstruction is not declared"};
  AZ_CHECK(check_rect(where + ", camera", step.camera));
  AZ_TRY(const auto title, put_localized(where + ", title", step.title));
  AZ_TRY(const auto text, put_localized(where + ", text", step.text));
  AZ_TRY(const auto sources, put_citation(where, step.sources));
  AZ_CHECK(put("INSERT INTO step VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)", scene, position,
               std::string_view(step.key), title, text, sources, step.conjecture, double{step.camera.x},
               double{step.camera.y}, double{step.camera.w}, double{step.camera.h}, step.reconstruction));
  for (std::size_t i = 0; i < step.placements.size(); ++i) {
    const auto& placement = step.placements[i];
    const std::string here = where + ", place " + std::to_string(i + 1);
    AZ_CHECK(check_point(here, placement.at));
    if (placement.unit >= values.units.size()) return Error{here + ": its unit is not declared"};
    if (!(std::abs(placement.facing_deg) <= 3'600))
      return Error{here + ": its facing is not a number of degrees"};
    if (!declared(placement.reconstruction)) return Error{here + ": its reconstruction is not declared"};
    AZ_CHECK(put("INSERT INTO placement VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", scene, position, i,
                 placement.unit, double{placement.at.x}, double{placement.at.y}, double{placement.facing_deg},
                 placement.conjecture, placement.broken, placement.reconstruction));
  }
  for (std::size_t i = 0; i < step.arrows.size(); ++i) {
    const auto& arrow = step.arrows[i];
    const std::string here = where + ", arrow " + std::to_string(i + 1);
    if (arrow.side >= values.sides.size()) return Error{here + ": its side is not declared"};
    if (arrow.path.size() < kFewestArrowPoints || arrow.path.size() > kMostArrowPoints) {
      return Error{here + ": its path has " + std::to_string(arrow.path.size()) + " points; give 2 to 16"};
    }
    if (!declared(arrow.reconstruction)) return Error{here + ": its reconstruction is not declared"};
    AZ_CHECK(put("INSERT INTO arrow VALUES(?1, ?2, ?3, ?4, ?5, ?6)", scene, position, i, arrow.side, arrow.conjecture,
                 arrow.reconstruction));
    for (std::size_t j = 0; j < arrow.path.size(); ++j) {
      AZ_CHECK(check_point(here, arrow.path[j]));
      AZ_CHECK(put("INSERT INTO arrow_point VALUES(?1, ?2, ?3, ?4, ?5, ?6)", scene, position, i, j,
                   double{arrow.path[j].x}, double{arrow.path[j].y}));
    }
  }
  return Done{};
}

}  // namespace azetta::pack
