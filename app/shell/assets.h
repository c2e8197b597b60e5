// The kiosk's own files: words, icons, fonts. Found beside the installation or in the source tree.
#pragma once
#include <filesystem>
#include <string>

#include "app/core/icons.h"
#include "app/core/keyboards.h"
#include "app/core/words.h"
#include "content/base/result.h"

namespace azetta::shell {

// $AZETTA_ASSETS, else ../share/azetta beside the program, else the source tree that it was built from.
std::filesystem::path assets_folder();

// A whole text file of at most 8 MiB.
Result<std::string> read_text(const std::filesystem::path& file);

Result<core::Words> load_words(const std::filesystem::path& assets);
Result<core::Icons> load_icons(const std::filesystem::path& assets);
Result<core::Keyboards> load_keyboards(const std::filesystem::path& assets);

}  // namespace azetta::shell
