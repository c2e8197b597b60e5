// Walkthroughs.
#include <algorithm>
#include <utility>

#include "content/pack/pack_file.h"

namespace azetta::pack {
namespace {

model::Point point(Query& row, int column) {
  return {row.real(column, -kFurthestPoint, kFurthestPoint),
          row.real(column + 1, -kFurthestPoint, kFurthestPoint)};
}

}  // namespace

Result<model::Scene> PackFile::scene(SceneId id) {
  Reading reading = card_reading();
  model::Scene scene;
  for (Query row(database_, reading, "scene", id.row,
                 "SELECT slug, card, ground, aspect, note FROM scene WHERE id = ?1", id.row);
       row.next();) {
    scene.id = id;
    scene.slug = row.slug(0);
    scene.card = {row.row_id(1)};
    scene.ground = {row.row_id(2)};
    scene.aspect = row.real(3, 0.1, 10.0);
    scene.note = localized(reading, row, 4);
  }
  AZ_CHECK(reading.status());
  if (!scene.id)
    return Error{file_ + ": there is no scene " + std::to_string(id.row) + "; open the pack again"};
  read_units(reading, scene);
  AZ_CHECK(reading.status());
  read_reconstructions(reading, scene);
  AZ_CHECK(reading.status());
  read_steps(reading, scene);
  for (Query row(database_, reading, "map_label of scene", id.row,
                 "SELECT x, y, kind, text FROM map_label WHERE scene = ?1 ORDER BY position", id.row);
       row.next();) {
    model::MapLabel label;
    label.at = point(row, 0);
    label.kind = row.one_of(2, model::MapLabelKind::Camp);
    label.text = localized(reading, row, 3);
    scene.labels.push_back(std::move(label));
  }
  AZ_CHECK(reading.status());
  return scene;
}

Result<CardId> PackFile::next_walkthrough(CardId after) {
  Reading reading = page_reading();
  CardId next;
  for (Query row(database_, reading, "walkthrough after card", after.row,
                 "SELECT o.id FROM card AS o, card AS c WHERE c.id = ?1 AND o.kind = c.kind AND o.scene != 0 AND o.id != c.id "
                 "ORDER BY o.ordinal <= c.ordinal, o.ordinal LIMIT 1",
                 after.row);
       row.next();) {
    next = {row.row_id(0)};
  }
  AZ_CHECK(reading.status());
  return next;
}

void PackFile::read_units(Reading& reading, model::Scene& scene) {
  const std::uint32_t id = scene.id.row;
  for (Query row(database_, reading, "side of scene", id,
                 "SELECT position, key, name, shape, fill_rgb, mark_rgb FROM side WHERE scene = ?1 ORDER BY "
                 "position",
                 id);
       row.next();) {
    if (scene.sides.size() >= kMostSides) return row.fault(0, "the scene has too many sides");
    const auto next = static_cast<std::int64_t>(scene.sides.size());
    row.integer(0, next, next);
    model::Side side;
    side.key = row.text(1);
    side.name = localized(reading, row, 2);
    side.shape = row.one_of(3, model::SideShape::Round);
    side.fill_rgb = row.colour(4);
    side.mark_rgb = row.colour(5);
    scene.sides.push_back(std::move(side));
  }
  for (Query row(
           database_, reading, "unit of scene", id,
           "SELECT position, key, side, kind, name, person FROM unit WHERE scene = ?1 ORDER BY position", id);
       row.next();) {
    if (scene.units.size() >= kMostUnits) return row.fault(0, "the scene has too many units");
    const auto next = static_cast<std::int64_t>(scene.units.size());
    row.integer(0, next, next);
    model::Unit unit;
    unit.key = row.text(1);
    unit.side =
        static_cast<std::uint8_t>(row.integer(2, 0, static_cast<std::int64_t>(scene.sides.size()) - 1));
    unit.kind = row.one_of(3, model::UnitKind::Man);
    unit.name = localized(reading, row, 4);
    unit.person = {row.row_id(5)};
    scene.units.push_back(std::move(unit));
  }
  for (Query row(database_, reading, "claim of scene", id,
                 "SELECT unit, text, sources FROM claim WHERE scene = ?1 ORDER BY unit, position", id);
       row.next();) {
    const auto unit = row.integer(0, 0, static_cast<std::int64_t>(scene.units.size()) - 1);
    if (!reading.good()) return;
    model::Claim claim;
    claim.text = localized(reading, row, 1);
    claim.sources = sources(reading, row, 2);
    scene.units[static_cast<std::size_t>(unit)].strength.push_back(std::move(claim));
  }
}

void PackFile::read_reconstructions(Reading& reading, model::Scene& scene) {
  for (Query row(database_, reading, "reconstruction of scene", scene.id.row,
                 "SELECT position, key, name, note, sources FROM reconstruction WHERE scene = ?1 ORDER BY position",
                 scene.id.row);
       row.next();) {
    if (scene.reconstructions.size() >= model::kMostReconstructions)
      return row.fault(0, "the scene has too many reconstructions");
    const auto next = static_cast<std::int64_t>(scene.reconstructions.size());
    row.integer(0, next, next);
    model::Reconstruction telling;
    telling.key = row.text(1);
    telling.name = localized(reading, row, 2);
    telling.note = localized(reading, row, 3);
    telling.sources = sources(reading, row, 4);
    scene.reconstructions.push_back(std::move(telling));
  }
  if (scene.reconstructions.size() == 1) reading.fault("scene " + scene.slug, "it has one reconstruction only");
}

void PackFile::read_steps(Reading& reading, model::Scene& scene) {
  const std::uint32_t id = scene.id.row;
  const auto last_telling = static_cast<std::int64_t>(scene.reconstructions.size());
  for (Query row(database_, reading, "step of scene", id,
                 "SELECT position, key, title, text, sources, conjecture, camera_x, camera_y, camera_w, "
                 "camera_h, reconstruction FROM step "
                 "WHERE scene = ?1 ORDER BY position",
                 id);
       row.next();) {
    if (scene.steps.size() >= kMostSteps) return row.fault(0, "the scene has too many steps");
    const auto next = static_cast<std::int64_t>(scene.steps.size());
    row.integer(0, next, next);
    model::Step step;
    step.key = row.text(1);
    step.title = localized(reading, row, 2);
    step.text = localized(reading, row, 3);
    step.sources = sources(reading, row, 4);
    step.conjecture = row.flag(5);
    step.camera.x = row.real(6, -kFurthestPoint, kFurthestPoint);
    step.camera.y = row.real(7, -kFurthestPoint, kFurthestPoint);
    step.camera.w = row.real(8, kSmallestCamera, kFurthestPoint);
    step.camera.h = row.real(9, kSmallestCamera, kFurthestPoint);
    step.reconstruction = static_cast<std::uint8_t>(row.integer(10, 0, last_telling));
    scene.steps.push_back(std::move(step));
  }
  if (scene.steps.empty()) reading.fault("scene " + scene.slug, "it has no step");
  for (std::size_t i = 0; i < scene.reconstructions.size(); ++i) {
    const bool told = std::ranges::any_of(scene.steps, [i](const model::Step& s) { return model::belongs(s.reconstruction, i); });
    if (!told) reading.fault("scene " + scene.slug, "the reconstruction " + scene.reconstructions[i].key + " has no step");
  }
  const auto last_step = static_cast<std::int64_t>(scene.steps.size()) - 1;
  for (Query row(database_, reading, "placement of scene", id,
                 "SELECT step, unit, x, y, facing_deg, conjecture, broken, reconstruction FROM placement WHERE scene = ?1 "
                 "ORDER BY step, position",
                 id);
       row.next();) {
    const auto step = static_cast<std::size_t>(row.integer(0, 0, last_step));
    model::Placement placement;
    placement.unit =
        static_cast<std::uint16_t>(row.integer(1, 0, static_cast<std::int64_t>(scene.units.size()) - 1));
    placement.at = point(row, 2);
    placement.facing_deg = row.real(4, -3'600, 3'600);
    placement.conjecture = row.flag(5);
    placement.broken = row.flag(6);
    placement.reconstruction = static_cast<std::uint8_t>(row.integer(7, 0, last_telling));
    if (!reading.good()) return;
    scene.steps[step].placements.push_back(placement);
  }
  for (Query row(
           database_, reading, "arrow of scene", id,
           "SELECT step, position, side, conjecture, reconstruction FROM arrow WHERE scene = ?1 ORDER BY step, position", id);
       row.next();) {
    const auto step = static_cast<std::size_t>(row.integer(0, 0, last_step));
    if (!reading.good()) return;
    auto& arrows = scene.steps[step].arrows;
    const auto next = static_cast<std::int64_t>(arrows.size());
    row.integer(1, next, next);
    model::Arrow arrow;
    arrow.side =
        static_cast<std::uint8_t>(row.integer(2, 0, static_cast<std::int64_t>(scene.sides.size()) - 1));
    arrow.conjecture = row.flag(3);
    arrow.reconstruction = static_cast<std::uint8_t>(row.integer(4, 0, last_telling));
    arrows.push_back(std::move(arrow));
  }
  for (Query row(database_, reading, "arrow_point of scene", id,
                 "SELECT step, arrow, x, y FROM arrow_point WHERE scene = ?1 ORDER BY step, arrow, position",
                 id);
       row.next();) {
    const auto step = static_cast<std::size_t>(row.integer(0, 0, last_step));
    if (!reading.good()) return;
    auto& arrows = scene.steps[step].arrows;
    const auto arrow = row.integer(1, 0, static_cast<std::int64_t>(arrows.size()) - 1);
    if (!reading.good()) return;
    auto& path = arrows[static_cast<std::size_t>(arrow)].path;
    if (path.size() >= kMostArrowPoints) return row.fault(1, "the arrow has too many points");
    path.push_back(point(row, 2));
  }
  for (const auto& step : scene.steps) {
    for (const auto& arrow : step.arrows) {
      if (arrow.path.size() < kFewestArrowPoints) {
        reading.fault("scene " + scene.slug + ", step " + step.key, "an arrow has fewer than 2 points");
      }
    }
  }
}

}  // namespace azetta::pack
