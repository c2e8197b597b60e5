#include "app/author/picture_rules.h"

#include <span>

#include "app/author/map_rules.h"
#include "app/author/large_picture.h"
#include "app/author/picture.h"
#include "app/author/source_file.h"
#include "app/author/svg.h"

namespace azetta::author {
namespace {

constexpr std::uint32_t kStamp_px = 64;

// Pictures that fill a good part of the screen; bands and tiles may be smaller.
std::set<std::string> large_pictures(const PackSource& pack) {
  std::set<std::string> out;
  for (const AttractSource& item : pack.attract) out.insert(item.image.value);
  if (pack.map) out.insert(pack.map->image.value);
  for (const CardSource& card : pack.cards) {
    out.insert(card.image.value);
    if (card.scene) out.insert(card.scene->ground.value);
  }
  return out;
}

// EXIF orientation of a JPEG (TIFF tag 0x0112 of IFD0; Exif 2.32, 4.6.4), 1 where it has none.
int orientation(std::span<const std::uint8_t> file) {
  const auto big = [&](std::size_t at) { return at + 2 <= file.size() ? file[at] << 8 | file[at + 1] : 0; };
  for (std::size_t at = 2; at + 4 <= file.size() && file[at] == 0xFF && file[at + 1] != 0xDA;) {
    const auto size = static_cast<std::size_t>(big(at + 2));
    const std::size_t tiff = at + 10;
    const bool exif = file[at + 1] == 0xE1 && size >= 16 && at + 2 + size <= file.size() &&
                      file[at + 4] == 'E' && file[at + 5] == 'x' && file[at + 6] == 'i' &&
                      file[at + 7] == 'f';
    if (exif) {
      const bool little = file[tiff] == 'I';
      const auto two = [&](std::size_t p) {
        if (p + 2 > file.size()) return 0;
        return little ? file[p + 1] << 8 | file[p] : file[p] << 8 | file[p + 1];
      };
      const auto ifd = tiff + static_cast<std::size_t>(little ? two(tiff + 4) : two(tiff + 6));
      for (int i = 0; i < two(ifd); ++i) {
        const std::size_t entry = ifd + 2 + static_cast<std::size_t>(i) * 12;
        if (two(entry) == 0x0112) return two(entry + 8);
      }
      return 1;
    }
    at += 2 + size;
  }
  return 1;
}

void check_picture(const std::filesystem::path& root, const ImageSource& image, bool large, Findings& out) {
  const bool in_rows = is_large(root / image.path, image);
  const auto file = in_rows ? first_bytes(root / image.path) : read_bytes(root / image.path, kMaxPictureFile_bytes);
  if (!file) {
    out.error("image.unreadable", image.path, 0, file.error().what);
    return;
  }
  const auto size = in_rows ? measure_file(root / image.path, image) : measure_picture(*file, image);
  if (!size) {
    out.error("image.unreadable", image.path, 0, size.error().what);
    return;
  }
  if (image.file == PictureFile::Svg) {
    const auto drawing = Drawing::open(*file);
    const auto stamp =
        drawing ? drawing->render(kStamp_px, kStamp_px) : Result<pack::Pixels>(drawing.error());
    if (!stamp) out.error("image.unreadable", image.path, 0, stamp.error().what);
    if (size->has_text) {
      out.warn("image.text", image.path, 0,
               "the drawing holds <text>, which nobody can translate and which needs this machine's fonts; "
               "turn it into paths or remove it");
    }
  } else if (!image.weave && (image.width != 0 || image.scale != 1)) {
    out.error("image.settings", image.settings_path, image.settings_line,
              "\"width\" and \"scale\" are for drawings and woven pictures; " + image.path +
                  " is neither: remove them");
  }
  if (image.file == PictureFile::Jpeg && orientation(*file) > 1) {
    out.error(
        "image.turned", image.path, 0,
        "the photograph is stored lying on its side (EXIF orientation); turn it upright and save it again");
  }
  const std::uint32_t side = std::max(size->width_px, size->height_px);
  if (large && side < kMinPicture_px) {
    const bool scaled = image.file == PictureFile::Svg || image.weave;
    out.warn("image.small", image.path, 0,
             "has " + std::to_string(size->width_px) + "x" + std::to_string(size->height_px) +
                 " pixels and is shown large; " +
                 (scaled ? "raise its width or scale in images.toml"
                         : "take one of at least " + std::to_string(kMinPicture_px)) +
                 (scaled ? " to reach " + std::to_string(kMinPicture_px) : ""));
  }
}

void check_known(const std::filesystem::path& root, const std::string& slug, const ImageSource& image, bool large, Findings& out, TreeMemo* memo) {
  if (!memo) return check_picture(root, image, large, out);
  std::string stamp = picture_stamp(*memo, image) + (large ? " large" : "");
  TreeMemo::Picture& known = memo->pictures[slug];
  if (known.stamp != stamp) {
    known = {.stamp = std::move(stamp), .found = {}};
    check_picture(root, image, large, known.found);
    ++memo->pictures_opened;
  }
  out.add(known.found);
}

// Somebody made every picture. One finding for all of them: mostly a single line is missing.
void check_credits(const PackSource& pack, const std::set<std::string>& used, Findings& out) {
  constexpr std::size_t kNamed = 5;
  std::string names;
  std::size_t count = 0;
  for (const auto& [slug, image] : pack.images) {
    if (!used.contains(slug) || !image.credit.empty()) continue;
    if (++count <= kNamed) names += (count > 1 ? ", " : "") + slug;
  }
  if (count == 0) return;
  if (count > kNamed) names += ", …";
  out.warn("image.credit", kImagesFile, 0,
           std::to_string(count) + (count == 1 ? " picture names" : " pictures name") + " no credit (" +
               names +
               "); write credit = \"…\" in its [[image]], or once for all of the folder before the first "
               "[[image]]");
}

// How the earth lies on the map's picture depends on its shape.
void check_map_picture(const std::filesystem::path& root, const PackSource& pack, Findings& out, TreeMemo* memo) {
  const auto image = pack.map ? pack.images.find(pack.map->image.value) : pack.images.end();
  if (image == pack.images.end()) return;
  const std::string stamp = memo ? picture_stamp(*memo, image->second) : "";
  if (memo && memo->map_stamp == stamp) return check_map_places(pack, memo->map_aspect, out);
  const auto file = read_bytes(root / image->second.path, kMaxPictureFile_bytes);
  if (!file) return;
  if (const auto size = measure_picture(*file, image->second)) {
    const float aspect = static_cast<float>(size->width_px) / static_cast<float>(size->height_px);
    if (memo) memo->map_stamp = stamp, memo->map_aspect = aspect;
    check_map_places(pack, aspect, out);
  }
}

}  // namespace

std::set<std::string> used_pictures(const PackSource& pack) {
  std::set<std::string> out = large_pictures(pack);
  out.insert(pack.selvedge.value);
  for (const KindSource& kind : pack.kinds) {
    out.insert(kind.band.value);
    out.insert(kind.picture.value);
  }
  out.erase("");
  return out;
}

void check_pictures(const std::filesystem::path& root, const PackSource& pack, Findings& out, TreeMemo* memo) {
  const std::set<std::string> used = used_pictures(pack), large = large_pictures(pack);
  for (const auto& [slug, image] : pack.images) {
    if (used.contains(slug)) {
      check_known(root, slug, image, large.contains(slug), out, memo);
    } else {
      out.warn("image.unused", image.path, 0,
               "no card, scene or tile shows this picture; name it somewhere or remove it");
    }
  }
  check_credits(pack, used, out);
  check_map_picture(root, pack, out, memo);
}

}  // namespace azetta::author
