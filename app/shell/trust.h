// Whether the settings let this pack be shown: signed by a trusted key where that is required. Reads the whole file, so not on the
// UI thread. An Error says what is wrong and what to do.
#pragma once
#include <filesystem>

#include "app/core/config.h"
#include "content/base/result.h"

namespace azetta::shell {

Status check_trust(const std::filesystem::path& pack, const core::Config::Packs& settings);

}  // namespace azetta::shell
