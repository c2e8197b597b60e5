// map.toml: the map's picture and projection, who held what, who went where.
#include <algorithm>
#include <set>

#include "app/author/card_source.h"
#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "app/author/texts.h"
#include "content/base/utf8.h"
#include "content/pack/pack.h"

namespace azetta::author {
namespace {

const pack::Limits kLimits;
const TextLimits kTexts;
const std::vector<std::string> kProjections = {"lambert", "mercator", "plate-carree"};
constexpr std::size_t kMaxArea = 512, kMaxPath = 64;
constexpr int kFurthestYear = 9'999;

class MapReader {
 public:
  MapReader(PackSource& pack, MapSource& map, Findings& out) : languages_(pack.catalogue.languages), map_(map), out_(out) {}

  void read(TomlTable& file) {
    auto map = file.table("map", Need::Required);
    if (map) read_map(*map);
    for (TomlTable& entry : file.tables("holder")) read_holder(entry);
    for (TomlTable& entry : file.tables("holding")) read_holding(entry);
    for (TomlTable& entry : file.tables("movement")) read_movement(entry);
    file.done();
    limit(map_.holders.size(), kLimits.holders, "holders");
    limit(map_.holdings.size(), kLimits.holdings, "areas");
    limit(map_.movements.size(), kLimits.movements, "movements");
    std::size_t points = 0;
    for (const HoldingSource& holding : map_.holdings) points += holding.values.area.size();
    for (const MovementSource& movement : map_.movements) points += movement.values.path.size();
    limit(points, kLimits.map_points, "points in its areas and movements");
  }

 private:
  void limit(std::size_t count, std::size_t most, const char* what) {
    if (count <= most) return;
    out_.error("map.limit", kMapFile, 0,
               "the map has " + std::to_string(count) + " " + what + "; at most " + std::to_string(most) + " are allowed");
  }

