// What only the kiosk's own screens can tell about a source: texts that have no room in their place (rule
// "text.fit") and colours that are too alike ("theme.contrast"). The source is made into a pack without its
// pictures, and app/shell lays out every screen of it (measure.h), without window or painter. One thread.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>

#include "app/author/finding.h"
#include "app/author/source.h"

namespace azetta::author {

// `pack` is a tree that no rule stops from being built. What cannot be measured on this machine is a warning. `progress` hears of how
// many cards it has seen all screens.
using FitProgress = std::function<void(std::size_t done, std::size_t all)>;
void check_fit(const std::filesystem::path& source, const PackSource& pack, Findings& out, const FitProgress& progress = {});

}  // namespace azetta::author
