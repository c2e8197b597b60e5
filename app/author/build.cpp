#include "app/author/build.h"

#include <algorithm>
#include <cmath>

#include "app/author/draft.h"
#include "app/author/fit_rules.h"
#include "app/author/image_writer.h"
#include "app/author/kiosk_rules.h"
#include "app/author/large_picture.h"
#include "app/author/picture.h"
#include "app/author/picture_cache.h"
#include "app/author/picture_rules.h"
#include "app/author/source_file.h"
#include "app/author/source_tree.h"
#include "app/author/waivers.h"
#include "content/pack/check.h"
#include "content/write/writer.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

struct RemoveAtEnd {
  fs::path file;
  ~RemoveAtEnd() {
    std::error_code ec;
    fs::remove(file, ec);
  }
};

// A small black picture of this shape.
Status add_blank(pack::Writer& writer, const std::string& slug, float aspect) {
  constexpr float kLong_px = 400;
  const auto side = [](float px) { return static_cast<std::uint32_t>(std::clamp(std::lround(px), 1l, 400l)); };
  const std::uint32_t w = side(aspect >= 1 ? kLong_px : kLong_px * aspect), h = side(aspect >= 1 ? kLong_px / aspect : kLong_px);
  const pack::Pixels black{w, h, true, pack::PixelBytes(std::size_t{w} * h * 4, 0)};
  AZ_TRY(std::vector<std::uint8_t> file, write_png(black, {0, 0, w, h}));
  const pack::TileBytes tile{0, 0, 0, std::move(file)};
  return writer.add_image(slug, {{.width_px = w, .height_px = h}}, std::span(&tile, 1));
}

}  // namespace

std::optional<PackSource> check_source(const fs::path& source, const fs::path& assets, Findings& out,
                                       bool on_screens,
                                       const std::function<void(std::size_t done, std::size_t all)>& progress) {
  auto pack = read_source_tree(source, out);
  if (!pack) return std::nullopt;
  check_pictures(source, *pack, out);
  if (!assets.empty()) check_against_kiosk(assets, *pack, out);
  if (on_screens && !out.has_errors()) check_fit(source, *pack, out, progress);
  settle_waivers(out,
                 on_screens ? std::set<std::string>{} : std::set<std::string>{"text.fit", "theme.contrast"});
  if (out.has_errors()) return std::nullopt;
  return pack;
}

Status write_texts(const PackSource& pack, pack::Writer& writer, const std::map<std::string, float>& aspects,
                   BuildReport& report) {
  for (const CardSource& card : pack.cards) {
    AZ_CHECK(writer.add_card(draft_card(pack, card)));
    ++report.cards;
  }
  for (std::size_t lang = 0; lang < pack.catalogue.languages.size(); ++lang) {
    AZ_TRY(const std::vector<pack::NamedCard> order, name_order(pack, static_cast<LangIndex>(lang)));
    AZ_CHECK(writer.set_name_order(static_cast<LangIndex>(lang), order));
  }
  for (const CardSource& card : pack.cards) {
    if (!card.scene) continue;
    AZ_CHECK(writer.add_scene(draft_scene(pack, card, aspects.at(card.scene->ground.value))));
    ++report.scenes;
  }
  for (const TermSource& term : pack.terms) AZ_CHECK(writer.add_term(draft_term(pack, term)));
  for (const PlaceSource& place : pack.places) AZ_CHECK(writer.add_place(draft_place(place)));
  for (const EventSource& event : pack.events) AZ_CHECK(writer.add_event(draft_event(pack, event)));
  if (pack.map) AZ_CHECK(writer.add_map(draft_map(pack)));
  return Done{};
}

