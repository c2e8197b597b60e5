#include "app/author/source_tree.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "app/author/card_source.h"
#include "app/author/gallery_rules.h"
#include "app/author/life_rules.h"
#include "app/author/map_rules.h"
#include "app/author/name_rules.h"
#include "app/author/nearest.h"
#include "app/author/pack_source.h"
#include "app/author/rules.h"
#include "app/author/source_file.h"
#include "app/author/translation_states.h"
#include "app/author/way_rules.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

void check_top(const fs::path& root, Findings& out) {
  static const std::vector<std::string> kKnown = {kPackFile,     kSourcesFile, kGlossaryFile, kPlacesFile,
                                                 kTimelineFile, kMapFile,     kStatesFile, "images",      "cards",     "words"};
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root, ec)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") || std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end()) continue;
    const std::string near = nearest(name, kKnown);
    // Notes, licences and scripts may lie here; a mistyped name may not.
    if (!near.empty()) out.error("file.stray", name, 0, "is not read; did you mean \"" + near + "\"?");
  }
}

// A file beside pack.toml: who reads it, and how what was read comes into a pack that has read no other of its kind.
struct PartFile {
  const char* file;
  void (*read)(const fs::path& root, PackSource& pack, Findings& out);
  void (*bring)(const PackSource& part, PackSource& pack);
};
constexpr std::array<PartFile, 5> kParts = {{
    {kSourcesFile, read_sources, [](const PackSource& part, PackSource& pack) { pack.catalogue.sources = part.catalogue.sources; }},
    {kGlossaryFile, read_glossary, [](const PackSource& part, PackSource& pack) { pack.terms = part.terms; }},
    {kPlacesFile, read_places, [](const PackSource& part, PackSource& pack) { pack.places = part.places; }},
    {kTimelineFile, read_timeline,
     [](const PackSource& part, PackSource& pack) {
       pack.catalogue.lanes = part.catalogue.lanes;
       pack.events = part.events;
     }},
    {kMapFile, read_map, [](const PackSource& part, PackSource& pack) { pack.map = part.map; }},
}};

void read_part(const PartFile& part, const fs::path& root, PackSource& pack, Findings& out, TreeMemo* memo) {
  if (!memo) return part.read(root, pack, out);
  std::string stamp = memo->stamp(part.file) + "|" + memo->stamp(kPackFile);  // of pack.toml it needs the languages
  TreeMemo::Part& known = memo->parts[part.file];
  if (known.stamp != stamp) {
    known = {.stamp = std::move(stamp), .read = {}, .found = {}};
    known.read.catalogue.languages = pack.catalogue.languages;
    part.read(root, known.read, known.found);
    ++memo->parts_read;
  }
  out.add(known.found);
  part.bring(known.read, pack);
  pack.unreadable.insert(known.read.unreadable.begin(), known.read.unreadable.end());
}

std::optional<CardSource> read_one(const fs::path& root, const std::string& slug, const PackSource& pack, Findings& out, TreeMemo* memo) {
  const auto read = [&](Findings& found) { return read_card(root, "cards/" + slug, pack.catalogue.languages, pack.kinds, found); };
  if (!memo) return read(out);
  // pack.toml says which languages there are, and how long texts of a kind may be.
  std::string stamp = memo->stamp("cards/" + slug + "/") + "|" + memo->stamp(kPackFile);
  TreeMemo::Card& known = memo->cards[slug];
  if (known.stamp != stamp) {
    known = {.stamp = std::move(stamp), .card = std::nullopt, .found = {}};
    known.card = read(known.found);
    ++memo->cards_read;
  }
  out.add(known.found);
  return known.card;
}

}  // namespace

std::string picture_stamp(const TreeMemo& memo, const ImageSource& image) {
  std::string out = memo.stamp(image.path);
  for (const double value : {image.width, image.scale}) out += " " + std::to_string(value);
  return out + " " + std::to_string(static_cast<int>(image.file)) + (image.weave ? " woven " : " flat ") + std::to_string(static_cast<int>(image.format)) + " " +
         image.settings_path + ":" + std::to_string(image.settings_line);
}

std::optional<PackSource> read_source_tree(const fs::path& root, Findings& out, TreeMemo* memo) {
  PackSource pack;
  std::error_code ec;
  if (!fs::is_directory(root, ec)) {
    out.error("file.missing", "", 0, "there is no such folder; name the folder that holds pack.toml");
    return std::nullopt;
  }
  if (!read_pack_file(root, pack, out)) return std::nullopt;
  check_top(root, out);
  for (const PartFile& part : kParts) read_part(part, root, pack, out, memo);
  read_images(root, pack, out);
  read_words(root, pack, out);

  std::vector<std::string> slugs;
  for (const auto& entry : fs::directory_iterator(root / "cards", ec)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") || !entry.is_directory(ec)) continue;
    if (!is_slug(name)) {
      out.error(
          "slug", "cards/" + name, 0,
          "\"" + name + "\" is no slug; name the folder with lower-case Latin letters, digits and hyphens");
    } else {
      slugs.push_back(name);
    }
  }
  std::sort(slugs.begin(), slugs.end());
  if (slugs.empty())
    out.error("file.missing", "cards", 0, "the pack has no card; add cards/<slug>/card.toml");
  pack.card_slugs = slugs;
  for (const std::string& slug : slugs) {
    if (auto card = read_one(root, slug, pack, out, memo)) pack.cards.push_back(std::move(*card));
  }
  check_rules(pack, out);
  check_facets(pack, out);
  check_map(pack, out);
  check_lives(pack, out);
  if (!memo) check_names(pack, out);
  check_ways(pack, out);

  const auto kind_index = [&](const CardSource& card) {
    const auto at = std::find_if(pack.kinds.begin(), pack.kinds.end(),
                                 [&](const KindSource& kind) { return kind.kind.slug == card.kind.value; });
    return at - pack.kinds.begin();
  };
  std::stable_sort(pack.cards.begin(), pack.cards.end(), [&](const CardSource& a, const CardSource& b) {
    return std::tuple(kind_index(a), a.order, std::string_view(a.slug)) <
           std::tuple(kind_index(b), b.order, std::string_view(b.slug));
  });
  return pack;
}

}  // namespace azetta::author
