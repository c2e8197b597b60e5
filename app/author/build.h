// A source tree to a pack file. The same source gives the same bytes: no time, no order of folders, no cache
// enters.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/author/finding.h"
#include "app/author/picture_cache.h"
#include "app/author/source.h"
#include "content/base/result.h"
#include "content/write/writer.h"

namespace azetta::author {

struct BuildOptions {
  std::filesystem::path cache;  // empty: none
  // Called on the building thread: `done` of `total` pictures are finished, `what` is next ("dihya").
  std::function<void(std::size_t done, std::size_t total, const std::string& what)> progress;
};

struct BuildReport {
  std::size_t cards = 0, scenes = 0, pictures = 0, pictures_from_cache = 0;
  std::uint64_t bytes = 0;  // of the pack
  std::vector<std::string> warnings;
};

// Reads and checks the tree under `source`: read_source_tree(), check_pictures(),
// check_against_kiosk(`assets`, unless empty), with `on_screens` check_fit(), and what the curator waives;
// nothing if a rule is broken that stops a build. What was found is in `out` either way. `progress`: of check_fit(), which takes long.
std::optional<PackSource> check_source(const std::filesystem::path& source,
                                       const std::filesystem::path& assets, Findings& out,
                                       bool on_screens = false,
                                       const std::function<void(std::size_t done, std::size_t all)>& progress = {});

// Writes `target` from a tree that check_source() found good. The pack is made beside it, goes through the
// kiosk's own check (content/pack/check.h; its warnings are in the report) and takes the place of `target` by
// rename only if it is good.
Result<BuildReport> build_pack(const std::filesystem::path& source, const PackSource& pack,
                               const std::filesystem::path& target, const BuildOptions& options);

// One picture of the tree, from the cache or made, into `into`. `scratch`: a name for what does not fit into memory, where there is no
// cache. `tell` (may be empty) hears of the share done, of a large one. Errors begin with the picture's file.
struct AddedPicture {
  float aspect = 1;  // width / height
  bool from_cache = false;
};
Result<AddedPicture> add_picture(const std::filesystem::path& source, const std::string& slug, const ImageSource& image,
                                 const PictureCache& cache, const std::filesystem::path& scratch, pack::ImageSink& into,
                                 const std::function<void(double share)>& tell);

// Everything that follows the catalogue and the pictures, of this shape each, into `writer`; not finished.
Status write_texts(const PackSource& pack, pack::Writer& writer, const std::map<std::string, float>& aspects,
                   BuildReport& report);

// The same without its pictures, in moments: each is a stand-in of one pixel. For what only texts and layout
// matter to (fit_rules.h); never shown.
Status build_sketch(const std::filesystem::path& source, const PackSource& pack,
                    const std::filesystem::path& target);

}  // namespace azetta::author
