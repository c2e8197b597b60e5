// images/ and images.toml. Opens no picture.
#include <algorithm>

#include "app/author/nearest.h"
#include "app/author/pack_source.h"
#include "app/author/source_file.h"
#include "content/base/utf8.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr double kMaxDrawing_units = 32768, kMaxScale = 8;

std::string lower(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return word;
}

void add_file(const std::string& name, PackSource& pack, Findings& out) {
  const std::string path = "images/" + name;
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : lower(name.substr(dot + 1));
  ImageSource image;
  image.slug = name.substr(0, dot);
  image.path = image.settings_path = path;
  if (ending == "svg") {
    image.file = PictureFile::Svg;
  } else if (ending == "png") {
    image.file = PictureFile::Png;
  } else if (ending == "jpg" || ending == "jpeg") {
    image.file = PictureFile::Jpeg;
  } else {
    static const std::vector<std::string> kPictures = {"gif",  "webp", "tif",  "tiff", "bmp",
                                                       "avif", "heic", "svgz", "psd",  "xcf"};
    if (std::find(kPictures.begin(), kPictures.end(), ending) != kPictures.end()) {
      out.error("image.format", path, 0,
                "pictures of this kind cannot be used; save it as .png, .jpg or .svg");
    }
    return;  // scripts and notes may lie beside their pictures
  }
  if (!is_slug(image.slug)) {
    out.error(
        "slug", path, 0,
        "\"" + image.slug + "\" is no slug; name the file with lower-case Latin letters, digits and hyphens");
    return;
  }
  const auto [at, fresh] = pack.images.try_emplace(image.slug, image);
  if (!fresh) {
    out.error("image.twice", path, 0,
              "the picture \"" + image.slug + "\" is also in " + at->second.path + "; keep one of the two");
  }
}

void read_settings(TomlTable& table, PackSource& pack, Findings& out) {
  const Ref name = table.string("name", Need::Required);
  const auto weave = table.boolean("weave");
  const auto width = table.number("width", 1, kMaxDrawing_units);
  const auto scale = table.number("scale", 0, kMaxScale);
  const auto format = table.choice("format", {"jpeg", "png"});
  const Ref credit = table.string("credit");
  table.done();
  if (!name) return;
  const auto image = pack.images.find(name.value);
  if (image == pack.images.end()) {
    std::vector<std::string> names;
    for (const auto& [slug, unused] : pack.images) names.push_back(slug);
    out.error("reference.image", kImagesFile, name.line,
              "there is no picture \"" + name.value + "\" in images/" +
                  did_you_mean(name.value, names, "add its file or remove this entry"));
    return;
  }
  ImageSource& settings = image->second;
  if (settings.settings_line != 0) {
    out.error("key.twice", kImagesFile, name.line,
              "the picture \"" + name.value + "\" stands twice; keep one");
  }
  settings.settings_path = kImagesFile;
  settings.settings_line = table.line();
  settings.weave = weave.value;
  settings.width = width.value;
  if (scale) {
    settings.scale = scale.value;
    if (scale.value < 0.05) {
      out.error("toml.type", kImagesFile, scale.line, "\"scale\" must be over 0.05; correct it");
      settings.scale = 1;
    }
  }
  if (credit) settings.credit = to_nfc(credit.value);
  settings.format = format.value == 1 ? PictureFormat::Png : PictureFormat::Jpeg;
}

}  // namespace

void read_images(const fs::path& root, PackSource& pack, Findings& out) {
  std::vector<std::string> names;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(root / "images", ec)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(".") && entry.is_regular_file(ec)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) add_file(name, pack, out);

  if (!fs::exists(root / kImagesFile)) return;
  const auto value = read_toml_file(root, kImagesFile, out);
  if (!value) return;
  TomlTable table(*value, kImagesFile, "the file", out);
  if (const Ref all = table.string("credit")) {
    for (auto& [slug, image] : pack.images) image.credit = to_nfc(all.value);
  }
  for (TomlTable& entry : table.tables("image")) read_settings(entry, pack, out);
  table.done();
}

}  // namespace azetta::author