Result<AddedPicture> add_picture(const fs::path& source, const std::string& slug, const ImageSource& image, const PictureCache& cache,
                                 const fs::path& scratch, pack::ImageSink& into, const std::function<void(double)>& tell) {
  const auto fail = [&](const Error& error) { return Error{(source / image.path).string() + ": " + error.what}; };
  const auto aspect = [](const std::vector<model::ImageLevel>& levels) {
    return static_cast<float>(levels.front().width_px) / static_cast<float>(levels.front().height_px);
  };
  AddedPicture added;
  if (is_large(source / image.path, image)) {
    auto large = large_picture(source / image.path, image, cache, scratch, tell);
    if (!large) return fail(large.error());
    added = {aspect(large->tiles->levels()), large->from_cache};
    AZ_CHECK(into.begin_image(slug, large->tiles->levels()));
    AZ_CHECK(large->tiles->each([&](const pack::TileBytes& tile) { return into.add_tile(tile); }));
    AZ_CHECK(into.end_image());
    return added;
  }
  const auto file = read_bytes(source / image.path, kMaxPictureFile_bytes);
  if (!file) return fail(file.error());
  const std::string key = PictureCache::key(*file, image);
  std::optional<Picture> picture = cache.find(key);
  added.from_cache = picture.has_value();
  if (!picture) {
    auto made = make_picture(*file, image);
    if (!made) return fail(made.error());
    picture = std::move(made).value();
    cache.keep(key, *picture);
  }
  added.aspect = aspect(picture->levels);
  AZ_CHECK(into.begin_image(slug, picture->levels));
  for (const pack::TileBytes& tile : picture->tiles) AZ_CHECK(into.add_tile(tile));
  AZ_CHECK(into.end_image());
  return added;
}

Result<BuildReport> build_pack(const fs::path& source, const PackSource& pack, const fs::path& target,
                               const BuildOptions& options) {
  BuildReport report;
  fs::path draft = target;
  draft += ".unchecked";
  const RemoveAtEnd remove_draft{draft};
  AZ_TRY(const auto writer, pack::Writer::create(draft));
  AZ_CHECK(writer->set_catalogue(draft_catalogue(pack)));

  const PictureCache cache(options.cache);
  const std::set<std::string> used = used_pictures(pack);
  std::map<std::string, float> aspects;
  for (const std::string& slug : used) {
    if (options.progress) options.progress(report.pictures, used.size(), slug);
    const ImageSource& image = pack.images.at(slug);
    fs::path scratch = target;
    scratch += "." + slug + ".tiles";
    AZ_TRY(const AddedPicture added, add_picture(source, slug, image, cache, scratch, *writer, [&](double share) {
      if (options.progress) options.progress(report.pictures, used.size(), slug + " " + std::to_string(static_cast<int>(share * 100)) + " %");
    }));
    aspects[slug] = added.aspect;
    report.pictures_from_cache += added.from_cache;
    ++report.pictures;
  }
  if (options.progress) options.progress(report.pictures, used.size(), "");

  AZ_CHECK(write_texts(pack, *writer, aspects, report));
  AZ_CHECK(writer->finish());
  for (const pack::Finding& finding : pack::check(draft)) {
    if (finding.severity == pack::Severity::Error) return Error{target.string() + ": " + finding.what};
    report.warnings.push_back(finding.what);
  }
  std::error_code ec;
  report.bytes = fs::file_size(draft, ec);
  fs::rename(draft, target, ec);
  if (ec)
    return Error{target.string() + ": cannot be written (" + ec.message() +
                 "); check the folder and its rights"};
  return report;
}

Status build_sketch(const fs::path& source, const PackSource& pack, const fs::path& target) {
  AZ_TRY(const auto writer, pack::Writer::create(target));
  AZ_CHECK(writer->set_catalogue(draft_catalogue(pack)));
  const pack::Pixels pixel{1, 1, true, {0, 0, 0, 255}};
  AZ_TRY(const std::vector<std::uint8_t> file, write_png(pixel, {0, 0, 1, 1}));
  std::set<std::string> grounds;
  for (const CardSource& card : pack.cards) {
    if (card.scene) grounds.insert(card.scene->ground.value);
  }
  std::map<std::string, float> aspects;
  for (const std::string& slug : used_pictures(pack)) {
    const bool is_map = pack.map && pack.map->image.value == slug;
    if (is_map || grounds.contains(slug)) {
      const ImageSource& image = pack.images.at(slug);
      AZ_TRY(const PictureSize size, measure_file(source / image.path, image));
      aspects[slug] = static_cast<float>(size.width_px) / static_cast<float>(size.height_px);
    }
    if (is_map) {  // places lie on it by its shape
      AZ_CHECK(add_blank(*writer, slug, aspects[slug]));
      continue;
    }
    const pack::TileBytes tile{0, 0, 0, file};
    AZ_CHECK(writer->add_image(slug, {{.width_px = 1, .height_px = 1}}, std::span(&tile, 1)));
  }
  BuildReport report;
  AZ_CHECK(write_texts(pack, *writer, aspects, report));
  return writer->finish();
}

}  // namespace azetta::author
