// What only the kiosk's own files can tell about a source: letters that none of its fonts has, ranges of
// numbers that its layout turns round, icons that it does not have. One thread.
#pragma once
#include <filesystem>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// $AZETTA_ASSETS, else ../share/azetta beside the program, else the source tree it was built from: as the
// kiosk finds them.
std::filesystem::path kiosk_assets();

// `assets` holds fonts.toml and icons/icons.toml. What cannot be checked on this machine (fonts not
// installed) is a warning. Letters: every text that `out` has seen (Findings::see_text); each missing letter
// is reported where it first stands.
void check_against_kiosk(const std::filesystem::path& assets, const PackSource& pack, Findings& out);

}  // namespace azetta::author