  void read_map(TomlTable& table) {
    model::Map& to = map_.values;
    map_.image = table.string("image", Need::Required);
    const auto projection = table.choice("projection", kProjections, Need::Required);
    to.frame.projection = static_cast<model::Projection>(projection.value);
    const auto centre = table.numbers("centre", 2, Need::Required);
    if (centre) {
      const model::GeoPoint at = point(centre.value[0], centre.value[1], centre.line, "centre");
      to.frame.centre_lat_deg = at.lat_deg;
      to.frame.centre_lon_deg = at.lon_deg;
    }
    if (projection && to.frame.projection == model::Projection::Lambert) read_parallels(table);  // else nobody asks for them
    to.frame.width_km = static_cast<float>(table.number("width_km", 1, 100'000, Need::Required).value);
    const auto years = table.numbers("years", 2, Need::Required);
    const auto start = table.integer("start_year", -kFurthestYear, kFurthestYear, Need::Required);
    to.note = read_localized(table, "note", Need::Optional, languages_);
    check_lengths(to.note, table, "note");
    table.done();
    if (!years || !start) return;
    const double from = years.value[0], until = years.value[1];
    if (!(from >= -kFurthestYear && until <= kFurthestYear && from < until)) {
      out_.error("map.years", kMapFile, years.line, "\"years\" must run forward, from -9999 to 9999 at most; write [first, last]");
      return;
    }
    to.year_from = static_cast<std::int16_t>(from);
    to.year_to = static_cast<std::int16_t>(until);
    to.start_year = static_cast<std::int16_t>(start.value);
    has_years_ = true;
    if (to.start_year < to.year_from || to.start_year > to.year_to) {
      out_.error("map.years", kMapFile, start.line, "\"start_year\" lies outside the years of the map; correct one of the two");
    }
  }

  void read_parallels(TomlTable& table) {
    model::MapFrame& frame = map_.values.frame;
    const auto parallels = table.numbers("parallels", 2, Need::Required);
    if (!parallels) return;
    const double south = parallels.value[0], north = parallels.value[1];
    if (std::max(std::abs(south), std::abs(north)) > 85 || std::abs(south + north) < 1) {
      out_.error("map.parallels", kMapFile, parallels.line,
                 "\"parallels\" must be two latitudes on one side of the equator, up to 85; choose those a sixth of the map's height from its edges");
      return;
    }
    frame.parallel_1_deg = static_cast<float>(south);
    frame.parallel_2_deg = static_cast<float>(north);
  }

  model::GeoPoint point(double lat, double lon, int line, const std::string& what) {
    if (std::abs(lat) > 90 || std::abs(lon) > 180) {
      out_.error("map.at", kMapFile, line,
                 "\"" + what + "\" has a point that is no place on this earth; write [latitude, longitude] in degrees, north and east positive");
      return {};
    }
    return {static_cast<float>(lat), static_cast<float>(lon)};
  }

  // Latitudes and longitudes of `key`; complained about once, whatever is wrong.
  std::vector<model::GeoPoint> points(TomlTable& table, const char* key, std::size_t fewest, std::size_t most) {
    const auto list = table.points(key, Need::Required);
    std::vector<model::GeoPoint> out;
    if (!list) return out;
    const auto bad = std::ranges::find_if(list.value, [](const auto& p) { return std::abs(p.first) > 90 || std::abs(p.second) > 180; });
    if (bad != list.value.end()) point(bad->first, bad->second, list.line, key);
    for (const auto& [lat, lon] : list.value) out.push_back({static_cast<float>(lat), static_cast<float>(lon)});
    if (out.size() < fewest || out.size() > most) {
      out_.error(fewest == 3 ? "map.area" : "map.path", kMapFile, list.line,
                 "\"" + std::string(key) + "\" has " + std::to_string(out.size()) + " points; it needs " + std::to_string(fewest) + " to " +
                     std::to_string(most));
    }
    return out;
  }

  void read_years(TomlTable& table, std::int16_t& from, std::int16_t& to) {
    const auto first = table.integer("from", -kFurthestYear, kFurthestYear, Need::Required);
    const auto last = table.integer("to", -kFurthestYear, kFurthestYear, Need::Required);
    if (!first || !last) return;
    from = static_cast<std::int16_t>(first.value);
    to = static_cast<std::int16_t>(last.value);
    if (to < from) {
      out_.error("date.order", kMapFile, last.line, "\"to\" lies before \"from\"; correct one of the two");
    } else if (has_years_ && (to < map_.values.year_from || from > map_.values.year_to)) {
      out_.error("map.years", kMapFile, first.line,
                 "the years " + std::to_string(from) + " to " + std::to_string(to) + " lie outside the map's, " +
                     std::to_string(map_.values.year_from) + " to " + std::to_string(map_.values.year_to) + "; correct one of the two");
    }
  }

  std::vector<Ref> read_sources(TomlTable& table, const char* what) {
    std::vector<Ref> sources = table.strings("sources");
    if (sources.empty()) {
      out_.error("fact.source", kMapFile, table.line(), std::string(what) + " names no source; add sources = [\"…\"]");
    }
    return sources;
  }

  Ref read_slug(TomlTable& table, std::set<std::string>& seen, const char* noun) {
    Ref slug = table.string("slug", Need::Required);
    if (!slug) return {};
    if (!is_slug(slug.value)) {
      out_.error("slug", kMapFile, slug.line, "\"" + slug.value + "\" is no slug; use lower-case Latin letters, digits and hyphens");
      return {};
    }
    if (!seen.insert(slug.value).second) {
      out_.error("key.twice", kMapFile, slug.line, "the " + std::string(noun) + " \"" + slug.value + "\" stands twice; keep one");
      return {};
    }
    return slug;
  }

  void check_lengths(const model::Localized& text, const TomlTable& table, const char* what) {
    for (std::size_t lang = 0; lang < text.by_lang.size(); ++lang) {
      check_words(text.by_lang[lang], kTexts.paragraph_words, kMapFile, table.line(),
                  "\"" + std::string(what) + "\" in \"" + languages_[lang].tag + "\"", out_);
    }
  }

  void read_holder(TomlTable& table) {
    HolderSource holder;
    holder.slug = read_slug(table, holders_, "holder");
    holder.values.colour_rgb = table.colour("colour", Need::Required).value;
    holder.values.name = read_localized(table, "name", Need::Required, languages_);
    holder.card = table.string("card");
    table.done();
    if (holder.slug) map_.holders.push_back(std::move(holder));
  }

  void read_holding(TomlTable& table) {
    HoldingSource holding;
    holding.line = table.line();
    holding.holder = table.string("holder", Need::Required);
    read_years(table, holding.values.ce_from, holding.values.ce_to);
    holding.values.certainty = static_cast<model::Certainty>(table.choice("certainty", certainty_words(), Need::Required).value);
    holding.sources = read_sources(table, "[[holding]]");
    if (const auto at = table.numbers("label_at", 2)) holding.values.label_at = point(at.value[0], at.value[1], at.line, "label_at");
    holding.values.note = read_localized(table, "note", Need::Optional, languages_);
    check_lengths(holding.values.note, table, "note");
    holding.values.area = points(table, "area", 3, kMaxArea);
    table.done();
    if (holding.holder) map_.holdings.push_back(std::move(holding));
  }

  void read_movement(TomlTable& table) {
    MovementSource movement;
    movement.slug = read_slug(table, movements_, "movement");
    read_years(table, movement.values.ce_from, movement.values.ce_to);
    movement.holder = table.string("holder");
    movement.values.certainty = static_cast<model::Certainty>(table.choice("certainty", certainty_words(), Need::Required).value);
    movement.sources = read_sources(table, "[[movement]]");
    movement.event = table.string("event");
    movement.card = table.string("card");
    movement.values.name = read_localized(table, "name", Need::Required, languages_);
    for (std::size_t lang = 0; lang < languages_.size(); ++lang) {
      check_characters(movement.values.name.by_lang[lang], kTexts.title_characters, kMapFile, table.line(),
                       "\"name\" in \"" + languages_[lang].tag + "\"", out_);
    }
    movement.values.path = points(table, "path", 2, kMaxPath);
    table.done();
    if (movement.slug) map_.movements.push_back(std::move(movement));
  }

  const std::vector<model::Language>& languages_;
  MapSource& map_;
  Findings& out_;
  std::set<std::string> holders_, movements_;
  bool has_years_ = false;
};

}  // namespace

void read_map(const std::filesystem::path& root, PackSource& pack, Findings& out) {
  if (!std::filesystem::exists(root / kMapFile)) return;
  const auto value = read_toml_file(root, kMapFile, out);
  if (!value) {
    pack.unreadable.insert(kMapFile);
    return;
  }
  TomlTable table(*value, kMapFile, "the file", out);
  MapReader(pack, pack.map.emplace(), out).read(table);
}

}  // namespace azetta::author
