#include "app/shell/assets.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <vector>

#ifndef AZETTA_SOURCE_ASSETS
#error "AZETTA_SOURCE_ASSETS comes from CMake"
#endif

namespace azetta::shell {

namespace fs = std::filesystem;

fs::path assets_folder() {
  if (const char* named = std::getenv("AZETTA_ASSETS"); named && *named) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share/azetta";
    if (fs::exists(installed / "fonts.toml", error)) return installed;
  }
  return AZETTA_SOURCE_ASSETS;
}

Result<std::string> read_text(const fs::path& file) {
  constexpr std::uintmax_t kMost = 8u << 20;
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error) return Error{file.string() + ": cannot be read (" + error.message() + "); check that it is there"};
  if (size > kMost) return Error{file.string() + ": is larger than 8 MiB; this is not the right file"};
  std::ifstream in(file, std::ios::binary);
  std::string text(size, '\0');
  if (!in.read(text.data(), static_cast<std::streamsize>(size))) {
    return Error{file.string() + ": cannot be read; check its permissions"};
  }
  return text;
}

Result<core::Words> load_words(const fs::path& assets) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(assets / "ui", error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".po") files.push_back(it->path());
  }
  if (files.empty()) return Error{(assets / "ui").string() + ": holds no words (*.po); reinstall the kiosk's assets"};
  std::ranges::sort(files);
  core::Words words;
  for (const fs::path& file : files) {
    AZ_TRY(const std::string text, read_text(file));
    AZ_TRY(const core::PoFile po, core::parse_po(text, file.string()));
    words.add(file.stem().string(), po);
  }
  return words;
}

Result<core::Icons> load_icons(const fs::path& assets) {
  const fs::path file = assets / "icons/icons.toml";
  AZ_TRY(const std::string text, read_text(file));
  return core::Icons::parse(text, file.string());
}

Result<core::Keyboards> load_keyboards(const fs::path& assets) {
  const fs::path file = assets / "keyboards.toml";
  AZ_TRY(const std::string text, read_text(file));
  return core::parse_keyboards(text, file.string());
}

}  // namespace azetta::shell
