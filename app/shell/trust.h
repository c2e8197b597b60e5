// Whether the settings let this pack be shown: signed by a trusted key where that is required. Not on the UI thread: it reads the whole
// file, unless `proven` names the key whose seal was proven when the pack was installed (a fingerprint; "" = none was). An Error says
// what is wrong and what to do.
#pragma once
#include <filesystem>
#include <string_view>

#include "app/core/config.h"
#include "content/base/result.h"

namespace azetta::shell {

Status check_trust(const std::filesystem::path& pack, const core::Config::Packs& settings, std::string_view proven = "");

}  // namespace azetta::shell
