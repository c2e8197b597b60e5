#include "tests/support/golden.h"

#include <png.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <fstream>

#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace {

namespace fs = std::filesystem;

bool rebaseline() {
  const char* value = std::getenv("AZETTA_REBASELINE");
  return value && std::string_view(value) == "1";
}

std::string remedy(const fs::path& actual) {
  return "; look at " + actual.string() +
         " and accept it with AZETTA_REBASELINE=1 before the same test command";
}

// failures/NAME with `word` before its ending: home_ar.png -> home_ar.actual.png
fs::path failure_path(const GoldenFolders& folders, std::string_view name, std::string_view word) {
  const fs::path path = folders.failures / name;
  return path.parent_path() / (path.stem().string() + "." + std::string(word) + path.extension().string());
}

Status write_text(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.flush()) return Error{path.string() + ": cannot be written"};
  return Done{};
}

std::string sentence(const Status& status) {
  return status ? std::string() : status.error().what;
}

struct Difference {
  std::int64_t pixels = 0;  // that differ by more than the allowed levels
  int largest = 0;          // levels, over all pixels
  int first_x = 0, first_y = 0;
  Picture highlighted;  // the actual picture in pale grey, what differs in red
};

Difference difference(const Picture& golden, const Picture& actual, int levels) {
  Difference found;
  found.highlighted = actual;
  for (std::size_t i = 0; i < actual.rgba.size(); i += 4) {
    int worst = 0;
    for (std::size_t c = 0; c < 4; ++c)
      worst = std::max(worst, std::abs(golden.rgba[i + c] - actual.rgba[i + c]));
    found.largest = std::max(found.largest, worst);
    std::uint8_t* out = &found.highlighted.rgba[i];
    if (worst > levels) {
      if (found.pixels++ == 0) {
        found.first_x = static_cast<int>(i / 4) % actual.width_px;
        found.first_y = static_cast<int>(i / 4) / actual.width_px;
      }
      out[0] = 255;
      out[1] = out[2] = 0;
    } else {
      const int grey = (out[0] * 3 + out[1] * 6 + out[2]) / 10;
      out[0] = out[1] = out[2] = static_cast<std::uint8_t>(160 + grey * 95 / 255);
    }
    out[3] = 255;
  }
  return found;
}

}  // namespace

GoldenFolders golden_folders() {
  const fs::path source = AZETTA_SOURCE_DIR;
  return {.golden = source / "tests/data/golden", .failures = source / "build/golden-failures"};
}

std::string compare_golden(std::string_view name, const Picture& actual, Tolerance tolerance,
                           const GoldenFolders& folders) {
  assert(actual.rgba.size() == std::size_t(actual.width_px) * std::size_t(actual.height_px) * 4);
  const fs::path path = folders.golden / name;
  if (rebaseline()) {
    // A picture that is good enough stays, so that a rebaseline changes only what must change.
    const auto old = read_png(path);
    if (old && old->rgba == actual.rgba && old->width_px == actual.width_px) return {};
    return sentence(write_png(path, actual));
  }
  const fs::path actual_path = failure_path(folders, name, "actual");
  const fs::path diff_path = failure_path(folders, name, "diff");
  std::error_code ignored;
  fs::remove(actual_path, ignored);
  fs::remove(diff_path, ignored);

  const auto golden = read_png(path);
  std::string what;
  if (!golden) {
    what = golden.error().what;
  } else if (golden->width_px != actual.width_px || golden->height_px != actual.height_px) {
    what = path.string() + ": is " + std::to_string(golden->width_px) + "x" +
           std::to_string(golden->height_px) + ", the picture drawn is " + std::to_string(actual.width_px) +
           "x" + std::to_string(actual.height_px);
  } else {
    const Difference found = difference(*golden, actual, tolerance.levels);
    if (found.pixels <= tolerance.pixels) return {};
    what = path.string() + ": " + std::to_string(found.pixels) + " pixels differ by more than " +
           std::to_string(tolerance.levels) + " levels (at most " + std::to_string(found.largest) +
           "), the first at " + std::to_string(found.first_x) + "," + std::to_string(found.first_y);
    if (const Status written = write_png(diff_path, found.highlighted); !written) return written.error().what;
    what += "; in red in " + diff_path.string();
  }
  if (const Status written = write_png(actual_path, actual); !written) return written.error().what;
  return what + remedy(actual_path);
}

std::string compare_golden_text(std::string_view name, std::string_view actual,
                                const GoldenFolders& folders) {
  const fs::path path = folders.golden / name;
  const bool exists = fs::exists(path);
  const std::string golden = read_file(path);
  if (rebaseline()) return exists && golden == actual ? std::string() : sentence(write_text(path, actual));
  const fs::path actual_path = failure_path(folders, name, "actual");
  std::error_code ignored;
  fs::remove(actual_path, ignored);
  if (exists && golden == actual) return {};

  std::string what;
  if (!exists) {
    what = path.string() + ": is missing";
  } else {
    const auto [g, a] = std::ranges::mismatch(golden, actual);
    const auto line = 1 + std::count(golden.begin(), g, '\n');
    const auto line_of = [](std::string_view text, std::size_t at) {
      const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 = 0
      return std::string(text.substr(begin, text.find('\n', at) - begin));
    };
    what = path.string() + ":" + std::to_string(line) + ": expected \"" +
           line_of(golden, static_cast<std::size_t>(g - golden.begin())) + "\", found \"" +
           line_of(actual, static_cast<std::size_t>(a - actual.begin())) + "\"";
  }
  if (const Status written = write_text(actual_path, actual); !written) return written.error().what;
  return what + remedy(actual_path);
}

Result<Picture> read_png(const fs::path& path) {
  if (!fs::exists(path)) return Error{path.string() + ": is missing"};
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_file(&image, path.c_str()))
    return Error{path.string() + ": " + image.message};
  image.format = PNG_FORMAT_RGBA;
  Picture picture{
      .width_px = static_cast<int>(image.width), .height_px = static_cast<int>(image.height), .rgba = {}};
  picture.rgba.resize(PNG_IMAGE_SIZE(image));
  if (!png_image_finish_read(&image, nullptr, picture.rgba.data(), 0, nullptr)) {
    return Error{path.string() + ": " + image.message};
  }
  return picture;
}

Status write_png(const fs::path& path, const Picture& picture) {
  fs::create_directories(path.parent_path());
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width_px);
  image.height = static_cast<png_uint_32>(picture.height_px);
  image.format = PNG_FORMAT_RGBA;
  if (!png_image_write_to_file(&image, path.c_str(), 0, picture.rgba.data(), 0, nullptr)) {
    return Error{path.string() + ": " + image.message};
  }
  return Done{};
}

}  // namespace azetta::test
